"""Figures of several numbers: ranges, shared scales and units, parts of a whole, sums, levels and changes."""

from __future__ import annotations

import pytest

from tests.figures.notation import claims, without_change

RANGES = [
    ("Zwischen 20 und 30 Schafe fehlen.", ["20..30"]),
    ("20 bis 30 Schafe fehlen.", ["20..30"]),
    ("20-25 Boote liefen aus.", ["20..25"]),
    ("20–25 Boote liefen aus.", ["20..25"]),
    ("20 – 25 Boote liefen aus.", ["20..25"]),
    ("Zwei bis drei Stunden dauert die Fahrt.", ["2..3 h"]),
    ("Zwei- bis dreitausend Menschen kamen.", ["2000..3000"]),
    ("Drei- bis vierhundert Tiere starben.", ["300..400"]),
    ("Das Land exportiert 4 bis 5 Millionen Fahrräder.", ["4000000..5000000"]),
    ("Der Schaden liegt zwischen 2,5 und 3 Milliarden Euro.", ["2500000000..3000000000 EUR"]),
    ("Es kostet 10 bis 15 Euro.", ["10..15 EUR"]),
    ("Es kostet zwischen 10 Euro und 15 Euro.", ["10..15 EUR"]),
    ("Es kostet 500.000 bis 1 Million Euro.", ["500000..1000000 EUR"]),
    ("Erwartet werden 1.000 bis maximal 1.200 Gäste.", ["1000..1200"]),
    ("Eine oder zwei Scheiben gingen zu Bruch.", ["1..2"]),
    ("Drei oder vier Täter waren beteiligt.", ["3..4"]),
    ("Die Temperaturen liegen zwischen minus 5 und plus 3 Grad.", ["-5..3 °C"]),
    ("Die Temperaturen liegen bei minus 5 bis minus 10 Grad.", ["-10..-5 °C"]),
    ("Rund 100 bis 150 Menschen kamen.", ["100..150"]),
    ("Von 50 bis zu 80 Prozent der Ernte ist verloren.", ["50..80 %"]),
    ("Die Mauer ist 9 bis 12 Meter hoch.", ["9..12 m"]),
    ("Zwischen einem Drittel und der Hälfte der Fläche brannte.", ["33.33333333..50 %"]),
    ("Sie werden in ein bis zwei Wochen Arbeit repariert.", []),
    ("Ihm drohen fünf bis zehn Jahre Haft.", ["5..10 year"]),
    ("Er verlangte 200- bis 300.000 Euro.", ["200000..300000 EUR"]),
    ("Ab dem Jahr 2029 sollen bis zu 110.000 Wagen gebaut werden.", ["<=110000"]),
    ("Ab 2029 bis zu 110.000 Wagen werden gebaut.", ["<=110000"]),
    ("Eine bis zu sieben Meter hohe Welle riss ihn fort.", ["<=7 m"]),
    ("Ein bis zwei Meter fehlten.", ["1..2 m"]),
    ("In Kabul wurden in der Nacht bei Kämpfen 26 „Terroristen“ getötet.", ["26"]),
    ("Er hört auf Kanal 26 „Wohlfühlfarbe“.", []),
    ("Es wurden nach Behördenangaben 26 verletzt.", ["26"]),
    ("Der Präsident sprach von „20.000 Banditen“, die das Land angriffen.", ["20000"]),
    ("Das Buch „20.000 Meilen“ verkauft sich gut.", []),
    ("Sie hat ein Gewicht von 300 kg und eine Reichweite bis 80 km.", ["300 kg", "<=80 km"]),
    ("Die Listen erhielten 9,3 bzw. 8,1 Prozent.", ["9.3 %", "8.1 %"]),
    ("Es kamen 30, 40 Leute.", ["30..40"]),
    ("Die Klassen hatten 30, 40 und 50 Schüler.", ["30", "40", "50"]),
]

