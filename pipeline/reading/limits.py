"""How much a file may ask for before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what one input may cost; whatever passes them is an error of that input and of no other.

    The defaults leave room for every newspaper article and most books, and none for a decompression bomb.

    >>> Limits(pages=10).pages
    10
    """

    #: Bytes of one file that is read as a whole (everything but tables).
    file_bytes: int = 50_000_000
    #: Bytes of one line of a table, or of standard input.
    line_bytes: int = 20_000_000
    #: Characters of one article after mending; the model needs about 1 MB of memory per 1,000 of them.
    article_characters: int = 1_000_000
    #: Pages of a PDF.
    pages: int = 500
    #: Bytes that a compressed document (Word) may unpack to.
    unpacked_bytes: int = 200_000_000


DEFAULT_LIMITS = Limits()
