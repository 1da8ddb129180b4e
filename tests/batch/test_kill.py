"""A run that is killed at any moment is finished by the same command, and ends like an undisturbed one."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = """
import sys
from functools import partial
from pipeline.batch import run
from tests.batch.fakes import slow
if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2], workers=int(sys.argv[3]), extractor=partial(slow, 0.001))
"""


def start(table: Path, output: Path, workers: int, script: Path) -> subprocess.Popen[bytes]:
    script.write_text(PROGRAM, encoding="utf-8")
    command = [sys.executable, str(script), str(table), str(output), str(workers)]
    return subprocess.Popen(command, env={"PYTHONPATH": str(ROOT)}, stderr=subprocess.DEVNULL)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(("workers", "sent"), [(1, "SIGKILL"), (2, "SIGKILL"), (1, "SIGINT"), (2, "SIGINT")])
def test_killed_at_random_moments(workers: int, sent: str, tmp_path: Path) -> None:
    table = tmp_path / "a.jsonl"
    rows = [{"id": f"{number:04}", "text": f"Es gab {number} Tote und {number} Verletzte."} for number in range(400)]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    script = tmp_path / "program.py"
    assert start(table, tmp_path / "whole", 1, script).wait(60) == 0
    chance = random.Random(workers)
    files = ("claims.csv", "articles.jsonl", "errors.csv")
    for _ in range(5):
        process = start(table, tmp_path / "out", workers, script)
        time.sleep(chance.uniform(0.15, 0.8))
        process.send_signal(getattr(signal, sent))
        process.wait(60)
        for name in files:
            written = tmp_path / "out" / name
            assert not written.exists() or written.read_bytes() == (tmp_path / "whole" / name).read_bytes()
    assert start(table, tmp_path / "out", workers, script).wait(60) == 0
    for name in files:
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()
