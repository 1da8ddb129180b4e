"""The whole way with the embedded model: files of every kind in, the same claims out; the public API."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import pipeline
from pipeline.errors import ModelError
from pipeline.records import CLAIM_KINDS, Article
from tests.reading import documents

if TYPE_CHECKING:
    import pandas
    from spacy.language import Language

MODEL = os.environ.get("NEWS_CLAIMS_MODEL", "embedded")
SENTENCE = "Bei dem Brand in Köln wurden nach Angaben der Polizei zwölf Menschen verletzt."


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> pandas.DataFrame:
    folder = tmp_path_factory.mktemp("kinds")
    documents.write_all(folder)
    summary = pipeline.run([folder], folder / "out", model=MODEL)
    assert (summary.done, summary.failed) == (len(documents.all_kinds()), 0)
    return pipeline.read_claims(folder / "out")


def test_every_kind_of_file_gives_the_same_claims(claims: pandas.DataFrame) -> None:
    columns = ["section", "figure", "value", "unit", "who", "what", "source", "start", "end", "evidence"]
    by_article = [group[columns].reset_index(drop=True) for _, group in claims.groupby("article_id")]
    assert len(by_article) == len(documents.all_kinds())
    assert all(rows.equals(by_article[0]) for rows in by_article)
    assert by_article[0]["figure"].tolist() == ["80", "1.200", "2,5 Millionen Euro", "340", "14"]
    assert by_article[0]["section"].tolist()[0] == "lead"


def test_claims_point_at_their_figures(claims: pandas.DataFrame) -> None:
    for row in claims.itertuples():
        assert documents.TEXT[row.start : row.end] == row.figure
        assert documents.TEXT[row.evidence_start : row.evidence_end] == row.evidence


def test_workers_give_the_same_file(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    documents.write_all(tmp_path / "in")
    for workers in (1, 2):
        pipeline.run(tmp_path / "in", tmp_path / str(workers), workers=workers, model=MODEL)
    assert (tmp_path / "1" / "claims.csv").read_bytes() == (tmp_path / "2" / "claims.csv").read_bytes()


def test_extract_takes_text_articles_and_many_of_them() -> None:
    [claim] = pipeline.extract(SENTENCE, model=MODEL)
    assert (claim.figure, claim.value, claim.kind) == ("zwölf", 12, "count")
    assert SENTENCE[claim.start : claim.end] == claim.figure
    [same] = pipeline.extract(Article("a7", SENTENCE, publisher="Bote"), model=MODEL)
    assert (same.article_id, same.publisher) == ("a7", "Bote")
    many = pipeline.extract([SENTENCE, Article("a7", SENTENCE)], model=MODEL)
    assert len({claim.claim_id for claim in many}) == 2


def test_the_loaded_model_sets_extensions() -> None:
    doc = pipeline.load(MODEL)(SENTENCE)
    assert [figure.text for figure in doc._.figures] == ["zwölf"]
    assert [claim.figure for claim in doc._.claims] == ["zwölf"]
    assert "Polizei" in doc._.attributions[0].source


def test_figures_need_no_model() -> None:
    figures = pipeline.find_figures("Am 3. Mai zahlten 20 Firmen 1,5 Mio. Euro.")
    assert [figure.text for figure in figures] == ["20", "1,5 Mio. Euro"]
    every = pipeline.find_figures("Am 3. Mai zahlten 20 Firmen 1,5 Mio. Euro.", every=True)
    assert {figure.kind for figure in every} - set(CLAIM_KINDS)


def test_the_public_face(nlp: Language) -> None:
    assert set(pipeline.__all__) <= set(dir(pipeline))
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = pipeline.no_such_name
    with pytest.raises(ModelError):
        pipeline.load("de_nowhere")
