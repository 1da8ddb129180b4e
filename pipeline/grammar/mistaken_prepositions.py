"""Prepositions that taggers take for something else, and particles that they take for prepositions.

`gemäss` in `nahm gemäss Bundesamt um 3 Prozent zu`; `ab` in the headline `Bahn sagt 300 Züge ab`, which ends without a
full stop.
"""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.nominals import is_time
from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, VERBS
from pipeline.grammar.trees import hang

#: Prepositions that taggers take for names.
PREPOSITIONS = frozenset({"gemäß"})
#: Prepositions whose phrase narrows the noun before it, where one stands there.
NARROWING = frozenset({"für", "gegen", "über"})


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


def noun_of_opening(word: Token) -> Token | None:
    """`Umfrage` for `für` in `In einer Umfrage der Bank für den Verband waren 6 von 10 dagegen`: before its verb a
    sentence has one phrase, and what follows in it belongs to that.
    """
    verb, doc, start = word.head, word.doc, word.sent.start
    if verb.tag_ not in FINITE or not start < word.i < verb.i or doc[start].tag_ not in PREPOSITION:
        return None
    opening = doc[start + 1 : word.i]
    if any(t.tag_ in VERBS or t.is_punct or t.is_space or t.tag_ in ("KON", "CARD") for t in doc[start : verb.i]):
        return None
    noun = next((t for t in opening if t.tag_ == "NN"), None)
    closed = noun is not None and doc[word.i - 1].tag_ in NOUN and doc[word.i - 1] in noun.subtree
    return noun if noun is not None and closed and not is_time(noun) else None


def verb_of_particle(word: Token) -> Token | None:
    """`sagt` for `ab` in `Lufthansa sagt 900 Flüge ab`: the full verb that lacks its particle, where a preposition
    governs nothing, for its part of the sentence ends with it.
    """
    after = neighbour(word)
    if word.lower_ not in _PARTICLES:
        return None
    if not (after.i == word.i or after.is_space or after.text in _MARKS or _ends_before_bracket(after)):
        return None
    if word.lower_ == "auf" and neighbour(word, -1).lower_ in _UNITS:
        return None  # `gewann 1,4 Prozent auf`, cut off before the level
    if after.is_space and neighbour(after).text[:1].isdigit():
        return None
    verb = _verb_before(word)
    return verb if verb is not None and not any(child.tag_ == "PTKVZ" for child in verb.children) else None


def _ends_before_bracket(opening: Token) -> bool:
    """Whether the part of the sentence is over with a bracket: `legte um 5 Prozent zu (Vorjahr: 3 Prozent)`."""
    if opening.text != "(":
        return False
    doc, limit = opening.doc, min(opening.i + _LONGEST_BRACKET, opening.sent.end)
    close = next((i for i in range(opening.i + 1, limit) if doc[i].text == ")"), 0)
    return close > 0 and (close + 1 == opening.sent.end or doc[close + 1].is_punct or doc[close + 1].tag_ == "KON")


#: Tokens of a bracket that says what was before.
_LONGEST_BRACKET = 12


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


_PARTICLES = frozenset("ab an auf aus bei durch mit nach um vor zu".split())
_UNITS = frozenset({"%", "dollar", "euro", "prozent", "punkte"})
_MARKS = frozenset({"-", "–", "—", ":", ",", "."})
