"""Single numbers: digits with German separators, number words, scale words, halves and fractions."""

from __future__ import annotations

import pytest

from tests.figures.notation import without_change

DIGITS = [
    ("Im Lager leben 1.100 Flüchtlinge.", ["1100"]),
    ("Die Stadt zählt 1.234.567 Einwohner.", ["1234567"]),
    ("Gezählt wurden 12 500 Vögel.", ["12500"]),
    ("Gezählt wurden 12\u00a0500 Vögel.", ["12500"]),
    ("Gezählt wurden 12\u202f500 Vögel.", ["12500"]),
    ("Gezählt wurden 12\u2009500 Vögel.", ["12500"]),
    ("Der Kanton hat 1'062'000 Einwohner.", ["1062000"]),
    ("Der Kanton hat 1’062’000 Einwohner.", ["1062000"]),
    ("Der Etat beträgt 1.234.567,89 Euro.", ["1234567.89 EUR"]),
    ("Der Kurs liegt bei 16.58 Euro.", ["16.58 EUR"]),
    ("Pro Haushalt leben 2,03 Personen.", ["2.03"]),
    ("Es kamen 350 Gäste und 12 Redner.", ["350", "12"]),
    ("Die Quote liegt bei 0,5 Prozent.", ["0.5 %"]),
    ("Es blieben 2½ Tonnen übrig.", ["2.5 t"]),
    ("Es blieben 2 ½ Tonnen übrig.", ["2.5 t"]),
    ("Es fehlten ¾ Liter.", ["0.75 l"]),
    ("Etwa 1/3 der Bäume ist krank.", ["~33.33333333 %"]),
    ("Nachts wurden -7 Grad gemessen.", ["-7 °C"]),
    ("Nachts wurden −7,5 Grad gemessen.", ["-7.5 °C"]),
    ("Nachts wurden minus sieben Grad gemessen.", ["-7 °C"]),
    ("Gemessen wurden plus 12 Grad.", ["12 °C"]),
    ("Der Index legte +1,2 Prozent zu.", ["1.2 %"]),
    ("Es gab 0 Verletzte.", ["0"]),
    ("Über 1 000 000 Menschen sahen zu.", [">1000000"]),
    ("Das Grundstück kostete 12 345,67 Euro.", ["12345.67 EUR"]),
    ("Der Schaden betrug 1,234,567 Dollar.", ["1234567 USD"]),
]

WORDS = [
    ("Zwölf Menschen starben.", ["12"]),
    ("Zwoelf Menschen starben.", ["12"]),
    ("Fuenf Boote sanken.", ["5"]),
    ("Dreissig Häuser brannten.", ["30"]),
    ("Dreißig Häuser brannten.", ["30"]),
    ("Einundzwanzig Stühle fehlten.", ["21"]),
    ("Siebenundsiebzig Fans wurden verletzt.", ["77"]),
    ("Einhundertfünf Bäume stürzten um.", ["105"]),
    ("Hundertfünf Bäume stürzten um.", ["105"]),
    ("Fünfzehnhundert Bücher wurden gespendet.", ["1500"]),
    ("Dreitausendfünfhundert Läufer starteten.", ["3500"]),
    ("Zweihundertfünfzigtausend Haushalte waren ohne Strom.", ["250000"]),
    ("Hunderttausend Menschen flohen.", ["100000"]),
    ("Tausend Bäume wurden gepflanzt.", ["1000"]),
    ("Anderthalb Jahre dauerte der Umbau.", ["1.5 year"]),
    ("Eineinhalb Stunden dauerte die Sitzung.", ["1.5 h"]),
    ("Zweieinhalb Tonnen Fisch verdarben.", ["2.5 t"]),
    ("Viereinhalb Millionen Euro fehlen.", ["4500000 EUR"]),
    ("Dreieinhalbtausend Fans reisten an.", ["3500"]),
    ("Fünf und drei Viertel Meter ist die Mauer hoch.", ["5.75 m"]),
    ("Die Angehörigen zweier Opfer klagen.", ["2"]),
    ("Die Aussagen dreier Zeugen widersprechen sich.", ["3"]),
    ("Eine Million zweihunderttausend Stimmen wurden gezählt.", ["1200000"]),
    ("Zwei Millionen dreihundertfünfzigtausend Tonnen wurden geerntet.", ["2350000 t"]),
    ("Null Fälle wurden gemeldet.", ["0"]),
    ("Zwo Flugzeuge stießen zusammen.", ["2"]),
    ("Sechzehn Staaten stimmten dafür, siebzehn dagegen.", ["16", "17"]),
    ("Fu\u0308nf Boote sanken.", ["5"]),
    ("Zwölf\u00adhundert Gäste kamen.", ["1200"]),
    ("Die Sitzung dauerte drei einhalb Stunden.", ["3.5 h"]),
    ("Die Stadt zählt zweitausendundfünfzig Einwohner.", ["2050"]),
    ("Das Land zählt zweimillionenfünfhunderttausend Einwohner.", ["2500000"]),
    ("Der Brief enthielt zwei Komma-Fehler.", ["2"]),
]

