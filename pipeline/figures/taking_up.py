"""Numbers that take up the amount beside them: by a sign, in brackets, as so much more or less."""

from __future__ import annotations

from pipeline.figures.amounts import Amount
from pipeline.figures.borrowed import has_things, is_bare
from pipeline.figures.elliptic import is_compared
from pipeline.figures.number_words import MINUS, PLUS
from pipeline.figures.parallel import TAKEN_UP
from pipeline.figures.place import counted
from pipeline.figures.scanner import SENTENCE_ENDS, Tokens


def taken_up(
    tokens: Tokens, amount: Amount, before: Amount | None, prior: Amount | None, last: Amount | None
) -> Amount | None:
    """The amount that a number takes up right behind it or by its sign.

    Args:
        tokens: the text.
        amount: the number.
        before: the number before it.
        prior: the last number that is no attribute.
        last: the last number with a unit of its own.
    """
    if before is not None and _is_change_beside(tokens, before, amount):
        return before
    if amount.code != "1" or not is_bare(amount):
        return None
    if before is not None and _is_earlier_beside(tokens, before, amount):
        return before
    if prior is not None and prior.also in _TAKEN and tokens.lower[prior.last : amount.first] in (["und"], ["oder"]):
        return prior if not has_things(tokens, amount.last) else None  # `seine Helfer zu 6 und 4`
    if tokens.low(amount.first) not in _SIGNED:
        return None
    if prior is not None and prior.last == amount.first and tokens.low(amount.first) == "plus":
        return prior  # `20 Millionen plus 5 an Prämien`
    return last if last is not None and _is_signed_again(tokens, last, amount) else None


_TAKEN = frozenset({"gapped", TAKEN_UP})


def differs(tokens: Tokens, last: Amount, prior: Amount | None, amount: Amount) -> bool:
    """Whether a bare number says by how much the last amount with a unit differs: `23 Liter, zwei weniger als`."""
    return is_bare(amount) and is_compared(tokens, last, amount) and not _passes(tokens, last, prior)


def _passes(tokens: Tokens, last: Amount, prior: Amount | None) -> bool:
    """Whether things are counted between: `120 Millionen Euro Schulden und 40.000 Mitglieder, 5.000 mehr als 2024`."""
    return prior is not None and prior is not last and prior.form != "one" and counted(tokens, prior.last)


def _is_signed_again(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """`Plus 3 Prozent im Norden, minus 2 im Süden`, `Bei plus 3 Grad regnet es, ab minus 2 schneit es.`"""
    signed = (
        tokens.low(amount.first) in _SIGNED and tokens.low(before.first) in _SIGNED and before.code in _SIGNED_UNITS
    )
    if not signed or amount.code != "1" or has_things(tokens, amount.last):
        return False
    return SENTENCE_ENDS.isdisjoint(tokens.words[before.last : amount.first])


_SIGNED = frozenset({"plus", "minus", "+", "-", "−", "–"})
_SIGNED_UNITS = frozenset({"%", "pp", "°C"})


def _is_change_beside(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether a bare number in brackets is by how much the share right before it has changed: `20 Prozent (+2)`."""
    if before.kind != "share" or amount.own_unit or tokens.word(amount.last) != ")":
        return False
    if opens_change(tokens, before.last) and amount.number.first <= before.last + 2:
        return True
    # `45 Prozent trauen keiner Partei etwas zu (+3).`
    signed = amount.first > before.last and opens_change(tokens, amount.first - 1)
    return signed and SENTENCE_ENDS.isdisjoint(tokens.words[before.last : amount.first])


def _is_earlier_beside(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """`das Ebit auf 38 (41)` where 38 are millions by those before: in brackets is what it was."""
    alone = (tokens.word(before.last), tokens.word(amount.last)) == ("(", ")") and amount.first == before.last + 1
    return alone and before.also in _TAKEN and before.kind in ("measure", "money") and amount.form == "digits"


def opens_change(tokens: Tokens, at: int) -> bool:
    """`(+2` at token `at`: by how much the number before has changed."""
    return tokens.word(at) == "(" and tokens.word(at + 1) in _SIGNS


_SIGNS = PLUS | MINUS | {"±"}
