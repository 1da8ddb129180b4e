"""Files of each kind -> the same article; what is broken -> one clear error."""

from __future__ import annotations

import io
import json
import sys
import zipfile

import pytest

from pipeline.errors import ReadingError
from pipeline.reading import Limits, Source, read
from pipeline.reading.formats import Format, format_of
from pipeline.records import Article
from tests.reading import documents


def read_bytes(
    data: bytes, name: str = "artikel.txt", limits: Limits | None = None, listed: bool = False
) -> list[Article | ReadingError]:
    return list(read(Source(name, data=data, listed=listed), limits or Limits()))


def codes(items: list[Article | ReadingError]) -> list[str]:
    return [item.code if isinstance(item, ReadingError) else "article" for item in items]


@pytest.mark.parametrize("name", documents.all_kinds())
def test_each_kind_gives_the_same_article(name: str) -> None:
    [article] = read_bytes(documents.all_kinds()[name], name)
    assert isinstance(article, Article)
    assert article.title == documents.TITLE
    assert article.text == documents.TEXT
    assert article.path in (name, f"{name}/sturmflut.txt")
    assert article.text[: article.lead_end] == documents.PARAGRAPHS[0]


@pytest.mark.parametrize("suffix", ["html", "xml", "atom", "jsonl", "csv", "parquet", "xlsx", "jsonl.gz"])
def test_what_a_file_says_about_its_article_is_kept(suffix: str) -> None:
    [article] = read_bytes(documents.all_kinds()[f"sturmflut.{suffix}"], f"sturmflut.{suffix}")
    assert isinstance(article, Article)
    assert (article.published, article.publisher, article.url) == (
        documents.PUBLISHED,
        documents.PUBLISHER,
        documents.URL,
    )


@pytest.mark.parametrize(
    ("head", "suffix", "kind"),
    [
        (documents.pdf(), ".txt", Format.PDF),
        (documents.docx(), ".pdf", Format.WORD),
        (documents.odt(), ".docx", Format.OPEN_DOCUMENT),
        (documents.rtf(), ".doc", Format.RICH_TEXT),
        (documents.xlsx(), ".csv", Format.SHEET),
        (documents.html(), ".txt", Format.WEB),
        (documents.rss(), ".txt", Format.FEED),
        (documents.jsonl(), ".txt", Format.JSONL),
        (documents.jsonl(), "", Format.JSONL),
        (documents.table(), "", Format.CSV),
        (documents.parquet(), ".csv", Format.PARQUET),
        ("Zwölf Häuser".encode("utf-16"), ".pdf", Format.PLAIN),
        (b"[Bericht] Ein Sturm", ".txt", Format.PLAIN),
        (b'[{"text": "Ein Sturm"}]', ".json", Format.JSON),
        (b'{\n "text": "Ein Sturm"}', ".json", Format.JSON),
        (b'{"articles": [{"text": "Ein Sturm"}]}\n', ".json", Format.JSON),
        (b'{"text": "Ein Sturm"}\n{"text": "Regen"}', ".json", Format.JSONL),
        (b"Ein Sturm<br>und Regen", ".html", Format.WEB),
        (b"<Ein Sturm> stand da", ".txt", Format.PLAIN),
    ],
)
def test_content_decides_where_the_name_misleads(head: bytes, suffix: str, kind: Format) -> None:
    assert format_of(Source(f"a{suffix}", data=head)) is kind


def test_a_field_of_its_own_stays_letter_by_letter() -> None:
    text = " Die „Maschine“  zerbrach. \nEin Satz mit 1\u202f000 Toten und 10².\n\n Ende "
    [article] = read_bytes(json.dumps({"id": 5, "text": text}).encode(), "a.jsonl")
    assert isinstance(article, Article)
    assert (article.article_id, article.text) == ("5", text)


def test_broken_lines_in_a_field_are_mended_and_its_title_is_found() -> None:
    text = documents.wrapped_text().decode()
    [article] = read_bytes(json.dumps({"id": "x", "title": "", "text": text}).encode(), "a.jsonl")
    assert isinstance(article, Article)
    assert (article.title, article.text) == (documents.TITLE, documents.TEXT)


