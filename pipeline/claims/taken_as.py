"""As what something is taken: `als gefährlich` in `stufte 20 Brücken als gefährlich ein`, `halten das für falsch`."""

from __future__ import annotations

from spacy.tokens import Span

from pipeline.claims.gapping import gap_of, in_other_gap
from pipeline.grammar.clauses import own_tokens
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.spans import sentence_of, tags_of
from pipeline.grammar.tags import DETERMINER, NOUN

#: Verbs whose sense needs `als` with what follows it.
TAKING_AS = frozenset(
    """
    anerkennen ansehen auftreten betrachten bewerten bezeichnen deklarieren einordnen einschätzen einstufen entlarven
    fungieren identifizieren kandidieren werten
    """.split()
)


def taken_as(verbs: Predicate, span: Span) -> Span | None:
    """`als gefährlich` in `stufte 20 Brücken als gefährlich ein`: what something is taken for."""
    doc, tags, end = span.doc, tags_of(span.doc), sentence_of(span).end
    own = [t for t in own_tokens(verbs.head) if not in_other_gap(t, span)]
    if (gap := gap_of(span)) is not None:  # `60 Prozent sehen das als Chance, 25 Prozent als Gefahr`
        own = [*doc[gap.start : gap.end], *own]
    opener = next((t.i for t in own if t.lower_ == "als" and t.tag_ in ("KOKOM", "APPR")), end)
    last = opener + 1
    while last + 1 < end and tags[last] in DETERMINER | {"ADJA", "ADV", "PTKA"}:
        last += 1
    fits = last < end and tags[last] in NOUN | {"ADJD", "VVPP"} and not span.start <= last < span.end
    return doc[opener : last + 1] if fits else None


def held_for(verbs: Predicate, span: Span) -> Span | None:
    """`für falsch` for 30 in `60 Prozent halten das für richtig, 30 Prozent für falsch`."""
    doc, gap = span.doc, gap_of(span) if verbs.lemma == "halten" else None
    if gap is None:
        return None
    own = (doc[i : i + 2] for i in range(span.end, gap.end - 1) if doc[i].lower_ == "für" and doc[i + 1].tag_ == "ADJD")
    return next(own, None)
