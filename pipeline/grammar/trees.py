"""Moving words in a dependency tree that stays one, and making one of them its finite verb."""

from __future__ import annotations

from spacy.tokens import MorphAnalysis, Token


def hang(word: Token, head: Token, label: str = "") -> None:
    """Make a word depend on another one, with the label, or with its own.

    Setting `Token.head` alone can close a circle, in which whoever walks up to the root walks for ever. So a head that
    stands below the word takes the word's place first.

    >>> import spacy
    >>> from spacy.tokens import Doc
    >>> doc = Doc(spacy.blank("de").vocab, ["bis", "2029"], heads=[1, 1], deps=["mo", "ROOT"])
    >>> hang(doc[1], doc[0], "nk")
    >>> [(token.head.text, token.dep_) for token in doc]
    [('bis', 'ROOT'), ('bis', 'nk')]
    """
    if word.is_ancestor(head):
        head.head, head.dep_ = (head, "ROOT") if word.head.i == word.i else (word.head, word.dep_)
    word.head, word.dep_ = head, label or word.dep_


def make_finite(word: Token, *, plural: bool, tag: str = "VVFIN") -> None:
    """Give a word the tag and the features of a finite verb in the indicative.

    >>> import spacy
    >>> doc = spacy.blank("de")("strich")
    >>> make_finite(doc[0], plural=False)
    >>> doc[0].tag_, str(doc[0].morph)
    ('VVFIN', 'Mood=Ind|Number=Sing|VerbForm=Fin')
    """
    word.tag_ = tag
    number = "Plur" if plural else "Sing"
    word.morph = MorphAnalysis(word.vocab, {"Mood": "Ind", "Number": number, "VerbForm": "Fin"})


def make_subjunctive(word: Token) -> None:
    """Give a word the tag and the features of a Konjunktiv I in the singular.

    >>> import spacy
    >>> doc = spacy.blank("de")("prüfe")
    >>> make_subjunctive(doc[0])
    >>> doc[0].tag_, str(doc[0].morph)
    ('VVFIN', 'Mood=Sub|Number=Sing|Tense=Pres|VerbForm=Fin')
    """
    word.tag_ = "VVFIN"
    features = {"Mood": "Sub", "Number": "Sing", "Tense": "Pres", "VerbForm": "Fin"}
    word.morph = MorphAnalysis(word.vocab, features)
