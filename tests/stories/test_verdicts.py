"""The verdict on a story: a table of what was said when, by whom."""

from __future__ import annotations

import pytest

from pipeline.stories import tell
from pipeline.stories.bounds import Bounds, bounds_of
from pipeline.stories.items import item_of
from tests.stories.rows import claim
from tests.stories.test_scenes import of_sentence

#: event: what is said on which day of June by whom -> verdict, and what it is put down to.
SERIES = [
    ("killed", [(3, "", "vier Tote")], "single", ""),
    ("killed", [(3, "Polizei", "mindestens 100 Tote"), (3, "UN", "etwa 1.100 Tote")], "agree", "about 1.100"),
    ("killed", [(3, "Polizei", "zwölf Tote"), (3, "UN", "zwölf Tote")], "agree", "all say the same"),
    ("killed", [(3, "Baku", "17 Tote"), (3, "Eriwan", "60 Tote")], "differ", "17 (Baku, 2024-06-03) and 60"),
    ("killed", [(3, "", "vier Tote"), (4, "", "neun Tote"), (6, "", "14 Tote")], "grows", "vier"),
    ("killed", [(3, "", "mindestens 60 Tote"), (4, "", "213 Tote")], "grows", "at least 60"),
    ("killed", [(3, "", "213 Tote"), (4, "", "mindestens 200 Tote")], "agree", "at least 200"),
    ("killed", [(3, "UN", "14 Tote"), (4, "UN", "zwölf Tote")], "corrected", "then zwölf"),
    ("killed", [(3, "UN", "14 Tote"), (4, "Polizei", "zwölf Tote")], "differ", "less than 14"),
    ("killed", [(3, "UN", "14 Tote"), (4, "Polizei", "korrigiert auf zwölf Tote")], "corrected", "then zwölf"),
    ("killed", [(3, "", "14 Tote"), (4, "", "korrigiert auf 17 Tote")], "corrected", "then 17"),
    ("missing", [(3, "", "30 Vermisste"), (4, "", "17 Vermisste"), (5, "", "fünf Vermisste")], "falls", "30"),
    ("missing", [(3, "", "30 Vermisste"), (4, "", "17 Vermisste"), (5, "", "20 Vermisste")], "corrected", "then 20"),
    ("protest", [(3, "Polizei", "12.000 Menschen"), (3, "Verdi", "25.000 Menschen")], "differ", "exclude"),
    ("protest", [(3, "Polizei", "12.000 Menschen"), (5, "Verdi", "25.000 Menschen")], "differ", "exclude"),
    ("protest", [(3, "Polizei", "über 10.000 Menschen"), (3, "Verdi", "25.000 Menschen")], "agree", "over 10.000"),
    # what is over is found out about: only two who both are named differ on it
    ("stolen", [(3, "Kasse", "4.200 Fälle"), (5, "", "11.500 Fälle")], "grows", "then 11.500"),
    ("fine", [(3, "", "412 Millionen Euro"), (5, "", "396 Millionen Euro")], "corrected", "then 396"),
    # a source that says its number again has not taken it back
    ("displaced", [(3, "UN", "380 Leute"), (5, "Polizei", "520 Leute"), (9, "UN", "380 Leute")], "differ", "again"),
    ("displaced", [(3, "", "380 Leute"), (5, "", "520 Leute"), (9, "", "380 Leute")], "corrected", "then 380"),
    # what analysts had reckoned with came before
    (
        "profit",
        [
            (3, "", "280 Millionen Euro"),
            (5, "", "261 Millionen Euro"),
            (6, "Bank", "Analysten hatten 280 Millionen Euro auf dem Zettel"),
        ],
        "falls",
        "then 261",
    ),
    (
        "fine",
        [(3, "", "187 Millionen Euro"), (3, "Bank", "Analysten hatten mit 110 Millionen Euro gerechnet")],
        "grows",
        "then 187",
    ),
    # what an article of before said is no step when it is told again
    (
        "outage",
        [
            (3, "", "120.000 Haushalte"),
            (4, "", "85.000 Haushalte"),
            (6, "", "anfangs war von 120.000 Haushalten die Rede"),
            (7, "", "85.000 Haushalte"),
        ],
        "falls",
        "then 85.000",
    ),
    # what a sentence tells as over came before
    (
        "outage",
        [(3, "", "62.000 Haushalte"), (4, "", "11.000 Haushalte"), (4, "", "62.000 Haushalte waren zeitweise dunkel")],
        "falls",
        "then 11.000",
    ),
    (
        "outage",
        [(3, "", "62.000 Haushalte"), (4, "", "11.000 Haushalte"), (4, "", "62.000 Haushalte sind dunkel gewesen")],
        "falls",
        "then 11.000",
    ),
    (
        "protest",
        [(3, "Polizei", "gerechnet habe man mit 8.000 Menschen"), (3, "Polizei", "10.500 Menschen")],
        "grows",
        "then 10.500",
    ),
    ("displaced", [(3, "", "etwa 1.000 Menschen"), (4, "", "1.050 Menschen")], "agree", "about 1.000"),
    ("displaced", [(3, "", "etwa 1.000 Menschen"), (4, "", "3.000 Menschen")], "grows", "about 1.000"),
    ("revenue", [(3, "", "1,2 Milliarden Euro"), (4, "", "1,24 Milliarden Euro")], "agree", "1,24"),
    ("revenue", [(3, "", "1,2 Milliarden Euro"), (4, "", "1,3 Milliarden Euro")], "grows", "1,3"),
    ("damaged", [(3, "", "250 bis 300 Millionen Euro"), (3, "", "280 Millionen Euro")], "agree", "280"),
    ("damaged", [(3, "", "250 bis 300 Millionen Euro"), (3, "", "500 Millionen Euro")], "differ", "exclude"),
    (
        "killed",
        [(3, "", "vier Tote"), (4, "", "Zunächst war von vier Toten die Rede"), (4, "", "neun Tote")],
        "grows",
        "",
    ),
]


