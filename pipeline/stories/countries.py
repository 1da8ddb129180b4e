"""Which country a word means: names of territories from Unicode CLDR, demonyms derived from them by rule.

`nordkoreanisch`, `Nordkoreaner` and `Nordkorea` all give `KP`. German demonyms are regular but for a few dozen, which
are listed: a territory's name loses its ending (`-ien`, `-land`, `-ei`, a vowel), and `-isch`, `-nisch`, `-esisch` or
the like follows. A form that two territories would share belongs to neither.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

#: Names in the news that CLDR does not have as a territory's only name.
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "usa": "US",
        "us": "US",
        "amerika": "US",
        "großbritannien": "GB",
        "england": "GB",
        "schottland": "GB",
        "nordirland": "GB",
        "tschechische": "CZ",
        "weißrussland": "BY",
        "birma": "MM",
        "burma": "MM",
        "holland": "NL",
        "elfenbeinküste": "CI",
        "kongo": "CD",
        "moldau": "MD",
        "moldawien": "MD",
        "palästina": "PS",
        "gaza": "PS",
        "gazastreifen": "PS",
        "westjordanland": "PS",
        "hongkong": "HK",
        "mazedonien": "MK",
        "zaire": "CD",
        "swasiland": "SZ",
        "vatikan": "VA",
        "bosnien": "BA",
        "kapverden": "CV",
        "osttimor": "TL",
        "kanaren": "ES",
        "emirate": "AE",
        "kirgistan": "KG",
        "kirgisien": "KG",
        "botswana": "BW",
        "brunei": "BN",
        "moçambique": "MZ",
        "zimbabwe": "ZW",
        "surinam": "SR",
        "burkina": "BF",
        "wales": "GB",
    }
)
#: Stems of adjectives and of nouns for people that no rule gives.
DEMONYMS: Mapping[str, str] = MappingProxyType(
    {
        "deutsch": "DE",
        "französisch": "FR",
        "franzos": "FR",
        "franzose": "FR",
        "britisch": "GB",
        "brit": "GB",
        "englisch": "GB",
        "schottisch": "GB",
        "amerikanisch": "US",
        "amerikaner": "US",
        "us-amerikanisch": "US",
        "us-amerikaner": "US",
        "polnisch": "PL",
        "pol": "PL",
        "chinesisch": "CN",
        "chinese": "CN",
        "griechisch": "GR",
        "griech": "GR",
        "russisch": "RU",
        "russ": "RU",
        "türkisch": "TR",
        "türk": "TR",
        "afghanisch": "AF",
        "afghan": "AF",
        "brasilianisch": "BR",
        "brasilianer": "BR",
        "argentinisch": "AR",
        "argentinier": "AR",
        "italienisch": "IT",
        "italiener": "IT",
        "kanadisch": "CA",
        "dänisch": "DK",
        "dän": "DK",
        "norwegisch": "NO",
        "schwedisch": "SE",
        "schwed": "SE",
        "finnisch": "FI",
        "finn": "FI",
        "isländisch": "IS",
        "irisch": "IE",
        "ir": "IE",
        "niederländisch": "NL",
        "holländisch": "NL",
        "schweizerisch": "CH",
        "schweizer": "CH",
        "tschechisch": "CZ",
        "tschech": "CZ",
        "slowakisch": "SK",
        "slowenisch": "SI",
        "kroatisch": "HR",
        "kroat": "HR",
        "serbisch": "RS",
        "serb": "RS",
        "ungarisch": "HU",
        "ungar": "HU",
        "rumänisch": "RO",
        "rumän": "RO",
        "bulgarisch": "BG",
        "bulgar": "BG",
        "weißrussisch": "BY",
        "belarussisch": "BY",
        "kirgisisch": "KG",
        "tadschikisch": "TJ",
        "usbekisch": "UZ",
        "kasachisch": "KZ",
        "turkmenisch": "TM",
        "mongolisch": "MN",
        "südkoreanisch": "KR",
        "nordkoreanisch": "KP",
        "vietnamesisch": "VN",
        "libanesisch": "LB",
        "libanese": "LB",
        "sudanesisch": "SD",
        "südsudanesisch": "SS",
        "senegalesisch": "SN",
        "kongolesisch": "CD",
        "togoisch": "TG",
        "maltesisch": "MT",
        "nepalesisch": "NP",
        "jemenitisch": "YE",
        "jemenit": "YE",
        "libysch": "LY",
        "nigerianisch": "NG",
        "nigerianer": "NG",
        "nigrisch": "NE",
        "malisch": "ML",
        "kongolese": "CD",
        "saudisch": "SA",
        "saudi-arabisch": "SA",
        "palästinensisch": "PS",
        "palästinenser": "PS",
        "israelisch": "IL",
        "israeli": "IL",
        "ägyptisch": "EG",
        "marokkanisch": "MA",
        "mexikanisch": "MX",
        "kubanisch": "CU",
        "chilenisch": "CL",
        "peruanisch": "PE",
        "ecuadorianisch": "EC",
        "salvadorianisch": "SV",
        "guatemaltekisch": "GT",
        "venezolanisch": "VE",
        "kenianisch": "KE",
        "somalisch": "SO",
        "simbabwisch": "ZW",
        "thailändisch": "TH",
        "neuseeländisch": "NZ",
        "philippinisch": "PH",
        "bosnisch": "BA",
        "moldauisch": "MD",
        "kosovarisch": "XK",
        "zyprisch": "CY",
        "spanisch": "ES",
        "spanier": "ES",
        "malaysisch": "MY",
        "portugiesisch": "PT",
        "portugies": "PT",
    }
)
#: First names and the like that look like a demonym.
NO_DEMONYMS = frozenset({"george", "hollande", "georgen", "martin", "malte", "maria"})
#: Endings of a name that go before the ending of its demonym comes.
_LOST = ("ien", "land", "ei", "stan", "e", "a", "o", "en", "")
_ADJECTIVES = ("isch", "nisch", "anisch", "ianisch", "esisch", "ensisch")
_PEOPLE = ("er", "ier", "aner", "ianer", "ner", "e", "ese")
_INFLECTIONS = re.compile(r"(?:e[nmrs]?|innen|in|n|s)$")
_ADJECTIVE = re.compile(r"sch(?:e[nmrs]?)?$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=1)
def _territories() -> Mapping[str, str]:
    """Name in small letters -> ISO 3166 code."""
    from babel import Locale

    names = {
        name.lower(): code
        for code, name in Locale("de").territories.items()
        if len(code) == 2 and code not in ("EU", "EZ", "UN", "QO", "ZZ", "XA", "XB")
    }
    return MappingProxyType(names | dict(NAMES))


@lru_cache(maxsize=1)
def _derived() -> Mapping[str, str]:
    """Stem of a demonym -> code, without those that several territories share."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, code in _territories().items():
        if " " in name or len(name) < 4:
            continue
        for lost in _LOST:
            base = name.removesuffix(lost)
            if len(base) >= 3 and name.endswith(lost):
                for ending in _ADJECTIVES + _PEOPLE:
                    found[base + ending].add(code)
    names = _territories()
    derived = {form: min(codes) for form, codes in found.items() if len(codes) == 1 and form not in names}
    return MappingProxyType(derived | dict(DEMONYMS))


