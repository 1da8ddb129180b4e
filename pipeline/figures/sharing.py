"""Units that are written once for two numbers: `von 2,1 auf 3,4 Prozent`, `dass er 30 und sie 15 Prozent erhielt`."""

from __future__ import annotations

from decimal import Decimal

from pipeline.figures.again import AGAIN
from pipeline.figures.amounts import Amount
from pipeline.figures.around import QUOTAS
from pipeline.figures.elliptic import is_of_count, is_paid, is_priced, stands_apart
from pipeline.figures.lexicon import ALTERNATIVES, FUNCTION, LAST_NEXT, MONTHS, WEEKDAYS
from pipeline.figures.place import counted
from pipeline.figures.said_once import (
    ELLIPSIS,
    LEVELS,
    LISTED,
    NEXT_HOLDER,
    no_percentage,
    of_next_phrase,
    said_once,
    year_like,
)
from pipeline.figures.scanner import Tokens
from pipeline.figures.stretches import is_dimension, no_verb

#: Conjunctions over which a unit or a scale is shared.
_AND = frozenset(
    ("und", "oder", "bzw", "beziehungsweise", "sowie", "statt", "anstatt", ",", "/", "&", "×", "x", "mal", "*", "±")
)
_TIMES = frozenset(("×", "x", "mal", "*"))
#: Other words over which the number on the left takes the unit of the one on the right.
_TOWARDS = frozenset("auf zu nach gegenüber bis gegen ( nun jetzt inzwischen mittlerweile".split())
#: Nouns that tell only who gives the other number: `70, nach anderen Angaben 75 Kilometer`.
_SOURCES = frozenset("angaben berichten quellen schätzungen vorjahr vorperiode vj vm vq".split())
#: ... and in brackets when it was: `1,62 Euro (Vorwoche: 1,59)`.
_EARLIER = MONTHS | WEEKDAYS | set("jahr vormonat vorquartal vortag vorwoche vorjahresmonat vorjahresquartal".split())
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
    to_left, to_right = right.own_unit and not left.own_unit, left.own_unit and not right.own_unit
    if to_left and _is_told_apart(tokens, left, right, between):
        return
    place = left.own_unit and left.kind in ("money", "measure") and len(between) == 3 and between[1] in ("in", "im")
    replaced = to_left and between[0] in ("statt", "anstatt")
    once = place or replaced or (right.own_unit and said_once(tokens, left, right, between))
    if _noun_between(tokens, left, right) and not once:  # `kostet 3.240 Euro, in München 9.500`
        if _counts_in_scale(tokens, left, right, between):
            left.value, left.also = scaled_like(left, right), "scale shared"
        return
    if right.kind == "share" and right.number.form == "half":  # `300 von 600.000 – ein halbes Promille`
        return
    part = between[0] in ("der", "von") and all(word.endswith("en") for word in between[1:])
    if to_left and _may_take(tokens, left, right, between, part):
        if left.form == "range":
            left.take_scale(right)
        elif left.value is not None and (len(between) <= 3 or once or right.number.scale >= 10**6):
            left.value = scaled_like(left, right)
        left.set_unit(right.code, right.kind, right.factor, right.ambiguous)
        left.also = "unit shared"
    elif to_right and _may_go_on(tokens, left, right, between):
        level = left.code == "pp" and between[-1] in ("auf", "bei", "mit")  # `gibt zwei Punkte ab, steht bei 19`
        right.take(left, "unit shared")  # `802 Millionen Euro (Vorjahr: 710)`
        right.code = "%" if level else left.code
    elif not (to_left or to_right) and left.value is not None and right.number.scaled and len(between) <= 2:
        # `2,6 der geplanten 19 Millionen sind weg`, `12 der 20 Milliarden flossen ab`
        decimal = part and ("," in tokens.words[left.number.first] or not counted(tokens, right.last))
        if between[0] in _AND or between[0] == "auf" or decimal:
            left.value = scaled_like(left, right)


