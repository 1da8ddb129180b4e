"""Words right behind a figure that make it the size of a difference: `7 % mehr`, `2 Grad wärmer`, `3 % über dem
Vorjahr`, `0,4 Prozent im Plus`; and signs before it: `(+2 Prozent)`, `: minus 4 Prozent`.
"""

from __future__ import annotations

from pipeline.figures.amounts import Amount
from pipeline.figures.lexicon import ALTERNATIVES, POINTS
from pipeline.figures.number_words import MINUS, PLUS
from pipeline.figures.scanner import BREAK, Tokens
from pipeline.figures.years import is_year

_MORE = frozenset("mehr höher teurer länger größer schneller stärker besser wärmer zusätzliche zusätzlichen".split())
_LESS = frozenset(
    "weniger niedriger billiger günstiger kürzer kleiner geringer langsamer schlechter schwächer kälter kühler".split()
)
#: What prices and indices are at the end of a day; elsewhere they tell no change (`drei Etagen tiefer`).
_FIRMER, _WEAKER = frozenset({"fester"}), frozenset({"leichter", "tiefer"})
_AMOUNTS = frozenset("mehr weniger zusätzliche zusätzlichen".split())
#: Endings of a comparative before a noun: `einen 8 Prozent höheren Umsatz`.
_ENDINGS = ("em", "en", "er", "es", "e")
#: What opens a rate between a figure and `mehr`: `16 Euro im Monat mehr`.
_RATES = frozenset({"im", "pro", "je"})
_SHARES = frozenset({"%", "pp"})
#: Starts of words for the level of an earlier time.
_EARLIER = ("vorjahr", "vormonat", "vorquartal", "vortag", "vorwoche", "vorkrisen")
#: What stands before the sign of a change; a preposition makes it a level (`bei minus 4 Prozent`).
_OPENS_SIGN = frozenset({"", "(", ",", ":", ";", "–", "-", "/", BREAK})
#: Words behind `oder` in which the second way to say a change ends: `1.000 oder 5,3 Prozent weniger`.
_LONGEST_ALTERNATIVE = 5
ABOUT = frozenset("etwa fast gut knapp rund".split())


def compared_with_next(tokens: Tokens, amount: Amount, after: Amount) -> str:
    """`Männer verdienten 3,5 und Frauen 2,9 Prozent mehr`, `4 und 3 % mehr`: the direction the next share is given."""
    beside = tokens.is_noun(after.first - 1) or after.first == amount.last + 1
    joined = tokens.low(amount.last) in (",", "und") and beside
    return _comparative(tokens, after, after.last) if joined and after.code == amount.code in _SHARES else ""


def compared(tokens: Tokens, amount: Amount, first: int) -> str:
    """The direction that the words right behind the figure, or its sign, give it, else ""."""
    at = amount.last
    if tokens.low(first).startswith("kein"):
        return ""  # `keine zwei Stunden mehr`
    if tokens.low(first - 1) == "mit" and amount.code not in _SHARES and tokens.low(at + 1) == "als":
        return ""  # `gab mit 190 Millionen Dollar weniger als im Vorjahr`
    if direction := _comparative(tokens, amount, at):
        return direction
    if amount.code == "1" and tokens.low(at) in POINTS and tokens.low(at + 1) in _MORE | _LESS:
        return "increase" if tokens.low(at + 1) in _MORE else "decrease"  # `0,3 Punkte höher`
    if tokens.is_noun(at) and amount.code == "1":
        if bounds_next(tokens, at + 1):
            return ""
        if tokens.low(at + 1) in ("mehr", "weniger"):
            return "increase" if tokens.low(at + 1) == "mehr" else "decrease"
        at += 1
    rate = tokens.low(amount.last) in _RATES and tokens.low(at + 3) != "oder"
    if rate and tokens.low(at + 2) in ("mehr", "weniger"):
        return "increase" if tokens.low(at + 2) == "mehr" else "decrease"
    if tokens.low(at) in ("über", "unter") and tokens.low(at + 1) in ("dem", "den", "vorjahr"):
        earlier = tokens.low(at + 1 + (tokens.low(at + 1) in ("dem", "den"))).startswith(_EARLIER)
        if earlier or tokens.low(first - 1) == "um":
            return "increase" if tokens.low(at) == "über" else "decrease"
    if amount.code in _SHARES and tokens.low(at) in ("darüber", "darunter"):  # `das Ebit 15 Prozent darüber`
        return "increase" if tokens.low(at) == "darüber" else "decrease"
    if amount.code in _SHARES and tokens.low(at) in ("im", "ins") and tokens.low(at + 1) in ("plus", "minus"):
        return "increase" if tokens.low(at + 1) == "plus" else "decrease"
    if tokens.low(at) in ALTERNATIVES and (direction := _behind_alternative(tokens, at)):
        return direction
    return _signed(tokens, amount)


def _comparative(tokens: Tokens, amount: Amount, at: int) -> str:
    """`7 % mehr`, `0,4 Prozent leichter`, `ein 8 Prozent höherer Umsatz`; not `das Bündnis 12 kleiner Parteien`."""
    word = tokens.low(at)
    if bounds_next(tokens, at) or (amount.code == "1" and word not in _AMOUNTS and tokens.is_noun(at + 1)):
        return ""
    if tokens.low(at + 1) == "als" and _is_multiplied(tokens.low(at + 2)):
        return ""  # `haben sich auf 8 Millionen Euro mehr als verdoppelt`
    share = amount.code in _SHARES
    if word in _MORE or (share and word in _FIRMER):
        return "increase" if tokens.low(at + 1) != "oder" else ""
    if word in _LESS or (share and word in _WEAKER):
        return "decrease"
    if amount.code == "1":
        return ""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem in _INFLECTED:
            return "increase" if stem in _MORE else "decrease"
    return ""


def bounds_next(tokens: Tokens, at: int) -> bool:
    """`mehr als` in `bei 40 Leuten mehr als 80.000 Euro`, `auf 50 mehr als halbiert`: it is said of what follows."""
    if tokens.low(at) not in ("mehr", "weniger") or tokens.low(at + 1) != "als":
        return False
    after = tokens.low(at + 2)
    return (tokens.is_digits(at + 2) and not is_year(tokens, at + 2)) or _is_multiplied(after)


def _is_multiplied(low: str) -> bool:
    return low.startswith(_MULTIPLIED) or low.endswith("facht")


_MULTIPLIED = ("doppelt", "halbier", "verdoppel")
_INFLECTED = frozenset("höher niedriger geringer größer kleiner".split())


def _behind_alternative(tokens: Tokens, at: int) -> str:
    """`1.000 oder 5,3 Prozent weniger`: the direction of the same change in another unit."""
    if not tokens.is_digits(at + 1) and tokens.low(at + 1) not in ABOUT:
        return ""
    for i in range(at + 2, at + 1 + _LONGEST_ALTERNATIVE):
        if tokens.low(i) in ("mehr", "weniger"):
            return "increase" if tokens.low(i) == "mehr" else "decrease"
        if not (tokens.is_digits(i) or tokens.is_noun(i) or tokens.word(i) == "%"):
            break
    return ""


def _signed(tokens: Tokens, amount: Amount) -> str:
    """`(+2,88 Prozent)`, `Die Aktie am Freitag: minus 4 Prozent`; not `bei minus 4 Prozent`, which is a level."""
    sign = tokens.low(amount.first)
    if amount.code not in _SHARES or sign not in PLUS | MINUS or tokens.low(amount.first - 1) not in _OPENS_SIGN:
        return ""
    return "increase" if sign in PLUS else "decrease"
