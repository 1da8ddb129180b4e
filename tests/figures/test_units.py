"""Units: measures, shares, durations, rates; and the table itself."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.figures import find_figures
from pipeline.figures.unit_table import PHRASES, RATES, TABLE
from pipeline.figures.units import unit_of, unit_word
from tests.figures.notation import without_change

MEASURES = [
    ("Der Tunnel ist 12 Kilometer lang.", ["12 km"]),
    ("Der Tunnel ist 12 km lang.", ["12 km"]),
    ("Bei 500Km wird gewartet.", ["500 km"]),
    ("Der Riss ist drei Zentimeter breit.", ["3 cm"]),
    ("Die Schicht ist 80 Nanometer dick.", ["80 nm"]),
    ("Das Teilchen misst 10 µm.", ["10 µm"]),
    ("Das Teilchen misst 10 μm.", ["10 µm"]),
    ("Die Insel liegt 15 Seemeilen vor der Küste.", ["15 nmi"]),
    ("Der Stern ist 120 Lichtjahre entfernt.", ["120 ly"]),
    ("Der Bildschirm misst 6,5 Zoll.", ["6.5 in"]),
    ("Die Maschine flog in 30.000 Fuß Höhe.", ["30000 ft"]),
    ("Es brannten 300 Hektar Wald.", ["300 ha"]),
    ("Es brannten 3 Quadratkilometer Wald.", ["3 km2"]),
    ("Die Wohnung hat 85 m².", ["85 m2"]),
    ("Die Wohnung hat 85 qm.", ["85 m2"]),
    ("Die Wohnung hat 85m^2.", ["85 m2"]),
    ("Der Speicher fasst 20 Kubikmeter.", ["20 m3"]),
    ("Es liefen 18.000 Liter Öl aus.", ["18000 l"]),
    ("Die Dosis beträgt 75ml.", ["75 ml"]),
    ("OPEC-Staaten fördern 30 Millionen Barrel pro Tag.", ["30000000 bbl"]),
    ("Das Schiff hatte 1.250 Tonnen Stahl geladen.", ["1250 t"]),
    ("Sichergestellt wurden 12 Kilo Kokain.", ["12 kg"]),
    ("Sichergestellt wurden 12 Kilogramm Kokain.", ["12 kg"]),
    ("Sichergestellt wurden 800 Gramm Heroin.", ["800 g"]),
    ("Er fuhr 180 km/h.", ["180 km/h"]),
    ("Er fuhr 180 km/Std.", ["180 km/h"]),
    ("Er fuhr 180 Kilometer pro Stunde.", ["180 km/h"]),
    ("Er fuhr mit 130 Stundenkilometern.", ["130 km/h"]),
    ("Der Wind weht mit 20 Metern pro Sekunde.", ["20 m/s"]),
    ("Das Schiff fuhr 22 Knoten.", ["22 kn"]),
    ("Die Anlage leistet 3,6 Megawatt.", ["3.6 MW"]),
    ("Der Motor leistet 1.000 PS.", ["1000 PS"]),
    ("Der Haushalt verbraucht 3.500 Kilowattstunden.", ["3500 kWh"]),
    ("Die Kraftwerke lieferten 12 TWh Strom.", ["12 TWh"]),
    ("Es wurden 41 °C gemessen.", ["41 °C"]),
    ("Es wurden 41 Grad Celsius gemessen.", ["41 °C"]),
    ("Es wurden 41 Grad gemessen.", ["41 °C"]),
    ("Nachts waren es 20 Grad unter null.", ["-20 °C"]),
    ("Es wurden 100 Grad Fahrenheit gemessen.", ["100 °F"]),
    ("Die Probe wurde auf 4,2 Kelvin gekühlt.", ["4.2 K"]),
    ("Er drehte das Rad um 90 Grad.", ["90 °"]),
    ("Der Luftdruck fiel auf 980 Hektopascal.", ["980 hPa"]),
    ("Die Datei ist 50 Gigabyte groß.", ["50 GB"]),
    ("Die Leitung schafft 100 Mbit/s.", ["100 Mbit/s"]),
    ("Er hatte 2,3 Promille.", ["2.3 ‰"]),
    ("Der Lärm erreichte 85 Dezibel.", ["85 dB"]),
    ("Die Strahlung lag bei 20 Millisievert.", ["20 mSv"]),
    ("Gemessen wurden 500 Becquerel pro Kilogramm.", ["500 Bq/kg"]),
    ("Der Grenzwert liegt bei 40 Mikrogramm pro Kubikmeter.", ["40 µg/m3"]),
    ("Der Grenzwert liegt bei 40 µg/m³.", ["40 µg/m3"]),
    ("Es fielen 30 l/m^2.", ["30 l/m2"]),
    ("Der CO2-Gehalt liegt bei 420 ppm.", ["420 ppm"]),
    ("Das Beben hatte die Stärke 6,3.", ["6.3 Mw"]),
    ("Das Beben hatte eine Stärke von 6,3.", ["6.3 Mw"]),
    ("Das Beben erreichte 6,3 auf der Richterskala.", ["6.3 Mw"]),
    ("Das Beben hatte die Magnitude 7,1.", ["7.1 Mw"]),
    ("Der Sender arbeitet auf 98,5 Megahertz.", ["98.5 MHz"]),
    ("Das Kabel führt 380 Kilovolt.", ["380 kV"]),
    ("Drei Teelöffel Salz genügen.", ["3 tsp"]),
]

DURATIONS = [
    ("Ihm drohen drei Jahre Haft.", ["3 year"]),
    ("Die Sitzung dauerte 45 Minuten.", ["45 min"]),
    ("Der Vertrag hat 18 Monate Laufzeit.", ["18 month"]),
    ("Der Flug dauert neun Stunden.", ["9 h"]),
    ("Das Gericht tagte zwei Wochen lang.", ["2 week"]),
    ("Der Alarm dauerte vierzig Sekunden.", ["40 s"]),
    ("Der Ausstand dauerte zwei Jahrzehnte.", ["20 year"]),
    ("Die Pause dauerte eine Viertelstunde.", ["15 min"]),
    ("Der Umbau dauert ein halbes Jahr.", ["0.5 year"]),
    ("Das Urteil lautet auf ein Jahr Haft.", ["1 year"]),
    ("Der Umzug dürfte ein Jahr dauern.", ["1 year"]),
    ("Sie schaffte es in nur zehn Minuten.", ["10 min"]),
    ("Der Zug stand mehr als zwei weitere Stunden.", [">2 h"]),
    ("Sie sprach zwei knappe Stunden.", ["2 h"]),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_measures(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(("text", "expected"), DURATIONS)
def test_durations(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(
    ("text", "figure", "per"),
    [
        ("Der Verbrauch liegt bei 7 Litern pro Kopf.", "7 Litern", "pro Kopf"),
        ("Das kostet 50 Euro je Tonne.", "50 Euro", "je Tonne"),
        ("Es werden 200 Stück pro Tag gebaut.", "200", "pro Tag"),
        ("Das kostet 50 Euro/Tonne.", "50 Euro", "/Tonne"),
        ("Er fuhr 50 Kilometer pro Stunde.", "50 Kilometer pro Stunde", ""),
    ],
)
def test_the_words_of_a_rate_are_kept_apart(text: str, figure: str, per: str) -> None:
    (found,) = find_figures(text)
    assert (found.text, found.per) == (figure, per)


@pytest.mark.parametrize("word", ["tagen", "minute", "fuß", "gray", "zollen", "real"])
def test_small_words_that_only_look_like_units(word: str) -> None:
    assert unit_word(word) is None


def test_every_unit_of_the_table_is_read_by_its_symbols_and_names() -> None:
    for _, _, rows in TABLE:
        for code, _, symbols, names in rows:
            for word in symbols.split():
                found = unit_word(word)
                assert found is not None, word
                assert found.code == code
            for name in names.split():
                found = unit_word(name.capitalize())
                assert found is not None, name
                assert found.code == code


def test_every_phrase_names_a_unit_of_the_table() -> None:
    assert all(unit_of(code).code == code for code in PHRASES.values())


def test_si_values_of_rates_come_from_their_parts() -> None:
    assert unit_of("km/h").si == Decimal("0.2777777777777778")
    assert all(unit_of(code) for code, _ in RATES.values())
    speed = unit_of("µg/m3")
    assert (speed.si, speed.si_unit, speed.ucum) == (Decimal("1e-9"), "kg/m3", "ug/m3")
