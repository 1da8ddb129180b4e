"""What people see outside files: terminal, notebook, and claims explained."""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

import pipeline
from pipeline.display.explain import explain, find_claim
from pipeline.display.language import TEXTS, language_of
from pipeline.display.notebook import Claims, marked_html, spans_of
from pipeline.display.rules import MEANINGS, meaning
from pipeline.display.terminal import print_claims, print_explanation, print_files
from pipeline.errors import UsageError, WritingError
from pipeline.records import Article, Claim
from pipeline.writing import dialect_of, write_articles, write_claims
from pipeline.writing.places import Part

MODEL = os.environ.get("NEWS_CLAIMS_MODEL", "embedded")
ARTICLE = Article(
    "brand-1",
    "Es brannte am Montag in Köln. Dabei wurden laut Polizei mindestens 14 Menschen verletzt.",
    title="Feuer in Köln",
    published="2024-06-03",
)
HARM = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def claim() -> Claim:
    [found] = pipeline.extract(ARTICLE, model=MODEL)
    return found


@pytest.fixture
def screen() -> Console:
    return Console(file=io.StringIO(), width=120, force_terminal=False)


def text_of(screen: Console) -> str:
    assert isinstance(screen.file, io.StringIO)
    return screen.file.getvalue()


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LC_MESSAGES": "de_CH", "LANG": "C"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_environment(environment: dict[str, str], language: str) -> None:
    assert language_of("auto", environment) == language
    assert language_of("de", environment) == "de"
    assert language_of("en", environment) == "en"


def test_every_text_is_there_in_both_languages() -> None:
    for english, german in [*TEXTS.values(), *MEANINGS.values()]:
        assert english
        assert german


def test_claims_on_a_terminal(make_claim: Callable[..., Claim], screen: Console) -> None:
    rows = [make_claim(who="[bold]Häuser[/bold]", modifier="about"), make_claim(article_id="a2", title="Zweiter")]
    print_claims(rows, more=True, language="de", console=screen)
    printed = text_of(screen)
    for expected in ("Zahl", "wer", "Quelle", "[bold]Häuser[/bold]", "etwa zwölf", "Zweiter", "die ersten 2 Aussagen"):
        assert expected in printed


def test_where_the_results_lie(screen: Console) -> None:
    print_files(Path("ergebnisse"), [Path("ergebnisse/claims.csv"), Path("ergebnisse/anderes.txt")], "de", screen)
    printed = [line.split() for line in text_of(screen).splitlines()]
    assert ["ergebnisse/"] in printed
    assert ["claims.csv", "je", "Aussage", "eine", "Zeile"] in printed
    assert ["anderes.txt"] in printed


