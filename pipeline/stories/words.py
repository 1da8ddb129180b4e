"""Words of a claim's fields as stems that can be compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pipeline.stories.countries import country_of
from pipeline.stories.patterns import COMMON, OPENING

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CAPITALISED = re.compile(r"\b[A-ZÄÖÜ][^\W\d_]+(?:-[^\W\d_]+)*")
#: What may stand between two words of one name.
_JOINT = re.compile(r" (?:(?:de|del|di|la|le|el|al|von|van|der|den|dos|of) )*")
#: Function words, which say nothing of what happened.
FUNCTION = frozenset(
    """
    ab aber als am an auch auf aus bei beim bis da damit dann das dass dem den der des die dies diese dieser doch durch
    ein eine einem einen einer eines er es für gegen haben hat hatte hatten ihr ihre im in ins ist man mehr mit nach
    nicht noch nur oder seien sein seine sich sie sind so sollen soll sowie über um und unter vom von vor war waren
    werden wie wird worden wurde wurden zu zum zur zwischen
    """.split()
)


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("german")


@lru_cache(maxsize=262_144)
def stem(word: str) -> str:
    """The stem of a German word by the Snowball algorithm, in small letters.

    >>> stem("Soldaten"), stem("Häuser"), stem("gestrichene")
    ('soldat', 'haus', 'gestrich')
    """
    return str(_stemmer().stemWord(word.lower()))


def words_of(text: str) -> list[str]:
    """The words of a text, without numbers and signs.

    >>> words_of("14 Truppen aus Nord-Korea (JCS)")
    ['Truppen', 'aus', 'Nord-Korea', 'JCS']
    """
    return _WORD.findall(text)


@lru_cache(maxsize=65_536)
def content_stems(text: str) -> frozenset[str]:
    """Stems of the words that carry content; parts of hyphenated words, too.

    >>> sorted(content_stems("nach dem Wegfall der Goldhort-Stellen"))
    ['goldhort', 'goldhort-stell', 'stell', 'wegfall']
    """
    found = set()
    for word in words_of(text):
        low = word.lower()
        if low in FUNCTION:
            continue
        found.add(stem(low))
        if "-" in low:
            found.update(stem(part) for part in low.split("-") if len(part) > 2)
    return frozenset(found)


@lru_cache(maxsize=65_536)
def place_stems(place: str) -> frozenset[str]:
    """The words and numbers of a place, countries as `country XX`.

    >>> sorted(place_stems("Autobahn 9")), sorted(place_stems("Boliviens")), sorted(place_stems("Kanton Thurgau"))
    (['9', 'autobahn'], ['country BO'], ['thurgau'])
    """
    found = set()
    for word in re.findall(r"\w+(?:-\w+)*", place):
        country = country_of(word) if word[0].isalpha() else ""
        if country:
            found.add(f"country {country}")
        elif word.lower() not in FUNCTION:
            found.add(stem(word))
    return frozenset(found - _KINDS_OF_PLACES) or frozenset(found)


#: What a place is, beside its name.
_KINDS_OF_PLACES = frozenset(
    "bezirk bundesland bundesstaat departement gemeind insel kanton kreis landkreis provinz region stadt".split()
)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return COMMON | {stem(word) for word in COMMON}


def topic_stems(text: str) -> tuple[dict[str, str], frozenset[tuple[str, str]]]:
    """What tells what a text is about: names and nouns that not all news share, and which follow each other.

    The first value maps stems to the words as written. Names of countries are left out. The pairs tell that two words
    are one name (`Rio de Janeiro`, `Uwe Terlinden`), or one a part of the other (`Dengue-Fieber`), so that they count
    once.

    >>> terms, pairs = topic_stems("Am Montag starben in Rio de Janeiro an der Guanabara vier Menschen.")
    >>> terms, sorted(pairs)
    ({'rio': 'Rio', 'janeiro': 'Janeiro', 'guanabara': 'Guanabara'}, [('rio', 'janeiro')])
    """
    skipped = _common() | _function_stems()
    terms: dict[str, str] = {}
    pairs: set[tuple[str, str]] = set()
    before, end = "", -1
    for match in _CAPITALISED.finditer(text):
        word = match.group()
        whole = stem(word)
        if whole in skipped or country_of(word):
            continue
        terms[whole] = word
        if before and _JOINT.fullmatch(text, end, match.start()):
            pairs.add((before, whole))
        before, end = whole, match.end()
        if "-" in word:
            for part in word.split("-"):
                if len(part) > 2 and stem(part) not in skipped:
                    terms[stem(part)] = part
                    pairs.add((whole, stem(part)))
    return terms, frozenset(pairs)


@lru_cache(maxsize=1)
def _function_stems() -> frozenset[str]:
    words = FUNCTION | OPENING
    return words | {stem(word) for word in words}
