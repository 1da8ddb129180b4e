"""What is done, in comparable parts: `rief zurück` and `zurückgerufen` are one deed, `stieg auf` and `zählte` are none.

Verbs come as they stand in the text, so a strong verb is known by its forms (`verb_data.STRONG`), a weak one by its
endings; a particle is put before its verb. Nouns are stems as everywhere.
"""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline.stories.thesaurus import classes_in
from pipeline.stories.verb_data import LEVEL, NUMBER_NOUNS, PARTICLES, PREFIXES, SAYING, STRONG
from pipeline.stories.words import FUNCTION, stem, words_of

_ENDINGS = ("eten", "ete", "ten", "te", "en", "et", "st", "t", "e", "n")
_SHORTEST = 3


@cache
def _forms() -> dict[str, str]:
    """Form of a strong verb -> its base: `rief` -> `ruf`."""
    return {form: line.split()[0] for line in STRONG for form in line.split()}


@lru_cache(maxsize=65_536)
def verb_base(word: str) -> str:
    """The base of a verb form in small letters, its particle before it.

    >>> [verb_base(word) for word in ("zurückgerufen", "rief", "evakuierten", "abgebaut", "abzubauen")]
    ['zurückruf', 'ruf', 'evakuier', 'abbau', 'abbau']
    """
    if word in _forms():
        return _forms()[word]
    for particle in PARTICLES:
        rest = word.removeprefix(particle)
        if rest != word and len(rest) > _SHORTEST:
            bare = rest.removeprefix("zu")
            if rest in _forms() or bare in _forms() or rest.startswith("ge") or rest.startswith("zu"):
                return particle + verb_base(bare if rest.startswith("zu") else rest)
            return particle + _weak(rest)
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and (form := next((form for form in (rest, f"ge{rest}") if form in _forms()), "")):
            return prefix + _forms()[form]
    return _weak(word)


def _weak(word: str) -> str:
    if word in _forms():
        return _forms()[word]
    bare = word[2:] if word.startswith("ge") and word.endswith("t") and len(word) > 5 else word
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST:
            return bare.removesuffix(ending)
    return bare


@cache
def _same() -> dict[str, str]:
    """Base of a verb or stem of a noun -> the deed that it tells (`deeds.txt`)."""
    lines = [(name, words) for _, name, words in classes_in("deeds.txt")]
    return {stem(word) if word[0].isupper() else verb_base(word): name for name, words in lines for word in words}


@lru_cache(maxsize=65_536)
def said_otherwise(deeds: frozenset[str]) -> frozenset[str]:
    """Names of the deeds that words tell which others tell, too.

    >>> said_otherwise(deed_stems("dichtgemacht")) == said_otherwise(deed_stems("schließt"))
    True
    """
    return frozenset(f"= {_same()[deed]}" for deed in deeds if deed in _same())


@lru_cache(maxsize=65_536)
def deed_stems(text: str) -> frozenset[str]:
    """Bases of the verbs and stems of the nouns that say what is done.

    >>> sorted(deed_stems("rief zurück")), sorted(deed_stems("ist gestiegen")), sorted(deed_stems("Stellen streichen"))
    (['zurückruf'], [], ['stell', 'streich'])
    """
    words = words_of(text)
    found = {
        stem(word)
        for word in words
        if word[0].isupper() and word.lower() not in FUNCTION and not _is_participle_of(word.lower(), NEUTRAL)
    }
    return frozenset((found | _verbs(words)) - NEUTRAL - NOUNS)


def all_stems(text: str) -> frozenset[str]:
    """The same with the verbs that mostly tell of a number: soldiers `fielen`, too."""
    words = words_of(text)
    return frozenset({stem(word) for word in words if word[0].isupper()} | _verbs(words))


def _is_participle_of(word: str, bases: frozenset[str]) -> bool:
    """Whether a word is a participle that begins a sentence: `Gemeldet worden waren 71`."""
    return word.startswith("ge") and word.endswith(("t", "en")) and verb_base(word) in bases


#: Bases of verbs that tell of a number, not of a deed.
NEUTRAL = LEVEL | SAYING
NOUNS = frozenset(stem(word) for word in NUMBER_NOUNS)


def verb_deeds(text: str) -> frozenset[str]:
    """The same of verbs alone."""
    return frozenset(_verbs(words_of(text)) - NEUTRAL)


def is_saying(text: str) -> bool:
    """Whether somebody counts or names a number: `zählte`, `gab an`."""
    return bool(SAYING & _verbs(words_of(text)))


def is_level(text: str) -> bool:
    """Whether a number is said to stand or to go somewhere: `betrug`, `stieg`."""
    return bool(LEVEL & _verbs(words_of(text)))


def _verbs(words: list[str]) -> set[str]:
    """The bases of words in small letters; a particle at the end belongs to the verb before it."""
    particle = words[-1] if words and words[-1] in PARTICLES else ""
    plain = [word for word in words if word[0].islower() and word not in FUNCTION and word not in PARTICLES]
    plain = [word for word in plain if not word.endswith("weit")]  # `konzernweit`
    return {particle + verb_base(word) if word == plain[0] else verb_base(word) for word in plain}
