"""Units that are written once for two numbers: `von 2,1 auf 3,4 Prozent`, `dass er 30 und sie 15 Prozent erhielt`."""

from __future__ import annotations

from decimal import Decimal

from pipeline.figures.again import AGAIN
from pipeline.figures.amounts import Amount
from pipeline.figures.elliptic import is_of_count
from pipeline.figures.lexicon import ALTERNATIVES, FUNCTION, MONTHS, NUMBERED, NUMBERED_ENDS, WEEKDAYS
from pipeline.figures.scanner import SENTENCE_ENDS, Tokens

#: Conjunctions over which a unit or a scale is shared.
_AND = frozenset(
    ("und", "oder", "bzw", "beziehungsweise", "sowie", "statt", "anstatt", ",", "/", "&", "×", "x", "mal", "*")
)
_TIMES = frozenset(("×", "x", "mal", "*"))
#: Other words over which the number on the left takes the unit of the one on the right.
_TOWARDS = frozenset("auf zu nach gegenüber bis gegen ( nun jetzt inzwischen mittlerweile".split())
#: Nouns that tell only who gives the other number: `70, nach anderen Angaben 75 Kilometer`.
_SOURCES = frozenset(("angaben", "vorjahr", "berichten", "quellen", "schätzungen"))
#: ... and in brackets when it was: `1,62 Euro (Vorwoche: 1,59)`.
_EARLIER = MONTHS | WEEKDAYS | set("jahr vormonat vorquartal vortag vorwoche vorjahresmonat vorjahresquartal".split())
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
    place = left.own_unit and left.kind in ("money", "measure") and len(between) == 3 and between[1] in ("in", "im")
    replaced = between[0] in ("statt", "anstatt") and right.own_unit and not left.own_unit
    said_once = place or replaced or (right.own_unit and _ellipsis(tokens, left, right, between))
    if _noun_between(tokens, left, right) and not said_once:  # `kostet 3.240 Euro, in München 9.500`
        return
    if right.kind == "share" and right.number.form == "half":  # `300 von 600.000 – ein halbes Promille`
        return
    link = between[0]
    part = link in ("der", "von") and all(word.endswith("en") for word in between[1:])
    if right.own_unit and not left.own_unit:
        some = part and right.number.scaled and right.kind == "money"  # `2 der geplanten 33 Millionen Euro`
        if (link not in _AND and link not in _TOWARDS and not some) or no_percentage(left, right):
            return
        if right.kind == "share" and link in ALTERNATIVES and (left.value or 0) >= _OTHERWISE * (right.value or 0):
            return  # `um 310 oder 4 Prozent`: the same said in two ways
        if link == "," and len(between) > 1 and (year_like(tokens, left) or _of_another(tokens, left, between)):
            return
        relay = right.value is not None and left.value is not None and right.value >= 20 * left.value
        if link in _TIMES and (right.kind != "measure" or relay):
            return  # `3 x 500 Euro`, `4 x 100 Meter`
        if left.value is not None and (len(between) <= 3 or said_once):
            left.value = scaled_like(left, right)
        left.set_unit(right.code, right.kind, right.factor, right.ambiguous)
        left.also = "unit shared"
    elif left.own_unit and not right.own_unit:
        # Only where nothing is counted behind it: `180 km/h bei erlaubten 120.`
        closed = not tokens.word(right.last)[:1].isalnum() and not no_percentage(right, left)
        moved = left.code == "%" and between == ["auf"] and tokens.low(left.first - 1) == "um"  # `um 6 Prozent auf 210`
        closed = closed and not moved and not (left.kind == "share" and is_of_count(tokens, right))
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


def share_range(tokens: Tokens, left: Amount, right: Amount) -> None:
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


def no_percentage(bare: Amount, share: Amount) -> bool:
    """`22.300 oder 2,9 % mehr`, `2,9 % weniger. Zuvor waren es 22.300`: a number without unit that is too large."""
    return share.kind == "share" and max(bare.number.value, bare.value or 0) / share.factor >= 1000


#: From how many times the percentage on a number before `oder` is none.
_OTHERWISE = 5


def share_over_year(tokens: Tokens, left: Amount, year: Amount, right: Amount) -> None:
    """`2023 ein Plus von 0,4 und 2024 von 1,3 Prozent`: the unit goes on to the number before the year."""
    linked = tokens.lower[left.last : year.first] in (["und"], [","]) and right.first - year.last <= 1
    same = right.first == year.last or tokens.low(left.first - 1) == tokens.low(right.first - 1)
    if linked and same and left.form == "digits" and left.code == "1" and not no_percentage(left, right):
        left.set_unit(right.code, right.kind, right.factor, right.ambiguous)
        left.also = "unit shared"


