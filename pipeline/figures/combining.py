"""Figures that several numbers make together: ranges, sums, parts of a whole, and units and scales that are shared.

Each number is compared with the one before it and the few words between both; nothing looks further, so time is linear.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from pipeline.figures.amounts import HUNDRED, NO_QUANTITY, Amount
from pipeline.figures.lexicon import POPULATIONS
from pipeline.figures.place import counted
from pipeline.figures.said_once import year_like
from pipeline.figures.scanner import BREAK, Tokens
from pipeline.figures.sharing import (
    PLAIN,
    scaled_like,
    share,
    share_back,
    share_range,
    share_scale_back,
)

#: More words than this between two numbers, and they have nothing to do with each other.
_REACH = 7
#: Words and signs between the two ends of a range.
_TO = frozenset(("bis", "-", "–", "—", "−", "‐", "‑"))
#: Words that may stand behind `bis` in a range: `1.000 bis maximal 1.200`.
_FILLERS = frozenset(
    "auf von rund etwa knapp maximal höchstens mindestens fast über unter gut jetzt nunmehr nun nur noch zu sogar "
    "dann bis ca . zirka circa heute aktuell derzeit zuletzt mehr als zur einst früher die der".split()
)
_ABBREVIATED = frozenset(("bzw", "ca", "rd", "min", "max", "mind", "vj", "vm", "vq"))
#: Unit -> (smaller unit, how many of it make one).
_SMALLER = MappingProxyType(
    {
        "year": ("month", 12),
        "week": ("day", 7),
        "day": ("h", 24),
        "h": ("min", 60),
        "min": ("s", 60),
        "kg": ("g", 1000),
        "km": ("m", 1000),
    }
)


def combine(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """Join neighbours: shares, ranges and sums become one amount, scales and units are shared."""
    out: list[Amount] = []
    for amount in amounts:
        if not (out and _join(tokens, out, amount)):
            out.append(amount)
    return out


def _join(tokens: Tokens, out: list[Amount], right: Amount) -> bool:
    """Whether `right` was taken into the last amount of `out`; otherwise a unit may have been shared."""
    left = out[-1]
    between = tokens.lower[left.last : right.first]
    if len(between) > _REACH or _breaks(between):
        return False
    if left.form in NO_QUANTITY or right.form in NO_QUANTITY:
        _take_form(left, right, between)
        if left.form == "ordinal" and right.own_unit:
            _share_over(tokens, out[:-1], right)
        return False
    if (not between or between in (["und"], [","])) and not _apart(tokens, right, between) and _sum(left, right):
        return True
    if between == ["von"] and _part_of_whole(tokens, left, right):
        return True
    if _range(tokens, left, right, between):
        if len(out) > 1:
            share_range(tokens, out[-2], left)
        return True
    if between:
        share(tokens, left, right, between)
        if left.form == "range":
            share_range(tokens, left, right)
    holders = left.form in PLAIN and right.first == left.last + 1 and tokens.is_noun(left.last)
    if left.code == "1" and right.own_unit and len(out) > 1 and (left.form == "one" or holders):
        _share_over(tokens, out[:-1], right)  # `bringen 3.400,50, vier Richtige 47,10 Euro`
    elif left.also == "unit shared" or (right.own_unit and year_like(tokens, left)):
        share_back(tokens, out, right)
    elif left.also == "scale shared":
        share_scale_back(tokens, out)
    return False


def _share_over(tokens: Tokens, out: list[Amount], right: Amount) -> None:
    """A unit said once over words that are read as numbers: `200, ab dem dritten Jahr 350 Euro`, `und ein Meister`."""
    chain = [amount for amount in out[-_CHAIN:] if amount.form not in ("one", "ordinal") or amount.code != "1"]
    left = chain[-1] if chain else right
    between = tokens.lower[left.last : right.first]
    if left.form in PLAIN and left.code == "1" and 1 < len(between) <= _REACH and not _breaks(between):
        share(tokens, left, right, between)
        if left.also == "unit shared":
            share_back(tokens, chain, right)


#: How many amounts back a unit that is said once goes over such words.
_CHAIN = 8


def _breaks(between: list[str]) -> bool:
    """Whether a sentence or clause ends between two numbers."""
    if between and between[0] in ("!", "?", ";", ":"):
        return True
    return any(
        word == BREAK or (word == "." and (i == 0 or between[i - 1] not in _ABBREVIATED))
        for i, word in enumerate(between)
    )


def _take_form(left: Amount, right: Amount, between: list[str]) -> None:
    """`zwei- bis dreimal`, `20- bis 30-jährige`: the first number is what the second one is."""
    hyphened = bool(between) and (len(between) == 1 or between[0] == "-")  # not `drei Socken und einen halben Ball`
    linked = hyphened and len(between) <= 3 and between[-1] in ("bis", "und", "oder", "-")
    if linked and right.form in ("factor", "age", "compound"):
        left.form, left.number = right.form, replace(left.number, form=right.form)


def _apart(tokens: Tokens, right: Amount, between: list[str]) -> bool:
    """`drei Stunden, 20 Minuten länger`, `42 Kilometer und 300 Höhenmeter`: two figures of two units."""
    if tokens.low(right.last - 1).startswith("höhenmeter"):
        return True
    left = tokens.low(right.first - 1)
    if not between and left.endswith(_TIMES) and tokens.low(right.last - 1).endswith(_TIMES):
        return left.endswith("n") != tokens.low(right.last - 1).endswith("n")  # `nach zehn Jahren vier Monate`
    if between != [","]:
        return False
    low = tokens.low(right.last)
    return right.kind != "duration" or low in ("mehr", "weniger", "davon") or (low.islower() and low.endswith("er"))


#: Units whose plural tells the dative.
_TIMES = ("jahre", "jahren", "monate", "monaten", "tage", "tagen")


def _sum(left: Amount, right: Amount) -> bool:
    """`1 Std. 20 Min.`, `ein Jahr und drei Monate`, `3 Euro und 20 Cent`: one figure in the smaller unit."""
    if not (left.own_unit and right.own_unit) or left.value is None or right.value is None:
        return False
    if left.form not in PLAIN and left.form != "sum":
        return False
    cents = left.kind == right.kind == "money" and right.factor == Decimal("0.01") and right.value < 1
    cents = cents and left.value == int(left.value)  # not `84,60 Dollar, 90 Cent mehr`
    cents = cents and (left.code == right.code or right.code == "EUR")  # `15 Dollar und 15 Cent`
    if cents and left.factor == 1:
        left.value += right.value
    else:
        code, parts = _SMALLER.get(left.code, ("", 0))
        if right.code != code or right.value >= parts or left.factor != 1 or right.factor != 1:
            return False
        left.value, left.code = left.value * parts + right.value, code
    left.last, left.form, left.also, left.number = right.last, "sum", "sum", right.number
    return True


def _part_of_whole(tokens: Tokens, left: Amount, right: Amount) -> bool:
    """`acht von zehn Befragten` is a share; `27 von 31 Stimmen` are two counts."""
    part, whole = left.value, right.value
    money = right.kind == "money" and right.factor == 1  # `vier von zehn Euro`
    if left.own_unit or (right.own_unit and not money) or part is None or whole is None or left.form not in PLAIN:
        return False
    people = whole < 10 and tokens.low(right.last) in POPULATIONS and tokens.low(left.first) != "eines"
    alone = whole == 5 and right.form == "word" and not counted(tokens, right.last)  # `vier von fünf stimmten zu`
    paid = right.own_unit and left.form == right.form == "word" and whole < 10  # `zwei von drei Euro`
    if not 0 < part <= whole or part != int(part) or not (people or alone or paid or whole in (10, 100, 1000)):
        return False
    left.last, left.value, left.form = right.last, part / whole * HUNDRED, "share"
    left.code, left.kind, left.also = "%", "share", "of"
    return True


def _range(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """`20 bis 30`, `zwischen 20 und 30`, `zwei- bis dreitausend`, `eine oder zwei`: one figure with two bounds."""
    suspended = len(between) > 1 and between[0] == "-" and tokens.glued(left.last)
    if not _links(tokens, left, right, between[1:] if suspended else between):
        return False
    if left.own_unit and right.own_unit and left.code != right.code:
        return False
    if left.own_unit and not right.own_unit and year_like(tokens, right):
        return False  # `um 2,7 Grad bis 2100`
    if left.own_unit and not right.own_unit and between[:2] == ["bis", "zu"]:
        return False  # `in 18 Monaten bis zu 500 Stellen`
    article = left.value == 1 and tokens.low(left.first).startswith("ein")
    if between[:2] == ["bis", "zu"] and (article or (year_like(tokens, left) and not year_like(tokens, right))):
        return False  # `eine bis zu drei Meter hohe Welle`, `ab 2009 bis zu 110.000 Wagen`
    parts = left.also == right.also == "part"  # `ein Viertel bis ein Drittel`
    if left.value is None or right.value is None or right.form == "vague":
        return False
    if not parts and "share" in (left.form, right.form):
        return False
    low, high = scaled_like(left, right, suspended), right.value
    if left.own_unit != right.own_unit:
        given = left if left.own_unit else right
        low, high = low * given.factor / left.factor, high * given.factor / right.factor
        left.code, left.kind, left.factor, left.ambiguous = given.code, given.kind, given.factor, given.ambiguous
    if low >= high:
        if low >= 0 and high >= 0 and left.code != "°C" and not parts:  # `4 bis 0 Grad`
            return False
        low, high = high, low  # `minus 5 bis minus 10 Grad`
    left.last, left.value, left.low, left.high, left.form = right.last, None, low, high, "range"
    left.own_unit, left.number, left.also = left.own_unit or right.own_unit, right.number, "range"
    return True


def _links(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """Whether the words between two numbers make them the ends of a range."""
    link = between[0] if between else ""
    if link == "bis":
        return all(word in _FILLERS for word in between[1:])
    if right.form == "share" and len(between) == 2 and between[1] in ("der", "die"):
        between = between[:1]  # `zwischen einem Drittel und der Hälfte`
    if len(between) != 1 or left.value is None or right.value is None:
        return False
    if link == ",":
        return _two_guesses(tokens, left, right)
    if left.own_unit and right.own_unit and tokens.low(right.last) in ("mehr", "weniger"):
        return False  # `40 Grad – 2 Grad mehr als 2019`
    if link in _TO:  # glued or apart on both sides; `12 -15 Grad` is no range
        return left.own_unit or tokens.glued(left.last) == tokens.glued(left.last + 1)
    if link == "und":
        return "zwischen" in (tokens.low(left.first - 1), tokens.low(left.first - 2))
    guess = left.value < right.value <= max(left.value + 1, left.value * 2)  # two guesses at one number
    return link == "oder" and not left.own_unit and guess


def _two_guesses(tokens: Tokens, left: Amount, right: Amount) -> bool:
    """`drei, vier Tage`, `30, 40 Leute`; not `drei, vier, fünf` nor `zwei, drei mit Abitur`."""
    alike = left.form == right.form and left.form in ("word", "digits") and not left.own_unit
    if not alike or left.value is None or right.value is None:
        return False
    tens = left.value % 10 == 0 and 10 < left.value <= 90 and right.value == left.value + 10
    if not tens and (right.value != left.value + 1 or left.value > 20):
        return False
    counts = (left.form == "word" or tens) and counted(tokens, right.last)
    return tokens.word(left.first - 1) != "," and (right.own_unit or counts)
