"""How much a file may ask for before it is refused; the one place where such numbers stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields

from pipeline.errors import UsageError

_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)([kmg]?)b?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what one input may cost; whatever passes them is an error of that input and of no other.

    The defaults leave room for every newspaper article and most books, and none for a decompression bomb.

    >>> Limits(pages=10).pages
    10
    """

    #: Bytes of one file that is read as a whole (everything but .jsonl and .parquet).
    file_bytes: int = 50_000_000
    #: Bytes of one line or cell of a table.
    line_bytes: int = 20_000_000
    #: Characters of one article after mending; the model needs about 1 MB of memory per 1,000 of them.
    article_characters: int = 1_000_000
    #: Pages of a PDF.
    pages: int = 500
    #: Bytes that an archive (.zip, .gz) or a zipped document (.docx, .odt, .xlsx) may unpack to, all files together.
    unpacked_bytes: int = 200_000_000
    #: Files in an archive.
    members: int = 10_000
    #: Archives inside archives.
    nesting: int = 2
    #: Rows of a spreadsheet, empty ones too.
    rows: int = 1_000_000
    #: Rows or entries of one file that may be bad before the file is given up.
    bad_rows: int = 100
    #: Seconds that a file may take to be read, or a table to its next article.
    seconds: int = 60
    #: Bytes of memory that reading a file may take (Linux; elsewhere the other limits bound it).
    memory_bytes: int = 2_000_000_000


DEFAULT_LIMITS = Limits()


def limits_of(settings: Iterable[str]) -> Limits:
    """Limits of a user's words; those that are not named keep their defaults.

    Raises:
        UsageError: `bad_limit`.

    >>> limits_of(["pages=1000", "file_bytes=200M"]).file_bytes
    200000000
    """
    names = [field.name for field in fields(Limits)]
    values: dict[str, int] = {}
    for setting in settings:
        name, _, amount = setting.partition("=")
        match = _AMOUNT.fullmatch(amount.strip())
        if name.strip() not in names or match is None:
            raise UsageError(
                "bad_limit",
                f"The limit {setting!r} is none; expected NAME=NUMBER, such as pages=1000 or file_bytes=200M, "
                f"with a name out of {', '.join(names)}.",
            )
        values[name.strip()] = int(float(match.group(1)) * _UNITS[match.group(2).lower()])
    return Limits(**values)
