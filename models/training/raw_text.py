"""Raw news-like sentences for self-training, without those that the model is measured on."""

from __future__ import annotations

import lzma
import math
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from sentences_io import Sentence, read_ner
from spacy.tokens import Doc
from split import is_test

_SHORTEST, _LONGEST = 6, 45
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


def _words(line: str) -> list[str]:
    return re.findall(r"\w+", line.lower())


def _news_like(path: Path, count: int, news: Sequence[str], rng: random.Random) -> list[str]:
    """A sample of that quarter of a file's lines whose words are most those of news rather than the file's own."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = [line for line in lines if 40 < len(line) < 1500]
    mine = Counter(word for line in news for word in _words(line))
    others = Counter(word for line in rows[::10] for word in _words(line))
    more = math.log((others.total() + len(others)) / (mine.total() + len(others)))
    odds = {word: math.log((seen + 1) / (others[word] + 1)) + more for word, seen in mine.items() if seen > 2}

    def likeness(line: str) -> float:
        words = _words(line)
        return sum(odds.get(word, -0.5) for word in words) / max(1, len(words))

    best = sorted(rows, key=lambda line: (-likeness(line), line))[: max(count, len(rows) // 4)]
    return rng.sample(best, min(count, len(best)))


def candidates(
    data: Path, held: Sequence[Sentence], split: Splitter, *, seed: int, wikipedia: int, bundestag: int
) -> list[Sentence]:
    """Sentences to label: all of the news articles and of GermEval, samples of Bundestag and news-like Wikipedia.

    Paragraphs that contain a sentence of ``held`` (the test sentences) are left out.
    """
    rng = random.Random(seed)
    news = list(read_ner(data / "ner/wikinews.jsonl"))
    held_out = {_letters(" ".join(s.words)) for s in held if len(s) > 4}
    found = [s for s in news if not is_test(s)] + list(read_ner(data / "ner/germeval.jsonl"))
    with lzma.open(data / "raw/wikinews.txt.xz", "rt", encoding="utf-8") as lines:
        paragraphs = list(lines)
    bare = {line: _letters(line) for line in paragraphs}
    dropped = {line for line, letters in bare.items() if any(text in letters for text in held_out)}
    paragraphs = [line for line in paragraphs if line not in dropped]
    found += _from_text(paragraphs, "raw-wikinews", split)
    like = _news_like(data / "raw/wikipedia.txt.xz", wikipedia, paragraphs, rng)
    found += _from_text(like, "raw-wikipedia", split)
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
