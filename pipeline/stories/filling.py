"""What one claim of an article tells of another: events of bare numbers, days of demonstrations, what a title means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from pipeline.stories.contexts import Context
from pipeline.stories.items import NO_CONTEXTS, Item, bare_items
from pipeline.stories.patterns import CAUSES, FLOWS, FORCES, ONCE, PROTEST_DEEDS, VOTED
from pipeline.stories.rates import DEARER
from pipeline.stories.rows import ClaimLike
from pipeline.stories.shades import MORE, POINTING_BACK
from pipeline.stories.twins import fill_twins
from pipeline.stories.votes import PARTY_STEMS

#: Words by which a sentence speaks of an earlier demonstration.
_ANOTHER_DAY = re.compile(
    r"\b(?:ersten|vorigen|früheren|vorangegangenen|damals|damaligen"
    r"|(?:vergangenen|letzten|vorigen) (?:Woche|Monat|Jahr)"
    r"|(?:Anfang|Mitte|Ende) (?:Januar|Februar|März|April|Mai|Ju[nl]i|August|September|Oktober|November|Dezember))\b"
)
_MILLIONS = re.compile(r"Million|Milliard|Mio|Mrd")
_COUNTED = re.compile(r" (?:[a-zäöü]+ )?[A-ZÄÖÜ]")
#: Numbers so small that the same one twice in an article may be chance.
_SMALL = 4


def items_of(claims: Sequence[ClaimLike], contexts: Mapping[str, Context] = NO_CONTEXTS) -> list[Item]:
    """The items of claims, in an order of their own that does not depend on that of the claims.

    Args:
        claims: the claims.
        contexts: what is known of their articles.
    """
    items = bare_items(claims, contexts)
    fill_in(items)
    return items


def fill_in(items: Sequence[Item]) -> None:
    """Tell the claims of each article what the others say of the same; items of an article stand side by side."""
    for _, group in groupby(items, key=lambda item: item.article):
        article = list(group)
        _fill_sums(article)
        _fill_changes(article)
        _drop_parts(article)
        fill_twins(article)
        _fill_repeated(article)
        _fill_events(article)
        _fill_sides(article)
        _fill_titles(article)
        _mark_first(article)


def _fill_sums(items: Sequence[Item]) -> None:
    """Bare millions that the article gives as a sum elsewhere are one: `Oper kostet 450 Millionen`."""
    sums = {(item.value, item.unit) for item in items if item.kind == "money" and _MILLIONS.search(item.figure)}
    for item in items:
        behind = item.evidence[item.order[3] - item.sentence[1] + len(item.figure) :]
        if item.kind != "count" or not _MILLIONS.search(item.figure) or _COUNTED.match(behind):
            continue
        units = {unit for value, unit in sums if value == item.value}
        if len(units) == 1:
            item.kind, item.unit = "money", min(units)


def _fill_changes(items: Sequence[Item]) -> None:
    """What the article says elsewhere to be a change is one: `Arbeitgeber warnen vor den 3,7 Prozent`."""
    told: dict[tuple[str, str, float | None], set[str]] = {}
    for item in items:
        if item.kind in ("share", "money") and item.change in ("increase", "decrease"):
            told.setdefault((item.kind, item.unit, item.value), set()).add(item.change)
    for item in items:
        changes = told.get((item.kind, item.unit, item.value), set())
        if item.change == "none" and len(changes) == 1 and item.event not in VOTED and item.event != "pay":
            item.change = min(changes)


def _fill_events(items: Sequence[Item]) -> None:
    """Give bare numbers the event that the article tells of the same: `gehe es um etwa 2.000 Arbeitsplätze`.

    All that an article says of a demonstration is of the day that it names.
    """
    told: dict[frozenset[str], set[str]] = {}
    for item in items:
        if item.event not in ("", "employed") and item.subject.classes and not item.subject.takes_part(""):
            told.setdefault(item.subject.classes, set()).add(item.event)
    protests = [item for item in items if item.event in ONCE]
    days = {span for item in protests if (span := item.span) and span[0] == span[1] <= (item.day or span[0])}
    for item in items:
        events = told.get(item.subject.classes, set())
        if not item.event and not item.deeds and len(events) == 1 and item.kind == "count" and not item.whole:
            item.event = min(events)
        if not item.event and protests and item.kind == "count" and item.deeds & PROTEST_DEEDS:
            item.event = min(ONCE)
        if item.event in ONCE and item.span is None and len(days) == 1 and not _ANOTHER_DAY.search(item.evidence):
            item.span = min(days)


def _fill_repeated(items: Sequence[Item]) -> None:
    """What somebody says of a number of which no more is told, where the article gives it before.

    `Die Oper kostet 380 Millionen Euro. ... Immel blieb bei 380 Millionen Euro.`
    """
    for number, item in enumerate(items):
        if item.kind == "count" or item.event or item.deeds or item.subject.heads or not item.source_words:
            continue
        said = (one for one in reversed(items[:number]) if one.subject.heads and _is_same_number(one, item))
        if (one := next(said, None)) is not None and not one.sentence[0]:
            item.subject, item.event, item.deeds = one.subject, one.event, one.deeds
            item.cores, item.purposes, item.places = one.cores, one.purposes, item.places or one.places


def _drop_parts(items: Sequence[Item]) -> None:
    """What is a part of nothing that was told is a whole: `Weitere 78 wurden verletzt`, behind a sentence on the dead.

    So is a number that the title gives as the whole.
    """
    for number, item in enumerate(items):
        if item.part not in ("part", "addition") or not number or (not item.event and item.kind == "count"):
            continue
        before = item.evidence[: item.order[3] - item.sentence[1]]
        pointing = POINTING_BACK.search(before) or MORE.match(item.evidence[len(before) + len(item.figure) :])
        told = any(one.value != item.value for one in items[:number] if _counts_the_same(one, item))
        totals = items[number + 1 :] if item.part == "addition" else []
        told |= any((one.value or 0) > (item.value or 0) for one in totals if _counts_the_same(one, item))
        if pointing and not told and item.event != "delay":
            item.part = ""


def _counts_the_same(one: Item, other: Item) -> bool:
    return (one.event, one.standing, one.comparable) == (other.event, other.standing, other.comparable)


def _mark_first(items: Sequence[Item]) -> None:
    """Mark the first number of each event and unit, and the same number wherever it stands."""
    told: dict[tuple[str, tuple[str, str, str]], float | None] = {}
    for item in items:
        item.first = told.setdefault((item.event, item.comparable), item.value) == item.value


def _fill_sides(items: Sequence[Item]) -> None:
    """Soldiers of whom one sentence tells the country and another only the number."""
    forces = [item for item in items if item.subject.classes & FORCES]
    for item in forces:
        if item.subject.countries:
            continue
        same = {other.subject.countries for other in forces if other.subject.countries and _is_same_number(item, other)}
        if len(same) == 1:
            item.subject = item.subject.of(min(same))


def _fill_titles(items: Sequence[Item]) -> None:
    """A number of a title is the first such number of the text: `20.000 Besucher` are the `20.000 Gäste`."""
    body = [item for item in items if not item.sentence[0]]
    for title in items:
        if not title.sentence[0]:
            continue
        if (same := next((item for item in body if _is_meant(title, item)), None)) is None:
            continue
        if _is_party(title) and not _is_party(same):
            same.subject = title.subject  # `die Partei von Ministerpräsidentin Anja Holm`
        elif not title.subject.countries or not title.subject.countries <= same.subject.countries:
            title.subject = same.subject
        title.event = same.event or title.event
        title.deeds |= same.deeds
        title.cores |= same.cores
        title.countries = same.countries or title.countries
        title.places |= same.places
        title.part = title.part or same.part
        over = same.span is not None and same.span[1] < (title.day or 0)
        if title.span is None and over and title.event not in FLOWS:
            title.span = same.span  # `Nur noch 241.000 neue Wohnungen`


def _is_party(item: Item) -> bool:
    return item.event in VOTED and bool(item.subject.heads) and item.subject.heads <= PARTY_STEMS


def _is_meant(title: Item, item: Item) -> bool:
    if not _is_same_number(title, item) or item.part not in ("", "everywhere"):
        return False
    if item.earlier or item.happened != title.happened:
        return False
    one, other = title.subject, item.subject
    alike = bool(title.deeds & item.deeds or one.heads & other.heads or (title.event and title.event == item.event))
    return alike or (item.value or 0) >= _SMALL


def _is_same_number(one: Item, other: Item) -> bool:
    events = {one.event, other.event} - {"", DEARER} - CAUSES
    return one.comparable == other.comparable and one.value == other.value and len(events) < 2
