"""Claims -> groups about the same thing.

Only claims that share a block are compared: of the same article, or of two articles that share one of their weightiest
words, with the same kind, unit and event (or noun), in order of days and no further than `NEIGHBOURS` apart, so that
the work grows with the number of claims and not with its square. A pair for which more speaks than against it is a
link. Then groups become one from the likest to the least like, as long as more speaks for it on the average of their
pairs; so a wrong link does not chain two stories. Order and ties are settled by the items' own order, never by the
order of the rows.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.stories.apart import LONG_WINDOW, WINDOW
from pipeline.stories.contexts import Context
from pipeline.stories.evidence import APART, UNKNOWN, weigh
from pipeline.stories.items import Item
from pipeline.stories.nouns import AKIN, THINGS
from pipeline.stories.patterns import CAUSES, DECIDED, HAPPENINGS, OF_PEOPLE, ONCE, PROTEST_DEEDS
from pipeline.stories.relations import TELLING
from pipeline.stories.words import content_stems

#: Claims of a block that come after a claim and are compared with it.
NEIGHBOURS = 30
#: Members of a group that are looked at when groups are joined: the first and the last by order.
WITNESSES = 6


#: What claims of articles that share a rare word have in common, whatever they tell; how many of the words of an
#: article make such blocks, how many claims are compared in each, and what a pair must weigh that shares nothing else.
LOOSE = "anything"
LOOSE_ANCHORS, LOOSE_NEIGHBOURS, LOOSE_LEAST = 5, 15, 1.0
#: What a claim of its own need not weigh to join a group from whose claims nothing certain keeps it apart.
LONE = 0.4
#: Letters at the end by which two nouns may be alike: `Anlagen`, `Kühlanlagen`.
_END = 5

#: What happens to people, of which there may be another one weeks later.
BEFALLS = (HAPPENINGS | OF_PEOPLE | CAUSES) - DECIDED

#: What claims of a block have in common.
Key: TypeAlias = tuple[str, ...]
#: How alike two claims are, by their positions.
Weighing: TypeAlias = Callable[[int, int], float]
#: How alike two groups are on the average.
Averaging: TypeAlias = Callable[[Sequence[int], Sequence[int]], float]


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims that were found alike, by their positions in the list of items."""

    one: int
    other: int
    weight: float


def groups_of(items: Sequence[Item], contexts: Mapping[str, Context]) -> tuple[list[list[int]], list[Link]]:
    """The groups, as positions in order, and the links that made them; each item is in one group."""
    links = sorted(
        _links(items, contexts),
        key=lambda link: (-link.weight, items[link.one].order, items[link.other].order),
    )
    groups = [[position] for position in range(len(items))]
    used: list[Link] = []
    for part in _parts(links, len(items)):
        known = {(link.one, link.other): link.weight for link in part}

        def weight_of(one: int, other: int, known: dict[tuple[int, int], float] = known) -> float:
            pair = (one, other) if one < other else (other, one)
            if pair not in known:
                found = weigh(items[pair[0]], items[pair[1]], contexts)
                known[pair] = UNKNOWN if found is None else found
            return known[pair]

        def mean_of(first: Sequence[int], second: Sequence[int], weigh: Weighing = weight_of) -> float:
            if len({items[one].article for one in (*first, *second)}) == 1:
                first, second = _own_words(first, items), _own_words(second, items)
            return _mean(first, second, weigh)

        used += _join(part, groups, mean_of)
    return [group for position, group in enumerate(groups) if group[0] == position], used


def _parts(links: Sequence[Link], size: int) -> list[list[Link]]:
    """The links of each set of claims that no link leads out of, in the order of links."""
    root = list(range(size))

    def find(position: int) -> int:
        while root[position] != position:
            root[position] = root[root[position]]
            position = root[position]
        return position

    for link in links:
        one, other = sorted((find(link.one), find(link.other)))
        root[other] = one
    parts: defaultdict[int, list[Link]] = defaultdict(list)
    for link in links:
        parts[find(link.one)].append(link)
    return list(parts.values())


