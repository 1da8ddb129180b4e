"""The phrase of a speaker: where it begins and ends, and who holds a report.

`nach Angaben der Polizei` has the police as its source, `einer Studie zufolge` the study, `nach ersten Angaben` nobody.
"""

from __future__ import annotations

from functools import cache, lru_cache

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import (
    ABSTRACT_ENDINGS,
    ANONYMOUS_NOUNS,
    AUTHORITY_NOUNS,
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    FINDINGS,
    MEDIA_NOUNS,
    NEWS_AGENCIES,
    PERSON_NOUNS,
)
from pipeline.grammar.spans import entities, neighbour, remembered, sentence_of, tags_of
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, PRONOUN

#: How far from a preposition its noun may stand: `laut dem gestern in Genf veröffentlichten Bericht`.
_REACH = 12


def noun_base(token: Token) -> str:
    """The noun in lower case without inflection, as far as lists of nouns need it (`Angaben` → `angabe`)."""
    return token.lemma_.lower() if token.lemma_ else token.lower_


def forms_of(token: Token) -> set[str]:
    """The noun without the endings it may have."""
    return _without_endings(noun_base(token), token.lower_)


def _without_endings(*words: str) -> set[str]:
    return {word.removesuffix(ending) for word in words for ending in ("", "n", "en", "e", "s", "es")}


def is_one_of(token: Token, nouns: frozenset[str]) -> bool:
    """Whether the noun, or the last part of the compound, is in the list: `Polizeiangaben` is an `angabe`."""
    return _is_one_of(noun_base(token), token.lower_, nouns)


@lru_cache(maxsize=8192)
def _is_one_of(base: str, word: str, nouns: frozenset[str]) -> bool:
    stems = _without_endings(base, word)
    if not stems.isdisjoint(nouns):
        return True
    ends = _ends_of_compounds(nouns)
    return any(stem.endswith(ends) for stem in stems)


@cache
def _ends_of_compounds(nouns: frozenset[str]) -> tuple[str, ...]:
    return tuple(noun for noun in nouns if len(noun) > 4 and noun not in _NOT_IN_COMPOUNDS)


#: Nouns that compounds of another meaning end in: `Zustand`, `Aufsicht`, `Beschluss`, `Umfrage`, `Opposition`.
_NOT_IN_COMPOUNDS = frozenset(
    "stand sicht wunsch rechnung schluss brief papier buch index frage option position punkt".split()
)


def noun_after(token: Token) -> Token | None:
    """The noun that a preposition governs."""
    described = _past_attribute(token)
    if described is not None:
        return described
    for child in token.children:
        if child.i > token.i and child.tag_ in NOUN and child.dep_ in ("nk", "pnc", "sb", "oa", "pd"):
            found = head_noun(child)
            return found if found.i > token.i else child  # a preposition that the model takes for a name
    for i in range(token.i + 1, min(token.i + _REACH, sentence_of(token).end)):
        candidate = token.doc[i]
        if candidate.tag_ in NOUN:
            return head_noun(candidate)
        if candidate.tag_ in ("$.", "VVFIN", "VAFIN", "VMFIN"):
            return None
    return None


def _past_attribute(token: Token) -> Token | None:
    """`Bericht` in `aus dem am Montag vorgelegten Bericht`: an article before a preposition or an article opens a
    participle.
    """
    tags, i, end = tags_of(token.doc), token.i + 1, sentence_of(token).end
    if i + 4 >= end or tags[i] not in DETERMINER | {"PIS"} or tags[i + 1] not in PREPOSITION | {"ART"}:
        return None
    at = next((k for k in range(i + 2, min(i + _REACH, end)) if tags[k] in NOUN), end)
    if at + 2 >= end or tags[at + 1] != "ADJA" or tags[at + 2] not in NOUN:
        return None
    if tags[i + 1] == "ART" and not token.doc[at + 1].lower_.endswith(("end", "enden")):
        return None  # `einem der Behörde vorliegenden Schreiben`
    return head_noun(token.doc[at + 2])


def head_noun(noun: Token) -> Token:
    """For a name after its role or kind (`Agentur Reuters`, `Sprecher Max Weber`) the first noun of the two."""
    while noun.head.tag_ in NOUN and noun.dep_ in ("pnc", "nk") and noun.head.i < noun.i and noun.i - noun.head.i <= 2:
        noun = noun.head
    return noun


