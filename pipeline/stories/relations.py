"""How two claims stand to each other by whom they are about, where it was, and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from pipeline.stories.contexts import Context
from pipeline.stories.items import Item
from pipeline.stories.nouns import AKIN, AUDIENCE, THINGS
from pipeline.stories.patterns import AREAS, CAUSES, DECIDED, FLOWS, FORCES, ONCE, VOTED
from pipeline.stories.sides import are_one_army
from pipeline.stories.sources import two_sources_count
from pipeline.stories.subjects import ANYBODY, Subject
from pipeline.stories.words import content_stems

LEGAL_FORMS = frozenset({"ag", "gmbh", "se", "kg", "co", "inc", "ltd", "plc", "gruppe", "holding"})


@dataclass(frozen=True, slots=True)
class Related:
    """How two claims stand to each other by whom they are about and where it was."""

    subjects: str
    places: str


def relate(one: Item, other: Item, contexts: Mapping[str, Context]) -> Related:
    """Both at once, since each is asked for more than once."""
    return Related(subjects_relate(one, other, contexts), places_relate(one, other, contexts))


def subjects_relate(one: Item, other: Item, contexts: Mapping[str, Context]) -> str:
    """`same`, `narrower` (one may be part of the other) or `other`."""
    a, b = one.subject, other.subject
    if are_surely_other(one, other, contexts):
        return "other"
    narrower = a.narrowing != b.narrowing or bool(one.party) != bool(other.party)
    narrower |= one.event == other.event == "wounded" and one.standing != other.standing  # all, and those hurt badly
    if a.countries != b.countries:
        lone = a.countries or b.countries
        seen = contexts[other.article if a.countries else one.article].countries
        alone = contexts[one.article].countries == contexts[other.article].countries == lone
        forces = bool((a.classes | b.classes) & FORCES)
        beside = one.article == other.article and not forces  # `sechs Menschen, unter ihnen vier Deutsche`
        scene = (other if a.countries else one).countries
        narrower |= beside or not (scene == lone or (seen == lone and (alone or not forces)))
    heads = _heads_relate(one, other, contexts)
    if heads == "other":
        return "other"
    return "narrower" if narrower or heads == "narrower" else "same"


def are_surely_other(one: Item, other: Item, contexts: Mapping[str, Context]) -> bool:
    """Whether two claims name other countries, firms, quantities, attributes that pick out others, or more of them."""
    a, b = one.subject, other.subject
    if a.countries and b.countries and not a.countries & b.countries:
        return True
    if a.narrowing and b.narrowing and not a.narrowing & b.narrowing:
        return True
    if one.firms and other.firms and not one.firms & other.firms:
        return True
    if one.party and other.party and one.party != other.party:
        return True
    if one.kind == "count":
        less, more = sorted((a.classes, b.classes), key=len)
        return bool(less) and less < more  # `Tote und Verletzte` are more than `Tote`
    if a.names & b.names and not (a.names <= b.names or b.names <= a.names) and len(a.names & b.names) < 2:
        return True  # `Bank Nord` and `Bank Süd`
    return _are_other_quantities(one, other, contexts) or _are_other_quantities(other, one, contexts)


def _are_other_quantities(one: Item, other: Item, contexts: Mapping[str, Context]) -> bool:
    """Whether one claim measures what the other's article has a name for, which the other one does not measure.

    Two articles that both know `Zinsüberschuss` mean something else by `Gewinn`.
    """
    own, theirs = one.subject.quantities, other.subject.quantities
    goods = _goods(own)
    others = _goods(theirs) or (_goods(contexts[other.article].in_title) if one.article != other.article else goods)
    if goods and others and not goods & others:
        return True  # `Ölpreis`, `Goldpreis`; `der Preis` in an article on the first
    if not own or own & theirs or one.value == other.value:
        return False
    if one.article == other.article:
        return bool(theirs)
    return not own.isdisjoint(contexts[other.article].terms)


def _goods(words: Set[str]) -> frozenset[str]:
    """Prices that are named by the goods: `Ölpreis`."""
    return frozenset(word for word in words if word.endswith(("kurs", "preis")) and word not in ("kurs", "preis"))


def _heads_relate(one: Item, other: Item, contexts: Mapping[str, Context]) -> str:
    a, b = one.subject, other.subject
    event = one.event or other.event
    if event in FLOWS and (one.firms & other.firms or not (a.heads and b.heads)):
        return "same"
    if one.standing and one.standing == other.standing and event in VOTED and not (a.heads and b.heads):
        begins = contexts[one.article].lead | contexts[other.article].lead
        named = tuple(term for term in begins if len(term) >= _NAMING)
        return "same" if all(head.startswith(named) for head in a.heads | b.heads) else "narrower"
    if not a.heads or not b.heads:
        return "same" if event and (a if a.heads else b).takes_part(event) else "narrower"
    if one.standing and one.standing == other.standing and event == "pay":
        return "same"  # a union and `die Gewerkschaft`, employers and `die Gegenseite`
    if one.unit in AREAS and one.event == other.event == "fire":
        return "same"  # whether the fire, the forest or the flames
    if say_one_number(one, other):
        return "same"
    if one.purposes & other.purposes:
        return "same"  # the reward, whoever offers it
    if one.kind != "count":
        return "same" if ends_alike(a, b) else _holders_relate(one, other, contexts)
    if are_one_army(a, b) or one.named_deeds & other.cores or other.named_deeds & one.cores:
        return "same"
    if event in ("protest", "strike") and a.takes_part(event) and b.takes_part(event):
        return "same"  # `Eltern, Lehrer und Schüler`, `Lokführer und Zugbegleiter`
    if a.kinds != b.kinds:
        return "other"
    both = a.classes | b.classes
    alike = bool(a.classes) and a.classes == b.classes != {"agents"}
    if a.heads & b.heads or alike or ends_alike(a, b):
        apart = a.complement and b.complement and not a.complement & b.complement
        return "narrower" if apart else "same"
    if any(both == classes for classes in AKIN):
        return "narrower"
    if a.classes and b.classes and both <= AUDIENCE:
        return "same"
    if "civilians" in both and both <= {"civilians"} | ANYBODY and one.places & other.places:
        return "same"  # the traders on the market were civilians
    if event != "protest" and a.classes and b.classes and both <= ANYBODY:
        return "other"  # `17 Angler` and `17 Reiter`
    first, second = a.takes_part(event), b.takes_part(event)
    if (first and second) or ((first or second) and two_sources_count(one, other)):
        return "same"
    return "narrower" if first or second else "other"


#: Ends of words for a share and its price, as stems.
_SHARES = ("akti", "papi", "titel", "kurs", "notier", "anteilsschein")
#: Letters of a word of the beginning that may begin the name of what is voted on.
_NAMING = 5
#: From here on a number is seldom given to two things by chance.
TELLING = 13
#: Rare words that two articles on one happening share.
MANY = 3


def say_one_number(one: Item, other: Item) -> bool:
    """Whether two articles give one exact number of things that no list knows: `340 Filialen`, `340 Standorte`."""
    if one.kind not in ("count", "measure") or one.value is None or one.value != other.value:
        return False
    things = one.subject.classes | other.subject.classes <= THINGS
    return things and one.article != other.article and one.value >= TELLING


def ends_alike(a: Subject, b: Subject) -> bool:
    """`Beben` and `Erdbeben`: one is the other with a word before it."""
    return any(
        len(short) >= 2 and long.endswith(short) and len(long) >= len(short) + 3
        for x in a.heads
        for y in b.heads
        for short, long in ((x, y), (y, x))
    )


def _holders_relate(one: Item, other: Item, contexts: Mapping[str, Context]) -> str:
    a, b = one.subject, other.subject
    if a.is_quantity or b.is_quantity:
        return "same"
    if one.event == other.event == "share_price" and all(head.endswith(_SHARES) for head in a.heads | b.heads):
        return "same"
    shared = a.names & b.names
    if shared and (a.names <= b.names or b.names <= a.names):
        return "same"  # `Brandtner` and `Brandtner Werke`, but not `Bank Nord` and `Bank Süd`
    if a.heads & b.heads - LEGAL_FORMS and len(shared) > 1:
        return "same"  # `Gründer Rainer Dolk` and `Angeklagter Rainer Dolk`
    for generic, name, article in ((a, b, one.article), (b, a, other.article)):
        if generic.is_generic_holder and any(word in contexts[article].terms for word in name.names):
            return "same"
    return "other"


def places_relate(one: Item, other: Item, contexts: Mapping[str, Context]) -> str:
    """`same` (or not known to differ), `narrower` (both articles speak of both places) or `other`."""
    a, b = contexts[one.article], contexts[other.article]
    if are_surely_elsewhere(one, other, contexts):
        return "other"
    here, there = place_of(one, contexts), place_of(other, contexts)
    if any(x == y + "land" or y == x + "land" for x in here for y in there):
        return "same"  # the `Rhein` and the `Rheinland`
    numbers = ({word for word in place if word.isdigit()} for place in (here, there))
    if not here or not there or (here & there and len(set(map(frozenset, numbers))) == 1):
        return "same"  # but `Autobahn 6` is not `Autobahn 9`
    if one.article == other.article:
        here, there = one.places or one.near or here, other.places or other.near or there
        apart = bool(here and there) and here.isdisjoint(there) and bool(one.places or other.places)
        return "narrower" if apart or (one.places and other.places) else "same"
    if _is_part_of(one, a, there, b) or _is_part_of(other, b, here, a):
        return "narrower"
    if _of_two_titles(here, there, a, b) and ({one.event, other.event} & ONCE or _is_only_beside(here, there, a, b)):
        return "other"
    both_said = bool(one.places and other.places)
    led = a.lead | b.lead if one.event not in DECIDED else frozenset()
    if (here <= led and are_countries(there)) or (there <= led and are_countries(here)):
        return "same"  # the island in the first sentence, the country in the title
    if one.event not in DECIDED and (_begins_with(a, here, there) or _begins_with(b, there, here)):
        return "same"  # the region in the title, the village in the first sentence
    if _is_country_of(there, a) or _is_country_of(here, b):
        return "narrower" if both_said and not (one.event in CAUSES and one.kind == "measure") else "same"
    known = here <= b.terms.keys() or there <= a.terms.keys()
    if not both_said and any(not place.startswith("country ") for place in a.places & b.places):
        return "same"
    if known and one.event in CAUSES and one.kind == "measure":
        return "same"  # a fire near a town in a region
    return "narrower" if known else "other"


def _points_to(one: Item, other: Item, contexts: Mapping[str, Context]) -> bool:
    """Whether the sentence of a claim names a town or region of the other article: `geflohen aus Goris`."""
    context = contexts[other.article]
    names = {place for place in context.places if place in context.lead or place in content_stems(other.evidence)}
    names = {place for place in names | other.places if not place.startswith("country ")}
    return not names.isdisjoint(content_stems(one.evidence)) or not names.isdisjoint(one.places)


def are_surely_elsewhere(one: Item, other: Item, contexts: Mapping[str, Context]) -> bool:
    """Whether two claims are of other elections or countries, or one of a place that its own sentences set apart."""
    a, b = contexts[one.article], contexts[other.article]
    if (one.body and other.body and one.body != other.body) or _in_other_countries(one, other, contexts):
        return True
    here, there = place_of(one, contexts), place_of(other, contexts)
    if _stands_elsewhere(one, a, there, b) or _stands_elsewhere(other, b, here, a):
        return True
    return one.event in VOTED and _is_elsewhere(one, there, b) | _is_elsewhere(other, here, a)


def tell_places_apart(one: Item, other: Item, contexts: Mapping[str, Context]) -> bool:
    """Whether two claims name each its place, in one article or in two that both know both."""
    if not one.places or not other.places or one.places & other.places:
        return False
    a, b = contexts[one.article], contexts[other.article]
    return one.places <= b.terms.keys() and other.places <= a.terms.keys()


def is_nation_beside(one: Item, other: Item) -> bool:
    """Whether one claim counts people of one nation: soldiers of one side, or some of all in one article."""
    a, b = one.subject, other.subject
    forces = bool((a.classes | b.classes) & FORCES)
    return a.countries != b.countries and (forces or one.article == other.article)


def share_much(a: Context, b: Context) -> bool:
    """Whether two articles share so many rare words that their places may be those of one happening."""
    return len(a.rare & b.rare) >= MANY


def _is_elsewhere(item: Item, there: frozenset[str], other: Context) -> bool:
    """Whether votes are those of a place of which the other article, on the whole country, knows nothing."""
    here = item.places or item.near
    return bool(here) and not there and not here <= other.terms.keys()


def place_of(item: Item, contexts: Mapping[str, Context]) -> frozenset[str]:
    """The place of a claim, else that of the title of its article, unless the sentence is on another event."""
    context = contexts[item.article]
    if item.places or item.away or item.part == "everywhere":
        return item.places
    if item.countries and context.main_countries and not item.countries & context.main_countries:
        return frozenset(f"country {code}" for code in item.countries)  # `in Peru`, in an article on Chile
    return context.main_places


def _in_other_countries(one: Item, other: Item, contexts: Mapping[str, Context]) -> bool:
    """Whether two claims play in two countries, of which neither's article is about the other's."""
    a, b = one.countries, other.countries
    if not a or not b or a & b:
        return False
    if one.scene_said and other.scene_said:
        return True
    if one.article == other.article:
        return False
    if _points_to(one, other, contexts) or _points_to(other, one, contexts):
        return False
    return not (a & contexts[other.article].main_countries or b & contexts[one.article].main_countries)


def _stands_elsewhere(item: Item, own: Context, there: frozenset[str], other: Context) -> bool:
    """Whether a claim goes on from one on another place, beside an article that knows nothing of that.

    `Zwei Tage nach dem Anschlag in Quetta starben in Peschawar elf Menschen. 32 wurden verletzt.`
    """
    main = {place for place in own.main_places if not place.startswith("country ")}
    if item.places or not item.near or there & (main | item.near) or not there & own.looked_back:
        return False
    return not (item.near & other.terms.keys()) and not (there & content_stems(item.evidence))


def _is_part_of(item: Item, own: Context, there: frozenset[str], other: Context) -> bool:
    """Whether a claim names a place with which neither article begins, and its own knows the other claim's."""
    if not item.places or item.event in CAUSES or are_countries(item.places) or are_countries(there):
        return False
    return there <= own.places and not item.places & (own.lead | other.lead | own.main_places | other.main_places)


