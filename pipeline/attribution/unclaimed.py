"""Speech without a reporting verb: quotations after a colon or after one another, interviews, a Konjunktiv after a
colon.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.content import around
from pipeline.attribution.patterns import (
    ABBREVIATED_AUTHORITIES,
    AUTHORITY_NOUNS,
    DOCUMENT_NOUNS,
    HEADLINE_VOICES,
    QUOTATION_MARKS,
    SUMMARIES,
)
from pipeline.attribution.pointing import main_verb
from pipeline.attribution.report_nouns import holder, report_source
from pipeline.attribution.reporting import speaker_before_colon
from pipeline.attribution.scope import Found, Stretch, stretches
from pipeline.attribution.source_types import source_type
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, is_surely_speaker
from pipeline.attribution.verb_forms import forms
from pipeline.grammar.predicates import is_subjunctive
from pipeline.grammar.segments import Segment, segments
from pipeline.grammar.spans import neighbour, root_of, sentences_before, text_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, VERBS, feature


def inserted(sentence: Span, quotes: list[Stretch]) -> Iterator[Found]:
    """A person behind any other verb that parts or follows speech: `20 Nähte seien gerissen, referierte Eva Kern`."""
    doc, parts, known = sentence.doc, segments(sentence), forms()
    for at, part in enumerate(parts):
        first = doc[part.start]
        verb = neighbour(first) if first.text in _QUOTATION_ENDS and part.start + 1 < part.end else first
        if verb.tag_ != "VVFIN" or verb.i == sentence.start or part.mark not in (",", "–") or verb.lower_ in known:
            continue
        quote = next((q for q in quotes if 0 <= verb.idx - q[1] <= _NEXT_TO_QUOTE), None)
        heads = [doc[p.finite] for p in parts[:at] if p.finite >= 0 and p.kind == "main"]
        if quote is None and not (heads and is_subjunctive(heads[-1], present=True)):
            continue
        doer = next((t for t in doc[verb.i + 1 : part.end] if t.tag_ in NOUN or t.tag_ == "PPER"), None)
        if doer is None or any(t.tag_ not in DETERMINER | {"ADJA"} for t in doc[verb.i + 1 : doer.i]):
            continue
        phrase = speaker_phrase(doer)
        if source_type(phrase, phrase.text) != "person":
            continue
        cue = (verb.idx, verb.idx + len(verb))
        if quote is not None:
            yield Found((quote,), phrase, cue, "direct", "inserted")
        else:
            yield Found(stretches(doc, around(parts, at, sentence)), phrase, cue, "indirect", "inserted")


_QUOTATION_ENDS = frozenset('“”"«»')
#: Characters between a quotation and the verb behind it: `“, `.
_NEXT_TO_QUOTE = 2


def credit_lines(sentences: list[Span]) -> Iterator[Found]:
    """`(Quelle: Destatis)` behind a sentence, or `Quelle: Destatis` as the next one."""
    for number, sentence in enumerate(sentences):
        doc, words = sentence.doc, words_of(sentence.doc)
        at = next((i for i in range(sentence.start, sentence.end - 2) if words[i] == "quelle"), -1)
        if at < 0 or words[at + 1] != ":":
            continue
        noun = next((t for t in doc[at + 2 : sentence.end] if t.tag_ in NOUN | {"XY", "FM"}), None)
        opens = not any(t.is_alpha for t in doc[sentence.start : at])
        credited = sentences[number - 1] if opens and number else sentence
        if noun is not None:
            scope = ((credited.start_char, min(credited.end_char, doc[at].idx)),)
            yield Found(scope, speaker_phrase(noun), (doc[at].idx, doc[at + 1].idx + 1), "according_to", "credit")


def unclaimed_quotes(sentences: list[Span], quotes: list[Stretch], found: list[Found]) -> list[Found]:
    """Quotations without a reporting verb of their own: after a colon, or going on from the quotation before."""
    extra: list[Found] = []
    last: tuple[int, Span, Stretch] | None = None
    for quote in quotes:
        own = next((f for f in found if f.kind == "direct" and quote in f.scope and f.speaker is not None), None)
        if own is not None and own.speaker is not None:
            last = (quote[1], own.speaker, own.cue)
            continue
        first = next((s for s in sentences if s.start_char <= quote[0] < s.end_char), None)
        if first is None:
            continue
        doc = first.doc
        before = text_of(doc)[max(0, quote[0] - 3) : quote[0]].strip()
        if before.endswith(":"):
            intro = next((s for s in sentences if s.start_char < quote[0] <= s.end_char + 2), first)
            upto = next((t.i for t in intro if t.idx >= quote[0]), intro.end)
            speaker = speaker_before_colon(doc[intro.start : max(upto, intro.start + 1)])
            if speaker is not None:
                colon = text_of(doc).rindex(":", 0, quote[0])
                extra.append(Found((quote,), speaker, (colon, colon + 1), "direct", "colon"))
                last = (quote[1], speaker, (colon, colon + 1))
                continue
        actor = _actor_before(first, quote, last[0] if last is not None else 0, found)
        if actor is not None:
            extra.append(Found((quote,), actor, (quote[0], quote[0] + 1), "direct", "quote_goes_on"))
            last = (quote[1], actor, (quote[0], quote[0] + 1))
        elif last is not None and "\n\n" not in text_of(doc)[last[0] : quote[0]] and _bare(first, quote):
            extra.append(Found((quote,), last[1], last[2], "direct", "quote_goes_on"))
            last = (quote[1], last[1], last[2])
        elif _bare(first, quote) and (spoken := _spoken_before(first, found)) is not None:
            extra.append(Found((quote,), spoken.speaker, spoken.cue, "direct", "quote_goes_on"))
    return extra


def _actor_before(sentence: Span, quote: Stretch, end: int, found: list[Found]) -> Span | None:
    """Who does something in the sentence before a quotation that stands alone: `Der Wirt nickt. „Wir haben 20 Kühe.“`

    Args:
        sentence: the one that the quotation opens.
        quote: the quotation.
        end: where the quotation before it ends; a sentence with words of that says who spoke there.
        found: the attributions that are known.
    """
    if not _bare(sentence, quote) or sentence.end_char - quote[1] > _NEXT_TO_QUOTE:
        return None
    for before in sentences_before(sentence, _SPOKEN_REACH):
        apart = "\n\n" in text_of(sentence.doc)[before.start_char : sentence.start_char]
        if not apart and before.start_char >= end and any(t.tag_ in FINITE and is_subjunctive(t) for t in before):
            continue  # `Der Wirt sieht das anders. Die Leute hätten kein Geld. „Bei 6 Euro zahlt keiner.“`
        said = any(before.start_char <= f.cue[0] < before.end_char for f in found)
        head = main_verb(before)
        doer = subject(head) if head is not None else None
        if apart or said or before.start_char < end or doer is None or doer.tag_ not in NOUN or doer not in before:
            return None
        phrase = speaker_phrase(doer)
        one = source_type(phrase, phrase.text) == "person" and feature(doer, "Number") != "Plur"
        return phrase if one and is_surely_speaker(phrase) else None
    return None


def _spoken_before(sentence: Span, found: list[Found]) -> Found | None:
    """The report of a person in the sentence before, past those that go on with it in the Konjunktiv: `15 Kranke
    betreue er, sagt Kern. „Früher waren es acht.“`
    """
    for before in sentences_before(sentence, _SPOKEN_REACH):
        if "\n\n" in text_of(sentence.doc)[before.start_char : sentence.start_char]:
            return None
        said = [f for f in found if before.start_char <= f.cue[0] < before.end_char and f.kind in _BY_SOMEBODY]
        if said and said[-1].speaker is not None and source_type(said[-1].speaker, said[-1].speaker.text) == "person":
            return said[-1]
        if said or not any(token.tag_ in FINITE and is_subjunctive(token) for token in before):
            return None
    return None


_SPOKEN_REACH = 3
_BY_SOMEBODY = frozenset({"according_to", "indirect"})


_HEADER = re.compile(r"(?m)^((?:[A-ZÄÖÜ][\w.-]+ ){0,3}[A-ZÄÖÜ][\w-]+): (?=\S)([^\n]+)")


_ANSWER = re.compile(r"(?<=\? )((?:[A-ZÄÖÜ][\w.-]+ ){0,3}[A-ZÄÖÜ][\w-]+): (?=\S)((?:(?! [A-ZÄÖÜ][\w-]+: )[^\n])+)")


def headed_paragraphs(doc: Doc) -> Iterator[Found]:
    """Answers in an interview that a person's name heads, in a paragraph of their own or behind the question: `Anders:
    Wir haben 18 Städte befragt.`
    """
    text = text_of(doc)
    in_paragraphs = list(_HEADER.finditer(text))
    if len(in_paragraphs) < _FEWEST_HEADERS:  # not a title: `Han Solo: Drei neue Filme`
        in_paragraphs = [m for m in in_paragraphs if m.group(1).split()[-1] in text[: m.start()]]
    for match in (*in_paragraphs, *_ANSWER.finditer(text)):
        known = {word for entity in doc.ents if entity.label_ == "PER" for word in entity.text.split()}
        name = doc.char_span(match.start(1), match.end(1), alignment_mode="expand")
        if name is not None and match.group(1).split()[-1] in known and not set(match.group(2)) & set(QUOTATION_MARKS):
            colon = match.end(1)
            yield Found(((match.start(2), match.end(2)),), name, (colon, colon + 1), "direct", "header")


#: Paragraphs of an interview with a header, one of a question and one of an answer.
_FEWEST_HEADERS = 2


def colon_reports(sentences: list[Span], found: list[Found]) -> Iterator[Found]:
    """A Konjunktiv after a colon, without a reporting verb: `Der Wirt zog Bilanz: 200 Gäste seien gekommen.`"""
    for sentence in sentences:
        parts = segments(sentence)
        for at, part in enumerate(parts[1:], 1):
            verb = _reported_verb(sentence.doc, parts[at:]) if part.mark == ":" else None
            if verb is None or any(is_subjunctive(sentence.doc[p.finite]) for p in parts[:at] if p.kind == "main"):
                continue  # `Die Scheidung habe Geld gekostet: 20 Euro zahle er`: somebody else says both
            if any(f.covers(verb.idx, verb.idx + len(verb)) for f in found):
                continue
            speaker = speaker_before_colon(sentence.doc[sentence.start : part.start - 1])
            if speaker is not None:
                colon = sentence.doc[part.start - 1]
                scope = stretches(sentence.doc, range(part.start, sentence.end))
                yield Found(scope, speaker, (colon.idx, colon.idx + 1), "indirect", "colon")


def _reported_verb(doc: Doc, parts: list[Segment]) -> Token | None:
    """The first verb in the Konjunktiv I; verbs before it may be in a plural whose mood does not show: `fehlten`."""
    for part in parts:
        verb = doc[part.finite] if part.finite >= 0 and part.kind == "main" else None
        accused = "vorgeworfen" in words_of(doc)[part.start : part.end]
        plural = verb is not None and verb.lower_ != "würden" and feature(verb, "Number") == "Plur"
        stands = plural and verb is not None and is_subjunctive(verb)  # `nur 60 Prozent kämen`
        if verb is not None and (accused or stands or is_subjunctive(verb, present=True)):
            return verb  # `erhob Anklage: Ihm wird vorgeworfen, 20 Autos gestohlen zu haben`
        if part is parts[0] and (verb is None or not verb.lower_.endswith("ten")):
            return None
    return None


def headlines(sentences: list[Span]) -> Iterator[Found]:
    """What an authority, a document or a summary before a colon says: `Polizei: Zwei Tote bei Brand`, `Studie: 40
    Prozent sind einsam`, `Das Fazit der Ermittler: Drei Sicherungen hatten versagt.`
    """
    for sentence in sentences:
        parts = segments(sentence)
        if len(parts) < 2 or parts[1].mark != ":" or parts[0].finite >= 0 or parts[0].joined:
            continue
        doc, rest = sentence.doc, sentence.doc[parts[1].start : sentence.end]
        if rest[0].is_quote or sum(token.is_alpha for token in rest) < _SHORTEST_REPORT:
            continue  # `Polizei: 110`, `Feuerwehr: 3 Millionen Euro`
        speaker = _heading(doc[parts[0].start : parts[0].end])
        if speaker is not None:
            colon = doc[parts[1].start - 1]
            scope = stretches(doc, range(parts[1].start, sentence.end))
            yield Found(scope, speaker, (colon.idx, colon.idx + 1), "according_to", "headline")


def _heading(words: Span) -> Span | None:
    """Whom the words before the colon of a headline name."""
    nouns = [token for token in words if token.tag_ in NOUN]
    if not nouns or words[0].lower_ == "so" or any(token.tag_ in VERBS | PREPOSITION for token in words):
        return None
    if is_one_of(nouns[0], SUMMARIES):
        giver = holder(nouns[0])
        speaker = report_source(giver).speaker if giver is not None else None
        return speaker if speaker is not None and is_surely_speaker(speaker) else None  # not `Bilanz der Parade`
    if len(nouns) > _LONGEST_HEADING or any(token.tag_ == "CARD" for token in words):
        return None
    head = root_of(words)
    if head.lower_ in (_VERDICTS | _LABELS if len(words) == 1 else _VERDICTS) or head.lower_.endswith(_RULINGS):
        return None  # `Das Urteil: vier Jahre Haft`
    voice = words.text.lower()
    known = (
        (len(words) == 1 and (voice.endswith(_VOICES) or voice == "kreise"))  # but not `Landkreise:`
        or head.lower_.endswith(AUTHORITY_NOUNS)
        or is_one_of(head, DOCUMENT_NOUNS)
        or words.text in ABBREVIATED_AUTHORITIES
    )
    return speaker_phrase(head) if known else None


#: What is announced itself, not who announces it.
_VERDICTS = frozenset({"plan", "entwurf"})
#: What only says what kind of text follows.
_LABELS = frozenset({"antwort", "interview", "kommentar"})
_RULINGS = ("beschluss", "beschluß", "urteil")
_VOICES = tuple(HEADLINE_VOICES)
#: Words of a report in a headline, and nouns of whom it names.
_SHORTEST_REPORT = 3
_LONGEST_HEADING = 3


def announced_paragraphs(sentences: list[Span], found: list[Found]) -> Iterator[Found]:
    """The paragraph after a report that ends in a colon: `Die Umfrage ergab folgende Werte:`, and then the list."""
    for sentence, after in itertools.pairwise(sentences):
        text, start = text_of(sentence.doc), after.start_char
        if not text[: sentence.end_char].rstrip().endswith(":") or "\n" not in text[sentence.end_char - 1 : start]:
            continue
        if text[start] in QUOTATION_MARKS:
            continue
        said = [f for f in found if sentence.start_char <= f.cue[0] < sentence.end_char and f.speaker is not None]
        said = [f for f in said if f.rule.startswith("verb:")]
        if said:
            end = text.find("\n\n", start)
            scope = ((start, end if end >= 0 else len(text)),)
            yield Found(scope, said[-1].speaker, said[-1].cue, "according_to", "colon")


def _bare(sentence: Span, quote: Stretch) -> bool:
    """Whether the quotation begins its sentence: then no other speaker stands before it."""
    return quote[0] - sentence.start_char <= 2
