"""Speed beside a stock pipeline: ``python models/training/compare_speed.py MODEL TEXT_FILE`` (a paragraph a line).

The stock pipeline is built like ``de_core_news_md``: same components and width, four layers, the same vectors, and
spaCy's default settings for the rest. It learns for a moment from what the model says of some of the texts, so that it
has the same labels and its parser does as many steps as one that can parse. Processor time is measured, turn by turn.
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import load_model_from_config, minibatch

LEARNT_FROM, ROUNDS = 150, 5


def stock(nlp: Language, texts: list[str]) -> Language:
    """A pipeline of the model's components with spaCy's default settings, that knows what ``texts`` teach it."""
    config = nlp.config.interpolate()
    config["components"]["tok2vec"]["model"]["encode"]["depth"] = 4
    for name in ("parser", "ner"):
        config["components"][name]["model"]["hidden_width"] = 64
    config["components"]["parser"]["min_action_freq"] = 30
    config["components"]["lemmatizer"].update(min_tree_freq=3, top_k=1)
    made = load_model_from_config(config, vocab=nlp.vocab, auto_fill=True)
    docs = list(nlp.pipe(texts))
    examples = [Example(made.make_doc(doc.text), doc) for doc in docs if len(doc)]
    made.initialize(lambda: examples)
    optimizer = made.resume_training()
    for batch in minibatch(examples, 8):
        made.update(batch, sgd=optimizer)
    return made


def seconds(nlp: Language, texts: list[str]) -> float:
    """Processor time for the texts, tokenisation included."""
    begin = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return time.process_time() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("texts", type=Path)
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.model)
    texts = [line for line in arguments.texts.read_text(encoding="utf-8").splitlines() if line.strip()]
    other = stock(nlp, texts[:LEARNT_FROM])
    texts = texts[LEARNT_FROM : 2 * LEARNT_FROM]
    words = sum(len(doc) for doc in nlp.pipe(texts))
    list(other.pipe(texts))
    pairs = [(seconds(nlp, texts), seconds(other, texts)) for _ in range(ROUNDS)]
    for mine, stocks in pairs:
        print(f"{words / mine:.0f} words a second, stock {words / stocks:.0f}, ratio {stocks / mine:.3f}")
    print(f"median ratio {statistics.median(stocks / mine for mine, stocks in pairs):.3f}")


if __name__ == "__main__":
    main()
