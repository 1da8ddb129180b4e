"""Treebanks -> sentences in one scheme: STTS tags, the features of the news treebank, derived UPOS, lemmas.

The features kept are those the rules need: case and number of nouns, names, articles, adjectives and pronouns; mood,
number and verb form of finite verbs, and the tense of the subjunctive (Konjunktiv I is present, Konjunktiv II past).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from lemmas import lemma_of
from lexicon import Lexicon
from punctuation import hang_punctuation
from sentences_io import Row, Sentence, read_conllu

#: STTS -> UPOS as in the news treebank.
UPOS_OF: MappingProxyType[str, str] = MappingProxyType(
    {
        "NN": "NOUN", "NE": "PROPN", "ART": "DET", "APPR": "ADP", "APPRART": "ADP", "APPO": "ADP", "APZR": "ADP",
        "ADJA": "ADJ", "ADJD": "ADJ", "ADV": "ADV", "PROAV": "ADV", "PWAV": "ADV", "PTKVZ": "ADP", "CARD": "NUM",
        "VVFIN": "VERB", "VVPP": "VERB", "VVINF": "VERB", "VVIZU": "VERB", "VVIMP": "VERB", "VAFIN": "AUX",
        "VAPP": "AUX", "VAINF": "AUX", "VAIMP": "AUX", "VMFIN": "AUX", "VMINF": "AUX", "VMPP": "AUX", "KON": "CCONJ",
        "KOKOM": "CCONJ", "KOUS": "SCONJ", "KOUI": "SCONJ", "PPER": "PRON", "PRF": "PRON", "PRELS": "PRON",
        "PDS": "PRON", "PIS": "PRON", "PWS": "PRON", "PPOSS": "PRON", "PPOSAT": "DET", "PDAT": "DET", "PIAT": "DET",
        "PRELAT": "DET", "PWAT": "DET", "PTKZU": "PART", "PTKNEG": "PART", "PTKA": "PART", "PTKANT": "PART",
        "ITJ": "INTJ", "FM": "X", "XY": "X", "TRUNC": "X", "$.": "PUNCT", "$,": "PUNCT", "$(": "PUNCT",
        "_SP": "SPACE", "NNE": "PROPN",
    }
)  # fmt: skip
_RENAMED = {"PAV": "PROAV", "PIDAT": "PIAT", "APPR_ART": "APPRART"}
_DECLINED = frozenset("NN NE ART ADJA APPRART PPER PRF PRELS PRELAT PPOSAT PPOSS PDAT PDS PIAT PIS PWS PWAT".split())


def features_for(tag: str, feats: str) -> str:
    """The features of the common scheme for a tag, out of a treebank's richer or faulty ones.

    The verb form follows from the tag alone. That mends the infinitives of the news treebank, which carry
    ``VerbForm=Fin``: ``features_for("VVINF", "VerbForm=Fin")`` -> ``"VerbForm=Inf"``.
    """
    given = dict(item.split("=", 1) for item in feats.split("|")) if "=" in feats else {}
    if tag in _DECLINED:
        wanted = {k: given[k].split(",")[0] for k in ("Case", "Number") if k in given}
    elif tag[:2] in {"VV", "VA", "VM"}:
        kind = tag[2:]
        if kind in {"FIN", "IMP"}:
            mood = "Imp" if kind == "IMP" else {"Sub": "Sub"}.get(given.get("Mood", ""), "Ind")
            wanted = {"Mood": mood, "VerbForm": "Fin"}
            if "Number" in given:
                wanted["Number"] = given["Number"]
            if mood == "Sub":
                wanted["Tense"] = given.get("Tense", "Pres")
        else:
            wanted = {"VerbForm": "Part" if kind == "PP" else "Inf"}
    else:
        wanted = {}
    return "|".join(f"{key}={wanted[key]}" for key in sorted(wanted)) or ""


def _tag(row: Row, lexicon: Lexicon) -> str:
    """The tag in the names of the common scheme; GSD's many names tagged ``NN`` become ``NE`` if they are no nouns."""
    tag = _RENAMED.get(row.xpos, row.xpos)
    if tag == "NN" and row.upos == "PROPN" and not lexicon.readings(row.form, "SUB"):
        return "NE"
    return tag


def ner_of(rows: list[Row]) -> list[str] | None:
    """Entities in the MISC column (``NER=B-PER``); ``None`` where a treebank has none at all."""
    return [next((m[4:] for m in row.misc.split("|") if m.startswith("NER=")), "O") for row in rows]


def sentence_of(sent_id: str, rows: list[Row], lexicon: Lexicon, *, trees: bool) -> Sentence:
    """A treebank sentence in the common scheme; ``trees``: its heads and labels are TIGER style already."""
    tags = [_tag(row, lexicon) for row in rows]
    feats = [features_for(tag, row.feats) for tag, row in zip(tags, rows, strict=True)]
    out = Sentence(sent_id, [r.form for r in rows], [r.space_after for r in rows], tags=tags, feats=feats)
    out.upos = [UPOS_OF.get(tag, "X") for tag in tags]
    derived = [lemma_of(r.form, t, f, lexicon) for r, t, f in zip(rows, tags, feats, strict=True)]
    out.lemmas = derived
    if trees:
        heads = [row.head - 1 if row.head else place for place, row in enumerate(rows)]
        out.heads = hang_punctuation(heads, tags)
        out.labels = [row.label for row in rows]
    return out


def read_news(path: Path, lexicon: Lexicon) -> Iterator[Sentence]:
    """The news treebank: everything gold but the lemmas, which are derived."""
    for sent_id, rows in read_conllu(path):
        sentence = sentence_of(sent_id, rows, lexicon, trees=True)
        sentence.ner = ner_of(rows)
        yield sentence


def read_gsd(path: Path, lexicon: Lexicon) -> Iterator[Sentence]:
    """GSD: tags and features; trees come from ``ud_to_tiger``."""
    for sent_id, rows in read_conllu(path):
        yield sentence_of(f"gsd-{sent_id}", rows, lexicon, trees=False)
