"""Shards on a Ray cluster: one actor per worker, each with a model of its own, which processes one shard after another.

Ray brings the shards to the actors and starts actors anew that die with their machine. What happens within a shard is
the same as on one machine: an article that kills or holds up its worker costs no other its claims.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

from pipeline.batch.job import SHOWN_ERRORS, report
from pipeline.batch.plan import Plan
from pipeline.batch.progress import shown
from pipeline.batch.shards import FILES, Done, Shard, done_before, find_shards, process, put_json, remove_others
from pipeline.batch.summary import Counts, Summary
from pipeline.batch.workers import Workers
from pipeline.errors import PipelineError, UsageError

#: How often a shard is tried before it counts as failed.
TRIES = 3
_LOG = logging.getLogger(__name__)


class ShardError(PipelineError):
    """A shard that failed as a whole; the others are done, and the same command tries it again."""

    stage = "cluster"


class ShardWorker:
    """What an actor does: keep a model, and process shards with it."""

    def __init__(self, plan: Plan, output: str) -> None:
        """Nothing is loaded before the first shard."""
        self._plan = plan
        self._output = output
        self._workers = Workers(plan.factory, 1, timeout=plan.timeout)

    def process(self, shard: Shard) -> Done:
        """Process a shard and write its files."""
        return process(shard, self._output, self._plan, self._workers.extract)


def run_on_ray(plan: Plan, output: str) -> Summary:
    """Process the shards that are not done yet, and remove what an earlier run wrote for others.

    Raises:
        UsageError: `no_ray`, `no_shards`, `engine`.
    """
    if plan.formats != ("csv",) or plan.dialect != "standard" or plan.compare:
        raise UsageError("engine", "--engine ray writes Parquet; leave --format, --dialect and --compare out.")
    started, clock = datetime.now(UTC), monotonic()
    shards = find_shards(plan)
    before = {} if plan.force else done_before(shards, output)
    todo = [shard for shard in shards if shard not in before]
    total = sum_of(before.values())
    errors: list[PipelineError] = []
    with shown(plan.quiet) as progress:
        progress.sources(len(todo))
        for shard, outcome in _on_actors(todo, plan, output):
            if isinstance(outcome, Done):
                total = sum_of((total, outcome))
            else:
                errors.append(_failure(shard, outcome))
            progress.source_read()
            progress.update(total.counts.done, total.claims, total.counts.failed + len(errors))
    if not errors:
        remove_others(shards, output)
    counts = replace(total.counts, failed=total.counts.failed + len(errors))
    summary = Summary(
        found=counts.found,
        done=counts.done,
        unchanged=counts.unchanged,
        failed=counts.failed,
        skipped=counts.skipped,
        claims=total.claims,
        articles=total.articles,
        seconds=round(monotonic() - clock, 3),
        output=Path(output),
        files=tuple(Path(output, place) for place in FILES.values()),
        error_codes=tuple(sorted({error.code for error in errors})),
        errors=tuple(errors[:SHOWN_ERRORS]),
    )
    put_json(report(plan, summary, started), output, "run.json")
    return summary


def sum_of(parts: Any) -> Done:
    """Several results as one.

    >>> sum_of([Done(Counts(done=2), 2, 5), Done(Counts(unchanged=1, failed=1), 1, 0)])
    Done(counts=Counts(done=2, unchanged=1, failed=1, skipped=0), articles=3, claims=5)
    """
    parts = list(parts)
    names = ("done", "unchanged", "failed", "skipped")
    counts = Counts(*(sum(getattr(part.counts, name) for part in parts) for name in names))
    return Done(counts, sum(part.articles for part in parts), sum(part.claims for part in parts))


def _on_actors(shards: Sequence[Shard], plan: Plan, output: str) -> Iterator[tuple[Shard, Done | Exception]]:
    """Each shard with what came of it, in any order; one shard at a time on each actor."""
    if not shards:
        return
    ray = _ray()
    actor = ray.remote(num_cpus=1, max_restarts=-1)(ShardWorker)
    idle = deque(actor.remote(plan, output) for _ in range(min(plan.workers, len(shards))))
    waiting = deque((shard, 1) for shard in shards)
    under_way: dict[Any, tuple[Shard, int, Any]] = {}
    while waiting or under_way:
        while idle and waiting:
            shard, attempt = waiting.popleft()
            worker = idle.popleft()
            under_way[worker.process.remote(shard)] = shard, attempt, worker
        ready, _ = ray.wait(list(under_way), num_returns=1)
        shard, attempt, worker = under_way.pop(ready[0])
        idle.append(worker)
        try:
            yield shard, ray.get(ready[0])
        except Exception as error:
            _LOG.info("shard failed: %s (%s)", shard.path, error, extra={"path": shard.path, "attempt": attempt})
            if attempt < TRIES:
                waiting.append((shard, attempt + 1))
            else:
                yield shard, error


def _ray() -> Any:
    """Ray, connected to the cluster that RAY_ADDRESS names, or to one of its own on this machine."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # else it calls home
    try:
        import ray
    except ImportError as error:
        raise UsageError("no_ray", "Ray is not installed; install this program with its extra: cluster.") from error
    if not ray.is_initialized():
        local = {} if os.environ.get("RAY_ADDRESS") else {"include_dashboard": False}
        ray.init(log_to_driver=False, **local)
    return ray


def _failure(shard: Shard, error: Exception) -> ShardError:
    said = str(error).strip().splitlines() or [type(error).__name__]
    return ShardError(
        "shard_failed",
        f"{shard.path} failed {TRIES} times ({said[-1]}); the others are done, and the same command tries it again.",
        path=shard.path,
    )
