"""`pipeline.compare` on tables of any origin."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pandas
import pytest

import pipeline
from pipeline.errors import UsageError
from pipeline.records import LINK_COLUMNS, STORY_COLUMNS, Claim
from pipeline.writing import dialect_of, write_claims
from tests.stories.rows import claim

ROWS = [
    claim("12.000 Menschen", who="Menschen", event="protest", source="Polizei", title="Demo in Zwöhlen", day=3),
    claim("25.000 Menschen", who="Menschen", event="protest", source="Verdi", title="Demo in Zwöhlen", day=4),
    claim("14 Menschen", who="Menschen", event="arrested", source="Polizei", title="Demo in Zwöhlen", day=4),
]


def full_claims() -> list[Claim]:
    """The same as whole claims."""
    spare = dict.fromkeys(Claim.__dataclass_fields__, "")
    offsets = {"end": 6, "source_start": None, "source_end": None, "evidence_end": 20}
    closed = {"source_kind": "none"}
    return [Claim(**{**spare, **offsets, **closed, **asdict(row)}) for row in ROWS]  # type: ignore[arg-type]


def test_a_table() -> None:
    table = pandas.DataFrame([asdict(row) for row in ROWS], index=[7, 8, 9])
    before = table.copy()
    found = pipeline.compare(table)
    pandas.testing.assert_frame_equal(table, before)
    assert found.claims.index.tolist() == [7, 8, 9]
    assert found.claims["story"].nunique() == 2
    assert found.stories.columns.tolist() == list(STORY_COLUMNS)
    assert found.links.columns.tolist() == list(LINK_COLUMNS)
    assert found.stories["verdict"].tolist() == ["differ", "single"]
    again = pipeline.compare(found.claims)
    pandas.testing.assert_frame_equal(again.claims, found.claims)
    pandas.testing.assert_frame_equal(again.stories, found.stories)


@pytest.mark.parametrize(("dialect", "name"), [("standard", "csv"), ("excel-de", "csv"), ("standard", "parquet")])
def test_read_back_from_files(dialect: str, name: str, tmp_path: Path) -> None:
    written = write_claims(tmp_path, name, full_claims(), dialect_of(dialect))
    found = pipeline.compare(pipeline.read_claims(written))
    expected = pipeline.compare(pandas.DataFrame([asdict(row) for row in ROWS]))
    pandas.testing.assert_frame_equal(found.stories, expected.stories)
    pandas.testing.assert_frame_equal(found.links, expected.links)


def test_a_filtered_table_and_an_empty_one() -> None:
    table = pandas.DataFrame([asdict(row) for row in ROWS])
    assert len(pipeline.compare(table[table["event"] == "protest"]).stories) == 1
    empty = pipeline.compare(table[table["event"] == "none such"])
    assert (len(empty.claims), len(empty.stories), len(empty.links)) == (0, 0, 0)
    assert empty.claims["story"].tolist() == []


def test_missing_cells_and_columns() -> None:
    table = pandas.DataFrame(
        {
            "claim_id": ["c1", "c2"],
            "article_id": ["a", "b"],
            "figure": ["12", "Tausende"],
            "kind": "count",
            "value": pandas.array([12, None], dtype="Float64"),
            "low": [12.0, float("nan")],
            "who": [None, pandas.NA],
            "published": pandas.to_datetime(["2024-06-03", None]),
        }
    )
    found = pipeline.compare(table)
    assert found.stories["verdict"].tolist() == ["single", "single"]
    assert found.stories["first"].tolist() == ["", "2024-06-03"]
    with pytest.raises(UsageError, match=r"lacks the columns claim_id, article_id"):
        pipeline.compare(pandas.DataFrame({"kind": ["count"], "figure": ["12"], "value": [12.0]}))
