"""Whether a person may be meant by a pronoun or an article, by gender: titles tell, names alone fit both."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.agreement import WOMEN, genders
from pipeline.grammar.clauses import clause_head
from pipeline.grammar.spans import entities, neighbour
from pipeline.grammar.tags import PRONOUN, feature


def may_stand_for(pronoun: Token, person: Span) -> bool:
    """Whether `er` or `sie`, said of one, may mean the person: not `er` the `Ministerin`."""
    one = feature(clause_head(pronoun), "Number") != "Plur" and person[0].tag_ not in PRONOUN
    return one and may_be(person, "m" if pronoun.lower_ == "er" else "f")


def may_be(span: Span, wanted: str) -> bool:
    """Whether a person phrase may have the gender: titles in -in and articles tell, names alone fit both."""
    if span[0].tag_ == "PPER" and span[0].lower_ in ("er", "sie"):
        return (span[0].lower_ == "sie") == (wanted == "f")
    words = [t.lower_ for t in span if t.tag_ == "NN"]
    feminine = any(w.endswith("in") and len(w) > 5 and w not in ("termin",) for w in words)
    before = span.doc[span.start - 1].lower_ if span.start else ""
    head = next((t for t in span if t.tag_ == "NN"), None)
    if (
        head is not None
        and not entities(span, "PER")
        and (feature(head, "Number") == "Plur" or genders(head).isdisjoint(wanted))
    ):
        return False
    if before == "die" and words:
        feminine = True
    people = entities(span, "PER")
    role = neighbour(people[0][0], -1) if people and people[0].start else None
    if role is not None and role.tag_ == "NN" and wanted != "f" and role.lower_.endswith(WOMEN):
        return False  # `Forscherin Eva Kern` is not `er`
    if role is not None and role.lower_.endswith(_DAUGHTERS):
        return wanted == "f"
    if wanted == "f" and role is not None and role.tag_ == "NN" and role.lower_.endswith(_MASCULINE_ROLES):
        return False  # `Amtsinhaber Ulrich Kern` is not `sie`
    masculine = before in ("der", "ein") and head is not None and not feminine and "f" not in genders(head)
    return not masculine if wanted == "f" else not feminine


#: Women whose nouns end like those of men.
_DAUGHTERS = ("mutter", "schwester", "tochter")
#: Endings of roles whose feminine has another one; `Vorsitzende` may be either.
_MASCULINE_ROLES = ("ant", "anwalt", "arzt", "chef", "ent", "er", "eur", "ist", "loge", "mann", "or", "rat", "är")
