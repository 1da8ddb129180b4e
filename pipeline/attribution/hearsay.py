"""Hearsay: what somebody says whom the words do not name (`sollen`, `angeblich`), and `wollen` of one's own claim."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import HEARSAY_ADVERBS
from pipeline.attribution.scope import Found, clause_stretch, stretches
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.grammar.clauses import clauses
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import clause_tokens
from pipeline.grammar.spans import tokens_that_are
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import PARTICIPLE


def sollen(sentence: Span) -> Iterator[Found]:
    """`sollen` of hearsay: with a perfect infinitive (`soll getötet haben`) or a state (`sollen sich befinden`).

    `sollen` of plan and duty (`soll gebaut werden`, `soll 2027 öffnen`) is none.
    """
    for head in clauses(sentence):
        if is_hearsay_sollen(head):
            yield Found(
                stretches(sentence.doc, clause_stretch(head)),
                None,
                (head.idx, head.idx + len(head)),
                "hearsay",
                "sollen",
            )


def is_hearsay_sollen(verb: Token) -> bool:
    """Whether a finite verb is `sollen` of hearsay, by its infinitive."""
    if verb.tag_ != "VMFIN" or verb.lower_ not in ("soll", "sollen"):
        return False
    verbs = predicate(verb).verbs
    after = [verb.doc[i] for i in clause_tokens(verb) if i > verb.i]
    if any(t.tag_ in PARTICIPLE and u.lower_ in ("haben", "sein", "worden") for t, u in itertools.pairwise(after)):
        return True
    words = [t for t in after if t.is_alpha]
    if words and words[-1].lower_ in _LEVELS and _is_aimed_at(verb):
        return False
    if words and (words[-1].lower_ in _STATES or _is_said_of_group(verb, words)):
        return True
    infinitives = [v for v in verbs if v.tag_ in ("VAINF", "VVINF")]
    perfect = any(v.tag_ in PARTICIPLE for v in verbs) and any(v.lower_ in ("haben", "sein") for v in infinitives)
    return perfect or any(v.lower_ == "worden" for v in verbs) or any(v.lower_ in _STATES for v in infinitives)


def _is_aimed_at(verb: Token) -> bool:
    """`Die Marge soll 2027 bei 9 Prozent liegen`: a figure of business, or one of later, is aimed at."""
    doer = subject(verb)
    later = any(verb.doc[i].lower_ in _LATER for i in clause_tokens(verb))
    return later or (doer is not None and doer.lower_.endswith(_TARGETS))


_LEVELS = frozenset({"belaufen", "betragen", "liegen"})
_LATER = frozenset("dann demnächst fortan künftig kommenden nächsten zukünftig".split())
_TARGETS = tuple(
    "ausgaben ausschüttung dividende ebit ebitda einnahmen ergebnis erlös erlöse gewinn investitionen marge rendite "
    "umsatz umsätze".split()
)


def _is_said_of_group(verb: Token, words: list[Token]) -> bool:
    """`fünf der Toten sollen Muslime sein`: who the dead are nobody plans either."""
    return words[-1].lower_ == "sein" and any(
        verb.doc[i].lower_.endswith(_AFFECTED) for i in clause_tokens(verb) if verb.doc[i].tag_ == "NN"
    )


#: Ends of nouns for those to whom something happened, or who did it.
_AFFECTED = tuple(
    "festgenommenen geiseln getöteten opfer opfern toten todesopfern täter tätern überlebenden verdächtigen "
    "verhafteten verletzten vermissten".split()
)


#: Infinitives of states, which nobody plans: with `sollen` they are hearsay.
_STATES = frozenset(
    "befinden belaufen betragen bestehen handeln liegen leben gehören wissen besitzen stammen existieren".split()
)


def wollen_claims(sentence: Span) -> Iterator[Found]:
    """`Ein Fischer will 18 Menschen gerettet haben`: `wollen` with a perfect infinitive is what the subject says."""
    for token in tokens_that_are(sentence, frozenset({"will", "wollen"})):
        if token.tag_ != "VMFIN":
            continue
        verbs = predicate(token)
        if any(v.tag_ == "VVPP" for v in verbs.verbs) and any(v.lower_ in ("haben", "sein") for v in verbs.verbs):
            speaker = subject(token)
            if speaker is not None:
                cue = (token.idx, token.idx + len(token))
                yield Found(
                    stretches(token.doc, clause_stretch(token)), speaker_phrase(speaker), cue, "indirect", "wollen"
                )


def hearsay_adverbs(sentence: Span) -> Iterator[Found]:
    """`angeblich`, `mutmaßlich`: said by somebody whom nobody names."""
    for token in tokens_that_are(sentence, HEARSAY_ADVERBS):
        if token.tag_ in ("ADV", "ADJD"):
            scope = stretches(token.doc, clause_stretch(token))
            yield Found(scope, None, (token.idx, token.idx + len(token)), "hearsay", f"adverb:{token.lower_}")
