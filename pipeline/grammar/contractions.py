"""Contractions of everyday language: `gibt's`, `geht's`, which tokenizers take for one word and taggers for a name."""

from __future__ import annotations

from typing import Any

from spacy.attrs import NORM, ORTH
from spacy.language import Language

#: Verb forms that `'s` is written together with.
_VERBS = (
    "bringt braucht gab geht gibt ging hab habe hat hatte hätte heißt ist kam kann könnte kommt kostet lief "
    "läuft macht muss reicht sagt schafft sieht soll sind steht stimmt tut war wär wäre werden will wird wurde "
    "würde"
).split()
_ENDING = "'s"


def part_contractions(nlp: Language) -> None:
    """Have the tokenizer part `'s` from verbs, as it does from pronouns and behind a typographic apostrophe."""
    tokenizer: Any = nlp.tokenizer
    for verb in _VERBS:
        for form in (verb, verb.capitalize()):
            tokenizer.add_special_case(f"{form}{_ENDING}", [{ORTH: form}, {ORTH: _ENDING, NORM: "es"}])
