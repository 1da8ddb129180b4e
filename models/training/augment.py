"""Variants of training sentences: quotation marks, blank lines, capital headlines, documents of several sentences.

Everything is driven by one seeded ``random.Random``, so the same seed gives the same corpus.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sentences_io import Sentence, merge

#: Opening and closing marks as German news print them, the usual ones more often.
QUOTES: tuple[tuple[str, str], ...] = (
    ("„", "“"), ("„", "“"), ("„", "“"), ("„", "”"), ('"', '"'), ('"', '"'), ("»", "«"), ("«", "»"), ("“", "”"),
    ("‚", "‘"), ("›", "‹"), ("'", "'"),
)  # fmt: skip
_OPENING = frozenset({"„", "``", "»", "‚", "›"})
_CLOSING = frozenset({"“", "''", "«", "”", "‘", "‹"})
_ANY = _OPENING | _CLOSING | {'"'}
_BLANK = ("\n\n", "\n\n", "\n", " ", "\n\n\n")


def vary_quotes(sentence: Sentence, rng: random.Random) -> Sentence:
    """Replace the quotation marks by another German pair: ``Er sagte: `` Ja ''`` -> ``Er sagte: „ Ja “``."""
    if not any(word in _ANY for word in sentence.words):
        return sentence
    pair = rng.choice(QUOTES)
    words, is_open = list(sentence.words), False
    for place, word in enumerate(words):
        if word in _ANY:
            opening = word in {"„", "``"} or (word not in {"''"} and not is_open)
            words[place] = pair[0] if opening else pair[1]
            is_open = opening
    lemmas = sentence.lemmas
    if lemmas is not None:
        lemmas = [w if old in _ANY else lem for w, old, lem in zip(words, sentence.words, lemmas, strict=True)]
    return replace(sentence, words=words, lemmas=lemmas)


def with_blank(sentence: Sentence, rng: random.Random) -> Sentence:
    """Add a white-space token at the end, as the tokenizer makes of a blank line; it hangs on the token before."""
    blank, last = rng.choice(_BLANK), len(sentence.words) - 1
    return replace(
        sentence,
        words=[*sentence.words, blank],
        spaces=[*sentence.spaces[:-1], False, False],
        tags=sentence.tags and [*sentence.tags, "_SP"],
        upos=sentence.upos and [*sentence.upos, "SPACE"],
        feats=None if sentence.feats is None else [*sentence.feats, ""],
        heads=sentence.heads and [*sentence.heads, last],
        labels=sentence.labels and [*sentence.labels, "dep"],
        lemmas=sentence.lemmas and [*sentence.lemmas, blank],
        ner=sentence.ner and [*sentence.ner, "O"],
    )


def capitals(sentence: Sentence) -> Sentence:
    """The sentence in capital letters, as some headlines are; lemmas are left out, since they would teach nonsense."""
    return replace(sentence, words=[word.upper() for word in sentence.words], lemmas=None)


def without_full_stop(sentence: Sentence) -> Sentence:
    """A headline-like variant: the final full stop is cut off if nothing hangs on it."""
    last = len(sentence.words) - 1
    if last < 3 or sentence.words[last] != "." or (sentence.heads and last in sentence.heads):
        return sentence
    cut = {
        layer: getattr(sentence, layer) and getattr(sentence, layer)[:-1]
        for layer in ("words", "spaces", "tags", "upos", "feats", "heads", "labels", "lemmas", "ner")
    }
    return replace(sentence, **cut)


def documents(sentences: Sequence[Sentence], rng: random.Random, *, most: int = 4) -> Iterator[Sentence]:
    """Shuffled sentences as documents of one to ``most`` sentences, with the variants above at low rates."""
    order = list(sentences)
    rng.shuffle(order)
    place = 0
    while place < len(order):
        size = rng.choice((1, 1, 2, 3, most))
        parts: Iterable[Sentence] = order[place : place + size]
        yield merge([_varied(part, rng) for part in parts])
        place += size


def _varied(sentence: Sentence, rng: random.Random) -> Sentence:
    sentence = vary_quotes(sentence, rng)
    chance = rng.random()
    if chance < 0.01:
        return capitals(sentence)
    if chance < 0.05:
        return with_blank(without_full_stop(sentence), rng)
    if chance < 0.18:
        return with_blank(sentence, rng)
    return sentence
