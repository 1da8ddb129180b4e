"""Claims as an SQLite file: one table `claims` with the same columns and the types of numbers kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from pipeline.errors import WritingError
from pipeline.records import COLUMNS, NUMBER_COLUMNS, OFFSET_COLUMNS, SCHEMA_VERSION, Claim
from pipeline.writing.atomic import whole_file
from pipeline.writing.cells import values

#: How files of SQLite begin.
MAGIC = b"SQLite format 3\0"
#: Columns that people look things up by.
_INDEXED = ("article_id", "source", "event", "published")


def write_database(path: Path, claims: Iterable[Claim]) -> None:
    """Write claims.sqlite; `PRAGMA user_version` is the version of the columns.

    Raises:
        WritingError: `unwritable`.
    """
    with whole_file(path) as draft, closing(sqlite3.connect(draft, isolation_level=None)) as database:
        try:
            # The draft is nobody's yet: what a crash would leave of it is thrown away anyway.
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("BEGIN")
            database.execute(f"CREATE TABLE claims ({', '.join(map(_column, COLUMNS))})")
            marks = ", ".join("?" * len(COLUMNS))
            database.executemany(f"INSERT INTO claims VALUES ({marks})", map(values, claims))
            for name in _INDEXED:
                database.execute(f"CREATE INDEX claims_by_{name} ON claims ({name})")
            database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            database.execute("COMMIT")
        except sqlite3.Error as error:
            raise WritingError("unwritable", f"{path} can't be written ({error}).", path=str(path)) from error


def _column(name: str) -> str:
    if name == "claim_id":
        return "claim_id TEXT PRIMARY KEY"
    if name in NUMBER_COLUMNS:
        return f'"{name}" REAL'
    return f'"{name}" INTEGER' if name in OFFSET_COLUMNS else f'"{name}" TEXT NOT NULL'
