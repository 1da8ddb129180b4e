"""What an article is about, as far as its claims tell: names and nouns of titles and sentences, weighted by rarity."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.stories.capitals import capitals_in
from pipeline.stories.countries import countries_in
from pipeline.stories.firms import firm_of_title, firms_named, without_compared
from pipeline.stories.located import ABSTRACT, before_place, looked_back_to, names_in, names_in_title, names_of_titles
from pipeline.stories.patterns import DECIDED, DISASTER_OPENS, DISASTERS, HAPPENING_NOUNS, NO_PLACES
from pipeline.stories.phrases import ON_WAR, TOPICS, VOTING, YES_OR_NO
from pipeline.stories.rows import ClaimLike
from pipeline.stories.subjects import subject_of
from pipeline.stories.thesaurus import class_of
from pipeline.stories.words import place_stems, topic_stems, words_of

#: A word of the title tells more of what an article is about than one of the text, and so does a place.
_TITLE, _PLACE = 2.0, 1.5
#: An article is put into this many blocks, by its weightiest words.
ANCHORS = 12
#: A word of more articles than this, and of more than one in a hundred, makes no block.
USUAL = 50
#: Letters of a place that opens a compound, and those that it has besides.
_OPENING, _ADDED = 6, 3
#: Where the first sentence of a text ends.
_SENTENCE = re.compile(r"(?:(?<=[^\W\d]{3}[.!?])|(?<=\d{3}[.!?]))\s")
#: Characters of a text that tell what it is about.
LEAD = 800
#: Articles that a small collection is taken to be part of, so that its words are not all common ones.
PRIOR = 100
#: A word is rare if no more articles than this have it, or one in a hundred.
RARE = 5
#: What has a name of its own, as a ship, a storm or an alliance: `„Egadi Star“`.
_QUOTED = re.compile(r"[„“\"»‚]([A-ZÄÖÜ][^\W_]+(?: [A-ZÄÖÜ0-9][^\W_]*){0,2})[“”\"«‘]")


@dataclass(slots=True)
class Context:
    """The words of an article.

    `terms` are stems with their weights, `places` stems of names after a preposition of place, `main_places` those
    of the title, `countries` ISO codes, `main_countries` those of the title and the first sentence, `anchors` the
    terms that weigh most. `pairs` are terms that follow each other as one name, `firms` stems of names of firms,
    `titled` that of the firm that begins the title, `holders` stems of the names whose money and shares it gives,
    `topics` are the kinds of event that it is on, `names` stems of rare names in quotation marks or of two words,
    `lead` the terms of the title and the first sentence, `rare` those that few articles have, `known_places` the
    places of all articles, `text` the beginning of the text, `length` how far it is known to reach. `forms` has a
    written form of each term, for all articles together.
    """

    terms: dict[str, float] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    pairs: frozenset[tuple[str, str]] = frozenset()
    rare: frozenset[str] = frozenset()
    in_title: Set[str] = frozenset()
    places: Set[str] = frozenset()
    main_places: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    main_countries: frozenset[str] = frozenset()
    anchors: tuple[str, ...] = ()
    holders: frozenset[str] = frozenset()
    firms: frozenset[str] = frozenset()
    titled: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    looked_back: frozenset[str] = frozenset()
    names: frozenset[tuple[str, ...]] = frozenset()
    topics: frozenset[str] = frozenset()
    text: str = ""
    length: int = 0
    known_places: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Raw:
    title: str = ""
    sentences: dict[str, None] = field(default_factory=dict)
    first: tuple[int, str] = (0, "")
    text: str = ""
    length: int = 0
    on_business: bool = False
    places: set[str] = field(default_factory=set)
    holders: set[str] = field(default_factory=set)


def contexts_of(claims: Iterable[ClaimLike], texts: Mapping[str, str] | None = None) -> Mapping[str, Context]:
    """The context of each article, by its id.

    Args:
        claims: the claims; their titles, evidences and places are what is known of an article.
        texts: the texts of articles by id, where they are at hand; their beginnings are read, too.
    """
    raw: dict[str, _Raw] = {}
    for claim in claims:
        article = raw.setdefault(claim.article_id, _Raw())
        article.title = max(article.title, claim.title)
        article.sentences[claim.evidence] = None
        if claim.section != "title" and (
            not article.first[1] or (claim.evidence_start, claim.evidence) < article.first
        ):
            article.first = claim.evidence_start, claim.evidence
        if claim.section != "title":
            article.length = max(article.length, claim.evidence_start + len(claim.evidence))
        if claim.kind != "count" and not (subject := subject_of(claim.who)).is_quantity:
            article.holders |= subject.names
        article.on_business |= claim.kind == "money" or claim.event in DECIDED
        if claim.place:
            article.places.add(claim.place)
    for name, text in (texts or {}).items():
        if name in raw:
            raw[name].text = text[:LEAD]
            raw[name].length = max(raw[name].length, len(text))
            raw[name].sentences[text[:LEAD]] = None
            raw[name].first = 0, _SENTENCE.split(text[:LEAD], maxsplit=1)[0]
    forms: dict[str, str] = {}
    found = {name: _context(article, forms) for name, article in raw.items()}
    firms = frozenset().union(*(context.firms for context in found.values()))
    for context in found.values():  # `bei Nordfracht` is no place
        context.places -= firms
        context.main_places -= firms
    known = frozenset().union(*(context.places for context in found.values()))
    _name_openings(found.values(), known)
    frequency: Counter[str] = Counter()
    for context in found.values():
        frequency.update(context.terms.keys())
    for context in found.values():
        _weigh(context, frequency, len(found), known)
    return found


def _name_openings(contexts: Collection[Context], known: frozenset[str]) -> None:
    """Let an article on the `Karnerjochbahn` name the `Karnerjoch`, too, where another one calls that a place."""
    terms = frozenset().union(*(context.terms.keys() for context in contexts))
    opened: dict[str, str] = {}
    for term in terms:
        ends = range(len(term) - _ADDED, _OPENING - 1, -1)
        if place := next((term[:end] for end in ends if term[:end] in known), ""):
            opened[term] = place
    for context in contexts:
        for term in opened.keys() & context.terms.keys():
            place = opened[term]
            context.terms.setdefault(place, 1.0)
            context.lead |= {place} if term in context.lead else set()
            context.places |= {place} if term in context.places else set()
            context.main_places |= {place} if term in context.main_places else set()


def _context(raw: _Raw, forms: dict[str, str]) -> Context:
    in_title, pairs = topic_stems(raw.title)
    found = dict(in_title)
    for sentence in sorted(raw.sentences):
        more, linked = topic_stems(sentence)
        found |= more
        pairs |= linked
    for term, form in found.items():
        forms[term] = min(form, forms.get(term, form))
    terms = set(found) | disasters_in(frozenset(found)) | _happenings_in(f"{raw.title} {raw.first[1]}")
    in_title = {**in_title, **dict.fromkeys(disasters_in(frozenset(in_title)), "")}
    text = ". ".join((raw.title, *sorted(raw.sentences)))
    main = names_in_title(raw.title)
    named = {*names_in(text), *main, *raw.places}
    main |= names_of_titles(raw.title, named, text)
    named |= main
    if not main:
        main = names_in(before_place(raw.first[1]))
    located = _stems(named)
    beginning = f"{raw.title} {before_place(raw.first[1])}"
    countries = countries_in(text)
    main_countries = _keys(countries_in(raw.title))
    terms |= _keys(countries)
    return Context(
        terms=dict.fromkeys(sorted(terms), 1.0),
        pairs=pairs,
        forms=forms,
        text=raw.text,
        length=raw.length,
        in_title=in_title.keys() | main_countries,
        places=(located | _keys(countries)) & terms,
        main_places=(_stems(main) | located & in_title.keys() | main_countries) & terms,
        countries=countries,
        main_countries=countries_in(beginning) | capitals_in(beginning),
        holders=frozenset(raw.holders),
        firms=firms_named(text),
        titled=firm_of_title(raw.title) if raw.on_business else frozenset(),
        names=frozenset((term,) for name in _QUOTED.findall(text) for term in topic_stems(name)[0]),
        looked_back=_stems(looked_back_to(text)),
        topics=_topics(f"{raw.title} {raw.first[1]}", text),
        lead=frozenset(in_title) | topic_stems(without_compared(raw.first[1]))[0].keys(),
    )


def _topics(beginning: str, text: str) -> frozenset[str]:
    found = {name for name, pattern in TOPICS.items() if pattern.search(beginning)}
    if VOTING.search(text) and YES_OR_NO.search(text):
        found.add("referendum")
    return frozenset(found | {"war"} if ON_WAR.search(text) else found)


def disasters_in(terms: frozenset[str]) -> frozenset[str]:
    """The disasters that words name, as terms: `Hochwasser` and `Flut` are one.

    >>> sorted(disasters_in(frozenset({"elster-flut", "goris", "waldbrand"})))
    ['disaster fire', 'disaster flood']
    """
    return frozenset(f"disaster {name}" for term in terms for name in _disasters(term))


def _happenings_in(beginning: str) -> frozenset[str]:
    """What else the nouns of a beginning name: `Überfall` and `Raub` are one.

    >>> sorted(_happenings_in("Überfall auf Geldtransporter"))
    ['happening robbery']
    """
    kinds = (HAPPENING_NOUNS.get(class_of(word)) for word in words_of(beginning) if word[0].isupper())
    return frozenset(f"happening {kind}" for kind in kinds if kind)


@lru_cache(maxsize=65_536)
def _disasters(term: str) -> tuple[str, ...]:
    return tuple(
        name
        for name, ends in DISASTERS.items()
        if any(
            term == end
            or (len(end) > 3 and end != "fahr" and term.endswith(end))
            or (end in DISASTER_OPENS and term.startswith(end))
            for end in ends
        )
    )


def _keys(countries: Iterable[str]) -> frozenset[str]:
    """Countries as terms, told from words by the capitals."""
    return frozenset(f"country {code}" for code in countries)


def _stems(names: Iterable[str]) -> frozenset[str]:
    return frozenset().union(
        *(place_stems(name) for name in names if name.lower() not in NO_PLACES and not ABSTRACT.search(name))
    )


def _weigh(context: Context, frequency: Mapping[str, int], articles: int, known: frozenset[str]) -> None:
    """Set weights: 1 for a word of one article in a large collection, towards 0 for one of all articles.

    Args:
        context: the article.
        frequency: of how many articles a word is.
        articles: how many there are.
        known: what some article calls a place, so that others block by it, too (`Frankfurter Demo`).
    """
    scale = math.log(articles + PRIOR)
    context.known_places = known
    if not context.main_places:
        context.main_places = frozenset(
            term
            for term in context.in_title & known
            if frequency[term] <= USUAL and not disasters_in(frozenset({term}))
        )
    context.places |= {term for term in context.lead & known if frequency[term] <= max(RARE, articles // 100)}
    for term in context.terms:
        weight = math.log((articles + PRIOR) / (frequency[term] + 0.5)) / scale
        weight *= _TITLE if term in context.in_title else 1.0
        weight *= _PLACE if term in context.places else 1.0
        context.terms[term] = weight
    few = max(RARE, articles // 100)
    context.rare = frozenset(term for term in context.terms if frequency[term] <= few)
    context.names = frozenset(name for name in context.names | context.pairs if context.rare.issuperset(name))
    best = sorted(context.terms.items(), key=lambda item: (-item[1], item[0]))
    usual = max(USUAL, articles // 100)
    anchors = [term for term, _ in best if frequency[term] <= usual]
    places = sorted(term for term in context.lead & known if term in anchors[ANCHORS:])
    context.anchors = (*anchors[:ANCHORS], *places)


def shared_terms(one: Context, other: Context, without: frozenset[str] = frozenset()) -> list[str]:
    """The words that two articles share, one of each name of several words."""
    if len(other.terms) < len(one.terms):
        one, other = other, one
    shared = [term for term in one.terms if term in other.terms and term not in without]
    both = one.pairs & other.pairs
    if not both:
        return shared
    again = {min(pair, key=lambda term: one.terms.get(term, 0.0)) for pair in both if pair[0] in shared}
    return [term for term in shared if term not in again]
