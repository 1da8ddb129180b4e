"""The report as a file: what is in it, and that nothing in it is taken for code."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import pipeline
from pipeline.errors import WritingError
from pipeline.records import Article, Claim
from pipeline.writing import dialect_of, write_articles, write_claims, write_stories
from pipeline.writing.report import write_report
from pipeline.writing.report.data import report_data, safe_url
from pipeline.writing.report.page import inert_json
from tests.report.newsroom import HARM, harmful, newsroom, with_stories


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    articles, claims = newsroom(3)
    run = {"model": {"name": HARM, "version": "1"}, "counts": {"failed": 2}}
    file = write_report(tmp_path_factory.mktemp("report") / "report.html", claims, articles, run)
    return file.read_text(encoding="utf-8")


def elements(page: str, name: str) -> list[str]:
    return re.findall(rf"<{name}(?: [^>]*)?>(.*?)</{name}>", page, re.S)


def test_each_script_and_style_is_allowed_by_its_checksum_and_nothing_else_is(page: str) -> None:
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    policy = policy.replace("&#39;", "'")
    code = re.findall(r"<script>(.*?)</script>", page, re.S)
    assert len(code) == 2
    for text in [*code, *elements(page, "style")]:
        checksum = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{checksum}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_nothing_is_loaded_from_elsewhere(page: str) -> None:
    html = re.sub(r"<script.*?</script>|<style.*?</style>", "", page, flags=re.S)
    assert not re.findall(r'<[a-z][^>]*\s(?:src|href|action)\s*=\s*"(?!#)', html)
    assert not re.findall(r"<[a-z][^>]*\son\w+\s*=", html)
    assert not re.findall(r"<[a-z][^>]*\sstyle\s*=", html)
    assert not re.findall(r"url\(|@import", "".join(elements(page, "style")))


def test_harmful_text_is_only_in_the_data(page: str) -> None:
    assert HARM not in page
    assert "&lt;img src=x" in page  # the model's name, which the template writes
    [data] = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert not set("<>&") & set(data)
    shown = json.loads(data)
    article, [claim] = harmful()
    assert shown["articles"][0] == {
        "id": article.article_id,
        "title": article.title,
        "text": article.text,
        "published": "2024-05-05",
        "publisher": HARM,
        "url": "",
    }
    assert dict(zip(shown["fields"], shown["claims"][0], strict=True))["who"] == claim.who


def test_parts_are_counted_as_browsers_count() -> None:
    article, claims = harmful()
    [row] = report_data(claims, [article])["claims"]
    [figure] = [part for part in row[-1] if part[0] == "figure"]
    units = article.text.encode("utf-16-le")
    assert units[2 * figure[1] : 2 * figure[2]].decode("utf-16-le") == "77"


def test_an_article_without_claims_and_a_claim_without_its_article() -> None:
    _, claims = newsroom(1)
    data = report_data(claims[:1], [Article("z", "Kein Wort von Zahlen.")])
    assert [item["id"] for item in data["articles"]] == ["artikel-000", "z"]
    assert data["articles"][0]["text"] == ""
    assert data["claims"][0][-2:] == [0, []]
    empty = {"fields": data["fields"], "claims": [], "articles": [], "stories": [], "words": {}}
    assert report_data([], []) | {"words": {}} == empty


def test_stories_have_a_section_only_where_there_are_some(page: str, tmp_path: Path) -> None:
    articles, claims = newsroom(2)
    claims, stories = with_stories(claims)
    told = write_report(tmp_path / "report.html", claims, articles, stories=stories).read_text(encoding="utf-8")
    assert 'id="geschichten"' in told
    assert 'id="geschichten"' not in page


def test_half_characters_and_huge_numbers(tmp_path: Path, make_claim: Callable[..., Claim]) -> None:
    claim = make_claim(who="halb \ud800", value=1e300)
    file = write_report(tmp_path / "report.html", [claim], [Article("a1", "Zwölf \ud800 Häuser sind zerstört.")])
    assert "1e+300" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("HTTP://example.org", "http://example.org"),
        ("javascript:alert(1)", ""),
        (" javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("example.org", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str, expected: str) -> None:
    assert safe_url(url) == expected


def test_inert_json_is_json() -> None:
    value = {"a": "</script><!--<script>&\u2028", "b": [1.5, None, "ß"]}
    assert json.loads(inert_json(value)) == value


def test_the_report_of_an_output_folder(tmp_path: Path) -> None:
    articles, claims = newsroom(2)
    with pytest.raises(WritingError, match=r"give claims\.csv or the output folder"):
        pipeline.report(tmp_path)
    write_claims(tmp_path, "csv", claims, dialect_of("excel-de"))
    write_articles(tmp_path / "articles.jsonl", [(article, 4) for article in articles])
    assert pipeline.report(tmp_path) == tmp_path / "report.html"
    write_stories(tmp_path, with_stories(claims)[1], [], dialect_of("excel-de"))
    assert 'id="geschichten"' in pipeline.report(tmp_path, tmp_path / "c.html").read_text(encoding="utf-8")
    (tmp_path / "stories.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    with pytest.raises(WritingError, match="no stories file"):
        pipeline.report(tmp_path)
    (tmp_path / "stories.csv").unlink()
    assert pipeline.report(tmp_path, tmp_path / "b.html").read_bytes() == (tmp_path / "report.html").read_bytes()
    (tmp_path / "run.json").write_text("{", encoding="utf-8")
    with pytest.raises(WritingError, match="damaged"):
        pipeline.report(tmp_path)
