"""RSS and Atom feeds: each entry that carries text is an article. Nothing is fetched: links stay links."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Any

from pipeline.errors import ReadingError
from pipeline.reading.articles import Facts, Paragraph, from_paragraphs
from pipeline.reading.boilerplate import CAPTION, TABLE
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.records import Article

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
#: Elements that end a paragraph.
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "blockquote", "section", "article", "table", "tr", "figure", "figcaption"}
) | {"h1", "h2", "h3", "h4", "h5", "h6", "caption", "dt", "dd", "pre", "aside", "header", "footer"}
#: Elements whose text is no statement of the article, and which paragraphs of them are.
_ASIDES = MappingProxyType({"figcaption": CAPTION, "caption": CAPTION, "table": TABLE})
_CELLS = frozenset({"td", "th"})
_DROPPED = frozenset({"script", "style", "iframe", "template", "noscript"})


def read_feed(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read the entries of a feed, the full text where the feed has it, else the summary.

    Raises:
        ReadingError: `broken` if the file is no feed, `entities` if it declares entities of its own, `no_articles`.
    """
    import feedparser  # heavy, and only feeds need it

    data = source.load(limits)
    if _ENTITY.search(data):
        raise ReadingError(
            "entities", f"{source.name} declares XML entities, which can hide a bomb; remove them.", path=source.name
        )
    feed: Any = feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    if not feed.entries:
        why = f" ({feed.bozo_exception})" if feed.get("bozo") else ""
        code = "broken" if feed.get("bozo") or not feed.get("version") else "no_articles"
        raise ReadingError(code, f"{source.name} is no feed with entries{why}; expected RSS or Atom.", path=source.name)
    publisher = str(feed.feed.get("title", ""))
    for entry in feed.entries:
        try:
            yield _article(source, entry, publisher, limits)
        except ReadingError as error:
            yield error


def _article(source: Source, entry: Any, publisher: str, limits: Limits) -> Article:
    contents = [str(content.get("value", "")) for content in entry.get("content", ())] or [
        str(entry.get("summary", ""))
    ]
    date = entry.get("published_parsed") or entry.get("updated_parsed")
    facts = Facts(
        title=" ".join(one.text for one in paragraphs_of(str(entry.get("title", "")))),
        published=f"{date[0]:04d}-{date[1]:02d}-{date[2]:02d}" if date else "",
        publisher=str(entry.get("source", {}).get("title", "")) or publisher,
        url=str(entry.get("link", "")),
        given_id=str(entry.get("id", "")),
    )
    return from_paragraphs(source, paragraphs_of(max(contents, key=len)), limits, facts)


def paragraphs_of(html: str) -> list[Paragraph]:
    """The paragraphs of a piece of HTML, the captions and rows of tables among them.

    >>> [one.text for one in paragraphs_of("<p>Zwölf <b>Tote</b>.</p><p>Das teilte die Polizei mit.</p>")]
    ['Zwölf Tote.', 'Das teilte die Polizei mit.']
    """
    if not html.strip():
        return []
    if "<" not in html and "&" not in html:
        return [Paragraph(" ".join(html.split()))]
    import lxml.html  # comes with trafilatura

    pieces: list[tuple[str | None, str]] = []  # text, or None for the end of a paragraph, and its kind

    def walk(element: Any, kind: str) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        outer, kind = kind, kind or _ASIDES.get(tag, "")
        if tag in _BLOCKS:
            pieces.append((None, kind))
        if tag and tag not in _DROPPED:
            pieces.append((element.text or "", kind))
            for child in element:
                walk(child, kind)
        if tag in _BLOCKS:
            pieces.append((None, kind))
        elif tag in _CELLS:
            pieces.append((" | ", kind))
        pieces.append((element.tail or "", outer))

    walk(lxml.html.fragment_fromstring(html, create_parent="div"), "")
    return list(_joined(pieces))


def _joined(pieces: Iterable[tuple[str | None, str]]) -> Iterator[Paragraph]:
    parts: list[str] = []
    last = ""
    for text, kind in (*pieces, (None, "")):
        if text is not None and kind == last:
            parts.append(text)
            continue
        if whole := " ".join("".join(parts).split()).strip(" |"):
            yield Paragraph(whole, last)
        parts, last = ([] if text is None else [text]), kind
