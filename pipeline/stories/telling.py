"""Groups of claims -> stories: one row each, with its verdict, and a row for each link."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.records import Story, StoryLink
from pipeline.stories.contexts import Context, contexts_of
from pipeline.stories.evidence import likeness
from pipeline.stories.filling import items_of
from pipeline.stories.items import Item
from pipeline.stories.linking import Link, groups_of
from pipeline.stories.rows import ClaimLike
from pipeline.stories.verdicts import moment, verdict_on


@dataclass(frozen=True, slots=True)
class Stories:
    """What comparing claims gives: the story of each claim by its id, the stories, and why claims are together."""

    by_claim: Mapping[str, str]
    stories: tuple[Story, ...]
    links: tuple[StoryLink, ...]


def tell(claims: Iterable[ClaimLike], texts: Mapping[str, str] | None = None) -> Stories:
    """Compare claims, in whatever order they come.

    Args:
        claims: `pipeline.records.Claim`, or anything with the same fields; `claim_id` tells them apart.
        texts: the texts of articles by id, where they are at hand: what an article is about is then better known.

    Stories come in the order of their first claim, links in the order of stories and then of likeness.
    """
    given = list({claim.claim_id: claim for claim in claims}.values())
    contexts = contexts_of(given, texts)
    items = items_of(given, contexts)
    groups, links = groups_of(items, contexts)
    names = [story_id(items[group[0]]) for group in groups]
    by_position = {position: name for name, group in zip(names, groups, strict=True) for position in group}
    order = {name: number for number, name in enumerate(names)}
    told = (_link(link, items, contexts, by_position) for link in links)
    return Stories(
        by_claim={item.claim_id: by_position[position] for position, item in enumerate(items)},
        stories=tuple(_story(name, [items[i] for i in group]) for name, group in zip(names, groups, strict=True)),
        links=tuple(sorted(told, key=lambda link: (order[link.story], -link.likeness, link.claim_id))),
    )


def story_id(first: Item) -> str:
    """The id of a story, from its first claim: later articles leave it as it is."""
    return "s_" + hashlib.sha256(first.claim_id.encode()).hexdigest()[:16]


def _link(
    link: Link, items: Sequence[Item], contexts: Mapping[str, Context], by_position: Mapping[int, str]
) -> StoryLink:
    found = likeness(items[link.one], items[link.other], contexts)
    assert found is not None
    return StoryLink(
        story=by_position[link.one],
        claim_id=items[link.other].claim_id,
        with_claim_id=items[link.one].claim_id,
        likeness=round(found.value, 3),
        why=found.why,
    )


def _story(name: str, items: Sequence[Item]) -> Story:
    verdict = verdict_on(items)
    dates = sorted(item.published for item in items if item.day is not None)
    values = [item.value for item in items if item.value is not None]
    latest = [item.value for item in sorted(items, key=moment) if item.value is not None]
    low, high = (min(values), max(values)) if values else (None, None)
    who, what = _usual(items, lambda item: item.who), _usual(items, lambda item: item.what)
    place = _usual(items, lambda item: item.place)
    return Story(
        story=name,
        label=_label(who, what, place),
        event=_usual(items, lambda item: item.event),
        kind=items[0].kind,
        unit=items[0].unit,
        who=who,
        place=place,
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        claims=len(items),
        articles=len({item.article for item in items}),
        sources=_sources(items),
        lowest=low,
        highest=high,
        latest=latest[-1] if latest else None,
        spread=round(high / low, 3) if low is not None and high is not None and low > 0 else None,
        verdict=verdict.verdict,
        shown_by=" ".join(item.claim_id for item in verdict.shown_by),
        why=verdict.why,
    )


def _label(who: str, what: str, place: str) -> str:
    line = f"{who}: {what}" if who and what and who != what else who or what
    return f"{line} ({place})" if place and place not in line else line


def _usual(items: Sequence[Item], field: Callable[[Item], str]) -> str:
    """What most of the claims say, of equally many the first."""
    said = Counter(text for item in items if (text := field(item)))
    return said.most_common(1)[0][0] if said else ""


def _sources(items: Sequence[Item]) -> int:
    """How many different sources are named; `IG Metall` and `Gewerkschaft IG Metall` are one."""
    found: list[frozenset[str]] = []
    for words in _distinct(item.source_words for item in items):
        if words and not any(words <= other or other <= words for other in found):
            found.append(words)
    return len(found)


def _distinct(sets: Iterable[frozenset[str]]) -> Iterator[frozenset[str]]:
    yield from sorted(set(sets), key=lambda words: (len(words), sorted(words)))
