"""What a file is, by its content where its name misleads, and which module reads it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum
from importlib import import_module
from types import MappingProxyType

from pipeline.errors import ReadingError, in_brief
from pipeline.reading import zipped
from pipeline.reading.decoding import decode
from pipeline.reading.limits import DEFAULT_LIMITS, Limits
from pipeline.reading.source import Source
from pipeline.reading.tables import delimiter_of
from pipeline.records import Article

#: What a module of a format gives: articles, and errors of rows or entries; an error of the whole file it raises.
Reader = Callable[[Source, Limits], Iterator[Article | ReadingError]]


class Format(Enum):
    """The formats that articles are read from."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    WEB = "web"
    PDF = "pdf"
    WORD = "word"
    OPEN_DOCUMENT = "open_document"
    RICH_TEXT = "rich_text"
    FEED = "feed"
    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"
    PARQUET = "parquet"
    SHEET = "sheet"


#: Module and function that read a format; loaded when first needed, since most runs need one or two.
_READERS = MappingProxyType(
    {
        Format.PLAIN: ("plain", "read_plain"),
        Format.MARKDOWN: ("markdown", "read_markdown"),
        Format.WEB: ("web", "read_web"),
        Format.PDF: ("pdf", "read_pdf"),
        Format.WORD: ("word", "read_word"),
        Format.OPEN_DOCUMENT: ("open_document", "read_open_document"),
        Format.RICH_TEXT: ("rich_text", "read_rich_text"),
        Format.FEED: ("feed", "read_feed"),
        Format.JSONL: ("tables", "read_jsonl"),
        Format.JSON: ("tables", "read_json"),
        Format.CSV: ("tables", "read_csv"),
        Format.PARQUET: ("tables", "read_parquet"),
        Format.SHEET: ("tables", "read_sheet"),
    }
)
#: Formats that are read in this process: their readers are the standard library's and ours, and their cost is in
#: proportion to their size. All others are read in a process that can be killed.
_READ_HERE = frozenset({Format.PLAIN, Format.JSONL, Format.JSON, Format.CSV})
_SUFFIXES = MappingProxyType(
    {
        ".md": Format.MARKDOWN,
        ".markdown": Format.MARKDOWN,
        ".csv": Format.CSV,
        ".jsonl": Format.JSONL,
        ".ndjson": Format.JSONL,
    }
)
_WEB_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
#: Bytes of a file that are enough to tell what it is.
HEAD_BYTES = 4096
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_WEB = re.compile(r"<(?:!doctype\s+html|html|head|body|article|meta)[\s>]", re.IGNORECASE)
#: The old container of Microsoft Office, also around documents with a password.
_OFFICE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_TAR_MARK, _TAR_PLACE = b"ustar", 257


def format_of(source: Source, limits: Limits = DEFAULT_LIMITS) -> Format:
    """Tell the format from the content, and from the suffix where several formats begin alike.

    Raises:
        ReadingError: `empty`, `not_text`, `unknown_archive`, `old_office`, `encrypted`.

    >>> format_of(Source("a.txt", data=b"%PDF-1.7 ...")), format_of(Source("a.pdf", data=b"Ein Sturm"))
    (<Format.PDF: 'pdf'>, <Format.PLAIN: 'plain'>)
    """
    with source.open() as stream:
        head = stream.read(HEAD_BYTES)
    if not head.strip(b"\xef\xbb\xbf\x00 \t\r\n"):
        raise ReadingError("empty", f"{source.name} is empty; remove it, or put an article into it.", path=source.name)
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PAR1"):
        return Format.PARQUET
    if head.startswith(b"{\\rtf"):
        return Format.RICH_TEXT
    if head.startswith(zipped.MARKS):
        return _document_format(source, limits)
    if head.startswith(_OFFICE_MARK):
        raise _old_office(source, limits)
    if head[_TAR_PLACE:].startswith(_TAR_MARK):
        raise _unknown_archive(source)
    return _text_format(_text_of(head, source.name).lstrip("\ufeff \t\r\n"), source.suffix)


def _text_format(text: str, suffix: str) -> Format:
    if text.startswith(("{", "[")) and (suffix in (".json", ".jsonl", ".ndjson", "") or text.startswith('{"')):
        return _json_format(text, suffix)
    if text.startswith("<"):
        if _FEED.search(text):
            return Format.FEED
        if _WEB.search(text) or suffix in _WEB_SUFFIXES:
            return Format.WEB
        if text.startswith("<?xml") or suffix in (".xml", ".rss", ".atom"):
            return Format.FEED
    if suffix in _WEB_SUFFIXES and "<" in text:
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
        kind = format_of(source, limits)
    except ReadingError as error:
        yield error
        return
    if kind in _READ_HERE:
        yield from read_here(kind, source, limits)
    else:
        from pipeline.reading.guard import read_guarded

        yield from read_guarded(kind, source, limits)


def read_here(kind: Format, source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read one source as a format in this process; whatever goes wrong becomes the last item."""
    module, function = _READERS[kind]
    try:
        reader: Reader = getattr(import_module(f"pipeline.reading.{module}"), function)
        yield from reader(source, limits)
    except ReadingError as error:
        yield error
    except MemoryError:
        yield ReadingError(
            "too_much_memory",
            f"{source.name} needs more than {limits.memory_bytes:,} bytes of memory to be read; "
            "split it, or raise the limit memory_bytes.",
            path=source.name,
        )
    except Exception as error:
        # Libraries fail on hostile files in ways of their own; none of that may end the run.
        yield ReadingError(
            "unreadable",
            f"{source.name} can't be read ({type(error).__name__}: {in_brief(error)}); save it in another format.",
            path=source.name,
        )


def _document_format(source: Source, limits: Limits) -> Format:
    """Which document a ZIP file is; archives of articles were unpacked before."""
    with zipped.opened(source, limits) as archive:
        names = set(archive.namelist())
    if "word/document.xml" in names:
        return Format.WORD
    if "xl/workbook.xml" in names:
        return Format.SHEET
    if "content.xml" in names:
        return Format.OPEN_DOCUMENT
    raise _unknown_archive(source)


def _unknown_archive(source: Source) -> ReadingError:
    return ReadingError(
        "unknown_archive",
        f"{source.name} is an archive of a kind that is not read (expected .zip or .gz), or a document other than "
        ".docx, .odt and .xlsx; unpack it, or save it as one of these.",
        path=source.name,
    )


def _old_office(source: Source, limits: Limits) -> ReadingError:
    if _OFFICE_PASSWORD in source.load(limits):
        return ReadingError("encrypted", f"{source.name} needs a password; save it without one.", path=source.name)
    return ReadingError(
        "old_office",
        f"{source.name} is a file of old Microsoft Office; open it there and save it as .docx or .xlsx.",
        path=source.name,
    )


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
    first, _, rest = text.partition("\n")
    lines = first.rstrip().endswith("}") and rest.strip() != ""
    return Format.JSON if suffix == ".json" and not lines else Format.JSONL
