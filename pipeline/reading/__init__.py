"""Files -> articles. One module per format; `find` lists the sources of a run, `read` reads one of them.

>>> from pipeline.reading import Source, read
>>> [article.title for article in read(Source("a.txt", data="Sturm\\n\\nZwölf Häuser sind zerstört.".encode()))]
['Sturm']
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.errors import ReadingError
from pipeline.reading.articles import has_derived_id
from pipeline.reading.finding import find
from pipeline.reading.limits import DEFAULT_LIMITS, Limits
from pipeline.reading.source import STANDARD_INPUT, Source
from pipeline.records import Article

__all__ = ["DEFAULT_LIMITS", "STANDARD_INPUT", "Limits", "Source", "find", "has_derived_id", "read"]


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Iterator[Article | ReadingError]:
    """Read one source: its articles, and an error for whatever in it gives none."""
    from pipeline.reading.formats import read as read_format

    yield from read_format(source, limits)
