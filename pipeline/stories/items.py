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
from pipeline.stories.patterns import DECIDED, FLOWS, FORCES, MOMENTARY, VOTED
from pipeline.stories.phrases import (
    ALONE,
    COMPARING,
    CONTRASTING,
    CORRECTING,
    DENYING,
    EARLIER,
    EVERYWHERE,
    FORECAST,
    HAD_EXPECTED,
    NUMERALS,
    OPERATING,
    OTHER_PERIOD,
    PARTS,
    RETRACTED,
)
from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.scenes import body_of, body_of_title, countries_of, countries_said, place_said
from pipeline.stories.sides import subject_with_side
from pipeline.stories.standing import happened_of, standing_of
from pipeline.stories.subjects import Subject, purposes_in
from pipeline.stories.times import day_of, span_of
from pipeline.stories.told import Told, told_of
from pipeline.stories.votes import votes_in
from pipeline.stories.words import content_stems, place_stems

#: Topics of articles on what is over within a day.
ONE_DAY = frozenset({"protest", "strike"})
#: Who is employed, which is no deed.
EMPLOYED = frozenset({"staff", "jobs"})
#: Characters between a sentence and the next.
NEXT = 2
#: How far before a figure words may stand that date it or make it a part.
_REACH = 70
_EARLIER = re.compile(rf"\b(?:{EARLIER})\b[^.;]*$", re.IGNORECASE)
#: `statt 91 seien es 83`: only the first number after it.
_INSTEAD = re.compile(rf"\bstatt\b(?: (?!(?:{NUMERALS})\b)[^\W\d]+){{0,4}} ?$", re.IGNORECASE)
_INSTEAD_OF = re.compile(r"(?: [A-ZÄÖÜ][^\W\d]+)? statt (?:bisher |zunächst |vorher )?\d")
_TAKEN_BACK = re.compile(r"\bzurück(?:nahm|genommen|gezogen|zog)")
#: `nicht 2.300, sondern 1.870` and `auf 76 Millionen und nicht auf 83 Millionen`: what was said before.
_NOT = re.compile(r"\bnicht (?:[^\W\d]+ ){0,2}$")
_BUT = re.compile(r"[^.;\d]{0,40}, sondern\b")
_NOT_BUT = re.compile(
    rf"\bnicht (?:[^\W\d]+ ){{0,2}}(?:\d[\d.,]*|(?:{NUMERALS})\b)[^.;\d]{{0,40}}, sondern (?:[^\W\d]+ ){{0,3}}$",
    re.IGNORECASE,
)
_AND_NOT = re.compile(r"\bund nicht (?:[^\W\d]+ ){0,2}$")
_FROM = re.compile(r"\bvon (?:\w+ )?$", re.IGNORECASE)
_TO = re.compile(rf"^(?: \w+){{0,3}} (?:auf|bis) (?:[^\W\d]+ ){{0,2}}(?:\d|{NUMERALS})", re.IGNORECASE)
_OTHER_PERIOD = re.compile(rf"\b(?:{OTHER_PERIOD})\b", re.IGNORECASE)
_COMPARING = re.compile(rf"\b(?:{COMPARING})\w*\b[^.;]*$", re.IGNORECASE)
NO_CONTEXTS: Mapping[str, Context] = MappingProxyType({})
_CORRECTING = re.compile(CORRECTING, re.IGNORECASE)
_RETRACTED = re.compile(RETRACTED, re.IGNORECASE)
#: `stieg um die Hälfte auf 23` gives a level, whatever it says of a change.
_LEVEL = re.compile(r"\bauf (?:[^\W\d]+ ){0,2}$")
#: ... unless they stand with another number: `jeweils 13 der 36 Abgeordneten`.
_PART = {name: re.compile(rf"\b(?:{words})\b(?: [^\W\d]+){{0,2}} ?$", re.IGNORECASE) for name, words in PARTS.items()}
_ALONE = re.compile(ALONE)
#: `140 Verletzte, elf davon schweben in Lebensgefahr`
_OF_THEM = re.compile(r" (?:davon|von ihnen)\b")
#: `34 der Opfer`, `72.000 der Geschädigten`, but not `1.200 der 3.000 Beschäftigten`.
_SOME_OF = re.compile(r" (?:der|dieser)(?: [a-zäöü]\w+en)? [A-ZÄÖÜ]")
#: `Bis 16 Uhr hatten 58 Prozent gewählt`
_SO_FAR = re.compile(r"\b[Bb]is (?:\w+ ){0,2}\d{1,2}(?:[.:]\d\d)? Uhr\b")
_BY = re.compile(r"\bum (?:[^\W\d]+ ){0,2}$")
_THEN = re.compile(r" (?:[^\W\d]+ ){0,2}auf (?:[^\W\d]+ ){0,2}\d")
#: `83,5 Millionen Euro (Vorjahr: 71,0 Millionen Euro)`
#: What a share is a change by, whatever verb it stands with: `hatte auf 6 Prozent gehofft`, `traut ihr 3 Prozent zu`.
_GROWTH = re.compile(r"(?:wachstum|zuwachs)\b|[a-zäöüß]plus\b|^Plus\b", re.IGNORECASE)
_HOPED = re.compile(r" (?:[A-ZÄÖÜ][^\W\d]+ )?gehofft\b")
_BRACKET = re.compile(r"^ ?\([^)]*\d")
_CLAUSE_END = re.compile(r"[;:] ")
#: `wegen des Streiks in der Vorwoche`: dates what happened, and gives no other number to compare with.
_DATED = re.compile(r"\b(?:der|des|dem|den|beim|vom) [A-ZÄÖÜ][^\W\d]+ (?:in der|aus der|vom|am) $")


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
    #: Whether its article gives no other number of the same before: what it is about comes first.
    first: bool = False
    #: Whether it counts what is over within a day.
    momentary: bool = False
    #: Whether it stands in the last third of its article, where other events of the kind are told.
    late: bool = False

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
    alike: dict[tuple[str, str, str], tuple[ClaimLike, Told]] = {}  # the last one of each kind and unit
    ordered = sorted(claims, key=_order)
    for claim, after in zip_longest(ordered, ordered[1:]):
        if last is not None and last.article_id != claim.article_id:
            last, alike = None, {}
        beside = after if after is not None and _in_one_sentence(claim, after) else None
        context = contexts.get(claim.article_id)
        same = claim.kind, claim.unit, claim.change
        told = told_of(claim, alike.get(same), beside, votes, context.topics if context is not None else frozenset())
        goes_on = last is not None and last.section != "title"
        items.append(_item(claim, told, context, items[-1] if goes_on else None, known))
        last, alike[same] = claim, (claim, told)
    return items


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
    subject = subject_with_side(
        claim, told, known_countries, last.subject if last is not None else None, context.text if context else ""
    )
    event = told.event
    place = place_said(claim, told, context)
    everywhere = bool(EVERYWHERE.search(told.words))
    body, said = body_of(claim, event, context.text if context is not None and not everywhere else "")
    earlier = _is_earlier(claim, before, after)
    if earlier and last is not None and _are_its_dead(claim, event, subject, last):
        subject = last.subject
    if event == "profit" and OPERATING.search(f"{claim.who} {claim.what} {told.words}"):
        subject = replace(subject, narrowing=subject.narrowing | {"operating"})
    part = next((name for name, pattern in _PART.items() if pattern.search(before)), "")
    if part == "part" and place and event not in DECIDED:
        part = ""  # `davon 91 in Rheinland-Pfalz` is the whole of another place
    if _ALONE.search(before) or (claim.kind == "count" and _SOME_OF.match(after)):
        part = "part"
    standing = standing_of(claim, event, told.words)
    if _OF_THEM.match(after) and not place and not standing and last is not None and last.event == event:
        part = "part"
    if everywhere:
        part = "everywhere"
    if event in VOTED and _SO_FAR.search(claim.evidence):
        part = "part"
    if not part and _PART["addition"].match(claim.who + " "):
        part = "addition"
    if event == "killed" and subject.classes == {"injured"}:
        part = "addition"  # `zwei Schwerverletzte sind gestorben`
    if _RETRACTED.search(claim.what) or _RETRACTED.search(after):
        part = "number taken back"
    before_election = event == "elected" and claim.kind == "share" and _FROM.search(before) and _TO.search(after)
    if _is_of_other_period(before, after) or before_election:
        part = "other period"  # `legte von 24,6 auf 30,9 Prozent zu`
    forecast = claim.modality in ("possible", "planned")
    forecast |= claim.kind == "money" and bool(FORECAST.search(told.words))
    firms = firms_of(claim, told, context, known, last.firms if last is not None else frozenset())
    of_title = context.in_title & known if context is not None else frozenset()
    value = claim.value if claim.value is not None else claim.low if claim.low is not None else claim.high
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
        unit=claim.unit,
        change=_change(claim, event, before, after),
        bounds=bounds_of(claim.figure, claim.kind, claim.value, claim.low, claim.high, claim.modifier),
        value=value,
        modifier=claim.modifier,
        source=told.source,
        source_words=content_stems(told.source),
        span=span_of(claim, event, part, forecast),
        part=part,
        standing=standing,
        happened=happened_of(claim, event),
        earlier=earlier,
        correcting=_is_correcting(claim, event, told.words)
        or bool(_INSTEAD_OF.match(after) or _NOT_BUT.search(before)),
        denied=claim.modality == "denied" or bool(DENYING.search(told.words) and not DENYING.search(claim.what)),
        named=told.named,
        near=frozenset(word for word in place_stems(place) if not word.startswith("country "))
        or (
            last.near
            if last is not None and _follows(claim, last) and not _turns(event, subject, last)
            else frozenset()
        ),
        evidence=claim.evidence,
        contrasting=bool(CONTRASTING.search(claim.evidence)),
        forecast=forecast,
        expected=claim.kind != "share" and bool(HAD_EXPECTED.search(told.words)),
        places=place_stems(place),
        countries=countries_of(claim, told, place, context, last.countries if last is not None else frozenset()),
        body=body,
        scene_said=bool(countries_said(claim)),
        firms=firms,
        momentary=event in MOMENTARY
        or (not event and claim.kind == "count" and context is not None and bool(context.topics & ONE_DAY)),
        late=claim.section != "title" and context is not None and 3 * claim.evidence_start >= 2 * context.length,
        away=(said and bool(title_body := body_of_title(claim.title)) and title_body != body)
        or bool(firms and of_title and not firms & of_title),
    )


