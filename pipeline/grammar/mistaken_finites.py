"""Finite verbs that are something else, what is something else and a finite verb, and the form that a verb shows."""

from __future__ import annotations

from spacy.tokens import Doc, MorphAnalysis, Token

from pipeline.grammar.mistaken_infinitives import closes_opened
from pipeline.grammar.mistaken_subjects import mend_subject
from pipeline.grammar.ordinals import is_ordinal
from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import DETERMINER, FINITE, INFINITIVE_TAGS, NON_FINITE, NOUN
from pipeline.grammar.trees import hang


def mend_finite(verb: Token) -> None:
    """Give what is tagged as a finite verb the tag that the tree shows, else number, mood and subject as they show."""
    doc, i = verb.doc, verb.i
    if (verb.dep_ == "oc" and "Part" in verb.morph.get("VerbForm", [])) or _is_closing_participle(verb):
        make_participle(verb)  # `wurden vier Menschen verschüttet`: the morphology knows better
    elif _is_infinitive(verb):
        verb.tag_ = "VVINF"
        verb.morph = MorphAnalysis(doc.vocab, {"VerbForm": "Inf"})
    elif (modal := _modal_of(verb)) is not None:
        verb.tag_ = INFINITIVE_TAGS[verb.tag_]
        verb.morph = MorphAnalysis(doc.vocab, {"VerbForm": "Inf"})
        hang(verb, modal, "oc")
    elif i > 0 and is_ordinal(verb):
        verb.tag_ = "ADJA"  # `jede zehnte der Brücken`
    elif verb.dep_ == "nk" and 0 < i < len(doc) - 1:
        _mend_attribute(verb)
    elif i > 1 and _is_idiom(doc, i):
        _mend_idiom(doc, i)
    elif i + 1 < len(doc) and _only_stresses(verb):
        verb.tag_ = "ADV"  # `kassierte satte 250.000 Euro`, `Bestimmt 20 Minuten hab ich gewartet`
        for child in [child for child in verb.children if child.i > i]:
            hang(child, verb.head)
    else:
        if verb.tag_ == "VAFIN" and verb.lower_.startswith(("soll", "woll")):
            verb.tag_ = "VMFIN"
        mend_form(verb)
        mend_subject(verb)
        if verb.dep_ == "oc" and verb.head.i < i and neighbour(verb, -2).text == ";":
            verb.dep_ = "cj"  # `kann er gehen; künftig sollen 40 Jahre nötig sein`: a main clause of its own


def make_participle(word: Token) -> None:
    """Give a word the tag and the form of a participle."""
    word.tag_ = "VVPP"
    word.morph = MorphAnalysis(word.vocab, {"VerbForm": "Part"})


def has_arguments(word: Token) -> bool:
    """No adjective has a subject with an object or with a particle."""
    found = {child.dep_ for child in word.children if child.tag_ in NOUN | {"KOUS", "PTKVZ"}}
    return "sb" in found and not found.isdisjoint({"cp", "oa", "svp"})


def hang_on_verb(number: Token) -> None:
    """`5.300.` in `zerstörte 1.700 Häuser und beschädigte weitere 5.300.`: the object of the verb joined before it.

    `29` in `20 erlitten Gewalt und 29 waren tot`: the subject of the verb right behind it.
    """
    above, after = number.head, neighbour(number)
    if above.tag_ == "KON" and above.i == number.i - 1 and after.tag_ in FINITE and after.i > number.i:
        hang(number, after, "sb")
        return
    if number.dep_ == "dep":
        above = next((c for c in above.rights if c.tag_ == "KON" and c.i < number.i), above)
    verb = next((c for c in above.rights if c.dep_ == "cj" and c.tag_ in FINITE and c.i < number.i), None)
    if verb is not None and above.tag_ == "KON":
        hang(number, verb, "oa")


