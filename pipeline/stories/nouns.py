"""What the classes of nouns tell (`thesaurus.py`): data only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.stories import thesaurus
from pipeline.stories.thesaurus import PEOPLE, classes_of

#: Classes that only say who takes part in an event, so that they mean the same in it: `12 Tote`, `12 Menschen starben`.
_HURT = frozenset("people victims injured missing travellers workers residents patients crew".split())
PARTICIPANTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "killed": _HURT,
        "wounded": _HURT,
        "killed_or_wounded": _HURT,
        "missing": _HURT,
        "rescued": _HURT,
        "abducted": frozenset({"people", "victims", "abducted", "children", "pupils"}),
        "displaced": frozenset({"people", "residents", "migrants", "travellers", "civilians", "evacuated"}),
        "migrated": frozenset({"people", "residents", "migrants"}),
        "hospitalised": frozenset({"people", "patients", "injured", "travellers"}),
        "charged": frozenset({"people", "arrested", "suspects"}),
        "convicted": frozenset({"people", "suspects"}),
        "released": frozenset({"people", "arrested", "suspects", "abducted", "children", "pupils"}),
        "outage": frozenset({"people", "households"}),
        "infected": frozenset({"people", "patients", "cases", "residents", "travellers"}),
        "vaccinated": frozenset({"people", "residents", "agents"}),
        "detained": frozenset({"people", "men", "arrested", "suspects", "agents"}),
        "deployed": frozenset({"people", "rescuers", "police"}),
        "arrested": frozenset("people men arrested suspects protesters fans agents visitors".split()),
        "protest": frozenset("people protesters participants residents visitors staff workers pupils agents".split()),
        "short_time": frozenset({"people", "staff", "workers", "agents"}),
        "unemployment": frozenset({"people", "unemployed", "men", "women"}),
        "vacant": frozenset({"jobs", "staff", "workers", "agents"}),
        "signed": frozenset({"people", "residents", "signatures", "agents", "customers"}),
        "signatures needed": frozenset({"people", "residents", "signatures", "agents"}),
        "employed": frozenset({"people", "staff", "workers", "jobs"}),
        "aboard": frozenset({"people", "travellers", "crew"}),
        "visited": frozenset({"people", "visitors", "spectators", "fans"}),
        "strike": frozenset({"people", "strikers", "staff", "workers", "agents"}),
        "jobs_cut": frozenset({"jobs", "staff", "people"}),
        "damaged": frozenset({"buildings"}),
        "stolen": frozenset({"people", "customers", "patients", "residents", "agents"}),
    }
)
#: What befalls people, whatever they are called: `fünf Skitourengänger`, `sechs Leben`.
BEFALLING = frozenset("killed wounded killed_or_wounded missing rescued hospitalised".split())
#: Classes that may mean the same people if their numbers agree: `46 Schüler`, `46 Jugendliche`.
AKIN = (frozenset({"children", "pupils"}), frozenset({"staff", "workers"}), frozenset({"vehicles", "tractors"}))
#: The event that a noun tells by itself, for claims without a code.
EVENT_OF_CLASS: Mapping[str, str] = MappingProxyType(
    {
        "abducted": "abducted",
        "victims": "killed",
        "injured": "wounded",
        "missing": "missing",
        "arrested": "arrested",
        "protesters": "protest",
        "participants": "protest",
        "strikers": "strike",
        "cases": "infected",
        "patients": "infected",
        "operations": "operations",
        "evacuated": "displaced",
    }
)
#: Who comes to see something.
AUDIENCE = frozenset({"fans", "spectators", "visitors"})
#: Classes of people of whom nothing follows that could not befall anybody: `Lehrer`, `Pendler`.
FOLK = classes_of(PEOPLE) - frozenset(
    """
    people victims injured missing arrested abducted suspects military police rebels civilians children pupils women men
    protesters participants spectators strikers staff migrants evacuated residents travellers workers rescuers fans
    visitors prisoners guards patients customers investors crew pow
    """.split()
)
#: Classes of things of which two articles seldom give one number by chance.
THINGS = classes_of(thesaurus.THINGS) - frozenset(
    "jobs cases dwellings vehicles animals farms flights buildings households operations".split()
)
#: Classes of nouns that may name a place, also as ends of names (`Saarbrücken`, `Gelsenkirchen`); "" is in no list.
PLACES_BY_CLASS = frozenset(
    """
    airport bakery barn border_crossing branches bridge buildings cafe camp church cinema colliery constituency dam
    department_store embassy facility factory farms field forest glacier holiday_home hospitals hotel hut intersection
    kindergarten library mall military_base monastery mosque motorway museum nightclub nuclear_plant opera_house parish
    park piste playground plot pool port power_plant prison rail_line restaurant road school shelter slope
    sports_hall square stadium station supermarket theatre town_hall track tunnel university warehouse flights
    """.split()
) | {""}