def test_an_id_is_derived_from_name_and_content() -> None:
    one, other, renamed, changed = (
        read_bytes(data, name)[0]
        for data, name in [
            (b"Ein Sturm.", "a/sturm.txt"),
            (b"Ein Sturm.", "/tmp/b/sturm.txt"),
            (b"Ein Sturm.", "orkan.txt"),
            (b"Zwei Orkane.", "a/sturm.txt"),
        ]
    )
    assert isinstance(one, Article)
    assert one.article_id == other.article_id
    assert one.article_id.startswith("sturm-")
    assert len({one.article_id, renamed.article_id, changed.article_id}) == 3


def test_good_rows_are_read_and_bad_ones_reported_with_their_number() -> None:
    rows = b'{"id": "1", "text": "Ein Satz."}\nkaputt\n\n{"id": "3", "text": ""}\n[1]\n{"id": "5", "text": "Noch."}\n'
    items = read_bytes(rows, "a.jsonl")
    assert codes(items) == ["article", "broken_row", "empty", "broken_row", "article"]
    messages = [item.message for item in items if isinstance(item, ReadingError)]
    assert [message.split(" of ")[0] for message in messages] == ["Row 2", "Row 4", "Row 5"]
    assert isinstance(items[2], ReadingError)
    assert items[2].article_id == "3"


def test_a_file_whose_rows_are_all_broken_is_not_empty_besides() -> None:
    assert codes(read_bytes(b'{"id": "1", "text": "Ein \n', "a.jsonl")) == ["broken_row"]
    assert codes(read_bytes(b"\n\n", "a.jsonl")) == ["empty"]


def test_json_is_an_article_or_holds_a_list_of_them() -> None:
    one = {"id": "a", "text": "Ein Satz."}
    for value, ids in ((one, ["a"]), ([one], ["a"]), ({"count": 2, "articles": [one, {**one, "id": "b"}]}, ["a", "b"])):
        items = read_bytes(json.dumps(value).encode(), "a.json")
        assert [item.article_id for item in items if isinstance(item, Article)] == ids
    assert codes(read_bytes(b'{"count": 2}', "a.json")) == ["no_text_column"]


def test_an_id_that_a_table_program_made_a_decimal_number_is_a_whole_one_again() -> None:
    [article] = read_bytes(b'{"id": 17.0, "text": "Ein Satz."}', "a.json")
    assert isinstance(article, Article)
    assert article.article_id == "17"


def test_a_heading_that_is_not_the_title_stays_in_the_text() -> None:
    text = documents.wrapped_text().decode()
    [article] = read_bytes(json.dumps({"title": "Flut", "text": text}).encode(), "a.jsonl")
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("Flut", f"{documents.TITLE}\n\n{documents.TEXT}")


def test_what_is_no_text_in_the_column_text_is_told() -> None:
    rows = b'{"text": NaN, "title": NaN}\n{"text": ["a"]}\n{"text": true}\n{"text": "Ein Satz.", "published": NaN}\n'
    items = read_bytes(rows, "a.jsonl")
    assert codes(items) == ["empty", "broken_row", "broken_row", "article"]
    assert isinstance(items[3], Article)
    assert items[3].published == ""


def test_lines_of_json_in_utf16() -> None:
    items = read_bytes('{"text": "Zwölf Tote."}\n{"text": "Drei Häuser."}\n'.encode("utf-16"), "a.jsonl")
    assert [item.text for item in items if isinstance(item, Article)] == ["Zwölf Tote.", "Drei Häuser."]


def test_much_text_is_refused_before_it_is_laid_out() -> None:
    assert codes(read_bytes(b"Sturm-\n" * 2_000_000, "a.txt")) == ["too_long"]
    assert codes(read_bytes(b"Sturm\n" + b"\n" * 2_000_000 + b"Ein Satz.", "a.txt")) == ["article"]


