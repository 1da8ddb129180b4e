"""Figures that stand beside others: of which one replaces the other, seats, wholes, parts of nothing, terms."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.figures import find_figures
from pipeline.stories import tell
from pipeline.stories.contexts import contexts_of
from pipeline.stories.filling import items_of
from pipeline.stories.items import Item
from pipeline.stories.rows import Row


def rows(text: str, *claims: dict[str, Any], article: str = "a", title: str = "", day: int = 3) -> list[Row]:
    """A row for each figure of a text of sentences, in order, with the fields that are given for it."""
    found, start = [], 0
    for sentence in text.split("| "):
        for figure in find_figures(sentence):
            fields = {"who": "", "what": "", **claims[len(found)]}
            row = Row(
                f"{article}-{start + figure.start:04}", article, figure.text, figure.kind, figure.value, figure.low,
                figure.high, figure.modifier, figure.unit, figure.change, evidence=sentence, title=title,
                published=f"2034-06-{day:02}", start=start + figure.start, evidence_start=start, **fields,
            )  # fmt: skip
            found.append(row)
        start += len(sentence) + 1
    assert len(found) == len(claims)
    return found


def items(text: str, *claims: dict[str, Any]) -> list[Item]:
    made = rows(text, *claims)
    return items_of(made, contexts_of(made, {"a": text}))


STELLEN: dict[str, Any] = {"who": "Stellen", "what": "abgebaut", "event": "jobs_cut"}


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("Statt 540 werden nun 410 Stellen abgebaut", "540", "410"),
        ("Abgebaut werden 410 Stellen statt der geplanten 540", "540", "410"),
        ("Nicht 540, sondern nur 410 Stellen werden abgebaut", "540", "410"),
        ("Es würden 800 Stellen abgebaut und nicht bloß 540", "540", "800"),
        ("Der Abbau ist mit 800 Stellen größer als die bisher genannten 540", "540", "800"),
        ("Der Konzern korrigierte die Zahl der Stellen von 540 auf 410", "540", "410"),
    ],
)
def test_what_one_of_two_figures_says_is_said_of_both(sentence: str, old: str, new: str) -> None:
    """`540` alone has neither a noun nor an event."""
    fields = {"540": {"what": "geplant"}, "410": STELLEN, "800": STELLEN}
    found = items(sentence, *(fields[figure.text] for figure in find_figures(sentence)))
    by_figure = {item.figure: item for item in found}
    assert len({frozenset(item.twins) for item in found}) == 1
    assert all(item.twins for item in found)
    assert {item.event for item in found} == {"jobs_cut"}
    assert {item.subject.classes for item in found} == {frozenset({"jobs"})}
    assert (by_figure[old].earlier, by_figure[new].earlier) == (True, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "In Kempten fallen 250 Stellen weg, in Rosenheim 540",
        "Der Umsatz stieg von 1,8 Milliarden Euro auf 1,9 Milliarden Euro",
    ],
)
def test_other_figures_are_no_twins(sentence: str) -> None:
    fields = {"who": "Konzern", "what": "Umsatz", "event": "revenue"} if "Umsatz" in sentence else STELLEN
    assert not any(item.twins for item in items(sentence, fields, fields))


def test_a_correction_is_of_the_numbers_that_it_names() -> None:
    text = "Verhandelt wurde an 43 Tagen, die Kammer hörte 78 Zeugen und nicht 87, wie es irrtümlich geheißen hatte"
    heard = {"who": "Zeugen", "what": "gehört"}
    days, now, before = items(text, {"who": "Tagen", "what": "verhandelt"}, heard, heard)
    assert (days.correcting, now.correcting, before.earlier) == (False, True, True)


def test_seats_are_those_of_the_party_of_their_clause() -> None:
    text = "Die CDU hat nur noch 16 statt 17 Mandate, die Freien Wähler kommen auf sieben statt sechs"
    seats = {"who": "Mandate", "what": "hat", "event": "elected"}
    parties = [item.party for item in items(text, seats, seats, seats, seats)]
    assert parties == ["CDU", "CDU", "Freien Wähler", "Freien Wähler"]
    assert len(set(tell(rows(text, seats, seats, seats, seats)).by_claim.values())) == 2


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Gefeiert wird bei den Grünen, die mit 14 Abgeordneten rechnen können", "Grüne"),
        ("Je zwölf Abgeordnete entfallen auf SPÖ und FPÖ", ""),
        ("Für die Neos bleiben drei Abgeordnete", "Neos"),
    ],
)
def test_the_party_of_seats(text: str, party: str) -> None:
    [item] = items(text, {"who": "Abgeordnete", "what": "bleiben", "event": "elected"})
    assert item.party == party


@pytest.mark.parametrize(
    ("text", "first", "part"),
    [
        ("Drei Menschen starben.| Weitere 78 Menschen wurden verletzt.", "killed", ""),
        ("Zwölf Menschen wurden verletzt.| Weitere 78 Menschen wurden verletzt.", "wounded", "addition"),
    ],
)
def test_an_addition_to_nothing_is_a_whole(text: str, first: str, part: str) -> None:
    hurt = {"who": "Menschen", "what": "verletzt", "event": "wounded"}
    _, item = items(text, {"who": "Menschen", "what": first, "event": first}, hurt)
    assert item.part == part


@pytest.mark.parametrize(
    ("sentence", "who", "whole"),
    [
        ("Von den 46 Verletzten werden 19 stationär behandelt", "Verletzte", "wounded"),
        ("Von den 41 Festgenommenen sitzen fünf in Untersuchungshaft", "Festgenommene", "arrested"),
        ("In Zwickau sollen 150 ihrer 400 Stellen verschwinden", "Stellen", "employed"),
    ],
)
def test_all_of_whom_a_part_is_told_are_named_by_their_noun(sentence: str, who: str, whole: str) -> None:
    events = [item.event for item in items(sentence, *({"who": who, "what": sentence.split()[-1]},) * 2)]
    assert whole in events
    assert len(set(events)) == 2


def test_terms_that_are_asked_for_and_given() -> None:
    term = {"who": "Maiwald", "what": "Haft", "event": "convicted"}
    text = (
        "Die Staatsanwältin forderte neun Jahre Haft.| Die Verteidigung plädierte auf vier Jahre Haft.| "
        "Das Gericht verurteilte ihn zu sieben Jahren Haft."
    )
    standings = [item.standing for item in items(text, term, term, term)]
    assert standings == ["asked by the prosecution", "asked by the defence", "given"]


def test_two_years_are_24_months() -> None:
    years, months = items("Zwei Jahre.| 24 Monate.", {"who": "Haft"}, {"who": "Haft"})
    assert years.comparable == months.comparable
    assert years.bounds is not None
    assert months.bounds is not None
    assert years.bounds.admits(months.bounds)


def test_a_rate_by_a_noun_is_no_other_number() -> None:
    [offered] = items("Je Aktie würden 42 Euro in bar geboten.", {"who": "Norrvik", "what": "geboten"})
    [each] = items("Die Schulen bekommen je 42 Euro.", {"who": "Schulen", "what": "bekommen"})
    assert (offered.part, each.part) == ("", "rate")


def test_places_that_only_say_what_they_are_name_none() -> None:
    [item] = items("Im Landkreis starben 12 Menschen.", {"who": "Menschen", "what": "starben", "place": "Landkreis"})
    assert not item.places


def test_a_number_goes_on_from_one_of_its_size() -> None:
    text = (
        "19.500 Menschen beteiligten sich, wie die Forscher aus 240 Bildern errechneten.| Die Behörden meldeten 14.000."
    )
    marched = {"who": "Menschen", "what": "beteiligten sich", "event": "protest"}
    *_, last = items(text, marched, {"who": "Bildern"}, {"what": "meldeten", "source": "Behörden"})
    assert (last.event, last.who) == ("protest", "Menschen")


def test_two_articles_on_what_has_a_rare_name_are_tied() -> None:
    dead = {"who": "Menschen", "what": "starben", "event": "killed"}
    one = rows("Auf der ausgebrannten „Egadi Star“ starben zwölf Menschen.", dead, article="a", title="Brand vor Olbia")
    other = rows("Der Brand der „Egadi Star“ kostete 14 Menschen das Leben.", dead, article="b", day=5, title="Kapitän")
    assert len(tell([*one, *other]).stories) == 1
    third = rows("Der Brand kostete 14 Menschen das Leben.", dead, article="b", day=5, title="Kapitän")
    assert len(tell([*one, *third]).stories) == 2


@pytest.mark.parametrize(
    ("sentence", "standing"),
    [
        ("Die Aktie sprang auf 40,70 Euro.", "traded"),
        ("Die Schweden stockten ihr Gebot auf 45,50 Euro auf.", "offered"),
        ("Die Analystin hält die Aktie mit 44 Euro für fair bewertet.", "valued"),
    ],
)
def test_what_a_share_costs_is_worth_and_is_bid_for(sentence: str, standing: str) -> None:
    [item] = items(sentence, {"who": "Aktie", "what": "Aktie", "event": "share_price"})
    assert item.standing == standing


def test_a_month_that_is_over_is_another_time() -> None:
    marched = {"who": "Menschen", "what": "gekommen", "event": "protest"}
    text = "Zur ersten Kundgebung im Mai waren 9.000 Menschen gekommen.| Am Samstag kamen 14.000 Menschen."
    first, second = items(text, marched, marched)
    assert first.span is not None
    assert second.span is None


def test_the_day_of_speaking_is_not_that_of_the_dead() -> None:
    dead = {"who": "Tote", "what": "gab an", "event": "killed", "time": "2034-06-02"}
    [item] = items("Der Minister gab die Zahl am Freitag mit 41 Toten an.", dead)
    assert item.span is None


def test_all_are_no_strikers() -> None:
    text = "Am Streik hatten sich 1.900 der knapp 7.500 Pflegekräfte beteiligt."
    some, every = items(text, *({"who": "Pflegekräfte", "what": "beteiligt", "event": "strike"},) * 2)
    assert (some.event, every.event, every.whole) == ("strike", "", True)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Die Exekutive kam auf 14.000.", "Exekutive"),
        ("Während die Beamten bei 640 bleiben", "Beamten"),
    ],
)
def test_who_counts_is_none_of_those_counted(sentence: str, source: str) -> None:
    [item] = items(sentence, {"who": source, "what": "kam"})
    assert (item.who, item.source) == ("", source)


def test_the_number_of_whom() -> None:
    [item] = items(
        "Strittig ist die Zahl der Schlepper: Der Verband zählte 1.100.", {"what": "zählte", "source": "Verband"}
    )
    assert item.who == "Schlepper"


def test_where_the_dead_are_mourned_they_did_not_die() -> None:
    dead = {"who": "Tote", "what": "gedacht", "event": "killed", "place": "Olmütz"}
    [item] = items("In Olmütz haben Tausende der zwölf Toten gedacht.", {"who": "Tausende"}, dead)[1:]
    assert not item.places


def test_a_kind_of_firm_is_no_name_of_one() -> None:
    sold = {"who": "Autobauer", "what": "umgesetzt", "event": "revenue"}
    text = "Falk Motoren hat 20 Milliarden Euro umgesetzt.| Im Jahr davor setzte der Autobauer 21 Milliarden Euro um."
    firms = [item.firms for item in items(text, {**sold, "who": "Falk Motoren"}, sold)]
    assert not any("autobau" in found for found in firms)
