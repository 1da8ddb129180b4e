"""Claims as they are compared: the fields of a claim, worked out once."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import zip_longest

from pipeline.stories.bounds import Bounds, bounds_of
from pipeline.stories.countries import capitals_in, countries_in
from pipeline.stories.deeds import deed_stems, is_saying
from pipeline.stories.patterns import (
    ALONE,
    COMPARING,
    CORRECTING,
    DENYING,
    EARLIER,
    ENEMY,
    EVERYWHERE,
    FLOWS,
    FORCES,
    HAPPENINGS,
    NUMERALS,
    ONCE,
    OTHER_PERIOD,
    PARTS,
    PROTEST_DEEDS,
    RETRACTED,
    SHELTERED,
)
from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.subjects import Subject
from pipeline.stories.told import Told, told_of
from pipeline.stories.votes import votes_in
from pipeline.stories.words import content_stems, place_stems

#: How far before a figure words may stand that date it or make it a part.
_REACH = 70
_EARLIER = re.compile(rf"\b(?:{EARLIER})\b[^.;]*$", re.IGNORECASE)
#: `statt 91 seien es 83`: only the first number after it.
_INSTEAD = re.compile(rf"\bstatt\b(?: (?!(?:{NUMERALS})\b)[^\W\d]+){{0,4}} ?$", re.IGNORECASE)
_FROM = re.compile(r"\bvon (?:\w+ )?$", re.IGNORECASE)
_TO = re.compile(r"^(?: \w+){0,3} (?:auf|bis) ", re.IGNORECASE)
_OTHER_PERIOD = re.compile(rf"\b(?:{OTHER_PERIOD})\b", re.IGNORECASE)
_COMPARING = re.compile(rf"\b(?:{COMPARING})\w*\b[^.;]*$", re.IGNORECASE)
_CORRECTING = re.compile(CORRECTING, re.IGNORECASE)
_RETRACTED = re.compile(RETRACTED, re.IGNORECASE)
#: Whoever says so speaks of the own side.
_OWN = re.compile(r"\beigene[nrs]?\b|\bVerluste?\b|\bgab\b.*\bzu\b|\bräumt.*\bein\b|eingeräumt|zugegeben")
_FROM_COUNTRY = re.compile(r" (?:[^\W\d]+ )?[^\W\d]+ aus ([A-ZÄÖÜ]\w+)")
#: `stieg um die Hälfte auf 23` gives a level, whatever it says of a change.
_LEVEL = re.compile(r"\bauf (?:[^\W\d]+ ){0,2}$")
#: Days after which a time is that of the year before.
_A_YEAR_AGO = 100
_IN_YEAR = re.compile(r"\b[Ii]m Jahre? (\d{4})\b")
_PART = {name: re.compile(rf"\b(?:{words})\b(?: \w+){{0,2}} ?$", re.IGNORECASE) for name, words in PARTS.items()}
_ALONE = re.compile(ALONE)
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(slots=True)
class Item:
    """A claim, ready to be compared. Days are ordinals of `datetime.date`; None is an unknown one."""

    claim_id: str
    article: str
    order: tuple[str, str, int, int, str]
    sentence: tuple[bool, int]
    day: int | None
    published: str
    who: str
    what: str
    place: str
    event: str
    subject: Subject
    deeds: frozenset[str]
    clause: frozenset[str]
    figure: str
    kind: str
    unit: str
    change: str
    bounds: Bounds | None
    value: float | None
    modifier: str
    source: str
    source_words: frozenset[str]
    span: tuple[int, int] | None
    part: str
    happened: str
    earlier: bool
    correcting: bool
    denied: bool
    forecast: bool
    near: frozenset[str]
    evidence: str
    named: bool
    places: frozenset[str]

    @property
    def comparable(self) -> tuple[str, str, str]:
        """Only figures that have these in common can say the same."""
        return self.kind, self.unit, self.change


def items_of(claims: Sequence[ClaimLike], on_protest: frozenset[str] = frozenset()) -> list[Item]:
    """The items of claims, in an order of their own that does not depend on that of the claims.

    Args:
        claims: the claims.
        on_protest: the articles about a demonstration.
    """
    votes = votes_in(claims)
    items: list[Item] = []
    before: tuple[ClaimLike, Told] | None = None
    ordered = sorted(claims, key=_order)
    for claim, after in zip_longest(ordered, ordered[1:]):
        if before is not None and before[0].article_id != claim.article_id:
            before = None
        beside = after if after is not None and _in_one_sentence(claim, after) else None
        told = told_of(claim, before, beside, votes, claim.article_id in on_protest)
        near = items[-1].near if before is not None and before[0].section != "title" else frozenset()
        before = claim, told
        items.append(_item(claim, told, near))
    _fill_in(items)
    return items


def _fill_in(items: Sequence[Item]) -> None:
    """Give bare numbers the event that the article tells of the same: `gehe es um etwa 2.000 Arbeitsplätze`.

    All that an article says of a demonstration is of the day that it names.
    """
    told: dict[tuple[str, frozenset[str]], set[str]] = {}
    days: dict[str, set[tuple[int, int]]] = {}
    for item in items:
        if item.event and item.subject.classes and not item.subject.takes_part(""):
            told.setdefault((item.article, item.subject.classes), set()).add(item.event)
        if item.event in ONCE:
            own = {item.span} if item.span is not None and item.span[0] == item.span[1] else set()
            days.setdefault(item.article, set()).update(own)
    for item in items:
        events = told.get((item.article, item.subject.classes), set())
        if not item.event and not item.deeds and len(events) == 1 and item.kind == "count":
            item.event = min(events)
        if not item.event and item.article in days and item.kind == "count" and item.deeds & PROTEST_DEEDS:
            item.event = min(ONCE)
    for item in items:
        if item.event in ONCE and item.span is None and len(days.get(item.article, ())) == 1:
            item.span = min(days[item.article])


def item_of(claim: ClaimLike) -> Item:
    """The item of one claim by itself."""
    return _item(claim, told_of(claim))


def _in_one_sentence(claim: ClaimLike, after: ClaimLike) -> bool:
    return (claim.article_id, claim.evidence_start, claim.evidence) == (
        after.article_id,
        after.evidence_start,
        after.evidence,
    )


def _order(claim: ClaimLike) -> tuple[str, str, int, int, str]:
    return claim.published, claim.article_id, claim.section != "title", claim.start, claim.claim_id


def _item(claim: ClaimLike, told: Told, near: frozenset[str] = frozenset()) -> Item:
    """Work out the fields of one claim.

    Args:
        claim: the claim.
        told: what it says.
        near: the place of the claim before it in the article.
    """
    before, after = around(claim, _REACH)
    subject = _with_country(told.subject, told.source, told.words, after)
    event = told.event
    place = "" if claim.place and (claim.place in told.source or claim.place in claim.who) else claim.place
    if SHELTERED.search(place):
        place = ""
    part = next((name for name, pattern in _PART.items() if pattern.search(before)), "")
    if part == "part" and place:
        part = ""  # `davon 91 in Rheinland-Pfalz` is the whole of another place
    if _ALONE.match(claim.evidence):
        part = "part"
    if EVERYWHERE.search(told.words):
        part = "everywhere"
    if not part and _PART["addition"].match(claim.who + " "):
        part = "addition"
    if event == "killed" and subject.classes == {"injured"}:
        part = "addition"  # `zwei Schwerverletzte sind gestorben`
    if _RETRACTED.search(claim.what) or _RETRACTED.search(after):
        part = "number taken back"
    if _is_of_other_period(before, after):
        part = "other period"
    value = claim.value if claim.value is not None else claim.low if claim.low is not None else claim.high
    return Item(
        claim_id=claim.claim_id,
        article=claim.article_id,
        order=_order(claim),
        sentence=(claim.section == "title", claim.evidence_start),
        day=_day(claim.published),
        published=claim.published[:10],
        who=told.who,
        what=claim.what,
        place=place,
        event=event,
        subject=subject,
        deeds=told.deeds,
        clause=told.clause,
        figure=claim.figure,
        kind=claim.kind,
        unit=claim.unit,
        change="none" if _LEVEL.search(before) or (claim.kind == "money" and event in FLOWS) else claim.change,
        bounds=bounds_of(claim.figure, claim.kind, claim.value, claim.low, claim.high, claim.modifier),
        value=value,
        modifier=claim.modifier,
        source=told.source,
        source_words=content_stems(told.source),
        span=_span_of(claim, before, part),
        part=part,
        happened=_happened(claim, event),
        earlier=_is_earlier(claim, before, after),
        correcting=bool(_CORRECTING.search(f"{claim.title} {claim.evidence}" if event in FLOWS else claim.evidence)),
        denied=claim.modality == "denied" or bool(DENYING.search(told.words)),
        named=told.named,
        near=frozenset(word for word in place_stems(place) if not word.startswith("country ")) or near,
        evidence=claim.evidence,
        forecast=claim.modality in ("possible", "planned"),
        places=place_stems(place),
    )


def _is_earlier(claim: ClaimLike, before: str, after: str) -> bool:
    """`zunächst vier Tote`, `stieg von vier auf neun`; a car goes `von 0 auf 100 km/h` all the time."""
    if _EARLIER.search(before) or _INSTEAD.search(before):
        return True
    return bool(claim.kind != "measure" and _FROM.search(before) and _TO.search(after))


def _is_of_other_period(before: str, after: str) -> bool:
    match = _OTHER_PERIOD.search(before)
    if match is not None:
        return not _COMPARING.search(before[: match.start()])
    match = _OTHER_PERIOD.search(after)
    return match is not None and match.start() < 12 and not _COMPARING.search(after[: match.start()])


def _with_country(subject: Subject, source: str, clause: str, after: str) -> Subject:
    """The country of soldiers, where `who` does not say it: `60 Soldaten aus Aserbaidschan`.

    `42 eigene Soldaten`, as the Armenian ministry says, or `räumte 38 Gefallene ein`: Armenian ones, and so are all
    soldiers that an army counts without a word on whose they are.
    """
    forces = bool(subject.classes & FORCES) and not subject.countries
    if forces and (origin := _FROM_COUNTRY.match(after)) is not None:
        return replace(subject, countries=countries_in(origin.group(1)))
    own = "eig" in subject.narrowing or _OWN.search(clause)
    if not own and not (forces and not ENEMY.search(clause) and not countries_in(clause) - countries_in(source)):
        return subject
    countries = subject.countries or countries_in(source) or capitals_in(source)
    return replace(subject, countries=countries, narrowing=subject.narrowing - {"eig"})


def _happened(claim: ClaimLike, event: str) -> str:
    """`maybe` for what may or is to happen, where that is another thing than what did; else "".

    A damage in euros is never more than an estimate.
    """
    unsure = claim.kind == "count" and claim.modality in ("possible", "planned")
    unsure = unsure and not is_saying(claim.what)  # `will 45.000 Teilnehmer gezählt haben`
    if event in ("protest", "killed", "wounded") and deed_stems(claim.what) & PROTEST_DEEDS:
        return ""  # `Zehntausende fordern mehr Klimaschutz`, `das Unglück forderte acht Todesopfer`
    return "maybe" if unsure and event in HAPPENINGS and event != "missing" else ""


@lru_cache(maxsize=65_536)
def _day(published: str) -> int | None:
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return None


def _span_of(claim: ClaimLike, before: str, part: str) -> tuple[int, int] | None:
    """The time of a claim, unless it is that of another number of the sentence: `310 nach 640 im Jahr davor`."""
    span, day = _span(claim.time), _day(claim.published)
    if span and day and part != "other period" and _OTHER_PERIOD.search(claim.evidence) and span[1] < day - _A_YEAR_AGO:
        return None
    return span or _year_of(before)


def _year_of(before: str) -> tuple[int, int] | None:
    """The year that a sentence speaks of, where the claim has no time: `Im Jahr 1863 ertranken`."""
    match = _IN_YEAR.search(before)
    return _day_span(match.group(1)) if match is not None else None


@lru_cache(maxsize=65_536)
def _span(time: str) -> tuple[int, int] | None:
    """First and last day of an ISO 8601 day, month or year, or of an interval, which may be open; else None."""
    first, slash, last = time.partition("/")
    if not slash:
        return _day_span(time)
    begin = (date.min.toordinal(),) if first == ".." else _day_span(first)
    end = (date.max.toordinal(),) if last == ".." else _day_span(last)
    return (begin[0], end[-1]) if begin and end else None


def _day_span(time: str) -> tuple[int, int] | None:
    match = _ISO.fullmatch(time)
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = first if day else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()
