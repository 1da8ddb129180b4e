"""How much speaks for one story of two claims: what is observed on them, each with its weight (`weights.py`).

On articles that no rule has seen, one pair of a story in five is told by nouns that no list has as one (`Beute`,
`Diebesgut`), and one in ten looks like some beside all. So that subjects or places are told apart weighs little by
itself. What is certain keeps claims apart whatever else they share: other times, countries, firms,
two numbers in one article by the same source. Places, sizes of numbers and what may happen keep two articles apart most
of the time (`LIKELY`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.stories.apart import PLACE_BESIDE, SOME_BESIDE, UNSURE, conflict
from pipeline.stories.comparing import are_tied, deed_of, place_said_of, subject_said_of, topic_said_of
from pipeline.stories.contexts import Context
from pipeline.stories.items import Item
from pipeline.stories.relations import Related, days_between, relate
from pipeline.stories.rows import ClaimLike
from pipeline.stories.sources import same_source
from pipeline.stories.weights import LIKELY, WEIGHTS
from pipeline.stories.words import content_stems

#: No pair says more than this, for or against.
MOST = 3.0
#: What two claims weigh that certainly are apart: more than one that is alike makes good for.
APART = -5.0
#: What is observed on them.
KEPT_APART = "kept apart"
#: What two claims weigh of which too little is known to compare them.
UNKNOWN = -0.5
#: The weights within an article and between two; "" is what is not observed.
WITHIN, ACROSS = ({"": 0.0, **{name: pair[column] for name, pair in WEIGHTS.items()}} for column in (0, 1))
#: Numbers up to these times another one, by what that is called.
_RATIOS = ((1.3, ""), (2.0, "up to twice"), (4.0, "up to four times"), (math.inf, "further apart"))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two claims are of one story, what that weighs as log-odds, and why."""

    value: float
    weight: float
    why: str


def weigh(one: Item, other: Item, contexts: Mapping[str, Context]) -> float | None:
    """What speaks for one story of two claims, as log-odds; None if nothing ties their articles together."""
    if one.comparable != other.comparable or not are_tied(one, other, contexts):
        return None
    if one.claim_id in other.twins:
        return MOST
    related = relate(one, other, contexts)
    reason = conflict(one, other, contexts, related)
    within = one.article == other.article
    if _is_certain(reason, within):
        return APART
    table = WITHIN if within else ACROSS
    deed = deed_of(one, other)[0]
    weight = table["deed"] * deed + LIKELY.get(reason, 0.0)
    for name in _names(one, other, related, reason, deed):
        weight += table[name]
    if related.subjects == "other" and _are_unlike(one, other, deed, contexts):
        weight = min(weight, 0.0)
    return round(max(-MOST, min(MOST, weight)), 6)


def likeness(one: Item, other: Item, contexts: Mapping[str, Context]) -> Likeness | None:
    """The same with how likely that makes it, and why in words."""
    weight = weigh(one, other, contexts)
    if weight is None:
        return None
    gap = days_between(one, other)
    days_said = "" if gap is None else "same day" if gap == 0 else f"{gap} day{'s' * (gap > 1)} apart"
    said = (
        deed_of(one, other)[1],
        subject_said_of(one, other),
        place_said_of(one, other),
        topic_said_of(one, other, contexts),
        days_said,
    )
    return Likeness(round(1 / (1 + math.exp(-weight)), 6), weight, "; ".join(filter(None, said)))


def observations(one: Item, other: Item, contexts: Mapping[str, Context]) -> dict[str, float]:
    """What is observed on two claims, by its name in `WEIGHTS`; most of it counts 1. Nothing if they are not tied."""
    if one.comparable != other.comparable or not are_tied(one, other, contexts):
        return {}
    related = relate(one, other, contexts)
    reason, within = conflict(one, other, contexts, related), one.article == other.article
    deed = deed_of(one, other)[0]
    names = {*_names(one, other, related, reason, deed), KEPT_APART if _is_certain(reason, within) else ""}
    return dict.fromkeys(names - {""}, 1.0) | {"deed": deed}


def _is_certain(reason: str, within: bool) -> bool:
    """Whether a reason keeps claims apart whatever else they share; in one article places and numbers do."""
    return reason not in UNSURE and (within or reason not in LIKELY)


def _names(one: Item, other: Item, related: Related, reason: str, deed: float) -> Iterator[str]:
    """What counts 1 if it is observed; "" counts nothing."""
    yield "any pair"
    yield "" if deed > 0 else "no deed"
    yield _of_nouns(one, other)
    yield f"subject {related.subjects}"
    yield f"place {related.places}"
    yield "same country" if one.subject.countries & other.subject.countries else ""
    yield "place named" if one.places & other.places else ""
    yield _of_numbers(one, other)
    yield "same amount" if is_one_amount(one, other) else ""
    yield "both first" if one.first and other.first else "one first" if one.first or other.first else ""
    yield _of_sources(one, other)
    yield "one is earlier" if one.earlier != other.earlier else ""
    yield ("", "one late", "both late")[one.late + other.late]
    yield "part beside a whole" if reason in (SOME_BESIDE, PLACE_BESIDE) else ""


def _are_unlike(one: Item, other: Item, deed: float, contexts: Mapping[str, Context]) -> bool:
    """Whether claims on unlike subjects have neither the number nor the deed in common: never by one of them alone.

    One amount (`3,9 Milliarden Euro`) in two sentences that share a word beside those of the titles is enough.
    """
    if one.value != other.value:
        return not deed or one.kind in ("count", "share")
    titles = contexts[one.article].in_title | contexts[other.article].in_title
    said = content_stems(one.evidence) & content_stems(other.evidence) - titles
    return not deed and not (is_one_amount(one, other) and said)


def is_one_amount(one: ClaimLike | Item, other: ClaimLike | Item) -> bool:
    """Whether two figures that count nothing are the same, which is seldom by chance: `3,9 Milliarden Euro`."""
    return one.kind in ("money", "measure", "duration") and one.value is not None and one.value == other.value


def _of_nouns(one: Item, other: Item) -> str:
    a, b = one.subject, other.subject
    if a.heads and a.heads == b.heads:
        return "same nouns"
    alike = (a.classes and a.classes == b.classes) or (one.standing and one.standing == other.standing)
    return "same class" if alike else ""


def _of_numbers(one: Item, other: Item) -> str:
    if one.value is None or other.value is None:
        return ""
    low, high = sorted((abs(one.value), abs(other.value)))
    if one.value == other.value:
        return "same number"
    if one.bounds is not None and other.bounds is not None and one.bounds.admits(other.bounds):
        return ""
    return next(name for times, name in _RATIOS if high <= times * low or times == math.inf)


def _of_sources(one: Item, other: Item) -> str:
    if one.source_words and other.source_words:
        return "same source" if same_source(one, other) else "other source"
    return "source of one" if one.source_words or other.source_words else ""
