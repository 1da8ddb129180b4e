"""One cell of a table: numbers as plain decimals, text that no spreadsheet takes for a formula."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from pipeline.records import COLUMNS, NUMBER_COLUMNS, Claim

#: First characters that make a spreadsheet calculate, full-width forms included.
_FORMULA_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_FORMULA = re.compile(f"'*[{_FORMULA_SIGNS}\t\r\n\0]")
_NEUTRALISED = re.compile(f"''*[{_FORMULA_SIGNS}\t\r\n\0]")
#: A line break or control character, with the spaces around it.
_BREAKS = re.compile(r"[ ]*[\x00-\x1f\x7f-\x9f\u2028\u2029][\x00-\x20\x7f-\x9f\u2028\u2029]*")
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def values(claim: Claim) -> list[str | float | int | None]:
    """The values of a row in the order of the columns, the same in every format: text in one line, else numbers."""
    return [_value(name, getattr(claim, name)) for name in COLUMNS]


def _value(name: str, value: str | float | int | None) -> str | float | int | None:
    if isinstance(value, str):
        return one_line(value)
    if name in NUMBER_COLUMNS and value is not None and not math.isfinite(value):
        return None
    return value


def one_line(text: str) -> str:
    """Collapse line breaks and control characters into a space, so that each row is one line.

    >>> one_line("Zwölf Tote.\\n\\nDas sagte er.")
    'Zwölf Tote. Das sagte er.'
    """
    if not _ODD.search(text):  # almost every cell, and much cheaper than the patterns below
        return text
    return _SURROGATES.sub("\ufffd", _BREAKS.sub(" ", text))


def neutralise(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula.

    >>> neutralise("=1+1"), neutralise("zwölf"), neutralise("'-5")
    ("'=1+1", 'zwölf', "''-5")
    """
    return f"'{text}" if _FORMULA.match(text) else text


def restore(cell: str) -> str:
    """Undo `neutralise`.

    >>> restore("'=1+1"), restore("'s Gravenhage")
    ('=1+1', "'s Gravenhage")
    """
    return cell[1:] if _NEUTRALISED.match(cell) else cell


def plain_number(value: float | None, decimal: str = ".") -> str:
    """A number in digits, without exponent or thousands separator; nothing for None.

    >>> plain_number(2500000.0), plain_number(33.33, ","), plain_number(1e21), plain_number(None)
    ('2500000', '33,33', '1000000000000000000000', '')
    """
    if value is None or not math.isfinite(value):
        return ""
    if value == int(value):
        return str(int(value)) if abs(value) < 1e15 else format(Decimal(repr(value)), "f").removesuffix(".0")
    return format(Decimal(repr(value)), "f").replace(".", decimal)
