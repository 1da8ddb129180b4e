"""The same ten articles as files of every kind give the same claims; bad files among them cost nobody else anything."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import pipeline
from pipeline.records import COLUMNS
from tests.reading import documents
from tests.reading.ten_articles import TEN

if TYPE_CHECKING:
    import pandas

MODEL = os.environ.get("NEWS_CLAIMS_MODEL", "embedded")
#: What tells one file from another; everything else must be the same. Offsets are compared, too.
OF_THE_FILE = ("article_id", "publisher", "url", "claim_id")
KINDS = len(documents.all_kinds())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kinds")
    for number, article in enumerate(TEN):
        for name, content in documents.all_kinds(article, f"{article.published}-artikel-{number}").items():
            (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def claims(folder: Path) -> pandas.DataFrame:
    summary = pipeline.run([folder], folder / "out", model=MODEL)
    assert (summary.done, summary.failed, summary.skipped) == (len(TEN) * KINDS, 0, 0)
    return pipeline.read_claims(folder / "out")


@pytest.mark.slow
@pytest.mark.parametrize("article", TEN, ids=lambda article: article.title)
def test_every_kind_of_file_gives_the_same_claims(article: documents.Written, claims: pandas.DataFrame) -> None:
    columns = [name for name in COLUMNS if name not in OF_THE_FILE]
    rows = claims[claims["title"] == article.title]
    by_kind = {name: group[columns].reset_index(drop=True) for name, group in rows.groupby("article_id")}
    # Tables and feeds carry the article's own id, so those files share one, which is told apart by ~2, ~3 ...
    assert len(by_kind) == KINDS
    first = next(iter(by_kind.values()))
    assert len(first) >= 5
    assert {name for name, group in by_kind.items() if not group.equals(first)} == set()
    assert {str(published.date()) for published in rows["published"]} == {article.published}
    for row in first.itertuples():
        assert (article.title if row.section == "title" else article.text)[row.start : row.end] == row.figure