def noun_before(token: Token) -> Token | None:
    """The noun that a postposition governs (`Angaben der Polizei zufolge` → `Angaben`)."""
    for child in token.lefts:
        if child.tag_ in NOUN and child.dep_ in ("nk", "pnc", "ag", "sb", "oa", "da"):
            return child
    i = _before_apposition(token)
    if i >= sentence_of(token).start and token.doc[i].is_title and token.doc[i].tag_ in ("ADJA", "VVFIN", "FM"):
        return token.doc[i]  # also where the model takes the noun for an adjective
    if i < sentence_of(token).start or (token.doc[i].tag_ not in NOUN and token.doc[i].text not in ')“"”'):
        return None
    while i > sentence_of(token).start and token.doc[i].tag_ not in NOUN:
        i -= 1
    noun = token.doc[i]
    while noun.head.i < noun.i:
        inner = noun.head.tag_ in PREPOSITION and noun.head.dep_ in ("mnr", "pg")
        above = noun.head.head if inner else noun.head  # `Hinweisen aus der Bevölkerung zufolge`
        if noun.dep_ not in ("ag", "nk", "pnc", "app") or above.tag_ not in NOUN or above.i > noun.i:
            break
        noun = above
    return noun if noun.tag_ in NOUN else None


def _before_apposition(token: Token) -> int:
    """Index of the word before a postposition; past a name between commas: `dem Sprecher, Jens Wilke, zufolge`."""
    doc, i, first = token.doc, token.i - 1, sentence_of(token).start
    if i <= first or doc[i].text != "," or doc[i - 1].ent_type_ != "PER":
        return i
    opening = next((k for k in range(i - 2, first, -1) if doc[k].text == ","), i)
    return opening - 1 if all(t.tag_ in NOUN for t in doc[opening + 1 : i]) else i


def names_a_speaker(noun: Token) -> bool:
    """Whether the noun is known for one who speaks: a role, an authority, a medium, a body, also as a compound."""
    return _speaks(noun.lower_)


def is_medium(word: str) -> bool:
    """Whether a noun in lower case is one for media: `nachrichtenagentur`, but not `bundesagentur`, `netzagentur`."""
    if word.endswith("agentur"):
        return word == "agentur" or word.endswith(NEWS_AGENCIES)
    return word.endswith(MEDIA_NOUNS)


@lru_cache(maxsize=65_536)
def _speaks(word: str) -> bool:
    return word.endswith(_SPEAKING)


@remembered
def is_surname(token: Token) -> bool:
    """`Klitschko` after `Bürgermeister Vitali Klitschko`: a name that the model knows for a person's elsewhere only."""
    if token.ent_type_ or token.tag_ not in NOUN or neighbour(token, -1).tag_ in DETERMINER | {"ADJA"}:
        return False
    return any(len(person) > 1 and person[-1].text == token.text for person in entities(token.doc[:], "PER"))


def is_surely_speaker(phrase: Span) -> bool:
    """Whether the phrase surely names one who can speak: a person, a body, a role, a document or a pronoun for one."""
    first = phrase[0]
    named = any(token.ent_type_ in ("PER", "ORG", "LOC") for token in phrase)
    if named or first.tag_ in PRONOUN or is_surname(first):
        return True
    return any(token.tag_ in NOUN and (names_a_speaker(token) or is_one_of(token, DOCUMENT_NOUNS)) for token in phrase)


_SPEAKING = tuple(
    known + ending
    for known in (*PERSON_NOUNS, *AUTHORITY_NOUNS, *MEDIA_NOUNS, *BODY_NOUNS, *sorted(ANONYMOUS_NOUNS))
    for ending in ("", "n", "en", "e", "r", "s", "es", "in", "innen")
)


def may_speak(noun: Token) -> bool:
    """Whether a subject can say something: a name, a person, a body or a document, not an event or a quality."""
    if noun.tag_ == "NN" and (noun.lower_.endswith(_EVENTS) or (not noun.ent_type_ and noun.lower_.endswith(_THINGS))):
        return False
    if noun.is_lower and "." in noun.text:
        return False  # `d.h.`
    if noun.tag_ in PRONOUN or noun.ent_type_ in ("PER", "ORG", "LOC") or noun.tag_ == "NE":
        return True
    word = noun.lower_
    if names_a_speaker(noun):
        return True
    if is_one_of(noun, DOCUMENT_NOUNS) or is_one_of(noun, FINDINGS):
        return True
    return not word.endswith(ABSTRACT_ENDINGS) and word not in _MUTE


#: Events that a model takes for names.
_EVENTS = ("streik", "protest", "krieg", "wahl", "anschlag", "unfall", "spiel", "prozess")


#: Things that are there or come up, and say nothing: `Es drohen neue Gewitter.`
_THINGS = (
    "auto", "bus", "fahrzeug", "frost", "gewitter", "hitze", "kombi", "lkw", "pkw", "regen", "schnee", "stau",
    "tafel", "wagen",
)  # fmt: skip


_MUTE = frozenset(
    """
    ausbruch brand einsatz vorfall
    chance gerücht meldung verluste bilanz anschlag beben bombe erdbeben explosion feuer flut folge grund
    katastrophe krieg marsch motiv rede naturkatastrophe orkan platzverweis preis strafnachlass sturm tsunami umsatz
    unfall unglück unwetter zuschauer zahl zahlen opfer tote verletzte schaden objekt simulationen
    """.split()
)
