"""Markdown files: one article each, with the facts of a front matter (title, date, publisher, url, id)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipeline.errors import ReadingError
from pipeline.reading.articles import Facts, from_lines, from_paragraphs
from pipeline.reading.cleaning import mend_characters
from pipeline.reading.decoding import decode
from pipeline.reading.layout import join_blocks, split_blocks
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
    title, blocks = _blocks(MarkdownIt("commonmark").parse(text))
    known = Facts(
        title=said.get("title") or title,
        published=said.get("published", ""),
        publisher=said.get("publisher", ""),
        url=said.get("url", ""),
        given_id=said.get("id", ""),
    )
    if not known.title:
        yield from_lines(source, "\n\n".join(blocks), limits, known)
        return
    paragraphs = join_blocks(split_blocks(line.strip() for block in blocks for line in [*block.split("\n"), ""]))
    yield from_paragraphs(source, paragraphs, limits, known)


def _blocks(tokens: Sequence[Token]) -> tuple[str, list[str]]:
    """The first heading, if nothing but headings stands before it, and the text of each other block."""
    title = ""
    blocks: list[str] = []
    prefix = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "list_item_open" and token.info:
            # `13. Februar` at the head of a paragraph is a list item to Markdown; its number must not get lost.
            prefix = f"{token.info}{token.markup} "
        elif token.type == "inline":
            text = prefix + _inline(token.children or ())
            prefix = ""
            if before is not None and before.type == "heading_open" and not title and not blocks:
                title = text.replace("\n", " ")
            else:
                blocks.append(text)
    return title, blocks


def _inline(tokens: Sequence[Token]) -> str:
    parts = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
    return "".join(parts)
