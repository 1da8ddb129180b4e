"""Prepositions that taggers take for something else, and particles that they take for prepositions.

`gemäss` in `nahm gemäss Bundesamt um 3 Prozent zu`; `ab` in the headline `Bahn sagt 300 Züge ab`, which ends without a
full stop.
"""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import FINITE, NOUN
from pipeline.grammar.trees import hang

#: Prepositions that taggers take for names.
PREPOSITIONS = frozenset({"gemäß"})


def mend_preposition(word: Token) -> None:
    """Make a word that hangs on the noun behind it as a part of its name the preposition of that noun."""
    noun = word.head
    if noun.tag_ not in NOUN or noun.i < word.i or word.dep_ not in ("nk", "pnc"):
        return
    above = noun.head
    word.tag_ = "APPR"
    if above.i == noun.i:
        return
    hang(word, above, "mo")
    hang(noun, word, "nk")


def verb_of_particle(word: Token) -> Token | None:
    """`sagt` for `ab` in `Lufthansa sagt 900 Flüge ab`: the full verb that lacks its particle, where a preposition
    governs nothing, for its part of the sentence ends with it.
    """
    after = neighbour(word)
    if word.lower_ not in _PARTICLES or not (after.i == word.i or after.is_space or after.text in _MARKS):
        return None
    if word.lower_ == "auf" and neighbour(word, -1).lower_ in _UNITS:
        return None  # `gewann 1,4 Prozent auf`, cut off before the level
    if after.is_space and neighbour(after).text[:1].isdigit():
        return None
    verb = _verb_before(word)
    return verb if verb is not None and not any(child.tag_ == "PTKVZ" for child in verb.children) else None


def part_from_verb(word: Token, verb: Token) -> None:
    """Make the word the particle of the verb before it; what the parser hung on it hangs on the verb."""
    word.tag_ = "PTKVZ"
    for child in list(word.children):
        hang(child, verb)
    hang(word, verb, "svp")


def _verb_before(word: Token) -> Token | None:
    """The finite full verb before it in its part of the sentence."""
    for i in range(word.i - 1, word.sent.start - 1, -1):
        token = word.doc[i]
        if token.is_punct or token.tag_ in ("KOUS", "PRELS", "VVPP", "VVINF"):
            return None
        if token.tag_ in FINITE:
            return token if token.tag_ == "VVFIN" else None
    return None


_PARTICLES = frozenset("ab an auf aus durch mit nach um vor zu".split())
_UNITS = frozenset({"%", "dollar", "euro", "prozent", "punkte"})
_MARKS = frozenset({"-", "–", "—", ":", ",", "."})
