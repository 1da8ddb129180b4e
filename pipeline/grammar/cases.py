"""Cases: what articles, prepositions and postpositions show of a noun's case, where the parser may be wrong."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.noun_genders import noun_genders
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
    if noun.tag_ == "NE" and feature(noun, "Case") == "Gen" and _follows_genitive_article(noun):
        return True
    return has_postposition(noun) or shows_object(noun) or _follows_preposition(noun)


def has_postposition(noun: Token) -> bool:
    """Whether a postposition governs the noun: `der Umfrage zufolge`."""
    words, last = words_of(noun.doc), noun.right_edge.i
    return not _POSTPOSITIONS.isdisjoint(words[last : last + 2])


def _follows_genitive_article(name: Token) -> bool:
    """`Austria` in `Angaben der GeoSphere Austria`: a name after a genitive article, right behind another noun."""
    doc, i = name.doc, name.i - 1
    while i > 0 and doc[i].tag_ in ("NE", "NN") and doc[i].dep_ in ("pnc", "nk"):
        i -= 1
    return i > 0 and doc[i].lower_ in ("der", "des") and doc[i - 1].tag_ == "NN"


def shows_object(noun: Token) -> bool:
    """Whether the article shows that a noun is an object, whatever the tree says: `den Wert`, `dem Verein`."""
    article = article_of(noun)
    weak = article == "der" and noun.lower_.endswith(_WEAK)
    feminine = article.endswith("er") and noun_genders(noun) == {"f"}
    return article in _OBLIQUE or weak or feminine


def shows_subject(noun: Token) -> bool:
    """Whether the article shows that a noun is a nominative, whatever the tree says: `der Rat`, `ein Sprecher`."""
    nominative = article_of(noun).startswith(_NOMINATIVE) and article_of(noun).endswith(("er", "ein", "ihr"))
    return nominative and feature(noun, "Number") == "Sing" and noun_genders(noun) == {"m"}


def is_beside(first: Token, second: Token) -> bool:
    """Whether no mark parts two words of one clause: not `Wert` in `schätzte die Menge – ein Wert`."""
    return _PARTING.isdisjoint(words_of(first.doc)[min(first.i, second.i) : max(first.i, second.i)])


_PARTING = frozenset(",;:–-()")
#: How articles begin that are nominative before a masculine if they have no ending, or end in -er.
_NOMINATIVE = ("der", "dieser", "ein", "ihr", "jener", "jeder", "kein", "sein", "unser")


#: Nouns made of adjectives, whose -n after `der` is no nominative: `Der 81-Jährigen gaukelte jemand vor`.
_WEAK = ("abgeordneten", "angeklagten", "befragten", "beschuldigten", "jährigen", "verletzten", "vorsitzenden")
