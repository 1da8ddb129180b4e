"""Place, countries, time and firm of a claim, where its sentence or its article tells of another one beside it."""

from __future__ import annotations

import pytest

from pipeline.stories.contexts import contexts_of
from pipeline.stories.counting import counter
from pipeline.stories.filling import items_of
from pipeline.stories.firms import firms_named
from pipeline.stories.items import Item, item_of
from pipeline.stories.rows import Row
from pipeline.stories.times import day_of, span_of
from tests.stories.rows import claim


def of_sentence(sentence: str, figure: str, **fields: object) -> Row:
    """A claim of a sentence that has other figures, too."""
    made = claim(figure, day=3, **fields)
    return Row(**{name: getattr(made, name) for name in made.__slots__} | {
        "evidence": sentence, "start": sentence.index(figure), "evidence_start": 0
    })  # fmt: skip


def item_in(text: str, row: Row) -> Item:
    [item] = items_of([row], contexts_of([row], {row.article_id: text}))
    return item


@pytest.mark.parametrize(
    ("sentence", "figure", "place", "expected"),
    [
        ("Bisher gibt es 112 Tote, 58 davon in Goris.", "112 Tote", "Goris", ""),
        ("Bisher gibt es 112 Tote, 58 davon in Goris.", "58", "Goris", "Goris"),
        ("In Goris gab es Schäden; im Tal starben 12 Menschen.", "12 Menschen", "Goris", ""),
        (
            "In Zwöhlen kam sie auf 20 Prozent, im gesamten Land Hessen auf 30 Prozent.",
            "20 Prozent",
            "Hessen",
            "Zwöhlen",
        ),
        ("Zwöhlen: In Goris und im gesamten Hessen sind es 30 Prozent.", "30 Prozent", "", "Hessen"),
    ],
)
def test_a_place_is_that_of_its_own_figure(sentence: str, figure: str, place: str, expected: str) -> None:
    assert item_of(of_sentence(sentence, figure, place=place, who="Tote")).place == expected


def test_there_is_the_last_place_of_the_text() -> None:
    before = "Festnahmen gab es anders als in Goris keine. "
    sentence = "Dort waren am Vortag 900 Menschen auf der Straße."
    row = claim(sentence, who="Menschen", what="waren", evidence_start=len(before), day=3, title="Demo in Zwöhlen")
    assert item_in(before + sentence, row).place == "Goris"


@pytest.mark.parametrize(
    ("title", "sentence", "countries"),
    [
        ("Erdbeben in Peru", "Dabei starben 23 Menschen.", {"PE"}),
        ("Beben im Norden Chiles", "In Peru waren 23 Menschen gestorben.", {"PE"}),
        ("Beben in Peru", "23 Menschen flohen nach Chile.", {"PE"}),
        ("Gefechte", "In der peruanischen Provinz Tacna starben 23 Menschen.", {"PE"}),
    ],
)
def test_the_country_of_a_sentence_goes_before_that_of_the_title(
    title: str, sentence: str, countries: set[str]
) -> None:
    before = "Die Lage ist ernst. "
    row = claim(sentence, who="Menschen", event="killed", title=title, day=3, evidence_start=len(before))
    assert item_in(before + sentence, row).countries == countries


@pytest.mark.parametrize(
    ("sentence", "figure", "time", "event", "years"),
    [
        ("Sie kam auf 33,8 Prozent, nach 43,5 Prozent bei der Wahl 2022.", "33,8 Prozent", "2022", "elected", None),
        ("Als die Flut 2013 den Ort traf, gab es 60 Tote.", "60 Tote", "", "killed", (2013, 2013)),
        (
            "Die Firma, die 6.100 Menschen beschäftigt, schrieb 2023 Verluste.",
            "6.100 Menschen",
            "2023",
            "employed",
            None,
        ),
        ("Am Montag nannte sie 54 Millionen Euro Gewinn.", "54 Millionen Euro", "2024-06-03", "profit", None),
    ],
)
def test_a_time_is_that_of_its_own_figure(
    sentence: str, figure: str, time: str, event: str, years: tuple[int, int] | None
) -> None:
    span = span_of(of_sentence(sentence, figure, time=time), event, "")
    assert span == (years and (day_of(f"{years[0]}-01-01"), day_of(f"{years[1]}-12-31")))


def test_until_today_is_not_since_ever() -> None:
    span = span_of(of_sentence("Bis Montag gab es 58 Tote.", "58 Tote", time="../2024-06-03"), "killed", "")
    assert span is not None
    assert span[0] > (day_of("2024-01-01") or 0)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Mieterverein, der dazu aufgerufen hatte, kam auf 3.000.", "Mieterverein"),
        ("Nordfracht selbst bleibt bei 860.", "Nordfracht"),
        ("Goris bleibt dagegen dabei, dass 27 Menschen starben.", "Goris"),
        ("Für Goris bleibt es bei 58.", ""),
        ("Die Zahl kam auf 3.000.", ""),
    ],
)
def test_who_counts_stands_before_the_verb(sentence: str, expected: str) -> None:
    assert counter(claim(sentence)) == expected


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Der Logistiker Nordfracht und die Brauerei Südlauf wachsen.", {"nordfracht", "sudlauf"}),
        ("Das kostet das Unternehmen Millionen.", set()),
    ],
)
def test_firms_stand_behind_what_they_are(text: str, firms: set[str]) -> None:
    assert firms_named(text) == firms
