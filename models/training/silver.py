"""Self-training: raw news-like sentences on which several parsers agree become training sentences.

The parsers differ in seed and training data. Tags, features and lemmas of the kept sentences come from the first
pipeline, held to the lexicon (``constrained``).
"""

from __future__ import annotations

import lzma
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import spacy
from agreement import harmonise
from constrained import relabel
from lexicon import Lexicon
from punctuation import hang_punctuation
from sentences_io import Sentence, read_ner
from spacy.language import Language
from spacy.tokens import Doc
from split import is_test
from vote import vote

_SHORTEST, _LONGEST = 6, 45
#: Mean share of the votes a sentence's arcs must get, and the least share of a single one.
_LEAST_AGREEMENT, _LEAST_SHARE = 0.9, 0.5
Splitter = Callable[[Doc], list[bool]]


def _usable(sentence: Sentence) -> bool:
    """Whole sentences of a fair length: a capital or mark first, a full stop last, mostly letters."""
    words = sentence.words
    if not _SHORTEST <= len(words) <= _LONGEST or words[-1] not in {".", "!", "?", "“", '"', "”", "«"}:
        return False
    letters = sum(word[:1].isalpha() for word in words)
    return letters >= 0.6 * len(words) and any(word[:1].islower() for word in words)


def _from_text(lines: Iterable[str], name: str, split: Splitter) -> Iterator[Sentence]:
    tokenize = spacy.blank("de").make_doc
    for number, line in enumerate(lines):
        doc = tokenize(line.strip())
        starts = [place for place, start in enumerate(split(doc)) if start]
        for part, (begin, end) in enumerate(zip(starts, [*starts[1:], len(doc)], strict=True)):
            tokens = [token for token in doc[begin:end] if not token.is_space]
            if tokens:
                spaces = [bool(token.whitespace_) for token in tokens]
                yield Sentence(f"{name}-{number}-{part}", [token.text for token in tokens], spaces)


def _sample(path: Path, count: int, rng: random.Random) -> list[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = [line for line in lines if 40 < len(line) < 1500]
    return rng.sample(rows, min(count, len(rows)))


def candidates(
    data: Path, held: Sequence[Sentence], split: Splitter, *, seed: int, wikipedia: int, bundestag: int
) -> list[Sentence]:
    """Sentences to label: all of the news articles and of GermEval, samples of Wikipedia and Bundestag.

    Paragraphs that contain a sentence of ``held`` (the test sentences) are left out.
    """
    rng = random.Random(seed)
    news = list(read_ner(data / "ner/wikinews.jsonl"))
    held_out = {_letters(" ".join(s.words)) for s in held if len(s) > 4}
    found = [s for s in news if not is_test(s)] + list(read_ner(data / "ner/germeval.jsonl"))
    with lzma.open(data / "raw/wikinews.txt.xz", "rt", encoding="utf-8") as lines:
        paragraphs = list(lines)
    held_text = [line for line in paragraphs if any(text in _letters(line) for text in held_out)]
    dropped = set(held_text)
    found += _from_text([line for line in paragraphs if line not in dropped], "raw-wikinews", split)
    found += _from_text(_sample(data / "raw/wikipedia.txt.xz", wikipedia, rng), "raw-wikipedia", split)
    found += _from_text(_sample(data / "raw/bundestag-20.txt.xz", bundestag, rng), "raw-bundestag", split)
    seen: set[str] = set()
    out = []
    for sentence in found:
        key = _letters(" ".join(sentence.words))
        if _usable(sentence) and key not in seen and key not in held_out:
            seen.add(key)
            out.append(sentence)
    return out


def _letters(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())


def _parse(nlp: Language, sentences: Sequence[Sentence]) -> list[tuple[list[int], list[str]]]:
    docs = [
        Doc(nlp.vocab, words=s.words, spaces=s.spaces, sent_starts=[True] + [False] * (len(s) - 1)) for s in sentences
    ]
    for name in ("tok2vec", "parser"):
        docs = list(nlp.get_pipe(name).pipe(docs, batch_size=128))
    return [([t.head.i for t in doc], [t.dep_ for t in doc]) for doc in docs]


def voted(parsers: Sequence[Language], sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Sentence]:
    """The sentences on which the parsers agree well, with the tree most of them vote for; the first settles ties."""
    out = []
    weights = [1.1] + [1.0] * (len(parsers) - 1)
    analyses = [_parse(nlp, sentences) for nlp in parsers]
    for sentence, *options in zip(sentences, *analyses, strict=True):
        heads, labels, shares = vote(options, weights)
        words = [k for k, word in enumerate(sentence.words) if any(ch.isalnum() for ch in word)]
        if not words:
            continue
        sure = sum(shares[k] for k in words) / len(words)
        if sure >= _LEAST_AGREEMENT and min(shares[k] for k in words) >= _LEAST_SHARE:
            marks = ["$(" if k not in set(words) else "" for k in range(len(sentence))]
            heads = hang_punctuation(heads, marks)
            out.append(replace(sentence, heads=heads, labels=labels, ner=None))
    out = list(relabel(parsers[0], out, lexicon))
    for sentence in out:
        harmonise(sentence, lexicon)
    return out
