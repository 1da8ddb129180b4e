"""Short runs without a model, for the tests of what they write."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from pipeline.batch import Summary, run
from tests.batch import fakes


def write_jsonl(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def do(inputs: object, output: Path, **options: Any) -> Summary:
    return run(inputs, output, **{"extractor": fakes.digits, **options})  # type: ignore[arg-type]


def counts(summary: Summary) -> tuple[int, int, int, int]:
    assert summary.found == summary.done + summary.unchanged + summary.failed + summary.skipped
    return summary.done, summary.unchanged, summary.failed, summary.skipped
