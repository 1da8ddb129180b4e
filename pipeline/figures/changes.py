"""Whether a figure is the size of a change: `um 5 Prozent gestiegen`, `ein Plus von 3 Prozent`, `7 % mehr`."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType

from pipeline.figures.amounts import Amount
from pipeline.figures.lexicon import ALTERNATIVES, CHANGE_NOUNS_DOWN, CHANGE_NOUNS_UP, DOWN, MARKETS, MONTHS, UP
from pipeline.figures.scanner import BREAK, Tokens

#: How many tokens of the clause are searched for the verb, on each side.
REACH = 25

_ENDS = frozenset((".", "!", "?", ";", ":", BREAK))
_ABBREVIATED = frozenset("mio mrd mill bio tsd ca rd nr st dr prof".split())
_MORE = frozenset("mehr höher teurer länger größer schneller stärker besser zusätzliche zusätzlichen".split())
_LESS = frozenset("weniger niedriger billiger günstiger kürzer kleiner geringer langsamer schlechter schwächer".split())
_AMOUNTS = frozenset("mehr weniger zusätzliche zusätzlichen".split())
#: What opens a rate between a figure and `mehr`: `16 Euro im Monat mehr`.
_RATES = frozenset({"im", "pro", "je"})


_ADVERBS = frozenset(
    "durchschnittlich real preisbereinigt nominal lediglich jeweils sogar nur weitere noch satte stolze ganze nochmals "
    "insgesamt zusätzlich zuletzt immerhin saisonbereinigt bereinigt jährlich monatlich".split()
)
_PREPOSITIONS = frozenset("mit bei auf von um zu in gegen über bis zwischen unter ab für nach".split())
#: Verbs that say of a bare share how far something moved: `stieg 3 Prozent`; a level needs `auf`.
_ROSE = frozenset("stieg stiegen steigt steigen kletterte kletterten klettert klettern".split())
_FELL = frozenset("sank sanken sinkt sinken fiel fielen fällt fallen".split())
#: Forms of `geben`, which with `nach` is a loss: `gaben 2 Prozent nach`.
_GAVE = frozenset({"gab", "gaben", "gibt", "geben"})
#: Particles of `fallen` and `steigen` with which a share is who does so: `fielen 3 Prozent durch`.
_FALLING_AWAY = frozenset({"aus", "durch", "ein", "um", "weg"})
#: What opens the whole of a share: `gaben 5 Prozent der Anteile ab`.
_WHOLES = frozenset({"aller", "der", "des", "ihrer", "seiner", "von"})
#: Words between a comma and `um` where the verb is left out.
_LONGEST_GAPPED = 4
_ABOUT = frozenset("etwa fast gut knapp rund".split())
#: Words between `um` and `oder`.
_LONGEST_ALTERNATIVE = 5
#: Verbs that say how large their subject is.
_AMOUNTING = frozenset("betrug betrage betragen beträgt lag liege liegt".split())
#: Articles of a subject; with a feminine noun `der` is none.
_ARTICLES = frozenset({"das", "der", "die", "ein", "eine"})
_FEMININE = ("ung", "nahme", "ion", "uße")
#: Starts of verbs that say that the share was lost.
_LOST = ("verlor", "verlier", "büßt", "eingebüßt")
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
    after = tokens.low(amount.last)
    while tokens.low(first - 1) in _ADVERBS or (amount.form == "share" and tokens.low(first - 1) == "die"):
        first -= 1  # `um durchschnittlich 6 Prozent`, `um die Hälfte`
    before = tokens.low(first - 1)
    joint = first - 1 - (before == ".")
    if tokens.low(joint) in ALTERNATIVES:  # `um 2.400 oder 3,5 Prozent`
        first = _first_alternative(tokens, joint) or first
        before = tokens.low(first - 1)
    attribute = amount.code == "1" and after not in _AMOUNTS and tokens.is_noun(amount.last + 1)
    if after in _MORE and tokens.low(amount.last + 1) != "oder" and not attribute:
        return "increase"
    if after in _LESS and not attribute:  # `das Bündnis 12 kleiner Parteien`
        return "decrease"
    if tokens.is_noun(amount.last) and amount.code == "1" and tokens.low(amount.last + 1) in ("mehr", "weniger"):
        return "increase" if tokens.low(amount.last + 1) == "mehr" else "decrease"
    if after in _RATES and tokens.low(amount.last + 2) in ("mehr", "weniger") and tokens.low(amount.last + 3) != "oder":
        return "increase" if tokens.low(amount.last + 2) == "mehr" else "decrease"
    if before in ("plus", "minus") and tokens.is_noun(first - 1):
        return "increase" if before == "plus" else "decrease"
    if before == "von" or before == "um":
        for i in range(first - 2, max(-1, first - 5), -1):
            if tokens.lower[i] in CHANGE_NOUNS_UP:
                return "increase"
            if tokens.lower[i] in CHANGE_NOUNS_DOWN:
                return "decrease"
    if before != "um":
        amounting = _amounting(tokens, first)
        return amounting or (_object(tokens, amount, first) if amount.code in ("%", "pp") else "none")
    particle = _particle(tokens, amount.last)
    if particle:
        return particle
    farther = ""
    for step in range(REACH):
        for at in (amount.last + step, first - 2 - step):
            direction = _direction(tokens.low(at))
            if not direction or _cut_off(tokens, at, amount, first):
                continue
            if not _is_changed(tokens, at) and not _beyond_comma(tokens, at, amount, first):
                return direction
            farther = farther or direction
    return farther or _shared(tokens, amount, first)


def _first_alternative(tokens: Tokens, joint: int) -> int:
    """The token behind `um` where the same change stands before `oder` in another unit, else 0."""
    for i in range(joint - 1, max(0, joint - 1 - _LONGEST_ALTERNATIVE), -1):
        if tokens.lower[i] == "um":
            return i + 1
        if not (tokens.is_digits(i) or tokens.is_noun(i) or tokens.lower[i] in _ABOUT):
            break
    return 0


def _amounting(tokens: Tokens, first: int) -> str:
    """`Das Minus liegt bei 41 Prozent`, `betrug der Zuwachs 5,9 Prozent`: what the subject says of the figure."""
    words = _clause(tokens, first)
    if _AMOUNTING.isdisjoint(words):
        return ""
    for word, article in pairwise(words):
        change = word in CHANGE_NOUNS_UP or word in CHANGE_NOUNS_DOWN
        if change and article in _ARTICLES and not (article == "der" and word.endswith(_FEMININE)):
            return "increase" if word in CHANGE_NOUNS_UP else "decrease"
    return ""


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
    closes = end >= len(tokens) or tokens.words[end] == "," or _ends(tokens, end)
    return _PARTICLES.get(tokens.low(comma - 1), "none") if comma and closes else "none"


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a clause ends at token `at`; not at the dots of `10. Dezember` and `3 Mio. Euro`."""
    if tokens.words[at] != ".":
        return tokens.words[at] in _ENDS
    following = tokens.word(at + 1)
    return not (following[:1].islower() or tokens.low(at + 1) in MONTHS or tokens.low(at - 1) in _ABBREVIATED)


