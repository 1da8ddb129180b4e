"""Who gives a number: counts it, comes to it or keeps to it (`zählte 77 Tote`, `kam auf 2.000`, `bleibt bei 27`)."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.candidates import best_speaker
from pipeline.attribution.patterns import AUTHORITY_NOUNS, BODY_NOUNS, DOCUMENT_NOUNS, MEDIA_NOUNS
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, names_a_speaker, noun_after
from pipeline.attribution.verb_forms import forms
from pipeline.attribution.verb_lexicon import ESTIMATES
from pipeline.grammar.clauses import is_clause_head
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.segments import clause_tokens
from pipeline.grammar.spans import sentence_of, tags_of, words_of
from pipeline.grammar.tags import FINITE, NOUN


def counts_cases(verbs: Predicate, lemma: str, doer: Token) -> bool:
    """Whether somebody who counts or registers says it: an office, a body, people whose work it is; a till, a town or
    a firm just has what it counts.
    """
    word = doer.lower_
    if lemma == "dokumentieren":  # `Amnesty dokumentierte 85 Fälle`
        return doer.ent_type_ == "ORG" and _numbers_cases(verbs)
    if doer.ent_type_ == "ORG" or word.endswith(OFFICES):
        return True
    if lemma == "registrieren":
        return False
    past = verbs.head.lower_.endswith(("te", "ten")) or verbs.main.tag_ == "VVPP"  # `Der Ort zählt 300 Seelen`
    return past and (word.endswith(_WATCHING) or (doer.tag_ == "NE" and doer.ent_type_ in ("", "MISC")))


def _numbers_cases(verbs: Predicate) -> bool:
    """Whether what is documented is counted: `85 Fälle`, `Angriffe in 85 Fällen`; not the state of 43.000 people."""
    counted = (c for verb in verbs.verbs for c in verb.children if c.dep_ in ("oa", "sb"))
    words = {words_of(verbs.head.doc)[i] for i in clause_tokens(verbs.head)}
    return "fällen" in words or any(t.tag_ == "CARD" for noun in counted for t in noun.lefts)


def _inflected(nouns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(noun + ending for noun in nouns for ending in ("", "n", "en", "e", "s"))


#: How nouns of offices and bodies end.
OFFICES = (*AUTHORITY_NOUNS, *BODY_NOUNS)
#: People who count what happens.
_WATCHING = _inflected(
    tuple(
        "aktivist anwohner arzt beobachter bruder brüder experte forscher helfer historiker ornithologe rechtler "
        "sanitäter wissenschaftler zähler zeuge biologe schützer ärzt".split()
    )
    + MEDIA_NOUNS
)


def among_whom(head: Token) -> Span | None:
    """Whose people `man` is in the clause of a verb: `Beim Verband rechnet man mit 300`, `räumt man im Amt ein`."""
    doc = head.doc
    for i in clause_tokens(head):
        word = words_of(doc)[i]
        noun = noun_after(doc[i]) if word in ("bei", "beim", "im", "in") else None
        if noun is None or noun.lower_.endswith(MEDIA_NOUNS):
            continue
        # `In dem Schreiben fordert man 20 Euro`
        known = is_one_of(noun, DOCUMENT_NOUNS) if word.startswith("i") else _is_body(noun)
        if known or noun.lower_.endswith(OFFICES):
            return speaker_phrase(noun)
    return None


def _is_body(noun: Token) -> bool:
    return noun.ent_type_ == "ORG" or (noun.tag_ == "NE" and noun.ent_type_ != "LOC")


def keeps_to_number(verbs: Predicate, own_words: set[str]) -> bool:
    """Whether somebody stays with a number: `bleibt bei ihrer Schätzung`, `bleibt dagegen bei 40`, `bleibt dabei: ...`;
    votes and prices just stay where they are.
    """
    found = best_speaker(verbs)
    estimates = {word for word in own_words if word.endswith(ESTIMATES)}
    if found is not None and found.lower_ in estimates:
        return False  # `Die Zuschauerzahlen bleiben hoch: Im Schnitt kamen 38.900`
    if estimates or not own_words.isdisjoint(("dabei", "daran")):
        return True
    counts = found is not None and found.lower_.endswith(_COUNTERS)
    return counts or not own_words.isdisjoint(("dagegen", "hingegen"))


def counting(verbs: Predicate) -> Span | None:
    """`Die Polizei kam auf 2.000`: who counts, with a bare number; a report comes to any."""
    tokens = [verbs.head.doc[i] for i in clause_tokens(verbs.head)]
    at = next((k for k, t in enumerate(tokens) if t.tag_ == "CARD" and any(b.lower_ == "auf" for b in tokens[:k])), -1)
    if at < 0:
        return None
    doer = best_speaker(verbs)
    if doer is not None and is_one_of(doer, _COMING):
        return speaker_phrase(doer)
    contrasted = _follows_estimate(verbs.head)
    estimated = any(t.lower_.endswith(_RECKONINGS) for t in tokens)  # `kommt in einer Schätzung auf 1,7 Millionen Tage`
    bare = estimated or at + 1 == len(tokens) or tokens[at + 1].tag_ not in NOUN | {"ADJA"}
    found = doer if bare or contrasted else None
    if found is None:
        return None
    named = estimated and (found.ent_type_ in ("ORG", "PER") or names_a_speaker(found))
    return speaker_phrase(found) if contrasted or named or found.lower_.endswith(_COUNTERS) else None


_RECKONINGS = ("schätzung", "schätzungen", "berechnung", "berechnungen", "hochrechnung", "prognose")


def _follows_estimate(head: Token) -> bool:
    """Whether somebody else gives a number before: `Die Bahn beziffert A auf 2 Euro, das Amt kommt auf 3 Euro`."""
    doc, words, tags, known = head.doc, words_of(head.doc), tags_of(head.doc), forms()
    for i in range(sentence_of(head).start, head.i):
        estimates = tags[i] in FINITE and not _ESTIMATES.isdisjoint(lemma for lemma, _ in known.get(words[i], ()))
        if estimates and is_clause_head(doc[i]):
            return True
    return False


#: Verbs by which somebody gives a number of their own.
_ESTIMATES = frozenset("ausgehen beziffern erwarten rechnen schätzen sprechen vorhersagen voraussagen zählen".split())


#: What comes to a number that somebody worked out, and who does so by trade.
_COMING = frozenset(
    "experte forscher gutachter sachverständiger statistiker "
    "analyse auswertung berechnung bericht erhebung expertise gutachten hochrechnung rechnung schätzung studie umfrage "
    "untersuchung zählung".split()
)
#: Who counts people and damage; a government or party that comes to a number has it.
_COUNTERS = tuple(
    "amt armee behörde behörden bündnis feuerwehr generalstab gewerkschaft initiative innenministerium ministerium "
    "organisatoren polizei präsidium veranstalter verband verwaltung".split()
)
