"""Tables as text files: claims and errors as CSV, claims and articles as JSON lines."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from pipeline.errors import PipelineError
from pipeline.records import COLUMNS, Article, Claim
from pipeline.writing.atomic import whole_file
from pipeline.writing.cells import neutralise, one_line, plain_number, values
from pipeline.writing.dialects import DIALECTS, Dialect

ERROR_COLUMNS = ("path", "article_id", "stage", "code", "message")
ARTICLE_COLUMNS = (
    "article_id",
    "title",
    "text",
    "published",
    "publisher",
    "url",
    "path",
    "sha256",
    "language",
    "claims",
)


def write_claims_csv(path: Path, claims: Iterable[Claim], dialect: Dialect = DIALECTS["standard"]) -> None:
    """Write claims.csv."""
    with text_file(path, dialect.encoding) as stream:
        writer = csv.writer(stream, delimiter=dialect.delimiter, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for claim in claims:
            writer.writerow(csv_row(claim, dialect))


def csv_row(claim: Claim, dialect: Dialect) -> list[str]:
    """The cells of a claim, in the order of the columns."""
    return [
        neutralise(value) if isinstance(value, str) else plain_number(value, dialect.decimal) for value in values(claim)
    ]


def write_claims_jsonl(path: Path, claims: Iterable[Claim]) -> None:
    """Write claims.jsonl: one object a line, the columns as keys, null where there is no number."""
    with text_file(path) as stream:
        for claim in claims:
            _write_json(stream, dict(zip(COLUMNS, values(claim), strict=True)))


def write_articles(path: Path, articles: Iterable[tuple[Article, int]]) -> None:
    """Write articles.jsonl: each article with the number of its claims."""
    with text_file(path) as stream:
        for article, claims in articles:
            row = {name: getattr(article, name) for name in ARTICLE_COLUMNS if name != "claims"}
            _write_json(stream, {**row, "claims": claims})


def write_errors(path: Path, errors: Iterable[PipelineError], dialect: Dialect = DIALECTS["standard"]) -> None:
    """Write errors.csv, in an order of its own so that two runs compare."""
    rows = sorted(error_row(error) for error in errors)
    with text_file(path, dialect.encoding) as stream:
        writer = csv.writer(stream, delimiter=dialect.delimiter, lineterminator="\r\n")
        writer.writerow(ERROR_COLUMNS)
        writer.writerows([neutralise(one_line(cell)) for cell in row] for row in rows)


def error_row(error: PipelineError) -> tuple[str, ...]:
    """The cells of an error, in the order of `ERROR_COLUMNS`."""
    return (error.path, error.article_id, error.stage, error.code, error.message)


def write_json(path: Path, value: object) -> None:
    """Write one JSON value, indented to be read."""
    with text_file(path) as stream:
        json.dump(value, stream, ensure_ascii=False, indent=2)
        stream.write("\n")


def _write_json(stream: TextIO, row: dict[str, Any]) -> None:
    stream.write(json.dumps(row, ensure_ascii=False, separators=(", ", ": ")) + "\n")


@contextmanager
def text_file(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """A text file that takes the place of `path` when the block ends well."""
    # Half characters (lone surrogates) can't be encoded; a question mark is better than a lost run.
    with whole_file(path) as draft, draft.open("w", encoding=encoding, errors="replace", newline="") as stream:
        yield stream
        stream.flush()