SCALES = [
    ("Der Fonds verwaltet 300 Mio. Dollar.", ["300000000 USD"]),
    ("Der Fonds verwaltet 300 Mio Dollar.", ["300000000 USD"]),
    ("Der Umsatz stieg auf 2,1 Mrd. Euro.", ["2100000000 EUR"]),
    ("Die Schulden liegen bei 1,3 Bio. Euro.", ["1300000000000 EUR"]),
    ("Die Schulden liegen bei 31 Billionen Dollar.", ["31000000000000 USD"]),
    ("Es fehlen 800 Tsd. Euro.", ["800000 EUR"]),
    ("Rund 7 Milliarden Menschen lebten auf der Erde.", ["~7000000000"]),
    ("Hundert Millionen Dosen wurden bestellt.", ["100000000"]),
    ("Es fehlen 5 Tausend Lehrkräfte.", ["5000"]),
    ("Eine halbe Million Menschen floh.", ["500000"]),
    ("Das kostet eine halbe Milliarde Euro.", ["500000000 EUR"]),
    ("Eine Viertelmillion Bäume wurde gepflanzt.", ["250000"]),
    ("Rund eine Dreiviertelmillion Briefe ging verloren.", ["~750000"]),
    ("Ein Dutzend Häuser brannte.", ["12"]),
    ("Zwei Dutzend Lehrlinge bestanden.", ["24"]),
    ("Ein halbes Dutzend Zeugen sagte aus.", ["6"]),
    ("Ein gutes halbes Dutzend Zeugen sagte aus.", [">=6"]),
    ("Anderthalb Millionen Menschen hungern.", ["1500000"]),
    ("Eine Billion Euro wurde zugesagt.", ["1000000000000 EUR"]),
    ("Der Schaden: 3,5 Millionen.", ["3500000"]),
]

VAGUE = [
    ("Tausende flohen.", ["1000+"]),
    ("Hunderte Menschen warten.", ["100+"]),
    ("Dutzende Häuser brannten ab.", ["12+"]),
    ("Zehntausende zogen durch die Stadt.", ["10000+"]),
    ("Zwanzigtausende zogen durch die Stadt.", ["20000+"]),
    ("Hunderttausende säumten die Strecke.", ["100000+"]),
    ("Millionen Menschen sind betroffen.", ["1000000+"]),
    ("Es geht um Milliarden Euro.", ["1000000000+ EUR"]),
    ("Hunderte von Millionen Menschen hungern.", ["100000000+"]),
    ("Hunderte Millionen Euro fehlen.", ["100000000+ EUR"]),
    ("Mehrere Hundert Radler fuhren mit.", ["100+"]),
    ("Mehrere hundert Radler fuhren mit.", ["100+"]),
    ("Mehrere Tausend Fans feierten.", ["1000+"]),
    ("Mehrere Millionen Euro Schaden entstanden.", ["1000000+ EUR"]),
    ("Der Umbau kostet mehrere Mio. Euro.", ["1000000+ EUR"]),
    ("Einige Dutzend Anwohner protestierten.", ["12+"]),
    ("Ein paar Dutzend Anwohner protestierten.", ["12+"]),
    ("Ein paar Hundert Fans warteten.", ["100+"]),
    ("Einige Zehntausend Besucher wurden gezählt.", ["10000+"]),
    ("Etliche tausend Tiere verendeten.", ["1000+"]),
    ("Tausende und Abertausende säumten die Straßen.", ["1000+"]),
    ("Zigtausende Bienen starben.", ["1000+"]),
    ("Die Zahl der Opfer geht in die Tausende.", ["1000+"]),
    ("Viele Tausend Menschen sind obdachlos.", ["1000+"]),
]


@pytest.mark.parametrize(("text", "expected"), DIGITS)
def test_digits(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_number_words(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(("text", "expected"), SCALES)
def test_scale_words(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(("text", "expected"), VAGUE)
def test_vague_numerals_have_a_lower_bound(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected
