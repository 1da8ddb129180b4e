"""Rebuild the embedded model: ``python models/training/train.py --data DIR --output DIR [--work DIR] [--start MODEL]``.

The stages leave their results in the work folder and are skipped when these are there, so a run can be resumed:

    vectors     floret vectors from the raw text
    first       tagger and parser on the news treebank and the GSD tags
    treebanks   GSD and PUD trees in TIGER style, STTS tags for PUD and for GSD train (held to UPOS and lexicon)
    teachers    two large parsers and taggers on all trees, which are not shipped; they start from a transformer
    silver      raw news-like sentences and GSD train, as the teachers analyse them
    syntax      tagger, morphologizer, parser, lemmatizer of the final model
    entities    entities of the final model, from gold data with the news articles foremost
    genders     the genders of nouns by their endings, from the lexicon and the raw text
    assemble    one pipeline with scores and attributions in meta.json

``--start MODEL`` goes on from an earlier model of the same make: its vectors and its entity recogniser stay as they
are, it stands for ``first``, and ``syntax`` trains its tagger, morphologizer, parser and lemmatizer further.
"""

from __future__ import annotations

import argparse
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy
from spacy import util
from spacy.tokens import DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from thinc.api import NumpyOps, set_current_ops

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import corpora  # noqa: E402
import raw_text  # noqa: E402
from assemble import assemble  # noqa: E402
from deepen import deepened  # noqa: E402
from genders import add_compounds, count_nouns, gender_endings, genders_by_article, read_genders  # noqa: E402
from lexicon import Lexicon  # noqa: E402
from sentences_io import Sentence  # noqa: E402
from vectors import save_as_pipeline, train_vectors, write_tokens  # noqa: E402

from pipeline.grammar.sentences import sentence_starts  # noqa: E402

if TYPE_CHECKING:
    from teacher import Encoder, Network

#: Seeds of the teachers; more than one are averaged.
TEACHERS = (31, 32)


@dataclass(frozen=True)
class Scale:
    """How much a run does: what the shipped model got, or just enough to see every stage work."""

    raw_lines: int | None = None  # of each raw file, for the vectors
    sentences: int | None = None  # of each corpus that is labelled
    epochs: int = 8  # of the teachers
    steps: float = 1.0  # share of the training steps of the other networks


FULL, QUICK = Scale(), Scale(raw_lines=3_000, sentences=300, epochs=1, steps=0.02)


