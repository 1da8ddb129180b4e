"""From a verb form to the reporting verbs it may belong to, by German conjugation, without a model's lemma.

`teilte ... mit`, `mitteilte`, `mitgeteilt` and `mitzuteilen` are all `mitteilen`. The table is made once, from the
lexicon; a look-up costs nothing, so it also tells which sentences need no further look.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pipeline.attribution.verb_lexicon import (
    CHANGING,
    FIGURE_FRAMES,
    HEARD,
    IRREGULAR,
    LOOSE_PARTICLES,
    OBSERVING,
    REPORTING_VERBS,
)

#: Verbs that report in fixed phrases only: `es heißt`, `in dem Bericht steht`, `kommt zu dem Schluss`.
PHRASAL = frozenset({"heißen", "stehen", "lesen", "kommen", "lassen"})
_INSEPARABLE = ("emp", "be", "ent", "er", "ge", "miss", "prophezei", "unter", "ver", "wider", "wieder", "zer", "über")
_PAST_STRONG = ("", "en")


@cache
def forms() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Each form in lower case with its readings: (lemma, particle that must stand apart, or "").

    Always in the same order: of two verbs with one form the one that reports by itself stands last, and counts
    (`gestanden` is of `gestehen`).

    >>> sorted(forms()["teilte"]), sorted(forms()["mitgeteilt"])
    ([('mitteilen', 'mit')], [('mitteilen', '')])
    >>> sorted(forms()["gab"])[:2]
    [('angeben', 'an'), ('bekanntgeben', 'bekannt')]
    """
    table: dict[str, set[tuple[str, str]]] = {}
    plain = {lemma for lemma in FIGURE_FRAMES if lemma not in {w.replace("|", "") for w in REPORTING_VERBS}}
    for entry in REPORTING_VERBS | PHRASAL | OBSERVING | plain:
        particle, _, base = entry.rpartition("|")
        lemma = particle + base
        finite, participle = _conjugate(base)
        for form in finite:
            table.setdefault(form, set()).add((lemma, particle))
            if particle:
                table.setdefault(particle + form, set()).add((lemma, ""))
        table.setdefault(particle + participle, set()).add((lemma, ""))
        if particle:
            table.setdefault(f"{particle}zu{base}", set()).add((lemma, ""))
        if particle in LOOSE_PARTICLES:
            table.setdefault(participle, set()).add((lemma, particle))
    for infinitive in HEARD:
        table.setdefault(infinitive, set())  # reports only with `war zu`
    for form in list(table):  # Swiss spelling
        if "ß" in form:
            table.setdefault(form.replace("ß", "ss"), set()).update(table[form])
    return MappingProxyType({form: tuple(sorted(readings, key=_rank)) for form, readings in table.items()})


def _rank(reading: tuple[str, str]) -> tuple[str, bool, str]:
    lemma, particle = reading
    return particle, lemma not in PHRASAL, lemma


def _conjugate(base: str) -> tuple[set[str], str]:
    """The finite forms and the infinitive of a verb without its particle, and the participle."""
    prefix, stem_verb = _irregular_part(base)
    if stem_verb:
        present, past, participle = IRREGULAR[stem_verb]
        stem = stem_verb.removesuffix("en") if stem_verb.endswith("en") else stem_verb.removesuffix("n")
        finite = {present, stem + "en", stem + "e", stem_verb, *(_join(past, ending) for ending in _PAST_STRONG)}
        if past.endswith("te"):  # `brachte`, `nannte`
            finite |= {past, past + "n"}
        whole = participle.removeprefix("ge") if prefix and participle.startswith("ge") else participle
        if stem_verb in ("geben", "gehen") and prefix:
            whole = participle.removeprefix("ge")
        return {prefix + form for form in finite}, prefix + whole
    stem = base.removesuffix("en") if base.endswith("en") else base.removesuffix("n")
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn")) else ""
    finite = {base, stem + "e", *(_join(stem, link + ending) for ending in ("t", "te", "ten"))}
    bare = (base.startswith(_INSEPARABLE) and base not in ("beichten",)) or base.endswith("ieren")
    return finite, ("" if bare else "ge") + stem + link + "t"


def _irregular_part(base: str) -> tuple[str, str]:
    """Prefix and irregular verb of a base (`besprechen` → `be`, `sprechen`); two empty strings for a weak verb."""
    if base in IRREGULAR:
        return "", base
    for prefix in ("be", "ent", "er", "ge", "unter", "ver", "wider", "über", "emp", "miss"):
        rest = base.removeprefix(prefix)
        if rest != base and rest in IRREGULAR:
            return prefix, rest
    return "", ""


def _join(stem: str, ending: str) -> str:
    return stem if ending.startswith("e") and stem.endswith("e") else stem + ending


@cache
def _lemmas() -> frozenset[str]:
    acts = {"bleiben", *(entry.replace("|", "") for entry in CHANGING)}  # they seldom report
    return frozenset(lemma for readings in forms().values() for lemma, _ in readings) - PHRASAL - acts


def is_reporting(lemma: str) -> bool:
    """Whether the lemma is a reporting verb.

    >>> is_reporting("mitteilen"), is_reporting("schlafen")
    (True, False)
    """
    return lemma in _lemmas()
