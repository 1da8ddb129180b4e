"""Whether a figure is the size of a change: `um 5 Prozent gestiegen`, `ein Plus von 3 Prozent`, `7 % mehr`."""

from __future__ import annotations

from types import MappingProxyType

from pipeline.figures.amounts import Amount
from pipeline.figures.lexicon import CHANGE_NOUNS_DOWN, CHANGE_NOUNS_UP, DOWN, MARKETS, MONTHS, UP
from pipeline.figures.scanner import BREAK, Tokens

#: How many tokens of the clause are searched for the verb, on each side.
REACH = 25
_ENDS = frozenset((".", "!", "?", ";", ":", BREAK))
_ABBREVIATED = frozenset("mio mrd mill bio tsd ca rd nr st dr prof".split())
_MORE = frozenset("mehr höher teurer länger größer schneller stärker zusätzliche zusätzlichen".split())
_LESS = frozenset("weniger niedriger billiger günstiger kürzer kleiner geringer langsamer".split())


_ADVERBS = frozenset(
    "durchschnittlich real preisbereinigt nominal lediglich jeweils sogar nur weitere noch satte stolze ganze nochmals "
    "insgesamt zusätzlich zuletzt immerhin saisonbereinigt bereinigt jährlich monatlich".split()
)
_PREPOSITIONS = frozenset("mit bei auf von um zu in gegen über".split())
#: Starts of verbs that say that the share was lost.
_LOST = ("verlor", "verlier", "büßt", "eingebüßt")
#: What the particle of a separable verb says at the end of a clause: `nahm um 3 Prozent ab`.
_PARTICLES = MappingProxyType(
    {
        **dict.fromkeys(("zu", "an", "auf", "hinauf", "herauf", "hoch", "empor"), "increase"),
        **dict.fromkeys(("ab", "nach", "ein", "zurück", "herab", "hinab", "herunter"), "decrease"),
    }
)


def change_of(tokens: Tokens, amount: Amount, first: int) -> str:
    """`increase` or `decrease` if the figure itself is the size of a change, else `none`."""
    after = tokens.low(amount.last)
    while tokens.low(first - 1) in _ADVERBS or (amount.form == "share" and tokens.low(first - 1) == "die"):
        first -= 1  # `um durchschnittlich 6 Prozent`, `um die Hälfte`
    before = tokens.low(first - 1)
    if after in _MORE and tokens.low(amount.last + 1) != "oder":
        return "increase"
    if after in _LESS:
        return "decrease"
    if tokens.is_noun(amount.last) and amount.code == "1" and tokens.low(amount.last + 1) in ("mehr", "weniger"):
        return "increase" if tokens.low(amount.last + 1) == "mehr" else "decrease"
    if before in ("plus", "minus") and tokens.is_noun(first - 1):
        return "increase" if before == "plus" else "decrease"
    if before == "von" or before == "um":
        for i in range(first - 2, max(-1, first - 5), -1):
            if tokens.lower[i] in CHANGE_NOUNS_UP:
                return "increase"
            if tokens.lower[i] in CHANGE_NOUNS_DOWN:
                return "decrease"
    if before != "um":
        return _object(tokens, amount, first) if amount.code in ("%", "pp") else "none"
    particle = _particle(tokens, amount.last)
    if particle:
        return particle
    for step in range(REACH):
        for at in (amount.last + step, first - 2 - step):
            direction = _direction(tokens.low(at))
            if direction and not _cut_off(tokens, at, amount, first):
                return direction
    return "none"


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a clause ends at token `at`; not at the dots of `10. Dezember` and `3 Mio. Euro`."""
    if tokens.words[at] != ".":
        return tokens.words[at] in _ENDS
    following = tokens.word(at + 1)
    return not (following[:1].islower() or tokens.low(at + 1) in MONTHS or tokens.low(at - 1) in _ABBREVIATED)


def _particle(tokens: Tokens, at: int) -> str:
    """The direction of a separable verb by its particle at the end of the clause: `um 3 Prozent auf 80 Euro zu`."""
    for end in range(at, min(at + REACH, len(tokens))):
        if _ends(tokens, end) or tokens.words[end] == ",":
            return _PARTICLES.get(tokens.low(end - 1), "") if end > at else ""
    return ""


def _object(tokens: Tokens, amount: Amount, first: int) -> str:
    """`verlor 4 Prozent`, `legte 4 Prozent zu`: the share is what was lost or won."""
    verb, particle = tokens.low(first - 1), tokens.low(amount.last)
    if particle.startswith(_LOST):
        return "decrease"
    if tokens.low(first - 1) not in _PREPOSITIONS and any(word.startswith(_LOST) for word in _clause(tokens, first)):
        return "decrease"
    if _won(tokens, first) and not tokens.low(amount.last).startswith("der"):
        return "increase"
    if (verb.startswith(("legt", "gewann", "gewinn")) and particle in ("zu", "hinzu", "dazu")) or particle.startswith(
        ("zugelegt", "hinzugewonnen")
    ):
        return "increase"
    return "none"


def _clause(tokens: Tokens, first: int) -> list[str]:
    """The words of the clause before token `first`, the last one first."""
    clause: list[str] = []
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        if _ends(tokens, i) or tokens.words[i] == ",":
            break
        clause.append(tokens.lower[i])
    return clause


def _won(tokens: Tokens, first: int) -> bool:
    """Whether the clause before token `first` says that something on a market won: `An der Börse gewann der Dax`."""
    clause = _clause(tokens, first)
    verb = any(word.startswith(("gewann", "gewinn")) for word in clause)
    return verb and tokens.low(first - 1) not in _PREPOSITIONS and any(word.startswith(MARKETS) for word in clause)


def _direction(word: str) -> str:
    if word.startswith(UP):
        return "increase"
    return "decrease" if word.startswith(DOWN) else ""


def _cut_off(tokens: Tokens, at: int, amount: Amount, first: int) -> bool:
    stretch = range(amount.last, at) if at >= amount.last else range(max(0, at), first)
    return any(_ends(tokens, i) for i in stretch)
