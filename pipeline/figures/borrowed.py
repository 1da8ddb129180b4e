"""Units that a number has from another place of the text: its country, brackets before it, dollars beside cents."""

from __future__ import annotations

from decimal import Decimal

from pipeline.figures.amounts import Amount
from pipeline.figures.currencies import by_country
from pipeline.figures.elliptic import ends_sentence, is_priced
from pipeline.figures.lexicon import FUNCTION
from pipeline.figures.parallel import TAKEN_UP, repeat_units
from pipeline.figures.place import counted
from pipeline.figures.said_once import year_like
from pipeline.figures.scanner import Tokens
from pipeline.figures.sharing import share
from pipeline.figures.sums import SUMS

#: How many tokens around a number are searched for such words.
_REACH = 8
_WEIGH = ("wieg", "wog", "gewog", "gewicht", "schwer", "abgenommen", "zugenommen")
#: How far from a share its points may stand, how many they are at most, and where points are something else.
_NEAR = 30
_MOST_POINTS = 25
_MOVED = tuple(
    "gewann gewonn hinzu abstand büß differenz einbuß einbüß "
    "führung minus plus rückstand sank sink stieg steig verbesser verlier verlor verlör "
    "verschlecht vorn vorsprung zugeleg zugewinn zuleg zuwachs".split()
)
_COMPARED = frozenset(("hinter", "mehr", "um", "weniger"))
_APART = frozenset("besser höher niedriger oberhalb schlechter tiefer unter unterhalb vor über".split())
_PLAYED = "börse dax dow flensburg index liga match rennen runde schüler spiel tabelle tor trainer turnier".split()
#: Words between `statt` and its number, participles like `geplanten` apart.
_BETWEEN_STATT = frozenset(
    "bisher bisherigen bislang den der die mit ursprünglich ursprünglichen von vorgeschriebenen vorgesehenen wie "
    "zulässigen".split()
)
#: Currencies that have cents beside the euro.
_WITH_CENTS = frozenset(("AUD", "CAD", "HKD", "NZD", "SGD", "USD"))


def borrow(tokens: Tokens, amounts: list[Amount]) -> None:
    """Set the currencies and units that do not depend on what the numbers before were given."""
    _by_country(tokens, amounts)
    repeat_units(tokens, amounts)
    _points_of_shares(tokens, amounts)
    _instead(tokens, amounts)
    _in_brackets(tokens, amounts)
    _behind_year(tokens, amounts)
    _followed(tokens, amounts)
    _cents(tokens, amounts)


def is_bare(amount: Amount) -> bool:
    """Whether a plain number, in digits or words, may lack its unit; `ein` and vague numbers do not."""
    return amount.form in ("digits", "word", "half", "range") and amount.number.form in ("digits", "word", "half")


def has_things(tokens: Tokens, at: int) -> bool:
    """Whether things are counted at token `at`; `45,6 Mrd. Kredite` are money, `1,7 Millionen Haushalte` are homes."""
    low = tokens.low(at)
    if low == "der" and (whole := next((i for i in (at + 1, at + 2) if tokens.is_digits(i)), 0)):
        return counted(tokens, whole + 1)  # `2000 der weltweit 23.000 Stellen`
    return counted(tokens, at) and (low in ("haushalte", "haushalten") or not low.startswith(SUMS))


def _points_of_shares(tokens: Tokens, amounts: list[Amount]) -> None:
    """`Die CDU verliert vier Punkte` near shares: percentage points, unless a game or an index has them."""
    shares = [amount.first for amount in amounts if amount.code == "%"]
    for amount in amounts:
        points = amount.code == "1" and tokens.low(amount.last) in ("punkt", "punkte", "punkten")
        if not points or amount.form not in ("digits", "word", "one") or not 0 < (amount.value or 0) <= _MOST_POINTS:
            continue
        near = range(max(0, amount.first - _NEAR), amount.last + _NEAR)
        played = any(part in tokens.low(i) for i in near for part in _PLAYED)
        beside = range(max(0, amount.first - _REACH), amount.last + _REACH)
        moved = any(tokens.low(i).startswith(_MOVED) or tokens.low(i) in _COMPARED for i in beside)
        moved = moved or tokens.low(amount.last + 1) in _APART  # `bei 6 Prozent und damit 0,3 Punkte über dem Vorjahr`
        if moved and not played and any(first in near for first in shares):
            amount.set_unit("pp", "share", amount.factor)
            amount.last, amount.own_unit, amount.also = amount.last + 1, True, "points of a share"


