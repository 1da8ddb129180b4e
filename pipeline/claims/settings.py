"""Place and time of a claim: what its own clause says of where and when, else the clause that it is part of."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from pipeline.claims.gapping import gap_of, gaps
from pipeline.claims.times import TimeExpression, time_expressions
from pipeline.grammar.clauses import clause_head, clause_of, parent_clause
from pipeline.grammar.predicates import is_subjunctive, predicate
from pipeline.grammar.segments import clause_tokens, segment_at, segments
from pipeline.grammar.spans import entities, remembered, root_of, sentence_of, tags_of, text_of, words_of
from pipeline.grammar.tags import NOUN, PREPOSITION
from pipeline.records import Attribution

#: Prepositions that say where something is; `aus` and `nach` say whence and whither.
_PLACING = frozenset({"auf", "bei", "beim", "im", "in", "nahe", "unweit", "vor"})
_REACH = 4
#: Words between the article and a date before a participle: `der im Mai 2019 eröffnete Bau`.
_OPENED = 2
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
#: What a figure is measured by, which does not say when it was so: `9 mehr als im Vorjahr`, `5 % gegenüber 2019`.
_MEASURING = re.compile(
    r"\b(?:gegenüber|ggü\.?|im vergleich zu[mr]?|verglichen mit"
    r"|\w+er (?:(?:ab|an|aus|ist|sind|war|waren|zu) )?als|mehr als"
    r"|(?:gro[sß]+|hoch|oft|stark|viele?) wie"
    r"|(?:über|unter)(?= de[mn] ))"
    r"(?: (?:am|anfang|dem|den|der|ein|ende|im|in|jahr|mitte|noch|vor)(?: [^\W\d][\w-]*){0,3})?"
    r" (?:jahre? )?$",
    re.IGNORECASE,
)
#: What is the highest, the first or the like since then: `auf den höchsten Stand seit 2013`, `so viele wie seit 2015`.
_SINCE = re.compile(
    r"(?:\b(?:wie|mal)(?: noch)?(?: nie)?(?: mehr)?|\b\w+ste[mnrs]?(?: (?-i:[A-ZÄÖÜ])[\w-]+){0,2}) seit"
    r"(?: [^\W\d]+){0,4} $",
    re.IGNORECASE,
)
#: A change from an earlier level: `ein Plus von 4 % zum Vorjahr`.
_TO_EARLIER = re.compile(r"\bzu[mr] (?=vj|vor(?:jahr|monat|woche))", re.IGNORECASE)
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
    located = [entity for entity in located if said is None or not _is_seat(entity, span, said)]
    for head in _clauses_above(span):
        own = [entity for entity in located if clause_head(root_of(entity)).i == head.i]
        if own:
            nearest = min(own, key=lambda entity: abs(entity.start - span.start))
            inside = nearest.start < span.start < nearest.end  # `in [Leer 700], in Emden 150`
            return str(span.doc[nearest.start : span.start].text if inside else nearest.text)
    return ""


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
    found = [e for e in found if not _measures(text, e)]
    placed = [(expression, _words_at(sentence, expression)) for expression in found]
    placed = [(expression, words) for expression, words in placed if not _is_surname(words)]
    placed = [(e, words) for e, words in placed if not _is_of_other(words, span) and not _is_attribute(words, span)]
    placed = [(e, words) for e, words in placed if not _dates_event(words, span)]
    placed = [(e, words) for e, words in placed if e.start < end or not _COMPARED.search(text[end : e.start])]
    if text[:start].endswith("auf "):
        placed = [(e, words) for e, words in placed if e.start < end or not _FROM.match(text[end : e.start])]
    placed = [(e, words) for e, words in placed if e.start < end or not _opens_clause(words, span)]
    part = gap_of(span)
    inner = [e for e, words in placed if part is not None and part.start <= words.start < part.end]
    if inner:
        return _nearest(inner, text, start, end).value  # `350 Stellen bis Ende Mai, 150 weitere 2027`
    heads = [(expression, clause_head(words[-1]).i) for expression, words in placed]
    above = _clauses_above(span)
    for head in above[:1] if modality == "stated" and _is_now(above) else above:
        own = [expression for expression, at in heads if at == head.i]
        if own:
            return _nearest(own, text, start, end).value
    return ""


def _opens_clause(words: Span, span: Span) -> bool:
    """`Januar` for 47 in `Die Aktie notierte bei 47 Euro; seit Januar hat sie 26 Prozent zugelegt`."""
    if ";" not in words_of(span.doc)[span.end : words.start]:
        return False
    return segments(sentence_of(words))[segment_at(words.start, words.doc)].finite >= 0


def _is_now(heads: list[Token]) -> bool:
    """Whether a clause tells what is so now beside one of the past: `2021 lag sie bei 84 Prozent, jetzt betrug sie 61`,
    `Im Vorjahr starben 49 Reporter; 488 sitzen in Haft`.
    """
    if len(heads) < 2:
        return False
    head, words = heads[0], words_of(heads[0].doc)
    if not _NOW.isdisjoint(words[i] for i in clause_tokens(head)):
        return True
    verbs = predicate(head)
    present = verbs.main.tag_ in ("VVFIN", "VAFIN") and _is_present(head)
    joined = head.dep_ == "cj" and not is_subjunctive(head)
    past = "Past" in heads[1].morph.get("Tense", []) or predicate(heads[1]).main.tag_ == "VVPP"
    return present and joined and past


def _is_present(verb: Token) -> bool:
    """Whether a finite verb stands in the present, whose plural looks like the infinitive."""
    return "Pres" in verb.morph.get("Tense", []) or verb.lower_ == verb.lemma_


_NOW = frozenset("inzwischen jetzt mittlerweile nun nunmehr".split())


def _measures(text: str, expression: TimeExpression) -> bool:
    """Whether the expression only says what a figure is measured by."""
    opener = _TO_EARLIER.match(text, max(expression.start - len("zum "), 0))
    before = text[: expression.start]
    return opener is not None or _MEASURING.search(before) is not None or _SINCE.search(before) is not None


def _of_bracketed(text: str, expression: TimeExpression, start: int) -> bool:
    """Whether a date belongs to another figure, with which it stands in brackets: `300 Gäste (2022: 280)`."""
    opening = text.rfind("(", 0, expression.start)
    closing = text.find(")", max(opening, 0))
    if opening < 0 or closing < expression.end or opening < start < closing:
        return False
    label = text[expression.end : expression.end + 1] == ":"  # `sechs Tote (2022: neun)`
    return label or any(char.isdigit() for char in text[expression.end : closing])


def _words_at(sentence: Span, expression: TimeExpression) -> Span:
    """The words of the expression."""
    found = sentence.char_span(expression.start, expression.end, alignment_mode="expand")
    return found if found is not None and len(found) else sentence[-1:]


def _is_surname(words: Span) -> bool:
    """`Sommer` in `Lea Sommer`: a name follows another."""
    if len(words) != 1 or words[0].ent_iob_ != "I" or words[0].ent_type_ != "PER":
        return False
    return words.doc[words.start - 1].tag_ == "NE"


def _is_attribute(words: Span, span: Span) -> bool:
    """Whether a date stands before a participle and its noun: `Die 1994 gegründete Firma`, `der 2019 eröffnete Bau`.

    It tells when the figure was so only if that stands in this phrase or right behind it: `die für 2010 geplante
    Erhöhung auf 19 Prozent`.
    """
    tags, lower, first = tags_of(words.doc), words_of(words.doc), sentence_of(words).start
    if tags[words.end : words.end + 1] != ["ADJA"] or not lower[words.end].rstrip("nrs").endswith(("te", "ene")):
        return False
    noun = next((i for i in range(words.end, len(tags)) if tags[i] != "ADJA"), len(tags))
    opened = "ART" in tags[max(first, words.start - _OPENED) : words.start]
    behind = noun < span.start <= noun + _OPENED and tags[noun + 1] in PREPOSITION
    inside = words.start - _OPENED <= span.end <= words.start or behind
    return opened and not inside and noun < len(tags) and tags[noun] in NOUN


def _dates_event(words: Span, span: Span) -> bool:
    """Whether a year only says which event a noun means, beside a verb in the present: `leben noch immer 300 Menschen
    als Folge des Erdbebens von 2010 in Zelten`.
    """
    doc, i = words.doc, words.end - 1
    if i < 2 or i - words.start > 1 or words_of(doc)[i - 1] != "von" or not doc[i].text.isdigit():
        return False
    verbs = predicate(clause_of(span))
    return (
        _is_present(verbs.head) and verbs.main.tag_ == "VVFIN" and doc[i - 2].tag_ == "NN" and doc[i - 2].dep_ == "ag"
    )


def _nearest(expressions: list[TimeExpression], text: str, start: int, end: int) -> TimeExpression:
    """The expression right behind the figure, else the last one before it in the text, else the first after it."""
    for expression in expressions:
        if expression.start >= end and _RIGHT_BEHIND.fullmatch(text[end : expression.start]):
            return expression
    before = [expression for expression in expressions if expression.end <= start]
    return before[-1] if before else expressions[0]
