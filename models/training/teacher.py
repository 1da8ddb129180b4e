"""A graph-based parser and tagger, too large to ship, that labels the raw text the shipped model learns from.

A transformer that has read much text before, trained further, and above it a BiLSTM that also knows affixes and all
readings of the form lexicon, score each word's head, label, tag and features together (Dozat and Manning 2017, "Deep
biaffine attention for neural dependency parsing"). It sees the whole sentence and the lexicon; the shipped network sees
four words to either side and no lexicon.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy
import torch
from lexicon import Lexicon
from mst import spanning_tree
from pretrained import Pretrained, Transformer
from sentences_io import Sentence
from torch import Tensor, nn
from torch.nn import functional
from treebanks import UPOS_OF

#: Affixes seen less often than this are not told apart.
_LEAST_COUNT = 3
#: How much slower than the rest the transformer learns, which knows much already.
_TRANSFORMER_RATE = 0.06
#: Sentences that are sorted by length before they are analysed.
_WINDOW = 4096
#: What is scored for each word, but for its head. A training sentence may lack any of them.
TARGETS = ("tags", "morphs", "labels")


def affixes(word: str) -> list[str]:
    """What the form alone tells: endings, beginning, shape. ``Häuser`` -> er, ser, user, Häu, Xx."""
    low = word.lower()
    shape = "".join("X" if ch.isupper() else "x" if ch.isalpha() else "d" if ch.isdigit() else ch for ch in word)
    short = "".join(ch for place, ch in enumerate(shape) if place == 0 or shape[place - 1] != ch)
    return [f"2{low[-2:]}", f"3{low[-3:]}", f"4{low[-4:]}", f"p{low[:3]}", f"s{short}"]


def readings(word: str, lexicon: Lexicon) -> list[str]:
    """All readings the lexicon has for a form; unknown compounds have those of their longest known last part."""
    known = {*lexicon.readings(word), *lexicon.readings(word.lower())}
    start = 3
    while not known and word[:1].isupper() and start < len(word) - 3:
        known, start = set(lexicon.readings(word[start:].capitalize(), "SUB")), start + 1
    return sorted({f"{r.part}:{r.kind}:{r.case}:{r.number}:{r.mood}:{r.tense}:{r.person}" for r in known}) or ["?"]


def targets_of(sentence: Sentence, layer: str) -> list[str] | None:
    """The gold names of a layer; features stand together with the universal tag, as in spaCy's morphologizer."""
    if layer == "tags":
        return sentence.tags
    if layer == "labels":
        return sentence.labels
    if sentence.tags is None or sentence.feats is None:
        return None
    return [f"{feats}|POS={UPOS_OF[tag]}" for tag, feats in zip(sentence.tags, sentence.feats, strict=True)]


class Alphabet:
    """Strings and their numbers; 0 is the unknown one."""

    def __init__(self, counts: Counter[str], least: int = 1) -> None:
        self.names = ["", *sorted(name for name, count in counts.items() if count >= least)]
        self.numbers = {name: number for number, name in enumerate(self.names)}

    def __len__(self) -> int:
        return len(self.names)

    def __getitem__(self, name: str) -> int:
        return self.numbers.get(name, 0)


