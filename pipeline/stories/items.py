"""Claims as they are compared: the fields of a claim, worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from types import MappingProxyType

from pipeline.stories.bounds import Bounds, bounds_of
from pipeline.stories.contexts import Context
from pipeline.stories.firms import firms_of, known_firms
from pipeline.stories.nominal import cores_of, deeds_named_by
from pipeline.stories.patterns import FORCES, KINDS_OF_PLACES, MOMENTARY, VOTED
from pipeline.stories.phrases import (
    CONTRASTING,
    DENYING,
    EVERYWHERE,
    FORECAST,
    HAD_EXPECTED,
    OPERATING,
)
from pipeline.stories.rates import RATES
from pipeline.stories.rounds import round_of
from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.scenes import body_of, body_of_title, countries_of, countries_said, place_said
from pipeline.stories.shades import TAKEN_OUT, change_of, illnesses_in, is_correcting, is_earlier, part_of
from pipeline.stories.sides import subject_with_side
from pipeline.stories.standing import happened_of, standing_of
from pipeline.stories.subjects import Subject, purposes_in
from pipeline.stories.times import day_of, span_of
from pipeline.stories.told import Told, goes_on, told_of
from pipeline.stories.votes import votes_in
from pipeline.stories.words import content_stems, place_stems

#: Topics of articles on what is over within a day.
ONE_DAY = frozenset({"protest", "strike"})
#: Who is employed, which is no deed.
EMPLOYED = frozenset({"staff", "jobs"})
#: Characters between a sentence and the next.
NEXT = 2
#: Claims that one may go on from, and how many times its number theirs may be.
_LAST, _SIZE = 3, 8.0
#: What is so now and may be over soon: `liegen noch in der Klinik`.
_STILL = re.compile(r"\b[Nn]och (?:immer )?(?:in|im|auf|unter|beim?)\b")
#: How far before a figure words may stand that date it or make it a part.
_REACH = 70
#: Units of time that are counted in smaller ones, so that `zwei Jahre` are `24 Monate`.
UNITS: Mapping[str, tuple[str, int]] = MappingProxyType({"year": ("month", 12), "week": ("day", 7), "h": ("min", 60)})
#: Events that an illness may be the cause of.
_SICK = frozenset({"infected", "hospitalised", "vaccinated", "killed"})
NO_CONTEXTS: Mapping[str, Context] = MappingProxyType({})


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
    #: The same of nouns and verbs alike, and what those who are counted are named after.
    cores: frozenset[str]
    named_deeds: frozenset[str]
    clause: frozenset[str]
    #: What money is for: `Belohnung`, also where `who` is whoever pays it.
    purposes: frozenset[str]
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
    standing: str
    happened: str
    earlier: bool
    correcting: bool
    denied: bool
    forecast: bool
    expected: bool
    near: frozenset[str]
    evidence: str
    #: Whether its sentence sets another view beside the one before.
    contrasting: bool
    named: bool
    places: frozenset[str]
    countries: frozenset[str]
    body: str
    away: bool
    scene_said: bool
    firms: frozenset[str]
    #: The illnesses that its sentence names, else its title.
    illness: frozenset[str] = frozenset()
    #: Whether it counts all of whom its clause tells a part.
    whole: bool = False
    #: The party whose seats it counts, and the round of an election that it is of.
    party: str = ""
    round: str = ""
    #: Whether its article gives no other number of the same before: what it is about comes first.
    first: bool = False
    #: Whether it counts what is over within a day.
    momentary: bool = False
    #: Whether it stands in the last third of its article, where other events of the kind are told.
    late: bool = False
    #: Ids of the figures of its sentence that it replaces or is replaced by, with its own.
    twins: frozenset[str] = frozenset()

    @property
    def comparable(self) -> tuple[str, str, str]:
        """Only figures that have these in common can say the same."""
        return self.kind, self.unit, self.change


def bare_items(claims: Sequence[ClaimLike], contexts: Mapping[str, Context] = NO_CONTEXTS) -> list[Item]:
    """The items of claims, each by itself, in an order of their own that does not depend on that of the claims.

    Args:
        claims: the claims.
        contexts: what is known of their articles.
    """
    votes, known = votes_in(claims), known_firms(contexts)
    items: list[Item] = []
    last: ClaimLike | None = None
    alike: dict[tuple[str, str, str], list[tuple[ClaimLike, Told]]] = {}  # the last ones of each kind and unit
    ordered = sorted(claims, key=_order)
    for claim, after in zip_longest(ordered, ordered[1:]):
        if last is not None and last.article_id != claim.article_id:
            last, alike = None, {}
        beside = after if after is not None and _in_one_sentence(claim, after) else None
        context = contexts.get(claim.article_id)
        same = claim.kind, claim.unit, claim.change
        topics = context.topics if context is not None else frozenset()
        told = told_of(claim, _gone_on_from(claim, alike.get(same, [])), beside, votes, topics)
        goes_on = last is not None and last.section != "title"
        items.append(_item(claim, told, context, items[-1] if goes_on else None, known))
        last, alike[same] = claim, [*alike.get(same, [])[1 - _LAST :], (claim, told)]
    return items


def _gone_on_from(claim: ClaimLike, before: Sequence[tuple[ClaimLike, Told]]) -> tuple[ClaimLike, Told] | None:
    """The last claim of the same unit, or one before it whose number is of the same size, if the last one's is not."""
    value = claim.value or 0.0
    near = (
        one
        for one in reversed(before)
        if goes_on(claim, one[0]) and value / _SIZE <= (one[0].value or one[0].low or 0.0) <= value * _SIZE
    )
    return next(near, before[-1] if before else None)


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