def test_no_color_is_respected(
    claim: Claim, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    colours = []
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    found = explain(claim, ARTICLE, MODEL)
    for _ in range(2):
        print_explanation(found)
        codes = {code for run in re.findall(r"\x1b\[([\d;]*)m", capsys.readouterr().out) for code in run.split(";")}
        colours.append(sorted(code for code in codes if code[:1] in ("3", "4", "9") and len(code) > 1))
        monkeypatch.setenv("NO_COLOR", "1")
    assert colours == [["32", "34", "35"], []]


def test_every_rule_of_the_corpus_has_a_meaning() -> None:
    floor = {"digits", "word", "part", "preposition:nach", "verb:sagen", "quote:sagen", "goes_on", "pointing_back"}
    for rule in floor:
        assert meaning(rule) != rule
        assert meaning(rule, "de") != meaning(rule)


def test_an_explanation(claim: Claim, screen: Console) -> None:
    found = explain(claim, ARTICLE, MODEL)
    assert [(part.label, found.text[part.start : part.end]) for part in found.parts] == [
        ("figure", "14"),
        ("who", "Menschen"),
        ("source", "Polizei"),
        ("cue", "laut"),
    ]
    assert [found.text[start:end].strip() for start, end in found.excerpts] == [claim.evidence]
    assert found.rules("de") == [
        ("digits", "eine Zahl in Ziffern"),
        ("preposition:laut", "eine Quelle nach einer Präposition: laut"),
    ]
    assert ("Grenzen", "14 – …") in found.facts("de")
    assert found.attribution is not None
    assert not found.changed
    [verb] = [word for word in found.words if word.dependency == "ROOT"]
    assert (verb.text, verb.tag, verb.head) == ("wurden", "VAFIN", "")
    print_explanation(found, "de", screen)
    for expected in (claim.claim, claim.claim_id, "preposition:laut", "70-72" if claim.start == 70 else "14", "VAFIN"):
        assert expected in text_of(screen)


def test_a_claim_that_todays_rules_do_not_find(make_claim: Callable[..., Claim], screen: Console) -> None:
    found = explain(make_claim(start=1, end=4), Article("a1", "Am 3. Mai war nichts."), MODEL)
    assert found.changed
    assert found.attribution is None
    print_explanation(found, "en", screen)
    assert "don't find this claim any more" in text_of(screen)


def test_a_claim_of_the_title_is_explained_in_the_title() -> None:
    article = Article("a1", "Es war Nacht.", title="Polizei: 14 Menschen bei Brand verletzt")
    [found] = pipeline.extract(article, model=MODEL)
    assert found.section == "title"
    explanation = explain(found, article, MODEL)
    assert explanation.text == article.title
    assert not explanation.changed


def test_claims_are_found_by_the_beginning_of_their_id(tmp_path: Path, make_claim: Callable[..., Claim]) -> None:
    rows = [make_claim(start=number, claim_id=f"c_{name}") for number, name in enumerate(("aaa1", "aaa2", "bbb1"))]
    write_claims(tmp_path, "csv", rows, dialect_of("standard"))
    assert find_claim("c_b", tmp_path).claim_id == "c_bbb1"
    with pytest.raises(UsageError, match=r"2 claims begin with 'c_a' \(c_aaa1, c_aaa2"):
        find_claim("c_a", tmp_path)
    for unknown in ("c_c", ""):
        with pytest.raises(UsageError, match="no claim"):
            find_claim(unknown, tmp_path)
    with pytest.raises(WritingError, match=r"articles\.jsonl does not exist"):
        explain("c_b", tmp_path, MODEL)
    write_articles(tmp_path / "articles.jsonl", [(ARTICLE, 1)])
    with pytest.raises(UsageError, match="lacks a1"):
        explain("c_b", tmp_path, MODEL)
    with pytest.raises(UsageError, match="needs an output folder"):
        explain("c_b", ARTICLE, MODEL)


def test_articles_are_read_back(tmp_path: Path) -> None:
    write_articles(tmp_path / "articles.jsonl", [(ARTICLE, 1)])
    assert pipeline.read_articles(tmp_path) == [ARTICLE]
    (tmp_path / "articles.jsonl").write_text(json.dumps({"a": 1}), encoding="utf-8")
    with pytest.raises(WritingError, match="no list of articles"):
        pipeline.read_articles(tmp_path)


def test_records_in_a_notebook(claim: Claim, make_claim: Callable[..., Claim]) -> None:
    assert ">14</mark> " in (claim._repr_html_() or "")
    assert ">14</mark> Menschen" in (ARTICLE._repr_html_() or "")
    found = pipeline.extract([ARTICLE], model=MODEL)
    assert isinstance(found, Claims)
    assert found == [claim]
    assert "<th>Quelle</th>" in found._repr_html_()
    explained = explain(claim, ARTICLE, MODEL)._repr_html_()
    assert "eine Zahl in Ziffern" in explained
    evil = make_claim(claim=HARM, who=HARM, what=HARM, source=HARM, evidence=HARM, publisher=HARM, figure=HARM)
    for html in (
        evil._repr_html_(),
        Claims([evil])._repr_html_(),
        Article("a1", HARM, HARM, publisher=HARM)._repr_html_(),
        explain(evil, Article("a1", f"Zwölf {HARM}"), MODEL)._repr_html_(),
        pipeline.show(f"{HARM} mit 14 Toten", [evil]),
    ):
        assert html
        assert "<script" not in html


def test_showing_an_article(claim: Claim) -> None:
    html = pipeline.show(ARTICLE, model=MODEL)
    assert pipeline.show(ARTICLE, [claim]) == html
    for label in ("Zahl", "wer", "Quelle", "Hinweis"):
        assert label in html
    assert "Feuer" in pipeline.show(ARTICLE.title, model=MODEL)  # no claim, no span, and still the text


def test_spans_cover_their_words() -> None:
    text = "Laut Polizei (Köln) wurden 14 Tote gezählt."
    parts = [Part("source", 5, 19), Part("figure", 27, 29), Part("who", 30, 34), Part("who", 5, 12)]
    shown = spans_of(text, parts)
    words = {
        (span["label"], " ".join(shown["tokens"][span["start_token"] : span["end_token"]])) for span in shown["spans"]
    }
    assert words == {("Quelle", "Polizei (Köln)"), ("Zahl", "14"), ("wer", "Tote"), ("wer", "Polizei")}


def test_of_parts_that_overlap_the_first_one_counts() -> None:
    html = marked_html("14 Tote", [Part("figure", 0, 2), Part("who", 0, 7)])
    assert html.count("<mark") == 1
    assert html.endswith("</mark> Tote")
