"""The weights of observations are those that the gold gives."""

from __future__ import annotations

from pipeline.stories.weights import WEIGHTS
from tests.stories import fitting, scoring


def test_the_weights_are_what_the_fit_gives() -> None:
    assert fitting.fit(list(fitting.pairs(*scoring.gold_claims()))) == WEIGHTS


def test_each_event_is_of_one_part() -> None:
    events = {scoring.event_of(article) for article in scoring.texts()}
    assert sorted(events) == sorted(event for part in scoring.PARTS.values() for event in part)


def test_a_fit_by_hand() -> None:
    """Of two observations, the one that goes with pairs of one story weighs more."""
    pairs = [fitting.Pair(1, False, {"same nouns": 1.0}, True)] * 9
    pairs += [fitting.Pair(1, False, {"kept apart": 1.0}, False)] * 9
    weights = fitting.fit([*pairs, fitting.Pair(1, True, {"any pair": 1.0}, False)])
    assert weights["same nouns"][1] > 0 > weights["kept apart"][1]
    assert weights["same nouns"][0] == 0
