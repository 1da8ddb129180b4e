"""Lines that are no statements of the article, and the claims they must not give."""

from __future__ import annotations

import json
import os

import pytest

import pipeline
from pipeline.errors import ReadingError, UsageError
from pipeline.reading import Limits, Options, Source, options_of, read
from pipeline.reading.boilerplate import find_asides, kind_of_line
from pipeline.records import Article
from tests.reading import documents

MODEL = os.environ.get("NEWS_CLAIMS_MODEL", "embedded")


@pytest.mark.parametrize(
    "line",
    [
        "Foto: dpa",
        "Foto: A. Muster/dpa",
        "Bild: picture alliance / dpa / 20 Minuten",
        "Symbolfoto: Feuerwehr Lindau",
        "Quelle: ntv.de, mau/dpa",
        "© dpa-infocom, dpa:210312-99-796571/2",
        "© 2021 Küstenbote GmbH & Co. KG",
        "(dpa/lno)",
        "mau/dpa",
        "AFP",
        "bdt0456 3 pl 312 dpa 1234",
        "Stand: 12.03 Uhr",
        "Stand: 12.03.2021, 14:05 Uhr",
        "Stand: Freitag, 12. März 2021, 14 Uhr",
        "Aktualisiert am 12.03.2021 um 14:05 Uhr",
        "Veröffentlicht: 3. Mai 2022, 7.15 Uhr",
        "12.03.2021",
        "Montag, 3. Juni 2024",
        "Lesezeit: 4 Minuten",
        "3 Min. Lesezeit",
        "Anzeige",
        "23 Kommentare",
        "Kommentare (23)",
        "Artikel teilen",
        "* * *",
        "Lesen Sie auch: 10 Tipps gegen Hochwasser",
        "» Lesen Sie hier, wie 20 Firmen sich wehren.",
        "Mehr zum Thema",
        "Mehr zum Thema: Was 300 Asteroiden verraten",
        "Das könnte Sie auch interessieren",
        "Weitere Nachrichten aus der Region:",
        "Hier geht es zu den 50 schönsten Bildern.",
        "Jetzt kostenlos unseren Newsletter abonnieren: 3 Meldungen jeden Morgen",
        "Melden Sie sich für unseren Newsletter an, den schon 20.000 Menschen lesen!",
        "Jetzt 4 Wochen für 1 Euro testen!",
        "Folgen Sie uns auf allen 5 Kanälen",
        "Rückfragen bitte an: Pressestelle, Telefon 05600 / 12 34-0",
        "Original-Content von: Polizei Lindau, übermittelt durch news aktuell",
    ],
)
def test_what_stands_around_an_article_is_recognised(line: str) -> None:
    assert kind_of_line(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "12 Helfer am Deich. Foto: dpa",
        "Rund 300 Menschen kamen zur Trauerfeier (Foto: A. Muster/dpa)",
        "Ein Polizeiauto mit Blaulicht (Symbolbild)",
    ],
)
def test_a_line_with_a_credit_at_its_end_is_a_caption(line: str) -> None:
    assert kind_of_line(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Foto: dpa Bei dem Brand sind zwölf Menschen verletzt worden.",  # a line break got lost
        "Stand: 14 Tote in zwei Dörfern.",
        "Stand der Dinge: 14 Tote.",
        "Mehr zum Leben brauchen 20 Prozent der Haushalte.",
        "Mehr aus der Region kamen 20 Leute.",
        "Der Newsletter hat 20.000 Abonnenten.",
        "Die Polizei fand zwölf Fotos: sie zeigen die Tat.",
        "Am 12. März 2021 starben zwölf Menschen",
        "Zwölf Tote",
        "Die dpa meldete zwölf Tote.",
        "Kommentar: 12 Gründe gegen das Gesetz",
        "Jetzt können 20 Kunden das Angebot testen.",
        "Hintergrund: Zwölf Tote im Vorjahr",
        "Weitere Informationen gab die Polizei zu den zwölf Toten nicht.",
        "",
    ],
)
def test_statements_are_left_alone(line: str) -> None:
    assert kind_of_line(line) == ""


def test_teasers_follow_their_heading_and_the_article_goes_on_after_them() -> None:
    text = (
        "Zwölf Häuser brannten.\n\nMehr zum Thema\n\n20 Jahre nach dem Brand\n\nWie 30 Städte vorsorgen\n\n"
        "Die Feuerwehr war mit 40 Leuten da.\n\nSo lief der Einsatz"
    )
    found = [text[start:end] for start, end, _ in find_asides(text)]
    assert found == ["Mehr zum Thema", "20 Jahre nach dem Brand", "Wie 30 Städte vorsorgen"]


