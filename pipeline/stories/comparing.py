"""Whether two claims are about the same thing: what keeps them apart, and how near they are otherwise.

A pair is kept apart for a reason (`conflict`), or it has a likeness between 0 and 1: the weighted mean of five measures
(`WEIGHTS`). The figures themselves never bring two claims together; they only keep some apart that words can't tell
apart: two different numbers for the same thing in one article by the same source, or a part beside its whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.stories.contexts import Context, shared_terms
from pipeline.stories.items import Item
from pipeline.stories.patterns import BUSINESS, CAUSES, DECIDED, FLOWS, FORCES, ONCE, RELATED
from pipeline.stories.subjects import Subject
from pipeline.stories.words import content_stems

#: Days that may lie between the articles of two claims that are joined.
WINDOW = 14
#: Days by which two dates in the text may differ: the day of an event and the day somebody spoke of it.
SLACK = 3
#: How old the time of a claim may be beside one that gives none and so speaks of now.
RECENT = 21
#: ... and of a figure of business, which comes weeks after its quarter has ended.
REPORTED = 100
#: Days that make a period and not a date.
PERIOD = 28
#: The measures of likeness and what each counts.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {"topic": 0.35, "subject": 0.25, "deed": 0.2, "place": 0.12, "days": 0.08}
)
THRESHOLD = 0.6
#: Two articles are about the same only if the words they share weigh this much, and this many name something.
LEAST_TOPIC = 0.22
#: ... and more where nothing is said of them that could be compared, which itself counts little.
ENOUGH_TOPIC, UNSAID = 0.5, 0.3
_ENOUGH = 4.0
#: Units that tell by themselves what is measured; metres may be a width or a depth.
#: One source gives no two estimates of the same thing in one article that are this much apart.
FACTOR = 2.0
LEGAL_FORMS = frozenset({"ag", "gmbh", "se", "kg", "co", "inc", "ltd", "plc", "gruppe", "holding"})
UNIVOCAL = frozenset({"ha", "km2", "Mw"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near two claims are, and why: each measure with what it found."""

    value: float
    why: str


def conflict(one: Item, other: Item, contexts: Mapping[str, Context]) -> str:
    """Why two claims can't be about the same thing, or ""."""
    if one.comparable != other.comparable:
        return "other unit"
    if one.part != other.part:
        return f"{one.part or other.part} beside a whole"
    if one.happened != other.happened:
        return "what may happen beside what did"
    if (gap := _days_between(one, other)) is not None and gap > WINDOW * 8:
        return f"published {gap} days apart"
    if _times_exclude(one, other) or _of_other_periods(one, other):
        return "other time"
    narrower = False
    relation = subjects_relate(one, other, contexts)
    if relation == "other":
        return "other subject"
    narrower |= relation == "narrower"
    relation = places_relate(one, other, contexts)
    if relation == "other":
        return "other place"
    narrower |= relation == "narrower"
    agree = one.bounds is not None and other.bounds is not None and one.bounds.admits(other.bounds)
    if (narrower or one.part not in ("", "everywhere")) and not agree:
        return "part beside a whole"
    if _once_by_one_source(one, other):
        return "two numbers by one source for what is over within a day"
    if one.article == other.article and not _may_differ_within(one, other):
        if one.sentence == other.sentence:
            return "two numbers in one sentence by the same source"
        if not agree or _far_apart(one, other):
            return "other number in the same article by the same source"
    return ""


def _once_by_one_source(one: Item, other: Item) -> bool:
    """Whether one source counts two demonstrations: it gives one number for each, and does not count again later."""
    if one.event not in ONCE or other.event not in ONCE or not one.source_words or not other.source_words:
        return False
    if one.bounds is None or other.bounds is None or one.bounds.admits(other.bounds):
        return False
    return same_source(one, other) and one.day != other.day and not (one.correcting or other.correcting)


def likeness(one: Item, other: Item, contexts: Mapping[str, Context]) -> Likeness | None:
    """How near two claims are that no conflict keeps apart; None if they share too little to say."""
    deed, deed_why = _deed(one, other)
    if deed <= 0:
        return None
    topic, topic_why = _topic(one, other, contexts)
    if topic < (LEAST_TOPIC if deed > UNSAID else ENOUGH_TOPIC):
        return None
    gap = _days_between(one, other)
    if deed <= UNSAID and gap is not None and gap > SLACK:
        return None
    subject, subject_why = _subject(one, other)
    place, place_why = _place(one, other, contexts)
    days = 0.5 if gap is None else max(0.0, 1 - gap / WINDOW)
    measured = {"topic": topic, "subject": subject, "deed": deed, "place": place, "days": days}
    value = sum(WEIGHTS[name] * amount for name, amount in measured.items())
    days_why = "" if gap is None else "same day" if gap == 0 else f"{gap} day{'s' * (gap > 1)} apart"
    why = "; ".join(filter(None, (deed_why, subject_why, place_why, topic_why, days_why)))
    return Likeness(round(value, 6), why)


