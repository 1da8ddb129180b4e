"""Articles and demonstratives that taggers take for relative pronouns.

A relative clause has its finite verb last, so `das` right before one that more follows is a demonstrative (`, das geht
aus dem Bericht hervor`), and `die` before its noun without any verb behind it is an article (`, die Veranstalter von
900`). Word order after Duden, Die Grammatik (2022), on sentence patterns.
"""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.tags import FINITE, NOUN

_ARTICLES = frozenset({"das", "dem", "den", "der", "des", "die"})


def mend_relative(pronoun: Token) -> None:
    """Give a word that is tagged as a relative pronoun the tag that the order of its clause shows."""
    doc, after = pronoun.doc, pronoun.i + 1
    if pronoun.lower_ not in _ARTICLES or after + 1 >= len(doc) or not pronoun.i or doc[pronoun.i - 1].text != ",":
        return
    follows = doc[after]
    if follows.tag_ in FINITE and doc[after + 1].is_alpha and doc[after + 1].tag_ not in FINITE:
        pronoun.tag_ = "PDS"
    elif follows.tag_ in NOUN and pronoun.head.i == after and not _has_verb(follows):
        pronoun.tag_ = "ART"


def _has_verb(noun: Token) -> bool:
    """Whether a verb stands between the noun and the next mark."""
    doc, i = noun.doc, noun.i + 1
    while i < len(doc) and not doc[i].is_punct:
        if doc[i].tag_.startswith("V"):
            return True
        i += 1
    return False
