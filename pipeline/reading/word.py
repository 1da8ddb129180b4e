"""Word files (.docx): one article each."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.errors import ReadingError, in_brief
from pipeline.reading.articles import Paragraph, from_document
from pipeline.reading.boilerplate import CAPTION, TABLE
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.reading.zipped import checked_document
from pipeline.records import Article

if TYPE_CHECKING:
    from docx.document import Document

#: How the names of styles begin; Word keeps the English ones in files, whatever its language.
_HEADINGS = ("Title", "Titel", "Heading", "Überschrift")
_CAPTIONS = ("Caption", "Beschriftung")


def read_word(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read a Word file; a paragraph in the style of a title or of a heading at its head is the title.

    Raises:
        ReadingError: `broken` if the file is damaged, `encrypted`, `too_large` if it unpacks to too much.
    """
    import docx  # heavy, and only Word files need it
    from docx.opc.exceptions import OpcError

    data = checked_document(source, limits)
    try:
        paragraphs = list(_paragraphs(docx.Document(data)))
    except (OpcError, KeyError, ValueError, AttributeError, SyntaxError, zipfile.BadZipFile) as error:
        raise ReadingError(
            "broken",
            f"{source.name} can't be read as a Word file ({in_brief(error)}); open it in Word and save it again.",
            path=source.name,
        ) from error
    yield from_document(source, paragraphs, limits)


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    """Paragraphs and rows of tables in the order of the document."""
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield Paragraph(" | ".join(" ".join(cell.text.split()) for cell in row.cells), TABLE)
        else:
            style = (block.style.name or "") if block.style else ""
            kind = CAPTION if style.startswith(_CAPTIONS) else ""
            yield Paragraph(block.text, kind, heading=style.startswith(_HEADINGS))
