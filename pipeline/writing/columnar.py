"""Claims as Parquet, with the same columns and the types of numbers kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from pipeline.records import COLUMNS, NUMBER_COLUMNS, OFFSET_COLUMNS, SCHEMA_VERSION, Claim
from pipeline.writing.atomic import whole_file
from pipeline.writing.cells import values

VERSION_KEY = b"claims_schema_version"
_ROWS = 10_000


def write_parquet(path: Path, claims: Iterable[Claim]) -> None:
    """Write claims.parquet, in groups of rows so that memory stays flat."""
    from pyarrow import RecordBatch, parquet

    schema = arrow_schema()
    with whole_file(path) as draft, parquet.ParquetWriter(draft, schema, compression="zstd") as writer:
        for rows in _groups(iter(claims)):
            columns = dict(zip(COLUMNS, zip(*map(values, rows), strict=True), strict=True))
            writer.write_batch(RecordBatch.from_pydict(columns, schema=schema))


def arrow_schema() -> Any:
    """The Arrow schema of the columns."""
    import pyarrow

    def kind(name: str) -> Any:
        if name in NUMBER_COLUMNS:
            return pyarrow.float64()
        return pyarrow.int64() if name in OFFSET_COLUMNS else pyarrow.string()

    return pyarrow.schema(
        [(name, kind(name)) for name in COLUMNS], metadata={VERSION_KEY: str(SCHEMA_VERSION).encode()}
    )


def _groups(claims: Iterator[Claim]) -> Iterator[list[Claim]]:
    while rows := list(islice(claims, _ROWS)):
        yield rows
