"""Truncated words, which the next one completes: `Fracht- und Luftpost`, `rechts- und linksextreme Taten`.

Models make the truncated word the head, as if it were a noun of its own; the compound that completes it has the gender,
the number and the sense of both.
"""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import FINITE, NOUN
from pipeline.grammar.trees import hang

_JOINING = frozenset("bis bzw. beziehungsweise gegen oder sowie und wie zu".split())
#: Words of a list of truncated ones: `Kaninchen-, Geflügel- und Taubenzüchter`.
_LONGEST = 8
_SHORTEST = 2
#: Letters of a second part: `-verletzte`, but not the `-rn` of `Ostern`.
_SHORTEST_SECOND = 4


def is_truncated(word: Token) -> bool:
    """`Fracht-`, `rechts-`, `18-`, but no dash."""
    text = str(word.text)
    return text[-1] == "-" and len(text) > _SHORTEST and text[0].isalnum()


def mend_truncated(word: Token) -> None:
    """Make the compound that completes a truncated word the head of both."""
    last = _completing(word)
    if last is None:
        return
    noun = last
    while noun.tag_ == "ADJA" and noun.i + 1 < len(word.doc) and neighbour(noun).tag_ in NOUN | {"ADJA"}:
        noun = neighbour(noun)
    if noun.tag_ not in NOUN:
        return
    if noun != last and (word.is_ancestor(noun) or word.is_ancestor(last)):
        hang(last, noun, "nk")
    above = word.is_ancestor(noun)
    hang(word, noun, "nk")
    if above:
        for child in [child for child in word.children if child.tag_ != "KON" and not is_truncated(child)]:
            hang(child, noun)
        if noun.dep_ == "sb" and "Acc" in noun.morph.get("Case", []) and _has_subject(noun.head, noun):
            noun.dep_ = "oa"  # `weil sie Kranken- und Pflegekassen betrog`
    if noun != last:
        hang(word, last, "nk")
    word.tag_ = "TRUNC"
    if neighbour(word).lower_ == "bis":
        neighbour(word).tag_ = "KON"  # `18- bis 25-Jährige`


def _has_subject(verb: Token, apart: Token) -> bool:
    return any(child.dep_ == "sb" and child != apart for child in verb.children)


def _completing(word: Token) -> Token | None:
    """The word that completes a truncated one: a noun, or an adjective for a truncated adjective."""
    doc, i, end = word.doc, word.i + 1, min(word.i + _LONGEST, word.sent.end)
    if word.tag_ in FINITE:
        return None
    while i + 1 < end and (doc[i].text in (",", "/") or doc[i].lower_ in _JOINING):
        joined, i = doc[i].lower_ in _JOINING, i + 1
        if is_truncated(doc[i]) and not joined:
            i += 1
        elif is_truncated(doc[i]) or not joined:
            return None
        else:
            if word.text[0].isdigit() and (not doc[i].text[0].isdigit() or "-" not in doc[i].text):
                return None  # `18- bis 25-Jährige`, not `20- und Kinder`
            return doc[i] if doc[i].tag_ in ({"ADJA"} if word.text[0].islower() else NOUN) else None
    return None


def start_with_truncated(word: Token) -> int:
    """Index of the first of the truncated words that a word completes: of `Fracht-` in `Fracht- und Luftpost`."""
    doc, start = word.doc, word.i
    if start < 2 or doc[start - 2].tag_ != "TRUNC":
        return start
    first = word.sent.start
    while start - 2 >= first and doc[start - 2].tag_ == "TRUNC" and is_truncated(doc[start - 2]):
        if doc[start - 1].lower_ not in _JOINING and doc[start - 1].text not in (",", "/"):
            break
        start -= 2
    return start


def completed(word: Token) -> str:
    """A truncated word with what another one lends it over a number: `Schwerverletzte` in `zwei Schwer- und drei
    Leichtverletzte`; where the parts of that one are not known, both (`Rot- und Schwarzkiefern`); "" for other words.
    """
    doc, end = word.doc, word.sent.end
    if not is_truncated(word) or word.i + 1 >= end or doc[word.i + 1].lower_ not in _JOINING:
        return ""
    last = next((t for t in doc[word.i + 2 : min(word.i + _LONGEST, end)] if t.tag_ in NOUN), None)
    if last is None or not any(t.tag_ == "CARD" for t in doc[word.i + 2 : last.i]):
        return ""
    stem, (_, joined, second) = str(word.text).removesuffix("-"), str(last.text).rpartition("-")
    if joined:
        return f"{stem}-{second}"  # `Österreich-Termine`
    parts = (
        part for part in _FIRST_PARTS if last.lower_.startswith(part) and len(last) >= len(part) + _SHORTEST_SECOND
    )
    first = next(parts, "")
    return f"{stem}{last.lower_[len(first) :]}" if first else f"{word.text} {doc[word.i + 1].text} {last.text}"


#: First parts of compounds that are told apart by number: `sechs Erst- und acht Zweitligisten`.
_FIRST_PARTS = tuple(
    """
    abend außen berufs damen einzel erst frauen ganztags gesamt grund groß halbtags haupt herren innen jungen kinder
    klein land leicht mädchen männer mehr mittel neben neu nord ost real schwer stadt süd teil teilzeit tief tages voll
    vollzeit west zweit
    """.split()
)
