"""Bytes -> text, for files that German newsrooms and archives hold: UTF-8, UTF-16 with a mark, else cp1252.

A file that was put together from several keeps the encoding of each, so UTF-8 and cp1252 are told apart line by line.
"""

from __future__ import annotations

import codecs
import re

from pipeline.errors import ReadingError

#: Byte order marks, the longer ones first: the one of UTF-32 begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Marks of encodings in which a line feed is more than one byte.
WIDE_MARKS = tuple(mark for mark, encoding in _MARKS if encoding != "utf-8-sig")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
#: Share of control characters above which bytes are no text; the escapes of old archives stay far below.
_CONTROL_SHARE = 0.02


def decode(data: bytes, name: str = "") -> tuple[str, str]:
    """Return the text and the encoding that was used.

    A byte order mark decides, then strict UTF-8, then cp1252; never latin-1, which makes control characters of „ “ –.
    Where only some lines are UTF-8 the encoding is called `utf-8+cp1252`.

    Raises:
        ReadingError: `not_text` if the bytes are no text in any of these.

    >>> decode("„zwölf“".encode("cp1252"))
    ('„zwölf“', 'cp1252')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data, encoding, name), encoding
    try:
        text, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text, encoding = _by_lines(data, name)
    sample = text[:100_000]
    if len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise _not_text(name)
    return text, encoding


def _by_lines(data: bytes, name: str) -> tuple[str, str]:
    lines = data.split(b"\n")
    utf8 = [_is_utf8(line) for line in lines]
    if not any(good and not line.isascii() for good, line in zip(utf8, lines, strict=True)):
        return _checked(data, "cp1252", name), "cp1252"
    text = "\n".join(
        line.decode() if good else _checked(line, "cp1252", name) for good, line in zip(utf8, lines, strict=True)
    )
    return text, "utf-8+cp1252"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _checked(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(name) from error


def _not_text(name: str) -> ReadingError:
    return ReadingError(
        "not_text",
        f"{name or 'The input'} is no text in UTF-8, UTF-16 or Windows-1252; "
        "save it as UTF-8, or as .pdf, .docx or .html.",
        path=name,
    )
