"""Weights of what is observed on two claims, fitted to pairs as they were observed before any rule had seen them.

    python -m tests.stories.fitting                  prints the weights that stand in pipeline/stories/weights.py
    python -m tests.stories.fitting --leave-out      scores each fresh part with weights that the other ones gave
    python -m tests.stories.fitting --record 15      adds to fresh.txt what is observed on a part; before it is read

Rules that were mended on a part of the corpus see its pairs better than new ones: they hardly ever tell two claims of
one story apart there, and do so with one in five on new articles. Weights fitted to what they see now would trust them
too much. So `fresh.txt` keeps what the rules of the day observed on a part when it came, and only that is fitted.
"""

from __future__ import annotations

import argparse
import string
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from unittest.mock import patch

import numpy

from pipeline.stories import evidence, linking
from pipeline.stories.contexts import contexts_of
from pipeline.stories.evidence import APART, KEPT_APART, MOST, is_one_amount, observations
from pipeline.stories.filling import items_of
from pipeline.stories.items import Item
from pipeline.stories.linking import near
from pipeline.stories.weights import WEIGHTS
from tests.stories import scoring

FRESH = Path(__file__).with_name("fresh.txt")
RIDGE = 1.0
#: A pair of one story that is missed costs more than one that is wrong: larger stories rest on it.
SAME = 4.0
#: Steps of Newton's method, which needs about eight.
STEPS = 30
#: How `fresh.txt` writes observations: a letter each, in the order of `WEIGHTS` when it was begun.
LETTERS = string.ascii_letters
Weights = Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Pair:
    """What is observed on two claims, and whether they are of one story."""

    one: str
    other: str
    seen: Mapping[str, float]
    same: bool
    #: Whether their subjects are unlike and too little else is alike to join them.
    unlike: bool = False

    @property
    def within(self) -> bool:
        """Whether both are of one article."""
        return self.one.partition("/")[0] == self.other.partition("/")[0]

    @property
    def part(self) -> int:
        """The part of the corpus that they are of."""
        event = scoring.event_of(self.one.partition("/")[0])
        return next(part for part, events in scoring.PARTS.items() if event in events)


def pairs() -> list[Pair]:
    """The pairs of `fresh.txt`, with what can be told of their figures alone, whatever the rules knew."""
    rows, stories = scoring.gold_claims()
    claims = {row.claim_id: row for row in rows}
    found = []
    names: dict[str, str] = {}
    for line in FRESH.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            names[line[2]] = line[4:]
            continue
        one, other, letters, deed = line.split(" ")
        seen = dict.fromkeys((names[letter] for letter in letters), 1.0) | {"deed": float(deed)}
        if is_one_amount(claims[one], claims[other]):
            seen["same amount"] = 1.0
        alike = seen["deed"] if "same number" in seen else seen["deed"] and claims[one].kind not in ("count", "share")
        unlike = "subject other" in seen and not alike and "same amount" not in seen
        found.append(Pair(one, other, seen, stories[one] == stories[other], unlike))
    return found


def record(part: int) -> Iterator[str]:
    """The lines of the pairs of a part as they are observed now."""
    claims, _ = scoring.gold_claims()
    claims = [claim for claim in claims if scoring.event_of(claim.article_id) in scoring.PARTS[part]]
    contexts = contexts_of(claims, scoring.texts())
    names = FRESH.read_text(encoding="utf-8").splitlines()
    letters = {line[4:]: line[2] for line in names if line.startswith("= ")}
    for one, other in combinations(items_of(claims, contexts), 2):
        seen = observations(one, other, contexts) if near(one, other) else {}
        if seen and scoring.event_of(one.article) == scoring.event_of(other.article):
            said = "".join(sorted(letters[name] for name in seen if name in letters))
            yield f"{one.claim_id} {other.claim_id} {said} {seen['deed']:g}"


def fit(found: Sequence[Pair]) -> Weights:
    """The weights that tell pairs of one story from others."""
    weighed = [pair for pair in found if KEPT_APART not in pair.seen]
    within, across = (_fit([pair for pair in weighed if pair.within == here]) for here in (True, False))
    return {name: (within[name], across[name]) for name in WEIGHTS}


def _fit(found: Sequence[Pair]) -> dict[str, float]:
    """Logistic regression with a ridge, by Newton's method."""
    table = numpy.array([[pair.seen.get(name, 0.0) for name in WEIGHTS] for pair in found])
    wanted = numpy.array([float(pair.same) for pair in found])
    counts = numpy.where(wanted > 0, SAME, 1.0)
    weights = numpy.zeros(len(WEIGHTS))
    for _ in range(STEPS):
        guess = 1 / (1 + numpy.exp(-numpy.clip(table @ weights, -30, 30)))
        slope = table.T @ (counts * (guess - wanted)) + RIDGE * weights
        bend = (table * (counts * guess * (1 - guess))[:, None]).T @ table + RIDGE * numpy.eye(len(WEIGHTS))
        weights -= numpy.linalg.solve(bend, slope)
    return {name: round(float(weight), 2) + 0.0 for name, weight in zip(WEIGHTS, weights, strict=True)}


def leave_out(found: Iterable[Pair]) -> None:
    """Print pairs and verdicts, F1 in per cent, of each part by what was observed when it came.

    The weights are those of the other parts; what verdicts rest on is as it is observed now.
    """
    found = list(found)
    claims, gold = scoring.gold_claims()
    totals = [scoring.NONE, scoring.NONE]
    for part in sorted({pair.part for pair in found}):
        weights = fit([pair for pair in found if pair.part != part])
        weigh = _weigher([pair for pair in found if pair.part == part], weights)
        here = [claim for claim in claims if scoring.event_of(claim.article_id) in scoring.PARTS[part]]
        with patch.object(linking, "weigh", weigh), patch.object(evidence, "weigh", weigh):
            counted = scoring.score(here, gold, scoring.PARTS[part] == scoring.ASIDE)[:2]
        totals = [total + count for total, count in zip(totals, counted, strict=True)]
        print(f"part {part:2}   {counted[0].f1:5.1f} {counted[1].f1:5.1f}")
    print(f"all       {totals[0].f1:5.1f} {totals[1].f1:5.1f}")


def _weigher(found: Iterable[Pair], weights: Weights) -> Callable[[Item, Item, object], float | None]:
    """`evidence.weigh` from what was observed on a part, with other weights."""
    known = {}
    for pair in found:
        weight = sum(weights[name][not pair.within] * amount for name, amount in pair.seen.items() if name in weights)
        if pair.unlike:
            weight = min(weight, 0.0)
        weight = APART if KEPT_APART in pair.seen else round(max(-MOST, min(MOST, weight)), 6)
        known[frozenset((pair.one, pair.other))] = weight
    return lambda one, other, contexts: known.get(frozenset((one.claim_id, other.claim_id)))


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description="Fits the weights of observations to fresh pairs of the gold.")
    parser.add_argument("--leave-out", action="store_true", help="score each fresh part with weights of the others")
    parser.add_argument("--record", type=int, metavar="PART", help="add a part of which no error was read")
    options = parser.parse_args()
    if options.record:
        with FRESH.open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in record(options.record))
    elif options.leave_out:
        leave_out(pairs())
    else:
        for name, weights in fit(pairs()).items():
            print(f'        "{name}": {weights},')


if __name__ == "__main__":
    main()
