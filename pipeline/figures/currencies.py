"""Money: currencies by the names, symbols and codes of Unicode CLDR, before or behind the number.

CLDR lists full names (`Norwegische Krone`); news writes `Kronen`. A bare name means the one current currency that has
it; where several have it, the adjective before it, the country that the text names, or a documented default decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from pipeline.figures.numerals import plain

#: What a bare name means when neither adjective nor country tells: the currency German news means most often.
DEFAULTS = MappingProxyType(
    {
        "dinar": "RSD", "dirham": "AED", "dollar": "USD", "franc": "FRF", "krone": "SEK", "kwacha": "ZMW", "leu": "RON",
        "manat": "AZN", "mark": "DEM", "peso": "MXN", "pfund": "GBP", "rial": "IRR", "rubel": "RUB", "rupie": "INR",
        "schilling": "ATS", "won": "KRW", "lire": "ITL", "lira": "TRY", "drachme": "GRD", "gulden": "NLG",
        "peseta": "ESP",
    }
)  # fmt: skip
#: Names that CLDR lacks or spells differently.
_OTHER_NAMES = MappingProxyType(
    {
        "lei": "RON", "lewa": "BGN", "złotys": "PLN", "zloty": "PLN", "zlotys": "PLN", "złoty": "PLN",
        "d-mark": "DEM", "dm": "DEM", "taiwan-dollar": "TWD", "griwna": "UAH",
        "hrywna": "UAH", "hrywnia": "UAH", "renminbi": "CNY", "sterling": "GBP", "dollars": "USD", "reais": "BRL",
        "us-dollar": "USD", "us-dollars": "USD", "usdollar": "USD", "dmark": "DEM", "bitcoin": "XBT", "bitcoins": "XBT",
        "shekel": "ILS", "riyal": "SAR", "reichsmark": "DEM", "eur": "EUR", "sfr": "CHF", "chf": "CHF",
        "fr": "CHF",
        "a-dollar": "AUD",
    }
)  # fmt: skip
#: Small coins: (currency, part of it). `Cent` is a hundredth of the euro unless the text says otherwise.
_COINS = MappingProxyType(
    {
        "cent": ("EUR", "0.01"), "cents": ("EUR", "0.01"), "ct": ("EUR", "0.01"), "eurocent": ("EUR", "0.01"),
        "us-cent": ("USD", "0.01"),
        "pence": ("GBP", "0.01"), "penny": ("GBP", "0.01"), "rappen": ("CHF", "0.01"),
        "rp": ("CHF", "0.01"), "kopeken": ("RUB", "0.01"),
        "pfennig": ("DEM", "0.01"),
        "öre": ("SEK", "0.01"), "groschen": ("ATS", "0.01"),
    }
)  # fmt: skip
#: Thousands of a currency in one word.
_THOUSANDS = MappingProxyType({"teur": "EUR", "t€": "EUR", "tchf": "CHF"})
_SYMBOLS = MappingProxyType(
    {
        "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₿": "XBT",
        # as their own countries write them, in letters
        "Kč": "CZK", "Ft": "HUF", "zł": "PLN", "nkr": "NOK", "skr": "SEK", "dkr": "DKK", "SFr": "CHF", "sFr": "CHF",
    }
)  # fmt: skip
#: Letters before `$` that CLDR's German symbols (`HK$`, `CA$`) lack; ISO codes (`USD$`) are known, too.
_DOLLARS = MappingProxyType({"US": "USD", "A": "AUD", "C": "CAD", "S": "SGD", "SG": "SGD", "R": "BRL"})
#: Old currencies of the euro countries still written about.
_OLD = ("ATS", "BEF", "DEM", "ESP", "FRF", "GRD", "ITL", "NLG", "PTE", "FIM", "IEP")
#: ISO codes that are common German or English words or abbreviations.
_NO_CODE = frozenset(("ALL", "ANG", "BAM", "COP", "CUP", "GEL", "LAK", "MOP", "PEN", "TOP", "TRY", "SOS", "AFN"))
#: Names that are ordinary German words as well; they count as money only with a capital, and not all of them alone.
NEEDS_CAPITAL = frozenset(
    ("real", "rand", "mark", "dm", "som", "lek", "sol", "sum", "won", "kip", "dong", "pfund", "krone")
)
_NEVER_ALONE = frozenset(
    (
        "herzegowina",
        "leone",
        "sol",
        "sum",
        "som",
        "loti",
        "real",
        "pula",
        "tala",
        "taka",
        "kina",
        "kip",
        "dobra",
        "colón",
        "gold",  # `fünf Gold und drei Silber`: medals, not money of Zimbabwe
        "franke",  # somebody from Franconia
    )
)


#: ISO codes and letters that are believed before a number; others are too easily the name of a thing (`INR 12`).
_BEFORE = MappingProxyType(
    {
        **{
            code: code for code in "EUR USD CHF GBP JPY CNY DEM AUD CAD SEK NOK DKK PLN CZK HUF RUB TRY INR BRL".split()
        },
        **{"ZAR": "ZAR", "SFr": "CHF", "sFr": "CHF", "Rp": "IDR", "Rs": "INR"},
    }
)
#: `Fr. 3.50`: Swiss; a Friday before a date is told apart by `amounts`.
_BEFORE_WITH_DOT = MappingProxyType({"Fr": "CHF", "SFr": "CHF", "sFr": "CHF", "Rs": "INR", "Rp": "IDR"})


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency as written: ISO 4217 code, how much of it one written unit is, and the bare name if ambiguous."""

    code: str
    factor: Decimal = Decimal(1)
    ambiguous: str = ""


