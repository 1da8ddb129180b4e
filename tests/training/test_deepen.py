"""More layers change nothing at first."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

MODEL = Path(__file__).resolve().parents[2] / "models" / "de_claims_news"
TEXT = "Der Umsatz des Konzerns stieg 2023 um drei Prozent auf 5 Millionen Euro, wie die Bank mitteilte."


def test_a_deeper_model_reads_as_before(tmp_path: Path) -> None:
    from deepen import deepened

    nlp = spacy.load(MODEL)
    layers = nlp.config["components"]["tok2vec"]["model"]["encode"]["depth"]
    deeper = spacy.load(deepened(MODEL, layers + 2, tmp_path / "deeper"))
    assert deeper.config["components"]["tok2vec"]["model"]["encode"]["depth"] == layers + 2
    read = [[(t.tag_, t.head.i, t.dep_, str(t.morph), t.lemma_) for t in one(TEXT)] for one in (nlp, deeper)]
    assert read[0] == read[1]
    assert deepened(MODEL, layers, tmp_path / "same") == MODEL
    with pytest.raises(ValueError, match="more than 1"):
        deepened(MODEL, 1, tmp_path / "less")
