"""Cases: what articles, prepositions and postpositions show of a noun's case, where the parser may be wrong."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.agreement import WOMEN
from pipeline.grammar.spans import remembered, sentence_of, tags_of, words_of
from pipeline.grammar.tags import DETERMINER, feature

_POSTPOSITIONS = frozenset({"zufolge", "gemäß", "entsprechend"})
#: Articles that are never nominative.
_OBLIQUE = frozenset(
    {"dem", "den", "des", "diesem", "diesen", "einem", "einen", "eines", "ihrem", "ihren", "seinem", "seinen"}
)


def article_of(noun: Token) -> str:
    """The article or possessive of the noun in lower case, or ""."""
    return next((str(child.lower_) for child in noun.lefts if child.tag_ in ("ART", "PPOSAT", "PDAT")), "")


def _follows_preposition(noun: Token) -> bool:
    """Whether a preposition stands right before the noun's phrase: `im See`; `über 20 Helfer` is only a bound.

    So does `als` at the beginning of a sentence: `Als „Geschenk“ bezeichnete sie den Fund.`
    """
    tags, first, i = tags_of(noun.doc), sentence_of(noun).start, noun.i - 1
    while i > first and tags[i] in _BEFORE_NOUN:
        i -= 1
    if i == first and tags[i] == "KOKOM" and words_of(noun.doc)[i] == "als":
        return True
    return i >= first and tags[i] in ("APPR", "APPRART") and words_of(noun.doc)[i] not in _BOUNDING


_BEFORE_NOUN = DETERMINER | {"ADJA", "TRUNC", "$("}
#: Prepositions that are also bounds of a number, with or without the number in between.
_BOUNDING = frozenset({"an", "bis", "gegen", "über", "um", "unter"})


@remembered
def is_oblique(noun: Token) -> bool:
    """Whether article, preposition or postposition shows that the noun is no subject: `den Wert`, `im See`, `einem
    Bericht`, `Behörden zufolge`.
    """
    after = noun.right_edge.i + 1
    governed = (
        after < len(noun.doc) and noun.doc[after].lower_ in _POSTPOSITIONS
    ) or noun.right_edge.lower_ in _POSTPOSITIONS
    if noun.tag_ == "NE" and feature(noun, "Case") == "Gen" and _follows_genitive_article(noun):
        return True
    return governed or shows_object(noun) or _follows_preposition(noun)


def _follows_genitive_article(name: Token) -> bool:
    """`Austria` in `Angaben der GeoSphere Austria`: a name after a genitive article, right behind another noun."""
    doc, i = name.doc, name.i - 1
    while i > 0 and doc[i].tag_ in ("NE", "NN") and doc[i].dep_ in ("pnc", "nk"):
        i -= 1
    return i > 0 and doc[i].lower_ in ("der", "des") and doc[i - 1].tag_ == "NN"


def shows_object(noun: Token) -> bool:
    """Whether the article shows that a noun is an object, whatever the tree says: `den Wert`, `dem Verein`."""
    article = article_of(noun)
    return article in _OBLIQUE or (article == "der" and (_is_feminine(noun) or noun.lower_.endswith(_WEAK)))


#: Nouns made of adjectives, whose -n after `der` is no nominative: `Der 81-Jährigen gaukelte jemand vor`.
_WEAK = ("abgeordneten", "angeklagten", "befragten", "beschuldigten", "jährigen", "verletzten", "vorsitzenden")


def _is_feminine(noun: Token) -> bool:
    """Whether the ending shows a feminine, with which `der` is genitive or dative: `sind der Meinung`."""
    return noun.lower_.endswith((*_FEMININE, *WOMEN)) and not noun.lower_.endswith(_MASCULINE)


_FEMININE = ("heit", "keit", "schaft", "tät", "ung")
_MASCULINE = ("sprung", "schwung")
