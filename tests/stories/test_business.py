"""What business and politics tell in other words or of another thing: jobs, pay, costs, rounds of an election."""

from __future__ import annotations

import pytest

from tests.stories.test_retold import Article, assert_together, said

VOTE = {"event": "elected"}

CASES: dict[str, tuple[Article, ...]] = {
    "two rounds of an election": (
        (
            3,
            "OB-Wahl in Zwöhlen: Wendt muss in die Stichwahl",
            [
                said("a", "Anna Wendt kam auf 44 Prozent.", "Anna Wendt", "kam auf", **VOTE),
                said("t", "Die Wahlbeteiligung lag bei 46,1 Prozent.", "", "Wahlbeteiligung", **VOTE),
            ],
        ),
        (
            17,
            "Anna Wendt gewinnt Stichwahl in Zwöhlen",
            [
                said("b", "Anna Wendt setzte sich mit 51 Prozent durch.", "Anna Wendt", "setzte sich durch", **VOTE),
                said("a", "Im ersten Wahlgang hatte Anna Wendt 44 Prozent geholt.", "Anna Wendt", "geholt", **VOTE),
                said("u", "Die Wahlbeteiligung lag bei 48,9 Prozent.", "", "Wahlbeteiligung", **VOTE),
            ],
        ),
    ),
    "turnout so far": (
        (3, "Wahl in Zwöhlen", [said("a", "Bis zum Nachmittag hatten 41 Prozent gewählt.", "", "gewählt", **VOTE)]),
        (4, "Wahl in Zwöhlen", [said("b", "Die Beteiligung lag bei 64 Prozent.", "", "Beteiligung", **VOTE)]),
    ),
    "jobs that go, whatever it is called": (
        (
            3,
            "Brandtner macht Werk in Zwöhlen dicht",
            [said("a", "In Zwöhlen fallen 1.150 Arbeitsplätze weg.", "Arbeitsplätze", "fallen weg", event="jobs_cut")],
        ),
        (
            5,
            "Brandtner schließt Fabrik in Zwöhlen",
            [
                said("a", "In Zwöhlen trifft es 1.150 Leute.", "Leute", "trifft es"),
                said("p", "Dagegen demonstrierten 900 Menschen.", "Menschen", "demonstrierten", event="protest"),
                said("a", "Brandtner setze 1.150 Menschen vor die Tür.", "Menschen", "setze vor die Tür"),
            ],
        ),
    ),
    "whoever strikes": (
        (
            3,
            "Warnstreik legt Züge in Zwöhlen lahm",
            [
                said("a", "Der Gewerkschaft zufolge legten 420 Lokführer und Zugbegleiter die Arbeit nieder.",
                     "Lokführer und Zugbegleiter", "legten Arbeit nieder", event="strike", source="Gewerkschaft"),
                said("a", "Die Bahn zählte 310 Streikende.", "Streikende", "zählte", event="strike", source="Bahn"),
            ],
        ),
    ),
    "costs that somebody reckoned with years ago, and sticks to": (
        (
            3,
            "Oper in Zwöhlen wird teurer",
            [
                said("a", "Die Sanierung der Oper kostet 380 Millionen Euro.", "Sanierung der Oper", "kostet",
                     event="price"),
                said("a", "Vor drei Jahren war das Rathaus noch von 285 Millionen Euro ausgegangen.", "Rathaus",
                     "ausgegangen", source="Rathaus", time="2021"),
                said("b", "Die Eröffnung verschiebt sich um zwei Jahre.", "Eröffnung", "verschiebt sich"),
            ],
        ),
        (
            9,
            "Oper in Zwöhlen: Prüfer warnen",
            [
                said("a", "Die Sanierung der Oper koste 450 Millionen Euro.", "Sanierung der Oper", "koste",
                     event="price", source="Prüfer"),
                said("b", "Sie rechnen mit einer Verzögerung von vier Jahren.", "Verzögerung", "rechnen mit",
                     source="Prüfer"),
            ],
        ),
    ),
    "a payment that is offered and one that is agreed on": (
        (
            3,
            "Warnstreik bei den Stadtwerken Zwöhlen",
            [
                said("o", "Die Stadtwerke bieten eine Einmalzahlung von 1.000 Euro.", "Einmalzahlung", "bieten"),
                said("f", "Verdi pocht auf 9,5 Prozent.", "Verdi", "pocht auf", source="Verdi"),
            ],
        ),
        (
            9,
            "Tarifeinigung bei den Stadtwerken Zwöhlen",
            [
                said("a", "Außerdem fließt eine Einmalzahlung von 1.800 Euro.", "Einmalzahlung", "fließt"),
                said("f", "Verdi war mit 9,5 Prozent in die Verhandlungen gegangen.", "Verdi",
                     "in die Verhandlungen gegangen", source="Verdi"),
            ],
        ),
    ),
    "a workforce of the whole firm": (
        (
            3,
            "Brandtner streicht Stellen in Zwöhlen",
            [said("a", "Konzernweit arbeiten 4.700 Menschen für Brandtner.", "Menschen", "arbeiten konzernweit")],
        ),
        (
            9,
            "Brandtner lenkt in Zwöhlen ein",
            [said("a", "Zuletzt hatte Brandtner 4.600 Beschäftigte.", "Beschäftigte", "hatte")],
        ),
    ),
    "a rate of a month, whatever it is called": (
        (
            5,
            "Inflation sinkt auf 2,1 Prozent",
            [
                said("m", "Die Verbraucherpreise lagen im Mai um 2,1 Prozent höher als ein Jahr zuvor.",
                     "Verbraucherpreise", "lagen höher", event="inflation", time="2024-05", source="Bundesamt"),
                said("n", "Nahrungsmittel verteuerten sich um 3,6 Prozent.", "Nahrungsmittel", "verteuerten sich",
                     event="price", time="2024-05"),
                said("y", "Im Jahr 2023 hatte die Rate 5,9 Prozent betragen.", "Rate", "betragen", time="2023"),
            ],
        ),
        (
            16,
            "Teuerung höher als gedacht",
            [
                said("m", "Waren und Dienstleistungen kosteten 2,2 Prozent mehr als im Mai 2023.",
                     "Waren und Dienstleistungen", "kosteten mehr", event="price", time="2024-05"),
                said("a", "In Österreich stieg die Inflation im Mai auf 2,9 Prozent.", "Inflation", "stieg",
                     event="inflation", time="2024-05", place="Österreich"),
            ],
        ),
    ),
    "offered for a share, and what it is worth and traded at": (
        (
            3,
            "Brandtner will Zwöhlwerke übernehmen",
            [
                said("o", "Brandtner bietet 38 Euro je Aktie.", "Brandtner", "bietet je Aktie"),
                said("p", "Insgesamt will sich Brandtner die Übernahme 1,4 Milliarden Euro kosten lassen.", "Übernahme",
                     "kosten lassen", event="price"),
            ],
        ),
        (
            9,
            "Zwöhlwerke: Brandtner erhöht Übernahmeangebot",
            [
                said("o", "Geboten werden nun 44 Euro je Aktie.", "Brandtner", "geboten"),
                said("w", "Die Zwöhlwerke seien 60 Euro je Aktie wert.", "Zwöhlwerke", "seien je Aktie wert",
                     source="Vorstand"),
                said("t", "Die Aktie der Zwöhlwerke stieg auf 43 Euro.", "Aktie", "stieg", event="share_price"),
                said("p", "Damit ist die Offerte 1,6 Milliarden Euro wert.", "Offerte", "wert"),
            ],
        ),
    ),
    "posts that nobody has": (
        (
            3,
            "Schulstart in Zwöhlen",
            [said("a", "In Zwöhlen sind 870 Lehrerstellen nicht besetzt.", "Lehrerstellen", "nicht besetzt")],
        ),
        (
            9,
            "Schulen in Zwöhlen: Senat korrigiert sich",
            [
                said("a", "In Zwöhlen fehlen 1.240 Lehrkräfte.", "Lehrkräfte", "fehlen"),
                said("b", "Dort werden 310 Lehrkräfte eingestellt.", "Lehrkräfte", "eingestellt"),
            ],
        ),
    ),
    "short time": (
        (
            3,
            "Arbeitsmarkt in Zwöhlen",
            [said("a", "In Zwöhlen befanden sich rund 3.100 Menschen in Kurzarbeit.", "Menschen", "in Kurzarbeit",
                  event="unemployment")],
        ),
        (
            9,
            "Arbeitsmarkt in Zwöhlen belebt sich",
            [
                said("a", "In Zwöhlen bezogen 2.850 Beschäftigte Kurzarbeitergeld.", "Beschäftigte",
                     "bezogen Kurzarbeitergeld"),
                said("b", "In Zwöhlen sind 2.900 Stellen unbesetzt.", "Stellen", "unbesetzt"),
            ],
        ),
    ),
    "signatures, by whatever name": (
        (
            3,
            "Volksbegehren „Rettet Zwöhlen“ kommt voran",
            [
                said("a", "In Zwöhlen hat das Volksbegehren 62.000 Unterschriften erhalten.", "Unterschriften",
                     "erhalten", source="Initiatoren"),
                said("n", "Nötig sind 94.000 Unterschriften.", "Unterschriften", "nötig"),
            ],
        ),
        (
            9,
            "Volksbegehren „Rettet Zwöhlen“ vor Ablauf der Frist",
            [
                said("a", "In Zwöhlen haben sich bisher 83.000 Bürger eingetragen.", "Bürger", "eingetragen"),
                said("n", "Erforderlich sind 94.000 Unterschriften.", "Unterschriften", "erforderlich"),
                said("f", "Es fehlen noch 11.000 Unterschriften.", "Unterschriften", "fehlen"),
            ],
        ),
    ),
    "a tariff, whoever levies it": (
        (
            3,
            "USA verhängen Zölle auf Maschinen",
            [said("a", "Die USA erheben Zölle von 25 Prozent auf Maschinen.", "USA", "erheben Zölle", event="trade")],
        ),
        (
            9,
            "Zölle der USA: Einigung über Maschinen",
            [said("a", "Auf Maschinen wird ein Zoll von 15 Prozent fällig.", "Maschinen", "Zoll fällig",
                  event="trade")],
        ),
    ),
    "a statistic that is told without a place": (
        (
            3,
            "Immer weniger neue Wohnungen",
            [
                said("a", "Fertig wurden 241.000 Wohnungen.", "Wohnungen", "fertig geworden", time="2023",
                     source="Statistisches Bundesamt"),
            ],
        ),
        (
            9,
            "Mieterbund schlägt Alarm",
            [
                said("a", "241.000 fertige Wohnungen seien zu wenig.", "Wohnungen", "fertige", time="2023"),
                said("f", "Es fehlten 1,4 Millionen Wohnungen.", "Wohnungen", "fehlten", source="Mieterbund"),
            ],
        ),
    ),
    "by how much something gets dearer": (
        (
            3,
            "Verkehrsbetriebe Zwöhlen wollen Fahrpreise anheben",
            [
                said("a", "Die Preise in Zwöhlen steigen um 9 Prozent.", "Preise", "steigen", event="price"),
                said("m", "Das bringt Mehreinnahmen von 18 Millionen Euro.", "Betriebe", "Mehreinnahmen"),
            ],
        ),
        (
            9,
            "Gemeinderat von Zwöhlen deckelt Fahrpreise",
            [said("a", "In Zwöhlen bleibt es bei einer Erhöhung um 6 Prozent.", "Erhöhung", "bleibt")],
        ),
    ),
    "bare millions of a title": (
        (
            3,
            "Oper in Zwöhlen kostet 450 Millionen",
            [
                said("a", "Oper in Zwöhlen kostet 450 Millionen", "Oper", "kostet", event="price", section="title"),
                said("a", "Die Oper in Zwöhlen kostet 450 Millionen Euro.", "Oper", "kostet", event="price"),
            ],
        ),
    ),
    "a change by the word behind it": (
        (
            3,
            "Stadtwerke Zwöhlen erhöhen Gaspreis",
            [said("a", "Der Gaspreis in Zwöhlen steigt um 18 Prozent.", "Gaspreis", "steigt", event="price")],
        ),
        (
            9,
            "Zwöhlen: Ärger über Gaspreis",
            [said("a", "Der Gaspreis in Zwöhlen ist dann 18 Prozent höher.", "Gaspreis", "höher", event="price")],
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_belongs_together(name: str) -> None:
    assert_together(CASES[name])
