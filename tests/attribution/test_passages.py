"""Passages whose sources once were wrong, each with the source of its figures; every one of them must be right.

The marks are those of `tests/annotated.py`; `source=""` says that the article speaks itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.attribution import attribution_at, find_attributions
from tests.annotated import parse

if TYPE_CHECKING:
    from spacy.language import Language

PASSAGES = [
    # reports that go on
    'Laut Feuerwehr wurden zwölf Gäste verletzt. Das sind <figure source="Feuerwehr">drei</figure> mehr als zunächst '
    "gemeldet.",
    'Der Hersteller gab die Preise bekannt. So soll das Grundmodell <figure source="Hersteller">400 Euro</figure> '
    "kosten.",
    'Die Polizei teilte mit, der Fahrer sei tot. Die Retter hätten <figure source="Polizei">fünf</figure> Menschen '
    "aus dem Bus geborgen.",
    "Die Bank veröffentlichte heute neue Quartalszahlen. Danach verzeichnet das Institut einen Verlust von <figure "
    'source="Bank">80 Millionen Euro</figure>.',
    'Direktor Beat Zurbuchen bat um Geduld; jeder Gast erhalte einen Gutschein über <figure source="Direktor Beat '
    'Zurbuchen">100 Franken</figure>.',
    'Kritik kam von den Gewerkschaften: Der Plan koste <figure source="Gewerkschaften">700</figure> Arbeitsplätze.',
    'Die Ermittler werfen der Bande Einbrüche vor. Die Männer sollen <figure source="Ermittler">80</figure> Autos '
    "gestohlen haben.",
    'Die Behörde erklärte, es seien Schüsse gefallen. Am Abend sollen <figure source="Behörde">200</figure> Menschen '
    "geflohen sein.",
    'Die Polizei sperrte die Straße. Später sollen <figure source="">200</figure> Menschen geflohen sein.',
    'Der Bürgermeister eröffnete die Halle. Sie soll <figure source="">3 Millionen Euro</figure> gekostet haben.',
    'Laut Institut wären Stellen in Gefahr. Die Kosten beliefen sich auf <figure source="Institut">80 Euro</figure>.',
    'Laut Reuters sagte der Minister, die Lage sei ernst. Er habe <figure source="Minister">30</figure> Helfer '
    "geschickt.",
    'Im Bericht heißt es, die Lage sei ernst. Schätzungen zufolge seien <figure source="Bericht">3.000</figure> '
    "Menschen betroffen.",
    # what would be is nobody's report
    'Die Firma kündigte an, auf den Zuschuss zu verzichten. Der Zuschuss hätte ihr <figure source="">84 Millionen '
    "Euro</figure> gebracht.",
    # the sentence before
    'In der Region seien <figure source="Sprecher der Rebellen">30</figure> Dörfer eingenommen worden. So ein Sprecher '
    "der Rebellen gegenüber AFP.",
    '„Die Preise steigen um <figure source="Landwirt Jens Holm">15 Prozent</figure>.“ Davon ist Landwirt Jens Holm '
    "überzeugt.",
    '„Wir stecken <figure source="Eva Merz">90 Euro</figure> hinein.“ Mit diesen Worten begrüßte Eva Merz die Gäste.',
    # what becomes known
    'Aus dem Ministerium wurde bekannt, dass <figure source="Ministerium">600</figure> Soldaten verlegt werden.',
    'Wie aus der Staatskanzlei bekannt wurde, liegen <figure source="Staatskanzlei">zwei</figure> Bewerbungen vor.',
    'In dem Bekennerschreiben forderte man den Abzug der <figure source="Bekennerschreiben">sechs</figure> Flugzeuge.',
    # whom a pronoun means
    'Sie fragte den Wirt. Der nannte <figure source="Wirt">30</figure> Fälle.',
    'Wer sucht, der stellt fest, dass <figure source="">30</figure> Häuser leer stehen.',
    'Der Wirt soll laut Zoll lügen. Er bestreitet das: Alle <figure source="Wirt">30</figure> seien Verwandte.',
    'Bei der Gewerkschaft ist man besorgt. Dort gehe es um <figure source="Gewerkschaft">90</figure> Stellen.',
    'Der Sprecher sagte, die <figure source="Sprecher">30</figure> hätten gegen ihren Status verstoßen.',
    # whose word holds for which part
    'Nicht <figure source="Feuerwehr">zehn</figure>, sondern <figure source="Feuerwehr">20</figure> Häuser brannten '
    "nach Angaben der Feuerwehr.",
    'Die Anklage legt ihm <figure source="Anklage">30</figure> Fälle zur Last.',
    'Die Schule hat Platz für <figure source="">280</figure>. Sonst müsse man auslosen, so Direktor Koch.',
    'Ein 19 Jahre alter Mann gab an, <figure source="19 Jahre alter Mann">30</figure> Wagen angezündet zu haben.',
    '<figure source="">Ein Viertel</figure> friert nach eigener Aussage.',
    # who speaks is one phrase before the verb
    'Vertreter der <figure source="">drei</figure> Vereine erwarten keine Einigung, weil der Antrag fehle.',
    '<figure source="">100</figure> Gegner kamen. Ihrer Meinung nach gehen <figure source="Gegner">60</figure> Bäume '
    "verloren.",
    # who speaks
    "So sagte der für den Hafen zuständige Koordinator, dass nur "
    '<figure source="für den Hafen zuständige Koordinator">14</figure> Boote im Einsatz seien.',
    'Eine der größten Parteien des Landes behauptete, dass <figure source="größten Parteien des Landes">30</figure> '
    "Helfer verhaftet worden seien.",
    'Die Gegner hatten nach eigenen Angaben <figure source="Gegner">2.900</figure> Unterschriften gesammelt.',
    'Der Dresdner Ökonom Falk Henning erwartet, dass die Inflation unter <figure source="Dresdner Ökonom Falk '
    'Henning">fünf Prozent</figure> fällt.',
    'Einsatzleiter Frank Noack sprach von Glück. Der Landrat schätzt den Schaden auf <figure source="Landrat">neun '
    "Millionen Euro</figure>.",
    'Die Kosten des Gipfels gab der Palast mit <figure source="Palast">28 Millionen Euro</figure> an.',
    'Die Polizei zählte 3.200 Teilnehmer, das Bündnis »Wald bleibt« sprach von <figure source="Bündnis »Wald '
    'bleibt«">7.000</figure>.',
    'Die Polizei zählte 3.200 Teilnehmer, die Veranstalter <figure source="Veranstalter">7.000</figure>.',
    'Nach Angaben der Hilfsorganisation Ärzte für Kinder flohen <figure source="Hilfsorganisation Ärzte für Kinder">'
    "900</figure> Familien.",
    # prepositions and participles
    'Nach Zahlen des Ministeriums gibt es noch <figure source="Ministeriums">255.000</figure> Betriebe.',
    'Die von der Feuerwehr gemeldeten <figure source="Feuerwehr">20</figure> Verletzten liegen im Krankenhaus.',
    # false friends
    'Für das Amt haben sich bereits <figure source="">drei</figure> Kandidaten gemeldet.',
    'Hinzu kommen Winde, die den Rauch bis in <figure source="">30 Kilometer</figure> Höhe getrieben haben.',
    'Im Jahr 1976 stürzte ein Flugzeug ab, das <figure source="">73</figure> Todesopfer forderte.',
    'Der Konzern weist einen Verlust von <figure source="">1,7 Milliarden Euro</figure> aus.',
    'Da der Verein die letzten <figure source="">sieben</figure> Spiele gewann, war der Trainer zufrieden: „Ein guter '
    "Start in die Runde“, sagte er.",
    'Wie ausgeglichen die Partie war, zeigen <figure source="">17</figure> Führungswechsel.',
    'Das Flugzeug mit <figure source="">154</figure> Gästen kündigte eine Notlandung an.',
    # paragraphs and lists that a colon announces
    'Die Soziologin Ruth Anders leitet das Institut.\nAnders: Wir haben <figure source="Ruth Anders">18</figure> '
    "Städte befragt.",
    'Die Behörde teilte mit:\n\n<figure source="Behörde">20</figure> Menschen starben. <figure source="Behörde">30'
    '</figure> wurden verletzt.\n\nEs kamen <figure source="">40</figure> Autos.',
    'Die Polizei meldet:\n<figure source="Polizei">20</figure> Unfälle\n<figure source="Polizei">3</figure> Brände',
    'Die Auswertung hat folgende Werte ergeben:\n\nLöwen <figure source="Auswertung">31 Prozent</figure>; Bären '
    '<figure source="Auswertung">28 Prozent</figure>;\nLuchse <figure source="Auswertung">9 Prozent</figure>.',
]


@pytest.mark.parametrize("passage", PASSAGES)
def test_source_of_a_passage(nlp: Language, passage: str) -> None:
    text, expected = parse(passage)
    attributions = find_attributions(nlp(text))
    for figure in expected:
        said = attribution_at(attributions, figure.start)
        assert (said.source if said is not None else "") == figure.fields["source"]


def test_words_that_hang_on_a_noun_as_root(nlp: Language) -> None:
    """A damaged sentence without a verb at its root once never ended."""
    text = (
        "WIE DAS STATISTISCHE LANDESAMT AM MITTWOCH MITTEILTE, LAal ,etliettim hcowttiM ma tmasednaL ehcsitsitatS sad "
        "eiW .riluJ mi tnezorP 6,6 hcAN ,TNEZORP 2,6 IEB ETARSGNUREUET EID Teuerungsrate bei 6,2 Prozent, nach 6,6 "
        "Prozent im Juli."
    )
    assert all(0 <= start < end <= len(text) for found in find_attributions(nlp(text)) for start, end in found.scope)


def test_danach_points_at_a_survey_over_the_list_of_its_figures(nlp: Language) -> None:
    text = (
        "Eine Analyse der Umfragen hat folgende Mittelwerte ergeben:\n\nUnion 31 Prozent; SPD 28 Prozent."
        "\n\nDanach verfügte eine große Koalition über 59 Prozent."
    )
    found = attribution_at(find_attributions(nlp(text)), text.index("59"))
    assert found is not None
    assert (found.source, found.source_text) == ("Analyse der Umfragen", "Danach")


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_a_colon_before_a_quotation_is_its_cue(nlp: Language, gap: str) -> None:
    [found] = find_attributions(nlp(f"Der Wirt zog Bilanz:{gap}„Wir hatten 200 Gäste.“"))
    assert (found.source, found.kind, found.cue, found.cue_start) == ("Wirt", "direct", ":", 19)
