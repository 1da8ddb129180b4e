"""Place and time of a claim: what its own clause says of where and when, else the clause that it is part of."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from pipeline.claims.times import TimeExpression, time_expressions
from pipeline.grammar.clauses import clause_head, clause_of, parent_clause
from pipeline.grammar.spans import entities, remembered, root_of, sentence_of, text_of

#: Prepositions that say where something is; `aus` and `nach` say whence and whither.
_PLACING = frozenset({"auf", "bei", "beim", "im", "in", "nahe", "unweit", "vor"})
_REACH = 4
#: A bracket right behind a figure and what it counts: `stieg von 4,2 Millionen (1932) auf 12,5 Millionen (1939)`.
_BRACKET = re.compile(r"(?: [A-ZÄÖÜ][a-zäöüß]{1,30})? \(")


def place_of(span: Span) -> str:
    """The place that the figure's clause names after a preposition of place, else the clauses above it."""
    located = _located(sentence_of(span))
    for head in _clauses_above(span):
        own = [entity for entity in located if clause_head(root_of(entity)).i == head.i]
        if own:
            nearest = min(own, key=lambda entity: abs(entity.start - span.start))
            inside = nearest.start < span.start < nearest.end  # `in [Leer 700], in Emden 150`
            return str(span.doc[nearest.start : span.start].text if inside else nearest.text)
    return ""


@remembered
def _located(sentence: Span) -> list[Span]:
    """The places of the sentence that a preposition of place governs."""
    return [entity for entity in entities(sentence, "LOC") if _is_located(entity)]


@remembered
def _clauses_above(span: Span) -> list[Token]:
    """The figure's clause and those that it is part of, the innermost first."""
    found = [clause_of(span)]
    while (above := parent_clause(found[-1])) is not None and all(above.i != head.i for head in found):
        found.append(above)
    return found


def _is_located(entity: Span) -> bool:
    """Whether `in`, `bei`, `nahe`, ... stand before the location, with at most an adjective and article between."""
    for i in range(entity.start - 1, max(sentence_of(entity).start - 1, entity.start - _REACH), -1):
        word = entity.doc[i]
        if word.lower_ in _PLACING:
            return True
        if word.tag_ not in ("ART", "ADJA", "NN", "APPRART"):
            return False
    return False


def time_of(span: Span, published: str, modality: str = "stated") -> str:
    """When: ISO 8601 where the words (with `published`) give a date, else the words; "" if the clause says nothing.

    Args:
        span: the tokens of the figure.
        published: the article's day of publication in ISO 8601, or "".
        modality: of the claim; the dates of a plan lie ahead.
    """
    sentence = sentence_of(span)
    text = text_of(span.doc)[sentence.start_char : sentence.end_char]
    found = list(time_expressions(text, published, ahead=modality == "planned"))
    if not found:
        return ""
    start, end = span.start_char - sentence.start_char, span.end_char - sentence.start_char
    bracket = _BRACKET.match(text, end)
    inside = next((e for e in found if bracket is not None and e.start == bracket.end()), None)
    if inside is not None and text[inside.end : inside.end + 1] == ")":
        return inside.value
    found = [e for e in found if e is not inside and not _of_bracketed(text, e, start)]
    heads = [(expression, _head_at(sentence, expression)) for expression in found]
    for head in _clauses_above(span):
        own = [expression for expression, at in heads if at == head.i]
        if own:
            return _nearest(own, start).value
    return ""


def _of_bracketed(text: str, expression: TimeExpression, start: int) -> bool:
    """Whether a date belongs to another figure, with which it stands in brackets: `300 Gäste (2022: 280)`."""
    opening = text.rfind("(", 0, expression.start)
    closing = text.find(")", max(opening, 0))
    if opening < 0 or closing < expression.end or opening < start < closing:
        return False
    return any(char.isdigit() for char in text[expression.end : closing])


def _head_at(sentence: Span, expression: TimeExpression) -> int:
    """Index of the head of the clause that the expression stands in."""
    found = sentence.char_span(0, expression.end, alignment_mode="expand")
    return clause_head(found[-1] if found is not None else sentence[-1]).i


def _nearest(expressions: list[TimeExpression], at: int) -> TimeExpression:
    """The last expression before the place in the text, else the first after it."""
    before = [expression for expression in expressions if expression.end <= at]
    return before[-1] if before else expressions[0]
