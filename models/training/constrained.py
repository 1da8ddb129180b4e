"""Tags and features by a trained model, held to what is known: the universal tag and the lexicon.

GSD train and PUD carry universal tags but no STTS tags. The model scores all tags of a word; the best one that fits its
universal tag and is possible for the form wins. Features are chosen alike: among the readings the lexicon allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from types import MappingProxyType

import numpy
from lemmas import lemma_of
from lexicon import Lexicon
from sentences_io import Sentence
from spacy.language import Language
from spacy.tokens import Doc
from treebanks import UPOS_OF

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


def relabel(nlp: Language, sentences: Iterable[Sentence], lexicon: Lexicon, *, batch: int = 64) -> Iterator[Sentence]:
    """Give each sentence tags, UPOS, features and lemmas; its own ``upos`` (if any) limits the tags."""
    tagger, morphologizer = nlp.get_pipe("tagger"), nlp.get_pipe("morphologizer")
    tags = list(tagger.labels)
    column = {tag: place for place, tag in enumerate(tags)}
    morphs = list(morphologizer.labels)
    part_of = [dict(i.split("=", 1) for i in m.split("|") if "=" in i).get("POS", "") for m in morphs]
    stack: list[Sentence] = []

    def flush() -> Iterator[Sentence]:
        docs = [Doc(nlp.vocab, words=s.words, spaces=s.spaces) for s in stack]
        nlp.get_pipe("tok2vec").set_annotations(docs, nlp.get_pipe("tok2vec").predict(docs))
        tag_scores = tagger.model.predict(docs)
        morph_scores = morphologizer.model.predict(docs)
        for sentence, scores, features in zip(stack, tag_scores, morph_scores, strict=True):
            yield _choose(sentence, scores, features)

    def _choose(sentence: Sentence, scores: numpy.ndarray, features: numpy.ndarray) -> Sentence:
        sentence.tags, sentence.feats, sentence.lemmas = [], [], []
        speakers = _SPEAKERS.intersection(word.lower() for word in sentence.words)
        given = sentence.upos or [""] * len(sentence)
        for place, form in enumerate(sentence.words):
            allowed = [t for t in STTS_OF.get(given[place], tags) if t in column] or tags
            allowed = [t for t in allowed if possible(form, t, lexicon, given[place])] or allowed
            if given[place] == "" and form[:1].isalpha():
                allowed = [t for t in allowed if not t.startswith("$")]
            tag = max(allowed, key=lambda t: scores[place][column[t]])
            sentence.tags.append(tag)
            feats = _best_features(form, tag, features[place], speakers)
            sentence.feats.append(feats)
            sentence.lemmas.append(lemma_of(form, tag, feats, lexicon))
        sentence.upos = [UPOS_OF[tag] for tag in sentence.tags]
        return sentence

    def _best_features(form: str, tag: str, row: numpy.ndarray, speakers: frozenset[str]) -> str:
        known = {(r.case, r.number) for r in lexicon.readings(form, "SUB")} if tag == "NN" else set()
        moods = possible_moods(form, lexicon, speakers) if tag.endswith("FIN") else set()
        for place in numpy.argsort(-row)[:12]:
            fits = not known or _agreement(morphs[place]) in known
            if tag.endswith("FIN"):
                fits = not moods or _mood(morphs[place]) in moods
            if part_of[place] == UPOS_OF[tag] and fits:
                items = morphs[place].split("|")
                return "|".join(item for item in items if item != "_" and not item.startswith("POS="))
        return ""

    for sentence in sentences:
        stack.append(sentence)
        if len(stack) == batch:
            yield from flush()
            stack.clear()
    yield from flush()
