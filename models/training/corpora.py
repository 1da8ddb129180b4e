"""Which sentences each training stage sees, and how often: the one place that names the data files."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import spacy
from agreement import harmonise
from augment import documents
from constrained import relabel
from lemmas import lemma_of
from lexicon import Lexicon
from punctuation import hang_punctuation
from sentences_io import Row, Sentence, read_conllu, read_ner
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from split import is_test
from treebanks import features_for, ner_of, read_gsd, read_news, sentence_of
from ud_to_tiger import convert

Parts = Sequence[tuple[Sequence[Sentence], int]]
GSD_FILES = ("gsd-dev", "gsd-test-reviews")
#: Converted trees that share fewer heads with a first parser are taken for failed conversions.
_LEAST_AGREEMENT = 0.5


def write(path: Path, parts: Parts, *, seed: int) -> None:
    """Write a training corpus: each part so many times, each time with other variations, all shuffled.

    Sentences with and without a tree never share a document, for a document that lacks one of its trees has none.
    """
    rng, vocab = random.Random(seed), spacy.blank("de").vocab
    alike = [([s for s in part if (s.heads is None) == bare], times) for part, times in parts for bare in (False, True)]
    docs = [s.to_doc(vocab) for part, times in alike for _ in range(times) for s in documents(part, rng)]
    rng.shuffle(docs)
    DocBin(docs=docs).to_disk(path)


def held_out(data: Path, lexicon: Lexicon) -> tuple[list[Sentence], list[Sentence]]:
    """The test sentences: with trees, and with entities."""
    trees = [s for s in read_news(data / "treebank/news-tiger.conllu", lexicon) if is_test(s)]
    return trees, [s for s in read_ner(data / "ner/wikinews.jsonl") if is_test(s)]


def news(data: Path, lexicon: Lexicon) -> list[Sentence]:
    """The news treebank without the test articles; its entities are left to the entity corpus."""
    found = [s for s in read_news(data / "treebank/news-tiger.conllu", lexicon) if not is_test(s)]
    for sentence in found:
        sentence.ner = None
    return found


def gsd_tags(data: Path, lexicon: Lexicon) -> list[Sentence]:
    """GSD with manual tags, without trees."""
    return [s for name in GSD_FILES for s in read_gsd(data / f"treebank/{name}.conllu", lexicon)]


def gsd_train(data: Path, nlp: Language, lexicon: Lexicon) -> list[Sentence]:
    """GSD train: STTS tags, features and lemmas out of universal tag, model and lexicon."""
    rows = read_conllu(data / "treebank/gsd-train-upos.conllu")
    return list(relabel(nlp, [_bare(*row) for row in rows], lexicon))


def _bare(sent_id: str, rows: Sequence[Row]) -> Sentence:
    """Words and universal tags only."""
    return Sentence(sent_id, [r.form for r in rows], [r.space_after for r in rows], upos=[r.upos for r in rows])


def ud_trees(data: Path, nlp: Language, lexicon: Lexicon) -> list[Sentence]:
    """GSD and PUD in TIGER style; where the conversion fails only the tags are kept."""
    out = []
    for name in (*GSD_FILES, "pud-train"):
        for sent_id, rows in read_conllu(data / f"treebank/{name}.conllu"):
            if name == "pud-train":
                (sentence,) = relabel(nlp, [_bare(sent_id, rows)], lexicon)
                _take_manual_features(sentence, [r.feats for r in rows], lexicon)
            else:
                sentence = sentence_of(f"gsd-{sent_id}", rows, lexicon, trees=False)
            tree = convert(rows, sentence.tags or [])
            if tree and _agreement(nlp, sentence, tree[0]) >= _LEAST_AGREEMENT:
                sentence.heads, sentence.labels = hang_punctuation(tree[0], sentence.tags or []), tree[1]
                harmonise(sentence, lexicon)
            out.append(sentence)
    return out


def _take_manual_features(sentence: Sentence, manual: Sequence[str], lexicon: Lexicon) -> None:
    """PUD's case, number and mood are manual; they replace what the model guessed, and the lemmas follow."""
    assert sentence.tags
    assert sentence.feats is not None
    sentence.feats = [
        features_for(tag, given) if "Case=" in given or "Mood=" in given else guessed
        for tag, given, guessed in zip(sentence.tags, manual, sentence.feats, strict=True)
    ]
    layers = zip(sentence.words, sentence.tags, sentence.feats, strict=True)
    sentence.lemmas = [lemma_of(word, tag, feats, lexicon) for word, tag, feats in layers]


def _agreement(nlp: Language, sentence: Sentence, heads: Sequence[int]) -> float:
    starts = [True] + [False] * (len(sentence) - 1)
    doc = Doc(nlp.vocab, words=sentence.words, spaces=sentence.spaces, sent_starts=starts)
    for name in ("tok2vec", "parser"):
        doc = nlp.get_pipe(name)(doc)
    words = [token for token in doc if any(ch.isalnum() for ch in token.text)]
    return sum(token.head.i == heads[token.i] for token in words) / max(1, len(words))


def entities(data: Path) -> Parts:
    """Gold entities: the news articles foremost, then GermEval and Bundestag."""
    articles = list(read_ner(data / "ner/wikinews.jsonl"))
    known = {sentence.id for sentence in articles}
    for sent_id, rows in read_conllu(data / "treebank/news-tiger.conllu"):
        if sent_id not in known:
            words, spaces = [r.form for r in rows], [r.space_after for r in rows]
            articles.append(Sentence(sent_id, words, spaces, ner=ner_of(rows)))
    core = [sentence for sentence in articles if not is_test(sentence)]
    germeval = list(read_ner(data / "ner/germeval.jsonl"))
    bundestag = list(read_ner(data / "ner/bundestag-gold.jsonl"))
    return [(core, 3), (germeval, 1), (bundestag, 1)]
