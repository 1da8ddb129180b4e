"""The dialects of CSV: the standard one, and the one that German Excel opens with a double click."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.errors import UsageError


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a table is written as text. Lines end in CRLF, as RFC 4180 and Excel have it."""

    name: str
    delimiter: str
    decimal: str
    encoding: str


#: No `sep=` line in the German one: Excel would then ignore the byte order mark and break the umlauts.
DIALECTS: Mapping[str, Dialect] = MappingProxyType(
    {
        "standard": Dialect("standard", ",", ".", "utf-8"),
        "excel-de": Dialect("excel-de", ";", ",", "utf-8-sig"),
    }
)


def dialect_of(name: str) -> Dialect:
    """The dialect of a name.

    Raises:
        UsageError: `unknown_dialect`.

    >>> dialect_of("excel-de").delimiter
    ';'
    """
    if name not in DIALECTS:
        raise UsageError("unknown_dialect", f"There is no dialect {name!r}; expected one of {', '.join(DIALECTS)}.")
    return DIALECTS[name]