def _instead(tokens: Tokens, amounts: list[Amount]) -> None:
    """`Statt 60 verlangt sie 210 Euro`, `Die kleine kostet 900, die große Wohnung 1.200 Euro`: the unit comes later."""
    replaced = "statt" in tokens.lower or "anstatt" in tokens.lower
    for k, amount in enumerate(amounts):
        if amount.code != "1" or not is_bare(amount):
            continue
        priced = is_priced(tokens, amount)
        moved = k > 0 and _is_moved(tokens, amounts[k - 1], amount)
        awaits = priced or moved or _lacks_unit(tokens, amount) or (replaced and _is_replaced(tokens, amount))
        awaits = awaits or (tokens.low(amount.last) == "als" and _is_preferred(tokens, amount))
        if not awaits:
            continue
        others = (later for later in amounts[k + 1 :] if later.form != "compound")
        if moved:
            others = (later for later in others if tokens.low(later.first - 1) in ("auf", "bei"))
        if priced or amount.number.scale >= 10**6:
            others = (later for later in others if later.kind == "money")
        after = next((later for later in others if later.own_unit or has_things(tokens, later.last)), None)
        if after is None or not after.own_unit or has_things(tokens, amount.last):
            continue
        if not any(ends_sentence(tokens, i) for i in range(amount.last, after.first)):
            cents = after.factor < 1 and "," in tokens.words[amount.number.first]  # `2,40 das Kilo, Birnen 50 Cent`
            amount.set_unit(after.code, after.kind, Decimal(1) if cents else after.factor)
            amount.take_scale(after)
            amount.also = "unit of the next number"
            if moved:
                amounts[k - 1].set_unit(after.code, after.kind, amount.factor)
                amounts[k - 1].also = amount.also


def _is_replaced(tokens: Tokens, amount: Amount) -> bool:
    """`statt der ursprünglich geplanten 60`."""
    at = amount.first - 1
    while tokens.low(at) in _BETWEEN_STATT or (tokens.low(at).endswith("ten") and tokens.word(at).islower()):
        at -= 1
    return tokens.low(at) in ("statt", "anstatt")


def _is_preferred(tokens: Tokens, amount: Amount) -> bool:
    """`eher bei 90 als bei 80 Dollar`, `lieber 20 als 30 Euro`."""
    at = amount.first - 1
    return tokens.low(at - (tokens.low(at) in FUNCTION)) in ("eher", "lieber")


