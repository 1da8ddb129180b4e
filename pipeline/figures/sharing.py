"""Units that are written once for two numbers: `von 2,1 auf 3,4 Prozent`, `dass er 30 und sie 15 Prozent erhielt`."""

from __future__ import annotations

from decimal import Decimal

from pipeline.figures.again import AGAIN
from pipeline.figures.amounts import Amount
from pipeline.figures.elliptic import is_of_count, is_priced, stands_apart
from pipeline.figures.lexicon import ALTERNATIVES, FUNCTION, MONTHS, NUMBERED, NUMBERED_ENDS
from pipeline.figures.scanner import Tokens
from pipeline.figures.stretches import is_dimension, no_verb

#: Conjunctions over which a unit or a scale is shared.
_AND = frozenset(
    ("und", "oder", "bzw", "beziehungsweise", "sowie", "statt", "anstatt", ",", "/", "&", "×", "x", "mal", "*")
)
_TIMES = frozenset(("×", "x", "mal", "*"))
#: Other words over which the number on the left takes the unit of the one on the right.
_TOWARDS = frozenset("auf zu nach gegenüber bis gegen ( nun jetzt inzwischen mittlerweile".split())
#: Nouns that tell only who gives the other number: `70, nach anderen Angaben 75 Kilometer`.
_SOURCES = frozenset(
    "angaben berichten quellen schätzungen vorjahr vormonat vorperiode vorquartal vortag vorwoche vj vm vq".split()
)
_LISTED = frozenset((",", "und", "sowie"))
#: Words of a clause without verb between two numbers: `, die SPD auf`.
_ELLIPSIS = 5
PLAIN = frozenset(("digits", "word", "one"))


def scaled_like(left: Amount, right: Amount, suspended: bool = False) -> Decimal:
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


