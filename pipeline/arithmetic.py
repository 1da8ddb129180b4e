"""The matrix products of the model: by NumPy's BLAS where that is as repeatable as thinc's own, and much faster.

thinc multiplies with BLIS, whose Python builds hold only its plain kernels: a third of the speed that NumPy's BLAS
reaches on the same processor. A BLAS may round a row differently depending on where in the matrix it stands, and then
what an article says would depend on which others are read along with it. So NumPy's is used only where it is seen to
treat all rows alike, which some kernels do (AVX-512) and others don't (AVX2).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.api import NumpyOps

if TYPE_CHECKING:
    from spacy.language import Language

#: Small products have kernels of their own that round otherwise, so a product never has fewer rows.
MIN_ROWS = 256
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


def quicken(nlp: Language) -> None:
    """Let the components of a loaded model multiply with NumPy's BLAS, where that is steady."""
    if not is_steady():
        return
    ops = SteadyOps()
    for _, component in nlp.pipeline:
        if (model := getattr(component, "model", None)) is not None:
            for node in model.walk():
                node.ops = ops
