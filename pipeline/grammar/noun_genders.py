"""Genders of common nouns, which the model knows: in their features, or in a table of endings that comes with it."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.spans import words_of
from pipeline.grammar.tags import feature

#: The name of the table; its longest ending decides, `^` marks the beginning of a word (models/training/genders.py).
_TABLE = "noun_genders"
_SHORTEST = 3
_FEATURES = {"Masc": "m", "Fem": "f", "Neut": "n"}
_NONE: frozenset[str] = frozenset()


def noun_genders(noun: Token) -> frozenset[str]:
    """The genders that a common noun has in the singular (of m, f, n): several for `See` and `Angeklagte`.

    Empty for names, for words that the model does not know, and with a model that tells no genders.
    """
    if noun.tag_ != "NN":
        return _NONE
    shown = feature(noun, "Gender")
    if shown:
        return frozenset(_FEATURES.get(shown, ""))
    lookups = noun.vocab.lookups
    if not lookups.has_table(_TABLE):
        return _NONE
    table = lookups.get_table(_TABLE)
    word = "^" + words_of(noun.doc)[noun.i].rpartition("-")[2]
    endings = (word[i:] for i in range(len(word) - _SHORTEST + 1))
    return next((frozenset(table[ending]) for ending in endings if ending in table), _NONE)
