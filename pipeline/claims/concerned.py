"""What happens to those counted, where they are neither subject nor object of the verb that says it.

`Für 23 Wanderer kam jede Hilfe zu spät`; `zwang 400 Menschen, ihre Häuser zu verlassen`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.claims.complements import short_phrase
from pipeline.claims.verbal import verbal_what
from pipeline.grammar.clauses import is_infinitive_clause, own_tokens
from pipeline.grammar.negation import negation
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.subjects import DIRECTING, subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, VERBS


def said_to_them(noun: Token, span: Span, verbs: Predicate) -> str:
    """What is said of people for whom something happens, or who are made to do something; "" for others."""
    infinitive = _demanded(noun, verbs)
    if infinitive is not None:
        done = predicate(infinitive)
        return verbal_what(done, span, noun, noun.text)
    return _threatening(noun, span, verbs) or _for_them(noun, span, verbs)


def _threatening(noun: Token, span: Span, verbs: Predicate) -> str:
    """`droht Entlassung` in `200 Angestellten droht die Entlassung`: what the verb says is its subject."""
    governed = span.start > 0 and neighbour(span[0], -1).tag_ in PREPOSITION  # `In elf Staaten droht Haft`
    doer = subject(verbs.head) if verbs.lemma == "drohen" and not governed else None
    return "" if doer is None or doer.tag_ != "NN" or doer.i <= noun.i else f"{verbs.main.text} {short_phrase(doer)}"


def _demanded(noun: Token, verbs: Predicate) -> Token | None:
    """The infinitive that says what those counted have to do: `forderte 200 Gäste auf, das Haus zu verlassen`."""
    if verbs.lemma not in DIRECTING or noun.head.i not in {verb.i for verb in verbs.verbs} or noun.dep_ not in _OBJECTS:
        return None
    doc, end = noun.doc, sentence_of(noun).end
    ahead = (doc[i] for i in range(noun.i + 1, end) if doc[i].tag_ in FINITE | {"VVINF", "VVIZU"})
    found = next((verb for verb in ahead if verb.i not in {v.i for v in verbs.verbs}), None)
    apart = found is not None and "," in words_of(doc)[noun.i : found.i]
    return found if found is not None and apart and is_infinitive_clause(found) else None


_OBJECTS = frozenset({"da", "oa"})


def _for_them(noun: Token, span: Span, verbs: Predicate) -> str:
    """`Versorgung nicht gesichert` in `Für 300 Menschen ist die Versorgung nicht gesichert`, which opens the clause."""
    words, head = words_of(span.doc), verbs.head
    opener = left_edge(noun) - 1
    while opener > sentence_of(noun).start and opener >= span.start - 3 and words[opener] != "für":
        opener -= 1
    doer = subject(head)
    if any(t.tag_ in NOUN | {"PRELS"} for t in span.doc[opener + 1 : span.start]):
        return ""  # `Für die Aufnahme von 200 Kindern stimmten alle`, `der Lauf, für den 90 Kinder angemeldet sind`
    if words[opener] not in ("bei", "für") or span.doc[opener].head.tag_ not in VERBS or ":" in words[opener : head.i]:
        return ""
    if head.tag_ not in FINITE or doer is None or doer.tag_ != "NN" or doer.i < noun.i:
        return ""
    if words[opener] == "bei" and (verbs.lemma not in _OCCURRING or doer.left_edge.tag_ in DETERMINER):
        return ""  # `Bei drei Patienten traten Nebenwirkungen auf`
    if any(is_numeral(t) for t in span.doc[head.i + 1 : doer.i]) or (verbs.main.tag_ == "VVPP" and verbs.is_passive):
        return ""  # `Für 30 Stellen bewarben sich 400 Menschen`
    closing = [t for t in own_tokens(head) if t.tag_ == "ADJD" and t.i > doer.i and t.head == head]
    late = (
        span.doc[closing[-1].i - (neighbour(closing[-1], -1).lower_ == "zu") : closing[-1].i + 1].text
        if closing
        else ""
    )
    denied = negation(head)
    no = denied.lower_ if denied is not None and denied.lower_ == "nicht" else ""
    particle = verbs.particle.lower_ if verbs.particle is not None else ""
    verb = "" if verbs.main.lower_ in _COPULAS else verbs.main.text
    second = verbs.main.i == head.i
    said = [verb if second else "", short_phrase(doer), no, late, "" if second else verb, particle]
    return " ".join(word for word in said if word)


#: Verbs with which something is found in those counted.
_OCCURRING = frozenset("auftreten bestehen eintreten vorliegen".split())
_COPULAS = frozenset("ist sei seien sind war waren".split())
