"""Tables of articles (.jsonl, .json, .csv, .parquet, .xlsx): one row an article, read as a stream.

The column `text` is needed; `id`, `title`, `published`, `publisher`, `url` are used where they are there.
A row that can't be used is reported with its number, and the others are read.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any, BinaryIO

from pipeline.errors import ReadingError, in_brief
from pipeline.reading.articles import Facts, from_field
from pipeline.reading.decoding import WIDE_MARKS, decode
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.reading.zipped import checked_document
from pipeline.records import Article

COLUMNS = ("id", "title", "published", "publisher", "url", "text")
#: Names that outputs of other programs, and ours, give to the same columns.
ALIASES = {"article_id": "id", "date": "published", "headline": "title", "source": "publisher", "body": "text"}
_BATCH_ROWS = 256

Rows = Iterator[tuple[int, Mapping[str, Any] | ReadingError]]


def read_jsonl(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read JSON lines; a broken line is an error of its own.

    >>> rows = Source("a.jsonl", data=b'{"id": 7, "text": "Ein Satz."}\\nkaputt\\n')
    >>> [getattr(item, "code", None) or item.article_id for item in read_jsonl(rows, Limits())]
    ['7', 'broken_row']
    """
    yield from _articles(source, _json_lines(source, limits), limits)


def read_json(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read one JSON value: an article, a list of articles, or an object that holds such a list.

    Raises:
        ReadingError: `broken` if the file is no JSON.
    """
    text, _ = decode(source.load(limits), source.name)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadingError(
            "broken",
            f"{source.name} is no valid JSON ({in_brief(error)}); one object a line is .jsonl.",
            path=source.name,
        ) from error
    if isinstance(value, dict) and _field(value, "text") is None:
        value = next((inner for inner in value.values() if isinstance(inner, list)), value)
    rows = value if isinstance(value, list) else [value]
    yield from _articles(source, ((number, _object(source, number, row)) for number, row in enumerate(rows, 1)), limits)


def read_csv(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read a table separated by comma, semicolon or tab, whichever its header line holds most of."""
    text, _ = decode(source.load(limits), source.name)
    header = text.split("\n", 1)[0]
    csv.field_size_limit(limits.line_bytes)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter_of(header))
    yield from _articles(source, _csv_rows(source, reader), limits)


def delimiter_of(header: str) -> str:
    """The separator of a header line.

    >>> delimiter_of("id;title;text"), delimiter_of("text")
    (';', ',')
    """
    return max(",;\t", key=header.count)


