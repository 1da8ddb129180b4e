"""Answering parts: `und` with another figure and what is said of it, in answer to the part before.

`2 Millionen leben in Wohlstand | und 3 Millionen in Armut`; `430 stimmten für den Antrag | und 150 dagegen`.
"""

from __future__ import annotations

from spacy.tokens import Doc

from pipeline.claims.patterns import STATIVE_PREPOSITIONS, VIEWS
from pipeline.grammar.nominals import is_time
from pipeline.grammar.segments import Segment
from pipeline.grammar.spans import sentence_of, tags_of, words_of
from pipeline.grammar.tags import DETERMINER, FINITE, NON_FINITE, NOUN, PREPOSITION, VERBS, plain_preposition

#: What somebody is for or against; the adverbs for the same are `VIEWS`.
SIDES = frozenset({"für", "gegen"})


def joined_gap(part: Segment, doc: Doc) -> Segment | None:
    """`3 Millionen in Armut` in `2 Millionen leben in Wohlstand und 3 Millionen in Armut`: the same preposition again.

    Also `bei Frauen von 2 auf 3` in `stieg bei Männern von 3 auf 4 und bei Frauen von 2 auf 3 Prozent`, `150 dagegen`
    after `430 stimmten für den Antrag und`, `sechs verletzt` after `Fünf sind tot und`.
    """
    words, tags, end = words_of(doc), tags_of(doc), last_word(part.start, part.end, doc)
    if "CARD" not in tags[part.start : end]:
        return None
    first = tags.index("CARD", part.start, end)
    for k in range(max(first, part.finite) + 1, end - 2):
        if words[k] not in ("und", "aber") or not FINITE.isdisjoint(tags[k:end]):
            continue
        closing = tags[end - 1] in NON_FINITE | {"PTKVZ"}
        if _opened_like(part, k, end, doc):
            return Segment(k + 1, end - closing, "und", "phrase", -1, True, part.depth)
        at = k + 1
        while at < end and tags[at] in _BEFORE_NUMBER:
            at += 1
        closing = tags[end - 1] in NON_FINITE | {"PTKVZ"}
        opener = _ordered(part.start, k, doc) if tags[k + 1] in PREPOSITION else None
        if opener is not None and opener == _ordered(k + 1, end, doc):
            return Segment(k + 1, end - closing, "und", "phrase", -1, True, part.depth)
        if at >= end or tags[at] != "CARD":
            continue
        at += 1
        while at < end and (tags[at] in NOUN | {"ADV", "CARD"} or words[at] in _OTHERS):
            at += 1
        if at < end and _answers(doc, at, first, k):
            return Segment(k + 1, end - closing, "und", "phrase", -1, True, part.depth)
        if tags[k - 1] == "ADJD" and at in range(end - 2, end) and tags[end - 1] in ("ADJD", "VVPP"):
            return Segment(k + 1, end, "und", "phrase", -1, True, part.depth)
    return None


def _opened_like(part: Segment, k: int, end: int, doc: Doc) -> bool:
    """`in Basel 20` in `In Bern leben 30 und in Basel 20`: the same preposition and a noun before each number."""
    words, tags, at = words_of(doc), tags_of(doc), k + 1
    if tags[at] not in PREPOSITION:
        return False
    while at + 1 < end and tags[at + 1] in DETERMINER | {"ADJA"}:
        at += 1
    at += 1
    while at < end and tags[at] in NOUN:
        at += 1
    named = tags[at - 1] in NOUN and not is_time(doc[at - 1])
    while at < end and tags[at] in PREPOSITION | {"ADV"}:
        at += 1
    plain, first = plain_preposition(words[k + 1]), tags.index("CARD", part.start, end)
    before = (plain_preposition(words[i]) for i in range(part.start, first) if tags[i + 1] not in _NUMBERED)
    return named and at < end and tags[at] == "CARD" and plain in before


#: What a preposition before a number governs with it.
_NUMBERED = frozenset({"ADV", "CARD"})


def parted_gap(part: Segment, doc: Doc) -> list[Segment]:
    """`14 auf die SPD` and `5 auf die FDP` where they are one part: the same preposition in the same order."""
    words, tags = words_of(doc), tags_of(doc)
    if not VERBS.isdisjoint(tags[part.start : part.end]):
        return [part]
    for k in range(part.start + 2, part.end - 2):
        opener = _ordered(part.start, k, doc) if words[k] in ("und", "sowie") else None
        if opener is not None and opener == _ordered(k + 1, part.end, doc):
            return [part._replace(end=k), part._replace(start=k + 1, mark="und")]
    return [part]


def _ordered(start: int, end: int, doc: Doc) -> tuple[str, bool] | None:
    """The first preposition of the words, and whether it stands before their first number."""
    words, tags = words_of(doc), tags_of(doc)
    number = next((i for i in range(start, end) if tags[i] == "CARD"), end)
    opener = next((i for i in range(start, end) if tags[i] in PREPOSITION), end)
    return (plain_preposition(words[opener]), opener < number) if end not in (number, opener) else None


_BEFORE_NUMBER = frozenset({"ADV", "APPR", "ADJA"})
#: What stands for the noun counted before: `sechs weitere`.
_OTHERS = frozenset({"andere", "weitere"})


def _answers(doc: Doc, at: int, first: int, last: int) -> bool:
    """Whether the word opens a phrase like one between the first number and the conjunction."""
    words, tags = words_of(doc), tags_of(doc)
    if words[at] in SIDES | VIEWS:
        return not SIDES.isdisjoint(words[first:last])
    if tags[at] not in PREPOSITION and words[at] != "als":
        return False
    plain = plain_preposition(words[at])
    if words[at] in STATIVE_PREPOSITIONS and not _FORMS_OF_BE.isdisjoint(words[sentence_of(doc[at]).start : first + 3]):
        return not STATIVE_PREPOSITIONS.isdisjoint(words[first:last])  # `20 sind in Haft und drei auf freiem Fuß`
    return any(plain_preposition(word) == plain for word in words[first:last])


_FORMS_OF_BE = frozenset({"sei", "seien", "sind", "waren", "wären"})


def last_word(start: int, end: int, doc: Doc) -> int:
    """Index after the last word of a part, without its closing mark."""
    tags = tags_of(doc)
    while end > start and tags[end - 1].startswith("$"):
        end -= 1
    return end
