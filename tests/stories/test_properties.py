"""What holds for any claims: order does not matter, comparing again changes nothing, work grows with their number."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.stories import linking, tell
from pipeline.stories.rows import Row
from tests.stories.rows import claim

PEOPLE = ("Menschen", "Tote", "Soldaten", "armenische Soldaten", "Kinder", "", "Bergleute")
EVENTS = ("killed", "wounded", "", "protest")
TOWNS = ("Goris", "Zwöhlen", "Sulmona")


@st.composite
def rows(draw: st.DrawFn) -> list[Row]:
    found = []
    for number in range(draw(st.integers(1, 14))):
        town = draw(st.sampled_from(TOWNS))
        value = draw(st.integers(2, 30))
        phrase = draw(st.sampled_from(("{} Menschen", "mindestens {} Menschen", "etwa {} Menschen"))).format(value)
        made = claim(
            phrase,
            day=draw(st.integers(1, 9)),
            who=draw(st.sampled_from(PEOPLE)),
            event=draw(st.sampled_from(EVENTS)),
            source=draw(st.sampled_from(("", "Polizei", "Zivilschutz"))),
            title=f"Unglück in {town}",
            place=draw(st.sampled_from(("", town))),
        )
        found.append(
            replace(made, claim_id=f"c{number}", article_id=f"{town}{made.published}", evidence_start=number * 50)
        )
    return found


@settings(max_examples=60, deadline=None)
@given(rows(), st.randoms())
def test_the_order_of_rows_does_not_matter(claims: list[Row], chance: random.Random) -> None:
    shuffled = list(claims)
    chance.shuffle(shuffled)
    assert tell(shuffled) == tell(claims)


@settings(max_examples=60, deadline=None)
@given(rows())
def test_each_claim_has_one_story(claims: list[Row]) -> None:
    told = tell([*claims, *claims])  # a claim that comes twice is one
    sizes = Counter(told.by_claim.values())
    assert set(told.by_claim) == {row.claim_id for row in claims}
    assert {story.story: story.claims for story in told.stories} == sizes
    assert sum(size - 1 for size in sizes.values()) == len(told.links)
    for link in told.links:
        assert told.by_claim[link.claim_id] == told.by_claim[link.with_claim_id] == link.story
    for story in told.stories:
        assert (story.verdict == "single") == (story.claims == 1)
        assert story.lowest is None or story.highest is None or story.lowest <= story.highest


def events(number: int) -> list[Row]:
    """Claims on many events, five articles with two claims each; every town has some events."""
    chance = random.Random(5)
    names = ["".join(chance.choices("abdefgiklmnorstu", k=7)).capitalize() for _ in range(number // 10)]
    found = []
    for event in range(number // 10):
        town, day = names[event // 3], chance.randrange(1, 20)
        for article in range(5):
            for what in ("killed", "wounded"):
                made = claim(
                    f"{chance.randrange(2, 400)} Menschen",
                    day=day + article,
                    who="Menschen",
                    event=what,
                    title=f"{names[event]} in {town}",
                    place=town,
                )
                found.append(replace(made, article_id=f"{event}-{article}"))
    return found


def test_work_grows_with_the_number_of_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pairs that are compared, counted instead of seconds: no more than the claims grow, and none of all pairs."""
    compared = Counter[int]()
    size = 0

    def counting(*arguments: object) -> object:
        compared[size] += 1
        return real(*arguments)  # type: ignore[arg-type]

    real = linking.weigh
    monkeypatch.setattr(linking, "weigh", counting)
    for size in (500, 2000):
        assert len(tell(events(size)).stories) < size / 2
    assert compared[2000] < 6 * compared[500]
    assert compared[2000] < 2000 * linking.NEIGHBOURS


def test_one_place_on_one_day_is_no_trouble() -> None:
    """All claims in the same blocks: neighbours only are compared."""
    claims = [
        replace(claim(f"{number + 2} Menschen", day=1, who="Menschen", event="killed"), article_id=f"a{number}")
        for number in range(400)
    ]
    claims = [replace(row, title="Unglück in Goris") for row in claims]
    assert sum(story.claims for story in tell(claims).stories) == 400
