"""Genders of nouns by their endings, learned from a lexicon and raw text: `-ung` is feminine, `-sprung` masculine.

What the model is given is a table of endings, the longest of which decides; `^` marks the beginning of a word, so that
a whole word can differ from its ending.
"""

from __future__ import annotations

import lzma
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

TABLE = "noun_genders"
_GENDERS = {"MAS": "m", "FEM": "f", "NEU": "n"}
#: Share of an ending's words that its gender must hold for, and its letters at least.
PURITY, SHORTEST = 0.95, 3
#: How often a word must be read for a row of its own, and how long it must be to tell the gender of compounds with it.
SEEN, HEAD = 3, 4
#: Share of the articles before a word that must show one gender.
CLEAR = 0.9
_ARTICLES = {"das": "n", "ins": "n", "eine": "f", "zur": "f", "einen": "m"}
_WITH_ARTICLE = re.compile(r"\b(das|ins|eine|zur|einen) ([A-ZÄÖÜ][\wäöüß]+)")
_NOUN = re.compile(r"(?<=[^\W\d_] )[A-ZÄÖÜ][\wäöüß]+")


def read_genders(lexicon: Path, counts: Mapping[str, int]) -> dict[str, str]:
    """The genders of each noun in the singular, in lower case, as letters of ``fmn``: all three for those that are
    adjectives (`Angeklagte`), of which only the ones that were read are taken.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    like_adjectives = set()
    with lzma.open(lexicon, "rt", encoding="utf-8") as lines:
        for line in lines:
            form, _, tag = line.rstrip("\n").split("\t")
            fields = tag.split(":")
            if fields[0] != "SUB":
                continue
            if "ADJ" in fields:
                like_adjectives.add(form.lower())
            elif "SIN" in fields and len(fields) > 3 and fields[3] in _GENDERS:
                found[form.lower()].add(_GENDERS[fields[3]])
    told = {word: "".join(sorted(of)) for word, of in found.items()}
    return told | {word: "fmn" for word in like_adjectives if counts.get(word, 0) >= SEEN}


def count_nouns(texts: list[Path]) -> Counter[str]:
    """How often each word with a capital behind another word occurs in the raw texts, in lower case."""
    counts: Counter[str] = Counter()
    for path in texts:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                counts.update(word.lower() for word in _NOUN.findall(line))
    return counts


def genders_by_article(texts: list[Path]) -> dict[str, str]:
    """The genders that articles show of nouns in the raw texts: `das Riff`, `einen Pitch`, `zur Uni`."""
    shown: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for path in texts:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                for article, noun in _WITH_ARTICLE.findall(line):
                    shown[noun.lower()][_ARTICLES[article]] += 1
    told = {word: counts.most_common(1)[0] for word, counts in shown.items()}
    return {word: gender for word, (gender, n) in told.items() if n >= SEEN and n >= CLEAR * shown[word].total()}


def add_compounds(genders: Mapping[str, str], counts: Mapping[str, int]) -> dict[str, str]:
    """The genders with those of words that were read and are put together of two of the lexicon: `Landrat`.

    >>> add_compounds({"land": "n", "rat": "m", "quadrat": "n"}, {"landrat": 9, "quadrat": 9})["landrat"]
    'm'
    """
    parts = {word + joint for word in genders for joint in ("", "s", "n", "es", "en", "er")}
    found = {}
    for word, count in counts.items():
        if count >= SEEN and word not in genders:
            ends = (i for i in range(SHORTEST, len(word) - SHORTEST + 1) if word[:i] in parts and word[i:] in genders)
            head = next((word[i:] for i in ends), None)
            if head is not None:
                found[word] = genders[head]
    return {**genders, **found}


def gender_endings(genders: Mapping[str, str], counts: Mapping[str, int]) -> dict[str, str]:
    """The endings that tell the gender, each only if it tells another one than the ending inside it.

    >>> rows = {"sitzung": "f", "wohnung": "f", "zeitung": "f", "sprung": "m", "ursprung": "m", "absprung": "m"}
    >>> gender_endings(rows, {})
    {'zung': 'f', 'nung': 'f', 'tung': 'f', 'rung': 'm'}
    """
    weights: defaultdict[str, Counter[str]] = defaultdict(Counter)
    longer: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for word, gender in genders.items():
        marked = "^" + word
        for i in range(len(marked)):
            weights[marked[i:]][gender] += 1 + math.log2(1 + counts.get(word, 0))
            longer[marked[i + 1 :]][marked[i:]] = None
    return dict(_telling("", "", genders, weights, longer, counts))


def _telling(
    ending: str,
    told: str,
    genders: Mapping[str, str],
    weights: Mapping[str, Counter[str]],
    longer: Mapping[str, Mapping[str, None]],
    counts: Mapping[str, int],
) -> Iterator[tuple[str, str]]:
    """The rows for what is longer than an ending that tells a gender, or "", already."""
    for word in longer.get(ending, ()):
        (gender, weight), *others = weights[word].most_common()
        telling = len(word) >= SHORTEST and weight >= PURITY * weights[word].total()
        whole = word.removeprefix("^")
        if counts.get(whole, 0) >= SEEN and (whole != word or len(word) >= HEAD) and whole in genders:
            gender, telling = genders[whole], True  # the last word of a compound tells its gender: `Kaltwasserriff`
        if telling and gender != told:
            yield word, gender
        if others or not telling:
            yield from _telling(word, gender if telling else told, genders, weights, longer, counts)
