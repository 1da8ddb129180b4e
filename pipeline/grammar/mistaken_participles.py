"""Participles that a parser hangs beside each other under one auxiliary, where one belongs to the other."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.spans import neighbour
from pipeline.grammar.trees import hang


def mend_participle(verb: Token) -> None:
    """Hang a participle on the one that it is a part of, or that it is joined to.

    `gefangen` in `wurden gefangen genommen`; `ermordet` in `seien deportiert und am selben Tag ermordet worden`.
    """
    beside = next((t for t in verb.head.children if t.i > verb.i and t.dep_ == "oc" and t.tag_ == "VVPP"), None)
    if verb.dep_ != "oc" or beside is None:
        return
    joint = next((t for t in verb.rights if t.tag_ == "KON" and t.i < beside.i), None)
    if beside.i == verb.i + 1:
        hang(verb, beside)
    elif joint is not None and not any(True for _ in joint.children) and neighbour(joint, -1).i == verb.i:
        hang(beside, joint, "cj")
