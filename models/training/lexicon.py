"""The form lexicon (form, lemma, tag) as a compact look-up table. Needed for training only, never shipped."""

from __future__ import annotations

import lzma
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_CASES = {"NOM": "Nom", "GEN": "Gen", "DAT": "Dat", "AKK": "Acc"}
_NUMBERS = {"SIN": "Sing", "PLU": "Plur"}
_TENSES = {"PRÄ": ("Ind", "Pres"), "PRT": ("Ind", "Past"), "KJ1": ("Sub", "Pres"), "KJ2": ("Sub", "Past")}


class Reading(NamedTuple):
    """One analysis of a form: ``Soldaten`` -> lemma Soldat, part SUB, case Dat, number Plur."""

    lemma: str
    part: str  # SUB, EIG, VER, ADJ, PA1, PA2, ...
    kind: str  # verbs: INF, PA2, EIZ, IMP, FIN; adjectives: PRD, or empty
    case: str = ""
    number: str = ""
    mood: str = ""
    tense: str = ""
    degree: str = ""
    irregular: bool = False
    person: str = ""


def parse_tag(lemma: str, tag: str) -> Reading:
    """``VER:3:SIN:PRT:NON`` -> finite verb, singular, indicative, past."""
    fields = tag.split(":")
    part, rest = fields[0], set(fields[1:])
    case = next((_CASES[f] for f in fields[1:] if f in _CASES), "")
    number = next((_NUMBERS[f] for f in fields[1:] if f in _NUMBERS), "")
    mood, tense = next((_TENSES[f] for f in fields[1:] if f in _TENSES), ("", ""))
    degree = next((f for f in ("GRU", "KOM", "SUP") if f in rest), "")
    person = next((f for f in fields[1:] if f in {"1", "2", "3"}), "")
    irregular = bool({"NON", "AUX", "MOD"} & rest)
    kind = ""
    if part == "VER":
        kind = next((f for f in ("INF", "PA2", "EIZ", "IMP") if f in rest), "FIN")
    elif "PRD" in rest:
        kind = "PRD"
    return Reading(lemma, part, kind, case, number, mood, tense, degree, irregular, person)


class Lexicon:
    """Forms and their readings, without doubles."""

    def __init__(self, rows: Iterator[tuple[str, str, str]] | list[tuple[str, str, str]]) -> None:
        cache: dict[tuple[str, str], Reading] = {}
        table: dict[str, dict[Reading, None]] = {}
        for form, lemma, tag in rows:
            reading = cache.get((lemma, tag))
            if reading is None:
                reading = cache[lemma, tag] = parse_tag(lemma, tag)
            table.setdefault(sys.intern(form), {})[reading] = None
        self._table = {form: tuple(readings) for form, readings in table.items()}

    @classmethod
    def from_file(cls, path: Path) -> Lexicon:
        """Read ``german-forms.tsv.xz``; takes about half a minute."""

        def rows() -> Iterator[tuple[str, str, str]]:
            with lzma.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    form, lemma, tag = line.rstrip("\n").split("\t")
                    yield form, lemma, tag

        return cls(rows())

    def __contains__(self, form: str) -> bool:
        return form in self._table

    def readings(self, form: str, *parts: str) -> tuple[Reading, ...]:
        """All readings of a form, or only those of the given parts of speech."""
        found = self._table.get(form, ())
        return tuple(r for r in found if r.part in parts) if parts else found
