"""How far a matter has come, what the topic of an article tells of bare numbers, and parts that a clause tells."""

from __future__ import annotations

import pytest

from pipeline.stories import tell
from tests.stories.test_retold import Article, assert_together, rows_of, said

CASES: dict[str, tuple[Article, ...]] = {
    "pay that is asked for, offered and agreed on": (
        (
            3,
            "Warnstreik bei den Stadtwerken Zwöhlen",
            [
                said("f", "Verdi verlangt dort 8 Prozent mehr Lohn.", "Verdi", event="pay"),
                said("o", "Die Stadtwerke Zwöhlen bieten bislang 3 Prozent.", "Stadtwerke", "bieten", event="pay"),
            ],
        ),
        (
            9,
            "Stadtwerke Zwöhlen: Tarifabschluss beendet Warnstreik",
            [
                said("a", "Beide Seiten einigten sich auf 5 Prozent mehr Lohn.", "Seiten", event="pay"),
                said("f", "Die Gewerkschaft war mit einer Forderung von 8 Prozent gestartet.", "Gewerkschaft",
                     "Forderung", event="pay"),
                said("o", "Die Gegenseite hatte zuletzt 4 Prozent geboten.", "Gegenseite", "geboten"),
            ],
        ),
    ),
    "suspected and confirmed cases": (
        (
            3,
            "Masern in Zwöhlen",
            [
                said("s", "Bisher wurden 90 Verdachtsfälle gemeldet.", "Verdachtsfälle", "gemeldet", event="infected"),
                said("c", "Im Labor nachgewiesen sind 31 Fälle.", "Fälle", "nachgewiesen", event="infected"),
            ],
        ),
        (
            6,
            "Mehr Masern in Zwöhlen",
            [
                said("s", "Die Zahl der Verdachtsfälle stieg auf 140.", "Verdachtsfälle", "stieg", event="infected"),
                said("c", "Bestätigt sind 52 Erkrankungen.", "Erkrankungen", "bestätigt", event="infected"),
            ],
        ),
    ),
    "data of customers and patients": (
        (
            3,
            "Hacker erbeuten Daten der Klinikkette Zwöhlmed",
            [said("a", "Daten von 9.000 Patientinnen und Patienten flossen ab.", "Patientinnen und Patienten",
                  "Daten flossen ab")],
        ),
        (
            5,
            "Datenleck bei Zwöhlmed größer als gedacht",
            [
                said("a", "Von dem Datenleck sind 14.000 Menschen betroffen.", "Menschen", "betroffen"),
                said("b", "2.000 der Betroffenen leben in Goris.", "Betroffene", "leben", place="Goris"),
            ],
        ),
    ),
    "flights that do not go": (
        (3, "Streik am Flughafen Zwöhlen", [said("a", "In Zwöhlen wurden 80 Verbindungen gestrichen.", "Verbindungen",
                                                "gestrichen")]),
        (
            4,
            "Nach dem Streik am Flughafen Zwöhlen",
            [
                said("a", "In Zwöhlen fielen 95 Flüge aus.", "Flüge", "fielen aus"),
                said("b", "Zum Streik hatte die Gewerkschaft 700 Beschäftigte aufgerufen.", "Beschäftigte",
                     "aufgerufen", event="strike"),
                said("c", "Nach ihren Angaben streikten 400 Kollegen.", "Kollegen", "streikten", event="strike"),
            ],
        ),
    ),
    "ransoms": (
        (3, "Hacker erpressen Stadt Zwöhlen", [said("a", "Die Gruppe Nachtfalke verlangt 3 Millionen Euro Lösegeld.",
                                                  "Gruppe Nachtfalke", "verlangt")]),
        (7, "Zwöhlen zahlt nicht an Hacker", [said("a", "Die Erpresser forderten zuletzt noch 2 Millionen Euro.",
                                                 "Erpresser", "forderten")]),
    ),
    "whom a country loses, and whom its minister counts": (
        (
            3,
            "Gefechte zwischen Peru und Bolivien",
            [
                said("b", "Perus Minister Luis Rey sprach von 30 getöteten Gegnern.", "Gegner", "sprach",
                     source="Minister Luis Rey", event="killed"),
                said("p", "Auf eigener Seite seien es sieben Gardisten, sagte Minister Luis Rey.", "Gardisten",
                     source="Minister Luis Rey", event="killed"),
            ],
        ),
        (
            5,
            "Waffenruhe zwischen Bolivien und Peru",
            [
                said("b", "Nach letzten Angaben hat Bolivien 34 Soldaten verloren.", "Soldaten", "verloren"),
                said("p", "Peru hat neun Soldaten verloren.", "Soldaten", "verloren"),
            ],
        ),
    ),
    "a referendum": (
        (
            3,
            "Volksentscheid in Zwöhlen: Nein zur Seilbahn",
            [
                said("n", "54 Prozent stimmten mit Nein.", "Nein", "stimmten"),
                said("t", "Die Beteiligung lag bei 41 Prozent.", "Beteiligung", "lag"),
            ],
        ),
        (
            4,
            "Zwöhlen nach dem Nein zur Seilbahn",
            [
                said("y", "46 Prozent der Stimmenden sagten Ja.", "Stimmende", "sagten"),
                said("n", "Auf 54 Prozent kam das Nein.", "Nein", "kam"),
                said("t", "An die Urne gingen 41 Prozent.", "Urne", "gingen"),
            ],
        ),
    ),
    "a power cut of which was told before": (
        (3, "Stromausfall in Zwöhlen", [said("a", "In Zwöhlen waren 6.000 Haushalte betroffen.", "Haushalte",
                                            "betroffen")]),
        (
            4,
            "Nach dem Stromausfall in Zwöhlen",
            [
                said("a", "In Zwöhlen saßen 7.500 Haushalte im Dunkeln.", "Haushalte", "saßen"),
                said("a", "Zunächst war von 6.000 die Rede.", "Rede", "war"),
            ],
        ),
    ),
    "teachers on strike": (
        (
            3,
            "Lehrer legen in Zwöhlen die Arbeit nieder",
            [
                said("a", "Laut GEW legten in Zwöhlen 700 Lehrkräfte die Arbeit nieder.", "Lehrkräfte",
                     "legten Arbeit nieder", source="GEW", event="strike"),
                said("a", "Das Ministerium registrierte 430 Streikende.", "Streikende", "registrierte"),
            ],
        ),
        (
            4,
            "Warnstreik an Zwöhlens Schulen",
            [said("a", "Laut GEW streikten in Zwöhlen 820 Pädagoginnen und Pädagogen.", "Pädagoginnen und Pädagogen",
                  "streikten", source="GEW", event="strike")],
        ),
    ),
    "two kinds of things that no list has": (
        (3, "Sturm in Zwöhlen", [said("a", "In Zwöhlen wurden 12 Laternen beschädigt.", "Laternen", event="damaged")]),
        (4, "Zwöhlen nach dem Sturm", [said("b", "In Zwöhlen wurden 30 Zäune beschädigt.", "Zäune", event="damaged")]),
    ),
    "a recall": (
        (3, "Hersteller Zwöhlmobil ruft Autos zurück", [said("a", "Zwöhlmobil ruft 12.000 Fahrzeuge zurück.",
                                                           "Fahrzeuge", "ruft zurück")]),
        (6, "Zwöhlmobil weitet Rückruf aus", [said("a", "Beim Hersteller Zwöhlmobil sind nun 15.000 Autos betroffen.",
                                                  "Autos", "betroffen")]),
    ),
    "a town of another district": (
        (
            3,
            "Cholera im Distrikt Goris",
            [said("a", "In Goris starben 40 Menschen.", "Menschen", "starben", event="killed", place="Goris")],
        ),
        (
            5,
            "Cholera erreicht das Nachbarland",
            [
                said("a", "In Goris liegt die Zahl der Toten bei 44.", "Tote", "liegt", event="killed", place="Goris"),
                said("b", "Im Distrikt Zwöhlen starben sechs Menschen.", "Menschen", "starben", event="killed"),
            ],
        ),
    ),
    "some of those just counted": (
        (
            3,
            "Feuer in Zwöhlen",
            [
                said("a", "In Zwöhlen wurden 40 Menschen verletzt.", "Menschen", "verletzt", event="wounded"),
                said("b", "Elf davon schweben in Lebensgefahr.", "Menschen", "schweben", event="wounded"),
                said("c", "1.400 Menschen mussten ihre Häuser verlassen.", "Menschen", event="displaced"),
            ],
        ),
        (
            4,
            "Brand in Zwöhlen weitet sich aus",
            [
                said("c", "Die Zahl der Evakuierten stieg auf 2.600.", "Evakuierte", "stieg"),
                said("d", "Allein in Goris verließen 900 Einwohner ihre Wohnungen.", "Einwohner", event="displaced",
                     place="Goris"),
            ],
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_belongs_together(name: str) -> None:
    assert_together(CASES[name])


@pytest.mark.parametrize(("name", "story", "verdict"), [("ransoms", "a", "falls"), ("a referendum", "n", "agree")])
def test_verdicts(name: str, story: str, verdict: str) -> None:
    rows, stories, texts = rows_of(CASES[name])
    told = tell(rows, texts)
    ids = {told.by_claim[claim] for claim, own in stories.items() if own == story}
    assert [one.verdict for one in told.stories if one.story in ids] == [verdict]
