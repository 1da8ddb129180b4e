"""Gapping: parts of a sentence without a verb of their own.

Most leave out the verb of the clause before, and what the one part says is not said of the figure in the other: `Kern
erhielt 55, seine Gegnerin 45`; `Auf Diesel entfielen 17 Prozent, auf Benziner 36`. Others have words that say what
happened: `drei wieder auf freien Fuß` after `fünf kamen in Haft,`, `Hunderte Häuser zerstört` after `die Zahl der Toten
steigt,`.
"""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.claims.answering import SIDES, joined_gap, last_word, parted_gap
from pipeline.claims.counting import partitive_pronoun
from pipeline.claims.patterns import CHANGES, LIGHT_WITH_PHRASE, SIZED, VIEWS, ends_in
from pipeline.grammar.arguments import governed_noun
from pipeline.grammar.nominals import is_time
from pipeline.grammar.segments import Segment, segment_at, segments
from pipeline.grammar.spans import remembered, sentence_of, tags_of, words_of
from pipeline.grammar.tags import NOUN, PREPOSITION, VERBS, plain_preposition

_SUMS = frozenset({"billion", "milliarde", "million"})
_FRACTIONS = ("drittel", "viertel", "fünftel", "hälfte")
_REACH = 5
#: What opens an insertion that says the same, or a part of it.
_SAME = frozenset("also darunter davon immerhin insgesamt mithin nämlich sprich zusammen".split())
_DEFINITE = frozenset({"das", "der", "die"})


@remembered
def gaps(sentence: Span) -> list[Segment]:
    """The parts of a sentence that hold a figure and no finite verb, behind a part with both: after a comma, or after
    `und`, where what they say answers what the part before says.
    """
    parts, doc = segments(sentence), sentence.doc
    found = []
    for number, part in enumerate(parts):
        part = _past_abbreviation(parts, number)
        gapped = (
            number > 0 and part.mark in (",", "–") and part.kind == "phrase" and has_number(doc[part.start : part.end])
        )
        before = [p for p in parts[:number] if p.finite >= 0 and p.depth == part.depth]
        if gapped and before and has_number(doc[before[0].start : part.start]):
            found += parted_gap(part, doc)
        elif part.finite >= 0 and (joined := joined_gap(part, doc)) is not None:
            found.append(joined)
    return found


def _past_abbreviation(parts: list[Segment], number: int) -> Segment:
    """The part with the noun that an abbreviation in brackets follows: `das Ergebnis (Ebit) bei 5 Millionen Euro`."""
    part = parts[number]
    if part.mark != ")" or part.finite >= 0 or number < _LEAST_BRACKETED or parts[number - 1].mark != "(":
        return part
    noun, inserted = parts[number - 2], parts[number - 1]
    alone = inserted.end - inserted.start == 1 and noun.kind == "phrase" and noun.depth == part.depth
    return noun._replace(end=part.end) if alone else part


#: Parts before one that goes on behind a bracket.
_LEAST_BRACKETED = 2


def adjective_of_other(word: Token, span: Span) -> Token:
    """`schwer` for `leicht` in `30 wurden schwer und 20 leicht verletzt`, said of 30: the word in its own part."""
    part = next((p for p in gaps(sentence_of(span)) if p.mark == "und" and p.start <= word.i < p.end), None)
    if part is None or part.start <= span.start < part.end or tags_of(span.doc)[part.start - 2] != "ADJD":
        return word
    return span.doc[part.start - 2]


def has_number(words: Span) -> bool:
    """Whether a number stands among the words, also `eine Million`, `ein Drittel`, `jedes dritte`."""
    lower = words_of(words.doc)[words.start : words.end]
    if "CARD" in tags_of(words.doc)[words.start : words.end] or any(word.endswith(_FRACTIONS) for word in lower):
        return True
    if not _SUMS.isdisjoint(lower):
        return True
    return any(word in _EVERY and after.endswith("te") for word, after in pairwise(lower))  # `jedes dritte`


_EVERY = frozenset({"jede", "jeder", "jedes"})


def gap_of(span: Span) -> Segment | None:
    """The part without its own finite verb that the figure stands in, or None."""
    return next((part for part in gaps(sentence_of(span)) if part.start <= span.start < part.end), None)


def insertion_of(span: Span) -> Segment | None:
    """The part between commas right behind a noun that has no verb yet: `Die Steuer, derzeit 70 Euro, soll sinken`."""
    doc, parts = span.doc, segments(sentence_of(span))
    tags, at = tags_of(doc), segment_at(span.start, doc)
    if not 0 < at < len(parts) - 1:
        return None
    before, part, behind = parts[at - 1 : at + 2]
    alone = part.mark == behind.mark == "," and part.kind == before.kind == "phrase" and part.end >= span.end
    alone = alone and words_of(doc)[part.start] not in _SAME
    if not alone or behind.finite != behind.start or tags[before.end - 1] not in NOUN | {"CARD"}:
        return None
    return part


