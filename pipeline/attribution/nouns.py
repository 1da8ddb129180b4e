"""Nouns and adjectives that announce what somebody says: `ist der Ansicht, dass`, `der Vorwurf, es fehle Geld`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.candidates import best_speaker
from pipeline.attribution.content import content_end
from pipeline.attribution.framed import is_numeral
from pipeline.attribution.patterns import ATTITUDES, CONTENT_NOUNS
from pipeline.attribution.report_nouns import holder, possessor
from pipeline.attribution.scope import Found, stretches
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, is_surely_speaker, may_speak, noun_after
from pipeline.attribution.verb_forms import forms
from pipeline.attribution.verb_lexicon import ESTIMATES, FIGURE_FRAMES
from pipeline.attribution.verbs import reporting_lemma
from pipeline.grammar.clauses import clause_head, is_clause_head
from pipeline.grammar.predicates import is_subjunctive, predicate
from pipeline.grammar.segments import Segment, clause_tokens, segment_at, segments
from pipeline.grammar.spans import sentence_of, tags_of, tokens_that_are, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, FINITE


def announcing_nouns(sentence: Span) -> Iterator[Found]:
    """Nouns of saying and thinking with a clause of content right after their phrase."""
    doc, parts = sentence.doc, segments(sentence)
    for number, part in enumerate(parts[:-1]):
        if not _is_content(sentence, parts[number + 1]) and not _is_convinced(doc, part, parts[number + 1]):
            continue
        noun = _announcing(doc[part.start : part.end])
        speaker = _speaker(noun) if noun is not None else None
        if noun is None:
            noun = _attitude(doc[part.start : part.end])
            speaker = _subject(noun) if noun is not None else None
        if noun is None or speaker is None or speaker.start >= parts[number + 1].start:
            continue
        end = content_end(sentence, parts, number + 1, number)
        cue = (noun.idx, noun.idx + len(noun))
        scope = stretches(doc, range(parts[number + 1].start, end))
        yield Found(scope, speaker, cue, "indirect", f"noun:{noun.lower_}")


def reporting_participles(sentence: Span) -> Iterator[Found]:
    """`die von der Polizei gemeldeten 20 Verletzten`; before a colon what the noun announces.

    The participle stands before its noun, and who reports before the participle.
    """
    doc, words, tags, known = sentence.doc, words_of(sentence.doc), tags_of(sentence.doc), forms()
    for i in range(sentence.start + 1, sentence.end):
        if tags[i] not in _PARTICIPLES or _base_form(words[i]) not in known:
            continue
        token = doc[i]
        opener = next(
            (t for t in reversed(doc[max(sentence.start, token.i - 6) : token.i]) if t.lower_ in ("von", "vom")), None
        )
        if opener is None or any(t.is_punct for t in doc[opener.i : token.i]):
            continue
        if tags[i] != "ADJA" and (tags[opener.i - 1] != "ART" or words[i].endswith("t")):
            continue  # a verb form is an attribute only inside a noun phrase, inflected: `die von ... gemeldeten 20`
        giver = noun_after(opener)
        if giver is None or giver.i >= token.i or is_numeral(giver) or not may_speak(giver):
            continue  # also `von zwei Millionen zugesagten Granaten`
        end = next(
            (
                i
                for i in range(token.i + 1, sentence.end)
                if doc[i].text in (",", ";", ")", ".") or doc[i].tag_ in FINITE
            ),
            sentence.end,
        )
        spans = set(range(token.i, end)) | _before_participle(token, opener, giver)
        if end + 1 < sentence.end and words[end : end + 2] == [")", ":"]:
            spans |= set(range(end + 1, sentence.end))
        yield Found(
            stretches(doc, spans),
            speaker_phrase(giver),
            (token.idx, token.idx + len(token)),
            "according_to",
            "participle",
        )


def _before_participle(participle: Token, opener: Token, giver: Token) -> set[int]:
    """The figure of a noun phrase before its participle: `die 40 vom Chef angekündigten Stellen`, `die vom Bund auf 40
    Millionen Euro geschätzten Kosten`.
    """
    doc, tags, first = participle.doc, tags_of(participle.doc), opener.i
    while first > 0 and tags[first - 1] == "CARD":
        first -= 1
    found = set(range(first, opener.i))
    frames = {f for lemma, _ in forms()[_base_form(participle.lower_)] for f in FIGURE_FRAMES.get(lemma, ())}
    at = next((t.i for t in doc[giver.i + 1 : participle.i] if t.lower_ in frames), participle.i)
    return found | set(range(at, participle.i))


def estimates(sentence: Span) -> Iterator[Found]:
    """`Die Schätzung des Amts liegt bei 20 Millionen Euro`, `Die Angaben der Behörden schwanken zwischen 40 und 90`."""
    for token in tokens_that_are(sentence, AMOUNTING):
        noun = subject(token) if token.tag_ in FINITE else None
        if noun is None or not noun.lower_.endswith(_GIVEN):
            continue
        giver = holder(noun)
        if giver is not None and is_surely_speaker(speaker_phrase(giver)):
            scope = stretches(sentence.doc, clause_tokens(token))
            at = (noun.idx, noun.idx + len(noun))
            yield Found(scope, speaker_phrase(giver), at, "according_to", f"noun:{noun.lower_}")


#: Verbs that say how much an estimate is.
AMOUNTING = frozenset(
    "beläuft belaufen beliefen belief lag lagen liege liegen liegt reichen reichten schwanken schwankten".split()
)
#: Ends of nouns for what somebody estimates; a number of people is nobody's.
_GIVEN = tuple(noun for noun in ESTIMATES if not noun.startswith(("zahl", "bilanz")))


#: Tags of a participle before its noun; models take some for verbs.
_PARTICIPLES = frozenset({"ADJA", "VVFIN", "VVPP"})


def _base_form(participle: str) -> str:
    """`gemeldet` for `gemeldeten`."""
    return participle.rstrip("nrsm").removesuffix("e")


def _announcing(part: Span) -> Token | None:
    """The noun of saying at the end of a segment, but for its genitive or `von` phrase."""
    for token in reversed(list(part[-6:])):
        if token.tag_ == "NN" and is_one_of(token, CONTENT_NOUNS) and not token.lower_.endswith(_ACTS):
            asked = _is_asked(token, part)
            other = asked or part[0].lower_ == "so" or any(t.lower_ in _PREPOSITIONS for t in part)
            return None if other else token
        if token.tag_ in ("VVFIN", "VMFIN") and token.i < part.end - 2:
            return None
    return None


def _is_asked(noun: Token, part: Span) -> bool:
    """Whether somebody else answers: `auf Anfrage des Senders`, `auf eine Kleine Anfrage der Grünen`."""
    i = noun.i - 1
    while i > part.start and noun.doc[i].tag_ in DETERMINER | {"ADJA"}:
        i -= 1
    return i >= part.start and noun.doc[i].lower_ in ("auf", "um")  # `bat um eine Stellungnahme`


#: With these the noun is a source itself.
_PREPOSITIONS = frozenset({"laut", "nach", "zufolge", "gemäß"})
#: Decisions and ends of something, whose names end like nouns of saying.
_ACTS = ("beschluss", "beschlusses", "abschluss", "anschluss", "ausschluss", "schluß", "antrag", "vertrag", "auftrag")


def _is_content(sentence: Span, part: Segment) -> bool:
    if part.mark not in (",", ":", "–"):
        return False
    if part.kind in ("dass", "ob", "infinitive"):
        return True
    return part.kind == "main" and not part.joined and is_subjunctive(sentence.doc[part.finite])


def _is_convinced(doc: Doc, part: Segment, after: Segment) -> bool:
    """`Kern ist überzeugt: Es braucht 200 Millionen Euro`."""
    words = words_of(doc)[part.start : part.end]
    return after.mark == ":" and after.kind == "main" and words[-1] in ("gewiss", "sicher", "überzeugt")


def _speaker(noun: Token) -> Span | None:
    """Who holds the noun; else the subject of its clause."""
    held_by = holder(noun)
    if held_by is not None and may_speak(held_by):
        return speaker_phrase(held_by)
    person = possessor(noun)
    if person is not None:
        return noun.doc[person.i : person.i + 1]
    return _subject(noun)


def _attitude(part: Span) -> Token | None:
    """The adjective of an attitude that ends a segment: `ist zuversichtlich, dass`, `zeigte sich überzeugt, dass`."""
    last = next((token for token in reversed(list(part)) if not token.is_punct), None)
    return last if last is not None and last.lower_ in ATTITUDES else None


def _subject(noun: Token) -> Span | None:
    """The subject of the clause, if its verb does not report itself."""
    part = segments(sentence_of(noun))[segment_at(noun.i, noun.doc)]
    here = noun.doc[part.finite] if part.finite >= 0 else None
    verbs = predicate(here if here is not None and is_clause_head(here) else clause_head(noun))
    if reporting_lemma(verbs) is not None:
        return None  # the verb tells who: `Im Bericht heißt es, dass ...`
    found = best_speaker(verbs)
    phrase = speaker_phrase(found) if found is not None and found.i != noun.i else None
    caused = phrase is not None and verbs.main.lower_ in _CAUSING and not is_surely_speaker(phrase)
    return None if caused else phrase  # `Die Lage mache Sorgen: ...`


#: Forms of verbs by which a thing gives cause for worry or hope.
_CAUSING = frozenset("bereite bereiten bereitet bereitete gemacht mache machen macht machte machten weckt".split())