@pytest.mark.parametrize(
    ("event", "said", "verdict", "why"), SERIES, ids=[f"{e}: {'; '.join(p for *_, p in s)}" for e, s, *_ in SERIES]
)
def test_verdicts(event: str, said: list[tuple[int, str, str]], verdict: str, why: str) -> None:
    who = "Nordlicht" if event == "revenue" else "Schaden" if event == "damaged" else "Menschen"
    rows = [
        claim(
            phrase, day=day, source=source, event=event, who=who, title="Nordlicht in Zwöhlen", article_id=f"a{number}"
        )
        for number, (day, source, phrase) in enumerate(said)
    ]
    for order in (rows, rows[::-1]):
        [story] = tell(order).stories
        assert story.verdict == verdict
        assert why in story.why
        assert set(story.shown_by.split()) <= {row.claim_id for row in rows}
        assert story.shown_by


def test_those_who_are_suspected_become_fewer() -> None:
    both = {"who": "Verdachtsfälle", "event": "infected", "title": "Masern in Zwöhlen"}
    cases = [claim(f"{count} Verdachtsfälle sind offen", day=day, **both) for day, count in ((3, "14"), (4, "acht"))]
    assert [story.verdict for story in tell(cases).stories] == ["falls"]


@pytest.mark.parametrize(
    ("sentence", "figure", "earlier", "correcting"),
    [
        ("Nicht drei, sondern zwei Angestellte starben.", "drei", True, False),
        ("Nicht drei, sondern zwei Angestellte starben.", "zwei", False, True),
        ("Die Lasten betragen 470 Millionen Euro und nicht 740 Millionen Euro.", "470 Millionen Euro", False, True),
        ("Die Lasten betragen 470 Millionen Euro und nicht 740 Millionen Euro.", "740 Millionen Euro", True, False),
        ("Auf dem Höhepunkt waren 62.000 Haushalte dunkel.", "62.000", True, False),
        ("Nach dem Einsturz waren 17 Kumpel eingeschlossen gewesen.", "17", True, False),
        ("Der Sturm legte 17 Strecken lahm.", "17", False, False),
    ],
)
def test_what_a_sentence_takes_back(sentence: str, figure: str, earlier: bool, correcting: bool) -> None:
    item = item_of(of_sentence(sentence, figure))
    assert (item.earlier, item.correcting) == (earlier, correcting)


