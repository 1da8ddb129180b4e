"""Predicates: the verbs of a clause, their mood, subject, particle and negation.

In TIGER's structure the finite verb heads the clause, the other verbs of the chain hang on it as `oc`
(`wurden ... getötet`, `soll ... getötet worden sein`), a separated particle as `svp`.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from pipeline.grammar.clauses import (
    clause_head,
    is_clause_head,
)
from pipeline.grammar.nominals import is_time
from pipeline.grammar.spans import neighbour, remembered, sentence_of, tags_of, words_of
from pipeline.grammar.tags import (
    AUXILIARY,
    FINITE,
    MODAL,
    NON_FINITE,
    NOUN,
    PARTICIPLE,
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
    # of weak verbs whose stem ends in -t; their past has -tete
    | frozenset(
        """
        achte arbeite bearbeite beachte bedeute befürchte behalte beinhalte belaste beobachte berichte betrachte biete
        enthalte erarbeite erhalte erwarte fürchte gelte halte hafte koste lasse leiste leite richte starte trete
        veranstalte verbreite verhalte vermute vernichte verpflichte vertrete verwalte verzichte warte
        """.split()
    )
)
#: Past subjunctives of strong verbs, with any prefix (`befänden`); the plural of those without umlaut is ambiguous.
_STRONG_STEMS = """
    bekäm brächt bräucht böt dächt dürft fänd flög gäb gält gölt hätt hülf käm könnt läg läs nähm müsst säß schlöss
    spräch stünd ständ träf trät verlör wär würd wüsst zög gewönn entstünd äß