def _item(
    claim: ClaimLike,
    told: Told,
    context: Context | None = None,
    last: Item | None = None,
    known: frozenset[str] = frozenset(),
) -> Item:
    """Work out the fields of one claim.

    Args:
        claim: the claim.
        told: what it says.
        context: its article.
        last: the claim before it in the text.
        known: all firms that articles name.
    """
    before, after = around(claim, _REACH)
    known_countries = context.countries if context is not None else frozenset()
    if context is not None:
        told = replace(told, deeds=told.deeds - context.places or told.deeds)  # `nach Batken zurückgekehrt`
    subject = subject_with_side(
        claim, told, known_countries, last.subject if last is not None else None, context.text if context else ""
    )
    event = told.event
    place = place_said(claim, told, context)
    everywhere = bool(EVERYWHERE.search(told.words))
    body, said = body_of(claim, event, context.text if context is not None and not everywhere else "")
    earlier = is_earlier(claim, before, after)
    if earlier and last is not None and _are_its_dead(claim, event, subject, last):
        subject = last.subject
    words = f"{claim.who} {claim.what} {told.words}"
    if event == "profit" and ("operativ" in subject.narrowing or OPERATING.search(words)):
        subject = replace(subject, narrowing=subject.narrowing - {"operativ"} | {"operating"})
    standing = standing_of(claim, event, told.words)
    if event == "pay" and claim.kind == "money" and not standing and last is not None and _follows(claim, last):
        standing = last.standing if last.event == "pay" else ""  # `Die Einmalzahlung soll nun 1.500 Euro betragen`
    of_them = not place and not standing and last is not None and last.event == event
    part = part_of(claim, event, before, after, bool(place), of_them, everywhere)
    if event == "killed" and subject.classes == {"injured"} and part not in TAKEN_OUT:
        part = "addition"  # `zwei Schwerverletzte sind gestorben`
    forecast = claim.modality in ("possible", "planned")
    forecast |= claim.kind == "money" and bool(FORECAST.search(told.words))
    firms = firms_of(claim, told, context, known, last.firms if last is not None else frozenset())
    of_title = context.in_title & known if context is not None else frozenset()
    value = claim.value if claim.value is not None else claim.low if claim.low is not None else claim.high
    unit, times = UNITS.get(claim.unit, (claim.unit, 1)) if claim.kind == "duration" else (claim.unit, 1)
    value = value * times if value is not None else None
    bounds = bounds_of(claim.figure, claim.kind, claim.value, claim.low, claim.high, claim.modifier)
    bounds = Bounds(bounds.low * times, bounds.high * times) if bounds is not None else None
    return Item(
        claim_id=claim.claim_id,
        article=claim.article_id,
        order=_order(claim),
        sentence=(claim.section == "title", claim.evidence_start),
        day=day_of(claim.published),
        published=claim.published[:10],
        who=told.who,
        what=claim.what,
        place=place,
        event=event,
        subject=subject,
        deeds=told.deeds,
        cores=cores_of(told.deeds - content_stems(told.source)),
        named_deeds=_named_deeds(claim, told, subject),
        clause=told.clause,
        purposes=_purposes(claim, told),
        figure=claim.figure,
        kind=claim.kind,
        unit=unit,
        change=change_of(claim, event, before, after),
        bounds=bounds,
        value=value,
        modifier=claim.modifier,
        source=told.source,
        source_words=content_stems(told.source),
        span=span_of(claim, event, part, forecast),
        part=part,
        standing=standing,
        happened=happened_of(claim, event),
        earlier=earlier,
        correcting=is_correcting(claim, event, told.words, before, after),
        denied=claim.modality == "denied" or bool(DENYING.search(told.words) and not DENYING.search(claim.what)),
        named=told.named,
        near=frozenset(word for word in _named_places(place) if not word.startswith("country "))
        or (
            last.near
            if last is not None and _follows(claim, last) and not _turns(event, subject, last)
            else frozenset()
        ),
        evidence=claim.evidence,
        contrasting=bool(CONTRASTING.search(claim.evidence)),
        forecast=forecast,
        expected=(claim.kind != "share" or claim.change != "none" or event in RATES)
        and bool(HAD_EXPECTED.search(told.words)),
        places=_named_places(place),
        countries=countries_of(claim, told, place, context, last.countries if last is not None else frozenset()),
        body=body,
        scene_said=bool(countries_said(claim)),
        firms=firms,
        illness=illnesses_in(claim.evidence) or illnesses_in(claim.title) if event in _SICK else frozenset(),
        whole=told.whole,
        party=told.party,
        round=round_of(claim, context.text if context is not None else "") if _counts_votes(event, subject) else "",
        momentary=event in MOMENTARY
        or (
            (not event and claim.kind == "count" and context is not None and bool(context.topics & ONE_DAY))
            and not _STILL.search(told.words)
        ),
        late=claim.section != "title" and context is not None and 3 * claim.evidence_start >= 2 * context.length,
        away=(said and bool(title_body := body_of_title(claim.title)) and title_body != body)
        or bool(firms and of_title and not firms & of_title),
    )


