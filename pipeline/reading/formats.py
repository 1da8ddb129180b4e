"""What a file is, by its content where its name misleads, and which module reads it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from enum import Enum
from importlib import import_module
from types import MappingProxyType

from pipeline.errors import ReadingError
from pipeline.reading.decoding import decode
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.reading.tables import delimiter_of
from pipeline.records import Article

Reader = Callable[[Source, Limits], Iterator[Article | ReadingError]]


class Format(Enum):
    """The formats that articles are read from."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    WEB = "web"
    PDF = "pdf"
    WORD = "word"
    FEED = "feed"
    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"
    PARQUET = "parquet"


#: Module and function that read a format; loaded when first needed, since most runs need one or two.
_READERS = MappingProxyType(
    {
        Format.PLAIN: ("plain", "read_plain"),
        Format.MARKDOWN: ("markdown", "read_markdown"),
        Format.WEB: ("web", "read_web"),
        Format.PDF: ("pdf", "read_pdf"),
        Format.WORD: ("word", "read_word"),
        Format.FEED: ("feed", "read_feed"),
        Format.JSONL: ("tables", "read_jsonl"),
        Format.JSON: ("tables", "read_json"),
        Format.CSV: ("tables", "read_csv"),
        Format.PARQUET: ("tables", "read_parquet"),
    }
)
_SUFFIXES = MappingProxyType(
    {
        ".md": Format.MARKDOWN,
        ".markdown": Format.MARKDOWN,
        ".csv": Format.CSV,
        ".jsonl": Format.JSONL,
        ".ndjson": Format.JSONL,
    }
)
#: Bytes of a file that are enough to tell what it is.
HEAD_BYTES = 4096
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_WEB = re.compile(r"<(?:!doctype\s+html|html|head|body|article|meta)[\s>]", re.IGNORECASE)


def format_of(head: bytes, suffix: str = "", name: str = "") -> Format:
    """Tell the format from the first bytes, and from the suffix where several formats begin alike.

    Raises:
        ReadingError: `empty`, `not_text`, `unknown_archive`.

    >>> format_of(b"%PDF-1.7 ...", ".txt"), format_of(b"Ein Sturm", ".pdf")
    (<Format.PDF: 'pdf'>, <Format.PLAIN: 'plain'>)
    """
    if not head.strip(b"\xef\xbb\xbf\x00 \t\r\n"):
        raise ReadingError("empty", f"{name} is empty; remove it, or put an article into it.", path=name)
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PAR1"):
        return Format.PARQUET
    if head.startswith(b"PK\x03\x04"):
        return Format.WORD
    text = _text_of(head, name).lstrip("\ufeff \t\r\n")
    if text.startswith(("{", "[")) and (suffix in (".json", ".jsonl", ".ndjson", "") or text.startswith('{"')):
        return _json_format(text, suffix)
    if text.startswith("<"):
        if _FEED.search(text):
            return Format.FEED
        if _WEB.search(text) or suffix in (".html", ".htm", ".xhtml"):
            return Format.WEB
    if suffix in (".html", ".htm", ".xhtml") and "<" in text:
        return Format.WEB
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    header = text.split("\n", 1)[0].strip()
    if (
        suffix == ""
        and "text" in [cell.strip('" ') for cell in header.split(delimiter_of(header))]
        and len(header) > len("text")
    ):
        return Format.CSV
    return Format.PLAIN


def read(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read one source with the module for its format; an error that ends the reading is the last item.

    >>> [type(item).__name__ for item in read(Source("leer.txt", data=b""), Limits())]
    ['ReadingError']
    """
    try:
        source = _settled(source, limits)
        with source.open() as stream:
            head = stream.read(HEAD_BYTES)
        kind = format_of(head, source.suffix, source.name)
        if kind is Format.WORD:
            _check_word(source, limits)
        module, function = _READERS[kind]
        reader: Reader = getattr(import_module(f"pipeline.reading.{module}"), function)
        yield from reader(source, limits)
    except ReadingError as error:
        yield error
    except Exception as error:
        # Libraries fail on hostile files in ways of their own; none of that may end the run.
        yield ReadingError(
            "unreadable",
            f"{source.name} can't be read ({type(error).__name__}: {error}); save it in another format.",
            path=source.name,
        )


def _settled(source: Source, limits: Limits) -> Source:
    """Standard input can be read once only, so its bytes are kept."""
    if source.file is None and source.data is None:
        return Source(source.name, data=source.load(limits))
    return source


def _text_of(head: bytes, name: str) -> str:
    for cut in range(4):  # the head may end inside a character
        try:
            return decode(head[: len(head) - cut] if cut else head, name)[0]
        except ReadingError:
            if cut == 3:
                raise
    return ""


def _json_format(text: str, suffix: str) -> Format:
    if text.startswith("["):
        return Format.JSON
    first = text.split("\n", 1)[0].rstrip()
    return Format.JSON if suffix == ".json" and not first.endswith("}") else Format.JSONL


def _check_word(source: Source, limits: Limits) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(source.load(limits))) as archive:
            if "word/document.xml" in archive.namelist():
                return
    except zipfile.BadZipFile as error:
        raise ReadingError(
            "broken", f"{source.name} is a damaged archive ({error}); get it again.", path=source.name
        ) from error
    raise ReadingError(
        "unknown_archive",
        f"{source.name} is an archive but no Word file (.docx); unpack it and give the files.",
        path=source.name,
    )
