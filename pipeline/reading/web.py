"""Saved web pages: the body of the article and what the page says about itself, by trafilatura."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.errors import ReadingError
from pipeline.reading.articles import Facts, from_paragraphs
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.records import Article


def read_web(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read a saved web page as one article; nothing is fetched.

    Raises:
        ReadingError: `no_article` if the page has no article's text.
    """
    import trafilatura  # heavy, and only pages need it
    from trafilatura.settings import Document

    data = source.load(limits)
    document = trafilatura.bare_extraction(
        _decoded(data),
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        include_images=False,
        include_links=False,
    )
    if not isinstance(document, Document) or not (document.text or "").strip():
        raise ReadingError(
            "no_article",
            f"{source.name} is a web page without an article's text; save the article's own page, or its text as .txt.",
            path=source.name,
        )
    facts = Facts(document.title or "", document.date or "", document.sitename or "", document.url or "")
    yield from_paragraphs(source, (document.text or "").split("\n"), limits, facts)


def _decoded(data: bytes) -> str | bytes:
    """Text where it is UTF-8, else the bytes: the page then says its encoding itself."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data
