"""Whether a figure is the size of a change: `um 5 Prozent gestiegen`, `ein Plus von 3 Prozent`, `7 % mehr`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from pipeline.figures.amounts import Amount
from pipeline.figures.change_nouns import amounting, noun_direction
from pipeline.figures.compared import ABOUT, compared
from pipeline.figures.lexicon import ALTERNATIVES, DOWN, NO_DIRECTION, UP
from pipeline.figures.moved import moved
from pipeline.figures.scanner import Tokens
from pipeline.figures.stretches import REACH, clause_before, ends_clause, last_word

_ADVERBS = frozenset(
    "durchschnittlich real preisbereinigt nominal lediglich je jeweils sogar nur weitere noch satte stolze ganze "
    "nochmals insgesamt zusätzlich zuletzt immerhin saisonbereinigt bereinigt jährlich monatlich".split()
)
_MEAN = frozenset({"durchschnitt", "mittel", "schnitt"})
#: Words between a comma and `um` where the verb is left out.
_LONGEST_GAPPED = 6
#: Words between `um` and `oder`.
_LONGEST_ALTERNATIVE = 5
#: Starts of verbs with which `um` says what somebody loses to another, or how late he is.
_DEPRIVING = tuple(
    "abgezockt abzock betrog betrüg bracht bringen bringt dreht erleichter gebracht geprellt prellt streit stritt "
    "verspät zockt".split()
)
#: What the particle of a separable verb says at the end of a clause: `nahm um 3 Prozent ab`.
_PARTICLES = MappingProxyType(
    {
        **dict.fromkeys(
            ("zu", "an", "auf", "hinauf", "herauf", "hoch", "empor", "oben", "aufwärts", "bergauf"), "increase"
        ),
        **dict.fromkeys(
            ("ab", "nach", "ein", "zurück", "herab", "hinab", "herunter", "unten", "abwärts", "bergab"), "decrease"
        ),
    }
)


def change_of(tokens: Tokens, amount: Amount, first: int) -> str:
    """`increase` or `decrease` if the figure itself is the size of a change, else `none`."""
    while tokens.low(first - 1) in _ADVERBS or (amount.form == "share" and tokens.low(first - 1) == "die"):
        first -= 1  # `um durchschnittlich 6 Prozent`, `um die Hälfte`
    while tokens.low(first - 2) == "im" and tokens.low(first - 1) in _MEAN:
        first -= 2  # `ein Plus von im Schnitt 3,5 Prozent`
    before = tokens.low(first - 1)
    joint = first - 1 - (before == ".")
    listed = tokens.low(joint) == "und" and tokens.is_digits(joint - 1)
    if tokens.low(joint) in ALTERNATIVES or listed:  # `um 2.400 oder 3,5 Prozent`, `um 3 und 2,5 Prozent`
        first = _first_alternative(tokens, joint) or first
        before = tokens.low(first - 1)
    if before == "von" and (direction := noun_direction(tokens, amount, first)):
        return direction  # `mit einem Zuwachs von 5 Prozent weniger betroffen`
    if direction := compared(tokens, amount, first):
        return direction
    if before in ("plus", "minus") and tokens.is_noun(first - 1):
        return "increase" if before == "plus" else "decrease"
    if before == "um" and (direction := noun_direction(tokens, amount, first)):
        return direction
    if before != "um":
        return amounting(tokens, first) or moved(tokens, amount, first) or "none"
    if any(word.startswith(_DEPRIVING) for word in (*clause_before(tokens, first), last_word(tokens, amount.last))):
        return "none"
    return _by_verb(tokens, amount, first)


def goes_on_changing(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether a share is of the verb before it: `2 Prozent` in `Airbus verloren 3 Prozent, SAP 2 Prozent und BMW eins`.

    Nothing but its holder stands between the two, and nothing but a particle of the verb behind it.
    """
    closing = tokens.low(amount.last)
    behind = amount.last + 1  # `gaben 3 Prozent, SAP 2 Prozent nach.`
    ends = closing in _PARTICLES and (behind >= len(tokens) or ends_clause(tokens, behind))
    if closing not in ("", ",", "und", "sowie", "(") and not ends and not ends_clause(tokens, amount.last):
        return False
    return _is_gapped(tokens, before, amount)


def change_before_gaps(tokens: Tokens, amount: Amount, first: int, followers: Iterable[Amount]) -> str:
    """`12 %` in `legt 12 %, Cardano 8 % zu`: the particle of the verb stands behind the last who does the same."""
    last = amount
    for follower in followers:
        if not _is_gapped(tokens, last, follower):
            break
        last = follower
    return "none" if last is amount else change_of(tokens, replace(amount, last=last.last), first)


