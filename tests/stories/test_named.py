"""Nouns that name a deed, a purpose or a whole, and sentences that tell more than `who` and `what` do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.claims.events import event_of
from pipeline.stories import tell
from pipeline.stories.contexts import contexts_of
from pipeline.stories.filling import items_of
from pipeline.stories.items import item_of
from pipeline.stories.nominal import cores_of, deeds_named_by
from pipeline.stories.rows import Row
from pipeline.stories.shades import part_of
from pipeline.stories.sources import same_source
from pipeline.stories.subjects import subject_of
from pipeline.stories.told import told_of
from pipeline.stories.votes import institute_in, voted
from tests.stories.rows import claim
from tests.stories.test_scenes import of_sentence


def are_one(*claims: Row) -> bool:
    return len(tell(claims).stories) == 1


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("Abschiebungen", "abgeschoben"),
        ("Festnahmen", "festgenommen"),
        ("Unterschriften", "unterschrieben"),
        ("Entlassungen", "entlassen"),
        ("Kürzungen", "gekürzt"),
        ("Einbrüche", "eingebrochen"),
        ("Abgeschobene", "abgeschoben"),
    ],
)
def test_a_noun_and_a_verb_of_one_deed(noun: str, verb: str) -> None:
    assert deeds_named_by(noun) & cores_of(told_of(claim("12 Menschen", who="Menschen", what=verb)).deeds)


def test_a_noun_for_a_deed_and_whom_it_befalls_are_one() -> None:
    title = {"title": "Rückführungen aus Zwöhlen"}
    one = claim("340 Abschiebungen", who="Abschiebungen", what="gab es", day=3, **title)
    other = claim("355 Personen", who="Personen", what="abgeschoben", day=4, **title)
    assert are_one(one, other)
    assert not are_one(one, replace(other, what="eingestellt", evidence="355 Personen eingestellt"))


def test_who_is_employed_names_no_deed() -> None:
    assert not item_of(claim("300 Beschäftigte", who="Beschäftigte", what="streiken")).named_deeds


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mandate", "Sitze"), ("Hubschrauber", "Helikopter"), ("Lastwagen", "Lkw"), ("Seeleute", "Besatzungsmitglieder")],
)
def test_nouns_of_one_kind(one: str, other: str) -> None:
    assert subject_of(one).classes == subject_of(other).classes != frozenset()


@pytest.mark.parametrize("noun", ["Vorbilder", "Wachposten", "Beziehungen", "Konkurrenten", "Kommissionen"])
def test_ends_of_other_words_are_no_kind(noun: str) -> None:
    assert not subject_of(noun).classes


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("Rechtsverletzungen", "violation"),  # nobody is hurt
        ("Fähren", "ships"),
        ("Bahnstrecken", "rail_line"),
        ("Schulen", "school"),
        ("Schülern", "pupils"),
        ("Tankstellen", "petrol_station"),
        ("Schwerverletzter", "injured"),
        ("Strassen", "road"),
        ("Wohnblöcke", "buildings"),
    ],
)
def test_the_longest_end_that_a_list_has_tells_the_kind(noun: str, kind: str) -> None:
    assert subject_of(noun).classes == {kind}


@pytest.mark.parametrize(
    ("who", "kinds"), [("Kinder und Jugendliche", 1), ("Schwestern und Pfleger", 1), ("Tote und Verletzte", 2)]
)
def test_how_many_kinds_are_counted_together(who: str, kinds: int) -> None:
    assert subject_of(who).kinds == kinds


def test_men_women_and_children_are_people() -> None:
    assert subject_of("Männer, Frauen und Kinder").classes == {"people"}
    assert subject_of("Mädchen und Jungen").classes != {"people"}
    row = of_sentence("88.000 Männer, Frauen und Kinder flohen.", "88.000", who="Männer", what="flohen")
    assert item_of(row).subject.classes == {"people"}


def test_what_money_is_for_whoever_pays_it() -> None:
    title = {"title": "Diebstahl im Museum von Zwöhlen"}
    one = of_sentence("Der Verein hat 25.000 Euro Belohnung ausgelobt.", "25.000 Euro", who="Verein", **title)
    other = of_sentence("Der Finderlohn liegt bei 25.000 Euro.", "25.000 Euro", who="Finderlohn", what="liegt", **title)
    assert item_of(one).purposes == item_of(other).purposes == {"reward"}


def test_a_quantity_outweighs_another_one_that_was_taken_for_who() -> None:
    row = of_sentence("Auch der Umsatz von 3 Millionen Euro fiel.", "3 Millionen Euro", who="Gewinn", what="Umsatz")
    assert item_of(row).who == "Umsatz"


@pytest.mark.parametrize(
    ("place", "title", "together"), [("", "Nordfracht streicht Stellen", True), ("Goris", "Nordfracht baut ab", False)]
)
def test_a_number_of_the_whole_firm(place: str, title: str, together: bool) -> None:
    whole = of_sentence("Konzernweit fallen bei Nordfracht 940 Stellen weg.", "940", who="Stellen", what="fallen weg",
                        event="jobs_cut", title="Nordfracht streicht Stellen")  # fmt: skip
    other = claim("940 Stellen", who="Stellen", what="streicht", event="jobs_cut", day=4, title=title, place=place)
    assert are_one(whole, other) is together


def test_several_towns_are_everywhere() -> None:
    sentence = "In mehreren deutschen Städten gingen 74.000 Menschen auf die Straße."
    assert item_of(of_sentence(sentence, "74.000", who="Menschen", event="protest")).part == "everywhere"


def test_a_rate_of_another_number() -> None:
    row = claim("36 Abgeordnete", who="Abgeordnete")
    assert part_of(row, "", "die künftig jeweils 13 der ", " Abgeordneten", False, False, False) == ""
    assert part_of(row, "", "die künftig jeweils ", " der 40 Abgeordneten", False, False, False) == "rate"


def test_sources_that_share_their_kind_alone_are_two() -> None:
    one, other, short = (
        item_of(claim("31 Prozent", who="SPD", source=name))
        for name in ("Institut Foresight", "Institut OGM", "Institut")
    )
    assert not same_source(one, other)
    assert same_source(one, short)


def test_votes_of_a_party_with_its_leader() -> None:
    sentence = "Die SPÖ von Landeshauptmann Martin Rauter kommt auf 30 Prozent."
    assert voted(of_sentence(sentence, "30 Prozent", who="SPÖ von Landeshauptmann Martin Rauter")) == "SPÖ"
    sentence = "Das Institut OGM sieht die SPÖ bei 31 Prozent."
    assert institute_in(of_sentence(sentence, "31 Prozent")) == "Das Institut OGM"
    sentence = "Die SPÖ legte von 24 auf 30 Prozent zu."
    row = of_sentence(sentence, "24", who="SPÖ", event="elected")
    assert part_of(
        replace(row, kind="share"), "elected", "Die SPÖ legte von ", " auf 30 Prozent zu.", *[False] * 3
    ) == ("other period")


def test_who_dies_of_injuries_is_not_hurt() -> None:
    assert event_of("Soldaten", "ihren Verletzungen erlegen") == event_of("Soldaten", "erlag Verletzungen") == "killed"


@pytest.mark.parametrize(
    ("sentence", "figure", "who", "event"),
    [
        ("Man habe 21 Soldaten in der Gewalt.", "21", "Soldaten", "abducted"),
        ("Dem Sturm fielen 120 Menschen zum Opfer.", "120", "Menschen", "killed"),
        ("Dem Rotstift fallen 120 Arbeitsplätze zum Opfer.", "120", "Arbeitsplätze", "jobs_cut"),
        ("Im Tal verloren 300 Familien ihr Dach über dem Kopf.", "300", "Familien", "displaced"),
        ("Von 5.100 Häusern blieben nur Trümmer.", "5.100", "Häuser", "damaged"),
    ],
)
def test_events_of_phrases(sentence: str, figure: str, who: str, event: str) -> None:
    assert item_of(of_sentence(sentence, figure, who=who)).event == event


def test_another_view_may_give_another_number_within_an_article() -> None:
    one, other, third = (
        replace(
            of_sentence(sentence, figure, who="SPÖ", what="kommt", event="elected", title="Wahl in Zwöhlen"),
            article_id="a",
            claim_id=str(start),
            evidence_start=start,
            start=start + sentence.index(figure),
        )
        for start, (sentence, figure) in enumerate(
            [
                ("Die SPÖ kommt auf 30 Prozent.", "30 Prozent"),
                ("Der Sender sieht die SPÖ dagegen bei 31 Prozent.", "31 Prozent"),
                ("Die SPÖ kommt auf 32 Prozent.", "32 Prozent"),
            ]
        )
    )
    assert are_one(one, other)
    assert not are_one(one, third)


def test_the_dead_in_the_ranks_of_an_army_are_soldiers() -> None:
    row = of_sentence("Es gab 58 Tote in den Reihen der Armee.", "58", who="Tote", event="killed", title="Krieg")
    assert item_of(row).subject.classes == {"military"}


def test_growth_is_a_change_and_a_share_of_votes_none() -> None:
    growth = of_sentence("Er traut der Firma 3 Prozent Wachstum zu.", "3 Prozent", who="Firma", what="Wachstum")
    hoped = of_sentence("Der Markt hatte auf 6 Prozent gehofft.", "6 Prozent", who="Markt", what="gehofft")
    [voted_for] = items_of([replace(hoped, event="elected", change="increase")], contexts_of([hoped]))
    assert (item_of(growth).change, item_of(hoped).change, voted_for.change) == ("increase", "increase", "none")
