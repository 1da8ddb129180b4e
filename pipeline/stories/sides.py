"""Whose soldiers a claim counts, where `who` does not say it: adjectives, sources, `eigene`, `auf der Gegenseite`."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.stories.capitals import capitals_in
from pipeline.stories.countries import countries_in
from pipeline.stories.patterns import FORCES
from pipeline.stories.phrases import ENEMY, ON_WAR
from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.subjects import Subject
from pipeline.stories.told import Told

#: Whoever says so speaks of the own side.
_OWN = re.compile(r"\b[Ee]igene[nrs]?\b|\bVerluste?\b|\bgab\b.*\bzu\b|\bräumt.*\bein\b|eingeräumt|zugegeben")
_FROM_COUNTRY = re.compile(r" (?:[^\W\d]+ )?[^\W\d]+ aus ([A-ZÄÖÜ]\w+)")
#: The adjective before the noun that is counted: `130 armenische Soldaten`.
_ADJECTIVE = re.compile(r" (?:[^\W\d]+ )?([a-zäöü][^\W\d]*sche[nr]?) (?=[A-ZÄÖÜ])")
_LOST = re.compile(r"\bverl(?:or|ier)|\bverloren")
_BOUND = re.compile(r"\d|[;:]\s")
#: Who counts the own dead.
_OFFICIAL = re.compile(
    r"ministerium|minister|armee|generalstab|militär|streitkräfte|regierung|präsident", re.IGNORECASE
)
_ON_SIDE = re.compile(r"\b[Aa]uf (?:der )?([^\W\d]+er|[^\W\d]+en) Seite\b|\b[Aa]uf Seiten (?:der )?([A-ZÄÖÜ][^\W\d]+)")
#: `58 Todesfälle in den Reihen der Armee`
_IN_RANKS = re.compile(r"\bin den Reihen (?:der|des) (?:[a-zäöü]+ )?([A-ZÄÖÜ][^\W\d]+)")
#: People of whom a war article says no more than that they died.
_SOME = frozenset({"people", "victims"})
_ARMY = frozenset({"military"})
_REBELS = frozenset({"rebels"})
#: Who fights the army of the own country, and the two parties as a text names them.
_REVOLT = re.compile(r"rebell|aufständisch|miliz|guerilla|separatist|islamist|dschihadist", re.IGNORECASE)
_PARTY = re.compile(rf"(?P<army>{_OFFICIAL.pattern}|regierungstrupp)|{_REVOLT.pattern}", re.IGNORECASE)
_SPOKESMAN = re.compile(r"^(?:ihr(?:e|em|es)? )?(?:ein(?:e[rs]?)? )?[Ss]precher")
#: Characters of a text that name who fights.
_BEGINNING = 250
#: Words for the own people and for the others, whoever they are.
_OURS = frozenset({"ihr", "eig"})


def subject_with_side(
    claim: ClaimLike, told: Told, known: frozenset[str] = frozenset(), last: Subject | None = None, text: str = ""
) -> Subject:
    """The subject of a claim with the country of its people.

    `42 eigene Soldaten`, as the Armenian ministry says, or `räumte 38 Gefallene ein`: Armenian ones, and so are all
    soldiers that an army counts without a word on whose they are.

    Args:
        claim: the claim.
        told: what it says.
        known: the countries that its article names.
        last: the subject of the claim before it, whose people a number alone goes on to count.
        text: the text of the article, which may name the country of the source: `Perus Präsident Luis Rey`.
    """
    if told.event == "killed" and told.subject.classes <= _SOME and (ranks := _IN_RANKS.search(claim.evidence)):
        return replace(told.subject, classes=_ARMY if _OFFICIAL.search(ranks.group(1)) else _REBELS)
    if told.event == "killed" and (side := _side_in_revolt(claim, told, text)):
        return replace(told.subject, classes=side, narrowing=told.subject.narrowing - _OURS)
    subject, clause = told.subject, told.words
    own = "eig" in subject.narrowing or bool(_OWN.search(clause))
    said = _country_said(claim, told)
    forces = bool(subject.classes & FORCES) and not said
    if said:
        unnamed = not subject.classes & FORCES and subject.classes <= _SOME and not _ADJECTIVE.match(_behind(claim))
        classes = _ARMY if unnamed and not subject.countries else subject.classes
        subject = replace(subject, countries=said, classes=classes)
    elif forces and not own and last is not None and last.heads == subject.heads and claim.who not in claim.evidence:
        return replace(subject, countries=last.countries)
    counting = countries_in(told.source) | capitals_in(told.source) or _country_before(told.source, text)
    if own and not counting:
        counting = countries_in(claim.evidence) | capitals_in(claim.evidence)  # `Lima korrigierte die Zahl der eigenen`
    enemy = bool(ENEMY.search(f"{claim.who} {clause}"))
    if enemy and not subject.countries and counting and counting < known and len(known) == 2:
        classes = _ARMY if subject.classes <= _SOME | {"agents"} else subject.classes
        return replace(subject, countries=known - counting, classes=classes)
    if forces and not counting and _OFFICIAL.search(told.source):
        titled = countries_in(claim.title) | capitals_in(claim.title)
        counting = titled if len(titled) == 1 else counting  # `das Verteidigungsministerium`, in an article on one side
    forces = forces and "rebels" not in subject.classes
    if not own and not (forces and not ENEMY.search(clause) and not countries_in(clause) - counting):
        return subject
    return replace(subject, countries=subject.countries or counting, narrowing=subject.narrowing - {"eig"})


def _side_in_revolt(claim: ClaimLike, told: Told, text: str) -> frozenset[str]:
    """Which side of a revolt lost its own people, or killed those of the other one; none where nations fight.

    `In den eigenen Reihen gebe es acht Tote, sagte ein Armeesprecher`, in an article on the army and rebels.
    """
    subject = told.subject
    nations = countries_in(f"{claim.title} {text[:_BEGINNING]}")
    if text and not ON_WAR.search(f"{claim.title} {text} {claim.evidence}"):
        return frozenset()  # `kam nach eigener Umfrage auf 120 Tote`
    if subject.countries or len(nations) > 1 or not subject.classes <= _SOME | {"agents"}:
        return frozenset()
    own = bool(_OURS & subject.narrowing or _OWN.search(told.words))
    if own == bool(ENEMY.search(f"{claim.who} {told.words}")):
        return frozenset()
    named = told.source
    if not named or _SPOKESMAN.search(named):
        named = text[: claim.evidence_start] + claim.evidence
    parties = [bool(match.group("army")) for match in _PARTY.finditer(named)]
    army = parties[-1] if parties else False  # a party by its name alone
    return _ARMY if own == army else _REBELS


def _country_before(source: str, text: str) -> frozenset[str]:
    """The country that an article names right before a source: `Perus Präsident Luis Rey`."""
    at = text.find(source) if source else -1
    words = text[:at].split() if at > 0 else []
    return countries_in(words[-1]) if words else frozenset()


def _behind(claim: ClaimLike) -> str:
    return around(claim, 70)[1]


def _country_said(claim: ClaimLike, told: Told) -> frozenset[str]:
    """The country of people as `who`, an adjective, `aus` or `auf ... Seite` says it."""
    subject = told.subject
    if subject.countries:
        return subject.countries
    if (match := _ADJECTIVE.match(_behind(claim))) is not None and (found := countries_in(match.group(1))):
        return found
    if subject.classes & FORCES and _LOST.search(f"{claim.what} {told.words}"):
        lost = _BOUND.split(around(claim)[0])[-1]
        if len(found := countries_in(lost)) == 1:
            return found  # `hat Chile 21 Soldaten verloren`
    if subject.classes & FORCES and (match := _FROM_COUNTRY.match(_behind(claim))) is not None:
        return countries_in(match.group(1))
    dead = bool(subject.classes & FORCES) or (told.event == "killed" and subject.classes <= _SOME)
    if dead and (match := _ON_SIDE.search(claim.evidence)) is not None:
        return countries_in(match.group(1) or match.group(2))
    return frozenset()


def are_one_army(one: Subject, other: Subject) -> bool:
    """Whether both are fighters of one country: `armenische Kämpfer`, `52 Soldaten` of Armenia and `90 Armenier`."""
    both = one.classes | other.classes
    fighters = bool(both & (FORCES - {"police"})) and both <= FORCES | _SOME
    return fighters and bool(one.countries & other.countries) and bool(one.classes) and bool(other.classes)
