"""Whole claims from hand-built Docs: typical sentences as `de_core_news_md` annotates them, with Gender and Person.

That model cannot be installed everywhere; these tables keep the rules honest about its annotation.
"""

from __future__ import annotations

import pytest

from pipeline.attribution import find_attributions
from pipeline.claims.building import build_claims
from pipeline.figures import find_figures
from pipeline.records import Article
from tests.grammar.docs import build

ACTIVE = """
Der ART 2 nk der Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art
Konzern NN 3 sb Konzern Case=Nom|Gender=Masc|Number=Sing
streicht VVFIN 0 ROOT streichen Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
in APPR 3 mo in
Hessen NE 4 nk Hessen Case=Dat|Gender=Neut|Number=Sing
800 CARD 7 nk 800
Stellen NN 3 oa Stelle Case=Acc|Gender=Fem|Number=Plur
. $. 3 punct --
"""
PASSIVE = """
Bei APPR 4 mo bei
dem ART 3 nk der Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art
Brand NN 1 nk Brand Case=Dat|Gender=Masc|Number=Sing
wurden VAFIN 0 ROOT werden Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin
zwölf CARD 6 nk zwölf
Bewohner NN 4 sb Bewohner Case=Nom|Gender=Masc|Number=Plur
verletzt VVPP 4 oc verletzen VerbForm=Part
. $. 4 punct --
"""
SUBJUNCTIVE = """
Eine ART 2 nk ein Case=Nom|Definite=Ind|Gender=Fem|Number=Sing|PronType=Art
Sprecherin NN 5 sb Sprecherin Case=Nom|Gender=Fem|Number=Sing
der ART 4 nk der Case=Gen|Definite=Def|Gender=Fem|Number=Sing|PronType=Art
Klinik NN 2 ag Klinik Case=Gen|Gender=Fem|Number=Sing
sagte VVFIN 0 ROOT sagen Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
, $, 5 punct --
30 CARD 8 nk 30
Patienten NN 9 sb Patient Case=Nom|Gender=Masc|Number=Plur
seien VAFIN 5 oc sein Mood=Sub|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin
gestorben VVPP 9 oc sterben VerbForm=Part
. $. 5 punct --
"""
REPORTED_IN_FRONT = """
In APPR 5 mo in
der ART 3 nk der Case=Dat|Definite=Def|Gender=Fem|Number=Sing|PronType=Art
Stadt NN 1 nk Stadt Case=Dat|Gender=Fem|Number=Sing
lebten VVFIN 9 oc leben Mood=Sub|Number=Plur|Person=3|Tense=Past|VerbForm=Fin
noch ADV 6 mo noch
5000 CARD 7 nk 5000
Menschen NN 4 sb Mensch Case=Nom|Gender=Masc|Number=Plur
, $, 9 punct --
berichtete VVFIN 0 ROOT berichten Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
das ART 11 nk der Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art
Hilfswerk NN 9 sb Hilfswerk Case=Nom|Gender=Neut|Number=Sing
. $. 9 punct --
"""
POSTPOSITION = """
Dem ART 2 nk der Case=Dat|Definite=Def|Gender=Neut|Number=Sing|PronType=Art
Ministerium NN 3 nk Ministerium Case=Dat|Gender=Neut|Number=Sing
zufolge APPO 4 mo zufolge
stieg VVFIN 0 ROOT steigen Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
der ART 6 nk der Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art
Absatz NN 4 sb Absatz Case=Nom|Gender=Masc|Number=Sing
um APPR 4 mo um
4 CARD 9 nk 4
Prozent NN 7 nk Prozent Case=Acc|Gender=Neut|Number=Plur
. $. 4 punct --
"""
LAUT = """
Laut APPR 4 mo laut
Anna NE 3 pnc Anna Case=Dat|Gender=Fem|Number=Sing
Berg NE 1 nk Berg Case=Dat|Gender=Fem|Number=Sing
haben VAFIN 0 ROOT haben Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin
250 CARD 6 nk 250
Helfer NN 4 sb Helfer Case=Nom|Gender=Masc|Number=Plur
Deiche NN 8 oa Deich Case=Acc|Gender=Masc|Number=Plur
gesichert VVPP 4 oc sichern VerbForm=Part
. $. 4 punct --
"""
SO = """
Die ART 2 nk der Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art
Brücke NN 3 sb Brücke Case=Nom|Gender=Fem|Number=Sing
kostet VVFIN 0 ROOT kosten Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
90 CARD 5 nmc 90
Millionen NN 6 nk Million Case=Acc|Gender=Fem|Number=Plur
Euro NN 3 oa Euro Case=Acc|Gender=Masc|Number=Plur
, $, 3 punct --
so ADV 10 mo so
der ART 10 nk der Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art
Rechnungshof NN 3 par Rechnungshof Case=Nom|Gender=Masc|Number=Sing
. $. 3 punct --
"""
QUOTE = """
„ $( 4 punct --
Wir PPER 4 sb wir Case=Nom|Number=Plur|Person=1|PronType=Prs
haben VAFIN 9 oc haben Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin
60 CARD 5 nk 60
Anzeigen NN 6 oa Anzeige Case=Acc|Gender=Fem|Number=Plur
erstattet VVPP 3 oc erstatten VerbForm=Part
“ $( 3 punct --
, $, 9 punct --
sagte VVFIN 0 ROOT sagen Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
Bürgermeister NN 9 sb Bürgermeister Case=Nom|Gender=Masc|Number=Sing
Olaf NE 12 pnc Olaf Case=Nom|Gender=Masc|Number=Sing
Reuter NE 10 nk Reuter Case=Nom|Gender=Masc|Number=Sing
. $. 9 punct --
"""
SOLLEN = """
Bei APPR 4 mo bei
dem ART 3 nk der Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art
Angriff NN 1 nk Angriff Case=Dat|Gender=Masc|Number=Sing
sollen VMFIN 0 ROOT sollen Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin
neun CARD 6 nk neun
Soldaten NN 4 sb Soldat Case=Nom|Gender=Masc|Number=Plur
getötet VVPP 8 oc töten VerbForm=Part
worden VAPP 9 oc werden VerbForm=Part
sein VAINF 4 oc sein VerbForm=Inf
. $. 4 punct --
"""
SEPARABLE = """
Die ART 2 nk der Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art
Bank NN 3 sb Bank Case=Nom|Gender=Fem|Number=Sing
gab VVFIN 0 ROOT geben Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
den ART 5 nk der Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art
Verlust NN 3 oa Verlust Case=Acc|Gender=Masc|Number=Sing
mit APPR 3 mo mit
70 CARD 8 nmc 70
Millionen NN 9 nk Million Case=Dat|Gender=Fem|Number=Plur
Euro NN 6 nk Euro Case=Dat|Gender=Masc|Number=Plur
an PTKVZ 3 svp an
. $. 3 punct --
"""
EXISTENTIAL = """
Es PPER 2 ep es Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs
gab VVFIN 0 ROOT geben Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
mindestens ADV 4 mo mindestens
17 CARD 5 nk 17
Tote NN 2 oa Toter Case=Acc|Gender=Masc|Number=Plur
. $. 2 punct --
"""
MEASURE = """
Der ART 2 nk der Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art
Tunnel NN 3 sb Tunnel Case=Nom|Gender=Masc|Number=Sing
ist VAFIN 0 ROOT sein Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
15 CARD 5 nk 15
Kilometer NN 6 oa Kilometer Case=Acc|Gender=Masc|Number=Plur
lang ADJD 3 pd lang Degree=Pos
. $. 3 punct --
"""
NEGATED = """
Der ART 2 nk der Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art
Verband NN 3 sb Verband Case=Nom|Gender=Masc|Number=Sing
bestritt VVFIN 0 ROOT bestreiten Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
, $, 8 punct --
dass KOUS 8 cp dass
40 CARD 7 nk 40
Betriebe NN 8 sb Betrieb Case=Nom|Gender=Masc|Number=Plur
schließen VVFIN 3 oc schließen Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin
. $. 3 punct --
"""