def gap_with(word: Token) -> Segment | None:
    """The part without its own finite verb that the word stands in, if a number opens it, or None."""
    found = (part for part in gaps(sentence_of(word)) if part.start <= word.i < part.end)
    part = next(found, None)
    opening = word.doc[part.start : min(part.start + _OPENING, word.i)] if part is not None else ()
    return part if any(t.tag_ == "CARD" and t.shape_ != "dddd" for t in opening) else None


_OPENING = 3


def in_other_gap(token: Token, span: Span) -> bool:
    """Whether the word stands in such a part that is not the figure's: `Länder` for 50 in `Der Bund zahlt 50, die
    Länder 40 Prozent`.
    """
    found = gaps(sentence_of(span))
    return any(part.start <= token.i < part.end and not part.start <= span.start < part.end for part in found)


def opens_gapped(noun: Token, span: Span) -> bool:
    """`Gegnerin` in `Kern erhielt 55 Prozent, seine Gegnerin 45 Prozent`: the next holder, not an object."""
    words, tags, after = words_of(noun.doc), tags_of(noun.doc), noun.i + 1
    closing = words[after].removesuffix(".").isdecimal() if after < len(tags) else False  # `die Linke 45.`
    if after >= len(tags) or not (tags[after] == "CARD" or closing) or "," not in words[span.end : noun.i]:
        return False
    return VERBS.isdisjoint(tags[span.end : noun.i])


def contrasting(preposition: Token, span: Span) -> Token | None:
    """The phrase of the figure's own part in place of this one: `auf Benziner 36` beside `auf Diesel`, `gegen den Plan`
    or `dagegen` beside `für den Plan`; None if none.
    """
    part = gap_of(span)
    if part is None or part.start <= preposition.i < part.end:
        return None
    words, tags, plain = words_of(span.doc), tags_of(span.doc), plain_preposition(preposition.lower_)
    wanted = SIDES if plain in SIDES else {plain}
    own = (i for i in range(part.start, part.end) if tags[i] in PREPOSITION and plain_preposition(words[i]) in wanted)
    sided = (i for i in range(part.start, part.end) if plain in SIDES and words[i] in VIEWS)
    return next((span.doc[i] for i in (*own, *sided)), None)


def own_phrase(span: Span) -> Span | None:
    """`mit dem Rad` in `40 Prozent fahren mit dem Auto zur Arbeit, 20 Prozent mit dem Rad`: all that the figure's part
    says.
    """
    part, doc = gap_of(span), span.doc
    if part is None or span.end >= part.end or doc[span.end].tag_ not in PREPOSITION:
        return None
    noun, last = governed_noun(doc[span.end]), last_word(part.start, part.end, doc)
    opens = all(doc[i].tag_ in _LEADING for i in range(part.start, span.start))
    given = doc[span.end].lower_ == "an" and doc[span.end + 1].lower_ in _DEFINITE | {"den"}
    whole = noun is not None and noun.i == last - 1 and (given or doc[span.end].lower_ not in ("an", "von", "vom"))
    whole = whole and not any(is_numeral(doc[i]) for i in range(span.end, last))
    return doc[span.end : last] if opens and whole else None


def side_of(span: Span) -> str:
    """`dagegen` in the figure's own part without a verb, right beside it: `14 waren dafür, zwölf dagegen`; else ""."""
    part = gap_of(span)
    if part is None:
        return ""
    beside = [t for t in span.doc[max(part.start, span.start - 1) : span.end + 1] if t.lower_ in VIEWS]
    return str(beside[0].text) if beside else ""


