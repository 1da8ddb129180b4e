"""Numbers in digits: German, Swiss and English separators, and a dash for no cents."""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.figures.scanner import Tokens

#: Longer digit strings are no numbers of the news; `int` of a megabyte of digits would take for ever.
LONGEST_DIGITS = 40

_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_SWISS = re.compile(r"\d{1,3}(?:['’‘]\d{3})+(?:[.,]\d+)?$")
_NO_APOSTROPHES = str.maketrans("", "", "'’‘")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|\d{1,3}(?:,\d{3})+\.\d+$")
_DECIMAL = re.compile(r"\d+,\d+$")
_POINT = re.compile(r"\d+\.\d+$")


def digits_value(word: str) -> Decimal | None:
    """What a number in digits is worth, by the German reading of its separators; None for what is no single number.

    >>> digits_value("1.234.567,89"), digits_value("16.58"), digits_value("1.2.3")
    (Decimal('1234567.89'), Decimal('16.58'), None)
    """
    if len(word) > LONGEST_DIGITS:
        return None
    word = word.replace(" ", "")  # `96 ,9`
    if word.isdecimal():
        return Decimal(int(word))
    if _THOUSANDS.match(word) and not word.startswith("0"):
        return Decimal(word.replace(".", "").replace(",", "."))
    if _DECIMAL.match(word):
        return Decimal(word.replace(",", "."))
    if _SWISS.match(word):
        return Decimal(word.translate(_NO_APOSTROPHES).replace(",", "."))
    if _POINT.match(word):
        return Decimal(word)
    if _ENGLISH.match(word):
        return Decimal(word.replace(",", ""))
    return None


def no_cents(tokens: Tokens, at: int, mark: int) -> bool:
    """`35,- Euro`, `Fr. 45.–`, `12.- Franken`: a dash for no cents; a full stop is one only beside a currency."""
    dashed = tokens.word(mark + 1) in ("-", "–", "—") and tokens.glued(mark) and tokens.glued(mark + 1)
    if not dashed or tokens.word(mark) != ".":
        return dashed and tokens.word(mark) == ","
    before = at - 2 if tokens.word(at - 1) == "." else at - 1
    return tokens.low(before) in _WITH_DASH or tokens.low(mark + 2) in _WITH_DASH


_WITH_DASH = frozenset(("fr", "sfr", "franken", "chf", "euro", "eur", "€"))