def _is_told_apart(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """Whether the unit on the right is not that of a number on the left, by the words at and between both."""
    if _says_otherwise(between) or is_of(tokens, left, RATIOS):
        return True
    if tokens.word(left.first - 1) == "(" and ")" in between:
        return True  # `Lena Kern (62, parteilos) gab 10.000 Euro`
    if right.kind != "share" and between != ["auf"] and is_of(tokens, left, QUOTAS):
        return True  # `Der Frauenanteil stieg auf 41,2, das Durchschnittsalter auf 47,3 Jahre`
    if right.kind != "money" and is_priced(tokens, left):
        return True  # `kostet 2,40, ein Kilo Birnen 2,90 Euro`
    told = (i for i in range(left.last + 1, right.first) if tokens.words[i].isalpha() and not no_verb(tokens, i))
    if not any(told):
        return False
    if between[:2] == [",", "das"]:
        return True  # `fuhr 120 statt 70, das kostet ihn 320 Euro`
    if between[0] == "," and tokens.is_noun(left.first - 1) and not _HAVING.isdisjoint(between[1:2]):
        return True  # `Sein Auto, ein Golf 8, war 20.000 Euro wert`
    joined = between[0] == "und" or between[:2] == [",", "und"]
    return joined and stands_apart(tokens, left, right)  # `schlief 9 und fuhr 300 km`


def _may_take(tokens: Tokens, left: Amount, right: Amount, between: list[str], part: bool) -> bool:
    """Whether a number takes the unit on its right: `3 statt 4 Euro`, `2 der geplanten 33 Millionen Euro`.

    With `part` the number is one of those on its right: `3.000 der 5.000 Euro`; not `3 der 500 Euro teuren Räder`.
    """
    link = between[0]
    plain = right.number.scaled or (right.value or 0) < _PART * (left.value or 0)
    some = part and right.kind == "money" and plain and not is_dimension(tokens.low(right.last))
    if (link not in _AND and link not in _TOWARDS and not some) or no_percentage(left, right):
        return False
    if right.kind == "share" and link in ALTERNATIVES and (left.value or 0) >= _OTHERWISE * (right.value or 0):
        return False  # `um 310 oder 4 Prozent`: the same said in two ways
    if link == "," and len(between) > 1 and (year_like(tokens, left) or _of_another(tokens, left, right, between)):
        return False
    if right.kind == "duration" and len(between) > 1 and between[-1] in _WHEN:
        return False  # `gemessen wurden 68, an 12 Tagen sogar 100`
    return link not in _TIMES or (right.kind == "measure" and not is_relay(left, right))  # not `3 x 500 Euro`


def is_relay(left: Amount, right: Amount) -> bool:
    """`4 x 100 Meter`: so many times a length, not two lengths."""
    many = right.value is not None and left.value is not None and right.value >= _RELAY * left.value
    return many and right.kind == "measure"


_RELAY = 20
_WHEN = frozenset({"an", "binnen", "in", "nach", "seit", "vor"})


def _may_go_on(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """Whether a number takes the unit on its left, where nothing is counted behind it: `180 km/h bei erlaubten 120.`"""
    if tokens.word(right.last)[:1].isalnum() or no_percentage(right, left) or _opens_range(tokens, right):
        return False
    if right.number.form != "digits" or left.kind == "duration" or year_like(tokens, right):
        return False
    moved = left.code == "%" and between == ["auf"] and tokens.low(left.first - 1) == "um"  # `um 6 Prozent auf 210`
    if moved or (left.kind == "share" and is_of_count(tokens, right)) or stands_apart(tokens, left, right):
        return False
    return left.kind == "money" or not (is_priced(tokens, right) or (left.kind == "measure" and is_paid(tokens, right)))


def is_of(tokens: Tokens, amount: Amount, nouns: tuple[str, ...]) -> bool:
    """`Das KGV liegt bei 14, die Rendite bei 3 Prozent`: one of the nouns tells what unit the number has, or none."""
    for i in range(amount.first - 1, max(-1, amount.first - ELLIPSIS), -1):
        if tokens.words[i] in (",", ".", ";", "und"):
            return False
        if tokens.low(i).endswith(nouns) and any(letter.isupper() for letter in tokens.words[i]):
            return True
    return False


#: Ends of nouns of numbers without a unit: `das KGV`, `der pH-Wert`.
RATIOS = ("faktor", "kgv", "multiplikator", "ph", "verhältnis")


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
    """`Hamburg hat 1,9 und München 1,6 Millionen Einwohner`: a count with a decimal comma is one of millions, too.

    One without is where nothing but a holder stands between: `Frankreich hat 67, Italien 59 Millionen Einwohner`,
    `Der Soli bringt 12, die Erbschaftsteuer 9 Milliarden`.
    """
    decimal = "," in tokens.words[left.number.first] and left.form == "digits" and not left.own_unit
    before, things = tokens.low(left.first - 1), counted(tokens, right.last)
    brings = not things and before not in FUNCTION and before.islower() and before.endswith(("t", "te", "en"))
    beside = left.form == "digits" and left.code == "1" and len(between) <= NEXT_HOLDER
    beside = beside and (brings or (len(between) == NEXT_HOLDER - 1 and before in _HAS))
    near = between[0] in (",", "und") and len(between) <= NEXT_HOLDER and (things or brings)
    near = near or (decimal and of_next_phrase(tokens, left, right.first - 1))  # `Für A sind es 3,6, für B 2,1 Mrd.`
    return (decimal or beside) and near and right.code == "1" and right.number.scale >= 10**6


#: Verbs that go on behind an inserted name.
_HAVING = frozenset("fuhr hat hatte ist kostet kostete kam kommt war wiegt wog".split())
_HAS = frozenset({"haben", "hat", "hatte", "hatten", "zählt", "zählte"})


def share_range(tokens: Tokens, left: Amount, right: Amount) -> None:
    """A unit that is said once for a range and the figure behind it.

    `im Norden 18 bis 21, sonst 22 bis 26 Grad`, `von 2 bis 3 auf 4 bis 5 %`, `drei bis vier, im Winter sechs Monate`.
    """
    between = tokens.lower[left.last : right.first]
    if left.form not in ("range", "digits") or left.code != "1" or not right.own_unit or not between:
        return
    listed = left.form == "range" and right.code == "°C" and between[0] in LISTED and len(between) <= ELLIPSIS
    verbless = left.form == "range" and between[0] == "," and len(between) <= LEVELS and right.form in _RANGED
    listed = listed or (verbless and all(no_verb(tokens, i) for i in range(left.last + 1, right.first)))
    raised = between[0] == "auf" and len(between) <= _RAISED and right.kind in ("money", "share", "measure")
    if listed or raised:
        left.set_unit(right.code, right.kind, right.factor)
        left.also = "unit shared"
        if right.number.scaled and not left.number.scaled:
            left.multiply(Decimal(right.number.scale))  # `von 5 bis 6 auf 6 bis 7 Millionen Euro`


_RANGED = PLAIN | {"range"}  # `zwei bis 21, meist acht bis zehn Tage`
#: A sum is less than so many times its part.
_PART = 10
#: Words between the range before a change and the one behind it: `auf nunmehr`.
_RAISED = 2


_LASTING = frozenset({"ab", "auf", "binnen", "in"})


def _of_another(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """`für 50 Jahre wurden sechs, für 25 Jahre elf Sänger geehrt`: another phrase begins behind the comma."""
    opens = between[-1] in ("für", "nach", "seit", "vor")
    opens = opens or (right.kind == "duration" and between[-1] in _LASTING | LAST_NEXT)
    return opens and tokens.low(left.first - 1) != between[-1]


#: From how many times the percentage on a number before `oder` is none.
_OTHERWISE = 5


#: Prepositions of a year: `für 2026 mit 1,1, für 2027 mit 1,4 Milliarden Euro`.
_AT_YEAR = frozenset({"ab", "bis", "für", "jahr", "seit"})
#: Particles between a year and its number.
_PARTICLES = 1


def _over_year(tokens: Tokens, left: Amount, year: Amount, right: Amount) -> bool:
    """Whether the unit goes on over a year: `2023 ein Plus von 0,4 und 2024 von 1,3 Prozent`."""
    between = tokens.lower[left.last : year.first]
    linked = between[:1] in (["und"], [","]) and len(between) <= 1 + (between[-1] in _AT_YEAR)
    linked = linked and right.first - year.last <= 1 + _PARTICLES
    plain = all(word in AGAIN for word in tokens.lower[year.last : right.first])  # `2025 nur noch 16,4 Prozent`
    same = plain or tokens.low(left.first - 1) == tokens.low(right.first - 1)
    return linked and same and left.form == "digits" and left.code == "1" and not no_percentage(left, right)


def share_scale_back(tokens: Tokens, out: list[Amount]) -> None:
    """`Berlin hat 3,8, Hamburg 1,9 und München 1,6 Millionen Einwohner`: the scale goes on to the left."""
    for k in range(len(out) - 2, -1, -1):
        left, right = out[k], out[k + 1]
        between = tokens.lower[left.last : right.first]
        decimal = "," in tokens.words[left.number.first] and left.form == "digits" and left.code == "1"
        near = 0 < len(between) <= NEXT_HOLDER and between[0] == ","
        if not decimal or not near or left.number.scaled or left.value is None or right.value is None:
            return
        left.value *= right.value / right.number.value
        left.also = "scale shared"


def share_back(tokens: Tokens, out: list[Amount], right: Amount) -> None:
    """A unit that goes on to the left: `12, 15 und 20 Prozent`, `12 × 6 × 2 Zentimeter`, `2023 8, 2024 9 Prozent`."""
    k = len(out) - 1
    while k >= 0:
        left = out[k]
        if right.own_unit and k == len(out) - 1 and left.also == "unit shared":
            right, k = left, k - 1  # it has been given the unit already
            continue
        if k and year_like(tokens, left):
            left, year, k = out[k - 1], left, k - 1
            if not _over_year(tokens, left, year, right):
                return
        elif not _goes_back(tokens, left, right):
            return
        left.set_unit(right.code, right.kind, right.factor, right.ambiguous)
        left.take_scale(right)
        left.also = "unit shared"
        right, k = left, k - 1


def _goes_back(tokens: Tokens, left: Amount, right: Amount) -> bool:
    between = tokens.lower[left.last : right.first]
    linked = len(between) == 1 and between[0] in (",", "×", "x", "mal", "nach")
    levels = between == ["auf"] and tokens.low(left.first - 1) == "von"  # `von 12 auf 14, bei Paaren von 20 auf 24 %`
    bare = left.code == "1" and left.form in ("digits", "word") and not year_like(tokens, left)
    return bare and (linked or levels or said_once(tokens, left, right, between))


def _noun_between(tokens: Tokens, left: Amount, right: Amount) -> bool:
    dated = tokens.word(left.last) == "(" and tokens.word(right.first - 1) == ":"
    known = _SOURCES | _EARLIER if dated else _SOURCES
    return any(tokens.words[i][0].isupper() and tokens.lower[i] not in known for i in range(left.last, right.first))