def voted(span: Span, verb: Token) -> str:
    """`stimmten gegen den Bau` in `60 Prozent stimmten für, 40 Prozent gegen den Bau`: its own side; else ""."""
    doc, i = span.doc, span.end
    if verb.lemma_ not in _VOTING or i + 1 >= len(doc) or doc[i].lower_ not in SIDES | {"mit"}:
        return ""
    if doc[i].lower_ == "mit":
        answers = verb.tag_ == "VVFIN" and doc[i + 1].lower_ in ("ja", "nein")
        answer = doc[i : i + 2].text
        return "" if not answers else f"{verb.text} {answer}" if verb.i < i else f"{answer} {verb.text}"
    if doc[i + 1].tag_ == "KON" or doc[i + 1].text == ",":  # `neun stimmten für und zwei gegen den Bau`
        other = next((t for t in doc[i + 1 : sentence_of(span).end] if t.lower_ in SIDES), None)
        shared = governed_noun(other) if other is not None else None
        return f"{verb.text} {doc[i].text} {doc[other.i + 1 : shared.i + 1].text}" if other and shared else ""
    if gap_of(span) is None:
        return ""
    pronoun = i + 1 < len(doc) and doc[i + 1].tag_ == "PPER"  # `52 gegen ihn`
    noun = doc[i + 1] if pronoun else governed_noun(doc[i])
    return f"{verb.text} {doc[i : noun.i + 1].text}" if noun is not None and not is_time(noun) else ""


def has_own_noun(span: Span) -> bool:
    """Whether a bare noun opens the figure's part, in place of the subject: `die Nominallöhne sogar 5,4 Prozent`."""
    part = gap_of(span)
    if part is None:
        return False
    tags = tags_of(span.doc)
    noun = next((i for i in range(part.start, span.start) if tags[i] in NOUN), None)
    return noun is not None and PREPOSITION.isdisjoint(tags[part.start : noun])


def sized_before(span: Span, noun: Token) -> Token | None:
    """`Wachstum` for 0,9 in `erwartet ein Wachstum von 0,5 Prozent, das Institut von 0,9`: the sized noun is shared."""
    part = gap_of(span)
    if part is None or not part.start <= noun.i < span.start or not has_own_noun(span):
        return None
    words, tags = words_of(span.doc), tags_of(span.doc)
    named = noun.i == part.start and (tags[noun.i] == "NE" or not ends_in(noun.lower_, (*SIZED, *CHANGES)))
    if words[noun.i + 1] != "von" or not (
        named or (words[part.start] in _DEFINITE and "NN" not in tags[part.start : noun.i])
    ):
        return None
    return _sized_ahead(part.start, span)


def _sized_ahead(stop: int, span: Span) -> Token | None:
    """The last noun before `stop` that has a size of its own: `Wachstum` in `ein Wachstum von 0,5 Prozent`."""
    words, tags = words_of(span.doc), tags_of(span.doc)
    for i in range(stop - 1, sentence_of(span).start, -1):
        if words[i] == "von" and tags[i - 1] == "NN" and "CARD" in tags[i : min(i + _REACH, stop)]:
            return span.doc[i - 1]
    return None


def sized_at_other_time(span: Span) -> Token | None:
    """`Gewinn` for 3 in `einen Gewinn von 5 Millionen Euro, nach 3 Millionen Euro im Vorjahr`.

    Also in `Ausgaben von 5 Millionen Euro im Jahr 2025 und 6 Millionen Euro im Jahr 2026`.
    """
    doc, words, i, start = span.doc, words_of(span.doc), span.start - 1, sentence_of(span).start
    unit = words[span.end - 1]
    if i <= start + 2 or span.end - span.start < 2 or unit not in words[start:i]:
        return None
    before = i - (words[i - 1] == ",")
    if words[i] == "und":
        while before > start and words[before - 1] != unit:
            before -= 1
            if not (is_time(doc[before]) or doc[before].tag_ in PREPOSITION | {"ADJA", "ART", "CARD"}):
                return None
    dated = words[i] == "nach" or (words[i] == "und" and before < i)
    scaled = unit.startswith(("million", "milliarde"))  # `von 147 Millionen Euro erzielt, nach 139 Millionen`
    last = words[before - 2 - scaled : before] if words[i] == "nach" else words[before - 1 : before]
    return _sized_ahead(before, span) if dated and unit in last else None


_VOTING = frozenset({"sein", "stimmen", "votieren"})
_LEADING = frozenset("ADV ADJD APPR ART KOKOM KON PIAT PROAV PTKA".split())


