"""Joined clauses: whose subject a clause behind another one has, and whether it shares one at all."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.cases import article_of, is_oblique
from pipeline.grammar.clauses import is_clause_head, is_relative
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, SUBJECT, feature


def behind_colon(before: Token, head: Token) -> Token | None:
    """`Papier` in `Die Zahl kam an: Das Papier, das zugelegt hatte, verlor`, hung on the verb before the colon."""
    if head.tag_ not in FINITE:
        return None
    colon = max(i for i in range(before.i, head.i) if words_of(head.doc)[i] == ":")
    behind = (c for c in before.rights if colon < c.i < head.i and c.dep_ in SUBJECT and c.tag_ in NOUN)
    return next((c for c in behind if not is_oblique(c) and may_agree(c, head)), None)


def behind_heading(candidates: list[Token], head: Token) -> Token | None:
    """`Zahl` in `Unfall bei Bonn: Zahl der Toten steigt`, where the tree makes the heading the subject."""
    words = words_of(head.doc)
    for noun in candidates:
        if noun.dep_ in SUBJECT and noun.i < head.i and ":" in words[noun.i : head.i]:
            colon = max(i for i in range(noun.i, head.i) if words[i] == ":")
            behind = (c for c in noun.rights if colon < c.i < head.i and c.dep_ == "app" and c.tag_ in NOUN)
            return next((c for c in behind if may_agree(c, head)), None)
    return None


def after_colon(head: Token) -> Token | None:
    """The first main clause after the last colon before the clause: `Er klagt: Das Lager ist alt und soll weichen`."""
    doc = head.doc
    colon = max(i for i in range(sentence_of(head).start, head.i) if doc[i].text == ":")
    return next((t for t in doc[colon : head.i] if t.tag_ in FINITE and is_clause_head(t) and not is_relative(t)), None)


def opens_anew(before: Token, head: Token) -> bool:
    """Whether a main clause does not share the subject of the one before: `es` or a phrase opens it.

    `Für sie, sagte er, bedeute es ...`, `Sie stieg, im Süden kamen 20`, `für Kinder gibt es 20`; but `kam an und fiel
    um`, `im Mai waren es 20`.
    """
    doc = head.doc
    if head.tag_ not in FINITE or before.tag_ not in FINITE or before.i > head.i or is_relative(before):
        return False
    part = segments(sentence_of(head))[segment_at(head.i, doc)]
    if part.mark in (",", ";") and before.i < part.start and _is_reported(head) and not _is_subjunctive(before):
        return True  # `klagte sie, nachts seien 55 erlaubt`: what is reported goes on behind who reports it
    if head.i + 1 < len(doc) and doc[head.i + 1].lower_ == "es":
        beside = part.mark == ";" and part.kind == "main"
        return beside or words_of(doc)[head.i - 1] == "," or head.lower_ in _EXISTING
    if doc[head.i - 1].lower_ == "doch":
        return True  # `doch gaben Urlauber weniger aus`
    opener = doc[part.start + part.joined]
    if ";" in words_of(doc)[before.i : head.i] and (part.mark != ";" or part.start < head.i):
        return True  # `warnte die Leiterin; ihrem Büro fehlten 20 Euro`
    return part.kind == "main" and part.mark == "," and opener.tag_ in PREPOSITION and before.i < part.start


def _is_subjunctive(verb: Token) -> bool:
    return feature(verb, "Mood") == "Sub"


def _is_reported(verb: Token) -> bool:
    """Whether the verb is a Konjunktiv I, the mood of what others say."""
    return _is_subjunctive(verb) and feature(verb, "Tense") == "Pres"


#: With these `es` stands for nothing.
_EXISTING = frozenset("gab gäbe gebe gibt".split())


def demonstrated(found: Token, head: Token) -> Token | None:
    """`Sterbefälle` in `die der Sterbefälle stieg auf 20`, where `die` stands for the noun of the clause before."""
    doc, i = found.doc, found.i + 1
    if found.lower_ not in ("der", "die", "das") or head.i - found.i < 3 or doc[head.i - 1].tag_ not in NOUN:
        return None
    closes = head.i + 1 >= len(doc) or doc[head.i + 1].is_punct
    opens = doc[i].lower_ in ("der", "des", "von")
    return (
        doc[head.i - 1]
        if opens and not closes and all(t.tag_ in DETERMINER | {"APPR", "ADJA"} for t in doc[i : head.i - 1])
        else None
    )


def own_doers(doers: list[Token], head: Token) -> list[Token]:
    """`Verkehr` in `Die rechte und die linke Spur waren gesperrt, der Verkehr staute sich`: without a doer of the
    clause before.
    """
    if len(doers) == 1 or not doers or doers[-1].i > head.i:
        return doers
    parts = segments(sentence_of(head))
    start = parts[segment_at(head.i, head.doc)].start
    if doers[-1].i < start:
        return doers
    return [doer for doer in doers if doer.i >= start or parts[segment_at(doer.i, head.doc)].finite < 0]


def before_object(noun: Token) -> Token:
    """`Meteorologen` for `Frost` in `erwarten die Meteorologen Frost`, two phrases that the parser takes for one."""
    before = neighbour(noun, -1)
    joined = noun.tag_ == before.tag_ == "NN" and before.head.i == noun.i and before.dep_ in ("nk", "pnc")
    joined = joined and not before.lower_.endswith(("illionen", "illiarden"))
    return before if joined and feature(before, "Number") == "Plur" and feature(noun.head, "Number") == "Plur" else noun


def may_agree(noun: Token, verb: Token) -> bool:
    """Whether noun and verb have one number; without an article a form like `Anhänger` may be a plural too."""
    number = feature(verb, "Number")
    bare = noun.tag_ == "NN" and number == "Plur" and noun.lower_.endswith(("er", "en", "el")) and not article_of(noun)
    return bare or feature(noun, "Number") == number
