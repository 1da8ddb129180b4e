"""Scores of the comparison against corpus/stories/: pairs of claims that are together, and verdicts on stories.

Gold claims show what comparing does; the program's own claims what comes out in the end, errors of extraction included.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import combinations
from pathlib import Path
from typing import Any

from pipeline.stories import Stories, tell
from pipeline.stories.apart import conflict
from pipeline.stories.contexts import contexts_of
from pipeline.stories.evidence import likeness
from pipeline.stories.filling import items_of
from pipeline.stories.rows import ClaimLike, Row

STORIES = Path(__file__).resolve().parents[2] / "corpus" / "stories"
GOLD = STORIES / "gold.jsonl"
VERDICTS = STORIES / "verdicts.jsonl"
#: The events of each part of the corpus, in the order in which the parts came.
PARTS: Mapping[int, frozenset[str]] = {
    1: frozenset(
        "flut front stellen demo wahl quartal masern streik sturm gericht boote grube beben brand fans bahnhof".split()
    ),
    2: frozenset("faehre kamp tigray kessler klima landtag veltin bus salmo quetta brienz".split()),
    3: frozenset("kordofan parana bankhaus rechts nrat werra gas".split()),
    4: frozenset("zug jemen pflege stahl obwahl airline algarve".split()),
    5: frozenset("charkiw rems reifen csd bund chip noro".split()),
    6: frozenset("kivu neisse versand agrar nds solar".split()),
    7: frozenset("cali po bank stutt hessen auto".split()),
    8: frozenset("kaschmir ahr tele pride berlinwahl pharma".split()),
    9: frozenset("preah taifun getriebe wehr kiel optik".split()),
    10: frozenset("badme manabi brunnert mieten saarwahl fracht".split()),
    11: frozenset("galicien essequibo cholera leck boden hoer".split()),
    12: frozenset("lawine malakal nachtzug elbkontor klinik".split()),
    13: frozenset("tram lenkung kita brbwahl legio zins".split()),
    14: frozenset("heide daten schatz panik asyl kartell".split()),
    15: frozenset("tessalit nadira morbach rente ktn rhodan".split()),
    16: frozenset("werk reisebus kette pflegestreik orkan tunnel".split()),
    17: frozenset("markt fusion schulmasern gegendemo haushalt stollen".split()),
    18: frozenset("koks autobauer monsun obratswahl bruecke betrug".split()),
    19: frozenset("bebenost maschinen landwahl bankzahlen seenot klinikhack".split()),
    20: frozenset("gleis abbau halbjahr kundgebung antwerpen urnengang juwelier".split()),
    21: frozenset("sylhet posten flughafen kabelwerk waldbrand urteil kasse".split()),
    22: frozenset("faehrbrand molkerei gefluegel traktor gashaus".split()),
    23: frozenset("vorarlberg werftbilanz".split()),
    24: frozenset(
        "zellwerk stichwahl slowahl lokstreik opernhaus teuerung jobmarkt stahlfusion schulzahlen "
        "flugdaten autozahlen wohnbau begehren zollstreit spitalzuerich busticket salzwahl grundsteuer".split()
    ),
    25: frozenset(
        "landesetat mietspiegel pumpenrueckruf baufirma kartellkaffee asylzahlen rentenplan landtagth gaspreis".split()
    ),
    26: frozenset(
        (
            "seilbahn batken beeren geldbote festival attentat hitze blackout keulung geiseln putsch grubeost blockade"
            " schau"
        ).split()
    ),
    27: frozenset("tanker vulkan jet derby boote2 raser mars".split()),
}
#: The parts whose errors were not read.
ASIDE = PARTS[8] | PARTS[19] | PARTS[21] | PARTS[23] | PARTS[25] | PARTS[27]


@dataclass(frozen=True)
class Counts:
    """Hits, what was predicted and what is right, for precision and recall."""

    right: int
    predicted: int
    gold: int

    @property
    def f1(self) -> float:
        """F1 in per cent."""
        return 200 * self.right / (self.predicted + self.gold) if self.right else 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)


NONE = Counts(0, 0, 0)


def read(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def gold_claims() -> tuple[list[Row], dict[str, str]]:
    """The claims of the gold, and the story of each."""
    articles = {article["id"]: article for article in read(STORIES / "articles.jsonl")}
    own = {field.name for field in fields(Row)}
    rows, stories = [], {}
    for gold in read(GOLD):
        article = articles[gold["article"]]
        text = article["title"] if gold["section"] == "title" else article["text"]
        evidence_start = text.find(gold["sentence"])
        assert text[gold["start"] : gold["start"] + len(gold["figure"])] == gold["figure"], gold
        assert 0 <= evidence_start <= gold["start"] <= evidence_start + len(gold["sentence"]), gold
        row = Row(
            claim_id=f"{gold['article']}/{gold['section']}/{gold['start']}",
            article_id=gold["article"],
            evidence=gold["sentence"],
            evidence_start=evidence_start,
            title=article["title"],
            published=article["published"],
            **{name: value for name, value in gold.items() if name in own},
        )
        rows.append(row)
        stories[row.claim_id] = gold["story"]
    return rows, stories


def texts() -> dict[str, str]:
    """The texts of the articles by id."""
    return {article["id"]: article["text"] for article in read(STORIES / "articles.jsonl")}


def event_of(article_id: str) -> str:
    """The event that an article is about."""
    return article_id.partition("-")[0]


def pairs(groups: Iterable[Sequence[str]]) -> set[frozenset[str]]:
    """All pairs within groups."""
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def grouped(stories: Mapping[str, str]) -> dict[str, list[str]]:
    """Story -> its claims."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for claim, story in stories.items():
        found[story].append(claim)
    return dict(found)