def _named_places(place: str) -> frozenset[str]:
    """The words of a place, unless they only say what kind of place it is: `im Landkreis`, `am Stammsitz`."""
    found = place_stems(place)
    return frozenset() if found <= KINDS_OF_PLACES else found


def _follows(claim: ClaimLike, last: Item) -> bool:
    """Whether a claim stands in the sentence of another one or in the next."""
    start = last.sentence[1]
    return last.sentence[0] == (claim.section == "title") and claim.evidence_start <= start + len(last.evidence) + NEXT


def _counts_votes(event: str, subject: Subject) -> bool:
    """Whether a claim is on votes of one round, and not on who may vote in both, or on seats."""
    return event in VOTED and "wahlberecht" not in subject.heads and "seats" not in subject.classes


def _named_deeds(claim: ClaimLike, told: Told, subject: Subject) -> frozenset[str]:
    """The deeds that those who are counted are named after, unless their name says no more than who they are."""
    if claim.kind != "count" or subject.takes_part("") or subject.classes & EMPLOYED:
        return frozenset()
    return deeds_named_by(told.who)


def _purposes(claim: ClaimLike, told: Told) -> frozenset[str]:
    """What money is for by `who` and `what`, else by the words around the figure, else by the sentence."""
    if claim.kind != "money":
        return frozenset()
    said = purposes_in(f"{told.who} {claim.what}") or purposes_in(told.words)
    if not said and "Hinweise" in claim.evidence:
        said = purposes_in("Belohnung")  # `für Hinweise zahlt die Firma 50.000 Euro`
    return said or purposes_in(claim.evidence)


def _turns(event: str, subject: Subject, last: Item) -> bool:
    """Whether a sentence on votes turns to another party or to the turnout, and so back to the whole election."""
    return event in VOTED and bool(subject.heads) and subject.heads != last.subject.heads


def _are_its_dead(claim: ClaimLike, event: str, subject: Subject, last: Item) -> bool:
    """`bezifferte ihre Verluste auf 17 Soldaten, nachdem sie zuvor von elf Toten gesprochen hatte`."""
    same = last.sentence == (claim.section == "title", claim.evidence_start) and event == last.event == "killed"
    unsaid = not subject.countries and subject.classes <= {"people", "victims"}
    return same and unsaid and bool(last.subject.classes & FORCES)
