"""Shards: written as a whole, done once, the same rows as on one machine; and on a local Ray cluster."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from pipeline.batch import cluster, run
from pipeline.batch.plan import Plan, make_plan
from pipeline.batch.shards import FILES, done_before, find_shards, process, remove_others
from pipeline.batch.workers import Workers
from pipeline.errors import UsageError
from pipeline.reading import DEFAULT_LIMITS, options_of
from pipeline.records import COLUMNS
from tests.batch import fakes
from tests.batch.test_runner import write_jsonl


def plan_of(inputs: Any, **options: Any) -> Plan:
    standard: dict[str, Any] = {"workers": 2, "model": "auto", "timeout": 60, "formats": ["csv"], "dialect": "standard"}
    standard |= {"options": options_of(False, []), "compare": False}
    standard |= {"kinds": [], "since": "", "force": False, "prune": False, "quiet": True, "limits": DEFAULT_LIMITS}
    return make_plan(inputs, **{**standard, "extractor": fakes.digits, **options})


def rows(folder: Path, count: int = 90) -> list[dict[str, Any]]:
    texts = [{"id": f"{number:03}", "text": f"Es gab {number} Tote und {number} Verletzte."} for number in range(count)]
    texts[5]["text"] += " !raise"
    texts[50]["text"] += f" !die-once {folder / 'marker'}"
    return texts


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Three tables in folders: two of JSON lines, one Parquet; and something else."""
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    everything = rows(tmp_path)
    write_jsonl(folder / "a.jsonl", everything[:40])
    write_jsonl(folder / "b" / "a.jsonl", everything[40:60])
    parquet.write_table(pyarrow.Table.from_pylist(everything[60:]), folder / "c.parquet")
    (folder / "README.md").write_text("Kein Artikel.", encoding="utf-8")
    return folder


def claims_of(folder: Path) -> list[tuple[Any, ...]]:
    found = [row for part in (folder / "claims").glob("*.parquet") for row in parquet.read_table(part).to_pylist()]
    return sorted(tuple(row[name] for name in COLUMNS) for row in found)


def local_claims(tables: Path, folder: Path) -> list[tuple[Any, ...]]:
    run(tables, folder, formats=["parquet"], extractor=fakes.digits)
    found = parquet.read_table(folder / "claims.parquet").to_pylist()
    return sorted(tuple(row[name] for name in COLUMNS) for row in found)


def names(output: Path) -> list[set[str]]:
    return [{path.stem for path in (output / place).iterdir()} for place in FILES.values()]


