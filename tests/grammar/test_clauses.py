"""Clauses, predicates, subjects and phrases on hand-built Docs, as `de_core_news_md` annotates them."""

from __future__ import annotations

import pytest

from pipeline.attribution import attribution_at, find_attributions
from pipeline.grammar.arguments import dative
from pipeline.grammar.clauses import clause_head, is_relative, is_subordinate, own_tokens, parent_clause
from pipeline.grammar.negation import negation
from pipeline.grammar.phrases import name_end, noun_phrase
from pipeline.grammar.predicates import coordinated, is_subjunctive, predicate
from pipeline.grammar.subjects import subject
from tests.grammar.docs import build

PASSIVE = """
Die ART 2 nk der
Polizei NN 3 sb Polizei Case=Nom|Number=Sing
teilte VVFIN 0 ROOT teilen Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin
mit PTKVZ 3 svp mit
, $, 3 punct ,
dass KOUS 11 cp dass
14 CARD 8 nk 14
Häftlinge NN 11 sb Häftling Case=Nom|Number=Plur
gefasst VVPP 11 oc fassen VerbForm=Part
worden VAPP 9 oc werden VerbForm=Part
seien VAFIN 3 oc sein Mood=Sub|Number=Plur|Tense=Pres|VerbForm=Fin
. $. 3 punct .
"""
RELATIVE = """
Das ART 2 nk der
Schiff NN 9 sb Schiff Case=Nom|Number=Sing
, $, 7 punct ,
das PRELS 7 sb der Case=Nom
20 CARD 6 nk 20
Container NN 7 oa Container Case=Acc|Number=Plur
verlor VVFIN 2 rc verlieren Mood=Ind|Tense=Past|VerbForm=Fin
, $, 9 punct ,
sank VVFIN 0 ROOT sinken Mood=Ind|Tense=Past|VerbForm=Fin
. $. 9 punct .
"""
COORDINATED = """
Zwölf CARD 2 nk zwölf
Männer NN 3 sb Mann Case=Nom|Number=Plur
wurden VAFIN 0 ROOT werden Mood=Ind|VerbForm=Fin
getötet VVPP 3 oc töten VerbForm=Part
oder KON 4 cd oder
verwundet VVPP 5 cj verwunden VerbForm=Part
. $. 3 punct .
"""
NEAREST = """
Daimler NE 2 sb Daimler Case=Nom|Number=Sing
gewann VVFIN 0 ROOT gewinnen Mood=Ind|Number=Sing|VerbForm=Fin
, $, 2 punct ,
Bayer NE 5 sb Bayer Case=Nom|Number=Sing
verlor VVFIN 2 cj verlieren Mood=Ind|Number=Sing|VerbForm=Fin
und KON 5 cd und
schloss VVFIN 6 cj schließen Mood=Ind|Number=Sing|VerbForm=Fin
bei APPR 7 mo bei
24 CARD 10 nk 24
Euro NN 8 nk Euro Case=Dat|Number=Plur
. $. 2 punct .
"""
YEAR_BEFORE = """
Bayer NE 2 sb Bayer Case=Nom|Number=Sing
verdiente VVFIN 0 ROOT verdienen Mood=Ind|Number=Sing|VerbForm=Fin
mehr ADV 2 mo mehr
als KOKOM 3 nk als
im APPRART 2 mo in
Jahr NN 5 nk Jahr Case=Dat|Number=Sing
davor PTKVZ 2 svp davor
. $. 2 punct .
"""
SHARED_SUBJECT = """
Der ART 2 nk der
Konzern NN 3 sb Konzern Case=Nom|Number=Sing
schloss VVFIN 0 ROOT schließen Mood=Ind|VerbForm=Fin
zwei CARD 5 nk zwei
Werke NN 3 oa Werk Case=Acc|Number=Plur
und KON 3 cd und
entließ VVFIN 6 cj entlassen Mood=Ind|VerbForm=Fin
900 CARD 9 nk 900
Leute NN 7 oa Leute Case=Acc|Number=Plur
. $. 3 punct .
"""
INFINITIVE = """
Helfer NN 2 sb Helfer Case=Nom|Number=Plur
versuchten VVFIN 0 ROOT versuchen Mood=Ind|VerbForm=Fin
, $, 2 punct ,
30 CARD 5 nk 30
Tiere NN 7 oa Tier Case=Acc|Number=Plur
zu PTKZU 7 pm zu
retten VVINF 2 oc retten VerbForm=Inf
. $. 2 punct .
"""
OBJECT_FIRST = """
Den ART 2 nk der
Schaden NN 3 sb Schaden Case=Nom|Number=Sing
beziffert VVFIN 0 ROOT beziffern Mood=Ind|VerbForm=Fin
der ART 5 nk der
Verband NN 3 oa Verband Case=Acc|Number=Sing
auf APPR 3 op auf
80 CARD 9 nmc 80
Millionen NN 9 nk Million
Euro NN 6 nk Euro
. $. 3 punct .
"""
MODAL = """
Das ART 2 nk der
Werk NN 3 sb Werk Case=Nom|Number=Sing
soll VMFIN 0 ROOT sollen Mood=Ind|VerbForm=Fin
nicht PTKNEG 5 ng nicht
schließen VVINF 3 oc schließen VerbForm=Inf
. $. 3 punct .
"""
PHRASE = """
Ein ART 2 nk ein
Sprecher NN 7 sb Sprecher Case=Nom|Number=Sing
der ART 5 nk der
zentralen ADJA 5 nk zentral Case=Gen
Wahlkommission NN 2 ag Wahlkommission Case=Gen|Number=Sing
heute ADV 7 mo heute
schwieg VVFIN 0 ROOT schweigen Mood=Ind|VerbForm=Fin
. $. 7 punct .
"""
ACCORDING_TO = """
Nach APPR 7 mo nach
Angaben NN 1 nk Angabe Case=Dat|Number=Plur
der ART 4 nk der
Feuerwehr NN 2 ag Feuerwehr Case=Gen|Number=Sing
starben VVFIN 0 ROOT sterben Mood=Ind|VerbForm=Fin
zwei CARD 7 nk zwei
Menschen NN 5 sb Mensch Case=Nom|Number=Plur
. $. 5 punct .
"""
AFTER_QUOTE = """
„ $( 3 punct „
Wir PPER 3 sb wir Case=Nom|Number=Plur|Person=1
haben VAFIN 10 oc haben Mood=Ind|VerbForm=Fin
40 CARD 5 nk 40
Anzeigen NN 6 oa Anzeige Case=Acc|Number=Plur
aufgenommen VVPP 3 oc aufnehmen VerbForm=Part
“ $( 3 punct “
, $, 10 punct ,
so ADV 10 mo so
die ART 11 nk der
Polizei NN 0 ROOT Polizei Case=Nom|Number=Sing
. $. 11 punct .
"""


