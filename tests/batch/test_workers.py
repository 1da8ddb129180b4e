"""Workers: what happens to an article that fails, hangs or kills its process, and to the others beside it."""

from __future__ import annotations

import multiprocessing
import shutil
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from pipeline.errors import ModelError, PipelineError
from tests.batch import fakes
from tests.batch.runs import counts, do, rows_of, write_jsonl

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize("workers", [1, 2])
def test_bad_articles_cost_no_other_its_claims(tmp_path: Path, workers: int) -> None:
    rows = [{"id": f"{number:02}", "text": f"Es gab {number} Tote."} for number in range(40)]
    rows[7]["text"] += " !raise"
    rows[9]["text"] = ""
    table = write_jsonl(tmp_path / "a.jsonl", rows)
    summary = do([table, tmp_path / "nix.txt"], tmp_path / "out", workers=workers)
    assert counts(summary) == (38, 0, 3, 0)
    assert summary.exit_code == 1
    errors = rows_of(tmp_path / "out" / "errors.csv")
    assert [(row["article_id"], row["stage"], row["code"]) for row in errors] == [
        ("07", "claims", "extraction_failed"),
        ("09", "reading", "empty"),
        ("", "reading", "missing"),
    ]
    assert len(rows_of(tmp_path / "out" / "claims.csv")) == 38


def test_a_worker_that_dies_on_one_article_takes_no_other_with_it(tmp_path: Path) -> None:
    rows = [{"id": f"{number:03}", "text": f"Es gab {number} Tote."} for number in range(150)]
    rows[60]["text"] += " !die"
    rows[100]["text"] += f" !die-once {tmp_path / 'marker'}"
    table = write_jsonl(tmp_path / "a.jsonl", rows)
    summary = do(table, tmp_path / "out", workers=2)
    assert counts(summary) == (149, 0, 1, 0)
    assert [(row["article_id"], row["code"]) for row in rows_of(tmp_path / "out" / "errors.csv")] == [
        ("060", "worker_died")
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_worker_that_runs_out_of_memory_or_hangs_holds_nobody_up(tmp_path: Path) -> None:
    rows = [{"id": f"{number:02}", "text": f"Es gab {number} Tote."} for number in range(40)]
    rows[3]["text"] += " !eat"
    rows[20]["text"] += " !hang"
    table = write_jsonl(tmp_path / "a.jsonl", rows)
    summary = do(table, tmp_path / "out", timeout=0.5)
    assert counts(summary) == (38, 0, 2, 0)
    errors = rows_of(tmp_path / "out" / "errors.csv")
    assert [(row["article_id"], row["stage"], row["code"]) for row in errors] == [
        ("03", "claims", "worker_died"),
        ("20", "claims", "timed_out"),
    ]
    assert "more than 0.5 seconds" in errors[1]["message"]
    write_jsonl(table, [{**row, "text": row["text"].split(" !")[0]} for row in rows])
    assert counts(do(table, tmp_path / "out")) == (2, 38, 0, 0)
    assert len(rows_of(tmp_path / "out" / "claims.csv")) == 40


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_workers_that_are_killed_from_outside_cost_no_article(tmp_path: Path) -> None:
    rows = [{"id": f"{number:03}", "text": f"Es gab {number} Tote."} for number in range(300)]
    table = write_jsonl(tmp_path / "a.jsonl", rows)
    stop = threading.Event()

    def kill() -> None:
        for _ in range(2):  # far enough apart that a retried article is not killed again on a busy machine
            if stop.wait(1.5):
                return
            for worker in multiprocessing.active_children()[:1]:
                worker.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    summary = do(table, tmp_path / "out", workers=2, extractor=partial(fakes.slow, 0.03))
    stop.set()
    killer.join()
    assert counts(summary) == (300, 0, 0, 0)
    do(table, tmp_path / "whole")
    assert (tmp_path / "out" / "claims.csv").read_bytes() == (tmp_path / "whole" / "claims.csv").read_bytes()


def test_a_run_needs_no_guarded_main_module(table: Path, tmp_path: Path) -> None:
    script = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pipeline.batch import run
from tests.batch import fakes
print("started")
print(run({str(table)!r}, {str(tmp_path / "out")!r}, extractor=fakes.digits).done)
"""
    (tmp_path / "script.py").write_text(script, encoding="utf-8")
    for command, stdin in (([str(tmp_path / "script.py")], None), (["-"], script)):
        shutil.rmtree(tmp_path / "out", ignore_errors=True)
        printed = subprocess.run([sys.executable, *command], input=stdin, capture_output=True, text=True, check=True)
        assert printed.stdout.split() == ["started", "100"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_missing_model_ends_the_run(workers: int, table: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        do(table, tmp_path / "out", workers=workers, extractor=fakes.no_model)


def test_workers_that_never_start_end_the_run(table: Path, tmp_path: Path) -> None:
    with pytest.raises(PipelineError) as caught:
        do(table, tmp_path / "out", workers=2, extractor=fakes.stillborn)
    assert caught.value.code == "worker_start"
