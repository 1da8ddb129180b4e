"""Holders: whose money, share, measure or duration a figure is.

The candidates, nearest first: the noun a dimension describes (`2.800 Meter lange Landebahn`), the whole of a share
(`60 Prozent der Männer`), the substance of a measure (`2 Tonnen Dampf`), the genitive of the noun whose size it is
(`Umsatz des Konzerns von 3 Mio.`), the noun of a clause without its verb (`A bekam 10, B 20 Euro`), the subject, a
phrase with `bei` or `für`, the noun whose size it is, the topic of the sentences before.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.patterns import (
    CHANGE_NOUNS,
    DIMENSION_NOUNS,
    DIMENSIONS,
    ESTIMATING,
    EXPLETIVES,
    PARTITIVES,
    SHARE_NOUNS,
    VOTES,
)
from pipeline.grammar.clauses import clause_head, clause_of, is_clause_head
from pipeline.grammar.phrases import left_edge, noun_phrase, right_edge
from pipeline.grammar.predicates import Predicate, predicate, subject
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, PRONOUN, VERBS
from pipeline.grammar.topics import antecedent_of, subjects, topic_before
from pipeline.records import Figure


def holder_of(figure: Figure, span: Span) -> Token | None:
    """The head noun of the phrase that names the figure's holder or subject, or None."""
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    near = _described_noun(after) or _whole(figure, after) or _substance(figure, span, after)
    if near is not None:
        return near
    head = clause_of(span)
    governor = governing_noun(span)
    if governor is not None:
        held = next((c for c in governor.children if c.dep_ == "ag" and c.tag_ in NOUN and c.i < span.start), None)
        if held is not None:
            return held
    found = _gapped(span, head) or _from_clause(span, predicate(head), governor)
    if found is not None and found.lower_.endswith(SHARE_NOUNS):
        return next((c for c in found.rights if c.dep_ == "ag" and c.tag_ in NOUN), found)
    return found or _around(span, head, governor)


def _from_clause(span: Span, verbs: Predicate, governor: Token | None) -> Token | None:
    """The subject of the clause, a pronoun's antecedent, or for verbs of estimating the object."""
    token = subject(verbs.head)
    objects = [c for v in verbs.verbs for c in v.children if c.dep_ in ("oa", "da") and c.tag_ in NOUN]
    objects = [c for c in objects if not _inside(c, span)]
    if token is not None and _inside(token, span):
        return objects[0] if objects else None
    if verbs.lemma in ESTIMATING and not verbs.is_passive:
        estimated = [c for c in objects if c.dep_ == "oa" and (governor is None or c.i != governor.i)]
        if estimated:
            return estimated[0]
        if token is not None and token.tag_ in NOUN:
            return None
    if token is None or token.lower_ in EXPLETIVES:
        return None
    if token.tag_ in PRONOUN:
        return antecedent_of(token)
    if token.tag_ not in NOUN or (governor is not None and token.i == governor.i):
        return None
    return (_owner(token) or token) if token.lower_ in CHANGE_NOUNS else token


def _owner(noun: Token) -> Token | None:
    """What a change is the change of: the subject of the clause or sentence before it."""
    before = [s for s in subjects(sentence_of(noun)) if s.i < noun.i]
    return before[-1] if before else topic_before(noun)


def _gapped(span: Span, head: Token) -> Token | None:
    """The first noun of a coordinated clause without its verb: `Roll bekam 31 Prozent, der Unternehmer Koç 18`."""
    doc = span.doc
    start = span.start - 1
    while (
        start > sentence_of(span).start
        and doc[start].text not in (",", ";")
        and doc[start].lower_ not in ("und", "sowie")
    ):
        if doc[start].tag_ in VERBS:
            return None
        start -= 1
    if start <= head.i or not any(token.tag_ == "CARD" for token in doc[head.i : start]):
        return None
    nouns = [token for token in doc[start + 1 : span.start] if token.tag_ in NOUN]
    if not nouns or any(token.tag_ in VERBS for token in doc[span.end : min(span.end + 2, sentence_of(span).end)]):
        return None
    last = [t.tag_ for t in doc[nouns[-1].i + 1 : span.start]]
    if any(tag not in PREPOSITION | {"ADV", "ADJD", "PTKA", "CARD", "KOKOM"} for tag in last):
        return None
    governor = governing_noun(span)
    return None if governor is not None and governor.i == nouns[0].i else nouns[0]


def _around(span: Span, head: Token, governor: Token | None) -> Token | None:
    """Without a subject: `bei den Grünen waren es 12 Prozent`, else the noun whose size it is, else the topic."""
    named = _prepositional_holder(span, head)
    if named is not None and (governor is None or named.i != governor.i):
        return named
    topic = topic_before(span[0])
    if governor is None:
        return topic
    of_somebody = governor.lower_.endswith(DIMENSION_NOUNS) or governor.lower_ in CHANGE_NOUNS
    named_topic = topic is not None and topic.ent_type_ in ("ORG", "PER")
    return topic if topic is not None and (of_somebody or named_topic) else governor


def _inside(token: Token, span: Span) -> bool:
    return bool(span.start <= token.i < span.end)


