"""Money: names, symbols and codes, before or behind the number, and which currency a bare name means."""

from __future__ import annotations

import pytest

from pipeline.figures import find_figures
from tests.figures.notation import without_change

MONEY = [
    ("Das kostet 9,50 Euro.", ["9.5 EUR"]),
    ("Das kostet 9,50 €.", ["9.5 EUR"]),
    ("Das kostet 9,50€.", ["9.5 EUR"]),
    ("Das kostet € 9,50.", ["9.5 EUR"]),
    ("Das kostet EUR 9,50.", ["9.5 EUR"]),
    ("Das kostet 9,50 EUR.", ["9.5 EUR"]),
    ("Das kostet $5.", ["5 USD"]),
    ("Das kostet US-$ 5.", ["5 USD"]),
    ("Das kostet 5 US$.", ["5 USD"]),
    ("Das kostet 5 US-Dollar.", ["5 USD"]),
    ("Das kostet 5 Dollar.", ["5 USD"]),
    ("Das kostet 5 kanadische Dollar.", ["5 CAD"]),
    ("Das kostet 5 australische Dollar.", ["5 AUD"]),
    ("Das kostet 5 Schweizer Franken.", ["5 CHF"]),
    ("Das kostet 5 Franken.", ["5 CHF"]),
    ("Das kostet CHF 5.", ["5 CHF"]),
    ("Das kostet 5 Pfund Sterling.", ["5 GBP"]),
    ("Das kostet 5 britische Pfund.", ["5 GBP"]),
    ("Das kostet £5.", ["5 GBP"]),
    ("Das kostet 500 Yen.", ["500 JPY"]),
    ("Das kostet 88.000 Yuan.", ["88000 CNY"]),
    ("Das kostet zwei Milliarden Złoty.", ["2000000000 PLN"]),
    ("Das kostet zwei Milliarden Zloty.", ["2000000000 PLN"]),
    ("Das kostet 300 norwegische Kronen.", ["300 NOK"]),
    ("Das kostet 300 dänische Kronen.", ["300 DKK"]),
    ("Das kostet 300 Rubel.", ["300 RUB"]),
    ("Das kostet 300 türkische Lira.", ["300 TRY"]),
    ("Das kostet 300 Hrywnja.", ["300 UAH"]),
    ("Das kostet 300 Lewa.", ["300 BGN"]),
    ("Das kostet 300 Bolivianos.", ["300 BOB"]),
    ("Das kostet 300 indische Rupien.", ["300 INR"]),
    ("Das kostete 300 D-Mark.", ["300 DEM"]),
    ("Das kostete 300 Mark.", ["300 DEM"]),
    ("Das kostet 30 Cent.", ["0.3 EUR"]),
    ("Das kostet 30 Rappen.", ["0.3 CHF"]),
    ("Das kostet 200 Millionen Euro.", ["200000000 EUR"]),
    ("Das kostet einen Euro.", ["1 EUR"]),
    ("Das kostet 5 Mrd. €.", ["5000000000 EUR"]),
    ("Das kostet 300 TEUR.", ["300000 EUR"]),
    ("Das kostet drei Mrd. US-Dollar.", ["3000000000 USD"]),
    ("Das Konto weist -300 Euro aus.", ["-300 EUR"]),
    ("Die Euro-Länder zahlen zwei Drittel.", ["66.66666667 %"]),
    ("Der Konzern zahlte 30 Millionen Euro, nun drohen Kosten von 6 Milliarden.", ["30000000 EUR", "6000000000 EUR"]),
    (
        "Der Gewinn betrug 98 Millionen Euro. Analysten hatten mit 115 Millionen gerechnet.",
        ["98000000 EUR", "115000000 EUR"],
    ),
    ("Für 7,5 Millionen ist ein Park geplant, der Kanton gibt 2 Millionen Franken.", ["7500000 CHF", "2000000 CHF"]),
    (
        "Der Sender gab 5 Millionen Euro aus. Die Zahl der Hörer stieg von 4 Millionen auf 12 Millionen.",
        ["5000000 EUR", "4000000", "12000000"],
    ),
    (
        "Die Stadt nennt 30 Millionen Euro. Der Sprecher blieb hart: „Es sind 18 Millionen, nicht mehr.“",
        ["30000000 EUR", "18000000 EUR"],
    ),
    ("Das kostet 8 Euro. Wer 120 Millionen im Jahr sparen will, spart bei allen.", ["8 EUR", "120000000 EUR"]),
    (
        "Der Versorger setzt 30 Millionen Euro um und beliefert 1,7 Millionen Haushalte.",
        ["30000000 EUR", "1700000"],
    ),
    ("20 der 33 Millionen Euro seien Teuerung.", ["20000000 EUR", "33000000 EUR"]),
    ("Es kamen 20 der 33 Millionen Einwohner.", ["20", "33000000"]),
    ("Kenia bewilligte 11 Milliarden Schilling.", ["11000000000 KES"]),
    ("Das kostete 300 Schilling.", ["300 ATS"]),
]


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_money(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Die norwegische Reederei verlor 30 Millionen Kronen.", "NOK"),
        ("In Schweden kostet das 16 Millionen Kronen.", "SEK"),
        ("Das tschechische Parlament bewilligte 16 Millionen Kronen.", "CZK"),
        ("Ägyptische Händler verlangen 300 Pfund.", "EGP"),
        ("In London kostet das 300 Pfund.", "GBP"),
        ("Die Philippinen setzten fünf Millionen Pesos aus.", "PHP"),
        ("Argentinien zahlt 500 Pesos.", "ARS"),
        ("Pakistan zahlt 500 Rupien.", "PKR"),
    ],
)
def test_a_bare_name_means_the_currency_of_the_country(text: str, unit: str) -> None:
    assert [figure.unit for figure in find_figures(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Der Schaden liegt bei 200 Millionen Euro.", "200 Millionen Euro"),
        ("Sie zahlt US-$ 5,20 im Monat.", "US-$ 5,20"),
        ("Sie zahlt 5,20 US-Dollar im Monat.", "5,20 US-Dollar"),
        ("Sie zahlt 3 Mio. € im Jahr.", "3 Mio. €"),
    ],
)
def test_the_figure_holds_its_currency(text: str, figure: str) -> None:
    assert [found.text for found in find_figures(text)] == [figure]
