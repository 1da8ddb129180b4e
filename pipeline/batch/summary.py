"""What a run was asked to do, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pipeline.display.language import say
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


def summary_line(summary: Summary, language: str = "en") -> str:
    """The run in one line.

    >>> summary = Summary(3, 1, 2, 0, 0, claims=7, articles=3, seconds=1.25, output=Path("aus"), dry_run=True)
    >>> summary_line(summary, "de")
    '3 Artikel: 1 zu verarbeiten, 2 unverändert (nichts wurde geschrieben)'
    """
    parts = [f"{summary.done} {say('to do' if summary.dry_run else 'done', language)}"]
    rest = (("unchanged", summary.unchanged), ("failed", summary.failed), ("skipped", summary.skipped))
    parts += [f"{count} {say(name, language)}" for name, count in rest if count]
    found = say("article" if summary.found == 1 else "articles", language)
    counts = f"{summary.found} {found}: {', '.join(parts)}"
    if summary.dry_run:
        return say("nothing", language, counts=counts)
    file = summary.output / "claims.csv"
    seconds = f"{summary.seconds:.1f}".replace(".", "," if language == "de" else ".")
    return say("summary", language, counts=counts, claims=summary.claims, file=file, seconds=seconds)
