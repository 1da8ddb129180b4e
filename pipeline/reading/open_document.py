"""OpenDocument text files (.odt): one article each."""

from __future__ import annotations

import io
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
    from odfdo import Document, Element

_TEXT_TYPE = b"application/vnd.oasis.opendocument.text"
#: What belongs to no paragraph: foot- and endnotes, comments, and what was deleted while changes were tracked.
_APART = "//text:note|//office:annotation|//text:tracked-changes"
_BLOCKS = "//text:h|//text:p|//table:table"
#: Styles of titles and captions, by their names in files; those made by hand name one of them as their parent.
_TITLES = frozenset({"Title", "Titel"})
_CAPTIONS = frozenset({"Caption", "Beschriftung", "Illustration", "Abbildung", "Figure", "Drawing"})


def read_open_document(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read an OpenDocument text; a heading or a paragraph in the style of a title at its head is the title.

    Raises:
        ReadingError: `broken` if the file is damaged or no text, `encrypted`, `too_large` if it unpacks to too much.
    """
    from odfdo import Document  # heavy, and only these files need it

    data = checked_document(source, limits)
    _check_kind(source, data)
    try:
        document = Document(io.BytesIO(data.getvalue()))
        blocks = list(_blocks(document))
    except (ValueError, KeyError, TypeError, AttributeError, SyntaxError, zipfile.BadZipFile) as error:
        raise ReadingError(
            "broken",
            f"{source.name} can't be read as OpenDocument ({in_brief(error)}); open and save it again in LibreOffice.",
            path=source.name,
        ) from error
    yield from_document(source, blocks, limits)


def _check_kind(source: Source, data: io.BytesIO) -> None:
    with zipfile.ZipFile(data) as archive:
        names = archive.namelist()
        kind = archive.read("mimetype").strip() if "mimetype" in names else _TEXT_TYPE
        manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
    if b"encryption-data" in manifest:
        raise ReadingError("encrypted", f"{source.name} needs a password; save it without one.", path=source.name)
    if not kind.startswith(_TEXT_TYPE):
        raise ReadingError(
            "unknown_archive",
            f"{source.name} is a document of the kind {kind[:80].decode('ascii', 'replace')}, not a text; "
            "save it as .odt, or a table as .xlsx.",
            path=source.name,
        )


def _blocks(document: Document) -> Iterator[Paragraph]:
    """Headings, paragraphs, rows of tables, and captions in the order of the document."""
    body = document.body
    for element in body.get_elements(_APART):
        element.delete()
    for element in body.get_elements(_BLOCKS):
        if element.get_elements("ancestor::table:table"):
            continue  # its table holds it
        if element.tag == "table:table":
            for row in element.get_elements("descendant::table:table-row"):
                cells = row.get_elements("table:table-cell|table:covered-table-cell")
                text = " | ".join(" ".join(_text(cell).split()) for cell in cells)
                yield Paragraph(text.strip(" |"), TABLE)
            continue
        styles = _styles(document, element)
        boxed = bool(element.get_elements("ancestor::draw:text-box"))
        kind = CAPTION if boxed or styles & _CAPTIONS else ""
        yield Paragraph(_text(element), kind, heading=element.tag == "text:h" or bool(styles & _TITLES))


def _text(element: Element) -> str:
    """The text of a block without that of the frames in it, which are blocks of their own."""
    boxes = element.get_elements("descendant::draw:text-box")
    return str(element) if not boxes else "".join(str(part) for part in element.xpath(_OWN_TEXT))


_OWN_TEXT = "descendant::text()[not(ancestor::draw:text-box)]"


def _styles(document: Document, element: Element) -> set[str]:
    name = str(element.get_attribute("text:style-name") or "")
    style = document.get_style("paragraph", name) if name else None
    parent = str(style.get_attribute("style:parent-style-name") or "") if style is not None else ""
    return {name, parent}
