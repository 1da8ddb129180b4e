"""Interrupted: the verb of words that something inserted parts from it, or that a mark ends before.

`Die Zahl betrug – so wird sie genannt – | etwa 200`; `Er verdient, wenn er Arbeit findet, | 9 Dollar`; `Mehr als die
Hälfte, | 481, | war verurteilt`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.heads import heads_of
from pipeline.grammar.segments import adds, segment_at, segments
from pipeline.grammar.spans import neighbour, remembered, sentence_of, tags_of, words_of
from pipeline.grammar.tags import FINITE, PREPOSITION, VERBS, feature


def _head(token: Token) -> Token:
    """The head of the clause that the token stands in."""
    return token.doc[heads_of(token.doc)[token.i]]


@remembered
def before_bracket(span: Span) -> Token | None:
    """The head of the clause that ends before a bracket without a verb: `unter Strafe stellt (ein Jahr Haft)`."""
    words, tags, i, first = words_of(span.doc), tags_of(span.doc), span.start - 1, sentence_of(span).start
    while i > first and words[i] != "(":
        if words[i] == ")" or tags[i] in FINITE:
            return None
        i -= 1
    return _head(span.doc[i - 1]) if i > first and tags[i - 1] in FINITE else None


def before_insertion(span: Span, head: Token) -> Token | None:
    """`betrug` for 200 in `Die Zahl betrug – so wird sie genannt – etwa 200`: the verb before what dashes insert."""
    words, start = words_of(span.doc), sentence_of(span).start
    dashes = [i for i in range(start, span.start) if words[i] in ("–", "—")]
    if len(dashes) < 2 or not dashes[-2] < head.i < dashes[-1]:
        return None
    last = span.doc[dashes[-2] - 1]
    return _head(last) if start < dashes[-2] and _head(last).i < dashes[-2] else None


def before_report(span: Span) -> Token | None:
    """`verkürzte` for 9 in `Die Zeit verkürzte sich, wie die Forscher schreiben, um 9`, or `so schätzen sie`."""
    doc, parts = span.doc, segments(sentence_of(span))
    at = segment_at(span.start, doc)
    if at < 2 or parts[at].finite >= 0:
        return None
    report, opener = parts[at - 1], doc[parts[at - 1].start].lower_
    closed = parts[at].kind == "phrase" and parts[at].mark == report.mark == "," and parts[at - 2].finite >= 0
    if not closed and doc[parts[at].start].lower_ not in ("um", "auf", "von", "bei", "für"):
        return None
    if opener != "wie" and not (opener == "so" and report.finite == report.start + 1):
        return None
    if closed and opener == "wie" and report.finite < report.end - 1:
        return None  # only a clause with its verb last is over at the comma
    main = next((part for part in reversed(parts[: at - 1]) if part.finite >= 0), None)
    return doc[main.finite] if main is not None else None


def before_inquit(span: Span) -> Token | None:
    """`werde` for 400 in `Es werde keinen Zuschuss geben, sagt Brandt – auch nicht die 400 Euro`."""
    doc, parts = span.doc, segments(sentence_of(span))
    at = segment_at(span.start, doc)
    if at < 2 or not adds(parts[at], doc):
        return None
    said, inquit = parts[at - 2 : at]
    return doc[said.finite] if said.finite >= 0 and inquit.mark == "," and inquit.finite == inquit.start else None


def around_inquit(span: Span, head: Token) -> Token | None:
    """`suchen` for 150 in `„Etwa 150 Helfer“, sagte er, „und 20 Hunde suchen das Kind“`, `fehlen` for 3 in `„Es fehlen
    12 Lehrer“, sagte er, „und 3 Ärzte“`: the two halves of what is quoted have one verb.
    """
    doc, parts = span.doc, segments(sentence_of(span))
    at = segment_at(span.start, doc)
    if head.tag_ != "VVFIN" or parts[at].kind != "phrase" or not doc[parts[at].start].is_quote:
        return None
    for beside, other in ((at + 1, at + 2), (at - 1, at - 2)):
        if not 0 <= other < len(parts) or parts[beside].finite != parts[beside].start or head.i != parts[beside].start:
            continue
        half = parts[other]
        if half.finite >= 0 and doc[half.start].is_quote and parts[max(beside, other)].mark == ",":
            return _head(doc[half.finite])
    return None


def around_condition(span: Span, head: Token) -> Token | None:
    """`verdient` for 9 in `Er verdient, wenn er Arbeit findet, 9 Dollar`: a verb-last clause ends at its comma."""
    doc, parts = span.doc, segments(sentence_of(span))
    at = segment_at(span.start, doc)
    if at < 2 or parts[at].mark != "," or parts[at].finite >= 0 or parts[at].kind not in ("infinitive", "phrase"):
        return None
    main, inserted = parts[at - 2 : at]
    closed = inserted.kind == "adverbial" and inserted.mark == "," and inserted.finite >= inserted.end - 1
    if (
        not closed
        or doc[inserted.start].lower_ not in _CONDITIONS
        or main.depth != parts[at].depth
        or not inserted.start <= head.i < inserted.end
    ):
        return None
    if any(doc[i].tag_ in ("PTKZU", "VVIZU") for i in range(parts[at].start, parts[at].end)):
        return None
    verb = _head(doc[main.finite]) if main.finite >= 0 else _head(doc[main.end - 1])
    return verb if main.start <= verb.i < main.end and verb.tag_ in VERBS else None


_CONDITIONS = frozenset("falls obgleich obwohl sobald sofern solange weil wenn".split())


def behind_number(span: Span, head: Token) -> Token | None:
    """`war` for both figures in `Es starben 853; mehr als die Hälfte, 481, war verurteilt`: a bare number says the same
    as what stands before it. A part of it lets the verb wait, too: `46 von ihnen, darunter zwölf Kinder, werden
    vermisst`.
    """
    doc, tags, parts = span.doc, tags_of(span.doc), segments(sentence_of(span))
    at = segment_at(span.start, doc)
    for first in (at, at - 1):
        if first < 0 or first + 2 >= len(parts):
            continue
        said, number, main = parts[first : first + 3]
        part = words_of(doc)[number.start] in _OF_WHOLE or words_of(doc)[number.start : number.start + 2] == _AMONG
        bare = set(tags[number.start : number.end]) <= {"CARD", "ADV", "$,"}
        bare = bare or words_of(doc)[number.end - 2 : number.end] == _AGED  # `zwei Frauen, 29 und 34 Jahre alt, kamen`
        part = part or (number.kind == "relative" and first == at)  # `sechs von ihnen, die fehlten, wurden verurteilt`
        dashed = number.mark == main.mark and number.mark in ("–", "—")  # `bei acht – zwei davon Kinder – kam es`
        bare = (bare or dashed or (part and "CARD" in tags[said.start : said.end])) and number.mark == main.mark
        bare = bare and (dashed or number.mark == ",")
        bare = bare and said.kind == "phrase" and number.kind in ("phrase", "relative")
        fronted = tags[said.start + (tags[said.start] == "KON")] in PREPOSITION
        several = (
            fronted
            or feature(doc[main.finite], "Number") == "Plur"
            or not _PARTS.isdisjoint(words_of(doc)[said.start : said.end])
        )
        if bare and several and main.finite == main.start and head.i < said.start:
            return doc[main.finite]
    return None


@remembered
def whole_before(span: Span) -> Span | None:
    """The number of the whole that a part without a verb is told of, whose verb is its verb: 340 for 210 in `löste eine
    Flut aus, durch die 340 Menschen ums Leben kamen, davon 210 in Kolda`, 900 in `saniert Straßen und baut 900 Häuser,
    20 davon in Bonn`.
    """
    words = words_of(span.doc)
    if _OF_WHOLE.isdisjoint(words[max(0, span.start - _NEAR) : span.end + 1]):
        return None
    doc, tags, parts = span.doc, tags_of(span.doc), segments(sentence_of(span))
    at = segment_at(span.start, doc)
    part = parts[at]
    opens = words[part.start] in _OF_WHOLE or (words[span.end : span.end + 1] == ["davon"] and _opens(span, part.start))
    if part.kind != "phrase" or part.mark != "," or not opens:
        return None
    numbered = (p for p in reversed(parts[:at]) if "CARD" in tags[p.start : p.end])
    before = next(numbered, None)
    if before is None or (before.finite < 0 and before.kind != "infinitive") or before.depth != part.depth:
        return None
    last = max(i for i in range(before.start, before.end) if tags[i] == "CARD")
    return doc[last : last + 1]


def _opens(span: Span, start: int) -> bool:
    """Whether nothing but adverbs stands before the figure in its part: `nur etwa 20 davon`."""
    return all(tag in ("ADV", "ADJD", "APPR") for tag in tags_of(span.doc)[start : span.start])


#: How many tokens before a figure `davon` may stand: `davon allein in Bonn 20`.
_NEAR = 8
#: Parts with a verb in the singular.
_PARTS = frozenset({"drittel", "hälfte", "mehrheit", "viertel"})
_OF_WHOLE = frozenset({"darunter", "davon"})
_AMONG = ["unter", "ihnen"]
_AGED = ["jahre", "alt"]


def before_infinitive(span: Span, head: Token) -> Token | None:
    """`liefern` for 40 in `Sie versprach, 40 Panzer, 16 Geschütze und Munition zu liefern`: a list before its verb.

    Also `versorgen` in `begann damit, 40 Orte, die abgeschnitten waren, mit Wasser zu versorgen`.
    """
    doc, tags, parts = span.doc, tags_of(span.doc), segments(sentence_of(span))
    at = segment_at(span.start, doc)
    if at < 1 or parts[at].mark != "," or parts[at].kind != "phrase" or not head.i < parts[at].start:
        return None
    if parts[at - 1].finite < 0 or not any(tags[i] == "CARD" for i in range(parts[at].start, span.end)):
        return None
    ahead = parts[at + 1 :]
    relative = len(ahead) > 1 and ahead[0].kind == "relative" and ahead[0].mark == "," and ahead[1].kind == "infinitive"
    for part in ahead[relative : 2 if relative else None]:
        if part.mark != "," or part.finite >= 0 or not (relative or tags[part.start] in _LISTED):
            return None
        last = doc[part.end - 1] if not doc[part.end - 1].is_punct else neighbour(doc[part.end - 1], -1)
        if last.tag_ == "VVIZU" or (last.tag_ in ("VVINF", "VAINF") and neighbour(last, -1).tag_ == "PTKZU"):
            return last
    return None


#: Tags of words that open a further part of a list.
_LISTED = frozenset({"ADJA", "ADV", "CARD", "NE", "NN"})
