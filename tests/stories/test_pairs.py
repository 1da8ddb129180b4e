"""Which two claims are about the same thing, and what keeps the others apart: a table to read."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.stories import tell
from pipeline.stories.apart import conflict
from pipeline.stories.contexts import contexts_of
from pipeline.stories.items import item_of
from pipeline.stories.rows import Row
from tests.stories.rows import claim

FLOOD = {"title": "Hochwasser an der Elster bei Zwöhlen"}
LATER = {"title": "Zwöhlen: Hochwasser der Elster fordert Opfer"}
FRONT = {"title": "Kämpfe um Goris zwischen Armenien und Aserbaidschan"}
FIRM = {"title": "Nordlicht Energie legt Zahlen vor"}
KILLED = {"event": "killed", "what": "getötet"}


def pair(first: str, second: str, one: dict[str, Any], other: dict[str, Any], **both: Any) -> tuple[Row, Row]:
    return claim(first, **{"day": 3, **both, **one}), claim(second, **{"day": 4, **both, **other})


TOGETHER = {
    "some who are hurt badly, as a part and by themselves": pair(
        "fünf von ihnen schwer verletzt",
        "sieben Menschen schwer verletzt",
        {**FLOOD, "evidence": "34 wurden verletzt, fünf von ihnen schwer.", "start": 21},
        LATER,
        who="Menschen",
        what="schwer verletzt",
        event="wounded",
    ),
    "children and children and young people": pair(
        "13 Kinder sind krank",
        "neun Kinder und Jugendliche",
        {"title": "Masern in Zwöhlen", "who": "Kinder"},
        {"title": "Zwöhlen kämpft gegen Masern", "who": "Kinder und Jugendliche"},
        event="infected",
        what="krank",
    ),
    "what is to come, with its year and without": pair(
        "1.200 Stellen fallen bis 2036 weg",
        "1.200 Stellen",
        {"title": "Etat von Zwöhlen", "time": "2036"},
        {"title": "Streit um den Etat von Zwöhlen"},
        who="Stellen",
        what="wegfallen",
        event="jobs_cut",
    ),
    "one number under two codes": pair(
        "212 Menschen gerettet",
        "212 Menschen kamen an",
        {"title": "Boot vor Goris in Seenot", "event": "rescued", "what": "gerettet"},
        {"title": "Goris: Boot aus Seenot im Hafen", "event": "migrated", "what": "angekommen"},
        who="Menschen",
        place="Goris",
    ),
    "one amount of holders that no list knows as one": pair(
        "3,9 Milliarden Euro für die Kommunen",
        "3,9 Milliarden Euro für Städte",
        {
            "title": "Etat von Zwöhlen",
            "who": "Kommunen",
            "what": "vorgesehen",
            "evidence": "Für die Kommunen sind in Zwöhlen Zuweisungen von 3,9 Milliarden Euro vorgesehen.",
        },
        {
            "title": "Zwöhlen streitet über den Etat",
            "who": "Städte",
            "what": "bleibt",
            "evidence": "Bei den Zuweisungen an die Städte bleibt es in Zwöhlen bei 3,9 Milliarden Euro.",
        },
    ),
    "the canton by its name": pair(
        "53 Prozent Ja",
        "51,3 Prozent Ja",
        {"title": "Zwöhlen stimmt über den Tunnel ab", "place": "Kanton Zwöhlen"},
        {"title": "Tunnel: Zwöhlen sagt Ja", "place": "Zwöhlen"},
        who="Ja",
        what="Ja",
        event="elected",
    ),
    "three rare words in both texts": pair(
        "14 Verletzte",
        "14 Arbeiter wurden verletzt",
        {
            "title": "Helvant: Zahl steigt",
            "who": "Verletzte",
            "evidence": "Nach dem Großfeuer bei Helvant in Zwöhlen gibt es 14 Verletzte, sagte Brandhorst.",
        },
        {
            "title": "Das Inferno",
            "who": "Arbeiter",
            "evidence": "Beim Brand in Zwöhlen wurden bei Helvant 14 Arbeiter verletzt, so Brandhorst.",
        },
        event="wounded",
        what="verletzt",
    ),
    "a toll on two days": pair(
        "vier Menschen starben", "neun Tote", FLOOD | {"who": "Menschen"}, LATER | {"who": "Tote"}, **KILLED
    ),
    "demonym and country": pair(
        "100 Soldaten fielen",
        "etwa 1.100 Truppen",
        FRONT | {"who": "armenische Soldaten"},
        FRONT | {"who": "Truppen aus Armenien"},
        **KILLED,
    ),
    "own soldiers are those of the source": pair(
        "100 Soldaten fielen",
        "42 Soldaten",
        FRONT | {"who": "armenische Soldaten"},
        FRONT | {"who": "eigene Soldaten", "source": "armenisches Verteidigungsministerium"},
        **KILLED,
    ),
    "a noun that tells the event by itself": pair(
        "12.000 Menschen demonstrierten",
        "25.000 Teilnehmer",
        {
            "who": "Menschen",
            "event": "protest",
            "what": "demonstriert",
            "source": "Polizei",
            "title": "Demo in Zwöhlen",
        },
        {"who": "Teilnehmer", "source": "Veranstalter", "title": "Demo in Zwöhlen", "day": 3},
    ),
    "two sources in one article": (
        claim("12.000 Menschen", who="Menschen", event="protest", source="Polizei", article_id="a", day=1),
        claim(
            "25.000 Menschen", who="Menschen", event="protest", source="Verdi", article_id="a", day=1, evidence_start=90
        ),
    ),
    "then and now in one article": (
        claim("Die Zahl der Toten stieg auf neun Tote", who="Tote", event="killed", article_id="a", day=1),
        claim(
            "Zunächst war von vier Toten die Rede",
            who="Toten",
            event="killed",
            article_id="a",
            day=1,
            evidence_start=50,
        ),
    ),
    "a firm and its short name": pair(
        "Umsatz von 1,2 Milliarden Euro",
        "Umsatz von 1,24 Milliarden Euro",
        FIRM | {"who": "Nordlicht Energie"},
        FIRM | {"who": "Nordlicht"},
        event="revenue",
        what="Umsatz",
    ),
    "within an interval": pair(
        "vier Tote",
        "neun Tote",
        FLOOD | {"time": "2024-06-01/2024-06-03"},
        LATER | {"time": "../2024-06-04"},
        who="Tote",
        **KILLED,
    ),
    "the firm and its name": pair(
        "Umsatz von 1,2 Milliarden Euro",
        "Umsatz von 1,24 Milliarden Euro",
        FIRM | {"who": "Nordlicht Energie", "evidence": "In Hagen stieg der Umsatz auf 1,2 Milliarden Euro"},
        FIRM | {"who": "Konzern", "evidence": "Der Konzern in Hagen hatte einen Umsatz von 1,24 Milliarden Euro"},
        event="revenue",
        what="Umsatz",
    ),
    "a forecast and the result": pair(
        "einen Gewinn von 25 Millionen Euro",
        "Gewinn von 42 Millionen Euro",
        FIRM | {"who": "Nordlicht Energie", "source": "Analysten", "modality": "possible"},
        FIRM | {"who": "Nordlicht Energie"},
        event="profit",
        what="Gewinn",
    ),
    "one deed in two forms": pair(
        "rief 600.000 Eier zurück",
        "850.000 Eier zurückgerufen",
        FLOOD | {"what": "rief zurück"},
        LATER | {"what": "zurückgerufen"},
        who="Eier",
    ),
    "a flood by another word": pair(
        "vier Tote",
        "neun Tote",
        {"title": "Hochwasser in Zwöhlen"},
        {"title": "Nach der Flut in Zwöhlen"},
        who="Tote",
        **KILLED,
    ),
    "a place and the country it lies in": pair(
        "15 Tote",
        "21 Tote",
        {"title": "Grubenunglück in Kolumbien", "evidence": "Bei dem Grubenunglück bei Socotá gab es 15 Tote"},
        {"title": "Grubenunglück bei Socotá", "place": "Socotá", "evidence": "Das Grubenunglück in Kolumbien: 21 Tote"},
        who="Tote",
        **KILLED,
    ),
}
APART = {
    "two illnesses": (
        pair(
            "37 Erkrankte",
            "37 Kranke",
            {"title": "Salmonellen in Zwöhlen", "who": "Erkrankte"},
            {"title": "Hepatitis in Zwöhlen breitet sich aus", "who": "Kranke"},
            event="infected",
            what="erkrankt",
        ),
        "another illness",
    ),
    "prices of two goods": (
        pair(
            "90 Dollar",
            "799 Dollar",
            {"title": "Ölpreis in Zwöhlen auf Rekord", "who": "Ölpreis"},
            {"title": "Goldpreis in Zwöhlen auf Rekord", "who": "Goldpreis"},
            what="Rekord",
            event="price",
        ),
        "other subject",
    ),
    "goals of two matches": (
        pair("sieben Tore", "sechs Würfe", {"who": "Tore"}, {"who": "Würfe"}, title="Zwöhlen gewinnt Spiel der EM"),
        "another match",
    ),
    "same place, another event": (
        pair(
            "vier Menschen",
            "vier Menschen",
            FLOOD | KILLED,
            LATER | {"event": "wounded", "what": "verletzt"},
            who="Menschen",
        ),
        "",
    ),
    "same event, another place": (
        pair(
            "vier Tote",
            "vier Tote",
            {"title": "Sturzflut in Sulmona", "place": "Sulmona"},
            {"title": "Sturzflut in Goris", "place": "Goris"},
            who="Tote",
            **KILLED,
        ),
        "other place",
    ),
    "two motorways": (
        pair("vier Tote", "vier Tote", {"place": "Autobahn 6"}, {"place": "Autobahn 9"}, who="Tote", **KILLED, **FLOOD),
        "two places",
    ),
    "same number, another thing": (
        pair("800 Brücken", "800 Häuser", {"who": "Brücken"}, {"who": "Häuser"}, **FLOOD),
        "unlike subject",
    ),
    "another currency": (pair("5 Millionen Euro", "5 Millionen Dollar", FLOOD, FLOOD, who="Schaden"), "other unit"),
    "a change and a level": (
        pair("um 5 Prozent gestiegen", "5 Prozent", FLOOD | {"change": "increase"}, FLOOD, who="Pegel"),
        "other unit",
    ),
    "a year later": (
        pair("vier Tote", "zwei Tote", FLOOD, FLOOD | {"published": "2025-06-04"}, who="Tote", **KILLED),
        "published 366 days apart",
    ),
    "another year's figure": (
        pair("40 Tote", "50 Tote", FLOOD | {"time": "2021"}, FLOOD | {"time": "2022"}, who="Tote", **KILLED),
        "other time",
    ),
    "an old one beside a new one": (
        pair("40 Tote", "50 Tote", FLOOD | {"time": "1998"}, FLOOD, who="Tote", **KILLED),
        "other time",
    ),
    "until then and since then": (
        pair(
            "40 Tote", "50 Tote", FLOOD | {"time": "../2024-04"}, FLOOD | {"time": "2024-06/.."}, who="Tote", **KILLED
        ),
        "other time",
    ),
    "the dead beside the dead and wounded": (
        pair("18 Tote", "Dutzende Tote", FLOOD | {"who": "Tote"}, FLOOD | {"who": "Tote und Verletzte"}, **KILLED),
        "other subject",
    ),
    "jobs there are and jobs that go": (
        pair(
            "6.000 Stellen",
            "bis zu 10.000 Stellen",
            FIRM,
            FIRM | {"event": "jobs_cut", "what": "gestrichen"},
            who="Stellen",
        ),
        "another event",
    ),
    "from standstill to a speed": (
        (
            claim("400 km/h", who="Wagen", article_id="a", day=1, evidence="von 400 km/h auf 500 km/h", start=4),
            claim("500 km/h", who="Wagen", article_id="a", day=1, evidence="von 400 km/h auf 500 km/h", start=17),
        ),
        "two numbers in one sentence by the same source",
    ),
    "the other side": (
        pair(
            "60 Soldaten",
            "85 Soldaten",
            FRONT | {"who": "armenische Soldaten"},
            FRONT | {"who": "Soldaten aus Aserbaidschan"},
            **KILLED,
        ),
        "other subject",
    ),
    "one side beside all": (
        pair(
            "60 Soldaten", "85 Soldaten", FRONT | {"who": "armenische Soldaten"}, FRONT | {"who": "Soldaten"}, **KILLED
        ),
        "one nation beside all",
    ),
    "children beside all dead": (
        pair("drei Kinder", "neun Menschen", FLOOD | {"who": "Kinder"}, LATER | {"who": "Menschen"}, **KILLED),
        "some of them beside all",
    ),
    "a part of a sum": (
        pair("800 Stellen", "Davon entfallen 120 Stellen", FLOOD, FLOOD, who="Stellen", event="jobs_cut"),
        "part beside a whole",
    ),
    "more of them": (
        pair("neun Tote", "weitere 14 Tote", FLOOD, FLOOD, who="Tote", **KILLED),
        "addition beside a whole",
    ),
    "each of them": (
        pair("neun Jahre Haft", "jeweils zwei Jahre Haft", FLOOD, FLOOD, who="Angeklagte", event="convicted"),
        "rate beside a whole",
    ),
    "last year's": (
        pair(
            "240 Millionen Euro", "Im Vorjahr waren es 195 Millionen Euro", FIRM, FIRM, who="Nordlicht", event="profit"
        ),
        "other period beside a whole",
    ),
    "a number taken back": (
        pair(
            "neun Tote",
            "Zwei Tote doppelt gezählt",
            FLOOD,
            FLOOD | {"what": "doppelt gezählt"},
            who="Tote",
            event="killed",
        ),
        "number taken back beside a whole",
    ),
    "feared and counted": (
        pair("neun Tote", "100 Tote", FLOOD, FLOOD | {"modality": "possible"}, who="Tote", **KILLED),
        "what may happen beside what did",
    ),
    "two firms": (
        pair(
            "Umsatz von 310 Millionen Euro",
            "Umsatz von 310 Millionen Euro",
            {"who": "Bank Nord", "title": "Banken in Zwöhlen: Bank Nord wächst"},
            {"who": "Bank Süd", "title": "Banken in Zwöhlen: Bank Süd wächst"},
            event="revenue",
        ),
        "other subject",
    ),
    "two accidents in one article by the same voice": (
        (
            claim("Zwei Menschen starben", who="Menschen", event="killed", article_id="a", day=1),
            claim("Drei Menschen starben", who="Menschen", event="killed", article_id="a", day=1, evidence_start=90),
        ),
        "other number in the same article by the same source",
    ),
    "a quarter and the year": (
        pair(
            "Umsatz von 2,74 Milliarden Euro",
            "Umsatz von 2,9 Milliarden Euro",
            FIRM | {"time": "2024-01/2024-03"},
            FIRM | {"time": "2024"},
            who="Nordlicht Energie",
            event="revenue",
        ),
        "other time",
    ),
    "one source on two demonstrations": (
        pair(
            "18.000 Menschen",
            "8.500 Menschen",
            {"title": "Protest in Zwöhlen", "source": "Polizei"},
            {"title": "Wieder Protest in Zwöhlen", "source": "Polizei"},
            who="Menschen",
            event="protest",
        ),
        "two numbers by one source for what is over within a day",
    ),
    "the whole country and one town": (
        pair(
            "bundesweit 163 Kranke",
            "74 Kranke",
            FLOOD | {"place": ""},
            FLOOD | {"place": "Zwöhlen"},
            who="Kranke",
            event="infected",
        ),
        "everywhere beside a whole",
    ),
    "two numbers in one sentence": (
        (
            claim("über 28 Menschen", who="Menschen", event="killed", article_id="a", day=1),
            claim("über 250 Menschen", who="Menschen", event="killed", article_id="a", day=1, start=20),
        ),
        "two numbers in one sentence by the same source",
    ),
}
#: Nothing keeps these apart but that nothing ties their articles together.
NOT_TIED = {
    "only the country": pair(
        "vier Tote",
        "neun Tote",
        {"title": "Zugunglück in Pakistan"},
        {"title": "Anschlag in Pakistan"},
        who="Tote",
        **KILLED,
    ),
    "only the number": pair("530 Tote", "530 Tote", {"title": "Erste"}, {"title": "Zweite"}, who="Tote", **KILLED),
    "only a kind of event": pair(
        "zwei Tote", "zwei Tote", {"title": "Unfall mit Bus"}, {"title": "Bus und Unfall"}, who="Tote", **KILLED
    ),
    "no date, and no name in both titles": pair(
        "19 Zivilisten",
        "19 Zivilisten",
        {"title": "Flucht aus Goris", "day": None, "evidence": "In Goris starben 19 Zivilisten bei Kämpfen um Zwöhlen"},
        {"title": "Wieder Gefechte", "evidence": "Bei Gefechten um Goris und Zwöhlen starben 19 Zivilisten"},
        who="Zivilisten",
        **KILLED,
    ),
    "weeks apart": pair("vier Tote", "neun Tote", FLOOD, LATER | {"day": 29}, who="Tote", **KILLED),
}


@pytest.mark.parametrize("name", TOGETHER)
def test_together(name: str) -> None:
    one, other = TOGETHER[name]
    told = tell([one, other])
    assert len(told.stories) == 1
    [link] = told.links
    assert {link.claim_id, link.with_claim_id} == {one.claim_id, other.claim_id}
    assert link.likeness > 0.5
    assert link.why


@pytest.mark.parametrize("name", APART)
def test_apart(name: str) -> None:
    (one, other), reason = APART[name]
    assert len(tell([one, other]).stories) == 2
    if reason:
        assert conflict(item_of(one), item_of(other), contexts_of([one, other])) == reason


@pytest.mark.parametrize("name", NOT_TIED)
def test_not_tied(name: str) -> None:
    assert len(tell(NOT_TIED[name]).stories) == 2


def test_no_chain_over_two_places() -> None:
    """A claim without a place is near both, but does not bring the two together."""
    here = claim("vier Tote", who="Tote", place="Zwöhlen", title="Flut in Zwöhlen und Goris", day=3, **KILLED)
    there = claim("neun Tote", who="Tote", place="Goris", title="Flut in Goris und Zwöhlen", day=3, **KILLED)
    nowhere = claim("zwölf Tote", who="Tote", title="Flut in Goris und Zwöhlen fordert Opfer", day=4, **KILLED)
    told = tell([here, there, nowhere])
    assert told.by_claim[here.claim_id] != told.by_claim[there.claim_id]


def test_the_texts_tell_what_articles_are_about() -> None:
    one = claim("6.000 Einwohner geflohen", who="Einwohner", event="displaced", title="Rotes Kreuz in Goris", day=3)
    other = claim("14.000 Menschen geflohen", who="Menschen", event="displaced", title="Waffenruhe vereinbart", day=6)
    assert len(tell([one, other]).stories) == 2
    texts = {other.article_id: "Nach den Gefechten bei Goris half das Rote Kreuz. 14.000 Menschen sind geflohen."}
    assert len(tell([one, other], texts).stories) == 1
