"""Numbers with their units. An `Amount` is a figure in the making; `find` makes it a `Figure`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from pipeline.figures import currencies, units
from pipeline.figures.number import Number, begins_number, read_number
from pipeline.figures.number_words import MINUS, PLUS, SCALES
from pipeline.figures.scanner import BREAK, Tokens

HUNDRED = Decimal(100)
#: Forms of numbers that neither take a unit nor a part in a figure of several numbers.
NO_QUANTITY = frozenset(("ordinal", "factor", "age", "compound", "decade", "odd"))
_EVERY = frozenset(("jeder", "jede", "jedes", "jeden", "jedem"))
#: Adjectives that may stand between a number and its unit.
_WHOLE = frozenset(
    "weitere weiteren weiterer volle vollen ganze ganzen zusätzliche zusätzlichen lange langen gute guten knappe "
    "knappen knappes".split()
)
#: Units behind which the hundredths may stand without their own: `zwei Euro fünfzig`, `1 Meter 80`.
_WITH_HUNDREDTHS = frozenset(("EUR", "USD", "DEM", "CHF", "m"))


class Found(NamedTuple):
    """A unit in the text: output code, kind of figure, how many of the code it is, its end, and a name to resolve."""

    code: str
    kind: str
    factor: Decimal
    end: int
    ambiguous: str = ""


@dataclass(slots=True)
class Amount:
    """A figure in the making: tokens `first` to `last` (exclusive), its worth, its unit, and how it was read.

    `form` is that of its number, or `range` (with `low` and `high`), `share` (a part of a whole) or `sum`.
    `number` is the number it came from, the last one of a range. `also` says what shaped it, for the figure's rule.
    `own_unit`: the unit is written at it, not shared; `prefix`: a currency stands before the number.
    """

    first: int
    last: int
    value: Decimal | None
    form: str
    number: Number
    code: str = "1"
    kind: str = "count"
    factor: Decimal = Decimal(1)
    low: Decimal | None = None
    high: Decimal | None = None
    own_unit: bool = False
    ambiguous: str = ""
    negative: bool = False
    also: str = ""
    prefix: bool = False

    def set_unit(self, code: str, kind: str, factor: Decimal, ambiguous: str = "") -> None:
        """Give the amount a unit; a written unit may be several of its code."""
        self.code, self.kind, self.ambiguous = code, kind, ambiguous
        ratio = factor / self.factor
        if ratio != 1:
            self.multiply(ratio)
        self.factor = factor

    def take(self, other: Amount, also: str) -> None:
        """Take the unit of another amount and count in its millions; `also` says why."""
        number = self.number.value
        # `99 Cent, im Bioladen 1,29`
        euros = other.factor < 1 and other.kind == "money" and number % 1 and number * _CENTS < other.number.value
        self.set_unit(other.code, other.kind, Decimal(1) if euros else other.factor, other.ambiguous)
        self.take_scale(other)
        self.also = also

    def multiply(self, ratio: Decimal) -> None:
        """Make what the amount is worth so many times as much, with its bounds."""
        self.value = None if self.value is None else self.value * ratio
        self.low = None if self.low is None else self.low * ratio
        self.high = None if self.high is None else self.high * ratio

    def take_scale(self, other: Amount) -> None:
        """Count in the millions of another amount: `1,2 Milliarden Euro, im Vorjahr waren es 1,1` (or `980`)."""
        scale = other.number.scale
        if scale == 1 and other.value and other.number.value > 0:
            scale = int(other.value / other.number.value)  # which it has from another amount, too
        top, beside = self.high if self.form == "range" else self.value, other.number.mantissa
        most = max(Decimal(1000), _LIKE * beside)  # `1.234 Mio. Euro (Vorjahr: 1.180)`
        if self.number.scaled or top is None or not 0 < top < most:
            return
        if scale == 1000 and other.number.form == self.form == "digits" and beside / _LIKE < top < beside * _LIKE:
            self.multiply(Decimal(scale))  # `840 Tsd. Euro (Vorjahr: 790)`
            return
        if scale < 10**6:
            return
        if beside and top > _TIMES * beside:
            scale //= 1000
        if scale >= 10**6:
            self.multiply(Decimal(scale))


#: How many times smaller than cents a number with a decimal comma is one of euros.
_CENTS = 10
#: How many times as large as the number beside it a number still counts in the same scale.
_TIMES = 50
#: How many times as large or as small as it one in thousands is, or one that is written with thousands itself.
_LIKE = 3


def read_amounts(tokens: Tokens) -> list[Amount]:
    """All numbers of a text with their own units, in the order of the text."""
    amounts: list[Amount] = []
    at, edge, count = 0, 0, len(tokens)
    while at < count:
        number = read_number(tokens, at) if begins_number(tokens.words[at]) else None
        if number is None:
            at += 1
            continue
        amount = _with_unit(tokens, number, edge)
        if amount is None:
            at += 1
            continue
        amounts.append(amount)
        at = edge = max(amount.last, at + 1)
    return amounts


def _every(tokens: Tokens, number: Number) -> int:
    """How many tokens before the number say `jeder`: one, three in `jede:r Vierte`, or none."""
    at = number.first - 1
    if tokens.low(at) in _EVERY:
        return 1
    marked = tokens.low(at) in ("r", "n") and tokens.word(at - 1) in (":", "*", "/", "_") and tokens.glued(at)
    return 3 if marked and tokens.low(at - 2) == "jede" and tokens.glued(at - 1) else 0


def _with_unit(tokens: Tokens, number: Number, edge: int) -> Amount | None:
    """`number` with sign and unit; tokens before `edge` belong to the amount before it."""
    amount = Amount(number.first, number.last, number.value, number.form, number)
    every = _every(tokens, number) if number.first > edge and number.value > 1 else 0
    dotted = every > 0 and _is_dotted_ordinal(tokens, number)
    if dotted or (every and number.form == "ordinal"):
        amount.first, amount.last = number.first - every, number.last + dotted
        _make_share(amount, HUNDRED / number.value, "every")
        return amount
    if number.form in NO_QUANTITY:
        return amount
    if number.first > edge:
        _read_sign(tokens, amount)
    if _read_compound(tokens, amount):
        return amount
    at, digits = number.last, tokens.is_digits(number.first)
    unit = unit_at(tokens, at, digits)
    if unit is None and number.form == "vague" and tokens.low(at) == "von":
        unit = unit_at(tokens, at + 1, digits)  # `Millionen von Dollar`
        unit = unit if unit is not None and unit.kind == "money" else None
    if unit is None and tokens.low(at) in _WHOLE:
        unit = unit_at(tokens, at + 1, digits)  # `zwei weitere Stunden`
    if unit is not None and unit.code == "K" and tokens.glued(at):
        unit = None  # `filmt in 4K`
    if unit is not None and unit.code == "bar" and tokens.low(number.first) in ("eine", "einer"):
        unit = None  # `eine Bar, an der es Getränke gab`
    if unit is not None:
        amount.last, amount.own_unit = unit.end, True
        amount.set_unit(unit.code, unit.kind, unit.factor, unit.ambiguous)
        if unit.code == "°C" and unit.end == at + 1 and units.is_angle(tokens.words, amount.first, amount.last):
            amount.code = "°"
        elif unit.code in ("°C", "°F") and (tokens.low(unit.end), tokens.low(unit.end + 1)) == ("unter", "null"):
            amount.last, amount.negative = unit.end + 2, True  # `20 Grad unter null`
            amount.value = -number.value
        elif unit.code in ("°C", "°F") and tokens.low(unit.end) in ("minus", "plus") and _sign_ends(tokens, unit.end):
            amount.last, amount.negative = unit.end + 1, tokens.low(unit.end) == "minus"  # `12 Grad minus`
            amount.value = -number.value if amount.negative else number.value
        _read_hundredths(tokens, amount)
    elif number.form != "one" and number.first > edge:
        before = currencies.read_before(tokens.words, amount.first - 1)
        if before and before[1] >= edge and not (tokens.word(amount.first - 1) == "." and _day(tokens, amount)):
            amount.first, amount.own_unit, amount.prefix = before[1], True, True
            amount.set_unit(before[0].code, "money", before[0].factor)
    if number.form == "half" and not amount.own_unit:
        if number.last - number.first < 2:
            return None  # `halb Europa`
        amount.form, amount.number = "factor", replace(number, form="factor")  # `ein halbes Schwein`
    if number.form == "part" and not amount.own_unit:
        _make_share(amount, number.value * HUNDRED, "part")
    return amount


def _is_dotted_ordinal(tokens: Tokens, number: Number) -> bool:
    """`2.` in `jeder 2. Deutsche`."""
    dot = number.last
    dotted = tokens.word(dot) == "." and tokens.glued(dot) and tokens.is_noun(dot + 1)
    return dotted and number.form not in NO_QUANTITY and tokens.words[number.first].isdecimal() and number.value <= 100


def _sign_ends(tokens: Tokens, sign: int) -> bool:
    """Whether `minus` at token `sign` belongs to the number before it, not to one behind it."""
    return read_number(tokens, sign + 1) is None


def _day(tokens: Tokens, amount: Amount) -> bool:
    """Whether the number is that of a day: `Fr. 12. Mai`, `Fr. 12.5.`, where `Fr. 12.50` is money."""
    if amount.number.last - amount.number.first > 1:
        return False  # `Fr. 45.–.`
    day, _, month = tokens.words[amount.number.first].partition(".")
    dated = (
        tokens.word(amount.last) == "."
        and tokens.glued(amount.last)
        and tokens.word(amount.last + 1) not in ("", BREAK)
    )
    return dated and len(day) <= 2 and len(month) <= 2


def _read_compound(tokens: Tokens, amount: Amount) -> bool:
    """`80-Millionen-Euro-Villa`, `180-Tage-Mission`: scale and unit behind hyphens, inside a longer word."""
    at = amount.number.last
    if amount.form not in ("digits", "word", "one") or amount.value is None:
        return False
    while tokens.word(at) == "-" and tokens.glued(at) and tokens.glued(at + 1):
        scale = SCALES.get(tokens.low(at + 1))
        if scale is not None:
            amount.value *= scale
            at += 2
            continue
        unit = unit_at(tokens, at + 1, True)
        if unit is not None:
            amount.set_unit(unit.code, unit.kind, unit.factor, unit.ambiguous)
            at, amount.own_unit = unit.end, True
        break
    if at == amount.number.last:
        return False
    amount.last, amount.form, amount.number = at, "compound", replace(amount.number, form="compound")
    return True


def _make_share(amount: Amount, percent: Decimal, also: str) -> None:
    amount.value, amount.form, amount.code, amount.kind, amount.also = percent, "share", "%", "share", also


def unit_at(tokens: Tokens, at: int, digits: bool) -> Found | None:
    """The unit or currency at token `at`; `digits` tells whether the number before it is in digits."""
    if tokens.word(at) in ("", BREAK):
        return None
    currency = currencies.read_currency(tokens.words, at)
    if currency:
        money, end = currency
        return Found(money.code, "money", money.factor, end, money.ambiguous)
    unit = units.read_unit(tokens.words, at, digits)
    if unit is None or (tokens.is_digits(unit[1]) and tokens.glued(unit[1])):
        return None
    return Found(unit[0].code, unit[0].kind, unit[0].factor, unit[1])


def _read_sign(tokens: Tokens, amount: Amount) -> None:
    """Take a sign before the number into the amount: `minus 15`, `-7,5`, `(- 43 Prozent)`; not the dash of a range."""
    at = amount.first - 1
    sign = tokens.low(at)
    if sign in ("minus", "plus"):
        if tokens.word(at - 1) == "/" and tokens.low(at - 2) in ("minus", "plus"):
            return  # `plus/minus drei Prozentpunkte`
        if tokens.is_noun(at) and tokens.low(at - 1) in ("ein", "einem", "das", "dem"):
            return
    elif (
        (sign not in MINUS and sign not in PLUS)
        or amount.form != "digits"
        or tokens.is_digits(at - 1)
        or (not tokens.glued(amount.first) and tokens.word(at - 1) != "(")
        or (tokens.glued(at) and tokens.word(at - 1) not in "([„\"'")
    ):
        return
    amount.first = at
    if sign in MINUS and amount.value is not None:
        amount.value, amount.negative = -amount.value, True


def _read_hundredths(tokens: Tokens, amount: Amount) -> None:
    """`zwei Euro fünfzig`, `3 Meter 50`, `2 Euro 80 Cent`: the hundredths behind the unit."""
    plain = amount.factor == 1 and not amount.number.scaled
    if amount.code not in _WITH_HUNDREDTHS or not plain or amount.value is None:
        return
    rest = read_number(tokens, amount.last)
    if rest is None or rest.form not in ("digits", "word") or rest.scaled or not 0 < rest.value < 100:
        return
    if rest.value != int(rest.value) or amount.value != int(amount.value):
        return
    unit = unit_at(tokens, rest.last, True)
    following = tokens.word(rest.last)
    if unit is not None:
        if (unit.code, unit.factor) not in ((amount.code, Decimal("0.01")), ("cm", Decimal(1))):
            return
        amount.last = unit.end
    elif following[:1].isupper() or following in ("-", ":", "/", "%") or (rest.value < 10 and rest.form == "digits"):
        return
    else:
        amount.last = rest.last
    amount.value += rest.value / HUNDRED
    amount.also = "hundredths"
