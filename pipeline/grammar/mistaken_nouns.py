"""Words that taggers take for nouns, such as participles and infinitives that open a sentence.

Also counted nouns without article, which look like genitives.
"""

from __future__ import annotations

from spacy.tokens import MorphAnalysis, Token

from pipeline.grammar.mistaken_phrases import part_genitive, part_ordinal
from pipeline.grammar.nominals import is_time
from pipeline.grammar.ordinals import is_ordinal
from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import DETERMINER, FINITE, NON_FINITE, NOUN
from pipeline.grammar.trees import hang, make_finite


def mend_noun(word: Token) -> None:
    """Give a word that is tagged as a noun the tag or the place in the tree that the words around it show."""
    i, label, before = word.i, word.dep_, neighbour(word, -1)
    if word.is_lower and i and word.lower_.endswith(("sten", "ßten")) and _is_superlative(word):
        _take_for_superlative(word)
    elif label == "pd" and i and is_ordinal(word):
        word.dep_ = "sb"  # `sei es mehr als jeder Zweite`
    elif word.lower_ in ("einer", "eines"):
        word.tag_ = "PIS"  # `Einer der 13 Männer`
    elif _opens_before_auxiliary(word):
        word.tag_ = "VVPP"
        word.morph = MorphAnalysis(word.vocab, {"VerbForm": "Part"})
        word.dep_ = "oc" if label in ("sb", "oa") else label
    elif _opens_before_modal(word):
        word.tag_, word.dep_ = "VVINF", "oc"
        word.morph = MorphAnalysis(word.vocab, {"VerbForm": "Inf"})
    elif word.is_sent_start and word.lower_ in _OPENING_PASTS and (after := _clause_behind(word)) is not None:
        _take_for_condition(word, after)
    elif label == "sb" and before.lower_ == "je" and before.tag_ == "APPR":
        hang(word, before, "nk")  # `Je Quadratmeter verlangt die Firma 9 Euro`
    elif label == "sb" and word.lower_ in _PARTS_OF_TIME and is_time(neighbour(word)):
        _take_for_time(word)
    elif label == "nk" and word.head.i == i + 1 and _is_adjective_of_name(word):
        word.tag_ = "ADJA"  # `Verarbeitenden` in `die Umsätze des Verarbeitenden Gewerbes`
    elif label == "nk" and before.tag_ == "CARD" and _is_of_place(word):
        word.tag_ = "ADJA"
        for child in [*word.children]:
            hang(child, neighbour(word))
        hang(word, neighbour(word), "nk")
    elif label in ("ag", "nk") and i > 1 and before.tag_ == "CARD":
        _take_for_argument(word)
    elif label == "ag" and before.lower_ == "jeder":
        part_ordinal(word)
    elif label == "ag" and before.tag_ == "NN" and before.head.i == i:
        part_genitive(word)
    elif label == "ag" and i > 2 and _counts_part(neighbour(word, -2), word):
        _take_part(neighbour(word, -2), word)
    elif label in ("sb", "oa", "da") and i > 1 and _measures_attribute(word):
        described = neighbour(word).head  # `die 1,8 Tonnen schwere Sonde`
        described.dep_ = label
        hang(word, neighbour(word), "mo")
    elif i and before.dep_ == "pnc" and before.head.i == i and before.tag_ == "NE":
        word.tag_ = "NE"  # `Tveit` in `Lars Tveit`


_PARTS_OF_TIME = frozenset({"anfang", "ende", "mitte"})


def _take_for_time(word: Token) -> None:
    """`Ende` in `waren Ende Oktober 28 Prozent eingegangen`: it says when, and what is numbered is the subject."""
    verb, word.dep_ = word.head, "mo"
    below = (c for one in (verb, *(c for c in verb.children if c.dep_ == "oc")) for c in one.children)
    numbered = (c for c in below if c.dep_ == "oa" and any(t.tag_ == "CARD" for t in c.lefts))
    doer = next(numbered, None)
    if doer is not None:
        hang(doer, verb, "sb")


#: Past tenses that look like nouns where they open a sentence.
_OPENING_PASTS = frozenset("blieben fielen gaben kamen lagen saßen standen starben stiegen waren zählte".split())


def _clause_behind(word: Token) -> Token | None:
    """The finite verb right behind the comma that ends the words which this one opens, and which have none themselves.

    `Kamen 2015 noch 58 Bewerber auf 100 Stellen, | sind es jetzt 41`; not `Waren aus China, ...`.
    """
    doc = word.doc
    end = next((i for i in range(word.i + 1, min(word.i + _LONGEST_CONDITION, len(doc))) if doc[i].text == ","), -1)
    opening = doc[word.i + 1 : max(end, word.i + 1)]
    if end < 0 or not any(t.tag_ == "CARD" for t in opening) or any(t.tag_ in FINITE for t in opening):
        return None
    after = neighbour(doc[end])
    after = neighbour(after) if after.lower_ == "so" else after
    return after if after.tag_ in FINITE and after.i > end else None


_LONGEST_CONDITION = 25


def _take_for_condition(word: Token, above: Token) -> None:
    """Make a word the finite verb of a clause under the verb behind it, with the first noun of its number a subject."""
    doc = word.doc
    make_finite(word, plural=word.lower_.endswith("n"), tag="VAFIN" if word.lower_ == "waren" else "VVFIN")
    hang(word, above, "mo")
    for child in [t for t in doc[word.i + 1 : above.i - 1] if t.head.i == above.i]:
        hang(child, word)
    if any(child.dep_ == "sb" for child in word.children):
        return
    nouns = (t for t in doc[word.i + 1 : above.i] if t.tag_ in NOUN and t.dep_ in ("app", "oa", "nk", "cj"))
    named = next((t for t in nouns if t.head.i == word.i and any(c.tag_ == "CARD" for c in t.lefts)), None)
    if named is not None:
        named.dep_ = "sb"


def _is_superlative(word: Token) -> bool:
    """`höchsten` in `am niedrigsten war sie in Bayern, am höchsten in Bremen`: how, where no noun follows."""
    before, after = neighbour(word, -1), neighbour(word)
    return before.lower_ == "am" and before.tag_ == "APPRART" and after.tag_ not in NOUN | {"ADJA", "CARD"}


def _take_for_superlative(word: Token) -> None:
    before = neighbour(word, -1)
    above = before.head if before.head.i != before.i else word.head
    before.tag_, word.tag_ = "PTKA", "ADJD"
    if above.i not in (word.i, before.i):
        hang(word, above, "mo")
        hang(before, word, "pm")


def _is_adjective_of_name(word: Token) -> bool:
    """Whether a word that looks like an adjective stands between an article and its noun: a name, so capitalised."""
    opened = neighbour(word, -1).lower_ in ("beim", "dem", "des", "im", "vom", "zum")  # not `der Studierenden`
    return opened and word.lower_.endswith(("enden", "ischen", "lichen", "igen")) and word.head.tag_ == "NN"


def _is_of_place(word: Token) -> bool:
    """`Gommer` in `die fünf Gommer Gemeinden`: a name in -er before a noun is undeclined, and no noun of its own."""
    lower = word.lower_
    if not lower.endswith("er") or lower.endswith(_MEASURES) or not word.is_title or not word.i:
        return False
    after = neighbour(word)
    if after.i == word.i or after.tag_ != "NN" or "Plur" not in after.morph.get("Number", []):
        return False
    return word.head.i == after.i or (word.head.i == after.head.i and after.dep_ == "nk")


#: Endings of nouns of measure in -er: `20 Liter Öl`.
_MEASURES = ("becher", "container", "eimer", "koffer", "laster", "liter", "meter", "zentner")


def _opens_before_modal(word: Token) -> bool:
    """`Finanzieren` in `Finanzieren will der Klub den Kauf mit Krediten`, not `Zeugen wollen`."""
    if not word.is_sent_start or neighbour(word).tag_ != "VMFIN":
        return False
    return word.lower_ in _INFINITIVES or (word.dep_ == "oc" and "Inf" in word.morph.get("VerbForm", []))


#: Infinitives that models take for nouns even there.
_INFINITIVES = frozenset(
    "arbeiten bauen beginnen bezahlen bleiben entstehen fallen gelten kommen kosten steigen wegfallen".split()
)


def _measures_attribute(unit: Token) -> bool:
    """Whether a unit that the tree makes an argument only measures the adjective behind it."""
    doc, after = unit.doc, unit.i + 1
    if after + 1 >= len(doc) or doc[after].tag_ != "ADJA":
        return False
    if not neighbour(unit, -1).like_num or neighbour(unit, -2).tag_ not in DETERMINER:
        return False
    noun = doc[after].head
    return noun.i > after and noun.tag_ == "NN" and noun.head.i == unit.head.i


