"""A run that is killed at any moment is finished by the same command, and ends like an undisturbed one."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = """
import sys
from functools import partial
from pipeline.batch import run
from tests.batch.fakes import slow
run(sys.argv[1], sys.argv[2], workers=int(sys.argv[3]), extractor=partial(slow, 0.001), formats=["parquet"])
"""
FILES = ("claims.csv", "articles.jsonl", "errors.csv")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *command], env={"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def disturb(command: Sequence[str], output: Path, whole: Path, sent: str, times: int, seconds: float) -> int:
    """Kill a command at random moments, then let it end; what it wrote is at all times nothing or the whole."""
    chance = random.Random(f"{sent}{len(command)}")
    killed = 0
    for _ in range(times):
        process = start(command)
        time.sleep(chance.uniform(0, seconds / 2))  # what is done already, and a second worker, shorten the run
        process.send_signal(getattr(signal, sent))
        killed += process.wait(60) != 0
        for name in FILES:
            written = output / name
            assert not written.exists() or written.read_bytes() == (whole / name).read_bytes()
    assert start(command).wait(120) == 0
    for name in FILES:
        assert (output / name).read_bytes() == (whole / name).read_bytes()
    counts = json.loads((output / "run.json").read_text(encoding="utf-8"))["counts"]
    assert counts["found"] == sum(counts[name] for name in ("done", "unchanged", "failed", "skipped"))
    assert {path.name for path in output.iterdir()} == {path.name for path in whole.iterdir()}
    return killed


@pytest.mark.slow
@pytest.mark.slow
@pytest.mark.parametrize(("workers", "sent"), [(1, "SIGKILL"), (2, "SIGKILL"), (1, "SIGINT"), (2, "SIGINT")])
def test_killed_at_random_moments(workers: int, sent: str, tmp_path: Path) -> None:
    table = tmp_path / "a.jsonl"
    rows = [{"id": f"{number:04}", "text": f"Es gab {number} Tote und {number} Verletzte."} for number in range(200)]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, encoding="utf-8")
    began = time.monotonic()
    assert start([str(script), str(table), str(tmp_path / "whole"), "1"]).wait(60) == 0
    seconds = time.monotonic() - began
    command = [str(script), str(table), str(tmp_path / "out"), str(workers)]
    assert disturb(command, tmp_path / "out", tmp_path / "whole", "SIGKILL", 3, seconds) > 0


@pytest.mark.slow
def test_the_real_program_killed_at_random_moments(tmp_path: Path) -> None:
    program = [str(ROOT / "run_pipeline.py"), str(ROOT / "corpus"), "--model", "embedded", "--output"]
    began = time.monotonic()
    assert start([*program, str(tmp_path / "whole")]).wait(120) == 0
    seconds = time.monotonic() - began
    command = [*program, str(tmp_path / "out"), "--workers", "2"]
    assert disturb(command, tmp_path / "out", tmp_path / "whole", "SIGKILL", 3, seconds) > 0
