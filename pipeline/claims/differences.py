"""Differences: figures that say how much more or less there is of what was told before them.

`12 Prozent mehr als im Vorjahr`, `ein Plus von 6 Prozent`, `am Freitag kamen 90 Zentimeter dazu`.
"""

from __future__ import annotations

from spacy.tokens import Span

from pipeline.claims.patterns import CHANGES, COMPARATIVES
from pipeline.claims.sizes import size_of
from pipeline.grammar.clauses import clause_of
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import VERBS

#: Words that stand for what was told before.
POINTERS = frozenset({"es", "das", "dies"})


def compares_previous(span: Span) -> bool:
    """`12 Prozent mehr als im Vorjahr` after a comma: a difference, and whom it is about stands before.

    Also `300 oder 4 Prozent weniger als im Mai`, and behind one of these `und 7 Prozent weniger als im Juni`.
    """
    doc, sentence, i = span.doc, sentence_of(span), span.start - 1
    while i > sentence.start and doc[i].tag_ in ("ADV", "ADJD", "ART", "CARD", "PTKA", "APPR", "KOUI"):
        i -= 1  # `um 10 Prozent mehr als`
    if i > sentence.start + 1 and words_of(doc)[i] == "oder" and doc[i - 1].tag_ == "CARD":
        i -= 2
    elif words_of(doc)[i] == "und" and _compares_before(doc[sentence.start : i]):
        clause = segments(sentence)[segment_at(i, doc)]
        if _compares_before(doc[clause.start : i]):
            # `um 15 Prozent weniger als im Mai und um ein Viertel weniger als im Juni`
            return _follows_comparative(span)
        i = next((k for k in range(i, sentence.start, -1) if doc[k].text in (",", "–", ";")), i)
        if i == sentence.start or doc[i].text == "und":
            return words_of(doc)[sentence.start] in POINTERS and _follows_comparative(span)
    compared = _follows_comparative(span)
    return compared and i > sentence.start and doc[i].text in (",", "–", ";") and not is_time(doc[i - 1])


def _follows_comparative(span: Span) -> bool:
    """Whether `mehr als` or the like stands right behind the figure."""
    behind = words_of(span.doc)[span.end : min(span.end + 2, sentence_of(span).end)]
    return len(behind) > 1 and behind[0] in COMPARATIVES and behind[1] == "als"


def _compares_before(opening: Span) -> bool:
    """Whether a comparison of a number stands in these words: `300 weniger als im Mai`."""
    words = words_of(opening.doc)[opening.start : opening.end]
    at = next((k for k in range(1, len(words) - 1) if words[k] in COMPARATIVES and words[k + 1] == "als"), 0)
    return at > 0 and "CARD" in tags_of(opening.doc)[max(opening.start, opening.start + at - 2) : opening.start + at]


def adds_change(span: Span) -> bool:
    """`ein Plus von 6 Prozent` after `erfasste 79.214 Straftaten,`: the change of what was counted before."""
    size, doc = size_of(span), span.doc
    if size is None or not size.noun.lower_.endswith(CHANGES) or size.owner is not None:
        return False
    opening = [t for t in doc[max(sentence_of(span).start, size.noun.i - 3) : size.noun.i] if t.tag_ != "ADJA"]
    added = len(opening) > 1 and opening[-1].lower_ in ("ein", "eine") and opening[-2].text in (",", "–")
    return added and "CARD" in tags_of(doc)[sentence_of(span).start : opening[-2].i]


def comes_on_top(span: Span) -> bool:
    """`liegen drei Meter Schnee, am Freitag kamen 90 Zentimeter dazu`: an amount alone, of what was told before."""
    doc, head = span.doc, clause_of(span)
    if predicate(head).lemma not in _ON_TOP or subject(head, span) is not None or size_of(span) is not None:
        return False
    after = doc[span.end] if span.end < sentence_of(span).end else span[-1]
    return after.is_punct or after.tag_ in VERBS | {"PTKVZ"}


_ON_TOP = frozenset({"dazukommen", "hinzukommen"})