@pytest.mark.parametrize(
    ("table", "word", "head", "parent"),
    [
        (PASSIVE, "Häftlinge", "seien", "teilte"),
        (PASSIVE, "Polizei", "teilte", None),
        (RELATIVE, "Container", "verlor", "sank"),
        (COORDINATED, "verwundet", "wurden", None),
        (SHARED_SUBJECT, "Leute", "entließ", "schloss"),
        (INFINITIVE, "Tiere", "retten", "versuchten"),
        (MODAL, "schließen", "soll", None),
    ],
)
def test_clause_of_a_word(table: str, word: str, head: str, parent: str | None) -> None:
    doc = build(table)
    token = next(t for t in doc if t.text == word)
    found = clause_head(token)
    assert found.text == head
    above = parent_clause(found)
    assert (above.text if above is not None else None) == parent


@pytest.mark.parametrize(
    ("table", "head", "noun"),
    [
        (PASSIVE, "seien", "Häftlinge"),
        (RELATIVE, "verlor", "Schiff"),
        (SHARED_SUBJECT, "entließ", "Konzern"),
        (NEAREST, "schloss", "Bayer"),
        (INFINITIVE, "retten", "Helfer"),
        (OBJECT_FIRST, "beziffert", "Verband"),
    ],
)
def test_subject(table: str, head: str, noun: str) -> None:
    found = subject(next(t for t in build(table) if t.text == head))
    assert found is not None
    assert found.text == noun


