"""Participles that a parser hangs beside each other under one auxiliary, where one belongs to the other."""

from __future__ import annotations

from spacy.tokens import MorphAnalysis, Token

from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import FINITE, NOUN, VERBS
from pipeline.grammar.trees import hang


def mend_participle(verb: Token) -> None:
    """Hang a participle on the one that it is a part of, or that it is joined to.

    `gefangen` in `wurden gefangen genommen`; `ermordet` in `seien deportiert und am selben Tag ermordet worden`.
    """
    if verb.lower_ == "verloren" and verb.head.tag_ == "VVFIN" and verb.head.lower_.startswith(("geh", "ging")):
        verb.tag_, verb.dep_ = "PTKVZ", "svp"  # `gingen 700 Stellen verloren`
        return
    if verb.dep_ == "cj" and _opens_before_auxiliary(verb):
        hang(verb, neighbour(verb), "oc")  # `waren in eine Jacke genäht, angemeldet hatten sie 90 Euro`
        return
    if verb.dep_ == "oc" and verb.head.tag_ == "VVFIN" and verb.head.i == verb.i + 1 and verb.left_edge.is_sent_start:
        verb.dep_ = "mo"  # `In Euro gerechnet stand ein Plus`: no auxiliary, so how it is meant
        return
    if (compared := _compared_with(verb)) is not None:
        _hang_on_comparative(verb, compared)
        return
    beside = next((t for t in verb.head.children if t.i > verb.i and t.dep_ == "oc" and t.tag_ == "VVPP"), None)
    if verb.dep_ != "oc" or beside is None:
        return
    joint = next((t for t in verb.rights if t.tag_ == "KON" and t.i < beside.i), None)
    if beside.i == verb.i + 1:
        hang(verb, beside)
    elif joint is not None and not any(True for _ in joint.children) and neighbour(joint, -1).i == verb.i:
        hang(beside, joint, "cj")


def _opens_before_auxiliary(verb: Token) -> bool:
    """Whether a participle stands alone between a mark and an auxiliary that has none."""
    after, before = neighbour(verb), neighbour(verb, -1)
    alone = before.text in (",", ";") and after.tag_ == "VAFIN" and after.i > verb.i
    return alone and not any(t.tag_ in VERBS for t in after.children if t.i != verb.i)


def _compared_with(verb: Token) -> Token | None:
    """`mehr` for `geplant` in `hat 3 Millionen gekostet, 90 000 Euro mehr als ursprünglich geplant`.

    Only where the auxiliary has a participle of its own, the verb above needs none, or only adverbs follow `als`.
    """
    above, doc, i = verb.head, verb.doc, verb.i - 1
    closes = verb.i + 1 >= verb.sent.end or neighbour(verb).is_punct
    if not closes or above.tag_ not in FINITE | NOUN or above.i > i or verb.dep_ not in ("cj", "mo", "oc"):
        return None
    first = max(above.i + 1, i - _LONGEST_STANDARD)
    while i > first and doc[i].tag_ in _STANDARD and doc[i].lower_ != "als":
        i -= 1
    plain = all(t.tag_ in ("ADV", "ADJD") for t in doc[i + 1 : verb.i]) and doc[i - 2].tag_ in ("NN", "NE", "CARD")
    compared = doc[i - 1]
    if doc[i].lower_ != "als" or not (compared.lower_ in ("mehr", "weniger") or _is_comparative(compared)):
        return None
    before = any(t.tag_ in ("VVPP", "VAPP") and t.i < compared.i for t in above.children)
    if not before and above.tag_ == "VAFIN" and any(t.tag_ == "PRF" for t in above.children):
        return None  # `Die Kosten haben sich auf 8 Millionen Euro mehr als verdoppelt`
    return compared if before or plain or above.tag_ == "VVFIN" else None


def _is_comparative(word: Token) -> bool:
    return word.tag_ == "ADJD" and word.lower_.endswith("er")


def _hang_on_comparative(verb: Token, compared: Token) -> None:
    """Hang the participle on the comparative, and what stands before that on the verb of the clause."""
    above = verb.head
    main = next((t for t in above.children if t.tag_ in ("VVPP", "VAPP") and t.i < compared.i), above)
    for child in [child for child in verb.lefts if child.i <= compared.i]:
        hang(child, main)
    hang(verb, compared, "cc")


#: Tags of what may stand between `als` and its participle: `als von Analysten erwartet`.
_STANDARD = frozenset({"ADV", "ADJD", "APPR", "APPRART", "ART", "ADJA", "NN", "NE", "PPOSAT"})
_LONGEST_STANDARD = 6
#: Ends of such words: `streikbedingt`, `saisonbereinigt`, and one that stands before amounts: `umgerechnet 3 Euro`.
REASONS = ("bedingt", "bereinigt", "umgerechnet")


def is_reason(word: Token) -> bool:
    """Whether a word says why or how, though it looks like a verb: `wurden streikbedingt 9 Züge gestrichen`.

    What follows it is no end of the clause, where it would be a participle.
    """
    if word.tag_ not in VERBS or not word.lower_.endswith(REASONS) or word.lower_ in REASONS[:2]:
        return False
    after = neighbour(word)
    return after.i > word.i and not after.is_punct and after.tag_ not in VERBS | {"KON"}


def mend_reason(word: Token) -> None:
    """Make the word an adverb; what the parser hung on it hangs on the verb above."""
    above, joined = word.head, False
    while above.tag_ in ("KON", "TRUNC") and above.head.i != above.i:  # `kalender- und saisonbereinigt`
        if above.tag_ == "TRUNC":
            above.dep_ = "mo"
        above, joined = above.head, True
    word.tag_ = "ADJD"
    word.morph = MorphAnalysis(word.vocab, {})
    if above.i == word.i:
        return
    for child in list(word.children):
        hang(child, above)
    word.dep_ = "cj" if joined else "mo"
