"""The page about figures tells the truth: its examples and tables are executed."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from pipeline.figures.context import RULES
from pipeline.figures.unit_table import RATES, TABLE
from pipeline.figures.units import unit_of
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


def unit_rows() -> list[list[str]]:
    """What the table of units says: code, what it measures, how it is written, UCUM code, worth in SI units."""
    written = {code: f"{signs} {names.title()}".split() for _, _, units in TABLE for code, _, signs, names in units}
    codes = [*written, *(code for code, _ in RATES.values() if code not in written), "°", "Mw"]
    result = []
    for unit in map(unit_of, codes):
        worth = "" if unit.si is None else f"{float(unit.si):.7g} {unit.si_unit}".removesuffix(" 1")
        result.append([unit.code, unit.quantity, ", ".join(written.get(unit.code, ())), unit.ucum, worth])
    return result


def test_the_table_of_units_is_that_of_the_program() -> None:
    listed, expected = rows("unit | measures | written | UCUM | in SI"), unit_rows()
    assert listed == expected, "write this table:\n" + "\n".join(f"| {' | '.join(row)} |" for row in expected)


def test_the_page_lists_every_kind() -> None:
    listed = {row[0] for row in rows("kind | what | sentence") + rows("kind | sentence | claims")}
    assert listed == {kind for kind, _, _ in RULES} | set(CLAIM_KINDS)