def _follows(claim: ClaimLike, last: Item) -> bool:
    """Whether a claim stands in the sentence of another one or in the next."""
    start = last.sentence[1]
    return last.sentence[0] == (claim.section == "title") and claim.evidence_start <= start + len(last.evidence) + NEXT


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
    return said or purposes_in(claim.evidence)


def _turns(event: str, subject: Subject, last: Item) -> bool:
    """Whether a sentence on votes turns to another party or to the turnout, and so back to the whole election."""
    return event in VOTED and bool(subject.heads) and subject.heads != last.subject.heads


def _change(claim: ClaimLike, event: str, before: str, after: str) -> str:
    """Whether a figure is a change: pay always is, and `um 12 Millionen auf 80 Millionen` says both."""
    if claim.kind == "money" and event in FLOWS and _BY.search(before) and _THEN.match(after):
        return "by"
    if claim.kind == "share" and event in VOTED:
        return "none"  # `die Beteiligung fiel mit 70,2 Prozent höher aus`
    if claim.kind == "share" and (_HOPED.match(after) or _GROWTH.search(f"{claim.who} {claim.what}")):
        return claim.change if claim.change != "none" else "increase"
    level = _LEVEL.search(before) or (claim.kind == "money" and event in FLOWS) or event == "pay"
    return "none" if level else claim.change


