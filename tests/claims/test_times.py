"""Date expressions as ISO 8601, for an article published on Wednesday, 12 June 2024."""

from __future__ import annotations

import pytest

from pipeline.claims.times import time_expressions

PUBLISHED = "2024-06-12"
EXPRESSIONS = {
    "am Montag": "2024-06-10",
    "am Dienstag": "2024-06-11",
    "am Mittwoch": "2024-06-12",
    "am Donnerstag": "2024-06-06",
    "am Freitagabend": "2024-06-07",
    "am vergangenen Samstag": "2024-06-08",
    "am vergangenen Mittwoch": "2024-06-05",
    "am Sonntagmorgen": "2024-06-09",
    "gestern": "2024-06-11",
    "vorgestern": "2024-06-10",
    "heute": "2024-06-12",
    "in der Nacht zum Dienstag": "2024-06-10/2024-06-11",
    "in der Nacht zu Sonntag": "2024-06-08/2024-06-09",
    "in der Nacht auf Montag": "2024-06-09/2024-06-10",
    "am Wochenende": "2024-06-08/2024-06-09",
    "am vergangenen Wochenende": "2024-06-08/2024-06-09",
    "in der vergangenen Woche": "2024-W23",
    "vergangene Woche": "2024-W23",
    "in dieser Woche": "2024-W24",
    "am 3. Juni": "2024-06-03",
    "am 24. Februar 2022": "2022-02-24",
    "am 1. Januar 2025": "2025-01-01",
    "am 12.03.2021": "2021-03-12",
    "am 7.11.2019": "2019-11-07",
    "im Februar 2022": "2022-02",
    "im März": "2024-03",
    "im Dezember": "2023-12",
    "im vergangenen Oktober": "2023-10",
    "Ende Mai": "2024-05",
    "Anfang Juli 2023": "2023-07",
    "Mitte April": "2024-04",
    "seit Dezember": "2023-12/..",
    "seit 2015": "2015/..",
    "seit Anfang 2023": "2023/..",
    "seit dem 5. Mai": "2024-05-05/..",
    "bis 2030": "../2030",
    "bis Ende 2026": "../2026",
    "ab 2025": "2025/..",
    "ab Januar 2025": "2025-01/..",
    "im ersten Quartal": "2024-01/2024-03",
    "im dritten Quartal 2023": "2023-07/2023-09",
    "im vierten Quartal": "2023-10/2023-12",
    "im ersten Halbjahr": "2024-01/2024-06",
    "im zweiten Halbjahr 2022": "2022-07/2022-12",
    "im vergangenen Jahr": "2023",
    "im Vorjahr": "2023",
    "(Vj.: 1,10)": "2023",
    "(i. V. 40,2 Mio.)": "2023",
    "im Jahr 2019": "2019",
    "2019": "2019",
    "300 Wagen, 2010 sollen es mehr sein": "2010",
    "um 3 Prozent sinken, 2010 dann um 2 Prozent steigen": "2010",
    "auf 3 Prozent, 2010 auf 4 Prozent": "2010",
    "in diesem Jahr": "2024",
    "heuer": "2024",
    "im kommenden Jahr": "2025",
    "nächstes Jahr": "2025",
    "vor drei Jahren": "2021",
    "vor zwei Monaten": "2024-04",
    "vor einer Woche": "2024-06-05",
    "von Januar bis März": "2024-01/2024-03",
    "zwischen 2010 und 2015": "2010/2015",
    "von 2018 bis 2022": "2018/2022",
    "im vergangenen Monat": "2024-05",
    "im Sommer 2021": "2021-06/2021-08",
    "im Vormonat": "2024-05",
    "im August vergangenen Jahres": "2023-08",
    "ab dem 1. Juli": "2024-07-01/..",
    "bis zum Jahr 2035": "../2035",
    "in den Jahren 2011 bis 2013": "2011/2013",
    "im April des Vorjahres": "2023-04",
    "im Vorjahresquartal": "2023",
    "ein Jahr zuvor": "ein Jahr zuvor",
    "am 9. Juni 1815": "1815-06-09",
    "im März 1848": "1848-03",
}


@pytest.mark.parametrize(("expression", "value"), EXPRESSIONS.items())
def test_a_date_expression_within_a_sentence(expression: str, value: str) -> None:
    text = f"Die Stadt zählte {expression} viele Gäste."
    assert [found.value for found in time_expressions(text, PUBLISHED)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Am Morgen kamen 20 Gäste.",
        "Es waren 2000 neue Stellen.",
        "Der Zug fuhr 2.019 Kilometer.",
        "Die Stadt hat 1950 Einwohner.",
        "Der Brief trägt das Datum 31.02.2021.",
        "Das sagte er der Welt am Sonntag.",
        "Im Mittel der Vorjahre waren es mehr.",
        "Während der letzten Jahre starben viele.",
        "In den nächsten Jahren kommen mehr.",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert time_expressions(text, PUBLISHED) == ()


def test_a_year_right_before_an_amount_and_a_number_right_behind_a_day() -> None:
    assert [e.value for e in time_expressions("Der Anteil betrug 2018 7,6 Prozent.", PUBLISHED)] == ["2018"]
    assert [e.value for e in time_expressions("Am 3. Mai 1500 Gäste", PUBLISHED)] == ["2024-05-03"]


def test_without_a_day_of_publication_relative_dates_stay_as_they_are_written() -> None:
    assert [e.value for e in time_expressions("Am Montag, im Mai 2022 und im März", "")] == [
        "Montag",
        "2022-05",
        "März",
    ]
    assert [e.value for e in time_expressions("Von Januar bis März", "")] == ["Von Januar bis März"]


@pytest.mark.parametrize("placeholder", ["0001-01-01", "9999-12-31"])
def test_days_that_databases_write_for_none_are_none(placeholder: str) -> None:
    found = time_expressions("Am Dienstag, vor drei Wochen und morgen", placeholder, ahead=True)
    assert [e.value for e in found] == ["Dienstag", "vor drei Wochen", "morgen"]


def test_the_dates_of_a_plan_lie_ahead() -> None:
    assert [e.value for e in time_expressions("Am Montag und im Februar", PUBLISHED, ahead=True)] == [
        "2024-06-17",
        "2025-02",
    ]
