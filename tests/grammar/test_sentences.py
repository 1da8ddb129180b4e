"""Sentence boundaries: each example marks where sentences start with ``|``."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.grammar.sentences import sentence_starts


@pytest.fixture(scope="module")
def german() -> Language:
    return spacy.blank("de")


def split(doc: Doc) -> list[str]:
    """The sentences as text, without the blanks around them."""
    text, out = doc.text, []
    starts = [token.idx for token, start in zip(doc, sentence_starts(doc), strict=True) if start]
    for begin, end in zip(starts, [*starts[1:], len(text)], strict=True):
        out.append(text[begin:end].strip())
    return out


PLAIN = [
    "Der Rat tagt heute. |Die Sitzung beginnt um neun.",
    "Kommt er? |Niemand weiß es! |Wir warten.",
    "Die Halle ist leer. |13 Stühle stehen noch da.",
    "Er zögerte... |Dann ging er.",
    "Sie suchten ... und fanden nichts.",
    "Er wartete … |Dann ging er.",
    "Der Fall … Uhl bleibt offen.",
    "Das Boot sank.|Alle Fischer leben.",
]
ABBREVIATIONS = [
    "Es kamen z. B. Lehrer und z.B. Ärzte.",
    "Rund 3 Mio. Euro fehlen der Stadt, d. h. fast alles.",
    "Die Kosten stiegen auf 3 Mrd. |Der Bund zahlt mit.",
    "Das kostet 12 EUR. |Bauherr ist die Stadt.",
    "Der Weg ist 3 km. |Wanderer freuen sich über 400 ha. |Zelten kostet 3 Millionen EUR. |Niemand zahlt.",
    "Der Fonds hält 3 Mio. Aktien und 2 Std. Dauerregen aus.",
    "Der Hafen schaffte 341 Mio. t. |Treiber war das Geschäft mit Fernost.",
    "Voriges Jahr waren es 35. |Anrainer fordern eine Leitplanke.",
    "Die Auslastung liegt bei 103. |Schuld ist die Grippe.",
    "Das Feuer übersprang die A23. |Vier Dörfer wurden geräumt.",
    "Frau Dr. Prof. Weiß und St. Gallen liegen ca. Hundert Kilometer auseinander.",
    "Im Haus Nr. 5 wohnt Herr Prof. Krüger bzw. Familie Vogt.",
    "Dabei waren u. a. Vertreter der Banken.",
    "Es gab Tee, Kuchen usw. |Danach sang der Chor.",
    "Die Müller GmbH & Co. KG zieht um.",
    "Das sind vgl. Abb. 3 etwa 40 Prozent.",
]
NUMBERS = [
    "Am 13. Februar kamen 20 Gäste.",
    "Der Verein stieg in die 3. Liga ab.",
    "Das war im Jahr 2007. |Die Brücke ist noch gesperrt.",
    "Der Prozess endet am 13. |Der Richter ist krank.",
    "Zum 1000. Mal läutete die Glocke.",
    "Die Zahl der Verletzten stieg auf 20. |Bürgermeister Lang dankte den Helfern.",
    "Das Mandat erlaubt bis zu 700. |Minister Lang dankte der Truppe.",
    "Im Vorjahr waren es 480, heuer bereits 510. |Landesrat Lang will gegensteuern.",
    "Es ist schon sein 12. Sieg und schon 3. Titel.",
    "Der Klub spielt noch 3. Liga.",
    "Zwischen dem 50. und 70. Lebensjahr steigt das Risiko.",
    "Das Team liegt auf Platz 2. |Trainer Wolf ist zufrieden.",
    "Der Zug fuhr 412 km/h. |Der alte Rekord ist gebrochen.",
    "Erlaubt sind 80 km/h. |Reiseveranstalter Nord hält dagegen.",
    "Ludwig XIV. baute das Schloss.",
    "Es gilt ab 1. Mai 2020. |Kritiker warnen.",
    "Betroffen sind 40. |12 davon sind Kinder.",
]
NAMES = [
    "J. F. Kennedy sprach in Berlin. |Das Volk jubelte.",
    "Der Angeklagte Jonas M. |Er schwieg.",
    "Der Pilot Karl B. landete sicher.",
]
QUOTES = [
    "„Wir sind bereit!“, sagte Weiß. |Dann gingen alle.",
    "„Der Weg ist frei. |Wir fahren los“, sagte er.",
    "Sie sagte: „Es reicht.“ |Er schwieg.",
    "»Nie wieder!« |Der Saal tobte.",
    '"Ist das alles?" fragte sie.',
    "Er erklärte: „Die Lage ist ernst.“",
    "Das Stück heißt „Sturm“. |„Ich mag es“, sagt Ute.",
]
BRACKETS = [
    "Der Platz (Foto: Archiv. Bild von 1950) ist leer. |Niemand kommt.",
    "Das Haus brennt. |(Mehr dazu morgen.) |Die Straße ist zu.",
    "Der Platz (Foto: [Archiv. Bild von 1950) ist leer. |Niemand kommt.",
]
SEMICOLONS = [
    "Die Fähre legte ab; sie war voll.",
    "Geladen waren Ärzte aus Rom; Händler aus Wien; Bauern.",
]
LINES = [
    "Feuer in der Altstadt\n\n|Drei Häuser sind zerstört.",
    "Erster Punkt\n\n|zweiter Punkt\n\n|dritter Punkt",
    "Die Feuerwehr rückte mit zwanzig\nWagen aus. |Sie löschte bis zum\nMorgen.",
    "Am 3.\nMai beginnt die Messe.",
    "Der Tag war lang.\n|– Ende –",
    "\n\n|Am Anfang war der Damm. \n\n",
]


@pytest.mark.parametrize("marked", PLAIN + ABBREVIATIONS + NUMBERS + NAMES + QUOTES + BRACKETS + LINES)
def test_starts(german: Language, marked: str) -> None:
    expected = [part.strip() for part in marked.split("|") if part.strip()]
    found = [part for part in split(german.make_doc(marked.replace("|", ""))) if part]
    assert found == expected


@pytest.mark.parametrize(("text", "count"), list(zip(SEMICOLONS, (2, 1), strict=True)))
def test_a_semicolon_parts_clauses_but_not_lists(german: Language, text: str, count: int) -> None:
    assert len(split(german.make_doc(text))) == count


def test_blanks_belong_to_the_sentence_before(german: Language) -> None:
    doc = german.make_doc("Regen.\n\nSonne.")
    assert [t.text for t, start in zip(doc, sentence_starts(doc), strict=True) if start] == ["Regen", "Sonne"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\n \n\n", "."])
def test_nearly_empty_texts(german: Language, text: str) -> None:
    doc = german.make_doc(text)
    assert sentence_starts(doc) == [True][: len(doc)] + [False] * (len(doc) - 1)


def test_works_on_parted_abbreviations(german: Language) -> None:
    words = ["Es", "waren", "ca", ".", "20", "Boote", ".", "Dann", "kam", "Sturm", "."]
    doc = Doc(german.vocab, words=words, spaces=[True, True, False, True, True, False, True, True, True, False, False])
    assert [i for i, start in enumerate(sentence_starts(doc)) if start] == [0, 7]


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        ("Er ging am 3 . Mai fort .", [0]),
        ("Es waren 20 . Dann kam Sturm .", [0, 4]),
        ("Er ging am 3. Jan . Dann kam Sturm .", [0, 6]),
        ("Seit dem 3. Jan . Uhl ist sie fort .", [0]),
        ("Es war im Mai . Dann kam Sturm .", [0, 5]),
    ],
)
def test_parted_full_stops_of_numbers_and_months(german: Language, words: str, starts: list[int]) -> None:
    parts = words.split()
    doc = Doc(german.vocab, words=parts, spaces=[after != "." for after in (*parts[1:], "")])
    assert [i for i, start in enumerate(sentence_starts(doc)) if start] == starts


def test_a_bracket_that_stays_open_for_long_holds_nothing_together(german: Language) -> None:
    doc = german.make_doc(f"Der Hof (er ist {'sehr ' * 60} alt. Er ist leer.) Niemand kommt.")
    assert [part[:10] for part in split(doc)] == ["Der Hof (e", "Er ist lee", "Niemand ko"]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Es kamen " + "drei Autos aus Ulm, " * 300 + "und ein Bus.", ["Es", "drei"]),
        ("Umsatz 3 Euro\n" * 300, ["Umsatz"]),
        ("„Es gab 3 Tote " * 300, ["„", "Es", "gab", "3", "Tote"]),
    ],
)
def test_what_is_too_long_for_a_sentence_is_cut_at_a_pause(german: Language, text: str, opening: list[str]) -> None:
    doc = german.make_doc(text)
    starts = [i for i, start in enumerate(sentence_starts(doc)) if start]
    assert 4 < len(starts) < 10
    assert max(end - start for start, end in zip(starts, [*starts[1:], len(doc)], strict=True)) <= 350
    assert {doc[i].text for i in starts} <= set(opening)


def test_component_sets_every_token(german: Language) -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("german_sentences")
    doc = nlp("Er kam 2007. Sie ging.")
    assert [sentence.text for sentence in doc.sents] == ["Er kam 2007.", "Sie ging."]
    assert all(token.is_sent_start is not None for token in doc)


def test_a_long_text_takes_linear_time(german: Language) -> None:
    doc = german.make_doc("( Ein Satz ohne Ende „ " * 20_000)
    assert len(sentence_starts(doc)) == len(doc)
