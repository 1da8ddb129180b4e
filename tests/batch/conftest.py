"""Inputs of several tests of runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.batch.runs import write_jsonl


@pytest.fixture
def table(tmp_path: Path) -> Path:
    rows = [
        {"id": f"{number:03}", "text": f"Es gab {number} Tote und {number * 100} Euro Schaden."}
        for number in range(1, 101)
    ]
    return write_jsonl(tmp_path / "artikel.jsonl", rows)