SHARED = [
    ("Der Leerstand wuchs von 2,1 auf 3,4 Prozent.", ["2.1 %", "3.4 %"]),
    ("Der Rat schrumpft von 60 auf 48 Sitze.", ["60", "48"]),
    ("Der Umsatz stieg von 2 auf 3 Milliarden Euro.", ["2000000000 EUR", "3000000000 EUR"]),
    ("Die Werte lagen bei 8,2 und 8,3 Prozent.", ["8.2 %", "8.3 %"]),
    ("Die Parteien kamen auf 12, 15 und 20 Prozent.", ["12 %", "15 %", "20 %"]),
    ("Sie raste mit 180 km/h statt erlaubten 120.", ["180 km/h", "120 km/h"]),
    ("Die Leitung misst 70, nach anderen Angaben 75 Kilometer.", ["70 km", "75 km"]),
    ("Es kamen 500 Gäste (Vorjahr: 450).", ["500", "450"]),
    ("Die Quote lag bei 3,5 Prozent (Vorjahr: 2,9).", ["3.5 %", "2.9 %"]),
    ("Die Strecken sind 40 beziehungsweise 60 Kilometer lang.", ["40 km", "60 km"]),
    ("Karten kosten 8 oder 12 Euro.", ["8..12 EUR"]),
    ("Statt 3 kamen 5 Millionen Besucher.", ["3", "5000000"]),
    ("Der Eintritt kostet 17 statt 15 Euro.", ["17 EUR", "15 EUR"]),
    ("Das Gerät misst 12 × 6 × 2 Zentimeter.", ["12 cm", "6 cm", "2 cm"]),
    ("Er verkaufte zwei Häuser und drei Autos für 2 Millionen Euro.", ["2", "3", "2000000 EUR"]),
    ("Im Jahr 2004 waren 3 Prozent der Sitze frei.", ["3 %"]),
    ("Die Temperatur lag 2020, wie im Vorjahr, bei 9 Grad.", ["9 °C"]),
    ("Das Los kostet 2 Euro 80 Cent.", ["2.8 EUR"]),
    ("Der Laden verkauft für 2 Euro 80 Gramm Tee.", ["2 EUR", "80 g"]),
    ("Der Umsatz lag bei 802 Millionen Euro (Vorjahr: 710).", ["802000000 EUR", "710000000 EUR"]),
    ("Der Umsatz lag bei 1,2 Milliarden Euro, im Vorjahr waren es 1,1.", ["1200000000 EUR", "1100000000 EUR"]),
    ("Der Umsatz lag bei 1,2 Milliarden Euro, im Vorjahr waren es 980.", ["1200000000 EUR", "980000000 EUR"]),
    ("Der Wert liegt bei 90 Millionen Euro – damals waren es noch 35.", ["90000000 EUR", "35000000 EUR"]),
    ("Es kamen 1,2 Millionen Gäste, im Vorjahr waren es noch 1,4.", ["1200000", "1400000"]),
    ("Die Inflation betrug im Mai 3,1 und im Juni 2,8 Prozent.", ["3.1 %", "2.8 %"]),
    ("Das Institut erwartet 2023 ein Plus von 0,4 und 2024 von 1,3 Prozent.", ["0.4 %", "1.3 %"]),
    ("Die Gebühr stieg von 5 auf fünfhundert Euro.", ["5 EUR", "500 EUR"]),
    ("Es kamen 30 bis Hunderte Gäste.", ["30", "100+"]),
    ("Statt 60 verlangt sie ab dem 1. Mai 210 Euro.", ["60 EUR", "210 EUR"]),
    ("Wir bauen 90 Wohnungen statt bisher 60. Der Quadratmeter kostet 210 Euro.", ["90", "60", "210 EUR"]),
    ("Statt 60! Er zahlte 210 Euro.", ["60", "210 EUR"]),
    (
        "20 Euro kostet ein Los. Der Umsatz sank von 655 auf 641 Millionen.",
        ["20 EUR", "655000000 EUR", "641000000 EUR"],
    ),
]

