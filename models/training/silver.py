"""Self-training: raw sentences become training sentences by what the teacher says of them.

Only trees of which it is sure are kept; tags, features and lemmas always.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from constrained import Chooser
from lexicon import Lexicon
from punctuation import hang_punctuation
from sentences_io import Sentence
from teacher import Teacher

#: Mean probability of a sentence's arcs and their labels, and the least one of a single arc, to trust its tree.
_LEAST_SURE, _LEAST_ARC = 0.8, 0.1


def labelled(teacher: Teacher, sentences: Sequence[Sentence], lexicon: Lexicon) -> Iterator[Sentence]:
    """The sentences with the teacher's tags, features and lemmas, and with its tree where it is sure of it.

    Tags and features are held to the lexicon, and to the universal tags that a sentence has.
    """
    targets = teacher.encoder.targets
    chooser = Chooser(targets["tags"].names, targets["morphs"].names, lexicon)
    for sentence, found in zip(sentences, teacher.analyse(sentences), strict=True):
        new = chooser.choose(replace(sentence, ner=None), found.tags, found.morphs)
        sure = [share for share, word in zip(found.sure, new.words, strict=True) if any(ch.isalnum() for ch in word)]
        if sure and sum(sure) / len(sure) >= _LEAST_SURE and min(sure) >= _LEAST_ARC:
            assert new.tags
            new.heads, new.labels = hang_punctuation(found.heads, new.tags), found.labels
        yield new