def _of_two_titles(here: frozenset[str], there: frozenset[str], a: Context, b: Context) -> bool:
    """Whether two places are those that two articles are about, of which neither begins with the other's."""
    return here <= a.main_places and there <= b.main_places and not (here & b.lead or there & a.lead)


def _is_only_beside(here: frozenset[str], there: frozenset[str], a: Context, b: Context) -> bool:
    """Whether only one of two articles names the other's place: `Erst am Montag war in Goris ein Bus verunglückt`."""
    return (here <= b.terms.keys()) != (there <= a.terms.keys()) and not any(
        place.startswith("country ") for place in here | there
    )


def _begins_with(context: Context, own: frozenset[str], there: frozenset[str]) -> bool:
    """Whether a title names a region, and the first sentence the village of another article's claim."""
    return own <= context.main_places and own <= context.lead and there <= context.lead - context.in_title


@lru_cache(maxsize=65_536)
def are_countries(places: frozenset[str]) -> bool:
    """Whether all of these are countries: no place at all is, too."""
    return all(place.startswith("country ") for place in places)


def _is_country_of(places: frozenset[str], context: Context) -> bool:
    """Whether places are countries and an article speaks of no others, so that its own places lie there."""
    if are_countries(places) and not context.countries:
        return True
    return places == {f"country {code}" for code in context.countries}


def days_between(one: Item, other: Item) -> int | None:
    return None if one.day is None or other.day is None else abs(one.day - other.day)


def only_counted(one: Item, other: Item) -> bool:
    """Whether one tells what was done, and the other only counts the same things again: `zählte 5.000 Traktoren`."""
    plain = other if one.event else one
    return not plain.event and not plain.deeds and not plain.subject.takes_part("")
