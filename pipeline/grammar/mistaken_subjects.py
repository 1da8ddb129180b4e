"""Subjects that parsers take for objects, and objects that they take for subjects: case, number and place show them."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.tags import FINITE, NON_FINITE, NOUN


def mend_subject(verb: Token) -> None:
    """Swap subject and object where only the number shows them: `Die Verluste beziffert das Militär auf 28`."""
    doers = [child for child in verb.children if child.dep_ == "sb"]
    undergone = [child for child in verb.children if child.dep_ == "oa" and child.tag_ in NOUN]
    if not doers:
        _find_subject(verb, undergone)
        return
    if len(doers) != 1 or len(undergone) != 1:
        return
    doer, object_ = doers[0], undergone[0]
    if _is_money(doer) and doer.i < verb.i and object_.left_edge.i == verb.i + 1 and _agrees(object_, verb):
        doer.dep_, object_.dep_ = "oa", "sb"  # `9 Millionen Franken haben Rentner überwiesen`
        return
    if doer.tag_ == "PRELS" and doer.lower_ in ("das", "die") and object_.left_edge.lower_ == "der":
        if "Nom" in object_.morph.get("Case", []) and _agrees(object_, verb):
            doer.dep_, object_.dep_ = "oa", "sb"  # `die Kosten, die der Bericht auf 3 Millionen beziffert`
        return
    if "Sing" not in verb.morph.get("Number", []):
        if (
            _is_one_thing(doer)
            and doer.i < verb.i
            and object_.left_edge.tag_ == "CARD"
            and object_.left_edge.i == verb.i + 1
        ):
            doer.dep_, object_.dep_ = "oa", "sb"  # `Eine Vergiftung erlitten fünf Gäste`
        return
    if not doer.i < verb.i < object_.i or doer.tag_ != "NN" or any(child.dep_ == "cd" for child in doer.children):
        return
    opener = object_.doc[object_.left_edge.i]
    neuter_or_feminine = opener.lower_ in ("das", "die", "eine", "ein") and opener.i == verb.i + 1
    numbers = (doer.morph.get("Number", []), object_.morph.get("Number", []))
    if neuter_or_feminine and numbers == (["Plur"], ["Sing"]) and not _is_measured(doer):
        doer.dep_, object_.dep_ = "oa", "sb"


def _find_subject(verb: Token, undergone: list[Token]) -> None:
    """Make the subject what the parser took for a second object, or for one of the verb above.

    `Bahn` in `Den Schaden bezifferte die Bahn auf 3 Millionen`; `Anteil` in `bekräftigte, der Anteil der Frauen,
    derzeit 40 Prozent, solle steigen`.
    """
    if len(undergone) == 2 and undergone[0].i < verb.i < undergone[1].i:
        fronted, doer = undergone
        opened = doer.left_edge.i == verb.i + 1 and doer.left_edge.lower_ not in ("den", "einen")
        if opened and fronted.left_edge.lower_ in ("den", "einen", "ihren", "seinen") and _agrees(doer, verb):
            doer.dep_ = "sb"
        return
    last = len(undergone) == 2 and undergone[1].i < verb.i and any(c.tag_ == "CARD" for c in undergone[1].lefts)
    if last and _is_bare_nominative(undergone[0], verb):
        undergone[0].dep_ = "sb"  # `dass Stellen frei seien und Fahrten 40 Minuten bräuchten`
        return
    if _take_next(verb):
        return
    above = verb.head
    if above.tag_ == "KON" and verb.dep_ == "cj":
        joined = [c for c in above.children if c.dep_ == "cj" and c.tag_ in NOUN and c.right_edge.i + 1 == verb.i]
        if joined and "Nom" in joined[0].morph.get("Case", []) and _agrees(joined[0], verb):
            joined[0].head, joined[0].dep_ = verb, "sb"  # `sagt der Wirt, „und allein der Strom frisst davon neun“`
        return
    if verb.dep_ == "cj" and _take_before(verb):
        return
    if undergone or verb.dep_ != "oc" or above.tag_ not in FINITE or above.i + 1 >= verb.i or above.nbor().text != ",":
        return
    named = [c for c in above.children if c.dep_ == "oa" and c.tag_ in NOUN and above.i < c.i < verb.i]
    nominative = named and "Nom" in named[0].morph.get("Case", []) and named[0].left_edge.i == above.i + 2
    if len(named) == 1 and nominative and _agrees(named[0], verb):
        named[0].head, named[0].dep_ = verb, "sb"


def _take_before(verb: Token) -> bool:
    """`Konto` in `Sie hilft: Ein Konto, das der Verein hat, wies 9 Euro aus`: what stands between colon and verb."""
    doc, above = verb.doc, verb.head
    named = [c for c in above.children if c.dep_ in ("app", "oa") and c.tag_ in NOUN and above.i < c.i < verb.i]
    for noun in named:
        opens = doc[noun.left_edge.i - 1].text == ":"
        closes = noun.right_edge.i + 1 == verb.i or (doc[verb.i - 1].text == "," and noun.right_edge.i + 2 == verb.i)
        if opens and closes and _agrees(noun, verb):
            noun.head, noun.dep_ = verb, "sb"
            return True
    return False


def _is_bare_nominative(noun: Token, verb: Token) -> bool:
    """Whether a noun without number can be the subject of the verb: case and number fit."""
    numbered = any(child.tag_ == "CARD" for child in noun.lefts)
    return "Nom" in noun.morph.get("Case", []) and _agrees(noun, verb) and not numbered


def _take_next(verb: Token) -> bool:
    """Make the noun behind the verb its subject where the tree has none: `Bis Mai könnten die Preise klettern`."""
    doc, after = verb.doc, verb.i + 1
    if verb.is_sent_start or after + 1 >= len(doc) or doc[after].lower_ not in ("das", "die", "ein", "eine"):
        return False
    if doc[after].tag_ != "ART" or doc[verb.i - 1].text == "," or doc[verb.i - 1].tag_ == "KON":
        return False
    verbs = [verb, *(child for child in verb.subtree if child.dep_ == "oc" and child.tag_ in NON_FINITE)]
    children = [child for one in verbs for child in one.children]
    if any(child.dep_ in ("sb", "ep", "cp") or child.tag_ == "PPER" for child in children):
        return False
    noun = next((c for c in children if c.dep_ == "oa" and c.tag_ in NOUN and c.left_edge.i == after), None)
    if noun is None or not _agrees(noun, verb):
        return False
    noun.head, noun.dep_ = verb, "sb"
    return True


def _agrees(noun: Token, verb: Token) -> bool:
    """Whether a noun and a verb have the same number."""
    return noun.morph.get("Number", []) == verb.morph.get("Number", [])


def _is_money(noun: Token) -> bool:
    """`Euro` in `9 Millionen Euro`: a currency behind its number."""
    numbered = any(c.tag_ == "CARD" or c.lower_.endswith(("illionen", "illiarden")) for c in noun.lefts)
    return numbered and noun.lower_ in ("dollar", "euro", "franken", "kronen", "pfund")


def _is_one_thing(noun: Token) -> bool:
    """Whether `ein` and a noun in the singular show that a verb in the plural is not said of it."""
    opened = noun.left_edge.lower_ == "eine" and "Sing" in noun.morph.get("Number", [])
    several = noun.lower_.endswith(
        ("drittel", "hälfte", "menge", "mehrheit", "million", "milliarde", "reihe", "vielzahl")
    )
    return opened and not several and not any(child.dep_ == "cd" for child in noun.children)


def _is_measured(noun: Token) -> bool:
    """`Leute` in `Eine Menge Leute hat das Stück gesehen`: a noun of number before it is what the verb agrees with."""
    return any(child.tag_ in ("NN", "CARD", "PIAT", "PIS") for child in noun.lefts)
