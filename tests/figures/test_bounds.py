"""Modifier words: which bound they give, and the words that only look like modifiers."""

from __future__ import annotations

import pytest

from pipeline.figures import find_figures
from tests.figures.notation import without_change

BOUNDS = [
    ("Mindestens 34 Läden schließen.", [">=34"]),
    ("Wenigstens 34 Läden schließen.", [">=34"]),
    ("Gut 100 Menschen kamen.", [">=100"]),
    ("Mehr als 100 Menschen kamen.", [">100"]),
    ("Über 100 Menschen kamen.", [">100"]),
    ("Weit über 100 Anträge gingen ein.", [">100"]),
    ("Deutlich mehr als 100 Menschen kamen.", [">100"]),
    ("Nicht weniger als 100 Menschen kamen.", [">=100"]),
    ("Tickets gibt es ab 20 Euro.", [">=20 EUR"]),
    ("Höchstens 50 Gäste sind erlaubt.", ["<=50"]),
    ("Maximal 50 Gäste sind erlaubt.", ["<=50"]),
    ("Bis zu 60 Menschen wurden verschüttet.", ["<=60"]),
    ("In den Saal passen nicht mehr als 20 Gäste.", ["<=20"]),
    ("Weniger als 20 Personen kamen.", ["<20"]),
    ("Die Fahrt hat keine elf Euro gekostet.", ["<11 EUR"]),
    ("Nicht einmal mehr 20 Personen kamen.", ["<20"]),
    ("Der Preis stieg höchstens um 3 Prozent.", ["<=3 %"]),
    ("Die Gehälter steigen, mindestens aber um 80 Euro.", [">=80 EUR"]),
    ("Die Gehälter steigen, höchstens jedoch um 80 Euro.", ["<=80 EUR"]),
    ("Die Preise stiegen fast um 40 Prozent.", ["<40 %"]),
    ("Das Haus, das über 60 Betten verfügt, ist alt.", ["60"]),
    ("Sie dürfte über 22 Sitze verfügen.", ["22"]),
    ("Der Prozess hat sich über 47 Sitzungen hingezogen.", ["47"]),
    ("Die Quote blieb unter 5 Prozent.", ["<5 %"]),
    ("Knapp 7.000 Karten sind verkauft.", ["<7000"]),
    ("Fast 7.000 Karten sind verkauft.", ["<7000"]),
    ("Beinahe 7.000 Karten sind verkauft.", ["<7000"]),
    ("Nahezu 7.000 Karten sind verkauft.", ["<7000"]),
    ("Nicht ganz 7.000 Karten sind verkauft.", ["<7000"]),
    ("Etwa 40 Häuser brannten.", ["~40"]),
    ("Rund 40 Häuser brannten.", ["~40"]),
    ("Ca. 40 Häuser brannten.", ["~40"]),
    ("Circa 40 Häuser brannten.", ["~40"]),
    ("Zirka 40 Häuser brannten.", ["~40"]),
    ("Ungefähr 40 Häuser brannten.", ["~40"]),
    ("Schätzungsweise 40 Häuser brannten.", ["~40"]),
    ("Um die 40 Häuser brannten.", ["~40"]),
    ("An die 40 Häuser brannten.", ["~40"]),
    ("Es kamen 100 oder mehr Gäste.", [">=100"]),
    ("Es drohen 20 Jahre und mehr.", [">=20 year"]),
    ("Es kamen 100 Gäste oder mehr.", [">=100"]),
    ("Es kamen mehr als insgesamt 200 Gäste.", [">200"]),
    ("Es kamen bis zu rund 200 Gäste.", ["<=200"]),
    ("Es kamen mindestens rund 200 Gäste.", [">=200"]),
    ("Die Reichweite beträgt bis 300 Kilometer.", ["<=300 km"]),
    ("Zumindest drei Täter flohen.", [">=3"]),
    ("Es waren vielleicht 300 Leute da.", ["~300"]),
    ("Gegen 20 Personen kamen zum Fest.", ["~20"]),
    ("Die Probe wiegt >500 Gramm.", [">500 g"]),
    ("Sie sprach knappe zwei Stunden.", ["<2 h"]),
    ("Er hat über eine Million Anhänger.", [">1000000"]),
    ("Mehr als ein Dutzend Staaten stimmte zu.", [">12"]),
    ("Die Brücke kostet mehr als 3,5 Milliarden Dollar (3,2 Milliarden Euro).", [">3500000000 USD", ">3200000000 EUR"]),
]

NO_MODIFIERS = [
    ("Der Bericht über zwei Fälle liegt vor.", ["2"]),
    ("Die Firma verfügt über 300 Mitarbeiter.", ["300"]),
    (
        "Danach verfügte die Union mit der SPD über 59 Prozent, ein Lager aus CDU, CSU und FDP über 36 Prozent, das "
        "Lager der anderen über 47 Prozent.",
        ["59 %", "36 %", "47 %"],
    ),
    ("Die Firma verfügt über 30 Prozent der Aktien. Ihr Gewinn stieg um über 20 Prozent.", ["30 %", ">20 %"]),
    ("Die Firma verfügt über rund 300 Mitarbeiter.", ["~300"]),
    ("Der Prozess erstreckte sich über 41 Verhandlungstage.", ["41"]),
    ("Für die Stadt reden wir über anderthalb Millionen Euro.", ["1500000 EUR"]),
    ("Der Bund gibt eine Tranche über 1,2 Milliarden Euro frei.", ["1200000000 EUR"]),
    ("Einen Vergleich über 9.000 Euro lehnte sie ab.", ["9000 EUR"]),
    ("Sie wuchs unter sechs Geschwistern auf.", ["6"]),
    ("Unter den 20 Toten sind Kinder.", ["20"]),
    ("Es liegen Haftbefehle gegen drei Männer vor.", ["3"]),
    ("Der Ort lehnte die Vorlage mit 52 gegen 48 Prozent ab.", ["52 %", "48 %"]),
    ("Die Abstimmung über drei Gesetze wurde vertagt.", ["3"]),
    ("Das waren gute zwei Prozent.", [">=2 %"]),
]


@pytest.mark.parametrize(("text", "expected"), BOUNDS)
def test_bounds(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(("text", "expected"), NO_MODIFIERS)
def test_words_that_only_look_like_modifiers(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(
    ("text", "figure", "phrase"),
    [
        ("Es schließen mindestens 34 Läden.", "34", "mindestens 34"),
        ("Es kamen 100 oder mehr.", "100", "100 oder mehr"),
        ("Zwischen 100 und 200 Gäste kamen.", "100 und 200", "100 und 200"),
        ("Es kostet rund 200 Millionen Euro.", "200 Millionen Euro", "rund 200 Millionen Euro"),
        ("Es dauerte mehr als drei Jahre.", "drei Jahre", "mehr als drei Jahre"),
    ],
)
def test_the_phrase_holds_the_modifier(text: str, figure: str, phrase: str) -> None:
    (found,) = find_figures(text)
    assert found.text == figure
    assert text[found.phrase_start : found.phrase_end] == phrase