def _mend_attribute(verb: Token) -> None:
    """Make a finite verb that hangs on a noun an adjective, or the verb of its own that it is.

    `maskierte` in `zwei maskierte Männer`; `beschädigte` in `zerstörte 17 Häuser und beschädigte weitere 53`.
    """
    number, before, after = verb.head, neighbour(verb, -1), neighbour(verb)
    if after.lower_ in ("weitere", "andere") and before.tag_ == "KON" and after.i <= number.i:
        hang(verb, before, "cj")
        hang(number, verb, "oa")
        if after.i < number.i:
            hang(after, number)
        return
    opened = any(
        child.tag_ in DETERMINER and child.i < verb.i for child in number.lefts
    )  # `der mit Geld dotierte Preis`
    if number.i == after.i and number.tag_ == "NN" and (before.tag_ in ("ADJA", "CARD") or opened):
        verb.tag_ = "ADJA"


def mend_form(verb: Token) -> None:
    """Give a finite verb the number and mood that its form shows.

    Plurals of the third person end in -n (but `sind`), its singulars in -t, in the past in -te: `drohe` is subjunctive.
    """
    word = verb.lower_
    if not word.endswith("n") and word != "sind" and "Plur" in verb.morph.get("Number", []):
        verb.morph = MorphAnalysis(verb.vocab, verb.morph.to_dict() | {"Number": "Sing"})
    past = word.removesuffix("n").endswith(_STRONG_PAST)
    present = (
        word == "gelte" or word.endswith(_STEMS_IN_T) or (word.endswith("e") and not word.endswith(("te", "wurde")))
    )
    if not (past or present) or verb.is_sent_start or "Ind" not in verb.morph.get("Mood", []):
        return
    if past or ("ich" not in {token.lower_ for token in verb.sent}):
        verb.morph = MorphAnalysis(
            verb.vocab, verb.morph.to_dict() | {"Mood": "Sub", "Tense": "Past" if past else "Pres"}
        )


#: Subjunctives whose -te is no past: their stem ends in -t.
_STEMS_IN_T = ("arbeite", "bedeute", "biete", "halte", "koste", "leiste", "leite", "rate", "trete", "warte")
#: Subjunctives of the past of strong verbs, alone or after a prefix (`befände`, `bekäme`).
_STRONG_PAST = tuple(
    """
    bräche böte fände flöge flösse gäbe hülfe käme läge nähme schlüge spräche stände stünde stürbe sähe sänke säße träfe
    träte trüge verlöre zöge
    """.split()
)


def _only_stresses(word: Token) -> bool:
    """Whether what is tagged as a finite verb stands right before a number under another one, without a subject."""
    doc, start, end = word.doc, word.i, word.i + 1
    stresses = word.dep_ in ("mo", "nk") and neighbour(word).tag_ == "CARD"
    if not stresses or any(child.dep_ in ("sb", "cp") for child in word.children):
        return False
    while start > word.sent.start and doc[start - 1].text != ",":
        start -= 1
    while end < word.sent.end and doc[end].text != ",":
        end += 1
    return start == word.i or any(t.tag_ in FINITE for t in doc[start:end] if t.i != word.i)


def _is_idiom(doc: Doc, i: int) -> bool:
    """Whether a verb ends `sage und schreibe`, by which nobody says anything."""
    return doc[i].lower_ == "schreibe" and doc[i - 1].lower_ == "und" and doc[i - 2].lower_ == "sage"


def _mend_idiom(doc: Doc, i: int) -> None:
    """Make `sage und schreibe` adverbs of the verb above, with what hangs on them."""
    above = doc[i]
    while i - 2 <= above.i <= i and above.head.i != above.i:
        above = above.head
    if i - 2 <= above.i <= i:
        return
    for word in (doc[i - 2], doc[i - 1], doc[i]):
        for child in [child for child in word.children if not i - 2 <= child.i <= i]:
            hang(child, above)
        hang(word, above, "mo")
        word.tag_ = "ADV"


def _is_closing_participle(verb: Token) -> bool:
    """`überfallen` in `Sie haben zwei Dörfer überfallen`, `beringt` in `Vier wurden beringt`: no second finite verb."""
    auxiliary, after = verb.head, verb.i + 1
    placed = (auxiliary.tag_ == "VAFIN" and auxiliary.i < verb.i) or (
        auxiliary.tag_ == "VAINF" and auxiliary.i > verb.i
    )
    if verb.tag_ != "VVFIN" or verb.dep_ != "oc" or not placed or not verb.lower_.endswith(("t", "en")):
        return False
    if auxiliary.lower_ in ("wird", "werden", "würde", "würden") and verb.lower_.endswith("en"):
        return False  # an infinitive: `wird liegen`
    closes = after >= len(verb.doc) or verb.doc[after].is_punct or verb.doc[after].tag_ == "KON"
    return closes and not closes_opened(verb) and not any(child.dep_ in ("sb", "cp") for child in verb.children)


def _is_infinitive(verb: Token) -> bool:
    """`schrumpfen` in `Sie wird heuer um 1 % schrumpfen, 2025 um 2 % wachsen`: what hangs on `wird` before it."""
    above, after = verb.head, neighbour(verb)
    future = above.tag_ == "VMFIN" or (above.tag_ == "VAFIN" and above.lower_ in ("wird", "werden", "würde", "würden"))
    if verb.tag_ != "VVFIN" or verb.dep_ != "oc" or not future or above.i > verb.i or not verb.lower_.endswith("n"):
        return False
    closes = after.text == "," or after.tag_ == "KON"
    return closes and not closes_opened(verb) and not any(child.dep_ in ("sb", "cp") for child in verb.children)


def _modal_of(verb: Token) -> Token | None:
    """`soll` for `haben` in `soll eine Länge von 20 Metern, eine Breite von 9 haben`: it lacks its infinitive."""
    if verb.tag_ not in INFINITIVE_TAGS or not verb.lower_.endswith("en") or verb.head.tag_ == "VMFIN":
        return None
    after = neighbour(verb)
    if not (after.i == verb.i or after.is_punct or after.is_sent_start):
        return None
    doc, limit = verb.doc, verb.sent
    last = verb.i + 1 >= limit.end or (after.is_punct and verb.i + 2 >= limit.end)
    if not last or any(child.dep_ in ("sb", "cp") or child.tag_ in ("PRELS", "PWAV") for child in verb.children):
        return None
    for i in range(verb.i - 1, limit.start, -1):
        if doc[i].tag_ == "VMFIN":
            return doc[i]
        if doc[i].tag_ in FINITE | NON_FINITE | {"KOUS", "PRELS", "PRELAT", "PWAV"} or doc[i].text in (";", ":"):
            return None
    return None


def is_prefixed(word: Token) -> bool:
    """Whether a word under a form of `haben` or a modal looks like a participle: `ausgerechnet`, `gelegen`."""
    auxiliary = word.head.tag_ == "VMFIN" or (word.head.tag_ == "VAFIN" and word.head.lower_.startswith(("ha", "hä")))
    return auxiliary and "ge" in word.lower_[:-3] and word.lower_.endswith(("t", "en"))


def ends_perfect(word: Token) -> bool:
    """`gutgeheißen` in `haben den Kredit gutgeheißen`: `haben` takes no infinitive, but for `hat kommen lassen`."""
    auxiliary = word.head
    perfect = word.dep_ == "oc" and auxiliary.tag_ == "VAFIN" and auxiliary.lower_.startswith(("ha", "hä"))
    if not perfect or "ge" not in word.lower_[:-4]:
        return False
    return not any(child.tag_ in NON_FINITE or child.tag_ == "PTKZU" for child in word.children)


def ends_phrase(particle: Token) -> bool:
    """`an` in `Von Sonntag an erwarten sie Frost`, which is no part of the verb: something follows it.

    Nor is it in `führte von Beginn an`.
    """
    doc, i = particle.doc, particle.i
    if doc[i - 2].lower_ == "von" and doc[i - 1].lower_ in _FROM_THE_START:
        return True
    opened = any(
        token.lower_ in ("von", "vom") and token.tag_ in ("APPR", "APPRART") for token in doc[max(0, i - 4) : i]
    )
    return opened and doc[i - 1].tag_ in NOUN | {"CARD"} and particle.head.i > i


_FROM_THE_START = frozenset({"anfang", "beginn", "geburt", "jugend", "kindheit"})
