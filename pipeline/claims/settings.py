"""Place and time of a claim: what its own clause says of where and when, else the clause that it is part of."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from pipeline.claims.dates import (
    dates_event,
    is_attribute,
    is_now,
    is_origin,
    is_saying,
    is_so_far,
    is_surname,
    measures,
    of_bracketed,
    opens_clause,
    words_at,
)
from pipeline.claims.gapping import gap_of, gaps
from pipeline.claims.patterns import UNITS
from pipeline.claims.times import TimeExpression, time_expressions
from pipeline.grammar.clauses import clause_head, clause_of, parent_clause, subordinator
from pipeline.grammar.outside import dateline_end
from pipeline.grammar.spans import entities, remembered, root_of, sentence_of, text_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import VERBS
from pipeline.records import Attribution

#: Prepositions that say where something is; `aus` and `nach` say whence and whither.
_PLACING = frozenset({"auf", "bei", "beim", "im", "in", "nahe", "unweit", "vor"})
_REACH = 4
#: A bracket right behind a figure and what it counts: `stieg von 4,2 Millionen (1932) auf 12,5 Millionen (1939)`.
_BRACKET = re.compile(r"(?: [A-ZÄÖÜ][a-zäöüß]{1,30})? \(")


#: Words between a speaker and where he speaks: `sagte Grandi am Montag in Genf`.
_SPOKEN_IN = re.compile(r"\s?(?:am \w+ )?(?:in|aus) ")
#: Speakers who speak of what happens where they are.
_LOCAL = re.compile(
    "behörd|bürgermeister|feuerwehr|gericht|küstenwache|landrat|polizei|rettung|staatsanwalt|stadt", re.IGNORECASE
)
#: Behind a figure, what counts it or says of which time it is: `2,3 Prozent im Februar`, `11 Tote im Jahr 2023`.
_RIGHT_BEHIND = re.compile(
    r"(?: (?-i:[A-ZÄÖÜ])[\wäöüß-]+)?(?: (?:am|anfang|bis|des|ende|für|im|in|jahr|jahre|mitte|seit))* ?", re.IGNORECASE
)
#: What opens the figure of an earlier time, with which one is compared: `10 Prozent nach 9,2 Prozent im Mai`.
_COMPARED = re.compile(
    r"\b(?:gegenüber|nach|statt) (?:zuvor |noch |rund |etwa |knapp |minus |plus )?\d(?:[^,;]|,\d)*$"
    r"|\b(?:gegenüber|nach) eine[mr] [A-ZÄÖÜ][\w-]+ (?:in Höhe )?von (?:[^,;]|,\d)*$"
)
#: What opens the level before: `fiel auf 15 Milliarden Euro von 18 Milliarden im Vormonat`.
_FROM = re.compile(r" von \d(?:[^,;]|,\d)*$")


def place_of(span: Span, said: Attribution | None = None) -> str:
    """The place that the figure's clause names after a preposition of place, else the clauses above it.

    Args:
        span: the tokens of the figure.
        said: who says so, and where that stands; where somebody speaks is not where it happens.
    """
    located = [entity for entity in _located(sentence_of(span)) if not _is_of_other(entity, span)]
    located = [entity for entity in located if not is_attribute(entity, span)]
    located = [entity for entity in located if said is None or not _is_seat(entity, span, said)]
    for head in _clauses_above(span):
        own = [entity for entity in located if clause_head(root_of(entity)).i == head.i]
        if own:
            nearest = min(own, key=lambda entity: abs(entity.start - span.start))
            inside = nearest.start < span.start < nearest.end  # `in [Leer 700], in Emden 150`
            return str(span.doc[nearest.start : span.start].text if inside else nearest.text)
        if _is_elsewhere(head):
            break
    return ""


def _is_elsewhere(head: Token) -> bool:
    """Whether a clause is set against another place: `In Uri stimmten 71 % zu, während der Jura mit 76 % ablehnte`."""
    opener = subordinator(head)
    if opener is None or opener.lower_ not in ("während", "wohingegen"):
        return False
    doer = subject(head)
    return doer is not None and doer.ent_type_ == "LOC"


def _is_seat(entity: Span, span: Span, said: Attribution) -> bool:
    """Whether the place is where the source sits or speaks: `sagte Grandi in Genf`, `Regierung in Addis Abeba`."""
    if said.source_start < 0 or _LOCAL.search(said.source_text) or _LOCAL.search(said.source):
        return False
    text = text_of(span.doc)
    if said.source_start <= entity.start_char < said.source_end:
        return True
    return _SPOKEN_IN.fullmatch(text[said.source_end : entity.start_char]) is not None


def _is_of_other(words: Span, span: Span) -> bool:
    """Whether words stand in a part without a verb that has a figure of its own, and this one is in another.

    `Deutschland` for 4500 in `4500 Mitarbeiter, davon 2800 in Deutschland`; `Bremen` for 4 in `In Bayern liegt die
    Quote bei 4, in Bremen bei 11 Prozent`.
    """
    between = span.doc[words.end : span.start]
    if words.end <= span.start and not any(_counts(token) or token.text in (",", ";") for token in between):
        return False  # `in Erlangen 150 und in Bad Neustadt (Saale) 350 Stellen`
    for part in gaps(sentence_of(span)):
        if part.start <= words.start < part.end and not part.start <= span.start < part.end:
            return any(_counts(span.doc[i]) for i in range(part.start, part.end) if not words.start <= i < words.end)
    return False


def _counts(token: Token) -> bool:
    """Whether a word is a number and no year."""
    return token.tag_ == "CARD" and not re.fullmatch(r"(?:19|20)\d\d", token.text)


@remembered
def _located(sentence: Span) -> list[Span]:
    """The places of the sentence that a preposition of place governs."""
    return [_without_number(entity) for entity in entities(sentence, "LOC") if _is_located(entity)]


def _without_number(entity: Span) -> Span:
    """`Passau` for `Passau 9` in `in Passau 9 Prozent`, where the model takes the number for a part of the name."""
    doc, end = entity.doc, entity.end
    counting = end < len(doc) and words_of(doc)[end] in UNITS and doc[end - 1].tag_ == "CARD" and len(entity) > 1
    return doc[entity.start : end - 1] if counting else entity


@remembered
def _clauses_above(span: Span) -> list[Token]:
    """The figure's clause and those that it is part of, the innermost first."""
    found = [clause_of(span)]
    while (above := parent_clause(found[-1])) is not None and all(above.i != head.i for head in found):
        found.append(above)
    return found


