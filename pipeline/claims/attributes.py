"""Attributes with words of their own between a number and the noun that it counts: `28 Waffen herstellende Firmen`.

`8.000 im Land erzeugten Brennstäbe`, `drei 50 Meter hohe Masten`, `27 zum Tode Verurteilte`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.arguments import governed_noun
from pipeline.grammar.spans import neighbour, sentence_of, tags_of
from pipeline.grammar.tags import NOUN, feature


def behind_attribute(noun: Token, figure: Span) -> Token:
    """`Firmen` for `Waffen` in `28 Waffen herstellende Firmen`, for `Meter` in `drei 50 Meter hohe Masten`: the noun
    whose attribute the one behind the number is part of.
    """
    adjective = neighbour(noun)
    last = adjective.head
    if adjective.tag_ != "ADJA" or last.tag_ not in NOUN or not adjective.i < last.i <= adjective.i + 2:
        return noun
    if feature(last, "Number") != "Plur" or adjective.lower_.startswith(_HOLDING):
        return noun  # `die 400 Mann starke Truppe`, `20 Betten umfassende Heime`
    measure = tags_of(figure.doc)[figure.end] == "CARD"
    made = measure or adjective.lower_.rstrip("nmrs").endswith("ende")
    alike = noun.dep_ == last.dep_ and noun.head.i == last.head.i
    return last if made and (alike or noun.head.i == adjective.i) else noun


#: How participles begin that say how many there are in something.
_HOLDING = ("fassend", "umfassend", "zählend")


def after_attribute(preposition: Token) -> Token | None:
    """`Brennstäbe` in `8.000 im Land erzeugten Brennstäbe`: a participle with its phrase stands before the noun.

    Also `Anteils` in `des von ihr in Europa erreichten Anteils`.
    """
    inner, limit = _inside_attribute(preposition), sentence_of(preposition).end
    if inner is not None and inner.i + 3 < limit and neighbour(inner).tag_ in ("APPR", "APPRART"):
        return after_attribute(neighbour(inner))
    if inner is None or inner.i + 2 >= limit or neighbour(inner).tag_ != "ADJA":
        return _made_noun(preposition, inner) if inner is not None else None
    i = inner.i + 1
    while i < limit and inner.doc[i].tag_ == "ADJA":
        i += 1
    return inner.doc[i] if i < limit and inner.doc[i].tag_ in NOUN else None


def _made_noun(preposition: Token, inner: Token) -> Token | None:
    """`Verurteilte` in `27 zum Tode Verurteilte`: a participle that became a noun, with its phrase before it."""
    if inner.i != preposition.i + 1 or neighbour(preposition, -1).tag_ != "CARD":
        return None
    noun = neighbour(inner)
    return noun if noun.tag_ == "NN" and noun.is_title and noun.lower_.startswith(_MADE_OF) else None


#: How participles begin that stand for people, whom a phrase describes.
_MADE_OF = ("angewiesen", "angeklagt", "betroffen", "geflohen", "geflücht", "lebend", "verurteilt", "vertrieben")


def _inside_attribute(preposition: Token) -> Token | None:
    """The noun or pronoun that a preposition in an attribute governs: `ihn` in `13 auf ihn eingetragenen Marken`."""
    after = neighbour(preposition)
    of_them = preposition.lower_ == "von"  # `zwei von ihnen erlitten Brüche`
    return after if after.tag_ in ("PPER", "PRF") and not of_them else governed_noun(preposition)


def attribute_end(preposition: Token) -> int:
    """Index of the adjective that closes the phrase before a counted noun: of `erzeugten` in `im Land erzeugten`."""
    tags, i, limit = tags_of(preposition.doc), preposition.i, sentence_of(preposition).end
    inner = _inside_attribute(preposition)
    while inner is not None and inner.i + 1 < limit and tags[inner.i + 1] in ("APPR", "APPRART"):
        inner = _inside_attribute(neighbour(inner))
    return inner.i + 1 if inner is not None else i
