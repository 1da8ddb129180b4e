"""Files -> articles. One module per format; `find` lists the sources of a run, `read` reads one of them.

>>> from pipeline.reading import Source, read
>>> [article.title for article in read(Source("a.txt", data="Sturm\\n\\nZwölf Häuser sind zerstört.".encode()))]
['Sturm']
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.errors import ReadingError
from pipeline.reading.articles import has_derived_id
from pipeline.reading.finding import find
from pipeline.reading.limits import DEFAULT_LIMITS, Limits, limits_of
from pipeline.reading.options import DEFAULT_OPTIONS, Options, options_of
from pipeline.reading.source import STANDARD_INPUT, Source
from pipeline.reading.tracing import SourceMap, source_map, source_text
from pipeline.records import Article

__all__ = [
    "DEFAULT_LIMITS",
    "DEFAULT_OPTIONS",
    "STANDARD_INPUT",
    "Limits",
    "Options",
    "Source",
    "SourceMap",
    "find",
    "has_derived_id",
    "is_skipped",
    "limits_of",
    "options_of",
    "read",
    "source_map",
    "source_text",
]

#: Errors of inputs that are none of the program's business rather than bad; those of the second set only where a
#: folder or glob listed the file.
_SKIPPED = frozenset({"not_german"})
_SKIPPED_IF_LISTED = frozenset({"no_text_column", "no_articles_inside"})


def read(
    source: Source, limits: Limits = DEFAULT_LIMITS, options: Options = DEFAULT_OPTIONS
) -> Iterator[Article | ReadingError]:
    """Read one source, and the files in it if it is an archive: its articles, and an error for whatever gives none."""
    from pipeline.reading.containers import unpack
    from pipeline.reading.formats import read as read_format

    for inner in unpack(source, limits):
        if isinstance(inner, ReadingError):
            yield inner
            continue
        bad = 0
        for item in read_format(inner, limits):
            bad += isinstance(item, ReadingError)
            if bad > limits.bad_rows:
                yield _given_up(inner, limits)
                break
            yield item if isinstance(item, ReadingError) else _admitted(item, options)


def is_skipped(error: ReadingError, source: Source) -> bool:
    """Whether an input counts as skipped, not as failed: another language, or a table of something else in a folder."""
    return error.code in _SKIPPED or (source.listed and error.code in _SKIPPED_IF_LISTED)


def _given_up(source: Source, limits: Limits) -> ReadingError:
    return ReadingError(
        "too_many_errors",
        f"{source.name} has more than {limits.bad_rows:,} rows that can't be used; the rest was not read. "
        "Mend it, or raise the limit bad_rows.",
        path=source.name,
    )


def _admitted(article: Article, options: Options) -> Article | ReadingError:
    """The article as the options want it, or why it is left out."""
    from pipeline.reading.language import foreign_language, name_of

    code = foreign_language(f"{article.title}\n{article.text}")
    if code and not options.any_language:
        return ReadingError(
            "not_german",
            f"{article.article_id} in {article.path} is in {name_of(code)}, not in German; "
            "use --any-language to have its claims all the same.",
            path=article.path,
            article_id=article.article_id,
        )
    asides = tuple(aside for aside in article.asides if aside[2] not in options.include)
    return replace(article, language=code or article.language, asides=asides)
