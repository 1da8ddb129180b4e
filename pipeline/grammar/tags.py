"""The tags and labels that the grammar works with: STTS (Schiller et al. 1999) and TIGER (Brants et al. 2002)."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from spacy.tokens import Token

from pipeline.grammar.spans import features_of

FINITE = frozenset({"VAFIN", "VAIMP", "VMFIN", "VVFIN", "VVIMP"})
NON_FINITE = frozenset({"VAINF", "VAPP", "VMINF", "VMPP", "VVINF", "VVIZU", "VVPP"})
VERBS = FINITE | NON_FINITE
#: What is not finite -> the finite verb that looks the same.
FINITE_TAGS = MappingProxyType({"VAINF": "VAFIN", "VMINF": "VMFIN", "VVINF": "VVFIN", "VVPP": "VVFIN"})
#: Finite verbs whose plural looks like the infinitive -> that.
INFINITIVE_TAGS = MappingProxyType({"VAFIN": "VAINF", "VVFIN": "VVINF"})
AUXILIARY = frozenset({"VAFIN", "VAINF", "VAPP", "VMFIN", "VMINF", "VMPP", "VAIMP"})
MODAL = frozenset({"VMFIN", "VMINF", "VMPP"})
PARTICIPLE = frozenset({"VAPP", "VMPP", "VVPP"})
INFINITIVE = frozenset({"VAINF", "VMINF", "VVINF", "VVIZU"})

NOUN = frozenset({"NE", "NN"})
#: Words that open a noun phrase and say nothing about what is counted.
DETERMINER = frozenset({"ART", "PDAT", "PIAT", "PIDAT", "PPOSAT", "PWAT"})
PREPOSITION = frozenset({"APPO", "APPR", "APPRART", "APZR"})
#: Prepositions and adverbs that models take for names.
NO_NOUNS = frozenset(
    "außerbörslich bundesweit gegenüber gemessen gemäss gemäß indessen landesweit laut nachbörslich regional satte "
    "schlappe stolze unterdessen verglichen vorbörslich weltweit währenddessen".split()
)
PRONOUN = frozenset({"PDS", "PIS", "PPER", "PPOSS", "PRF"})
RELATIVE = frozenset({"PRELAT", "PRELS", "PWAV", "PWS"})
#: What opens a clause that is said of no noun before it: `Zahlen der Stadt, wonach 20 Prozent fehlen`.
LOOSE = frozenset("demzufolge weshalb weswegen wobei wohingegen wonach woraufhin wozu".split())
SUBORDINATOR = frozenset({"KOUI", "KOUS"})

SUBJECT = frozenset({"sb", "sbp", "sp"})


_PLAIN = MappingProxyType(
    {
        "am": "an",
        "ans": "an",
        "aufs": "auf",
        "beim": "bei",
        "fürs": "für",
        "im": "in",
        "ins": "in",
        "vom": "von",
        "vors": "vor",
        "zum": "zu",
        "zur": "zu",
        "übers": "über",
    }
)


def plain_preposition(word: str) -> str:
    """A preposition in lower case without the article in it: ``beim`` → ``bei``.

    >>> plain_preposition("zur"), plain_preposition("mit")
    ('zu', 'mit')
    """
    return _PLAIN.get(word, word)


def feature(token: Token, name: str) -> str:
    """A morphological feature of the token (`Case` → ``Nom``), or "" where the model gives none."""
    return _features(features_of(token.doc)[token.i]).get(name, "")


@lru_cache(maxsize=4096)
def _features(written: str) -> dict[str, str]:
    """The features that spaCy writes as ``Case=Nom|Number=Sing``; of several values the first."""
    pairs = (pair.partition("=") for pair in written.split("|") if pair)
    return {name: values.split(",")[0] for name, _, values in pairs}
