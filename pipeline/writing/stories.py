"""Stories -> stories.csv and story_links.csv, with their schema."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pipeline.errors import WritingError
from pipeline.records import (
    CLAIM_KINDS,
    LINK_COLUMNS,
    SCHEMA_VERSION,
    STORY_COLUMNS,
    VERDICTS,
    Story,
    StoryLink,
)
from pipeline.writing.cells import neutralise, one_line, plain_number, restore
from pipeline.writing.dialects import DIALECTS, Dialect
from pipeline.writing.reading_back import dialect_in
from pipeline.writing.text_tables import text_file, write_json

STORIES_FILE = "stories.csv"
LINKS_FILE = "story_links.csv"
STORIES_SCHEMA_FILE = "stories.schema.json"
STORY_FILES = (STORIES_FILE, LINKS_FILE, STORIES_SCHEMA_FILE)

#: Columns of both files: what they mean.
STORY_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "story": "Id of the story; the column story of claims.csv has the same.",
        "label": "What the story is about, in one line to read.",
        "event": "Code of the event, where one fits.",
        "kind": "Count, money, share, measure or duration.",
        "unit": "Unit of all values.",
        "who": "Whom or what the figures are about, as most claims say it.",
        "place": "Where, as most claims say it.",
        "first": "Day of the first article.",
        "last": "Day of the last article.",
        "claims": "Number of claims.",
        "articles": "Number of articles.",
        "sources": "Number of different sources that are named.",
        "lowest": "Lowest value.",
        "highest": "Highest value.",
        "latest": "Latest value.",
        "spread": "Highest divided by lowest value.",
        "verdict": "Whether the claims agree, differ, or tell of a number that changes.",
        "shown_by": "Ids of the claims that show the verdict.",
        "why": "What these claims say.",
    }
)
LINK_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "story": "Id of the story.",
        "claim_id": "Id of a claim.",
        "with_claim_id": "Id of the claim it was put together with.",
        "likeness": "How alike they are, from 0 to 1.",
        "why": "What they have in common.",
    }
)
_NUMBERS = frozenset({"lowest", "highest", "latest", "spread", "likeness"})
_COUNTS = frozenset({"claims", "articles", "sources"})
_CLOSED: Mapping[str, Sequence[str]] = MappingProxyType({"kind": CLAIM_KINDS, "verdict": VERDICTS})


def write_stories(
    folder: Path, stories: Iterable[Story], links: Iterable[StoryLink], dialect: Dialect = DIALECTS["standard"]
) -> list[Path]:
    """Write stories.csv, story_links.csv and their schema, and return the files."""
    _write(folder / STORIES_FILE, STORY_COLUMNS, stories, dialect)
    _write(folder / LINKS_FILE, LINK_COLUMNS, links, dialect)
    write_json(folder / STORIES_SCHEMA_FILE, stories_schema(dialect))
    return [folder / name for name in STORY_FILES]


def read_stories(folder: Path) -> list[Story]:
    """Read stories.csv of an output folder, in any dialect.

    Raises:
        pipeline.errors.WritingError: `missing`, `foreign` (no stories file of this program).
    """
    path = folder / STORIES_FILE
    if not path.is_file():
        raise WritingError("missing", f"{path} does not exist; run compare on the folder first.", path=str(path))
    dialect = dialect_in(path)
    try:
        with path.open(encoding=dialect.encoding, newline="") as stream:
            rows = list(csv.DictReader(stream, delimiter=dialect.delimiter))
        return [Story(**{name: _value(row[name], name) for name in STORY_COLUMNS}) for row in rows]
    except (ValueError, KeyError, AttributeError) as error:
        raise WritingError(
            "foreign", f"{path} is no stories file of this program ({error!r}).", path=str(path)
        ) from error


def _value(cell: str, name: str) -> Any:
    if name in _NUMBERS:
        return float(cell.replace(",", ".")) if cell else None
    return int(cell) if name in _COUNTS else restore(cell)


def stories_schema(dialect: Dialect) -> dict[str, Any]:
    """The Frictionless Table Schemas of both files, as a JSON value.

    >>> [table["name"] for table in stories_schema(DIALECTS["standard"])["resources"]]
    ['stories', 'story_links']
    """
    return {
        "version": SCHEMA_VERSION,
        "resources": [
            _schema("stories", STORIES_FILE, STORY_COLUMNS, STORY_MEANINGS, dialect),
            _schema("story_links", LINKS_FILE, LINK_COLUMNS, LINK_MEANINGS, dialect),
        ],
    }


def _schema(
    name: str, path: str, columns: Iterable[str], meanings: Mapping[str, str], dialect: Dialect
) -> dict[str, Any]:
    return {
        "name": name,
        "path": path,
        "schema": {"fields": [_field(column, meanings[column], dialect) for column in columns], "missingValues": [""]},
        "dialect": {"delimiter": dialect.delimiter, "name": dialect.name},
    }


def _field(name: str, meaning: str, dialect: Dialect) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": "string", "description": meaning}
    if name in _NUMBERS:
        field |= {"type": "number", "decimalChar": dialect.decimal}
    elif name in _COUNTS:
        field |= {"type": "integer"}
    if name in _CLOSED:
        field["constraints"] = {"enum": list(_CLOSED[name])}
    return field


def _write(path: Path, columns: Sequence[str], rows: Iterable[Story | StoryLink], dialect: Dialect) -> None:
    with text_file(path, dialect.encoding) as stream:
        writer = csv.writer(stream, delimiter=dialect.delimiter, lineterminator="\r\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_cell(getattr(row, name), name, dialect) for name in columns])


def _cell(value: Any, name: str, dialect: Dialect) -> str:
    if name in _NUMBERS:
        return plain_number(value, dialect.decimal)
    return str(value) if name in _COUNTS else neutralise(one_line(value))
