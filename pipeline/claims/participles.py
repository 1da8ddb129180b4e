"""Parts of a sentence that a participle opens: `Begleitet von 400 Fans zog ...`, `..., gefolgt von der Union (31)`."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.predicates import opens_apposition
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import sentence_of, tags_of, words_of


def opened_by_participle(span: Span) -> str:
    """`gefolgt` in `Die Liga siegte mit 40 Prozent, gefolgt von der Union (31 Prozent)`; "" without such a part."""
    doc, parts = span.doc, segments(sentence_of(span))
    at = segment_at(span.start, doc)
    while at > 0 and parts[at].kind == "phrase" and parts[at].mark in ("(", ")"):
        at -= 1
    opener = doc[parts[at].start]
    return str(opener.text) if parts[at].kind == "phrase" and opens_apposition(opener) else ""


def opening_participle(span: Span, head: Token) -> str:
    """`Begleitet` in `Begleitet von 400 Fans zog der Sieger in die Halle ein`: what is said of them."""
    doc, first = span.doc, sentence_of(span).start
    opened = tags_of(doc)[first] == "VVPP" and words_of(doc)[first + 1] in ("von", "vom", "durch")
    before = head.tag_ == "VVFIN" and span.start < head.i and "," not in words_of(doc)[first : head.i]
    return str(doc[first].text) if opened and before else ""
