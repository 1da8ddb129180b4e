"""What the model reads in place of what is written, and that places and words stay as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.figures.spelling import lacks_umlauts, spelled, with_umlauts, without_gender_marks
from pipeline.grammar.plain_words import plain_words

if TYPE_CHECKING:
    from spacy.language import Language

SWISS = """
aussergewöhnlich:außergewöhnlich Aussenminister:Außenminister draussen:draußen äussern:äußern anschliessend:anschließend
Giessen:Gießen verliessen:verließen zerreissen:zerreißen weiss:weiß Weissrussland:Weißrussland heisst:heißt
dreissig:dreißig bloss:bloß Gefäss:Gefäß Füsse:Füße Fussball:Fußball Grossbrand:Großbrand vergrössern:vergrößern
gemäss:gemäß mässig:mäßig Bussgeld:Bußgeld einbüssen:einbüßen Einbusse:Einbuße Massnahme:Maßnahme Ausmass:Ausmaß
Strasse:Straße Verstoss:Verstoß Stösse:Stöße Spass:Spaß Schweiss:Schweiß mass:maß besassen:besaßen müssig:müßig
gewissermassen:gewissermaßen schmeissen:schmeißen Preussen:Preußen
""".split()
#: Words with a true `ss`, and those that may be either.
KEPT = """
dass muss lässt Fluss Schluss Klasse Kasse Masse Massen Wassermassen Busse Insassen ansässig Gassen essen besser
Preissenkung Kreissäge Beweissicherung Hinweisschild weissagen Hausserver aussenden aussetzen diesseits Kiesschicht
Fusselbürste Grossist Prozess Kongress Russland Hessen Wissen Fässer Schlösser flossen
""".split()


@pytest.mark.parametrize("pair", SWISS)
def test_swiss_spelling_is_read_as_that_of_germany(pair: str) -> None:
    swiss, german = pair.split(":")
    assert spelled(swiss) == german


@pytest.mark.parametrize("word", KEPT)
def test_a_true_ss_stays(word: str) -> None:
    assert spelled(word) == word


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Schüler:innen", "Schülerinnen"),
        ("Ärzt*innen", "Ärztinnen"),
        ("Student_innen", "Studentinnen"),
        ("LehrerInnen", "Lehrerinnen"),
        ("Helfer/-innen", "Helferinnen"),
        ("Bürger/innen", "Bürgerinnen"),
        ("Sprecher:in", "Sprecherin"),
        ("jede:r", "jeder"),
        ("km/h", "km/h"),
        ("und/oder", "und/oder"),
        ("2:1", "2:1"),
        ("InnenministerIn", "InnenministerIn"),
    ],
)
def test_marks_for_women_and_men_are_left_out(written: str, plain: str) -> None:
    assert without_gender_marks(written) == plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("12 Mio. €", "12 Millionen Euro"),
        ("3,4 Mrd. $", "3,4 Milliarden Dollar"),
        ("5 % von 20 €", "5 Prozent von 20 Euro"),
        ("eine Million €", "eine Million Euro"),
        ("1'360 und 1’360'000", "1.360 und 1.360.000"),
        ("20 EUR je 5 km", "20 Euro je 5 Kilometer"),
        (
            "auf 400 ha und 94 m² in 30 Min. bei 3 kg",
            "auf 400 Hektar und 94 Quadratmeter in 30 Minuten bei 3 Kilogramm",
        ),
        ("500 Fr. und 3 Millionen CHF", "500 Franken und 3 Millionen Franken"),
        ("am 1. Aug. ca. 5200 und mind. 20", "am 1. August etwa 5200 und mindestens 20"),
        ("in % und €", "in % und €"),
        ("der Fr. 12 und EUR 5", "der Fr. 12 und EUR 5"),
        ("€ 12 und $ 5", "€ 12 und $ 5"),
        ("16.70 Franken", "16.70 Franken"),
        ("5 Mio. EUR und 3 USD", "5 Millionen Euro und 3 Dollar"),
        ("+4 % ggü. Vj.", "+4 Prozent gegenüber Vorjahr"),
        ("im Q3 und in Q2 / 2024", "im Quartal und in Quartal / 2024"),
        ("ein Audi Q3 über 60 Meter", "ein Audi Q3 über 60 Meter"),
        ("2 t bei 9 km/h", "2 Tonnen bei 9 Stundenkilometer"),
        ("die über 60-Jährigen", "die etwa 60-Jährigen"),
    ],
)
def test_signs_behind_a_number_are_words(written: str, plain: str) -> None:
    assert plain_words(written.split()) == plain.split()


@pytest.mark.parametrize(
    "pair",
    """
    fuer:für Aerzte:Ärzte Oeffnung:Öffnung zurueck:zurück Gebaeude:Gebäude hoechste:höchste neue:neue Feuer:Feuer
    Quelle:Quelle aktuell:aktuell individuellen:individuellen soeben:soeben Poeten:Poeten Israel:Israel
    Michael:Michael Samuel:Samuel zuerst:zuerst Venezuela:Venezuela Duell:Duell
    """.split(),
)
def test_two_letters_are_an_umlaut_in_texts_that_have_none(pair: str) -> None:
    written, plain = pair.split(":")
    assert with_umlauts(written) == plain


def test_a_text_with_an_umlaut_has_them_all() -> None:
    assert lacks_umlauts("Die Stadt zahlt fuer Schulen.")
    assert not lacks_umlauts("Die Stadt Uelzen zahlt für Schulen.")
    assert not lacks_umlauts("Joel aus Coesfeld kam.")


#: Each in two ways of writing; the model finds the same in both.
ALIKE = [
    ("Die Stadt zahlt 3,1 Mio. €, das sind 5 % mehr.", "Die Stadt zahlt 3,1 Millionen Euro, das sind 5 Prozent mehr."),
    ("Draussen assen 1'200 Gäste auf der Strasse.", "Draußen assen 1.200 Gäste auf der Straße."),
    ("Fuenf Maenner fuhren spaeter ueber die Bruecke.", "Fünf Männer fuhren später über die Brücke."),
    ("Drei Ärzt:innen und 40 Pfleger*innen streikten.", "Drei Ärztinnen und 40 Pflegerinnen streikten."),
]


@pytest.mark.parametrize(("written", "plain"), ALIKE)
def test_words_and_places_stay_as_they_are_written(nlp: Language, written: str, plain: str) -> None:
    doc, other = nlp(written), nlp(plain)
    assert doc.text == written
    assert all(written[token.idx : token.idx + len(token)] == token.text for token in doc)
    assert [(t.tag_, t.dep_, t.head.i, str(t.morph), t.lemma_, t.ent_type_) for t in doc] == [
        (t.tag_, t.dep_, t.head.i, str(t.morph), t.lemma_, t.ent_type_) for t in other
    ]
    assert [sentence.start for sentence in doc.sents] == [sentence.start for sentence in other.sents]
