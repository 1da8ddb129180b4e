"""The main job: inputs -> articles -> claims -> files, resumable and the same however it is cut into parts."""

from __future__ import annotations

import logging
import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pipeline import __version__
from pipeline.batch.extractor import ExtractorFactory, Result, factory_for
from pipeline.batch.ledger import LEDGER_FILE, Ledger, origin_of
from pipeline.batch.lock import only_run
from pipeline.batch.outputs import Selection, Written, write_outputs
from pipeline.batch.progress import Progress, shown
from pipeline.batch.summary import Counts, Summary
from pipeline.batch.workers import TIMEOUT, extract_with_workers
from pipeline.errors import ExtractionError, PipelineError, ReadingError, UsageError
from pipeline.model import ModelInfo
from pipeline.model import find as find_model
from pipeline.reading import DEFAULT_LIMITS, Limits, Options, Source, find, is_skipped, options_of, read
from pipeline.records import CLAIM_KINDS, SCHEMA_VERSION, Article
from pipeline.rules import rules_version
from pipeline.writing import check_formats, dialect_of, remove_drafts, write_json

#: Errors that a summary carries for display; errors.csv holds all.
SHOWN_ERRORS = 20
_LOG = logging.getLogger(__name__)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(slots=True)
class _State:
    """What a run has seen so far."""

    ledger: Ledger
    selection: Selection
    force: bool
    done: int = 0
    unchanged: int = 0
    failed: int = 0
    skipped: int = 0
    claims: int = 0
    errors: list[PipelineError] = field(default_factory=list)
    passed_over: list[PipelineError] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)

    def fail(self, error: PipelineError) -> None:
        self.failed += 1
        self.errors.append(error)

    def skip(self, error: PipelineError) -> None:
        self.skipped += 1
        self.passed_over.append(error)


