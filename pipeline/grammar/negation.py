"""Negation: the word that denies a clause, and words that look like it but only bound a figure or add to it."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.clauses import clause_head, own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, remembered, sentence_of, tags_of, words_of
from pipeline.grammar.tags import MODAL, NOUN, PREPOSITION

_NEGATIONS = frozenset(
    {"kaum", "kein", "keine", "keinen", "keiner", "keinem", "keines", "keinerlei", "nicht", "nie", "niemals"}
)


@remembered
def negation(head: Token) -> Token | None:
    """The word that denies the clause (`nicht`, `kein`), or None; `nicht nur`, `nicht mehr als 20` deny nothing."""
    denying = (token for token in own_tokens(head) if token.lower_ in _NEGATIONS)
    denying = (token for token in denying if not is_bounding(token) and not _denies_attribute(token))
    return next((token for token in denying if not _denies_other(token, head)), None)


def _denies_other(token: Token, head: Token) -> bool:
    """Whether a negation at the end denies what is said only of someone named before it: `Alle haben es gesehen, nur
    der Wirt nicht`, `45 stimmten dafür, die Grünen jedoch nicht`.
    """
    words, part = words_of(token.doc), segments(sentence_of(token))[segment_at(token.i, token.doc)]
    last = token.i + 1 == part.end or not token.doc[token.i + 1].text[0].isalnum()
    if not last or part.mark != "," or part.kind != "phrase" or part.start <= head.i:
        return False
    return words[part.start] in _ONLY or any(t.tag_ in NOUN for t in token.doc[part.start : token.i])


_ONLY = frozenset({"aber", "bloß", "jedoch", "nur"})


def _denies_attribute(token: Token) -> bool:
    """Whether only an adjective before a noun is denied: `die nicht erstatteten Gebühren`, `nicht näher genannte`."""
    tags, after = tags_of(token.doc), token.i + 1
    while after + 1 < len(tags) and tags[after] in ("ADJD", "ADV", "PTKA"):
        after += 1
    return token.lower_ in ("nicht", "nie") and tags[after : after + 1] == ["ADJA"]


def _is_less(token: Token) -> bool:
    """`keine` in `Das sind keine 3 Euro`, `Es waren keine 300`, `dauerte keine drei Minuten`: less than that; with a
    modal it denies (`darf keine 450 Euro verlangen`).
    """
    number, unit = neighbour(token), neighbour(token, 2)
    digits = number.lower_[:1].isdecimal()
    if words_of(token.doc)[unit.i] not in _UNITS and not is_time(unit):
        bare = unit.i == number.i or not unit.lower_[0].isalnum()
        if not (digits and bare):
            return False
    elif not digits and number.tag_ != "CARD":
        return False
    return not any(t.tag_ in MODAL for t in own_tokens(clause_head(token)))


_UNITS = frozenset("cent dollar euro franken grad hektar kilo kilometer liter meter prozent".split())


def is_bounding(token: Token) -> bool:
    """Whether a negation only bounds a figure or adds to it: `nicht mehr als 20`, `keine halbe Stunde`, `keine 3 Euro`,
    `nicht nur`.
    """
    following = neighbour(token)
    after = following.lower_
    if token.i and neighbour(token, -1).lower_ == "oder":
        return True  # `ob sie kommen oder nicht`
    if token.lower_ in ("keine", "keinen") and (after.startswith("halb") or _is_less(token)):
        return True
    if after == "mehr" and following.i + 1 < len(token.doc):
        further = neighbour(following)
        if further.tag_ in {"ADJD", "VVPP", "VVINF"} | PREPOSITION and further.lower_ != "als":
            return False  # `nicht mehr sicher`, `nicht mehr im Rat vertreten`
    return after in ("mehr", "weniger", "ganz", "nur", "über", "unter", "einmal", "zuletzt")
