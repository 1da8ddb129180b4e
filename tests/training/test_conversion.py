"""Trees of Universal Dependencies in TIGER style, and punctuation hung without crossings."""

from __future__ import annotations

import pytest
from mst import spanning_tree
from punctuation import crossings, hang_punctuation
from sentences_io import Row, merge, read_conllu
from ud_to_tiger import convert


def rows(table: str) -> tuple[list[Row], list[str]]:
    """Lines `word UPOS STTS head relation [feats]`; heads count from 1, the root's is 0."""
    cells = [line.split() for line in table.strip().splitlines()]
    made = [
        Row(k, c[0], c[0].lower(), c[1], c[2], c[5] if len(c) > 5 else "_", int(c[3]), c[4], "_", True)
        for k, c in enumerate(cells, 1)
    ]
    return made, [c[2] for c in cells]


PASSIVE = """
Sie PRON PPER 3 nsubj:pass
wurde AUX VAFIN 3 aux:pass
gewählt VERB VVPP 0 root
. PUNCT $. 3 punct
"""
PLACE = """
Sie PRON PPER 2 nsubj
lebte VERB VVFIN 0 root
in ADP APPR 4 case
Berlin PROPN NE 2 obl Case=Dat
. PUNCT $. 2 punct
"""
COPULA = """
Das PRON PDS 4 nsubj
war AUX VAFIN 4 cop
ein DET ART 4 det
Irrtum NOUN NN 0 root
. PUNCT $. 4 punct
"""
COORDINATION = """
Äpfel NOUN NN 6 nsubj
, PUNCT $, 3 punct
Birnen NOUN NN 1 conj
und CCONJ KON 5 cc
Nüsse NOUN NN 1 conj
reiften VERB VVFIN 0 root
"""
CLAUSE = """
Er PRON PPER 2 nsubj
weiß VERB VVFIN 0 root
, PUNCT $, 6 punct
dass SCONJ KOUS 6 mark
sie PRON PPER 6 nsubj
kommt VERB VVFIN 2 ccomp
"""
RELATIVE = """
Der DET ART 2 det
Mann NOUN NN 6 nsubj
, PUNCT $, 5 punct
der PRON PRELS 5 nsubj
lacht VERB VVFIN 2 acl:relcl
kommt VERB VVFIN 0 root
"""
NAME = """
Präsident NOUN NN 4 nsubj
Barack PROPN NE 1 flat
Obama PROPN NE 1 flat
sprach VERB VVFIN 0 root
"""
OBJECTS = """
Sie PRON PPER 2 nsubj
gab VERB VVFIN 0 root
ihm PRON PPER 2 iobj Case=Dat
das DET ART 5 det
Buch NOUN NN 2 obj Case=Acc
der DET ART 7 det
Stadt NOUN NN 5 nmod Case=Gen
nicht PART PTKNEG 2 advmod
ab ADP PTKVZ 2 compound:prt
"""


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (PASSIVE, "Sie:wurde:sb wurde:wurde:ROOT gewählt:wurde:oc"),
        (PLACE, "Sie:lebte:sb lebte:lebte:ROOT in:lebte:mo Berlin:in:nk"),
        (COPULA, "Das:war:sb war:war:ROOT ein:Irrtum:nk Irrtum:war:pd"),
        (COORDINATION, "Äpfel:reiften:sb Birnen:Äpfel:cj und:Birnen:cd Nüsse:und:cj reiften:reiften:ROOT"),
        (CLAUSE, "Er:weiß:sb weiß:weiß:ROOT dass:kommt:cp sie:kommt:sb kommt:weiß:oc"),
        (RELATIVE, "Der:Mann:nk Mann:kommt:sb der:lacht:sb lacht:Mann:rc kommt:kommt:ROOT"),
        (NAME, "Präsident:sprach:sb Barack:Obama:pnc Obama:Präsident:nk sprach:sprach:ROOT"),
        (
            OBJECTS,
            "Sie:gab:sb gab:gab:ROOT ihm:gab:da das:Buch:nk Buch:gab:oa der:Stadt:nk Stadt:Buch:ag nicht:gab:ng "
            "ab:gab:svp",
        ),
    ],
)
def test_conversion(table: str, expected: str) -> None:
    given, tags = rows(table)
    tree = convert(given, tags)
    assert tree is not None
    arcs = zip(given, *tree, strict=True)
    told = [f"{row.form}:{given[head].form}:{label}" for row, head, label in arcs if row.upos != "PUNCT"]
    assert " ".join(told) == expected


