"""Modality: whether a figure is stated, possible, planned or denied."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Span, Token

from pipeline.attribution.hearsay import is_hearsay_sollen
from pipeline.attribution.patterns import VICTIM_OBJECTS
from pipeline.claims.gapping import insertion_of
from pipeline.claims.patterns import COMPARATIVES
from pipeline.grammar.clauses import clause_of, first_conjunct, is_relative, own_tokens, parent_clause
from pipeline.grammar.negation import is_bounding, negation
from pipeline.grammar.predicates import Predicate, is_subjunctive, predicate
from pipeline.grammar.segments import clause_tokens, segment_at, segments
from pipeline.grammar.spans import remembered, sentence_of, words_of
from pipeline.grammar.tags import FINITE

_POSSIBLE_WORDS = frozenset(
    {
        "eventuell",
        "möglicherweise",
        "vermutlich",
        "vielleicht",
        "wahrscheinlich",
        "wohl",
        "womöglich",
        "mutmaßlich",
        "denkbar",
        "möglich",
    }
)
_POSSIBLE_MODALS = frozenset({"könnte", "könnten", "dürfte", "dürften", "müsste", "müssten", "könne", "mag", "möge"})
_POSSIBLE_VERBS = frozenset(
    {"drohen", "befürchten", "fürchten", "erwarten", "prognostizieren", "vermuten", "vorhersagen"}
    | {"voraussagen", "rechnen"}
)
_PLANNED_MODALS = frozenset({"sollen", "wollen"})
_PLANNED_VERBS = frozenset(
    {
        "anstreben",
        "beabsichtigen",
        "fordern",
        "planen",
        "vorsehen",
        "vorhaben",
        "beantragen",
        "ankündigen",
        "vorschlagen",
        "verlangen",
    }
)
_PLANNED_WORDS = frozenset({"geplant", "geplante", "geplanten", "vorgesehen", "beabsichtigt", "angestrebt"})
_DENIALS = frozenset({"kein", "keine", "keiner", "keinen", "keines", "nicht", "niemand"})


def modality_of(span: Span, source_kind: str) -> str:
    """The modality of the clause that a figure stands in: ``stated``, ``possible``, ``planned`` or ``denied``.

    Args:
        span: the tokens of the figure.
        source_kind: with ``hearsay``, `sollen` reports and does not plan.
    """
    head = clause_of(span)
    verbs = predicate(head)
    words = _words(head)
    before = span.doc[max(sentence_of(span).start, span.start - 3) : span.start]
    if any(token.lower_ in _DENIALS and not is_bounding(token) for token in before) or _denied(head, span):
        return "denied"
    if insertion_of(span) is not None:
        return "stated"  # `Die Steuer, derzeit 70 Euro, soll sinken`
    modal = verbs.modal
    if modal is not None:
        if modal.lower_ in _POSSIBLE_MODALS:
            return "possible"
        if modal.lower_.startswith("sollt") and modal.i == sentence_of(modal).start:
            return "possible"  # `Sollte der Regen zehn Tage dauern, ...`
        reported = source_kind == "hearsay" or _is_past(verbs) or is_hearsay_sollen(modal)
        if modal.lemma_.lower() in _PLANNED_MODALS and not reported:
            return "planned"
        if reported and modal.lemma_.lower() in _PLANNED_MODALS:
            return "possible" if words & _POSSIBLE_WORDS else "stated"  # `sollen geplant haben`
    if words & _POSSIBLE_WORDS or verbs.lemma in _POSSIBLE_VERBS:
        return "possible"
    if words & _PLANNED_WORDS or (verbs.lemma in _PLANNED_VERBS and not _is_no_plan(words, span)):
        return "planned"
    part = segments(sentence_of(head))[segment_at(head.i, head.doc)]
    # `Er verlangt 20, das Gericht gab ihm 8 Euro`
    joined = head.tag_ in FINITE and (first_conjunct(head) is not None or part.kind == "main")
    above = None if joined or is_relative(head) else parent_clause(head)
    if above is not None and predicate(above).lemma in _PLANNED_VERBS and not is_subjunctive(head):
        return "planned"
    return "stated"


def _is_no_plan(words: frozenset[str], span: Span) -> bool:
    """`Zwei Schwerverletzte forderte der Unfall`; `138 mehr, als das Gesetz vorsieht`, which is only compared."""
    after = words_of(span.doc)[span.end : span.end + 3]
    compared = bool(after) and after[0] in COMPARATIVES and "als" in after
    return compared or bool(words & VICTIM_OBJECTS) or any(word.endswith(_VICTIMS) for word in words)


_VICTIMS = ("todesopfer", "tote", "verletzte")


@remembered
def _words(head: Token) -> frozenset[str]:
    """The words of the clause without what is only compared (`teurer als geplant`)."""
    words = words_of(head.doc)
    return frozenset(words[token.i] for token in own_tokens(head) if token.i == 0 or words[token.i - 1] != "als")


def _is_past(verbs: Predicate) -> bool:
    """Whether a modal goes with a perfect infinitive: `sollen gestorben sein` reports, it plans nothing."""
    doc = verbs.head.doc
    closing = [doc[i] for i in clause_tokens(verbs.head) if i > verbs.head.i]
    perfect = any(t.tag_ == "VVPP" and u.lower_ in ("haben", "sein") for t, u in pairwise(closing))
    tags = {verb.tag_ for verb in verbs.verbs}
    chained = any(verb.lower_ in ("haben", "sein") and verb.tag_ == "VAINF" for verb in verbs.verbs)
    return perfect or ("VVPP" in tags and chained)


def _denied(head: Token, span: Span) -> bool:
    word = negation(head)
    return word is not None and word.lower_ == "nicht" and word.i < span.start and span.start - word.i <= 2
