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
# police and courts
Der 19-Jährige war mit 147 statt der erlaubten 70 km/h unterwegs. => 147 km/h, 70 km/h
Das Landgericht verurteilte den 51-Jährigen zu zwölf Jahren und sechs Monaten Freiheitsstrafe. => 150 month
Er soll in 47 Fällen betrogen und 1,3 Millionen Euro ergaunert haben. => 47, 1300000 EUR
Das Urteil (Az.: 5 StR 123/21) ist rechtskräftig. =>
Gegen 30 Verdächtige wird ermittelt. => 30
Der Prozess gegen drei Manager beginnt am 4. Mai um 9.30 Uhr in Saal 101. => 3
Rund 200 Polizisten durchsuchten 23 Wohnungen in vier Bundesländern. => ~200, 23, 4
Die Geldstrafe: 120 Tagessätze zu je 40 Euro. => 120, 40 EUR
Der Fahrer (44) und sein Beifahrer (41) blieben unverletzt. =>
Hinweise nimmt die Polizei unter 0911 2112-3333 entgegen. =>
Ein 7er BMW und ein Golf GTI stießen zusammen, ein Mensch starb. => 1
Die Feuerwehr war mit 15 Fahrzeugen und 70 Mann vor Ort. => 15, 70
# companies and markets
Die Dividende soll von 1,80 Euro auf 2,10 Euro je Aktie steigen. => 1.8 EUR, 2.1 EUR
Der Dax fiel um 1,9 Prozent auf 13.105 Zähler. => 1.9 % down, 13105
Analysten hatten mit 310 Millionen gerechnet. => 310000000
Weltweit streicht der Hersteller 6.000 der 48.000 Stellen. => 6000, 48000
Die Marge schrumpfte von 9,2 auf 7,8 Prozent. => 9.2 %, 7.8 %
Für 2023 peilt der Vorstand einen Umsatz von 42 bis 44 Mrd. Euro an. => 42000000000..44000000000 EUR
Die Aktie notierte zuletzt 2,3 Prozent fester bei 45,60 Euro. => 2.3 %, 45.6 EUR
Ein Bitcoin kostete zeitweise mehr als 60.000 US-Dollar. => >60000 USD
Der Euro wurde mit 1,0712 Dollar gehandelt. => 1.0712 USD
Die Rendite zehnjähriger Bundesanleihen lag bei 2,31 Prozent. => 2.31 %
Das Start-up sammelte 25 Mio. $ ein. => 25000000 USD
Der Auftragseingang nahm um 4,1 Prozent ab. => 4.1 % down
Die Produktion brach um fast ein Fünftel ein. => <20 % down
# statistics, elections
Im Jahr 2021 kamen in Deutschland 795.492 Kinder zur Welt. => 795492
Die Bevölkerung wuchs um 0,1 % auf 83,2 Mio. => 0.1 % up, 83200000
Der Anteil der über 65-Jährigen liegt bei 22 Prozent. => 22 %
Auf 100 Frauen kommen 97 Männer. => 97
Je 1.000 Einwohner wurden 8,7 Kinder geboren. => 8.7
Das waren 22.300 oder 2,9 % mehr als 2020. => 22300, 2.9 % up
Die Union käme auf 27 Prozent, zwei Punkte mehr als in der Vorwoche. => 27 %, 2 up
Von 61,2 Millionen Wahlberechtigten gaben 46,9 Millionen ihre Stimme ab. => 61200000, 46900000
Nach Auszählung von 98 Prozent der Stimmen lag er mit 51,3 zu 48,7 Prozent vorn. => 98 %, 51.3 %, 48.7 %
Sie erhielt 342 von 630 Stimmen. => 342, 630
Die Sperrklausel liegt bei drei Prozent. => 3 %
Die Liste 3 trat nicht an. =>
Jeder achte Deutsche lebt allein. => 12.5 %
Fast neun von zehn Eltern sind zufrieden. => <90 %
# weather, nature, science
Am Brocken fielen binnen 24 Stunden 95 Liter Regen pro Quadratmeter. => 95 l
Die Höchstwerte liegen zwischen 17 Grad an der See und 24 Grad im Breisgau. => 17 °C, 24 °C
Nachts sinken die Temperaturen auf 4 bis 0 Grad. => 0..4 °C
Auf der Zugspitze wehten Böen mit 168 km/h. => 168 km/h
Der Rhein stieg in Köln auf 8,67 m. => 8.67 m
Die Mittelmeertemperatur lag 1,8 Grad über dem Schnitt. => 1.8 °C
Der Asteroid hat einen Durchmesser von etwa 340 Metern. => ~340 m
Die Probe enthielt 6,02 × 10^23 Teilchen. => 6.02e+23
Die Studie umfasst 12.400 Probanden aus 18 Ländern. => 12400, 18
Das Fossil ist 66 Millionen Jahre alt. =>
Pro Gramm Boden leben bis zu 10 Milliarden Mikroben. => <=10000000000
Der CO2-Ausstoß sank um 2,1 % auf 746 Mio. Tonnen. => 2.1 % down, 746000000 t
Die Wirksamkeit liegt bei 95 %. => 95 %
Bei 0,3 Promille ist Schluss. => 0.3 ‰
# sport
Der 1. FC Nürnberg gewann das Derby mit 2:0 (1:0). =>
Er traf in der 12., 45. und 88. Minute. =>
Mit 23 Toren führt sie die Liste an. => 23
Der Schweizer fuhr 0,14 Sekunden schneller. => 0.14 s up
Sie warf den Speer 67,40 m weit. => 67.4 m
Nach 36 Jahren holt der Klub wieder den Titel. =>
Die Mannschaft blieb 14 Spiele ungeschlagen. => 14
Für 45 Millionen Euro wechselt er nach London und erhält einen Vertrag bis 2027. => 45000000 EUR
Im Finale unterlag er 4:6, 6:3, 3:6. =>
# Switzerland and Austria
Die SBB investieren 1,4 Milliarden Franken in 62 Züge. => 1400000000 CHF, 62
Im Kanton Bern stieg die Zahl auf 1'042'000. => 1042000
Das Bundesgericht bestätigte die Busse von 1500 Franken. => 1500 CHF
Ein Kilo Brot kostet Fr. 4.20. => 4.2 CHF
55,3 Prozent der Stimmenden sagten Ja, die Stimmbeteiligung betrug 46 Prozent. => 55.3 %, 46 %
Die ÖVP verlor sechs Mandate, die FPÖ gewann vier dazu. => 6, 4
In Graz demonstrierten laut Polizei an die 3.000 Personen. => ~3000
Die Teuerung betrug im Feber 5,9 Prozent. => 5.9 %
Eine Melange kostet dort € 4,90. => 4.9 EUR
# headlines, web
Nach 16 Jahren: Merkel geht =>
5 Fakten über die Wahl => 5
Schock-Zahl: 1 von 3 Kliniken vor dem Aus => 33.33333333 %
Wetter: Bis 38 Grad! => <=38 °C
Inflation bei 7,9 % – höchster Wert seit 1974 => 7.9 %
Nur noch 99 Cent: So billig war Milch nie => 0.99 EUR
Mehr als 100.000 Likes in nur zwei Stunden => >100000, 2 h
Top 10: Die schönsten Strände =>
Teil 2 der Serie lesen Sie auf Seite 4. =>
(dpa/tmn) 12.08.2022, 14:05 Uhr =>
Lesezeit: 3 Minuten => 3 min
# names, idioms, odd
Die A320neo fasst 186 Passagiere. => 186
Der VW Golf 8 und der BMW i3 überzeugten im Test. =>
Die Generation Z und die 68er verstehen sich. =>
Der Paragraf 175 wurde 1994 gestrichen. =>
In Raum 3.14 tagt der Ausschuss. =>
Das war die Strafe für die sieben Todsünden. => 7
Sie hat sieben Leben wie eine Katze. => 7
Er ist auf Wolke sieben. =>
Das Haus 3 der Klinik bleibt zu. =>
Die Fünf-Sterne-Bewegung stellt 227 Abgeordnete. => 227
Der Zehnkampf geht in den zweiten Tag. =>
Am 3. Oktober feiern 84 Millionen Deutsche. => 84000000
Der Kommissar ermittelt im Fall K 11. =>
Im Dreiländereck leben zwei Millionen Menschen. => 2000000
Die Polizei fahndet nach den drei Fragezeichen. => 3
In Kapitel VII der Charta steht das. =>
Er kam als Erster von 54 Läufern ins Ziel. => 54
Die Temperatur im Kern beträgt 15 Millionen Grad. => 15000000 °C
# numbers
Der Marathon zählte 41.283 Finisher. => 41283
Die Spendenaktion brachte 1.000.250 Euro ein. => 1000250 EUR
Sechshundertachtzigtausend Pendler sind betroffen. => 680000
Einhundertzwanzig Millionen Dosen lagern dort. => 120000000
Eine und eine halbe Stunde wartete der Zug. => 1.5 h
Siebeneinhalb Prozent der Befragten antworteten nicht. => 7.5 %
Der Bau verschlang dreieinviertel Millionen Mark. => 3250000 DEM
Ein Viertel Liter Sahne genügt. => 0.25 l
Fünf Achtel des Weges sind geschafft. => 62.5 %
Zweihunderttausend Demonstranten, sagt die Gewerkschaft; die Polizei spricht von 80.000. => 200000, 80000
Es fehlen rd. 3,5 Mrd. EUR im Etat. => ~3500000000 EUR
Die Bilanzsumme beträgt 12.345 TEUR. => 12345000 EUR
Der Kanal hat 10k Abonnenten, das Video 1,5k Likes. => 10000, 1500
Das Defizit: minus 3,4 Milliarden Franken. => -3400000000 CHF
Die Wahrscheinlichkeit beträgt 1:1000. =>
Das Volumen liegt bei 0,75 l. => 0.75 l
Hundertzwanzigtausend Euro Schaden richtete der Brand an. => 120000 EUR
Etwa eine Viertelmillion Menschen lebt in der Region. => ~250000
Drei Mal täglich nimmt er zwei Tabletten. => 3, 2
Mit ½ Promille darf man fahren. => 0.5 ‰
# several
Zehn, zwölf Leute standen am Tor. => 10, 12
Zwei bis drei Dutzend Vermummte griffen an. => 24..36
Der Fluss führt 200 bis 250 Kubikmeter pro Sekunde. => 200..250 m3/s
Die Kosten stiegen von geplanten 80 auf 145 Millionen Euro. => 80000000 EUR, 145000000 EUR
Die Zahl der Arbeitslosen sank gegenüber dem Vormonat um 34.000 auf 2,31 Millionen. => 34000 down, 2310000
Die Quote stieg um 0,3 Punkte auf 5,4 Prozent. => 0.3 up, 5.4 %
Jeder Dritte oder Vierte ist betroffen. => 33.33333333 %
Männer verdienen im Schnitt 4.181, Frauen 3.330 Euro. => 4181 EUR, 3330 EUR
Es gab 14 Tote und 32 Verletzte, davon acht schwer. => 14, 32, 8
Der Pkw rutschte 50 bis 60 Meter weit. => 50..60 m
Mit 5 zu 4 Stimmen entschied der Supreme Court. =>
In zwei von fünf Ländern fehlen Daten. => 2, 5
Die Temperatur stieg von 12 auf 19 Grad. => 12 °C, 19 °C
Sie ist 1,72 m groß und 61 kg schwer. => 1.72 m, 61 kg
Das Ticket kostet 49 statt bisher 9 Euro im Monat. => 49 EUR, 9 EUR
Ein Drittel der 900 Beschäftigten, also rund 300, muss gehen. => 33.33333333 %, 900, ~300
Die Preise lagen um 8,7 Prozent höher als im Vorjahr. => 8.7 % up
Acht bis zehn Zentimeter Schnee fielen auf 800 Metern Höhe. => 8..10 cm, 800 m
Das Paar zahlt 1.250 € warm für 62 qm. => 1250 EUR, 62 m2
Er wurde mit 79:21 Prozent bestätigt. =>
# bounds
Bis zu 40 Prozent weniger Regen fiel im Süden. => <=40 % down
Die Täter erbeuteten mindestens 20.000 Euro. => >=20000 EUR
Sie verdient nicht einmal 1.500 Euro netto. => <1500 EUR
Es kamen deutlich weniger als 500 Besucher. => <500
Fast eine Million Haushalte sind ohne Strom. => <1000000
Der Umbau soll maximal anderthalb Jahre dauern. => <=1.5 year
Kinder ab sechs Jahren zahlen die Hälfte. => 50 %
Mehr als jeder Dritte hat Angst vor Altersarmut. => >33.33333333 %
Knapp zwei Drittel sind dafür, gut ein Viertel ist dagegen. => <66.66666667 %, >=25 %
Es waren weniger Besucher als 2019. =>
Wer mehr als 100 Gramm besitzt, macht sich strafbar. => >100 g
Beträge über 10.000 Euro sind meldepflichtig. => >10000 EUR
Nicht unter 200 Euro zu haben. => >=200 EUR
Die Anlage läuft seit über 30 Jahren. =>
Bei Windgeschwindigkeiten von über 100 km/h stürzten 40 Bäume um. => >100 km/h, 40
Unter den 53 Passagieren waren elf Kinder. => 53, 11
Mindestens jeder zehnte Euro fließt ins Ausland. => >=10 %
Es blieb bei gut 20 Anzeigen. => >=20
Höchstens ein paar Dutzend Leute kamen. => ?
Mehr als ein halbes Jahrhundert regierte er. => >50 year
# units
Das Boot liegt in 70 Faden Tiefe. => 70
Der Laster hatte 22 Tonnen Kies geladen. => 22 t
Das Haus verbraucht 55 kWh je Quadratmeter und Jahr. => 55 kWh
Die Sonde flog mit 17 km/s vorbei. => 17 km/s
Der Kurs legte 120 Basispunkte zu. => 1.2 pp up
Die Messstation registrierte 46 Mikrogramm Feinstaub je Kubikmeter Luft. => 46 µg
Der Reifendruck soll 2,5 bar betragen. => 2.5 bar
Die Bombe wog 250 Kilo und lag in zwei Metern Tiefe. => 250 kg, 2 m
Das Haus hat 140 Quadratmeter Wohnfläche auf 600 m² Grund. => 140 m2, 600 m2
Der Sprinter lief 9,81 Sekunden bei 0,3 m/s Rückenwind. => 9.81 s, 0.3 m/s
Bei 4 Grad plus ist Wasser am dichtesten. => 4 °C
Die Leistung beträgt 15 Gigawattstunden. => 15 GWh
Ein Lichtjahr sind 9,46 Billionen Kilometer. => 1 ly, 9460000000000 km
Der Server speichert 1,2 Petabyte. => 1.2 PB
Das Grundstück misst 1.200 m2. => 1200 m2
Die Narbe ist fünf Zentimeter lang. => 5 cm
Die Fracht kostet 2.300 US-$ pro Container. => 2300 USD
Die Bank zahlt 500 Mio. NOK. => 500000000 NOK
Er zahlte 12 Mio. brasilianische Real. => 12000000 BRL
Auf dem Konto liegen 350 TCHF. => 350000 CHF
# no claims
Geboren wurde sie am 3.10.1990 in Halle. =>
Das Spiel beginnt um 18:30 Uhr im Block C 4. =>
Er trat 1998, 2002 und 2006 an. =>
Die Frist endet am 31. 12. =>
Bis 2045 will die Stadt klimaneutral sein. =>
Mitte der 2000er Jahre war das anders. =>
Zu Beginn des 21. Jahrhunderts boomte die Branche. =>
Am 8./9. Mai ist Markt. =>
Alle vier Jahre findet die Fifa-WM statt. =>
Nach knapp zwei Stunden war der Brand gelöscht. =>
Sie ist seit acht Jahren Mitglied. =>
Binnen weniger Stunden waren die Karten weg. =>
Er zog im Alter von elf Jahren nach Wien. =>
Ein siebenjähriges Kind ertrank. =>
Der dritte Platz ging an Kuba. =>
Der 500. Besucher bekam Blumen. =>
Die Quer-Straße 14 b wurde geräumt. =>
Der FSV Mainz 05 und der TSV 1860 München trennten sich remis. =>
Die S1 und der Bus 42 fallen aus. =>
Mit dem Golf IV auf die A 8 bei Kilometer 112. =>
Sure 9, Vers 5 lautet so. =>
Er zitierte Psalm 23. =>
Das Modell XC90 kommt 2025. =>
Die Raumstation ISS und die Sojus MS-19 koppelten. =>
USA Today und Channel 4 berichteten. =>
Artikel 16a GG und § 8 Abs. 1 Nr. 2 EStG gelten. =>
Johannes XXIII. und Papst Pius XII. =>
Sie wählte die 112. =>
Die Antwort lautet 42. => 42
Die Preise haben sich verdreifacht. =>
# wire
Die USA wollen 31 Abrams-Panzer und 500 Millionen Dollar Soforthilfe schicken. => 31, 500000000 USD
Zuletzt hatte die Behörde von 4.300 Toten gesprochen, 6.000 Menschen gelten als vermisst. => 4300, 6000
Nach Angaben des Roten Kreuzes fehlt es 1,9 Millionen Menschen an Trinkwasser. => 1900000
Der Zug aus Prag entgleiste mit 120 Fahrgästen an Bord; sieben kamen in Kliniken. => 120, 7
Die Zahl der Flüchtlinge weltweit ist auf über 100 Millionen gestiegen. => >100000000
Seit Jahresbeginn ertranken 1.200 Migranten, doppelt so viele wie im Vorjahreszeitraum. => 1200
In der Nacht zum 12. März brannten 14 Autos. => 14
Bei der Kollision zweier Busse starben neun Menschen, darunter ein Kind. => 2, 9
Der Wirbelsturm der Kategorie 4 traf mit 215 km/h auf Land. => 215 km/h
Das Epizentrum lag in 10 Kilometern Tiefe, 35 Kilometer nordwestlich der Stadt. => 10 km, 35 km
Die Regierung kündigte 2.000 neue Stellen bis 2026 an, davon 800 im Osten. => 2000, 800
Rund 30 der 120 Geiseln kamen frei. => ~30, 120
Die Wahllokale schließen um 18 Uhr MESZ. =>
Er ist der 46. Präsident der USA. =>
Etwa 1,5 Meter große Drohnen flogen über das Gelände. => ~1.5 m
Vier der fünf Vermissten leben. => 4, 5
# companies, markets
Umsatz: 12,4 Mrd. Euro (+8 %); Ebit: 1,1 Mrd. Euro (-3 %) => 12400000000 EUR, 8 %, 1100000000 EUR, -3 %
Das Unternehmen schüttet 0,75 Euro je Aktie aus. => 0.75 EUR
Der Verlust weitete sich von 12 auf 48 Mio. Euro aus. => 12000000 EUR, 48000000 EUR
Die Zinsen sollen um einen halben Prozentpunkt steigen. => 0.5 pp up
Ein Barrel (159 Liter) Brent kostete 92,14 Dollar. => 159 l, 92.14 USD
Die Inflation lag 0,4 Prozentpunkte unter dem Vormonat. => 0.4 pp
Die EZB kauft Anleihen für 20 Milliarden Euro pro Monat. => 20000000000 EUR
An der Wall Street gewann der Dow Jones 0,4 Prozent. => 0.4 % up
Mit einem Plus von 24,7 Prozent war die Aktie Tagessieger. => 24.7 % up
Die Firma beschäftigt rund 1.100 Menschen an acht Standorten. => ~1100, 8
Die Übernahme kostet umgerechnet 640 Millionen Euro (700 Mio. Dollar). => 640000000 EUR, 700000000 USD
Eine Tonne Weizen kostete 334 €. => 334 EUR
Das Papier kostet 1.5 Cent. => 0.015 EUR
Der KGV-Wert liegt bei 14. => 14
# elections, statistics
Bei einer Fehlertoleranz von +/- 2,5 Punkten ist alles offen. => 2.5
Befragt wurden 1.003 Bürger zwischen dem 3. und 5. Mai. => 1003
Die Wahlbeteiligung betrug 64,3 (2019: 61,1) Prozent. => 64.3 %, 61.1 %
Rund 42 Prozent der 18- bis 29-Jährigen lesen keine Zeitung. => ~42 %
Frauen verdienen 18 Prozent weniger als Männer. => 18 % down
Auf einen Arzt kommen 213 Einwohner. => 213
Die Geburtenziffer sank von 1,58 auf 1,46 Kinder je Frau. => 1.58, 1.46
Die Scheidungsrate lag bei 39,9 %. => 39.9 %
Jedes dritte Ehepaar hat zwei Kinder. => 33.33333333 %, 2
Das Durchschnittsalter lag bei 44,6 Jahren. =>
Die Lebenserwartung beträgt 78,5 Jahre. => 78.5 year
Die AfD holte 10 Direktmandate. => 10
Im Wahlkreis 75 siegte die Linke mit 137 Stimmen Vorsprung. => 137
# science, tech
Der Chip wird im 5-Nanometer-Verfahren gefertigt. =>
Das Akku-Paket speichert 77 kWh, die Reichweite liegt bei 520 km (WLTP). => 77 kWh, 520 km
Das Handy hat 8 GB RAM und ein 6,1-Zoll-Display. => 8 GB
Der Planet umkreist den Stern in nur 18 Stunden. => 18 h
Die Temperatur fällt auf minus 270 °C, nahe dem absoluten Nullpunkt. => -270 °C
Das Virus ist etwa 100 Nanometer groß. => ~100 nm
Die Zelle teilt sich alle 20 Minuten. =>
Version 4.0.1 behebt 17 Fehler. => 17
Der Hubraum beträgt 1.998 cm³. => 1998 cm3
Bei Blutgruppe A1 fanden sich 3,5 Millionen Moleküle je Mikroliter. => 3500000
Der pH-Wert sank auf 5,6. => 5.6
Das Medikament BNT162b2 wirkt zu 90 Prozent. => 90 %
# everyday, culture
Das Konzert in der Halle 39 besuchten 2.500 Fans. => 2500
Karten zu 25 und 30 Euro gibt es an der Abendkasse. => 25 EUR, 30 EUR
Das Buch hat 416 Seiten und kostet 24 Euro. => 416, 24 EUR
Beethovens 9. Sinfonie dauert 70 Minuten. => 70 min
Der Film „7 Tage in Havanna“ besteht aus sieben Episoden. => 7
Ab 18 Jahren freigegeben, Laufzeit 118 Minuten. => 118 min
Man nehme 250 g Mehl, zwei Eier und einen halben Liter Milch. => 250 g, 2, 0.5 l
Backofen auf 180 °C (Umluft 160 °C) vorheizen, 35 Min. backen. => 180 °C, 160 °C, 35 min
Die Wanderung ist 14 km lang, 600 Höhenmeter sind zu überwinden. => 14 km, 600 m
Das Museum öffnet Di–So 10–18 Uhr, Eintritt 8 Euro, ermäßigt 5 Euro. => 8 EUR, 5 EUR
Sie feiert ihren 90. Geburtstag mit fünf Enkeln. => 5
Das Restaurant erhielt zwei Michelin-Sterne. => 2
Der Zug fährt auf Gleis 12 um 7.38 Uhr. =>
Sein Roman „Die 13 ½ Leben des Käpt'n Blaubär“ wurde verfilmt. =>
Er wohnt im 3. OG, Zimmer 312. =>
Im Stall standen zwei Kühe, ein Pferd und ein Dutzend Hühner. => 2, 12
Eine Stunde Parken kostet 2,50 Euro. => 2.5 EUR
Am 1. FC liegt es nicht. =>
Das ist die halbe Miete. =>
Alle guten Dinge sind drei. => 3
Er kam um 5 vor 12. =>
Das Kind kam am 29.2. um 3 Uhr 20 mit 3.450 Gramm zur Welt. => 3450 g
Null Bock auf Schule haben 15 Prozent. => 15 %
Hundertprozentige Sicherheit gibt es nicht. =>
Bei einem Einkaufswert ab 30 Euro sparen Kunden 5 Euro. => >=30 EUR, 5 EUR
Die Fahrzeit verkürzt sich um 25 auf 95 Minuten. => 25 min down, 95 min
Ein Fünftel weniger Fleisch essen die Deutschen. => 20 % down
Der Eiffelturm (330 Meter) bekommt Besuch von 7 Millionen Gästen jährlich. => 330 m, 7000000
# police, courts, accidents
Nach dem Auffahrunfall auf der A3 bei Kilometer 172,5 bildeten sich zehn Kilometer Stau. => 10 km
Die Täter sprengten gegen 3.15 Uhr zwei Geldautomaten und flohen in einem Audi RS 6. => 2
Das Gericht sah es als erwiesen an, dass der 63-Jährige 217.000 Euro veruntreute. => 217000 EUR
Der Wert der Beute liegt im mittleren fünfstelligen Bereich. =>
Zwei 15-Jährige zündeten elf Mülltonnen an. => 2, 11
Im Kofferraum lagen 1.300 Stangen Zigaretten. => 1300
Die Kammer verhandelt an zwölf Tagen und hört 38 Zeugen. => 12 day, 38
Nach 14 Tagen Suche fand man die Leiche. =>
Drei Streifenwagen, ein Hubschrauber und 25 Beamte waren im Einsatz. => 3, 25
Er fuhr mit 0,9 statt höchstens 0,5 Promille. => 0.9 ‰, <=0.5 ‰
Unbekannte stahlen in der Nacht auf den 5. Juni 800 Meter Kupferkabel. => 800 m
# economy
Der Konzern erhöht die Prognose: Der Umsatz soll um zehn bis zwölf statt um acht Prozent wachsen. => 10..12 % up, 8 % up
Die Zahl der Insolvenzen kletterte im ersten Halbjahr um 16,2 Prozent auf 8.400. => 16.2 % up, 8400
Der Ifo-Index fiel im Juni von 91,5 auf 88,5 Punkte. => 91.5, 88.5
Für ein Kilo Butter zahlen Kunden nun 4,60 statt 3,10 Euro. => 4.6 EUR, 3.1 EUR
Die Gewerkschaft fordert 10,5 Prozent mehr Lohn, mindestens aber 500 Euro. => 10.5 % up, >=500 EUR
Die Tarifparteien einigten sich auf 5,2 Prozent ab Juni und weitere 3,3 Prozent ab Mai. => 5.2 %, 3.3 %
Die Firma hat 380 Beschäftigte, 60 davon in Teilzeit. => 380, 60
Der Haushalt umfasst 476,3 Mrd. €, davon 45,6 Mrd. Kredite. => 476300000000 EUR, 45600000000 EUR
Ein Pfund Erdbeeren kostet 3,50 Euro. => 3.5 EUR
Der Strompreis schnellte auf 699 Euro je Megawattstunde. => 699 EUR
Der Dollar verlor 1,1 Prozent auf 0,98 Franken. => 1.1 % down, 0.98 CHF
Der Mindestlohn steigt zum 1. Oktober von 10,45 auf 12 Euro. => 10.45 EUR, 12 EUR
Die Quote lag mit 5,1 Prozent um 0,6 Punkte unter der des Vorjahres. => 5.1 %, 0.6
# politics
Der Bundestag hat 736 Mitglieder, künftig sollen es 630 sein. => 736, 630
Für das Gesetz stimmten 386 Abgeordnete, 313 dagegen; zwei enthielten sich. => 386, 313, 2
Der Gipfel der G20 beginnt am Freitag. =>
Im zweiten Wahlgang reichten ihm 51,1 Prozent. => 51.1 %
Sie regiert seit 16 Jahren mit einer Ein-Stimmen-Mehrheit. =>
Der Antrag nach § 2 Abs. 3 scheiterte mit vier zu fünf. =>
Rund 1.500 Delegierte aus 27 EU-Staaten beraten drei Tage lang. => ~1500, 27, 3 day
Laut einer Umfrage mit 2.000 Teilnehmern vertrauen ihm nur 23 Prozent. => 2000, 23 %
Das 9-Euro-Ticket wurde 52 Millionen Mal verkauft. => 52000000
Das Parlament hat 349 Sitze; für die Mehrheit sind 175 nötig. => 349, 175
Die Resolution 2254 und das Protokoll Nr. 14 blieben wirkungslos. =>
Deutschland nahm 1,1 Mio. Ukrainer auf, Polen 1,5 Mio. => 1100000, 1500000
# weather, nature
Auf der Station wurden 33,4 Grad gemessen, so viel wie nie an einem 2. April. => 33.4 °C
Der Waldbrand hat sich auf 4.500 Hektar ausgebreitet, 1.200 Menschen mussten fliehen. => 4500 ha, 1200
Der Pegelstand in Kaub liegt bei 32 Zentimetern. => 32 cm
Das Hochwasser überflutete 350 Häuser; die Deiche hielten 48 Stunden. => 350, 48 h
Die Lawine war 200 Meter breit und ging auf 2.300 m ab. => 200 m, 2300 m
Das Tief „Zoltan“ bringt Sturm der Stärke 10 und bis zu 20 cm Neuschnee. => <=20 cm
Der Bestand wird auf 60 bis 70 Tiere geschätzt. => 60..70
In der Nacht kühlt es auf minus 2 bis minus 8 Grad ab. => -8..-2 °C
# science, health
Von 100.000 Menschen erkranken jährlich etwa drei. => 100000, ~3
Das Risiko sinkt um das 2,5-Fache. =>
Die Impfung schützt zu mehr als 90 Prozent. => >90 %
Der Krater ist zwei Kilometer breit und 300 Meter tief. => 2 km, 300 m
Patienten erhielten 3-mal täglich 500 mg. => 500 mg
Die Forscher werteten Daten von 1.021 Männern und 987 Frauen aus. => 1021, 987
Der Body-Mass-Index lag bei 27,5. => 27.5
Der R-Wert liegt bei 0,85, die Sieben-Tage-Inzidenz bei 410,2. => 0.85, 410.2
Das Teilchen lebt 10^-6 Sekunden. => 1e-06 s
Das Bakterium hat 4,6 Mio. Basenpaare. => 4600000
Der Stern ist 1.400 Lichtjahre entfernt und 30-mal so groß wie die Sonne. => 1400 ly
Die Dosis betrug 20 mg/kg. => 20 mg/kg
# sport
Der 25-Jährige erzielte 31 Punkte, holte 12 Rebounds und gab acht Assists. => 31, 12, 8
Sie siegte mit 0,03 Sekunden Vorsprung. => 0.03 s
Bayern führt die Liga mit 9 Punkten Vorsprung an. => 9
Nach 120 Minuten stand es 3:3, im Elfmeterschießen hieß es 4:2. =>
Der Stürmer kostete 222 Millionen Euro Ablöse. => 222000000 EUR
Er stellte mit 8,95 Metern einen Weltrekord auf. => 8.95 m
Die U17 gewann das Finale vor 18.000 Fans. => 18000
Das war ihr 50. Länderspiel und ihr drittes Tor. =>
Red Bull holte im Rennen über 57 Runden die Plätze eins und zwei. => 57
# Switzerland, Austria
Die Gemeindeversammlung bewilligte einen Kredit von 2,35 Mio. Fr. => 2350000 CHF
Die Prämien steigen um durchschnittlich 6,6%. => 6.6 % up
Der Nationalrat stimmte mit 121 zu 65 Stimmen bei 7 Enthaltungen zu. => 7
Im Burgenland wurden 1.200 ha Reben gerodet. => 1200 ha
In Wien kostet das Schnitzel schon 23,90 €. => 23.9 EUR
Die Kapo fasste zwei 17jährige Burschen. => 2
Ein 73jähriger Landwirt verunfallte tödlich. =>
Die ÖBB beförderten 447 Mio. Fahrgäste. => 447000000
Das kostet den Steuerzahler 109 Milliarden Franken an Garantien. => 109000000000 CHF
Mit 62,3 % Ja-Stimmen wurde die Vorlage angenommen. => 62.3 %
# headlines, web, scraped
Kracher-Deal! 100 Mio für Super-Star => 100000000
7 Tipps gegen Hitze => 7
Bis zu 50% Rabatt im Sale => <=50 %
DAX +1,2 %, Gold -0,4 % => 1.2 %, -0.4 %
120 Mrd. Euro Schaden – und keiner haftet => 120000000000 EUR
Foto: dpa | Stand: 14.03.2023, 17:45 Uhr | Lesedauer: 4 Min. => 4 min
Mehr als 30 Grad im Schatten: So schützen Sie sich => >30 °C
Kommentare (12) => 12
© 2023 Verlag GmbH =>
Seite 1 von 3 => 1, 3
@user24 schrieb: #Wahl21 ist gelaufen, 5k Retweets => 5000
Rezept für 4 Personen: 500 g Nudeln, 1 Zwiebel, 2 EL Öl => 4, 500 g, 1, 2 tbsp
# disasters and conflict
Die Zahl der bestätigten Todesopfer stieg auf 41.020, teilte der Katastrophenschutz am Dienstag mit. => 41020
Helfer bargen nach 128 Stunden ein zwei Monate altes Baby. =>
In vier Provinzen wurden je 10.000 Zelte aufgestellt. => 4, 10000
Mehr als zwei Drittel der 1.400 Schulen sind beschädigt, 300 völlig zerstört. => >66.66666667 %, 1400, 300
Etwa 3,2 Millionen Menschen mussten ihre Häuser verlassen, fast die Hälfte davon Kinder. => ~3200000, <50 %
Das Militär meldete den Abschuss von 18 der 23 Drohnen. => 18, 23
Die Rebellen ließen 12 von 40 Geiseln frei. => 12, 40
Ein Selbstmordattentäter riss mindestens 30 Menschen mit in den Tod, 60 weitere wurden verletzt. => >=30, 60
Auf dem Kutter, der für 25 Personen zugelassen ist, drängten sich über 400 Flüchtlinge. => 25, >400
Der Vulkan schleuderte Asche acht Kilometer hoch. => 8 km
# politics, law
Das Kabinett beschloss Hilfen von bis zu 7.500 Euro pro Betrieb. => <=7500 EUR
Der Entwurf sieht bis zu fünf Jahre Haft oder 50.000 Euro Strafe vor. => <=5 year, 50000 EUR
Nach Artikel 50 des EU-Vertrags bleiben zwei Jahre Zeit. => 2 year
Der Koalitionsvertrag hat 177 Seiten. => 177
Der Vorsitzende erhielt 94,3 Prozent der 601 gültigen Stimmen. => 94.3 %, 601
Deutschland zahlt 21 Prozent des Budgets. => 21 %
Die G7-Staaten wollen bis 2030 600 Mrd. Dollar aufbringen. => 600000000000 USD
Jeder Versicherte zahlt 0,35 Prozentpunkte mehr. => 0.35 pp up
Die Zahl der Sitze sinkt von 709 auf 598. => 709, 598
Sie gewann ihren Wahlkreis mit 48 Stimmen Vorsprung. => 48
Das Gericht gab der Klage (1 BvR 2656/18) statt. =>
Die Frist beträgt vier Wochen. => 4 week
# business
Der Discounter eröffnet 60 neue Filialen und schafft 1.800 Jobs. => 60, 1800
Mit 4,2 Mrd. Euro fiel der Gewinn doppelt so hoch aus wie im Vorjahr. => 4200000000 EUR
Im Schnitt kostet der Quadratmeter 3.240 Euro, in München 9.500. => 3240 EUR, 9500 EUR
Ein Viertel der 4.000 Jobs fällt weg. => 25 %, 4000
Die Kette betreibt 83 Läden in 14 Ländern. => 83, 14
Der Flughafen zählte 5,1 Mio. Passagiere, ein Plus von 120 Prozent. => 5100000, 120 % up
Das Geschäft wuchs organisch um 4 % und nominal um 7 %. => 4 % up, 7 % up
Umsatz 2022: 3,4 Mrd. Euro, 2021: 3,1 Mrd. Euro => 3400000000 EUR, 3100000000 EUR
Die Anleihe hat ein Volumen von 750 Mio. Euro und läuft bis 2029. => 750000000 EUR
Wer 10.000 Euro anlegt, bekommt nach fünf Jahren 11.200 Euro zurück. => 10000 EUR, 11200 EUR
Bei einer Inflation von knapp acht Prozent bleiben real minus 3,5 Prozent. => <8 %, -3.5 %
Der Preis für eine Fritteuse sank auf 79,99 €. => 79.99 EUR
Das Unternehmen war zuletzt mit 1,3 Milliarden Franken bewertet. => 1300000000 CHF
Die Fluggesellschaft bestellt 22 Airbus A350-900 und sieben Boeing 787-9. => 22, 7
# science, nature, tech
Die Raumsonde Juno kam bis auf 4.200 Kilometer an den Jupiter heran. => 4200 km
Ein Blauwal wird bis zu 33 Meter lang und 190 Tonnen schwer. => <=33 m, 190 t
Der Teilchenbeschleuniger erreicht 13,6 TeV. => 13.6 TeV
Das Gerät wiegt 1,3 kg, misst 30 x 21 cm und kostet 1.199 Euro. => 1.3 kg, 30 cm, 21 cm, 1199 EUR
Der Akku hält bis zu 20 Stunden, das Laden dauert 1,5 Stunden. => <=20 h, 1.5 h
Im Blut fanden sich 0,8 Nanogramm pro Milliliter. => 0.8 ng/ml
Jede vierte der 8.000 untersuchten Arten ist bedroht. => 25 %, 8000
Das Gletschereis ist 1.500 Jahre alt. =>
Der Meeresspiegel steigt um 3,4 Millimeter pro Jahr. => 3.4 mm up
Bis 2100 könnten es zwischen 60 Zentimeter und 1,1 Meter sein. => 60 cm, 1.1 m
Der Supercomputer schafft 1,1 Trillionen Rechenschritte pro Sekunde. => 1.1e+18
In einem Kubikzentimeter leben 100 Millionen Zellen. => 100000000
Der WM-Ball hat einen Umfang von 69 cm. => 69 cm
Das Sonnensystem ist 4,6 Mrd. Jahre alt. =>
# everyday, culture, sport
Der Eintritt ist für Kinder unter sechs Jahren frei, sonst 12 Euro. => 12 EUR
Die Vorstellung dauert zwei Stunden und zwanzig Minuten, eine Pause. => 140 min
Sein Debüt verkaufte sich mehr als eine Million Mal. => >1000000
Die Serie läuft in der vierten Staffel; acht Folgen à 45 Minuten. => 8, 45 min
Das Gemälde kam für 450,3 Millionen Dollar unter den Hammer. => 450300000 USD
Er lief Marathon in 2:01:09 Stunden. =>
Die Kiste enthält 24 Flaschen zu je 0,33 Liter. => 24, 0.33 l
Mit 1,5 % Fett schmeckt die Milch fad. => 1.5 %
Bei Rot über die Ampel: 200 Euro und ein Monat Fahrverbot. => 200 EUR, 1 month
Das Spiel vor 81.365 Zuschauern endete 2:2. => 81365
In der 67. Minute sah er die zweite Gelbe Karte. =>
Nach dem 34. Spieltag hat der Klub 71 Punkte und 92:37 Tore. => 71
Sie ist die Nummer 3 der Weltrangliste. =>
Der Torwart hielt drei von fünf Elfmetern. => 3, 5
Das Rennen führt über 3.400 Kilometer in 21 Etappen. => 3400 km, 21
Auf den ersten 20 Kilometern lag er vorn. => 20 km
Das Derby steigt am Samstag, 15.30 Uhr, im Stadion an der Grünwalder Straße 114. =>
Die Bahn fährt im 10-Minuten-Takt, ab 20 Uhr alle halbe Stunde. =>
Ein Zimmer kostet ab 89 Euro, Frühstück 15 Euro extra. => >=89 EUR, 15 EUR
Sie hat 2 Kinder und 3 Hunde. => 2, 3
Bis zu drei Kugeln Eis sind erlaubt. => <=3
Tausend Fragen, keine Antwort. => 1000
Er hat schon tausendmal davon erzählt. =>
Das hat er ihr x-mal gesagt. =>
Unter Tausenden Bewerbern wurde er ausgewählt. => 1000+
Ein Dutzend Eier kostet 4 Euro. => 12, 4 EUR
# Swiss, Austria, web
Im Kanton Zürich sank der Steuerfuss um 2 auf 98 Prozent. => 2 % down, 98 %
Die Billettpreise steigen per 10. Dezember um 3,7 Prozent. => 3.7 % up
In Salzburg fielen 80 bis 120 Liter Regen pro Quadratmeter. => 80..120 l
Die KPÖ plus kam auf 11,7 Prozent und vier Mandate. => 11.7 %, 4
Der Verkehrsclub VCS zählt rund 100'000 Mitglieder. => ~100000
2. Liga: Aarau verliert 0:1 =>
News-Ticker 08:15 Uhr: 300 Haushalte ohne Strom => 300
Aktualisiert am 5.7.2022 um 11.02 Uhr =>
Bewertung: 4,5 von 5 Sternen => 4.5, 5
Nur 3 Schritte zum Glück => 3
Noch 10 Tage bis zur Wahl => 10 day
# police and courts
Bei der Razzia stellten Zollfahnder 620 Kilogramm Kokain im Wert von 40 Millionen Euro sicher. => 620 kg, 40000000 EUR
Der mutmaßliche Schütze feuerte mindestens sieben Mal. => >=7
Ein 82 Jahre alter Radler wurde von einem Lkw erfasst und starb. =>
Das OLG sprach ihr 15.000 Euro Schmerzensgeld zu. => 15000 EUR
Der Raser war 68 km/h zu schnell. => 68 km/h
In dem Prozess um 19 Einbrüche sind 31 Verhandlungstage angesetzt. => 19, 31
Zwischen 22 Uhr und 6 Uhr verschwanden drei E-Bikes im Wert von je 4.500 Euro. => 3, 4500 EUR
Der Dieb hatte 2,1 Promille Alkohol im Blut. => 2.1 ‰
An der Kreuzung Schillerstraße/B 14 krachten zwei Autos ineinander, vier Insassen kamen in die Klinik. => 2, 4
Die Polizei nahm 54 Aktivisten fest, 11 davon kamen in Haft. => 54, 11
Eine Zeugin (29) rief um 4.17 Uhr den Notruf 110. =>
# companies
Die Lufthansa-Aktie verteuerte sich um 3,8 Prozent auf 7,12 Euro. => 3.8 % up, 7.12 EUR
Insgesamt 14.000 der weltweit 130.000 Jobs stehen auf der Kippe. => 14000, 130000
Im ersten Quartal setzte Siemens 18,1 Mrd Euro um, 10 Prozent mehr als vor einem Jahr. => 18100000000 EUR, 10 % up
Der Kaufpreis soll bei rund 1,5 bis 2 Mrd. Euro liegen. => 1500000000..2000000000 EUR
Der operative Verlust verringerte sich von 55 Mio. auf 12 Mio. Franken. => 55000000 CHF, 12000000 CHF
Mit 2,04 Euro je Liter war Diesel so teuer wie nie. => 2.04 EUR
Der Börsenwert sank binnen eines Tages um 200 Milliarden Dollar. => 200000000000 USD down
Anleger zahlten 97,3 Prozent des Nennwerts. => 97.3 %
Zum Jahresende zählte die Bank 5,2 Mio. Kunden, nach 4,8 Mio. ein Jahr zuvor. => 5200000, 4800000
Für 19 Cent pro Kilowattstunde gibt es keinen Vertrag mehr. => 0.19 EUR
Knapp jeder zweite Betrieb (47 Prozent) sucht Personal. => <50 %, 47 %
Die Reallöhne sanken um 4,7 %, so stark wie nie. => 4.7 % down
Der Auftrag umfasst 130 Züge und ist 2,6 Milliarden Euro schwer. => 130, 2600000000 EUR
# politics and society
Rund 50 Staats- und Regierungschefs werden erwartet. => ~50
Bei der Wahl 2017 hatte sie noch 32,9 Prozent geholt. => 32.9 %
Die Regierungspartei verlor 17 Sitze und hält noch 102 der 230 Mandate. => 17, 102, 230
Laut Umfrage sind 61 Prozent dafür, 33 dagegen. => 61 %, 33
Der Klimafonds ist mit 212 Milliarden Euro gefüllt. => 212000000000 EUR
Das Land hat eine Fläche von 70.550 km² und 13,1 Millionen Einwohner. => 70550 km2, 13100000
Die Zahl der Kirchenaustritte stieg auf 522.821. => 522821
In Berlin fehlen 10.000 Kitaplätze, bundesweit sogar 384.000. => 10000, 384000
Die Rente steigt im Westen um 5,35 und im Osten um 6,12 Prozent. => 5.35 % up, 6.12 % up
Im März kamen 18.000, im April 14.000 Flüchtlinge an. => 18000, 14000
Etwa ein Viertel bis ein Fünftel der Stellen bleibt frei. => 20..25 %
Der Anteil der Frauen im Bundestag: 34,8 Prozent. => 34.8 %
Ein Drittel der Schulen hat kein WLAN, zwei Drittel haben zu wenige Lehrer. => 33.33333333 %, 66.66666667 %
Die Regierung schickt 3 Mio. FFP2-Masken. => 3000000
# weather, nature, science
Bis Freitag fallen örtlich 100 bis 150 Millimeter Regen. => 100..150 mm
Am Wochenende klettert das Quecksilber auf 30 Grad und mehr. => >=30 °C
Das Thermometer zeigte 12 Grad minus. => -12 °C
Die Waldfläche schrumpfte seit 1990 um 420 Millionen Hektar. => 420000000 ha down
Eine Dürre dieses Ausmaßes tritt alle 400 Jahre auf. =>
Der Komet zieht in 42 Millionen Kilometern Entfernung vorbei. => 42000000 km
Die Forscher untersuchten 1,2 Millionen Jahre altes Eis. =>
Die Kapsel landete nach 25,5 Tagen im All. =>
Das Genom umfasst etwa drei Milliarden Bausteine. => ~3000000000
Die Sonde wiegt nur 1,8 Kilogramm und flog 72 Mal. => 1.8 kg, 72
Die Feinstaubwerte lagen bei 38 µg/m³, erlaubt sind 40. => 38 µg/m3, 40 µg/m3
Ein Erwachsener braucht 7 bis 8 Stunden Schlaf. => 7..8 h
Jährlich verenden 100.000 Meeressäuger und bis zu eine Million Vögel. => 100000, <=1000000
# sport and culture
Er gewann 6:3, 7:6 (7:2) und trifft nun auf die Nummer eins. =>
Sie holte in 1:54,32 Minuten Bronze über 200 Meter Lagen. => 200 m
Die Eintracht kassierte das 1:2 in der Nachspielzeit (90.+4). =>
62.000 Zuschauer sahen ein 0:0 im Olympiastadion. => 62000
Mit 14 Siegen aus 16 Spielen führt der THW die Tabelle an. => 14, 16
Der Weltmeister liegt 46 Punkte vor dem Zweiten. => 46
Der Tour-Tross legt am Sonntag 181,5 Kilometer zurück. => 181.5 km
Im ersten Durchgang sprang er 132,5 Meter. => 132.5 m
Der Kinofilm spielte am Startwochenende 126 Millionen Dollar ein. => 126000000 USD
Die Ausstellung zeigt bis 8. Januar 140 Werke aus fünf Jahrhunderten. => 140, 500 year
Karten gibt es ab 18 Euro, ermäßigt 9 Euro. => >=18 EUR, 9 EUR
Das Album „25“ verkaufte sich 22 Millionen Mal. => 22000000
Die Oper dauert mit zwei Pausen fünfeinhalb Stunden. => 2, 5.5 h
# Austria, Switzerland
Auf der A1 bei St. Pölten staute es sich auf 15 Kilometern. => 15 km
Die Inflation lag laut Statistik Austria im Mai bei 7,7 Prozent. => 7.7 %
Eine Gemeinde in Tirol zahlt 1,4 Mio. Euro für die Lawinenverbauung. => 1400000 EUR
Die Bussen betragen 40 bis 120 Franken. => 40..120 CHF
Der Bundesrat will 6,2 Mrd. Fr. einsparen. => 6200000000 CHF
Rund 2'500 Personen demonstrierten in Bern. => ~2500
Die Wohnung in Zürich kostet Fr. 2'350.– pro Monat. => 2350 CHF
In der 4½-Zimmer-Wohnung lebten acht Personen. => 8
Am 1. Juli gilt Tempo 30. =>
# headlines, social media, lists
Ampel-Zoff: 3 Gründe für den Streit => 3
1:0 in letzter Minute! Schalke jubelt =>
Nach 20 Jahren Ehe: Alles aus =>
30.000 Euro weg! Oma (84) fällt auf Enkeltrick rein => 30000 EUR
LIVE: Trauermarsch mit 2.000 Menschen => 2000
++ 15:20 ++ Bahn streicht 40 Züge ++ => 40
Das Video ging viral: 3,4 Mio. Views, 120k Likes => 3400000, 120000
Mieten steigen um 7,1 % => 7.1 % up
Euro: 1,0842 Dollar (-0,3%) => 1.0842 USD, -0.3 %
Wetter heute: 14 bis 22 Grad, Wind 3 bis 4 => 14..22 °C, 3..4
Sonderangebot: 2 zum Preis von 1 => 2, 1
Gewinnzahlen: 4, 11, 19, 23, 38, 45 => 4, 11, 19, 23, 38, 45
Tel. 0171-1234567 oder +43 1 58858-0 =>
Autor: hs, Foto: Reuters/X01425 =>
Mehr dazu auf S. 12 und im Kasten 2. =>
# police and courts
Der Zoll fand in 14 Kartons 2,8 Millionen unversteuerte Zigaretten. => 14, 2800000
Ein 54-jähriger Motorradfahrer kam in einer Linkskurve von der Kreisstraße 9 ab. =>
Das Amtsgericht verhängte eine Geldstrafe von 70 Tagessätzen à 35 Euro. => 70, 35 EUR
Die Ermittler gehen von einer Schadenssumme von mehr als 4,5 Millionen Euro aus. => >4500000 EUR
Vier Männer im Alter von 22 bis 31 Jahren sitzen in Untersuchungshaft. => 4
Bei der Demo flogen Steine, 13 Beamte wurden verletzt, 26 Personen in Gewahrsam genommen. => 13, 26
Das Kind war nach anderthalb Stunden wieder da. =>
Der Brand im dritten Stock forderte zwei Todesopfer. => 2
Auf einer Länge von 300 Metern wurde die Leitplanke beschädigt. => 300 m
Die Höchststrafe liegt bei 15 Jahren. => 15 year
Sie soll ihrem Chef in 212 Fällen je 500 Euro gestohlen haben. => 212, 500 EUR
Der Lkw hatte 7,5 Tonnen zu viel geladen. => 7.5 t
# economy
Der Umsatz ging um ein Drittel auf 6,9 Milliarden Euro zurück. => 33.33333333 % down, 6900000000 EUR
Pro Aktie gibt es 2,70 Euro nach 2,50 Euro. => 2.7 EUR, 2.5 EUR
Die Zahl der Beschäftigten wuchs auf 45,6 Millionen Menschen. => 45600000
Die Nettoverschuldung liegt unter 2 Mrd. Euro. => <2000000000 EUR
Das Werk in Grünheide soll 500.000 Autos im Jahr bauen. => 500000
Ein Drittel weniger Aufträge als im Vorjahr gingen ein. => 33.33333333 % down
Der Stundenlohn liegt bei 13,90 Euro brutto. => 13.9 EUR
Der Spritpreis kletterte über die Marke von zwei Euro. => 2 EUR
Der SMI büßte 0,7 Prozent auf 11.020 Punkte ein. => 0.7 % down, 11020
Der Ausgabepreis wurde auf 26 Euro festgelegt, die Spanne reichte von 22 bis 28 Euro. => 26 EUR, 22..28 EUR
Von den 1,2 Milliarden Euro fließen 700 Millionen in Straßen. => 1200000000 EUR, 700000000 EUR
Der Konzern hält 49,9 Prozent, den Rest teilen sich drei Fonds. => 49.9 %, 3
Seit dem Börsengang vor zwei Jahren hat sich der Wert verdoppelt. =>
Die Kosten explodieren: statt 80 Millionen nun 210 Millionen Euro. => 80000000 EUR, 210000000 EUR
# politics
Die Koalition kommt zusammen auf 52 der 100 Sitze. => 52, 100
88 Prozent der Delegierten stimmten für sie, 12 Prozent gegen sie. => 88 %, 12 %
Mehr als 190 Länder unterzeichneten das Abkommen von 2015. => >190
Die Frist läuft am 30. Juni um Mitternacht ab. =>
Er sitzt seit 2009 im Bundestag und war zwei Jahre Minister. => 2 year
Laut § 218a ist der Abbruch bis zur 12. Woche straffrei. =>
Beim Referendum lag die Beteiligung unter der nötigen Marke von 50 Prozent. => 50 %
Für eine Zweidrittelmehrheit fehlten elf Stimmen. => 11
Das Parlament wählte ihn im 15. Wahlgang mit 216 Stimmen. => 216
Die Zahl der Asylanträge verdreifachte sich beinahe. =>
Rund zwei Dutzend Minister der 27 Länder trafen sich in Raum 20. => ~24, 27
Die Stadt mit ihren 85.000 Einwohnern nahm 1.300 Menschen auf. => 85000, 1300
Artikel 5 und die Zwei-Prozent-Marke standen auf Seite 1. =>
Noch 42 Tage, dann wird gewählt. => 42 day
# weather, nature, science
Der Orkan mit Spitzen bis zu 180 Kilometern pro Stunde deckte 60 Dächer ab. => <=180 km/h, 60
Im Norden bleibt es bei 3 bis 6 Grad. => 3..6 °C
In Bagdad wurden 52 Grad Celsius im Schatten gemessen. => 52 °C
Der Juli war um 2,3 Grad zu warm. => 2.3 °C
Der Gletscher verlor in 30 Jahren ein Fünftel seiner Masse. => 20 % down
Rund 8 Kilo Plastik verbraucht jeder im Monat. => ~8 kg
Bei 37,5 Grad Körpertemperatur beginnt Fieber. => 37.5 °C
Das Medikament senkte das Risiko um 35 Prozent, in der Placebogruppe starben neun von 200. => 35 % down, 9, 200
In drei von vier Proben fanden sich Rückstände. => 3, 4
Die Trefferquote liegt zwischen 85 und 90 Prozent. => 85..90 %
Die Rakete ist 98 Meter hoch und erzeugt 39 Meganewton Schub. => 98 m, 39 MN
Auf einem Hektar wachsen 400 Bäume. => 400
Der Wal maß 14 Meter und wog 30 Tonnen. => 14 m, 30 t
Die Mücke fliegt 1,5 km/h. => 1.5 km/h
Die Software rechnet 100-mal schneller als 2010. =>
Der Prozessor taktet mit 5,2 GHz und hat 16 Kerne. => 5.2 GHz, 16
Astronomen fanden 62 neue Monde, damit hat der Saturn 145. => 62, 145
# sport, culture, life
Sie lief die 800 Meter in 1:58,9 Minuten. => 800 m
In der Tabelle klafft eine Lücke von sieben Zählern. => 7
Der Boxer siegte in der dritten von zwölf Runden durch K. o. => 12
Er spielte 118-mal für Deutschland und schoss 42 Tore. => 42
Die Partie gegen Kiel endete 27:27 (14:12). =>
Das Museum zählte 320.000 Besucher, so viele wie zuletzt 2016. => 320000
Der Roman wurde in 34 Sprachen übersetzt. => 34
Das Festival dauert vier Tage; es spielen 80 Bands auf fünf Bühnen. => 4 day, 80, 5
Der Preis ist mit 25.000 Euro dotiert. => 25000 EUR
Das Paar heiratete am 7.7.77 und hat drei Kinder. => 3
Man braucht 1/8 l Sahne, 3 EL Zucker, 1 Prise Salz. => 0.125 l, 3 tbsp, 1
Der Weg ist 800 Meter lang und in 15 Minuten zu schaffen. => 800 m, 15 min
Im Hotel mit 120 Betten waren nur zehn Gäste. => 120, 10
Fünf Minuten vor Schluss fiel das 2:2. =>
Am zweiten Advent brennen zwei Kerzen. => 2
Er trägt Größe 46 und wiegt 90 Kilo. => 90 kg
Der Bus der Linie 300 hatte 20 Minuten Verspätung. => 20 min
# Austria, Switzerland
Das Land Salzburg zahlt 150 Euro pro Haushalt. => 150 EUR
Die Unfallzahl sank heuer um elf Prozent auf 2.300. => 11 % down, 2300
Ein Skipass kostet heuer 73,50 Euro, um acht Prozent mehr als im Vorjahr. => 73.5 EUR, 8 % up
Die Migros senkt die Preise für 1000 Produkte. => 1000
Der Kanton Genf zählt 514’114 Einwohnerinnen und Einwohner. => 514114
Das Volk sagte mit 50,1 Prozent Nein. => 50.1 %
Die Post baut 170 Filialen ab. => 170
# web
Mehr als 2 Mio. Aufrufe in 24 Stunden! => >2000000
10 Dinge, die Sie über Wien wissen müssen => 10
Top-Angebot: 3 für 2! => 3, 2
Test: 85 von 100 Punkten => 85 %
Preis: 1.299,- € (UVP: 1.499,- €) => 1299 EUR, 1499 EUR
Folge 12, Staffel 3 =>
Größe: 120 x 60 cm, Gewicht: 14,5 kg => 120 cm, 60 cm, 14.5 kg
Ausgabe 34/2022 =>
Bei einem Erdrutsch in Peru kamen mindestens 36 Menschen ums Leben, 15 werden noch vermisst. => >=36, 15
Der Fahrer eines 40-Tonners hatte 2,6 Promille. => 2.6 ‰
Die Einbrecher entkamen mit Schmuck im Wert von rund 12.000 Euro. => ~12000 EUR
Wegen des Bombenfunds mussten 5.800 Anwohner ihre Wohnungen verlassen. => 5800
In Zelle 7 fanden die Wärter drei Handys. => 3
Der Pilot der Cessna 172 blieb unverletzt. =>
Gegen den 38-Jährigen liegen neun Haftbefehle vor. => 9
Sie muss 3.600 Euro Strafe zahlen und verliert für acht Monate den Führerschein. => 3600 EUR, 8 month
Die Suche im Umkreis von 30 Kilometern blieb erfolglos. => 30 km
Der Notruf ging um 23.58 Uhr ein, sieben Minuten später war die Feuerwehr da. =>
Von den 64 Bewohnern konnten sich 61 retten. => 64, 61
Bei der Explosion wurden bis zu 20 Gebäude beschädigt, zwei stürzten ein. => <=20, 2
Der Konzern rechnet für 2024 mit 5 bis 7 Prozent Wachstum. => 5..7 %
Das Ergebnis je Aktie stieg um 14 Cent auf 1,33 Euro. => 0.14 EUR up, 1.33 EUR
Der Nettogewinn betrug 2,19 Milliarden Dollar oder 1,61 Dollar je Aktie. => 2190000000 USD, 1.61 USD
Die Brauerei verkaufte 8,7 Millionen Hektoliter Bier. => 8700000 hl
An der Börse in Tokio verlor der Nikkei-Index 1,3 Prozent auf 26.800 Punkte. => 1.3 % down, 26800
Der Preis je Tonne CO2 liegt bei 30 Euro und steigt bis 2025 auf 45 Euro. => 30 EUR, 45 EUR
Die Gewerkschaft verlangt 12 Prozent oder mindestens 650 Euro mehr. => 12 %, >=650 EUR up
Der Discounter senkte den Preis von 2,29 auf 1,99 Euro. => 2.29 EUR, 1.99 EUR
Rund 70 Prozent der Erlöse stammen aus China, 20 aus Europa. => ~70 %, 20
Die Zahl der Baugenehmigungen brach um 28,6 Prozent ein. => 28.6 % down
Das Handwerk hat 250.000 offene Stellen. => 250000
Allianz und Axa zahlen jeweils 100 Millionen Euro. => 100000000 EUR
Mehr als die Hälfte der Firmen (54 Prozent) will die Preise erhöhen. => >50 %, 54 %
Der Netzbetreiber verlegte 1.200 Kilometer Glasfaser. => 1200 km
Das Kabinett billigte den Etat von 445 Milliarden Euro. => 445000000000 EUR
Nach Auszählung aller 299 Wahlkreise liegt die SPD mit 25,7 Prozent vorn. => 299, 25.7 %
Im Stadtrat sitzen 80 Abgeordnete aus neun Parteien. => 80, 9
Er ist einer von sechs Bewerbern um das Amt. => 6
Die Partei hat 420.000 Mitglieder, vor 20 Jahren waren es noch 650.000. => 420000, 650000
Der Präsident regiert seit 28 Jahren. =>
Die Uno braucht 1,3 Milliarden Dollar für fünf Millionen Syrer. => 1300000000 USD, 5000000
Zwei von drei Deutschen lehnen das Tempolimit ab. => 66.66666667 %
Das 65 Seiten starke Papier enthält 140 Maßnahmen. => 65, 140
Ein Drittel des Kabinetts sind Frauen. => 33.33333333 %
Die Schweiz lieferte 96 Panzer vom Typ Leopard 1. => 96
Russland feuerte über 70 Raketen ab, 60 wurden abgefangen. => >70, 60
Das Land hat zehn Prozent seiner Fläche verloren. => 10 %
Vor 75 Jahren, am 23. Mai 1949, trat das Grundgesetz in Kraft. =>
Auf dem Brocken lagen 1,10 Meter Schnee. => 1.1 m
Es wird mit minus 10 Grad die kälteste Nacht des Jahres. => -10 °C
Der Bodensee-Pegel fiel unter die Marke von 3 Metern. => 3 m
Hagelkörner mit vier Zentimetern Durchmesser zerschlugen 200 Scheiben. => 4 cm, 200
Im Umkreis von 50 km gibt es nur zwei Kliniken. => 50 km, 2
Seit Mai fielen nur 40 Prozent der üblichen Regenmenge. => 40 %
Das Beben der Stärke 7,0 dauerte 30 Sekunden. => 7 Mw, 30 s
Der Stausee ist nur noch zu 18 Prozent gefüllt. => 18 %
Erst ab Windstärke 8 spricht man von Sturm. =>
Die Studie mit 45.000 Teilnehmern lief über sechs Jahre. => 45000, 6 year
Täglich 10.000 Schritte senken das Sterberisiko um die Hälfte. => 10000, 50 % down
Ein Gramm Fett liefert 9 Kilokalorien. => 1 g, 9 kcal
Das Auto beschleunigt in 3,9 Sekunden von 0 auf 100 km/h. => 3.9 s, 0 km/h, 100 km/h
Die Brille kostet 3.499 Dollar und wiegt 650 Gramm. => 3499 USD, 650 g
Bei 1 von 10.000 Geimpften traten Nebenwirkungen auf. => 1, 10000
Die Batterie hat eine Kapazität von 60 kWh und lädt mit 150 kW. => 60 kWh, 150 kW
Der Pulsar dreht sich 716-mal pro Sekunde. =>
Das Bild hat 50 Megapixel. => 50 MP
Der Tumor war drei Zentimeter groß. => 3 cm
In 2.000 Metern Höhe ist die Luft dünn. => 2000 m
Lewandowski traf beim 5:0 dreimal. =>
Der 19-jährige Spanier besiegte die Nummer 4 der Welt in drei Sätzen. => 3
Der FC Bayern holte 31 von 34 Titeln. => 31, 34
Sie blieb in 3:58,75 Minuten als erste Deutsche unter vier Minuten. => <4 min
Fünf Spieltage vor Schluss beträgt der Rückstand elf Punkte. => 11
Für seinen Sieg über 10.000 Meter brauchte er 27:11 Minuten. => 10000 m
Die Tickets kosten zwischen 69 und 450 Euro. => 69..450 EUR
Sie gewann acht ihrer letzten neun Kämpfe. => 8, 9
Das Orchester mit 90 Musikern spielt Mahlers Fünfte. => 90
Bis zum 2. Oktober läuft die Schau mit 60 Gemälden. => 60
Sein drittes Buch hat 512 Seiten. => 512
Der Sänger füllte 14 Mal die Arena. => 14
Zwei Millionen Menschen sahen die Sendung, das entspricht einem Marktanteil von 9,3 Prozent. => 2000000, 9.3 %
Für den Teig 500 Gramm Mehl mit 1/4 Liter Wasser verrühren. => 500 g, 0.25 l
Die Pizza backt 12 bis 15 Minuten bei 250 Grad. => 12..15 min, 250 °C
Der ICE nach Basel fährt alle zwei Stunden von Gleis 7. =>
Das Haus Nr. 14 in der Rue de Rivoli steht leer. =>
Im Vorjahr wanderten 33.000 Österreicher aus. => 33000
Ein Kaffee um vier Euro ist in Wien keine Seltenheit. => 4 EUR
Der Wiener ATX legte um 0,9 Prozent auf 3.150 Punkte zu. => 0.9 % up, 3150
Das Initiativkomitee reichte 108'000 Unterschriften ein. => 108000
Die SRG muss 50 Mio. Franken sparen. => 50000000 CHF
Der Steuerfuss sinkt von 119 auf 115 Prozent. => 119 %, 115 %
Auf der A13 bei Thusis GR starben zwei Personen. => 2
Ab 1.1.2024 gilt der neue Tarif. =>
BREAKING: 4 Verletzte in München => 4
Kommt jetzt der 200-Euro-Bonus? =>
2 Jahre Haft für Ex-Minister => 2 year
Das sind die 5 größten Irrtümer => 5
Lesen Sie auch: 300 Schafe auf der A5 => 300
Ein 61-Jähriger erlag seinen Verletzungen, drei weitere Insassen liegen auf der Intensivstation. => 3
Der Tanker verlor 600 Tonnen Schweröl. => 600 t
Bei den Razzien in acht Ländern griffen 1.400 Polizisten zu; 103 Verdächtige wurden festgenommen. => 8, 1400, 103
Der Schaden wird auf mindestens 150.000 Euro geschätzt. => >=150000 EUR
Die Täter, zwei Männer Mitte 20, flohen mit einem Roller. => 2
Der Bub (9) wollte über die B 8 laufen. =>
Er trug eine Uhr im Wert von 38.000 Franken. => 38000 CHF
Am Flughafen fielen 230 von 300 Flügen aus. => 230, 300
Die Tat geschah vor über 30 Jahren. =>
Der Prozess wird am 14. Februar um 9 Uhr fortgesetzt. =>
Das Feuer vernichtete 12 Hektar Wald und drei Scheunen. => 12 ha, 3
Auf der A 2 kamen sich ein Lkw und zwei Pkw in die Quere. => 2
Die Grünen verdoppelten ihr Ergebnis auf 18,3 Prozent. => 18.3 %
Bundesweit arbeiten 1,1 Millionen Menschen in der Pflege, 200.000 fehlen. => 1100000, 200000
Das Gericht halbierte die Strafe auf zweieinhalb Jahre. => 2.5 year
Je nach Einkommen zahlen Eltern 50 bis 400 Euro im Monat. => 50..400 EUR
Die Frauenquote in Vorständen liegt bei 14,6 Prozent. => 14.6 %
Mit 49 zu 47 Stimmen bestätigte der Senat die Richterin. =>
Der Parteichef bekam 87,6 Prozent, zehn Punkte weniger als 2019. => 87.6 %, 10 down
Rund 13.000 Seiten Akten in 40 Ordnern liegen vor. => ~13000, 40
Das Bündnis kommt auf 311 Sitze und verfehlt damit die Mehrheit von 289 nicht. => 311, 289
Die Verwaltung braucht im Schnitt 94 Tage pro Antrag. => 94 day
Der Kreis Uckermark hat 38 Einwohner je Quadratkilometer. => 38
Der Hersteller ruft 1,1 Millionen Autos zurück. => 1100000
Die Teuerung verlangsamte sich von 8,7 auf 7,4 Prozent. => 8.7 %, 7.4 %
Mit einem Minus von 5,3 Prozent war Infineon Schlusslicht. => 5.3 % down
Für das laufende Jahr rechnet der Verband mit 295.000 neuen Wohnungen. => 295000
Die Kasse weist ein Defizit von 1,9 Mrd. Euro aus. => 1900000000 EUR
Das Unternehmen zahlt 3 % Dividende und 1 Euro Bonus. => 3 %, 1 EUR
Der Goldpreis überwand die Marke von 2.000 Dollar. => 2000 USD
Bei 100 Euro Umsatz bleiben dem Händler 2 Euro. => 100 EUR, 2 EUR
Die Miete darf um höchstens 15 Prozent steigen. => <=15 % up
Der Preis hat sich seit 2010 um das Zweieinhalbfache erhöht. =>
Sie besitzt 25,1 Prozent plus eine Aktie. => 25.1 %
An dem Projekt sind 23 Firmen aus elf Staaten beteiligt. => 23, 11
Der Rotorblattdurchmesser misst 220 Meter, die Leistung 14 MW. => 220 m, 14 MW
Die Temperaturen liegen 4 Grad unter den Werten der Vorwoche. => 4 °C
Gestern waren es 31, heute nur 19 Grad. => 31 °C, 19 °C
Die Sonne scheint 9 Stunden. => 9 h
In 5 bis 10 Jahren ist das Alltag. =>
Das Universum dehnt sich mit 73 Kilometern pro Sekunde aus. => 73 km/s
Ein Schneeleopard frisst 2 bis 3 kg Fleisch pro Tag. => 2..3 kg
Das Insekt ist kaum 2 Millimeter lang. => <2 mm
Rund um die Erde kreisen 36.500 Trümmer größer als zehn Zentimeter. => 36500, >10 cm
Der Lkw-Akku wiegt 4,5 t und kostet so viel wie drei Autos. => 4.5 t, 3
Beim Menschen liegt der Wert um 120 zu 80. =>
Die Pille wirkt 24 Stunden. => 24 h
In der Kohorte erkrankten 5,6 pro 1.000 Personen. => 5.6
Mit 7,2 Millionen Euro Etat ist der Aufsteiger der kleinste Klub. => 7200000 EUR
Der Titelverteidiger führt nach 54 Holes mit drei Schlägen. => 54, 3
Im Hinspiel hatte Basel 0:1 verloren. =>
Das Team wurde 1904 gegründet und hat 172.000 Mitglieder. => 172000
Er ist 2,06 Meter groß und trägt die Nummer 15. => 2.06 m
Sie hat 2022 vier Titel gewonnen. => 4
Nach 18 Jahren und 1.022 Spielen ist Schluss. => 1022
Die Staffel über 4 x 100 Meter siegte in 37,93 Sekunden. => 4, 100 m, 37.93 s
Über 1.500 Meter lief sie Bestzeit. => 1500 m
Das Stück für fünf Schauspieler dauert 90 Minuten. => 5, 90 min
Die Mona Lisa misst 77 mal 53 Zentimeter. => 77 cm, 53 cm
Der Band enthält 48 Gedichte. => 48
Der Podcast hat 1,3 Mio. Hörer pro Folge. => 1300000
Er malte 15 Jahre lang an dem Altar. => 15 year
Das Brautpaar lud 240 Gäste in zwei Säle. => 240, 2
In Linz zahlt man 11,80 Euro pro Quadratmeter. => 11.8 EUR
Die Stadtgemeinde nahm einen Kredit über 3 Mio. Euro auf. => 3000000 EUR
Der Kanton Wallis steuert 20 % bei. => 20 %
Ein Halbtax kostet 185 Franken. => 185 CHF
Die Seilbahn befördert 2'400 Personen pro Stunde. => 2400
Auf 1700 Metern über Meer liegt Schnee. => 1700 m
Der Landrat lehnte den Antrag mit 45:40 Stimmen ab. =>
200.000 Euro futsch: Rentner fällt auf Trick herein => 200000 EUR
Krass! 42 Grad in Rom => 42 °C
Zwei Tote bei Brand in Köln => 2
Streik: 9 von 10 Zügen stehen still => 90 %
Ticker: +++ 11.34 Uhr: Selenskyj fordert 300 Panzer +++ => 300
So lebt man mit 100 Jahren =>
Stand 2023: 8,05 Mrd. Menschen => 8050000000
5 Sterne für das Produkt, 12 von 14 Kunden zufrieden => 5, 12, 14
Aktenzeichen XY: 40 Hinweise nach Sendung => 40
ab 19,99 €/Monat => >=19.99 EUR
Warenwert: CHF 49.90 => 49.9 CHF
Artikelnr. 4711-0815 =>
"""


@pytest.mark.parametrize("line", [line for line in SENTENCES.strip().splitlines() if not line.startswith("# ")])
def test_sentence(line: str) -> None:
    text, _, expected = line.partition(" =>")
    assert ", ".join(claims(text)) == expected.strip()
