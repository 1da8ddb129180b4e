"""What two claims have in common: the topic of their articles and what they tell to be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from pipeline.stories.contexts import Context, disasters_in, shared_terms
from pipeline.stories.firms import without_compared
from pipeline.stories.items import Item
from pipeline.stories.patterns import (
    BUSINESS,
    CAUSES,
    DECIDED,
    DISEASES,
    FLOWS,
    NATIONAL,
    OF_WAR,
    ONCE,
    PROTEST_DEEDS,
    RELATED,
    VOTED,
)
from pipeline.stories.phrases import GATHERING
from pipeline.stories.rates import RATES
from pipeline.stories.relations import MANY, days_between, only_counted, say_one_number
from pipeline.stories.sources import same_source, two_sources_count
from pipeline.stories.votes import PARTY_STEMS
from pipeline.stories.words import content_stems

#: Deeds of which nothing is said that could be compared count little.
UNSAID = 0.3
#: Letters of a compound that is rare enough by itself: `Rentenreform`.
_LONG = 10
#: Days between two articles on a demonstration in one town.
NEAR_DAYS = 2
#: What is told of a firm or a party by its name.
OF_HOLDERS = DECIDED | FLOWS
#: Units that tell by themselves what is measured; metres may be a width or a depth.
_HERE = frozenset({"country DE"})
#: Days that make a period and not a date.
PERIOD = 28
UNIVOCAL = frozenset({"ha", "km2", "Mw"})


def deed_of(one: Item, other: Item) -> tuple[float, str]:
    """How much two claims tell of the same being done, from 0 to 1, and what."""
    shared = one.deeds & other.deeds
    if one.event and one.event == other.event:
        return 1.0, f"both {one.event}"
    if named := one.subject.quantities & other.subject.quantities:
        return 0.8, f"both {', '.join(sorted(named))}"  # a compound tells what is measured, whatever the code
    related = any({one.event, other.event} <= events for events in RELATED)
    if one.event and other.event and not (related and (shared or _in_clause(one, other))):
        return 0.0, ""
    same_thing = one.subject.heads == other.subject.heads and not one.subject.is_generic_holder
    if one.kind == "money" and not one.event and not other.event and same_thing and one.subject.heads:
        return 0.6, f"both on {one.who}"
    if shared:
        return 0.8, f"both {one.what}" if one.what == other.what else f"{one.what} ~ {other.what}"
    if purpose := one.purposes & other.purposes:
        return 0.8, f"both {', '.join(sorted(purpose))}"
    if _are_one_core(one, other):
        return 0.8, f"{one.who}: {one.what} ~ {other.who}: {other.what}"
    if _in_clause(one, other):
        return 0.6, f"{one.what or '?'} ~ {other.what or '?'}"
    if one.unit in UNIVOCAL:
        return 0.6, f"both in {one.unit}"
    if "employed" in (one.event, other.event):
        return 0.0, ""
    counted = one.subject.heads == other.subject.heads and only_counted(one, other)
    if counted and (
        one.article == other.article or not {one.event, other.event} & DECIDED or _nearly_equal(one, other)
    ):
        return (0.6 if one.article == other.article else 0.5), "both counted"
    hit = "betreff" in one.deeds | other.deeds and bool(one.subject.classes & other.subject.classes)
    if hit and not one.event and not other.event:
        return 0.6, f"{one.what or '?'} ~ {other.what or '?'}"  # who is hit, whatever by
    if say_one_number(one, other):
        return 0.8, "one number"
    if two_sources_count(one, other):
        return 0.8, "two sources name a number"
    if one.event or other.event:
        event = one.event or other.event
        plain = other if one.event else one
        if event in DECIDED and one.article != other.article and not _nearly_equal(one, other):
            return 0.0, ""  # jobs that there are, beside jobs that go
        deeds = plain.deeds - plain.source_words
        if event in ONCE and deeds and deeds <= PROTEST_DEEDS and plain.subject.takes_part(event):
            return 0.6, f"{plain.who} {plain.what}"
        return (0.6, f"{plain.who} take part in {event}") if _tells(plain, event) else (0.0, "")
    quantity = one.subject.words & other.deeds or other.subject.words & one.deeds
    if quantity and one.kind != "count":
        return 0.8, f"{one.who}: {one.what} ~ {other.who}: {other.what}"
    if one.article == other.article and not one.deeds | other.deeds and one.subject.heads == other.subject.heads:
        return (0.8, "two sources name a number") if one.source_words and other.source_words else (0.0, "")
    if one.kind == "count" and not one.subject.takes_part("") and not other.subject.takes_part(""):
        unsaid = _nearly_equal(one, other) or (one.article != other.article and not (one.deeds and other.deeds))
        same = unsaid and (one.subject.heads & other.subject.heads or one.subject.classes & other.subject.classes)
        return (UNSAID, "nothing else is said of them") if same else (0.0, "")
    return 0.0, ""


def _in_clause(one: Item, other: Item) -> bool:
    """Whether a deed of one claim stands in the other's clause."""
    found = (one.deeds & other.clause) | (other.deeds & one.clause)
    return bool(found - one.source_words - other.source_words)


