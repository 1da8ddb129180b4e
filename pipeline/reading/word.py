"""Word files (.docx): one article each."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from pipeline.errors import ReadingError
from pipeline.reading.articles import Facts, from_lines, from_paragraphs
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.records import Article


def read_word(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read a Word file; a paragraph in the style of a title or of a first heading at its head is the title.

    Raises:
        ReadingError: `broken` if the file is damaged or none of Word's, `too_large` if it unpacks to too much.
    """
    import docx  # heavy, and only Word files need it
    from docx.opc.exceptions import OpcError

    data = source.load(limits)
    check_archive(source, data, limits)
    try:
        document = docx.Document(io.BytesIO(data))
        found = [
            (paragraph.text, (paragraph.style.name or "") if paragraph.style else "")
            for paragraph in document.paragraphs
        ]
    except (OpcError, KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as error:
        raise ReadingError(
            "broken",
            f"{source.name} can't be read as a Word file ({error}); open it in Word and save it again.",
            path=source.name,
        ) from error
    found = [(text, style) for text, style in found if text.strip()]
    if found and found[0][1].startswith(("Title", "Titel", "Heading", "Überschrift")):
        yield from_paragraphs(source, [text for text, _ in found[1:]], limits, Facts(title=found[0][0]))
    else:
        yield from_lines(source, "\n\n".join(text for text, _ in found), limits)


def check_archive(source: Source, data: bytes, limits: Limits) -> None:
    """Refuse an archive that is damaged or unpacks to more than it may.

    Raises:
        ReadingError: `broken`, `too_large`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile as error:
        raise ReadingError(
            "broken", f"{source.name} is a damaged archive ({error}); get it again.", path=source.name
        ) from error
    if unpacked > limits.unpacked_bytes:
        raise ReadingError(
            "too_large",
            f"{source.name} unpacks to {unpacked:,} bytes, more than {limits.unpacked_bytes:,}.",
            path=source.name,
        )