def subjects_relate(one: Item, other: Item, contexts: Mapping[str, Context]) -> str:
    """`same`, `narrower` (one may be part of the other) or `other`."""
    a, b = one.subject, other.subject
    if a.countries and b.countries and not a.countries & b.countries:
        return "other"
    if a.narrowing and b.narrowing and not a.narrowing & b.narrowing:
        return "other"
    narrower = a.narrowing != b.narrowing
    if a.countries != b.countries:
        lone = a.countries or b.countries
        seen = contexts[other.article if a.countries else one.article].countries
        alone = contexts[one.article].countries == contexts[other.article].countries == lone
        narrower |= not (seen == lone and (alone or not (a.classes | b.classes) & FORCES))
    heads = _heads_relate(one, other, contexts)
    if heads == "other":
        return "other"
    return "narrower" if narrower or heads == "narrower" else "same"


def _heads_relate(one: Item, other: Item, contexts: Mapping[str, Context]) -> str:
    a, b = one.subject, other.subject
    event = one.event or other.event
    if event in FLOWS and not (a.heads and b.heads):
        return "same"
    if not a.heads or not b.heads:
        return "same" if event and (a if a.heads else b).takes_part(event) else "narrower"
    if one.kind != "count":
        return "same" if _ends_alike(a, b) else _holders_relate(one, other, contexts)
    if len(a.heads) != len(b.heads):
        return "other"  # `Tote und Verletzte` are another number than `Tote`
    if a.heads & b.heads or (a.classes and a.classes == b.classes) or _ends_alike(a, b):
        apart = a.complement and b.complement and not a.complement & b.complement
        return "narrower" if apart else "same"
    first, second = a.takes_part(event), b.takes_part(event)
    if first and second:
        return "same"
    return "narrower" if first or second else "other"


def _ends_alike(a: Subject, b: Subject) -> bool:
    """`Beben` and `Erdbeben`: one is the other with a word before it."""
    return any(
        len(short) >= 3 and long.endswith(short) and len(long) >= len(short) + 3
        for x in a.heads
        for y in b.heads
        for short, long in ((x, y), (y, x))
    )


def _holders_relate(one: Item, other: Item, contexts: Mapping[str, Context]) -> str:
    a, b = one.subject, other.subject
    if a.is_quantity or b.is_quantity:
        return "same"
    shared = a.names & b.names
    if shared and (a.names <= b.names or b.names <= a.names):
        return "same"  # `Brandtner` and `Brandtner Werke`, but not `Bank Nord` and `Bank Süd`
    if a.heads & b.heads - LEGAL_FORMS and len(shared) > 1:
        return "same"  # `Gründer Rainer Dolk` and `Angeklagter Rainer Dolk`
    for generic, name, article in ((a, b, one.article), (b, a, other.article)):
        if generic.is_generic_holder and any(word in contexts[article].terms for word in name.names):
            return "same"
    return "other"


def places_relate(one: Item, other: Item, contexts: Mapping[str, Context]) -> str:
    """`same` (or not known to differ), `narrower` (both articles speak of both places) or `other`."""
    a, b = contexts[one.article], contexts[other.article]
    here = one.places or a.main_places
    there = other.places or b.main_places
    if _stands_elsewhere(one, a, there, b) or _stands_elsewhere(other, b, here, a):
        return "other"
    numbers = ({word for word in place if word.isdigit()} for place in (here, there))
    if not here or not there or (here & there and len(set(map(frozenset, numbers))) == 1):
        return "same"  # but `Autobahn 6` is not `Autobahn 9`
    if one.article == other.article:
        return "narrower" if one.places and other.places else "same"
    both_said = bool(one.places and other.places)
    if _is_country_of(there, a) or _is_country_of(here, b):
        return "narrower" if both_said else "same"
    known = here <= b.terms.keys() or there <= a.terms.keys()
    if not both_said and any(not place.startswith("country ") for place in a.places & b.places):
        return "same"
    if known and one.event in CAUSES and one.kind == "measure":
        return "same"  # a fire near a town in a region
    return "narrower" if known else "other"


