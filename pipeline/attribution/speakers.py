"""The phrase of a speaker: where it begins and ends, and who holds a report.

`nach Angaben der Polizei` has the police as its source, `einer Studie zufolge` the study, `nach ersten Angaben` nobody.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import (
    ABSTRACT_ENDINGS,
    AUTHORITY_NOUNS,
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    MEDIA_NOUNS,
    NAMELESS,
    PERSON_NOUNS,
    REPORTING_NOUNS,
)
from pipeline.grammar.clauses import clause_head
from pipeline.grammar.phrases import SPEAKER_PREPOSITIONS, left_edge, noun_phrase, right_edge
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, PRONOUN

#: How far from a preposition its noun may stand: `laut dem gestern in Genf veröffentlichten Bericht`.
_REACH = 12


def noun_base(token: Token) -> str:
    """The noun in lower case without inflection, as far as lists of nouns need it (`Angaben` → `angabe`)."""
    return token.lemma_.lower() if token.lemma_ else token.lower_


def _forms(token: Token) -> set[str]:
    """The noun without the endings it may have."""
    forms = {noun_base(token), token.lower_}
    return forms | {form.removesuffix(ending) for form in forms for ending in ("n", "en", "e", "s", "es")}


def is_one_of(token: Token, nouns: frozenset[str]) -> bool:
    """Whether the noun, or the last part of the compound, is in the list: `Polizeiangaben` is an `angabe`."""
    return any(stem in nouns or any(stem.endswith(noun) for noun in nouns if len(noun) > 4) for stem in _forms(token))


def noun_after(token: Token) -> Token | None:
    """The noun that a preposition governs."""
    for child in token.children:
        if child.i > token.i and child.tag_ in NOUN and child.dep_ in ("nk", "pnc", "sb", "oa", "pd"):
            return _head_noun(child)
    for i in range(token.i + 1, min(token.i + _REACH, sentence_of(token).end)):
        candidate = token.doc[i]
        if candidate.tag_ in NOUN:
            return _head_noun(candidate)
        if candidate.tag_ in ("$.", "VVFIN", "VAFIN", "VMFIN"):
            return None
    return None


def _head_noun(noun: Token) -> Token:
    """For a name after its role or kind (`Agentur Reuters`, `Sprecher Max Weber`) the first noun of the two."""
    while noun.head.tag_ in NOUN and noun.dep_ in ("pnc", "nk") and noun.head.i < noun.i and noun.i - noun.head.i <= 2:
        noun = noun.head
    return noun


def noun_before(token: Token) -> Token | None:
    """The noun that a postposition governs (`Angaben der Polizei zufolge` → `Angaben`)."""
    for child in token.lefts:
        if child.tag_ in NOUN and child.dep_ in ("nk", "pnc", "ag", "sb", "oa", "da"):
            return child
    i = token.i - 1
    if i < sentence_of(token).start or (token.doc[i].tag_ not in NOUN and token.doc[i].text not in ')“"”'):
        return None
    while i > sentence_of(token).start and token.doc[i].tag_ not in NOUN:
        i -= 1
    noun = token.doc[i]
    while noun.dep_ in ("ag", "nk", "pnc", "app") and noun.head.tag_ in NOUN and noun.head.i < noun.i:
        noun = noun.head
    return noun if noun.tag_ in NOUN else None


def holder(noun: Token) -> Token | None:
    """Who holds a report: the genitive or `von` phrase after the noun (`Angaben der Polizei`, `Angaben von Ärzten`)."""
    for child in noun.rights:
        if child.dep_ in ("ag", "pg") or (
            child.tag_ in PREPOSITION and child.lower_ in ("von", "vom", "aus", "beim", "bei")
        ):
            if child.tag_ in PREPOSITION:
                return noun_after(child)
            if child.tag_ in NOUN:
                return _head_noun(child)
    after = noun.i + 1
    if after < sentence_of(noun).end:
        following = noun.doc[after]
        if following.tag_ in DETERMINER and following.lower_ in (
            "der",
            "des",
            "seiner",
            "ihrer",
            "dieser",
            "eines",
            "einer",
            "mehrerer",
        ):
            return noun_after(following)
        if following.lower_ in ("von", "vom"):
            return noun_after(following)
        if following.tag_ == "NE" or following.ent_type_ in ("PER", "ORG"):
            return following
        if following.tag_ == "ADJA" and following.lower_.endswith("er"):
            return noun_after(following)
    return None


def possessor(noun: Token) -> Token | None:
    """The possessive of a report (`seiner Meinung nach`), which stands for the speaker."""
    return next((child for child in noun.lefts if child.tag_ == "PPOSAT"), None)


def speaker_phrase(noun: Token) -> Span:
    """The whole phrase of a speaker, without its article: titles, genitives, names and appositions, no relative
    clause.
    """
    if noun.tag_ in PRONOUN:
        return noun.doc[noun.i : noun.i + 1]
    span = noun_phrase(noun, appositions=True, prepositions=SPEAKER_PREPOSITIONS)
    doc = noun.doc
    start, end = span.start, span.end
    while start < end - 1 and (doc[start].tag_ in DETERMINER or (doc[start].is_punct and doc[start].text in ",;:–-")):
        start += 1
    while end > start + 1 and doc[end - 1].tag_ in ("$,", "$.", "ADV", "PTKVZ"):
        end -= 1
    return doc[start:end]


def report_source(noun: Token) -> tuple[Span | None, str]:
    """Whom a reporting noun stands for, and the kind of attribution.

    Returns the speaker's phrase and ``according_to``, or None and ``hearsay`` where the words name nobody.
    """
    if not is_one_of(noun, REPORTING_NOUNS):
        return speaker_phrase(noun), "according_to"
    person = possessor(noun)
    if person is not None:
        return noun.doc[person.i : person.i + 1], "according_to"
    held_by = holder(noun)
    if is_one_of(noun, DOCUMENT_NOUNS) and not _is_bare_plural(noun):
        return speaker_phrase(noun), "according_to"
    if held_by is not None:
        return speaker_phrase(held_by), "according_to"
    start = left_edge(noun)
    adjectives = [token for token in noun.doc[start : noun.i] if token.tag_ == "ADJA"]
    if any(token.lower_.startswith("eigen") for token in adjectives):
        own = subject(clause_head(noun))
        return (speaker_phrase(own), "according_to") if own is not None and own.i != noun.i else (None, "hearsay")
    compound = not any(form in REPORTING_NOUNS for form in _forms(noun))
    if any(_is_nameless(token) for token in adjectives) or (not adjectives and not compound):
        return None, "hearsay"
    return noun.doc[start : right_edge(noun)], "according_to"


def _is_bare_plural(noun: Token) -> bool:
    """`Berichten zufolge`: no article, no adjective, no holder."""
    return (
        noun.lower_ in ("berichten", "meldungen", "studien", "umfragen", "prognosen")
        and left_edge(noun) == noun.i
        and holder(noun) is None
    )


def _is_nameless(adjective: Token) -> bool:
    return any(adjective.lower_.startswith(stem) and len(adjective.lower_) - len(stem) <= 4 for stem in NAMELESS)


def may_speak(noun: Token) -> bool:
    """Whether a subject can say something: a name, a person, a body or a document, not an event or a quality."""
    if noun.tag_ in PRONOUN or noun.ent_type_ in ("PER", "ORG", "LOC") or noun.tag_ == "NE":
        return True
    word = noun.lower_
    if any(
        word.endswith((known, known + "en", known + "n", known + "e"))
        for known in (*PERSON_NOUNS, *AUTHORITY_NOUNS, *MEDIA_NOUNS, *BODY_NOUNS)
    ):
        return True
    if is_one_of(noun, DOCUMENT_NOUNS):
        return True
    return not word.endswith(ABSTRACT_ENDINGS) and word not in _MUTE


_MUTE = frozenset(
    """
    chance gerücht meldung verluste bilanz anschlag beben bombe erdbeben explosion feuer flut folge grund
    katastrophe krieg marsch motiv naturkatastrophe orkan platzverweis preis strafnachlass sturm tsunami umsatz
    unfall unglück unwetter zuschauer zahl zahlen opfer tote verletzte schaden objekt simulationen
    """.split()
)
