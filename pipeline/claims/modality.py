"""Modality: whether a figure is stated, possible, planned or denied."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Span, Token

from pipeline.attribution.hearsay import is_hearsay_sollen
from pipeline.claims.bracketed import named_before_bracket
from pipeline.claims.dates import is_so_far
from pipeline.claims.gapping import insertion_of
from pipeline.claims.plans import (
    PLANNED_VERBS,
    SHARES,
    VICTIMS,
    follows_plan,
    is_attribute,
    plans_by_verb,
    plans_by_word,
)
from pipeline.grammar.clauses import clause_of, first_conjunct, is_relative, own_tokens, parent_clause, subordinator
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
_DENIALS = frozenset({"kein", "keine", "keiner", "keinen", "keines", "nicht", "niemand"})
#: Verbs that deny what the clause under them says.
_DENYING_VERBS = frozenset("abstreiten bestreiten dementieren leugnen verneinen zurückweisen".split())
#: Marks over which no denial reaches: `Die Pendler werden nicht vergessen: 300 Autos standen im Stau`.
_PARTING = frozenset({":", ";", ",", "–", "—", "(", ".", "?", "!"})
#: Labels of what was so before.
_EARLIER = [[word, ":"] for word in ("bisher", "bislang", "vorjahr", "zuvor")]
#: What a share of those asked would do.
_POLLED = frozenset("akzeptieren befürworten begnügen empfehlen kaufen stimmen votieren wählen".split())
#: What closes an infinitive that tells a state, which nobody plans: `sollen 200 Menschen tot sein`.
_STATES = frozenset({"schulden", "verfügen"})
_TOLD_STATES = _STATES | {"sitzen"}
_STATE_ADJECTIVES = frozenset({"tot", "betroffen", "beteiligt", "verletzt"})


def modality_of(span: Span, source_kind: str) -> str:
    """The modality of the clause that a figure stands in: ``stated``, ``possible``, ``planned`` or ``denied``.

    Args:
        span: the tokens of the figure.
        source_kind: with ``hearsay``, `sollen` reports and does not plan.
    """
    head = clause_of(span)
    verbs = predicate(head)
    words = _words(head)
    if _denied(head, span) or _is_disputed(head):
        return "denied"
    if insertion_of(span) is not None or _is_aside(span):
        return "stated"  # `Die Steuer, derzeit 70 Euro, soll sinken`
    if span.start > 1 and words_of(span.doc)[span.start - 2 : span.start] in _EARLIER:
        return "stated"  # `Vorgesehen sind zehn Plätze (bisher: sechs)`
    modal = verbs.modal
    if modal is not None:
        if modal.lower_ in _POSSIBLE_MODALS:
            return "possible"
        if modal.lower_.startswith("sollt") and modal.i == sentence_of(modal).start:
            return "possible"  # `Sollte der Regen zehn Tage dauern, ...`
        reported = source_kind == "hearsay" or _is_past(verbs) or is_hearsay_sollen(modal)
        reported = reported or _is_state(verbs, told=source_kind == "according_to")
        if modal.lemma_.lower() in _PLANNED_MODALS and not reported:
            return "stated" if is_attribute(span) else "planned"
        if reported and modal.lemma_.lower() in _PLANNED_MODALS:
            return "possible" if words & _POSSIBLE_WORDS else "stated"  # `sollen geplant haben`
    if "aussicht" in words and verbs.lemma == "stellen":
        return "possible"  # `stellt ein Umsatzplus von 3 Prozent in Aussicht`
    if words & _POSSIBLE_WORDS or verbs.lemma in _POSSIBLE_VERBS or (source_kind == "none" and _would_be(verbs, span)):
        return "possible"
    if plans_by_word(head, span) or plans_by_verb(verbs, span) or follows_plan(head):
        return "planned"
    part = segments(sentence_of(head))[segment_at(head.i, head.doc)]
    # `Er verlangt 20, das Gericht gab ihm 8 Euro`
    joined = head.tag_ in FINITE and (first_conjunct(head) is not None or part.kind == "main")
    above = None if joined or is_relative(head) else parent_clause(head)
    if above is not None and predicate(above).lemma in PLANNED_VERBS and not is_subjunctive(head):
        return "planned"
    return "stated"


def _is_aside(span: Span) -> bool:
    """Whether a plan is not about the figure: `soll von derzeit 70 auf 90 Euro steigen`, `Großaktionär Kern (28
    Prozent) will`.
    """
    holder = named_before_bracket(span) if words_of(span.doc)[span.start - 1] == "(" else None
    return is_so_far(span) or (holder is not None and holder.ent_type_ in ("ORG", "PER"))


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


def _would_be(verbs: Predicate, span: Span) -> bool:
    """`Es würde ein Konzern mit 90 Milliarden Umsatz entstehen`: what would be, where nobody is quoted.

    In a poll the share of those who would do so is a fact: `46 Prozent würden sie wählen`.
    """
    would = verbs.head.lower_ in ("würde", "würden") and verbs.main.tag_ == "VVINF"
    return would and not (verbs.main.lower_ in _POLLED and span[-1].lower_.endswith((*SHARES, "%")))


def _is_state(verbs: Predicate, *, told: bool) -> bool:
    """Whether a modal goes with a state that is reported: `sollen tot sein`, `soll 20 Tote geben`.

    Args:
        verbs: the predicate with the modal.
        told: whether somebody is named who says so: `Laut Amnesty sollen dort 300 Menschen sitzen`.
    """
    doc = verbs.head.doc
    closing = [doc[i].lower_ for i in clause_tokens(verbs.head) if i > verbs.head.i]
    state = any(word in _STATE_ADJECTIVES and after == "sein" for word, after in pairwise(closing))
    given = verbs.main.lower_ == "geben" and any(word.endswith(VICTIMS) for word in closing)
    return (
        state
        or given
        or any(verb.lower_ in (_TOLD_STATES if told else _STATES) and verb.tag_ == "VVINF" for verb in verbs.verbs)
    )


def _denied(head: Token, span: Span) -> bool:
    """Whether a negation right before the figure denies it; not one that asks: `Reichen nicht 16 Sender?`."""
    first = max(sentence_of(span).start, span.start - 3)
    before = []
    for i in range(span.start - 1, first - 1, -1):
        if span.doc[i].text in _PARTING:
            break
        before.append(span.doc[i])
    if _asks(span):
        before = [token for token in before if token.lower_ != "nicht"]
    if any(token.lower_ in _DENIALS and not is_bounding(token) for token in before):
        return True
    word = negation(head)
    return word is not None and word.lower_ == "nicht" and any(token.i == word.i for token in before[:2])


def _asks(span: Span) -> bool:
    """Whether the sentence asks with its verb first, where `nicht` expects a yes."""
    sentence = sentence_of(span)
    return sentence[-1].text == "?" and sentence[0].tag_ not in ("PWS", "PWAT", "PWAV")


def _is_disputed(head: Token) -> bool:
    """`Er bestritt, dass 40 Menschen starben`: somebody denies what the clause says."""
    opener, above = subordinator(head), parent_clause(head)
    if above is None or opener is None or opener.lower_ != "dass":
        return False
    return predicate(above).lemma in _DENYING_VERBS and negation(above) is None
