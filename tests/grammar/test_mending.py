"""What is mended after the parser: blanks between sentences, and verbs whose tag the tree contradicts."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.grammar.mending import mend_verbs
from pipeline.grammar.sentences import german_sentences, join_blanks
from pipeline.grammar.tags import feature
from tests.grammar.docs import build

RELATIVE = """
Parteien NN 0 ROOT Partei Case=Nom|Number=Plur
, $, 6 punct ,
die PRELS 6 sb der Case=Nom|Number=Plur
den ART 5 nk der
Vertrag NN 6 oa Vertrag Case=Acc|Number=Sing
ablehnen VVINF 1 rc ablehnen VerbForm=Inf
"""
CONJUNCTION = """
Sie PPER 2 sb sie
sagt VVFIN 0 ROOT sagen Mood=Ind|Number=Sing|VerbForm=Fin
, $, 7 punct ,
dass KOUS 7 cp dass
20 CARD 6 nk 20
Stellen NN 7 sb Stelle Case=Nom|Number=Plur
fehlen VVINF 2 oc fehlen VerbForm=Inf
"""
AUXILIARY = """
Menschen NN 0 ROOT Mensch Case=Nom|Number=Plur
, $, 6 punct ,
von APPR 5 sbp von
denen PRELS 3 nk der
entlassen VVPP 6 oc entlassen VerbForm=Part
werden VAINF 1 rc werden VerbForm=Inf
"""
MODAL = """
Er PPER 2 sb er
will VMFIN 0 ROOT wollen Mood=Ind|Number=Sing|VerbForm=Fin
20 CARD 4 nk 20
Helfer NN 5 oa Helfer Case=Acc|Number=Plur
schicken VVINF 2 oc schicken VerbForm=Inf
"""
ZU = """
Er PPER 2 sb er
versuchte VVFIN 0 ROOT versuchen Mood=Ind|Number=Sing|VerbForm=Fin
, $, 6 punct ,
sie PPER 6 oa sie
zu PTKZU 6 pm zu
retten VVINF 2 oc retten VerbForm=Inf
"""
PAST = """
Ort NN 0 ROOT Ort Case=Nom|Number=Sing
, $, 6 punct ,
wo PWAV 6 mo wo
Bäume NN 6 sb Baum Case=Nom|Number=Plur
Leitungen NN 6 oa Leitung Case=Acc|Number=Plur
rissen VVPP 1 rc reißen VerbForm=Part
"""
PARTICIPLE = """
Ort NN 0 ROOT Ort Case=Nom|Number=Sing
, $, 5 punct ,
wo PWAV 5 mo wo
Bäume NN 5 sb Baum Case=Nom|Number=Plur
gefallen VVPP 6 oc fallen VerbForm=Part
sind VAFIN 1 rc sein Mood=Ind|Number=Plur|VerbForm=Fin
"""
REPORTED = """
“ $( 3 punct “
, $, 3 punct ,
wetterte ADJA 0 ROOT wettern Case=Nom
der ART 5 nk der
Wirt NN 3 sb Wirt Case=Nom|Number=Sing
"""

FRONTED = """
Den ART 2 nk der
Ball NN 3 oa Ball Case=Acc|Number=Sing
lenkte ADJA 0 ROOT lenken Case=Nom
Torwart NN 5 pnc Torwart Case=Nom|Number=Sing
Meier NE 3 sb Meier Case=Nom|Number=Sing
ins APPRART 3 mo in
Tor NN 6 nk Tor Case=Acc|Number=Sing
"""

FRONTED_OBJECT = """
Den ART 2 nk der
Schaden NN 3 oa Schaden Case=Acc|Number=Sing
bezifferte ADJA 4 nk beziffert Case=Nom
Landrat NN 0 ROOT Landrat Case=Nom|Number=Sing
Kern NE 4 nk Kern Case=Nom|Number=Sing
auf APPR 4 mnr auf
zwei CARD 8 nmc zwei
Millionen NN 6 nk Million Case=Acc|Number=Plur
"""
SAME_FORM = """
China NE 0 ROOT China Case=Nom|Number=Sing
, $, 6 punct ,
wo PWAV 6 mo wo
er PPER 6 sb er
Autos NN 6 oa Auto Case=Acc|Number=Plur
verkauft VVPP 1 rc verkaufen VerbForm=Part
"""
ATTRIBUTE = """
Der ART 3 nk der
geplante ADJA 3 nk geplant Case=Nom
Neubau NN 4 sb Neubau Case=Nom|Number=Sing
kostet VVFIN 0 ROOT kosten Mood=Ind|Number=Sing|VerbForm=Fin
"""
ASKED = """
Befragt NN 2 oc befragen Case=Nom
wurden VAFIN 0 ROOT werden Mood=Ind|Number=Plur|VerbForm=Fin
612 CARD 4 nk 612
Firmen NN 2 sb Firma Case=Nom|Number=Plur
"""
BURIED = """
Hier ADV 2 mo hier
wurden VAFIN 0 ROOT werden Mood=Ind|Number=Plur|VerbForm=Fin
Menschen NN 2 sb Mensch Case=Nom|Number=Plur
verschüttet VVFIN 2 oc verschütten VerbForm=Part
"""
COUNTED = """
Bei APPR 4 mo bei
dem ART 3 nk der
Brand NN 1 nk Brand Case=Dat|Number=Sing
verendeten ADJA 6 nk verendet Case=Dat
40 CARD 6 nk 40
Kühe NN 0 ROOT Kuh Case=Acc|Number=Plur
. $. 6 punct .
"""
ESCAPED = """
14 CARD 2 nk 14
Rinder NN 3 sb Rind Case=Nom|Number=Plur
büxten ADJD 0 ROOT büxten
aus PTKVZ 3 svp aus
"""
POSSESSED = """
Uhren NN 0 ROOT Uhr Case=Acc|Number=Plur
, $, 7 punct ,
deren PRELAT 4 ag der Case=Gen|Number=Plur
Wert NN 7 oa Wert Case=Nom|Number=Sing
die ART 6 nk der
Ermittler NN 7 oa Ermittler Case=Acc|Number=Plur
angeben VVINF 1 oc angeben VerbForm=Inf
"""

FLED = """
Hunderte NN 2 sb Hunderte Case=Nom|Number=Plur
sind VAFIN 0 ROOT sein Mood=Ind|Number=Plur|VerbForm=Fin
fort ADV 2 mo fort
, $, 2 punct ,
Dutzende NN 6 oa Dutzend Case=Acc|Number=Plur
ertranken VVINF 2 oc ertranken VerbForm=Inf
. $. 2 punct .
"""
HEARD = """
Er PPER 2 sb er
hörte VVFIN 0 ROOT hören Mood=Ind|Number=Sing|VerbForm=Fin
, $, 2 punct ,
Kinder NN 5 oa Kind Case=Acc|Number=Plur
singen VVINF 2 oc singen VerbForm=Inf
. $. 2 punct .
"""
CUT_OFF = """
Bahn NN 2 sb Bahn Case=Nom|Number=Sing
sagt VVFIN 0 ROOT sagen Mood=Ind|Number=Sing|VerbForm=Fin
Züge NN 2 oa Zug Case=Acc|Number=Plur
ab APPR 2 mo ab
"""
LEVEL = """
Index NN 2 sb Index Case=Nom|Number=Sing
gewann VVFIN 0 ROOT gewinnen Mood=Ind|Number=Sing|VerbForm=Fin
1,4 CARD 4 nk 1,4
Prozent NN 2 oa Prozent Case=Acc|Number=Plur
auf APPR 2 mo auf
"""
ACCORDING = """
Kosten NN 0 ROOT Kosten Case=Nom|Number=Plur
gemäß NE 3 nk gemäß
Amt NN 1 nk Amt Case=Dat|Number=Sing
"""
NAMED = """
gemäß NE 2 nk gemäß
Amt NN 0 ROOT Amt Case=Dat|Number=Sing
"""
REASON = """
Gestern ADV 2 mo gestern
wurden VAFIN 0 ROOT werden Mood=Ind|Number=Plur|VerbForm=Fin
sturmbedingt VVFIN 2 sb sturmbedingen VerbForm=Fin
Züge NN 3 sb Zug Case=Nom|Number=Plur
gestrichen VVPP 2 oc streichen VerbForm=Part
"""
CAUSED = """
sturmbedingt VVPP 0 ROOT sturmbedingen VerbForm=Part
viel ADV 1 mo viel
"""


@pytest.mark.parametrize(
    ("lines", "word", "tag"),
    [
        (RELATIVE, "ablehnen", "VVFIN"),
        (CONJUNCTION, "fehlen", "VVFIN"),
        (AUXILIARY, "werden", "VAFIN"),
        (MODAL, "schicken", "VVINF"),
        (ZU, "retten", "VVINF"),
        (PAST, "rissen", "VVFIN"),
        (PARTICIPLE, "gefallen", "VVPP"),
        (REPORTED, "wetterte", "VVFIN"),
        (FRONTED, "lenkte", "VVFIN"),
        (FRONTED_OBJECT, "bezifferte", "VVFIN"),
        (SAME_FORM, "verkauft", "VVFIN"),
        (ATTRIBUTE, "geplante", "ADJA"),
        (ASKED, "Befragt", "VVPP"),
        (BURIED, "verschüttet", "VVPP"),
        (COUNTED, "verendeten", "VVFIN"),
        (ESCAPED, "büxten", "VVFIN"),
        (POSSESSED, "angeben", "VVFIN"),
        (FLED, "ertranken", "VVFIN"),
        (HEARD, "singen", "VVINF"),
        (CUT_OFF, "ab", "PTKVZ"),
        (LEVEL, "auf", "APPR"),
        (ACCORDING, "gemäß", "APPR"),
        (NAMED, "gemäß", "APPR"),
        (REASON, "sturmbedingt", "ADJD"),
        (CAUSED, "sturmbedingt", "ADJD"),
    ],
)
def test_verbs_get_the_tag_that_the_tree_shows(lines: str, word: str, tag: str) -> None:
    doc = mend_verbs(build(lines))
    token = next(token for token in doc if token.text == word)
    assert token.tag_ == tag
    assert (feature(token, "VerbForm") == "Fin") == (tag in ("VVFIN", "VAFIN"))


@pytest.mark.parametrize(
    ("form", "given", "number", "mood"),
    [
        ("rechne", "Mood=Ind|Number=Plur|VerbForm=Fin", "Sing", "Sub"),
        ("drohe", "Mood=Ind|Number=Sing|VerbForm=Fin", "Sing", "Sub"),
        ("koste", "Mood=Ind|Number=Sing|VerbForm=Fin", "Sing", "Sub"),
        ("kämen", "Mood=Ind|Number=Plur|VerbForm=Fin", "Plur", "Sub"),
        ("befände", "Mood=Ind|Number=Sing|VerbForm=Fin", "Sing", "Sub"),
        ("kostete", "Mood=Ind|Number=Sing|VerbForm=Fin", "Sing", "Ind"),
        ("wurde", "Mood=Ind|Number=Sing|VerbForm=Fin", "Sing", "Ind"),
        ("sagt", "Mood=Ind|Number=Plur|VerbForm=Fin", "Sing", "Ind"),
        ("sind", "Mood=Ind|Number=Plur|VerbForm=Fin", "Plur", "Ind"),
        ("spiegelte", "Mood=Ind|Number=Sing|VerbForm=Fin", "Sing", "Ind"),
    ],
)
def test_verb_forms_show_number_and_mood(form: str, given: str, number: str, mood: str) -> None:
    doc = mend_verbs(build(f"sie PPER 1 sb sie\n{form} VVFIN 1 ROOT {form} {given}\n. $. 1 punct .\n"))
    assert (feature(doc[1], "Number"), feature(doc[1], "Mood")) == (number, mood)


def test_ich_keeps_the_indicative() -> None:
    doc = mend_verbs(
        build("ich PPER 1 sb ich\nrechne VVFIN 1 ROOT rechnen Mood=Ind|Number=Sing|VerbForm=Fin\n. $. 1 punct .\n")
    )
    assert feature(doc[1], "Mood") == "Ind"


def test_one_thing_is_no_subject_of_a_plural() -> None:
    doc = mend_verbs(
        build(
            """
Eine ART 2 nk ein
Vergiftung NN 3 sb Vergiftung Case=Nom|Number=Sing
erlitten VVFIN 0 ROOT erleiden Mood=Ind|Number=Plur|VerbForm=Fin
fünf CARD 5 nk fünf
Gäste NN 3 oa Gast Case=Acc|Number=Plur
"""
        )
    )
    assert [doc[1].dep_, doc[4].dep_] == ["oa", "sb"]


@pytest.fixture(scope="module")
def blanks(nlp: Language) -> Doc:
    return nlp("\n\nDie Bahn fuhr nicht. \n\nDrei Züge standen,  sagte sie.\n\n")


def test_blanks_between_sentences_hang_on_the_word_before(blanks: Doc) -> None:
    between = [token for token in blanks if token.is_space and token.i > 0]
    assert [(token.tag_, token.head.text, list(token.children)) for token in between[-1:]] == [("_SP", ".", [])]
    assert [sent.text.strip() for sent in blanks.sents if sent.text.strip()] == [
        "Die Bahn fuhr nicht.",
        "Drei Züge standen,  sagte sie.",
    ]


def test_no_blank_is_the_root_of_a_sentence_with_words(blanks: Doc) -> None:
    assert all(not sent.root.is_space for sent in blanks.sents if sent.text.strip())


def test_a_text_without_blanks_is_left_alone(nlp: Language) -> None:
    doc = nlp.make_doc("Er kam.")
    german_sentences(doc)
    assert [token.is_sent_start for token in doc] == [True, False, False]
    assert join_blanks(build("Es PPER 2 sb es\nregnet VVFIN 0 ROOT regnen")).text == "Es regnet"
