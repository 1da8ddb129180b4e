"""Case and number of silver sentences brought into line with the tree, the lexicon and each other.

The morphologizer sees a few words to either side; the tree knows more: what is ``sb`` is nominative, ``oa`` accusative,
a noun under ``mit`` dative; article and adjective agree with their noun.

    der Bericht (sb) -> Case=Nom for both words        mit 20 Soldaten -> Case=Dat|Number=Plur
"""

from __future__ import annotations

from types import MappingProxyType

from lexicon import Lexicon
from sentences_io import Sentence

_BY_LABEL: MappingProxyType[str, str] = MappingProxyType(
    {"sb": "Nom", "pd": "Nom", "oa": "Acc", "da": "Dat", "ag": "Gen", "og": "Gen", "ep": "Nom"}
)
_DATIVE = "mit von aus bei nach zu seit gegenüber zufolge laut ab entgegen samt außer vom beim zum zur am im"
_ACCUSATIVE = "für durch gegen ohne um bis pro ins ans aufs fürs durchs ums via"
_GENITIVE = "während trotz aufgrund angesichts infolge innerhalb außerhalb anlässlich mithilfe seitens hinsichtlich"
#: Prepositions that govern one case; those with two (in, an, auf) are left to the model.
_BY_PREPOSITION: MappingProxyType[str, str] = MappingProxyType(
    {
        **dict.fromkeys(_DATIVE.split(), "Dat"),
        **dict.fromkeys(_ACCUSATIVE.split(), "Acc"),
        **dict.fromkeys(_GENITIVE.split(), "Gen"),
    }
)
_HEADS = frozenset({"NN", "NE", "PPER", "PIS", "PDS", "PRELS", "PWS"})
_AGREEING = frozenset({"ART", "ADJA", "PPOSAT", "PIAT", "PDAT", "PRELAT", "PWAT"})


def _read(feats: str) -> dict[str, str]:
    return dict(item.split("=", 1) for item in feats.split("|") if "=" in item)


def _write(given: dict[str, str]) -> str:
    return "|".join(f"{key}={given[key]}" for key in sorted(given))


def governed_case(sentence: Sentence, place: int) -> str:
    """The case the tree demands of a noun or pronoun, or "" where it leaves it open."""
    assert sentence.heads
    assert sentence.labels
    assert sentence.tags
    label, head = sentence.labels[place], sentence.heads[place]
    for _ in range(4):  # conjuncts share the case of the first one
        if label != "cj" or head == place:
            break
        first = sentence.heads[head] if sentence.tags[head] == "KON" else head
        if sentence.tags[first] not in _HEADS:
            return ""
        place, label, head = first, sentence.labels[first], sentence.heads[first]
    if label == "nk" and sentence.tags[head] in {"APPR", "APPRART", "APPO"}:
        return _BY_PREPOSITION.get(sentence.words[head].lower(), "")
    return _BY_LABEL.get(label, "")


def harmonise(sentence: Sentence, lexicon: Lexicon) -> int:
    """Change ``sentence.feats`` in place; return the number of changed words."""
    assert sentence.heads
    assert sentence.labels
    assert sentence.tags
    assert sentence.feats is not None
    before = list(sentence.feats)
    for place, tag in enumerate(sentence.tags):
        if tag not in _HEADS:
            continue
        given = _read(sentence.feats[place])
        case = governed_case(sentence, place)
        if case and given.get("Case") != case and _possible(sentence, place, case, lexicon):
            given["Case"] = case
            _fit_number(sentence, place, given, lexicon)
            sentence.feats[place] = _write(given)
        if "Case" in given:
            _spread(sentence, place, given)
    return sum(a != b for a, b in zip(before, sentence.feats, strict=True))


def _possible(sentence: Sentence, place: int, case: str, lexicon: Lexicon) -> bool:
    assert sentence.tags
    if sentence.tags[place] != "NN":
        return sentence.tags[place] != "NE" or case != "Gen" or sentence.words[place][-1:] in "sxzß'’"
    readings = lexicon.readings(sentence.words[place], "SUB")
    return not readings or any(r.case == case for r in readings)


def _fit_number(sentence: Sentence, place: int, given: dict[str, str], lexicon: Lexicon) -> None:
    assert sentence.tags
    readings = lexicon.readings(sentence.words[place], "SUB") if sentence.tags[place] == "NN" else ()
    numbers = {r.number for r in readings if r.case == given["Case"]}
    if len(numbers) == 1:
        given["Number"] = numbers.pop()


def _spread(sentence: Sentence, noun: int, given: dict[str, str]) -> None:
    assert sentence.heads
    assert sentence.labels
    assert sentence.tags
    assert sentence.feats is not None
    for child, head in enumerate(sentence.heads):
        if head == noun and child != noun and sentence.labels[child] == "nk" and sentence.tags[child] in _AGREEING:
            agreed = _read(sentence.feats[child])
            agreed.update({key: given[key] for key in ("Case", "Number") if key in given})
            sentence.feats[child] = _write(agreed)
