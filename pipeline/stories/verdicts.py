"""The verdict on a story: whether its claims agree, exclude each other, or tell of a number that changes.

`single`     one claim
`differ`     two claims exclude each other at the same time, or a count that can only grow is lower at another source
`corrected`  a claim takes an earlier number back: it says so, a count that can only grow fell, or it went up and down
`grows`      a later claim is above what was said before; `mindestens 60` one day and `213` the next grow, too
`falls`      ... below
`agree`      all bounds are compatible: `mindestens 100` and `etwa 1.100` on the same day

The first that holds is the verdict, but for `agree`, which is what is left. Time is the day of publication: that is as
of when an article speaks. What an article itself dates back (`zunächst vier Tote`) is earlier than it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations, groupby, islice

from pipeline.stories.bounds import Bounds
from pipeline.stories.comparing import PERIOD
from pipeline.stories.items import Item
from pipeline.stories.patterns import CUMULATIVE, RESULTS
from pipeline.stories.sources import same_source

#: Claims of a moment that are compared with each other; those with the outermost bounds are always among them.
_LOOKED_AT = 50
#: How far from a bound the number is taken to be when it is the only thing that is said.
_NEAR = 0.1


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict, the claims that show it, and the same in words."""

    verdict: str
    shown_by: tuple[Item, ...] = ()
    why: str = ""


def verdict_on(items: Sequence[Item]) -> Verdict:
    """The verdict on claims about the same thing, in whatever order they come."""
    items = sorted(items, key=moment)
    if len(items) == 1:
        return Verdict("single", tuple(items))
    numbered = [item for item in items if item.bounds is not None]
    dated = [item for item in numbered if item.day is not None]
    if len(dated) > 1:
        numbered = dated  # of an article without a date nobody knows before or after what it speaks
    if clash := _clash(numbered):
        return clash
    return _course(numbered) or Verdict("agree", tuple(numbered[:2]), _agreement(numbered))


def _without_retold(items: Sequence[Item]) -> list[Item]:
    """The items without what is only told again: `anfangs war von 120.000 die Rede`, as an article of that day said."""
    told = [(item.value, item.day) for item in items if not item.earlier]
    again = [
        item.earlier and any(value == item.value and (day or 0) < (item.day or 0) for value, day in told)
        for item in items
    ]
    return [item for item, retold in zip(items, again, strict=True) if not retold]


def moment(item: Item) -> tuple[int, int, tuple[str, str, int, int, str]]:
    """As of when a claim speaks, to sort by: its day, what it dates back and what was expected before the rest.

    What `hatte man erwartet` is older than any result, whenever it is told again.
    """
    if item.expected:
        return 0, 0, item.order
    expected = item.forecast and item.event in RESULTS
    return item.day or 0, 2 * (not expected) + (not item.earlier), item.order


def _clash(items: Sequence[Item]) -> Verdict | None:
    """Two claims that exclude each other at the same time, or one that denies what the other says."""
    for _, group in groupby(items, key=lambda item: moment(item)[:2]):
        if found := _exclusive(list(group)):
            return found
    if found := _denial(items):
        return found
    known = [item for item in items if not item.expected]
    if any(item.momentary for item in known) and (found := _exclusive(known, of_other_sources=True)):
        return found
    return _insisting(known)


def _exclusive(items: Sequence[Item], of_other_sources: bool = False) -> Verdict | None:
    for one, other in combinations(_outermost(items), 2):
        if of_other_sources and not _are_of_other_sources(one, other):
            continue
        if of_other_sources and _takes_up(items, one, other):
            continue
        if one.denied == other.denied and not _bounds(one).admits(_bounds(other)):
            return Verdict("differ", (one, other), f"{said(one)} and {said(other)} exclude each other")
    return None


def _takes_up(items: Sequence[Item], one: Item, other: Item) -> bool:
    """Whether the later of two numbers corrects the other one, which its own article gives again."""
    before, now = sorted((one, other), key=moment)
    told = (item for item in items if item.article == now.article and item.earlier)
    return now.correcting and any(item.value == before.value for item in told)


def _denial(items: Sequence[Item]) -> Verdict | None:
    """A number that one source gives and another one denies, be it later; of a count of the dead that corrects it."""
    for one, other in combinations(_outermost(items), 2):
        denied = one.denied != other.denied and _are_of_other_sources(one, other)
        at_once = moment(one)[:2] == moment(other)[:2] or one.event not in CUMULATIVE
        if denied and at_once and _bounds(one).admits(_bounds(other)):
            return Verdict("differ", (one, other), f"{said(one)} is denied beside {said(other)}")
    return None


def _insisting(items: Sequence[Item]) -> Verdict | None:
    """A source that gives its number again after another source has given one that excludes it."""
    spoken = [item for item in items if item.source_words and not item.earlier and not item.denied]
    for position, again in enumerate(spoken):
        for number, first in enumerate(spoken[:position]):
            if first.day == again.day or first.value != again.value or not same_source(first, again):
                continue
            for other in spoken[number + 1 : position]:
                if not same_source(other, again) and not _bounds(other).admits(_bounds(again)):
                    return Verdict("differ", (other, again), f"{said(again)} again, after {said(other)}")
    return None