def said_without_verb(span: Span, counted: Token | None, head: Token) -> str:
    """What a part after a comma says of the figure that opens it, "" if a verb before it has to say it.

    Args:
        span: the tokens of the figure.
        counted: the noun that it counts.
        head: the verb that the tree gives it.
    """
    parts = segments(sentence_of(span))
    at = segment_at(span.start, span.doc)
    part, before = parts[at], parts[at - 1] if at else None
    if (
        before is None
        or part.kind != "phrase"
        or part.mark not in (",", ";")
        or not before.start <= head.i < before.end
    ):
        return ""
    doc, tags, end = span.doc, tags_of(span.doc), last_word(part.start, part.end, span.doc)
    opens = all(tags[i] in _LEADING for i in range(part.start, span.start))
    numbered = any(is_numeral(doc[i]) for i in range(before.start, before.end))
    numbered = numbered or (
        head.tag_ == "VVFIN" and tags[end - 1] == "VVPP"
    )  # `Züge fallen aus, 300 Reisende betroffen`
    if part.mark == "," and tags[part.start] == "VVPP" and words_of(doc)[part.start] != "gefolgt":
        own = tags[part.start + 1] in PREPOSITION or all(tags[i] in _LEADING for i in range(part.start + 1, span.start))
        return str(doc[part.start].text) if own else ""  # `..., versteckt in 300 Kisten`, `..., abgelehnt 41`
    if words_of(doc)[part.start] in ("darunter", "davon"):
        return _said_of_part(span, head, end) if counted is None else ""
    if not opens or not numbered:
        return ""
    if words_of(doc)[part.start] in VIEWS and head.lemma_.lower() in _VOTING:
        verb = "" if head.tag_ == "VAFIN" else f" {head.text}"
        return f"{doc[part.start].text}{verb}"  # `Für den Antrag stimmten 87, dagegen 52 Abgeordnete`
    start = counted.i + 1 if counted is not None and span.end <= counted.i < end else span.end
    if words_of(doc)[start : start + 3] in (["von", "ihnen", "mit"], ["von", "ihnen", "ohne"]):
        start += 2  # `zwei von ihnen mit Erfrierungen`
    start += words_of(doc)[start : start + 2] in _OF_STATE and tags[start + 2 : start + 3] == [
        "NN"
    ]  # `50 davon außer Kontrolle`
    said = tags.index("VVPP", start, end) if counted is not None and "VVPP" in tags[start:end] else -1
    if said >= 0 and (said == end - 1 or tags[said + 1] == "KON"):
        stop = said + 3 if tags[said + 1 : said + 3] == ["KON", "VVPP"] else said + 1
        return str(doc[start if tags[start] in PREPOSITION else said : stop].text)
    of_those = words_of(doc)[span.end : span.end + 1] == ["davon"]
    part_of = of_those or partitive_pronoun(span) is not None
    first = span.end + (1 if of_those else 2)
    if part_of and counted is None and tags[end - 1] == "VVPP" and {"ADJD", "ADV"}.issuperset(tags[first : end - 1]):
        return str(doc[first:end].text)  # `50 Läden wurden überprüft, 29 davon vorläufig geschlossen`
    if part_of and counted is None and end > first and {"ADJA", "KON", "NN"}.issuperset(tags[first:end]):
        # `1.050 gehören dem Klub an, 430 davon Kinder und Jugendliche`, `ein Viertel von ihnen Kinder`
        return str(doc[first:end].text)
    return _phrase(start, end, span) if counted is None else ""


#: Words behind a number that open the state of a part, where places and origins only say which.
_OF_STATE = [["davon", word] for word in ("außer", "in", "ohne", "unter")]


def _said_of_part(span: Span, head: Token, end: int) -> str:
    """`gab im Ausland` in `Der Chor gab 20 Konzerte, davon vier im Ausland`, `öffentlich gefördert` in `entstehen 300
    Häuser, davon 90 öffentlich gefördert`, `setzten in Paris in Brand` in `setzten 300 Autos in Brand, davon 90 in
    Paris`.
    """
    doc, tags = span.doc, tags_of(span.doc)
    if head.tag_ != "VVFIN":
        return ""
    if tags[end - 1] == "VVPP" and all(tag in ("ADJD", "ADV") for tag in tags[span.end : end - 1]):
        return str(doc[span.end : end].text)
    phrase = _phrase(span.end, end, span)
    comma = segments(sentence_of(span))[segment_at(span.start, doc)].start - 1
    last = comma - (head.i == comma - 1)  # `ums Leben kamen, davon 90 in Paris`
    light = head.lemma_ in LIGHT_WITH_PHRASE and tags[last - 2] in PREPOSITION and tags[last - 1] == "NN"
    return f"{head.text} {phrase} {doc[last - 2 : last].text if light else ''}".strip() if phrase else ""


def _phrase(start: int, end: int, span: Span) -> str:
    """The phrase that is all that follows the figure, adverbs before it apart."""
    doc, tags, i = span.doc, tags_of(span.doc), start
    while i < end and tags[i] == "ADV":
        i += 1
    noun = governed_noun(doc[i]) if i < end and tags[i] in PREPOSITION else None
    whole = noun is not None and noun.i == end - 1 and not is_time(noun) and doc[i].lower_ != "von"
    return str(doc[start:end].text) if whole and not any(is_numeral(t) for t in doc[i:end]) else ""
