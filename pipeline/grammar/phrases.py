"""Noun phrases: where the phrase around a noun begins and ends.

Extents are contiguous token ranges. Left of the noun they take its adjectives (and what belongs to these), without
article and numeral; right of it genitives, `von` phrases, names and close appositions, never relative clauses.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.tags import DETERMINER, FINITE, NARROWING, NOUN, PREPOSITION, PUNCTUATION

_OPENING = frozenset("„“\"»«‚‘›‹('”")
_CLOSING = frozenset("“”\"«»‘’‹›)'")


def left_edge(noun: Token, *, keep_determiner: bool = False) -> int:
    """Index of the first token of the phrase left of its noun: adjectives, with or without the article."""
    start = noun.i
    for child in reversed(list(noun.lefts)):
        if child.dep_ not in ("nk", "pnc", "ag", "mo", "nmc", "pm", "app"):
            break
        edge = child.left_edge.i
        if child.tag_ in DETERMINER and not keep_determiner:
            break
        if child.tag_ in ("CARD", "PREL", "PTKA", "ADV") or child.right_edge.i != start - 1:
            break
        if any(token.tag_ in FINITE for token in noun.doc[edge:start]):
            break
        start = edge
    while start < noun.i and (noun.doc[start].tag_ in DETERMINER and not keep_determiner or noun.doc[start].tag_ in ("ADV", "PTKA", "CARD")):
        start += 1
    return start


def right_edge(noun: Token, *, appositions: bool = False, prepositions: bool = True) -> int:
    """Index after the last token of the phrase right of its noun.

    Genitives and names always belong to it, prepositional phrases with `prepositions`, a name or role after a comma
    (`Rob Mueller, Sekretär des Klubs`) with `appositions`.
    """
    doc, end = noun.doc, noun.i + 1
    children = sorted(noun.rights, key=lambda token: token.i)
    for child in children:
        first, last = child.left_edge.i, child.right_edge.i + 1
        if child.tag_ in PUNCTUATION:
            continue
        if any(token.tag_ in FINITE or token.dep_ == "rc" for token in doc[first:last]):
            last = _before_clause(doc[first:last])
            if last <= child.i:
                break
        gap = doc[end:first]
        if child.dep_ in NARROWING or (child.dep_ == "nk" and child.tag_ in NOUN | {"CARD", "FM", "XY", "ADJA", "TRUNC"}) or child.dep_ == "app":
            if child.tag_ in PREPOSITION and (not prepositions or len(gap)):
                break
            comma = any(token.text == "," for token in gap)
            if comma and not (appositions and child.dep_ in ("app", "nk", "pnc") and child.tag_ in NOUN):
                break
            if any(token.tag_ not in PUNCTUATION for token in gap):
                break
            end = max(end, last)
        else:
            break
    return _close_brackets(doc, noun.i, end, noun.sent.end)


def _before_clause(span: Span) -> int:
    """Where a dependent phrase stops when a clause follows inside it: at the comma before the clause."""
    for token in span:
        if token.text == "," or token.tag_ in FINITE:
            return int(token.i)
    return int(span.end)


def _close_brackets(doc: object, start: int, end: int, limit: int) -> int:
    """Take in an abbreviation in brackets (`Joint Chiefs of Staff (JCS)`) and the closing quotation mark of a name."""
    tokens = doc  # a spaCy Doc
    if end + 2 < limit + 1 and end < limit and tokens[end].text == "(":  # type: ignore[index]
        for close in range(end + 1, min(end + 5, limit)):
            if tokens[close].text == ")":  # type: ignore[index]
                return close + 1
    if end < limit and tokens[end].text in _CLOSING and tokens[end].text not in "()":  # type: ignore[index]
        inside = [token.text for token in tokens[start:end]]  # type: ignore[index]
        if any(text in _OPENING for text in inside):
            return end + 1
    return end


def noun_phrase(noun: Token, *, appositions: bool = False, prepositions: bool = True) -> Span:
    """The phrase of a noun without article and numeral: `nordkoreanische Soldaten`, `Polizeichefs von Kandahar`."""
    return noun.doc[left_edge(noun) : right_edge(noun, appositions=appositions, prepositions=prepositions)]
