"""The page about figures tells the truth: its examples and tables are executed."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from pipeline.figures.context import RULES
from pipeline.records import CLAIM_KINDS
from tests.figures.notation import claims, kinds

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"


def rows(header: str) -> list[list[str]]:
    """The rows of all tables of the page that have this header."""
    tables = re.findall(
        rf"^\| {re.escape(header)} \|\n\|[-| ]+\|\n((?:\|.*\n)+)", PAGE.read_text(encoding="utf-8"), re.M
    )
    return [[cell.strip() for cell in line.strip("|").split("|")] for table in tables for line in table.splitlines()]


def test_the_examples_of_the_page_run() -> None:
    results = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert results.attempted >= 3
    assert results.failed == 0


@pytest.mark.parametrize(("text", "expected"), rows("sentence | claims"))
def test_the_tables_of_figures(text: str, expected: str) -> None:
    assert ", ".join(claims(text)) == expected


@pytest.mark.parametrize(("kind", "text", "expected"), rows("kind | sentence | claims"))
def test_the_table_of_claims(kind: str, text: str, expected: str) -> None:
    assert ", ".join(claims(text)) == expected
    assert {found for _, found in kinds(text)} == {kind}


@pytest.mark.parametrize(("kind", "_what", "text"), rows("kind | what | sentence"))
def test_the_table_of_other_kinds(kind: str, _what: str, text: str) -> None:
    assert kind in {found for _, found in kinds(text)}


def test_the_page_lists_every_kind() -> None:
    listed = {row[0] for row in rows("kind | what | sentence") + rows("kind | sentence | claims")}
    assert listed == {kind for kind, _, _ in RULES} | set(CLAIM_KINDS)