Entities = tuple[tuple[int, int, str], ...]


@pytest.mark.parametrize(
    ("table", "entities", "figure", "who", "what", "source", "source_kind"),
    [
        (ACTIVE, ((5, 5, "LOC"),), "800", "Stellen", "streicht", "", "none"),
        (PASSIVE, (), "zwölf", "Bewohner", "verletzt", "", "none"),
        (SUBJUNCTIVE, (), "30", "Patienten", "gestorben", "Sprecherin der Klinik", "indirect"),
        (REPORTED_IN_FRONT, (), "5000", "Menschen", "in der Stadt lebten", "Hilfswerk", "indirect"),
        (POSTPOSITION, (), "4 Prozent", "Absatz", "stieg", "Ministerium", "according_to"),
        (LAUT, ((2, 3, "PER"),), "250", "Helfer", "Deiche gesichert", "Anna Berg", "according_to"),
        (SO, (), "90 Millionen Euro", "Brücke", "kostet", "Rechnungshof", "according_to"),
        (QUOTE, ((11, 12, "PER"),), "60", "Anzeigen", "erstattet", "Bürgermeister Olaf Reuter", "direct"),
        (SOLLEN, (), "neun", "Soldaten", "getötet", "", "hearsay"),
        (SEPARABLE, (), "70 Millionen Euro", "Verlust", "Verlust", "Bank", "indirect"),
        (EXISTENTIAL, (), "17", "Tote", "gab es", "", "none"),
        (MEASURE, (), "15 Kilometer", "Tunnel", "lang", "", "none"),
        (NEGATED, (), "40", "Betriebe", "schließen", "Verband", "indirect"),
    ],
)
def test_claims_of_typical_sentences(
    table: str, entities: Entities, figure: str, who: str, what: str, source: str, source_kind: str
) -> None:
    doc = build(table, entities)
    figures = find_figures(doc.text)
    (claim,) = build_claims(doc, figures, find_attributions(doc), Article("a1", doc.text))
    assert (claim.figure, claim.who) == (figure, who)
    assert claim.what.startswith(what)
    assert (claim.source, claim.source_kind) == (source, source_kind)