#: Bare numbers that have their unit from the number before them.
GAPPED = [
    ("89 Euro kosteten die Karten, auf den vorderen Plätzen sogar 140.", ["89 EUR", "140 EUR"]),
    ("Sie hatte sieben Jahre gefordert, der Verteidiger auf höchstens vier plädiert.", ["7 year", "<=4 year"]),
    ("Die SPD bekam 30 Prozent, die CDU 29, die FDP 4 und die Linke 3.", ["30 %", "29 %", "4 %", "3 %"]),
    ("Er zahlte 20 Euro und der Nachbar 30.", ["20 EUR", "30 EUR"]),
    ("Es fielen 58 Millimeter Regen, üblich sind 190.", ["58 mm", "190 mm"]),
    ("Gemessen wurden 83 Dezibel, erlaubt sind nachts 55.", ["83 dB", "55 dB"]),
    ("Er kam auf 43 Prozent, für eine Mehrheit wären etwa 46 nötig.", ["43 %", "~46 %"]),
    ("Vorgeschrieben sind 1.200 Meter, tatsächlich wären es am Wald weniger als 800.", ["1200 m", "<800 m"]),
    ("Von 35 Cent bleiben dem Wirt wenige, der Strom frisst davon neun.", ["0.35 EUR", "0.09 EUR"]),
    ("Für Ahlers stimmten 44 Prozent für einen Wechsel, nur 29 dagegen.", ["44 %", "29 %"]),
    ("Es gibt 60 Liter Milch, davon sind neun Flaschen leer.", ["60 l", "9"]),
    ("Erwartet werden minus 15 Grad, in Tälern auch minus 18.", ["-15 °C", "-18 °C"]),
    ("Böen von 148 km/h wurden gemessen, auf dem 912 Meter hohen Krann 171.", ["148 km/h", "912 m", "171 km/h"]),
    ("Es kamen 300 Gäste, in Bonn 20.", ["300", "20"]),
    ("Zur Feier in Köln kamen 1.200 Menschen, zu der in Bonn 300.", ["1200", "300"]),
    ("Ein 40 Tonnen schwerer Wal kam 30 Kilometer weit, sein Kalb kam auf 97.", ["40 t", "30 km", "97 km"]),
    (
        "Der Umsatz lag bei 80 Millionen Euro. Im Jahr zuvor hatte sie 48 Millionen verdient.",
        ["80000000 EUR", "48000000 EUR"],
    ),
    ("Er hatte 1,1 Millionen Euro. Davon habe er gut 600.000 verspielt.", ["1100000 EUR", ">=600000 EUR"]),
    ("Das kostet neun Millionen Euro, weitere drei Millionen fehlen.", ["9000000 EUR", "3000000 EUR"]),
    # a number, but not of the unit before it
    ("Rund 20 Prozent kamen, vor allem Kinder unter 12.", ["~20 %"]),
    ("Die Hälfte der Kranken ist über 70.", ["50 %", ">70"]),
    ("Jeder Dritte ist jünger als 30.", ["33.33333333 %"]),
    ("Er bekam 30 Prozent, Platz 2.", ["30 %"]),
    ("30 Prozent stimmten zu, vier Punkte sind offen.", ["30 %", "4"]),
    ("Er hat 3 Hunde, einen VW Golf 7.", ["3"]),
    ("Der Zug fährt 20 Minuten, auf Gleis 4.", ["20 min"]),
    ("Die Polizei nahm 20 Euro an sich, Helfer bekamen 12.", ["20 EUR", "12 EUR"]),
    ("Die Polizei nahm 20 Euro an sich, Helfer fanden 12.", ["20 EUR", "12"]),
    ("Auf 3 Kilometern Länge starben 4 Menschen, 12 wurden verletzt.", ["3 km", "4", "12"]),
]
PARTS = [
    ("Ein Drittel der Felder liegt brach.", ["33.33333333 %"]),
    ("Zwei Drittel der Fläche sind verbrannt.", ["66.66666667 %"]),
    ("Drei Viertel der Mitglieder zahlen pünktlich.", ["75 %"]),
    ("Dreiviertel der Mitglieder zahlen pünktlich.", ["75 %"]),
    ("Zweidrittel der Mitglieder zahlen pünktlich.", ["66.66666667 %"]),
    ("Die Hälfte der Ernte ist vernichtet.", ["50 %"]),
    ("Mehr als die Hälfte der Ernte ist vernichtet.", [">50 %"]),
    ("Knapp die Hälfte der Ernte ist vernichtet.", ["<50 %"]),
    ("Gut ein Viertel der Ernte ist vernichtet.", [">=25 %"]),
    ("Jeder vierte Bäcker sucht Lehrlinge.", ["25 %"]),
    ("Jeder Vierte fährt Rad.", ["25 %"]),
    ("Fast jede dritte Frau erlebt Gewalt.", ["<33.33333333 %"]),
    ("Jedes fünfte Kind ist arm.", ["20 %"]),
    ("Vier von zehn Schülern kommen mit dem Bus.", ["40 %"]),
    ("8 von 10 Deutschen sind dafür.", ["80 %"]),
    ("Zwei von drei Deutschen sind dafür.", ["66.66666667 %"]),
    ("27 von 31 Mitgliedern stimmten zu.", ["27", "31"]),
    ("Drei der vier Schleusen sind offen.", ["3", "4"]),
    ("Er ist einer von nur 17 Abgeordneten.", ["17"]),
    ("Ein Zehntel der Mittel wurde ausgegeben.", ["10 %"]),
    ("Der Anteil stieg um 0,5 Prozentpunkte.", ["0.5 pp"]),
    ("Bis zu drei Viertel der Bäume sind krank.", ["<=75 %"]),
    ("Dreiviertel Liter Milch wurden verschüttet.", ["0.75 l"]),
    ("Drei viertel Stunden dauerte der Einsatz.", ["0.75 h"]),
]

