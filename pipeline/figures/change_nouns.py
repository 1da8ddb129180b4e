"""Nouns that make the figure at them the size of a change: `ein Plus von 3 Prozent`, `das Minus liegt bei 4 %`."""

from __future__ import annotations

from itertools import pairwise

from pipeline.figures.amounts import Amount
from pipeline.figures.lexicon import (
    CHANGE_ENDINGS_DOWN,
    CHANGE_ENDINGS_UP,
    CHANGE_NOUNS_DOWN,
    CHANGE_NOUNS_UP,
    NO_CHANGE_NOUNS,
)
from pipeline.figures.scanner import Tokens
from pipeline.figures.stretches import clause_before

#: Verbs that say how large their subject is.
_AMOUNTING = frozenset("betrug betrage betragen beträgt lag liege liegt".split())
#: Articles of a subject; with a feminine noun `der` is none.
_ARTICLES = frozenset({"das", "der", "die", "ein", "eine"})
_FEMININE = ("ung", "nahme", "ion", "e", "en")
#: How many words before `von` the noun may stand: `Anstieg der Preise von 3 Prozent`.
_NOUN_REACH = 3
#: Words of a level behind the one it replaces: `von 60 auf 68 Prozent`, `von 3 Millionen Euro auf rund 1 Million Euro`.
_NEXT_LEVEL = 5
#: Words that say what an amount is measured by.
_COMPARING = frozenset({"gegenüber", "vergleich"})
#: Nouns of what was done, not of what changed, with an amount of things: `die Abnahme von 3.000 Litern`.
_TAKEN = frozenset({"abnahme"})


def noun_direction(tokens: Tokens, amount: Amount, first: int) -> str:
    """The direction of the noun before `von` or `um` at the figure that begins at token `first`, else ""."""
    before = tokens.low(first - 1)
    if before == "von" and _is_replaced(tokens, amount):
        return ""  # `Erhöhung von 60 auf 68 Prozent`
    for i in range(first - 2, max(-1, first - 2 - _NOUN_REACH), -1):
        word = tokens.lower[i]
        if word == "und":
            break  # `Steigerungen beim Tempo und Einsparungen um 6 Prozent`
        if before == "von" and word in _TAKEN and amount.code not in ("%", "pp"):
            return ""
        if word in ("plus", "minus") and amount.kind == "money" and not _is_compared(tokens, amount, i):
            return ""  # what is left at the end of a year: `Die Stadt machte ein Minus von 3 Millionen Euro`
        if direction := direction_of_noun(word, amount.code):
            return direction
    return ""


def direction_of_noun(word: str, code: str) -> str:
    """`increase` or `decrease` for a noun of change (`Kursplus`, `Lohnerhöhung`), else ""."""
    if word in CHANGE_NOUNS_UP:
        return "increase"
    if word in CHANGE_NOUNS_DOWN:
        return "decrease"
    if word in NO_CHANGE_NOUNS or (code not in ("%", "pp") and word.endswith(("plus", "minus"))):
        return ""  # `ein Haushaltsminus von 3 Millionen Euro`
    if word.endswith(CHANGE_ENDINGS_UP):
        return "increase"
    return "decrease" if word.endswith(CHANGE_ENDINGS_DOWN) else ""


def _is_compared(tokens: Tokens, amount: Amount, noun: int) -> bool:
    """Whether it is told what the amount is measured by: `gegenüber dem Vorjahr`, `80 Millionen, ein Plus von drei`."""
    following = tokens.lower[amount.last : amount.last + _NEXT_LEVEL]
    return not _COMPARING.isdisjoint(following) or tokens.word(noun - 2) in (",", ":")


def _is_replaced(tokens: Tokens, amount: Amount) -> bool:
    """Whether the figure is the level before a change: `auf` another of its unit follows."""
    if tokens.low(amount.last) not in ("auf", "bis"):
        return False
    following = tokens.lower[amount.last + 1 : amount.last + 1 + _NEXT_LEVEL]
    if not amount.own_unit and not amount.number.scaled:
        return True
    # in another unit or scale it is the change: `ein Anstieg von 240 Mio. auf 5,1 Mrd. Franken`
    return tokens.low(amount.last - 1 - (tokens.word(amount.last - 1) == ".")) in following


def amounting(tokens: Tokens, first: int) -> str:
    """`Das Minus liegt bei 41 Prozent`, `betrug der Zuwachs 5,9 Prozent`: what the subject says of the figure."""
    words = clause_before(tokens, first)
    if _AMOUNTING.isdisjoint(words):
        return ""
    for word, article in pairwise(words):
        change = word in CHANGE_NOUNS_UP or word in CHANGE_NOUNS_DOWN
        if change and article in _ARTICLES and not (article == "der" and word.endswith(_FEMININE)):
            return "increase" if word in CHANGE_NOUNS_UP else "decrease"
    return ""
