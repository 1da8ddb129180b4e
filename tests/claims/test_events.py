"""Event codes: the closed list and its documentation, and words that tell codes apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.claims.events import CODES, event_of

DOCS = Path(__file__).resolve().parents[2] / "docs" / "events.md"


def test_docs_list_each_code_once() -> None:
    documented = re.findall(r"^\| `(\w+)` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(documented) == sorted(CODES)


@pytest.mark.parametrize(
    ("who", "what", "event"),
    [
        ("Menschen", "getötet", "killed"),
        ("Menschen", "schwer verletzt", "wounded"),
        ("Zivilisten", "getötet oder verletzt", "killed_or_wounded"),
        ("Leichen", "geborgen", "killed"),
        ("Bergleute", "geborgen", "rescued"),
        ("Verletzte", "nach Gasexplosion", "wounded"),
        ("Stellen", "gestrichen", "jobs_cut"),
        ("Flüge", "gestrichen", ""),
        ("Menschen", "fielen zum Opfer", "killed"),
        ("Häuser", "fielen den Flammen zum Opfer", ""),
        ("Ägypter", "gegen den Anschlag protestierten", "protest"),
        ("Videos", "anzeigen", ""),
        ("verdächtige Passagiere", "halten sich auf", ""),
        ("Mitglieder der Drogenbande", "hielten sich auf", ""),
        ("Supermarkt", "Verkaufsfläche", ""),
        ("Soldaten", "gefallen", "killed"),
        ("Aktie", "gefallen", "share_price"),
        ("Personen", "Haftbefehl erlassen", "arrested"),
        ("Angeklagten", "Haft", "convicted"),
        ("Hubschrauber", "verloren", ""),
        ("Primarschulklassen", "Platz finden", ""),
        ("Menschen gegen steigende Mieten", "demonstriert", "protest"),
        ("Vertriebspartner", "Provision", ""),
        ("Totalsperre der Linie", "dauert", ""),
        ("Autos", "Totalschaden", "damaged"),
        ("Rettungshubschrauber", "vor Ort", ""),
        ("Bauern in Brandenburg", "erhalten", ""),
        ("Cornelia Brandt", "landet", ""),
        ("Hallenbrand", "gelöscht", "fire"),
        ("Gewerbeverein", "Belohnung ausgesetzt", ""),
        ("Fahrzeuge", "angehalten", ""),
        ("Mindestlohn", "steigt", "pay"),
        ("Autofahrer", "gingen auf den Leim", ""),
        ("Marschflugkörper", "abgefangen", ""),
        ("Delegierte", "gewinnen", "elected"),
        ("Reingewinn", "kletterte", "profit"),
        ("Kreditkarten", "ausgegeben", ""),
        ("Investors aus Bregenz", "zahlen", ""),
        ("Gefallene", "räumt ein", "killed"),
        ("Menschen", "Unterkünfte verlassen", "displaced"),
        ("Soldaten", "Verlust gab zu", "killed"),
        ("Jobs", "Verlust", "jobs_cut"),
        ("Wald", "vernichtet", "fire"),
        ("Bewohner", "in Sicherheit gebracht", "displaced"),
        ("Kunden", "Daten kopiert", "stolen"),
        ("veranschlagten Baukosten", "summierten sich", "price"),
        ("Tonne Stahl", "kostet", "price"),
        ("", "", ""),
    ],
)
def test_event_of(who: str, what: str, event: str) -> None:
    assert event_of(who, what) == event
