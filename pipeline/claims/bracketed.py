"""Figures in brackets, and the nouns before these: `China (132 Fälle)`, `Bewohner im Osten (38 %)`."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.beside import is_amount
from pipeline.claims.patterns import CHANGES
from pipeline.grammar.nominals import before_adverbs, is_time
from pipeline.grammar.spans import neighbour, sentence_of, tags_of, words_of
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION


def listed_before_bracket(span: Span) -> Token | None:
    """`Iran` in `China (132 Fälle), Myanmar (85), Iran (27)`: the name before the bracket, where a list has several."""
    doc = span.doc
    if not in_brackets(span) or span.start < 2 or doc[span.start - 2].tag_ not in NOUN | {"FM", "XY"}:
        return None
    if is_amount(doc[span.start - 2]):
        return None  # `Umsatz: 812 Millionen Euro (plus 4 Prozent)`
    brackets = [token.i for token in sentence_of(span) if token.text == "(" and token.i > 0]
    named = [
        i
        for i in brackets
        if doc[i - 1].tag_ in NOUN | {"FM", "XY"} and any(t.tag_ == "CARD" for t in doc[i + 1 : i + 3])
    ]
    return doc[span.start - 2] if len(named) > 1 else None


def named_before_bracket(span: Span) -> Token | None:
    """`Nullpunkt` in `nahe am Nullpunkt (minus 273 Grad)`: the noun before a bracket with an amount alone."""
    doc, i = span.doc, before_adverbs(span)
    alone = i > 0 and doc[i].text == "(" and closes_bracket(span)
    noun = doc[i - 1] if alone else None
    noun = listing_noun(span) if noun is None and words_of(doc)[span.end : span.end + 1] in ([","], [")"]) else noun
    return noun if noun is not None and noun.tag_ in NOUN and not is_time(noun) and not _measures(noun) else None


def listing_noun(span: Span) -> Token | None:
    """`Wagen` for both in `den Wagen (510 PS, 96.000 Euro)`, `Haus` in `das Haus am See (380 m², zwei Bäder)`: the
    noun before a bracket that lists amounts, without a verb or a label.
    """
    doc, tags, sentence = span.doc, tags_of(span.doc), sentence_of(span)
    start = next((i for i in range(span.start - 1, sentence.start, -1) if tags[i] not in _LISTED), -1)
    end = next((i for i in range(span.end, sentence.end) if tags[i] not in _LISTED), -1)
    if start < 0 or end < 0 or (doc[start].text, doc[end].text) != ("(", ")") or "$," not in tags[start:end]:
        return None
    noun = doc[start - 1]
    place = noun.head if noun.dep_ == "nk" else noun
    placed = place.lower_ in _AT and place.dep_ == "mnr" and place.head.tag_ == "NN" and place.head.i < place.i
    return place.head if placed else noun


#: Prepositions of where the thing is that a bracket describes.
_AT = frozenset("am an auf bei im in".split())


def located_noun(noun: Token) -> Token:
    """`Bewohner` for `Landes` in `Bewohner im Osten des Landes (38 %)`: whose share it is, not where they live."""
    above = noun.head
    while above.tag_ in NOUN | PREPOSITION and above.i < noun.i and noun.dep_ in ("ag", "nk", "mnr"):
        if above.tag_ in PREPOSITION and (above.lower_ not in ("in", "im") or above.head.tag_ not in NOUN):
            break
        if above.tag_ in PREPOSITION and above.head.lower_.endswith(CHANGES):
            break  # `das Minus in China (17 Prozent)`
        noun = above if above.tag_ in NOUN else above.head
        above = noun.head
    return noun


def way_of(place: Token) -> Token:
    """`Strecke` for `Thun` in `Strecke von Bern nach Thun (30 Kilometer)`: the way to a place, else the place.

    Also `Radweg` in `Radweg zwischen Bern und Thun (5 Kilometer)`.
    """
    first = place.head.head if place.dep_ == "cj" and place.head.tag_ == "KON" else place
    opener = first.head
    leads = opener.tag_ in PREPOSITION and opener.lower_ in ("zwischen", "nach", "bis") and opener.head.tag_ == "NN"
    return opener.head if leads and opener.head.i < opener.i else place


def in_brackets(span: Span) -> bool:
    doc = span.doc
    return span.start > 0 and span.end < len(doc) and doc[span.start - 1].text == "(" and doc[span.end].text == ")"


def closes_bracket(span: Span) -> bool:
    """Whether the bracket closes behind the figure, or behind the time it is compared with: `(+4 % zum Vorjahr)`."""
    doc, tags, words, i = span.doc, tags_of(span.doc), words_of(span.doc), span.end
    if i + 1 < len(doc) and words[i] in _COMPARING:
        i += 1 + (tags[i + 1] in DETERMINER)
        i += i + 1 < len(doc) and (tags[i] == "CARD" or (tags[i] in NOUN and is_time(doc[i])))
    return i < len(doc) and words[i] == ")"


#: What opens the time that a change is compared with.
_COMPARING = frozenset({"gegenüber", "zu", "zum", "zur"})


def broken_down(span: Span) -> Span | None:
    """The 54 for 31 in `54 Menschen (31 Männer, 23 Frauen) wurden gerettet`: the count whose parts an insertion lists.

    Also between dashes. None for other figures.
    """
    doc, words, tags, sentence = span.doc, words_of(span.doc), tags_of(span.doc), sentence_of(span)
    opening = next((i for i in range(span.start - 1, sentence.start, -1) if tags[i] not in _LISTING), -1)
    closing = next((i for i in range(span.end, sentence.end) if tags[i] not in _LISTING), -1)
    if opening < 0 or closing < 0 or (words[opening], words[closing]) not in _AROUND:
        return None
    if tags[opening + 1] == "ADV" or tags[opening:closing].count("CARD") < _LEAST_PARTS:
        return None
    noun = doc[opening - 1]
    number = next((child for child in noun.lefts if child.tag_ == "CARD"), None)
    people = noun.tag_ == "NN" and not is_amount(noun) and not is_time(noun)
    return doc[number.i : number.i + 1] if number is not None and people else None


#: Tags of words in a list of counts.
_LISTING = frozenset({"ADJA", "ADV", "CARD", "KON", "NN", "$,"})
#: ... also names of units: `PS`, `kWh`.
_LISTED = _LISTING | {"NE", "XY", "ADJD", "VVPP"}
_AROUND = frozenset({("(", ")"), ("–", "–"), ("-", "-"), ("—", "—")})
_LEAST_PARTS = 2


def follows_amount_in_brackets(span: Span) -> bool:
    """`812 Millionen Euro (plus 4 Prozent)`, `24,1 (2019: 27,3) Prozent`: a bracket with an amount alone, right behind
    another one; also `18,5 % (Q3 2023: 17,9 %)`.
    """
    doc, words, tags, i = span.doc, words_of(span.doc), tags_of(span.doc), span.start - 1
    while i > sentence_of(span).start and (
        tags[i] in ("ADV", "ADJD", "KON", "CARD") or words[i] in _SIGNS or (tags[i] in NOUN and is_time(doc[i]))
    ):
        i -= 1
    return (
        closes_bracket(span) and i > 1 and doc[i].text == "(" and (_measures(doc[i - 1]) or doc[i - 1].tag_ == "CARD")
    )


def _measures(noun: Token) -> bool:
    """Whether a noun is the unit of a number before it; also `Punkten` in `bei 9.880 Punkten (-1,2 Prozent)`."""
    points = noun.lower_ in ("punkte", "punkten", "zähler", "zählern") and neighbour(noun, -1).tag_ == "CARD"
    return points or is_amount(noun)


def signed_behind(span: Span) -> Token | None:
    """The word before a bracket with nothing but a signed change: `Euro` in `3,2 Milliarden Euro (+4,5 Prozent)`."""
    doc, i = span.doc, span.start - 1 - (words_of(span.doc)[span.start - 1] in SIGNS)
    alone = i > 0 and doc[i].text == "(" and closes_bracket(span)
    signed = span.text[0] in "+-−–" or span[0].lower_ in SIGNS or i < span.start - 1
    return doc[i - 1] if alone and signed else None


def follows_count_phrase(span: Span) -> bool:
    """Whether a signed change in brackets follows the phrase of a count: `102 Nutzer von Rädern mit Motor (-18 %)`.

    Not right behind its noun, which is named there itself.
    """
    before = signed_behind(span)
    if before is None or before.tag_ not in NOUN:
        return False
    doc, tags, first = span.doc, tags_of(span.doc), sentence_of(span).start
    i = before.i - 1
    while i > first and tags[i] in NOUN | PREPOSITION | {"ADJA", "ART"}:
        i -= 1
    noun = next((token for token in doc[i + 1 : before.i] if token.tag_ in NOUN), None)
    counted = noun is not None and not is_amount(noun) and not noun.lower_.startswith(("prozent", "punkt"))
    return tags[i] == "CARD" and counted


def is_level(word: Token) -> bool:
    """Whether the word before a bracket ends a number that the bracket says the change of."""
    return word.tag_ == "CARD" or _measures(word)


def bracketed_change(span: Span) -> bool:
    """`16 Prozent (plus eins)`: a bracket with a sign and a number, which says how the amount before it changed."""
    doc = span.doc
    signed = span[0].lower_ in SIGNS or (span.start > 0 and doc[span.start - 1].lower_ in SIGNS)
    opened = doc[span.start - (1 if span[0].lower_ in SIGNS else 2)].text == "(" if span.start > 1 else False
    return signed and opened


SIGNS = frozenset({"minus", "plus"})
_SIGNS = SIGNS | {":", "/"}
