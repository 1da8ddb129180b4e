"""Figures that several numbers make together: ranges, sums, parts of a whole, and units and scales that are shared.

Each number is compared with the one before it and the few words between both; nothing looks further, so time is linear.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from pipeline.figures.amounts import HUNDRED, NO_QUANTITY, Amount
from pipeline.figures.elliptic import is_of_count
from pipeline.figures.lexicon import ALTERNATIVES, MONTHS, POPULATIONS
from pipeline.figures.place import counted
from pipeline.figures.scanner import BREAK, Tokens

#: More words than this between two numbers, and they have nothing to do with each other.
_REACH = 7
#: Words and signs between the two ends of a range.
_TO = frozenset(("bis", "-", "–", "—", "−", "‐", "‑"))
#: Conjunctions over which a unit or a scale is shared.
_AND = frozenset(
    ("und", "oder", "bzw", "beziehungsweise", "sowie", "statt", "anstatt", ",", "/", "&", "×", "x", "mal", "*")
)
_TIMES = frozenset(("×", "x", "mal", "*"))
#: Other words over which the number on the left takes the unit of the one on the right.
_TOWARDS = frozenset("auf zu nach gegenüber bis gegen ( nun jetzt inzwischen mittlerweile".split())
#: Words that may stand behind `bis` in a range: `1.000 bis maximal 1.200`.
_FILLERS = frozenset(
    "auf von rund etwa knapp maximal höchstens mindestens fast über unter gut jetzt nunmehr nun nur noch zu sogar "
    "dann bis ca . zirka circa heute aktuell derzeit zuletzt mehr als zur einst früher die der".split()
)
_ABBREVIATED = frozenset(("bzw", "ca", "rd", "min", "max", "mind"))
#: Nouns that tell only who gives the other number: `70, nach anderen Angaben 75 Kilometer`.
_SOURCES = frozenset(("angaben", "vorjahr", "berichten", "quellen", "schätzungen"))
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
_LISTED = frozenset((",", "und", "sowie"))
#: Words of a clause without verb between two numbers: `, die SPD auf`.
_ELLIPSIS = 5
_PLAIN = frozenset(("digits", "word", "one"))


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
        return False
    if (not between or between in (["und"], [","])) and not _apart(tokens, right, between) and _sum(left, right):
        return True
    if between == ["von"] and _part_of_whole(tokens, left, right):
        return True
    if _range(tokens, left, right, between):
        if len(out) > 1:
            _share_range(tokens, out[-2], left)
        return True
    if between:
        _share(tokens, left, right, between)
    if right.own_unit and len(out) > 1 and _year_like(tokens, left):
        _share_over_year(tokens, out[-2], left, right)
    if left.also == "unit shared":
        _share_back(tokens, out)
    return False


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
    """`drei Stunden, 20 Minuten länger`, `42 Kilometer, 300 Höhenmeter`: two figures of two units."""
    if between != [","]:
        return False
    low = tokens.low(right.last)
    return right.kind != "duration" or low in ("mehr", "weniger", "davon") or (low.islower() and low.endswith("er"))


def _sum(left: Amount, right: Amount) -> bool:
    """`1 Std. 20 Min.`, `ein Jahr und drei Monate`, `3 Euro und 20 Cent`: one figure in the smaller unit."""
    if not (left.own_unit and right.own_unit) or left.value is None or right.value is None:
        return False
    if left.form not in _PLAIN and left.form != "sum":
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
    if left.own_unit or (right.own_unit and not money) or part is None or whole is None or left.form not in _PLAIN:
        return False
    people = whole < 10 and tokens.low(right.last) in POPULATIONS and tokens.low(left.first) != "eines"
    alone = whole == 5 and right.form == "word" and not counted(tokens, right.last)  # `vier von fünf stimmten zu`
    if not 0 < part <= whole or part != int(part) or not (people or alone or whole in (10, 100, 1000)):
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
    if left.own_unit and not right.own_unit and _year_like(tokens, right):
        return False  # `um 2,7 Grad bis 2100`
    article = left.value == 1 and tokens.low(left.first).startswith("ein")
    if between[:2] == ["bis", "zu"] and (article or (_year_like(tokens, left) and not _year_like(tokens, right))):
        return False  # `eine bis zu drei Meter hohe Welle`, `ab 2009 bis zu 110.000 Wagen`
    parts = left.also == right.also == "part"  # `ein Viertel bis ein Drittel`
    if left.value is None or right.value is None or right.form == "vague":
        return False
    if not parts and "share" in (left.form, right.form):
        return False
    low, high = _scaled_like(left, right, suspended), right.value
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


def _scaled_like(left: Amount, right: Amount, suspended: bool = False) -> Decimal:
    """The left number with the scale of the right one, where that holds for both: `4 bis 5 Millionen`."""
    value, number = left.value or Decimal(0), right.number
    if left.own_unit or left.number.scaled or left.value is None:
        return value
    if suspended and not number.scaled and value < 1000 <= number.value and number.value % 1000 == 0:
        return value * 1000  # `200- bis 300.000`
    if not number.scaled or number.scale < 12:
        return value
    if number.scale >= 10**6:
        return value * number.scale if abs(value) < 1000 else value
    if number.form == "word" and left.form == "digits" and not suspended:
        return value
    return value * number.scale if value < 100 and value < number.mantissa else value


def _share(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> None:
    """`von 2,1 auf 3,4 Prozent`, `8,2 und 8,3 Prozent`, `3,5 Prozent (Vorjahr: 2,9)`: a unit that is written once."""
    if (left.form not in _PLAIN and left.form != "range") or right.form not in _PLAIN:
        return
    place = left.own_unit and left.kind in ("money", "measure") and len(between) == 3 and between[1] in ("in", "im")
    said_once = place or (right.own_unit and _ellipsis(tokens, left, right, between))
    if _noun_between(tokens, left, right) and not said_once:  # `kostet 3.240 Euro, in München 9.500`
        return
    if right.kind == "share" and right.number.form == "half":  # `300 von 600.000 – ein halbes Promille`
        return
    link = between[0]
    if right.own_unit and not left.own_unit:
        some = (
            between in (["der"], ["von"]) and right.number.scaled and right.kind == "money"
        )  # `20 der 33 Millionen Euro`
        if (link not in _AND and link not in _TOWARDS and not some) or _no_percentage(left, right):
            return
        if right.kind == "share" and link in ALTERNATIVES and (left.value or 0) >= _OTHERWISE * (right.value or 0):
            return  # `um 310 oder 4 Prozent`: the same said in two ways
        if link == "," and len(between) > 1 and (_year_like(tokens, left) or _of_another(tokens, left, between)):
            return
        relay = right.value is not None and left.value is not None and right.value >= 20 * left.value
        if link in _TIMES and (right.kind != "measure" or relay):
            return  # `3 x 500 Euro`, `4 x 100 Meter`
        if len(between) <= 3 and left.value is not None:
            left.value = _scaled_like(left, right)
        left.set_unit(right.code, right.kind, right.factor, right.ambiguous)
        left.also = "unit shared"
    elif left.own_unit and not right.own_unit:
        # Only where nothing is counted behind it: `180 km/h bei erlaubten 120.`
        closed = not tokens.word(right.last)[:1].isalnum() and not _no_percentage(right, left)
        closed = closed and not (left.kind == "share" and is_of_count(tokens, right))
        if closed and right.number.form == "digits" and left.kind != "duration" and not _year_like(tokens, right):
            level = left.code == "pp" and between[-1] in ("auf", "bei", "mit")  # `gibt zwei Punkte ab, steht bei 19`
            right.set_unit("%" if level else left.code, left.kind, left.factor, left.ambiguous)
            right.also = "unit shared"
            right.take_scale(left)  # `802 Millionen Euro (Vorjahr: 710)`
    elif left.value is not None and right.number.scaled and len(between) <= 2 and (link in _AND or link == "auf"):
        left.value = _scaled_like(left, right)


def _share_range(tokens: Tokens, left: Amount, right: Amount) -> None:
    """`im Norden 18 bis 21, sonst 22 bis 26 Grad`, `von 2 bis 3 auf 4 bis 5 %`: two ranges, the unit is said once."""
    between = tokens.lower[left.last : right.first]
    if not (left.form == right.form == "range" and left.code == "1" and right.own_unit and between):
        return
    listed = right.code == "°C" and between[0] in _LISTED and len(between) <= _ELLIPSIS
    raised = between[0] == "auf" and len(between) <= _RAISED and right.kind in ("money", "share", "measure")
    if listed or raised:
        left.set_unit(right.code, right.kind, right.factor)
        left.also = "unit shared"
        if right.number.scaled and not left.number.scaled:
            left.multiply(Decimal(right.number.scale))  # `von 5 bis 6 auf 6 bis 7 Millionen Euro`


#: Words between the range before a change and the one behind it: `auf nunmehr`.
_RAISED = 2


def _of_another(tokens: Tokens, left: Amount, between: list[str]) -> bool:
    """`für 50 Jahre wurden sechs, für 25 Jahre elf Sänger geehrt`: another phrase begins behind the comma."""
    return between[-1] in ("für", "nach", "seit", "vor") and tokens.low(left.first - 1) != between[-1]


def _no_percentage(bare: Amount, share: Amount) -> bool:
    """`22.300 oder 2,9 % mehr`: the number without unit is a count, too large to be a percentage."""
    return share.kind == "share" and (bare.value or 0) / share.factor >= 1000


#: From how many times the percentage on a number before `oder` is none.
_OTHERWISE = 5


def _share_over_year(tokens: Tokens, left: Amount, year: Amount, right: Amount) -> None:
    """`2023 ein Plus von 0,4 und 2024 von 1,3 Prozent`: the unit goes on to the number before the year."""
    linked = tokens.lower[left.last : year.first] in (["und"], [","]) and right.first - year.last <= 1
    same = right.first == year.last or tokens.low(left.first - 1) == tokens.low(right.first - 1)
    if linked and same and left.form == "digits" and left.code == "1" and not _no_percentage(left, right):
        left.set_unit(right.code, right.kind, right.factor, right.ambiguous)
        left.also = "unit shared"


def _share_back(tokens: Tokens, out: list[Amount]) -> None:
    """`12, 15 und 20 Prozent`, `12 × 6 × 2 Zentimeter`: the unit goes on to the left."""
    for k in range(len(out) - 2, -1, -1):
        left, right = out[k], out[k + 1]
        between = tokens.lower[left.last : right.first]
        linked = len(between) == 1 and between[0] in (",", "×", "x", "mal")
        if (
            not (linked or _ellipsis(tokens, left, right, between))
            or left.code != "1"
            or left.form not in ("digits", "word")
            or _year_like(tokens, left)
        ):
            return
        left.set_unit(right.code, right.kind, right.factor, right.ambiguous)
        left.also = "unit shared"


def _ellipsis(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """`Männer verdienen 4.000, Frauen 3.300 Euro`, `kommt auf 30, die SPD auf 25 Prozent`: the unit is said once."""
    # `im Norden 14 bis 17, im Süden bis 22 Grad`
    ranged = left.form == "range" and right.code == "°C" and left.code == "1"
    if ranged and between and between[0] == ",":
        return len(between) <= _ELLIPSIS
    if not between or between[0] not in _LISTED or len(between) > _ELLIPSIS or left.form != "digits":
        return False
    if _no_percentage(left, right) or _year_like(tokens, left) or any(word.isdecimal() for word in between):
        return False
    same = between[-1] in ("auf", "bei", "mit", "zu", "von", "um") and tokens.low(left.first - 1) == between[-1]
    if between[-1] in MONTHS:  # `im Mai 3,1 und im Juni 2,8 Prozent`
        return tokens.low(left.first - 1) in MONTHS
    return same or (between[0] == "," and len(between) == 2 and tokens.is_noun(right.first - 1))


def _noun_between(tokens: Tokens, left: Amount, right: Amount) -> bool:
    return any(tokens.words[i][0].isupper() and tokens.lower[i] not in _SOURCES for i in range(left.last, right.first))


def _year_like(tokens: Tokens, amount: Amount) -> bool:
    word = tokens.words[amount.number.first]
    return word.isdecimal() and len(word) == 4 and "16" <= word[:2] <= "21" and not amount.number.scaled