def _is_correcting(claim: ClaimLike, event: str, clause: str) -> bool:
    """Whether a sentence takes a number back, of a firm's result also the title; a forecast that is cut just falls."""
    if event not in FLOWS:
        return bool(_CORRECTING.search(claim.evidence))
    return not FORECAST.search(around(claim)[0] + clause) and bool(
        _CORRECTING.search(f"{claim.title} {claim.evidence}")
    )


def _are_its_dead(claim: ClaimLike, event: str, subject: Subject, last: Item) -> bool:
    """`bezifferte ihre Verluste auf 17 Soldaten, nachdem sie zuvor von elf Toten gesprochen hatte`."""
    same = last.sentence == (claim.section == "title", claim.evidence_start) and event == last.event == "killed"
    unsaid = not subject.countries and subject.classes <= {"people", "victims"}
    return same and unsaid and bool(last.subject.classes & FORCES)


def _is_earlier(claim: ClaimLike, before: str, after: str) -> bool:
    """`zunächst vier Tote`, `stieg von vier auf neun`; a car goes `von 0 auf 100 km/h` all the time."""
    if _NOT.search(before) and (_BUT.match(after) or _AND_NOT.search(before)):
        return True
    if _EARLIER.search(before) or _INSTEAD.search(before) or _TAKEN_BACK.search(claim.what):
        return True
    return bool(claim.kind != "measure" and _FROM.search(before) and _TO.search(after))


def _is_of_other_period(before: str, after: str) -> bool:
    match = _OTHER_PERIOD.search(before)
    if match is not None:
        dated = match.group().lower() == "vorwoche" and _DATED.search(before[: match.start()])
        return not dated and not _COMPARING.search(before[: match.start()])
    if _BRACKET.match(after):
        return False
    match = _OTHER_PERIOD.search(_CLAUSE_END.split(after)[0])
    return match is not None and match.start() < 12 and not _COMPARING.search(after[: match.start()])
