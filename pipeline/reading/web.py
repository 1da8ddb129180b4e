"""Saved web pages: the body of the article and what the page says about itself, by trafilatura.

trafilatura drops captions, and tables unless told not to; but it then takes tables that only lay a page out for data.
So captions and the rows of data tables become marked paragraphs before it sees the page, and it tells which of them
belong to the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from pipeline.errors import ReadingError
from pipeline.reading.articles import Facts, Paragraph, from_paragraphs
from pipeline.reading.boilerplate import CAPTION, TABLE
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.records import Article

#: Signs that no page uses, before a paragraph that was a caption or the row of a table.
_MARKS = MappingProxyType({CAPTION: "⟦caption⟧ ", TABLE: "⟦table⟧ "})
_CAPTIONS = "//figcaption | //*[contains(@class, 'bildunterschrift') or contains(@class, 'image-caption')]"
#: What no cell of a table of data holds: then the table lays out the page.
_LAYOUT = ".//p | .//div | .//h1 | .//h2 | .//h3 | .//table | .//article | .//form"
_CELL_CHARACTERS = 200


def read_web(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read a saved web page as one article; nothing is fetched.

    Raises:
        ReadingError: `no_article` if the page has no article's text.
    """
    import trafilatura  # heavy, and only pages need it
    from trafilatura.settings import Document, set_date_params

    tree = trafilatura.load_html(_decoded(source.load(limits)))
    document = None
    if tree is not None:
        _mark(tree)
        document = trafilatura.bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            include_images=False,
            include_links=False,
            date_extraction_params=set_date_params(extensive=False),  # else a date in the text would do
        )
    paragraphs = list(_paragraphs(document.text or "")) if isinstance(document, Document) else []
    if not isinstance(document, Document) or all(one.kind for one in paragraphs):
        raise ReadingError(
            "no_article",
            f"{source.name} is a web page without an article's text; save the article's own page, or its text as .txt.",
            path=source.name,
        )
    facts = Facts(document.title or "", document.date or "", document.sitename or "", document.url or "")
    yield from_paragraphs(source, paragraphs, limits, facts)


def _mark(tree: Any) -> None:
    """Put marked paragraphs in place of captions and of tables of data."""
    for caption in tree.xpath(_CAPTIONS):
        _replace(caption, [_text(caption)], CAPTION)
    for table in tree.xpath("//table"):
        rows = [[_text(cell) for cell in row.xpath("./td | ./th")] for row in table.xpath(".//tr")]
        if _holds_data(table, rows):
            _replace(table, [" | ".join(row) for row in rows], TABLE)


def _holds_data(table: Any, rows: list[list[str]]) -> bool:
    short = all(len(cell) <= _CELL_CHARACTERS for row in rows for cell in row)
    return short and len(rows) > 1 and max(map(len, rows)) > 1 and not table.xpath(_LAYOUT)


def _replace(element: Any, texts: list[str], kind: str) -> None:
    """Put marked paragraphs in place of an element, or behind the figure around it, which trafilatura drops."""
    place = next(element.iterancestors("figure"), element)
    if place.getparent() is None:
        return
    for text in reversed([text for text in texts if text.strip(" |")]):
        paragraph = element.makeelement("p")
        paragraph.text = _MARKS[kind] + text
        place.addnext(paragraph)
    element.drop_tree()


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for line in text.split("\n"):
        kind = next((kind for kind, mark in _MARKS.items() if mark.strip() in line), "")
        yield Paragraph(line.replace(_MARKS[kind].strip(), "") if kind else line, kind)


def _decoded(data: bytes) -> str | bytes:
    """Text where it is UTF-8, else the bytes: the page then says its encoding itself."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data
