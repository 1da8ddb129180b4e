"""Claims, articles and errors -> files, each there as a whole or not at all; and claims files -> pandas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from pipeline.errors import UsageError
from pipeline.records import Claim
from pipeline.writing.atomic import remove_drafts, whole_file
from pipeline.writing.columnar import write_parquet
from pipeline.writing.database import write_database
from pipeline.writing.dialects import DIALECTS, Dialect, dialect_of
from pipeline.writing.reading_back import dialect_in, read_articles, read_claims, read_records
from pipeline.writing.report import report
from pipeline.writing.schema import table_schema
from pipeline.writing.spreadsheet import write_spreadsheet
from pipeline.writing.stories import STORY_FILES, write_stories
from pipeline.writing.text_tables import write_articles, write_claims_csv, write_claims_jsonl, write_errors, write_json

__all__ = [
    "DIALECTS",
    "FORMATS",
    "STORY_FILES",
    "check_formats",
    "dialect_in",
    "dialect_of",
    "read_articles",
    "read_claims",
    "read_records",
    "remove_drafts",
    "report",
    "table_schema",
    "whole_file",
    "write_articles",
    "write_claims",
    "write_errors",
    "write_json",
    "write_stories",
]

_WRITERS: Mapping[str, Callable[[Path, Iterable[Claim]], None]] = MappingProxyType(
    {
        "csv": write_claims_csv,
        "jsonl": write_claims_jsonl,
        "parquet": write_parquet,
        "sqlite": write_database,
        "xlsx": write_spreadsheet,
    }
)
FORMATS = tuple(_WRITERS)


def check_formats(formats: Iterable[str]) -> tuple[str, ...]:
    """The formats to write: csv always, then the others asked for, each once.

    Raises:
        UsageError: `unknown_format`.

    >>> check_formats(["xlsx", "csv"])
    ('csv', 'xlsx')
    """
    wanted = [name.strip().lower() for name in formats if name.strip()]
    unknown = sorted(set(wanted) - set(FORMATS))
    if unknown:
        raise UsageError("unknown_format", f"There is no format {', '.join(unknown)}; expected {', '.join(FORMATS)}.")
    return ("csv", *dict.fromkeys(name for name in wanted if name != "csv"))


def write_claims(folder: Path, name: str, claims: Iterable[Claim], dialect: Dialect) -> Path:
    """Write claims in one format and return the file."""
    path = folder / f"claims.{name}"
    writer = partial(write_claims_csv, dialect=dialect) if name == "csv" else _WRITERS[name]
    writer(path, claims)
    return path