def test_a_number_of_an_agency_inside_a_paragraph_is_an_aside_of_its_own() -> None:
    text = "Die Polizei sucht zwölf Zeugen. dpa:210312-99-796571/2 Mehr war nicht bekannt."
    assert [text[start:end] for start, end, _ in find_asides(text)] == ["dpa:210312-99-796571/2"]


def one(name: str, data: bytes, options: Options | None = None) -> Article:
    [article] = read(Source(name, data=data), Limits(), options or Options())
    assert isinstance(article, Article)
    return article


def asides_of(article: Article) -> list[tuple[str, str]]:
    return [(article.text[start:end], kind) for start, end, kind in article.asides]


RAW = """Brand in Lindau

Foto: dpa
Bei einem Brand in Lindau sind zwölf Menschen
verletzt worden, teilte die Polizei mit.
Lesen Sie auch: 10 Tipps gegen Feuer

Der Schaden liegt bei 2 Millionen Euro.

Stand: 12.03.2021, 14 Uhr
"""


def test_lines_of_plain_text_stay_apart_from_the_sentences_around_them() -> None:
    article = one("brand.txt", RAW.encode())
    assert article.title == "Brand in Lindau"
    assert article.text.split("\n\n") == [
        "Foto: dpa",
        "Bei einem Brand in Lindau sind zwölf Menschen verletzt worden, teilte die Polizei mit.",
        "Lesen Sie auch: 10 Tipps gegen Feuer",
        "Der Schaden liegt bei 2 Millionen Euro.",
        "Stand: 12.03.2021, 14 Uhr",
    ]
    assert article.published == "2021-03-12"
    lead = "Bei einem Brand in Lindau sind zwölf Menschen verletzt worden, teilte die Polizei mit."
    assert article.text[: article.lead_end].endswith(lead)


def test_boilerplate_gives_no_claims_unless_asked_for() -> None:
    figures = {
        include: [
            claim.figure for claim in pipeline.extract(one("a.txt", RAW.encode(), options_of(include=include)), MODEL)
        ]
        for include in ((), ("boilerplate",))
    }
    assert figures[()] == ["zwölf", "2 Millionen Euro"]
    assert figures[("boilerplate",)] == ["zwölf", "10", "2 Millionen Euro"]


def test_text_that_is_given_has_no_claims_in_its_boilerplate_either() -> None:
    text = "Bei dem Brand wurden zwölf Menschen verletzt.\n\nLesen Sie auch: 10 Tipps gegen Feuer"
    assert [claim.figure for claim in pipeline.extract(text, MODEL)] == ["zwölf"]


def test_a_field_stays_letter_by_letter_and_knows_its_boilerplate() -> None:
    text = "Zwölf  Häuser brannten. \n\nFoto: dpa \n"
    article = one("a.jsonl", json.dumps({"text": text}).encode())
    assert article.text == text
    assert asides_of(article) == [("Foto: dpa", "boilerplate")]


BODY = "<p>Bei einer Sturmflut sind an der Küste von Nordland 80 Menschen ums Leben gekommen, sagte die Polizei.</p>"
PAGE = f"""<html><head><title>Sturm</title></head><body><article><h1>Sturm an der Küste</h1>{BODY}
<figure><img src="a.jpg"><figcaption>12 Helfer am Deich</figcaption></figure>{BODY.replace("80", "90")}
<table><caption>Schäden</caption><tr><th>Ort</th><th>Häuser</th></tr><tr><td>Altstadt</td><td>14</td></tr></table>
{BODY.replace("80", "70")}</article></body></html>"""
ENTRY = f"""<rss version="2.0"><channel><title>Bote</title><item><title>Sturm an der Küste</title><description>
{PAGE[PAGE.index("<p>") : PAGE.index("</article>")].replace("&", "&amp;").replace("<", "&lt;")}</description></item>
</channel></rss>"""