def share_back(tokens: Tokens, out: list[Amount]) -> None:
    """`12, 15 und 20 Prozent`, `12 × 6 × 2 Zentimeter`: the unit goes on to the left."""
    for k in range(len(out) - 2, -1, -1):
        left, right = out[k], out[k + 1]
        between = tokens.lower[left.last : right.first]
        linked = len(between) == 1 and between[0] in (",", "×", "x", "mal")
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
    ranged = left.form == "range" and right.code == "°C" and left.code == "1"
    if ranged and between and between[0] == ",":
        return len(between) <= _ELLIPSIS
    at, opener = _before_bound(tokens, left), _before_bound(tokens, right)
    between = tokens.lower[left.last : opener + 1]
    if not between or between[0] not in _LISTED or len(between) > _ELLIPSIS or left.form != "digits":
        return False
    if no_percentage(left, right) or year_like(tokens, left) or any(word.isdecimal() for word in between):
        return False
    same = (between[-1] in _OPENERS and tokens.low(at) == between[-1]) or _of_next_phrase(tokens, left, opener)
    if between[-1] in MONTHS:  # `im Mai 3,1 und im Juni 2,8 Prozent`
        return tokens.low(at) in MONTHS
    if len(between) > _NEXT_HOLDER or not tokens.is_noun(opener) or between[0] == "sowie":
        return same
    if between[1] in ("in", "im"):  # `mit 60, in Böen 90 Kilometern pro Stunde`, `kostet 12, in Berlin 15 Euro`
        return between[0] == "," and (tokens.low(at) in _OPENERS or tokens.low(at).startswith(_PRICING))
    plain = len(between) == _NEXT_HOLDER - 1 or between[1] in _ARTICLES
    return same or (between[0] == "," and len(between) == 2) or (plain and _has_holder(tokens, at))


def _before_bound(tokens: Tokens, amount: Amount) -> int:
    """Index of the token before a number and its bound: of `um` in `um mindestens 3`, `um bis zu 3`, `um gut 3`."""
    at = amount.first - 1
    while at > 0:
        if tokens.low(at) in _BOUNDS:
            at -= 1
        elif (tokens.low(at - 1), tokens.low(at)) in _BOUND_PAIRS:
            at -= 2
        else:
            break
    return at


def _of_next_phrase(tokens: Tokens, left: Amount, noun: int) -> bool:
    """`für die Halle` in `Für den Platz zahlt er 12.000, für die Halle 8.000 Euro`: the same preposition again."""
    preposition = tokens.low(left.last + 1)
    if tokens.low(left.last) != "," or preposition not in _PARALLEL or not tokens.is_noun(noun):
        return False
    first = left.last + 2 + (tokens.low(left.last + 2) in _ARTICLES)
    plain = first == noun or (first == noun - 2 and tokens.word(noun - 1) == "-")  # `in Sachsen-Anhalt`
    for i in range(left.first - 1, max(-1, left.first - _CLAUSE), -1):
        if tokens.words[i] in SENTENCE_ENDS or tokens.words[i] == ",":
            return False
        if tokens.lower[i] == preposition:
            return plain
    return False


_PARALLEL = frozenset("bei beim für im in".split())
#: How far back the first of two such phrases may stand.
_CLAUSE = 10
_OPENERS = frozenset("auf bei mit um von zu".split())
_BOUNDS = AGAIN | frozenset(
    "beinahe höchstens je jeweils lediglich maximal mindestens nahezu ungefähr wenigstens".split()
)
_BOUND_PAIRS = frozenset({("bis", "zu"), ("mehr", "als"), ("weniger", "als")})
#: Starts of verbs of prices.
_PRICING = ("betrag", "betrug", "beträg", "kost", "zahl")


#: `, die SPD`, `und Frauen` before a number: who has it.
_NEXT_HOLDER = 3
_ARTICLES = frozenset("das dem den der die ein eine ihr ihre sein seine".split())


def _has_holder(tokens: Tokens, at: int) -> bool:
    """`dass der Bund 30 und die Länder 70 Prozent zahlen`, `die CDU holte 30 und die SPD 15 Prozent`."""
    before = tokens.low(at)
    if tokens.is_noun(at):
        return before not in NUMBERED | MONTHS and not before.endswith(NUMBERED_ENDS)
    return before.endswith(("t", "te", "en")) and before not in FUNCTION - {"gibt"}


def _noun_between(tokens: Tokens, left: Amount, right: Amount) -> bool:
    dated = tokens.word(left.last) == "(" and tokens.word(right.first - 1) == ":"
    known = _SOURCES | _EARLIER if dated else _SOURCES
    return any(tokens.words[i][0].isupper() and tokens.lower[i] not in known for i in range(left.last, right.first))


def year_like(tokens: Tokens, amount: Amount) -> bool:
    word = tokens.words[amount.number.first]
    return word.isdecimal() and len(word) == 4 and "16" <= word[:2] <= "21" and not amount.number.scaled
