"""Words of a claim's fields as stems that can be compared."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.stories.patterns import COMMON

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CAPITALISED = re.compile(r"\b[A-ZÄÖÜ][^\W\d_]+(?:-[^\W\d_]+)*")
#: Function words, which say nothing of what happened.
_FUNCTION = frozenset(
    """
    ab aber als am an auch auf aus bei beim bis da damit dann das dass dem den der des die dies diese dieser doch durch
    ein eine einem einen einer eines er es für gegen haben hat hatte hatten ihr ihre im in ins ist man mehr mit nach
    nicht noch nur oder seien sein seine sich sie sind so sollen soll sowie über um und unter vom von vor war waren
    werden wie wird worden wurde wurden zu zum zur zwischen
    """.split()
)


@lru_cache(maxsize=1)
def _stemmer() -> object:
    import snowballstemmer

    return snowballstemmer.stemmer("german")


@lru_cache(maxsize=262_144)
def stem(word: str) -> str:
    """The stem of a German word by the Snowball algorithm, in small letters.

    >>> stem("Soldaten"), stem("Häuser"), stem("gestrichene")
    ('soldat', 'haus', 'gestrich')
    """
    return _stemmer().stemWord(word.lower())  # type: ignore[attr-defined,no-any-return]


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
        if low in _FUNCTION:
            continue
        found.add(stem(low))
        if "-" in low:
            found.update(stem(part) for part in low.split("-") if len(part) > 2)
    return frozenset(found)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return COMMON | {stem(word) for word in COMMON}


def topic_stems(text: str) -> frozenset[str]:
    """Stems of the names and nouns that tell what a text is about: capitalised words that not all news share.

    >>> sorted(topic_stems("Am Montag starben in Zwöhlen an der Elster vier Menschen."))
    ['elst', 'zwohl']
    """
    common = _common()
    found = set()
    for word in _CAPITALISED.findall(text):
        for part in (word, *word.split("-")) if "-" in word else (word,):
            if len(part) > 2 or part == word:
                found.add(stem(part))
    return frozenset(found - common - _function_stems())


@lru_cache(maxsize=1)
def _function_stems() -> frozenset[str]:
    return _FUNCTION | {stem(word) for word in _FUNCTION}
