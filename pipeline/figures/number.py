"""Read one number in the tokens: digits with German separators, number words, scale words, fractions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from pipeline.figures.digits import digits_value, no_cents
from pipeline.figures.number_words import (
    ABBREVIATED,
    DENOMINATORS,
    HALVES,
    PLURAL_SCALES,
    QUALIFIED,
    SCALES,
    SHORT_SCALES,
    SOME,
    SPACES,
    VULGAR,
)
from pipeline.figures.numerals import Numeral, plain, read_word
from pipeline.figures.powers import read_power
from pipeline.figures.scanner import BREAK, Tokens

#: Groups of digits apart by spaces (`1 000 000`) that one number may have.
MOST_GROUPS = 8
#: Scale words in a row that make one number (`hundert tausend Millionen`).
MOST_SCALES = 3

_GROUP = re.compile(r"\d{3}(?:,\d+)?$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens `first` to `last` (exclusive) of a text.

    `form` is `digits`, `word`, `one` (a bare form of `ein`), `vague`, `half`, `part` (a fraction, a share of something
    if no unit follows), or says that it is no cardinal: `ordinal`, `factor`, `age`, `compound`, `decade`, `odd` (007).
    `mantissa` is the number before its scale word, `scale` the scale word's worth.
    """

    first: int
    last: int
    value: Decimal
    form: str
    mantissa: Decimal = Decimal(0)
    scale: int = 1
    scaled: bool = False


@lru_cache(maxsize=1 << 15)
def begins_number(word: str) -> bool:
    """Whether a number may begin with the token: most words of a text need no closer look.

    >>> begins_number("drei"), begins_number("paar"), begins_number("Haus")
    (True, True, False)
    """
    if word[0].isdecimal() or word in VULGAR:
        return True
    low = word.lower()
    vague = low in SOME or low == "paar" or low in HALVES or low in PLURAL_SCALES or low == "dutzend"
    return word[0].isalpha() and (vague or read_word(word) is not None)


def read_number(tokens: Tokens, at: int) -> Number | None:
    """The number that begins at token `at`, as long as it goes, or None."""
    word = tokens.word(at)
    if not word:
        return None
    if word[0].isdecimal():
        return _scaled(tokens, _digits(tokens, at))
    if word in VULGAR:
        return _scaled(tokens, Number(at, at + 1, VULGAR[word], "part"))
    if not word[0].isalpha():
        return None
    low = tokens.lower[at]
    if low in SOME or low == "paar" or (low == "ein" and tokens.low(at + 1) == "paar"):
        vague = _vague(tokens, at)
        if vague:
            return vague
    if low in HALVES:
        return _half(tokens, at, at)
    if low == "dutzend" and tokens.low(at - 1) == "kein":
        return _scaled(tokens, Number(at, at + 1, Decimal(SCALES[low]), "word"))  # `kein Dutzend`
    if low in PLURAL_SCALES and word[0].isupper():
        return Number(at, at + 1, Decimal(SCALES[low]), "vague", Decimal(1), SCALES[low], True)
    numeral = read_word(word)
    return _words(tokens, at, numeral) if numeral else None


def _digits(tokens: Tokens, at: int) -> Number:
    word, end = tokens.words[at], at + 1
    value = digits_value(word)
    if word.isdecimal() and len(word) <= 3 and not word.startswith("0"):
        while end - at < MOST_GROUPS and tokens.gap(end) in SPACES and _GROUP.match(tokens.word(end)):
            end += 1
            if "," in tokens.words[end - 1]:
                break
        following_gap = tokens.gap(end)
        if end - at > 1 and not (tokens.is_digits(end) and following_gap in SPACES):
            joined = "".join(tokens.words[at:end])
            value = Decimal(joined.replace(",", "."))
        elif end - at > 1:
            end = at + 1  # a row of numbers, not the groups of one
    if no_cents(tokens, at, end):
        last = end + 2 + (tokens.word(end + 2) == tokens.word(end + 1) and tokens.glued(end + 2))  # 35,- Euro, 35,--
        return Number(at, last, value or Decimal(0), "digits" if value is not None else "odd")
    if value is None:
        return Number(at, end, Decimal(0), "odd")
    if tokens.word(end) in VULGAR and tokens.gap(end) in ("", *SPACES):
        return Number(at, end + 1, value + VULGAR[tokens.words[end]], "digits")
    part = _fraction(tokens, at)
    if part is not None:
        return Number(at, at + 3, part, "part")
    part = _fraction(tokens, end) if tokens.gap(end) in SPACES and value == int(value) else None
    if part is not None:  # `2 1/2 Stunden`
        return Number(at, end + 3, value + part, "digits")
    power = read_power(tokens, end, value)
    if power is not None:
        return Number(at, power[1], power[0], "digits")
    leading_zero = word[0] == "0" and len(word) > 1 and word.isdecimal()
    return Number(at, end, value, "odd" if leading_zero else "digits")


