"""Claims files: what is written is what is read back, in every format, with hostile cells."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any

import openpyxl
import pandas
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.batch.stories import beginnings
from pipeline.claims.events import CODES
from pipeline.errors import UsageError, WritingError
from pipeline.records import CLOSED_COLUMNS, COLUMNS, NUMBER_COLUMNS, OFFSET_COLUMNS, Claim
from pipeline.writing import (
    FORMATS,
    check_formats,
    dialect_of,
    read_claims,
    spreadsheet,
    table_schema,
    write_claims,
    write_json,
)
from pipeline.writing.atomic import whole_file
from pipeline.writing.cells import neutralise, one_line, plain_number, restore
from pipeline.writing.columns import MEANINGS
from pipeline.writing.stories import read_stories
from pipeline.writing.text_tables import write_errors
from pipeline.writing.words import WORDS

HOSTILE = [
    "=1+1",
    "'=1+1",
    "''@x",
    "+49 30",
    "-5",
    "@SUM(A1)",
    "\t=x",
    "a;b",
    'sagte "ja"',
    "a,b",
    "１",
    "＝1",
    "'",
    "NA",
    "null",
    "1.100",
    " x ",
    "zwei\nZeilen\r\nund\u2028noch eine",
    "_x0041_",
    '=HYPERLINK("http://example.org")',
    "https://example.org/a?b=c#d",
    "0049",
    "1e5",
    "TRUE",
    "2024-06-03",
    "halb \ud800",
]
_texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20))
_numbers = st.one_of(
    st.none(), st.floats(allow_nan=False, allow_infinity=False, width=32), st.integers(-(10**15), 10**15).map(float)
)
_offsets = st.one_of(st.none(), st.integers(0, 10**9))


def _column(name: str) -> st.SearchStrategy[Any]:
    if name in NUMBER_COLUMNS:
        return _numbers
    if name in OFFSET_COLUMNS:
        return _offsets
    if name in CLOSED_COLUMNS:
        return st.sampled_from(CLOSED_COLUMNS[name])
    if name == "published":
        return st.one_of(st.just(""), st.dates().map(lambda day: day.isoformat()))
    return _texts


claims = st.builds(lambda values: Claim(**values), st.fixed_dictionaries({name: _column(name) for name in COLUMNS}))


def _expected(claim: Claim, name: str) -> object:
    value = getattr(claim, name)
    if name in NUMBER_COLUMNS or name in OFFSET_COLUMNS:
        return value
    if name == "published":
        return pandas.Timestamp(value) if value else None
    return one_line(value)


def _found(frame: pandas.DataFrame, row: int, name: str) -> object:
    value = frame[name].iloc[row]
    return None if pandas.isna(value) else value


FILES = [("csv", "standard"), ("csv", "excel-de"), *((name, "standard") for name in FORMATS if name != "csv")]


@pytest.mark.parametrize(("form", "dialect"), FILES)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=20
)
@given(rows=st.lists(claims, max_size=4, unique_by=lambda claim: claim.claim_id))
def test_what_is_written_is_what_is_read_back(rows: list[Claim], form: str, dialect: str, tmp_path: Path) -> None:
    frame = read_claims(write_claims(tmp_path, form, rows, dialect_of(dialect)))
    assert len(frame) == len(rows)
    for number, claim in enumerate(rows):
        found = {name: _found(frame, number, name) for name in COLUMNS}
        expected = {name: _expected(claim, name) for name in COLUMNS}
        if form == "xlsx":  # keeps 15 digits, as Excel does
            for name in NUMBER_COLUMNS:
                digits = [value and float(f"{value:.14g}") for value in (found.pop(name), expected.pop(name))]
                assert digits[0] == digits[1]
        assert found == expected


@pytest.mark.parametrize("column", ["claim", "who", "source", "evidence", "title", "url"])
@pytest.mark.parametrize(("form", "dialect"), FILES)
def test_hostile_cells_come_back(
    form: str, dialect: str, column: str, tmp_path: Path, make_claim: Callable[..., Claim]
) -> None:
    rows = [make_claim(start=number, **{column: text}) for number, text in enumerate(HOSTILE)]
    frame = read_claims(write_claims(tmp_path, form, rows, dialect_of(dialect)))
    assert frame[column].tolist() == [one_line(text) for text in HOSTILE]


def test_types(tmp_path: Path, make_claim: Callable[..., Claim]) -> None:
    frame = read_claims(write_claims(tmp_path, "csv", [make_claim(published="2024-06-03")], dialect_of("standard")))
    assert list(frame.columns) == list(COLUMNS)
    assert {str(frame[name].dtype) for name in NUMBER_COLUMNS} == {"Float64"}
    assert {str(frame[name].dtype) for name in OFFSET_COLUMNS} == {"Int64"}
    assert {str(frame[name].dtype) for name in CLOSED_COLUMNS} == {"category"}
    assert frame["published"].dt.year.tolist() == [2024]
    assert str(frame["who"].dtype) == "string"
    assert frame["source"].tolist() == [""]


def test_the_german_dialect_is_what_german_excel_opens(tmp_path: Path, make_claim: Callable[..., Claim]) -> None:
    path = write_claims(tmp_path, "csv", [make_claim(value=22.5, who="Häuser; Höfe")], dialect_of("excel-de"))
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf" + b"claim;who;")
    assert data.endswith(b"\r\n")
    rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert (rows[0]["value"], rows[0]["low"], rows[0]["who"]) == ("22,5", "12", "Häuser; Höfe")


def test_the_standard_dialect_is_rfc_4180(tmp_path: Path, make_claim: Callable[..., Claim]) -> None:
    data = write_claims(tmp_path, "csv", [make_claim(who='die "Alte", x')], dialect_of("standard")).read_bytes()
    assert data.count(b"\r\n") == 2
    assert b'"die ""Alte"", x"' in data


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula(text: str) -> None:
    text = one_line(text)
    assert not one_line(neutralise(text)).startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t"))
    assert restore(neutralise(text)) == text


@given(st.text())
def test_neutralising_is_undone(text: str) -> None:
    assert restore(neutralise(text)) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_plain_and_exact(value: float) -> None:
    digits = plain_number(value)
    assert float(digits) == value
    assert "e" not in digits


@pytest.mark.parametrize(("form", "dialect"), FILES)
def test_a_number_that_is_none_is_left_out(
    form: str, dialect: str, tmp_path: Path, make_claim: Callable[..., Claim]
) -> None:
    rows = [make_claim(value=float("nan"), low=12.0, high=float("inf"))]
    frame = read_claims(write_claims(tmp_path, form, rows, dialect_of(dialect)))
    assert [_found(frame, 0, name) for name in ("value", "low", "high")] == [None, 12.0, None]


def test_the_schema_fits_the_file(tmp_path: Path, make_claim: Callable[..., Claim]) -> None:
    frictionless = pytest.importorskip("frictionless")
    for dialect in ("standard", "excel-de"):
        kind = dialect_of(dialect)
        write_claims(tmp_path, "csv", [make_claim(start=n, value=n / 8, high=None) for n in range(5)], kind)
        schema = table_schema(kind)
        write_json(tmp_path / "claims.schema.json", schema)
        resource = frictionless.Resource(
            path="claims.csv",
            basepath=str(tmp_path),
            schema=frictionless.Schema.from_descriptor({**schema}),
            dialect=frictionless.Dialect(controls=[frictionless.formats.CsvControl(delimiter=kind.delimiter)]),
            encoding=kind.encoding,
        )
        report = resource.validate()
        assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


def test_each_column_is_explained() -> None:
    assert tuple(MEANINGS) == COLUMNS == tuple(field.name for field in fields(Claim))


def test_each_code_has_a_german_word() -> None:
    for name, codes in CLOSED_COLUMNS.items():
        assert [code for code in codes if code] == list(WORDS[name])
    assert sorted(CODES) == sorted(WORDS["event"]), "give each event its word in pipeline/writing/words.py"


def test_the_spreadsheet_has_types_and_no_formulas(tmp_path: Path, make_claim: Callable[..., Claim]) -> None:
    rows = [
        make_claim(start=number, who=text, url="https://example.org", value=number / 8, published="2024-06-03")
        for number, text in enumerate(HOSTILE)
    ]
    book = openpyxl.load_workbook(write_claims(tmp_path, "xlsx", rows, dialect_of("standard")))
    sheet, legend = book["Aussagen"], book["Erläuterungen"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == sheet.dimensions
    types = {name: {row[at].data_type for row in sheet.iter_rows(min_row=2)} for at, name in enumerate(COLUMNS)}
    assert "f" not in set().union(*types.values())
    assert (types["value"], types["start"], types["published"], types["url"]) == ({"n"}, {"n"}, {"d"}, {"s"})
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)
    assert [cell.value for cell in legend["A"][1:]] == list(COLUMNS)


def test_more_rows_than_excel_takes_are_refused(
    tmp_path: Path, make_claim: Callable[..., Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreadsheet, "MAX_ROWS", 3)
    rows = [make_claim(start=number) for number in range(3)]
    assert len(read_claims(write_claims(tmp_path, "xlsx", rows[:2], dialect_of("standard")))) == 2
    with pytest.raises(WritingError, match="Excel takes 2 claims") as caught:
        write_claims(tmp_path, "xlsx", rows, dialect_of("standard"))
    assert caught.value.code == "too_many_rows"


def test_text_longer_than_a_cell_of_excel_is_cut_visibly(tmp_path: Path, make_claim: Callable[..., Claim]) -> None:
    path = write_claims(tmp_path, "xlsx", [make_claim(evidence="x" * 40_000)], dialect_of("standard"))
    [text] = read_claims(path)["evidence"]
    assert (len(text), text[-1]) == (32_767, "…")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", "a,b\r\n1,2\r\n", "foreign"),
        ("a.csv", "", "foreign"),
        ("a.jsonl", '{"a": 1}\n', "foreign"),
        ("a.jsonl", "{kaputt\n", "foreign"),
        ("a.parquet", "PAR1", "foreign"),
        ("a.xlsx", "PK\x03\x04", "foreign"),
        ("a.sqlite", "SQLite format 3\0 und Unsinn", "foreign"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(name: str, content: str, code: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(WritingError) as caught:
        read_claims(tmp_path / name)
    assert caught.value.code == code
    assert name in caught.value.message


def test_another_database_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.sqlite")) as database:
        database.execute("CREATE TABLE other (x)")
    with pytest.raises(WritingError, match="lacks the columns"):
        read_claims(tmp_path / "a.sqlite")


@pytest.mark.parametrize("form", ["parquet", "sqlite", "xlsx"])
def test_a_newer_file_on_its_own_is_refused(
    form: str, tmp_path: Path, make_claim: Callable[..., Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("columnar", "database", "spreadsheet"):
        monkeypatch.setattr(f"pipeline.writing.{module}.SCHEMA_VERSION", 99)
    path = write_claims(tmp_path, form, [make_claim()], dialect_of("standard"))
    with pytest.raises(WritingError, match="schema version 99"):
        read_claims(path)


def test_a_newer_schema_is_refused(tmp_path: Path, make_claim: Callable[..., Claim]) -> None:
    write_claims(tmp_path, "csv", [make_claim()], dialect_of("standard"))
    (tmp_path / "claims.schema.json").write_text(json.dumps({"version": 99}), encoding="utf-8")
    with pytest.raises(WritingError, match="update the program"):
        read_claims(tmp_path)


def test_stories_that_were_never_looked_for_are_missed(tmp_path: Path) -> None:
    assert beginnings(tmp_path / "articles.jsonl") == {}
    with pytest.raises(WritingError, match="run compare on the folder first") as caught:
        read_stories(tmp_path)
    assert caught.value.code == "missing"


def test_unknown_formats_and_dialects() -> None:
    assert check_formats(FORMATS) == FORMATS
    with pytest.raises(UsageError, match="expected csv"):
        check_formats(["docx"])
    with pytest.raises(UsageError, match="excel-de"):
        dialect_of("excel")


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("alt", encoding="utf-8")

    def full_disk() -> None:
        with whole_file(path) as draft:
            draft.write_text("ne", encoding="utf-8")
            raise OSError(28, "No space left on device")

    with pytest.raises(WritingError, match="No space left"):
        full_disk()
    assert path.read_text(encoding="utf-8") == "alt"
    assert [item.name for item in tmp_path.iterdir()] == ["a.txt"]


def test_errors_are_sorted_and_neutral(tmp_path: Path) -> None:
    from pipeline.errors import ReadingError

    errors = [ReadingError("b", "zwei", path="=b.txt"), ReadingError("a", "eins\nweiter", path="a.txt", article_id="1")]
    write_errors(tmp_path / "errors.csv", errors)
    with (tmp_path / "errors.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["path", "article_id", "stage", "code", "message"]
    assert rows[1:] == [["'=b.txt", "", "reading", "b", "zwei"], ["a.txt", "1", "reading", "a", "eins weiter"]]
