"""Ten articles of many registers, to be written as files of every kind."""

from __future__ import annotations

from tests.reading.documents import Written

TEN = (
    Written(
        "Zwölf Verletzte bei Brand in Altenheim",
        (
            "Bei einem Feuer in einem Altenheim in Lindau sind nach Angaben der Polizei zwölf Menschen verletzt "
            "worden, drei von ihnen schwer.",
            "Rund 140 Einsatzkräfte waren in der Nacht zum Dienstag vor Ort. „Wir haben 63 Bewohner ins Freie "
            "gebracht“, sagte Einsatzleiter Jörg Brandner. Der Schaden liege bei mindestens 1,5 Millionen Euro.",
            "Die Ursache war zunächst unklar. Ein Gutachter soll das Gebäude in dieser Woche untersuchen.",
        ),
        "ten-1",
        "2023-11-07",
    ),
    Written(
        "Inflation sinkt auf 2,2 Prozent",
        (
            "Die Verbraucherpreise in Deutschland sind im Mai um 2,2 Prozent gestiegen, wie das Statistische Amt am "
            "Mittwoch mitteilte. Im April hatte die Rate noch bei 2,4 Prozent gelegen.",
            "Energie verbilligte sich um 1,1 Prozent, Nahrungsmittel kosteten 0,6 Prozent mehr. Ökonomen hatten mit "
            "einem Rückgang auf 2,3 Prozent gerechnet.",
            "Laut einer Umfrage unter 1.200 Haushalten wollen 38 Prozent der Befragten in diesem Jahr weniger "
            "ausgeben.",
        ),
        "ten-2",
        "2024-05-29",
    ),
    Written(
        "Zehntausende demonstrieren in Bern",
        (
            "In der Schweizer Hauptstadt Bern haben am Samstag Zehntausende für höhere Renten demonstriert. Die "
            "Gewerkschaften sprachen von 50.000 Teilnehmern, die Polizei nannte zunächst keine Zahl.",
            "„Mit 2.390 Franken im Monat kann niemand leben“, sagte die Rednerin Ursula Zbinden auf dem Bundesplatz.",
            "Zwischen 15 und 20 Personen wurden vorübergehend festgenommen, wie ein Sprecher der Kantonspolizei sagte.",
        ),
        "ten-3",
        "2023-09-16",
    ),
    Written(
        "Autobauer streicht 3.800 Stellen",
        (
            "Der Autozulieferer Brenner will in den kommenden drei Jahren 3.800 Stellen abbauen, davon 1.900 in "
            "Deutschland. Das teilte das Unternehmen am Donnerstag in Stuttgart mit.",
            "Der Umsatz sank im ersten Halbjahr um 4,5 Prozent auf 6,2 Milliarden Euro. Unter dem Strich stand ein "
            "Verlust von 118 Millionen Euro.",
            "Die Gewerkschaft kündigte Widerstand an. Betriebsratschefin Meike Oltmanns sagte, bis zu 600 Familien in "
            "der Region seien betroffen.",
        ),
        "ten-4",
        "2024-07-25",
    ),
    Written(
        "Erdbeben in den Anden: mehr als 200 Tote",
        (
            "Ein Erdbeben der Stärke 7,1 hat in den Anden mehr als 200 Menschen getötet. Das berichtete der "
            "Zivilschutz am Sonntag.",
            "Das Beben ereignete sich in einer Tiefe von 22 Kilometern. Etwa 4.500 Häuser seien eingestürzt, hieß es "
            "in einer Mitteilung der Regierung.",
            "Hilfsorganisationen schätzen die Zahl der Obdachlosen auf 30.000 bis 40.000. Die Europäische Union sagte "
            "eine Soforthilfe von 5 Millionen Euro zu.",
        ),
        "ten-5",
        "2022-02-20",
    ),
    Written(
        "Gemeinderat beschließt Haushalt",
        (
            "Mit 18 zu 9 Stimmen hat der Gemeinderat von Oberstetten am Montagabend den Haushalt beschlossen. Er sieht "
            "Ausgaben von 41,7 Millionen Euro vor.",
            "Für die Sanierung der Grundschule sind 3,2 Millionen Euro eingeplant, für neue Radwege 450.000 Euro. "
            "Bürgermeister Andreas Keller sprach von einem Kraftakt.",
            "Die Grundsteuer steigt um 30 Prozentpunkte. Gegen diese Erhöhung hatten 1.140 Bürger unterschrieben.",
        ),
        "ten-6",
        "2021-12-14",
    ),
    Written(
        "Neue Zahlen aus der Klinik",
        (
            "In den Kliniken des Landkreises werden 87 Patienten mit Grippe behandelt, 14 von ihnen auf der "
            "Intensivstation. Das sagte Landrätin Sabine Örtel am Freitag.",
            "In der Woche zuvor waren es 52 Patienten gewesen. Dem Gesundheitsamt zufolge haben sich seit Jahresbeginn "
            "2.311 Menschen angesteckt.",
            "Jeder vierte Beschäftigte in der Pflege sei derzeit krank, berichtete die Klinikleitung.",
        ),
        "ten-7",
        "2024-01-26",
    ),
    Written(
        "Schiffbruch vor der Küste: Suche nach Vermissten",
        (
            "Vor der Küste von Kreta ist ein Boot mit etwa 90 Menschen an Bord gekentert. Die Küstenwache rettete nach "
            "eigenen Angaben 61 Überlebende.",
            "Fünf Leichen wurden geborgen, mindestens 20 Menschen gelten als vermisst. Ein Überlebender sagte, an Bord "
            "seien auch elf Kinder gewesen.",
            "An der Suche beteiligen sich vier Schiffe und zwei Hubschrauber. Der Wind erreichte 75 km/h.",
        ),
        "ten-8",
        "2023-06-14",
    ),
    Written(
        "Gericht verurteilt Betrüger zu sechs Jahren Haft",
        (
            "Das Landgericht Kassel hat einen 44-jährigen Anlagebetrüger zu sechs Jahren Haft verurteilt. Er hatte "
            "nach Überzeugung der Richter 212 Anleger um 8,4 Millionen Euro gebracht.",
            "Die Staatsanwaltschaft hatte siebeneinhalb Jahre gefordert. Die Verteidigung, die auf drei Jahre plädiert "
            "hatte, kündigte Revision an.",
            "Von dem Geld sind laut Urteil nur 320.000 Euro wieder aufgetaucht.",
        ),
        "ten-9",
        "2022-10-05",
    ),
    Written(
        "Deutlich mehr Störche im Land",
        (
            "In Niedersachsen brüten so viele Störche wie seit 80 Jahren nicht. Der Naturschutzbund zählte 2.640 "
            "Paare, das sind 12 Prozent mehr als im Vorjahr.",
            "Auf jedes Paar kamen im Schnitt 1,8 Junge. „Noch 1988 hatten wir nur 253 Paare“, erinnert sich der "
            "Storchenbetreuer Hinrich Tamm.",
            "Die Tiere legen auf dem Weg nach Spanien bis zu 200 Kilometer am Tag zurück. Ein Drittel überwintert "
            "inzwischen auf Müllkippen.",
        ),
        "ten-10",
        "2024-08-19",
    ),
)