def _are_one_core(one: Item, other: Item) -> bool:
    """Whether a noun of one claim names what a verb of the other one says: `Abschiebungen`, `abgeschoben`."""
    named = one.named_deeds & other.cores or other.named_deeds & one.cores
    return bool(named or one.cores & other.cores)


def _nearly_equal(one: Item, other: Item) -> bool:
    """Whether both bounds and values agree: `bis zu 10.000` allows 6.000, but does not say so."""
    if one.bounds is None or other.bounds is None or one.value is None or other.value is None:
        return False
    return one.bounds.admits(other.bounds) and abs(one.value - other.value) <= 0.1 * max(
        abs(one.value), abs(other.value)
    )


def _tells(item: Item, event: str) -> bool:
    """Whether a claim without a deed names who takes part in an event: `25.000 Teilnehmer`, but no `Menschen`."""
    if event in ONCE and GATHERING.search(item.evidence):
        return False  # visitors of a fair
    return not item.deeds and item.subject.takes_part(event) and not item.subject.takes_part("")


def are_tied(one: Item, other: Item, contexts: Mapping[str, Context]) -> bool:
    """Whether two claims are of one article, or of two that are on one topic."""
    if one.article == other.article:
        return True
    a, b = contexts[one.article], contexts[other.article]
    holder = _holders(one, other, a, b)
    shared = _shared(one, other, a, b, holder)
    gap = days_between(one, other)
    if gap is None and not any(term in a.in_title & b.in_title & a.rare for term in shared if " " not in term):
        return False  # nobody knows whether years lie between them
    protests = (one.event in ONCE or "protest" in a.topics) and (other.event in ONCE or "protest" in b.topics)
    both_protest = protests and gap is not None and gap <= NEAR_DAYS
    both_said = (a.lead | one.places) & (b.lead | other.places) if both_protest else frozenset()
    return (
        _are_at_war(one, other, a, b)
        or _tied(shared, a, b, holder, both_protest, both_said)
        or _same_disaster(shared, one, other, a, b)
        or _share_name(one, other, a, b)
        or _are_one_rate(one, other)
        or _are_one_statistic(one, other)
    )


def _are_one_statistic(one: Item, other: Item) -> bool:
    """Whether both count the same in one period that is over, by one number that is no round one or by one source.

    `Fertig wurden 2036 nach Angaben des Statistischen Bundesamts 241.000 Wohnungen.`
    """
    if one.span is None or one.span != other.span or one.span[1] - one.span[0] < PERIOD or one.event != other.event:
        return False
    if one.subject.heads != other.subject.heads or not one.subject.heads or one.subject.is_generic_holder:
        return False
    number = one.value == other.value and one.value is not None and len(f"{one.value:.0f}".rstrip("0")) >= MANY
    office = bool(one.source_words and other.source_words and same_source(one, other))
    return (number or office) and _play_in_one_place(one, other)


def _are_one_rate(one: Item, other: Item) -> bool:
    """Whether both are a rate of one country and one month or year, of which there is but one."""
    if one.event != other.event or one.event not in RATES or one.span is None or other.span is None:
        return False
    return one.span == other.span and _play_in_one_place(one, other)


def _play_in_one_place(one: Item, other: Item) -> bool:
    here, there = ((item.places | item.near) - _HERE for item in (one, other))
    return here == there and one.countries - {"DE"} == other.countries - {"DE"}


def _share_name(one: Item, other: Item, a: Context, b: Context) -> bool:
    """Whether both are on what has a rare name in quotation marks or of two words: `„Egadi Star“`, `Gerd Maiwald`.

    It must stand where both articles begin, or in the sentence of the claim.
    """
    return any(_leads(term, one, a) and _leads(term, other, b) for name in a.names & b.names for term in name)


def topic_said_of(one: Item, other: Item, contexts: Mapping[str, Context]) -> str:
    """The weightiest words that two articles share, as they are written."""
    if one.article == other.article:
        return "same article"
    a, b = contexts[one.article], contexts[other.article]
    shared = _shared(one, other, a, b, _holders(one, other, a, b))
    shared.sort(key=lambda term: (-(a.terms[term] + b.terms[term]), term))
    return f"both on {', '.join(a.forms.get(term, term.removeprefix('country ')) for term in shared[:4])}"


def _holders(one: Item, other: Item, a: Context, b: Context) -> Set[str]:
    """The names of firms and parties that two articles are about."""
    holder: Set[str] = frozenset() if one.kind == "count" else a.holders | b.holders
    holder = (holder & a.in_title & b.in_title) | (one.firms & other.firms)
    if one.event in OF_HOLDERS:
        led = {term for term in a.lead & b.lead if term in a.in_title or term in b.in_title}
        holder = holder | {term for term in led if not any(word in term for word in BUSINESS)}
    return holder


