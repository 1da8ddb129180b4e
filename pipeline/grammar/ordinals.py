"""Ordinals that part a whole: `zehnte` in `jede zehnte der Brücken`, and those that are a subject by themselves."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import FINITE, feature
from pipeline.grammar.trees import hang

#: Ordinals that part a whole.
_ORDINALS = ("zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte", "hundertste")


def is_ordinal(word: Token) -> bool:
    """`zehnte` in `jede zehnte der Brücken`."""
    return word.lower_.startswith(_ORDINALS) and neighbour(word, -1).lower_.startswith("jede")


def take_for_subject(word: Token) -> None:
    """Make `dritte` in `will jeder dritte Stellen abbauen` the subject, as the noun behind it is a plural."""
    noun, opening = neighbour(word), word.doc[word.sent.start : word.i]
    verb = next((token for token in reversed(opening) if token.tag_ in FINITE), None)
    plural = noun.tag_ == "NN" and noun.lower_.endswith("en") and feature(noun, "Number") == "Plur"
    if verb is None or word.head.i != noun.i or not plural or noun.dep_ not in ("oa", "sb"):
        return
    if feature(verb, "Number") == "Plur" or any(token.is_punct for token in word.doc[verb.i : word.i]):
        return
    noun.dep_ = "oa"
    hang(word, verb, "sb")
    hang(neighbour(word, -1), word, "nk")
