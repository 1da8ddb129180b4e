"""Gapped: the noun that opens a part of a sentence without its verb: `Roll bekam 31 Prozent, der Chef Koç 18`."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.beside import is_account_of, is_amount, says_so
from pipeline.claims.gapping import has_number
from pipeline.claims.patterns import IN_CASES
from pipeline.grammar.cases import is_oblique
from pipeline.grammar.clauses import clause_of
from pipeline.grammar.nominals import is_time
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import remembered, sentence_of, tags_of, words_of
from pipeline.grammar.tags import FINITE, NON_FINITE, NOUN, PREPOSITION, SUBJECT, VERBS, feature


def gapped_noun(span: Span) -> Token | None:
    """The noun of a coordinated clause without its verb: `Roll bekam 31 Prozent, der Unternehmer Koç 18`."""
    doc, sent = span.doc, sentence_of(span)
    words, tags, first, last = words_of(doc), tags_of(doc), sent.start, sent.end
    start, end = span.start - 1, span.end
    while start > first and (words[start] not in _JOINTS or _joins_governed(doc[start]) or _joins_years(doc[start])):
        if tags[start] in VERBS:
            return None
        start -= 1
    while end < last and words[end] not in ("und", "sowie", "oder") and not doc[end].is_punct:
        closes = end + 1 >= last or doc[end + 1].is_punct or (words[start] == "," and tags[end + 1] in NON_FINITE)
        if tags[end] in VERBS and not (tags[end] in NON_FINITE and closes):
            return None  # a verb at the end that both share: `wurden A zu drei und B zu fünf Jahren verurteilt`
        end += 1
    described = _before_relative(start, span)
    before = doc[sent.start : start if described is None else described.start]
    if not any(t.tag_ in FINITE for t in before) or not has_number(before):
        return None
    return _gapped_noun(doc[start + 1 : span.start] if described is None else described)


_JOINTS = frozenset({",", ";", "–", "und", "sowie"})


def _joins_years(word: Token) -> bool:
    """`und` in `zwischen 2015 und 2023`."""
    doc, i = word.doc, word.i
    return word.lower_ == "und" and doc[i - 1].shape_ == "dddd" and doc[i + 1 : i + 2].text.isdecimal()


def _before_relative(comma: int, span: Span) -> Span | None:
    """`beim Hafer` for 5 in `beim Roggen 7 Tonnen, beim Hafer, der kaum wuchs, nur 5`: what the clause is of."""
    doc, tags, parts = span.doc, tags_of(span.doc), segments(sentence_of(span))
    at = segment_at(span.start, doc)
    if at < _LEAST_PARTS or doc[comma].text != "," or not {"ADV", "APPR"}.issuperset(tags[comma + 1 : span.start]):
        return None
    named, clause = parts[at - 2 : at]
    described = clause.kind == "relative" and named.kind == "phrase" and named.mark in (",", "–")
    return doc[named.start : named.end] if described and has_number(doc[parts[0].start : named.start]) else None


#: Parts before the figure where a relative clause stands between it and its noun.
_LEAST_PARTS = 3


def before_shared_verb(span: Span) -> Token | None:
    """`Frauen` in `wobei Männer 3,5 und Frauen 8,9 Prozent mehr verbrauchten`: each with its number before one verb."""
    doc, tags, noun = span.doc, tags_of(span.doc), span.start - 1
    if noun < _SHORTEST or tags[noun] not in NOUN or clause_of(span).i < span.end:
        return None
    joint = _opener(noun, tags)
    if words_of(doc)[joint] not in (",", "sowie", "und"):
        return None
    number = joint - 1 - (is_amount(doc[joint - 1]) and tags[joint - 1] != "CARD")
    named = tags[number] == "CARD" and tags[number - 1] in NOUN and tags[_opener(number - 1, tags)] not in PREPOSITION
    return doc[noun] if named and not is_amount(doc[noun]) and not _is_time(doc[noun]) else None


def _opener(noun: int, tags: list[str]) -> int:
    """Index of the word before a noun with its article and adjectives."""
    while noun > 0 and tags[noun - 1] in ("ADJA", "ART", "PPOSAT"):
        noun -= 1
    return noun - 1


#: Tokens before such a noun: a noun, a number, a comma.
_SHORTEST = 3


def _is_time(noun: Token) -> bool:
    """Whether a noun says when: `Festtagen` in `an den drei Festtagen insgesamt 9.000`, too."""
    return is_time(noun) or noun.lower_.endswith(("tagen", "vergleich")) or noun.lower_ in IN_CASES


def _joins_governed(word: Token) -> bool:
    """`und` in `ein Lager aus Union und FDP`: between two bare nouns of one preposition."""
    doc, tags, i = word.doc, tags_of(word.doc), word.i
    after = i + 1 + (tags[i + 1 : i + 2] == ["CARD"])  # `mit Frau und vier Kindern`
    bare = tags[i - 2] == "APPR" and tags[i - 1] in NOUN and after < len(doc) and tags[after] in NOUN
    return word.lower_ == "und" and bare and doc[after].dep_ == "cj"


def _behind_place(nouns: list[Token]) -> Token | None:
    """`Index` in `In Rom fiel die Börse um 9, in Oslo der Index um 7 Prozent`: its article stands behind the place."""
    doc, names = nouns[0].doc, {noun.i for noun in nouns if noun.tag_ == "NE"}
    behind = (n for n in nouns[1:] if doc[n.i - 1].lower_ in ("das", "der", "die") and n.i - 2 in names)
    return next(behind, None)


_WITH_ARTICLE = 2
_OPENING_QUOTES = frozenset({'"', "„", "“", "«", "»", "‹", "›"})
_CLOSING_QUOTES = frozenset({'"', "“", "”", "«", "»", "‹", "›"})


def _gapped_noun(segment: Span) -> Token | None:
    """The first noun of the words before the figure, if nothing but a preposition and adverbs stands between."""
    if any(token.tag_ in ("KOUS", "PPER") and token.head.tag_ not in NOUN for token in segment):
        return None
    nouns = [token for token in segment if token.tag_ in NOUN and not _is_time(token) and not token.is_lower]
    if len(segment) == _WITH_ARTICLE and segment[0].tag_ == "ART" and segment[1].lower_.endswith("ste"):
        return segment[1]  # `Das teuerste Gerät kostet 749 Euro, das billigste 129`
    if not nouns or is_account_of(segment.doc[nouns[-1].i - 1]):
        return None
    if segment[0].lower_ == "ohne":
        return None  # `Die Löhne stiegen um 5 Prozent, ohne Zuschläge um 4`: of the same
    last = nouns[-1].i + 1
    if len(nouns) > 1 and [t.text for t in segment.doc[nouns[-1].i - 1 : last + 1]][::2] == ["(", ")"]:
        nouns, last = nouns[:-1], last + 1  # `die Kernquote (CET1) auf 15,4 Prozent`
    if not is_amount(nouns[-1]) and any(t.tag_ == "CARD" for t in segment.doc[nouns[0].i : nouns[-1].i]):
        return None  # `bei Erträgen von 33 Millionen ein Defizit von 2 Millionen`
    words = words_of(segment.doc)
    if last < segment.end and words[last] in _OPENING_QUOTES:  # `das Bündnis „Neue Zeit“ auf 9,5`
        last = next((i for i in range(last + 1, segment.end) if words[i] in _CLOSING_QUOTES), last)
    last += last < segment.end and words[last] in _CLOSING_QUOTES
    between = segment.doc[last : segment.end]
    if any(t.tag_ not in PREPOSITION | {"ADV", "ADJD", "PTKA", "CARD", "KOKOM", "PIAT"} for t in between):
        return None
    if is_amount(nouns[0]) and len(nouns) > 1 and nouns[1].i == nouns[0].i + 1 and segment[0].tag_ == "ART":
        return nouns[1]  # `ein Pfund Erdbeeren 3,50 Euro`
    if segment[0].tag_ in PREPOSITION and nouns[0].tag_ == "NE" and (behind := _behind_place(nouns)) is not None:
        return behind
    return None if says_so(nouns[0]) or is_amount(nouns[0]) else nouns[0]


@remembered
def paired_noun(span: Span) -> Token | None:
    """`Linke` in `weil die Linke mit 9 und das BSW mit 5 rechnen können`: each of two subjects with its figure."""
    doc, i = span.doc, span.start - 2
    if i > _BRACKETED and [doc[i].text, doc[i - 2].text] == [")", "("]:
        i -= _BRACKETED  # `Jan Kern (SPD) mit 17`
    if i <= 0 or doc[span.start - 1].lower_ not in ("mit", "auf", "bei", "um") or doc[i].tag_ not in NOUN:
        return None
    joined = doc[i].dep_ == "cj" and doc[i].head.dep_ == "cd"
    first = doc[i].dep_ in SUBJECT and span.end < len(doc) and doc[span.end].lower_ == "und"
    head = clause_of(span)
    behind = head.i > span.end or (doc[span.start - 1].lower_ == "mit" and head.lemma_.lower() == "folgen")
    plural = feature(head, "Number") == "Plur" and behind
    return doc[i] if (joined or first) and plural and not is_time(doc[i]) and not is_oblique(doc[i]) else None


#: Words of a bracket with a party.
_BRACKETED = 3