def score(claims: Sequence[ClaimLike], gold: Mapping[str, str], aside: bool) -> tuple[Counts, Counts, list[str]]:
    """Counts of pairs and of verdicts on the events left aside or on the others, and a line for each error.

    Args:
        claims: all claims, which are compared together.
        gold: the story of each claim that the gold has, by id; a claim without one belongs to no story.
        aside: which events are scored.
    """
    told = tell(claims, texts())
    part = {claim.claim_id for claim in claims if (event_of(claim.article_id) in ASIDE) == aside}
    wanted = {pair for pair in pairs(grouped(gold).values()) if pair <= part}
    found = {pair for pair in pairs(grouped(told.by_claim).values()) if pair & part}
    errors = _pair_errors(claims, wanted, found)
    verdicts, wrong = _verdicts({claim: story for claim, story in gold.items() if claim in part}, told)
    return Counts(len(wanted & found), len(found), len(wanted)), verdicts, errors + wrong


def _verdicts(gold: Mapping[str, str], told: Stories) -> tuple[Counts, list[str]]:
    """How many stories of several claims have the right verdict, where most of their claims are."""
    by_id = {story.story: story for story in told.stories}
    verdicts = {line["story"]: line["verdict"] for line in read(VERDICTS)}
    right = total = 0
    errors = []
    for story, claims in grouped(gold).items():
        if verdicts[story] == "single":
            continue
        best = by_id[Counter(told.by_claim[claim] for claim in claims).most_common(1)[0][0]]
        total += 1
        right += best.verdict == verdicts[story]
        if best.verdict != verdicts[story]:
            errors.append(
                f"verdict\t{story}\t{best.label}\tgot {best.verdict} ({best.why}), expected {verdicts[story]}"
            )
    return Counts(right, total, total), errors


def _pair_errors(claims: Sequence[ClaimLike], wanted: set[frozenset[str]], found: set[frozenset[str]]) -> list[str]:
    by_id = {claim.claim_id: claim for claim in claims}
    contexts = contexts_of(claims, texts())
    items = {item.claim_id: item for item in items_of(claims, contexts)}
    errors = []
    for kind, wrong in (("not joined", wanted - found), ("wrongly joined", found - wanted)):
        for one, other in sorted(sorted(pair) for pair in wrong):
            a, b = by_id[one], by_id[other]
            found = likeness(items[one], items[other], contexts)
            why = f"{found.weight if found is not None else None} {conflict(items[one], items[other], contexts)}"
            errors.append(f"{kind}\t{_shown(a)}\t{_shown(b)}\t{why}")
    return errors


def _shown(claim: ClaimLike) -> str:
    return f"{claim.article_id} {claim.figure} {claim.who}: {claim.what}"


def own_claims(claims: Sequence[ClaimLike]) -> dict[str, str]:
    """The gold story of each of the program's own claims, those at the place of a gold claim."""
    places = {(g["article"], g["section"] == "title", g["start"]): g["story"] for g in read(GOLD)}
    at = ((claim, (claim.article_id, claim.section == "title", claim.start)) for claim in claims)
    return {claim.claim_id: places[place] for claim, place in at if place in places}
