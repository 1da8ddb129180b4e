"""Attributions that go on: sentences in the Konjunktiv, hearsay after a report, and pointers back (`demnach`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.content import own_voice
from pipeline.attribution.hearsay import is_hearsay_sollen
from pipeline.attribution.patterns import DOCUMENT_NOUNS, POINTING_ADVERBS, REPORTING_NOUNS
from pipeline.attribution.pointing import main_verb, starts_with_pointer
from pipeline.attribution.report_nouns import report_source
from pipeline.attribution.scope import Found, clause_stretch, stretches, without
from pipeline.attribution.source_types import source_type
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, may_speak
from pipeline.attribution.verbs import reporting_lemma
from pipeline.grammar.clauses import clause_head, clauses
from pipeline.grammar.predicates import is_subjunctive, predicate
from pipeline.grammar.segments import clause_tokens, segments
from pipeline.grammar.spans import entities, sentence_of, sentences_before, tags_of, text_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import FINITE
from pipeline.grammar.topics import topic_before

#: Words that always point at a report, whoever gave it.
_CLEAR_POINTERS = frozenset({"demnach", "demgemäß", "hiernach"})
#: How many sentences later a Konjunktiv may still take up a speaker.
_MEMORY = 4
#: How many sentences later he is preferred to the subject of the sentence before.
_RECENT = 2


def carry_on(doc: Doc, sentences: list[Span], found: list[Found]) -> list[Found]:
    """What goes on from the attributions found sentence by sentence.

    Returns: all attributions; those found whose words point at a report before (`den Angaben zufolge`) with its
    speaker, and those of the sentences that go on.
    """
    done: list[Found] = []
    current: Found | None = None
    last: tuple[int, Found] | None = None
    for number, sentence in enumerate(sentences):
        distance = number - last[0] if last is not None else _MEMORY + 1
        known = last[1] if last is not None and distance <= _MEMORY else None
        here = [
            _pointed(f, known) if _is_definite(f) else f
            for f in found
            if sentence.start_char <= f.cue[0] < sentence.end_char
        ]
        done += here
        own = [f for f in here if f.rule != "pointing_back"]
        demand = _demand_without_name(sentence, current)
        if demand is not None:
            current = demand
            done.append(demand)
            continue
        verb = main_verb(sentence) or _mistagged_subjunctive(sentence)
        covered = verb is not None and any(_names(f) and f.covers(verb.idx, verb.idx + len(verb)) for f in own)
        pointer = starts_with_pointer(doc, sentence, POINTING_ADVERBS)
        if verb is not None and not covered and _goes_on(verb, pointer, current, recent=distance <= _RECENT):
            nearest = known if known is not None and distance <= _RECENT and _same_paragraph(doc, known, verb) else None
            anchor = current or (_report_before(verb) if pointer is not None else None) or nearest
            anchor = anchor or (_speaker_before(verb) if pointer is None else None) or known or _nobody(pointer)
            if anchor is not None:
                current = _continued(anchor, verb, pointer)
                done.append(current)
                last = (number, anchor)
                continue
        if not own:  # in the middle of a quotation or of an announced list, else after `Das teilte die Polizei mit.`
            start = sentence.start_char
            spoken = [f for f in (*found, *done) if f.kind == "direct" or f.rule == "colon"]
            own = [f for f in spoken if f.covers(start, start + 1)] or here
        speakers = _outermost([f for f in own if f.speaker is not None])
        if speakers:
            current = speakers[-1] if not covered else max(speakers, key=lambda f: f.size)
        else:
            current = own[-1] if own else None
        if current is not None and _names(current):
            last = (number, current)
        done += _inner_reports(sentence, verb, own, current or known)
    return done


def _outermost(speakers: list[Found]) -> list[Found]:
    """Those who speak in nobody else's words: not the states in `Er sagte, die Staaten hätten 20 Euro zugesagt`."""
    outer = [f for f in speakers if not any(g is not f and g.kind == "indirect" and g.covers(*f.cue) for g in speakers)]
    return outer or speakers