def _particle(tokens: Tokens, at: int) -> str:
    """The direction of a separable verb by its particle at the end of the clause: `um 3 Prozent auf 80 Euro zu`."""
    return _PARTICLES.get(_last_word(tokens, at), "")


def _last_word(tokens: Tokens, at: int) -> str:
    """The last word of the clause that goes on at token `at`."""
    for end in range(at, min(at + REACH, len(tokens))):
        if _ends(tokens, end) or tokens.words[end] == ",":
            return tokens.low(end - 1) if end > at else ""
    return ""


def _object(tokens: Tokens, amount: Amount, first: int) -> str:
    """`verlor 4 Prozent`, `legte 4 Prozent zu`: the share is what was lost or won."""
    verb, particle = tokens.low(first - 1), tokens.low(amount.last)
    if particle.startswith(_LOST):
        return "decrease"
    if tokens.low(first - 1) not in _PREPOSITIONS and any(word.startswith(_LOST) for word in _clause(tokens, first)):
        return "decrease"
    if _won(tokens, first, particle) and not particle.startswith("der"):
        return "increase"
    moved = _moved(tokens, amount, first)
    if moved:
        return moved
    if (verb.startswith(("legt", "gewann", "gewinn")) and particle in ("zu", "hinzu", "dazu")) or particle.startswith(
        ("zugelegt", "hinzugewonnen")
    ):
        return "increase"
    return "none"


def _clause(tokens: Tokens, first: int) -> list[str]:
    """The words of the clause before token `first`, the last one first."""
    clause: list[str] = []
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        if _ends(tokens, i) or tokens.words[i] in (",", "("):
            break
        clause.append(tokens.lower[i])
    return clause


def _won(tokens: Tokens, first: int, after: str) -> bool:
    """Whether the clause says that something on a market won: `An der Börse gewann der Dax`, `hat 5 % gewonnen`."""
    clause = _clause(tokens, first)
    verb = any(word.startswith(("gewann", "gewinn")) for word in (*clause, after)) or after.startswith("gewonnen")
    return verb and tokens.low(first - 1) not in _PREPOSITIONS and any(word.startswith(MARKETS) for word in clause)


def _moved(tokens: Tokens, amount: Amount, first: int) -> str:
    """The direction of a bare share: `stieg 3 Prozent`, `gaben 2 Prozent nach`, `Die Aktie gab 2 Prozent ab`."""
    before, after = tokens.low(first - 1), tokens.low(amount.last)
    if before in _PREPOSITIONS or after in _WHOLES:
        return ""
    clause, last = _clause(tokens, first), _last_word(tokens, amount.last)
    if not _GAVE.isdisjoint(clause):
        lost = "nach" in (after, last) or ("ab" in (after, last) and any(word.startswith(MARKETS) for word in clause))
        return "decrease" if lost else ""
    if after in ("nachgegeben", "nachgab", "nachgaben"):
        return "decrease"
    if before in _ROSE | _FELL and last not in _FALLING_AWAY:
        return "increase" if before in _ROSE else "decrease"
    return ""


def _direction(word: str) -> str:
    if word.startswith(UP):
        return "increase"
    return "decrease" if word.startswith(DOWN) else ""


def _cut_off(tokens: Tokens, at: int, amount: Amount, first: int) -> bool:
    stretch = range(amount.last, at) if at >= amount.last else range(max(0, at), first)
    return any(_ends(tokens, i) for i in stretch)
