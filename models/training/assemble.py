"""One pipeline out of the trained parts, with scores, sources and licence in its ``meta.json``."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import spacy
import srsly
from evaluate import score_entities, score_trees
from genders import TABLE
from sentences_io import Sentence
from spacy.language import Language

NAME, VERSION = "claims_news", "0.4.1"
LICENCE = "CC BY-SA 4.0"
DESCRIPTION = (
    "German pipeline for news: STTS tags, case, number, mood and verb form, TIGER-style dependencies, lemmas, entities "
    "(PER, LOC, ORG, MISC). Component names and labels are those of de_core_news_md."
)


def source(name: str, author: str, url: str, licence: str) -> dict[str, str]:
    """One entry of the ``sources`` list of meta.json."""
    return {"name": name, "author": author, "url": url, "license": licence}


SOURCES = [
    source(
        "News treebank and news entities (text: German Wikinews)", "authors of the German Wikinews",
        "https://de.wikinews.org/", "text CC BY 2.5; analysis and annotation CC0",
    ),
    source(
        "UD German-GSD (dev, reviews of test, tags of train)",
        "Universal Dependencies contributors (McDonald et al. 2013 and later maintainers)",
        "https://universaldependencies.org/treebanks/de_gsd/", "CC BY-SA 4.0",
    ),
    source(
        "UD German-PUD",
        "Universal Dependencies contributors, CoNLL 2017 shared task (Google, DFKI, Charles University)",
        "https://universaldependencies.org/treebanks/de_pud/", "CC BY-SA 3.0",
    ),
    source(
        "GermEval 2014 NER / NoSta-D", "Benikova, Biemann, Reznicek 2014",
        "https://sites.google.com/site/germeval2014ner/data", "CC BY 4.0",
    ),
    source(
        "Korpus Plenarprotokolle (entities)", "Jadaju; Deutscher Bundestag",
        "https://github.com/Jadaju/Korpus-Plenarprotokolle", "annotation Apache-2.0; text official work",
    ),
    source(
        "german-pos-dict (tags, lemmas and genders derived with it; the lexicon itself is not contained)",
        "LanguageTool; Morphy (W. Lezius); korrekturen.de",
        "https://github.com/languagetool-org/german-pos-dict", "CC BY-SA 4.0",
    ),
    source(
        "Plenarprotokolle, 19. und 20. Wahlperiode (word vectors, self-training)", "Deutscher Bundestag",
        "https://www.bundestag.de/dokumente/protokolle", "official works",
    ),
    source(
        "Wikipedia articles of Klexikon (word vectors, self-training)",
        "authors of the German Wikipedia; collection: Aumiller and Gertz, LREC 2022",
        "https://github.com/dennlinger/klexikon", "CC BY-SA",
    ),
    source(
        "multilingual-e5-small (the teachers of the self-training start from it; nothing of it is contained)",
        "Wang, Yang, Huang, Yang, Majumder, Wei 2024; Microsoft",
        "https://arxiv.org/abs/2402.05672", "MIT",
    ),
]  # fmt: skip


def assemble(
    syntax: Path,
    entities: Path,
    genders: Mapping[str, str],
    target: Path,
    trees: Sequence[Sentence],
    news: Sequence[Sentence],
) -> Language:
    """Put the entity recogniser behind the syntax pipeline and the genders of nouns beside it, measure, write
    ``target``; return the pipeline.
    """
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(entities))
    if nlp.vocab.lookups.has_table(TABLE):
        nlp.vocab.lookups.remove_table(TABLE)
    nlp.vocab.lookups.add_table(TABLE, genders)
    nlp.meta.update(
        name=NAME,
        version=VERSION,
        spacy_version=">=3.8.12,<3.9.0",
        description=DESCRIPTION,
        author="the project's contributors",
        email="",
        url="",
        license=LICENCE,
        sources=SOURCES,
        performance=performance(nlp, trees, news),
    )
    for place in ("train", "dev", "vectors"):
        nlp.config["paths"][place] = None
    nlp.config["initialize"]["vectors"] = None
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    nlp.to_disk(part)
    keep_strings(nlp, part)
    if target.exists():
        shutil.rmtree(target)
    part.rename(target)
    return nlp


def keep_strings(nlp: Language, folder: Path) -> None:
    """Of all words read in training only those that labels and the lemmatizer need: a third of the load time."""
    path = folder / "vocab" / "strings.json"
    labels = {str(label) for _, pipe in nlp.pipeline for label in getattr(pipe, "labels", ())}
    needed = {*spacy.blank("de").vocab.strings, *labels}
    in_trees = set(_numbers(srsly.msgpack_loads(nlp.get_pipe("lemmatizer").trees.to_bytes())))
    kept = [s for s in srsly.read_json(path) if s in needed or nlp.vocab.strings[s] in in_trees]
    path.write_text(json.dumps(sorted(kept), ensure_ascii=False, indent=0), encoding="utf-8")


def _numbers(data: Any) -> Iterator[int]:
    """All whole numbers inside of lists and dictionaries; those of strings are their hashes."""
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, (list, tuple)):
        for item in data:
            yield from _numbers(item)
    elif isinstance(data, int):
        yield data


def performance(nlp: Language, trees: Sequence[Sentence], news: Sequence[Sentence]) -> dict[str, Any]:
    """Scores on the held-out articles in percent, with the size of the test."""
    scores = {**score_trees(nlp, trees), **score_entities(nlp, news)}
    scores["test"] = {
        "tree_sentences": len(trees),
        "tree_tokens": sum(map(len, trees)),
        "entity_sentences": len(news),
        "entity_tokens": sum(map(len, news)),
    }
    return scores
