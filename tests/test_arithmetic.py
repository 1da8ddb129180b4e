"""Products by NumPy's BLAS: right, the same wherever a row stands, and used only where that holds."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from pipeline import arithmetic, model
from pipeline.claims.component import process
from pipeline.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
MODEL = os.environ.get("NEWS_CLAIMS_MODEL", "embedded")


@pytest.mark.parametrize("rows", [0, 1, 5, arithmetic.MIN_ROWS, 300])
@pytest.mark.parametrize(("trans1", "trans2"), [(False, False), (False, True), (True, False), (True, True)])
def test_products_are_right(rows: int, trans1: bool, trans2: bool) -> None:
    chance = np.random.default_rng(rows)
    left, right = chance.random((rows, 7), np.float32), chance.random((7, 9), np.float32)
    given = (left.T if trans1 else left), (right.T if trans2 else right)
    product = arithmetic.SteadyOps().gemm(*given, trans1=trans1, trans2=trans2)
    np.testing.assert_allclose(product, left @ right, rtol=1e-5)
    out = np.empty((rows, 9), np.float32)
    assert arithmetic.SteadyOps().gemm(*given, out=out, trans1=trans1, trans2=trans2) is out
    np.testing.assert_array_equal(out, product)


def test_a_blas_that_is_not_steady_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def by_place(ops: object, x: np.ndarray, y: np.ndarray, **options: bool) -> np.ndarray:
        product = x @ y.T
        product[len(x) // 2 :] *= np.float32(1 + 1e-6)
        return product

    monkeypatch.setattr(arithmetic.SteadyOps, "gemm", by_place)
    arithmetic.is_steady.cache_clear()
    try:
        assert not arithmetic.is_steady()
        quickened = model.load(MODEL)
        assert not isinstance(quickened.get_pipe("parser").model.ops, arithmetic.SteadyOps)
    finally:
        monkeypatch.undo()
        arithmetic.is_steady.cache_clear()


def test_a_steady_blas_multiplies_for_every_component(monkeypatch: pytest.MonkeyPatch) -> None:
    def steady(ops: object, x: np.ndarray, y: np.ndarray, **options: bool) -> np.ndarray:
        return np.stack([y @ row for row in x])

    monkeypatch.setattr(arithmetic.SteadyOps, "gemm", steady)
    arithmetic.is_steady.cache_clear()
    try:
        assert arithmetic.is_steady()
    finally:
        monkeypatch.undo()
        arithmetic.is_steady.cache_clear()
    monkeypatch.setattr(arithmetic, "is_steady", lambda: True)
    quickened = model.load(MODEL)
    for name in ("parser", "ner"):
        assert all(isinstance(node.ops, arithmetic.SteadyOps) for node in quickened.get_pipe(name).model.walk())


def test_remembered_vectors_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = model.load_bare(MODEL)
    words = "Zwölf Häuser am Fluss, zwölf am See: die Häuser , die Menschen".split()
    keys = np.array([plain.vocab.strings.add(word) for word in words], np.uint64)
    expected = plain.vocab.vectors.get_batch(keys)
    for room in (arithmetic.REMEMBERED, 9, 8, 7, 3):  # for all, for some at a time, for too few
        monkeypatch.setattr(arithmetic, "REMEMBERED", room)
        remembered = arithmetic.RememberedVectors(plain.vocab.vectors)
        for part in (keys[:4], keys, keys[5:], keys[::-1], keys[:0]):
            given = plain.vocab.vectors.get_batch(part) if len(part) else expected[:0]
            np.testing.assert_array_equal(remembered.get_batch(part), given)
        np.testing.assert_array_equal(remembered["Häuser"], expected[1])
    assert len(set(expected[:, 0].tolist())) > 5


def articles() -> list[Article]:
    lines = (CORPUS / "ausland-und-agrar.jsonl").read_text(encoding="utf-8").splitlines()
    return [Article(row["id"], row["text"], title=row.get("title", "")) for row in map(json.loads, lines)]


def test_claims_do_not_depend_on_what_is_read_together(nlp: Language) -> None:
    alone = [claims for article in articles() for _, claims in process(nlp, [article])]
    together = [claims for _, claims in process(nlp, articles())]
    reverse = [claims for _, claims in process(nlp, articles()[::-1], batch_size=3)]
    assert any(alone)
    assert alone == together == reverse[::-1]


def test_the_model_reads_only_what_holds_a_claim(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    lemmatizer = nlp.get_pipe("lemmatizer")
    pipe = type(lemmatizer).pipe

    def seen(component: object, docs: Iterable[Doc], **options: int) -> Iterable[Doc]:
        for doc in pipe(component, docs, **options):
            read.append(doc.text)
            yield doc

    monkeypatch.setattr(type(lemmatizer), "pipe", seen)
    given = [
        Article("a", "Am 3. Mai 2020 war es auf der A 7 ruhig.", title="Zwölf Tote"),
        Article("b", "Es gab drei Verletzte.", title="Unfall auf der A 7"),
        Article("c", "Nichts.", title="Nichts"),
    ]
    assert [[claim.figure for claim in claims] for _, claims in process(nlp, given)] == [["Zwölf"], ["drei"], []]
    assert read == ["Zwölf Tote", "Es gab drei Verletzte."]