def _inner_reports(sentence: Span, main: Token | None, own: list[Found], anchor: Found | None) -> Iterator[Found]:
    """Clauses in the Konjunktiv I of a sentence that is not in it whole: `Zwölf wurden verletzt, zwei seien tot.`

    Who speaks there is the person that the sentence is about (`Der Direktor bat um Geduld; er sei ...`), else who spoke
    before (`anchor`).
    """
    done: list[Found] = []
    for head in clauses(sentence):
        if head == main or not is_subjunctive(head, present=True):
            continue
        if any(_names(f) and f.covers(head.idx, head.idx + len(head)) for f in (*own, *done)):
            continue
        doer = subject(main) if main is not None else None
        phrase = speaker_phrase(doer) if doer is not None else None
        if doer is not None and phrase is not None and may_speak(doer) and entities(phrase, "PER"):
            anchor = Found((), phrase, (head.idx, head.idx + len(head)), "indirect", "goes_on")
        anchor = anchor or _speaker_before(sentence[0])
        if anchor is None:
            return
        done.append(_continued(anchor, head, None))
        yield done[-1]


def _names(found: Found) -> bool:
    return found.speaker is not None or found.words is not None


def _pointed(found: Found, known: Found | None) -> Found:
    """The attribution with the speaker of the report that its words point at."""
    if known is None and found.words is not None:
        known = _report_before(found.words[0])
    return (
        found if known is None or known.speaker is None else replace(found, speaker=known.speaker, kind="according_to")
    )


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


def _mistagged_subjunctive(sentence: Span) -> Token | None:
    """A Konjunktiv I that the model takes for a noun or pronoun (`Das reiche nicht`): in lower case it can be none."""
    for token in sentence:
        if token.tag_ in FINITE:
            return None
        suspicious = token.tag_ in ("NN", "NE", "PIS", "APPR") and token.is_lower and token.lower_.endswith("e")
        if suspicious and len(token) > 4 and not token.lower_.endswith(_WORDS_IN_E) and token.i > sentence.start:
            return token
    return None


_WORDS_IN_E = (
    "alle",
    "viele",
    "keine",
    "beide",
    "welche",
    "manche",
    "eine",
    "jede",
    "einige",
    "solche",
    "andere",
    "mehrere",
    "ohne",
    "wenige",
    "letzte",
    "beste",
)


def _is_definite(found: Found) -> bool:
    """Whether words without a name point at a report before: `den Angaben zufolge`, `laut dieser Mitteilung`."""
    if found.speaker is not None or found.words is None or found.words.start == 0:
        return False
    if any(token.tag_ == "ADJA" for token in found.words):
        return False  # `den jüngsten Daten nach`
    before = found.words.doc[found.words.start - 1]
    return before.tag_ in ("ART", "PDAT") and before.lower_.startswith(("de", "die"))


def _goes_on(verb: Token, pointer: Token | None, current: Found | None, *, recent: bool) -> bool:
    """Whether a main clause goes on with what somebody said.

    Konjunktiv I always does; Konjunktiv II (which stands in for it) and `demnach` do after a report. `sollen` says that
    somebody says so, not who (`Rund 800 Menschen sollen verletzt worden sein`), unless it says more of a report (`Dabei
    soll sie 20 Euro gestohlen haben`) or the sentence before said so by `sollen`, too.
    """
    if is_subjunctive(verb, present=True) or _stands_for_present(verb):
        return True
    reported = current is not None and current.speaker is not None
    if reported and (_explains(verb) or _is_unnamed_report(verb)):
        return True
    if reported and is_hearsay_sollen(verb) and (_connects(verb) or _sollen_before(verb)):
        return True
    spoken = reported and current is not None and _is_document(current)
    if pointer is not None and (
        pointer.lower_ != "danach" or ((spoken or _report_before(verb) is not None) and pointer.i <= verb.i)
    ):
        return True
    if verb.tag_ not in FINITE:
        return current is not None and current.speaker is not None
    if current is not None and current.kind == "indirect" and _is_ambiguous(verb) and _in_subjunctive_before(verb):
        return current.speaker is not None
    if current is None and not recent and not is_subjunctive(verb, present=True):
        return False
    if verb.lower_ in _HYPOTHETICAL and not (current is not None and _is_plural_of_report(verb, current)):
        return False
    return is_subjunctive(verb) and verb.lemma_.lower() not in ("sollen", "wollen", "mögen")


