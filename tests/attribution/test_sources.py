"""Who says so, cue by cue: passages of news of many registers with the source of each figure.

`source=""` says that the article speaks itself; with `kind=hearsay` somebody says it whom nobody names. `a/b` are
answers that are both right. A model may misread a sentence, so a group may miss one figure, or one in ten.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from pipeline.attribution import attribution_at, find_attributions
from tests.annotated import parse

if TYPE_CHECKING:
    from spacy.language import Language

ARTICLES = frozenset("der die das des dem den ein eine einer eines einem einen".split())
PASSAGES = {
    "laut": [
        'Laut Polizei wurden bei dem Unfall <figure source="Polizei">vier</figure> Menschen verletzt.',
        'Bei dem Brand entstand laut Feuerwehr ein Schaden von <figure source="Feuerwehr">200.000 Euro</figure>.',
        'Laut einer am Mittwoch veröffentlichten Studie der Universität Basel leidet <figure source="Studie der '
        'Universität Basel">jeder Fünfte</figure> unter Schlafstörungen.',
        'Laut dem Sprecher des Gesundheitsamtes, Jens Ahrend, liegen noch <figure source="Sprecher des '
        'Gesundheitsamtes, Jens Ahrend">17</figure> Patienten im Krankenhaus.',
        'Die Lawine riss laut Bergrettung <figure source="Bergrettung">drei</figure> Skifahrer mit.',
        'Der Umsatz kletterte laut Geschäftsbericht auf <figure source="Geschäftsbericht">3,4 Milliarden '
        "Euro</figure>.",
        'Laut „Neuer Zürcher Zeitung“ will die Bank <figure source="„Neuer Zürcher Zeitung“">1.200</figure> Stellen '
        "abbauen.",
        'Laut war es im Stadion, als <figure source="">40.000</figure> Zuschauer die Hymne sangen.',
        'Rund <figure source="">2.000</figure> Menschen protestierten laut und bunt gegen den Ausbau des Flughafens.',
        'Die Inflation dürfte laut Ökonomen im kommenden Jahr auf <figure source="Ökonomen">1,8 Prozent</figure> '
        "sinken.",
        'Lt. Kantonspolizei Bern war der Fahrer mit <figure source="Kantonspolizei Bern">140 km/h</figure> unterwegs.',
        'Laut Augenzeugen fielen mindestens <figure source="Augenzeugen">zehn</figure> Schüsse.',
    ],
    "nach": [
        'Nach Angaben der Veranstalter kamen <figure source="Veranstalter">12.000</figure> Besucher.',
        'Nach Angaben von Ärzten starben <figure source="Ärzten">sieben</figure> Kinder.',
        'Nach ersten Erkenntnissen der Ermittler hatte der Mann <figure source="Ermittler">1,9 Promille</figure> '
        "Alkohol im Blut.",
        'Nach ersten Schätzungen beträgt der Schaden <figure source="" kind=hearsay>80.000 Euro</figure>.',
        'Nach Informationen des Südwestrundfunks sollen <figure source="Südwestrundfunks">drei</figure> Standorte '
        "geschlossen werden.",
        'Nach eigenen Angaben hat der Verein <figure source="Verein">90.000</figure> Mitglieder.',
        'Nach Einschätzung von Greenpeace sind <figure source="Greenpeace">600</figure> Tonnen Öl ausgelaufen.',
        'Nach Darstellung der Verteidigung nahm ihr Mandant nur <figure source="Verteidigung">5.000 Euro</figure> an.',
        "Nach Berechnungen des Instituts für Weltwirtschaft in Kiel kostet der Zollstreit jeden Haushalt <figure "
        'source="Instituts für Weltwirtschaft in Kiel">400 Euro</figure>.',
        'Nach einer Schätzung der Uno sind <figure source="Uno">zwei Millionen</figure> Menschen auf der Flucht.',
        'Nach Auskunft der Bahn fallen täglich <figure source="Bahn">30</figure> Züge aus.',
        'Nach Worten von Finanzministerin Karin Roth fehlen <figure source="Finanzministerin Karin Roth">900 '
        "Millionen Euro</figure>.",
        'Nach Ansicht des Verbandes könnten <figure source="Verbandes">10.000</figure> Betriebe aufgeben.',
        'Nach dem Unfall bildete sich ein Stau von <figure source="">acht Kilometern</figure>.',
        'Nach der Auszählung von <figure source="">90 Prozent</figure> der Stimmen führt die Opposition.',
        'Nach Berlin reisten <figure source="">400</figure> Delegierte.',
        'Nach drei Niederlagen in Folge holte der Klub wieder <figure source="">drei</figure> Punkte.',
        'Nach der Untersuchung entließ die Klinik <figure source="">zwei</figure> Patienten.',
        'Nach Angaben vom Dienstag sind <figure source="" kind=hearsay>35</figure> Häuser zerstört.',
        'Der Täter hat, nach allem, was man weiß, <figure source="">drei</figure> Kinder.',
    ],
    "zufolge": [
        'Polizeiangaben zufolge wurden <figure source="Polizeiangaben">acht</figure> Demonstranten festgenommen.',
        'Einem Bericht der „Washington Post“ zufolge starben <figure source="„Washington Post“/Bericht der '
        '„Washington Post“">40</figure> Söldner.',
        'Der Feuerwehr zufolge waren <figure source="Feuerwehr">120</figure> Einsatzkräfte vor Ort.',
        'Berichten zufolge hat der Konzern <figure source="" kind=hearsay>500</figure> Kündigungen verschickt.',
        'Einer Umfrage des Instituts Forsa zufolge wollen <figure source="Instituts Forsa/Umfrage des Instituts '
        'Forsa">31 Prozent</figure> die Partei wählen.',
        'Ihren Angaben zufolge brachte die Zeugin <figure source="Zeugin">zwei</figure> Männer zur Tür.',
        'Angaben aus Regierungskreisen zufolge kostet das Paket <figure source="Regierungskreisen">fünf Milliarden '
        "Euro</figure>.",
        'Den Ermittlern zufolge erbeuteten die Täter <figure source="Ermittlern">30.000 Franken</figure>.',
    ],
    "gemäß": [
        'Gemäß Angaben des Bundesamts für Statistik lebten Ende Jahr <figure source="Bundesamts für Statistik">9 '
        "Millionen</figure> Menschen in der Schweiz.",
        'Gemäss Mitteilung der Kantonspolizei Zürich wurden <figure source="Kantonspolizei Zürich">zwei</figure> '
        "Personen verletzt.",
        'Gemäss dem Bundesrat sind <figure source="Bundesrat">400 Millionen Franken</figure> vorgesehen.',
        'Gemäß dem Vertrag liefert die Werft <figure source="">sechs</figure> Schiffe.',
        'Den Angaben gemäß starben <figure source="" kind=hearsay>elf</figure> Menschen.',
        'Gemäss einer Sprecherin des Flughafens waren <figure source="Sprecherin des Flughafens">14</figure> Flüge '
        "betroffen.",
    ],
    "so": [
        'Bei dem Einsturz starben <figure source="Feuerwehr">fünf</figure> Arbeiter, so die Feuerwehr.',
        '„Wir brauchen <figure source="Landrat Uwe Harms">20</figure> zusätzliche Lehrer“, so Landrat Uwe Harms.',
        'Der Anteil liege bei <figure source="Forscher">12 Prozent</figure>, so die Forscher weiter.',
        'Die Firma, so Betriebsratschef Kern, werde <figure source="Betriebsratschef Kern">300</figure> Stellen '
        "streichen.",
        'So viele Besucher kamen noch nie: <figure source="">70.000</figure> Menschen sahen die Ausstellung.',
        'So starben im Januar <figure source="">vier</figure> Bergsteiger am selben Gipfel.',
        'Die Brücke ist <figure source="">40 Meter</figure> hoch, so hoch wie ein Kirchturm.',
        'Das Werk sei so gut wie verkauft, und <figure source="">200</figure> Mitarbeiter bangen.',
        'Rund <figure source="Sprecher des Tierschutzvereins">150</figure> Tiere wurden gerettet, so ein Sprecher des'
        " Tierschutzvereins am Abend.",
        'So berichtete die Zeitung „Le Monde“ von <figure source="Zeitung „Le Monde“">80</figure> Festnahmen.',
    ],
    "wie": [
        'Wie die Staatsanwaltschaft mitteilte, wurden <figure source="Staatsanwaltschaft">sechs</figure> Wohnungen '
        "durchsucht.",
        'Wie ein Sprecher der Bundeswehr am Sonntag erklärte, seien <figure source="Sprecher der '
        'Bundeswehr">zwei</figure> Soldaten verletzt worden.',
        'Bei dem Zugunglück kamen, wie die Behörden bekannt gaben, <figure source="Behörden">23</figure> Menschen ums'
        " Leben.",
        'Wie aus einer Antwort der Bundesregierung auf eine Kleine Anfrage hervorgeht, wurden <figure source="Antwort'
        ' der Bundesregierung/Bundesregierung">1.400</figure> Anträge abgelehnt.',
        'Wie es in dem Gutachten heißt, fehlen <figure source="Gutachten">70</figure> Meter Sicherheitsabstand.',
        'Wie bekannt wurde, verdiente der Manager <figure source="" kind=hearsay>vier Millionen Euro</figure> im Jahr.',
        "Wie die „Süddeutsche Zeitung“ unter Berufung auf interne Papiere schreibt, stehen <figure "
        'source="„Süddeutsche Zeitung“">5.000</figure> Stellen auf der Kippe.',
        'Er ist, wie sein Anwalt betont, seit <figure source="Anwalt">zwölf Jahren</figure> nüchtern.',
        'Wie im Vorjahr kamen <figure source="">3.000</figure> Gäste zum Fest.',
        'Der Turm ist so hoch wie ein Haus mit <figure source="">30</figure> Stockwerken.',
        'Wie der ORF berichtete, sind <figure source="ORF">vier</figure> Gemeinden von der Außenwelt abgeschnitten.',
        'Wie Klubchef Anton Huber der APA sagte, kostet der Umbau <figure source="Klubchef Anton Huber">14 Mio. '
        "Euro</figure>.",
        "Wie das Statistische Bundesamt in Wiesbaden am Freitag mitgeteilt hat, stiegen die Preise um <figure "
        'source="Statistische Bundesamt in Wiesbaden/Statistische Bundesamt">2,2 Prozent</figure>.',
    ],
    "demnach": [
        "Die Polizei veröffentlichte am Montag die Unfallstatistik. Demnach starben <figure "
        'source="Polizei/Unfallstatistik">312</figure> Menschen auf den Straßen.',
        'Das Institut befragte Familien in ganz Deutschland. Danach wünschen sich <figure source="Institut">61 '
        "Prozent</figure> mehr Betreuung.",
        'Der Minister legte einen Bericht vor, wonach <figure source="Bericht/Minister">jeder dritte</figure> Panzer '
        "nicht einsatzbereit ist.",
        'Die Feuerwehr rückte aus. Danach waren <figure source="">20</figure> Häuser ohne Strom.',
        'In dem Papier geht es um die Rente. Demnach soll das Eintrittsalter um <figure source="Papier">zwei '
        "Jahre</figure> steigen.",
        "Die Statistikbehörde legte Zahlen zum Handel vor. Diesen Zahlen zufolge sank die Ausfuhr um <figure "
        'source="Statistikbehörde">4 Prozent</figure>.',
    ],
    "verbs_dass": [
        'Der Leiter der Klinik sagte, dass <figure source="Leiter der Klinik">acht</figure> Betten fehlen.',
        'Die Reederei räumte ein, dass <figure source="Reederei">900 Liter</figure> Diesel ins Meer gelaufen sind.',
        'Der Sachverständige legte dar, dass der Wagen <figure source="Sachverständige">98 km/h</figure> gefahren war.',
        'Der Rechnungshof rügte, dass das Ministerium <figure source="Rechnungshof">drei Millionen Euro</figure> zu '
        "viel bezahlt habe.",
        'Die Forscher wiesen nach, dass <figure source="Forscher">40 Prozent</figure> der Proben belastet waren.',
        'Das Landgericht stellte fest, dass der Angeklagte <figure source="Landgericht">vier</figure> Firmen '
        "gegründet hatte.",
        'Der Verteidiger gab zu bedenken, dass sein Mandant <figure source="Verteidiger">zwei</figure> Kinder habe.',
        'Ein Augenzeuge schilderte dem Sender, wie <figure source="Augenzeuge">fünf</figure> Maskierte den Laden '
        "stürmten.",
        'Die Opposition wirft der Regierung vor, <figure source="Opposition">500 Millionen Euro</figure> verschwendet'
        " zu haben.",
        'Der Zoll wies darauf hin, dass <figure source="Zoll">jede zehnte</figure> Sendung beanstandet werde.',
        'Die Gewerkschaft rechnet vor, dass eine Pflegerin im Schnitt <figure source="Gewerkschaft">13</figure> '
        "Patienten betreut.",
        'Der Trainer bemängelte, dass seiner Elf <figure source="Trainer">drei</figure> Stürmer fehlten.',
        'Die Meteorologen sagten voraus, dass in der Nacht bis zu <figure source="Meteorologen">60 Liter</figure> '
        "Regen fallen.",
        'Der Fahrer beteuerte, er habe nur <figure source="Fahrer">zwei</figure> Bier getrunken.',
    ],
    "verbs_other": [
        'Die Behörde teilte mit, es gebe <figure source="Behörde">19</figure> bestätigte Fälle.',
        'Ein Sprecher bestätigte auf Anfrage, man habe <figure source="Sprecher">zwei</figure> Mitarbeiter '
        "freigestellt.",
        'Die Bank kündigte an, <figure source="Bank">800</figure> Filialen zu schließen.',
        'Der Angeklagte behauptete, die <figure source="Angeklagte">9.000 Euro</figure> gefunden zu haben.',
        'Der Bürgermeister versprach, bis Herbst <figure source="Bürgermeister">60</figure> Wohnungen zu bauen.',
        'Der Beschuldigte gestand, <figure source="Beschuldigte">vier</figure> Autos angezündet zu haben.',
        'Die Rebellen drohten, weitere <figure source="Rebellen">zehn</figure> Geiseln zu töten.',
        'Er werde, sagte der Kanzler, <figure source="Kanzler">100 Milliarden Euro</figure> bereitstellen.',
        'Es seien rund <figure source="Bergwacht">30</figure> Retter im Einsatz, hieß es bei der Bergwacht.',
        'Aus Kreisen der Koalition verlautete, das Gesetz koste <figure source="Kreisen der Koalition">drei '
        "Milliarden Euro</figure>.",
        'Der Ausbau werde <figure source="Projektleiterin Iris Blum">zwei Jahre</figure> dauern, sagte '
        "Projektleiterin Iris Blum dem „Tagesblatt“.",
        'Mindestens <figure source="Zivilschutz">27</figure> Menschen seien ertrunken, meldete der Zivilschutz.',
        'Es handle sich um <figure source="Ministerium">vier</figure> Fälle, präzisierte das Ministerium.',
    ],
    "figures_of_verbs": [
        'Die Polizei sprach von <figure source="Polizei">5.000</figure> Teilnehmern, die Veranstalter von <figure '
        'source="Veranstalter">12.000</figure>.',
        'Der Versicherer beziffert den Schaden auf <figure source="Versicherer">1,2 Milliarden Euro</figure>.',
        'Experten schätzen die Kosten auf <figure source="Experten">50 bis 60 Millionen Euro</figure>.',
        'Die Bundesbank geht von einem Wachstum von <figure source="Bundesbank">0,3 Prozent</figure> aus.',
        'Das Rote Kreuz rechnet mit <figure source="Rote Kreuz">2.500</figure> Obdachlosen.',
        'Das Institut veranschlagt den Bedarf auf <figure source="Institut">400.000</figure> Wohnungen.',
        'Der Hersteller gibt den Verbrauch mit <figure source="Hersteller">4,8 Litern</figure> an.',
        'Der Lagedienst meldete <figure source="Lagedienst">38</figure> Einsätze in der Nacht.',
        'Die Partei zählt nach eigenem Bekunden <figure source="Partei">30.000</figure> Mitglieder.',
        'Die Kasse zählte <figure source="">500</figure> Besucher.',
        'Die Gewerkschaft fordert <figure source="Gewerkschaft">6,5 Prozent</figure> mehr Lohn.',
        'Die Staatsanwaltschaft forderte eine Haftstrafe von <figure source="Staatsanwaltschaft">acht Jahren</figure>.',
        'Der Sturm forderte <figure source="">14</figure> Todesopfer.',
        'Das Gericht verurteilte ihn zu <figure source="">fünf Jahren</figure> Haft.',
        'Die Ermittler vermuten <figure source="Ermittler">drei</figure> Mittäter.',
        'Die Agentur Fitch erwartet ein Defizit von <figure source="Agentur Fitch">5,1 Prozent</figure>.',
        'Der Meteorologe Karl Wirth warnt vor Böen bis <figure source="Meteorologe Karl Wirth">130 km/h</figure>.',
        'Die Schätzungen schwanken zwischen <figure source="">100 und 300</figure> Opfern.',
    ],
    "passive": [
        'Bis zum Abend wurden von der Polizei <figure source="">44</figure> Personen kontrolliert.',
        'Der Schaden wird von der Versicherung auf <figure source="Versicherung">70.000 Euro</figure> geschätzt.',
        'Die Zahl der Toten wurde von den Behörden mit <figure source="Behörden">61</figure> angegeben.',
        'Der Schaden wird auf <figure source="" kind=hearsay>30.000 Euro</figure> geschätzt.',
        'Von offizieller Seite wurden <figure source="offizieller Seite">18</figure> Tote bestätigt.',
        'Das Alter des Fundes wird von Archäologen auf <figure source="Archäologen">4.000 Jahre</figure> geschätzt.',
        'Vom Wetterdienst wurden Böen von <figure source="">118 km/h</figure> gemessen.',
    ],
    "nouns": [
        'Aus dem Bericht des Rechnungshofs geht hervor, dass <figure source="Bericht des '
        'Rechnungshofs/Rechnungshofs">40 Millionen Euro</figure> fehlen.',
        'In der Mitteilung der Firma heißt es, der Umsatz sei um <figure source="Mitteilung der Firma/Firma">acht '
        "Prozent</figure> gestiegen.",
        'Eine Studie der ETH Zürich zeigt, dass <figure source="Studie der ETH Zürich">30 Prozent</figure> der '
        "Gletscher verschwinden.",
        'Die Studie kommt zu dem Ergebnis, dass <figure source="Studie">jedes vierte</figure> Kind zu dick ist.',
        'Das Gutachten nennt Kosten von <figure source="Gutachten">19 Millionen Euro</figure>.',
        'Die Umfrage ergab, dass <figure source="Umfrage">52 Prozent</figure> den Bau ablehnen.',
        'In einem Schreiben an die Eltern heißt es, <figure source="Schreiben an die Eltern/Schreiben">neun</figure> '
        "Lehrer seien krank.",
        'Nach der jüngsten Prognose der Kommission schrumpft die Wirtschaft um <figure source="Kommission/Prognose '
        'der Kommission">0,4 Prozent</figure>.',
        'Es gibt Berichte über <figure source="">zwanzig</figure> Verletzte.',
        'Die Anklage wirft ihm vor, <figure source="Anklage">16</figure> Rentner betrogen zu haben.',
        'Die Behauptung, es habe <figure source="">tausend</figure> Tote gegeben, ist nicht belegt.',
        'Die Statistik weist für das Vorjahr <figure source="Statistik">712</figure> Einbrüche aus.',
    ],
    "direct": [
        '„In der Halle waren <figure source="Brandmeister Olaf Petersen">600</figure> Leute“, berichtet Brandmeister '
        "Olaf Petersen.",
        'Der Präsident sagte: „Wir schicken <figure source="Präsident">3.000</figure> Soldaten.“',
        '»Es fehlen <figure source="Schulleiterin Mona Reuter">45</figure> Stühle«, klagte Schulleiterin Mona Reuter.',
        'Bürgermeister Paul Lenz freute sich: „<figure source="Bürgermeister Paul Lenz">4.000</figure> Besucher, das '
        "ist ein Rekord.“",
        '„Wir haben viel verloren“, sagte Bauer Ernst Kolb. „Von <figure source="Bauer Ernst Kolb">90</figure> Kühen '
        'sind nur noch <figure source="Bauer Ernst Kolb">zwölf</figure> da.“',
        '„Ich war müde“, sagte die Fahrerin. Sie war seit <figure source="">16 Stunden</figure> unterwegs.',
        'Die Ministerin ist zuversichtlich: „Bis Mai impfen wir <figure source="Ministerin">70 Prozent</figure> der '
        "Bevölkerung.“",
        '"Wir haben <figure source="Jens Thal">zwei</figure> Angebote", so Jens Thal, Sprecher der Werft.',
        'Der Titel des Buches lautet „<figure source="">Zehn</figure> Tage im Eis und kein Ende“.',
        'Trainer Rolf Beck: „Uns fehlen <figure source="Trainer Rolf Beck/Rolf Beck">fünf</figure> Stammspieler.“',
        'Polizeisprecher Dirk Maas: „Wir haben <figure source="Polizeisprecher Dirk Maas/Dirk Maas">elf</figure> '
        'Anzeigen aufgenommen. Es gab <figure source="Polizeisprecher Dirk Maas/Dirk Maas">drei</figure> Verletzte.“',
        '„Das ist ein schwerer Tag. Wir trauern um <figure source="Verteidigungsministerin Lea Brandt">sechs</figure>'
        " Kameraden“, erklärte Verteidigungsministerin Lea Brandt in Berlin.",
    ],
    "konjunktiv": [
        'Der Sprecher sagte, die Lage sei ernst. Es seien <figure source="Sprecher">40</figure> Häuser überflutet. '
        'Man habe <figure source="Sprecher">300</figure> Helfer angefordert.',
        'Die Ärztin erklärte, der Patient sei stabil. Er habe <figure source="Ärztin">zwei</figure> Operationen '
        'hinter sich. <figure source="">Drei</figure> weitere Verletzte wurden am Abend entlassen.',
        'Die Firma wies die Vorwürfe zurück. Sie habe <figure source="Firma">20</figure> Prüfer eingesetzt.',
        'Der Zeuge sprach leise. Der Mann habe <figure source="Zeuge">zwei</figure> Pistolen getragen.',
        'Der Angeklagte schwieg. Er hat <figure source="">zwei</figure> Vorstrafen.',
        'Laut Polizei gab es Krawalle. <figure source="Polizei">Acht</figure> Beamte seien verletzt worden. In der '
        'Stadt leben <figure source="">90.000</figure> Menschen.',
        'Der Minister verteidigte die Pläne. Die Reform bringe <figure source="Minister">zwei Milliarden '
        'Euro</figure> und entlaste <figure source="Minister">zehn Millionen</figure> Haushalte.',
        'Die Botschaft bestätigte den Vorfall. Unter den Toten befänden sich <figure source="Botschaft">drei</figure>'
        " Deutsche.",
        'Die Polizei nahm einen Mann fest. Er soll <figure source="" kind=hearsay>14</figure> Einbrüche begangen '
        "haben.",
    ],
    "sollen": [
        'In dem Lager sollen <figure source="" kind=hearsay>900</figure> Menschen leben.',
        'Die neue Brücke soll <figure source="">30 Millionen Euro</figure> kosten.',
        'Der Minister soll <figure source="" kind=hearsay>50.000 Euro</figure> angenommen haben.',
        'Bis 2030 sollen <figure source="">400</figure> Windräder gebaut werden.',
        'Bei den Kämpfen sollen <figure source="" kind=hearsay>60</figure> Rebellen getötet worden sein.',
        'Die Schüler sollen <figure source="">zwei</figure> Stunden am Tag lesen.',
        'Angeblich flossen <figure source="" kind=hearsay>zwei Millionen Dollar</figure>.',
        'Der mutmaßliche Täter ist <figure source="">1,80 Meter</figure> groß.',
        'Der Konzern soll nach dem Willen der Aktionäre <figure source="">ein Drittel</figure> der Werke verkaufen.',
    ],
    "pointing_back": [
        'Bei einem Brand in Linz starben <figure source="Polizei">zwei</figure> Frauen. Das teilte die Polizei am '
        "Samstag mit.",
        'Im März stieg die Arbeitslosigkeit auf <figure source="Bundesagentur für Arbeit">6,1 Prozent</figure>. Dies '
        "gab die Bundesagentur für Arbeit am Donnerstag in Nürnberg bekannt.",
        'In der Region leben <figure source="Ministerium">4.000</figure> Wölfe. Diese Zahl nannte das Ministerium auf'
        " Anfrage.",
        'Der Konzern baut <figure source="Unternehmenskreisen/">700</figure> Stellen ab. Das verlautete aus '
        "Unternehmenskreisen.",
        'Die Regierung will <figure source="Zeitung „Die Presse“">zwei</figure> Kasernen schließen. Das berichtet die'
        " Zeitung „Die Presse“.",
        '<figure source="Sprecher der Küstenwache">Zwölf</figure> Menschen wurden gerettet. Das sagte ein Sprecher '
        "der Küstenwache der Nachrichtenagentur AFP.",
        '<figure source="Bericht der Unfallkommission">Drei</figure> Ventile waren defekt. Das geht aus dem Bericht '
        "der Unfallkommission hervor.",
        'Der Klub kaufte <figure source="">drei</figure> Spieler. Das freute den Trainer.',
        'Die Fabrik hat <figure source="">80</figure> Beschäftigte. Das ist wenig.',
    ],
    "naming": [
        'Innenminister Bernd Falk stellte die Zahlen vor. Der Minister sprach von <figure source="Innenminister Bernd'
        ' Falk">2.100</figure> Straftaten.',
        'Petra Lang leitet das Heim seit Jahren. Sie sagte, es fehlten <figure source="Petra Lang">elf</figure> '
        "Pfleger.",
        "Die Weltgesundheitsorganisation (WHO) ist besorgt. Die WHO meldete <figure "
        'source="Weltgesundheitsorganisation (WHO)">300</figure> neue Fälle.',
        "Verbandschefin Nina Holm kritisierte den Plan. Es gebe zu wenig Geld, sagte Holm: <figure "
        'source="Verbandschefin Nina Holm/Nina Holm">12 Millionen Euro</figure> seien nötig.',
        'Laut Reuters sagte der Minister, <figure source="Minister">20</figure> Soldaten seien gefallen.',
        'Die Zeitung zitierte einen Offizier mit den Worten, <figure source="Offizier">sechs</figure> Panzer seien '
        "zerstört.",
        'Im Interview mit dem „Kurier“ sagte Vorstand Max Egger, er erwarte <figure source="Vorstand Max Egger">8 '
        "Prozent</figure> Wachstum.",
        'Der Sprecher der Fluglinie sagte, er wisse von <figure source="Sprecher der Fluglinie">zwei</figure> '
        "Verspätungen.",
        'Die Ministerin reiste nach Mali. Dort traf sie <figure source="">60</figure> Soldaten.',
        'Die Kanzlerin dankte den Helfern. Sie hatten <figure source="">800</figure> Säcke gefüllt.',
    ],
    "acts": [
        'Der Bundestag beschloss, <figure source="">1.200</figure> Soldaten zu entsenden.',
        'Die Regierung stellt <figure source="">zwei Millionen Euro</figure> bereit.',
        'Das Unternehmen plant, <figure source="">90</figure> Mitarbeiter einzustellen.',
        'Der Stadtrat genehmigte <figure source="">500.000 Euro</figure> für das neue Bad.',
        'Der Verein verpflichtete <figure source="">zwei</figure> Stürmer bis 2027.',
        'Der General befahl, <figure source="">300</figure> Mann zu verlegen.',
        'Die EU einigte sich auf ein Ziel von <figure source="">40 Prozent</figure>.',
        'Die Bank senkte den Leitzins auf <figure source="">2,5 Prozent</figure>.',
        'Der Investor bot <figure source="">19 Euro</figure> je Aktie.',
        'Die Kommission verhängte eine Strafe von <figure source="">80 Millionen Euro</figure>.',
        'Die Polizei sperrte die Straße für <figure source="">drei Stunden</figure>.',
        'Der Mann erhielt <figure source="">zwei Jahre</figure> auf Bewährung.',
        'Die Airline strich <figure source="">40</figure> Flüge.',
        '<figure source="">Tausende</figure> Menschen gingen auf die Straße, um höhere Löhne zu fordern.',
        'Der Autor beschreibt in seinem Roman <figure source="">drei</figure> Schwestern.',
        'Der Regisseur zeigt <figure source="">zwölf</figure> Szenen aus dem Alltag.',
        'Die Studie wurde mit <figure source="">2.000</figure> Teilnehmern durchgeführt.',
        'Das Team untersuchte <figure source="">40</figure> Proben.',
        'Der Sprecher ist seit <figure source="">20 Jahren</figure> im Amt.',
        'Der Minister begrüßte <figure source="">300</figure> Gäste und sagte, er freue sich.',
        'Die Sängerin sagte <figure source="">drei</figure> Konzerte ab.',
        'Die Polizei rief die Bürger auf, <figure source="">110</figure> anzurufen.',
        'Das Schiff meldete sich nicht mehr. An Bord waren <figure source="">25</figure> Menschen.',
        'Die Partei gab <figure source="">30</figure> Mandate ab.',
        'Er teilte sein Brot in <figure source="">vier</figure> Stücke.',
        'Die Behörden gaben <figure source="">16</figure> Leichen frei.',
        'Der Stürmer erklärte nach <figure source="">15</figure> Jahren seinen Rücktritt.',
        'Die Stadt meldete <figure source="">40</figure> Kinder zur Kur an.',
        'Mit <figure source="">52 Prozent</figure> sprach sich die Mehrheit für den Bau aus.',
        'Der Richter sprach den Mann nach <figure source="">acht Monaten</figure> Haft frei.',
        'Die Rakete erreichte eine Höhe von <figure source="">90 Kilometern</figure>. Der Chef der Firma zeigte sich '
        "zufrieden.",
        'Nach Abschluss der Arbeiten, so hoffen die Anwohner, sinkt der Lärm um <figure source="Anwohner">zehn '
        "Dezibel</figure>.",
    ],
    "police": [
        "Bei einem Auffahrunfall auf der A 9 nahe Ingolstadt sind in der Nacht zum Sonntag <figure "
        'source="Polizeisprecher">drei</figure> Menschen ums Leben gekommen, wie ein Polizeisprecher der Deutschen '
        'Presse-Agentur sagte. <figure source="">Zwei</figure> der Opfer wurden aus dem Wagen geschleudert.',
        "Der 41-Jährige, der bereits mehrfach aufgefallen war, soll seine Nachbarin mit einem Messer bedroht und "
        '<figure source="" kind=hearsay>600 Euro</figure> gestohlen haben. Er bestreitet die Tat.',
        'Nach Polizeiangaben hatte der Fahrer die Kontrolle verloren; er sei mit <figure source="Polizeiangaben">2,1 '
        'Promille</figure> unterwegs gewesen. Der Sachschaden beläuft sich auf <figure source="">45.000 '
        "Euro</figure>.",
        'Wie die Beamten weiter mitteilten, stellten sie bei der Durchsuchung <figure source="Beamten">vier '
        "Kilogramm</figure> Kokain sicher.",
        "Gegen 3 Uhr meldete sich ein Anwohner bei der Leitstelle und berichtete von <figure "
        'source="Anwohner">zwei</figure> Männern auf dem Dach.',
        'Die Kantonspolizei St. Gallen schätzt den Sachschaden auf rund <figure source="Kantonspolizei St. '
        "Gallen\">150'000 Franken</figure>.",
        'Die Feuerwehr war mit <figure source="">80</figure> Kräften im Einsatz. Verletzt wurde nach Angaben eines '
        'Sprechers niemand, <figure source="Sprechers">zwölf</figure> Bewohner mussten jedoch in einer Turnhalle '
        "schlafen.",
        'Zeugen wollen gesehen haben, dass <figure source="Zeugen">drei</figure> Vermummte aus dem Haus rannten.',
        'Ermittler fanden in der Wohnung <figure source="">14</figure> Handys.',
        'Den Schaden bezifferte ein Sprecher des Präsidiums am Morgen auf mindestens <figure source="Sprecher des '
        'Präsidiums">300.000 Euro</figure>.',
    ],
    "court": [
        'Das Landgericht Köln verurteilte den Arzt zu <figure source="">vier Jahren</figure> Haft. Die Richterin '
        'sagte, er habe in <figure source="Richterin">63</figure> Fällen falsch abgerechnet.',
        'Laut Anklageschrift soll der Bankier zwischen 2011 und 2014 insgesamt <figure source="Anklageschrift">17 '
        "Millionen Euro</figure> hinterzogen haben. Die Verteidigung spricht dagegen von <figure "
        'source="Verteidigung">zwei Millionen</figure>.',
        'Der Staatsanwalt hielt dem Angeklagten vor, <figure source="Staatsanwalt">acht</figure> Kunden getäuscht zu '
        'haben; er forderte <figure source="Staatsanwalt">sechs Jahre</figure> Haft.',
        '„Ich habe niemandem geschadet“, beteuerte der Angeklagte. Das Geld, <figure source="">20.000 Euro</figure>, '
        "lag in einem Safe.",
        'Der Gutachter kam zu dem Schluss, dass die Brücke <figure source="Gutachter">30 Tonnen</figure> hätte tragen'
        " müssen.",
        'Nach Überzeugung des Gerichts war der Mann an <figure source="Gerichts">fünf</figure> Überfällen beteiligt.',
        "Der Anwalt der Familie kündigte an, Berufung einzulegen. Seine Mandanten hätten Anspruch auf <figure "
        'source="Anwalt der Familie">90.000 Euro</figure>.',
        'Gegen <figure source="">22</figure> Beschuldigte wird ermittelt. Das bestätigte Oberstaatsanwältin Carla '
        "Nohl auf Anfrage.",
        'In der Urteilsbegründung heißt es, der Konzern habe <figure source="Urteilsbegründung">elf</figure> '
        "Warnungen ignoriert.",
        'Ein Zeuge will <figure source="Zeuge">sieben</figure> Schüsse gehört haben.',
    ],
    "politics": [
        "Bundesfinanzminister Lars Reuter (SPD) verteidigte den Etat. Ohne neue Schulden fehlten im kommenden Jahr "
        '<figure source="Bundesfinanzminister Lars Reuter (SPD)/Bundesfinanzminister Lars Reuter/Lars Reuter">25 '
        "Milliarden Euro</figure>, sagte Reuter im Deutschlandfunk.",
        'Die Grünen werfen der Koalition vor, <figure source="Grünen">40.000</figure> Wohnungen zu wenig geplant zu '
        "haben.",
        'Nach dem Willen der Ministerin sollen Eltern künftig <figure source="">14</figure> Monate Geld bekommen.',
        'Der Bundesrat hat am Mittwoch <figure source="">1,3 Milliarden Franken</figure> für die Armee bewilligt.',
        'Im ersten Wahlgang erhielt die Amtsinhaberin <figure source="">48 Prozent</figure> der Stimmen. Ihr '
        'Herausforderer kam auf <figure source="">31</figure>.',
        'Kanzlerin Ute Stein zeigte sich überzeugt, dass bis Jahresende <figure source="Kanzlerin Ute Stein">eine '
        "Million</figure> Menschen geimpft würden.",
        'Aus dem Kanzleramt verlautete, das Paket habe einen Umfang von <figure source="Kanzleramt">60 Milliarden '
        "Euro</figure>.",
        'SPÖ-Klubchef Rainer Pichler hält den Vorschlag für unseriös: Damit würden <figure source="SPÖ-Klubchef '
        'Rainer Pichler/Rainer Pichler">300.000</figure> Pensionisten schlechter gestellt.',
        'Der Landtag stimmte mit <figure source="">54</figure> Stimmen für das Gesetz.',
        'Die AfD-Fraktion fordert, <figure source="AfD-Fraktion">zehn</figure> Ministerien abzuschaffen.',
        '„Wir werden <figure source="Ministerpräsidentin">500</figure> Lehrer einstellen“, versprach die '
        "Ministerpräsidentin. Die Opposition bezweifelt, dass es so viele Bewerber gibt.",
        'Der Kreml dementierte, dass <figure source="Kreml">3.000</figure> Söldner an der Grenze stehen.',
        'Vertreter von <figure source="">130</figure> Staaten berieten in Genf über das Abkommen.',
        'Das Innenministerium will <figure source="">200</figure> Beamte an die Grenze schicken, wie die '
        "„Bild“-Zeitung berichtet.",
        'Es gehe um <figure source="Senatorin">15</figure> Schulen, ergänzte die Senatorin.',
    ],
    "business": [
        'Der Autobauer rechnet für 2025 mit einem Absatz von <figure source="Autobauer">2,4 Millionen</figure> '
        'Fahrzeugen. Im Vorjahr waren es <figure source="">2,2 Millionen</figure> gewesen.',
        'Finanzvorstand Jörg Haas bezifferte die Sonderkosten auf <figure source="Finanzvorstand Jörg Haas">340 '
        'Millionen Euro</figure>. Zugleich kündigte er den Abbau von <figure source="Finanzvorstand Jörg Haas/Jörg '
        'Haas">900</figure> Stellen an.',
        'Die Aktie verlor <figure source="">vier Prozent</figure>. Händler sprachen von Gewinnmitnahmen.',
        'Analysten der Commerzbank erwarten im Schnitt einen Gewinn von <figure source="Analysten der '
        'Commerzbank">1,10 Euro</figure> je Aktie.',
        'Das Unternehmen meldete für das dritte Quartal einen Umsatz von <figure source="Unternehmen">780 Millionen '
        "Franken</figure>.",
        'Insgesamt arbeiten <figure source="">6.000</figure> Menschen in dem Werk. Betriebsrat und IG Metall '
        'befürchten, dass <figure source="Betriebsrat und IG Metall/Betriebsrat">jeder Dritte</figure> gehen muss.',
        'Die Inflationsrate sank im Mai auf <figure source="Statistische Bundesamt">2,4 Prozent</figure>, teilte das '
        "Statistische Bundesamt am Dienstag nach vorläufigen Zahlen mit.",
        'Volkswirte hatten mit <figure source="Volkswirte">2,6 Prozent</figure> gerechnet.',
        "Einem internen Papier zufolge, das der Redaktion vorliegt, will der Händler <figure "
        'source="Papier">35</figure> Filialen schließen.',
        'Insider sagen, der Kaufpreis liege bei <figure source="Insider">vier Milliarden Dollar</figure>.',
        'Der Umsatz wuchs um <figure source="">sieben Prozent</figure>, der Gewinn fiel auf <figure source="">12 '
        "Millionen Euro</figure>.",
        'Die Gewerkschaft Verdi rief <figure source="">9.000</figure> Beschäftigte zum Streik auf.',
        'Das Ifo-Institut hat seine Prognose gesenkt. Es sagt nun ein Plus von <figure source="Ifo-Institut">0,2 '
        "Prozent</figure> voraus.",
        'Konzernchef Bill Amann rechnet damit, dass der Markt bis 2030 auf <figure source="Konzernchef Bill '
        'Amann">eine Billion Dollar</figure> wächst. Heute ist er <figure source="">200 Milliarden</figure> groß.',
        'Es wird erwartet, dass die Bank den Zins um <figure source="" kind=hearsay>0,25 Prozentpunkte</figure> senkt.',
    ],
    "science": [
        'Forscher der Universität Wien haben herausgefunden, dass Bienen bis <figure source="Forscher der Universität'
        ' Wien">vier</figure> zählen können.',
        'Die Studie, an der <figure source="">1.200</figure> Freiwillige teilnahmen, erschien in „Nature“. Ihr '
        'zufolge sinkt das Risiko um <figure source="Studie">18 Prozent</figure>.',
        'Das Team um die Biologin Eva Kranz untersuchte <figure source="">300</figure> Nester. „In <figure '
        'source="Eva Kranz/Biologin Eva Kranz">40 Prozent</figure> der Nester fanden wir Plastik“, sagt Kranz.',
        'Wie die Astronomen im Fachblatt „Science“ schreiben, ist der Planet <figure source="Astronomen">120 '
        "Lichtjahre</figure> entfernt.",
        'Der Stern ist <figure source="">zehnmal</figure> so schwer wie die Sonne und etwa <figure source="">fünf '
        "Millionen Jahre</figure> alt.",
        'Einer Auswertung der Krankenkasse DAK zufolge leidet <figure source="Krankenkasse DAK/Auswertung der '
        'Krankenkasse DAK">jedes zehnte</figure> Kind an Asthma.',
        'Das Beben hatte nach Angaben der US-Erdbebenwarte USGS die Stärke <figure source="US-Erdbebenwarte '
        'USGS">6,4</figure>. Sein Zentrum lag in <figure source="">zehn Kilometern</figure> Tiefe.',
        "In der Arktis schmilzt das Eis. Seit 1990 ist laut Weltklimarat ein Viertel verschwunden, <figure "
        'source="Weltklimarat">ein Drittel</figure> könnte folgen.',
    ],
    "disaster": [
        'In Nepal sind bei einem Erdrutsch mindestens <figure source="Behörden">26</figure> Menschen gestorben. Das '
        'teilten die Behörden am Freitag mit. <figure source="">Dutzende</figure> Häuser wurden verschüttet.',
        'Der Gouverneur sprach im Fernsehen von <figure source="Gouverneur">140</figure> Toten, Hilfsorganisationen '
        'gehen von <figure source="Hilfsorganisationen">200</figure> aus.',
        'Nach Angaben des Roten Halbmonds wurden <figure source="Roten Halbmonds">41</figure> Leichen geborgen, '
        '<figure source="Roten Halbmonds">300</figure> weitere Menschen gelten als vermisst.',
        '„Das Wasser stieg in Minuten um <figure source="Überlebende">zwei Meter</figure>“, schilderte eine '
        "Überlebende dem Sender BBC.",
        'Bei dem Absturz kamen alle <figure source="">62</figure> Insassen ums Leben. Ein Sprecher der Airline '
        "bestätigte den Absturz.",
        'Das Schiff hatte nach offiziellen Angaben <figure source="offiziellen Angaben/">190</figure> Menschen an '
        'Bord. Überlebende berichten dagegen von <figure source="Überlebende">300</figure>.',
        'Die Zahl der Toten erhöhte sich auf <figure source="Staatsfernsehen">58</figure>, wie das Staatsfernsehen '
        "unter Berufung auf Rettungskräfte meldete.",
        'Helfer befürchten, dass noch <figure source="Helfer">Hunderte</figure> unter den Trümmern liegen.',
        "Die Lage sei dramatisch, erklärte das Flüchtlingshilfswerk UNHCR. Allein am Montag seien <figure "
        'source="Flüchtlingshilfswerk UNHCR">12.000</figure> Menschen über die Grenze gekommen. Viele hätten seit '
        '<figure source="Flüchtlingshilfswerk UNHCR">drei Tagen</figure> nichts gegessen.',
        'Der Strom fiel in <figure source="">90.000</figure> Haushalten aus. Bis zum Abend waren laut Versorger noch '
        '<figure source="Versorger">7.000</figure> ohne Licht.',
    ],
    "sport_and_culture": [
        'Der Stürmer unterschrieb bis 2028. Die Ablöse soll bei <figure source="" kind=hearsay>30 Millionen '
        "Euro</figure> liegen.",
        'Laut „Kicker“ überweist der Klub <figure source="„Kicker“">12 Millionen Euro</figure> nach Turin.',
        'Trainer Ivo Lang bemängelte, seine Mannschaft habe <figure source="Trainer Ivo Lang">drei</figure> Elfmeter '
        "verschossen.",
        'Das Stadion fasst <figure source="">52.000</figure> Zuschauer.',
        'Die Kuratorin zeigte sich stolz: „<figure source="Kuratorin">Sechzig</figure> Werke sind erstmals zu sehen.“',
        'Der Film spielte am ersten Wochenende <figure source="">90 Millionen Dollar</figure> ein.',
        'Nach Ansicht von Kritikern fehlen dem Roman <figure source="Kritikern">hundert</figure> Seiten.',
        'Veranstalter Max Huber zog eine positive Bilanz: <figure source="Veranstalter Max Huber">25.000</figure> '
        'Besucher seien gekommen, <figure source="Veranstalter Max Huber">10 Prozent</figure> mehr als im Vorjahr.',
        'Der Verein hat <figure source="Präsident Otto Klein">700</figure> Mitglieder, sagt Präsident Otto Klein.',
        'Die Sängerin plant eine Tournee durch <figure source="">20</figure> Städte.',
    ],
    "others": [
        'Wie viele Soldaten fielen, ist unklar. Kiew nennt <figure source="Kiew">400</figure>, Moskau spricht von '
        '<figure source="Moskau">90</figure> Toten.',
        'Angaben, wonach <figure source="Angaben/">20</figure> Zivilisten starben, ließen sich zunächst nicht prüfen.',
        'Nach einem Bericht des „Spiegel“ flossen <figure source="„Spiegel“/Bericht des „Spiegel“/Spiegel">700.000 '
        "Euro</figure> an den Berater.",
        'Der Präsident behauptete, er habe <figure source="Präsident">acht</figure> Kriege beendet. Tatsächlich ging '
        'die Gewalt in <figure source="">drei</figure> Ländern weiter.',
        'Gerüchten zufolge kostet das Gerät <figure source="" kind=hearsay>999 Euro</figure>.',
        'Die Partei gibt die Zahl der Teilnehmer mit <figure source="Partei">8.000</figure> an, die Polizei zählte '
        '<figure source="Polizei">3.500</figure>.',
        'Ob <figure source="Verkehrsbetriebe">zehn</figure> oder <figure source="Verkehrsbetriebe">zwanzig</figure> '
        "Busse fahren, steht noch nicht fest, wie die Verkehrsbetriebe einräumten.",
        'Der Bürgermeister lud <figure source="">200</figure> Gäste ein und dankte den Helfern.',
        'Offenbar waren <figure source="">zwei</figure> Ventile undicht.',
        'Umfragen sehen die Partei bei <figure source="Umfragen">17 Prozent</figure>.',
        'Das Parlament hat <figure source="">120</figure> Sitze. Nach Hochrechnungen kommt die Regierung auf <figure '
        'source="Hochrechnungen/">55</figure>.',
        'Der Hersteller ruft <figure source="">80.000</figure> Autos zurück. Betroffen sind nach Unternehmensangaben '
        'Wagen der Baujahre 2018 bis 2020, in Deutschland <figure source="Unternehmensangaben">11.000</figure>.',
    ],
}


@pytest.mark.parametrize("group", PASSAGES)
def test_sources(nlp: Language, group: str) -> None:
    texts, figures = zip(*(parse(passage) for passage in PASSAGES[group]), strict=True)
    wrong, count = [], 0
    for doc, expected in zip(nlp.pipe(texts), figures, strict=True):
        attributions = find_attributions(doc)
        for figure in expected:
            count += 1
            said = attribution_at(attributions, figure.start, figure.end)
            kind, source = (said.kind, said.source) if said is not None else ("none", "")
            if not _is_right(kind, source, figure.fields):
                wrong.append(f"{doc.text} | {doc.text[figure.start : figure.end]}: {kind} {source!r}")
    assert len(wrong) <= max(1, count // 10), "\n".join(wrong)


def _is_right(kind: str, source: str, wanted: dict[str, str]) -> bool:
    if wanted["source"] == "" and "kind" not in wanted:
        return kind == "none"
    if kind == "none":
        return False
    return any(_words(answer) == _words(source) for answer in wanted["source"].split("/"))


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[\w-]+", text.lower()) if word not in ARTICLES]