def test_a_line_that_is_too_long_costs_only_itself() -> None:
    rows = b'{"text": "' + b"x" * 5000 + b'"}\n{"text": "Ein Satz."}\n'
    assert codes(read_bytes(rows, "a.jsonl", Limits(line_bytes=1000))) == ["too_large", "article"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_tables_in_the_dialects_of_spreadsheets(delimiter: str, encoding: str) -> None:
    [article] = read_bytes(documents.table(delimiter, encoding), "a.csv")
    assert isinstance(article, Article)
    assert (article.article_id, article.text) == ("kb-1", documents.TEXT)


def _zip(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "leer.txt", "empty"),
        (b" \n\n\t", "leer.txt", "empty"),
        (b"\xef\xbb\xbf", "leer.txt", "empty"),
        (b"12 34 !!", "zahlen.txt", "empty"),
        (b"\x00\x01\x02\x81\x8d" * 100, "bild.txt", "not_text"),
        (b"%PDF-1.7 kaputt", "a.pdf", "broken"),
        (documents.pdf()[:300], "a.pdf", "broken"),
        (documents.pdf([("", 10)]), "scan.pdf", "no_text"),
        (b"PK\x03\x04kaputt", "a.docx", "broken"),
        (_zip("bild.png", b"Ein Sturm"), "a.docx", "no_articles_inside"),
        (_zip("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), "a.ods", "unknown_archive"),
        (_zip("word/document.xml", b"<kaputt"), "a.docx", "broken"),
        (_zip("word/document.xml", b" " * 300_000), "bombe.docx", "too_large"),
        (b'<html><body><img src="a.png"></body></html>', "a.html", "no_article"),
        (b"<rss><kaputt", "a.xml", "broken"),
        (b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0">&a;</rss>', "a.xml", "entities"),
        (b"PAR1kaputt", "a.parquet", "broken"),
        (b'{"headline": "x"}\n', "a.jsonl", "no_text_column"),
        (b"a,b\n1,2\n", "a.csv", "no_text_column"),
        (b"id,text\n", "a.csv", "empty"),
        (b"[1, 2", "a.json", "broken"),
        (b"Ein langer Text. " * 1000, "a.txt", "too_long"),
        (b"Ein Satz. " * 50_000, "a.txt", "too_large"),
    ],
)
def test_bad_input_gives_one_clear_error(data: bytes, name: str, code: str) -> None:
    items = read_bytes(data, name, Limits(file_bytes=400_000, article_characters=10_000, unpacked_bytes=200_000))
    assert codes(items) == [code]
    error = items[0]
    assert isinstance(error, ReadingError)
    assert name in error.message
    assert error.path == name
    assert error.stage == "reading"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("tief.html", b"<html><body>" + b"<div>" * 50_000 + b"Ein Satz mit zwei Toten." + b"</div>" * 50_000),
        (
            "tief.xml",
            b"<rss version='2.0'><channel><item><description>"
            + b"&lt;b&gt;" * 50_000
            + b"Ein Satz</description></item></channel></rss>",
        ),
        ("tief.json", b"[" * 50_000),
        ("tief.jsonl", b'{"text": ' + b"[" * 50_000),
        ("halb.jsonl", b'{"id": "\\ud800", "text": "halb \\ud83d kaputt"}'),
        ("zeile.txt", b"Ein Sturm hat " * 200_000),
        ("klammern.md", b"[" * 50_000 + b"Ein Satz"),
        ("zitate.md", b">" * 5_000 + b"Ein Satz"),
    ],
)
def test_hostile_files_end_in_an_article_or_an_error(name: str, data: bytes) -> None:
    for item in read_bytes(data, name):
        if isinstance(item, ReadingError):
            assert name in item.message
        else:
            (item.article_id + item.title + item.text).encode("utf-8")


def test_too_many_pages() -> None:
    assert codes(read_bytes(documents.pdf(), "a.pdf", Limits(pages=0))) == ["too_many_pages"]


def test_small_print_above_the_title_of_a_pdf_is_dropped_and_its_date_used() -> None:
    lines = [("Küstenbote · Montag, 3. Juni 2024", 8), ("", 10), ("Sturmflut trifft", 26), ("die Küste", 26), ("", 10)]
    lines += [
        ("Bei einer Sturmflut sind 80 Menschen ums", 10),
        ("Leben gekommen, wie die Behörden mit-", 10),
        ("teilten.", 10),
    ]
    [article] = read_bytes(documents.pdf(lines), "a.pdf")
    assert isinstance(article, Article)
    assert (article.title, article.published) == ("Sturmflut trifft die Küste", "2024-06-03")
    assert article.text == "Bei einer Sturmflut sind 80 Menschen ums Leben gekommen, wie die Behörden mitteilten."


def test_a_number_at_the_head_of_a_markdown_paragraph_is_kept() -> None:
    [article] = read_bytes("# Sturm\n\n13. Februar: Zwölf Häuser sind\nzerstört.".encode(), "a.md")
    assert isinstance(article, Article)
    assert article.text == "13. Februar: Zwölf Häuser sind zerstört."


def test_standard_input_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(documents.wrapped_text())

    monkeypatch.setattr(sys, "stdin", Stdin())
    [article] = read(Source("-"))
    assert isinstance(article, Article)
    assert (article.title, article.path) == (documents.TITLE, "-")
    assert article.article_id.startswith("stdin-")
