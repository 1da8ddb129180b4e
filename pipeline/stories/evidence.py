"""How much speaks for one story of two claims: what is observed on them, each with its weight (`weights.py`).

Few rules decide alone (`CERTAIN`). What else keeps claims apart (`apart.conflict`) is right nineteen times in twenty
on new articles, so it weighs much, but a number, a place and a source in common may weigh more.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.stories.apart import OTHER_SUBJECT, PLACE_BESIDE, conflict
from pipeline.stories.comparing import deed_of, place_said_of, subject_said_of, topic_of
from pipeline.stories.contexts import Context
from pipeline.stories.items import Item
from pipeline.stories.patterns import DECIDED
from pipeline.stories.relations import TELLING, days_between, places_relate, same_source, subjects_relate
from pipeline.stories.weights import WEIGHTS

#: No pair says more than this, for or against.
MOST = 3.0
#: What keeps claims apart for certain (beginnings of `apart.conflict`): of those pairs no new article had one together.
CERTAIN = (
    "other time",
    "other place",
    "other period",
    "other number in the same article",
    "two numbers",
    "what may happen",
    "published",
    "addition",
    "rate",
)
#: What two claims weigh of which too little is known to compare them.
UNKNOWN = -1.0
#: Nobody is that wrong: one number is so many times the other.
FAR = 50.0
#: Numbers up to these times another one, by what that is called.
_RATIOS = ((1.3, ""), (2.0, "up to twice"), (4.0, "up to four times"), (math.inf, "further apart"))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two claims are of one story, what that weighs as log-odds, and why."""

    value: float
    weight: float
    why: str


def likeness(one: Item, other: Item, contexts: Mapping[str, Context]) -> Likeness | None:
    """How likely two claims are of one story; None if nothing ties their articles together."""
    topic, topic_why = topic_of(one, other, contexts)
    if topic <= 0 or one.comparable != other.comparable:
        return None
    deed, deed_why = deed_of(one, other)
    column = int(one.article != other.article)
    seen = _observations(one, other, contexts, topic, deed)
    weight = sum(WEIGHTS[name][column] * amount for name, amount in seen)
    weight = -MOST if are_apart(one, other, contexts) else max(-MOST, min(MOST, weight))
    gap = days_between(one, other)
    days_why = "" if gap is None else "same day" if gap == 0 else f"{gap} day{'s' * (gap > 1)} apart"
    said = (deed_why, subject_said_of(one, other), place_said_of(one, other), topic_why, days_why)
    return Likeness(round(1 / (1 + math.exp(-weight)), 6), round(weight, 6), "; ".join(filter(None, said)))


def are_apart(one: Item, other: Item, contexts: Mapping[str, Context]) -> bool:
    """Whether it is certain that two claims are not of one story: also by whose money it is, and by two nations."""
    why = conflict(one, other, contexts)
    said = (
        (one.subject.countries, other.subject.countries),
        (one.firms, other.firms),
        (frozenset(filter(None, [one.standing])), frozenset(filter(None, [other.standing]))),
    )
    if any(a and b and not a & b for a, b in said) or (why == OTHER_SUBJECT and one.kind == "money"):
        return True
    if why == PLACE_BESIDE and one.places and other.places:
        return True
    decided = one.event != other.event and bool({one.event, other.event} & DECIDED)
    if decided and deed_of(one, other)[0] <= 0 and one.value != other.value:
        return True  # the jobs that there are, beside those that go
    return why.startswith(CERTAIN) or _are_far_apart(one, other)


def _are_far_apart(one: Item, other: Item) -> bool:
    """Whether two numbers are so far apart that nobody gives both of the same thing."""
    if one.value is None or other.value is None:
        return False
    agree = one.bounds is not None and other.bounds is not None and one.bounds.admits(other.bounds)
    low, high = sorted((abs(one.value), abs(other.value)))
    return not agree and high > FAR * low


def observations(one: Item, other: Item, contexts: Mapping[str, Context]) -> dict[str, float]:
    """What is observed on two claims whose articles are tied, by its name in `WEIGHTS`; most of it counts 1."""
    topic, deed = topic_of(one, other, contexts)[0], deed_of(one, other)[0]
    return dict(_observations(one, other, contexts, topic, deed))


def _observations(
    one: Item, other: Item, contexts: Mapping[str, Context], topic: float, deed: float
) -> Iterator[tuple[str, float]]:
    yield "any pair", 1.0
    yield "topic", topic
    yield "deed", deed
    names = [
        _of_events(one, other),
        "" if deed > 0 else "no deed",
        _of_nouns(one, other),
        f"subject {subjects_relate(one, other, contexts)}",
        f"place {places_relate(one, other, contexts)}",
        "same country" if one.subject.countries & other.subject.countries else "",
        "place named" if one.places & other.places else "",
        *_of_numbers(one, other),
        "both first" if one.first and other.first else "one first" if one.first or other.first else "",
        "same sentence" if one.sentence == other.sentence else "",
        _of_sources(one, other),
        "one is earlier" if one.earlier != other.earlier else "",
        "one is denied" if one.denied != other.denied else "",
        "one is a part" if one.part != other.part else "",
        "kept apart" if conflict(one, other, contexts) else "",
    ]
    for name in filter(None, names):
        yield name, 1.0


def _of_events(one: Item, other: Item) -> str:
    if one.event and other.event:
        return "same event" if one.event == other.event else "other event"
    return "event of one" if one.event or other.event else ""


def _of_nouns(one: Item, other: Item) -> str:
    a, b, event = one.subject, other.subject, one.event or other.event
    if a.heads & b.heads:
        return "same nouns" if a.heads == b.heads else "a noun in common"
    if (a.classes and a.classes == b.classes) or (one.standing and one.standing == other.standing):
        return "same class"
    part = a.takes_part(event) + b.takes_part(event)
    if part:
        return "both take part" if part == 2 else "one takes part"
    return "" if a.classes or b.classes else "no class"


def _of_numbers(one: Item, other: Item) -> tuple[str, ...]:
    if one.value is None or other.value is None:
        return ()
    low, high = sorted((abs(one.value), abs(other.value)))
    if one.value == other.value:
        return ("same number", "same large number" if high >= TELLING else "")
    if one.bounds is not None and other.bounds is not None and one.bounds.admits(other.bounds):
        return ("numbers agree",)
    return (next(name for times, name in _RATIOS if high <= times * low or times == math.inf),)


def _of_sources(one: Item, other: Item) -> str:
    if one.source_words and other.source_words:
        return "same source" if same_source(one, other) else "other source"
    return "source of one" if one.source_words or other.source_words else ""
