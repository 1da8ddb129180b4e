"""Distances: what lies so far from somewhere, where the words beside the figure or its clause name it."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.beside import is_amount
from pipeline.claims.patterns import COPULAS
from pipeline.grammar.arguments import objects
from pipeline.grammar.clauses import clause_of
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.tags import NOUN
from pipeline.records import Figure

_ROUGHLY = frozenset("circa etwa fast gut knapp rund zirka".split())
_FROM = frozenset({"von", "vom", "vor"})
_DIRECTIONS = ("nördlich", "südlich", "östlich", "westlich")
_LENGTHS = ("jahr", "jahre", "jahren", "kilometer", "kilometern", "km", "meter", "metern")
#: Words from a figure to `entfernt`.
_LONGEST = 8
#: Labels of nouns that no preposition governs.
_BARE = frozenset({"cj", "oa", "pd", "sb"})


def placed_noun(figure: Figure, span: Span) -> Token | None:
    """What lies at a distance: `Gotschai` in `in der Region Gotschai, rund 200 Kilometer westlich von Baku`.

    Also `Gebiet` in `traf ein Gebiet 40 Kilometer südlich von Lima`, `Planeten` in `haben 40 Lichtjahre von der Erde
    entfernt einen Planeten entdeckt`.
    """
    words, i = words_of(span.doc), span.start - 1
    first, end = sentence_of(span).start, sentence_of(span).end
    if figure.kind != "measure" or not span[-1].lower_.endswith(_LENGTHS):
        return None
    while i > first and words[i] in _ROUGHLY:
        i -= 1
    if i < 1 or span.end >= end:
        return None
    directed = words[span.end].endswith(_DIRECTIONS)
    beside = span.doc[i]
    if directed and i > first and beside.tag_ == "NN" and beside.dep_ in _BARE and _is_thing(beside):
        return beside
    if words[i] not in (",", "("):
        return _found_at(span)
    before = span.doc[i - 1]
    # `lag das Epizentrum 92 Kilometer vor Chania, nahe Kythira, 215 Kilometer vor Athen`
    placed = (directed or words[span.end] in _FROM) and span[-1].lower_ not in words[first:i]
    placed = placed and not is_amount(neighbour(before, -1))
    return before if placed and before.tag_ in NOUN and _is_thing(before) else None


def _is_thing(noun: Token) -> bool:
    return not is_time(noun) and not is_amount(noun)


def _found_at(span: Span) -> Token | None:
    """What somebody does something to at a distance, behind `entfernt`, not who does it."""
    ahead = span.doc[span.end : min(span.end + _LONGEST, sentence_of(span).end)]
    away = next((t for t in ahead if t.lower_ == "entfernt" or t.text in (",", ";", ":", "–")), None)
    if away is None or away.lower_ != "entfernt":
        return None
    verbs = predicate(clause_of(span))
    if verbs.lemma in COPULAS or away in verbs.verbs:
        return None
    part = segments(sentence_of(span))[segment_at(away.i, span.doc)]
    found = (noun for noun in objects(verbs.head) if away.i < noun.i < part.end and _is_thing(noun))
    return next((noun for noun in found if any(True for _ in noun.lefts)), None)  # not `Urlaub macht`
