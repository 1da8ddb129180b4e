"""Plain text files: one article each, lines broken or not."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.errors import ReadingError
from pipeline.reading.articles import from_lines
from pipeline.reading.decoding import decode
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.records import Article


def read_plain(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read a text file as one article.

    >>> [a.title for a in read_plain(Source("a.txt", data="Sturm\\n\\nZwölf Häuser.".encode()), Limits())]
    ['Sturm']
    """
    text, _ = decode(source.load(limits), source.name)
    yield from_lines(source, text, limits)