""".split()
_PAST_SUBJUNCTIVES = (
    *(stem + ending for stem in _STRONG_STEMS for ending in ("e", "en")),
    *("ginge bliebe ließe hielte riefe schriebe liefe hieße schiene stiege fiele".split()),
)


#: Stems of past forms that lemmatizers do not know.
_LEMMAS = {
    "befänd": "befinden",
    "beziffert": "beziffern",
    "beläg": "belegen",
    "blieb": "bleiben",
    "gäb": "geben",
    "gält": "gelten",
    "käm": "kommen",
    "maß": "messen",
    "läg": "liegen",
    "riss": "reißen",
    "stünd": "stehen",
    "stürb": "sterben",
}


@dataclass(frozen=True)
class Predicate:
    """The verbs of one clause: its head, all verbs from finite to full verb, and the separated particle."""

    head: Token
    verbs: tuple[Token, ...]
    particle: Token | None

    @cached_property
    def main(self) -> Token:
        """The verb that carries the meaning: the last of the chain (`getötet` in `sind getötet worden`)."""
        full = [verb for verb in self.verbs if verb.tag_ not in AUXILIARY]
        return full[-1] if full else self.verbs[-1] if self.verbs else self.head

    @cached_property
    def lemma(self) -> str:
        """The lemma of the main verb with its particle: `mitteilen` for `teilte ... mit`."""
        lemma = _LEMMAS.get(self.main.lower_.removesuffix("n").removesuffix("e"), self.main.lemma_.lower())
        if lemma.endswith("eren") and not lemma.endswith("ieren") and self.main.lower_.endswith(("erte", "erten")):
            lemma = f"{lemma[:-4]}ern"  # lemmatizers make `bezifferen` of `bezifferte`
        if self.main.tag_ == "VVINF" and self.main.head.lemma_.lower() == "lassen":
            return f"{lemma}lassen"  # `ihre Fahrzeuge stehen lassen`
        if self.particle is None:
            return lemma
        particle = self.particle.lower_
        return lemma if lemma.startswith(particle) else particle + lemma

    @cached_property
    def is_passive(self) -> bool:
        """Whether the chain is a werden passive (`wurden getötet`, `ist getötet worden`)."""
        return self.main.tag_ == "VVPP" and any(
            verb.lemma_.lower() == "werden" for verb in self.verbs if verb.i != self.main.i
        )

    @cached_property
    def is_stative(self) -> bool:
        """Whether the chain says what was done before (`sind veranschlagt`), no perfect with `sein`."""
        done = self.main.tag_ == "VVPP" and self.head.lower_ in ("ist", "sind", "war", "waren")
        return done and self.lemma != "ausgehen"  # `waren von 3 Prozent ausgegangen`

    @cached_property
    def modal(self) -> Token | None:
        """The modal verb of the chain, if there is one."""
        return next((verb for verb in self.verbs if verb.tag_ in MODAL), None)


@remembered
def predicate(head: Token) -> Predicate:
    """The predicate of the clause with this head.

    A clause without a verb (a headline, a list) has no verbs and its root as `main`.
    """
    verbs = [head] if head.tag_ in FINITE | NON_FINITE else []
    # a full verb that is finite carries the meaning itself; what hangs on it is a clause of its own
    frontier = [] if head.tag_ == "VVFIN" and not _governs(head) else list(verbs)
    while frontier:
        verb = frontier.pop()
        for child in verb.children:
            chained = child.tag_ in VERBS and child.dep_ in ("oc", "pd", "ROOT", "dep") and not is_clause_head(child)
            if chained and (parted_by_bracket(verb, child) or opens_apposition(child)):
                continue  # `erleichtert haben soll` with `(umgerechnet 400.000 Euro)` in it
            if chained and not (head.tag_ in ("VVFIN", "VVPP") and _is_parted(head, child)):
                verbs.append(child)
                frontier.append(child)
    particle = next((child for verb in verbs for child in verb.children if _is_particle(child, verb)), None)
    if particle is not None and _is_adverb(particle, head):
        particle = None
    if particle is None or particle.tag_ in NOUN | NON_FINITE:
        particle = _loose_particle(head) or _adjective_particle(head) or _infinitive_particle(head)
    fronted = neighbour(head, -1) if head.i > sentence_of(head).start else head
    opens = fronted.i == sentence_of(head).start or words_of(head.doc)[fronted.i - 1] == ":"
    if (fronted.tag_, head.tag_) in (("VVPP", "VAFIN"), ("VVINF", "VMFIN")) and opens:
        verbs = [verb for verb in verbs if verb.tag_ in AUXILIARY] + [fronted]  # `Geplant sind zwei Profile`
    if verbs and all(verb.tag_ in AUXILIARY for verb in verbs):
        full = _loose_verb(head)
        verbs += [full] if full is not None else []
    return Predicate(head, tuple(verbs), particle)


def _is_parted(head: Token, verb: Token) -> bool:
    """Whether a comma parts a verb from another, other than those of a list: `lässt sich durch Alter, Beruf oder
    Wohnort erklären`.
    """
    words, tags = words_of(head.doc), tags_of(head.doc)
    comma = next((i for i in range(verb.i - 1, head.i, -1) if words[i] == ","), 0)
    return comma > 0 and (tags[comma - 1] not in NOUN or not {"oder", "und"} & set(words[comma : verb.i]))


def _infinitive_particle(head: Token) -> Token | None:
    """`stecken` in `96 blieben im Schnee stecken`: the verb that says how something stays."""
    if head.tag_ != "VVFIN" or not head.lower_.startswith(("bleib", "blieb")):
        return None
    staying = (child for child in head.rights if child.tag_ == "VVINF" and child.dep_ == "oc")
    return next((child for child in staying if "," not in words_of(head.doc)[head.i : child.i]), None)


def _is_particle(word: Token, verb: Token) -> bool:
    """Whether a word is parted from the verb; from a finite one it stands behind: `Von dort aus reiste er ein`."""
    return (word.tag_ == "PTKVZ" or (word.dep_ == "svp" and word.tag_ != "PTKA")) and (
        word.i > verb.i or verb.tag_ not in FINITE or neighbour(verb).is_punct  # `wie sie bekannt gab`
    )


def _is_adverb(particle: Token, head: Token) -> bool:
    """Whether the word that the tree takes for a separated particle is none: `ein Jahr zuvor`, `von Sonntag an`.

    A pronominal adverb beyond a comma belongs to what stands there: `60 Prozent sind dafür, 30 Prozent dagegen`.
    """
    if particle.tag_ == "APZR":
        return True
    between = words_of(particle.doc)[head.i : particle.i]
    # also `30 dagegen` in `60 stimmten für den Plan und 30 dagegen`
    beyond = "," in between or ("und" in between[:-1] and neighbour(particle, -1).tag_ == "CARD")
    if particle.lower_ in TIME_ADVERBS and beyond:
        return True  # `kostet 45 Cent, im Vergleich zu 25 davor`
    before = neighbour(particle, -1)
    if particle.lower_ in TIME_ADVERBS and is_time(before):
        return True
    if particle.lower_ == "zuvor" and not head.lower_.startswith(("kam", "käm", "komm")):
        return True  # `liegt bei 2,25 Prozent nach 2,5 zuvor`
    return beyond and (particle.tag_ == "PROAV" or particle.lower_ in ("dafür", "dagegen", "darunter", "darüber"))


#: Adverbs that say when from a time on: `im Jahr davor`.
TIME_ADVERBS = frozenset("danach darauf davor später vorher zuvor".split())
#: Forms of `lassen`, which takes a bare infinitive, in Swiss spelling too.
_LETS = ("lass", "läss", "liess", "ließ", "laß", "läß")
#: Forms of `bekommen`, which takes a participle: `bekam 9 Euro geliehen`.
_GETS = ("bekam", "bekomm", "bekäm")


def _governs(verb: Token) -> bool:
    """Whether a full verb takes another one: `ließ 20 Häuser bauen`."""
    if not verb.lower_.startswith(_GETS):
        return bool(verb.lower_.startswith(_LETS))
    words = words_of(verb.doc)
    taken = (child for child in verb.rights if child.tag_ == "VVPP" and child.dep_ == "oc")
    return any("," not in words[verb.i : child.i] for child in taken)


def parted_by_bracket(verb: Token, other: Token) -> bool:
    """Whether one of the words stands in a bracket, or between two dashes, and the other outside of it."""
    first, last = sorted((verb.i, other.i))
    between = words_of(verb.doc)[first:last]
    dashes = sum(word == "–" and not before[:1].isdigit() for before, word in itertools.pairwise(["", *between]))
    return between.count("(") != between.count(")") or dashes % 2 == 1


def _loose_verb(head: Token) -> Token | None:
    """The participle or infinitive that closes the clause of an auxiliary, where the parser hung it elsewhere."""
    before, after = neighbour(head, -1), head.i + 1
    closes = after >= len(head.doc) or head.doc[after].is_punct
    if closes and before.tag_ in ("VVPP", "VVINF") and before.i >= sentence_of(head).start:
        return before  # `dass er ihnen, alles Männer, die Füße gewaschen hatte`
    for i in range(head.i + 1, sentence_of(head).end):
        token = head.doc[i]
        if parted_by_bracket(head, token) or token.dep_ == "cc":
            continue  # `Das sind 9 Euro mehr als geplant`
        if token.tag_ in FINITE or token.tag_ in SUBORDINATOR or token.text in (";", ":"):
            return None
        if token.tag_ in ("VVINF", "VVPP") and clause_head(token).i == head.i and not opens_apposition(token):
            return token
    return None


def opens_apposition(word: Token) -> bool:
    """Whether a participle after a comma opens a part of its own: `..., unterstützt von 20 Helfern`."""
    doc, i = word.doc, word.i
    if word.tag_ != "VVPP" or not 0 < i < len(doc) - 1:
        return False
    return words_of(doc)[i - 1] == "," and words_of(doc)[i + 1] in ("von", "vom", "durch")


#: Verbs and the adjectives that they form one word with.
_ADJECTIVE_PARTICLES = {
    "stellen": ("sicher", "fest"),
    "nehmen": ("fest", "gefangen"),
    "lassen": ("frei",),
    "legen": ("still", "lahm"),
    "setzen": ("fest", "frei"),
    "sprechen": ("frei",),
    "geben": ("bekannt", "frei"),
    "laufen": ("voll",),
    "heißen": ("gut",),
    "machen": ("bekannt", "dicht", "gut"),
}


def adjective_before(verb: Token) -> Token | None:
    """`bekannt` in `ihr Urteil bekannt gegeben`: an adjective right before a verb, of which it is a part."""
    before = neighbour(verb, -1) if verb.i > sentence_of(verb).start else verb
    return before if before.lower_ in _ADJECTIVE_PARTICLES.get(verb.lemma_.lower(), ()) else None


def _adjective_particle(head: Token) -> Token | None:
    """`sicher` in `stellten 41 Pässe sicher`: an adjective at the end of the clause that belongs to the verb."""
    known = _ADJECTIVE_PARTICLES.get(head.lemma_.lower(), ()) if head.tag_ == "VVFIN" else ()
    if not known:
        return None
    doc, end = head.doc, sentence_of(head).end
    marks = (t.i for t in doc[head.i + 1 : end] if t.is_punct or t.tag_ == "KON")
    last = next((doc[i - 1] for i in (*marks, end) if doc[i - 1].lower_ in known), head)
    parted = any(t.tag_ in FINITE for t in doc[head.i + 1 : last.i])
    return last if last.i > head.i and not parted else None


def _loose_particle(head: Token) -> Token | None:
    """The particle at the end of a verb-second clause that the parser attached to another word of it."""
    if head.tag_ not in FINITE:
        return None
    doc, tags = head.doc, tags_of(head.doc)
    if head.i and neighbour(head, -1).lower_ == "hinzu":
        return neighbour(head, -1)  # `Hinzu kommen 30 Verletzte`
    after = (doc[i] for i in range(head.i + 1, sentence_of(head).end) if tags[i] == "PTKVZ")
    return next((token for token in after if clause_head(token).i == head.i and not _is_adverb(token, head)), None)


def coordinated(verb: Token) -> list[Token]:
    """The verb and those joined with it under the same finite verb: `getötet oder verwundet`."""
    found = [verb]
    frontier = [verb]
    while frontier:
        for child in frontier.pop().children:
            if child.dep_ == "cd":
                frontier.append(child)
            elif child.dep_ == "cj" and verb.tag_ in PARTICIPLE and child.tag_ in PARTICIPLE:
                # `ermordet` in `deportiert und ermordet worden`
                full = (below for below in child.children if child.tag_ == "VAPP" and below.tag_ == "VVPP")
                found.append(next(full, child))
                frontier.append(child)
    doc, after = verb.doc, verb.i + 1
    if len(found) == 1 and verb.tag_ == "VVPP" and after + 1 < sentence_of(verb).end and doc[after].tag_ == "KON":
        closes = after + 2 >= len(doc) or doc[after + 2].is_punct
        if doc[after + 1].tag_ == "VVPP" or (doc[after + 1].tag_ == "ADJD" and closes):
            found.append(doc[after + 1])  # wherever the parser hung the second one; `verletzt oder obdachlos`
    return sorted(found, key=lambda token: token.i)


def is_subjunctive(token: Token, *, present: bool = False) -> bool:
    """Whether a finite verb is Konjunktiv (with `present` only Konjunktiv I, the mood of reported speech)."""
    if token.tag_ not in FINITE:
        return False
    if token.lower_ in _SUBJUNCTIVE_FORMS and feature(token, "Person") != "1":
        return "ich" not in (neighbour(token, -1).lower_, neighbour(token).lower_)
    if token.lower_.endswith(_PAST_SUBJUNCTIVES):
        return not present
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
