"""When an article appeared: what the file says, the article's dateline, the file's name; never a time stamp."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from pipeline.reading import Source, read
from pipeline.reading.dates import date_in_name, find_dateline
from pipeline.records import Article


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Berlin, 3. März 2021 – Zwölf Häuser brannten.", "2021-03-03"),
        ("Berlin (dpa), 3. März 2021 - Zwölf Häuser brannten.", "2021-03-03"),
        ("BERLIN/MÜNCHEN, den 03.03.2021: Zwölf Häuser brannten.", "2021-03-03"),
        ("Frankfurt am Main, 12. Jänner 2022 — Zwölf Häuser brannten.", "2022-01-12"),
        ("12.03.2021\n\nZwölf Häuser brannten.", "2021-03-12"),
        ("12.03.2021 – 14:05\n\nZwölf Häuser brannten.", "2021-03-12"),
        ("Freitag, 12. März 2021\n\nZwölf Häuser brannten.", "2021-03-12"),
        ("2021-03-12 | Lokales\n\nZwölf Häuser brannten.", "2021-03-12"),
        ("Veröffentlicht am 12.03.2021 um 14:05 Uhr\n\nZwölf Häuser brannten.", "2021-03-12"),
        ("Zwölf Häuser brannten.\n\nDie Polizei ermittelt.\n\nStand: 12. März 2021, 14 Uhr", "2021-03-12"),
        ("Am 3. März 2021 brannten zwölf Häuser.", ""),
        ("Der Anschlag vom 3. März 2021 – zwölf Menschen starben – ist aufgeklärt.", ""),
        ("Berlin, 3. März – Zwölf Häuser brannten.", ""),
        ("Berlin, 31. Februar 2021 – Zwölf Häuser brannten.", ""),
        ("Eins.\n\nZwei.\n\nDrei.\n\n3. März 2021: Zwölf Häuser brannten.\n\nVier.\n\nFünf.\n\nSechs.\n\nSieben.", ""),
    ],
)
def test_datelines(text: str, date: str) -> None:
    assert find_dateline(text) == date


@pytest.mark.parametrize(
    ("stem", "date"),
    [
        ("2024-03-12-sturm", "2024-03-12"),
        ("sturm_2024-03-12", "2024-03-12"),
        ("dpa_20240312_0007", "2024-03-12"),
        ("artikel-20241399", ""),
        ("1234567890123", ""),
        ("sturm", ""),
    ],
)
def test_dates_in_names(stem: str, date: str) -> None:
    assert date_in_name(stem) == date


@pytest.mark.parametrize(
    ("name", "published", "text", "date"),
    [
        ("2024-01-01-a.md", "2024-03-03", "Bonn, 2. Februar 2024 – Zwölf Häuser brannten.", "2024-03-03"),
        ("2024-01-01-a.md", "", "Bonn, 2. Februar 2024 – Zwölf Häuser brannten.", "2024-02-02"),
        ("2024-01-01-a.md", "", "Zwölf Häuser brannten.", "2024-01-01"),
        ("a.md", "", "Zwölf Häuser brannten.", ""),
    ],
)
def test_what_the_file_says_comes_first_then_the_dateline_then_the_name(
    name: str, published: str, text: str, date: str
) -> None:
    data = f"---\ndate: {published}\n---\n# Brand\n\n{text}".encode()
    [article] = read(Source(name, data=data))
    assert isinstance(article, Article)
    assert article.published == date


def test_a_date_that_a_web_page_only_writes_about_says_nothing() -> None:
    text = "Am 3. Mai 2012 brannten in Lindau zwölf Häuser. Das Gutachten vom 12.06.2015 nennt eine Ursache. "
    page = f"<html><body><article><h1>Brand in Lindau</h1><p>{text * 3}</p></article></body></html>"
    [article] = read(Source("a.html", data=page.encode()))
    assert isinstance(article, Article)
    assert article.published == ""
    stated = page.replace("<body>", '<head><meta property="article:published_time" content="2020-02-02"></head><body>')
    [article] = read(Source("a.html", data=stated.encode()))
    assert isinstance(article, Article)
    assert article.published == "2020-02-02"


def test_a_time_stamp_of_the_file_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Zwölf Häuser brannten.", encoding="utf-8")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    [article] = read(Source("a.txt", path))
    assert isinstance(article, Article)
    assert article.published == ""


def test_the_name_of_a_table_says_nothing_of_its_rows() -> None:
    [article] = read(Source("2024-01-01.jsonl", data=json.dumps({"text": "Zwölf Häuser brannten."}).encode()))
    assert isinstance(article, Article)
    assert article.published == ""
