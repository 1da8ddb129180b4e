"""Place and time of a claim: what its own clause says of where and when, else the clause that it is part of."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import DOCUMENT_NOUNS, REPORTING_NOUNS
from pipeline.attribution.speakers import is_one_of
from pipeline.attribution.verb_forms import is_reporting
from pipeline.claims.gapping import gap_of, gaps
from pipeline.claims.patterns import UNITS
from pipeline.claims.times import TimeExpression, time_expressions
from pipeline.grammar.clauses import clause_head, clause_of, own_tokens, parent_clause, subordinator
from pipeline.grammar.outside import dateline_end
from pipeline.grammar.predicates import is_subjunctive, predicate
from pipeline.grammar.segments import clause_tokens, segment_at, segments
from pipeline.grammar.spans import entities, remembered, root_of, sentence_of, tags_of, text_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NOUN, PREPOSITION, VERBS
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
    r"|\w+er (?:(?:ab|an|aus|ist|sind|war|waren|zu) )?als|mehr(?: \w+en)? als"
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
    located = [entity for entity in located if not _is_attribute(entity, span)]
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
    found = [e for e in found if e is not inside and not _of_bracketed(text, e, start)]
    found = [e for e in found if not _measures(text, e)]
    placed = [(expression, _words_at(sentence, expression)) for expression in found]
    placed = [(expression, words) for expression, words in placed if not _is_surname(words)]
    placed = [(e, words) for e, words in placed if not _is_of_other(words, span) and not _is_attribute(words, span)]
    placed = [(e, words) for e, words in placed if not _dates_event(words, span)]
    placed = [(e, words) for e, words in placed if not _is_origin(words, span)]
    placed = [(e, words) for e, words in placed if e.start < end or not _COMPARED.search(text[end : e.start])]
    if text[:start].endswith("auf "):
        placed = [(e, words) for e, words in placed if e.start < end or not _FROM.match(text[end : e.start])]
    placed = [(e, words) for e, words in placed if e.start < end or not _opens_clause(words, span)]
    part = gap_of(span)
    inner = [e for e, words in placed if part is not None and part.start <= words.start < part.end]
    if inner:
        return _nearest(inner, text, start, end).value  # `350 Stellen bis Ende Mai, 150 weitere 2027`
    heads = [(expression, clause_head(words[-1]).i) for expression, words in placed]
    dash = dateline_end(sentence)  # `Lima (Peru), 16.08.2007 – Ein Beben hat am Mittwoch die Küste erschüttert`
    dateline = [e for e, words in placed if words.start < dash]
    told = dateline and [e for e, words in placed if e not in dateline and root_of(words).head.head.tag_ in VERBS]
    above = _clauses_above(span)
    for head in above[:1] if modality == "stated" and _is_now(above) else above:
        own = [expression for expression, at in heads if at == head.i]
        if told and any(expression in told for expression in own):
            own = [expression for expression in own if expression not in dateline]
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
    opener = own_tokens(head)[0]
    if opener.lower_ in _POINTING or (opener.lower_ == "das" and opener.tag_ == "PDS") or is_reporting(verbs.lemma):
        return False  # `Im Mai kamen 900 Gäste, das sind 40 mehr als sonst`, `, die Polizei spricht von 700`
    simple = verbs.main.tag_ in ("VVFIN", "VAFIN") or (verbs.is_passive and head.lower_ in ("werden", "wird"))
    present = simple and _is_present(head)
    joined = (head.dep_ in ("cj", "rc") or opener.lower_ == "wo") and not is_subjunctive(head)
    told = heads[1].tag_ in ("VAFIN", "VVFIN") and not is_subjunctive(heads[1])
    past = (told and not _is_present(heads[1])) or predicate(heads[1]).main.tag_ == "VVPP"
    return present and joined and past


def _is_present(verb: Token) -> bool:
    """Whether a finite verb stands in the present: its plural looks like the infinitive, its singular ends in -t."""
    word = verb.lower_
    return word == verb.lemma_ or word in _PRESENT or (word.endswith("t") and not word.endswith(_PAST))


_PRESENT = frozenset("darf haben kann können muss muß müssen sind soll werden will wird".split())
_PAST = ("bat", "bot", "galt", "hielt", "litt", "riet", "ritt", "schnitt", "tat", "trat")
#: What opens a clause that says more of what was: `damit steigt die Quote`.
_POINTING = frozenset({"damit", "dies", "was", "wodurch", "womit"})
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
    participle = _participle_of(words)
    if participle < 0 or not lower[participle].rstrip("nrs").endswith(("te", "ene")):
        return False
    noun = next((i for i in range(participle, len(tags)) if tags[i] not in ("ADJA", "$(")), participle)
    opened = "ART" in tags[max(first, words.start - _OPENED) : words.start]
    opened = opened or (words.doc[noun].left_edge.i < words.start and words.doc[noun].left_edge.tag_ == "ART")
    behind = noun < span.start <= noun + _OPENED and tags[noun + 1] in PREPOSITION
    inside = words.start - _OPENED <= span.end <= words.start or behind
    return opened and not inside and tags[noun] in NOUN


def _participle_of(words: Span) -> int:
    """The participle that a date says the time of: right behind it, or in `im Mai vom Rat beschlossene Steuer`; -1."""
    if tags_of(words.doc)[words.end : words.end + 1] == ["ADJA"]:
        return words.end
    noun = root_of(words)
    above = noun.head.head if noun.head.tag_ in PREPOSITION else noun.head
    return above.i if above.tag_ == "ADJA" and above.i > words.end else -1


def _is_origin(words: Span, span: Span) -> bool:
    """Whether a year only says how old a thing is: `Das Haus aus dem Jahr 1932 zählt 24 Wohnungen`; not what is known
    since then: `Nach Zahlen aus dem Jahr 2009 gibt es 300 Bären`.
    """
    doc, lower, i = words.doc, words_of(words.doc), words.start - 1
    while i > 0 and lower[i] in _OF_YEAR:
        i -= 1
    if i < 1 or lower[i] != "aus" or tags_of(doc)[i - 1] != "NN" or span.end in (i - 1, i):
        return False  # but `20 Euro Schulden aus dem Vorjahr`
    return not is_one_of(doc[i - 1], REPORTING_NOUNS | DOCUMENT_NOUNS)


_OF_YEAR = frozenset({"dem", "den", "jahr", "jahre", "jahren"})


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