def _is_document(found: Found) -> bool:
    """Whether what says so is a study, survey or report, to which `danach` may point over a list of its figures."""
    return found.speaker is not None and is_one_of(found.speaker.root, DOCUMENT_NOUNS)


def _is_plural_of_report(verb: Token, current: Found) -> bool:
    """`müssten` after reported speech: the Konjunktiv I of the plural looks like the indicative, so II stands in."""
    reported = current.speaker is not None and current.kind in ("indirect", "direct") and bool(current.scope)
    return reported and verb.lower_ in ("hätten", "könnten", "müssten")


def _is_ambiguous(verb: Token) -> bool:
    """A plural of the past that is Konjunktiv II by form, too, of what lasts: `Derzeit fehlten 200 Lehrer.`"""
    sentence = sentence_of(verb)
    words = words_of(verb.doc)[sentence.start : sentence.end]
    past = verb.lower_.endswith("ten") and verb.lemma_.lower() != verb.lower_
    return verb.lower_ in _LASTING or (past and not _NOW.isdisjoint(words))


_LASTING = frozenset(
    "arbeiteten benötigten brauchten drohten fehlten gehörten kosteten lebten verfügten verkehrten warteten".split()
)
_NOW = frozenset("aktuell derzeit gegenwärtig heute momentan zurzeit".split())


def _in_subjunctive_before(verb: Token) -> bool:
    """Whether the sentence before, in the same paragraph, has a Konjunktiv I."""
    before = next(sentences_before(verb), None)
    if before is None or "\n\n" in text_of(verb.doc)[before.start_char : verb.idx]:
        return False
    return any(token.tag_ in FINITE and is_subjunctive(token, present=True) for token in before)


#: How many sentences before a demand its union may be named.
_UNION_REACH = 4
_UNIONS = ("gewerkschaft", "betriebsrat", "bündnis", "initiative", "verband")


def _demand_without_name(sentence: Span, current: Found | None) -> Found | None:
    """`Gefordert wird ein Plus von 8 Prozent`: who demands it is the union that the sentences before name."""
    verb = main_verb(sentence)
    if verb is None or (current is not None and current.speaker is not None) or not _is_unnamed_report(verb):
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


def _is_unnamed_report(verb: Token) -> bool:
    """A passive of saying or asking that leaves out by whom: `Gefordert wird ein Plus von 8,5 Prozent.`"""
    sentence = sentence_of(verb)
    if _REPORTED_FORMS.isdisjoint(words_of(verb.doc)[sentence.start : sentence.end]):
        return False
    verbs = predicate(verb)
    if not verbs.is_passive or reporting_lemma(verbs) not in _REPORTED:
        return False
    words, tags = words_of(verb.doc), tags_of(verb.doc)
    named = (i for i in clause_tokens(verb) if words[i] in ("von", "vom", "laut", "nach"))
    return all(i + 1 < len(tags) and tags[i + 1] == "CARD" for i in named)


_REPORTED = frozenset("angeben beziffern fordern melden nennen verlangen".split())
_REPORTED_FORMS = frozenset("angegeben beziffert gefordert gemeldet genannt verlangt".split())


