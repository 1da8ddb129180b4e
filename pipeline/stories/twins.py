"""Two figures of one sentence of which one replaces the other: `statt 540 werden 410 Stellen abgebaut`.

They are of one thing by the sentence itself, so what only one of them says is said of both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.stories.happening import event_of_deeds
from pipeline.stories.items import Item
from pipeline.stories.patterns import FLOWS, VOTED
from pipeline.stories.rates import RATES
from pipeline.stories.shades import TAKEN_OUT

_WORD = r"(?: [^\W\d]+)"
#: `44,6 statt 47,9 Prozent`, `410 Jobs statt der geplanten 540`
_INSTEAD = re.compile(rf"{_WORD}{{0,3}},? (?:an)?statt{_WORD}{{0,4}} ")
#: `560 Kollegen und nicht bloß 410`, `bei 2,1 und nicht, wie berichtet, bei 2,3 Milliarden Euro`
_AND_NOT = re.compile(r"[^.;:\d]{0,40}(?:,| und) nicht\b[^.;:\d]{0,40}")
#: `größer aus als die bisher genannten 1,5 Milliarden`
_THAN = re.compile(
    r"[^.;:\d]{0,60} als (?:d(?:ie|er|en|as) )?(?:bisher|bislang|zunächst|zuvor|ursprünglich|anfangs)\b[^.;:,\d]{0,40}"
)
#: `Statt 480 Millionen Euro sollen die Ministerien nur noch 430 Millionen Euro kürzen`
_BEFORE_INSTEAD = re.compile(rf"\b[Ss]tatt{_WORD}{{0,4}} $")
_UP_TO_NOW = re.compile(r"[^.,;:\d]{1,90}")
#: `Nicht 91, sondern nur 87 Prozent`
_BEFORE_NOT = re.compile(rf"\b[Nn]icht{_WORD}{{0,2}} $")
_BUT = re.compile(rf"[^.;:\d]{{0,40}}, sondern{_WORD}{{0,3}} ")
#: `korrigierte die Zahl von 190 auf 175`
_BEFORE_FROM = re.compile(rf"\bvon{_WORD}{{0,2}} $")
_TO = re.compile(rf"{_WORD}{{0,3}} auf{_WORD}{{0,3}} ")


def fill_twins(items: Sequence[Item]) -> None:
    """Tell each of two such figures what the other one says; items are those of an article in order."""
    for one, other in pairwise(items):
        alike = one.comparable == other.comparable or _may_be_changes(one, other)
        if alike and one.sentence == other.sentence and (old := _replaced(one, other)):
            one.change = other.change = one.change if one.change != "none" else other.change
            _share(one, other)
            old.earlier, (other if old is one else one).earlier = True, False
    for item in items:  # what is corrected in a sentence are the twins
        beside = any(one.twins and one.sentence == item.sentence for one in items)
        item.correcting &= not beside or bool(item.twins)


def _may_be_changes(one: Item, other: Item) -> bool:
    """Whether one is said to be a change and the other may be one: `höchstens 7 Prozent mehr und nicht 18 Prozent`."""
    same = (one.kind, one.unit) == (other.kind, other.unit)
    return same and {one.change, other.change} in ({"none", "increase"}, {"none", "decrease"})


def _replaced(one: Item, other: Item) -> Item | None:
    """Which of two figures that follow each other is the one in whose place the other one is given, if one is."""
    text = one.evidence
    start, end = (item.order[3] - item.sentence[1] for item in (one, other))
    if text[start : start + len(one.figure)] != one.figure or text[end : end + len(other.figure)] != other.figure:
        return None  # white space of the article was made one space
    before, between = text[:start], text[start + len(one.figure) : end]
    if _INSTEAD.fullmatch(between) or _AND_NOT.fullmatch(between) or _THAN.fullmatch(between):
        return other
    if one.twins:
        return None  # `16 statt 17 Mandate, ... sieben statt sechs`
    if _BEFORE_INSTEAD.search(before) and _UP_TO_NOW.fullmatch(between):
        return one
    if _BEFORE_NOT.search(before) and _BUT.fullmatch(between):
        return one
    moved = _BEFORE_FROM.search(before) is not None and _TO.fullmatch(between) is not None
    # sales that rise from one year to the next are two numbers
    told = other.correcting or (one.kind != "measure" and one.event not in FLOWS | VOTED | RATES)
    return one if moved and told else None


def _share(one: Item, other: Item) -> None:
    fuller = one if one.subject.heads and not other.subject.heads else other
    fuller = other if fuller is one and other.event and not one.event and other.subject.heads else fuller
    if bool(one.standing) != bool(other.standing):
        fuller = one if one.standing else other
    for item in (one, other):
        if item.part in TAKEN_OUT:
            item.part = ""
        item.twins |= {one.claim_id, other.claim_id}
    spare = one if fuller is other else other
    spare.subject = fuller.subject
    event = fuller.event or spare.event or event_of_deeds(fuller.subject, one.deeds | other.deeds | fuller.clause)
    spare.event = fuller.event = event
    spare.deeds = fuller.deeds = one.deeds | other.deeds
    spare.cores = fuller.cores = one.cores | other.cores
    spare.clause = fuller.clause = one.clause | other.clause
    spare.named_deeds = fuller.named_deeds = one.named_deeds | other.named_deeds
    spare.purposes = fuller.purposes = one.purposes | other.purposes
    spare.places = fuller.places = fuller.places or spare.places
    spare.firms = fuller.firms = fuller.firms or spare.firms
    spare.party = fuller.party = fuller.party or spare.party
    spare.countries = fuller.countries = fuller.countries or spare.countries
    spare.standing = fuller.standing = fuller.standing or spare.standing
    spare.span = fuller.span = fuller.span or spare.span
    spare.part = fuller.part = fuller.part or spare.part
    spare.momentary = fuller.momentary = one.momentary or other.momentary