def _described_noun(after: Token | None) -> Token | None:
    """The noun that a dimension adjective after the figure describes: `2.800 Meter langen Landebahn`."""
    if after is None or after.tag_ not in ("ADJA", "ADJD") or not after.lower_.startswith(DIMENSIONS):
        return None
    if after.tag_ == "ADJA":
        head, seen = after.head, 0
        while head.tag_ == "ADJA" and seen < 4:
            head, seen = head.head, seen + 1
        if head.tag_ in NOUN and head.i > after.i:
            return head
        return next(
            (t for t in after.doc[after.i + 1 : min(after.i + 8, sentence_of(after).end)] if t.tag_ in NOUN), None
        )
    found = subject(clause_head(after))
    return found if found is not None and found.tag_ in NOUN and found.i != after.i else None


def _whole(figure: Figure, after: Token | None) -> Token | None:
    """The whole that a share is of: `der Befragten`, `aller Männer`, the noun of `vier von zehn Arbeitslosen`."""
    if figure.kind != "share" or after is None:
        return None
    words = figure.text.lower()
    parts = words.endswith(SHARE_NOUNS) or "%" in words or "prozent" in words
    genitive = after.lower_ in PARTITIVES or (after.tag_ == "ADJA" and after.lower_.endswith("er"))
    if parts and not genitive:
        return None
    if not parts and after.tag_ not in NOUN | {"ADJA"} and not genitive:
        return None
    doc = after.doc
    for i in range(after.i, min(after.i + 8, sentence_of(after).end)):
        if doc[i].tag_ in NOUN:
            return None if doc[i].lower_.endswith(VOTES) else doc[i]
        if doc[i].tag_ in FINITE | {"$,", "$.", "PPER"}:
            return None
    return None


def _substance(figure: Figure, span: Span, after: Token | None) -> Token | None:
    """What a measure is of: `2 Tonnen radioaktiver Dampf`; a load (`mit 65.000 Tonnen Kohle`) belongs to its
    carrier.
    """
    if figure.kind != "measure" or after is None or after.tag_ not in NOUN | {"ADJA"}:
        return None
    doc = span.doc
    noun = next((t for t in doc[span.end : min(span.end + 4, sentence_of(span).end)] if t.tag_ in NOUN), None)
    if noun is None or any(t.tag_ not in ("ADJA", "NN", "NE") for t in doc[span.end : noun.i]):
        return None
    return None if noun.lower_.endswith(DIMENSION_NOUNS) or _is_load(span) else noun


def _is_load(span: Span) -> bool:
    i = span.start - 1
    while i > sentence_of(span).start and span.doc[i].tag_ in ("ADV", "ADJD", "PTKA", "CARD"):
        i -= 1
    return span.doc[i].lower_ in ("mit", "in", "bei", "um") if i >= sentence_of(span).start else False


def governing_noun(span: Span) -> Token | None:
    """The noun whose size the figure is: `Geldstrafe von 20.000 Euro`, `Schaden in Höhe von`, `Frist von 60 Tagen`."""
    doc, start = span.doc, sentence_of(span).start
    skipped = ("ADV", "PTKA", "ADJD", "CARD", "KOKOM", "ART")
    i = span.start - 1
    while i > start and (doc[i].tag_ in skipped or doc[i].lower_ in ("zu", "bis", "über", "mehr", "etwa", "rund")):
        i -= 1
    if i <= start or doc[i].lower_ not in ("von", "auf", "um", "vom"):
        return None
    if doc[i].lower_ != "von" and doc[i].head.i != i - 1:
        return None
    noun = doc[i - 1]
    if noun.tag_ not in NOUN or (i - 2 >= start and doc[i - 2].tag_ == "CARD"):
        return None  # `stieg um 4 Prozent auf 318 Euro`: the noun is the unit of another figure
    if noun.lower_ in ("höhe", "umfang", "wert", "länge", "größe", "gewicht") and doc[i - 2].lower_ in ("in", "im"):
        outer = doc[max(start, i - 3)]
        return outer if outer.tag_ in NOUN else noun
    return noun


def _prepositional_holder(span: Span, head: Token) -> Token | None:
    for child in sorted(head.subtree, key=lambda t: t.i):
        if child.tag_ in PREPOSITION and child.lower_ in ("bei", "beim", "für") and not is_clause_head(child):
            noun = next((c for c in child.children if c.tag_ in NOUN and c.i > child.i), None)
            if noun is not None and not _inside(noun, span) and noun.lower_ not in ("jahr", "monat", "quartal", "zeit"):
                return noun
    return None


def holder_phrase(holder: Token, span: Span) -> str:
    """The words of the holder's phrase, clipped where it would run into the figure itself."""
    start, end = left_edge(holder), right_edge(holder)
    if start < span.end and holder.i >= span.end:
        start = span.end
        while start < holder.i and (
            span.doc[start].lower_.startswith(DIMENSIONS) or span.doc[start].tag_ in ("KON", "ART")
        ):
            start += 1
        if any(t.tag_ in ("CARD", "NN") for t in span.doc[start : holder.i]):
            start = holder.i
    if holder.i < span.start < end:
        end = noun_phrase(holder, prepositions=frozenset()).end
    return str(span.doc[start:end].text)