@pytest.mark.parametrize(("name", "data"), [("a.html", PAGE), ("a.xml", ENTRY)])
def test_captions_and_tables_of_web_pages_come_last_and_are_marked(name: str, data: str) -> None:
    article = one(name, data.encode())
    assert [number for number in ("80", "90", "70") if number in article.text[: article.asides[0][0]]] == [
        "80",
        "90",
        "70",
    ]
    assert ("12 Helfer am Deich", "caption") in asides_of(article)
    assert ("Altstadt | 14", "table") in asides_of(article)
    assert one(name, data.encode(), Options(include=frozenset({"caption", "table"}))).asides == ()


def test_a_table_that_lays_out_the_page_is_none_of_data() -> None:
    cells = f"<td><a href='x'>Start</a></td><td><h1>Sturm</h1>{BODY * 3}</td>"
    page = f"<html><body><table><tr>{cells}</tr></table></body></html>"
    article = one("a.html", page.encode())
    assert "80 Menschen" in article.text
    assert article.asides == ()


def word_file() -> bytes:
    import io

    import docx

    document = docx.Document()
    document.add_paragraph("Sturm an der Küste")
    document.add_paragraph("12 Helfer am Deich", style="Caption")
    document.add_paragraph("Zwölf Häuser sind zerstört.")
    table = document.add_table(2, 2)
    for number, text in enumerate(("Ort", "Häuser", "Altstadt", "14")):
        table.cell(number // 2, number % 2).text = text
    document.add_paragraph("Das teilte die Feuerwehr mit.")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt_file() -> bytes:
    import io

    from odfdo import Document, Paragraph, Style, Table

    document = Document("text")
    document.body.clear()
    document.insert_style(Style("paragraph", name="P7", parent_style="Illustration"), automatic=True)
    document.body.append(Paragraph("Sturm an der Küste"))
    document.body.append(Paragraph("12 Helfer am Deich", style="P7"))
    body = Paragraph("Zwölf Häuser sind zerstört.")
    body.insert_note(note_id="n1", citation="1", body="In Fußnoten stehen 33 Dinge.", after="Häuser")
    body.insert_annotation(body="Stimmt die 44?", creator="Redaktion", after="sind")
    document.body.append(body)
    table = Table("Tabelle", width=2, height=2)
    for place, text in {"A1": "Ort", "B1": "Häuser", "A2": "Altstadt", "B2": "14"}.items():
        table.set_value(place, text)
    document.body.append(table)
    document.body.append(Paragraph("Das teilte die Feuerwehr mit."))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


RTF = rb"""{\rtf1\ansi Sturm an der K\'fcste\par Zw\'f6lf {\field{\*\fldinst{HYPERLINK "https://a.example/99"}}{\fldrslt
{H\'e4user}}} sind zerst\'f6rt.\par
\trowd\cellx100\cellx200\intbl Ort\cell H\'e4user\cell\row\intbl Altstadt\cell 14\cell\row
\pard Das teilte die Feuerwehr mit.\par}"""
MARKDOWN = """Sturm an der Küste
=====

Zwölf Häuser sind zerstört.

| Ort | Häuser |
| --- | --- |
| Altstadt | 14 |

Das teilte die Feuerwehr mit."""


@pytest.mark.parametrize(
    ("name", "data"), [("a.docx", word_file()), ("a.odt", odt_file()), ("a.rtf", RTF), ("a.md", MARKDOWN.encode())]
)
def test_captions_and_tables_of_documents_come_last_and_are_marked(name: str, data: bytes) -> None:
    article = one(name, data)
    assert article.title == "Sturm an der Küste"
    assert article.text.startswith("Zwölf Häuser sind zerstört.\n\nDas teilte die Feuerwehr mit.\n\n")
    captions = [] if name in ("a.rtf", "a.md") else [("12 Helfer am Deich", "caption")]
    assert asides_of(article) == [*captions, ("Ort | Häuser", "table"), ("Altstadt | 14", "table")]


def test_an_unknown_aside_is_told() -> None:
    with pytest.raises(UsageError, match="expected caption, table, boilerplate"):
        options_of(include=["fussnote"])


def test_articles_in_other_languages_are_left_out_unless_asked_for() -> None:
    data = b"Storm on the coast\n\nAt least 80 people were killed when a storm hit the coast on Monday, officials said."
    [error] = read(Source("storm.txt", data=data))
    assert isinstance(error, ReadingError)
    assert error.code == "not_german"
    assert "is in English" in error.message
    assert error.article_id.startswith("storm-")
    assert one("storm.txt", data, options_of(any_language=True)).language == "en"
    assert one("sturm.txt", documents.wrapped_text()).language == "de"
