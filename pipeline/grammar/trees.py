"""Moving words in a dependency tree that stays one."""

from __future__ import annotations

from spacy.tokens import Token


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
