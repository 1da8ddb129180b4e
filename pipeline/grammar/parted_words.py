"""Words that tokenizers leave in one: `gibt's`, which taggers take for a name, and faces that are none: `8)` of
`Tom (8)`, `):` of `Eva Kern (SPD): „Das reicht.“`
"""

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


#: Faces that articles write for other reasons: a number or a colon beside the end of a bracket.
_FACES = frozenset({"8)", "8-)", "):"})


def part_words(nlp: Language) -> None:
    """Have the tokenizer part `'s` from verbs, as it does from pronouns and behind a typographic apostrophe, and a
    bracket from an 8 and from a colon.
    """
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = {text: parts for text, parts in tokenizer.rules.items() if text not in _FACES}
    for verb in _VERBS:
        for form in (verb, verb.capitalize()):
            tokenizer.add_special_case(f"{form}{_ENDING}", [{ORTH: form}, {ORTH: _ENDING, NORM: "es"}])
