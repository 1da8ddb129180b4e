"""What runs log: JSON lines on wish, nothing on the root logger."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.batch.logs import logging_to
from pipeline.errors import UsageError
from tests.batch.test_runner import do, write_jsonl


def test_json_lines_say_what_was_done_and_what_failed(tmp_path: Path) -> None:
    rows = [
        {"id": "gut", "text": "Es gab 5 Tote."},
        {"id": "schlecht", "text": "Es gab 6 Tote. !raise"},
        {"id": "leer"},
    ]
    table = write_jsonl(tmp_path / "a.jsonl", rows)
    log = tmp_path / "log.jsonl"
    for _ in range(2):
        with logging_to(file=log):
            do(table, tmp_path / "out")
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    first = lines[: len(lines) // 2]
    assert [line.get("code") for line in first if "code" in line] == ["empty", "extraction_failed"]
    [failed] = [line for line in first if line.get("code") == "extraction_failed"]
    assert (failed["article_id"], failed["stage"], failed["path"]) == ("schlecht", "claims", str(table))
    assert {"time", "level", "logger", "message"} <= set(failed)
    assert first[-1]["message"] == "done: 1 articles, 1 claims, 2 failed"


def test_json_lines_say_what_went_wrong(tmp_path: Path) -> None:
    with logging_to(file=tmp_path / "log.jsonl"):
        try:
            raise ValueError("nicht so")
        except ValueError:
            logging.getLogger("pipeline.test").exception("failed")
    line = json.loads((tmp_path / "log.jsonl").read_text(encoding="utf-8"))
    assert (line["level"], line["message"]) == ("ERROR", "failed")
    assert line["error"].endswith("ValueError: nicht so")


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    logger = logging.getLogger("pipeline")
    before = (list(logging.getLogger().handlers), list(logger.handlers), logger.level)
    with logging_to(console=True, file=tmp_path / "log.jsonl"):
        assert len(logger.handlers) == len(before[1]) + 2
    assert (list(logging.getLogger().handlers), list(logger.handlers), logger.level) == before
    with pytest.raises(UsageError, match="can't be written"), logging_to(file=tmp_path / "no" / "log.jsonl"):
        pass


def test_a_run_is_silent_for_a_program_that_set_up_no_logging(tmp_path: Path) -> None:
    table = write_jsonl(tmp_path / "a.jsonl", [{"id": "a", "text": "Es gab 5 Tote. !die"}])
    root = Path(__file__).resolve().parent.parent.parent
    code = (
        f"import sys; sys.path.insert(0, {str(root)!r}); from tests.batch import fakes; "
        "from pipeline.batch import run; "
        f"import logging; run({str(table)!r}, {str(tmp_path / 'out')!r}, extractor=fakes.digits); "
        "assert not logging.getLogger().handlers"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (result.stdout, result.stderr) == ("", "")
