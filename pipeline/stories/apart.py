"""What keeps two claims apart, however alike they are.

The figures never bring two claims together; here they keep some apart that words can't tell apart: two different
numbers for the same thing in one article by the same source, or a part beside its whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.stories.comparing import PERIOD, deed_of
from pipeline.stories.contexts import Context
from pipeline.stories.items import Item
from pipeline.stories.patterns import DECIDED, FLOWS, ONCE, SCORED, VOTED
from pipeline.stories.rates import RATES
from pipeline.stories.relations import (
    TELLING,
    Related,
    are_countries,
    are_surely_elsewhere,
    are_surely_other,
    days_between,
    is_nation_beside,
    only_counted,
    relate,
    share_much,
    tell_places_apart,
)
from pipeline.stories.sources import same_source
from pipeline.stories.times import UNTIL_NOW

OTHER_PLACE = "other place"
#: Two places that both articles know, or two of one name: `Autobahn 6`, `Autobahn 9`.
TWO_PLACES = "two places"
#: Places of which an article knows nothing, which it may be at all the same: a region and its villages.
UNKNOWN_PLACE = "a place that the other article does not name"
OTHER_SUBJECT = "other subject"
#: Nouns that no list knows as one, which they may be all the same: `Beute`, `Diebesgut`.
UNLIKE_SUBJECT = "unlike subject"
#: One article gives the number of a town or an island, another one that of the region or the country.
PLACE_BESIDE = "a place beside a whole"
#: Some of those whom the other claim counts, by who they are.
SOME_BESIDE = "some of them beside all"
#: What may happen beside what did, told as what did: `80 Stellen sollen wegfallen`, `80 Stellen fallen weg`.
POSSIBLE = "what may happen beside what did"
ONE_NATION = "one nation beside all"
FAR_APART = "numbers far apart"
#: What nouns and places that no list knows may wrongly tell; all else but `LIKELY` is certain.
UNSURE = frozenset({"", UNLIKE_SUBJECT, UNKNOWN_PLACE, PLACE_BESIDE, SOME_BESIDE})
#: What is counted of a firm, wherever its article plays.
OF_FIRMS = DECIDED | {"employed"}
#: Days that may lie between the articles of two claims that are joined.
WINDOW = 21
#: ... and of what firms and authorities do, which goes on for weeks.
LONG_WINDOW = 35
#: Days by which two dates in the text may differ: the day of an event and the day somebody spoke of it.
SLACK = 3
#: How old the time of a claim may be beside one that gives none and so speaks of now.
RECENT = 21
#: ... and of a figure of business, which comes weeks after its quarter has ended.
REPORTED = 100
#: Words of a sentence that counts the whole of a country or a state.
OF_ALL = re.compile(r"\b(?:[Ii]n ganz [A-ZÄÖÜ]|[Ii]m (?:ganzen|gesamten) (?:Bundes)?[Ll]and\b)")
#: One source gives no two estimates of the same thing in one article that are this much apart.
FACTOR = 2.0
#: ... and nobody is that wrong.
FAR = 50.0


def conflict(one: Item, other: Item, contexts: Mapping[str, Context], related: Related | None = None) -> str:
    """Why two claims can't be about the same thing, or ""; what is certain is told before what is likely.

    Args:
        one: a claim.
        other: another one.
        contexts: what is known of their articles.
        related: how they stand to each other, where that is known.
    """
    if one.comparable != other.comparable:
        return "other unit"
    if one.part != other.part and not (
        _same_figure(one, other) or _is_whole(one, other, contexts) or _is_whole_place(one, other, contexts)
    ):
        return f"{one.part or other.part} beside a whole"
    likely = POSSIBLE if one.happened != other.happened else ""
    if _are_other_events(one, other):
        return "another event"
    if one.illness and other.illness and not one.illness & other.illness:
        return "another illness"
    if (gap := days_between(one, other)) is not None and gap > WINDOW * 8:
        return f"published {gap} days apart"
    if one.standing and other.standing and one.standing != other.standing:
        return f"{one.standing} and {other.standing}"
    if one.round and other.round and one.round != other.round:
        return f"{one.round} and {other.round}"
    if _times_exclude(one, other) or _of_other_periods(one, other):
        return "other time"
    if one.day != other.day and one.subject.words & SCORED and other.subject.words & SCORED:
        return "another match"
    agree = one.bounds is not None and other.bounds is not None and one.bounds.admits(other.bounds)
    if not agree and _far_apart(one, other, FAR):
        likely = likely or FAR_APART
    if _are_numbered(one, other):
        return TWO_PLACES
    related = related or relate(one, other, contexts)
    unsure = _unsure(one, other, contexts, related, agree)
    if unsure in (OTHER_SUBJECT, TWO_PLACES):
        return unsure
    if _once_by_one_source(one, other):
        return "two numbers by one source for what is over within a day"
    if one.article == other.article and not _may_differ_within(one, other):
        if one.sentence == other.sentence:
            return "two numbers in one sentence by the same source"
        if not agree or _far_apart(one, other):
            return "other number in the same article by the same source"
    return likely or unsure


def _unsure(one: Item, other: Item, contexts: Mapping[str, Context], related: Related, agree: bool) -> str:
    """What nouns and places tell of two claims, which is certain for some of them, or ""."""
    if related.subjects == "other":
        shares = one.event in VOTED and one.kind == "share"  # of a party, of a candidate
        return OTHER_SUBJECT if shares or are_surely_other(one, other, contexts) else UNLIKE_SUBJECT
    if related.places in ("other", "narrower") and not agree and tell_places_apart(one, other, contexts):
        return TWO_PLACES
    if related.places == "other":
        sure = are_surely_elsewhere(one, other, contexts) or not share_much(
            contexts[one.article], contexts[other.article]
        )
        return OTHER_PLACE if sure or one.event in VOTED else UNKNOWN_PLACE
    narrower_subject = related.subjects == "narrower"
    if narrower_subject and agree and one.modifier != "vague" != other.modifier and _far_apart(one, other):
        return SOME_BESIDE
    if narrower_subject and not agree and is_nation_beside(one, other):
        return ONE_NATION
    if (narrower_subject or one.part not in ("", "everywhere")) and not agree:
        return SOME_BESIDE
    if related.places == "narrower" and not agree:
        share = one.kind == "share" and one.event not in VOTED  # that of a town is no part of another one
        return OTHER_PLACE if share else PLACE_BESIDE
    return ""


def _are_other_events(one: Item, other: Item) -> bool:
    """Whether two codes tell other deeds, or only one claim tells what is decided: jobs there are, and jobs that go."""
    if one.event == other.event or not ((one.event and other.event) or {one.event, other.event} & DECIDED):
        return False
    one_number = one.kind != "share" and one.value == other.value and (one.value or 0) >= TELLING
    if one_number and one.article != other.article:
        return False  # `212 Menschen gerettet`, `212 Migranten angekommen`
    return not deed_of(one, other)[0]


def _are_numbered(one: Item, other: Item) -> bool:
    """Whether two places are told apart by their numbers: `Autobahn 6` and `Autobahn 9`."""
    first, second = ({word for word in item.places if word.isdigit()} for item in (one, other))
    return bool(one.places and other.places) and first != second


def _same_figure(one: Item, other: Item) -> bool:
    """Whether two figures of the year before are one: `im vergangenen Jahr`, `der Verlust aus dem Vorjahr`."""
    if {one.part, other.part} == {"", "other period"} and one.span is not None and one.span == other.span:
        return True
    return (
        one.event in FLOWS | VOTED | RATES
        and {one.part, other.part} == {"", "other period"}
        and one.value == other.value
    )


def _is_whole(one: Item, other: Item, contexts: Mapping[str, Context]) -> bool:
    """Whether a number is `landesweit` or `konzernweit`, and of the other no place is said: both are of the whole.

    What an article on a town counts is that town's, but jobs are those of the firm.
    """
    if {one.part, other.part} != {"", "everywhere"}:
        return False
    plain = other if one.part else one
    if one.places & other.places or OF_ALL.search(plain.evidence):
        return True  # `bayernweit`, `in Bayern`; `landesweit`, `in ganz Bayern`
    main = contexts[plain.article].main_places
    if plain.event in VOTED:
        return plain.places <= main
    if plain.places:
        return are_countries(plain.places)
    return are_countries(main) or plain.event in OF_FIRMS


def _is_whole_place(one: Item, other: Item, contexts: Mapping[str, Context]) -> bool:
    """Whether a part is told of a place, `allein in Goris`, and the other article is on that place."""
    if {one.part, other.part} != {"", "part"} or one.article == other.article or one.event in VOTED:
        return False
    part, plain = (one, other) if one.part else (other, one)
    return bool(part.places) and part.places <= (plain.places or contexts[plain.article].main_places)


def _once_by_one_source(one: Item, other: Item) -> bool:
    """Whether one source counts two demonstrations: it gives one number for each, and does not count again later."""
    if one.event not in ONCE or other.event not in ONCE or not one.source_words or not other.source_words:
        return False
    if one.bounds is None or other.bounds is None or one.bounds.admits(other.bounds):
        return False
    return same_source(one, other) and one.day != other.day and not (one.correcting or other.correcting)


def _times_exclude(one: Item, other: Item) -> bool:
    bounded = one.bounds is not None and other.bounds is not None and one.bounds.admits(other.bounds)
    if bounded and one.event == other.event == "employed":
        return False  # `mit 9.200 Beschäftigten setzte der Konzern im Jahr 2032`
    flows = one.event in FLOWS or other.event in FLOWS
    rates = one.event in RATES and other.event in RATES
    if one.span is not None and other.span is not None:
        if (flows or rates) and _lengths_differ(one.span, other.span):
            return True
        on_days = all(span[0] == span[1] or span[1] - span[0] == UNTIL_NOW for span in (one.span, other.span))
        slack = 0 if not on_days else 1 if one.event in ONCE and other.event in ONCE else SLACK
        return one.span[0] > other.span[1] + slack or other.span[0] > one.span[1] + slack
    if one.part == other.part == "other period" and one.day is not None and other.day is not None:
        return False  # the year before
    dated, undated = (one, other) if one.span is not None else (other, one)
    if dated.span is None or undated.day is None:
        return False
    if flows:
        later = dated.span[1] > undated.day + WINDOW and not undated.forecast
        return later or dated.span[1] < undated.day - REPORTED
    if undated.part == "other period" and undated.event in VOTED:
        return False  # the election before
    if dated.day is not None and dated.span[0] > dated.day:
        return False  # what is to come is told without its day, too
    before = SLACK if dated.span[1] - dated.span[0] > UNTIL_NOW else RECENT
    return dated.span[1] < undated.day - before or dated.span[0] > undated.day + WINDOW


def _of_other_periods(one: Item, other: Item) -> bool:
    """Whether two figures of business are so far apart that they can't be of the same period."""
    if one.kind != "money" or one.event not in FLOWS or (one.span is not None and other.span is not None):
        return False
    return one.article != other.article and _far_apart(one, other)