@cache
def _tables() -> tuple[dict[str, Currency], dict[tuple[str, ...], Currency], dict[str, str], frozenset[str]]:
    """(word -> currency, words -> currency, symbol -> code, ISO codes), from the German CLDR data."""
    from babel import Locale
    from babel.core import get_global
    from babel.numbers import get_currency_name

    locale = Locale.parse("de")
    current = {
        row[0] for rows in get_global("territory_currencies").values() for row in rows if row[2] is None and row[3]
    }
    current |= set(_OLD)
    words: dict[str, Currency] = {}
    phrases: dict[tuple[str, ...], Currency] = {}
    holders: dict[str, set[str]] = {}
    for code in sorted(current):
        names = {get_currency_name(code, count, locale) for count in (None, 1, 2)}
        for name in names:
            parts = tuple(plain(part) for part in re.findall(r"[^\W\d_]+|[^\w\s]", re.sub(r" \(.*", "", name)))
            for form in {parts, (*parts[:-1], _singular(parts[-1]))}:
                if len(form) > 1:
                    phrases[form] = Currency(code)
                holders.setdefault(form[-1], set()).add(code)
    for word, codes in holders.items():
        if len(codes) == 1 and word not in _NEVER_ALONE:
            words[word] = Currency(next(iter(codes)))
    for word, code in DEFAULTS.items():
        many = len(holders.get(word, ())) > 1
        for inflected in (word, word + "n", word + "s"):
            words[inflected] = Currency(code, ambiguous=word if many else "")
    words.update({word: Currency(code) for word, code in _OTHER_NAMES.items()})
    words.update({word: Currency(code, Decimal(part)) for word, (code, part) in _COINS.items()})
    words.update({word: Currency(code, Decimal(1000)) for word, code in _THOUSANDS.items()})
    signs = {sign: code for code, sign in locale.currency_symbols.items() if sign not in (code, "¤")}
    symbols = {sign: code for sign, code in signs.items() if sign.endswith("$") or not sign[0].isalpha()}
    symbols.update(
        {f"{code}$": code for code in current}, **{f"{letters}$": code for letters, code in _DOLLARS.items()}
    )
    return words, phrases, {**symbols, **_SYMBOLS}, frozenset(current - _NO_CODE)


def _singular(word: str) -> str:
    return word[:-1] if word.endswith(("en", "ien")) and len(word) > 4 else word