class Encoder:
    """Sentences -> numbers, with the alphabets of one training set."""

    def __init__(self, sentences: Sequence[Sentence], pretrained: Pretrained, lexicon: Lexicon) -> None:
        self.pretrained, self.lexicon = pretrained, lexicon
        self._readings: dict[str, list[int]] = {}
        every = [word for sentence in sentences for word in sentence.words]
        self.affixes = Alphabet(Counter(affix for word in every for affix in affixes(word)), _LEAST_COUNT)
        self.readings = Alphabet(Counter(name for word in set(every) for name in readings(word, lexicon)))
        self.targets = {
            layer: Alphabet(Counter(name for s in sentences for name in targets_of(s, layer) or ()))
            for layer in TARGETS
        }

    def pieces(self, sentence: Sentence) -> tuple[list[int], list[int]]:
        """The pieces of a sentence, and the place of the word that each belongs to (0: beginning and end)."""
        split = self.pretrained.pieces
        numbers, places = [split.begin], [0]
        for place, word in enumerate(sentence.words, 1):
            found = split.split(word, spaced=place == 1 or sentence.spaces[place - 2])
            numbers += found
            places += [place] * len(found)
        most = self.pretrained.longest - 1
        return [*numbers[:most], split.end], [*places[:most], 0]

    def reading_numbers(self, word: str) -> list[int]:
        if word not in self._readings:
            self._readings[word] = [self.readings[name] for name in readings(word, self.lexicon)]
        return self._readings[word]

    def batch(self, sentences: Sequence[Sentence]) -> Batch:
        width = max(map(len, sentences)) + 1  # place 0 is the root
        size = len(sentences)
        split = [self.pieces(sentence) for sentence in sentences]
        longest = max(len(numbers) for numbers, _ in split)
        pieces = torch.zeros(2, size, longest, dtype=torch.long)
        pieces[0] = 1
        affix = torch.zeros(size, width, 5, dtype=torch.long)
        bags: list[int] = []
        offsets: list[int] = []
        mask = torch.zeros(size, width, dtype=torch.bool)
        heads = torch.full((size, width), -100)
        targets = {layer: torch.full((size, width), -100) for layer in TARGETS}
        for row, sentence in enumerate(sentences):
            count = len(sentence)
            mask[row, : count + 1] = True
            pieces[:, row, : len(split[row][0])] = torch.tensor(split[row])
            affix[row, 1 : count + 1] = torch.tensor([[self.affixes[a] for a in affixes(w)] for w in sentence.words])
            for place in range(width):
                offsets.append(len(bags))
                if 0 < place <= count:
                    bags.extend(self.reading_numbers(sentence.words[place - 1]))
            for layer, target in targets.items():
                names = targets_of(sentence, layer)
                if names is not None:
                    target[row, 1 : count + 1] = torch.tensor([self.targets[layer][name] for name in names])
            if sentence.heads is not None:
                arcs = [0 if head == place else head + 1 for place, head in enumerate(sentence.heads)]
                heads[row, 1 : count + 1] = torch.tensor(arcs)
        readings_of = (torch.tensor(bags, dtype=torch.long), torch.tensor(offsets, dtype=torch.long))
        return Batch(pieces[0], pieces[1], affix, readings_of, mask, heads, targets)


@dataclass
class Batch:
    """Padded tensors of some sentences; place 0 of each row is the artificial root. Missing gold is -100."""

    pieces: Tensor
    words: Tensor  # of which word each piece is a part
    affixes: Tensor
    readings: tuple[Tensor, Tensor]
    mask: Tensor
    heads: Tensor
    targets: dict[str, Tensor]


