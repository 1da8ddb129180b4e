"""Hard sentences by what is hard about them, in all registers, each with all its claims in the short notation."""

from __future__ import annotations

import pytest

from tests.figures.notation import claims

SENTENCES = """
# numbers
Die Gemeinde zählt 12.345 Seelen. => 12345
Im Kanton Uri leben 37'000 Menschen. => 37000
Der Verein hat 1 250 Mitglieder. => 1250
Die Kosten belaufen sich auf 2.345.678,90 Franken. => 2345678.9 CHF
Der Kanton zahlt Fr. 3.50 pro Billett. => 3.5 CHF
Das Billett kostet 3.50 Franken. => 3.5 CHF
Das Budget beträgt 1,2 Mia. Franken. => 1200000000 CHF
Der Nettogewinn lag bei 845,3 Mio. Franken. => 845300000 CHF
Neuntausendneunhundertneunundneunzig Läufer kamen ins Ziel. => 9999
Einundvierzigtausend Haushalte waren ohne Strom. => 41000
Zwölfhundert Soldaten rückten aus. => 1200
Hundertfünfzigtausend Menschen verloren ihr Zuhause. => 150000
Dreizehneinhalb Millionen Stimmen wurden ausgezählt. => 13500000
Viereinhalbtausend Fans sangen mit. => 4500
Eine Dreiviertelmillion Briefe blieb liegen. => 750000
Zweidreiviertel Stunden dauerte die Anhörung. => 2.75 h
Eindreiviertel Liter Wasser reichen nicht. => 1.75 l
Ein gutes Dutzend Läden blieb zu. => >=12
Ein knappes Dutzend Anwohner protestierte. => <12
Sechs Dutzend Eier zerbrachen. => 72
Der Staat nimmt 1,5 Bio. Euro auf. => 1500000000000 EUR
Rund 800 Tsd. Tonnen wurden verladen. => ~800000 t
Das Video hat 50k Aufrufe. => 50000
Die Sängerin hat 2,3M Follower. => 2300000
Der Kanal zählt 1,2 Mio Abonnenten und 300 Tsd Likes. => 1200000, 300000
Die Firma setzte 3 Mrd um. => 3000000000
Ein Toter und drei Verletzte bei Unfall auf der A 9 => 1, 3
Minus 14,3 Grad meldete die Station Funtensee. => -14.3 °C
Das Konto ist mit -2.300 Euro im Soll. => -2300 EUR
Es fehlen noch 3/4 der Summe. => 75 %
2 1/2 Stunden dauerte der Einsatz. => 2.5 h
Das Rezept verlangt ½ Liter Milch. => 0.5 l
An die hundert Gläubige beteten. => ~100
An die 200 Traktoren rollten durch die Stadt. => ~200
Gegen 200 Personen besuchten das Konzert. => ~200
Um die hundert Bäume wurden gefällt. => ~100
Fünfundsiebzig Komma fünf Prozent stimmten zu. => 75.5 %
Es kamen null Besucher. => 0
# several numbers
Zwischen 1,5 und 2 Mio. Euro kostet der Umbau. => 1500000..2000000 EUR
Rund ein Viertel bis ein Drittel der Ernte ist vernichtet. => 25..33.33333333 %
Die Teuerung dürfte um 0,1 bis 0,2 Prozentpunkte steigen. => 0.1..0.2 pp up
Am Morgen liegen die Werte bei minus drei bis plus zwei Grad. => -3..2 °C
Der Leitzins steigt um 25 Basispunkte auf 4,5 Prozent. => 0.25 pp up, 4.5 %
Der Gewinn kletterte von 1,2 Millionen auf 1,8 Millionen Euro. => 1200000 EUR, 1800000 EUR
Der Umsatz legte um 7,4 Prozent auf 12,3 Milliarden Euro zu. => 7.4 % up, 12300000000 EUR
Das Ergebnis je Aktie verbesserte sich von 1,02 auf 1,17 Euro. => 1.02 EUR, 1.17 EUR
Ausgeliefert wurden 1.234 (Vorjahr: 1.189) Maschinen. => 1234, 1189
Das Ebit stieg auf 310 Mio. Euro (VJ: 287 Mio. Euro). => 310000000 EUR, 287000000 EUR
Die SPÖ verliert 3,4 Prozentpunkte und kommt auf 21,2 Prozent. => 3.4 pp down, 21.2 %
Die Grünen kommen auf 14,8 Prozent (+3,1). => 14.8 %, 3.1 %
CDU 28,9 %, SPD 16,4 %, FDP 4,3 % => 28.9 %, 16.4 %, 4.3 %
Sieben von zehn Befragten lehnen das ab. => 70 %
Jeder fünfte Haushalt heizt mit Öl. => 20 %
Jede zweite Apotheke klagt über Engpässe. => 50 %
Nur einer von hundert Patienten erkrankt schwer. => 1 %
Das Auto kostet 19.990 statt 24.500 Euro. => 19990 EUR, 24500 EUR
Die Fahrt dauert nun 3 Std. 45 Min. => 225 min
Sie siegte in 2:31:37 Stunden vor ihrer Rivalin. =>
Er wurde zu vier Jahren und sechs Monaten Haft verurteilt. => 54 month
Das Brett misst 200 x 60 x 2,5 cm. => 200 cm, 60 cm, 2.5 cm
Ein Kilo kostet jetzt drei Euro achtzig. => 3.8 EUR
Das Los kostet einen Euro fünfzig. => 1.5 EUR
Die Schlange maß 2 Meter 40. => 2.4 m
Zwischen zwei- und dreitausend Demonstranten zogen zum Rathaus. => 2000..3000
Fünf- bis sechshundert Gäste werden erwartet. => 500..600
Der Frost hält noch drei, vier Tage an. => 3..4 day
Die Strafe liegt zwischen 500 und 5.000 Euro. => 500..5000 EUR
20 000 bis 25 000 Zuschauer sahen das Spiel. => 20000..25000
Es waren 8 bis 9 Beaufort und Böen um 80 km/h. => 8..9 Bft, ~80 km/h
Die Regierung will 300 bis zu 400 Millionen Euro sparen. => 300000000..400000000 EUR
Von 1.200 Bewerbern wurden 85 eingeladen, 30 bestanden. => 1200, 85, 30
Der Bestand schrumpfte von einst 4.000 auf heute 250 Tiere. => 4000, 250
# bounds
Mindestens 19 Menschen starben, mehr als 60 wurden verletzt. => >=19, >60
Wenigstens drei Dutzend Häuser wurden zerstört. => >=36
Über die Hälfte der Befragten ist unzufrieden. => >50 %
Gut die Hälfte der Betriebe bildet aus. => >=50 %
Nicht ganz ein Drittel stimmte dagegen. => <33.33333333 %
Nicht mehr als 250 Gäste dürfen hinein. => <=250
Nicht weniger als acht Minister traten zurück. => >=8
Weit mehr als 10.000 Anträge liegen vor. => >10000
Die Wartezeit beträgt bis zu sechs Monate. => <=6 month
Der Höchstpreis liegt bei maximal 399 Euro. => <=399 EUR
Knapp unter 5 Prozent blieb die Partei. => <5 %
Die Miete liegt deutlich über 20 Euro. => >20 EUR
Teilnehmen können Betriebe mit zehn oder mehr Beschäftigten. => >=10
Ab 50 Teilnehmern gibt es Rabatt. => >=50
Es kamen schätzungsweise 3.000 Menschen. => ~3000
Nahezu jeder dritte Arzt denkt ans Aufhören. => <33.33333333 %
Zu dem Fest kamen circa zweieinhalbtausend Besucher. => ~2500
Der Schaden dürfte in die Hunderttausende gehen. => 100000+
Einige Tausend Liter Gülle liefen aus. => 1000+ l
Mehrere Dutzend Einsatzkräfte suchten den Wald ab. => 12+
Zig Millionen Euro versickerten. => 1000000+ EUR
Hunderte, teils Tausende Euro verlangen die Händler. => 100+, 1000+ EUR
Kaum mehr als 30 Zuhörer kamen. => <=30
Das Becken fasst höchstens 1,2 Mio. Liter. => <=1200000 l
Der Verdächtige ist etwas über 1,80 Meter groß. => >1.8 m
Annähernd 90 Prozent der Fläche sind verbrannt. => ~90 %
# units
Das Handy kostet HK$ 7.999. => 7999 HKD
Der Fonds zahlt A$ 300 Millionen. => 300000000 AUD
Eine Nacht kostet 450 Kč. => 450 CZK
Der Eintritt kostet 40 kn. => 40 kn
Das Ticket kostet C$ 120. => 120 CAD
Er erhielt 5.000 SFr. => 5000 CHF
Das Haus kostet 4 Mio. nkr. => 4000000 NOK
Die Strafe beträgt 300.000 Forint. => 300000 HUF
Das Bußgeld beträgt 2.000 Złoty. => 2000 PLN
Ein Espresso kostet dort 250 Ft. => 250 HUF
Der Fonds umfasst 3 Mrd. rumänische Lei. => 3000000000 RON
Die Steuer bringt 40 Milliarden Won. => 40000000000 KRW
Die Prämie beträgt €50. => 50 EUR
Die Prämie beträgt 50,–€. => 50 EUR
Der Sprit kostet 179,9 Cent. => 1.799 EUR
Ein Liter Super kostet 1,839 Euro. => 1.839 EUR
Die Trasse hat ein Gefälle von 12 Prozent. => 12 %
Die Renditen stiegen um 3 Basispunkte. => 0.03 pp up
Der Wind erreichte 140 Kilometer in der Stunde. => 140 km/h
Auf dem Feldberg fielen 35 Zentimeter Neuschnee. => 35 cm
Es fielen 80 Liter Regen pro Quadratmeter. => 80 l
Der Reaktor leistet 1.400 Megawatt. => 1400 MW
Der Blutdruck lag bei 180 zu 110. =>
Der Motor leistet 110 kW/150 PS. => 110 kW, 150 PS
Die Festplatte fasst 2 TB. => 2 TB
Die Leitung schafft 250 Megabit pro Sekunde. => 250 Mbit/s
Der Sender strahlt auf 98,7 MHz. => 98.7 MHz
Die Anlage spart 1.200 Tonnen CO2 pro Jahr. => 1200 t
Der Grenzwert liegt bei 130 Gramm CO2 pro Kilometer. => 130 g
Der Himmelskörper ist 40 Lichtjahre entfernt. => 40 ly
Das Schiff läuft 21 Knoten. => 21 kn
Das Beben erreichte eine Magnitude von 5,9. => 5.9 Mw
Am Steuer saß ein Mann mit 1,8 Promille. => 1.8 ‰
Der Lärmpegel stieg auf 105 Dezibel. => 105 dB
Die Fläche entspricht 300 Fußballfeldern. => 300
Das Fernglas vergrößert 1,5-fach. =>
# durations
Das Gericht verhängte 18 Monate auf Bewährung. => 18 month
Die Sperre dauert vier Spiele. => 4
Die Lesung dauerte fünf Viertelstunden. => 75 min
Sie hielt die Luft 4 Minuten 12 Sekunden an. => 252 s
Der Vertrag läuft über fünf Jahre. => 5 year
Zweieinhalb Tage lang suchten Taucher den See ab. => 2.5 day
Die Probezeit beträgt sechs Monate. => 6 month
# no claims
Am 11. September 2001 stürzten die Türme ein. =>
Die Sitzung beginnt um 12.30 Uhr. =>
Die Sitzung vom 4.11.23 war kurz. =>
In der Saison 2022/23 stieg der Klub auf. =>
Seit 1961 regiert die Partei. =>
Zwischen 1933 und 1945 war das verboten. =>
2015 hieß das noch anders. =>
Schon 1789 war das so. =>
Die Wahl 2021 verlor er. =>
Das Gesetz von 1957 gilt noch. =>
In den Nullerjahren und den 20er-Jahren war das modern. =>
Der Bau aus dem 16. Jahrhundert wird saniert. =>
Vor 2.500 Jahren lebten hier Kelten. =>
Die Statue ist 2.500 Jahre alt. =>
Nach 36 Stunden endete die Geiselnahme. =>
In den vergangenen zehn Jahren hat sich wenig getan. =>
Der zweite Wahlgang findet im 3. Wahlkreis statt. =>
Zum 25. Mal jährt sich das Unglück. =>
Sie kam auf Rang drei. =>
Das Team liegt auf Platz 1 der Tabelle. =>
Die 27-Jährige und ihr 3 Jahre alter Sohn kamen um. =>
Der Angeklagte (24) schwieg. =>
Kinder bis 12 Jahre fahren gratis. =>
Jugendliche zwischen 14 und 17 Jahren sind betroffen. =>
Nach dem 1:1 im Hinspiel reichte ein 0:0. =>
Im Tiebreak siegte sie 7:6 (9:7). =>
Das Parlament stimmte mit 312 zu 205 dafür. =>
Die Sperrung betrifft die B 31 und die L 3011. =>
Auf der Bundesstraße 2 krachte es. =>
Die U2 fährt nicht, die Linie S 3 nur alle 20 Minuten. =>
Der ICE 592 hatte Verspätung. =>
Flug LH 400 nach New York fiel aus. =>
Ein Airbus A320 und eine Boeing 777-300 kollidierten. =>
Das iPhone 15 und Windows 10 bekommen Updates. =>
Hartz IV, Industrie 4.0 und die Agenda 2030 sind Schlagworte. =>
Der Streit um Stuttgart 21 geht weiter. =>
Die documenta 12 fand in Kassel statt. =>
In der 20-Uhr-Tagesschau war davon keine Rede. =>
Seit 9/11 ist alles anders. =>
Siehe Rn. 14 und Kap. 3. =>
Das Urteil trägt das Aktenzeichen Az. 3 StR 45/12. =>
Nach Art. 5 Abs. 2 GG ist das erlaubt. =>
Die IBAN lautet DE89 3704 0044 0532 0130 00. =>
ISBN 978-3-16-148410-0 ist vergriffen. =>
Der Wagen mit dem Kennzeichen M-AB 1234 floh. =>
Hinweise unter Telefon 089/2910-0 oder (030) 4664-0. =>
Die Hotline 0800/111 0 111 ist besetzt. =>
Mehr unter https://example.org/2021/12/300-tote. =>
Die Redaktion sitzt in der Lindenstraße 20-25, 10969 Berlin. =>
Das Update auf Version 17.4.1 ist da. =>
Heute spielt die U 19 gegen Kickers 07. =>
Der Roman „Fahrenheit 451“ ist Pflichtlektüre. =>
Familie Acht wohnt im Haus Nummer 8. =>
Das Duell endete 50:50. =>
Der Laden hat 24/7 geöffnet. =>
Die Preise sind doppelt so hoch wie 2019. =>
Mehr als doppelt so viele Menschen kamen wie erwartet. =>
Halb so viele Anträge gingen ein. =>
Das ist ein Vielfaches, fast das Zehnfache. =>
Er ist zu 100-prozentig sicher. =>
Die 1.000er-Marke ist geknackt. =>
Covid-19 und H5N1 beschäftigen die G7. =>
Das ist Jacke wie Hose und keine Viertelstunde wert. =>
1. Zucker schmelzen 2. Butter zugeben =>
# tabloid, wire, mixed
+++ 12 Tote bei Busunglück +++ => 12
+++ 14:30 Uhr: Polizei meldet 3 Verletzte +++ => 3
Hammer-Urteil: 8 Jahre Knast! => 8 year
Millionen-Coup: Räuber erbeuten 1,4 Mio. € => 1400000 EUR
So teuer wird's: 100 Euro mehr für Strom! => 100 EUR up
BERLIN (dpa) - Rund 45.000 Menschen haben am Samstag demonstriert. => ~45000
Wien (APA) – 2022 wurden 41.250 Lehrlinge ausgebildet, um 3,1 Prozent mehr als 2021. => 41250, 3.1 % up
In Tirol nächtigten im Jänner 1,6 Mio. Gäste. => 1600000
Die Kantonspolizei büsste 312 Lenker, 14 mussten das Billett abgeben. => 312, 14
Der Sachschaden beläuft sich auf rund 25'000 Franken. => ~25000 CHF
Gegen 21.45 Uhr kollidierte ein 52-jähriger Fahrer mit zwei Velos. => 2
Es entstand ein Sachschaden in Höhe von ca. 8.500,- Euro. => ~8500 EUR
Der 38-Jährige hatte 1,62 Promille und 12 Gramm Haschisch dabei. => 1.62 ‰, 12 g
Das Statistische Bundesamt (Destatis) meldet 83,2 Millionen Einwohner zum 31. Dezember 2021. => 83200000
Die Inflationsrate lag im März 2022 bei +7,3 %. => 7.3 %
Der Ölpreis fiel um 1,2 % auf 84,56 US-Dollar je Barrel. => 1.2 % down, 84.56 USD
Bayern schlägt Dortmund 4:0, 75.000 Fans jubeln. => 75000
Sie lief die 100 m in 10,72 s. => 100 m, 10.72 s
Forscher fanden 14 neue Arten in 3.200 Metern Tiefe. => 14, 3200 m
Das Teleskop sieht 13,4 Mrd. Lichtjahre weit. => 13400000000 ly
"""


@pytest.mark.parametrize("line", [line for line in SENTENCES.strip().splitlines() if not line.startswith("# ")])
def test_sentence(line: str) -> None:
    text, _, expected = line.partition(" =>")
    assert ", ".join(claims(text)) == expected.strip()
