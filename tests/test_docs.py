"""The pages for analysts tell the truth: their examples are executed, their tables compared with the program."""

from __future__ import annotations

import doctest
import os
import re
from pathlib import Path

import pytest

import pipeline
from pipeline.writing import FORMATS
from pipeline.writing.columns import MEANINGS
from pipeline.writing.words import WORDS

DOCS = Path(__file__).resolve().parent.parent / "docs"
MODEL = os.environ.get("NEWS_CLAIMS_MODEL", "embedded")
TEXTS = {
    "a.txt": "Laut Polizei wurden mindestens 14 Menschen verletzt. Der Schaden beträgt 2 Millionen Euro.",
    "b.txt": "Nach Angaben der Feuerwehr wurden 20 Menschen verletzt.",
}


def test_the_examples_for_notebooks_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("duckdb", reason="needs duckdb, which is in the extra dev")
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    pipeline.run(["a.txt", "b.txt"], "outputs", model=MODEL, formats=["parquet", "sqlite"])
    results = doctest.testfile(
        str(DOCS / "notebook.md"),
        module_relative=False,
        encoding="utf-8",
        optionflags=doctest.NORMALIZE_WHITESPACE,
    )
    assert results.attempted > 15
    assert results.failed == 0
    assert (tmp_path / "by_source.svg").read_text(encoding="utf-8").startswith("<svg")


def test_the_page_of_columns_says_what_the_program_says() -> None:
    page = (DOCS / "columns.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.*) \| (.*) \|$", page, re.M)
    assert rows == [(name, english, german) for name, (english, german) in MEANINGS.items()]
    for column, words in WORDS.items():
        assert f"- `{column}`: {', '.join(f'`{code}` {word}' for code, word in words.items())}\n" in page


@pytest.mark.parametrize(
    "row",
    re.findall(
        r"^\| ([^|`]+) \| (\d*) ?\| (\d*) ?\| (\d*) ?\| (\w+) \|$", (DOCS / "columns.md").read_text("utf-8"), re.M
    ),
)
def test_the_table_of_bounds(row: tuple[str, ...]) -> None:
    words, *numbers, modifier = row
    [figure] = pipeline.find_figures(f"Es kamen {words} Leute.")
    assert [figure.value, figure.low, figure.high] == [float(number) if number else None for number in numbers]
    assert figure.modifier == modifier


def test_the_page_of_spreadsheets_names_every_format() -> None:
    page = (DOCS / "spreadsheet.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `claims\.(\w+)` \|", page, re.M) == [
        *sorted(FORMATS, key=["csv", "xlsx", "parquet", "sqlite", "jsonl"].index)
    ]