def _fraction(tokens: Tokens, at: int) -> Decimal | None:
    """What `3/4` at token `at` is worth; `42/43` and `9/11` are no fractions."""
    above, below = tokens.word(at), tokens.word(at + 2)
    if tokens.word(at + 1) != "/" or not (tokens.glued(at + 1) and tokens.glued(at + 2)) or tokens.word(at + 3) == "/":
        return None
    if not (above.isdecimal() and below.isdecimal() and len(above) <= 2 and len(below) <= 4):
        return None
    worth = 0 < int(above) < int(below) and int(below) in DENOMINATORS
    return Decimal(int(above)) / int(below) if worth else None


def _words(tokens: Tokens, at: int, numeral: Numeral) -> Number | None:
    low = plain(tokens.words[at])
    if numeral.form == "share":
        return Number(at, at + 1, numeral.value, "part")
    if numeral.form == "fraction":  # a bare `Viertel` is a quarter of a town, a bare `Drittel` a period of ice hockey
        return None
    if numeral.form == "vague":
        return _vague(tokens, at)
    if numeral.form != "cardinal":
        return Number(at, at + 1, numeral.value, numeral.form)
    one = numeral.value == 1 and low.startswith("ein") and low != "eins"
    following = tokens.low(at + 1)
    if one and following.startswith(("viertelm", "dreiviertelm", "halbm")):  # `eine Viertelmillion`
        whole = read_word(tokens.words[at + 1])
        return replace(_scaled(tokens, Number(at, at + 2, whole.value, "word")), scaled=True) if whole else None
    if following in HALVES and (one or numeral.value <= 12):  # `eine halbe Million`, `drei halbe Hähnchen`
        half = _half(tokens, at, at + 1)
        return half if one or half is None else replace(half, value=half.value * numeral.value, form="word")
    if following == "komma":
        return _spoken_comma(tokens, at, numeral)
    if following == "einhalb":
        return _scaled(tokens, Number(at, at + 2, numeral.value + Decimal("0.5"), "word"))
    if one and following == "dreiviertel" and tokens.low(at + 2) in SCALES:  # `eine dreiviertel Million`
        return _scaled(tokens, Number(at, at + 2, Decimal("0.75"), "word"))
    if one and following in QUALIFIED:
        return _qualified(tokens, at)
    part = read_word(tokens.word(at + 1)) if following[:1].isalpha() else None
    if part and part.form == "fraction" and numeral.value < 100:
        return _scaled(tokens, Number(at, at + 2, numeral.value * part.value, "part"))
    if following == "und" and numeral.value > 1:  # `fünf und drei Viertel`
        above, below = read_word(tokens.word(at + 2) or "."), read_word(tokens.word(at + 3) or ".")
        if above and below and above.form == "cardinal" and below.form == "fraction":
            return _scaled(tokens, Number(at, at + 4, numeral.value + above.value * below.value, "word"))
    if following == "und" and tokens.low(at + 2).startswith("ein") and tokens.low(at + 3) in HALVES:
        return _scaled(tokens, Number(at, at + 4, numeral.value + Decimal("0.5"), "word"))  # `eine und eine halbe`
    whole = read_word(tokens.word(at + 1)) if following[:1].isalpha() and following not in SCALES else None
    if whole and whole.form == "ordinal" and whole.value in (10**6, 10**9, 10**12):  # `der hundert Millionste`
        return Number(at, at + 2, numeral.value * whole.value, "ordinal")
    form, scale = "one" if one else "word", numeral.scale
    return _scaled(tokens, Number(at, at + 1, numeral.value, form, numeral.value / scale, scale, scale > 1))


def _qualified(tokens: Tokens, at: int) -> Number | None:
    """`ein gutes Drittel`, `ein knappes Dutzend`, `eine gute halbe Stunde`; an article in `eine gute Idee`."""
    noun = tokens.word(at + 2)
    if noun.lower() in SCALES:
        return _scaled(tokens, Number(at, at + 2, Decimal(1), "word"))
    if noun.lower() in HALVES:
        return _half(tokens, at, at + 2)
    part = read_word(noun) if noun[:1].isalpha() else None
    if part and part.form == "fraction":
        return Number(at, at + 3, part.value, "part")
    return Number(at, at + 1, Decimal(1), "one")


def _spoken_comma(tokens: Tokens, at: int, numeral: Numeral) -> Number:
    """`zwei Komma drei`: the figures behind the comma, one word each."""
    digits, end = "", at + 2
    while (
        (digit := read_word(tokens.word(end) or ".")) and digit.form == "cardinal" and digit.value < 10 and end < at + 8
    ):
        digits, end = digits + str(digit.value), end + 1
    if not digits:
        return Number(at, at + 1, numeral.value, "word")
    return _scaled(tokens, Number(at, end, Decimal(f"{numeral.value}.{digits}"), "word"))


def _half(tokens: Tokens, first: int, at: int) -> Number | None:
    """`eine halbe Million`, `ein halbes Dutzend`, `ein halbes Jahr`; whether a unit follows is seen later."""
    low = tokens.low(at + 1)
    if low in SCALES:
        return _scaled(tokens, Number(first, at + 1, Decimal("0.5"), "part"))
    return Number(first, at + 1, Decimal("0.5"), "half")