def _is_located(entity: Span) -> bool:
    """Whether `in`, `bei`, `nahe`, ... stand before the location, with at most an adjective and article between."""
    if entity.text in _STATES:
        return False
    for i in range(entity.start - 1, max(sentence_of(entity).start - 1, entity.start - _REACH), -1):
        word = entity.doc[i]
        if word.lower_ in _PLACING:
            return True
        if word.tag_ not in ("ART", "ADJA", "NN", "APPRART"):
            return False
    return False


#: What taggers take for places: `geriet in Seenot`.
_STATES = frozenset({"Bergnot", "Seenot"})


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
    found = [e for e in found if e is not inside and not of_bracketed(text, e, start)]
    found = [e for e in found if not measures(text, e)]
    placed = [(expression, words_at(sentence, expression)) for expression in found]
    placed = [(expression, words) for expression, words in placed if not is_surname(words)]
    placed = [(e, words) for e, words in placed if not _is_of_other(words, span) and not is_attribute(words, span)]
    placed = [(e, words) for e, words in placed if not dates_event(words, span)]
    placed = [(e, words) for e, words in placed if not is_origin(words, span)]
    if is_so_far(span):  # `von derzeit 70 Euro im Mai`, not `von derzeit 70 bis 2028`
        behind = [(e, words) for e, words in placed if e.start >= end and not e.value.startswith("../")]
        placed = [(e, words) for e, words in behind if _RIGHT_BEHIND.fullmatch(text[end : e.start])]
    placed = [(e, words) for e, words in placed if e.start < end or not _COMPARED.search(text[end : e.start])]
    if text[:start].endswith("auf "):
        placed = [(e, words) for e, words in placed if e.start < end or not _FROM.match(text[end : e.start])]
    placed = [(e, words) for e, words in placed if e.start < end or not opens_clause(words, span)]
    part = gap_of(span)
    inner = [e for e, words in placed if part is not None and part.start <= words.start < part.end]
    if inner:
        return _nearest(inner, text, start, end).value  # `350 Stellen bis Ende Mai, 150 weitere 2027`
    heads = [(expression, clause_head(words[-1]).i) for expression, words in placed]
    dash = dateline_end(sentence)  # `Lima (Peru), 16.08.2007 – Ein Beben hat am Mittwoch die Küste erschüttert`
    dateline = [e for e, words in placed if words.start < dash]
    told = dateline and [e for e, words in placed if e not in dateline and root_of(words).head.head.tag_ in VERBS]
    above = _clauses_above(span)
    for head in above[:1] if modality == "stated" and is_now(above) else above:
        if is_saying(above, head, span):
            continue
        own = [expression for expression, at in heads if at == head.i]
        if told and any(expression in told for expression in own):
            own = [expression for expression in own if expression not in dateline]
        if own:
            return _nearest(own, text, start, end).value
    return ""


def _nearest(expressions: list[TimeExpression], text: str, start: int, end: int) -> TimeExpression:
    """The expression right behind the figure, else the last one before it in the text, else the first after it."""
    for expression in expressions:
        if expression.start >= end and _RIGHT_BEHIND.fullmatch(text[end : expression.start]):
            return expression
    before = [expression for expression in expressions if expression.end <= start]
    return before[-1] if before else expressions[0]