def read_parquet(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read a Parquet file in batches, only the columns that are used.

    Raises:
        ReadingError: `broken`.
    """
    import pyarrow as arrow  # heavy, and only Parquet needs it
    from pyarrow import parquet

    try:
        table = parquet.ParquetFile(source.file if source.file is not None else io.BytesIO(source.load(limits)))
        wanted = [name for name in table.schema_arrow.names if ALIASES.get(name.lower(), name.lower()) in COLUMNS]
        rows = (row for batch in table.iter_batches(_BATCH_ROWS, columns=wanted) for row in batch.to_pylist())
        yield from _articles(source, enumerate(rows, 1), limits)
    except MemoryError:
        raise  # one of Arrow's errors is both
    except (arrow.ArrowException, OSError) as error:
        raise ReadingError(
            "broken", f"{source.name} can't be read as Parquet ({in_brief(error)}).", path=source.name
        ) from error


def read_sheet(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read the first sheet of an Excel file that has a column text; formulas count as what they gave when it was saved.

    Raises:
        ReadingError: `broken`, `encrypted`, `too_large` if it unpacks to too much, `too_many_rows`.
    """
    import openpyxl  # heavy, and only Excel files need it

    data = checked_document(source, limits)
    try:
        book = openpyxl.load_workbook(data, read_only=True, data_only=True, keep_links=False)
    except (KeyError, ValueError, TypeError, AttributeError, SyntaxError, OSError, zipfile.BadZipFile) as error:
        raise ReadingError(
            "broken",
            f"{source.name} can't be read as an Excel file ({in_brief(error)}); open it in Excel and save it again.",
            path=source.name,
        ) from error
    with closing(book):
        heads: list[tuple[Any, list[str]]] = [(sheet, _header(sheet)) for sheet in book.worksheets]
        with_text = [(sheet, header) for sheet, header in heads if "text" in _columns_of(header)]
        sheet, header = (with_text or heads or [(None, [])])[0]
        yield from _articles(source, _sheet_rows(source, sheet, header, limits), limits)


def _header(sheet: Any) -> list[str]:
    first = next(sheet.iter_rows(max_row=1, values_only=True), ())
    return [str(cell) if cell is not None else "" for cell in first]


def _columns_of(header: Iterable[str]) -> set[str]:
    plain = [name.strip("\ufeff ").lower() for name in header]
    return {ALIASES.get(name, name) for name in plain}


def _sheet_rows(source: Source, sheet: Any, header: list[str], limits: Limits) -> Rows:
    if sheet is None:
        return
    for number, cells in enumerate(sheet.iter_rows(min_row=2, values_only=True), 2):
        if number > limits.rows:
            raise ReadingError(
                "too_many_rows",
                f"{source.name} has more than {limits.rows:,} rows; split it, or raise the limit rows.",
                path=source.name,
            )
        if any(cell is not None for cell in cells):
            yield number, dict(zip(header, cells, strict=False))


@contextmanager
def _lines_of(source: Source, limits: Limits) -> Iterator[BinaryIO]:
    """The bytes of a table of lines as a stream, made UTF-8 if a mark says that they are UTF-16."""
    with source.open() as stream:
        marked = stream.read(4).startswith(WIDE_MARKS)
    if marked:
        yield io.BytesIO(decode(source.load(limits), source.name)[0].encode())
    else:
        with source.open() as stream:
            yield stream


def _json_lines(source: Source, limits: Limits) -> Rows:
    with _lines_of(source, limits) as stream:
        number = 0
        while line := stream.readline(limits.line_bytes + 1):
            number += 1
            if len(line) > limits.line_bytes:
                while line and not line.endswith(b"\n"):
                    line = stream.readline(limits.line_bytes)
                yield number, _row_error(source, number, "too_large", f"is longer than {limits.line_bytes:,} bytes")
                continue
            if not line.strip():
                continue
            try:
                yield number, _object(source, number, json.loads(decode(line)[0]))
            except (ValueError, RecursionError) as error:
                yield number, _row_error(source, number, "broken_row", f"is no valid JSON ({in_brief(error)})")
            except ReadingError as error:
                yield number, _row_error(source, number, error.code, "is no text")


def _csv_rows(source: Source, reader: Iterable[Mapping[str, Any]]) -> Rows:
    rows = iter(reader)
    number = 1
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, _row_error(source, number, "broken_row", f"is broken ({in_brief(error)})")
            continue
        yield number, {name: value for name, value in row.items() if isinstance(name, str)}


def _object(source: Source, number: int, value: object) -> Mapping[str, Any] | ReadingError:
    return (
        value if isinstance(value, dict) else _row_error(source, number, "broken_row", "is no object with a field text")
    )


def _articles(
    source: Source, rows: Iterable[tuple[int, Mapping[str, Any] | ReadingError]], limits: Limits
) -> Iterator[Article | ReadingError]:
    first, holds_rows = True, False
    for number, row in rows:
        holds_rows = True
        if isinstance(row, ReadingError):
            yield row
            continue
        text = _value(row, "text")
        if text is None and first and "text" not in _columns_of(row):
            # Not a table of articles at all: one error says so, not one for each row.
            raise ReadingError(
                "no_text_column",
                f"{source.name} has no column text (it has {', '.join(map(str, row)) or 'none'}); "
                "rename the one that holds the articles.",
                path=source.name,
            )
        first = False
        if text is not None and not isinstance(text, str):
            yield _row_error(source, number, "broken_row", f"has no text in its column text but {type(text).__name__}")
            continue
        yield _article(source, number, row, text or "", limits)
    if not holds_rows:
        yield ReadingError(
            "empty", f"{source.name} holds no rows; remove it, or put articles into it.", path=source.name
        )


def _article(source: Source, number: int, row: Mapping[str, Any], text: str, limits: Limits) -> Article | ReadingError:
    title, published, publisher, url, given_id = (
        _field(row, name) or "" for name in ("title", "published", "publisher", "url", "id")
    )
    try:
        return from_field(source, text, limits, Facts(title, published, publisher, url, given_id.strip()))
    except ReadingError as error:
        said = "holds no text" if error.code == "empty" else f"is no article ({error.message})"
        return _row_error(source, number, error.code, said, given_id.strip())


def _field(row: Mapping[str, Any], name: str) -> str | None:
    """A field as text; None if the row has no such field or it is empty of a value."""
    value = _value(row, name)
    return None if value is None else _as_text(value)


def _value(row: Mapping[str, Any], name: str) -> Any:
    """A field as it is, by its name or an alias of it; None if there is none, or not a number, as tables write it."""
    plain = {key.strip("\ufeff ").lower(): value for key, value in row.items() if value is not None and value == value}
    if name in plain:
        return plain[name]
    return next((value for key, value in plain.items() if ALIASES.get(key) == name), None)


def _as_text(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # an id that a table program made a decimal number of
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _row_error(source: Source, number: int, code: str, said: str, article_id: str = "") -> ReadingError:
    return ReadingError(
        code, f"Row {number} of {source.name} {said}; mend or remove it.", path=source.name, article_id=article_id
    )
