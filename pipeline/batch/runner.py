"""`run`: what the command line calls, on this machine or on a cluster."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from pipeline.batch.extractor import ExtractorFactory
from pipeline.batch.job import carry_out, rehearse
from pipeline.batch.plan import Input, make_plan
from pipeline.batch.summary import Summary
from pipeline.batch.workers import TIMEOUT, Workers
from pipeline.errors import UsageError
from pipeline.reading import DEFAULT_LIMITS, Limits, options_of

ENGINES = ("local", "ray")


def run(
    inputs: Input | Iterable[Input],
    output: str | os.PathLike[str] = "outputs",
    *,
    workers: int = 1,
    model: str = "auto",
    formats: Iterable[str] = ("csv",),
    dialect: str = "standard",
    kinds: Iterable[str] = (),
    since: str = "",
    force: bool = False,
    prune: bool = False,
    dry_run: bool = False,
    quiet: bool = True,
    timeout: float = TIMEOUT,
    engine: str = "local",
    any_language: bool = False,
    compare: bool = False,
    include: Iterable[str] = (),
    limits: Limits = DEFAULT_LIMITS,
    extractor: ExtractorFactory | None = None,
) -> Summary:
    """Process articles and write their claims into an output folder.

    A second run processes only what is new or changed since the first.

    Args:
        inputs: files, folders, globs, or `-` for standard input.
        output: the folder for claims.csv and the other files; made if need be.
        workers: processes that extract; this one reads and writes.
        model: `auto`, `embedded`, the name of an installed spaCy package, or a path.
        formats: `csv` (always written), `xlsx`, `parquet`, `jsonl`, `sqlite`.
        dialect: of CSV files, `standard` or `excel-de`.
        kinds: write only claims of these kinds; all if empty.
        since: skip articles published before this date (2024, 2024-05 or 2024-05-13); unknown dates are kept.
        force: process everything again.
        prune: forget articles of earlier runs that are not among the inputs.
        dry_run: only count what would be done; nothing is written.
        quiet: no progress bar, which appears only on a terminal anyway.
        timeout: seconds that one article may take.
        engine: `local`, or `ray` for a cluster: inputs are then tables of articles (JSON lines, Parquet), here or in an
            object store, each a shard of its own, and Parquet files are written; see docs/batch.md.
        any_language: process articles that are not German, too.
        compare: also put claims about the same thing side by side: the column `story`, stories.csv, story_links.csv.
        include: find claims in these, too: `caption`, `table`, `boilerplate`.
        limits: what one input may cost.
        extractor: makes the function that finds the claims; the German model by default. Workers call it, so it is a
            function that can be imported, or a `functools.partial` of one.

    Raises:
        pipeline.errors.UsageError: no inputs, or an unknown format, dialect, kind, engine or date.
        pipeline.errors.ModelError: the model is missing or not what it says it is.
        pipeline.errors.WritingError: the output folder can't be written, or the disk is full.
        pipeline.errors.LedgerError: another run holds the folder, or its ledger can't be used.

    Example:
        >>> import pipeline
        >>> pipeline.run([])
        Traceback (most recent call last):
        ...
        pipeline.errors.UsageError: There is no input; give files, folders, globs, or - for standard input.
    """
    if engine not in ENGINES:
        raise UsageError("engine", f"There is no engine {engine!r}; expected {' or '.join(ENGINES)}.")
    plan = make_plan(
        inputs,
        workers=workers,
        model=model,
        timeout=timeout,
        formats=formats,
        dialect=dialect,
        kinds=kinds,
        since=since,
        compare=compare,
        force=force,
        prune=prune,
        quiet=quiet,
        options=options_of(any_language, include),
        limits=limits,
        extractor=extractor,
    )
    if engine == "ray":
        from pipeline.batch.cluster import run_on_ray

        if dry_run:
            raise UsageError("engine", "--dry-run works with --engine local only.")
        return run_on_ray(plan, os.fspath(output))
    if dry_run:
        return rehearse(plan, Path(output))
    folder = _folder(Path(output))
    with Workers(plan.factory, workers, timeout=timeout) as crew:
        return carry_out(plan, folder, crew.extract)


def _folder(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            "output", f"The output folder {folder} can't be made ({error.strerror}); give another --output."
        ) from error
    if not os.access(folder, os.W_OK):
        raise UsageError("output", f"The output folder {folder} can't be written; give another --output.")
    return folder