def _shared(one: Item, other: Item, a: Context, b: Context, holder: Set[str]) -> list[str]:
    """The words of two articles that are not only those of the two claims."""
    own = (one.subject.heads | other.subject.heads) - holder | ((one.deeds & other.deeds) - a.places - b.places)
    if one.event in CAUSES:
        own = frozenset()  # the earthquake is what is measured, and what the articles are about
    shared = shared_terms(a, b, own)
    shared += sorted((one.firms & other.firms & a.terms.keys() & b.terms.keys()).difference(shared))
    if one.event in OF_HOLDERS:  # another firm is often named beside, further down
        shared = [term for term in shared if _leads(term, one, a) and _leads(term, other, b)]
    if one.event in VOTED and days_between(one, other) is None:  # parties stand in every article on an election
        shared = [term for term in shared if term not in PARTY_STEMS]
    return shared


def _leads(term: str, item: Item, context: Context) -> bool:
    """Whether a word stands where an article says whom it is about: title, first sentence, or that of the claim."""
    return (
        term in context.lead | context.places | item.firms
        or term in content_stems(without_compared(item.evidence))
        or " " in term
    )


def _tied(
    shared: Sequence[str], a: Context, b: Context, holder: Set[str], both_protest: bool, both_said: Set[str]
) -> bool:
    """Whether the words that two articles share tie them together: a country or a big city alone does not.

    Two words must be shared, one of them a place, or three, one of them in both titles. One is enough if it is rare, in
    both titles, and a place or the name of the holder that both are about; or beside a country in both titles if it is
    a place in both texts or stands in a title. A firm that both begin with is enough, and so is a rare word of both
    titles that is no kind of disaster, if another one is shared or it is a long one. Three rare words tie if one is a
    place of both or a firm, four in any case where both have titles.
    """
    words = [term for term in shared if not term.startswith("country ")]
    if not words:
        return bool((a.firms | b.firms) & a.rare & a.lead & b.lead)
    titles, places = a.in_title & b.in_title, a.places | b.places
    if both_protest and any(term in places and (term in a.rare or term in both_said) for term in words):
        return True
    if not NATIONAL.isdisjoint(words):
        return True
    rare = [term for term in words if term in a.rare and term in b.rare and " " not in term]
    named = any(term in a.places & b.places or term in a.firms | b.firms for term in rare)
    titled = bool(a.in_title and b.in_title)  # without titles one kind of event is too easily taken for one event
    if (len(rare) >= MANY and named) or (len(rare) > MANY and titled):
        return True
    known = titles & a.places & b.places
    if any(term in a.rare and (term in holder or term in known) for term in words):
        return True
    if (a.firms | b.firms) & a.rare & a.lead & b.lead:
        return True
    told = [term for term in words if " " not in term and not disasters_in(frozenset({term}))]
    if any(term in titles and term in a.rare and (len(told) > 1 or len(term) >= _LONG) for term in told):
        return True
    if len(told) > 2 and any(term in a.lead and term in b.lead and term in a.rare for term in told):
        return True
    if len(words) < len(shared) and any(term in titles for term in shared if term.startswith("country ")):
        both = a.places & b.places
        if any(term in a.in_title or term in b.in_title or term in both or " " in term for term in words):
            return True
    if not places.isdisjoint(words):
        return len(words) > 1
    plain = [term for term in words if " " not in term]
    return len(plain) > 2 and not titles.isdisjoint(plain)


def _are_at_war(one: Item, other: Item, a: Context, b: Context) -> bool:
    """Whether two claims on dead or fled people are of articles on the same two countries, with which both begin."""
    both = a.countries & b.countries if "war" in a.topics & b.topics else frozenset()
    main = (a.main_countries | one.subject.countries) & (b.main_countries | other.subject.countries)
    return len(both) > 1 and bool(both & main) and one.event == other.event and one.event in OF_WAR


def _same_disaster(shared: Sequence[str], one: Item, other: Item, a: Context, b: Context) -> bool:
    """Whether two claims play in one country, and their articles share a disease, or a kind of disaster and a word.

    The place of a claim in the title of the other article is enough if both are on disasters.
    """
    kinds = (any(term.startswith("disaster ") for term in context.terms) for context in (a, b))
    if (one.places & b.in_title or other.places & a.in_title) and all(kinds):
        return True
    if not one.countries & other.countries:
        return False
    if not DISEASES.isdisjoint(a.terms.keys() & b.terms.keys()):
        return True
    return any(term.startswith("disaster ") for term in shared) and any(
        term in a.rare & b.rare for term in shared if " " not in term
    )


def subject_said_of(one: Item, other: Item) -> str:
    """Whom two claims are about, in words."""
    said = one.who if one.who == other.who else f"{one.who or '?'} ~ {other.who or '?'}"
    country = ", ".join(sorted(one.subject.countries & other.subject.countries))
    return f"{said} ({country})" if country else said


def place_said_of(one: Item, other: Item) -> str:
    """The place that two claims name, in words."""
    return f"in {one.place}" if one.places & other.places else ""
