"""Dates of a sentence that do not say when a figure was so: of another figure, of what it is compared with, of a noun.

`2019` in `9 mehr als 2019`, `300 Gäste (2019: 280)`, `das 2019 eröffnete Museum`, `Leute von 2019`.
"""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import DOCUMENT_NOUNS, REPORTING_NOUNS
from pipeline.attribution.speakers import is_one_of
from pipeline.attribution.verb_forms import is_reporting
from pipeline.claims.times import TimeExpression
from pipeline.grammar.clauses import clause_of, is_infinitive_clause, own_tokens, subordinator
from pipeline.grammar.predicates import is_subjunctive, predicate
from pipeline.grammar.segments import clause_tokens, segment_at, segments
from pipeline.grammar.spans import root_of, sentence_of, tags_of, words_of
from pipeline.grammar.tags import NOUN, PREPOSITION

#: What a figure is measured by, which does not say when it was so: `9 mehr als im Vorjahr`, `5 % gegenüber 2019`.
_MEASURING = re.compile(
    r"\b(?:gegenüber|ggü\.?|im vergleich zu[mr]?|verglichen mit|zur lieferung"
    r"|\w+er (?:(?:ab|an|aus|ist|sind|war|waren|zu) )?als|(?:mehr|weniger)(?: [\w-]+){0,2} als"
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
#: Words between the article and a date before a participle: `der im Mai 2019 eröffnete Bau`.
_OPENED = 2


def opens_clause(words: Span, span: Span) -> bool:
    """`Januar` for 47 in `Die Aktie notierte bei 47 Euro; seit Januar hat sie 26 Prozent zugelegt`."""
    if ";" not in words_of(span.doc)[span.end : words.start]:
        return False
    return segments(sentence_of(words))[segment_at(words.start, words.doc)].finite >= 0


def is_saying(heads: list[Token], head: Token, span: Span) -> bool:
    """Whether a clause above only says that somebody says so: `sagte der Minister am Montag` dates what he says, not
    what he speaks of.
    """
    said, lemma = heads[0], predicate(head).lemma
    if head.i == said.i or lemma == "drohen" or not is_reporting(lemma):
        return False
    opener = subordinator(said)
    content = is_subjunctive(said) or is_infinitive_clause(said) or (opener is not None and opener.lower_ == "dass")
    return content or (head.i > span.end and words_of(head.doc)[head.i - 1] == ",")  # `..., teilte die Firma heute mit`


def is_so_far(span: Span) -> bool:
    """`derzeit 70` in `soll 2027 von derzeit 70 auf 90 Euro steigen`: what a word for now says of the number alone."""
    words, tags, first = words_of(span.doc), tags_of(span.doc), sentence_of(span).start
    if span.start < first + 2 or words[span.start - 1] not in SO_FAR or words[span.start - 2] in SO_FAR:
        return False
    planned = words[span.end : span.end + 1] and words[span.end].startswith("geplant")
    return not planned and (
        tags[span.start - 2] in PREPOSITION | {"ART", "$,", "$("} or words[span.start - 2] == "statt"
    )


#: Words that tell a level of now, whatever becomes of it.
SO_FAR = frozenset("aktuell bisher bislang derzeit gegenwärtig momentan zuletzt zurzeit".split())


def is_now(heads: list[Token]) -> bool:
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


def measures(text: str, expression: TimeExpression) -> bool:
    """Whether the expression only says what a figure is measured by."""
    opener = _TO_EARLIER.match(text, max(expression.start - len("zum "), 0))
    before = text[: expression.start]
    return opener is not None or _MEASURING.search(before) is not None or _SINCE.search(before) is not None


def of_bracketed(text: str, expression: TimeExpression, start: int) -> bool:
    """Whether a date belongs to another figure, with which it stands in brackets: `300 Gäste (2022: 280)`."""
    opening = text.rfind("(", 0, expression.start)
    closing = text.find(")", max(opening, 0))
    if opening < 0 or closing < expression.end or opening < start < closing:
        return False
    label = text[expression.end : expression.end + 1] == ":"  # `sechs Tote (2022: neun)`
    return label or any(char.isdigit() for char in text[expression.end : closing])


def words_at(sentence: Span, expression: TimeExpression) -> Span:
    """The words of the expression."""
    found = sentence.char_span(expression.start, expression.end, alignment_mode="expand")
    return found if found is not None and len(found) else sentence[-1:]


def is_surname(words: Span) -> bool:
    """`Sommer` in `Lea Sommer`: a name follows another."""
    if len(words) != 1 or words[0].ent_iob_ != "I" or words[0].ent_type_ != "PER":
        return False
    return words.doc[words.start - 1].tag_ == "NE"


def is_attribute(words: Span, span: Span) -> bool:
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


def is_origin(words: Span, span: Span) -> bool:
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


def dates_event(words: Span, span: Span) -> bool:
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
