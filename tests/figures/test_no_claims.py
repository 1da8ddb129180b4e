"""Numbers that are no claims, each with the kind that says why."""

from __future__ import annotations

import pytest

from pipeline.figures import find_figures
from tests.figures.notation import kinds, without_change

NO_CLAIMS = {
    "date": [
        "Am 13. Februar begann die Messe.", "Am 1.1.2022 öffnete das Museum.", "Am 01.02. beginnt die Messe.",
        "Vom 3. bis 5. Mai ist geschlossen.",
        "Am 10. und 11. Juli wird gewählt.", "Die Wochen nach dem 20. Oktober waren ruhig.",
        "Im Februar 2007 begann der Bau.",
        "Die Akte trägt das Datum 2007-10-23.", "Freitag, 13. Mai 2011", "Der 1. Mai ist ein Feiertag.",
        "Stand: 16. August",
    ],
    "year": [
        "Der Name gilt für die 1860 entdeckte Feder.", "Das 1723 gebaute Haus steht leer.",
        "Im Jahr 2015 wurde neu gebaut.", "Seit 1998 regiert er.", "2009 will die Firma wachsen.",
        "In der Spielzeit 2022/23 war das Theater zu.",
        "Von 1996 bis 2002 war er Minister.", "Die Jahre 1914–1918 prägten ihn.",
        "Der 2009 verstorbene Wirt war beliebt.",
        "Die Partei wurde 1949 gegründet.", "Die Briefe des 1823 verstorbenen Malers sind ausgestellt.",
        "Sie war 1643 Äbtissin geworden.", "Künstlerischer Leiter wird 2007 Roger Lohmann sein.",
        "Bis 2030 soll das anders werden.", "Die Wahl 2013 gewann sie.", "Anfang 2006 war alles anders.",
        "Im Jahr 476 endete das Reich.", "Die Römer bauten um 15 vor Christus eine Straße.",
        "Das Register wurde um 1330 angelegt.", "Der Sohn (* 1213) starb, der Onkel Gallus († 551) auch.",
        "Im Jahr 337 erklärte König Mirian den Krieg.",
        "Erst sein Sohn (erstmals genannt 1237; † 1280) zog um.",
        "Das Dorf, das 1162 zum ersten Mal urkundlich erwähnt wurde, ist klein.",
        "Im Geschäftsjahr 2008/2009 lief es gut.", "Die Olympischen Spiele 2012 waren teuer.",
        "Im Sommer 2003 war es heiß.",
        "Die Siedlung entstand um 300 v. Chr.", "Statt 1990 begann der Bau erst später.",
        "Der Name gilt für die 1860 gefundene Feder.",
        "Er behielt die Stelle, bis er 1984 Minister des Landes wurde.",
        "Ab etwa 1571 wohnte er dort.",
        "Einige Pleiten haben 2015 Schlagzeilen gemacht.", "Davon wurden 2018 Anzeigen geprüft.",
    ],
    "decade": [
        "In den 80er Jahren war das üblich.", "Die 1990er waren wild.", "Anfang der neunziger Jahre zog er um.",
        "Seit den 60er-Jahren gibt es das.",
    ],
    "century": ["Im 19. Jahrhundert war das üblich.", "Die Kirche stammt aus dem zwölften Jahrhundert."],
    "time": [
        "Um 20 Uhr schließt das Bad.", "Um 20.15 Uhr schließt das Bad.", "Gegen 14:30 Uhr brach das Feuer aus.",
        "Zwischen 8 und 10 Uhr ist geöffnet.", "Um halb acht schließt das Bad.", "Von 8 bis 18 Uhr ist geöffnet.",
        "Nach acht Uhr ist geschlossen.",
        "Der Zug fährt um 18.30.", "Er war um 8.30 in der Firma.", "Kurz vor acht brach das Feuer aus.",
    ],
    "timeframe": [
        "An den nachfolgenden drei Wochenenden fahren keine Züge.",
        "Vor drei Jahren begann der Bau.", "Seit zwei Wochen wird gestreikt.",
        "In den letzten 24 Stunden war es ruhig.",
        "Innerhalb von drei Tagen muss er zahlen.", "Nach 30 Minuten fiel das Tor.",
        "Zwei Tage später kam die Antwort.",
        "Drei Monate vor der Wahl trat er zurück.", "In zwei Wochen wird gewählt.", "Binnen 60 Tagen wird gewählt.",
        "In den kommenden fünf Jahren ändert sich das.", "Alle fünf Jahre wird gewählt.",
        "Erst nach weiteren 30 Minuten landete er.",
        "Vor mehr als zehn Jahren begann der Bau.", "Während der vergangenen zwei Jahrzehnte war Ruhe.",
        "Fast ein Jahr, nachdem er ging, kam sie.", "An einem Werktag fahren die Züge öfter.",
        "Mit dem Bau ist frühestens in zwei Jahren zu rechnen.",
        "Seit einem Monat ist geschlossen.", "Vor fast genau einem Jahr stürzte er ab.",
        "Drei Jahre ist das her.",
        "In ein, zwei Jahren ist das vorbei.",
        "Damit wir in 10, 15 Jahren noch arbeiten.",
        "Vor ziemlich genau einem Jahr brannte es.",
        "Das war vor bald neun Monaten so.",
        "Die Firma wird im nächsten halben Jahr verkauft.",
        "Er zahlt zum Ersten eines Monats.",
        "An einem Tag wie heute denkt man an sie.",
    ],
    "ordinal": [
        "Er feierte einen runden Geburtstag, den 60.",
        "Der zweite Anschlag traf die Brücke.", "Zum fünften Mal siegte sie.", "Das 3. Quartal war gut.",
        "Er wohnt im 2. Stock.",
        "Die Reporter des landesweit ausstrahlenden 1. Kanals waren da.", "Er sah den letzten 3. Akt.",
        "Der 1. FC Köln spielt zu Hause.", "Am dritten Tag kam Regen.", "Das war der 12. Kongress der Partei.",
        "Die 2. Liga beginnt.",
        "Er kam als 3ter ins Ziel.", "Er klettert zum 7.777. Mal auf den Berg.",
        "Das steht in der 13. Aufl.", "Der hundert Millionste Gast kam.",
        "Medaillen holten 2. van Delden und 3. Kutsar.",
        "Der Rat tagt am 3., 5., 7., 9. und 11. jedes Monats.",
    ],
    "score": [
        "Am Ende stand es 3:2.", "Sie siegten mit 92 :85.", "Sie siegte 6:4, 6:2.", "Es stand 1 : 0.",
        "Mit 20 zu 5 Stimmen wurde der Antrag angenommen.",
    ],
    "age": [
        "Ein 34-Jähriger starb.", "Die 34 Jahre alte Frau starb.", "Er starb im Alter von 79 Jahren.",
        "Kinder unter 6 Jahren fahren frei.",
        "Peter Meier (46) siegte.", "Eine 16-jährige Schülerin fehlt.", "Der zwölfjährige Junge fehlt.",
        "Der Wirt Karl Uhl, 54, kam zu Fuß.",
        "Ihre acht und elf Jahre alten Töchter fehlen.",
        "Getötet wurde Mustafa S.* (27).", "Er suchte seine Tochter Marie (7).",
        "Das sagte der Ehrenrat André van de Velde, 45, den Gästen.",
        "Ein 18- und ein 15-jähriger Schüler fehlen.", "Es starben ein 24 und eine 31 Jahre alte Radfahrerin.",
        "Die Männer sind zwischen 20 und 30 Jahre alt.", "20- bis 30-Jährige wurden befragt.",
        "Die Fahrer (18, 19 und 21) starben.",
        "Die Kinder (4, 7, 9) blieben daheim.",
        "Ich bin 15 und gehe zur Schule.",
        "Da war ich gerade 18 und zog aus.",
        "Wählen ab 16 ist möglich.",
    ],
    "name": [
        "Das gilt ab der Warnstufe 3 überall.", "Der Wechsel von 1.0 auf 1.1 verzögert sich.",
        "Auf der A 7 staute sich der Verkehr.", "Auf der A7 staute sich der Verkehr.", "Die U-21 verlor.",
        "Ein Airbus A320 rollte zum Gate.",
        "Ein Airbus A 300 landete.", "Eine Boeing 737 landete.", "Gemäß Artikel 5 ist Eile geboten.",
        "Gegen § 129a wurde verstoßen.",
        "Die Resolution 1701 gilt.", "Covid-19 belastet die Kliniken.", "Die Formel 1 startet.", "Die G8 tagen.",
        "Die Kapsel Shenzhou-7 flog.",
        "Apollo 11 landete.", "Er wohnt Hauptstraße 12.", "Erreichbar unter 0221 7654321.", "Tel. +49 30 123456",
        "Windows 7 erscheint.",
        "Schalke 04 siegte.", "Hannover 96 siegte.", "Bündnis 90/Die Grünen stimmten zu.",
        "Wir haben als Fraktion Bündnis 90/Die Grünen dem Fonds zugestimmt.",
        "Die Länder haben Nord Stream 1 genehmigt.",
        "Sie kam auf Platz 3.",
        "Sie liegt auf Rang vier.",
        "Es gilt Alarmstufe 4.", "Das steht in Kapitel 12.",
        "Grund drei war das Wetter.", "Siehe Nr. 12.", "Version 2.0.4 erscheint.",
        "Das Profil 1.1 gilt.",
        "Das Virus H5N1 breitet sich aus.", "Maria Tausend leitet die Schule.", "Die Wanderer nehmen sich in Acht.",
        "Das war am Tag Zwei.",
        "Der Film „12 Monde“ läuft.", "Die Kleinpartei „Bündnis 21“ tritt an.",
        "Siehe https://example.org/2500/17 dazu.",
        "Mail an info24@example.org bitte.", "Die Linien 5 und 18 fahren nicht.", "Das sagte er unter vier Augen.",
        "Eines Tages kommt er.", "Gleis 4 ist gesperrt.",
        "Im Zimmer 12 brannte es.", "Auf der Bundesstraße 49 staute es sich.",
        "Der Punkt liegt bei 52 Grad nördlicher Breite.",
        "Er wohnt in 10117 Berlin.",
        "Das Amt sitzt im Kanzleramt, 10117 Berlin.", "Er streckte alle viere von sich.",
        "Rufen Sie 030 – 1234567 an.", "Bild 3 von 7", "Foto: Karl Uhl 1 von 1 Ein Wagen brannte.",
        "Das steht in Bd. 19.", "Die Firma (WKN: 857069) wächst.", "Wer 110 wählt, muss warten.",
        "Der IRE 3269 hielt.",
        "Aus der schwarzen Null wurde eine rote Null.",
        "Tag zwei des Streiks begann.",
        "Sie trägt Schuhgröße 41.",
        "Bonn kam auf Rang 13; Hamm (18) und Wesel (60) fielen zurück.",
    ],
    "article": [
        "Und eins ist noch wichtig.", "Am Beispiel eines Menschen sieht man das.", "Auf Holz liegt ein Zoll.",
        "Das war „einen guten Tag“ wert.",
        "Er sah ein Haus.", "Es war ein Irrtum.", "Er ist einer der Besten.",
    ],
    "factor": [
        "Das ist dreimal so viel.", "Der Preis stieg auf das Fünffache.", "Das ist 20 Mal höher.",
        "Der 4,5-fache Wert wurde gemessen.",
        "Er kaufte ein halbes Schwein.",
    ],
    "compound": [
        "Die zwölftägige Reise endet.", "Die Zwei-Drittel-Mehrheit fehlt.", "Die 180-Tage-Mission beginnt.",
        "Das 2800-Einwohner-Dorf feiert.",
        "Die Zweidrittel-Mehrheit fehlt.",
        "Der 80-Millionen-Euro-Bau verzögert sich.", "Der 500-Kilo-Kessel wurde geliefert.",
        "Die dreiköpfige Besatzung überlebte.",
        "Die Brücke wird sechs- statt vierspurig gebaut.", "Er glaubt nicht an 5-, 10- oder 20-Jahres-Pläne.",
        "Sie bestieg alle Viertausender der Alpen.", "Er zahlte mit einem Fünfhunderter.",
    ],
    "frequency": ["Jeden zweiten Tag regnet es.", "Jede dritte Woche ist frei."],
    "list": ["1. Einleitung\n\n2) Schluss", "Das ist belegt.[12]"],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in NO_CLAIMS.items() for text in texts])
