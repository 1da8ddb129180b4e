"""Word vectors from raw text: floret, so that every word of any form has one in a small table.

Two hashes into 40,000 rows of 96 numbers, character n-grams of 3 to 5 letters, skip-gram, two passes.
"""

from __future__ import annotations

import lzma
import re
from itertools import islice
from pathlib import Path

import spacy
from spacy.training.initialize import convert_vectors

RAW_FILES = ("wikinews", "wikipedia", "bundestag-19", "bundestag-20")
WIDTH, ROWS, PASSES = 96, 40_000, 2
#: Close enough to spaCy's tokens and forty times as fast: numbers, words with inner hyphens, single marks.
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*\.?|\w+(?:[-'’]\w+)*-?|[^\w\s]")


def write_tokens(raw: Path, target: Path, most: int | None = None) -> None:
    """One line of blank-separated tokens for each line of the raw files, of each its first ``most`` (None: all)."""
    with target.open("w", encoding="utf-8") as out:
        for name in RAW_FILES:
            with lzma.open(raw / f"{name}.txt.xz", "rt", encoding="utf-8") as lines:
                for line in islice(lines, most):
                    out.write(" ".join(_TOKEN.findall(line)) + "\n")


def train_vectors(tokens: Path, target: Path, *, threads: int = 1) -> None:
    """Train floret vectors and write them as text; one thread makes the result repeatable."""
    import floret

    model = floret.train_unsupervised(
        str(tokens), model="skipgram", mode="floret", hashCount=2, bucket=ROWS, minn=3, maxn=5, minCount=8, dim=WIDTH,
        epoch=PASSES, lr=0.05, thread=threads, neg=5, verbose=1,
    )  # fmt: skip
    model.save_floret_vectors(str(target))


def save_as_pipeline(vectors: Path, target: Path) -> None:
    """An empty German pipeline that holds the vectors, for ``initialize.vectors`` of the training configs."""
    nlp = spacy.blank("de")
    convert_vectors(nlp, vectors, truncate=-1, prune=-1, name=None, mode="floret")
    nlp.to_disk(target)