@pytest.mark.parametrize("scheme", ["", "file://"])
def test_shards_give_the_rows_of_a_local_run(scheme: str, tables: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    plan = plan_of(f"{scheme}{tables}")
    shards = find_shards(plan)
    assert [shard.path for shard in shards] == [
        f"{scheme}{tables}/{name}" for name in ("a.jsonl", "b/a.jsonl", "c.parquet")
    ]
    with Workers(plan.factory) as workers:
        done = [process(shard, f"{scheme}{output}", plan, workers.extract) for shard in shards]
    assert [(part.counts.done, part.counts.failed) for part in done] == [(39, 1), (20, 0), (30, 0)]
    assert claims_of(output) == local_claims(tables, tmp_path / "local")
    assert names(output) == [{shard.name for shard in shards}] * 4
    articles = [json.loads(line) for part in (output / "articles").iterdir() for line in part.open(encoding="utf-8")]
    assert {row["path"] for row in articles} == {shard.path for shard in shards}


def test_what_is_done_is_known_and_what_is_changed_is_not(tables: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    plan = plan_of(tables)
    first, *others = find_shards(plan)
    with Workers(plan.factory) as workers:
        process(first, str(output), plan, workers.extract)
        assert list(done_before([first, *others], str(output))) == [first]
        write_jsonl(tables / "a.jsonl", rows(tmp_path)[:3])
        [changed, *_] = find_shards(plan)
        assert changed.path == first.path
        assert not done_before([changed], str(output))
        process(changed, str(output), plan, workers.extract)
    assert remove_others([changed], str(output)) == 4
    assert names(output) == [{changed.name}] * 4
    assert not done_before([changed], str(tmp_path / "elsewhere"))
    [other, *_] = find_shards(plan_of(tables, since="2024"))
    assert other.name != changed.name


def test_a_shard_that_fails_leaves_nothing_that_looks_done(tables: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    plan = plan_of(tables, extractor=fakes.stillborn)
    shard, *_ = find_shards(plan)
    with Workers(plan.factory) as workers, pytest.raises(Exception, match="die before"):
        process(shard, str(output), plan, workers.extract)
    assert not done_before([shard], str(output))


def test_wrong_use(tables: Path, tmp_path: Path) -> None:
    for inputs in (tmp_path / "nix", tmp_path / "nix.jsonl", tmp_path):
        if inputs == tmp_path:
            for table in (*tables.rglob("*.jsonl"), *tables.rglob("*.parquet")):
                table.unlink()
        with pytest.raises(UsageError) as caught:
            find_shards(plan_of(inputs))
        assert caught.value.code == "no_shards"
    for options in ({"engine": "slurm"}, {"engine": "ray", "dry_run": True}, {"engine": "ray", "formats": ["xlsx"]}):
        with pytest.raises(UsageError) as caught:
            run(tables, tmp_path / "out", extractor=fakes.digits, **options)
        assert caught.value.code == "engine"


class RayInThisProcess:
    """What the program uses of Ray, without a cluster: an actor is an object, a task is done when it is asked for."""

    def __init__(self) -> None:
        self.started: dict[str, Any] = {}
        self.tasks: list[Any] = []

    def is_initialized(self) -> bool:
        return bool(self.started)

    def init(self, **options: Any) -> None:
        self.started = options

    def remote(self, **options: Any) -> Any:
        def actor(kind: Any) -> Any:
            return SimpleNamespace(remote=lambda *given: self._handle(kind(*given)))

        return actor

    def _handle(self, worker: Any) -> Any:
        def ask(shard: Any) -> int:
            try:
                self.tasks.append(worker.process(shard))
            except Exception as error:
                self.tasks.append(error)
            return len(self.tasks) - 1

        return SimpleNamespace(process=SimpleNamespace(remote=ask))

    def wait(self, tasks: list[int], num_returns: int) -> tuple[list[int], list[int]]:
        return tasks[:num_returns], tasks[num_returns:]

    def get(self, task: int) -> Any:
        if isinstance(self.tasks[task], Exception):
            raise self.tasks[task]
        return self.tasks[task]


def test_shards_go_to_actors_and_are_done_once(tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake, output = RayInThisProcess(), tmp_path / "out"
    monkeypatch.setitem(sys.modules, "ray", fake)
    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    go = partial(run, tables, output, engine="ray", workers=2, extractor=fakes.digits)
    summary = go()
    assert (summary.found, summary.done, summary.failed, summary.exit_code) == (90, 89, 1, 1)
    assert claims_of(output) == local_claims(tables, tmp_path / "local")
    assert fake.started["include_dashboard"] is False
    again = go()
    assert (again.done, again.unchanged, again.failed, len(fake.tasks)) == (0, 89, 1, 3)
    (tables / "c.parquet").unlink()
    assert go().found == 60
    assert len(names(output)[0]) == 2


def test_a_shard_that_fails_is_tried_again_and_costs_no_other(
    tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = RayInThisProcess()
    monkeypatch.setitem(sys.modules, "ray", fake)
    whole = cluster.process

    def process_most(shard: Any, *given: Any) -> Any:
        if shard.path.endswith("c.parquet"):
            raise OSError("disk gone")
        return whole(shard, *given)

    monkeypatch.setattr(cluster, "process", process_most)
    summary = run(tables, tmp_path / "out", engine="ray", workers=2, extractor=fakes.digits)
    assert (summary.done, summary.failed, summary.exit_code) == (59, 2, 1)
    assert summary.error_codes == ("shard_failed",)
    assert f"c.parquet failed {cluster.TRIES} times (disk gone)" in summary.errors[0].message
    assert len(fake.tasks) == 2 + cluster.TRIES


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    """A local cluster with two processors."""
    module = pytest.importorskip("ray", reason="Ray is not installed (extra: cluster)")
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    root = str(Path(__file__).resolve().parent.parent.parent)
    environment = {"env_vars": {"PYTHONPATH": root}}
    module.init(num_cpus=2, include_dashboard=False, log_to_driver=False, runtime_env=environment)
    yield module
    module.shutdown()


@pytest.mark.slow
def test_a_cluster_of_two_actors(ray: Any, tables: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    go = partial(run, tables, output, engine="ray", workers=2, extractor=fakes.digits)
    summary = go()
    assert (summary.found, summary.done, summary.failed, summary.exit_code) == (90, 89, 1, 1)
    assert claims_of(output) == local_claims(tables, tmp_path / "local")
    assert summary.claims == len(claims_of(output))
    report = json.loads((output / "run.json").read_text(encoding="utf-8"))
    assert report["counts"]["found"] == 90
    again = go()
    assert (again.done, again.unchanged, again.failed) == (0, 89, 1)
    (tables / "c.parquet").unlink()
    assert go().found == 60
    assert len(names(output)[0]) == 2


@pytest.mark.slow
def test_a_cluster_repeats_what_failed(ray: Any, tables: Path, tmp_path: Path) -> None:
    """An actor that dies in the midst of a shard, and a shard that no actor can process."""
    output = tmp_path / "out"
    write_jsonl(tables / "d.jsonl", [{"id": "d", "text": "Es gab 7 Tote."}])
    extractor = partial(fakes.kills_its_parent_once, str(tmp_path / "killed"))
    summary = run(tables, output, engine="ray", workers=2, extractor=extractor)
    assert (tmp_path / "killed").exists()
    assert (summary.done, summary.failed) == (90, 1)
    expected = local_claims(tables, tmp_path / "local")
    assert claims_of(output) == expected
    broken = run(tables, tmp_path / "other", engine="ray", workers=2, extractor=fakes.stillborn)
    assert (broken.done, broken.failed, broken.exit_code) == (0, 4, 1)
    assert broken.error_codes == ("shard_failed",)
    assert not (tmp_path / "other" / "reports").exists()
