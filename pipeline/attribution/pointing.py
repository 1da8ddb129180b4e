"""Attribution of the sentence before: `Das teilte die Polizei mit.`, `Diese Zahlen wurden von X veröffentlicht.`"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from types import MappingProxyType

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.candidates import NOT_SPEAKERS
from pipeline.attribution.patterns import (
    DOCUMENT_NOUNS,
    FINDINGS,
    PASSIVE_SOURCE,
    POINTING_NOUNS,
    POINTING_PRONOUNS,
    SUMMARIES,
)
from pipeline.attribution.report_nouns import holder, report_source
from pipeline.attribution.scope import Found, stretches
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, is_surely_speaker, names_a_speaker, noun_after
from pipeline.attribution.verb_lexicon import CAUTIOUS, SAYING
from pipeline.attribution.verbs import CONCLUSIONS, governed, reporting_lemma
from pipeline.grammar.arguments import after_preposition
from pipeline.grammar.clauses import clauses, own_tokens, parent_clause
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.segments import interrupts, segments
from pipeline.grammar.spans import neighbour, remembered, words_of
from pipeline.grammar.tags import FINITE, NOUN, VERBS


def pointing_back(sentence: Span) -> Span | None:
    """The speaker of a sentence that attributes the one before (`Das teilte die Polizei mit.`), or None."""
    head = main_verb(sentence)
    if head is None:
        return _told_so(sentence)
    if words_of(sentence.doc)[sentence.start : sentence.start + 3] == ["mit", "diesen", "worten"]:
        return _speaker(predicate(head))
    if not _points(sentence):
        return _confirmer(sentence)
    if head.i > sentence.start + 1 and sentence[1].tag_ in FINITE:
        return None  # `Das koste 20 Millionen, sagte der Minister` says more, and points at nothing
    return _giver(head, sentence)


def _told_so(sentence: Span) -> Span | None:
    """Who is named behind `so` in a sentence without a verb: `20 Wagen brannten. So ein Sprecher der Feuerwehr.`"""
    doc = sentence.doc
    if sentence[0].lower_ != "so" or len(sentence) < _SHORTEST or any(t.tag_ in VERBS for t in sentence):
        return None
    noun = noun_after(doc[sentence.start])
    if noun is None or ":" in words_of(doc)[sentence.start : sentence.end]:
        return None
    return speaker_phrase(noun) if names_a_speaker(noun) or noun.ent_type_ in ("ORG", "PER") else None


#: Words of such a sentence: `So Kern.`
_SHORTEST = 3


def _confirmer(sentence: Span) -> Span | None:
    """Who passes on the sentence before by an object behind the verb: `Minister Kern gab dies am Dienstag bekannt`."""
    doc, words = sentence.doc, words_of(sentence.doc)
    head = main_verb(sentence) if not {"das", "dies"}.isdisjoint(words[sentence.start : sentence.end]) else None
    if head is None or words[head.i + 1 : head.i + 2] not in (["das"], ["dies"]) or doc[head.i + 1].dep_ != "oa":
        return None  # `bestätigte das Attentat`
    if segments(sentence)[0].end <= head.i:
        return None  # `Das Haus werde verkauft, teilte das Amt mit`
    verbs = predicate(head)
    if verbs.modal is not None or reporting_lemma(verbs) not in _CONFIRMING:
        return None
    if not {"nicht", "weder", "kaum"}.isdisjoint(words[head.i : sentence.end]):
        return None
    speaker = _giver(head, sentence)
    return speaker if speaker is not None and is_surely_speaker(speaker) else None


#: Verbs by which somebody passes on what was said before: `Ein Sprecher bestätigte dies`.
_CONFIRMING = frozenset({"bekanntgeben", "bestätigen", "einräumen", "melden", "mitteilen", "verkünden", "zugeben"})


def pointing_clauses(sentence: Span) -> Iterator[Found]:
    """Main clauses that attribute what stands before them in their sentence: `20 Kinder husten, das ergab ein Test`."""
    doc, parts = sentence.doc, segments(sentence)
    for part in parts[1:]:
        opens = doc[part.start].lower_ in ("das", "dies") and part.finite == part.start + 1
        if part.kind == "main" and opens and not interrupts(doc[part.finite]):
            speaker = _giver(doc[part.finite], doc[part.start : part.end])
            if speaker is not None:
                verb, scope = doc[part.finite], stretches(doc, range(sentence.start, part.start))
                yield Found(scope, speaker, (verb.idx, verb.idx + len(verb)), "according_to", "pointing_back")


def _giver(head: Token, sentence: Span) -> Span | None:
    """Who gives what the clause of a verb points at."""
    verbs = predicate(head)
    named = _message(head)
    if named is not None:
        return named
    if verbs.lemma in _ORIGINS:
        if verbs.lemma == "stammen" and not any(is_one_of(token, POINTING_NOUNS) for token in sentence[:4]):
            return None  # `Das stammt aus einer anderen Zeit`
        return governed(verbs, _ORIGINS[verbs.lemma], anywhere=True)
    if head.lower_ in _NAMING and not _CERTAIN.isdisjoint(token.lower_ for token in sentence):
        return _speaker(verbs)  # `Davon ist der Chef überzeugt`
    lemma = reporting_lemma(verbs)
    if lemma is None and verbs.is_passive and verbs.lemma in PASSIVE_SOURCE:
        lemma = verbs.lemma
    if lemma is None and verbs.lemma in _GIVING_FIGURES and points_at_figures(sentence):
        lemma = verbs.lemma
    concludes = _opens_with_conclusion(sentence)
    if concludes and verbs.lemma in ("kommen", "gelangen"):
        lemma = lemma or verbs.lemma
    elif lemma is None or (lemma in _NOT_POINTING and lemma not in _FINDING):
        return None
    if any(child.lower_ in ("dass", "daß") for clause in verbs.head.children for child in clause.children):
        return None
    follows = lemma == "ergeben" and "sich" in words_of(sentence.doc)[sentence.start : sentence.end]
    if lemma in ("hervorgehen", "verlauten") or follows:  # `Das ergibt sich aus der Antwort des Ministeriums`
        return governed(verbs, ("aus", "von"), anywhere=True)
    if verbs.is_passive or lemma == "heißen":
        return governed(verbs, ("von", "vom", "durch"))
    speaker = _speaker(verbs)
    if speaker is None or (lemma in _FINDING and not is_one_of(speaker.root, DOCUMENT_NOUNS | FINDINGS)):
        return None
    return speaker


def _speaker(verbs: Predicate) -> Span | None:
    """The subject, which is not the pointer itself; else the noun after the verb."""
    for token in own_tokens(verbs.head):
        if (
            token.dep_ == "sb"
            and token.tag_ in NOUN | {"PPER"}
            and token.lower_ not in NOT_SPEAKERS
            and not is_one_of(token, POINTING_NOUNS)
        ):
            return speaker_phrase(token)
    rest = [t for t in own_tokens(verbs.head) if t.tag_ in NOUN and t.i > verbs.head.i and not after_preposition(t)]
    return speaker_phrase(rest[0]) if rest else None


def _message(head: Token) -> Span | None:
    """Whose message it was: `Das sind zwei Kernaussagen des Berichts von Greenpeace`, `Dies ist das Ergebnis einer
    Studie`.
    """
    if head.lower_ not in _NAMING:
        return None
    said = next((t for t in own_tokens(head) if t.tag_ == "NN" and t.i > head.i), None)
    if said is None or not is_one_of(said, SUMMARIES):
        return None
    giver = holder(said)
    if giver is None or is_time(giver):
        return None  # `Das ist die Bilanz einer Nacht bei Lüchow`
    speaker = report_source(giver).speaker
    return speaker if speaker is not None and is_surely_speaker(speaker) else None  # not `die Bilanz eines Unfalls`


_CERTAIN = frozenset({"sicher", "überzeugt"})
#: Forms of `sein` and `lauten`.
_NAMING = frozenset({"ist", "lautet", "lautete", "lauten", "sind", "war", "waren"})
#: Where something is from, or stands: `Diese Zahlen stammen vom Landesamt`, `So steht es im Bericht`.
_ORIGINS = MappingProxyType({"stammen": ("von", "vom", "aus"), "stehen": ("in", "im", "auf")})
#: Verbs of studies and counts: `Das ergab eine Umfrage`.
_FINDING = frozenset({"ergeben", "zeigen"})
#: Verbs whose `das` is an act, a feeling or a name, not what somebody says.
_NOT_POINTING = frozenset(entry.replace("|", "") for entry in CAUTIOUS - SAYING - {"veröffentlichen", "verbreiten"})


#: What is done with figures: `Erhoben hat diese Zahlen ein Institut.`
_GIVING_FIGURES = frozenset(
    "erheben liefern machen präsentieren sammeln vorlegen vorstellen zusammenstellen zusammentragen".split()
)
_DEMONSTRATIVES = frozenset({"diese", "die", "entsprechende", "dieses"})


def points_at_figures(sentence: Span) -> bool:
    """Whether a sentence that points back names figures, which may be those of several sentences: `Diese Zahlen`."""
    return any(
        token.lower_ in ("diese", "diesen")
        and token.i + 1 < sentence.end
        and is_one_of(neighbour(token), POINTING_NOUNS)
        for token in sentence
    )


def _points(sentence: Span) -> bool:
    """Whether the sentence begins with what was said before: `Das`, `Dies`, `Diese Zahlen`."""
    known = words_of(sentence.doc)
    start = next(i for i in range(sentence.start, sentence.end) if not known[i].isspace())
    if sentence.doc[start].tag_ == "VVPP" and points_at_figures(sentence):
        return True  # `Erhoben hat diese Zahlen ein Institut.`
    if known[start] == "so":
        after = known[start + 1 : start + 3]
        return after in (["steht", "es"], ["stand", "es"]) or after[:1] in (["lautet"], ["lautete"])
    if known[start] in ("darauf", "davor"):
        return known[start + 1 : start + 2] != [","] and not {"hin", "warnt", "warnte", "warnten"}.isdisjoint(
            known[start + 1 : sentence.end]
        )
    if _opens_with_conclusion(sentence):
        return True
    if known[start] not in POINTING_PRONOUNS | _DEMONSTRATIVES:
        return False
    at = (i for i in range(start, sentence.end) if not known[i].isspace())
    words = [sentence.doc[i] for i in itertools.islice(at, 4)]
    if words[0].lower_ in POINTING_PRONOUNS and words[0].tag_ in ("PDS", "PROAV", "PAV", "ART", "PIS", "PDAT"):
        return len(words) > 1 and words[1].tag_ in FINITE
    demonstrative = words[0].lower_ in _DEMONSTRATIVES
    return demonstrative and any(t.tag_ in NOUN and is_one_of(t, POINTING_NOUNS) for t in words[1:])


def _opens_with_conclusion(sentence: Span) -> bool:
    """`Zu diesem Ergebnis kommt eine Studie.`"""
    words = words_of(sentence.doc)[sentence.start : sentence.start + 4]
    return words[:2] in (["zu", "diesem"], ["zu", "dem"]) and not CONCLUSIONS.isdisjoint(words[2:])


#: How many words may stand before a pointer: `Auch der Chef und sein Rivale erreichten demnach`.
_REACH = 20


@remembered
def main_verb(sentence: Span) -> Token | None:
    """The finite verb of the first main clause of a sentence."""
    return next((h for h in clauses(sentence) if h.tag_ in FINITE and parent_clause(h) is None), None)


def starts_with_pointer(doc: Doc, sentence: Span, words: frozenset[str]) -> Token | None:
    """The first of these pointers (`demnach`) among the first words of the sentence, else None."""
    known = words_of(doc)
    return next(
        (doc[i] for i in range(sentence.start, min(sentence.start + _REACH, sentence.end)) if known[i] in words), None
    )
