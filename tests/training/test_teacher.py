"""The teacher learns a toy language, if torch is installed; it is needed for training only."""

from __future__ import annotations

import pytest
from lexicon import Lexicon
from sentences_io import Sentence

pytest.importorskip("torch")


def test_the_teacher_learns_and_labels(lexicon: Lexicon, tmp_path) -> None:  # type: ignore[no-untyped-def]
    import numpy
    import teacher
    from silver import labelled
    from spacy.strings import StringStore
    from spacy.vectors import Vectors

    nouns, verbs = ["Bericht", "Berichte", "Soldaten", "Werken"], ["steigt", "teilte", "dachte"]
    gold = [
        Sentence("g", ["Der", noun, verb, "."], [True, True, False, False], tags=["ART", "NN", "VVFIN", "$."],
                 feats=["Case=Nom|Number=Sing", "Case=Nom|Number=Sing", "Mood=Ind|Number=Sing|VerbForm=Fin", ""],
                 heads=[1, 2, 2, 2], labels=["nk", "sb", "ROOT", "punct"])
        for noun in nouns for verb in verbs
    ]  # fmt: skip
    words = sorted({word for sentence in gold for word in sentence.words})
    vectors = Vectors(strings=StringStore(words), data=numpy.ones((len(words), 4), dtype="f"), keys=words)
    encoder = teacher.Encoder(gold, vectors, lexicon)
    network = teacher.train(encoder, [gold] * 40, seed=1, words=30)
    teacher.save(network, tmp_path / "t.pt")
    again = teacher.Teacher(encoder, [teacher.restored(encoder, tmp_path / "t.pt")])
    raw = Sentence("r", ["Der", "Bericht", "steigt", "."], [True, True, False, False])
    (found,) = labelled(again, [raw], lexicon)
    assert found.tags == ["ART", "NN", "VVFIN", "$."]
    assert found.heads == [1, 2, 2, 2]
    assert found.labels == ["nk", "sb", "ROOT", "punct"]
    assert found.lemmas == ["der", "Bericht", "steigen", "."]


def test_compounds_have_the_readings_of_their_last_part(lexicon: Lexicon) -> None:
    from teacher import readings

    assert readings("Wasserwerken", lexicon) == readings("Werken", lexicon)
    assert readings("Qqqqqq", lexicon) == ["?"]