def _take_for_argument(noun: Token) -> None:
    """`Lenker` in `hat bei einer Aktion 88 Lenker angezeigt`: a counted noun without article shows no genitive."""
    counted = all(child.tag_ in ("CARD", "ADJA") for child in noun.lefts) and neighbour(noun, -2).tag_ not in DETERMINER
    counted = counted and noun.head.tag_ == "NN" and noun.head.i == noun.i - 2
    verb = noun.head
    while verb.head.i != verb.i and verb.tag_ not in FINITE | NON_FINITE:
        verb = verb.head
    if not counted or verb.tag_ not in FINITE | NON_FINITE or any(c.lower_.endswith("er") for c in noun.lefts):
        return
    verbs = (verb, verb.head) if verb.tag_ in NON_FINITE else (verb,)
    named = any(child.dep_ == "sb" for one in verbs for child in one.children)
    hang(noun, verb, "oa" if named else "sb")


def _counts_part(number: Token, noun: Token) -> bool:
    """Whether a number word right behind a noun begins a phrase of its own: `bei Kämpfen | vier ihrer Soldaten`."""
    opened = neighbour(noun, -1).tag_ in DETERMINER and neighbour(noun, -1).lower_.endswith("er")
    placed = number.tag_ == "CARD" and number.is_alpha and noun.head.i == number.i - 1 and noun.head.tag_ == "NN"
    return opened and placed and "Plur" in noun.morph.get("Number", [])


def _take_part(number: Token, noun: Token) -> None:
    """Hang a number with its whole (`vier ihrer Soldaten`) on the verb instead of on the noun before."""
    verb = noun.head
    while verb.head.i != verb.i and verb.tag_ not in FINITE | NON_FINITE:
        verb = verb.head
    if verb.tag_ not in FINITE | NON_FINITE:
        return
    verbs = (verb, verb.head) if verb.tag_ in NON_FINITE else (verb,)
    named = any(child.dep_ == "sb" for one in verbs for child in one.children)
    hang(number, verb, "oa" if named else "sb")
    hang(noun, number, "ag")


#: Strong participles that are no nouns; as the first word of a sentence they look like one (`Geboten haben sie 20`).
_PARTICIPLES = frozenset(
    """
    geblieben geboten gefallen geflohen geflossen gefunden gegeben gehalten gelitten genommen gerufen geschlossen
    geschossen gestiegen gestohlen gestorben gestrichen gesunken getroffen gewonnen geworfen gezogen
    """.split()
)


#: Ends of separable ones (`Zugenommen haben Einbrüche`), and participles without `ge-` that are no plural nouns.
_STRONG = tuple(
    """
    gangen geblieben geboten gefallen geflohen geflossen gefunden gegeben gehalten gekommen genommen gerufen geschlossen
    geschossen gesprochen gesprungen gestiegen gestohlen gestorben gestrichen gesunken getreten getrunken gewichen
    gewiesen gezogen betroffen entkommen entstanden entzogen ertrunken erschienen erschossen verboten verloren
    verschoben
    verschwunden verstorben vorgesehen
    """.split()
)
#: Prefixes of verbs whose participle has no `ge-`.
_INSEPARABLE = ("be", "ent", "er", "miss", "über", "unter", "ver", "wider", "zer")


#: Nouns that look like a weak participle.
_NO_PARTICIPLES = frozenset(
    """
    gebet gebiet gebot geburt gedicht gefecht gehalt geist gemüt gerät gericht gerücht geschlecht geschäft gesicht
    gestalt gewalt gewicht
    """.split()
)


def _is_participle(word: str) -> bool:
    prefixed = word.endswith("et") and "ge" in word[1:-3]  # `angemeldet`
    return (
        prefixed
        or word in _PARTICIPLES
        or (word.startswith("ge") and word.endswith("t") and word not in _NO_PARTICIPLES)
    )


def _opens_before_auxiliary(word: Token) -> bool:
    """Whether the word opens its sentence before an auxiliary, of a weak participle before `werden`: `Gespart wird`."""
    if not word.is_sent_start:
        return False
    after = neighbour(word)
    if after.tag_ != "VAFIN":
        return False
    if word.dep_ == "oc" and word.head.i == after.i and word.lower_.endswith("t"):
        return True  # `Befragt wurden 612 Firmen`
    plural = after.lower_ in ("haben", "hatten", "sind", "waren", "wurden", "werden")
    if plural and word.lower_.startswith(_INSEPARABLE) and word.lower_.endswith("t"):
        return True  # `Beschädigt wurden auch zwölf Wagen`: a noun in -t is no plural
    if word.lower_.endswith(("iert", *_STRONG)):
        return True
    if not _is_participle(word.lower_):
        return False
    named = word.lower_ in _PARTICIPLES or "ge" in word.lower_[1:-3]
    return named or after.lower_ in ("werden", "wird", "wurde", "wurden")