def _lengths_differ(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two periods are of another length: what is earned in a quarter is not what is earned in a year."""
    short, long = sorted((one[1] - one[0] + 1, other[1] - other[0] + 1))
    return short >= PERIOD and long > 1.5 * short


def _may_differ_within(one: Item, other: Item) -> bool:
    """Whether one article may give two numbers for the same thing: by two sources, or an earlier and a later one."""
    if one.earlier != other.earlier or one.denied != other.denied:
        return True
    if one.source_words and other.source_words:
        return not same_source(one, other)
    if not one.source_words and not other.source_words:
        return one.contrasting != other.contrasting and _same_deed(one, other)
    sourced = one if one.source_words else other
    expected = one.event in FLOWS and one.forecast != other.forecast
    aside = one.sentence[0] != other.sentence[0] or sourced.named or sourced.contrasting
    return (aside or expected) and _same_deed(one, other)


def _same_deed(one: Item, other: Item) -> bool:
    """Whether two claims of an article, of which one names no source, are of one number: the title and a sentence,
    or `900 legten die Arbeit nieder` and `die Gewerkschaft zählte 1.500 Streikende`.
    """
    same = bool(one.event) and one.event == other.event
    counted = only_counted(one, other) or (not one.event and not other.event and bool(one.deeds & other.deeds))
    same = same or (one.subject.heads == other.subject.heads and counted)
    if not same:
        return False
    if one.kind == "money" and _far_apart(one, other):
        return False
    return not (one.places and other.places and one.places.isdisjoint(other.places))


def _far_apart(one: Item, other: Item, times: float = FACTOR) -> bool:
    """`mindestens 100` and `etwa 1.100`: bounds that agree, but nobody says both of the same thing in one article."""
    low, high = sorted((abs(one.value or 0.0), abs(other.value or 0.0)))
    return high >= times * low and not {one.modifier, other.modifier} & {"vague", "range"}