def _vague(tokens: Tokens, at: int) -> Number | None:
    """`Tausende`, `Hunderte von Millionen`, `mehrere Hundert`, `ein paar Dutzend`: the value is the lower bound."""
    first, value, scale = at, Decimal(1), 0
    if tokens.low(at) == "ein" and tokens.low(at + 1) == "paar":
        at += 2
    elif tokens.low(at) == "paar" or (tokens.low(at) in SOME and not _vague_word(tokens, at)):
        at += 1
    for _ in range(MOST_SCALES):
        found = _vague_word(tokens, at)
        if found is None:
            break
        value, scale, at = value * found, found, at + 1
        if tokens.low(at) == "von" and _vague_word(tokens, at + 1):
            at += 1
        elif tokens.low(at) in ("und", "oder") and tokens.low(at + 1).startswith("aber"):
            at += 2 if _vague_word(tokens, at + 1) else 0
            break
        elif tokens.word(at) == "." and tokens.low(at - 1) in ABBREVIATED:
            at += 1
    return Number(first, at, value, "vague", Decimal(1), int(value), True) if scale else None


def _vague_word(tokens: Tokens, at: int) -> int | None:
    low = tokens.low(at)
    if low in SCALES:
        return SCALES[low]
    numeral = read_word(tokens.words[at]) if low and low[0].isalpha() else None
    if numeral and (numeral.form == "vague" or (numeral.scale >= 100 and numeral.value == numeral.scale)):
        return int(numeral.value)
    if numeral and numeral.value in (10_000, 100_000):
        return int(numeral.value)
    return None


def _short_scale(tokens: Tokens, at: int) -> int:
    """1000 for `50k Aufrufe`, 10^6 for `2,3M Follower`; 1 for `4K` and `3M`, which are names."""
    letter, behind = tokens.word(at), tokens.word(at + 1)
    if letter not in SHORT_SCALES or (behind == "-" and tokens.glued(at + 1)):
        return 1
    money = behind in ("€", "$", "£") and tokens.glued(at + 1)  # `50 T€`
    sure = tokens.glued(at) and (letter == "k" or "," in tokens.words[at - 1])
    return SHORT_SCALES[letter] if money or sure else 1


def _scaled(tokens: Tokens, number: Number) -> Number:
    """`number` with its scale words, and the smaller number that goes on (`eine Million zweihunderttausend`)."""
    if number.form == "odd":
        return number
    scale, at = scale_at(tokens, number.last, number)
    if scale == 1:
        return number
    result = times(number, scale, at)
    return _with_rest(tokens, result) if scale >= 10**6 else result


def scale_at(tokens: Tokens, at: int, number: Number) -> tuple[int, int]:
    """What the scale words at token `at` multiply a number by, and where they end: 10^6 for `Mio.`; 1 without any."""
    scale, first = 1, at
    if number.form == "digits" and _short_scale(tokens, at) > 1:
        scale, at = _short_scale(tokens, at), at + 1
    while tokens.low(at) in SCALES and at - first < 2 * MOST_SCALES:
        size = SCALES[tokens.low(at)]
        if size in (100, 1000) and number.value * scale >= size and number.form != "digits":
            break  # `zweitausend hundert` are two numbers
        scale, at = scale * size, at + 1
        if tokens.low(at - 1) in ABBREVIATED and tokens.word(at) == "." and tokens.glued(at) and _goes_on(tokens, at):
            at += 1
    return scale, at


def times(number: Number, scale: int, last: int) -> Number:
    """The number with its scale, ending at token `last` (exclusive)."""
    form = "digits" if number.form == "digits" else "word"
    return replace(
        number, last=last, value=number.value * scale, form=form, mantissa=number.value, scale=scale, scaled=True
    )


def _goes_on(tokens: Tokens, dot: int) -> bool:
    """Whether the text goes on behind the dot of an abbreviation: else the dot ends the sentence."""
    return tokens.word(dot + 1) not in ("", BREAK)


def _with_rest(tokens: Tokens, number: Number) -> Number:
    """`eine Million zweihunderttausend`, `1 Mio. 200.000`: millions and what is left below them."""
    at = number.last
    rest: Number | None = None
    if number.form == "digits":
        if tokens.is_digits(at) and "." in tokens.words[at] and tokens.gap(at) in SPACES:
            value = digits_value(tokens.words[at])
            rest = Number(at, at + 1, value, "digits") if value is not None and value >= 1000 else None
    elif tokens.word(at)[:1].isalpha():
        numeral = read_word(tokens.words[at])
        low = tokens.low(at)
        whole = low == "eins" or (low == "eine" and SCALES.get(tokens.low(at + 1), 0) >= 10**6)
        if numeral and numeral.form == "cardinal" and (whole or 1 < numeral.value < 10**6):
            rest = _scaled(tokens, Number(at, at + 1, numeral.value, "word"))
    if rest is None or rest.value >= number.scale:
        return number
    value = number.value + rest.value
    return replace(number, last=rest.last, value=value, mantissa=value, scale=1)
