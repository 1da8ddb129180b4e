"""The comparison against corpus/stories/, on gold claims; the quality gate measures the whole way."""

from __future__ import annotations

import pytest

from pipeline.records import VERDICTS
from tests.stories import scoring


def test_the_gold_holds_together() -> None:
    rows, stories = scoring.gold_claims()
    sizes = {story: len(claims) for story, claims in scoring.grouped(stories).items()}
    verdicts = {line["story"]: line["verdict"] for line in scoring.read(scoring.VERDICTS)}
    assert set(verdicts) == set(sizes)
    assert set(verdicts.values()) == set(VERDICTS)
    assert all((verdict == "single") == (sizes[story] == 1) for story, verdict in verdicts.items())
    assert len({row.article_id for row in rows}) == len(scoring.texts()) == 742


@pytest.mark.parametrize(("part", "wrong", "joined", "judged"), [("read", 265, 0.84, 0.8), ("aside", 75, 0.7, 0.65)])
def test_claims_a_reader_would_put_together(part: str, wrong: int, joined: float, judged: float) -> None:
    rows, gold = scoring.gold_claims()
    pairs, verdicts, errors = scoring.score(rows, gold, part == "aside")
    assert len([line for line in errors if line.startswith("wrongly joined")]) <= wrong, errors
    assert pairs.right >= joined * pairs.gold, errors
    assert verdicts.right >= judged * verdicts.gold, errors
