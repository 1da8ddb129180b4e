"""The weights of observations are those that fresh pairs of the gold give."""

from __future__ import annotations

from pipeline.stories.evidence import KEPT_APART
from pipeline.stories.weights import WEIGHTS
from tests.stories import fitting, scoring

#: Two articles of the corpus, as `fresh.txt` names their claims.
ONE, OTHER = "heide-1/body/94", "heide-2/body/111"


def test_the_weights_are_what_the_fit_gives() -> None:
    assert fitting.fit(fitting.pairs()) == WEIGHTS


def test_each_event_is_of_one_part() -> None:
    events = {scoring.event_of(article) for article in scoring.texts()}
    assert sorted(events) == sorted(event for part in scoring.PARTS.values() for event in part)


def test_a_fit_by_hand() -> None:
    """Of two observations, the one that goes with pairs of one story weighs more; what is certain is not weighed."""
    pairs = [fitting.Pair(ONE, OTHER, {"same nouns": 1.0}, True)] * 9
    pairs += [fitting.Pair(ONE, OTHER, {"place other": 1.0}, False)] * 9
    pairs += [fitting.Pair(ONE, OTHER, {"same number": 1.0, KEPT_APART: 1.0}, False)] * 9
    weights = fitting.fit([*pairs, fitting.Pair(ONE, ONE, {"any pair": 1.0}, False)])
    assert weights["same nouns"][1] > 0 > weights["place other"][1]
    assert weights["same nouns"][0] == 0 == weights["same number"][1]


def test_what_is_recorded_of_a_part_is_what_is_observed_on_its_pairs() -> None:
    lines = list(fitting.record(12))
    assert len(lines) > 500
    one, other, letters, deed = lines[0].split(" ")
    assert one.partition("-")[0] == other.partition("-")[0]
    assert letters.startswith("a")
    assert 0 <= float(deed) <= 1
