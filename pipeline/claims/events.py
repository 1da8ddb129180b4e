"""Events: a closed code for what happened, modelled on the codes of event databases.

The words of each code are in `event_words.py`; `docs/events.md` describes the codes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from pipeline.claims.event_words import LEXICON
from pipeline.figures.spelling import spelled, without_gender_marks

_BOTH = " & "


#: What opens a stem that takes the code away.
_NOT = "!"


def _compiled(stems: str, *, taking: bool = False) -> tuple[tuple[str, ...], ...]:
    """The patterns of a code, each one or two stems; with `taking` those that take it away."""
    listed = (stem.strip() for stem in " ".join(stems.split()).split(","))
    return tuple(
        tuple(stem.removeprefix(_NOT).split(_BOTH)) for stem in listed if stem and stem.startswith(_NOT) == taking
    )


def _by_first_stem(events: Mapping[str, tuple[tuple[str, ...], ...]]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The patterns of several stems, with their codes, under the first stem."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for code, patterns in events.items():
        for stems in patterns:
            if len(stems) > 1:
                found.setdefault(stems[0], []).append((code, stems))
    return found


#: code → its patterns, each one or two stems.
EVENTS = MappingProxyType({code: _compiled(stems) for code, stems in LEXICON.items()})
#: code → patterns that take it away.
_TAKING = MappingProxyType({code: _compiled(stems, taking=True) for code, stems in LEXICON.items()})
_OF_ONE = {code: {stems[0] for stems in patterns if len(stems) == 1} for code, patterns in EVENTS.items()}
_TAKEN_OF_ONE = {code: {stems[0] for stems in patterns if len(stems) == 1} for code, patterns in _TAKING.items()}
_PAIRED = _by_first_stem(EVENTS)
_TAKEN_BY_TWO = _by_first_stem(_TAKING)
_ORDER = {code: place for place, code in enumerate(EVENTS)}
_STEMS = frozenset(
    stem for table in (EVENTS, _TAKING) for patterns in table.values() for stems in patterns for stem in stems
)
_CLOSING = frozenset(stem for stem in _STEMS if stem.startswith("*") and stem.endswith("."))
_WITHIN = frozenset(stem for stem in _STEMS if stem.startswith("*")) - _CLOSING
_ANY_WITHIN = re.compile("|".join(re.escape(stem[1:]) for stem in sorted(_WITHIN)))
_WHOLE = frozenset(stem for stem in _STEMS if stem.endswith(".")) - _CLOSING
_PHRASES = frozenset(stem for stem in _STEMS if " " in stem) - _WITHIN - _WHOLE
_BEGINNINGS = _STEMS - _CLOSING - _WITHIN - _WHOLE - _PHRASES
#: Codes of output; `killed_or_wounded` joins two.
CODES = ("killed_or_wounded", *EVENTS)
#: Words that hold the noun of an event and are none (`Auswahl`, `Voranschlag`), verbs that look like one (`Betrug`,
#: `Anschlag`, `Gehalt`, `Sitze`), and a noun like a form of `stehlen`.
_OTHERWISE = frozenset(
    """
    Abhilfe Aushilfe Aushilfen Auswahl Beförderung Beutel Desinfektion Gehalten Händedesinfektion Kostenvoranschlag
    Mitverschulden Preisgeld Preisgelder Stahl Verkaufsfläche Verkaufsflächen Verkaufsraum Verkaufsstand Verkaufsstelle
    Verkaufsstellen Verschulden Vorauswahl Voranschlag Voranschlags anzeigen anzeigt anzeigte betrug betrugen
    erlösende gehalten kostenlos lohnen lohnt lohnte lohnten sitzen sitzt veranschlagen veranschlagt veranschlagte
    veranschlagten verdächtige verdächtigen verdächtiger verdächtiges zustimmen zustimmte zustimmten
    """.split()
)
#: Nouns of a fall, where a percentage says how far: `ein Einbruch von 20 Prozent`.
_DROPS = frozenset({"Einbruch", "Einbruchs"})
#: Whoever `erliegt seinen Verletzungen` is dead, not hurt.
_DIED_OF = re.compile(r"Verletzung\w* (?:\w+ )?erl(?:eg|ag|ieg)\w*|erl(?:ag|ieg)\w* (?:\w+ )*Verletzung\w*")
#: Surnames behind a first name that are words of an event: `Lena Brandes`.
_SURNAME = re.compile(r"\b([A-ZÄÖÜ]\w+) Brand(?:es)?\b")
#: `kamen bei dem Angriff um`: the particle far from its verb.
_CAME_TO_DEATH = re.compile(r"\bk(?:am|amen|ommen|ommt) .* um$")
#: What happened, which says less than the victims that `who` names: `Verletzte nach Explosion`.
_CAUSES = frozenset("accident attack damaged displaced earthquake fire protest weather".split())
_VICTIMS = frozenset({"killed", "wounded", "missing", "infected", "displaced", "arrested"})
#: event in `what` -> with this one in `who` the people are dead, whatever is done with them.
_OUTWEIGHS = MappingProxyType({"rescued": "killed", "missing": "killed"})
#: kind of figure → what it never tells.
_NEVER = MappingProxyType(
    {
        "money": frozenset({"charged", "displaced", "migrated", "wounded"}),
        "measure": frozenset({"charged", "displaced", "missing", "price", "profit", "share_price"}),
        "duration": frozenset({"price", "profit", "share_price"}),
    }
)

#: What opens a cause.
_AFTER = ("bei ", "nach ", "wegen ")


def event_of(who: str, what: str, kind: str = "count") -> str:
    """The code of the event that `what` (and the counted noun) names, or "".

    Args:
        who: whom the figure is about.
        what: what is said of it.
        kind: of the figure; an amount is not what befalls its holder (`Der Angeklagte hatte 2.000 Euro bei sich`).

    >>> event_of("nordkoreanische Truppen", "gefallen oder verwundet")
    'killed_or_wounded'
    >>> event_of("Tote", ""), event_of("Stellen", "streichen"), event_of("Flüge", "gestrichen")
    ('killed', 'jobs_cut', '')
    """
    otherwise = _OTHERWISE | _DROPS if kind == "share" else _OTHERWISE
    what = _DIED_OF.sub("gestorben", " ".join(word for word in _spelled(what).split() if word not in otherwise))
    what = _CAME_TO_DEATH.sub("umgekommen", what)
    who = " ".join(word for word in _SURNAME.sub(r"\1", _spelled(who)).split() if word not in _OTHERWISE)
    taken = _taken(f"{who} {what}".lower()) | _NEVER.get(kind, frozenset())
    if kind == "share" and what.startswith(("für ", "gegen ")) and len(what.split()) == 2:
        what = ""  # `gegen Rentenreform`: what people want or don't has not happened
    who_alone, from_what = _pairs(who.lower()), _left(_codes(what.lower()), taken)
    both = _left(_pairs(f"{who} {what}".lower()), taken)
    if from_what:  # what people demonstrate against is not what happens: `Menschen gegen steigende Mieten`
        both = tuple(code for code in both if code not in who_alone)
    found = (*both, *(code for code in from_what if code not in both))
    if "killed" in found and "wounded" in found:
        return "killed_or_wounded"
    from_who = _left(_codes(who.lower()), taken)
    if "protest" in found and "gegen " in what:
        return "protest"  # `gegen den Anschlag demonstriert`
    if not found:
        return from_who[0] if from_who else ""
    if from_who and what.lower().startswith(_AFTER):
        return from_who[0]  # `Festnahmen: nach Einbruch`
    if found[0] in _CAUSES and from_who and from_who[0] in _VICTIMS:
        return from_who[0]
    outweighing = _OUTWEIGHS.get(found[0])
    if outweighing is not None and outweighing in from_who:
        return outweighing
    return found[0]


def _spelled(text: str) -> str:
    return spelled(without_gender_marks(text))


def _left(codes: tuple[str, ...], taken: frozenset[str]) -> tuple[str, ...]:
    return tuple(code for code in codes if code not in taken) if taken else codes


@lru_cache(maxsize=4096)
def _taken(text: str) -> frozenset[str]:
    """The codes that two stems of a claim take away: `verletzt` of a law."""
    return frozenset(_fitting(_TAKEN_BY_TWO, _stems_in(text)))


@lru_cache(maxsize=4096)
def _pairs(text: str) -> tuple[str, ...]:
    """The codes of which two stems fit."""
    return tuple(sorted(_fitting(_PAIRED, _stems_in(text)), key=_ORDER.__getitem__))


def _fitting(paired: Mapping[str, list[tuple[str, tuple[str, ...]]]], found: frozenset[str]) -> set[str]:
    """The codes of which all stems of a pattern fit."""
    return {code for stem in found for code, stems in paired.get(stem, ()) if found.issuperset(stems)}


@lru_cache(maxsize=4096)
def _codes(text: str) -> tuple[str, ...]:
    """The codes of which one stem fits."""
    phrases = _phrases_in(text)
    found = {code for code, stems in _OF_ONE.items() if not phrases.isdisjoint(stems)}
    return tuple(sorted(found.union(*map(_codes_of_word, text.split())), key=_ORDER.__getitem__))


@lru_cache(maxsize=1 << 14)
def _codes_of_word(word: str) -> frozenset[str]:
    """The codes that a word alone names: `Todesurteile` begins like `Todesopfer`, and nobody is dead yet."""
    found = _stems_of(word)
    return frozenset(
        code for code, stems in _OF_ONE.items() if not found.isdisjoint(stems) and found.isdisjoint(_TAKEN_OF_ONE[code])
    )


@lru_cache(maxsize=4096)
def _stems_in(text: str) -> frozenset[str]:
    """The stems that fit the text."""
    return _phrases_in(text).union(*map(_stems_of, text.split()))


def _phrases_in(text: str) -> frozenset[str]:
    return frozenset(stem for stem in _PHRASES if stem in text)


@lru_cache(maxsize=1 << 14)
def _stems_of(word: str) -> frozenset[str]:
    """The stems that fit a word."""
    beginnings = (word[:end] for end in range(1, len(word) + 1))
    found = {stem for stem in beginnings if stem in _BEGINNINGS}
    if _ANY_WITHIN.search(word):
        found.update(stem for stem in _WITHIN if stem[1:] in word)
    endings = (f"*{word[start:]}." for start in range(len(word)))
    return frozenset(found.union(stem for stem in endings if stem in _CLOSING) | {f"{word}."} & _WHOLE)
