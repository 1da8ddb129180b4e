"""Adjuncts: counts in a phrase that only says when, where, why or with what something happened.

There the verb is said of somebody else: `Nach 135 Flügen wurde das Programm eingestellt`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.attached import before_attributes, is_event
from pipeline.claims.complements import of_infinitive, short_phrase
from pipeline.claims.patterns import ESTIMATING, GOVERNED
from pipeline.grammar.clauses import clause_head, is_relative
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.spans import neighbour, sentence_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, feature


def doer_beside(noun: Token, span: Span, verbs: Predicate, who: str) -> str:
    """`Programm` in `Nach 135 Flügen wurde das Programm eingestellt`: who does it, where those counted do not.

    "" where the verb asks for those counted, or where they are its subject.
    """
    first = sentence_of(span).start
    if span.start == first:
        return ""
    opener = before_attributes(span.doc[span.start - 1], first)
    asked = opener.lower_ in GOVERNED.get(verbs.lemma, ()) and verbs.lemma != "führen"
    if opener.tag_ not in PREPOSITION or opener.lower_ in ("durch", "von", "vom") or asked:
        return ""
    if opener.lower_ == "an" and feature(noun, "Case") == "Acc":
        return ""  # `Der Preis geht an zwei Forscher`
    doer = subject(verbs.head) if verbs.lemma not in ESTIMATING else None  # `Die Post sprach von 20 Leuten`
    if doer is None or doer.tag_ not in NOUN or doer.i == noun.i or doer.text in who.split() or is_time(doer):
        return ""
    own = clause_head(doer).i == verbs.head.i or is_relative(verbs.head)  # not `drängte ihn, zu ...`
    own = own and not of_infinitive(doer, verbs.main)
    return short_phrase(doer) if own and not opener.i < doer.i < noun.i else ""


def in_placed_attribute(attached: str, noun: Token) -> bool:
    """Whether the participle that the count belongs to describes a place: `In dem für 500 Gäste gebauten Saal`."""
    doc, participle = noun.doc, noun.i + 1
    if participle >= sentence_of(noun).end or not attached.startswith(doc[participle].text):
        return False
    opener = next((t for t in reversed(doc[sentence_of(noun).start : noun.i]) if t.tag_ == "ART"), None)
    return opener is not None and opener.i > 0 and neighbour(opener, -1).tag_ in PREPOSITION


def in_adjunct(attached: str, span: Span) -> bool:
    """Whether the noun that the figure hangs on stands in a phrase that only says when, where or why.

    `Nach dem Tod von zwei Kindern brach er die Reise ab`, `An dem Bus mit 20 Gästen platzten zwei Reifen`.
    """
    last = attached.split()[-1]
    noun = next((t for t in reversed(span.doc[sentence_of(span).start : span.start]) if t.text == last), None)
    opener = span.doc[left_edge(noun) - 1] if noun is not None and left_edge(noun) else None
    if opener is not None and opener.tag_ in DETERMINER and opener.i > 0:
        opener = neighbour(opener, -1)
    if opener is not None and is_time(opener):  # `Nach fünf Jahren Bürgerkrieg mit 90.000 Toten kam der Friede`
        opener = before_attributes(neighbour(opener, -1), sentence_of(span).start)
    if opener is None or opener.tag_ not in PREPOSITION:
        return False
    # `Mit der Festnahme von 20 Männern endete der Einsatz`
    means = noun is not None and is_event(noun) and opener.lower_ in _MEANS
    return opener.lower_ in _ADJUNCT or means


#: Prepositions that say when, why and under what conditions.
_MEANS = frozenset({"durch", "für", "gegen", "mit"})
_ADJUNCT = frozenset("an am angesichts bei beim infolge nach seit trotz vor während wegen".split())
