"""Scales and units behind brackets, which hold for two numbers, as in balance sheets: `32 (Vorjahr: 40) Mio. Euro`."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from pipeline.figures.amounts import Amount, unit_at
from pipeline.figures.lexicon import FUNCTION, PERSON
from pipeline.figures.number import scale_at, times
from pipeline.figures.scanner import Tokens

#: Words and marks between the bracket and its number: `(Vorjahr: 40)`, `(i. V. 40)`, `(3. Quartal 2023: 40)`.
_LONGEST_LABEL = 7


def share_behind_brackets(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """The amounts, of which the number before a bracket and the one that ends it have the scale and unit behind it.

    An amount read from these words alone (`Millionen Euro`) is taken out.
    """
    _share_in_list(tokens, amounts)
    ends = {amount.last: amount for amount in amounts if _is_bare(amount)}
    taken: set[int] = set()
    for inner in tuple(ends.values()):
        if tokens.word(inner.last) != ")":
            continue
        scale, at = scale_at(tokens, inner.last + 1, inner.number)
        unit = unit_at(tokens, at, True)
        opening = _opening(tokens, inner.first)
        outer = ends.get(opening)
        if (unit is None and scale == 1) or outer is None:
            continue
        taken.add(inner.last + 1)
        for amount in (outer, inner):
            if scale > 1:
                amount.number = times(amount.number, scale, amount.number.last)
                amount.multiply(Decimal(scale))
            if unit is not None:
                amount.set_unit(unit.code, unit.kind, unit.factor)
                amount.own_unit = True
            amount.also = "unit behind the brackets"
    return [amount for amount in amounts if amount.first not in taken] if taken else amounts


def _share_in_list(tokens: Tokens, amounts: list[Amount]) -> None:
    """Give numbers alone in brackets the unit of the one that ends their list: `Ulm (23), Bonn (17) und Kiel (5 %)`."""
    for right, left in pairwise(reversed(amounts)):
        if right.code == "1" or not _is_bare(left) or left.form != "digits" or left.value is None:
            continue
        between = tokens.lower[left.last : right.first]
        listed = between[:1] == [")"] and between[1:2] and between[1] in _LISTED and between[-1] == "("
        alone = tokens.word(left.first - 1) == "(" and tokens.word(right.last) == ")"
        if (
            not (listed and alone)
            or _is_aged(tokens, left.first - 2)
            or len(between) > _LONGEST_NAME
            or "(" in between[:-1]
        ):
            continue
        taken = int(right.value / right.number.value) if right.value and right.number.value > 0 else 1
        scale = max(taken, right.number.scale)  # of its own, or of the one behind it
        if scale >= _MILLION and 0 < left.value < _MOST:
            left.multiply(Decimal(scale))
        elif left.also != "" or (right.kind == "share" and left.value > _WHOLE):
            continue
        left.set_unit(right.code, right.kind, right.factor)
        left.own_unit, left.also = True, "unit behind a list of brackets"


def _is_aged(tokens: Tokens, at: int) -> bool:
    """Whether a person stands before the brackets: `Lena Kern (62)`, `der Rentner (78)`; not `Freie Wähler (12)`."""
    first = tokens.low(at - 1)
    named = tokens.is_noun(at - 1) and first not in FUNCTION and not first.endswith(("e", "en", "er"))
    return named or tokens.low(at) in PERSON


_LISTED = frozenset({",", "und", "sowie"})
#: Marks and words between two numbers of such a list: `), die Freien Wähler (`.
_LONGEST_NAME = 7
_MILLION, _MOST, _WHOLE = 10**6, 1000, 100


def _is_bare(amount: Amount) -> bool:
    return not amount.own_unit and amount.code == "1" and amount.number.form == "digits" and not amount.number.scaled


def _opening(tokens: Tokens, first: int) -> int:
    """The bracket that opens before the number at token `first`, with no other number's bracket between; else -1."""
    for i in range(first - 1, max(-1, first - 1 - _LONGEST_LABEL), -1):
        if tokens.words[i] == "(":
            return i
        if tokens.words[i] == ")":
            break
    return -1
