"""What a run is asked to do, checked before anything begins."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from pipeline.batch.extractor import ExtractorFactory, factory_for
from pipeline.batch.outputs import Selection
from pipeline.errors import UsageError
from pipeline.model import ModelInfo
from pipeline.model import find as find_model
from pipeline.reading import Limits, Options, Source
from pipeline.records import CLAIM_KINDS
from pipeline.rules import rules_version
from pipeline.writing import check_formats, dialect_of

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
Input = str | os.PathLike[str] | Source


@dataclass(frozen=True, slots=True)
class Plan:
    """A run's inputs and options, which `run` describes, and the model they lead to."""

    inputs: tuple[Input, ...]
    factory: ExtractorFactory
    info: ModelInfo | None
    model: str
    workers: int
    timeout: float
    formats: tuple[str, ...]
    dialect: str
    selection: Selection
    compare: bool
    force: bool
    prune: bool
    quiet: bool
    options: Options
    limits: Limits

    @property
    def version(self) -> str:
        """The model and the rules: what decides whether an article has to be processed again."""
        return f"{self.info.identity if self.info else 'given'} rules-{rules_version()}"

    @property
    def settings(self) -> dict[str, object]:
        """What was asked for, as run.json shows it."""
        return {
            "inputs": [item.name if isinstance(item, Source) else os.fspath(item) for item in self.inputs],
            "workers": self.workers,
            "model": self.model,
            "formats": list(self.formats),
            "dialect": self.dialect,
            "kinds": sorted(self.selection.kinds),
            "since": self.selection.since,
            "compare": self.compare,
            "force": self.force,
            "prune": self.prune,
            "any_language": self.options.any_language,
            "include": sorted(self.options.include),
            "limits": asdict(self.limits),
            "timeout": self.timeout,
        }


def make_plan(
    inputs: Input | Iterable[Input],
    *,
    workers: int,
    model: str,
    timeout: float,
    formats: Iterable[str],
    dialect: str,
    kinds: Iterable[str],
    since: str,
    compare: bool,
    force: bool,
    prune: bool,
    quiet: bool,
    options: Options,
    limits: Limits,
    extractor: ExtractorFactory | None,
) -> Plan:
    """Check what was given and find the model.

    Raises:
        UsageError: `no_input`, `workers`, `timeout`, `unknown_format`, `unknown_dialect`, `unknown_kind`, `bad_date`.
        ModelError: the model is missing or not what it says it is.
    """
    given = (inputs,) if isinstance(inputs, str | os.PathLike | Source) else tuple(inputs)
    if not given:
        raise UsageError("no_input", "There is no input; give files, folders, globs, or - for standard input.")
    if workers < 1:
        raise UsageError("workers", f"--workers is {workers}; expected 1 or more.")
    if timeout <= 0:
        raise UsageError("timeout", f"--timeout is {timeout:g}; expected more than 0 seconds.")
    dialect_of(dialect)
    return Plan(
        inputs=given,
        formats=check_formats(formats),
        selection=Selection(_kinds(kinds), _since(since)),
        info=find_model(model) if extractor is None else None,
        factory=extractor or factory_for(model),
        model=model,
        workers=workers,
        timeout=timeout,
        dialect=dialect,
        compare=compare,
        force=force,
        prune=prune,
        quiet=quiet,
        options=options,
        limits=limits,
    )


def _kinds(kinds: Iterable[str]) -> frozenset[str]:
    wanted = frozenset(kind.strip() for kind in kinds if kind.strip())
    if unknown := sorted(wanted - set(CLAIM_KINDS)):
        raise UsageError("unknown_kind", f"There is no kind {', '.join(unknown)}; expected {', '.join(CLAIM_KINDS)}.")
    return wanted


def _since(since: str) -> str:
    if since and not _DATE.fullmatch(since):
        raise UsageError("bad_date", f"--since is {since!r}; expected a date such as 2024-05-13, 2024-05 or 2024.")
    return since
