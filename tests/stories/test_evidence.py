"""What is weighed on two claims: who takes part, places of articles, sides of a revolt, quantities, one number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.stories import tell
from pipeline.stories.apart import conflict
from pipeline.stories.contexts import contexts_of
from pipeline.stories.countries import countries_in
from pipeline.stories.evidence import likeness, observations
from pipeline.stories.filling import items_of
from pipeline.stories.firms import firms_of
from pipeline.stories.items import item_of
from pipeline.stories.relations import relate
from pipeline.stories.rows import Row
from pipeline.stories.told import told_of
from pipeline.stories.weights import WEIGHTS
from tests.stories.rows import claim
from tests.stories.test_retold import Article, assert_together, said
from tests.stories.test_scenes import of_sentence

CASES: dict[str, tuple[Article, ...]] = {
    "whoever is killed, by whatever name": (
        (
            3,
            "Seilbahn stürzt bei Zwöhlen ab",
            [said("k", "Vier Personen kamen ums Leben.", "Personen", "kamen ums Leben", event="killed")],
        ),
        (
            4,
            "Seilbahn-Unglück bei Zwöhlen: Zahl der Toten steigt",
            [said("k", "Sieben Gleitschirmflieger sind gestorben.", "Gleitschirmflieger", "gestorben", event="killed")],
        ),
    ),
    "the people of one nation beside all": (
        (
            3,
            "Busunglück bei Zwöhlen",
            [
                said("k", "Neun Menschen starben.", "Menschen", "starben", event="killed"),
                said("d", "Unter den Toten sind vier Belgier.", "Belgier", "Tote", event="killed"),
            ],
        ),
    ),
    "another demonstration in the last sentences": (
        (
            3,
            "Demo gegen Sparpläne in Zwöhlen",
            [
                said("d", "Es kamen 4.200 Demonstranten, sagte Verdi.", "Demonstranten", "kamen", event="protest",
                     source="Verdi"),
                said("x", "In Goris versammelten sich 300 Menschen, so die Polizei.", "Menschen", "versammelten",
                     event="protest", place="Goris", source="Polizei"),
            ],
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_belongs_together(name: str) -> None:
    assert_together(CASES[name])


def test_each_observation_has_its_weights() -> None:
    one = claim("vier Tote", day=3, who="Tote", event="killed", title="Flut in Zwöhlen")
    other = claim("neun Tote", day=4, who="Tote", event="killed", title="Flut in Zwöhlen fordert Opfer")
    contexts = contexts_of([one, other])
    items = items_of([one, other], contexts)
    seen = observations(*items, contexts)
    assert seen.keys() <= WEIGHTS.keys()
    assert {"deed", "same nouns", "both first", "place same"} <= seen.keys()
    found = likeness(*items, contexts)
    assert found is not None
    assert found.weight > 0
    assert likeness(items[1], items[0], contexts) is not None


@pytest.mark.parametrize(
    ("sentence", "figure", "fields", "classes"),
    [
        ("In den eigenen Reihen gab es sieben Tote, so ein Armeesprecher.", "sieben Tote",
         {"who": "Tote", "source": "Armeesprecher"}, {"military"}),
        ("Der Armeesprecher sagte, man habe 90 Gegner getötet.", "90 Gegner",
         {"who": "Gegner", "source": "Armeesprecher"}, {"rebels"}),
        ("Gefallen seien 20 ihrer Leute, teilte die Bergfront mit.", "20",
         {"who": "ihre Leute", "source": "Bergfront"}, {"rebels"}),
    ],
)  # fmt: skip
def test_sides_of_a_revolt(sentence: str, figure: str, fields: dict[str, str], classes: set[str]) -> None:
    row = of_sentence(sentence, figure, event="killed", title="Kämpfe um Zwöhlen", **fields)
    assert item_of(row).subject.classes == classes


def test_who_counts_by_itself_in_peace_is_no_side_of_a_revolt() -> None:
    text = "Die Oppositionspartei kam nach eigener Umfrage auf 120 Tote"
    row = replace(claim(text, who="Tote", event="killed", title="Panik in Goris", day=3), article_id="a")
    [item] = items_of([row], contexts_of([row], {"a": f"{text}. Alle waren im Stadion."}))
    assert item.subject.classes == {"victims"}


def test_unlike_nouns_are_one_where_all_else_is() -> None:
    """Nouns that no list knows as one, at one place; but not with another number, and not in another firm."""
    titles = {"title": "Einbruch in Goris: Münzen gestohlen", "what": "gestohlen"}
    one = claim("231 Münzen", who="Münzen", day=3, **titles)
    for number, who, together in (("231", "Goldgulden", True), ("14", "Vitrinen", False)):
        other = claim(f"{number} {who}", who=who, day=4, **titles)
        assert (len(tell([one, other]).stories) == 1) is together


def test_fans_and_visitors_are_compared_without_an_event() -> None:
    one = claim("38.000 Fans", who="Fans", day=3, title="Panik im Stadion von Zwöhlen", source="Verband")
    other = claim("38.000 Besucher", who="Besucher", what="eingelassen", day=4, title="Stadion von Zwöhlen: Panik")
    assert len(tell([one, other]).stories) == 1


def test_what_stands_in_the_last_third_is_late() -> None:
    first, last = (
        replace(claim("vier Tote", day=3, title="Flut in Goris"), claim_id=name, evidence_start=start, article_id="a")
        for name, start in (("a", 0), ("b", 700))
    )
    assert [item.late for item in items_of([first, last], contexts_of([first, last]))] == [False, True]


def test_civilians_by_an_adjective() -> None:
    assert item_of(claim("30 zivile Opfer", who="zivile Opfer", event="killed")).subject.classes == {"civilians"}


def test_a_clause_ends_what_is_said_of_the_year_before() -> None:
    sentence = "Erwartet wird ein Gewinn von 34 Millionen Euro; ein Jahr zuvor waren es 29 Millionen Euro."
    now, before = (of_sentence(sentence, f"{number} Millionen Euro", event="profit") for number in (34, 29))
    assert item_of(now).part == ""
    assert item_of(before).part == "other period"


def test_a_season_before_is_another_time() -> None:
    old = claim(
        "neun Menschen", day=28, who="Menschen", event="killed", time="2023-12/2024-06-15", title="Unfall in Goris"
    )
    new = claim("drei Menschen", day=29, who="Menschen", event="killed", title="Unfall in Goris")
    assert len(tell([old, new]).stories) == 2


@pytest.mark.parametrize("words", ["an ihren ", "an seiner Zahl von ", "an "])
def test_who_sticks_to_a_number_detains_nobody(words: str) -> None:
    row = of_sentence(
        f"Die Polizei hält {words}2.800 fest.", "2.800", who="Demonstranten", what="hält fest", event="protest"
    )
    assert item_of(row).event != "abducted"


def test_the_firm_of_a_reason_is_not_that_of_the_number() -> None:
    sentence = "Der Verdi-Chef rechnet mit dem Verlust von 470 Stellen, weil der Konzern Küche und Labor mitzähle."
    row = of_sentence(sentence, "470 Stellen", who="Stellen", event="jobs_cut", title="Zwöhlmed AG streicht Stellen")
    contexts = contexts_of([row])
    [context] = contexts.values()
    known = frozenset({"zwohlmed", "kuch"})
    assert firms_of(row, told_of(row), context, known, frozenset()) == {"zwohlmed"}


def test_things_that_no_list_knows_by_one_number() -> None:
    title = "Leihbücherei in Zwöhlen baut um"
    one = claim("1.240 Regale", day=3, who="Regale", what="aufgestellt", title=title)
    other = claim("1.240 Gestelle", day=4, who="Gestelle", what="geliefert", title=f"{title} und wächst")
    contexts = contexts_of([one, other])
    seen = observations(*items_of([one, other], contexts), contexts)
    assert {"subject same", "same number"} <= seen.keys()
    assert seen["deed"] > 0


def test_a_compound_of_money_is_no_other_quantity() -> None:
    def of(who: str, phrase: str, day: int) -> Row:
        sentence = f"Provisionsüberschuss und Gewinn stiegen: {phrase}."
        return of_sentence(
            sentence, phrase, who=who, event="profit", title="Zwöhlbank legt Zahlen vor", source=str(day)
        )

    one, other = of("Provisionsüberschuss", "80 Millionen Euro", 3), of("Gewinn", "60 Millionen Euro", 4)
    assert len(tell([one, other]).stories) == 2


def test_votes_of_a_referendum() -> None:
    row = of_sentence("Am Sonntag stimmten 52 Prozent für das Vorhaben.", "52 Prozent", who="Vorhaben", event="elected")
    assert item_of(row).standing == "yes"
    row = of_sentence("In Goris verwarfen 57 Prozent das Gesetz.", "57 Prozent", who="Gesetz", event="elected")
    assert item_of(row).standing == "no"


def test_the_party_of_a_title_is_that_of_its_leader() -> None:
    title = "SPD siegt in Zwöhlen mit 29,3 Prozent"
    named = of_sentence(title, "29,3 Prozent", who="SPD", what="siegt", event="elected", title=title, section="title")
    led = of_sentence(
        "Bei der Landtagswahl erzielte die Partei von Anja Holm 29,3 Prozent.", "29,3 Prozent",
        who="Partei von Anja Holm", what="erzielte", event="elected", title=title,
    )  # fmt: skip
    led = replace(led, article_id=named.article_id)
    one, other = items_of([named, led], contexts_of([named, led]))
    assert one.subject.heads == other.subject.heads == {"sozialdemokrat"}


@pytest.mark.parametrize(
    ("sentence", "figure", "field", "expected"),
    [
        ("Nicht rund 70, sondern 58 Fahrgäste saßen im Bus.", "58 Fahrgäste", "correcting", True),
        ("Am Dienstag hatte die Zahl noch bei 23 gelegen.", "23", "earlier", True),
        ("Die Gewerkschaft ruft 2.400 Beschäftigte zum Streik auf.", "2.400 Beschäftigte", "correcting", False),
    ],
)
def test_old_and_new_numbers(sentence: str, figure: str, field: str, expected: bool) -> None:
    assert getattr(item_of(of_sentence(sentence, figure)), field) is expected


def test_whoever_is_called_to_a_strike_may_not_come() -> None:
    row = claim("2.400 Beschäftigte", who="Beschäftigte", what="ruft zum Streik auf", event="strike")
    assert item_of(row).happened == "maybe"


def test_votes_by_some_hour_are_a_part() -> None:
    sentence = "Bis 16 Uhr hatten 58,3 Prozent der Wahlberechtigten gewählt."
    row = of_sentence(sentence, "58,3 Prozent", who="Wahlberechtigte", what="gewählt", event="elected")
    assert item_of(row).part == "part"


def test_who_lies_in_hospital_and_pay_by_the_topic() -> None:
    row = of_sentence("18 Erkrankte werden in der Klinik versorgt.", "18 Erkrankte", who="Erkrankte", event="infected")
    assert item_of(row).event == "hospitalised"
    row = of_sentence("Die Gegenseite bietet 2,5 Prozent.", "2,5 Prozent", who="Gegenseite", what="bietet")
    assert told_of(row).event == ""
    assert told_of(row, topics=frozenset({"pay"})).event == "pay"


def test_a_place_named_in_passing_is_another_one() -> None:
    title = "Bus in {} verunglückt: {} Verletzte"
    here = claim("34 Menschen", day=3, who="Menschen", event="wounded", title=title.format("Goris", 34))
    there = claim("34 Menschen", day=5, who="Menschen", event="wounded", title=title.format("Zwöhlen", 34))
    text = "Ein Bus ist verunglückt. 34 Menschen wurden verletzt. Zuvor war einer in Goris verunglückt."
    contexts = contexts_of([here, there], {there.article_id: text})
    assert relate(*items_of([here, there], contexts), contexts).places == "other"


def test_a_part_of_one_place_beside_an_article_on_it() -> None:
    whole = claim("91 Kitas", day=3, who="Kitas", what="geschlossen", event="strike", title="Streik in Goris")
    part = of_sentence(
        "Tausende streikten, allein in Goris blieben 91 Kitas geschlossen.", "91 Kitas", who="Kitas",
        what="geschlossen", event="strike", place="Goris", title="Streik der Erzieher: Einigung in Goris erwartet",
    )  # fmt: skip
    contexts = contexts_of([whole, part])
    assert conflict(*items_of([whole, part], contexts), contexts) == ""


def test_capitals_are_no_demonyms() -> None:
    assert countries_in("POL-HH: Unfall mit Bus") == frozenset()
    assert countries_in("Polen hilft") == {"PL"}
