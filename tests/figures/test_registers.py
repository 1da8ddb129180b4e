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
Bei einem Wohnungsbrand in Fürth sind am Sonntag drei Bewohner leicht verletzt worden, der Schaden beträgt laut Polizei etwa 80.000 Euro. => 3, ~80000 EUR
Der 19-Jährige war mit 147 statt der erlaubten 70 km/h unterwegs. => 147 km/h, 70 km/h
Die Beamten beschlagnahmten 2,7 Kilogramm Marihuana, 340 Ecstasy-Tabletten und 14.500 Euro in bar. => 2.7 kg, 340, 14500 EUR
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
Der Konzern steigerte den Nettogewinn im dritten Quartal um 12 Prozent auf 1,46 Milliarden Euro. => 12 % up, 1460000000 EUR
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
"""


@pytest.mark.parametrize("line", [line for line in SENTENCES.strip().splitlines() if not line.startswith("# ")])
def test_sentence(line: str) -> None:
    text, _, expected = line.partition(" =>")
    assert ", ".join(claims(text)) == expected.strip()