def test_predicate_holds_the_chain_and_the_particle() -> None:
    doc = build(PASSIVE)
    assert predicate(doc[2]).lemma == "mitteilen"
    passive = predicate(doc[10])
    assert passive.main.text == "gefasst"
    assert passive.is_passive
    assert predicate(build(MODAL)[2]).modal is not None


def test_adverb_of_time_is_no_particle() -> None:
    assert predicate(next(t for t in build(YEAR_BEFORE) if t.text == "verdiente")).particle is None


def test_alternatives_are_kept() -> None:
    assert [t.text for t in coordinated(build(COORDINATED)[3])] == ["getötet", "verwundet"]


def test_mood_and_kind_of_clause() -> None:
    doc = build(PASSIVE)
    assert is_subjunctive(doc[10], present=True)
    assert not is_subjunctive(doc[2])
    assert is_subordinate(doc[10])
    assert is_relative(build(RELATIVE)[6])
    assert negation(build(MODAL)[2]) is not None


def test_an_adverb_of_the_next_part_is_no_particle() -> None:
    doc = build(
        """
Sie PPER 2 sb sie
stimmten VVFIN 0 ROOT stimmen Mood=Ind|Number=Plur|VerbForm=Fin
dafür PROAV 2 mo dafür
, $, 2 punct ,
30 CARD 2 cj 30
dagegen PROAV 2 svp dagegen
"""
    )
    assert predicate(doc[1]).particle is None


def test_a_name_goes_on_after_its_role() -> None:
    doc = build(
        """
nördlich APPR 0 ROOT nördlich
der ART 3 nk der
Hauptstadt NN 1 nk Hauptstadt Case=Gen|Number=Sing
Nairobi NE 3 nk Nairobi Case=Gen|Number=Sing
lagen VVFIN 1 cj liegen Mood=Ind|Number=Plur|VerbForm=Fin
"""
    )
    assert name_end(doc[2]) == 4


def test_a_feminine_after_der_is_no_subject() -> None:
    doc = build(
        """
Das ART 2 nk der
Gericht NN 3 sb Gericht Case=Nom|Number=Sing
sprach VVFIN 0 ROOT sprechen Mood=Ind|Number=Sing|VerbForm=Fin
der ART 5 nk der
Lehrerin NN 3 sb Lehrerin Case=Nom|Number=Sing
Geld NN 3 oa Geld Case=Acc|Number=Sing
"""
    )
    found = dative(doc[2])
    assert found is not None
    assert found.text == "Lehrerin"


def test_own_tokens_leave_inner_clauses_out() -> None:
    assert [t.text for t in own_tokens(build(RELATIVE)[8]) if t.is_alpha] == ["Das", "Schiff", "sank"]


def test_noun_phrase_ends_before_the_adverb() -> None:
    assert noun_phrase(build(PHRASE)[1]).text == "Sprecher der zentralen Wahlkommission"


@pytest.mark.parametrize(
    ("table", "figure", "source", "kind"),
    [
        (PASSIVE, "14", "Polizei", "indirect"),
        (ACCORDING_TO, "zwei", "Feuerwehr", "according_to"),
        (AFTER_QUOTE, "40", "Polizei", "direct"),
        (OBJECT_FIRST, "80", "Verband", "indirect"),
    ],
)
def test_attribution_with_the_annotation_of_the_reference_model(
    table: str, figure: str, source: str, kind: str
) -> None:
    doc = build(table)
    token = next(t for t in doc if t.text == figure)
    found = attribution_at(find_attributions(doc), token.idx)
    assert found is not None
    assert (found.source, found.kind) == (source, kind)
    assert doc.text[found.source_start : found.source_end] == found.source_text
