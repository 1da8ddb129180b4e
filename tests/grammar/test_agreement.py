"""Pronouns, subjects and noun phrases by article, case and number, on Docs with a parser's slips, built by hand."""

from __future__ import annotations

import pytest

from pipeline.grammar.agreement import genders, wanted_genders
from pipeline.grammar.arguments import dative, prepositional
from pipeline.grammar.clauses import own_tokens
from pipeline.grammar.nominals import bare_nouns, is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.subjects import antecedent, subject
from pipeline.grammar.topics import antecedent_of
from tests.grammar.docs import build

#: The parser hangs the relative clause on the wrong noun and takes the figure for its subject.
RELATIVE_OF_ANOTHER_NOUN = """
Das ART 2 nk der Case=Nom|Number=Sing
Land NN 3 sb Land Case=Nom|Number=Sing
nutzt VVFIN 0 ROOT nutzen Mood=Ind|Number=Sing|VerbForm=Fin
seinen PPOSAT 5 nk sein Case=Acc|Number=Sing
Einfluss NN 3 oa Einfluss Case=Acc|Number=Sing
, $, 3 punct ,
das PRELS 9 nk der Case=Nom|Number=Sing
20 CARD 9 nk 20
Prozent NN 10 sb Prozent Case=Acc
hält VVFIN 5 rc halten Mood=Ind|Number=Sing|VerbForm=Fin
. $. 3 punct .
"""
#: The parser takes the court for an object, so that the clause has no subject.
SUBJECT_AS_OBJECT = """
Am APPRART 2 mo an Case=Dat|Number=Sing
Freitag NN 3 nk Freitag Case=Dat|Number=Sing
hat VAFIN 0 ROOT haben Mood=Ind|Number=Sing|VerbForm=Fin
das ART 5 nk der Case=Nom|Number=Sing
Gericht NN 9 oa Gericht Case=Nom|Number=Sing
den ART 7 nk der Case=Acc|Number=Sing
Mann NN 9 oa Mann Case=Acc|Number=Sing
hart ADJD 9 mo hart
bestraft VVPP 3 oc bestrafen VerbForm=Part
. $. 3 punct .
"""
SHARED = """
Heute ADV 2 mo heute
liest VVFIN 0 ROOT lesen Mood=Ind|Number=Sing|VerbForm=Fin
und KON 2 cd und
spielt VVFIN 3 cj spielen Mood=Ind|Number=Sing|VerbForm=Fin
die ART 6 nk der Case=Nom|Number=Sing
Autorin NN 4 sb Autorin Case=Nom|Number=Sing
. $. 2 punct .
"""
DIRECTED = """
Sie PPER 2 sb sie Case=Nom
warf VVFIN 0 ROOT vorwerfen Mood=Ind|VerbForm=Fin
dem ART 4 nk der Case=Dat|Number=Sing
Rat NN 2 da Rat Case=Dat|Number=Sing
vor PTKVZ 2 svp vor
, $, 2 punct ,
Geld NN 9 oa Geld Case=Acc|Number=Sing
zu PTKZU 9 pm zu
verschwenden VVINF 2 oc verschwenden VerbForm=Inf
. $. 2 punct .
"""
DATIVE = """
Dem ART 2 nk der Case=Dat|Number=Sing
Verein NN 3 da Verein Case=Dat|Number=Sing
fehlen VVFIN 0 ROOT fehlen Mood=Ind|Number=Plur|VerbForm=Fin
an APPR 3 mo an
den ART 6 nk der Case=Dat|Number=Plur
Schulen NN 4 nk Schule Case=Dat|Number=Plur
20 CARD 8 nk 20
Helfer NN 3 sb Helfer Case=Nom|Number=Plur
. $. 3 punct .
"""
PRIZE = """
Die ART 2 nk der Case=Nom|Number=Sing
Stiftung NN 3 sb Stiftung Case=Nom|Number=Sing
vergibt VVFIN 0 ROOT vergeben Mood=Ind|Number=Sing|VerbForm=Fin
einen ART 5 nk ein Case=Acc|Number=Sing
Preis NN 3 oa Preis Case=Acc|Number=Sing
. $. 3 punct .
Er PPER 8 sb er Case=Nom|Number=Sing
zählt VVFIN 0 ROOT zählen Mood=Ind|Number=Sing|VerbForm=Fin
. $. 8 punct .
"""


def test_a_relative_pronoun_stands_for_the_noun_that_agrees() -> None:
    doc = build(RELATIVE_OF_ANOTHER_NOUN)
    found = subject(doc[9], doc[7:9])
    assert found is not None
    assert found.text == "Land"
    assert antecedent(doc[6]) == found


def test_a_subject_by_case_where_the_parser_names_none() -> None:
    found = subject(build(SUBJECT_AS_OBJECT)[2])
    assert found is not None
    assert found.text == "Gericht"


def test_two_verbs_share_the_subject_after_them() -> None:
    found = subject(build(SHARED)[1])
    assert found is not None
    assert found.text == "Autorin"


def test_the_object_of_a_directing_verb_is_the_subject_of_the_infinitive() -> None:
    doc = build(DIRECTED)
    found = subject(doc[8])
    assert found is not None
    assert found.text == "Rat"


def test_arguments_of_a_clause() -> None:
    doc = build(DATIVE)
    given = dative(doc[2])
    assert given is not None
    assert given.text == "Verein"
    assert [(preposition.text, noun.text) for preposition, noun in prepositional(doc[2])] == [("an", "Schulen")]
    assert [noun.text for noun in bare_nouns(doc[2])] == ["Verein", "Helfer"]


def test_a_pronoun_stands_for_the_object_that_agrees() -> None:
    doc = build(PRIZE)
    meant = antecedent_of(doc[6])
    assert meant is not None
    assert meant.text == "Preis"


@pytest.mark.parametrize(
    ("table", "i", "shown"),
    [
        (PRIZE, 1, "f"),
        (PRIZE, 4, "m"),
        (RELATIVE_OF_ANOTHER_NOUN, 1, "n"),
        (DATIVE, 7, "p"),
        (DATIVE, 1, "mn"),
    ],
)
def test_genders(table: str, i: int, shown: str) -> None:
    assert genders(build(table)[i]) == frozenset(shown)


def test_the_verb_tells_die_and_sie_apart() -> None:
    doc = build(DATIVE)
    assert wanted_genders(build(DIRECTED)[0], doc[2]) == {"p"}
    assert wanted_genders(build(RELATIVE_OF_ANOTHER_NOUN)[6]) == {"n"}


def test_times_are_told_by_their_noun() -> None:
    doc = build(SUBJECT_AS_OBJECT)
    assert is_time(doc[1])
    assert not is_time(doc[4])


def test_the_words_of_a_clause_are_those_of_its_verb() -> None:
    doc = build(RELATIVE_OF_ANOTHER_NOUN)
    assert [token.text for token in own_tokens(doc[9])] == ["das", "20", "Prozent", "hält"]
    assert predicate(doc[9]).lemma == "halten"


def test_a_long_row_of_pronouns_is_followed_back_only_so_far() -> None:
    verb = "lief VVFIN 0 ROOT laufen Mood=Ind|Number=Sing|VerbForm=Fin"
    rows = (f"Er PPER {i} sb er Case=Nom|Number=Sing\n{verb}\n. $. {i} punct ." for i in range(2, 3602, 3))
    doc = build("\n".join(rows))
    assert antecedent_of(doc[3597]) is None
