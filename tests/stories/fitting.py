"""Weights of what is observed on two claims, fitted to the gold: `python -m tests.stories.fitting`.

Fitted on articles that the rules were made for, the rules look better than they are. So the weights in
`pipeline/stories/weights.py` were fitted on observations that rules of the time had made before they were mended; this
prints what the rules of today would give, and says nothing of new articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy

from pipeline.stories.contexts import contexts_of
from pipeline.stories.evidence import are_apart, likeness, observations
from pipeline.stories.filling import items_of
from pipeline.stories.linking import near
from pipeline.stories.weights import WEIGHTS
from tests.stories import scoring

RIDGE = 2.0
STEPS = 40


def pairs() -> Iterator[tuple[bool, dict[str, float], bool]]:
    """Of two claims of the gold: if they are of one article, what is observed, and if they are of one story."""
    rows, stories = scoring.gold_claims()
    contexts = contexts_of(rows, scoring.texts())
    for one, other in combinations(items_of(rows, contexts), 2):
        if not near(one, other) or likeness(one, other, contexts) is None or are_apart(one, other, contexts):
            continue
        same = stories[one.claim_id] == stories[other.claim_id]
        yield one.article == other.article, observations(one, other, contexts), same


def fit(seen: list[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """Weights by logistic regression with a ridge, in Newton's steps."""
    table = numpy.array([[found.get(name, 0.0) for name in WEIGHTS] for found, _ in seen])
    wanted = numpy.array([float(same) for _, same in seen])
    weights = numpy.zeros(len(WEIGHTS))
    for _ in range(STEPS):
        guess = 1 / (1 + numpy.exp(-numpy.clip(table @ weights, -30, 30)))
        slope = table.T @ (guess - wanted) + RIDGE * weights
        bend = (table * (guess * (1 - guess))[:, None]).T @ table + RIDGE * numpy.eye(len(WEIGHTS))
        weights -= numpy.linalg.solve(bend, slope)
    return {name: round(float(weight), 2) for name, weight in zip(WEIGHTS, weights, strict=True)}


if __name__ == "__main__":
    found = list(pairs())
    within, across = (fit([(seen, same) for inside, seen, same in found if inside == here]) for here in (True, False))
    for name in WEIGHTS:
        print(f'"{name}": ({within[name]}, {across[name]}),')