def _stands_elsewhere(item: Item, own: Context, there: frozenset[str], other: Context) -> bool:
    """Whether a claim goes on from one on another place: `In Peschawar starben elf Menschen. 32 wurden verletzt` in an
    article that speaks of Quetta, too, beside one on Quetta that knows nothing of Peschawar.
    """
    if item.places or not item.near or item.near & there or not there <= own.places | own.terms.keys():
        return False
    return not (item.near & other.terms.keys()) and not (there & content_stems(item.evidence))


def _is_country_of(places: frozenset[str], context: Context) -> bool:
    """Whether places are countries and an article speaks of no others, so that its own places lie there."""
    return places == {f"country {code}" for code in context.countries}


def _times_exclude(one: Item, other: Item) -> bool:
    flows = one.event in FLOWS or other.event in FLOWS
    if one.span is not None and other.span is not None:
        if flows and _lengths_differ(one.span, other.span):
            return True
        slack = SLACK if one.span[0] == one.span[1] and other.span[0] == other.span[1] else 0
        return one.span[0] > other.span[1] + slack or other.span[0] > one.span[1] + slack
    dated, undated = (one, other) if one.span is not None else (other, one)
    if dated.span is None or undated.day is None:
        return False
    if flows:
        later = dated.span[1] > undated.day + WINDOW and not undated.forecast
        return later or dated.span[1] < undated.day - REPORTED
    return dated.span[1] < undated.day - RECENT or dated.span[0] > undated.day + WINDOW


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
        return False
    sourced = one if one.source_words else other
    return (one.sentence[0] != other.sentence[0] or sourced.named) and _same_deed(one, other)


def _same_deed(one: Item, other: Item) -> bool:
    """Whether two claims of an article, of which one names no source, are of one number: the title and a sentence,
    or `900 legten die Arbeit nieder` and `die Gewerkschaft zählte 1.500 Streikende`.
    """
    only_counted = one.subject.heads == other.subject.heads and _only_counted(one, other)
    if not (one.event and one.event == other.event or only_counted) or one.forecast != other.forecast:
        return False
    if one.kind == "money" and _far_apart(one, other):
        return False
    return not (one.places and other.places and one.places.isdisjoint(other.places))


def _far_apart(one: Item, other: Item) -> bool:
    """`mindestens 100` and `etwa 1.100`: bounds that agree, but nobody says both of the same thing in one article."""
    low, high = sorted((abs(one.value or 0.0), abs(other.value or 0.0)))
    return high >= FACTOR * low and not {one.modifier, other.modifier} & {"vague", "range"}


def same_source(one: Item, other: Item) -> bool:
    """Whether two claims name the same source: `Innenministerium` and `Ministerium`, `IG Metall` and `Metall`.

    Claims without a source have the same one: the article.
    """
    if not one.source_words or not other.source_words:
        return one.source_words == other.source_words
    if one.source_words & other.source_words:
        return True
    return any(
        x.endswith(y) or y.endswith(x) for x in one.source_words for y in other.source_words if len(x) > 3 < len(y)
    )


def _days_between(one: Item, other: Item) -> int | None:
    return None if one.day is None or other.day is None else abs(one.day - other.day)


def _deed(one: Item, other: Item) -> tuple[float, str]:
    shared = one.deeds & other.deeds
    if one.event and one.event == other.event:
        return 1.0, f"both {one.event}"
    related = any({one.event, other.event} <= events for events in RELATED)
    if one.event and other.event and not (related and (shared or _in_clause(one, other))):
        return 0.0, ""
    if shared:
        return 0.8, f"both {one.what}" if one.what == other.what else f"{one.what} ~ {other.what}"
    if clause := _in_clause(one, other):
        return 0.6, f"both {clause}"
    if one.unit in UNIVOCAL:
        return 0.6, f"both in {one.unit}"
    if one.article == other.article and one.subject.heads == other.subject.heads and _only_counted(one, other):
        return 0.6, "both counted"
    if one.event or other.event:
        event = one.event or other.event
        plain = other if one.event else one
        return (0.6, f"{plain.who} take part in {event}") if _tells(plain, event) else (0.0, "")
    quantity = one.subject.words & other.deeds or other.subject.words & one.deeds
    if quantity and one.kind != "count":
        return 0.8, f"{one.who}: {one.what} ~ {other.who}: {other.what}"
    if one.article == other.article and not one.deeds | other.deeds and one.subject.heads == other.subject.heads:
        return (0.8, "two sources name a number") if one.source_words and other.source_words else (0.0, "")
    if one.kind == "count" and not one.subject.takes_part("") and not other.subject.takes_part(""):
        return (UNSAID, "nothing else is said of them") if _nearly_equal(one, other) else (0.0, "")
    return 0.0, ""


