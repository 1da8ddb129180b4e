"""The Frictionless Table Schema of claims.csv."""

from __future__ import annotations

from typing import Any

from pipeline.records import CLOSED_COLUMNS, COLUMNS, NUMBER_COLUMNS, OFFSET_COLUMNS, SCHEMA_VERSION
from pipeline.writing.columns import MEANINGS
from pipeline.writing.dialects import Dialect

#: Columns that every row fills.
FILLED = frozenset(
    {"figure", "kind", "modifier", "unit", "change", "source_kind", "modality", "section", "article_id", "claim_id"}
)


def table_schema(dialect: Dialect) -> dict[str, Any]:
    """The schema as a JSON value, for files of the given dialect.

    >>> from pipeline.writing.dialects import dialect_of
    >>> table_schema(dialect_of("standard"))["fields"][0]["name"]
    'claim'
    """
    return {
        "name": "claims",
        "version": SCHEMA_VERSION,
        "fields": [_field(name, dialect) for name in COLUMNS],
        "missingValues": [""],
        "primaryKey": ["claim_id"],
        "dialect": {"delimiter": dialect.delimiter, "name": dialect.name},
    }


def _field(name: str, dialect: Dialect) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": "string", "description": MEANINGS[name][0]}
    if name in NUMBER_COLUMNS:
        field |= {"type": "number", "decimalChar": dialect.decimal}
    elif name in OFFSET_COLUMNS:
        field |= {"type": "integer"}
    constraints: dict[str, Any] = {}
    if name in CLOSED_COLUMNS:
        constraints["enum"] = [value for value in CLOSED_COLUMNS[name] if value]
    if name in FILLED:
        constraints["required"] = True
    if constraints:
        field["constraints"] = constraints
    return field
