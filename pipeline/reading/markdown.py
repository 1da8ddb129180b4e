"""Markdown files: one article each, with the facts of a front matter (title, date, publisher, url, id)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipeline.errors import ReadingError
from pipeline.reading.articles import Facts, Paragraph, from_document
from pipeline.reading.boilerplate import TABLE
from pipeline.reading.cleaning import mend_characters
from pipeline.reading.decoding import decode
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.records import Article

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FACT = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]*(.*)$", re.MULTILINE)
_NAMES = {
    "date": "published",
    "datum": "published",
    "titel": "title",
    "source": "publisher",
    "medium": "publisher",
    "link": "url",
}


def read_markdown(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read a Markdown file: its first heading is the title; emphasis, links and pictures lose their marks.

    >>> page = Source("a.md", data="# Sturm\\n\\n**Zwölf** [Häuser](x.html) sind zerstört.".encode())
    >>> [(article.title, article.text) for article in read_markdown(page, Limits())]
    [('Sturm', 'Zwölf Häuser sind zerstört.')]
    """
    text, _ = decode(source.load(limits), source.name)
    text = mend_characters(text)
    said: dict[str, str] = {}
    if match := _FRONT_MATTER.match(text):
        said = {
            _NAMES.get(name.lower(), name.lower()): value.strip(" \"'") for name, value in _FACT.findall(match.group(1))
        }
        text = text[match.end() :]
    facts = Facts(
        title=said.get("title", ""),
        published=said.get("published", ""),
        publisher=said.get("publisher", ""),
        url=said.get("url", ""),
        given_id=said.get("id", ""),
    )
    yield from_document(source, list(_paragraphs(MarkdownIt("commonmark").enable("table").parse(text))), limits, facts)


def _paragraphs(tokens: Sequence[Token]) -> Iterator[Paragraph]:
    """The text of each block; the cells of a table's row become one."""
    prefix = ""
    cells: list[str] | None = None
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "list_item_open" and token.info:
            # `13. Februar` at the head of a paragraph is a list item to Markdown; its number must not get lost.
            prefix = f"{token.info}{token.markup} "
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield Paragraph(" | ".join(cells or ()), TABLE)
            cells = None
        elif token.type == "inline":
            text = prefix + _inline(token.children or ())
            prefix = ""
            if cells is not None:
                cells.append(text)
            else:
                yield Paragraph(text, heading=before is not None and before.type == "heading_open")


def _inline(tokens: Sequence[Token]) -> str:
    parts = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
    return "".join(parts)
