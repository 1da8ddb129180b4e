#!/usr/bin/env python3
"""The quality gate: runs the pipeline on corpus/, compares with corpus/gold.jsonl, and fails below the floors.

    python tests/quality_gate.py [--model MODEL] [--errors] [--cues] [--set-floors]

A predicted and a gold claim are a pair if their figures overlap in the text. Each stage asks for all before it, too:

    figure    the figure is a claim, and was found
    +value    ... value, bounds and unit are right
    +who      ... who is right
    +source   ... the source is right: both have none, or it is the same one
    +what     ... what is right

The articles of `ASIDE` were annotated before any rule saw them and are not read while rules are written; their figures
(`... aside`) tell what to expect of other articles. Their errors are not printed. `--cues` prints how often a source is
right by the rule that found it, and by the kind of those that are missing.

Of the comparison of claims (corpus/stories/) four things are measured, on the events that were in view while it was
built and on those left aside (`aside`): pairs of gold claims that are in one story (`joins`), verdicts on the
stories of several gold claims (`verdicts`), and both for the claims that the program finds itself (`own joins`,
`own verdicts`).

Floors lie in tests/quality_floors.json, with the checksum of the gold they hold for. They are raised when quality rises
(`--set-floors`), and never lowered without saying why in the changelog.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import sys
import tempfile
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
GOLD = CORPUS / "gold.jsonl"
FLOORS = ROOT / "tests" / "quality_floors.json"
ASIDE = "redaktionen-aside.jsonl"
#: Marks the lines that are no errors but say how a source was found.
CUE = "cue\t"
STAGES = ("figure", "+value", "+who", "+source", "+what")
#: How far below the measured quality a floor is set: rounding, not regressions.
SLACK = 0.5
#: ... and for joins of the own claims, of which there are few: one claim more or less moves them by points.
OWN_SLACK = 5.0

#: Words that carry no content when two phrases are compared.
STOP_WORDS = frozenset(
    """der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur in im an am auf bei mit aus
    für nach seit über unter bis pro je als wie so dass sich nicht ist sind war waren wird werden wurde wurden worden
    hat haben hatte hatten sei seien habe hätten sein seine seiner seinen ihre ihrer ihren ihr""".split()
)
#: Endings of inflection, longer ones first.
ENDINGS = ("innen", "ern", "en", "er", "es", "em", "in", "e", "n", "s")


@dataclass(frozen=True)
class Place:
    """A stretch of an article, counted in letters and digits, so that spaces and hyphens don't matter."""

    article: str
    start: int
    end: int

    def overlap(self, other: Place) -> int:
        """Letters that both share."""
        return min(self.end, other.end) - max(self.start, other.start) if self.article == other.article else 0


@dataclass
class Letters:
    """The letters and digits of a text, each with its offset."""

    text: str
    offsets: list[int] = field(default_factory=list)
    letters: str = ""

    def __post_init__(self) -> None:
        self.offsets = [offset for offset, character in enumerate(self.text) if character.isalnum()]
        self.letters = "".join(self.text[offset] for offset in self.offsets)

    def before(self, offset: int) -> int:
        """How many letters stand before an offset."""
        return bisect_left(self.offsets, offset)


