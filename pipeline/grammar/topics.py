"""Topics: what a pronoun or a subjectless clause goes on about, found in the sentences before."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.clauses import clauses, is_relative
from pipeline.grammar.predicates import subject
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.tags import FINITE, NOUN, feature

#: How many sentences back a topic may stand.
_REACH = 3
_MASCULINE = frozenset({"er", "dieser", "ihm", "ihn", "jener", "der"})
_NEUTER = frozenset({"es", "dieses"})
_ARTICLES = {
    "m": frozenset({"der", "ein", "dieser", "sein", "ihr", "jeder"}),
    "n": frozenset({"das", "ein", "dieses", "sein", "ihr"}),
    "f": frozenset({"die", "eine", "diese", "seine", "ihre"}),
    "p": frozenset({"die", "alle", "diese", "seine", "ihre", "beide"}),
}


def topic_before(token: Token, *, gender: str = "") -> Token | None:
    """The subject of the nearest sentence before that names one (of this gender: m, f, n, p), or None."""
    sentence = sentence_of(token)
    for _ in range(_REACH):
        if sentence.start == 0:
            return None
        sentence = sentence_of(token.doc[sentence.start - 1])
        for candidate in subjects(sentence):
            if not gender or _fits(candidate, gender):
                return candidate
    return None


def antecedent_of(pronoun: Token) -> Token | None:
    """The noun a personal pronoun stands for, if article, number and a name show that it fits; else None."""
    gender = gender_of(pronoun)
    earlier = [s for s in subjects(sentence_of(pronoun)) if s.i < pronoun.i]
    for candidate in reversed(earlier):
        if _fits(candidate, gender):
            return candidate
    return topic_before(pronoun, gender=gender)


def gender_of(pronoun: Token) -> str:
    """m, f, n or p (plural) of a pronoun; `sie` is plural if its verb is."""
    word = pronoun.lower_
    if word in _MASCULINE:
        return "m"
    if word in _NEUTER:
        return "n"
    plural = "Plur" in (feature(pronoun, "Number"), feature(pronoun.head, "Number"))
    return "p" if plural else "f"


def subjects(sentence: Span) -> list[Token]:
    """The nouns that are subjects in a sentence, in text order, without those of relative and inserted clauses."""
    found = []
    for head in clauses(sentence):
        if head.tag_ in FINITE and not _is_inserted(head) and not is_relative(head):
            token = subject(head)
            if token is not None and token.tag_ in NOUN and sentence.start <= token.i < sentence.end:
                found.append(token)
    return found


def _is_inserted(head: Token) -> bool:
    """`..., teilte die Behörde mit`: an inserted clause, whose subject is nobody's topic."""
    return head.i > 0 and head.tag_ == "VVFIN" and head.nbor(-1).text in (",", "“", "«", '"')


def _fits(noun: Token, gender: str) -> bool:
    plural = feature(noun, "Number") == "Plur" or any(child.dep_ == "cd" for child in noun.children)
    if gender == "p":
        return plural
    if plural:
        return False
    article = next((child.lower_ for child in noun.lefts if child.tag_ in ("ART", "PPOSAT", "PDAT")), "")
    if article:
        return article in _ARTICLES[gender]
    if noun.ent_type_ == "PER":
        return gender != "n"
    return gender == "n" and noun.ent_type_ in ("LOC", "ORG")
