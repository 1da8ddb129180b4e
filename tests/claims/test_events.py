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
        ("Menschen", "exekutiert", "killed"),
        ("Massenhinrichtungen", "", "killed"),
        ("Menschen", "in Todeszellen", ""),
        ("Länder", "Amnesty International registrierte", ""),
        ("Soldaten", "nach Mali schicken", "deployed"),
        ("Mandat", "verlängert", "deployed"),
        ("EU", "sagte zu", "funding"),
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
        ("Konzern", "schüttet aus je Aktie", ""),
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
        ("Umsatzeinbrüche", "beliefen sich", "revenue"),
        ("Haushalte", "nach dem Wintereinbruch ohne Strom", "outage"),
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
        # words that begin like those of an event or hold one, and tell another or none
        ("Todesurteile", "verhängte", "convicted"),
        ("Todeszone im Meer", "breitet sich aus", ""),
        ("Bombardier", "beschäftigt", ""),
        ("Stellungen", "bombardiert", "attack"),
        ("Besteuerung der Firmen", "bringt", ""),
        ("Arbeiter", "unter ausbeuterischen Bedingungen", ""),
        ("Protestanten", "leben", ""),
        ("Insassen", "unverletzt", ""),
        ("Vertragsverletzungsverfahren", "laufen", ""),
        ("Firmen", "verletzten Vorgaben", ""),
        ("Polizisten", "erlitten Platzwunden", "wounded"),
        ("Zeitverlust", "beträgt", ""),
        ("Spuren", "blockiert", ""),
        ("Aktivisten", "blockiert", "protest"),
        ("Zug", "Verspätung angezeigt", ""),
        ("Richter", "abgesetzt", ""),
        ("Autos", "abgesetzt", "sold"),
        ("Zollbrücke", "gesperrt", ""),
        ("Strafzölle", "gelten", "trade"),
        ("Geburtstage", "gefeiert", ""),
        ("Gewinnwochen", "hingelegt", ""),
        ("Ehrenpreise", "vergab", ""),
        ("Bus", "Sitze", ""),
        ("Menschen", "auf Nahrungsmittelhilfe angewiesen", ""),
        ("Ölpreis-Absturz", "überraschte", "price"),
        ("Stadtwerke", "an die Stadt abgeführt", ""),
        ("Täter", "abgeführt", "arrested"),
        ("Konjunkturprogramm", "Umfang", "funding"),
        ("Heizkostenzuschuss", "beträgt", "funding"),
        ("Firma", "Schadenersatz", "fine"),
        ("Patienten", "entlassen", ""),
        ("Mitarbeiter", "entlassen", "jobs_cut"),
        ("Firma", "Gewinn je Aktie", "profit"),
        ("Investor", "übernommen der Aktien", ""),
        ("MDax", "fiel", "share_price"),
        ("Dow Jones", "schloss", "share_price"),
        ("Konzern", "in die roten Zahlen", "loss"),
        ("Menschen", "in umliegende Krankenhäuser gebracht", "hospitalised"),
        ("Steinkohle", "fördert", ""),
        ("Kohleausstieg", "Land gefördert", "funding"),
        ("Keime", "abtötet", ""),
        ("Besucher", "zu einer Totenmesse versammelt", ""),
        ("verletzliche Flüchtlinge", "aufnehmen", "displaced"),
        ("Menschen", "vermißt", "missing"),
        ("BA", "Überschuß", "profit"),
        ("", "", ""),
    ],
)
def test_event_of(who: str, what: str, event: str) -> None:
    assert event_of(who, what) == event


@pytest.mark.parametrize(
    ("who", "what", "kind", "event"),
    [
        ("Angeklagte", "hatte bei sich", "money", ""),
        ("Angeklagte", "stehen vor Gericht", "count", "charged"),
        ("Angeklagte", "Bußgeld", "money", "fine"),
        ("Flüchtlinge", "bezahlt", "money", ""),
        ("Handel", "Einbruch", "share", ""),
        ("Diebe", "erbeuteten bei einem Einbruch", "money", "stolen"),
        ("Zahl der Einbrüche", "sank", "share", "stolen"),
        ("Frachter", "vom Kurs abgekommen", "measure", ""),
    ],
)
def test_an_amount_is_not_what_befalls_its_holder(who: str, what: str, kind: str, event: str) -> None:
    assert event_of(who, what, kind) == event
