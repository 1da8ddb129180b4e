"""Polls: whose answers a share is that stands alone: `Das Institut befragte 1.000 Bürger. Demnach gehen 60 Prozent ins
Kino`, `In einer Umfrage unter 600 Firmen klagten 40 Prozent`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.beside import is_amount
from pipeline.claims.previous import is_share
from pipeline.grammar.arguments import governed_noun, objects, prepositional
from pipeline.grammar.clauses import clause_head, clause_of
from pipeline.grammar.predicates import predicate
from pipeline.grammar.spans import sentence_of, sentences_before, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NOUN, SUBJECT, VERBS, feature


def asked_before(span: Span) -> Token | None:
    """`Schüler` in `900 Schüler aus 44 Ländern wurden befragt`, after which a share alone is of them."""
    for part in (sentence_of(span), *sentences_before(span, 1)):
        verbs = [t for t in part if t.i < span.start and t.lower_.startswith("befragt") and t.tag_ in VERBS]
        if verbs:
            head = clause_head(verbs[0])
            asked = subject(head) if predicate(head).is_passive else next(iter(objects(head)), None)
            return asked if asked is not None and asked.tag_ in NOUN and not is_amount(asked) else None
    return _asked_in_poll(span)


def _asked_in_poll(span: Span) -> Token | None:
    """`Firmen` in `In einer Umfrage unter 600 Firmen klagten 40 Prozent`: whose answers the poll counts."""
    words, start = words_of(span.doc), sentence_of(span).start
    poll = next((i for i in range(start, span.start - 2) if words[i].endswith(_POLLS)), -1)
    opener = next((i for i in range(poll + 1, span.start - 1) if words[i] == "unter"), -1) if poll >= 0 else -1
    asked = governed_noun(span.doc[opener]) if opener >= 0 else None
    return asked if asked is not None and asked.i < span.start and feature(asked, "Number") == "Plur" else None


_POLLS = ("befragung", "erhebung", "umfrage")


def answers_poll(span: Span) -> bool:
    """`Das Institut befragte 1.000 Bürger. Demnach gehen 60 Prozent ins Kino`: a share alone is of those asked."""
    head, words = clause_of(span), words_of(span.doc)
    if not is_share(span) and not words[span.start].startswith("jede"):
        return False
    asked = (sentence_of(span), *sentences_before(span, 1))
    told = any(word.startswith("befragt") for part in asked for word in words[part.start : min(part.end, span.start)])
    asked_of = _asked_in_poll(span)
    if not told and asked_of is None:
        return False
    others = (noun for opener, noun in prepositional(head) if opener.lower_ in _AMONG)
    return does_itself(span) and all(noun == asked_of for noun in others)


def does_itself(span: Span) -> bool:
    """Whether a figure is the subject of its clause: `27 Prozent sind zufrieden`, not `kam auf 27 Prozent`."""
    verbs = predicate(clause_of(span)).verbs
    return any(c.dep_ in SUBJECT and span.start <= c.i < span.end for verb in verbs for c in verb.children)


#: What opens the group that a share is of.
_AMONG = frozenset({"bei", "beim", "unter", "von", "vom"})