class SharedDropout(nn.Module):
    """Dropout with one mask for all places of a sentence."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, given: Tensor) -> Tensor:
        if not self.training:
            return given
        keep = torch.empty(given.shape[0], 1, given.shape[2]).bernoulli_(1 - self.rate) / (1 - self.rate)
        return given * keep


def _layer(inner: int, outer: int, rate: float) -> nn.Module:
    return nn.Sequential(nn.Linear(inner, outer), nn.LeakyReLU(0.1), SharedDropout(rate))


class Network(nn.Module):
    """Scores of heads (child, head), labels (child, head, label), tags and features."""

    def __init__(self, encoder: Encoder, *, hidden: int = 200, arc: int = 200, label: int = 64) -> None:
        super().__init__()
        rate = 0.33
        self.transformer = Transformer(encoder.pretrained)
        self.affix = nn.Embedding(len(encoder.affixes), 24)
        self.reading = nn.EmbeddingBag(len(encoder.readings), 64, mode="sum")
        self.drop = SharedDropout(rate)
        inner = self.transformer.width + 5 * 24 + 64
        self.mixed = nn.LSTM(inner, hidden, batch_first=True, bidirectional=True)
        wide = 2 * hidden
        self.as_child, self.as_head = _layer(wide, arc, rate), _layer(wide, arc, rate)
        self.label_child, self.label_head = _layer(wide, label, rate), _layer(wide, label, rate)
        self.arcs = nn.Parameter(torch.zeros(arc + 1, arc))
        count = len(encoder.targets["labels"])
        self.labels = nn.Parameter(torch.zeros(count, label + 1, label + 1))
        self.tags = nn.Sequential(_layer(wide, 128, rate), nn.Linear(128, len(encoder.targets["tags"])))
        self.morphs = nn.Sequential(_layer(wide, 128, rate), nn.Linear(128, len(encoder.targets["morphs"])))

    def encode(self, batch: Batch) -> Tensor:
        affix = batch.affixes
        if self.training:
            affix = affix * (torch.rand(affix.shape) > 0.1)
        pieces = self.transformer(batch.pieces, batch.pieces != 1)
        size, width = batch.mask.shape
        where = batch.words[..., None].expand_as(pieces)
        whole = torch.zeros(size, width, pieces.shape[2]).scatter_reduce(1, where, pieces, "mean", include_self=False)
        bags = self.reading(*batch.readings).view(size, width, -1)
        state = self.drop(torch.cat([whole, self.affix(affix).flatten(2), bags], dim=2))
        packed = nn.utils.rnn.pack_padded_sequence(state, batch.mask.sum(1), batch_first=True, enforce_sorted=False)
        return self.drop(nn.utils.rnn.pad_packed_sequence(self.mixed(packed)[0], batch_first=True)[0])

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        state = self.encode(batch)
        child = functional.pad(self.as_child(state), (0, 1), value=1.0)
        arcs = child @ self.arcs @ self.as_head(state).transpose(1, 2)
        arcs = arcs.masked_fill(~batch.mask[:, None, :], -1e4)
        low = functional.pad(self.label_child(state), (0, 1), value=1.0)
        high = functional.pad(self.label_head(state), (0, 1), value=1.0)
        return {"heads": arcs, "low": low, "high": high, "tags": self.tags(state), "morphs": self.morphs(state)}

    def label_scores(self, low: Tensor, high: Tensor, heads: Tensor) -> Tensor:
        """Scores of the labels of the arcs child -> ``heads``."""
        chosen = high.gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, high.shape[2]))
        return torch.einsum("bni,lij,bnj->bnl", low, self.labels, chosen)

    def loss(self, batch: Batch) -> Tensor:
        scores = self(batch)
        scores["labels"] = self.label_scores(scores["low"], scores["high"], batch.heads)
        total = torch.zeros(())
        for name, gold in (("heads", batch.heads), *batch.targets.items()):
            if bool((gold != -100).any()):
                total = total + functional.cross_entropy(scores[name].flatten(0, 1), gold.flatten(), ignore_index=-100)
        return total


@dataclass
class Analysis:
    """What the teacher says of a sentence: a tree with the probability of each arc and its label, and for each word
    the probabilities of tags and of features (words by names).
    """

    heads: list[int]
    labels: list[str]
    sure: list[float]
    tags: numpy.ndarray
    morphs: numpy.ndarray


class Teacher:
    """One or more trained networks that share an encoder; their probabilities are averaged."""

    def __init__(self, encoder: Encoder, networks: Sequence[Network]) -> None:
        self.encoder, self.networks = encoder, networks

    def analyse(self, sentences: Sequence[Sentence], size: int = 64) -> Iterator[Analysis]:
        """Analyses in the order given."""
        for network in self.networks:
            network.eval()
        for start in range(0, len(sentences), _WINDOW):
            window = sentences[start : start + _WINDOW]
            order = sorted(range(len(window)), key=lambda place: len(window[place]))
            found: dict[int, Analysis] = {}
            for first in range(0, len(order), size):
                places = order[first : first + size]
                part = [window[place] for place in places]
                with torch.no_grad():
                    found.update(zip(places, self._decode(part, self.encoder.batch(part)), strict=True))
            yield from (found[place] for place in range(len(window)))

    def _decode(self, part: Sequence[Sentence], batch: Batch) -> Iterator[Analysis]:
        scores = [network(batch) for network in self.networks]
        mean = {
            name: torch.stack([s[name].softmax(-1) for s in scores]).mean(0) for name in ("heads", "tags", "morphs")
        }
        heads = torch.zeros(batch.mask.shape, dtype=torch.long)
        trees = []
        for row, sentence in enumerate(part):
            count = len(sentence) + 1
            tree = spanning_tree(mean["heads"][row, :count, :count].clamp(min=1e-9).log().tolist())
            trees.append(tree)
            heads[row, :count] = torch.tensor(tree)
        named = [
            n.label_scores(s["low"], s["high"], heads).softmax(-1) for n, s in zip(self.networks, scores, strict=True)
        ]
        names = self.encoder.targets["labels"].names
        labels = torch.stack(named).mean(0)
        root = names.index("ROOT")
        labels[..., root] = (heads == 0).float()  # the root's label is its alone
        for row, (sentence, tree) in enumerate(zip(part, trees, strict=True)):
            count = len(sentence)
            sure, best = labels[row, 1 : count + 1].max(-1)
            arc = mean["heads"][row, 1 : count + 1].gather(1, heads[row, 1 : count + 1, None])[:, 0]
            yield Analysis(
                [place if head == 0 else head - 1 for place, head in enumerate(tree[1:])],
                [names[k] for k in best.tolist()],
                (sure * arc).tolist(),
                mean["tags"][row, 1 : count + 1].numpy(),
                mean["morphs"][row, 1 : count + 1].numpy(),
            )


def batches(sentences: Sequence[Sentence], rng: random.Random, words: int) -> Iterator[list[Sentence]]:
    """One pass over the sentences in batches of about so many words, alike in length, in random order."""
    order = sorted(sentences, key=lambda s: len(s) + rng.random() * 3)
    packs: list[list[Sentence]] = [[]]
    for sentence in order:
        if packs[-1] and (len(packs[-1]) + 1) * (len(sentence) + 1) > words:
            packs.append([])
        packs[-1].append(sentence)
    rng.shuffle(packs)
    yield from packs


def train(
    encoder: Encoder, epochs: Sequence[Sequence[Sentence]], *, seed: int, words: int = 500, rate: float = 2e-3
) -> Network:
    """Train a network on the given epochs (each a list of sentences), the rate falling to nothing at the end."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng = random.Random(seed)
    network = Network(encoder)
    slow = {id(weight) for weight in network.transformer.parameters()}
    groups = [
        {"params": [w for w in network.parameters() if id(w) in slow], "share": _TRANSFORMER_RATE},
        {"params": [w for w in network.parameters() if id(w) not in slow], "share": 1.0},
    ]
    optimizer = torch.optim.Adam(groups, lr=rate, betas=(0.9, 0.95), eps=1e-8)
    total = sum(math.ceil(sum(map(len, epoch)) / words * 1.1) for epoch in epochs)
    step = 0
    for epoch in epochs:
        network.train()
        for pack in batches(epoch, rng, words):
            share = min(step / total, 1.0)
            for group in optimizer.param_groups:
                group["lr"] = group["share"] * rate * min(1.0, (step + 1) / 100) * (0.02 + 0.98 * (1 - share))
            loss = network.loss(encoder.batch(pack))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            step += 1
    return network


def save(network: Network, path: Path) -> None:
    """Keep a network; the encoder is made anew from the same sentences."""
    torch.save(network.state_dict(), path)


def restored(encoder: Encoder, path: Path) -> Network:
    """The network that was kept at ``path``."""
    network = Network(encoder)
    network.load_state_dict(torch.load(path, weights_only=True))
    return network
