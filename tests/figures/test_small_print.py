"""Behaviour at the edges of rules, each line the smallest text that tells the right side from the wrong one."""

from __future__ import annotations

import re
import unicodedata

import pytest

from pipeline.figures import find_figures
from tests.figures.notation import claims, kinds

LINES = """
Gegen 35 Prozent stimmten zu. => ~35 %
Gegen 35 Verdächtige wird ermittelt. => 35
Das Fest besuchten gegen 35 Personen. => 35
Der Verlag (Musterweg 3, 10117 Berlin) schweigt. =>
Die Messe ist vom 3. und 4. bis 9. Mai geöffnet. =>
Er kam am 3. und blieb bis zum 9. des Monats. =>
Ein Viertel des Ortes brannte. => 25 %
Im zweiten Viertel des Spiels fielen vier Tore. => 4
Die Reise dauerte zwei bis drei Stunden und 5 Minuten. => 2..3 h, 5 min
Der Schaden liegt bei 3 Millionen. Er zahlte 5 Euro. => 3000000 EUR, 5 EUR
Die Kosten: 3 Millionen. Der Bau kostet 5 Millionen Euro. => 3000000 EUR, 5000000 EUR
Um halb drei kamen 12 Leute. => 12
Fünf vor zwölf kamen 20 Leute. => 20
Das Risiko sinkt um die Hälfte. => 50 % down
So um die Hälfte der Gäste ging. => ~50 %
Der Aufsatz hat 1,5e6 Zeichen. => 1500000
Das Gerät misst 5 × 10^-3 Meter. => 0.005 m
Er starb 10² Tode. => 100
Der Abstand liegt bei 0^3 Metern. => 0 m
Er saß ein halbes Jahr und drei Wochen in Haft. => 0.5 year, 3 week
Jeder Dritte oder 40 Gäste gingen. => 33.33333333 %, 40
Die Fußnote 5² gilt. =>
Das kostet 50 T€ oder 3 k€. => 50000 EUR, 3000 EUR
Ein 4K-Fernseher und das 5k-Rennen begeistern. =>
Fr. 12. Mai ist frei. =>
Das kostet Fr. 12.50. => 12.5 CHF
Das kostet 20 US-$ oder C$ 30. => 20 USD, 30 CAD
Drei, vier, fünf Tage blieb er. => 3 day, 4 day, 5 day
Ihm drohen zwei, drei Jahre Haft. => 2..3 year
Der Kurs stieg um 3 Mio. Euro auf 5 Mio. Euro an. => 3000000 EUR up, 5000000 EUR
Der Umsatz gab um 3 Prozent nach. => 3 % down
Es fielen 5 Grad plus 3 Grad. => 5 °C, 3 °C
Das Wasser hat 4 Grad plus. => 4 °C
5/8 der Fläche ist Wald. => 62.5 %
Das Wasserrohr misst 3/4 Zoll. => 0.75 in
Frau (45) gerettet =>
Zwei von zehn Eiern sind faul. => 20 %
Das Verfahren (Az.: 3 KLs 812 Js 4471/22) ruht. =>
Das Verfahren (Az.: 3 KLs 812 Js 4471/22) ruht. =>
Die IBAN lautet DE89 3704 0044 0532 0130 00. =>
Zwölf von zehn Gästen kamen. => 12, 10
Ein Liter Öl lief aus. => 1 l
Ein Liter Öl kostet 5 Euro. => 5 EUR
Sie hat Karten zu 3,50 Euro 12 mal gekauft. => 3.5 EUR
Der Kurs wird bei 3 Euro 12,5 mal höher gesehen. => 3 EUR
Die Strecke ist 5 Kilometer 30 lang. => 5 km
Das Werk bringt 3 Millionen Euro 50 mal ein. => 3000000 EUR
Gezogen wurden 120 130 14. => 120, 130, 14
Die Reihe XB/20 fährt. =>
Die Reihe XB-20 fährt. =>
Die Reihe XB*20 fährt. =>
Klaus von Beck (54) kam. =>
Die Filialen in Beck (54) schließen. => 54
Das Zelt misst 6 × 10 Meter. => 6 m, 10 m
Er kam im Jahr 1860 – 20 Leute kamen mit. => 20
Das war 2023 - 40 Menschen starben. => 40
Die Chronik 1860 – 65 fehlt. =>
Die Chronik 1860-65 fehlt. =>
Zwölf halbe Hähnchen blieben übrig. => 6
Dreizehn halbe Hähnchen blieben übrig. => 13
Weil die Partei verlor, bekam sie 30 Prozent. => 30 %
Aus Gruppe zwei Spieler fehlten. => 2
Auf Zimmer drei. =>
Auf Platz drei Läufer aus Kenia. =>
Das macht +1200 13 Punkte. => 1200, 13
Er lief 3 Std. 20 Min. lang. => 200 min
"""


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_small_print(line: str) -> None:
    text, _, expected = line.partition(" =>")
    assert ", ".join(claims(text)) == expected.strip()


@pytest.mark.parametrize(
    "text", ["Die Pause ([3 Std.]) war lang.", "Er lief [3 Std.], sie nicht.", "Er lief [3 Std.] allein."]
)
def test_the_full_stop_of_an_abbreviation_belongs_to_the_figure(text: str) -> None:
    before, figure, after = re.split(r"[][]", text)
    [found] = find_figures(before + figure + after)
    assert (found.start, found.end) == (len(before), len(before + figure))


@pytest.mark.parametrize("sign", "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒")
def test_every_vulgar_fraction(sign: str) -> None:
    (figure,) = find_figures(f"Es fehlen {sign} Liter.")
    assert figure.value == pytest.approx(unicodedata.numeric(sign), rel=1e-6)


def test_a_number_in_an_address_of_the_web_says_so() -> None:
    assert kinds("Siehe www.example.org/25 und @haus12 dazu.") == [("25", "name"), ("12", "name")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In der Saison 1998/99 stieg der Klub ab.", [("1998", "year"), ("99", "year")]),
        ("Das Viertel feiert, das letzte Drittel begann.", []),
        ("Vom 3. und 4. bis 9. Mai ist Messe.", [("3", "date"), ("4", "date"), ("9", "date")]),
        ("Der Brief kam am 12/09/15 an.", [("12", "date"), ("09", "date"), ("15", "date")]),
        ("1. Zucker schmelzen 2. Butter zugeben", [("1", "list"), ("2", "list")]),
    ],
)
def test_kinds_of_every_number(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected
