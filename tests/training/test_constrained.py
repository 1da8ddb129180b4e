"""Tags and features by score, held to universal tag and lexicon; case held to the tree."""

from __future__ import annotations

import numpy
import pytest
from agreement import governed_case, harmonise
from constrained import Chooser, possible, possible_moods
from lexicon import Lexicon
from sentences_io import Sentence

TAGS = ("ADJA", "NN", "NE", "VVFIN", "VVPP", "ADJD", "$,")
FEATS = ("", "Case=Nom|Number=Sing", "Case=Dat|Number=Plur", "Mood=Ind|Number=Sing|VerbForm=Fin",
         "Mood=Sub|Number=Sing|Tense=Pres|VerbForm=Fin", "VerbForm=Part")  # fmt: skip


def chosen(lexicon: Lexicon, words: str, tags: list[str], feats: list[str], upos: list[str] | None = None) -> Sentence:
    """The choice where the scores prefer the given tags and features: each the first one, then by its place."""

    def scores(names: tuple[str, ...], wanted: list[str]) -> numpy.ndarray:
        falling = [-0.1 * place for place in range(len(names))]
        return numpy.array([[1.0 if n == w else falling[k] for k, n in enumerate(names)] for w in wanted])

    sentence = Sentence("s", words.split(), [True] * len(words.split()), upos=upos)
    return Chooser(TAGS, FEATS, lexicon).choose(sentence, scores(TAGS, tags), scores(FEATS, feats))


def test_the_universal_tag_limits_the_tag(lexicon: Lexicon) -> None:
    assert chosen(lexicon, "Xaver", ["VVFIN"], [""], upos=["PROPN"]).tags == ["NE"]
    assert chosen(lexicon, "steigt", ["NN"], [""], upos=["VERB"]).tags == ["VVFIN"]


def test_the_lexicon_limits_the_tag(lexicon: Lexicon) -> None:
    """``betone`` is a verb form and no attributive adjective, whatever the score says."""
    assert not possible("betone", "ADJA", lexicon)
    assert possible("betone", "VVFIN", lexicon)
    assert possible("unbekannte", "ADJA", lexicon)
    assert chosen(lexicon, "betone", ["ADJA"], [""]).tags == ["NN"]
    assert chosen(lexicon, "gestiegen", ["VVFIN"], [""], upos=["VERB"]).tags == ["VVPP"]


def test_words_are_no_punctuation(lexicon: Lexicon) -> None:
    assert chosen(lexicon, "Wort", ["$,"], [""]).tags != ["$,"]


def test_features_fit_tag_and_lexicon(lexicon: Lexicon) -> None:
    verb = chosen(lexicon, "steigt", ["VVFIN"], ["Case=Nom|Number=Sing"])
    assert verb.feats == ["Mood=Ind|Number=Sing|VerbForm=Fin"]
    noun = chosen(lexicon, "Häusern", ["NN"], ["Case=Nom|Number=Sing"])
    assert noun.feats == ["Case=Dat|Number=Plur"]
    assert noun.lemmas == ["Haus"]
    assert noun.upos == ["NOUN"]


def test_a_first_person_is_a_subjunctive_where_nobody_says_ich(lexicon: Lexicon) -> None:
    indicative, subjunctive = ("Ind", "Sing", ""), ("Sub", "Sing", "Pres")
    assert possible_moods("gehe", lexicon, frozenset({"ich"})) == {indicative, subjunctive}
    assert possible_moods("gehe", lexicon, frozenset()) == {subjunctive}
    he = chosen(lexicon, "er gehe", ["NN", "VVFIN"], ["", "Mood=Ind|Number=Sing|VerbForm=Fin"])
    assert he.feats is not None
    assert he.feats[1].startswith("Mood=Sub")


def tree(table: str) -> Sentence:
    """A sentence of lines `word tag head label feats`; heads count from 1, the root's is 0."""
    rows = [line.split() for line in table.strip().splitlines()]
    return Sentence(
        "s", [r[0] for r in rows], [True] * len(rows), tags=[r[1] for r in rows],
        heads=[int(r[2]) - 1 if r[2] != "0" else k for k, r in enumerate(rows)], labels=[r[3] for r in rows],
        feats=[r[4] if len(r) > 4 else "" for r in rows],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Der ART 2 nk Case=Acc|Number=Sing\nBericht NN 3 sb Case=Acc|Number=Sing\nkam VVFIN 0 ROOT",
         ["Case=Nom|Number=Sing", "Case=Nom|Number=Sing", ""]),
        ("mit APPR 0 ROOT\n20 CARD 3 nk\nSoldaten NN 1 nk Case=Nom|Number=Plur", ["", "", "Case=Dat|Number=Plur"]),
        ("Soldaten NN 3 sb Case=Acc|Number=Sing\nsie PPER 3 oa Case=Nom|Number=Plur\nsahen VVFIN 0 ROOT",
         ["Case=Nom|Number=Plur", "Case=Acc|Number=Plur", ""]),
        # no form of Häusern is nominative: a wrong tree does not change it
        ("Häusern NN 2 sb Case=Dat|Number=Plur\nsteht VVFIN 0 ROOT", ["Case=Dat|Number=Plur", ""]),
        # in, an, auf govern two cases: left as they are
        ("in APPR 0 ROOT\nBericht NN 1 nk Case=Acc|Number=Sing", ["", "Case=Acc|Number=Sing"]),
    ],
)  # fmt: skip
def test_case_follows_the_tree(table: str, expected: list[str], lexicon: Lexicon) -> None:
    sentence = tree(table)
    before = list(sentence.feats or ())
    changed = harmonise(sentence, lexicon)
    assert sentence.feats == expected
    assert changed == sum(a != b for a, b in zip(before, expected, strict=True))


def test_conjuncts_share_the_case_of_the_first() -> None:
    sentence = tree("mit APPR 0 ROOT\nBericht NN 1 nk\nund KON 2 cd\nBild NN 3 cj")
    assert governed_case(sentence, 3) == "Dat"
