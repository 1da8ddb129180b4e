"""Attributions that go on: sentences in the Konjunktiv, hearsay after a report, and pointers back (`demnach`)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.content import own_voice
from pipeline.attribution.continuing import goes_on, is_unnamed_report, mistagged_subjunctive, report_before
from pipeline.attribution.counters import among_whom
from pipeline.attribution.patterns import POINTING_ADVERBS
from pipeline.attribution.pointing import main_verb, starts_with_pointer
from pipeline.attribution.reporting import HEARD_BEFORE
from pipeline.attribution.scope import Found, Stretch, clause_stretch, stretches, without
from pipeline.attribution.source_types import source_type
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import may_speak, names_a_speaker
from pipeline.attribution.verbs import reporting_lemma
from pipeline.grammar.clauses import clause_head, clauses, is_relative, is_subordinate
from pipeline.grammar.predicates import is_subjunctive, predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import entities, sentence_of, sentences_before, text_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NOUN, VERBS
from pipeline.grammar.topics import topic_before

#: Words that always point at a report, whoever gave it.
_CLEAR_POINTERS = frozenset({"demnach", "demgemäß", "hiernach"})
#: How many sentences later a Konjunktiv may still take up a speaker.
_MEMORY = 4
#: How many sentences later he is preferred to the subject of the sentence before.
_RECENT = 2


def carry_on(doc: Doc, sentences: list[Span], quotes: list[Stretch], found: list[Found]) -> list[Found]:
    """What goes on from the attributions found sentence by sentence.

    Returns: all attributions; those found whose words point at a report before (`den Angaben zufolge`) with its
    speaker, and those of the sentences that go on.
    """
    done: list[Found] = []
    current: Found | None = None
    spoken = [f for f in found if f.kind == "direct"]
    open_ = [f for f in found if _is_open(f)]
    cued = _by_sentence(sentences, found)
    last: tuple[int, Found] | None = None
    for number, sentence in enumerate(sentences):
        distance = number - last[0] if last is not None else _MEMORY + 1
        known = last[1] if last is not None and distance <= _MEMORY else None
        here = [
            _pointed(f, known if f.rule != HEARD_BEFORE or distance <= 1 else None) if _is_definite(f) else f
            for f in cued[number]
        ]
        verb = main_verb(sentence) or mistagged_subjunctive(sentence)
        told = verb is not None and is_subjunctive(verb, present=True)
        if told and verb is not None and current is not None and current.speaker is not None:
            # the report says whose estimate it gives: `Der Bericht nennt 20 Tote. Schätzungen zufolge seien es mehr`
            here = [_pointed(f, current) if _is_nameless(f, verb) else f for f in here]
        done += here
        own = [f for f in here if f.rule != "pointing_back"]
        demand = _demand_without_name(sentence, current)
        if demand is not None:
            current = demand
            done.append(demand)
            continue
        covered = verb is not None and any(
            _names(f) and f.covers(verb.idx, verb.idx + len(verb)) for f in (*own, *spoken)
        )
        pointer = starts_with_pointer(doc, sentence, POINTING_ADVERBS)
        if (
            pointer is not None
            and pointer.lower_ == "danach"
            and verb is not None
            and is_subjunctive(verb, present=True)
        ):
            pointer = None  # `Danach habe er 20 Flaschen gekauft`: only a time
        if verb is not None and not covered and goes_on(verb, pointer, current, recent=distance <= _RECENT):
            nearest = known if known is not None and distance <= _RECENT and _same_paragraph(doc, known, verb) else None
            if distance > 1 and pointer is None:  # `Die Bank warnt. Kern sieht das anders. Es sei genug da`
                nearest = _person_right_before(verb) or _among_whom_before(verb) or nearest
            anchor = current or (report_before(verb) if pointer is not None else None) or nearest
            anchor = anchor or ((_speaker_before(verb) or known) if pointer is None else _nobody(pointer))
            if anchor is not None:
                current = _continued(anchor, verb, pointer)
                done += [current, *_quoted_in(current, quotes)]
                last = (number, anchor)
                continue
        if own and all(_is_in_relative(sentence, f) for f in own):
            current = None  # `X machte die Miliz verantwortlich, der laut Y 800 Menschen zum Opfer fielen. Z sei tot.`
            done += _inner_reports(sentence, verb, own, known, known)
            continue
        if not own:  # in the middle of a quotation or of an announced list, else after `Das teilte die Polizei mit.`
            start = sentence.start_char
            own = [f for f in (*open_, *filter(_is_open, done)) if f.covers(start, start + 1)] or here
        speakers = _outermost([f for f in own if f.speaker is not None])
        current = _loudest(speakers) if covered and speakers else next(reversed(speakers or own), None)
        if current is not None and _names(current):
            last = (number, current)
        nearest = current or (known if distance <= _RECENT else None)
        done += _inner_reports(sentence, verb, own, nearest, known)
    return done


def _is_nameless(found: Found, verb: Token) -> bool:
    """Whether the verb is said on the word of nobody: `ersten Angaben zufolge seien`."""
    prepositional = found.speaker is None and found.rule.startswith("preposition:")
    return prepositional and found.covers(verb.idx, verb.idx + len(verb))


def _is_open(found: Found) -> bool:
    """Whether it may go on over sentences: a quotation, or what a colon announces."""
    return found.kind == "direct" or found.rule == "colon"


def _by_sentence(sentences: list[Span], found: list[Found]) -> list[list[Found]]:
    """The attributions by the sentence that their cue stands in."""
    starts = [sentence.start_char for sentence in sentences]
    cued: list[list[Found]] = [[] for _ in sentences]
    for f in found:
        number = bisect_right(starts, f.cue[0]) - 1
        if number >= 0 and f.cue[0] < sentences[number].end_char:
            cued[number].append(f)
    return cued


def _is_in_relative(sentence: Span, found: Found) -> bool:
    """Whether a source is named for a relative clause alone, in a phrase: who speaks before may go on behind it."""
    if not found.rule.startswith("preposition:"):
        return False
    cue = sentence.doc.char_span(*found.cue, alignment_mode="expand")
    if cue is None:
        return False
    part = segments(sentence)[segment_at(cue.start, sentence.doc)]
    return part.kind == "relative" and part.start < cue.start


def _quoted_in(current: Found, quotes: list[Stretch]) -> Iterator[Found]:
    """Words in marks in a sentence that goes on: `Zwei hätten gewartet, „das hat uns zehn Minuten gekostet“.`"""
    inside = tuple(quote for quote in quotes if current.covers(*quote)) if current.speaker is not None else ()
    if inside:
        yield replace(current, scope=inside, kind="direct")


def _outermost(speakers: list[Found]) -> list[Found]:
    """Those who speak in nobody else's words: not the states in `Er sagte, die Staaten hätten 20 Euro zugesagt`.

    Nor who passes on: `Laut Reuters sagte der Minister, es gebe 20 Tote. Er habe ...` goes on as the minister.
    """
    told = [f for f in speakers if f.rule.startswith("verb:") and f.scope]
    speakers = [f for f in speakers if not _is_medium(f) or not any(f.covers(*g.cue) for g in told)]
    outer = [f for f in speakers if not any(g is not f and g.kind == "indirect" and g.covers(*f.cue) for g in speakers)]
    return outer or speakers


def _is_medium(found: Found) -> bool:
    speaker = found.speaker if found.rule.startswith("preposition:") else None
    return speaker is not None and source_type(speaker, speaker.text) == "media"


def _loudest(speakers: list[Found]) -> Found:
    """Who says most in a sentence; of a body and the one who speaks for it behind a colon the latter.

    `Die Armee dementierte: Kein Haus sei getroffen worden, sagte ein Sprecher.`
    """
    most = max(speakers, key=lambda f: f.size)
    last = speakers[-1]
    inside = last.cue[0] > most.cue[1] and most.covers(*last.cue) and last.covers(*most.cue)
    return last if inside and last.kind == most.kind == "indirect" else most


def _inner_reports(
    sentence: Span, main: Token | None, own: list[Found], anchor: Found | None, known: Found | None
) -> Iterator[Found]:
    """Clauses in the Konjunktiv I of a sentence that is not in it whole: `Zwölf wurden verletzt, zwei seien tot.`

    Who speaks there is the person that the sentence is about (`Der Direktor bat um Geduld; er sei ...`), else who spoke
    right before (`anchor`), the subject of the sentence before, or who spoke further back (`known`).
    """
    done: list[Found] = []
    for head in clauses(sentence):
        if head == main or not is_subjunctive(head, present=True):
            continue
        if any(_names(f) and f.covers(head.idx, head.idx + len(head)) for f in (*own, *done)):
            continue
        doer = subject(main) if main is not None else None
        phrase = speaker_phrase(doer) if doer is not None else None
        # `Die Bahn sperrte die Strecke, weil 20 Weichen defekt seien`; main clauses besides are a person's alone
        own_reason = main is not None and is_subordinate(head) and not is_subjunctive(main)
        own_view = phrase is not None and (entities(phrase, "PER") or (own_reason and _is_known(phrase)))
        if doer is not None and phrase is not None and doer.tag_ in NOUN and may_speak(doer) and own_view:
            anchor = Found((), phrase, (head.idx, head.idx + len(head)), "indirect", "goes_on")
        anchor = anchor or _speaker_before(sentence[0]) or known
        if anchor is None:
            return
        done.append(_continued(anchor, head, None))
        yield done[-1]


def _names(found: Found) -> bool:
    return found.speaker is not None or found.words is not None


def _pointed(found: Found, known: Found | None) -> Found:
    """The attribution with the speaker of the report that its words point at."""
    if known is None and found.words is not None:
        known = report_before(found.words[0])
    if known is None or known.speaker is None:
        return found
    kind = "indirect" if found.rule == HEARD_BEFORE else "according_to"
    return replace(found, speaker=known.speaker, kind=kind)


def _nobody(pointer: Token | None) -> Found | None:
    """`demnach` where no report stands before: somebody says it."""
    if pointer is None or pointer.lower_ not in _CLEAR_POINTERS:
        return None
    words = pointer.doc[pointer.i : pointer.i + 1]
    return Found((), None, (words.start_char, words.end_char), "hearsay", "goes_on", words)


def _continued(anchor: Found, verb: Token, pointer: Token | None) -> Found:
    at = pointer if pointer is not None else verb
    kind = "hearsay" if anchor.speaker is None else "according_to" if pointer is not None else "indirect"
    words = at.doc[at.i : at.i + 1] if pointer is not None else anchor.words
    sentence = sentence_of(verb)
    scope = stretches(verb.doc, clause_stretch(verb))
    scope = without(scope, verb.doc[own_voice(sentence, segments(sentence)) : sentence.end])
    return Found(scope, anchor.speaker, (at.idx, at.idx + len(at)), kind, "goes_on", words)


def _same_paragraph(doc: Doc, found: Found, verb: Token) -> bool:
    return "\n\n" not in text_of(doc)[found.cue[1] : verb.idx]


def _is_definite(found: Found) -> bool:
    """Whether words without a name point at a report before: `den Angaben zufolge`, `laut dieser Mitteilung`."""
    if found.rule == HEARD_BEFORE:
        return True
    if found.speaker is not None or found.words is None or found.words.start == 0:
        return False
    if any(token.tag_ == "ADJA" for token in found.words):
        return False  # `den jüngsten Daten nach`
    before = found.words.doc[found.words.start - 1]
    return before.tag_ in ("ART", "PDAT") and before.lower_.startswith(("de", "die"))


#: How many sentences before a demand its union may be named.
_UNION_REACH = 4
_UNIONS = ("gewerkschaft", "betriebsrat", "bündnis", "initiative", "verband")


def _demand_without_name(sentence: Span, current: Found | None) -> Found | None:
    """`Gefordert wird ein Plus von 8 Prozent`: who demands it is the union that the sentences before name."""
    verb = main_verb(sentence)
    if verb is None or (current is not None and current.speaker is not None) or not is_unnamed_report(verb):
        return None
    if reporting_lemma(predicate(verb)) not in ("fordern", "verlangen"):
        return None
    nouns = (t for before in sentences_before(sentence, _UNION_REACH) for t in reversed(list(before)))
    union = next((t for t in nouns if t.tag_ == "NN" and t.lower_.endswith(_UNIONS)), None)
    if union is None:
        return None
    return _continued(
        Found((), speaker_phrase(union), (verb.idx, verb.idx + len(verb)), "indirect", "goes_on"), verb, None
    )


def _is_person(found: Found | None) -> bool:
    return found is not None and found.speaker is not None and bool(entities(found.speaker, "PER"))


def _person_right_before(verb: Token) -> Found | None:
    """The person named that the main clause of the sentence right before is about."""
    found = _speaker_before(verb)
    if found is None or found.speaker is None or not _is_person(found):
        return None
    mains = (main_verb(sentence) for sentence in sentences_before(verb))
    doers = (subject(main) for main in mains if main is not None)
    return (
        found
        if any(doer is not None and doer.i in range(found.speaker.start, found.speaker.end) for doer in doers)
        else None
    )


def _among_whom_before(verb: Token) -> Found | None:
    """Whose people the sentence before speaks of: `Bei der Bahn ist man besorgt. Es fehlten 20 Lokführer.`"""
    for sentence in sentences_before(verb):
        main = main_verb(sentence) if "man" in words_of(sentence.doc)[sentence.start : sentence.end] else None
        phrase = among_whom(main) if main is not None else None
        if phrase is not None:
            return Found((), phrase, (verb.idx, verb.idx + len(verb)), "indirect", "goes_on")
    return None


def _speaker_before(verb: Token) -> Found | None:
    """Who speaks where no cue says so: the person or body that is the subject of the sentence before."""
    noun = topic_before(verb)
    phrase = speaker_phrase(noun) if noun is not None and may_speak(noun) else None
    if phrase is None or not _is_known(phrase):
        noun = _known_before(verb)
        phrase = speaker_phrase(noun) if noun is not None else None
    return Found((), phrase, (verb.idx, verb.idx + len(verb)), "indirect", "goes_on") if phrase is not None else None


def _is_known(phrase: Span) -> bool:
    """Whether the phrase names a person, a body or a document; also a country that does something."""
    kind = source_type(phrase, phrase.text)
    return (
        bool(entities(phrase, "PER", "ORG"))
        or (phrase.root.ent_type_ == "LOC" and phrase.root.dep_ == "sb")
        or _speaks(phrase.root)
        or kind in ("person", "authority", "media", "document")
    )


def _speaks(noun: Token) -> bool:
    return names_a_speaker(noun) and noun.lower_ != "haus"


def _known_before(verb: Token) -> Token | None:
    """Who is known to speak in the sentence before where its first noun is not: `Kritik übte der Rechnungshof`, `Auf
    Kritik stieß das beim Verband`.
    """
    for sentence in sentences_before(verb):
        known = [t for t in sentence if t.tag_ in NOUN and _speaks(t) and not is_relative(clause_head(t))]
        doers = [t for t in known if t.dep_ == "sb"]
        givers = [t for t in known if t.head.lower_ in _GIVING and t.head.head.tag_ in VERBS]
        return next(reversed(doers or givers), None)
    return None


#: Prepositions of whom something comes from, or with whom it meets with approval.
_GIVING = frozenset({"bei", "beim", "durch", "vom", "von"})
