"""The job itself: inputs -> articles -> claims -> files, resumable and the same however it is cut into parts."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pipeline import __version__
from pipeline.batch.extractor import Result
from pipeline.batch.ledger import LEDGER_FILE, Ledger, origin_of
from pipeline.batch.lock import only_run
from pipeline.batch.outputs import Written, write_outputs
from pipeline.batch.plan import Plan
from pipeline.batch.progress import Progress, shown
from pipeline.batch.summary import Counts, Summary
from pipeline.errors import ExtractionError, PipelineError, ReadingError
from pipeline.reading import Source, find, is_skipped, read
from pipeline.records import SCHEMA_VERSION, Article
from pipeline.rules import rules_version
from pipeline.writing import remove_drafts, write_json

#: Articles -> results in batches, in any order.
Extract = Callable[[Iterable[Article]], Iterator[list[Result]]]
#: Errors that a summary carries for display; errors.csv holds all.
SHOWN_ERRORS = 20
_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class _State:
    """What a run has seen so far."""

    plan: Plan
    folder: Path
    ledger: Ledger
    clock: float = field(default_factory=time.monotonic)
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


def carry_out(plan: Plan, folder: Path, extract: Extract) -> Summary:
    """Process what is new or changed among a plan's inputs, and write what the folder's ledger then holds.

    Raises:
        LedgerError: another run holds the folder, or its ledger can't be used.
        WritingError: the disk is full, or the folder can't be written.
    """
    started = datetime.now(UTC)
    _LOG.info("model and rules: %s", plan.version, extra={"version": plan.version})
    with only_run(folder), Ledger(folder / LEDGER_FILE) as ledger:
        state = _State(plan, folder, ledger)
        remove_drafts(folder)
        ledger.begin(plan.version)
        warnings = _version_warnings(ledger)
        with shown(plan.quiet) as progress:
            for batch in extract(_articles(state, progress)):
                _keep(batch, state)
                progress.update(state.done, state.claims, state.failed)
        twice = ledger.settle(state.origins, plan.prune)
        errors = [*state.errors, *state.passed_over]
        written = write_outputs(folder, ledger, errors, plan.selection, plan.formats, plan.dialect, plan.compare)
        warnings += [
            f"The id {given_id} occurs more than once; the others are told apart by ~2, ~3 ..." for given_id in twice
        ]
        warnings += _language_warnings(state)
        summary = _summary(state, written, warnings)
        write_json(folder / "run.json", report(plan, summary, started))
    _LOG.info("done: %d articles, %d claims, %d failed", state.done, state.claims, state.failed)
    return summary


def rehearse(plan: Plan, folder: Path) -> Summary:
    """Count what a run would do, on a copy of the ledger."""
    with ExitStack() as stack:
        ledger = stack.enter_context(Ledger(None))
        if (folder / LEDGER_FILE).is_file():
            with Ledger(folder / LEDGER_FILE) as real:
                ledger = stack.enter_context(real.copy())
        ledger.begin(plan.version)
        state = _State(plan, folder, ledger)
        progress = stack.enter_context(shown(quiet=True))
        state.done = sum(1 for _ in _articles(state, progress))
        return _summary(state, Written(), [], dry_run=True)


def _articles(state: _State, progress: Progress) -> Iterator[Article]:
    """The articles that are to be processed; everything else is counted on the way."""
    opened = [item for item in state.plan.inputs if isinstance(item, Source)]
    named = [item for item in state.plan.inputs if not isinstance(item, Source)]
    sources = [*opened, *find(named, exclude=[state.folder])]
    progress.sources(len(sources))
    for source in sources:
        if isinstance(source, ReadingError):
            state.fail(source)
        else:
            yield from _of_source(source, state)
        progress.source_read()


def _of_source(source: Source, state: _State) -> Iterator[Article]:
    _LOG.info("reading %s", source.name, extra={"path": source.name})
    failed = False
    origins = set()  # the file itself, or the files in it if it is an archive
    for item in read(source, state.plan.limits, state.plan.options):
        if isinstance(item, ReadingError):
            _LOG.info("no article: %s", item.message, extra=_facts(item))
            if is_skipped(item, source):
                state.skip(item)
            else:
                failed = True
                state.fail(item)
            continue
        origins.add(item.path)
        if state.plan.selection.is_old(item.published):
            state.skipped += 1
        elif not state.plan.force and state.ledger.is_unchanged(item):
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
    return [f"Not in German: {foreign} of the articles (errors.csv names them); --any-language processes them."]


def _summary(state: _State, written: Written, warnings: list[str], dry_run: bool = False) -> Summary:
    counts = Counts(state.done, state.unchanged, state.failed, state.skipped)
    return Summary(
        found=counts.found,
        done=counts.done,
        unchanged=counts.unchanged,
        failed=counts.failed,
        skipped=counts.skipped,
        claims=written.claims,
        articles=written.articles,
        stories=written.stories,
        seconds=round(time.monotonic() - state.clock, 3),
        output=state.folder,
        files=tuple([*written.files, state.folder / "run.json"] if written.files else ()),
        error_codes=tuple(sorted({error.code for error in state.errors})),
        errors=tuple(state.errors[:SHOWN_ERRORS]),
        warnings=tuple(warnings),
        preview=tuple(written.preview),
        dry_run=dry_run,
    )


def report(plan: Plan, summary: Summary, started: datetime) -> dict[str, object]:
    """What run.json says: enough to repeat the run."""
    info = plan.info
    model = {"name": info.name, "version": info.version, "checksum": info.checksum} if info else {"name": "given"}
    return {
        "program": {
            "name": "german-news-claims",
            "version": __version__,
            "rules": rules_version(),
            "schema": SCHEMA_VERSION,
        },
        "model": model,
        "settings": plan.settings,
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