def _join(links: Sequence[Link], groups: list[list[int]], mean_of: Averaging) -> Iterator[Link]:
    """Join the groups that links connect, the likest ones first, and give the links that did so.

    A link waits with the weight that its two groups had when it was looked at; if they have grown since, it is weighed
    anew and waits again.
    """
    waiting = [(-link.weight, rank, 2) for rank, link in enumerate(links)]
    heapq.heapify(waiting)
    weighed: set[tuple[int, ...]] = set()
    while waiting:
        _, rank, size = heapq.heappop(waiting)
        first, second = groups[links[rank].one], groups[links[rank].other]
        if first is second:
            continue
        if len(first) + len(second) != size:
            state = (*sorted((first[0], second[0])), len(first) + len(second))
            if state in weighed:
                continue  # another link of the two groups waits
            weighed.add(state)
            weight = mean_of(first, second)
            if weight > 0:
                heapq.heappush(waiting, (-weight, rank, len(first) + len(second)))
            continue
        joined = sorted(first + second)
        for position in joined:
            groups[position] = joined
        yield links[rank]


def _own_words(members: Sequence[int], items: Sequence[Item]) -> Sequence[int]:
    """The members without titles that only repeat a number which the article itself gives with its source."""
    told = {(items[one].article, items[one].value) for one in members if not items[one].sentence[0]}
    return [one for one in members if not items[one].sentence[0] or (items[one].article, items[one].value) not in told]


def _mean(first: Sequence[int], second: Sequence[int], weight_of: Weighing) -> float:
    pairs = [weight_of(one, other) for one in _witnesses(first) for other in _witnesses(second)]
    lone = min(len(first), len(second)) == 1 and min(pairs) > APART
    return sum(pairs) / len(pairs) + (LONE if lone else 0.0)


def _links(items: Sequence[Item], contexts: Mapping[str, Context]) -> Iterator[Link]:
    """The pairs that are alike enough, each once."""
    keys = [_keys(item, contexts[item.article]) for item in items]
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for position, own in enumerate(keys):
        for key in own:
            blocks[key].append(position)
    passed: Counter[Key] = Counter()
    for one, own in enumerate(keys):
        others: dict[int, float] = {}
        for key in own:
            passed[key] += 1
            least, reach = (LOOSE_LEAST, LOOSE_NEIGHBOURS) if key[1] == LOOSE else (0.0, NEIGHBOURS)
            for other in blocks[key][passed[key] : passed[key] + reach]:
                others[other] = min(others.get(other, least), least)
        for other, least in sorted(others.items()):
            if near(items[one], items[other]):
                weight = weigh(items[one], items[other], contexts)
                if weight is not None and weight > least:
                    yield Link(one, other, weight)


def _keys(item: Item, context: Context) -> tuple[Key, ...]:
    same = item.comparable
    found = [("article", item.article, *same)]
    names: set[str] = {f"event {item.event}"} if item.event else set()
    names |= {f"deed {deed}" for deed in item.cores | item.named_deeds}
    if not item.event and item.deeds & PROTEST_DEEDS:
        names.add(f"event {min(ONCE)}")
    if item.kind == "measure":
        names.add("measure")
    if item.kind != "count" or not item.subject.takes_part(""):
        names |= {f"head {name[-_END:]}" for name in item.subject.classes or item.subject.heads}
        names |= {f"akin {min(akin)}" for akin in AKIN if item.subject.classes & akin}
    if item.kind != "share" and (item.subject.classes <= THINGS or (item.value or 0) >= TELLING):
        names.add(f"number {item.value}")
    own = (content_stems(item.evidence) & context.rare) | item.places
    for anchor in (*context.anchors, *sorted(own.difference(context.anchors))):
        found += [(anchor, name, *same) for name in sorted(names)]
    # whatever they are called, in articles that share a rare word: `Fans`, `Besucher`
    rare = [anchor for anchor in context.anchors if anchor in context.rare]
    found += [(anchor, "no event", *same) for anchor in rare if not item.event]
    found += [(anchor, LOOSE, *same) for anchor in rare[:LOOSE_ANCHORS]]
    return tuple(found)


def near(one: Item, other: Item) -> bool:
    """Items come in the order of days, unknown ones first."""
    if one.day is None or other.day is None:
        return True
    happens = bool({one.event, other.event} & BEFALLS)
    return other.day - one.day <= (WINDOW if happens else LONG_WINDOW)


def _witnesses(members: Sequence[int]) -> Sequence[int]:
    if len(members) <= WITNESSES:
        return members
    return [*members[: WITNESSES // 2], *members[-(WITNESSES - WITNESSES // 2) :]]