def _is_moved(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """`Die Steuer fällt von 19 auf 7, in Restaurants bleibt sie bei 19 Prozent`: from one level to another."""
    if before.code != "1" or before.form != "digits" or tokens.word(amount.last) != ",":
        return False
    return tokens.lower[before.last : amount.first] == ["auf"] and tokens.low(before.first - 1) == "von"


def _lacks_unit(tokens: Tokens, amount: Amount) -> bool:
    """`Der Satz bleibt bei 18,6, der andere steigt auf 16,2 Prozent`: a level with a decimal comma ends its clause."""
    bare = "," in tokens.words[amount.number.first] and not amount.number.scaled
    millions = amount.number.scale >= 10**6  # `auf 131,1 Milliarden, die Einfuhr auf 116,5 Milliarden Euro`
    level = tokens.low(amount.first - 1) in ("auf", "bei") and tokens.word(amount.last) == ","
    return level and (bare or millions)


def _in_brackets(tokens: Tokens, amounts: list[Amount]) -> None:
    """`Bayern (487,5 Mio. Euro) vor Dortmund (261,5)`: a bare number has the unit of the brackets before."""
    last: Amount | None = None
    for amount in amounts:
        if (tokens.word(amount.first - 1), tokens.word(amount.last)) != ("(", ")"):
            continue
        if amount.own_unit or amount.number.scaled:
            last = amount if amount.kind in ("money", "measure", "share") and amount.form == "digits" else None
        elif last is not None and amount.form == "digits" and tokens.is_noun(_inside(tokens, amount.first - 2)):
            if any(ends_sentence(tokens, i) for i in range(last.last, amount.first)):
                last = None
                continue
            amount.take(last, TAKEN_UP)


def _followed(tokens: Tokens, amounts: list[Amount]) -> None:
    """`siegte mit 31 Prozent vor der SPD (14) und den Grünen (8)`: shares of those who follow."""
    share_before: Amount | None = None
    for amount in amounts:
        if amount.code == "%" and amount.own_unit:
            share_before = amount
        elif share_before is not None and amount.form == "digits" and amount.code == "1":
            inside = (tokens.word(amount.first - 1), tokens.word(amount.last)) == ("(", ")")
            at = amount.first - 3 - (tokens.low(amount.first - 3) in _ARTICLES)
            listed = tokens.low(at) in ("und", ",") and tokens.word(at - 1) == ")" and share_before.also == "followed"
            follows = tokens.low(at) == "vor" or (tokens.low(at - 1), tokens.low(at)) == ("gefolgt", "von") or listed
            near = inside and tokens.is_noun(amount.first - 2) and amount.first - share_before.last <= _REACH
            if near and follows and 0 < (amount.value or 0) < (share_before.value or 0):
                amount.set_unit("%", "share", Decimal(1))
                amount.also = "followed"
                share_before = amount


_ARTICLES = frozenset({"das", "den", "der", "die"})


def _behind_year(tokens: Tokens, amounts: list[Amount]) -> None:
    """`340 Millionen Euro (2022: 312)`: the level of another year has the unit before the brackets."""
    for level, year, amount in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if amount.code == "1" and is_bare(amount) and level.own_unit and level.form == "digits":
            inside = tokens.word(amount.last) == ")" and tokens.lower[year.last : amount.first] == [":"]
            if inside and tokens.lower[level.last : year.first] == ["("] and year_like(tokens, year):
                share(tokens, level, amount, ["("])


def _inside(tokens: Tokens, at: int) -> int:
    """The token before a closing quotation mark at token `at`, else `at`."""
    return at - 1 if tokens.word(at) in ("“", "”", "«", "»", '"', "‘", "’") else at


def _cents(tokens: Tokens, amounts: list[Amount]) -> None:
    """`17,20 Dollar, 35 Cent weniger`: cents beside dollars in a sentence are hundredths of those."""
    for k, amount in enumerate(amounts):
        cents = amount.code == "EUR" and amount.own_unit and tokens.low(amount.last - 1) in ("cent", "cents", "ct")
        for other in amounts[max(0, k - 1) : k + 2] if cents else ():
            between = range(min(amount.last, other.last), max(amount.first, other.first))
            if other.code in _WITH_CENTS and not any(ends_sentence(tokens, i) for i in between):
                amount.code = other.code


def _by_country(tokens: Tokens, amounts: list[Amount]) -> None:
    resolved: dict[str, str | None] = {}
    for amount in amounts:
        name = amount.ambiguous
        if name:
            if name not in resolved:
                resolved[name] = by_country(name, tokens.lower)
            if name == "pfund" and resolved[name] is None and _weighs(tokens, amount):
                amount.code, amount.kind = "Pfd", "measure"
            else:
                amount.code = resolved[name] or amount.code


def _weighs(tokens: Tokens, amount: Amount) -> bool:
    """`wog zwölf Pfund`, `ein Pfund Butter`: the old pound of 500 grams, where no country with such money is named."""
    if amount.number.scaled or tokens.word(amount.last - 1) != "Pfund":
        return False
    near = tokens.lower[max(0, amount.first - 6) : amount.first + 6]
    if any(word.startswith(_WEIGH) for word in near):
        return True
    half = tokens.low(amount.first).startswith(("halbe", "dreiviertel"))  # `das halbe Pfund kostet 2 Euro`
    mass = half or (tokens.is_noun(amount.last) and not tokens.low(amount.last).startswith(SUMS))
    return mass and amount.number.value <= 100
