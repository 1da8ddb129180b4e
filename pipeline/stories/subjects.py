"""Who a claim is about, in comparable parts: head nouns and their class, country, what narrows it down."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.stories.countries import countries_in, country_of
from pipeline.stories.nouns import BEFALLING, FOLK, PARTICIPANTS
from pipeline.stories.patterns import GENERIC_HOLDERS, NEUTRAL, OPENERS, PERSONS, QUANTITIES, SPEAKERS
from pipeline.stories.phrases import THINGS
from pipeline.stories.thesaurus import MONEY, class_of, classes_of
from pipeline.stories.words import content_stems, stem, words_of


@dataclass(frozen=True, slots=True)
class Subject:
    """A `who` taken apart.

    `heads` are the stems of the head nouns, `classes` theirs in `CLASSES`, `countries` ISO codes, `narrowing` stems of
    attributes that pick out some (`minderjährige`), `complement` stems of what follows the head (`des Hafens`),
    `names` stems of the words with a capital up to the head, `words` all content stems.
    """

    heads: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    narrowing: frozenset[str] = frozenset()
    complement: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    #: How many kinds of people or things: `Kinder und Jugendliche` are one.
    kinds: int = 0

    def of(self, countries: frozenset[str]) -> Subject:
        """The same of a country."""
        return replace(self, countries=countries)

    @property
    def is_quantity(self) -> bool:
        """Whether it only says what is measured: `Schaden`, `Umsatz`."""
        return bool(self.heads) and not self.complement and all(map(_is_quantity, self.heads))

    @property
    def quantities(self) -> frozenset[str]:
        """Compounds that say which quantity is measured: `Zinsüberschuss`, `Straßenverkaufswert`."""
        return _quantities_of(self.heads)

    @property
    def is_generic_holder(self) -> bool:
        """Whether it stands for a name that the article gives elsewhere: `der Konzern`."""
        return (
            bool(self.heads)
            and not self.complement
            and all(head.rpartition("-")[2] in _GENERIC or head.endswith(_FIRMS) for head in self.heads)
        )

    def takes_part(self, event: str) -> bool:
        """Whether it says no more than who takes part in an event: `Menschen`, `Tote` of `killed`."""
        usual = PARTICIPANTS.get(event, frozenset({"people"}))
        if event in BEFALLING and self.classes <= ANYBODY:
            return True
        if "agents" in usual:
            usual |= FOLK
        return not self.heads or (bool(self.classes) and self.classes <= usual)


#: Classes of people of whom no more is known than what they do.
ANYBODY = FOLK | {"agents"}
_EVERYBODY = frozenset({"men", "women", "children"})
_GENERIC = frozenset(stem(word) for word in GENERIC_HOLDERS)
#: Words before a name that say what kind of firm it is: `Pharmakonzern Veltin`.
_FIRMS = tuple(sorted(stem(word) for word in "konzern hersteller unternehmen anbieter firma händler".split()))
_QUANTITIES = frozenset(stem(word) for word in QUANTITIES)
_NEUTRAL = frozenset(stem(word) for word in NEUTRAL) | NEUTRAL
_PURPOSES = classes_of(MONEY)
#: ... and those that end others: `Konzernumsatz`, `Halbjahresverlust`.
_LONG_QUANTITIES = tuple(sorted(word for word in _QUANTITIES if len(word) >= 5 or word == "wert"))
#: Nouns for whoever does something: `Mieter`, `Gegnerinnen`, `Vermummte`.
_AGENT = re.compile(r"^[A-ZÄÖÜ][^\W\d_]{2,}(?:er|ern|erinnen|mmten?|nkenen?|enden?|elten?)$")


#: Whoever speaks and leads is one.
_NO_CROWD = tuple(sorted(stem(word) for word in (*SPEAKERS, *PERSONS, "minister", "leiter", "meister", "berater")))


@lru_cache(maxsize=65_536)
def _quantities_of(heads: frozenset[str]) -> frozenset[str]:
    return frozenset(
        head for head in heads if head not in _QUANTITIES and (_is_quantity(head) or head.startswith(_LONG_QUANTITIES))
    )


@lru_cache(maxsize=65_536)
def _is_quantity(head: str) -> bool:
    return head in _QUANTITIES or head.endswith(_LONG_QUANTITIES)


def quantities_in(stems: frozenset[str]) -> frozenset[str]:
    """The quantities in which compounds end.

    >>> quantities_in(frozenset({"sachschad", "hamburg"}))
    frozenset({'schad'})
    """
    return frozenset(word for word in _LONG_QUANTITIES for found in stems if found != word and found.endswith(word))


@lru_cache(maxsize=65_536)
def purposes_in(words: str) -> frozenset[str]:
    """What money is for as far as words name it.

    >>> sorted(purposes_in("das Kartellamt verhängte ein Bußgeld")), sorted(purposes_in("die Finanzierung"))
    (['fine'], [])
    """
    return frozenset(class_of(word) for word in words_of(words) if word[0].isupper()) & _PURPOSES


@lru_cache(maxsize=65_536)
def subject_of(who: str) -> Subject:
    """Take a `who` apart.

    >>> one, other = subject_of("nordkoreanische Soldaten"), subject_of("Truppen aus Nordkorea")
    >>> one.classes == other.classes, one.countries == other.countries
    (True, True)
    >>> sorted(subject_of("minderjährige Schüler der Hauptschule").narrowing)
    ['minderjahr']
    """
    words = [_without_number(word) for word in words_of(who)]
    if not words:
        return Subject()
    opened = next((i for i, word in enumerate(words) if i and word.lower() in OPENERS), len(words))
    core, rest = words[:opened], words[opened:]
    named: set[str] = set()  # heads as they are written
    narrowing: set[str] = set()
    if rest and rest[0].lower() in ("und", "oder", "sowie"):
        # `Frauen und Männer`: two heads
        named |= {word for word in rest[1:2] if word[0].isupper()}
        if len(rest) > 1 and core[-1].endswith("innen") and _is_pair(core[-1], rest[1]):
            core = [*core[:-1], rest[1]]
        rest = rest[2:]
    nouns = [word for word in core if word[0].isupper() and not country_of(word)]
    if not nouns:
        nouns = core[-1:]  # `Armenier`, `festgenommene`
    head = nouns[-1]
    named.add(head)
    heads = {stem(word) for word in named}
    for word in core:
        low = stem(word)
        if word is head or low in _NEUTRAL or word.lower() in OPENERS or country_of(word):
            continue
        if word[0].isupper() and word is not core[0]:
            continue  # a name of several words; its parts are in `words`
        if not _is_participle(word.lower()) and not _is_name_part(word, core):
            narrowing.add(low)
    classes = frozenset(filter(None, map(class_of, named))) or _people(head)
    if {"mann", "frau"} <= heads | {stem(noun) for noun in nouns} and classes <= _EVERYBODY:
        heads, classes = {"mensch"}, frozenset({"people"})  # `Männer, Frauen und Kinder`
    if "zivil" in narrowing:
        narrowing, classes = narrowing - {"zivil"}, frozenset({"civilians"})  # `zivile Opfer` are `Zivilisten`
    return Subject(
        heads=frozenset(heads),
        classes=classes,
        countries=countries_in(who),
        narrowing=frozenset(narrowing),
        complement=content_stems(" ".join(word for word in rest if not country_of(word))),
        names=_names(core),
        words=content_stems(who),
        kinds=len({class_of(word) or word for word in named}),
    )


def _people(head: str) -> frozenset[str]:
    """The class of people that no list has: `90 Armenier` are people, `900 Pendler` do what their name says.

    `Armenien` is not told from `Armenier`, since nobody counts countries.
    """
    if head[0].isupper() and country_of(head):
        return frozenset({"people"})
    found = _AGENT.search(head) and not THINGS.search(head) and not stem(head).endswith(_NO_CROWD)
    return frozenset({"agents"}) if found else frozenset()


def _without_number(word: str) -> str:
    """`Opfer` for `Opferzahl`."""
    return word[:-4] if word.endswith("zahl") and len(word) > 8 else word


def _is_pair(women: str, men: str) -> bool:
    """Whether two nouns are one for women and men: `Kundinnen und Kunden`, `Ärztinnen und Ärzte`."""
    one, other = women.lower().removesuffix("innen"), men.lower()
    return other.startswith(one) and len(other) <= len(one) + 2


def _names(core: list[str]) -> frozenset[str]:
    named = content_stems(" ".join(word for word in core if word[0].isupper())) or content_stems(" ".join(core))
    return frozenset(word for word in named if not word.endswith(_FIRMS)) or named


def _is_participle(word: str) -> bool:
    """`verletzte`, `gefallenen`, `streikende`: says what the event says."""
    bare = word.rstrip("nrsm").removesuffix("e")
    if bare.endswith("end"):
        return True
    begins = word.startswith(
        ("ge", "ver", "be", "ent", "er", "zer", "ein", "an", "ab", "um", "fest", "aus", "schwer", "nach")
    )
    return begins and bare.endswith(("t", "en"))


def _is_name_part(word: str, core: list[str]) -> bool:
    """`Nordlicht` in `Nordlicht Energie`, `Präsident` in `Präsident Meier`."""
    return word[0].isupper() and word is core[0] and len(core) > 1 and stem(word) + "e" != word.lower()
