"""What a run was asked to do, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import PipelineError
from pipeline.records import Claim

#: Errors that say an input itself is wrong, not an article in it.
_NO_SUCH_INPUT = frozenset({"missing", "no_match"})


@dataclass(frozen=True, slots=True)
class Counts:
    """Articles by what became of them; `found` is the sum of the four after it.

    >>> Counts(done=3, unchanged=2, failed=1).found
    6
    """

    done: int = 0
    unchanged: int = 0
    failed: int = 0
    skipped: int = 0

    @property
    def found(self) -> int:
        """All that was found in the inputs."""
        return self.done + self.unchanged + self.failed + self.skipped


@dataclass(frozen=True, slots=True)
class Summary:
    """The result of a run: counts of its inputs, articles and claims in the outputs, and where the files lie.

    `stories` is None if claims were not compared. `errors` and `preview` are the first few errors and claims of this
    run's inputs, for display.
    """

    found: int
    done: int
    unchanged: int
    failed: int
    skipped: int
    claims: int
    articles: int
    seconds: float
    output: Path
    files: tuple[Path, ...] = ()
    error_codes: tuple[str, ...] = ()
    errors: tuple[PipelineError, ...] = field(default=(), repr=False)
    warnings: tuple[str, ...] = ()
    stories: int | None = None
    preview: tuple[Claim, ...] = field(default=(), repr=False)
    dry_run: bool = False

    @property
    def exit_code(self) -> int:
        """0 if every article was processed, 2 if no input exists at all, else 1."""
        if not self.failed:
            return 0
        nothing = self.found == self.failed and set(self.error_codes) <= _NO_SUCH_INPUT
        return 2 if nothing else 1
