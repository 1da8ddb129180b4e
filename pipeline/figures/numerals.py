"""German number words of any size, read by a small grammar instead of a list: `dreitausendfünfhundert`, `anderthalb`.

One word goes in, one `Numeral` comes out; what several words make together (`zwei Millionen`) is read in `numbers`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

#: No German number word below 10^15 is longer; a longer word is not looked at.
LONGEST = 160

ONES = MappingProxyType(
    {
        "null": 0, "ein": 1, "eins": 1, "eine": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5,
        "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    }
)  # fmt: skip
TEENS = MappingProxyType(
    {
        "zehn": 10, "elf": 11, "zwölf": 12, "zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
        "fuenfzehn": 15,
        "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
    }
)  # fmt: skip
TENS = MappingProxyType(
    {
        "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "fuenfzig": 50, "sechzig": 60,
        "siebzig": 70, "achtzig": 80, "neunzig": 90,
    }
)  # fmt: skip
#: Scale words inside one word, largest first. `Billion` is 10^12 and `Milliarde` 10^9: not the English billion.
SCALES = (("billion", 10**12), ("milliarde", 10**9), ("million", 10**6), ("tausend", 1000))
_PARTS = (("dreiviertel", Decimal("0.75")), ("viertel", Decimal("0.25")), ("halb", Decimal("0.5")))
_ONE_AND_A_PART = (
    ("anderthalb", Decimal("1.5")), ("eineinhalb", Decimal("1.5")), ("eineinviertel", Decimal("1.25")),
)  # fmt: skip
#: What may follow a number inside its word: `zweieinhalb`, `einundhalb`, `zweidreiviertel`.
_AND_A_PART = (
    ("einhalb", Decimal("0.5")), ("undeinhalb", Decimal("0.5")), ("undhalb", Decimal("0.5")),
    ("einviertel", Decimal("0.25")), ("dreiviertel", Decimal("0.75")),
)  # fmt: skip


def _either(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_BELOW_100 = re.compile(
    rf"(?:(?P<one>{_either(ONES)})und)?(?P<ten>{_either(TENS)})|(?P<teen>{_either(TEENS)})|(?P<unit>{_either(ONES)})"
)
#: What a cardinal begins with; most words of a text do not.
_CARDINAL_START = re.compile(
    _either([*ONES, *TEENS, *TENS, "hundert", "tausend", *(part for part, _ in (*_PARTS, *_ONE_AND_A_PART))])
)
_ORDINAL = re.compile(r"(?:s?t)(?:e|er|es|en|em|ens)?$")
_IRREGULAR = MappingProxyType(
    {"erst": 1, "dritt": 3, "siebt": 7, "acht": 8, "millionst": 10**6, "milliardst": 10**9, "billionst": 10**12}
)
_IRREGULAR_END = re.compile(rf"({_either(_IRREGULAR)})(?:e[rsnm]?|ens|(el[sn]?))$")
_FRACTION = re.compile(r"s?tel[sn]?$")
_TIMES = re.compile(r"mal(?:ig(?:e|er|es|en|em)?|s)?$|fach(?:e|er|es|en|em)?$")
_YEARS_OLD = re.compile(r"jährig(?:e|er|es|en|em)?$")
_ADJECTIVE = re.compile(r"[a-zäöüß]{3,14}ig(?:e|er|es|en|em)?$")
_DECADE = re.compile(r"er(?:n|jahre|jahren)?$")


@dataclass(frozen=True, slots=True)
class Numeral:
    """What one number word is worth.

    `form` is `cardinal`, `ordinal`, `fraction` (the value is one part), `vague` (`Tausende`; the value is the lower
    bound), `factor` (`dreimal`), `age` (`zwölfjährig`), `compound` (`zweitägig`) or `decade` (`neunziger`).
    `scale` is the scale word that ends a cardinal (1000 for `dreitausend`), else 1.
    """

    value: Decimal
    form: str = "cardinal"
    scale: int = 1


def _below_100(word: str, at: int) -> tuple[int, int] | None:
    match = _BELOW_100.match(word, at)
    if match is None:
        return None
    if match["ten"]:
        return TENS[match["ten"]] + (ONES[match["one"]] if match["one"] else 0), match.end()
    value = TEENS[match["teen"]] if match["teen"] else ONES[match["unit"]]
    return value, match.end()


def _below_1000(word: str, at: int) -> tuple[Decimal, int, int] | None:
    """(value, end, scale) of a group in front of a scale word; `fünfzehnhundert` and `zweieinhalb` are groups too."""
    for whole, worth in _ONE_AND_A_PART:
        if word.startswith(whole, at):
            return worth, at + len(whole), 1
    first = _below_100(word, at)
    value, end = first if first else (1, at)
    for part, share in _AND_A_PART if first else ():
        if word.startswith(part, end):
            return value + share, end + len(part), 1
    if not word.startswith("hundert", end):
        return (Decimal(value), end, 1) if first else None
    hundreds, end = value * 100, end + 7
    rest = _below_100(word, end + 3) if word.startswith("und", end) else None
    rest = rest or _below_100(word, end)
    return (Decimal(hundreds + rest[0]), rest[1], 1) if rest else (Decimal(hundreds), end, 100)


def _cardinal(word: str) -> tuple[Decimal, int, int] | None:
    """The longest cardinal at the start of `word`: (value, end, scale)."""
    if not _CARDINAL_START.match(word):
        return None
    for part, share in _PARTS:
        for name, size in SCALES:
            if word.startswith(part + name):
                return share * size, len(part) + len(name), size
    total, at, scale = Decimal(0), 0, 1
    for name, size in SCALES:
        group = _below_1000(word, at)
        value, end = (group[0], group[1]) if group else (Decimal(1), at)
        if word.startswith(name, end) and (group or size == 1000):
            end += len(name)
            for ending in ("en", "n"):
                if size > 1000 and word.startswith(ending, end):
                    end += len(ending)
                    break
            if word.startswith("und", end) and _below_1000(word, end + 3):
                end += 3
            total, at, scale = total + value * size, end, size
    group = _below_1000(word, at)
    if group:
        return total + group[0], group[1], group[2]
    return (total, at, scale) if at else None


def plain(word: str) -> str:
    """`word` in small letters, composed and without soft hyphens: for looking it up, never for offsets."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.replace("\u00ad", "")).lower()


