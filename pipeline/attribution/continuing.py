"""Whether a main clause goes on with what somebody said: Konjunktiv, `demnach`, hearsay and passives without a name."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.candidates import best_speaker
from pipeline.attribution.hearsay import is_hearsay_sollen
from pipeline.attribution.patterns import ACCUSERS, DOCUMENT_NOUNS, REPORTING_NOUNS
from pipeline.attribution.report_nouns import report_source
from pipeline.attribution.scope import Found
from pipeline.attribution.source_types import source_type
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, may_speak
from pipeline.attribution.verb_lexicon import CAUTIOUS
from pipeline.attribution.verbs import reporting_lemma
from pipeline.grammar.clauses import clause_head, clauses, parent_clause
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import is_subjunctive, predicate
from pipeline.grammar.segments import clause_tokens
from pipeline.grammar.spans import neighbour, sentence_of, sentences_before, tags_of, text_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import FINITE, NOUN


def goes_on(verb: Token, pointer: Token | None, current: Found | None, *, recent: bool) -> bool:
    """Whether a main clause goes on with what somebody said.

    Konjunktiv I always does; Konjunktiv II (which stands in for it) and `demnach` do after a report. `sollen` says that
    somebody says so, not who (`Rund 800 Menschen sollen verletzt worden sein`), unless it says more of a report (`Dabei
    soll sie 20 Euro gestohlen haben`), an accuser or a body in the Konjunktiv told it, or the sentence before said so
    by `sollen`, too.
    """
    if is_subjunctive(verb, present=True) or _stands_for_present(verb):
        return True
    reported = current is not None and current.speaker is not None
    if reported and (_explains(verb) or is_unnamed_report(verb)):
        return True
    told = current if is_hearsay_sollen(verb) and _has_told(current) else None
    if told is not None and (_connects(verb) or _sollen_before(verb) or _knows_more(verb, told)):
        return True
    spoken = reported and current is not None and _is_document(current)
    if pointer is not None and (
        pointer.lower_ != "danach" or ((spoken or report_before(verb) is not None) and pointer.i <= verb.i)
    ):
        return True
    if verb.tag_ not in FINITE:
        return reported
    told_of = current is not None and current.kind in ("according_to", "indirect")
    if told_of and _is_ambiguous(verb) and _in_subjunctive_before(verb):
        return reported
    if current is None and (not recent or _would(verb)):
        return False
    if verb.lower_ in _HYPOTHETICAL and not (current is not None and _is_plural_of_report(verb, current)):
        return False
    return is_subjunctive(verb) and verb.lemma_.lower() not in ("sollen", "wollen", "mögen")


def _would(verb: Token) -> bool:
    """What would be: `Das Bad steht leer. Ein Umbau würde 20 kosten`, `Bei einer Wahl würden 44 Prozent ihn wählen`."""
    opens = words_of(verb.doc)[sentence_of(verb).start]
    return verb.lower_ == "würde" or (verb.lower_ == "würden" and opens in ("bei", "wenn"))


def _is_document(found: Found) -> bool:
    """Whether what says so is a study, survey or report, to which `danach` may point over a list of its figures."""
    return found.speaker is not None and is_one_of(found.speaker.root, DOCUMENT_NOUNS)


def _is_plural_of_report(verb: Token, current: Found) -> bool:
    """`müssten` after reported speech: the Konjunktiv I of the plural looks like the indicative, so II stands in."""
    if current.speaker is None:
        return False
    if current.rule in _WARNING and verb.lower_ in ("könnte", "könnten"):
        return True  # `Fachleute warnen vor einem Ausbruch. Er könnte 20.000 Menschen treffen`
    reported = current.kind in ("indirect", "direct") or current.rule.startswith("wie:")
    reported = reported and (bool(current.scope) or current.rule == "verb:fordern")
    return reported and verb.lower_ in ("hätten", "könnten", "müssten")


#: Rules of verbs of what may come.
_WARNING = frozenset({"verb:befürchten", "verb:fürchten", "verb:warnen"})


def _is_ambiguous(verb: Token) -> bool:
    """A plural of the past that is Konjunktiv II by form, too, of what lasts: `Derzeit fehlten 200 Lehrer.`"""
    sentence = sentence_of(verb)
    words = words_of(verb.doc)[sentence.start : sentence.end]
    past = verb.lower_.endswith("ten") and verb.lemma_.lower() != verb.lower_
    if any(word == "am" and is_time(verb.doc[sentence.start + i + 1]) for i, word in enumerate(words[:-1])):
        return False  # `Am Sonntagmorgen fehlten 85 Euro`: it was so then
    return verb.lower_ in _LASTING or (past and not _NOW.isdisjoint(words))


_LASTING = frozenset(
    "arbeiteten beliefen benötigten brauchten drohten fehlten gehörten kosteten lebten schwebten verfügten verkehrten "
    "warteten".split()
)


_NOW = frozenset("aktuell derzeit gegenwärtig heute momentan zurzeit".split())


def _in_subjunctive_before(verb: Token) -> bool:
    """Whether the sentence before, in the same paragraph, has a Konjunktiv."""
    before = next(sentences_before(verb), None)
    if before is None or "\n\n" in text_of(verb.doc)[before.start_char : verb.idx]:
        return False
    return any(token.tag_ in FINITE and is_subjunctive(token) for token in before)


def is_unnamed_report(verb: Token) -> bool:
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


def _has_told(current: Found | None) -> bool:
    """Whether it is known who has said something, not only done it: `Die Stadt eröffnete das Bad. Es soll ...`"""
    known = current is not None and current.speaker is not None
    return current is not None and known and (bool(current.scope) or current.rule not in _DOING)


_DOING = frozenset(f"verb:{entry.replace('|', '')}" for entry in CAUTIOUS)


def _knows_more(verb: Token, current: Found) -> bool:
    """Whether an accuser told it right before, or a body in the Konjunktiv: `Laut Anklage stahl er Autos. Zwei sollen`.

    Of what other people say nobody tells whether it goes on, and `sollen` behind an indicative names nobody.
    """
    speaker, before = current.speaker, next(sentences_before(verb), None)
    if speaker is None or before is None:
        return False
    if current.rule in _ACCUSING or speaker.root.lower_.startswith(ACCUSERS):
        return True
    body = source_type(speaker, speaker.text) not in ("anonymous", "person")
    return body and any(token.tag_ in FINITE and is_subjunctive(token, present=True) for token in before)


_ACCUSING = frozenset({"verb:beschuldigen", "verb:bezichtigen", "verb:verdächtigen", "verb:vorwerfen"})


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
    own = words_of(verb.doc)[sentence_of(verb).start : sentence_of(verb).end]
    quoted = next((i for i, word in enumerate(own) if i and word in ("„", "»", "«")), len(own))
    words = set(own[:quoted])  # `Zwei hätten geschlafen, „wir nicht“`
    stands = verb.lower_ == "hätten" or (verb.lower_ == "hätte" and "es" in words)
    return stands and predicate(verb).main.tag_ == "VVPP" and words.isdisjoint(_UNREAL)


#: Words of what would have been: `Ohne Hilfe hätten sie verloren.`
_UNREAL = frozenset(
    "wenn falls ohne gedroht sonst beinahe fast eigentlich gern gerne lieber andernfalls ansonsten "
    "wir ich bei können müssen sollen".split()
)


#: Forms of the past Konjunktiv that differ from the present one: mostly what would be, in the article's own voice.
_HYPOTHETICAL = frozenset({"könnte", "könnten", "hätte", "müsste", "müssten", "wäre", "wären", "dürfte", "dürften"})


def mistagged_subjunctive(sentence: Span) -> Token | None:
    """A Konjunktiv I that the model takes for a noun or pronoun (`Das reiche nicht`): in lower case it can be none."""
    for token in sentence:
        if token.tag_ in FINITE:
            return None
        suspicious = token.tag_ in ("NN", "NE", "PIS", "APPR") and token.is_lower and token.lower_.endswith("e")
        if suspicious and len(token) > 4 and not token.lower_.endswith(_WORDS_IN_E) and token.i > sentence.start:
            return token
    return None


_WORDS_IN_E = tuple(
    "alle viele keine beide welche manche eine jede einige solche andere mehrere ohne wenige letzte beste".split()
)


def report_before(verb: Token) -> Found | None:
    """The report that `danach` and `demnach` point at: the last one the sentence before speaks of, and who gave it.

    Who asked, counted or analysed something in that sentence has found out what follows.
    """
    for before in sentences_before(verb):
        doer = _who_studied(before)
        if doer is not None and not _is_later(verb, doer):
            at = (doer.idx, doer.idx + len(doer))
            return Found((), speaker_phrase(doer), at, "according_to", "goes_on")
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


def _who_studied(sentence: Span) -> Token | None:
    """`Institut` in `Das Institut hat 1.000 Bürger befragt`: who finds something out by asking, counting, comparing."""
    verb = next((h for h in clauses(sentence) if h.tag_ in FINITE and parent_clause(h) is None), None)
    if verb is None or _STUDYING.isdisjoint(words_of(sentence.doc)[sentence.start : sentence.end]):
        return None
    verbs = predicate(verb)
    doer = best_speaker(verbs) if verbs.main.lower_ in _STUDYING and not verbs.is_passive else None
    return doer if doer is not None and doer.tag_ in NOUN else None


def _is_later(verb: Token, doer: Token) -> bool:
    """Whether `danach` says when: behind questions of investigators, and where the one who asked does something else,
    `Das Unternehmen befragte Kunden. Danach baute es um`.
    """
    if "danach" not in words_of(verb.doc)[sentence_of(verb).start : sentence_of(verb).end]:
        return False
    return doer.lower_.endswith(_INVESTIGATING) or neighbour(verb).tag_ == "PPER"


_INVESTIGATING = (
    "beamte",
    "beamten",
    "ermittler",
    "gericht",
    "kommissar",
    "polizei",
    "polizisten",
    "staatsanwaltschaft",
)


#: Forms of verbs by which somebody finds something out.
_STUDYING = frozenset(
    "analysiert analysierte analysierten ausgewertet befragt befragte befragten erhob erhoben untersucht untersuchte "
    "untersuchten verglich verglichen wertete werteten".split()
)
