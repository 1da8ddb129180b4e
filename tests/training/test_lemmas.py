"""Lemmas and readings from a small form lexicon."""

from __future__ import annotations

import pytest
from lemmas import lemma_of
from lexicon import Lexicon, parse_tag


@pytest.mark.parametrize(
    ("form", "tag", "feats", "lemma"),
    [
        ("Häusern", "NN", "Case=Dat|Number=Plur", "Haus"),
        ("Wasserwerken", "NN", "Case=Dat|Number=Plur", "Wasserwerk"),
        ("UN-Soldaten", "NN", "Case=Nom|Number=Plur", "UN-Soldat"),
        ("Lesungen", "NN", "Case=Nom|Number=Plur", "Lesung"),
        ("Berlins", "NE", "Case=Gen|Number=Sing", "Berlin"),
        ("Paris", "NE", "Case=Dat|Number=Sing", "Paris"),
        ("dachte", "VVFIN", "Mood=Ind|Number=Sing|VerbForm=Fin", "denken"),
        ("gestiegen", "VVPP", "VerbForm=Part", "steigen"),
        ("Teilte", "VVFIN", "Mood=Ind|Number=Sing|VerbForm=Fin", "teilen"),
        ("aufgestiegen", "VVPP", "VerbForm=Part", "aufsteigen"),
        ("aufzuteilen", "VVIZU", "VerbForm=Inf", "aufteilen"),
        ("größere", "ADJA", "Case=Nom|Number=Sing", "groß"),
        ("riesengroße", "ADJA", "Case=Nom|Number=Sing", "riesengroß"),
        ("Dem", "ART", "Case=Dat|Number=Sing", "der"),
        ("beim", "APPRART", "Case=Dat", "bei"),
        ("ihnen", "PPER", "Case=Dat|Number=Plur", "sie"),
        ("einigen", "PIAT", "Case=Dat|Number=Plur", "einige"),
        ("Gegen", "APPR", "", "gegen"),
        ("1.100", "CARD", "", "1.100"),
    ],
)
def test_lemma(form: str, tag: str, feats: str, lemma: str, lexicon: Lexicon) -> None:
    assert lemma_of(form, tag, feats, lexicon) == lemma


def test_tags_of_the_lexicon_are_read() -> None:
    past = parse_tag("denken", "VER:3:SIN:PRT:NON")
    assert (past.kind, past.mood, past.tense, past.number, past.irregular) == ("FIN", "Ind", "Past", "Sing", True)
    assert parse_tag("Soldat", "SUB:DAT:PLU:MAS")[4:5] == ("Plur",)
    assert parse_tag("gehen", "VER:INF:NON").kind == "INF"
    assert parse_tag("gehen", "VER:3:SIN:KJ1:NON").mood == "Sub"


def test_readings_have_no_doubles() -> None:
    twice = Lexicon([("Rat", "Rat", "SUB:NOM:SIN:MAS")] * 2)
    assert len(twice.readings("Rat")) == 1
    assert twice.readings("Rat", "VER") == ()
    assert "Rat" in twice
    assert twice.readings("Tat") == ()
