"""The model's arithmetic, with the same results in less time: matrix products, and word vectors.

thinc multiplies with BLIS, whose Python builds hold only its plain kernels: a third of the speed that NumPy's BLAS
reaches on the same processor. A BLAS may round a row differently depending on where in the matrix it stands, and then
what an article says would depend on which others are read along with it. So NumPy's is used only where it is seen to
treat all rows alike, which some kernels do (AVX-512) and others don't (AVX2).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.vectors import Mode, Vectors
from thinc.api import NumpyOps

if TYPE_CHECKING:
    from spacy.language import Language

#: Small products have kernels of their own that round otherwise, so a product never has fewer rows.
MIN_ROWS = 256
#: Words whose vectors are kept: some 8 MB, and the words of a batch of news are a tenth of it.
REMEMBERED = 20_000
#: (outputs, inputs) of layers to try, in the sizes that models have, and numbers of rows.
_SHAPES = ((60, 96), (96, 96), (192, 480), (288, 288), (288, 384), (768, 96))
_ROWS = (256, 263, 1000, 3001)


class SteadyOps(NumpyOps):  # type: ignore[misc]  # Cython, without types
    """thinc's operations, with products by NumPy's BLAS that never have few rows."""

    def __init__(self) -> None:
        super().__init__(use_blis=False)

    def gemm(self, x: Any, y: Any, *, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """The product of two matrices, either of them transposed if asked for."""
        left = x.T if trans1 else x
        right = y.T if trans2 else y
        rows = len(left)
        if rows < MIN_ROWS:
            padded = np.zeros((MIN_ROWS, left.shape[1]), left.dtype)
            padded[:rows] = left
            product = (padded @ right)[:rows]
            if out is None:
                return product
            out[...] = product
            return out
        return np.matmul(left, right, out=out)


@lru_cache(maxsize=1)
def is_steady() -> bool:
    """Whether NumPy's BLAS, on this machine, gives a row the same product wherever it stands and among how many."""
    ops = SteadyOps()
    chance = np.random.default_rng(0)
    for outputs, inputs in _SHAPES:
        weights = chance.standard_normal((outputs, inputs), dtype=np.float32)
        row = chance.standard_normal((1, inputs), dtype=np.float32)
        expected = ops.gemm(row, weights, trans2=True)
        for rows in _ROWS:
            product = ops.gemm(np.repeat(row, rows, axis=0), weights, trans2=True)
            if not np.array_equal(product, np.broadcast_to(expected, product.shape)):
                return False
    return True


class RememberedVectors(Vectors):  # type: ignore[misc]  # Cython, without types
    """Word vectors put together from parts of words (floret), each kept for the next time the word comes.

    A model asks for those of a batch once for each component that embeds words, and texts repeat their words.
    """

    def __init__(self, vectors: Vectors) -> None:
        """The same vectors, from the same table."""
        names = ("strings", "data", "name", "mode", "minn", "maxn", "hash_count", "hash_seed", "bow", "eow", "attr")
        super().__init__(**{name: getattr(vectors, name) for name in names})
        self._places: dict[int, int] = {}
        self._kept = np.empty((REMEMBERED, self.data.shape[1]), np.float32)

    def get_batch(self, keys: Any) -> Any:
        """The vectors of words, which are given by their hashes in an array; else as they are by spaCy."""
        if not isinstance(keys, np.ndarray):
            return super().get_batch(keys)
        unique, inverse = np.unique(keys, return_inverse=True)
        if len(unique) > REMEMBERED:
            return super().get_batch(unique)[inverse]
        words = unique.tolist()
        new = [word for word in words if word not in self._places]
        if len(self._places) + len(new) > REMEMBERED:
            self._places.clear()
            new = words
        if new:
            first = len(self._places)
            self._kept[first : first + len(new)] = super().get_batch(np.asarray(new, np.uint64))
            self._places.update(zip(new, range(first, first + len(new)), strict=True))
        return self._kept[[self._places[word] for word in words]][inverse]


def quicken(nlp: Language) -> None:
    """Let a loaded model remember its word vectors, and multiply with NumPy's BLAS where that is steady."""
    if nlp.vocab.vectors.mode == Mode.floret:
        nlp.vocab.vectors = RememberedVectors(nlp.vocab.vectors)
    if not is_steady():
        return
    ops = SteadyOps()
    for _, component in nlp.pipeline:
        if (model := getattr(component, "model", None)) is not None:
            for node in model.walk():
                node.ops = ops