def _only_counted(one: Item, other: Item) -> bool:
    """Whether one tells what was done, and the other only counts the same things again: `zählte 5.000 Traktoren`."""
    plain = other if one.event else one
    return not plain.event and not plain.deeds and not plain.subject.takes_part("")


def _in_clause(one: Item, other: Item) -> str:
    """A deed of one claim that stands in the other's clause, or ""."""
    found = (one.deeds & other.clause) | (other.deeds & one.clause)
    return ", ".join(sorted(found - one.source_words - other.source_words))


def _nearly_equal(one: Item, other: Item) -> bool:
    """Whether both bounds and values agree: `bis zu 10.000` allows 6.000, but does not say so."""
    if one.bounds is None or other.bounds is None or one.value is None or other.value is None:
        return False
    return one.bounds.admits(other.bounds) and abs(one.value - other.value) <= 0.1 * max(
        abs(one.value), abs(other.value)
    )


def _tells(item: Item, event: str) -> bool:
    return not item.deeds and bool(item.subject.heads) and item.subject.takes_part(event)


def _topic(one: Item, other: Item, contexts: Mapping[str, Context]) -> tuple[float, str]:
    if one.article == other.article:
        return 1.0, "same article"
    a, b = contexts[one.article], contexts[other.article]
    holder: Set[str] = frozenset() if one.kind == "count" else a.holders | b.holders
    if one.event in DECIDED | FLOWS:
        holder = holder | {term for term in a.in_title & b.in_title if not any(word in term for word in BUSINESS)}
    own = (one.subject.heads | other.subject.heads) - holder | (one.deeds & other.deeds - a.places - b.places)
    if one.event in CAUSES:
        own = frozenset()  # the earthquake is what is measured, and what the articles are about
    shared = shared_terms(a, b, own)
    if not _tied(shared, a, b, holder):
        return 0.0, ""
    weight = sum(min(a.terms[term], b.terms[term]) for term in shared)
    value = min(1.0, weight / max(_ENOUGH, 0.35 * min(a.total, b.total)))
    return value, f"both on {', '.join(a.forms.get(term, term.removeprefix('country ')) for term in shared[:4])}"


def _tied(shared: Sequence[str], a: Context, b: Context, holder: Set[str]) -> bool:
    """Whether the words that two articles share tie them together: a country or a big city alone does not.

    Two words must be shared, one of them a place, or three, one of them in both titles. One is enough if it is rare, in
    both titles, and a place or the name of the holder that both are about; or beside a country in both titles if it is
    a place in both texts or stands in a title.
    """
    words = [term for term in shared if not term.startswith("country ")]
    titles = a.in_title & b.in_title
    if any(term in titles and term in a.rare and term in (a.places & b.places) | holder for term in words):
        return True
    named = [term for term in words if term in a.in_title | b.in_title or term in a.places & b.places]
    if named and any(term in titles for term in shared if term not in words):
        return True
    if any(term in a.places | b.places for term in words):
        return len(words) > 1
    return len(words) > 2 and any(term in titles for term in words)


def _subject(one: Item, other: Item) -> tuple[float, str]:
    a, b = one.subject, other.subject
    said = one.who if one.who == other.who else f"{one.who or '?'} ~ {other.who or '?'}"
    country = ", ".join(sorted(a.countries & b.countries))
    if country:
        said += f" ({country})"
    unsaid = not a.heads or a.is_quantity, not b.heads or b.is_quantity
    if one.event in FLOWS and any(unsaid):
        return 0.8, said  # the titles say whose it is
    if all(unsaid) and a.heads and b.heads:
        return 0.5, said  # whose damage it is, nobody says
    if a.heads & b.heads:
        return 1.0 if a.words == b.words or not (a.complement or b.complement) else 0.9, said
    if a.classes and a.classes == b.classes:
        return 0.95, said
    return 0.8 if a.heads and b.heads else 0.6, said


def _place(one: Item, other: Item, contexts: Mapping[str, Context]) -> tuple[float, str]:
    if one.places & other.places:
        return 1.0, f"in {one.place}"
    here = one.places or contexts[one.article].main_places
    there = other.places or contexts[other.article].main_places
    if here & there:
        return 0.9, ""
    return 0.5, ""