@lru_cache(maxsize=65_536)
def country_of(word: str) -> str:
    """The ISO 3166 code of the country that a word names or belongs to, or "".

    >>> [country_of(word) for word in ("Nordkoreas", "nordkoreanische", "Nordkoreaner", "Soldaten")]
    ['KP', 'KP', 'KP', '']
    >>> [country_of(word) for word in ("Armeniens", "armenischer", "Schweizer", "US-Truppen", "Türkei")]
    ['AM', 'AM', 'CH', 'US', 'TR']
    """
    low = word.lower()
    names, derived = _territories(), _derived()
    for form in (low, low.removesuffix("s")):
        if form in names:
            return names[form]
    if low.startswith("us-"):
        return "US"
    if word.isupper():
        return ""  # `POL-HH`
    stem = low if low not in NO_DEMONYMS else ""
    for _ in range(2):
        for form in (stem, f"{stem}e"):
            # An adjective ends in -sch; nouns for people (and most beginnings of a sentence) have a capital.
            if form in derived and (word[0].isupper() or form.endswith("sch")):
                return derived[form]
        shorter = _INFLECTIONS.sub("", stem)
        if shorter == stem:
            break
        stem = shorter
    if "-" in low:
        return country_of(word.split("-")[0])
    return ""


def countries_in(text: str) -> frozenset[str]:
    """The countries that a text names; names of several words count, too.

    >>> sorted(countries_in("Truppen aus Saudi-Arabien und den Vereinigten Staaten"))
    ['SA', 'US']
    """
    words = _WORD.findall(text)
    both = [part for word in words if "-" in word and _ADJECTIVE.search(word) for part in word.split("-")]
    found = {country_of(word) for word in (*words, *both)} - {""}
    low = text.lower().replace("vereinigten staaten", "vereinigte staaten").replace("vereinigten ar", "vereinigte ar")
    for name, code in _long_names():
        if name in low:
            found.add(code)
    return frozenset(found)


@lru_cache(maxsize=1)
def _long_names() -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, code) for name, code in _territories().items() if " " in name))