def test_a_denial() -> None:
    rows = [
        claim("300 Tote", who="Tote", event="killed", source="Baku", title="Kämpfe um Goris", day=3, article_id="a"),
        claim(
            "300 Tote",
            who="Tote",
            event="killed",
            source="Eriwan",
            title="Kämpfe um Goris",
            day=3,
            article_id="b",
            modality="denied",
        ),
    ]
    [story] = tell(rows).stories
    assert (story.verdict, "denied" in story.why) == ("differ", True)


def test_a_number_that_another_source_denies_later() -> None:
    """... is disputed, and of the dead corrected."""
    for event, verdict in (("displaced", "differ"), ("killed", "corrected")):
        both = {"who": "Leute", "event": event, "title": "Flut in Goris und Zwöhlen"}
        first = claim("elf Leute", source="Kommission", day=3, **both)
        denied = claim("nicht elf Leute", source="Anwalt", modality="denied", day=4, **both)
        said = claim("vier Leute", source="Anwalt", day=4, article_id=denied.article_id, start=30, **both)
        [story] = tell([first, denied, said]).stories
        assert story.verdict == verdict


def test_another_number_of_a_period_that_is_over_is_a_correction() -> None:
    both = {"who": "Anträge", "what": "gestellt", "time": "2024-01/2024-03", "title": "Anträge in Goris und Zwöhlen"}
    told = tell([claim("52.300 Anträge", day=3, **both), claim("54.200 Anträge", day=9, **both)])
    assert [story.verdict for story in told.stories] == ["corrected"]


def test_people_who_are_sent_back_are_no_denial() -> None:
    both = {"who": "Menschen", "what": "zurückgewiesen", "article_id": "a", "day": 3}
    text = "12.000 Menschen wurden zurückgewiesen"
    assert not item_of(claim(text, **both)).denied


def test_values_of_a_story() -> None:
    rows = [
        claim("rund 1.200 Menschen", who="Menschen", event="displaced", title="Flut in Zwöhlen", day=3, source="THW"),
        claim("3.500 Menschen", who="Bewohner", event="displaced", title="Flut in Zwöhlen", day=5, source="Land"),
        claim(
            "2.000 bis 3.000 Menschen",
            who="Menschen",
            event="displaced",
            title="Flut in Zwöhlen",
            day=4,
            place="Zwöhlen",
        ),
    ]
    [story] = tell(rows).stories
    assert (story.lowest, story.highest, story.latest, story.spread) == (1200, 3500, 3500, 2.917)
    assert (story.first, story.last, story.claims, story.articles, story.sources) == (
        "2024-06-03",
        "2024-06-05",
        3,
        3,
        2,
    )
    assert (story.label, story.kind, story.unit, story.place) == ("Menschen (Zwöhlen)", "count", "1", "Zwöhlen")


@pytest.mark.parametrize(
    ("figure", "kind", "value", "modifier", "expected"),
    [
        ("12", "count", 12, "exact", (12, 12)),
        ("1.100", "count", 1100, "about", (1050, 1150)),
        ("1.000", "count", 1000, "about", (900, 1100)),
        ("25.000", "count", 25000, "about", (22500, 27500)),
        ("17", "count", 17, "about", (16.5, 17.5)),
        ("33 Prozent", "share", 33, "exact", (32.5, 33.5)),
        ("33,3 Prozent", "share", 33.3, "exact", (33.25, 33.35)),
        ("2,5 Millionen", "count", 2.5e6, "exact", (2.45e6, 2.55e6)),
        ("zwölf", "count", 12, "exact", (12, 12)),
    ],
)
def test_what_a_figure_admits(
    figure: str, kind: str, value: float, modifier: str, expected: tuple[float, float]
) -> None:
    found = bounds_of(figure, kind, value, value, value, modifier)
    assert found is not None
    assert (found.low, found.high) == pytest.approx(expected)


def test_no_number_admits_nothing() -> None:
    assert bounds_of("viele", "count", None, None, None, "vague") is None
    assert Bounds(5, 7).below(Bounds(8, 9))
    assert not Bounds(5, 8).below(Bounds(8, 9))
