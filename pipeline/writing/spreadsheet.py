"""Claims as an Excel file: numbers are numbers, text is text, and a second sheet explains the columns in German."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import MappingProxyType

from pipeline.errors import WritingError
from pipeline.records import COLUMNS, NUMBER_COLUMNS, OFFSET_COLUMNS, Claim
from pipeline.writing.atomic import whole_file
from pipeline.writing.cells import one_line
from pipeline.writing.columns import MEANINGS

#: Excel takes no more rows than this, the header included.
MAX_ROWS = 1_048_576
#: Excel takes no longer text in a cell.
MAX_CELL = 32_767
_WIDTHS = MappingProxyType(
    {"claim": 60, "evidence": 60, "who": 30, "what": 30, "source": 28, "source_text": 28, "title": 40}
)
_WIDTH = 12


def write_spreadsheet(path: Path, claims: Iterable[Claim]) -> None:
    """Write claims.xlsx.

    Raises:
        WritingError: `too_many_rows`, `unwritable`.
    """
    import xlsxwriter  # only needed for this format

    with whole_file(path) as draft:
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        with xlsxwriter.Workbook(draft, options) as book:
            sheet = book.add_worksheet("Aussagen")
            bold = book.add_format({"bold": True})
            for column, name in enumerate(COLUMNS):
                sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH))
                sheet.write_string(0, column, name, bold)
            sheet.freeze_panes(1, 1)
            row = 0
            for row, claim in enumerate(claims, 1):
                if row >= MAX_ROWS:
                    raise WritingError(
                        "too_many_rows",
                        f"Excel takes {MAX_ROWS - 1:,} claims; use --format parquet for more.",
                        path=str(path),
                    )
                for column, name in enumerate(COLUMNS):
                    value = getattr(claim, name)
                    if value is None or value == "":
                        continue
                    if name in NUMBER_COLUMNS or name in OFFSET_COLUMNS:
                        sheet.write_number(row, column, value)
                    else:
                        sheet.write_string(row, column, one_line(value)[:MAX_CELL])
            sheet.autofilter(0, 0, max(row, 1), len(COLUMNS) - 1)
            legend = book.add_worksheet("Erläuterungen")
            legend.set_column(0, 0, 18)
            legend.set_column(1, 1, 80)
            legend.write_row(0, 0, ("Spalte", "Bedeutung"), bold)
            for row, name in enumerate(COLUMNS, 1):
                legend.write_row(row, 0, (name, MEANINGS[name][1]))