class Run:
    """Folders of one run and the corpora that several stages share."""

    def __init__(self, data: Path, output: Path, work: Path, scale: Scale = FULL, start: Path | None = None) -> None:
        self.data, self.output, self.work, self.scale, self.start = data, output, work, scale, start
        work.mkdir(parents=True, exist_ok=True)

    def kept(self, name: str, make: Callable[[], Any]) -> Any:
        """The pickled result ``name`` of the work folder; made and kept if it is not there."""
        path = self.work / f"{name}.pickle"
        if not path.exists():
            result = make()
            path.with_suffix(".part").write_bytes(pickle.dumps(result))
            path.with_suffix(".part").rename(path)
        return pickle.loads(path.read_bytes())

    @property
    def lexicon(self) -> Lexicon:
        return self.kept("lexicon", lambda: Lexicon.from_file(self.data / "lexicon/german-forms.tsv.xz"))

    def train(
        self, name: str, config: str, parts: corpora.Parts, seed: int, steps: int, start: Path | None = None
    ) -> Path:
        """Train ``config`` on ``parts`` (sentences, times), its components taken from ``start`` if there is one.

        Return the folder of the last model.
        """
        folder = self.work / name
        if not folder.exists():
            corpus, dev = self.work / f"{name}.spacy", self.work / f"{name}-dev.spacy"
            corpora.write(corpus, parts, seed=seed)
            trees, entities = self.held_out()
            held = entities if config == "entities.cfg" else trees
            vocab = spacy.blank("de").vocab
            DocBin(docs=[s.to_doc(vocab) for s in held]).to_disk(dev)
            paths = {"paths.train": str(corpus), "paths.dev": str(dev), "paths.vectors": str(self.work / "vectors")}
            seeds = {"system.seed": seed, "training.seed": seed}
            limit = {"training.max_steps": max(1, round(steps * self.scale.steps))}
            part = self.work / f"{name}.part"
            part.mkdir(exist_ok=True)
            set_current_ops(NumpyOps(use_blis=False))  # NumPy's matrix products: half as much again as thinc's own
            settings = util.load_config(HERE / config, overrides={**paths, **seeds, **limit}, interpolate=False)
            if start and config == "syntax.cfg":
                depth = settings["components"]["tok2vec"]["model"]["encode"]["depth"]
                start = deepened(start, depth, self.work / f"{name}-start")
            if start:
                settings["components"] = {pipe: {"source": str(start)} for pipe in settings["nlp"]["pipeline"]}
            nlp = init_nlp(settings)
            if start and nlp.has_pipe("lemmatizer"):  # which forgets, when saved, the numbers of its edit trees
                lemmatizer = nlp.get_pipe("lemmatizer")
                lemmatizer.tree2label = {tree: number for number, tree in enumerate(lemmatizer.cfg["labels"])}
            train_loop(nlp, part)
            part.rename(folder)
        return folder / "model-last"

    def held_out(self) -> tuple[list[Sentence], list[Sentence]]:
        return self.kept("held-out", lambda: corpora.held_out(self.data, self.lexicon))

    def news(self) -> list[Sentence]:
        return self.kept("news", lambda: corpora.news(self.data, self.lexicon))

    # --- stages -----------------------------------------------------------------------------------------------------

    def vectors(self) -> None:
        if not (self.work / "vectors").exists():
            if self.start:
                vectors = spacy.blank("de")
                vectors.vocab.vectors = spacy.load(self.start).vocab.vectors
                vectors.to_disk(self.work / "vectors")
                return
            tokens, table = self.work / "tokens.txt", self.work / "vectors.floret"
            if not table.exists():
                write_tokens(self.data / "raw", tokens, self.scale.raw_lines)
                train_vectors(tokens, table)
            save_as_pipeline(table, self.work / "vectors")

    def first(self) -> Path:
        if self.start:
            return self.start
        gsd = self.kept("gsd-tags", lambda: corpora.gsd_tags(self.data, self.lexicon))
        return self.train("first", "syntax.cfg", [(self.news(), 4), (gsd, 1)], 1, 700)

    def treebanks(self) -> tuple[list[Sentence], list[Sentence]]:
        def make() -> tuple[list[Sentence], list[Sentence]]:
            nlp = spacy.load(self.first())
            tagged = corpora.gsd_train(self.data, nlp, self.lexicon)
            return corpora.ud_trees(self.data, nlp, self.lexicon), tagged

        return self.kept("treebanks", make)

    def encoder(self) -> Encoder:
        from pretrained import Pretrained
        from teacher import Encoder

        return Encoder([*self.news(), *self.treebanks()[0]], Pretrained(), self.lexicon)

    def teacher(self, seed: int) -> Network:
        import teacher

        path, encoder = self.work / f"teacher-{seed}.pt", self.encoder()
        if not path.exists():
            gold = [*self.news(), *self.news(), *self.treebanks()[0]]
            teacher.save(teacher.train(encoder, [gold] * self.scale.epochs, seed=seed), path.with_suffix(".part"))
            path.with_suffix(".part").rename(path)
        return teacher.restored(encoder, path)

    def teachers(self) -> list[Network]:
        return [self.teacher(seed) for seed in TEACHERS]

    def silver(self) -> list[Sentence]:
        def make() -> list[Sentence]:
            import silver
            from teacher import Teacher

            most = self.scale.sentences
            raw = [*self.raw()[:most], *self.treebanks()[1][:most]]
            return list(silver.labelled(Teacher(self.encoder(), self.teachers()), raw, self.lexicon))

        return self.kept("silver", make)

    def raw(self) -> list[Sentence]:
        def make() -> list[Sentence]:
            held = [sentence for part in self.held_out() for sentence in part]
            return raw_text.candidates(self.data, held, sentence_starts, seed=5, wikipedia=45_000, bundestag=4_000)

        return self.kept("raw", make)

    def syntax(self) -> Path:
        parts = [(self.news(), 6), (self.treebanks()[0], 1), (self.silver(), 1)]
        return self.train("syntax", "syntax.cfg", parts, 2, 4000 if self.start else 6000, self.start)

    def entities(self) -> Path:
        if self.start:
            return self.start
        return self.train("entities", "entities.cfg", corpora.entities(self.data), 1, 1600)

    def genders(self) -> dict[str, str]:
        def make() -> dict[str, str]:
            texts = sorted((self.data / "raw").glob("*.txt.xz"))
            counts = count_nouns(texts)
            known = genders_by_article(texts) | read_genders(self.data / "lexicon/german-forms.tsv.xz", counts)
            return gender_endings(add_compounds(known, counts), counts)

        return self.kept("genders", make)

    def assemble(self) -> None:
        assemble(self.syntax(), self.entities(), self.genders(), self.output, *self.held_out())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="training data, laid out as README.md says")
    parser.add_argument("--output", type=Path, required=True, help="where the finished pipeline goes")
    parser.add_argument("--work", type=Path, default=Path("work"), help="intermediate results (about 3 GB)")
    parser.add_argument("--start", type=Path, metavar="MODEL", help="an earlier model to go on from")
    parser.add_argument("--only", help="run one stage (and what it needs) instead of all")
    parser.add_argument("--teacher", type=int, choices=TEACHERS, help="train only this one (to run several at once)")
    parser.add_argument("--quick", action="store_true", help="a little of each stage, to see that all work")
    arguments = parser.parse_args()
    scale = QUICK if arguments.quick else FULL
    run = Run(arguments.data, arguments.output, arguments.work, scale, arguments.start)
    run.vectors()
    if arguments.teacher:
        run.teacher(arguments.teacher)
    else:
        getattr(run, arguments.only or "assemble")()


if __name__ == "__main__":
    main()
