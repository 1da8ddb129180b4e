"""Two phrases that parsers take for one: a name and the noun behind it, a number and the name behind it.

`der Ukraine | Waffen` in `der Ukraine Waffen zu liefern`, `in der EU | Vermögenswerte`: few names of states have an
article, and where one stands before such a name, it is the name's. `40.000 | Italien` in `haben 40.000 Italien
erreicht`: places are not counted.
"""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, VERBS, feature
from pipeline.grammar.trees import hang

#: Names that have an article wherever they stand.
ARTICLED = frozenset(
    """
    donbass eu gazastreifen irak iran jemen kongo kosovo libanon mongolei nato niger ostukraine schweiz slowakei sudan
    südsudan tschad türkei ukraine un uno usa vatikan westjordanland westukraine
    """.split()
)


def part_name(name: Token) -> None:
    """Hang a name with its article, and the bare noun behind it, where each belongs.

    Args:
        name: one of the names that have an article.
    """
    article, noun = neighbour(name, -1), neighbour(name)
    if article.i == name.i or article.lower_ not in _OPENING or name.head.i != noun.i or not _is_apart(name, noun):
        return
    opener, above = article if article.tag_ == "APPRART" else neighbour(article, -1), noun.head
    if above.tag_ in PREPOSITION and above.i == opener.i and opener.i < name.i:
        if above.head.tag_ not in VERBS:
            return
        _complete(noun, above.head)
        hang(name, above, "nk")
    elif above.tag_ in VERBS and article.lower_ == "der":
        hang(name, above, "da")
    else:
        return
    if article.i != opener.i:
        hang(article, name, "nk")
        article.tag_ = "ART"
    name.tag_ = "NE"


#: Articles before such a name, also within a preposition.
_OPENING = frozenset({"den", "der", "im"})


def _is_apart(name: Token, noun: Token) -> bool:
    """Whether a noun behind a name is not named by it, as in `der EU Kommission`, `der Schweiz Tourismus AG`."""
    if noun.tag_ not in NOUN or not noun.text.isalpha():
        return False
    return not name.is_upper or feature(noun, "Number") == "Plur" or noun.lower_.endswith(_PLURALS)


#: Ends of nouns in the plural that models take for a singular before a name in the singular.
_PLURALS = ("werte", "gelder", "mittel", "hilfen")


def _complete(noun: Token, verb: Token) -> None:
    """Make a noun the subject of its clause if there is none yet, else the object."""
    top = verb
    while top.dep_ == "oc" and top.head.tag_ in VERBS:
        top = top.head
    subjects = [child for child in top.children if child.dep_ == "sb"]
    hang(noun, *((verb, "oa") if subjects else (top, "sb")))


#: How verbs begin whose object is a place that people go to or come from.
_GOING = ("erreich", "verlassen", "verließ")


def part_number(number: Token) -> None:
    """Part a number from the place behind it, or a number and its noun from the noun before.

    `40.000 | Italien` in `haben 40.000 Italien erreicht`: places are not counted. `nach Angaben der Polizei | 40
    Gäste`: a genitive needs an article or an adjective that shows it.
    """
    noun, top = number.head, number.head.head
    if noun.i == number.i - 1:
        after = neighbour(number)
        if noun.tag_ == "NN" and feature(noun, "Number") == "Plur" and after.lower_ in _PARTITIVE and top.tag_ in VERBS:
            for child in [child for child in noun.rights if child.i > number.i]:
                hang(child, number)
            hang(number, top, "oa")
    elif noun.dep_ == "ag" and noun.i == number.i + 1 and noun.head.i < number.i and noun.n_lefts == 1:
        verb = _finite_beside(number)
        if verb is not None and neighbour(noun).tag_ not in NOUN:
            hang(noun, verb, "oa" if any(child.dep_ == "sb" for child in verb.children) else "sb")
    elif noun.i == number.i + 1 and noun.tag_ == "NE" and noun.dep_ in ("sb", "oa"):
        verbs = [top, *(child for child in top.children if child.dep_ == "oc")]
        verb = next((v for v in verbs if v.tag_ in VERBS and v.lower_.startswith(_GOING)), None)
        others = (c for v in verbs for c in v.children if c.dep_ in ("sb", "oa") and c.i != noun.i)
        if verb is not None and next(others, None) is None:
            hang(noun, verb, "oa")
            hang(number, top, "sb")


def part_genitive(noun: Token) -> None:
    """Part a bare noun in the plural from the genitive before it, of which it is no name.

    `nach Angaben der Rettungsdienste | Verletzungen` in `erlitten nach Angaben der Rettungsdienste Verletzungen`.
    """
    owner, verb = neighbour(noun, -1), _finite_beside(noun)
    opened = neighbour(owner, -1).lower_ == "der" and feature(owner, "Number") == feature(noun, "Number") == "Plur"
    if owner.tag_ != "NN" or owner.head.i != noun.i or verb is None or not opened or noun.head.i > owner.i:
        return
    above = noun.head
    hang(noun, verb, "oa" if any(child.dep_ == "sb" for child in verb.children) else "sb")
    hang(owner, above, "ag")


def part_ordinal(noun: Token) -> None:
    """`jeder Fünfte` in `soll von 3.100 Beschäftigten | jeder Fünfte gehen`: in the nominative, it owns nothing."""
    verb = _finite_beside(noun)
    if noun.lower_.endswith("te") and verb is not None:
        hang(noun, verb, "oa" if any(child.dep_ == "sb" for child in verb.children) else "sb")


#: Words that open those of whom a number tells a part.
_PARTITIVE = frozenset({"der", "ihrer", "seiner"})


def _finite_beside(number: Token) -> Token | None:
    """The finite verb between the same marks as a number."""
    doc, sent = number.doc, number.sent
    for words in (reversed(doc[sent.start : number.i]), iter(doc[number.i : sent.end])):
        for word in words:
            if word.is_punct:
                break
            if word.tag_ in FINITE:
                return word
    return None
