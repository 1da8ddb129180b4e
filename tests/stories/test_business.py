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
        (3, "Brandtner streicht Stellen in Zwöhlen", [said("a", "Konzernweit arbeiten 4.700 Menschen für Brandtner.", "Menschen",
                                                 "arbeiten konzernweit")]),
        (9, "Brandtner lenkt in Zwöhlen ein", [said("a", "Zuletzt hatte Brandtner 4.600 Beschäftigte.", "Beschäftigte", "hatte")]),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_belongs_together(name: str) -> None:
    assert_together(CASES[name])