def run(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    output: str | os.PathLike[str] = "outputs",
    *,
    workers: int = 1,
    model: str = "auto",
    formats: Iterable[str] = ("csv",),
    dialect: str = "standard",
    kinds: Iterable[str] = (),
    since: str = "",
    compare: bool = False,
    force: bool = False,
    prune: bool = False,
    dry_run: bool = False,
    quiet: bool = True,
    any_language: bool = False,
    include: Iterable[str] = (),
    timeout: float = TIMEOUT,
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
        compare: also put claims about the same thing side by side: the column `story`, stories.csv, story_links.csv.
        force: process everything again.
        prune: forget articles of earlier runs that are not among the inputs.
        dry_run: only count what would be done; nothing is written.
        quiet: no progress bar, which appears only on a terminal anyway.
        any_language: process articles that are not German, too.
        include: find claims in these, too: `caption`, `table`, `boilerplate`.
        timeout: seconds that one article may take.
        limits: what one input may cost.
        extractor: makes the function that finds the claims; the German model by default. Workers call it, so it is a
            function that can be imported, or a `functools.partial` of one.

    Raises:
        pipeline.errors.UsageError: no inputs, or an unknown format, dialect, kind or date.
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
    given = [inputs] if isinstance(inputs, str | os.PathLike) else list(inputs)
    if not given:
        raise UsageError("no_input", "There is no input; give files, folders, globs, or - for standard input.")
    if workers < 1:
        raise UsageError("workers", f"--workers is {workers}; expected 1 or more.")
    if timeout <= 0:
        raise UsageError("timeout", f"--timeout is {timeout:g}; expected more than 0 seconds.")
    wanted = check_formats(formats)
    dialect_of(dialect)
    selection = Selection(_kinds(kinds), _since(since))
    options = options_of(any_language, include)
    info = find_model(model) if extractor is None else None
    factory = extractor or factory_for(model)
    version = f"{info.identity if info else 'given'} rules-{rules_version()}"
    folder = _folder(Path(output), dry_run)

    started = datetime.now(UTC)
    clock = time.monotonic()
    settings = {
        "inputs": [os.fspath(item) for item in given],
        "workers": workers,
        "model": model,
        "formats": list(wanted),
        "dialect": dialect,
        "kinds": sorted(selection.kinds),
        "since": selection.since,
        "compare": compare,
        "force": force,
        "prune": prune,
        "any_language": any_language,
        "include": sorted(options.include),
        "limits": asdict(limits),
        "timeout": timeout,
    }
    if dry_run:
        return _rehearse(given, folder, selection, version, force, limits, options, clock)
    _LOG.info("model and rules: %s", version, extra={"version": version})
    with only_run(folder), Ledger(folder / LEDGER_FILE) as ledger:
        remove_drafts(folder)
        ledger.begin(version)
        warnings = _version_warnings(ledger)
        state = _State(ledger, selection, force)
        with shown(quiet) as progress:
            articles = _articles(given, folder, state, limits, options, progress)
            for batch in extract_with_workers(articles, factory, workers, timeout=timeout):
                _keep(batch, state)
                progress.update(state.done, state.claims, state.failed)
        twice = ledger.settle(state.origins, prune)
        errors = [*state.errors, *state.passed_over]
        written = write_outputs(folder, ledger, errors, selection, wanted, dialect, compare)
        warnings += [
            f"The id {given_id} occurs more than once; the others are told apart by ~2, ~3 ..." for given_id in twice
        ]
        warnings += _language_warnings(state)
        seconds = time.monotonic() - clock
        summary = _summary(state, written, folder, seconds, warnings)
        write_json(folder / "run.json", _report(summary, info, settings, started))
    _LOG.info("done: %d articles, %d claims, %d failed", state.done, state.claims, state.failed)
    return summary


def _rehearse(
    given: list[str | os.PathLike[str]],
    folder: Path,
    selection: Selection,
    version: str,
    force: bool,
    limits: Limits,
    options: Options,
    clock: float,
) -> Summary:
    """Count what a run would do, on a copy of the ledger."""
    with ExitStack() as stack:
        ledger = stack.enter_context(Ledger(None))
        if (folder / LEDGER_FILE).is_file():
            with Ledger(folder / LEDGER_FILE) as real:
                ledger = stack.enter_context(real.copy())
        ledger.begin(version)
        state = _State(ledger, selection, force)
        progress = stack.enter_context(shown(quiet=True))
        state.done = sum(1 for _ in _articles(given, folder, state, limits, options, progress))
    return _summary(state, Written(), folder, time.monotonic() - clock, [], dry_run=True)


def _articles(
    given: list[str | os.PathLike[str]],
    folder: Path,
    state: _State,
    limits: Limits,
    options: Options,
    progress: Progress,
) -> Iterator[Article]:
    """The articles that are to be processed; everything else is counted on the way."""
    sources = list(find(given, exclude=[folder]))
    progress.sources(len(sources))
    for source in sources:
        if isinstance(source, ReadingError):
            state.fail(source)
        else:
            yield from _of_source(source, state, limits, options)
        progress.source_read()


def _of_source(source: Source, state: _State, limits: Limits, options: Options) -> Iterator[Article]:
    _LOG.info("reading %s", source.name, extra={"path": source.name})
    failed = False
    origins = set()  # the file itself, or the files in it if it is an archive
    for item in read(source, limits, options):
        if isinstance(item, ReadingError):
            _LOG.info("no article: %s", item.message, extra=_facts(item))
            if is_skipped(item, source):
                state.skip(item)
            else:
                failed = True
                state.fail(item)
            continue
        origins.add(item.path)
        if state.selection.is_old(item.published):
            state.skipped += 1
        elif not state.force and state.ledger.is_unchanged(item):
            state.unchanged += 1
        else:
            yield item
    if not origins and not failed:  # a file that can't be read any more says nothing about what it held
        origins.add(source.name)
    state.origins += [origin_of(Article("", "", path=path)) for path in sorted(origins)]


def _keep(batch: list[Result], state: _State) -> None:
    for result in batch:
        if isinstance(result.outcome, ExtractionError):
            _LOG.info("failed: %s", result.outcome.message, extra=_facts(result.outcome))
            state.fail(result.outcome)
        else:
            state.done += 1
            state.claims += len(result.outcome)
    state.ledger.record_many(
        [(result.article, None if isinstance(result.outcome, ExtractionError) else result.outcome) for result in batch]
    )


def _facts(error: PipelineError) -> dict[str, str]:
    return {"path": error.path, "article_id": error.article_id, "stage": error.stage, "code": error.code}


def _kinds(kinds: Iterable[str]) -> frozenset[str]:
    wanted = frozenset(kind.strip() for kind in kinds if kind.strip())
    if unknown := sorted(wanted - set(CLAIM_KINDS)):
        raise UsageError("unknown_kind", f"There is no kind {', '.join(unknown)}; expected {', '.join(CLAIM_KINDS)}.")
    return wanted


def _since(since: str) -> str:
    if since and not _DATE.fullmatch(since):
        raise UsageError("bad_date", f"--since is {since!r}; expected a date such as 2024-05-13, 2024-05 or 2024.")
    return since


def _folder(folder: Path, dry_run: bool) -> Path:
    if dry_run:
        return folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            "output", f"The output folder {folder} can't be made ({error.strerror}); give another --output."
        ) from error
    if not os.access(folder, os.W_OK):
        raise UsageError("output", f"The output folder {folder} can't be written; give another --output.")
    return folder


