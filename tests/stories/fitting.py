"""Weights of what is observed on two claims, fitted to the gold.

    python -m tests.stories.fitting                  prints the weights that stand in pipeline/stories/weights.py
    python -m tests.stories.fitting --leave-out      scores each part with weights that the other parts gave

Logistic regression with a ridge on pairs of gold claims, each column by itself, all parts alike. Rules that were made
for articles of the corpus look better on them than on new ones, and so do scores of parts that are left out.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from unittest.mock import patch

import numpy

from pipeline.stories import evidence
from pipeline.stories.contexts import contexts_of
from pipeline.stories.evidence import observations
from pipeline.stories.filling import items_of
from pipeline.stories.linking import near
from pipeline.stories.rows import ClaimLike
from pipeline.stories.weights import WEIGHTS
from tests.stories import scoring

RIDGE = 2.0
#: Steps of Newton's method, which needs about eight.
STEPS = 30
Weights = Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Pair:
    """What is observed on two claims of one part of the corpus, and whether they are of one story."""

    part: int
    within: bool
    seen: Mapping[str, float]
    same: bool


def pairs(claims: Sequence[ClaimLike], stories: Mapping[str, str]) -> Iterator[Pair]:
    """The pairs of claims that comparing may see: of one part, near in time, tied by their topics."""
    contexts = contexts_of(claims, scoring.texts())
    items = items_of(claims, contexts)
    for part, events in scoring.PARTS.items():
        own = [item for item in items if scoring.event_of(item.article) in events]
        for one, other in combinations(own, 2):
            seen = observations(one, other, contexts) if near(one, other) else {}
            if seen:
                same = one.claim_id in stories and stories[one.claim_id] == stories.get(other.claim_id)
                yield Pair(part, one.article == other.article, seen, same)


def fit(found: Sequence[Pair]) -> Weights:
    """The weights that tell pairs of one story from others."""
    within, across = (_fit([pair for pair in found if pair.within == here]) for here in (True, False))
    return {name: (within[name], across[name]) for name in WEIGHTS}


def _fit(found: Sequence[Pair]) -> dict[str, float]:
    table = numpy.array([[pair.seen.get(name, 0.0) for name in WEIGHTS] for pair in found])
    wanted = numpy.array([float(pair.same) for pair in found])
    weights = numpy.zeros(len(WEIGHTS))
    for _ in range(STEPS):
        guess = 1 / (1 + numpy.exp(-numpy.clip(table @ weights, -30, 30)))
        slope = table.T @ (guess - wanted) + RIDGE * weights
        bend = (table * (guess * (1 - guess))[:, None]).T @ table + RIDGE * numpy.eye(len(WEIGHTS))
        weights -= numpy.linalg.solve(bend, slope)
    return {name: round(float(weight), 2) + 0.0 for name, weight in zip(WEIGHTS, weights, strict=True)}


def own_claims() -> list[ClaimLike]:
    """The claims that the program finds in the articles of the corpus."""
    import pipeline
    from pipeline.writing import read_records

    with tempfile.TemporaryDirectory() as folder:
        pipeline.run(scoring.STORIES / "articles.jsonl", folder)
        return list(read_records(folder))


def leave_out(found: Sequence[Pair], sets: Mapping[str, tuple[Sequence[ClaimLike], Mapping[str, str]]]) -> None:
    """Print pairs and verdicts, F1 in per cent, of each part by itself with weights that the others gave."""
    totals: dict[str, list[scoring.Counts]] = {}
    for part, events in scoring.PARTS.items():
        weights = fit([pair for pair in found if pair.part != part])
        line = f"part {part:2}"
        with (
            patch.dict(evidence.WITHIN, {name: weight for name, (weight, _) in weights.items()}),
            patch.dict(evidence.ACROSS, {name: weight for name, (_, weight) in weights.items()}),
        ):
            for name, (claims, gold) in sets.items():
                here = [claim for claim in claims if scoring.event_of(claim.article_id) in events]
                counted = scoring.score(here, gold, events == scoring.ASIDE)[:2]
                totals.setdefault(name, []).extend(counted)
                line += f"   {name} {counted[0].f1:5.1f} {counted[1].f1:5.1f}"
        print(line)
    line = "all    "
    for name, counts in totals.items():
        line += f"   {name} {sum(counts[0::2], scoring.NONE).f1:5.1f} {sum(counts[1::2], scoring.NONE).f1:5.1f}"
    print(line)


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description="Fits the weights of observations to the gold.")
    parser.add_argument("--leave-out", action="store_true", help="score each part with the weights of the others")
    options = parser.parse_args()
    gold = scoring.gold_claims()
    found = list(pairs(*gold))
    if options.leave_out:
        own = own_claims()
        leave_out(found, {"gold": gold, "own": (own, scoring.own_claims(own))})
        return
    for name, weights in fit(found).items():
        print(f'        "{name}": {weights},')


if __name__ == "__main__":
    main()
