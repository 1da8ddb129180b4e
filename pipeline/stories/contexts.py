"""What an article is about, as far as its claims tell: names and nouns of titles and sentences, weighted by rarity."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pipeline.stories.countries import countries_in
from pipeline.stories.items import ClaimLike
from pipeline.stories.patterns import NO_PLACES
from pipeline.stories.words import content_stems, topic_stems

#: A word of the title tells more of what an article is about than one of the text, and so does a place.
_TITLE, _PLACE = 2.0, 1.5
#: An article is put into this many blocks, by its weightiest words.
ANCHORS = 8
_LOCATED = re.compile(
    r"\b(?:in|aus|bei|vor|nahe|auf|um|an der|an dem|am|im) ([A-ZÄÖÜ][^\W\d_]+(?:[- ][A-ZÄÖÜ][^\W\d_]+)?)"
)
_DATELINE = re.compile(r"^([A-ZÄÖÜ][^\W\d_]+(?:[- /][A-ZÄÖÜ][^\W\d_]+)*): ")


@dataclass(slots=True)
class Context:
    """The words of an article.

    `terms` are stems with their weights, `places` stems of names after a preposition of place, `main_places` those of
    the title, `countries` ISO codes, `anchors` the terms that weigh most.
    """

    terms: dict[str, float] = field(default_factory=dict)
    in_title: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    main_places: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    anchors: tuple[str, ...] = ()
    total: float = 0.0


@dataclass(slots=True)
class _Raw:
    title: str = ""
    sentences: dict[str, None] = field(default_factory=dict)
    places: set[str] = field(default_factory=set)


def contexts_of(claims: Iterable[ClaimLike]) -> Mapping[str, Context]:
    """The context of each article, by its id."""
    raw: dict[str, _Raw] = {}
    for claim in claims:
        article = raw.setdefault(claim.article_id, _Raw())
        article.title = max(article.title, claim.title)
        article.sentences[claim.evidence] = None
        if claim.place:
            article.places.add(claim.place)
    found = {name: _context(article) for name, article in raw.items()}
    frequency: Counter[str] = Counter()
    for context in found.values():
        frequency.update(context.terms.keys())
    for context in found.values():
        _weigh(context, frequency, len(found))
    return found


def _context(raw: _Raw) -> Context:
    sentences = sorted(raw.sentences)
    text = " ".join((raw.title, *sentences))
    in_title = topic_stems(raw.title)
    terms = in_title.union(*(topic_stems(sentence) for sentence in sentences))
    main = {match.group(1) for match in _LOCATED.finditer(raw.title)}
    main |= {match.group(1) for match in _DATELINE.finditer(raw.title)}
    named = {match.group(1) for match in _LOCATED.finditer(text)} | main | raw.places
    countries = countries_in(text)
    terms |= {f"country {code}" for code in countries}
    places = frozenset(f"country {code}" for code in countries).union(*(content_stems(name) for name in named if name.lower() not in NO_PLACES))
    main_places = frozenset().union(*(content_stems(name) for name in main if name.lower() not in NO_PLACES))
    return Context(
        terms=dict.fromkeys(sorted(terms), 1.0),
        in_title=in_title,
        places=places & terms,
        main_places=main_places & terms,
        countries=countries,
    )


def _weigh(context: Context, frequency: Mapping[str, int], articles: int) -> None:
    """Set weights: 1 for a word of one article in a large collection, towards 0 for one of all articles."""
    scale = math.log(articles + 2)
    for term in context.terms:
        weight = math.log((articles + 2) / (frequency[term] + 0.5)) / scale
        weight *= _TITLE if term in context.in_title else 1.0
        weight *= _PLACE if term in context.places else 1.0
        context.terms[term] = weight
    context.total = sum(context.terms.values())
    best = sorted(context.terms.items(), key=lambda item: (-item[1], item[0]))
    context.anchors = tuple(term for term, _ in best[:ANCHORS])


def shared_terms(one: Context, other: Context, without: frozenset[str] = frozenset()) -> list[str]:
    """The words that two articles share, the weightiest first."""
    if len(other.terms) < len(one.terms):
        one, other = other, one
    shared = [term for term in one.terms if term in other.terms and term not in without]
    return sorted(shared, key=lambda term: (-(one.terms[term] + other.terms[term]), term))
