"""Claims -> groups about the same thing.

Only claims that share a block are compared: of the same article, or of two articles that share one of their weightiest
words, with the same kind, unit and event (or noun), in order of days and no further than `NEIGHBOURS` apart, so that
the work grows with the number of claims and not with its square. Links are then taken from the likest to the least
like; a link joins two groups only if no claim of one is kept apart from any of the other (cannot-link), and they are
alike on the whole. Order and ties are settled by the items' own order, never by the order of the rows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.stories.apart import OTHER_PLACE, OTHER_SUBJECT, PLACE_BESIDE, WINDOW, conflict
from pipeline.stories.comparing import THRESHOLD, Likeness, likeness
from pipeline.stories.contexts import Context
from pipeline.stories.items import Item
from pipeline.stories.patterns import AKIN, DECIDED, ONCE, PROTEST_DEEDS
from pipeline.stories.relations import are_countries, place_of, say_one_number
from pipeline.stories.words import content_stems

#: Claims of a block that come after a claim and are compared with it.
NEIGHBOURS = 30
#: Members of a group that are looked at when groups are joined: the first and the last by order.
WITNESSES = 12
#: What the mean likeness of two groups may fall short of the threshold.
LEEWAY = 0.12
#: What two claims of joined groups count if too little is known to compare them.
UNKNOWN = 0.3


#: What claims of a block have in common.
Key: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims that were found alike, by their positions in the list of items."""

    one: int
    other: int
    likeness: Likeness


def groups_of(items: Sequence[Item], contexts: Mapping[str, Context]) -> tuple[list[list[int]], list[Link]]:
    """The groups, as positions in order, and the links that made them; each item is in one group."""
    links = sorted(
        _links(items, contexts), key=lambda link: (-link.likeness.value, items[link.one].order, items[link.other].order)
    )
    group: list[int] = list(range(len(items)))
    members: dict[int, list[int]] = {}
    used: list[Link] = []
    for link in links:
        one, other = group[link.one], group[link.other]
        if one == other:
            continue
        first, second = members.get(one, [one]), members.get(other, [other])
        if not _may_join(first, second, items, contexts):
            continue
        joined = sorted(first + second)
        for position in joined:
            group[position] = joined[0]
        members[joined[0]] = joined
        used.append(link)
    seen = (members.get(position, [position]) for position in range(len(items)) if group[position] == position)
    return list(seen), used


def _links(items: Sequence[Item], contexts: Mapping[str, Context]) -> Iterator[Link]:
    """The pairs that are alike enough, each once."""
    keys = [_keys(item, contexts[item.article]) for item in items]
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for position, own in enumerate(keys):
        for key in own:
            blocks[key].append(position)
    passed: Counter[Key] = Counter()
    for one, own in enumerate(keys):
        others: set[int] = set()
        for key in own:
            passed[key] += 1
            others.update(blocks[key][passed[key] : passed[key] + NEIGHBOURS])
        for other in sorted(others):
            if _near(items[one], items[other]) and (found := _link(one, other, items, contexts)):
                yield found


def _keys(item: Item, context: Context) -> tuple[Key, ...]:
    same = item.comparable
    found = [("article", item.article, *same)]
    names: set[str] = {f"event {item.event}"} if item.event else set()
    names |= {f"deed {deed}" for deed in item.deeds}
    if not item.event and item.deeds & PROTEST_DEEDS:
        names.add(f"event {min(ONCE)}")
    if item.kind == "measure":
        names.add("measure")
    if item.kind != "count" or not item.subject.takes_part(""):
        names |= {f"head {name}" for name in item.subject.classes or item.subject.heads}
        names |= {f"akin {min(akin)}" for akin in AKIN if item.subject.classes & akin}
    if item.kind in ("count", "measure") and not item.subject.classes:
        names.add(f"number {item.value}")
    own = (content_stems(item.evidence) & context.rare) | item.places
    for anchor in (*context.anchors, *sorted(own.difference(context.anchors))):
        found += [(anchor, name, *same) for name in sorted(names)]
    return tuple(found)


def _near(one: Item, other: Item) -> bool:
    """Items come in the order of days, unknown ones first."""
    return one.day is None or other.day is None or other.day - one.day <= WINDOW


def _link(one: int, other: int, items: Sequence[Item], contexts: Mapping[str, Context]) -> Link | None:
    a, b = items[one], items[other]
    if conflict(a, b, contexts):
        return None
    found = likeness(a, b, contexts)
    return Link(one, other, found) if found is not None and found.value >= THRESHOLD else None


def _may_join(
    first: Sequence[int], second: Sequence[int], items: Sequence[Item], contexts: Mapping[str, Context]
) -> bool:
    both = [*first, *second]
    total, pairs = 0.0, 0
    for one in _witnesses(first):
        for other in _witnesses(second):
            a, b = items[one], items[other]
            why = conflict(a, b, contexts)
            bridged = (
                (why == OTHER_PLACE and _bridged(a, b, items, both, contexts))
                or (why == PLACE_BESIDE and _led(a, b, items, both, contexts))
                or (why == OTHER_SUBJECT and _are_one_thing(a, b, items, both))
            )
            if why and not bridged:
                return False
            found = likeness(a, b, contexts)
            total += found.value if found is not None else UNKNOWN
            pairs += 1
    return total / pairs >= THRESHOLD - LEEWAY


def _bridged(
    one: Item, other: Item, items: Sequence[Item], members: Iterable[int], contexts: Mapping[str, Context]
) -> bool:
    """Whether two claims that agree are on a town and its region: a third article of theirs knows both."""
    if one.bounds is None or other.bounds is None or not one.bounds.admits(other.bounds):
        return False
    here, there = place_of(one, contexts), place_of(other, contexts)
    known = (contexts[items[member].article].terms.keys() for member in _witnesses(list(members)))
    return any(here <= terms and there <= terms for terms in known)


def _are_one_thing(one: Item, other: Item, items: Sequence[Item], members: Sequence[int]) -> bool:
    """Whether two names are of one thing, since two claims of theirs give it one number."""
    near = [items[member] for member in _witnesses(members)]
    called = [item for item in near if item.subject.heads == one.subject.heads]
    otherwise = [item for item in near if item.subject.heads == other.subject.heads]
    return any(say_one_number(a, b) for a in called for b in otherwise)


def _led(
    one: Item, other: Item, items: Sequence[Item], members: Iterable[int], contexts: Mapping[str, Context]
) -> bool:
    """Whether one place is a country, and an article of theirs begins with the other: all of it happened there."""
    if one.event in DECIDED:
        return False  # the jobs of one site are a part of those of the firm
    here, there = place_of(one, contexts), place_of(other, contexts)
    place = here if are_countries(there) else there if are_countries(here) else frozenset()
    return bool(place) and any(place <= contexts[items[member].article].lead for member in _witnesses(list(members)))


def _witnesses(members: Sequence[int]) -> Iterable[int]:
    if len(members) <= WITNESSES:
        return members
    return [*members[: WITNESSES // 2], *members[-(WITNESSES - WITNESSES // 2) :]]