def _version_warnings(ledger: Ledger) -> list[str]:
    outdated = ledger.outdated()
    if not outdated:
        return []
    return [
        f"{outdated} articles were processed with another model or other rules; "
        "those among the inputs are processed again."
    ]


def _language_warnings(state: _State) -> list[str]:
    foreign = sum(error.code == "not_german" for error in state.passed_over)
    if not foreign:
        return []
    return [f"{foreign} of the articles are not in German (errors.csv names them); --any-language processes them."]


def _summary(
    state: _State, written: Written, folder: Path, seconds: float, warnings: list[str], dry_run: bool = False
) -> Summary:
    counts = Counts(state.done, state.unchanged, state.failed, state.skipped)
    return Summary(
        found=counts.found,
        done=counts.done,
        unchanged=counts.unchanged,
        failed=counts.failed,
        skipped=counts.skipped,
        claims=written.claims,
        stories=written.stories,
        articles=written.articles,
        seconds=round(seconds, 3),
        output=folder,
        files=tuple([*written.files, folder / "run.json"] if written.files else ()),
        error_codes=tuple(sorted({error.code for error in state.errors})),
        errors=tuple(state.errors[:SHOWN_ERRORS]),
        warnings=tuple(warnings),
        preview=tuple(written.preview),
        dry_run=dry_run,
    )


def _report(
    summary: Summary, info: ModelInfo | None, settings: dict[str, object], started: datetime
) -> dict[str, object]:
    """What run.json says: enough to repeat the run."""
    model = {"name": info.name, "version": info.version, "checksum": info.checksum} if info else {"name": "given"}
    return {
        "program": {
            "name": "german-news-claims",
            "version": __version__,
            "rules": rules_version(),
            "schema": SCHEMA_VERSION,
        },
        "model": model,
        "settings": settings,
        "counts": {
            "found": summary.found,
            "done": summary.done,
            "unchanged": summary.unchanged,
            "failed": summary.failed,
            "skipped": summary.skipped,
            "articles": summary.articles,
            "claims": summary.claims,
            "stories": summary.stories,
        },
        "warnings": list(summary.warnings),
        "times": {
            "started": started.isoformat(timespec="seconds"),
            "finished": datetime.now(UTC).isoformat(timespec="seconds"),
            "seconds": summary.seconds,
        },
        "files": [path.name for path in summary.files],
    }