SUMS = [
    ("Das Buch kostet zwei Euro fünfzig.", ["2.5 EUR"]),
    ("Das Brot kostet 3 Euro 20.", ["3.2 EUR"]),
    ("Das Brot kostet 3 Euro und 20 Cent.", ["3.2 EUR"]),
    ("Die Latte lag auf 1,80 Meter.", ["1.8 m"]),
    ("Die Fahrt dauerte 1 Std. 20 Min. länger als geplant.", ["80 min"]),
    ("Der Flug dauerte zwei Stunden und 15 Minuten.", ["135 min"]),
    ("Er bekam ein Jahr und drei Monate Haft.", ["15 month"]),
    ("Er bekam zwei Jahre und sechs Monate Haft.", ["30 month"]),
    ("Sie lief die Strecke in 3 Minuten 20 Sekunden.", ["200 s"]),
]

LEVELS_AND_CHANGES = [
    ("Der Umsatz stieg um 5 % auf 3 Mio. Euro.", ["5 % up", "3000000 EUR"]),
    ("Der Wert stieg um 2 auf 7 Prozent.", ["2 % up", "7 %"]),
    ("Der Gewinn sank um 3 Millionen auf 12 Millionen Euro.", ["3000000 EUR down", "12000000 EUR"]),
    ("Die Zahl der Fälle ist um 12 Prozent gestiegen.", ["12 % up"]),
    ("Die Preise gingen im März um 2,5 Prozent zurück.", ["2.5 % down"]),
    ("Um 30 Prozent sank die Zahl der Anträge.", ["30 % down"]),
    ("Die Firma meldet ein Plus von 3 Prozent.", ["3 % up"]),
    ("Die Firma meldet ein Minus von 3 Prozent.", ["3 % down"]),
    ("Es gab 7 Prozent mehr Unfälle.", ["7 % up"]),
    ("Es gab 7 Prozent weniger Unfälle.", ["7 % down"]),
    ("Das sind 200 Fälle mehr als im Vorjahr.", ["200 up"]),
    ("Der Anstieg um 40 Zentimeter überraschte.", ["40 cm up"]),
    ("Der Preis liegt bei 40 Euro.", ["40 EUR"]),
    ("Ein Rückgang von 20 Prozent ist möglich.", ["20 % down"]),
    ("Der Lohn wird um rund 150 Euro erhöht.", ["~150 EUR up"]),
    ("Die Steuer soll um zwei Punkte gesenkt werden.", ["2 down"]),
    ("Die Aktie verlor 4 Prozent.", ["4 % down"]),
    ("Die Aktie legte 4 Prozent zu.", ["4 % up"]),
    ("Die Partei gewann 3 Prozentpunkte hinzu.", ["3 pp up"]),
    ("Die Partei hat 3 Prozent verloren.", ["3 % down"]),
    ("Der Preis stieg um 3 Euro und sank dann wieder.", ["3 EUR up"]),
    ("Die Aktie ging mit einem Plus 3 Prozent aus dem Handel.", ["3 % up"]),
    ("Am Ende stand ein Minus 300 Euro.", ["300 EUR down"]),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_ranges(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_units_and_scales_are_shared(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(("text", "expected"), GAPPED)
def test_units_are_carried_over_a_gap(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts_of_a_whole(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_sums(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


@pytest.mark.parametrize(("text", "expected"), LEVELS_AND_CHANGES)
def test_levels_and_changes(text: str, expected: list[str]) -> None:
    assert claims(text) == expected