def test_no_claims(kind: str, text: str) -> None:
    assert without_change(text) == []
    assert kind in {found for _, found in kinds(text)}


CLAIMS = [
    ("1300 Radfahrer waren am Start.", ["1300"]),
    ("Mit 2000 Gästen wurde gerechnet.", ["2000"]),
    ("Rund 1990 Menschen kamen.", ["~1990"]),
    ("Insgesamt 2014 Verletzte wurden gezählt.", ["2014"]),
    ("1500 Euro kostet das.", ["1500 EUR"]),
    ("Dort waren 2004 Soldaten im Einsatz.", ["2004"]),
    ("Gespielt wird an vier Abenden.", ["4"]),
    ("Für 10 Tage wurde geschlossen.", ["10 day"]),
    ("Die Stadt wurde vier Jahre lang belagert.", ["4 year"]),
    ("Ein Toter und drei Verletzte wurden geborgen.", ["1", "3"]),
    ("Die Zahl der Toten stieg auf 12. Die Polizei ermittelt.", ["12"]),
    ("Betroffen sind 14. Das teilte die Behörde mit.", ["14"]),
    ("In der Tabelle liegt sie zwei Punkte vorn.", ["2"]),
    ("Die meisten Toten gab es in Frankreich (12) und Spanien (8).", ["12", "8"]),
    ("Am Dienstag 12 Menschen zu retten, war schwer.", ["12"]),
    ("Am Montag wurden in Berlin 90 der 250 Lose gezogen.", ["90", "250"]),
    ("Die Lesung wurde drei Mal verschoben.", ["3"]),
    ("Die 16 Landesverbände berieten.", ["16"]),
    ("Alle drei Insassen überlebten.", ["3"]),
    ("Im Bus saßen 48 Fahrgäste, 47 blieben unverletzt.", ["48", "47"]),
    ("Die Partei erhielt 100 Stimmen mehr.", ["100"]),
    ("Friedrich II. besaß sechs Schlösser.", ["6"]),
    ("Er wurde wegen Mordes in zwölf Fällen verurteilt.", ["12"]),
    ("Bei 35 Grad Hitze stand er neun Stunden am Ofen.", ["35 °C", "9 h"]),
    ("Bilanz: 12 Pokale und rund 40 Medaillen.", ["12", "~40"]),
    ("Davon 12 aus Bonn.", ["12"]),
    ("Betroffen sind 14. Darunter 3 in Bonn.", ["14", "3"]),
    ("Die Klassen zählen 22 und 25. Rektor Huber ist zufrieden.", ["22", "25"]),
    ("Statt 2000 kamen nur 1500 Gäste.", ["1500"]),
    ("Am Abend sahen in der Halle 200 Menschen zu.", ["200"]),
    ("Der Klub gewann in Gruppe 13 neue Mitglieder.", ["13"]),
    ("Sie schrieb drei Einser.", ["3"]),
    ("Die Stadt zählt 10117 Einwohner.", ["10117"]),
    ("Es kamen zirka 1950.", ["~1950"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims_that_look_like_something_else(text: str, expected: list[str]) -> None:
    assert without_change(text) == expected


def test_vague_words_without_a_number_word_are_none() -> None:
    for text in (
        "Es kamen zahlreiche Gäste.",
        "Mehrere Häuser brannten.",
        "Viele kamen.",
        "Einige blieben.",
        "Ein paar Leute gingen.",
    ):
        assert without_change(text) == []


def test_every_number_that_is_no_claim_says_why() -> None:
    for figure in find_figures("Am 3. Mai 2007 um 20 Uhr siegte der 1. FC Köln mit 3:2 auf der A 7.", every=True):
        assert not figure.is_claim
        assert figure.rule
