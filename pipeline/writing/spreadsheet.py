"""Claims as an Excel file: numbers are numbers, dates are dates, text is text; a second sheet explains the columns."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.errors import WritingError
from pipeline.records import COLUMNS, NUMBER_COLUMNS, SCHEMA_VERSION, Claim
from pipeline.writing.atomic import whole_file
from pipeline.writing.cells import values
from pipeline.writing.columns import MEANINGS

if TYPE_CHECKING:
    from xlsxwriter import Workbook

#: Excel takes no more rows than this, the header included.
MAX_ROWS = 1_048_576
#: Excel takes no longer text in a cell.
MAX_CELL = 32_767
#: A custom property of the file that holds the version of its columns.
VERSION_PROPERTY = "claims_schema_version"
#: Excel's calendar is off by a day before this year.
_FIRST_YEAR = "1901"
_WIDTHS = MappingProxyType(
    {"claim": 60, "evidence": 60, "who": 30, "what": 30, "source": 28, "source_text": 28, "title": 40, "figure": 18}
    | {"event": 16, "value": 15, "low": 15, "high": 15, "modifier": 11, "unit": 7, "change": 10, "source_kind": 14}
    | {"source_type": 14, "cue": 16, "place": 16, "time": 16, "article_id": 24, "publisher": 18, "url": 24}
    | {"source_start": 13, "source_end": 13, "evidence_start": 15, "evidence_end": 15, "rule": 24, "claim_id": 21}
)
_WIDTH = 12
#: Points, and characters that surely fit into a line of the explanations.
_LINE_HEIGHT, _LINE_LENGTH = 15, 110


def write_spreadsheet(path: Path, claims: Iterable[Claim]) -> None:
    """Write claims.xlsx.

    Raises:
        WritingError: `too_many_rows`, `unwritable`.
    """
    import xlsxwriter  # only needed for this format

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with whole_file(path) as draft, xlsxwriter.Workbook(draft, options) as book:
        book.set_custom_property(VERSION_PROPERTY, SCHEMA_VERSION)
        _write_claims(book, claims, path)
        _write_meanings(book)


def _write_claims(book: Workbook, claims: Iterable[Claim], path: Path) -> None:
    sheet = book.add_worksheet("Aussagen")
    header = book.add_format({"bold": True, "bg_color": "#E8ECEF", "bottom": 1})
    number = book.add_format({"num_format": "#,##0.######"})
    whole = book.add_format({"num_format": "#,##0"})
    date = book.add_format({"num_format": "dd.mm.yyyy", "align": "left"})
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH))
        sheet.write_string(0, column, name, header)
    sheet.freeze_panes(1, 1)
    row = 0
    for row, claim in enumerate(claims, 1):
        if row >= MAX_ROWS:
            raise WritingError(
                "too_many_rows", f"Excel takes {MAX_ROWS - 1:,} claims; use --format parquet for more.", path=str(path)
            )
        for column, (name, value) in enumerate(zip(COLUMNS, values(claim), strict=True)):
            if value is None or value == "":
                continue
            if not isinstance(value, str):
                is_amount = name in NUMBER_COLUMNS
                sheet.write_number(
                    row, column, value, (whole if value == int(value) else number) if is_amount else None
                )
            elif name == "published" and (day := _day(value)):
                sheet.write_datetime(row, column, day, date)
            else:
                sheet.write_string(row, column, _short(value))
    sheet.autofilter(0, 0, max(row, 1), len(COLUMNS) - 1)


def _write_meanings(book: Workbook) -> None:
    sheet = book.add_worksheet("Erläuterungen")
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    top = book.add_format({"valign": "top"})
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 100)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, ("Spalte", "Bedeutung"), book.add_format({"bold": True, "bg_color": "#E8ECEF", "bottom": 1}))
    for row, name in enumerate(COLUMNS, 1):
        meaning = MEANINGS[name][1]
        # Said out loud: not every program works out the height of wrapped lines when it opens a file.
        sheet.set_row(row, _LINE_HEIGHT * math.ceil(len(meaning) / _LINE_LENGTH))
        sheet.write_string(row, 0, name, top)
        sheet.write_string(row, 1, meaning, wrapped)


def _day(text: str) -> datetime | None:
    """A date that Excel can hold as one."""
    try:
        return datetime.strptime(text, "%Y-%m-%d") if text >= _FIRST_YEAR else None
    except ValueError:
        return None


def _short(text: str) -> str:
    """Text as long as Excel takes it; an ellipsis says that there is more."""
    return text if len(text) <= MAX_CELL else f"{text[: MAX_CELL - 1]}…"