def read_currency(words: list[str], at: int) -> tuple[Currency, int] | None:
    """The currency that stands at `words[at]`, and the index behind it.

    >>> read_currency(["US", "-", "Dollar"], 0)[0].code
    'USD'
    """
    names, phrases, symbols, codes = _tables()
    first = words[at]
    if first in symbols:
        return Currency(symbols[first]), at + 1
    if not first[:1].isalpha():
        return None
    if first in codes:
        return Currency(first), at + 1
    if first == "US" and words[at + 1 : at + 3] == ["-", "$"]:
        return Currency("USD"), at + 3
    if words[at + 1 : at + 2] == ["$"] and f"{first.upper()}$" in symbols:
        return Currency(symbols[f"{first.upper()}$"]), at + 2
    head = tuple(plain(word) for word in words[at : at + 4])
    for length in range(len(head), 1, -1):
        if head[:length] in phrases:
            return phrases[head[:length]], at + length
        if length == 3 and head[1] == "-" and "-".join((head[0], head[2])) in names:
            return names["-".join((head[0], head[2]))], at + 3
    by_adjective = _adjective(head, phrases)
    if by_adjective:
        return by_adjective, at + 2
    found = names.get(head[0])
    if found is None or (head[0] in NEEDS_CAPITAL and first[0].islower()):
        return None
    end = at + 1
    if head[0] == "pfund" and head[1:2] == ("sterling",):
        return Currency("GBP"), at + 2
    return found, end


def _adjective(head: tuple[str, ...], phrases: dict[tuple[str, ...], Currency]) -> Currency | None:
    """`norwegischen Kronen`: the adjective in any inflection, the noun in singular or plural."""
    if len(head) < 2 or not head[0].endswith(("e", "en", "er", "es", "em")):
        return None
    stem = head[0].rstrip("nrsm").removesuffix("e")
    nouns = {head[1], _singular(head[1])}
    if head[1] in _OTHER_NAMES:  # `rumänische Lei`: CLDR has `Rumänischer Leu`
        nouns |= {form[-1] for form, currency in phrases.items() if currency.code == _OTHER_NAMES[head[1]]}
    for noun in sorted(nouns):
        for ending in ("e", "er", "es", "en"):
            found = phrases.get((stem + ending, noun))
            if found:
                return found
    return None


def read_before(words: list[str], before: int) -> tuple[Currency, int] | None:
    """The currency sign or ISO code that ends at `words[before]`, and the index of its first token (`US-$`, `EUR`)."""
    if before < 0:
        return None
    symbols = _tables()[2]
    word = words[before]
    if word == "$":
        letters = before - 2 if before >= 2 and words[before - 1] == "-" else before - 1
        code = symbols.get(f"{words[letters].upper()}$") if letters >= 0 else None
        return (Currency(code), letters) if code else (Currency("USD"), before)
    if word in symbols:
        return Currency(symbols[word]), before
    if word in _BEFORE:
        return Currency(_BEFORE[word]), before
    if word == "." and before >= 1 and words[before - 1] in _BEFORE_WITH_DOT:
        return Currency(_BEFORE_WITH_DOT[words[before - 1]]), before - 1
    return None


@cache
def _countries() -> dict[str, dict[str, str]]:
    """Ambiguous name -> start of a country's name or adjective -> code, from the full names (`Norwegische Krone`)."""
    stems: dict[str, dict[str, str]] = {}
    for form, currency in _tables()[1].items():
        noun = _singular(form[-1])
        if len(form) == 3 and form[1] == "-" and noun in DEFAULTS:
            stems.setdefault(noun, {})[form[0][:8]] = currency.code  # `Kenia-Schilling`
        if len(form) == 2 and noun in DEFAULTS and form[0].endswith(("e", "er", "es")):
            stem = re.sub(r"i?sche[rs]?$", "", form[0])
            if len(stem) >= 4:
                stems.setdefault(noun, {})[stem[:8]] = currency.code
    return stems


def by_country(name: str, lower_words: list[str]) -> str | None:
    """The code of an ambiguous currency name by the country that the text names most often, or None."""
    stems = _countries().get(name, {})
    if not stems or name == "dollar":
        return None  # a dollar without adjective is the American one in German news, whatever countries are named
    counts: dict[str, int] = {}
    pattern = re.compile("|".join(sorted(map(re.escape, stems), key=len, reverse=True)))
    for word in lower_words:
        match = pattern.match(word)
        if match:
            counts[stems[match.group()]] = counts.get(stems[match.group()], 0) + 1
    return max(counts, key=lambda code: (counts[code], code == DEFAULTS[name], code)) if counts else None
