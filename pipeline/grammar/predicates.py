"""Predicates: the verbs of a clause, their mood, subject, particle and negation.

In TIGER's structure the finite verb heads the clause, the other verbs of the chain hang on it as `oc`
(`wurden ... getötet`, `soll ... getötet worden sein`), a separated particle as `svp`.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipeline.grammar.agreement import genders, nearest_fitting, wanted_genders
from pipeline.grammar.clauses import (
    clause_head,
    first_conjunct,
    is_clause_head,
    is_infinitive_clause,
    is_relative,
    own_tokens,
    parent_clause,
)
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.tags import (
    AUXILIARY,
    FINITE,
    MODAL,
    NON_FINITE,
    NOUN,
    PARTICIPLE,
    PRONOUN,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    VERBS,
    feature,
)

#: Forms that are Konjunktiv I and nothing else, for models whose morphology misses it.
_SUBJUNCTIVE_FORMS = frozenset(
    {"dürfe", "gebe", "gehe", "habe", "handele", "handle", "komme", "könne", "lasse", "liege", "müsse", "möge"}
    | {
        "sei",
        "seien",
        "solle",
        "stehe",
        "werde",
        "wolle",
        "wisse",
        "bleibe",
        "halte",
        "bestehe",
        "finde",
        "nehme",
        "sehe",
    }
)
_SUBJECT_TAGS = NOUN | PRONOUN | {"ADJA", "CARD", "FM", "PRELS", "PWS", "XY"}
_POSTPOSITIONS = frozenset({"zufolge", "gemäß", "entsprechend"})
#: Articles that are never nominative.
_OBLIQUE = frozenset(
    {"dem", "den", "des", "diesem", "diesen", "einem", "einen", "eines", "ihrem", "ihren", "seinem", "seinen"}
)
#: Verbs whose object does what the infinitive says; with others the subject does.
_DIRECTING = frozenset(
    """
    anweisen auffordern befehlen beschuldigen bezichtigen bitten empfehlen erlauben ermöglichen ermächtigen gestatten
    helfen raten untersagen unterstellen verbieten verdächtigen verpflichten vorwerfen zwingen
    """.split()
)
_NEGATIONS = frozenset(
    {"kaum", "kein", "keine", "keinen", "keiner", "keinem", "keines", "keinerlei", "nicht", "nie", "niemals"}
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """The verbs of one clause: its head, all verbs from finite to full verb, and the separated particle."""

    head: Token
    verbs: tuple[Token, ...]
    particle: Token | None

    @property
    def main(self) -> Token:
        """The verb that carries the meaning: the last of the chain (`getötet` in `sind getötet worden`)."""
        full = [verb for verb in self.verbs if verb.tag_ not in AUXILIARY]
        return full[-1] if full else self.verbs[-1] if self.verbs else self.head

    @property
    def lemma(self) -> str:
        """The lemma of the main verb with its particle: `mitteilen` for `teilte ... mit`."""
        lemma = self.main.lemma_.lower()
        if self.particle is None:
            return lemma
        particle = self.particle.lower_
        return lemma if lemma.startswith(particle) else particle + lemma

    @property
    def is_passive(self) -> bool:
        """Whether the chain is a werden passive (`wurden getötet`, `ist getötet worden`)."""
        return self.main.tag_ == "VVPP" and any(
            verb.lemma_.lower() == "werden" for verb in self.verbs if verb.i != self.main.i
        )

    @property
    def modal(self) -> Token | None:
        """The modal verb of the chain, if there is one."""
        return next((verb for verb in self.verbs if verb.tag_ in MODAL), None)


def predicate(head: Token) -> Predicate:
    """The predicate of the clause with this head.

    A clause without a verb (a headline, a list) has no verbs and its root as `main`.
    """
    verbs = [head] if head.tag_ in FINITE | NON_FINITE else []
    # a full verb that is finite carries the meaning itself; what hangs on it is a clause of its own
    frontier = [] if head.tag_ == "VVFIN" and head.lemma_.lower() != "lassen" else list(verbs)
    while frontier:
        verb = frontier.pop()
        for child in verb.children:
            if child.tag_ in VERBS and child.dep_ in ("oc", "pd", "ROOT", "dep") and not is_clause_head(child):
                verbs.append(child)
                frontier.append(child)
    particle = next(
        (child for verb in verbs for child in verb.children if child.tag_ == "PTKVZ" or child.dep_ == "svp"), None
    )
    if particle is None or particle.tag_ in NOUN | NON_FINITE:
        particle = _loose_particle(head)
    if verbs and all(verb.tag_ in AUXILIARY for verb in verbs):
        full = _loose_verb(head)
        verbs += [full] if full is not None else []
    return Predicate(head, tuple(verbs), particle)


def _loose_verb(head: Token) -> Token | None:
    """The participle or infinitive that closes the clause of an auxiliary, where the parser hung it elsewhere."""
    for i in range(head.i + 1, sentence_of(head).end):
        token = head.doc[i]
        if token.tag_ in FINITE or token.tag_ in SUBORDINATOR or token.text in (";", ":"):
            return None
        if token.tag_ in ("VVINF", "VVPP") and clause_head(token).i == head.i:
            return token
    return None


def _loose_particle(head: Token) -> Token | None:
    """The particle at the end of a verb-second clause that the parser attached to another word of it."""
    if head.tag_ not in FINITE:
        return None
    after = head.doc[head.i + 1 : sentence_of(head).end]
    return next((token for token in after if token.tag_ == "PTKVZ" and clause_head(token).i == head.i), None)


def coordinated(verb: Token) -> list[Token]:
    """The verb and those joined with it under the same finite verb: `getötet oder verwundet`."""
    found = [verb]
    frontier = [verb]
    while frontier:
        for child in frontier.pop().children:
            if child.dep_ == "cd":
                frontier.append(child)
            elif (
                child.dep_ == "cj" and child.tag_ in NON_FINITE and verb.tag_ in PARTICIPLE and child.tag_ in PARTICIPLE
            ):
                found.append(child)
                frontier.append(child)
    after = verb.i + 1
    if (
        len(found) == 1
        and after + 1 < sentence_of(verb).end
        and verb.doc[after].tag_ == "KON"
        and verb.doc[after + 1].tag_ == verb.tag_ == "VVPP"
    ):
        found.append(verb.doc[after + 1])  # wherever the parser hung the second one
    return sorted(found, key=lambda token: token.i)


def subject(head: Token, apart: Span | None = None, *, lasting: bool = False) -> Token | None:
    """The head word of the clause's subject, or None.

    A coordinated clause without a subject of its own has that of the clause before or, where two verbs share one
    (`liest und spielt Eva Brandt`), of the one after; an infinitive clause that of the clause above, or its object if
    the verb above directs (`forderte den Rat auf, zu zahlen`); a relative pronoun stands for the noun it belongs to.

    Args:
        head: the head of the clause.
        apart: words that are not the subject, such as the phrase of a figure, whatever the parser made of them.
        lasting: whether `apart` is a length of time, which parsers take for the subject where it stands first.
    """
    seen: set[int] = set()
    current: Token | None = head
    while current is not None and current.i not in seen:
        seen.add(current.i)
        found = _own_subject(current, apart, lasting) or _shared_ahead(current)
        if found is not None:
            relative = found.tag_ in RELATIVE or (is_relative(current) and found.tag_ in ("PDS", "ART"))
            return antecedent(found) if relative else found
        before = first_conjunct(current)
        if before is None and is_infinitive_clause(current):
            before = parent_clause(current)
            directed = _directed(before) if before is not None else None
            if directed is not None:
                return directed
        current = before
    return None


def _own_subject(head: Token, apart: Span | None = None, lasting: bool = False) -> Token | None:
    verbs = predicate(head).verbs or (head,)
    candidates = [child for verb in verbs for child in verb.children if child.tag_ in _SUBJECT_TAGS]
    left_out = [child for child in candidates if apart is not None and apart.start <= child.i < apart.end]
    candidates = [child for child in candidates if child not in left_out and not _is_outside(child, head)]
    rest = _nominalised(head)
    if rest is not None:
        return rest
    for child in candidates:
        if child.lower_ in ("er", "wir", "ich") and child.dep_ in ("sb", "oa", "da"):
            return child  # these pronouns are nominative, whatever the parser says
    relative = _nominative_relative(head, candidates, any(child.dep_ in SUBJECT for child in left_out))
    if relative is not None:
        return relative
    for child in candidates:
        if child.dep_ in SUBJECT and not is_oblique(child):
            return child
    # an object put first (`Den Wert beziffert der Fachverband auf ...`) misleads parsers: the article shows the case
    if any(child.dep_ in SUBJECT for child in candidates):
        return next(
            (child for child in candidates if child.dep_ in ("oa", "da", "nk") and _article(child) == "der"), None
        )
    # where the parser took the words that are kept apart for the subject, another bare noun phrase is it
    if any(child.dep_ in SUBJECT for child in left_out):
        return next(
            (c for c in candidates if (lasting or c.i < left_out[0].i) and c.dep_ in ("oa", "da", "pd", "nk") and not is_oblique(c)),
            None,
        )
    return None


def _is_outside(token: Token, head: Token) -> bool:
    """Whether a colon or bracket parts the word from its verb (`Schock: Der Hund starb`)."""
    first, last = sorted((token.i, head.i))
    marks = [t.text for t in token.doc[first:last] if t.text in (":", "(", ")")]
    return ":" in marks or marks.count("(") != marks.count(")")


def _nominalised(head: Token) -> Token | None:
    """`übrigen` in `die übrigen mussten warten`: an adjective without noun as the subject before the verb."""
    doc, i = head.doc, head.i - 1
    if head.tag_ not in FINITE or i < 1 or doc[i].tag_ != "ADJA" or doc[i - 1].lower_ not in ("die", "der", "das"):
        return None
    start = sentence_of(head).start
    return doc[i] if i - 1 == start or doc[i - 2].text in (",", ";", ":", "und") else None


def _nominative_relative(head: Token, candidates: list[Token], is_number: bool) -> Token | None:
    """The relative pronoun that opens the clause, if it can be the subject and no other noun phrase is."""
    if head.tag_ not in FINITE:
        return None
    opener = next((child for child in candidates if child.tag_ == "PRELS"), None)
    if opener is None and is_number:
        opener = next((t for t in own_tokens(head)[:2] if t.tag_ == "PRELS"), None)
    if opener is None or opener.lower_ not in ("der", "die", "das", "welche", "welcher", "welches"):
        return None
    others = [child for child in candidates if child.dep_ in SUBJECT and child.i != opener.i and not is_oblique(child)]
    return opener if opener.dep_ in SUBJECT or not others else None


def _shared_ahead(head: Token) -> Token | None:
    """The subject of `trägt` for `liest` in `liest und trägt Eva Brandt`: two finite verbs side by side share it."""
    doc, end = head.doc, sentence_of(head).end
    if head.tag_ not in FINITE or head.i + 2 >= end or doc[head.i + 1].tag_ != "KON":
        return None
    ahead = doc[head.i + 2]
    return _own_subject(ahead) if ahead.tag_ in FINITE and is_clause_head(ahead) else None


def _directed(above: Token) -> Token | None:
    """The object of a verb that directs somebody else: `den Rat` in `forderte den Rat auf, zu zahlen`."""
    verbs = predicate(above)
    if verbs.lemma not in _DIRECTING:
        return None
    objects = [child for verb in verbs.verbs for child in verb.children if child.tag_ in NOUN | PRONOUN]
    return next((child for child in objects if child.dep_ in ("da", "oa") or is_oblique(child)), None)


def _article(noun: Token) -> str:
    return next((str(child.lower_) for child in noun.lefts if child.tag_ in ("ART", "PPOSAT", "PDAT")), "")


def is_oblique(noun: Token) -> bool:
    """Whether article or a postposition shows that the noun is no subject: `den Wert`, `einem Bericht`, `Behörden
    zufolge`.
    """
    after = noun.right_edge.i + 1
    governed = (
        after < len(noun.doc) and noun.doc[after].lower_ in _POSTPOSITIONS
    ) or noun.right_edge.lower_ in _POSTPOSITIONS
    return governed or _article(noun) in _OBLIQUE


def antecedent(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for: the nearest before it that agrees with it.

    The noun the parser hung the clause on is it if it agrees, or if none does.
    """
    head = pronoun
    while not is_clause_head(head):
        head = head.head
    wanted = wanted_genders(pronoun, head if pronoun.dep_ in SUBJECT else None)
    above = head.head if head.dep_ == "rc" and head.head.tag_ in NOUN else None
    if above is not None and genders(above) & wanted:
        return above
    return nearest_fitting(pronoun, wanted) or above