@dataclass
class Tally:
    """Counts that precision, recall and F1 come from."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def percent(self) -> dict[str, float]:
        """Precision, recall and F1 in percent."""
        precision, recall = self.right / max(1, self.predicted), self.right / max(1, self.gold)
        f1 = 2 * precision * recall / (precision + recall) if self.right else 0.0
        return {"precision": round(100 * precision, 2), "recall": round(100 * recall, 2), "f1": round(100 * f1, 2)}


def words(phrase: str) -> set[str]:
    """The content words of a phrase, without endings.

    >>> sorted(words("die nordkoreanischen Soldaten"))
    ['nordkoreanisch', 'soldat']
    """
    found = re.findall(r"[^\W_]+", phrase.lower().replace("ß", "ss"))
    return {_stem(word) for word in ([word for word in found if word not in STOP_WORDS] or found)}


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + 4:
            return word[: -len(ending)]
    return word


def same_phrase(predicted: str, accepted: Sequence[str], share: float) -> bool:
    """Whether a phrase shares enough content words (Dice's coefficient) with an accepted one; no answer for none.

    >>> same_phrase("Soldaten", ["zwölf Soldaten"], 0.5), same_phrase("", [], 0.5), same_phrase("JCS", [], 0.5)
    (True, True, False)
    """
    if not accepted:
        return not predicted.strip()
    mine = words(predicted)
    theirs = [words(answer) for answer in accepted]
    return any(mine & other and 2 * len(mine & other) >= share * (len(mine) + len(other)) for other in theirs)


def same_value(gold: dict[str, Any], claim: dict[str, Any]) -> bool:
    """Whether value, both bounds and the unit are right; a third may be written 33.33."""
    tolerance = 1e-3 if gold["kind"] == "share" else 1e-6
    for name in ("value", "low", "high"):
        wanted, got = gold[name], claim[name]
        if (wanted is None) != (got is None):
            return False
        if wanted is not None and not math.isclose(wanted, got, rel_tol=tolerance, abs_tol=tolerance):
            return False
    return str(gold["unit"]) == claim["unit"]


def checks(gold: dict[str, Any], claim: dict[str, Any]) -> dict[str, bool]:
    """Each stage on its own."""
    return {
        "figure": True,
        "+value": same_value(gold, claim),
        "+who": same_phrase(claim["who"], gold["who"], 0.5),
        "+source": same_phrase(claim["source"], gold["source"], 0.5),
        "+what": same_phrase(claim["what"], gold["what"], 0.4),
    }


def locate(gold: dict[str, Any], articles: Iterable[dict[str, Any]], letters: dict[str, Letters]) -> Place:
    """The place of a gold claim: its figure in its sentence in its article.

    Raises:
        ValueError: the article, the sentence or the figure is not there.
    """
    file, _, inner = gold["article"].partition("#")
    for article in articles:
        if Path(article["path"]).name != file or (inner and inner not in (article["article_id"], article["title"])):
            continue
        sentence = Letters(gold["sentence"])
        begin = letters[article["article_id"]].letters.find(sentence.letters)
        matches = list(re.finditer(rf"(?<!\w){re.escape(gold['figure'])}(?!\w)", gold["sentence"]))
        if begin < 0 or len(matches) <= gold.get("nth", 0):
            continue
        match = matches[gold.get("nth", 0)]
        return Place(
            article["article_id"], begin + sentence.before(match.start()), begin + sentence.before(match.end())
        )
    raise ValueError(f"{gold['article']}: no place for {gold['figure']!r} in {gold['sentence'][:80]!r}")


def pair(gold: Sequence[Place], claims: Sequence[Place]) -> dict[int, int]:
    """Gold -> claim, each once, those that overlap most first."""
    candidates = sorted(
        (
            (one.overlap(other), i, j)
            for i, one in enumerate(gold)
            for j, other in enumerate(claims)
            if one.overlap(other) > 0
        ),
        key=lambda item: (-item[0], item[1], item[2]),
    )
    pairs: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def score(
    gold: Sequence[dict[str, Any]], claims: Sequence[dict[str, Any]], articles: Sequence[dict[str, Any]]
) -> tuple[dict[str, Tally], list[str]]:
    """Compare claims with gold: a tally for each stage and for attribution alone, and a line for each error."""
    letters = {article["article_id"]: Letters(article["text"]) for article in articles}
    by_article: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for claim in claims:
        if claim["section"] != "title":
            by_article[claim["article_id"]].append(claim)
    gold_places: dict[str, list[tuple[Place, dict[str, Any]]]] = defaultdict(list)
    for one in gold:
        place = locate(one, articles, letters)
        gold_places[place.article].append((place, one))
    tallies = {stage: Tally() for stage in (*STAGES, "attribution")}
    errors: list[str] = []
    for article in articles:
        name = article["article_id"]
        index = letters[name]
        found = by_article[name]
        places = [Place(name, index.before(claim["start"]), index.before(claim["end"])) for claim in found]
        needed = [(place, one) for place, one in gold_places[name] if not one.get("optional")]
        spare = [place for place, one in gold_places[name] if one.get("optional")]
        pairs = pair([place for place, _ in needed], places)
        _count(tallies, needed, found, pairs, errors)
        extra = [
            claim
            for j, claim in enumerate(found)
            if j not in pairs.values() and not any(place.overlap(places[j]) > 0 for place in spare)
        ]
        for claim in extra:
            errors.append(f"false alarm\t{name}\t{claim['figure']}\t{claim['evidence'][:120]}")
            tallies["attribution"].predicted += bool(claim["source"].strip())
        for stage in STAGES:
            tallies[stage].predicted += len(pairs) + len(extra)
            tallies[stage].gold += len(needed)
    return tallies, errors


def _count(
    tallies: dict[str, Tally],
    needed: Sequence[tuple[Place, dict[str, Any]]],
    found: Sequence[dict[str, Any]],
    pairs: dict[int, int],
    errors: list[str],
) -> None:
    attribution = tallies["attribution"]
    for i, (place, one) in enumerate(needed):
        attribution.gold += bool(one["source"])
        if i not in pairs:
            errors.append(f"missed\t{place.article}\t{one['figure']}\t{one['sentence'][:120]}")
            continue
        claim = found[pairs[i]]
        right = checks(one, claim)
        errors.append(f"{CUE}{_cue(one, claim, right['+source'])}")
        attribution.predicted += bool(claim["source"].strip())
        attribution.right += bool(one["source"]) and right["+source"]
        so_far = True
        for stage in STAGES:
            so_far = so_far and right[stage]
            tallies[stage].right += so_far
            if not right[stage]:
                errors.append(f"{stage[1:]}\t{place.article}\t{one['figure']}\t{_shown(stage, one, claim)}")


def _cue(gold: dict[str, Any], claim: dict[str, Any], right: bool) -> str:
    """How a source was found, and whether it is right; of those that are missing the kind."""
    if not claim["source"].strip():
        return "no source, right" if right else f"no source, missing: {gold['source_kind']}"
    rule = claim["rule"].rpartition(";")[2].partition(":")[0]
    return f"{rule}, {'right' if right else 'wrong' if gold['source'] else 'none in gold'}"


def _shown(stage: str, gold: dict[str, Any], claim: dict[str, Any]) -> str:
    names = ("value", "low", "high", "unit") if stage == "+value" else (stage[1:],)
    return f"got {[claim[name] for name in names]}, expected {[gold[name] for name in names]}"


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def corpus_files() -> list[Path]:
    """The articles whose claims are in the gold; those of `corpus/stories/` have gold of their own."""
    from pipeline.reading.finding import is_article_name

    return sorted(path for path in CORPUS.iterdir() if path.is_file() and is_article_name(path.name) and path != GOLD)


def measure(model: str) -> tuple[dict[str, dict[str, float]], list[str]]:
    """Run the pipeline on the corpus and score it."""
    import pipeline

    with tempfile.TemporaryDirectory() as folder:
        summary = pipeline.run(corpus_files(), folder, model=model, formats=["jsonl"])
        if summary.failed:
            raise SystemExit(f"{summary.failed} articles of the corpus failed: {'; '.join(map(str, summary.errors))}")
        claims = read_jsonl(Path(folder, "claims.jsonl"))
        articles = read_jsonl(Path(folder, "articles.jsonl"))
    gold = read_jsonl(GOLD)
    tallies: dict[str, Tally] = {}
    errors: list[str] = []
    for suffix, aside in (("", False), (" aside", True)):
        here = [article for article in articles if (Path(article["path"]).name == ASIDE) == aside]
        wanted = [one for one in gold if (one["article"].partition("#")[0] == ASIDE) == aside]
        found, wrong = score(wanted, claims, here)
        tallies |= {f"{name}{suffix}": tally for name, tally in found.items()}
        errors += [] if aside else wrong
    compared, wrong = measure_stories(model)
    return {name: tally.percent() for name, tally in (tallies | compared).items()}, errors + wrong


def measure_stories(model: str) -> tuple[dict[str, Tally], list[str]]:
    """Score the comparison, on gold claims and on the program's own; errors of the events in view only."""
    import pipeline
    from pipeline.writing import read_records
    from tests.stories import scoring

    with tempfile.TemporaryDirectory() as folder:
        pipeline.run(scoring.STORIES / "articles.jsonl", folder, model=model)
        own = read_records(folder)
    tallies: dict[str, Tally] = {}
    errors: list[str] = []
    for prefix, claims, gold in (("", *scoring.gold_claims()), ("own ", own, scoring.own_claims(own))):
        for suffix, aside in (("", False), (" aside", True)):
            *counts, wrong = scoring.score(claims, gold, aside)
            for name, count in zip(("joins", "verdicts"), counts, strict=True):
                tallies[f"{prefix}{name}{suffix}"] = Tally(count.right, count.predicted, count.gold)
            errors += [] if aside else [f"{prefix}{line}" for line in wrong]
    return tallies, errors


def checksum() -> str:
    """The checksum of the gold that the floors hold for."""
    from tests.stories import scoring

    return hashlib.sha256(b"".join(path.read_bytes() for path in (GOLD, scoring.GOLD, scoring.VERDICTS))).hexdigest()


def main() -> int:
    """Measure, print, and compare with the floors."""
    parser = argparse.ArgumentParser(
        description="Compares the pipeline with the corpus's gold; fails below the floors."
    )
    parser.add_argument("--model", default="embedded")
    parser.add_argument("--errors", action="store_true", help="print each error")
    parser.add_argument("--cues", action="store_true", help="print how often sources are right, by rule")
    parser.add_argument("--set-floors", action="store_true", help=f"write the floors: what is measured less {SLACK}")
    options = parser.parse_args()
    measured, errors = measure(options.model)
    print(f"{'':20}{'P':>7}{'R':>7}{'F1':>7}")
    for name, values in measured.items():
        print(f"{name:20}{values['precision']:7.1f}{values['recall']:7.1f}{values['f1']:7.1f}")
    kinds = Counter(line.split("\t")[0] for line in errors if not line.startswith(CUE))
    print(", ".join(f"{count} {kind}" for kind, count in kinds.most_common()))
    shown = [line for line in errors if options.errors and not line.startswith(CUE)]
    if options.cues:
        shown += [
            f"{count:5} {line.removeprefix(CUE)}"
            for line, count in Counter(line for line in errors if line.startswith(CUE)).most_common()
        ]
    if shown:
        print("\n".join(shown))
    if options.set_floors:
        floors = {
            name: round(values["f1"] - (OWN_SLACK if name.startswith("own ") else SLACK), 1)
            for name, values in measured.items()
        }
        FLOORS.write_text(json.dumps({"gold_sha256": checksum(), "f1": floors}, indent=2) + "\n", encoding="utf-8")
        return 0
    known = json.loads(FLOORS.read_text(encoding="utf-8"))
    if known["gold_sha256"] != checksum():
        print(
            "The gold in corpus/ is not the one the floors were set for; measure anew with --set-floors.",
            file=sys.stderr,
        )
        return 1
    below = [
        f"{name} {measured[name]['f1']} < {floor}"
        for name, floor in known["f1"].items()
        if measured[name]["f1"] < floor
    ]
    if below:
        print(f"Below the floors: {', '.join(below)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # the program of this checkout, whatever is installed
    sys.exit(main())
