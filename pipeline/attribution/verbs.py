"""Reporting verbs: whether a predicate reports, and who speaks.

The speaker is the subject; in the passive the `von` phrase, for `hervorgehen` the `aus` phrase, for `heißt es` a place.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import (
    AUTHORITY_NOUNS,
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    FIGURE_FRAMES,
    IRREGULAR_FORMS,
    OBSERVING_VERBS,
    REPORTING_VERBS,
    VICTIM_OBJECTS,
)
from pipeline.attribution.speakers import is_one_of, may_speak, noun_after, speaker_phrase
from pipeline.grammar.clauses import is_clause_head, own_tokens
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, PRONOUN, VERBS

NOT_SPEAKERS = frozenset(
    {
        "es",
        "das",
        "dies",
        "man",
        "was",
        "wer",
        "etwas",
        "nichts",
        "alles",
        "niemand",
        "ich",
        "wir",
        "du",
        "ihr",
        "sich",
        "dieses",
        "ihn",
        "ihm",
    }
)


def reporting_lemma(verbs: Predicate) -> str | None:
    """The lemma of a reporting verb with its particle or fixed adverb, or None if the predicate does not report."""
    lemma = verbs.lemma
    irregular = IRREGULAR_FORMS.get(verbs.main.lower_)
    if irregular is not None:
        lemma = (verbs.particle.lower_ if verbs.particle is not None else "") + irregular
    if verbs.particle is None:
        for token in own_tokens(verbs.head):
            if token.lower_ in ("bekannt", "mit", "fest", "an", "hin", "ein", "aus", "zu", "hervor") and token.tag_ in (
                "ADJD",
                "PTKVZ",
            ):
                joined = token.lower_ + lemma
                if joined in REPORTING_VERBS:
                    return joined
    if lemma in REPORTING_VERBS or lemma in FIGURE_FRAMES or lemma in OBSERVING_VERBS:
        return lemma
    if verbs.particle is not None and verbs.particle.lower_ in _ADVERBS:
        bare = verbs.main.lemma_.lower()
        if bare in REPORTING_VERBS or bare in FIGURE_FRAMES:
            return bare
    for guess in regular_lemmas(verbs.main.lower_):
        joined = (verbs.particle.lower_ if verbs.particle is not None else "") + guess
        if joined in REPORTING_VERBS or joined in FIGURE_FRAMES:
            return joined
    if lemma == "bekannt" or lemma == "bekanntgegeben":
        return "bekanntgeben"
    return lemma if lemma in ("heißen", "stehen") else None


#: Adverbs that taggers take for verb particles: `meldete ... 21 mehr als eine Woche zuvor`.
_ADVERBS = frozenset({"dagegen", "daraufhin", "weiter", "wieder", "zusammen", "zuvor"})


def regular_lemmas(form: str) -> Iterator[str]:
    """The infinitives a regular verb form may belong to, where a model's lemma is none (`bezifferte` → `beziffern`).

    >>> "beziffern" in regular_lemmas("bezifferte"), "ausrechnen" in regular_lemmas("ausgerechnet")
    (True, True)
    """
    for ending in ("ete", "eten", "et", "te", "ten", "t", "en", "e"):
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            for base in (stem, stem.replace("ge", "", 1)):
                yield base + "en"
                yield base + "n"


def speaker_of(verbs: Predicate, lemma: str) -> Span | None:
    """The speaker of a reporting verb: its subject; in the passive the `von` phrase; for `hervorgehen` the `aus`
    phrase.
    """
    if lemma == "stehen":
        return _document(verbs)
    wanted = {
        "hervorgehen": ("aus",),
        "heißen": ("in", "im", "bei", "beim", "aus", "von", "vom", "auf"),
        "verlauten": ("aus", "von"),
    }.get(lemma)
    if wanted is None and (verbs.is_passive or _is_state(verbs, lemma)):
        wanted = ("von", "vom", "durch")
    if wanted is not None:
        if lemma == "heißen" and not any(t.lower_ == "es" for t in own_tokens(verbs.head)):
            return None
        return governed(verbs, wanted, anywhere=not verbs.is_passive)
    found = subject(verbs.head)
    if found is None:
        found = _nominative_neighbour(verbs)
    if found is None or found.lower_ in NOT_SPEAKERS or found.tag_ not in NOUN | PRONOUN | {"FM", "XY", "ADJA", "CARD"}:
        return None
    if found.tag_ in PRONOUN and found.lower_ in ("sich", "uns", "mich", "mir"):
        return None
    if not may_speak(found):
        others = [c for v in verbs.verbs for c in v.children if c.dep_ in ("oa", "da", "sb") and c.i != found.i]
        found = next(
            (c for c in others if c.tag_ in NOUN | {"PPER"} and c.lower_ not in NOT_SPEAKERS and may_speak(c)), None
        )
    if found is None or (lemma == "fordern" and _takes_victims(verbs)):
        return None
    if lemma in OBSERVING_VERBS and not found.lower_.endswith((*AUTHORITY_NOUNS, *BODY_NOUNS)):
        return None
    return speaker_phrase(found)


def _is_state(verbs: Predicate, lemma: str) -> bool:
    """`sind 20 Stellen gemeldet`: a state, whose subject was reported and does not report."""
    return lemma != "ausgehen" and verbs.main.tag_ == "VVPP" and verbs.head.lemma_.lower() == "sein"


def _takes_victims(verbs: Predicate) -> bool:
    """`Die Flut forderte 92 Menschenleben.`"""
    return any(c.dep_ == "oa" and c.lower_ in VICTIM_OBJECTS for v in verbs.verbs for c in v.children)


def _document(verbs: Predicate) -> Span | None:
    """`In dem Bericht steht, dass ...`: a document that says something in a dass-clause."""
    if not any(child.lower_ == "dass" for clause in verbs.head.children for child in clause.children):
        return None
    for token in own_tokens(verbs.head):
        if token.tag_ in PREPOSITION and token.lower_ in ("in", "im", "auf"):
            noun = noun_after(token)
            if noun is not None and is_one_of(noun, DOCUMENT_NOUNS):
                return speaker_phrase(noun)
    return None


def _nominative_neighbour(verbs: Predicate) -> Token | None:
    """The noun next to a verb without a subject: after it (`, sagte Minister Weber`), else before it."""
    doc, head = verbs.head.doc, verbs.head
    if head.tag_ not in FINITE:
        return None
    named = _named_neighbour(head)
    if named is not None:
        return named
    own = own_tokens(head)
    after = [t for t in own if t.i > head.i and t.tag_ in NOUN and not after_preposition(t)]
    before = [t for t in own if t.i < head.i and t.tag_ in NOUN and not after_preposition(t)]
    if head.i > sentence_of(head).start and doc[head.i - 1].text in (",", "“", "”", '"', "«") and after:
        return after[0]
    return before[0] if before else after[0] if after else None


def _named_neighbour(head: Token) -> Token | None:
    """The person or body whose name stands right before or after the verb: `..., sagte Eva Brandt`, `Ärzte ohne
    Grenzen sagte`.
    """
    doc = head.doc
    after = head.i + 1
    if after < sentence_of(head).end and doc[after].ent_type_ in ("PER", "ORG"):
        return next(
            (t for t in doc[after : sentence_of(head).end] if t.ent_iob_ == "B" and t.ent_type_ in ("PER", "ORG")), None
        )
    i = head.i - 1
    if i >= sentence_of(head).start and doc[i].ent_type_ in ("PER", "ORG"):
        while i > sentence_of(head).start and doc[i].ent_iob_ == "I":
            i -= 1
        governed = i > sentence_of(head).start and (
            doc[i - 1].tag_ in PREPOSITION or doc[i - 1].lower_ in ("der", "des", "dem", "den")
        )
        return None if governed else doc[i]
    return None


def after_preposition(token: Token) -> bool:
    while token.head.i != token.i and not is_clause_head(token):
        if token.head.tag_ in PREPOSITION:
            return True
        token = token.head
    return False


def governed(verbs: Predicate, prepositions: tuple[str, ...], *, anywhere: bool = False) -> Span | None:
    for token in own_tokens(verbs.head):
        if (
            token.tag_ in PREPOSITION
            and token.lower_ in prepositions
            and (token.head.tag_ in VERBS or token.dep_ == "sbp" or anywhere)
        ):
            noun = noun_after(token)
            if noun is not None and not any(t.tag_ == "CARD" for t in noun.doc[token.i : noun.i + 1]):
                return speaker_phrase(noun)
    return None
