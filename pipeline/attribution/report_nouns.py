"""Whom a report stands for: `Angaben der Polizei`, `seine Angaben`, `eine Studie`, `erste Schätzungen`."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import (
    ANONYMOUS_NOUNS,
    DOCUMENT_NOUNS,
    FINDINGS,
    NAMELESS,
    REPORTING_NOUNS,
)
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import forms_of, head_noun, is_one_of, may_speak, names_a_speaker, noun_after
from pipeline.grammar.clauses import clause_head, first_conjunct, own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.phrases import right_edge
from pipeline.grammar.predicates import predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION
from pipeline.grammar.topics import topic_before


def holder(noun: Token) -> Token | None:
    """Who holds a report: the genitive or `von` phrase after the noun (`Angaben der Polizei`, `Angaben von Ärzten`)."""
    found = _holder(noun)
    if found is None or found.lower_.endswith(_COUNTS) or (is_time(found) and found.ent_type_ != "PER"):
        return None  # `Angaben vom Mittwochabend`
    return None if any(child.tag_ == "CARD" for child in found.lefts) else found  # `einer von 35.000 Euro`


def publisher(noun: Token) -> Token | None:
    """`Ministerium` in `Zahlen, die das Ministerium am Freitag veröffentlichte`: who gives out a report by what is said
    of it in its relative clause.
    """
    doc, i, limit = noun.doc, noun.i + 1, sentence_of(noun).end
    i += i < limit and doc[i].tag_ == "PTKVZ"  # `geht aus Zahlen hervor, die`
    if i + 3 >= limit or doc[i].text != "," or doc[i + 1].tag_ != "PRELS":
        return None
    verbs = predicate(clause_head(doc[i + 1]))
    if verbs.is_passive or not verbs.main.lower_.startswith(_PUBLISHING):
        return None
    named = (t for t in own_tokens(verbs.head) if t.tag_ in NOUN and t.dep_ in ("sb", "oa") and t.i > i + 1)
    return next((t for t in named if may_speak(t)), None)


#: How verbs begin by which a report is given out.
_PUBLISHING = tuple(
    "bekanntg herausg mitget mitteil präsentier publizier veröffentlich vorgele vorgestell vorleg vorstell".split()
)
#: What reports are of, never who gives them: `die Angaben der Opferzahl`, `nach einer Schätzung bei einer Million`.
_COUNTS = ("zahl", "zahlen", "höhe", "menge", "million", "millionen", "milliarde", "milliarden")


def _holder(noun: Token) -> Token | None:
    for child in noun.rights:
        if child.dep_ in ("ag", "pg") or (
            child.tag_ in PREPOSITION and child.lower_ in ("von", "vom", "aus", "beim", "bei")
        ):
            if child.tag_ in PREPOSITION:
                return noun_after(child)
            if child.tag_ in NOUN:
                return head_noun(child)
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
        if following.lower_.endswith(("hunderte", "tausende", "dutzende", "millionen")):
            return None  # `nach Polizeiangaben Hunderte Messer`
        if following.tag_ == "NE" or following.ent_type_ in ("PER", "ORG"):
            return following
        if following.tag_ == "ADJA" and following.lower_.endswith("er"):
            return noun_after(following)
    return None


def possessor(noun: Token) -> Token | None:
    """The possessive of a report (`seiner Meinung nach`), which stands for the speaker."""
    for i in range(noun.i - 1, max(sentence_of(noun).start, noun.i - 4) - 1, -1):
        token = noun.doc[i]
        if token.tag_ == "PPOSAT" or token.lower_ in ("deren", "dessen"):
            return token
        if token.tag_ != "ADJA":
            return None
    return None


class Source(NamedTuple):
    """Whom a phrase stands for: the speaker's phrase (None if it names nobody), the kind, and the words as written."""

    speaker: Span | None
    kind: str
    words: Span


def report_source(noun: Token) -> Source:
    """Whom the noun after `laut`, `nach` or before `zufolge` stands for.

    `Angaben der Polizei` → the police; `seinen Angaben` → whom `seinen` means; `einer Studie` → the study; `ersten
    Angaben` → nobody, hearsay.
    """
    if not is_one_of(noun, REPORTING_NOUNS):
        phrase = speaker_phrase(noun)
        return Source(phrase, "according_to", phrase)
    doc = noun.doc
    person = possessor(noun)
    held_by = holder(noun)
    first = min(left_edge(noun), person.i if person is not None else noun.i)
    held = speaker_phrase(held_by) if held_by is not None else None
    end = max(right_edge(noun), held.end if held is not None else 0)
    words = doc[first : next((t.i for t in doc[noun.i + 1 : end] if t.lower_ in _TOPICS), end)]
    if person is not None:
        return Source(doc[person.i : person.i + 1], "according_to", words)
    if is_one_of(noun, DOCUMENT_NOUNS) and not _is_bare_plural(noun):
        phrase = speaker_phrase(noun)
        return Source(phrase, "according_to", phrase)
    if held is not None:
        return Source(held, "according_to", words)
    if (giver := publisher(noun)) is not None:
        return Source(speaker_phrase(giver), "according_to", words)
    adjectives = [token for token in doc[first : noun.i] if token.tag_ == "ADJA"]
    if any(token.lower_.startswith("eigen") for token in adjectives):
        own = _whose_own(noun)
        return Source(speaker_phrase(own), "according_to", words) if own is not None else Source(None, "hearsay", words)
    compound = not any(form in REPORTING_NOUNS for form in forms_of(noun))
    if is_one_of(noun, _MEASURED) or (adjectives and is_one_of(noun, FINDINGS)):
        return Source(words, "according_to", words)  # `einer ersten Schätzung`
    nameless = any(_is_nameless(token) for token in adjectives) or is_one_of(noun, ANONYMOUS_NOUNS)
    if nameless or (not adjectives and not compound):
        return Source(None, "hearsay", words)
    return Source(words, "according_to", words)


#: Prepositions of what a report is on: `nach Polizeiangaben | zu Zusammenstößen`.
_TOPICS = frozenset({"zu", "zum", "zur"})
#: What instruments show, whoever reads them: `laut Messungen`.
_MEASURED = frozenset({"messung", "satellitenbild"})


def _whose_own(noun: Token) -> Token | None:
    """Who gives `eigene Angaben`: the subject; where that is only counted, the one of the clause or sentence before."""
    head = clause_head(noun)
    found = subject(head)
    if found is not None and found.i != noun.i and not _is_counted(found):
        return found
    before = first_conjunct(head)
    found = subject(before) if before is not None else topic_before(head)
    return found if found is not None and not _is_counted(found) else None


def _is_counted(noun: Token) -> bool:
    """`Euro` in `80.000 Euro kamen zusammen`: what has a number says nothing, nor `Ein Viertel`."""
    counted = any(child.tag_ == "CARD" for child in noun.lefts) and not names_a_speaker(noun)
    return counted or noun.lower_ in _PARTS


_PARTS = frozenset("drittel fünftel hälfte mehrheit viertel zehntel".split())


def _is_bare_plural(noun: Token) -> bool:
    """`Berichten zufolge`, `ersten Meldungen zufolge`: no article, no adjective that says which, no holder."""
    if noun.lower_ not in ("berichten", "meldungen", "prognosen") or holder(noun) is not None:
        return False
    return all(token.tag_ == "ADJA" and _is_nameless(token) for token in noun.doc[left_edge(noun) : noun.i])


def _is_nameless(adjective: Token) -> bool:
    return any(adjective.lower_.startswith(stem) and len(adjective.lower_) - len(stem) <= 4 for stem in NAMELESS)
