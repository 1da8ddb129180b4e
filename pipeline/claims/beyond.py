"""Holders from beyond the clause: another clause, the topic of the sentence before, the firm in question."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.verb_forms import is_reporting
from pipeline.claims.beside import is_amount
from pipeline.claims.frames import Frame, is_content
from pipeline.claims.patterns import (
    BUSINESS_FIGURES,
    CHANGE_NOUNS,
    DEMANDING,
    DIMENSION_NOUNS,
    EXPECTING,
    FIRMS,
    NUMERALS,
    PENALTIES,
    ends_in,
)
from pipeline.grammar.arguments import dative, possessor
from pipeline.grammar.clauses import clause_head, clauses, is_relative, is_subordinate
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, sentences_before, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NO_NOUNS, NOUN, SUBJECT
from pipeline.grammar.topics import subjects, topic_before

#: How many sentences back a firm may be named.
_REACH = 4


def beyond_clause(frame: Frame) -> Token | None:
    """Whom the figure is about, where its clause names nobody: another clause, the sentence before, the noun sized."""
    beside = [h for h in clauses(sentence_of(frame.head)) if h.i != frame.head.i]
    alone = any(child.dep_ in SUBJECT and frame.is_own(child) for child in frame.head.children)
    if alone:
        beside = []  # `Jeder Dritte glaubt, dass die Politik versagt`: the figure is the subject
    subordinate = [subject(h) for h in beside if is_subordinate(h) and not is_relative(h)]
    found = next((t for t in subordinate if t is not None and t.tag_ in NOUN and not is_time(t) and _is_topic(t)), None)
    if found is not None and frame.size is None:
        return found
    size = frame.size
    amount = frame.figure.kind == "measure" and frame.figure.unit != "km/h"  # a speed is somebody's
    if alone and size is None and amount and frame.verbs.is_passive:
        return None  # `Bewirtschaftet wurden 900 Hektar`: nobody is named
    topic = topic_of(frame.span[0])
    if topic is not None and alone and frame.figure.kind == "share" and topic.ent_type_ in ("ORG", "PER"):
        topic = None  # `Die Linke käme auf 9 Prozent. Mit der Regierung sind 27 Prozent zufrieden`: people are
    if size is None:
        earlier = [noun for noun in subjects(sentence_of(frame.head)) if noun.i < frame.span.start and _is_topic(noun)]
        if frame.figure.kind == "share":
            earlier = [noun for noun in earlier if not is_content(noun)]
        announced = _received_before(frame)
        if not earlier and announced is not None:
            return announced
        if frame.verbs.lemma in DEMANDING | EXPECTING or is_reporting(frame.verbs.lemma):
            earlier = [noun for noun in earlier if noun != frame.subject]
        return earlier[-1] if earlier and not frame.is_own(earlier[-1]) else topic
    if frame.figure.kind == "share" and size.noun.dep_ in SUBJECT and size.noun.lower_.endswith(RATES):
        return size.noun  # `Die Quote von einem Drittel zeigt, dass`
    if size.noun.lower_.endswith(BUSINESS_FIGURES):
        firms = [t for t in subjects(sentence_of(frame.head)) if t.i < frame.span.start and not frame.is_own(t)]
        firms = [t for t in firms if t.ent_type_ == "ORG" or _is_firm(t)]
        if firms:
            return firms[-1]
        return firm_before(frame.span) or topic or size.noun
    doer = size.noun.dep_ in SUBJECT and size.noun.head in frame.verbs.verbs and frame.figure.kind == "measure"
    of_somebody = ends_in(size.noun.lower_, DIMENSION_NOUNS + PENALTIES) or size.noun.lower_ in CHANGE_NOUNS
    if doer and not of_somebody:
        return size.noun  # `nachts drohten Geräusche von bis zu 47 Dezibel`
    known = topic is not None and (of_somebody or topic.ent_type_ in ("ORG", "PER"))
    return topic if known and frame.verbs.lemma not in DEMANDING else size.noun


def who_of_relative(frame: Frame) -> Token | None:
    """`Land` in `Von den 3 Millionen, die das Land versprochen hat, ist nichts geflossen`."""
    doc, end = frame.span.doc, frame.phrase.end
    if (
        frame.figure.kind != "money"
        or end + 2 >= sentence_of(frame.span).end
        or doc[end].text != ","
        or doc[end + 1].tag_ != "PRELS"
    ):
        return None
    part = segments(sentence_of(frame.span))[segment_at(end + 1, doc)]
    doer = subject(doc[part.finite]) if part.finite >= 0 else None
    return doer if doer is not None and doer.tag_ in NOUN and doer.i > end and not is_amount(doer) else None


def _received_before(frame: Frame) -> Token | None:
    """`Kliniken` in `Den Kliniken droht die Insolvenz: In der Kasse fehlen 3 Millionen Euro`."""
    before = [h for h in clauses(sentence_of(frame.head)) if h.i < frame.head.i]
    words = words_of(frame.span.doc)
    if not before or ":" not in words[before[-1].i : frame.head.i]:
        return None
    receiver = dative(before[-1])
    return receiver if receiver is not None and receiver.tag_ in NOUN else None


#: Nouns of shares, which are not counted.
RATES = ("anteil", "quote", "rate")


def topic_of(token: Token) -> Token | None:
    """The topic of the sentence before."""
    topic = topic_before(token, reach=1)
    return topic if topic is not None and _is_topic(topic) else None


def _is_topic(noun: Token) -> bool:
    """Whether a subject is what its clause is about, not who says so or the unit of a figure."""
    if not noun.text[0].isalpha() or noun.lower_ in NO_NOUNS or noun.dep_ == "nmc" or is_amount(noun):
        return False
    before = neighbour(noun, -1) if noun.i else noun
    if noun.i and is_amount(before) and not before.lower_.startswith(NUMERALS):
        return False  # `Fläche` in `600 Quadratmeter Fläche`
    verbs = predicate(clause_head(noun))
    return _is_firm(noun) or verbs.is_passive or not is_reporting(verbs.lemma)


def _is_firm(noun: Token) -> bool:
    return noun.lower_ == "ag" or noun.lower_.endswith(FIRMS)  # but no `Vertrag`


def firm_before(span: Span) -> Token | None:
    """The firm that the sentences before are about: the nearest subject that is one, or whose figures are given."""
    for sentence in (sentence_of(span), *sentences_before(span, _REACH)):
        for noun in subjects(sentence):
            if noun.i > span.start:
                continue
            owner = possessor(noun) if noun.lower_.endswith(BUSINESS_FIGURES) else noun
            if owner is not None and (owner.ent_type_ == "ORG" or _is_firm(owner)):
                return owner
    return None
