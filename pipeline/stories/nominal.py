"""Nouns that tell a deed: `Abschiebungen` are of those who were `abgeschoben`, `Unterschriften` of who `unterschrieb`.

What German says with a verb, a headline says with a noun. Their bases differ by an ending (`Entlassung`) or by the
vowel of a strong verb (`Festnahme`, `festgenommen`), so both are brought to one core.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.stories.deeds import verb_base
from pipeline.stories.words import stem, words_of

#: Nouns of strong verbs as stems that end others, and what the verb has instead.
_VOWELS = tuple(
    line.split(":")
    for line in """
    nahm:nehm gab:geb flucht:flieh schrift:schreib tritt:tret schluss:schliess bruch:brech schuss:schiess wurf:werf
    griff:greif stieg:steig flug:flieg zug:zieh gang:geh stand:steh schnitt:schneid trieb:treib spruch:sprech
    bot:biet fund:find sprung:spring schub:schieb verlust:verlier fahrt:fahr diebstahl:stehl brand:brenn
    beschwerd:beschwer hilf:helf kontroll:kontrollier produktion:produzier explosion:explodier infektion:infizier
    reparatur:reparier investition:investier wuchs:wachs verbot:verbiet
    """.split()
)
_PLAIN = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
#: Letters that are left of a noun without its ending.
_SHORTEST = 4
_PARTICIPLE = re.compile(r"(?<=[nt])e[nr]?$")


@lru_cache(maxsize=65_536)
def core_of(deed: str) -> str:
    """What a noun (its stem) and a verb (its base) of one deed have in common.

    >>> core_of("festnahm"), core_of("festnehm"), core_of(stem("Kürzungen")), core_of("kürz")
    ('festnehm', 'festnehm', 'kurz', 'kurz')
    """
    plain = deed.translate(_PLAIN)
    for ending, verb in _VOWELS:
        if plain.endswith(ending):
            return plain.removesuffix(ending) + verb
    for ending, verb in (("ung", ""), ("ation", "ier")):
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST - 1:
            return plain.removesuffix(ending) + verb
    return plain


@lru_cache(maxsize=65_536)
def cores_of(deeds: frozenset[str]) -> frozenset[str]:
    """The cores of deeds.

    >>> sorted(cores_of(frozenset({"abschieb", "entlass"})))
    ['abschieb', 'entlass']
    """
    return frozenset(core_of(deed) for deed in deeds if len(deed) >= _SHORTEST and " " not in deed)


@lru_cache(maxsize=65_536)
def deeds_named_by(who: str) -> frozenset[str]:
    """The cores of deeds that those who are counted are named after, or what is counted is a noun for.

    >>> sorted(deeds_named_by("Abschiebungen")), sorted(deeds_named_by("die Abgeschobenen"))
    (['abschieb'], ['abgeschob', 'abschieb'])
    """
    found = set()
    for word in words_of(who):
        if word[0].isupper() and len(word) > _SHORTEST:
            found.add(core_of(stem(word)))
            if "ge" in word.lower() or word.endswith(("te", "ten", "ter")):
                found.add(core_of(verb_base(_PARTICIPLE.sub("", word.lower()))))
    return frozenset(found)