@pytest.mark.parametrize("fault", ["orphan", "goeswith"])
def test_what_has_no_tree_is_not_converted(fault: str) -> None:
    assert convert(*rows(PASSIVE.replace("nsubj:pass", fault))) is None


def test_two_roots_are_no_tree() -> None:
    assert convert(*rows(PASSIVE.replace("3 nsubj:pass", "0 root"))) is None


def test_a_comma_hangs_where_it_crosses_nothing() -> None:
    # der Mann , der lacht , kommt . : the first comma hung on "kommt" crosses the arc Mann -> lacht
    heads = [1, 6, 6, 4, 1, 6, 6, 6]
    tags = ["ART", "NN", "$,", "PRELS", "VVFIN", "$,", "VVFIN", "$."]
    assert crossings(heads) > 0
    new = hang_punctuation(heads, tags)
    assert crossings(new) == 0
    assert [h for h, t in zip(new, tags, strict=True) if t[0] != "$"] == [1, 6, 4, 1, 6]


def test_the_heaviest_tree_has_no_circle_and_one_root() -> None:
    # by themselves 1 and 2 would hang on each other, and 3 on the root as well as 1
    scores = [[0.0] * 4, [2.0, 0.0, 9.0, 0.0], [1.0, 9.0, 0.0, 0.0], [3.0, 2.5, 0.0, 0.0]]
    assert spanning_tree(scores) == [0, 0, 1, 1]


def test_multiword_tokens_and_hyphens_are_joined(tmp_path) -> None:  # type: ignore[no-untyped-def]
    lines = [
        "# sent_id = s1", "1-2\tim\t_\t_\t_\t_\t_\t_\t_\t_", "1\tin\tin\tADP\tAPPR\t_\t3\tcase\t_\t_",
        "2\tdem\tder\tDET\tART\tCase=Dat\t3\tdet\t_\t_", "3\tWald\tWald\tNOUN\tNN\tCase=Dat\t0\troot\t_\t_", "",
        "# sent_id = s2", "1\tBertel\tBertel\tPROPN\tNE\t_\t3\tcompound\t_\tSpaceAfter=No",
        "2\t-\t-\tPUNCT\t$(\t_\t3\tpunct\t_\tSpaceAfter=No", "3\tStiftung\tStiftung\tNOUN\tNN\t_\t0\troot\t_\t_", "",
    ]  # fmt: skip
    (tmp_path / "t.conllu").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (_, first), (_, second) = read_conllu(tmp_path / "t.conllu")
    assert [(r.form, r.xpos, r.feats, r.head) for r in first] == [
        ("im", "APPRART", "Case=Dat", 2),
        ("Wald", "NN", "Case=Dat", 0),
    ]
    assert [(r.form, r.xpos, r.head) for r in second] == [("Bertel-Stiftung", "NN", 0)]


def test_merged_sentences_keep_their_trees_and_drop_what_one_lacks() -> None:
    from sentences_io import Sentence

    one = Sentence("a", ["Es", "regnet"], [True, False], tags=["PPER", "VVFIN"], heads=[1, 1])
    two = Sentence("b", ["Ja"], [False], heads=[0])
    both = merge([one, two])
    assert both.words == ["Es", "regnet", "Ja"]
    assert both.heads == [1, 1, 2]
    assert both.tags is None
    assert both.spaces == [True, True, True]