def _explains(verb: Token) -> bool:
    """Whether the sentence only says more of what was reported: `Das sind 14 Prozent mehr`, `So soll es 20 kosten`."""
    opening = [t for t in verb.doc[sentence_of(verb).start : verb.i] if t.is_alpha]
    words = [token.lower_ for token in opening]
    if words in (["das"], ["dies"]):
        return verb.lower_ in _EQUALS and any(verb.doc[i].tag_ == "CARD" for i in clause_tokens(verb))
    return words == ["so"] and verb.lower_ in ("soll", "sollen")


def _sollen_before(verb: Token) -> bool:
    """Whether the sentence before, in the same paragraph, says `sollen` as well: `Laut X sollen ... Zwei sollen ...`"""
    before = next(sentences_before(verb), None)
    if before is None or "\n\n" in text_of(verb.doc)[before.start_char : verb.idx]:
        return False
    return not {"soll", "sollen"}.isdisjoint(words_of(verb.doc)[before.start : before.end])


def _connects(verb: Token) -> bool:
    """Whether a sentence says more of what was reported before, by its first word or a pronoun right after the verb."""
    words, first = words_of(verb.doc), sentence_of(verb).start
    return words[first] in _FURTHER | _THEY or not _THEY.isdisjoint(words[verb.i + 1 : verb.i + 2])


_FURTHER = frozenset("auch außerdem dabei darüber dort ebenso ferner weiter zudem zuvor".split())
_THEY = frozenset({"er", "sie"})
_EQUALS = frozenset("ist sind war waren wäre wären entspricht entspräche entsprach bedeutet macht ergibt".split())


def _stands_for_present(verb: Token) -> bool:
    """`hätten` with a participle: Konjunktiv I has the indicative's form in the plural (`haben`), so II stands in."""
    words = set(words_of(verb.doc)[sentence_of(verb).start : sentence_of(verb).end])
    stands = verb.lower_ == "hätten" or (verb.lower_ == "hätte" and "es" in words)
    return stands and predicate(verb).main.tag_ == "VVPP" and words.isdisjoint(_UNREAL)


#: Words of what would have been: `Ohne Hilfe hätten sie verloren.`
_UNREAL = frozenset(
    "wenn falls ohne sonst beinahe fast eigentlich gern gerne lieber andernfalls ansonsten wir ich bei können müssen "
    "sollen".split()
)
#: Forms of the past Konjunktiv that differ from the present one: mostly what would be, in the article's own voice.
_HYPOTHETICAL = frozenset({"könnte", "könnten", "hätte", "müsste", "müssten", "wäre", "wären", "dürfte", "dürften"})


def _report_before(verb: Token) -> Found | None:
    """The report that `danach` and `demnach` point at: the last one the sentence before speaks of, and who gave it."""
    for token in (t for before in sentences_before(verb) for t in reversed(list(before))):
        document = token.tag_ == "NN" and is_one_of(token, DOCUMENT_NOUNS)
        if token.tag_ != "NN" or not (document or is_one_of(token, REPORTING_NOUNS)):
            continue
        speaker = speaker_phrase(token) if document else report_source(token).speaker
        if speaker is None:
            giver = subject(clause_head(token))
            speaker = speaker_phrase(giver) if giver is not None and giver.i != token.i and may_speak(giver) else None
        at = (token.idx, token.idx + len(token))
        return Found((), speaker, at, "hearsay" if speaker is None else "according_to", "goes_on")
    return None


def _speaker_before(verb: Token) -> Found | None:
    """Who speaks where no cue says so: the person or body that is the subject of the sentence before."""
    noun = topic_before(verb)
    if noun is None or not may_speak(noun):
        return None
    phrase = speaker_phrase(noun)
    if not entities(phrase, "PER", "ORG") and source_type(phrase, phrase.text) not in (
        "person",
        "authority",
        "media",
        "document",
    ):
        return None
    return Found((), phrase, (verb.idx, verb.idx + len(verb)), "indirect", "goes_on")
