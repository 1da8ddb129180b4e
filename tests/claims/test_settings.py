"""Place and time of a claim, for an article published on Wednesday, 12 June 2024."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.claims.component import process
from pipeline.records import Article

if TYPE_CHECKING:
    from spacy.language import Language

TIMES = [
    ("Das Defizit werde bei 9 Milliarden Euro liegen, sagte Kern am Montag.", [""]),
    ("Am Montag teilte die Firma mit, dass sie 300 Stellen streicht.", [""]),
    ("Die Polizei meldete am Montag 20 Tote.", ["2024-06-10"]),
    (
        "In der vergangenen Woche wurden der Polizei fünf Fälle gemeldet, in drei davon blieb es beim Versuch.",
        ["2024-W23"] * 2,
    ),
    ("Ein Fass der Sorte Brent zur Lieferung im Juli kostete 84 Dollar.", [""]),
    ("Die Firma will die Schulden von derzeit 2 Milliarden Euro bis 2028 halbieren.", [""]),
    ("Im Q2 2024 sank der Umsatz um 3 %, in Q1/2024 stieg er um 2 %.", ["2024-04/2024-06", "2024-01/2024-03"]),
    (
        "Die Marge lag bei 10 % (Q3/2023: 11 %), der Umsatz bei 9 Mio. EUR (+3 % ggü. Vj.).",
        ["", "2023-07/2023-09", "", ""],
    ),
    ("Die Zahl der Hörer stieg von 4,2 Millionen (1932) auf 12,5 Millionen (1939).", ["1932", "1939"]),
    ("Gezählt wurden 300 Gäste (2022: 280).", ["", "2022"]),
    ("Die Quote lag 2021 noch bei 84 Prozent, jetzt betrug sie 61 Prozent.", ["2021", ""]),
    ("Im Jahr 2021 wurden 49 Reporter getötet; 488 sitzen in Haft.", ["2021", ""]),
    ("Im Jahr 2021 starben 49 Reporter, 60 wurden verletzt.", ["2021", "2021"]),
    ("Noch immer leben 55.000 Menschen als Folge des Bebens von 2010 in Zelten.", [""]),
    ("Während des Bebens von 2010 starben 300 Menschen.", ["2010"]),
    ("Das Ergebnis stieg um 12 Prozent auf 45 (i. V. 40) Mio. Euro.", ["", "", "2023"]),
    ("Das Ergebnis stieg um 12 Prozent auf 45 (Vorjahr: 40) Mio. Euro.", ["", "", "2023"]),
    ("Der Bund gab 300 Millionen Euro (2023) aus.", ["2023"]),
    ("2023 will die Firma 180.000 Autos verkaufen, 2025 sollen es dann 350.000 Stück sein.", ["2023", "2025"]),
    ("Am Montag kamen 20 Gäste, im Mai waren es 400.", ["2024-06-10", "2024-05"]),
    ("Das Amt zählte im Mai 900 Gäste, 40 mehr als im Vorjahr und 90 mehr als ein Jahr davor.", ["2024-05"] * 3),
    ("Im Mai brannten 20 Hektar, 5 Hektar weniger als im Durchschnitt der Jahre 2017 bis 2022.", ["2024-05"] * 2),
    ("Von Mai bis Juni 2023 kamen 900 Gäste, ein Plus von 4 Prozent zum Vorjahr.", ["2023-05/2023-06"] * 2),
    ("Mehr als 20 Menschen starben im Mai 2020.", ["2020-05"]),
    ("80 Stellen sollen bis Ende Mai 2025 wegfallen, 50 weitere 2027.", ["../2025-05", "2027"]),
    ("2019 zählte das Amt 900 Gäste, 2021 nur 400 Gäste.", ["2019", "2021"]),
    ("Im Jahr 2019 waren es 900 Gäste, zwei Jahre später 800.", ["2019", "zwei Jahre später"]),
    ("Der Umsatz stieg im Mai auf 9 Millionen Euro nach 8 Millionen im Vorjahresmonat.", ["2024-05", "2023"]),
    ("Unter dem Strich stand ein Minus von 3 Millionen Euro nach einem Gewinn von zwei Millionen 2021.", ["", "2021"]),
    ("Die Quote lag bei 3 Prozent im Mai und 4 Prozent im April.", ["2024-05", "2024-04"]),
    ("Die Quote lag bei 3 Prozent nach 2,5 Prozent im April.", ["", "2024-04"]),
    ("Der Anteil soll bis 2030 um 40 Prozent gegenüber 2010 sinken.", ["../2030"]),
    ("Die Zahl der Gäste sank auf 677 und damit auf den niedrigsten Stand seit 2013.", [""]),
    ("Im Mai kamen 900 Gäste, so wenige wie seit 2015 nicht mehr.", ["2024-05"]),
    ("Die Zahl der Gäste ist seit 2013 um 20 Prozent gesunken.", ["2013/.."]),
    ("Der Überschuss fiel auf 15,3 Milliarden Euro von 18,6 Milliarden im April.", ["", "2024-04"]),
    ("Forsa befragte vom 28. Mai bis 3. Juni 2.501 Leute.", ["2024-05-28/2024-06-03"]),
    ("Sie befragte zwischen dem 3. und 7. Juni 900 Leute.", ["2024-06-03/2024-06-07"]),
    ("Die Aktie stand bei 47 Euro; seit Januar stieg sie um 26 Prozent.", ["", "2024-01/.."]),
    ("Mehl war 2 Prozent teurer, während Öl 3 Prozent billiger war als im Mai.", ["", ""]),
    ("Der Überschuss fiel um 38 Prozent niedriger aus als im Vorjahr.", [""]),
    ("Er rechnet für 2025 mit 20 Toten, so wenigen wie nie seit Beginn der Statistik 1953.", ["2025"]),
    ("Leiterin Anna Sommer betreut 30 Kinder.", [""]),
    ("Im Sommer betreut sie 30 Kinder.", ["2024-06/2024-08"]),
    ("Die 1994 gegründete Firma hat 80 Mitarbeiter.", [""]),
    ("Die für 2025 geplante Erhöhung auf 19 Prozent wackelt.", ["2025"]),
    ("Die im Mai vom Rat beschlossene Steuer bringt 9 Millionen Euro ein.", [""]),
    ("Der Rat beschloss im Mai eine Steuer von 20 Euro.", ["2024-05"]),
    ("Das Haus aus dem Jahr 1932 zählt 24 Wohnungen.", [""]),
    ("Nach Zahlen aus dem Jahr 2009 gibt es dort 24 Bären.", ["2009"]),
    ("Die 20 Euro Schulden aus dem Jahr 2019 hat er bezahlt.", ["2019"]),
    ("Das im Jahr 2020 eröffnete Spital St. Anna wurde zu 90 Prozent geräumt.", [""]),
    ("Ein Fass zur Juni-Lieferung kostete 88 Dollar.", [""]),
    ("Mehl kostete 4 Prozent mehr als im Mai, für Obst mussten sie 9 Prozent mehr ausgeben als im Mai.", ["", ""]),
    ("Am Montag starben vier Menschen, drei liegen im Spital.", ["2024-06-10", ""]),
    ("Am Montag starben vier Menschen, drei kamen ins Spital.", ["2024-06-10", "2024-06-10"]),
    ("Im Mai 2023 kamen 900 Gäste, das sind 40 mehr als sonst.", ["2023-05", "2023-05"]),
    ("Am Montag demonstrierten 900 Leute, die Polizei spricht von 700.", ["2024-06-10", "2024-06-10"]),
    ("Ein Kind starb am Montag in der Klinik, wo noch sechs weitere behandelt werden.", [""]),
    ("Lima (Peru), 16.08.2007 – Ein Beben der Stärke 8,0 hat am Dienstag die Küste erschüttert.", ["2024-06-11"]),
    ("Lima (Peru), 16.08.2007 – Ein Gericht hat vier Männer wegen des Mordes im Jahr 2003 verurteilt.", ["2007-08-16"]),
]
PLACES = [
    ("Im Q3 verbuchte die Firma in Hof 300 Aufträge.", ["Hof"]),
    ("In Q3/2024 verbuchte die Firma 300 Aufträge.", [""]),
    ("Die Firma hat 450 Mitarbeiter, davon 280 in Polen.", ["", "Polen"]),
    ("In Bayern liegt die Quote bei 4, in Bremen bei 11 Prozent.", ["Bayern", "Bremen"]),
    ("In Bremen starben drei Menschen und fünf wurden verletzt.", ["Bremen", "Bremen"]),
    (
        "In Hof sollen 70, in Passau 150 und in Bamberg (Franken) 350 Stellen wegfallen.",
        ["Hof", "Passau", "Bamberg"],
    ),
    ("40.000 Menschen seien auf der Flucht, sagte Grandi in Genf.", [""]),
    ("Die Regierung in Kairo sprach von 90 Toten.", [""]),
    ("Die Polizei in Kairo sprach von 90 Toten.", ["Kairo"]),
    ("In Bern stimmten 71 Prozent zu, während der Kanton Jura mit 76 Prozent Nein sagte.", ["Bern", ""]),
    ("In Bern stiegen die Mieten um 3 Prozent, während die Löhne um 2 Prozent sanken.", ["Bern", "Bern"]),
    ("In Hof betrug die Quote 8 und in Passau 9 Prozent.", ["Hof", "Passau"]),
    ("Der in Hof vorgestellte Bericht nennt 300 Fälle.", [""]),
    ("Das Boot mit 30 Flüchtlingen war in Seenot geraten.", [""]),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_the_time_of_a_claim_is_that_of_its_own_clause(nlp: Language, text: str, expected: list[str]) -> None:
    (_, claims), *_ = process(nlp, [Article("a", text, published="2024-06-12")])
    assert [claim.time for claim in claims] == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_belongs_to_its_own_figure_and_not_to_the_speaker(
    nlp: Language, text: str, expected: list[str]
) -> None:
    (_, claims), *_ = process(nlp, [Article("a", text)])
    assert [claim.place for claim in claims] == expected