@lru_cache(maxsize=1 << 15)
def read_word(word: str) -> Numeral | None:
    """The number that one German word means, or None.

    >>> read_word("dreitausendfünfhundert").value
    Decimal('3500')
    >>> read_word("Zehntausende").form
    'vague'
    """
    if len(word) > LONGEST:
        return None
    word = plain(word)
    if word == "dritt":  # `zu dritt`
        return Numeral(Decimal(3), "ordinal")
    irregular = _irregular(word)
    if irregular:
        return irregular
    if word.startswith("aber") and word[4:] in _PLURALS:
        word = word[4:]
    if word in _PLURALS:
        return Numeral(Decimal(_PLURALS[word]), "vague", _PLURALS[word])
    if word.startswith("zig") and word[3:] in ("tausend", "tausende", "tausenden", "hundert", "hunderte"):
        return Numeral(Decimal(100 if "hundert" in word else 1000), "vague")
    if word in _WHOLE:
        return _WHOLE[word]
    found = _cardinal(word)
    if found is None:
        return None
    number, end, scale = found
    rest = word[end:]
    if not rest or (rest == "s" and word == "eins"):
        return Numeral(number, "cardinal", scale)
    if rest in ("e", "en", "er"):
        return _inflected(number, rest, scale)
    if word == "viertel" or _FRACTION.match(rest):
        return Numeral(1 / number, "fraction") if number else None
    for pattern, form in ((_ORDINAL, "ordinal"), (_TIMES, "factor"), (_YEARS_OLD, "age"), (_DECADE, "decade")):
        if pattern.match(rest):
            return Numeral(number, form) if number != 1 or form != "factor" else None  # `einmal`, `einfach`
    # `einig`, `einzig`, `einheitlich` are no numbers.
    return Numeral(number, "compound") if number > 1 and _ADJECTIVE.match(rest) else None


def _irregular(word: str) -> Numeral | None:
    """`erste`, `Drittel`, `hunderterste`: ordinals and fractions whose stem is not that of the cardinal."""
    match = _IRREGULAR_END.search(word)
    if match is None:
        return None
    value, head = Decimal(_IRREGULAR[match[1]]), word[: match.start()]
    if head:
        before = _cardinal(head)
        if before is None or before[1] < len(head) or (value < 100 and before[0] % 100):
            return None
        value = before[0] * value if value >= 10**6 else before[0] + value
    return Numeral(1 / value, "fraction") if match[2] else Numeral(value, "ordinal")


def _inflected(value: Decimal, rest: str, scale: int) -> Numeral | None:
    """`zweier`, `dreien`, `zwanzigtausende`, `neunziger`: a number word with an ending."""
    if scale in (100, 1000) and value >= scale:
        return Numeral(value, "vague", scale) if rest != "er" else Numeral(value, "compound")  # `ein Viertausender`
    if rest == "er" and value not in (2, 3):
        return Numeral(value, "decade")
    return Numeral(value, "cardinal") if value <= 12 else None


_VAGUE = (("hundert", 100), ("tausend", 1000), ("zehntausend", 10_000), ("hunderttausend", 100_000), ("dutzend", 12))
_PLURALS = MappingProxyType({word + ending: size for word, size in _VAGUE for ending in ("e", "en", "er")})
_WHOLE = MappingProxyType(
    {
        **dict.fromkeys(("einem", "einen", "einer", "eines", "einens"), Numeral(Decimal(1))),
        "dreiviertel": Numeral(Decimal("0.75"), "share"),
        "zweidrittel": Numeral(Decimal(2) / 3, "share"),
        **dict.fromkeys(("hälfte", "haelfte"), Numeral(Decimal("0.5"), "share")),
    }
)


def small_number(word: str) -> int:
    """What a number of at most two digits or a cardinal in one word is worth; 0 for anything else.

    >>> small_number("12"), small_number("zwölf"), small_number("Haus")
    (12, 12, 0)
    """
    if word.isdecimal() and len(word) <= 2:
        return int(word)
    numeral = read_word(word) if word.isalpha() else None
    return int(numeral.value) if numeral is not None and numeral.form == "cardinal" else 0
