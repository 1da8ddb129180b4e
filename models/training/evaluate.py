"""Scores of a pipeline on held-out sentences: tags, features, lemmas, trees by label, entities.

Trees are scored without punctuation, with the sentence boundaries given, as the boundaries come from a rule of their
own. Case counts where the gold has a case; mood and verb form where the gold has a verb.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sentences_io import Sentence
from spacy.language import Language
from spacy.tokens import Doc

LABELS = "sb oa da oc mo mnr nk ag pg pd cj cd cp app rc svp".split()
ENTITIES = ("PER", "LOC", "ORG", "MISC")


def _percent(hits: float, total: float) -> float:
    return round(100 * hits / total, 2) if total else 0.0


def f_score(hits: int, guessed: int, gold: int) -> float:
    """F1 in percent from counts."""
    return _percent(2 * hits, guessed + gold)


def _analyse(nlp: Language, sentences: Sequence[Sentence]) -> list[Doc]:
    docs = []
    for sentence in sentences:
        starts = [True] + [False] * (len(sentence) - 1)
        docs.append(Doc(nlp.vocab, words=sentence.words, spaces=sentence.spaces, sent_starts=starts))
    for _, component in nlp.pipeline:
        docs = list(component.pipe(docs, batch_size=64)) if hasattr(component, "pipe") else [component(d) for d in docs]
    return docs


def _feature(feats: str, name: str) -> str:
    return next((f.split("=")[1] for f in feats.split("|") if f.startswith(name + "=")), "")


def _word(sentence: Sentence, place: int) -> tuple[str, str, str, str, int, str]:
    """Tag, UPOS, features, lemma, head, label of one word of a sentence that has them all."""
    layers = (sentence.tags, sentence.upos, sentence.feats, sentence.lemmas, sentence.heads, sentence.labels)
    if any(layer is None for layer in layers):
        raise ValueError(f"{sentence.id}: a test sentence needs all layers")
    return tuple(layer[place] for layer in layers)  # type: ignore[index,return-value]


def score_trees(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, Any]:
    """Tags, UPOS, features, lemmas, heads and labels on sentences with gold trees, in percent."""
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    label_hits: Counter[str] = Counter()
    guessed: Counter[str] = Counter()
    gold: Counter[str] = Counter()

    def count(name: str, right: bool) -> None:
        total[name] += 1
        hits[name] += right

    for sentence, doc in zip(sentences, _analyse(nlp, sentences), strict=True):
        for token in doc:
            tag, upos, feats, lemma, head, label = _word(sentence, token.i)
            count("tag_acc", token.tag_ == tag)
            count("pos_acc", token.pos_ == upos)
            mine = str(token.morph)
            count("morph_acc", set(mine.split("|")) == set(feats.split("|")))
            if _feature(feats, "Case"):
                count("case_acc", _feature(mine, "Case") == _feature(feats, "Case"))
                count("number_acc", _feature(mine, "Number") == _feature(feats, "Number"))
            if tag[0] == "V":
                same = all(_feature(mine, n) == _feature(feats, n) for n in ("Mood", "VerbForm"))
                count("mood_verbform_acc", same)
            if _feature(feats, "Mood") == "Sub":
                count("subjunctive_recall", _feature(mine, "Mood") == "Sub")
            if tag[0] != "$":
                count("lemma_acc", token.lemma_ == lemma)
                right = token.head.i == head
                count("dep_uas", right)
                count("dep_las", right and token.dep_ == label)
                gold[label] += 1
                guessed[token.dep_] += 1
                label_hits[label] += right and token.dep_ == label
    scores: dict[str, Any] = {name: _percent(hits[name], total[name]) for name in total}
    scores["dep_las_per_type"] = {k: f_score(label_hits[k], guessed[k], gold[k]) for k in LABELS}
    scores["dep_support_per_type"] = {k: gold[k] for k in LABELS}
    return scores


def _spans(tags: Iterable[str]) -> set[tuple[int, int, str]]:
    spans, start, label = set(), -1, ""
    for place, tag in enumerate([*tags, "O"]):
        if start >= 0 and not (tag.startswith("I-") and tag[2:] == label):
            spans.add((start, place, label))
            start = -1
        if tag.startswith("B-") or (tag.startswith("I-") and start < 0):
            start, label = place, tag[2:]
    return spans


def score_entities(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, Any]:
    """Precision, recall and F of exact entity spans, per type and for PER+LOC+ORG together, in percent."""
    hits: Counter[str] = Counter()
    guessed: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for sentence, doc in zip(sentences, _analyse(nlp, sentences), strict=True):
        mine = {(e.start, e.end, e.label_) for e in doc.ents}
        real = _spans(sentence.ner or [])
        for counter, spans in ((hits, mine & real), (guessed, mine), (gold, real)):
            counter.update(label for _, _, label in spans)
    scores: dict[str, Any] = {}
    for name, labels in (("ents", ENTITIES), ("ents_plo", ENTITIES[:3])):
        h, g, r = (sum(c[label] for label in labels) for c in (hits, guessed, gold))
        scores |= {f"{name}_p": _percent(h, g), f"{name}_r": _percent(h, r), f"{name}_f": f_score(h, g, r)}
    scores["ents_per_type"] = {k: f_score(hits[k], guessed[k], gold[k]) for k in ENTITIES}
    return scores


def words_per_second(nlp: Language, texts: Sequence[str]) -> int:
    """Speed on one thread, tokenisation included."""
    list(nlp.pipe(texts[:5]))
    begin = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return round(words / (time.perf_counter() - begin))


def load_seconds(load: Callable[[], Language]) -> float:
    """How long loading takes, the better of two."""
    times = []
    for _ in range(2):
        begin = time.perf_counter()
        load()
        times.append(time.perf_counter() - begin)
    return round(min(times), 2)