def _is_gapped(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    between = tokens.words[before.last : amount.first]
    if len(between) > 1 and between[0].islower() and between[1] == ",":
        between = between[1:]  # `büßten 3 Prozent ein, SAP 2 Prozent`
    opened = tokens.low(before.first - 1) not in ("von", "(") and amount.code == before.code and amount.code in _SHARES
    if not opened or not 1 < len(between) <= _LONGEST_HOLDER or between[0] not in (",", "und", "sowie"):
        return False
    return all(word[0].isupper() or word in ("der", "die", "das", "um", "und", "&", "-") for word in between[1:])


_SHARES = frozenset({"%", "pp"})
#: Tokens from one share to the next, with a holder of some words.
_LONGEST_HOLDER = 6


def _by_verb(tokens: Tokens, amount: Amount, first: int) -> str:
    """The direction of the verb, or of the word nearest to a figure behind `um`."""
    last = last_word(tokens, amount.last)
    if particle := _PARTICLES.get(last, ""):
        return particle
    if last == "vor" and amount.code in _SHARES:
        return "increase"  # `rückte um 0,9 Prozent auf 30.120 Zähler vor`
    farther = ""
    for step in range(REACH):
        for at in (amount.last + step, first - 2 - step):
            direction = _direction(tokens.low(at))
            if not direction or _cut_off(tokens, at, amount, first):
                continue
            if not _is_changed(tokens, at) and not _beyond_comma(tokens, at, amount, first):
                return direction
            farther = farther or direction
    shared = _shared(tokens, amount, first)
    return shared if shared != "none" else farther or "none"


def _first_alternative(tokens: Tokens, joint: int) -> int:
    """The token behind `um` or `von` where the same change stands before `oder` in another unit, else 0."""
    for i in range(joint - 1, max(-1, joint - 1 - _LONGEST_ALTERNATIVE), -1):
        if tokens.lower[i] in ("um", "von"):
            return i + 1
        if not (tokens.is_digits(i) or tokens.is_noun(i) or tokens.lower[i] in ABOUT):
            break
    return 0


def _is_changed(tokens: Tokens, at: int) -> bool:
    """Whether a word is what changes, not how: `Gewinn` in `schrumpfte der Gewinn um 30 Prozent`."""
    return tokens.low(at).startswith(("gewinn", "verlust")) and tokens.word(at)[:1].isupper()


def _beyond_comma(tokens: Tokens, at: int, amount: Amount, first: int) -> bool:
    """`verbilligte` for 2 in `Brot verteuerte sich im Mai um 2 Prozent, Öl verbilligte sich um 7`."""
    stretch = range(amount.last, at) if at >= amount.last else range(max(0, at), first)
    return any(tokens.words[i] == "," for i in stretch)


def _shared(tokens: Tokens, amount: Amount, first: int) -> str:
    """`um 9 Prozent` in `Die Mieten zogen an, in Leipzig um 9 Prozent`: the particle before the comma is shared."""
    end = amount.last
    comma = next((i for i in range(first - 2, max(0, first - 2 - _LONGEST_GAPPED), -1) if tokens.words[i] == ","), 0)
    closes = end >= len(tokens) or tokens.words[end] == "," or ends_clause(tokens, end)
    return _PARTICLES.get(tokens.low(comma - 1), "none") if comma and closes else "none"


def _direction(word: str) -> str:
    if word.startswith(NO_DIRECTION):
        return ""
    if word.startswith(UP):
        return "increase"
    return "decrease" if word.startswith(DOWN) else ""


def _cut_off(tokens: Tokens, at: int, amount: Amount, first: int) -> bool:
    stretch = range(amount.last, at) if at >= amount.last else range(max(0, at), first)
    return any(ends_clause(tokens, i) and not _is_bracketed(tokens, i) for i in stretch)


def _is_bracketed(tokens: Tokens, at: int) -> bool:
    """The colon in `Die Exporte sanken um 1,7 % (Vormonat: 2,1), die Importe um 0,4 %`."""
    opened = tokens.words[at] == ":" and "(" in tokens.words[max(0, at - _LONGEST_LABEL) : at]
    return opened and ")" in tokens.words[at : at + _LONGEST_LABEL]


#: Tokens in a bracket on either side of its colon.
_LONGEST_LABEL = 7
