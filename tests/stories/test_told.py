"""What a claim says where its own fields are silent: ellipsis, speakers, clauses, parties."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.stories.deeds import deed_stems, is_saying
from pipeline.stories.rows import Row
from pipeline.stories.told import clause_of, told_of
from pipeline.stories.votes import voted, votes_in
from tests.stories.rows import claim

DEMO = claim("12.000 Menschen demonstrierten", who="Menschen", event="protest", what="demonstrierten", article_id="a")


def after(phrase: str, **fields: object) -> Row:
    """A claim of the sentence behind that of `DEMO`."""
    made = claim(phrase, article_id="a", **fields)
    return replace(made, evidence_start=40, start=made.start + 40)


@pytest.mark.parametrize(
    ("phrase", "who", "what", "source"),
    [
        ("Die Veranstalter sprachen von 25.000", "Veranstalter", "sprachen", ""),
        ("Die Organisatoren kamen auf 25.000", "Organisatoren", "kamen", ""),
        ("das Bündnis zählte 25.000", "Bündnis", "zählte", "Bündnis"),
    ],
)
def test_whoever_counts_is_the_source(phrase: str, who: str, what: str, source: str) -> None:
    told = told_of(after(phrase, who=who, what=what, source=source), (DEMO, told_of(DEMO)))
    assert (told.who, told.event, told.source) == ("Menschen", "protest", who)


def test_what_is_counted_is_not_the_source() -> None:
    told = told_of(claim("zählte 5.000 Traktoren", who="Traktoren", what="zählte", source="Bauernverband"))
    assert (told.who, told.source) == ("Traktoren", "Bauernverband")


@pytest.mark.parametrize(
    ("phrase", "who", "what", "event"),
    [
        ("640 Menschen wurden in Notquartiere gebracht", "Menschen", "gebracht", "displaced"),
        ("Das Unglück riss sechs Skifahrer in den Tod", "Skifahrer", "riss", "killed"),
        ("Noch 43 Helfer suchten nach ihnen", "Helfer", "suchten", "deployed"),
        ("Bis 2030 entfallen 2.400 Stellen", "Stellen", "entfallen", "jobs_cut"),
        ("Der Verlust von 71 Soldaten", "Soldaten", "Verlust", "killed"),
        ("Unter dem Strich blieben 372 Millionen Euro", "Konzern", "blieben", "profit"),
        ("hat den Gewinn auf 305 Millionen Euro revidiert", "Konzern", "revidiert", "profit"),
        ("Unter Schutt und Geröll werden 31 Menschen vermutet", "Menschen", "vermutet", "missing"),
        ("In Hodu suchten 2.100 Bewohner Schutz", "Bewohner", "suchten", "displaced"),
        ("7.000 Urlauber mussten ihre Hotels verlassen", "Urlauber", "verlassen", "displaced"),
        ("Zuletzt zählte das Werk 4.900 Beschäftigte", "Beschäftigte", "zählte", "employed"),
        ("Betroffen ist das Werk mit derzeit 560 Beschäftigten", "Beschäftigten", "betroffen", "employed"),
        ("An Bord waren 140 Menschen", "Menschen", "waren", "aboard"),
        ("320 Arbeitsplätze stehen auf der Kippe", "Arbeitsplätze", "stehen", "jobs_cut"),
        ("In den Kliniken von Olbia und Sassari liegen 43 Verletzte", "Verletzte", "liegen", "hospitalised"),
        ("405 Reisende haben das Unglück überlebt", "Reisende", "überlebt", "rescued"),
        ("Drei Männer haben das Unglück nicht überlebt", "Männer", "nicht überlebt", "killed"),
        ("Von elf Reisenden fehlt jede Spur", "Reisenden", "fehlt", "missing"),
        ("120 Menschen können nicht zurück in ihre Wohnungen", "Menschen", "können nicht zurück", "displaced"),
        ("Für zwei Bewohner kam jede Hilfe zu spät", "Bewohner", "kam", "killed"),
        ("Drei Verdächtige sitzen noch in Untersuchungshaft", "Verdächtige", "sitzen", "detained"),
        ("130 Reisende der Bahngesellschaft saßen im Zug", "Reisende", "saßen", "aboard"),
        ("130 Reisende saßen im Zug fest", "Reisende", "saßen", ""),
        ("In der Gondel hielten sich laut Polizei 13 Personen auf", "Personen", "hielten auf", "aboard"),
        ("48 Politiker seien weiter in Haft", "Politiker", "in Haft", "detained"),
        ("Im Gefängnis sitzen noch 31 Männer", "Männer", "sitzen", "detained"),
        ("312.000 Menschen haben die Schau gesehen", "Menschen", "haben die Schau gesehen", "visited"),
        ("Zum Weinfest kamen 45.000 Gäste", "Gäste", "kamen", "visited"),
        ("Sechs Männer wollen Zeugen gesehen haben", "Männer", "gesehen", ""),
        ("Mit dem Fall befassen sich 40 Beamte", "Beamte", "befassen sich", ""),
        ("3.400 Posten sind ohnehin unbesetzt", "Posten", "unbesetzt", "vacant"),
        ("560 Kollegen müssten gehen", "Kollegen", "gehen", "jobs_cut"),
        ("Zeitweise waren 250 Menschen im Einsatz", "Menschen", "waren im Einsatz", "deployed"),
    ],
)
def test_the_event_of_the_clause(phrase: str, who: str, what: str, event: str) -> None:
    assert told_of(claim(phrase, who=who, what=what)).event == event


def test_whoever_is_called_to_vote_may_vote() -> None:
    told = told_of(claim("Zur Stimmabgabe aufgerufen waren 2,3 Millionen Bürger", who="Bürger", what="aufgerufen"))
    assert told.who == "Wahlberechtigte"


def test_holding_on_to_a_number_is_no_abduction() -> None:
    told = told_of(after("Die Polizei hält an 12.000 fest", what="hält fest", event="abducted"), (DEMO, told_of(DEMO)))
    assert told.event != "abducted"


def test_a_clause_ends_at_the_next_number() -> None:
    made = claim("13 Menschen starben", evidence="13 Menschen starben und 28 wurden verletzt")
    assert "verletzt" not in clause_of(made)


@pytest.mark.parametrize(
    ("evidence", "figure", "party"),
    [
        ("Die CDU holte 36,1 Prozent, die Linke 11,7 Prozent.", "11,7 Prozent", "Linke"),
        ("Demnach entfielen auf die FPÖ 28,8 Prozent und auf die ÖVP 26,5 Prozent.", "26,5 Prozent", "ÖVP"),
        (
            "32,8 Prozent für die SPD, 28,7 Prozent für die CDU und 13,4 Prozent für die Grünen.",
            "13,4 Prozent",
            "Grüne",
        ),
        ("CDU und CSU haben mit 28,7 Prozent gewonnen.", "28,7 Prozent", "Union"),
    ],
)
def test_the_party_of_a_share(evidence: str, figure: str, party: str) -> None:
    assert voted(Row("c", "a", figure, "share", 1.0, evidence=evidence, start=evidence.index(figure))) == party


def test_a_survey_is_no_election() -> None:
    poll = claim(
        "33 Prozent", evidence="In einer Umfrage vor der Landtagswahl liegt die CDU bei 33 Prozent", article_id="p"
    )
    result = claim("33 Prozent", evidence="Nach dem Ergebnis der Landtagswahl hat sie 33 Prozent", article_id="r")
    votes = votes_in([poll, result])
    assert (votes.elections, votes.polls) == ({"p", "r"}, {"p"})


def test_verbs_by_their_forms() -> None:
    assert deed_stems("rief zurück") == deed_stems("wurden zurückgerufen") == {"zurückruf"}
    assert deed_stems("ist gestiegen") == frozenset()
    assert is_saying("gab die Zahl an")
    assert not is_saying("demonstrierten")
