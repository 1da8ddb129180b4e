"""One run at a time in an output folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pipeline.errors import LedgerError, WritingError

LOCK_FILE = ".ledger.lock"


@contextmanager
def only_run(folder: Path) -> Iterator[None]:
    """Hold the folder for this run; the lock goes with the process, however that ends.

    Raises:
        LedgerError: `busy` if another run holds it.
        WritingError: `unwritable` if the folder takes no lock.
    """
    # An SQLite file is a lock that works the same on every system and leaves nothing behind when a process is killed.
    try:
        connection = sqlite3.connect(folder / LOCK_FILE, timeout=0.2, isolation_level=None)
    except sqlite3.Error as error:
        raise _unwritable(folder, error) from error
    with closing(connection):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise _unwritable(folder, error) from error
            raise LedgerError(
                "busy",
                f"Another run writes into {folder}; wait for it to end, or give another --output.",
                path=str(folder),
            ) from error
        try:
            yield
        finally:
            connection.execute("ROLLBACK")


def _unwritable(folder: Path, error: sqlite3.Error) -> WritingError:
    return WritingError(
        "unwritable", f"{folder} can't be locked ({error}); check the folder and the free space.", path=str(folder)
    )
