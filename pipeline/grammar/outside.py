"""Outside: words that stand beside a clause, and belong to a heading, a dateline, a bracket or who says so."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import remembered, sentence_of, tags_of, words_of
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION


def is_outside(token: Token, head: Token) -> bool:
    """Whether a colon, a semicolon, a bracket or `so` parts the word from its verb (`Schock: Der Hund starb`)."""
    if is_inserted(token, head):
        return True
    if not _is_marked(sentence_of(head)):
        return False
    dash = dateline_end(sentence_of(head))
    if token.i < dash <= head.i:
        return True  # `Cottbus (dpa) – Der Waldbrand hat sich ausgedehnt`
    if token.i < head.i and _is_between_dashes(token, head):
        return True
    first, last = sorted((token.i, head.i))
    marks = [t.text for t in token.doc[first:last] if t.text in (":", ";", "(", ")")]
    return ":" in marks or ";" in marks or marks.count("(") != marks.count(")")


def _is_between_dashes(token: Token, head: Token) -> bool:
    """Whether a dash opens a clause that names who does what it says: `Die Wahl – Kern gewann 20 Prozent – gilt`."""
    own = segments(sentence_of(head))[segment_at(head.i, head.doc)]
    if own.mark not in ("–", "—") or own.kind != "main" or own.finite != head.i or token.i >= own.start:
        return False
    tags, words = tags_of(head.doc), words_of(head.doc)
    named = set(tags[own.start : head.i])
    second = head.i + 1 < own.end and tags[head.i + 1] != "KON" and words[head.i - 1] != "rede"
    return second and not named.isdisjoint(NOUN) and named.isdisjoint({*PREPOSITION, "VVPP"})


def is_inserted(token: Token, head: Token) -> bool:
    """`Wirt` in `Gestern kamen zehn, so der Wirt, heute seien es acht`, which is beside the verb."""
    words, opener = words_of(head.doc), token.i - 1
    first = max(sentence_of(token).start, token.i - _LONGEST_SPEAKER)
    while opener > first and words[opener] != ",":
        opener -= 1
    if words[opener : opener + 2] != [",", "so"] or opener < head.i < token.i:
        return False
    return token.i > head.i or "," in words[token.i : head.i]


_LONGEST_SPEAKER = 8


@remembered
def _is_marked(sentence: Span) -> bool:
    """Whether the sentence has a colon, semicolon, bracket or dash at all."""
    return not _MARKS.isdisjoint(words_of(sentence.doc)[sentence.start : sentence.end])


_MARKS = frozenset({":", ";", "(", "–", "—", "-"})


@remembered
def dateline_end(sentence: Span) -> int:
    """Index of the dash that ends a dateline, or -1; a long one has a bracket or a date before it: `Cape Canaveral
    (Vereinigte Staaten), 07.03.2009 –`.
    """
    for token in sentence[:_LONGEST_DATELINE]:
        if token.text in ("–", "—", "-") and token.i > sentence.start:
            before = token.doc[token.i - 1].text
            known = token.i - sentence.start < _LONG_DATELINE or before == ")" or _DATED.fullmatch(before) is not None
            return token.i if known else -1
        if token.tag_ in FINITE or token.tag_ in DETERMINER:
            return -1
    return -1


_DATED = re.compile(r"(?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d\d")
_LONG_DATELINE = 7
_LONGEST_DATELINE = 11
