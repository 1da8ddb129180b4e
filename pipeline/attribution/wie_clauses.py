"""Clauses that name a source: `wie die Polizei mitteilte`, `wie es im Bericht heißt`, `wonach 20 Menschen starben`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipeline.attribution.candidates import neuter_speaker
from pipeline.attribution.patterns import ANONYMOUS_NOUNS, REPORTING_NOUNS
from pipeline.attribution.report_nouns import Source, holder, report_source
from pipeline.attribution.scope import Found, stretches
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, noun_after
from pipeline.attribution.verb_forms import forms, is_reporting
from pipeline.attribution.verb_lexicon import HEARD
from pipeline.attribution.verbs import governed, reporting_lemma
from pipeline.grammar.agreement import genders
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.spans import neighbour, sentence_of, tokens_that_are
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, PRONOUN


def wie_clauses(sentence: Span) -> Iterator[Found]:
    """`Wie die Polizei mitteilte, ...`, `wie es in dem Bericht heißt`, `wie aus der Studie hervorgeht`."""
    doc = sentence.doc
    for token in tokens_that_are(sentence, frozenset({"wie"})):
        before = doc[token.i - 1] if token.i > sentence.start else None
        if before is not None and not before.is_space and before.text not in (",", "–", "-", "(", "“", ":"):
            continue
        end = next(
            (
                i
                for i in range(token.i, sentence.end)
                if doc[i].text in (",", ";", ")") and _verb_before(doc[token.i : i])
            ),
            sentence.end,
        )
        verb: Token | None = _participle_alike(token)
        if verb is None:
            verb = next((doc[i] for i in range(end - 1, token.i, -1) if doc[i].tag_ in FINITE), None)
        if verb is None:
            continue
        if doc[verb.i - 1].tag_ in FINITE:  # `Wie die Behörde mitteilte wurden ...`: the comma is missing
            verb = doc[verb.i - 1]
        else:
            finite = [doc[i] for i in range(token.i, end) if doc[i].tag_ in FINITE]
            verb = finite[0] if len(finite) > 1 and finite[1].i == finite[0].i + 1 else verb
        end = verb.i + 1
        lemma = reporting_lemma(predicate(verb)) or predicate(verb).lemma
        inner = doc[token.i : end]
        told = governed(predicate(verb), ("von", "vom", "seitens", "vonseiten")) if is_reporting(lemma) else None
        by_agent = told is not None and predicate(verb).is_passive  # `wie von der Polizei mitgeteilt wurde`
        speaker = (told, "according_to") if by_agent else _wie_speaker(inner, lemma)
        if speaker is None:
            continue
        inside = set(range(sentence.start, sentence.end)) - set(range(token.i, end))
        span, kind = speaker
        yield Found(stretches(doc, inside), span, (verb.idx, verb.idx + len(verb)), kind, f"wie:{lemma}")


def _participle_alike(token: Token) -> Token | None:
    """The verb of `wie X berichtet,`, which looks like a participle: the last word before the first comma or verb."""
    doc, limit = token.doc, min(token.i + _LONGEST_CLAUSE, sentence_of(token).end)
    comma = next((i for i in range(token.i + 1, limit) if doc[i].text == "," or doc[i].tag_ in FINITE), None)
    if comma is None or doc[comma - 1].tag_ not in ("VVPP", "VVINF") or _verb_before(doc[token.i : comma]):
        return None
    if doc[comma].tag_ == "VAFIN" and doc[comma + 1 : limit + 1].text.startswith((",", ".")):
        return None  # `wie von der Polizei mitgeteilt wurde,`
    return doc[comma - 1]


#: Words of a wie-clause up to its comma: `wie die „Süddeutsche Zeitung“ unter Berufung auf Kreise des Amts berichtet,`.
_LONGEST_CLAUSE = 24


def _verb_before(span: Span) -> bool:
    return any(token.tag_ in FINITE for token in span)


def _wie_speaker(inner: Span, lemma: str) -> tuple[Span | None, str] | None:
    """The speaker of a wie-clause, with the kind of attribution, or None if the clause is no report."""
    heard = any(t.lower_ in HEARD and neighbour(t, -1).lower_ == "zu" for t in inner[-3:])  # `wie zu hören ist`
    expletive = heard or any(token.lower_ == "es" for token in inner[:3])
    if "genannt" in {token.lower_ for token in inner} or (lemma == "heißen" and not expletive):
        return None  # `wie der Platz genannt wird`, `wie die Zwillinge heißen sollen`
    if expletive or lemma in ("hervorgehen", "verlauten", "heißen", "entnehmen") or lemma.endswith("werden"):
        known = lemma in ("heißen", "hervorgehen", "verlauten", "melden", "bekanntwerden", "entnehmen")
        known = known or any(token.lower_ in HEARD for token in inner)
        if not known and not (len(inner) > 2 and "bekannt" in (inner[1].lower_, inner[-2].lower_)):
            body = neuter_speaker(inner[-1], list(range(inner.start, inner.end))) if is_reporting(lemma) else None
            return (inner.doc[body.i : body.i + 1], "according_to") if body is not None else None
        for token in inner:
            if token.tag_ in PREPOSITION and token.lower_ in ("aus", "in", "im", "bei", "beim", "auf", "von", "vom"):
                noun = noun_after(token)
                if noun is not None and noun.i < inner.end and not is_time(noun):
                    return speaker_phrase(noun), "according_to"
        return None, "hearsay"
    if not is_reporting(lemma) and (lemma not in ("haben", "sein") or not any(t.lower_ in forms() for t in inner[-2:])):
        return None
    if len(inner) > 2 and inner[1].lower_ in ("ihn", "sie") and _is_compared(inner):
        return None  # `bei Windstärke 6, wie sie der Wetterdienst erwartet`
    for token in inner[1:]:
        if token.tag_ in NOUN and not is_time(token) and not _is_governed(_held(token), inner):
            return _before_origin(speaker_phrase(token)), "according_to"
        if token.tag_ in PRONOUN and token.lower_ in ("er", "sie", "dieser", "diese", "man"):
            return (None, "hearsay") if token.lower_ == "man" else (inner.doc[token.i : token.i + 1], "according_to")
    return None


def _is_compared(inner: Span) -> bool:
    """Whether the pronoun after `wie` is an object, as a nominative follows: not in `wie sie der Frau sagte`."""
    noun = noun_after(inner[1])
    opener = inner[2]
    if noun is None or opener.tag_ != "ART" or opener.lower_ not in ("der", "die", "das"):
        return False
    return opener.lower_ != "der" or "m" in genders(noun)


def _before_origin(speaker: Span) -> Span:
    """The speaker without where it is from: `wie die Zeitung | aus Regierungskreisen | erfuhr`."""
    from_ = next((t.i for t in speaker[1:] if t.lower_ == "aus" and t.i + 1 < speaker.end), None)
    cut = from_ is not None and is_one_of(speaker.doc[from_ + 1], ANONYMOUS_NOUNS)
    return speaker.doc[speaker.start : from_] if cut else speaker


def _held(noun: Token) -> Token:
    """What a genitive belongs to: `Ausbruch` in `wie für den Ausbruch des Ätna nachgewiesen wurde`."""
    return noun.head if noun.dep_ == "ag" and noun.head.tag_ in NOUN and noun.head.i < noun.i else noun


def _is_governed(token: Token, inner: Span) -> bool:
    """Whether a preposition stands before the noun's phrase: `wie am Montag die Polizei mitteilte`."""
    i = token.i - 1
    while i > inner.start and inner.doc[i].tag_ in DETERMINER | {"ADJA"}:
        i -= 1
    return inner.doc[i].tag_ in PREPOSITION


#: What is heard from somebody, and nothing by itself.
_HINTS = frozenset({"hinweis"})


def wonach_clauses(sentence: Span) -> Iterator[Found]:
    """`eine Schätzung, wonach 20 Menschen starben`: the report before the comma is the source of the clause."""
    doc = sentence.doc
    for token in tokens_that_are(sentence, frozenset({"wonach", "demzufolge"})):
        if token.i - 2 < sentence.start or doc[token.i - 1].text != ",":
            continue
        noun = next(
            (
                t
                for t in reversed(doc[sentence.start : token.i - 1])
                if t.tag_ == "NN" and is_one_of(t, REPORTING_NOUNS | _HINTS)
            ),
            None,
        )
        if noun is not None:
            giver = holder(noun) if is_one_of(noun, _HINTS) else noun
            source = report_source(giver) if giver is not None else Source(None, "hearsay", doc[noun.i : noun.i + 1])
            end = next((i for i in range(token.i, sentence.end) if doc[i].text in (";", ".")), sentence.end)
            cue = (token.idx, token.idx + len(token))
            yield Found(stretches(doc, range(token.i, end)), source.speaker, cue, source.kind, "wonach", source.words)
