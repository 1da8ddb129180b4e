"""Tags and features by a trained model, held to what is known: the universal tag and the lexicon.

GSD train and PUD carry universal tags but no STTS tags. The model scores all tags of a word; the best one that fits its
universal tag and is possible for the form wins. Features are chosen alike: among the readings the lexicon allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from types import MappingProxyType

import numpy
from lemmas import lemma_of
from lexicon import Lexicon
from sentences_io import Sentence
from spacy.language import Language
from spacy.tokens import Doc
from treebanks import UPOS_OF, features_for

_FINITE = "VVFIN VAFIN VMFIN VVIMP VAIMP"
_VERBS = f"{_FINITE} VVINF VVPP VVIZU VAINF VAPP VMINF VMPP"
#: UPOS -> possible STTS tags; wide enough for the changes between the releases of the treebanks.
STTS_OF: MappingProxyType[str, frozenset[str]] = MappingProxyType(
    {
        upos: frozenset(tags.split())
        for upos, tags in {
            "NOUN": "NN",
            "PROPN": "NE NN FM",
            "DET": "ART PPOSAT PIAT PDAT PRELAT PWAT PIS PDS",
            "PRON": "PPER PRF PIS PDS PRELS PWS PPOSS PPOSAT PIAT PDAT PRELAT PWAT",
            "ADJ": "ADJA ADJD",
            "ADV": "ADV PROAV PWAV ADJD PTKA PTKVZ KON KOKOM KOUS PTKNEG",
            "ADP": "APPR APPRART APPO APZR PTKVZ KOKOM KOUI KOUS",
            "VERB": _VERBS,
            "AUX": "VAFIN VMFIN VAINF VMINF VAPP VMPP VAIMP VVFIN VVINF VVPP",
            "CCONJ": "KON KOKOM APPR",
            "SCONJ": "KOUS KOUI KOKOM PWAV APPR",
            "PART": "PTKZU PTKNEG PTKA PTKANT PTKVZ ADV",
            "NUM": "CARD ADJA",
            "X": "FM XY TRUNC NE NN",
            "SYM": "XY $( NN",
            "INTJ": "ITJ ADV PTKANT",
            "PUNCT": "$. $, $(",
        }.items()
    }
)
_PERSONS = {"1": frozenset({"ich", "wir"}), "2": frozenset({"du", "ihr"})}
_SPEAKERS = frozenset({"ich", "wir", "du", "ihr"})
_VERB_KINDS = {"FIN": "FIN", "INF": "INF", "IZU": "EIZ", "IMP": "IMP", "PP": "PA2"}


def possible(form: str, tag: str, lexicon: Lexicon, upos: str = "") -> bool:
    """False only if the lexicon knows the form and rules the tag out: ``betone`` is no ``ADJA``."""
    if tag == "NN" and upos == "PROPN":
        return bool(lexicon.readings(form, "SUB"))
    low = form.lower()
    known = (*lexicon.readings(low), *(lexicon.readings(form) if form != low else ()))
    if not known:
        return True
    if tag[:2] in {"VV", "VA", "VM"}:
        return any(r.part == "VER" and r.kind == _VERB_KINDS[tag[2:]] for r in known)
    if tag == "ADJA":
        return any(r.part in {"ADJ", "PA1", "PA2", "ZAL", "SUB", "EIG"} for r in known)
    return True


@cache
def _agreement(label: str) -> tuple[str, str]:
    given = dict(item.split("=", 1) for item in label.split("|") if "=" in item)
    return given.get("Case", ""), given.get("Number", "")


@cache
def _mood(label: str) -> tuple[str, str, str]:
    given = dict(item.split("=", 1) for item in label.split("|") if "=" in item)
    return given.get("Mood", ""), given.get("Number", ""), given.get("Tense", "")


def possible_moods(form: str, lexicon: Lexicon, speakers: frozenset[str]) -> set[tuple[str, str, str]]:
    """Mood, number and (of the subjunctive) tense that a finite form can have; empty if the lexicon does not know it.

    ``gehe`` is first person indicative or third person subjunctive: without ``ich`` in the sentence only the latter.
    """
    readings = [r for r in lexicon.readings(form.lower(), "VER") if r.kind == "FIN" and r.mood]
    absent = {person for person, words in _PERSONS.items() if speakers.isdisjoint(words)}
    readings = [r for r in readings if r.person not in absent] or readings
    return {(r.mood, r.number, r.tense if r.mood == "Sub" else "") for r in readings}


class Chooser:
    """Picks tag, features and lemma of each word by score, among those that are possible.

    ``tags`` and ``feats`` name the columns of the scores: ``VVFIN``, ``Case=Nom|Number=Sing``. The labels of spaCy's
    morphologizer hold the universal tag, too (``Case=Nom|Number=Sing|POS=NOUN``); it is left out.
    """

    def __init__(self, tags: Sequence[str], feats: Sequence[str], lexicon: Lexicon) -> None:
        self.tags, self.lexicon = [tag for tag in tags if tag], lexicon
        self._column = {tag: place for place, tag in enumerate(tags)}
        self._feats = ["|".join(i for i in f.split("|") if i != "_" and not i.startswith("POS=")) for f in feats]

    def choose(self, sentence: Sentence, tag_scores: numpy.ndarray, feat_scores: numpy.ndarray) -> Sentence:
        """Fill tags, UPOS, features and lemmas in; the ``upos`` it has before (if any) limits the tags."""
        sentence.tags, sentence.feats, sentence.lemmas = [], [], []
        speakers = _SPEAKERS.intersection(word.lower() for word in sentence.words)
        given = sentence.upos or [""] * len(sentence)
        for place, form in enumerate(sentence.words):
            tag = self._tag(form, given[place], tag_scores[place])
            feats = self._features(form, tag, feat_scores[place], speakers)
            sentence.tags.append(tag)
            sentence.feats.append(feats)
            sentence.lemmas.append(lemma_of(form, tag, feats, self.lexicon))
        sentence.upos = [UPOS_OF[tag] for tag in sentence.tags]
        return sentence

    def _tag(self, form: str, upos: str, scores: numpy.ndarray) -> str:
        allowed = [t for t in STTS_OF.get(upos, self.tags) if t in self._column] or self.tags
        allowed = [t for t in allowed if possible(form, t, self.lexicon, upos)] or allowed
        if upos == "" and form[:1].isalpha():
            allowed = [t for t in allowed if not t.startswith("$")]
        return max(allowed, key=lambda t: (scores[self._column[t]], t))

    def _features(self, form: str, tag: str, scores: numpy.ndarray, speakers: frozenset[str]) -> str:
        known = {(r.case, r.number) for r in self.lexicon.readings(form, "SUB")} if tag == "NN" else set()
        moods = possible_moods(form, self.lexicon, speakers) if tag.endswith("FIN") else set()
        for place in numpy.argsort(-scores)[:12]:
            feats = self._feats[place]
            fits = not known or _agreement(feats) in known
            if tag.endswith("FIN"):
                fits = not moods or _mood(feats) in moods
            if fits and features_for(tag, feats) == feats:
                return feats
        return ""


def relabel(nlp: Language, sentences: Sequence[Sentence], lexicon: Lexicon, *, batch: int = 64) -> Iterator[Sentence]:
    """Give each sentence tags, UPOS, features and lemmas by the scores of a pipeline."""
    tok2vec, tagger, morphologizer = (nlp.get_pipe(name) for name in ("tok2vec", "tagger", "morphologizer"))
    chooser = Chooser(tagger.labels, morphologizer.labels, lexicon)
    for start in range(0, len(sentences), batch):
        part = sentences[start : start + batch]
        docs = [Doc(nlp.vocab, words=s.words, spaces=s.spaces) for s in part]
        tok2vec.set_annotations(docs, tok2vec.predict(docs))
        scores = (tagger.model.predict(docs), morphologizer.model.predict(docs))
        for sentence, tag_scores, feat_scores in zip(part, *scores, strict=True):
            yield chooser.choose(sentence, tag_scores, feat_scores)