def share(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> None:
    """`von 2,1 auf 3,4 Prozent`, `8,2 und 8,3 Prozent`, `3,5 Prozent (Vorjahr: 2,9)`: a unit that is written once."""
    if (left.form not in PLAIN and left.form != "range") or right.form not in PLAIN:
        return
    if right.own_unit and not left.own_unit and (_says_otherwise(between) or _is_ratio(tokens, left)):
        return
    if right.kind != "money" and not left.own_unit and is_priced(tokens, left):
        return  # `kostet 2,40, ein Kilo Birnen 2,90 Euro`
    told = (i for i in range(left.last + 1, right.first) if tokens.words[i].isalpha() and not no_verb(tokens, i))
    apart = between[0] == "und" and right.own_unit and not left.own_unit and any(told)
    if apart and stands_apart(tokens, left, right):
        return  # `arbeitete 14 und fuhr 300 Kilometer`
    place = left.own_unit and left.kind in ("money", "measure") and len(between) == 3 and between[1] in ("in", "im")
    said_once = place or (right.own_unit and _ellipsis(tokens, left, right, between))
    if _noun_between(tokens, left, right) and not said_once:  # `kostet 3.240 Euro, in München 9.500`
        if _counts_in_scale(tokens, left, right, between):
            left.value, left.also = scaled_like(left, right), "scale shared"
        return
    if right.kind == "share" and right.number.form == "half":  # `300 von 600.000 – ein halbes Promille`
        return
    link = between[0]
    part = link in ("der", "von") and all(word.endswith("en") for word in between[1:])
    if right.own_unit and not left.own_unit:
        # `2 der geplanten 33 Millionen Euro`, `3.000 der 5.000 Euro`; not `3 der 500 Euro teuren Räder`
        plain = right.number.scaled or (right.value or 0) < _PART * (left.value or 0)
        some = part and right.kind == "money" and plain and not is_dimension(tokens.low(right.last))
        if (link not in _AND and link not in _TOWARDS and not some) or no_percentage(left, right):
            return
        if right.kind == "share" and link in ALTERNATIVES and (left.value or 0) >= _OTHERWISE * (right.value or 0):
            return  # `um 310 oder 4 Prozent`: the same said in two ways
        if link == "," and len(between) > 1 and (year_like(tokens, left) or _of_another(tokens, left, between)):
            return
        relay = right.value is not None and left.value is not None and right.value >= 20 * left.value
        if link in _TIMES and (right.kind != "measure" or relay):
            return  # `3 x 500 Euro`, `4 x 100 Meter`
        if left.value is not None and (len(between) <= 3 or right.number.scale >= 10**6):
            left.value = scaled_like(left, right)
        left.set_unit(right.code, right.kind, right.factor, right.ambiguous)
        left.also = "unit shared"
    elif left.own_unit and not right.own_unit:
        # Only where nothing is counted behind it: `180 km/h bei erlaubten 120.`
        closed = not tokens.word(right.last)[:1].isalnum() and not no_percentage(right, left)
        moved = left.code == "%" and between == ["auf"] and tokens.low(left.first - 1) == "um"  # `um 6 Prozent auf 210`
        closed = closed and not moved and not (left.kind == "share" and is_of_count(tokens, right))
        closed = closed and not stands_apart(tokens, left, right) and not _opens_range(tokens, right)
        closed = closed and (left.kind == "money" or not is_priced(tokens, right))
        if closed and right.number.form == "digits" and left.kind != "duration" and not year_like(tokens, right):
            level = left.code == "pp" and between[-1] in ("auf", "bei", "mit")  # `gibt zwei Punkte ab, steht bei 19`
            right.set_unit("%" if level else left.code, left.kind, left.factor, left.ambiguous)
            right.also = "unit shared"
            right.take_scale(left)  # `802 Millionen Euro (Vorjahr: 710)`
    elif left.value is not None and right.number.scaled and len(between) <= 2:
        decimal = part and "," in tokens.words[left.number.first]  # `2,6 der geplanten 19 Millionen sind weg`
        if link not in _AND and link != "auf" and not decimal:
            return
        left.value = scaled_like(left, right)


def _is_ratio(tokens: Tokens, amount: Amount) -> bool:
    """`Das KGV liegt bei 14, die Rendite bei 3 Prozent`: the number has no unit."""
    for i in range(amount.first - 1, max(-1, amount.first - _ELLIPSIS), -1):
        if tokens.words[i] in (",", ".", ";", "und"):
            return False
        if tokens.is_noun(i) and tokens.low(i).endswith(_RATIOS):
            return True
    return False


_RATIOS = ("faktor", "kgv", "multiplikator", "verhältnis")


def _opens_range(tokens: Tokens, amount: Amount) -> bool:
    """`5 Mio. Euro und 20–30 Prozent`: the number is the first of two."""
    return tokens.word(amount.last) in ("-", "–", "—") and tokens.is_digits(amount.last + 1)


def _says_otherwise(between: list[str]) -> bool:
    equals = len(between) > 1 and between[1] in ("das", "dies") and not _ARE.isdisjoint(between)
    return equals or not _SAME.isdisjoint(between)


#: Words before the same figure in other words or a part of it: `12, das sind 40 Prozent`, `200, darunter 10 Prozent`.
_SAME = frozenset(
    "also darunter davon entsprach entspricht immerhin machen macht mithin somit sprich umgerechnet was".split()
)
_ARE = frozenset({"ist", "sind", "war", "waren", "wären"})


def _counts_in_scale(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """`Hamburg hat 1,9 und München 1,6 Millionen Einwohner`: a count with a decimal comma is one of millions, too."""
    decimal = "," in tokens.words[left.number.first] and left.form == "digits" and not left.own_unit
    near = between[0] in (",", "und") and len(between) <= _NEXT_HOLDER
    return decimal and near and right.code == "1" and right.number.scale >= 10**6


def share_range(tokens: Tokens, left: Amount, right: Amount) -> None:
    """A unit that is said once for a range and the figure behind it.

    `im Norden 18 bis 21, sonst 22 bis 26 Grad`, `von 2 bis 3 auf 4 bis 5 %`, `drei bis vier, im Winter sechs Monate`.
    """
    between = tokens.lower[left.last : right.first]
    if left.form not in ("range", "digits") or left.code != "1" or not right.own_unit or not between:
        return
    listed = left.form == "range" and right.code == "°C" and between[0] in _LISTED and len(between) <= _ELLIPSIS
    verbless = left.form == "range" and between[0] == "," and len(between) <= _ELLIPSIS and right.form in PLAIN
    listed = listed or (verbless and all(no_verb(tokens, i) for i in range(left.last + 1, right.first)))
    raised = between[0] == "auf" and len(between) <= _RAISED and right.kind in ("money", "share", "measure")
    if listed or raised:
        left.set_unit(right.code, right.kind, right.factor)
        left.also = "unit shared"
        if right.number.scaled and not left.number.scaled:
            left.multiply(Decimal(right.number.scale))  # `von 5 bis 6 auf 6 bis 7 Millionen Euro`


#: A sum is less than so many times its part.
_PART = 10
#: Words between the range before a change and the one behind it: `auf nunmehr`.
_RAISED = 2


def _of_another(tokens: Tokens, left: Amount, between: list[str]) -> bool:
    """`für 50 Jahre wurden sechs, für 25 Jahre elf Sänger geehrt`: another phrase begins behind the comma."""
    return between[-1] in ("für", "nach", "seit", "vor") and tokens.low(left.first - 1) != between[-1]


def no_percentage(bare: Amount, share: Amount) -> bool:
    """`22.300 oder 2,9 % mehr`, `2,9 % weniger. Zuvor waren es 22.300`: a number without unit that is too large."""
    return share.kind == "share" and max(bare.number.value, bare.value or 0) / share.factor >= 1000


#: From how many times the percentage on a number before `oder` is none.
_OTHERWISE = 5


#: Particles between a year and its number.
_PARTICLES = 1


def share_over_year(tokens: Tokens, left: Amount, year: Amount, right: Amount) -> None:
    """`2023 ein Plus von 0,4 und 2024 von 1,3 Prozent`: the unit goes on to the number before the year."""
    linked = tokens.lower[left.last : year.first] in (["und"], [","]) and right.first - year.last <= 1 + _PARTICLES
    plain = all(word in AGAIN for word in tokens.lower[year.last : right.first])  # `2025 nur noch 16,4 Prozent`
    same = plain or tokens.low(left.first - 1) == tokens.low(right.first - 1)
    if linked and same and left.form == "digits" and left.code == "1" and not no_percentage(left, right):
        left.set_unit(right.code, right.kind, right.factor, right.ambiguous)
        left.also = "unit shared"


def share_scale_back(tokens: Tokens, out: list[Amount]) -> None:
    """`Berlin hat 3,8, Hamburg 1,9 und München 1,6 Millionen Einwohner`: the scale goes on to the left."""
    for k in range(len(out) - 2, -1, -1):
        left, right = out[k], out[k + 1]
        between = tokens.lower[left.last : right.first]
        decimal = "," in tokens.words[left.number.first] and left.form == "digits" and left.code == "1"
        near = 0 < len(between) <= _NEXT_HOLDER and between[0] == ","
        if not decimal or not near or left.number.scaled or left.value is None or right.value is None:
            return
        left.value *= right.value / right.number.value
        left.also = "scale shared"


def share_back(tokens: Tokens, out: list[Amount]) -> None:
    """`12, 15 und 20 Prozent`, `12 × 6 × 2 Zentimeter`: the unit goes on to the left."""
    for k in range(len(out) - 2, -1, -1):
        left, right = out[k], out[k + 1]
        between = tokens.lower[left.last : right.first]
        linked = len(between) == 1 and between[0] in (",", "×", "x", "mal", "nach")
        if (
            not (linked or _ellipsis(tokens, left, right, between))
            or left.code != "1"
            or left.form not in ("digits", "word")
            or year_like(tokens, left)
        ):
            return
        left.set_unit(right.code, right.kind, right.factor, right.ambiguous)
        left.also = "unit shared"


def _ellipsis(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """`Männer verdienen 4.000, Frauen 3.300 Euro`, `kommt auf 30, die SPD auf 25 Prozent`: the unit is said once."""
    # `im Norden 14 bis 17, im Süden bis 22 Grad`
    warm = left.form == "range" or (left.form == "digits" and abs(left.number.value) <= WARMEST)
    if warm and right.code == "°C" and left.code == "1" and between and between[0] in _LISTED:
        return len(between) <= _ELLIPSIS
    if left.code == "1" and (
        (right.kind in ("duration", "measure") and _in_other_case(tokens, left, right, between))
        or _elsewhere(tokens, left, right, between)
    ):
        return True
    if not between or between[0] not in _LISTED or len(between) > _ELLIPSIS or left.form != "digits":
        return False
    if no_percentage(left, right) or year_like(tokens, left) or any(word.isdecimal() for word in between):
        return False
    same = between[-1] in ("auf", "bei", "mit", "zu", "von", "um") and _governing(tokens, left) == between[-1]
    if between[-1] in MONTHS:  # `im Mai 3,1 und im Juni 2,8 Prozent`
        earlier = tokens.lower[max(0, left.first - _ELLIPSIS) : left.first]
        return not MONTHS.isdisjoint(earlier)  # also `Ab Januar zahlen Eltern 120, ab Juli 140 Euro`
    if between[-1] in _PERIODS and between[-2] in ("im", "pro"):
        return True  # `im Monat 28,90 und im Jahr 96,40 Euro`
    verbless = between[0] == "," and all(no_verb(tokens, i) for i in range(left.last + 1, right.first))
    fractions = "," in tokens.words[left.number.first] and "," in tokens.words[right.number.first]
    levels = fractions or _governing(tokens, left) in ("auf", "bei", "von")
    sized = is_dimension(tokens.low(right.last), plain=True) and tokens.word(left.first - 1) != ","
    if verbless and (levels or sized):
        return True  # `sind 2,8, für den Bau 0,6 Millionen Euro`, `Der Turm ist 42, mit Antenne 51 Meter hoch`
    if (len(between) > _NEXT_HOLDER and not verbless) or not tokens.is_noun(right.first - 1) or between[0] == "sowie":
        return same
    plain = len(between) == _NEXT_HOLDER - 1 or between[1] in _ARTICLES
    return same or (between[0] == "," and len(between) == 2) or (plain and _has_holder(tokens, left))


def _governing(tokens: Tokens, amount: Amount) -> str:
    """The preposition before a number and its modifiers: `um` in `um durchschnittlich 12`, `um bis zu 40`."""
    at = amount.first - 1
    while tokens.low(at) in ("bis", "zu", "durchschnittlich", "maximal") or tokens.low(at) in AGAIN:
        at -= 1
    return tokens.low(at)


#: No air is warmer: `zeigte 39, am Abend noch 30 Grad`.
WARMEST = 60
_PERIODS = frozenset({"jahr", "monat", "vorjahr", "vormonat"})


def _in_other_case(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """`dauert zwei bis drei, im Winter bis zu fünf Stunden`: what it is at another time or place."""
    if len(between) < _CASE or between[0] != "," or between[1] not in _WHERE:
        return False
    last = right.first - 1
    while last > left.last and tokens.low(last) in _UP_TO:
        last -= 1
    bounded = left.form == "range" or last < right.first - 1
    return bounded and last - left.last < _ELLIPSIS and tokens.is_noun(last) and not year_like(tokens, left)


def _elsewhere(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """`In Hof betrug die Quote 8 und in Passau 9 Prozent`: `und` with the preposition that opens the part before."""
    if len(between) < _CASE or between[0] != "und" or between[1] not in _WHERE or len(between) > _ELLIPSIS:
        return False
    before = tokens.lower[max(left.first - _REACH, 0) : left.first]
    opened = between[1] in before and left.form == "digits" and tokens.is_noun(right.first - 1)
    return opened and not (no_percentage(left, right) or year_like(tokens, left))


#: Tokens from the preposition to the first number: `In Hof betrug die Quote 8`.
_REACH = 8
#: `, im Winter`: a comma, a preposition, a noun.
_CASE = 3
_WHERE = frozenset("am an auf bei beim im in nach ohne unter vor".split())
_UP_TO = frozenset("auch bis etwa höchstens mindestens rund sogar über zu".split())


#: `, die SPD`, `und Frauen` before a number: who has it.
_NEXT_HOLDER = 3
_ARTICLES = frozenset("das dem den der die ein eine ihr ihre sein seine".split())


def _has_holder(tokens: Tokens, amount: Amount) -> bool:
    """`dass der Bund 30 und die Länder 70 Prozent zahlen`, `die CDU holte 30 und die SPD 15 Prozent`."""
    before = tokens.low(amount.first - 1)
    if tokens.is_noun(amount.first - 1):
        return before not in NUMBERED | MONTHS and not before.endswith(NUMBERED_ENDS)
    return before in _AMOUNTED or (before.endswith(("t", "te", "en")) and before not in FUNCTION)


_AMOUNTED = frozenset({"betrug", "maß", "wog"})


def _noun_between(tokens: Tokens, left: Amount, right: Amount) -> bool:
    return any(tokens.words[i][0].isupper() and tokens.lower[i] not in _SOURCES for i in range(left.last, right.first))


def year_like(tokens: Tokens, amount: Amount) -> bool:
    word = tokens.words[amount.number.first]
    return word.isdecimal() and len(word) == 4 and "16" <= word[:2] <= "21" and not amount.number.scaled