def _are_of_other_sources(one: Item, other: Item) -> bool:
    """Whether both name a source, and not the same one."""
    return bool(one.source_words and other.source_words) and not same_source(one, other)


def _outermost(items: Sequence[Item]) -> list[Item]:
    """All items, or of very many the first ones and those whose bounds reach least."""
    if len(items) <= _LOOKED_AT:
        return list(items)
    bounded = [item for item in items if item.bounds is not None]
    ends = [
        max(bounded, key=lambda item: (_bounds(item).low, item.order)),
        min(bounded, key=lambda item: (_bounds(item).high, item.order)),
    ]
    return [*ends, *islice((item for item in items if item not in ends), _LOOKED_AT - len(ends))]


def _bounds(item: Item) -> Bounds:
    assert item.bounds is not None
    return item.bounds


def _course(items: Sequence[Item]) -> Verdict | None:
    """How the number changes from moment to moment."""
    steps: list[Item] = []
    ups = downs = taken_back = 0
    level: Bounds | None = None
    last: list[Item] = []
    for _, group in groupby(_without_retold(items), key=lambda item: moment(item)[:2]):
        now = list(group)
        estimate = reduce(_both, map(_estimate, now))
        before, level = level, estimate
        if before is None:
            steps, last = now[:1], now
            continue
        changed = next((item for item in now if _leaves(item, before, last)), None)
        last = now
        if changed is None:
            level = _both(before, estimate) if before.admits(estimate) else before
            continue
        up = _is_above(changed, before)
        retold = any(item.article == changed.article and (item.earlier or item.denied) for item in items)
        if not up and _adds_up(changed) and not retold and not _may_take_back(steps[-1], changed):
            return Verdict("differ", (steps[-1], changed), f"{said(changed)} is less than {said(steps[-1])} before")
        ups, downs = ups + up, downs + (not up)
        taken_back += changed.correcting or (not up and _can_only_grow(changed)) or _is_settled(changed)
        steps.append(changed)
    if not ups and not downs:
        return None
    path = ", then ".join(map(said, steps))
    if taken_back or (ups and downs):
        return Verdict("corrected", tuple(steps), path)
    return Verdict("grows" if ups else "falls", tuple(steps), path)


def _can_only_grow(item: Item) -> bool:
    """Whether less than before means that more was wrong: a count of the dead, or of what is over."""
    return _adds_up(item) or item.momentary


def _adds_up(item: Item) -> bool:
    """Whether a number counts all so far, as of the dead; those who are suspected become fewer."""
    return item.event in CUMULATIVE and item.standing != "suspected"


def _is_settled(item: Item) -> bool:
    """Whether a claim counts what a period brought that is over, so that another number later on is a correction."""
    if item.kind == "money" or item.event in RESULTS or item.span is None or item.day is None:
        return False
    return item.span[1] - item.span[0] >= PERIOD and item.span[1] < item.day


def _leaves(item: Item, level: Bounds, last: Sequence[Item]) -> bool:
    """Whether a number is above or below the level, and none of the last ones admits it: 28,7 after `29 Prozent`."""
    if not _is_above(item, level) and not _is_below(item, level):
        return False
    return not any(_bounds(item).admits(_bounds(one)) for one in last if one.modifier in ("exact", "about"))


def _is_above(item: Item, level: Bounds) -> bool:
    return _bounds(item).low > level.high


def _is_below(item: Item, level: Bounds) -> bool:
    return _bounds(item).high < level.low


def _estimate(item: Item) -> Bounds:
    """What a claim takes the number to be when it is made: `mindestens 60` is not far above 60."""
    bounds = _bounds(item)
    if item.modifier in ("at_least", "more_than"):
        return Bounds(bounds.low, bounds.low + _NEAR * abs(bounds.low))
    if item.modifier == "less_than":
        return Bounds(bounds.high - _NEAR * abs(bounds.high), bounds.high)
    return bounds


def _both(one: Bounds, other: Bounds) -> Bounds:
    """What two estimates have in common, or if that is nothing, the stretch from the one to the other."""
    if one.admits(other):
        return Bounds(max(one.low, other.low), min(one.high, other.high))
    return Bounds(min(one.low, other.low), max(one.high, other.high))


def _may_take_back(before: Item, now: Item) -> bool:
    """Whether a lower count corrects the one before: it says so, or the same source or no other one speaks."""
    return now.correcting or not before.source_words or not now.source_words or same_source(before, now)


def _agreement(items: Sequence[Item]) -> str:
    """`mindestens 100` and `etwa 1.100` agree as bounds; as estimates they are worlds apart."""
    values = sorted((item.value, item.order, item) for item in items if item.value is not None)
    if len(values) < 2 or values[0][0] == values[-1][0]:
        return "all say the same" if len(values) > 1 else ""
    return f"bounds are compatible, from {said(values[0][2])} to {said(values[-1][2])}"


def said(item: Item) -> str:
    """The number as it was said, by whom and when: `12.000 (Polizei, 2024-09-08)`."""
    by = ", ".join(filter(None, (item.source, item.published)))
    prefix = {
        "at_least": "at least ",
        "more_than": "over ",
        "at_most": "up to ",
        "less_than": "under ",
        "about": "about ",
    }
    words = prefix.get(item.modifier, "") + item.figure
    return f"{words} ({by})" if by else words
