"""Nouns that mean the same when something is counted, and words that tell the same deed (`nouns.txt`, `deeds.txt`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

#: Endings by which forms of a noun differ from its singular, and those of a noun that is an adjective.
_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "nen", "ens")
_ADJECTIVE_ENDINGS = ("e", "en", "em", "es", "er")
_ADJECTIVE = re.compile(
    r"(?:(?:ge|ver|be|ent|er|zer|ein|aus|un)\w+t|\w+iert|\w+end|\w+los|\w+lich|\w+ig|\w+isch|\w+en|\w*krank|\w*tot)er$"
)
#: Letters that a word has that may end a compound, and that stand before it there.
_LONG = 5
_BEFORE = 3
PEOPLE, THINGS, MONEY = "people", "things", "money"


@cache
def _nouns() -> dict[str, tuple[str, bool, int]]:
    """Noun in small letters -> its class, whether it is the base of an adjective, letters before it in a compound."""
    found: dict[str, tuple[str, bool, int]] = {}
    for _, name, words in classes_in("nouns.txt"):
        for word in words:
            plain = _folded(word.lstrip("-="))
            joins = 0 if word[0] == "=" else _BEFORE + 1 if word[0] == "-" else _BEFORE if len(plain) >= _LONG else 0
            found[plain] = (name, False, joins)
            if _ADJECTIVE.search(plain):
                found.setdefault(plain[:-2], (name, True, joins))
    return found


@cache
def classes_of(section: str) -> frozenset[str]:
    """The classes of a section of `nouns.txt`: `people`, `things` or `money`.

    >>> "teacher" in classes_of("people"), "ransom" in classes_of("money")
    (True, True)
    """
    return frozenset(name for found, name, _ in classes_in("nouns.txt") if found == section)


@lru_cache(maxsize=65_536)
def class_of(noun: str) -> str:
    """The class of a noun in any form, by its end where no list has the whole word, or "".

    >>> [class_of(noun) for noun in ("Bundeswehrsoldaten", "Masernfälle", "Toten", "Gründe")]
    ['military', 'cases', 'victims', '']
    """
    word = _folded(noun.rpartition("-")[2])
    for start in range(len(word) - 1):
        for plain, endings in ((word[start:], _ENDINGS), (word[start:], _ADJECTIVE_ENDINGS)):
            for ending in endings:
                if not plain.endswith(ending):
                    continue
                name, adjective, joins = _nouns().get(plain[: len(plain) - len(ending)], ("", False, 0))
                if name and adjective == (endings is _ADJECTIVE_ENDINGS) and (not start or 0 < joins <= start):
                    return name
    return ""


def classes_in(file: str) -> Iterator[tuple[str, str, list[str]]]:
    """Section, name and words of each class of a file; lines that are indented go on from the one before."""
    section = name = ""
    text = files("pipeline.stories").joinpath(file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line.startswith(" "):
            yield section, name, line.split()
        elif line and not line.startswith("#"):
            name, _, words = line.partition(":")
            yield section, name, words.split()


def _folded(word: str) -> str:
    return word.lower().replace("ß", "ss")
