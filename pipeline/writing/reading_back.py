"""The files of an output folder -> a pandas table with the right types, or records."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import WritingError
from pipeline.records import CLOSED_COLUMNS, COLUMNS, NUMBER_COLUMNS, OFFSET_COLUMNS, SCHEMA_VERSION, Article, Claim
from pipeline.writing.cells import restore
from pipeline.writing.columnar import VERSION_KEY
from pipeline.writing.database import MAGIC
from pipeline.writing.dialects import DIALECTS, Dialect
from pipeline.writing.spreadsheet import VERSION_PROPERTY

if TYPE_CHECKING:
    import pandas

SCHEMA_FILE = "claims.schema.json"


def read_claims(path: str | Path) -> pandas.DataFrame:
    """Read claims from a file of any format and dialect, or from an output folder.

    Numbers are nullable floats, offsets nullable integers, `published` a date, columns with a closed set of values
    categories, all else text with "" where there is nothing. What neutralises formulas is undone.

    Raises:
        pipeline.errors.WritingError: `missing`, `foreign` (no claims file of this program), `newer`.

    Example:
        >>> import pipeline
        >>> pipeline.read_claims("no/such/claims.csv")
        Traceback (most recent call last):
        ...
        pipeline.errors.WritingError: no/such/claims.csv does not exist; give claims.csv or the output folder of a run.
    """
    path = Path(path)
    path = path / "claims.csv" if path.is_dir() else path
    frame = _table(path)
    try:
        return typed(frame)
    except (ValueError, TypeError) as error:
        raise _no_number(path, error) from error


def read_records(path: str | Path) -> list[Claim]:
    """Read claims as records, each cell as it was written, from a file of any format and dialect, or a folder.

    Raises:
        pipeline.errors.WritingError: as `read_claims`.
    """
    path = Path(path)
    path = path / "claims.csv" if path.is_dir() else path
    frame = _table(path)
    try:
        columns = [_cells(frame[name], name) for name in COLUMNS]
    except (ValueError, TypeError) as error:
        raise _no_number(path, error) from error
    return [Claim(*cells) for cells in zip(*columns, strict=True)]


def dialect_in(path: Path) -> Dialect:
    """The dialect of a CSV file; the standard one for files of other formats."""
    german = DIALECTS["excel-de"]
    with path.open("rb") as stream:
        head = stream.readline(4096)
    return german if head.startswith(b"\xef\xbb\xbf") and german.delimiter.encode() in head else DIALECTS["standard"]


def _cells(column: pandas.Series[Any], name: str) -> list[Any]:
    """The cells of a column as a `Claim` has them."""
    if name == "published":  # a date in an Excel file, else text
        return ["" if _is_empty(cell) else str(cell).removesuffix(" 00:00:00") for cell in column]
    if name not in NUMBER_COLUMNS + OFFSET_COLUMNS:
        return ["" if _is_empty(cell) else str(cell) for cell in column]
    kind = float if name in NUMBER_COLUMNS else int
    return [
        None if _is_empty(cell) else kind(cell.replace(",", ".") if isinstance(cell, str) else cell) for cell in column
    ]


def _table(path: Path) -> pandas.DataFrame:
    """The table in a file as it is, with all columns of claims."""
    if not path.is_file():
        raise WritingError(
            "missing", f"{path} does not exist; give claims.csv or the output folder of a run.", path=str(path)
        )
    _check_version_beside(path)
    try:
        frame = _raw(path)
    except (
        ValueError,
        OSError,
        KeyError,
        zipfile.BadZipFile,
        sqlite3.Error,
    ) as error:  # what the readers of pandas, pyarrow, openpyxl and sqlite3 raise
        raise _foreign(path, f"it can't be read ({error})") from error
    missing = [name for name in COLUMNS if name not in frame.columns]
    if missing:
        raise _foreign(path, f"it lacks the columns {', '.join(missing[:5])}{' ...' if len(missing) > 5 else ''}")
    return frame


def typed(frame: pandas.DataFrame) -> pandas.DataFrame:
    """Give each column its type."""
    import pandas

    result = frame.copy()
    for name in frame.columns:
        column = frame[name]
        if name in NUMBER_COLUMNS:
            result[name] = _numbers(column, "Float64")
        elif name in OFFSET_COLUMNS:
            result[name] = _numbers(column, "Int64")
        elif name == "published":
            result[name] = pandas.to_datetime(column.replace("", None), errors="coerce", format="%Y-%m-%d")
        elif name in CLOSED_COLUMNS:
            result[name] = pandas.Categorical(column.fillna("").astype(str), categories=list(CLOSED_COLUMNS[name]))
        else:
            result[name] = column.fillna("").astype("string")
    return result


def _numbers(column: pandas.Series[Any], dtype: str) -> Any:
    """A nullable array of numbers; a German decimal comma is one, too."""
    import pandas

    if pandas.api.types.is_numeric_dtype(column):
        return column.astype("Float64" if dtype == "Float64" else "Int64")
    # Not pandas.to_numeric: it fails on whole numbers that take more than 64 bits.
    kind = float if dtype == "Float64" else int
    values = [None if _is_empty(cell) else kind(str(cell).replace(",", ".")) for cell in column]
    return pandas.array(values, dtype=dtype)  # type: ignore[call-overload]


def _is_empty(cell: object) -> bool:
    return cell is None or cell == "" or cell != cell  # NaN differs from itself


def _raw(path: Path) -> pandas.DataFrame:
    import pandas

    with path.open("rb") as stream:
        head = stream.read(4096)
    if head.startswith(b"PAR1"):
        return _parquet(path)
    if head.startswith(b"PK\x03\x04"):
        return _spreadsheet(path)
    if path.suffix == ".jsonl" or head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return _json_lines(path)
    if head.startswith(MAGIC):
        return _database(path)
    header = head.split(b"\n", 1)[0].decode("utf-8-sig", "replace")
    frame = pandas.read_csv(
        path, sep=max(",;\t", key=header.count), dtype=str, keep_default_na=False, na_filter=False, encoding="utf-8-sig"
    )
    for name in frame.columns:
        if name not in NUMBER_COLUMNS and name not in OFFSET_COLUMNS:
            frame[name] = frame[name].map(restore)
    return frame


def _json_lines(path: Path) -> pandas.DataFrame:
    import pandas

    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    # A run that found nothing leaves no line that could name the columns.
    return pandas.DataFrame(rows, columns=None if rows else list(COLUMNS), dtype=object)


def _spreadsheet(path: Path) -> pandas.DataFrame:
    import pandas
    from openpyxl.utils.escape import unescape

    with pandas.ExcelFile(path, engine="openpyxl") as book:
        workbook: Any = book.book
        properties = {item.name: item.value for item in workbook.custom_doc_props.props}
        _check_version(int(properties.get(VERSION_PROPERTY, 0)), path)
        frame = pandas.read_excel(book, sheet_name=0, dtype=object, keep_default_na=False, na_values=[])
    # Excel writes `_x0041_` for odd characters, and what looks like that in the text as `_x005F_x0041_`.
    return frame.replace("", None).map(lambda cell: unescape(cell) if isinstance(cell, str) else cell)


def _database(path: Path) -> pandas.DataFrame:
    import pandas

    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        columns = [row[1] for row in database.execute("PRAGMA table_info(claims)")]
        if columns:
            _check_version(int(database.execute("PRAGMA user_version").fetchone()[0]), path)
        rows = database.execute("SELECT * FROM claims") if columns else ()
        return pandas.DataFrame(list(rows), columns=columns, dtype=object)


def _parquet(path: Path) -> pandas.DataFrame:
    from pyarrow import parquet

    table = parquet.read_table(path)
    version = int((table.schema.metadata or {}).get(VERSION_KEY, b"0"))
    _check_version(version, path)
    frame: pandas.DataFrame = table.replace_schema_metadata(None).to_pandas(integer_object_nulls=True)
    return frame


def _check_version_beside(path: Path) -> None:
    beside = path.with_name(SCHEMA_FILE)
    if path.name.startswith("claims.") and beside.is_file():
        try:
            version = json.loads(beside.read_text(encoding="utf-8")).get("version", 0)
        except (ValueError, AttributeError) as error:
            raise _foreign(path, f"{beside.name} beside it is damaged ({error})") from error
        _check_version(int(version), path)


def _check_version(version: int, path: Path) -> None:
    if version > SCHEMA_VERSION:
        raise WritingError(
            "newer",
            f"{path} has schema version {version}, this program reads up to {SCHEMA_VERSION}; update the program.",
            path=str(path),
        )


def _no_number(path: Path, error: Exception) -> WritingError:
    return _foreign(path, f"a column of numbers holds something else ({error})")


def _foreign(path: Path, why: str) -> WritingError:
    return WritingError(
        "foreign", f"{path} is no claims file of this program: {why}. Expected claims.csv or the like.", path=str(path)
    )


def read_articles(folder: str | Path) -> list[Article]:
    """Read the articles of an output folder, with the texts that all offsets refer to.

    Raises:
        pipeline.errors.WritingError: `missing`, `foreign` (no articles.jsonl of this program).
    """
    path = Path(folder, "articles.jsonl")
    if not path.is_file():
        raise WritingError("missing", f"{path} does not exist; give the output folder of a run.", path=str(path))
    names = {field.name for field in fields(Article)}
    try:
        with path.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
        return [Article(**{name: value for name, value in row.items() if name in names}) for row in rows]
    except (ValueError, TypeError, AttributeError) as error:
        raise WritingError(
            "foreign", f"{path} is no list of articles of this program ({error}).", path=str(path)
        ) from error
