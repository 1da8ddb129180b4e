"""docs/reading.md says what the code does: its examples run, its tables are complete."""

from __future__ import annotations

import doctest
import re
from dataclasses import fields
from pathlib import Path

from pipeline.reading import Limits
from pipeline.reading.boilerplate import ASIDE_KINDS
from pipeline.reading.finding import ARTICLE_SUFFIXES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return PAGE.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def test_the_examples_run() -> None:
    failed, tried = doctest.testfile(str(ROOT / "docs" / "reading.md"), module_relative=False, encoding="utf-8")
    assert tried > 5
    assert failed == 0


def test_every_limit_stands_there_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (\d+) \|", section("Limits"), re.MULTILINE))
    assert {name: int(value) for name, value in rows.items()} == {
        field.name: getattr(Limits(), field.name) for field in fields(Limits)
    }


def test_every_error_stands_there() -> None:
    told = {
        code
        for cell in re.findall(r"^\| (`.*?) \|", section("Errors"), re.MULTILINE)
        for code in re.findall("`(.*?)`", cell)
    }
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "pipeline" / "reading").glob("*.py"))
    made = set(re.findall(r'(?:ReadingError|_refused|_error|_row_error)\([\s\w,]*?"(\w+)"', sources))
    assert told == made


def test_every_suffix_and_aside_stands_there() -> None:
    aliases = {".text", ".markdown", ".htm", ".xhtml", ".ndjson"}
    assert {suffix for suffix in ARTICLE_SUFFIXES - aliases if suffix not in section("Files")} == set()
    assert set(re.findall(r"^\| `(\w+)` \|", section("What gives no claims"), re.MULTILINE)) == set(ASIDE_KINDS)