def is_subjunctive(token: Token, *, present: bool = False) -> bool:
    """Whether a finite verb is Konjunktiv (with `present` only Konjunktiv I, the mood of reported speech)."""
    if token.tag_ not in FINITE:
        return False
    if token.lower_ in _SUBJUNCTIVE_FORMS and feature(token, "Person") != "1":
        return True
    if feature(token, "Mood") != "Sub":
        return _has_subjunctive_ending(token)
    return not present or feature(token, "Tense") != "Past"


def _has_subjunctive_ending(token: Token) -> bool:
    """Konjunktiv I by form: a third person singular in -e (`er reiche`, `es entspreche`); the past has -te."""
    word = token.lower_
    if token.tag_ != "VVFIN" or not word.endswith("e") or word.endswith(("te", "se")) or len(word) < 4:
        return False
    if feature(token, "Person") == "1" or feature(token, "Number") == "Plur":
        return False
    return not any(child.lower_ in ("ich", "wir", "sie") and child.tag_ == "PPER" for child in token.children)


def negation(head: Token) -> Token | None:
    """The word that denies the clause (`nicht`, `kein`), or None; `nicht nur`, `nicht mehr als 20` deny nothing."""
    denying = (token for token in sentence_of(head) if token.lower_ in _NEGATIONS and clause_head(token).i == head.i)
    return next((token for token in denying if not is_bounding(token)), None)


def is_bounding(token: Token) -> bool:
    """Whether a negation only bounds a figure or adds to it: `nicht mehr als 20`, `nicht ganz 20`, `nicht nur`."""
    after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    return after in ("mehr", "weniger", "ganz", "nur", "über", "unter", "einmal")
