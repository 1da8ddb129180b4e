"""Mending conjunctions that taggers take for prepositions: `Während die SPD bei 17 Prozent verharrt, gibt sie ...`."""

from __future__ import annotations

from spacy.tokens import MorphAnalysis, Token

from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import FINITE, FINITE_TAGS, NON_FINITE, NOUN
from pipeline.grammar.trees import hang, make_finite

#: Words that are both, before a clause and before a noun.
CONJUNCTIONS = frozenset({"bis", "seit", "während"})


def mend_conjunction(word: Token) -> None:
    """Make a word that opens a sentence a conjunction if a clause stands before the sentence's finite verb.

    The clause reaches up to the comma, its verb stands last (`teurer waren als ein Jahr zuvor`, too), and the main verb
    follows at once.
    """
    doc = word.doc
    if word.dep_ == "cp" and word.head.tag_ in FINITE and word.head.i > word.i and doc[word.i - 1].text == ",":
        word.tag_ = "KOUS"  # `, während Energie um 3 Prozent billiger war`: the tree knows better
        return
    comma = next((i for i in range(word.i + 1, word.sent.end) if doc[i].text in (",", ".", ":", ";", "–")), -1)
    if not word.is_sent_start or comma < word.i + 3 or comma + 1 >= len(doc) or doc[comma].text != ",":
        return
    closing = next((i for i in range(word.i + 2, comma) if doc[i].tag_ == "KOKOM" and doc[i - 1].tag_ in FINITE), comma)
    verb = doc[closing - 1]
    clause = (verb.tag_ in FINITE or verb.tag_ in FINITE_TAGS) and doc[comma + 1].tag_ in FINITE
    if not clause or any(token.tag_ in FINITE for token in doc[word.i : verb.i]):
        return
    if verb.tag_ in FINITE_TAGS:
        make_finite(verb, plural=not verb.lower_.endswith("t"), tag=FINITE_TAGS[verb.tag_])
    subject = next((t for t in word.rights if t.tag_ in NOUN and "Nom" in t.morph.get("Case", [])), None)
    if subject is None and doc[word.i + 1].lower_ in ("das", "der", "die", "ein", "eine"):
        # what the preposition would have governed: `Während der Dax um 1 Prozent fiel, legte ...`
        subject = next((t for t in word.rights if t.tag_ in NOUN and t.left_edge.i == word.i + 1), None)
        if subject is not None:
            shown = {"Case": "Nom", "Number": next(iter(verb.morph.get("Number", [])), "Sing")}
            subject.morph = MorphAnalysis(doc.vocab, subject.morph.to_dict() | shown)
    for child in list(word.children):
        hang(child, verb, "sb" if child == subject else "mo")
    word.tag_ = "KOUS"
    hang(word, verb, "cp")


#: Words that open an infinitive with `zu`, and stand before a noun, too.
OPENING_INFINITIVES = frozenset({"anstatt", "ohne", "statt", "um"})


def mend_opener(word: Token) -> None:
    """Make a word that opens a sentence and an infinitive no preposition: `Um 20 Häuser bauen zu können, ...`."""
    doc = word.doc
    comma = next((i for i in range(word.i + 1, word.sent.end) if doc[i].text == "," or doc[i].tag_ in FINITE), 0)
    verb = doc[comma - 1]
    infinitive = verb.tag_ in NON_FINITE and (verb.tag_ == "VVIZU" or doc[comma - 2].tag_ == "PTKZU")
    if not word.is_sent_start or not infinitive or doc[comma].text != ",":
        return
    full = next((child for child in verb.lefts if child.dep_ == "oc" and child.tag_ in NON_FINITE), verb)
    for child in list(word.children):
        hang(child, full, "oa" if child.tag_ in NOUN else "mo")
    word.tag_ = "KOUI"
    hang(word, verb, "cp")


def mend_infinitive_opener(word: Token) -> None:
    """`um` in `hat 83 Kunden, meist Rentner, um 2 Millionen Euro gebracht`: a preposition where no `zu` follows."""
    verb = word.head
    noun = next((child for child in verb.lefts if child.i > word.i and child.tag_ in NOUN), None)
    if word.lower_ != "um" or verb.tag_ != "VVPP" or noun is None or neighbour(verb).tag_ == "PTKZU":
        return
    word.tag_ = "APPR"
    hang(word, verb, "mo")
    hang(noun, word, "nk")
    above = verb.head
    while above.tag_ in NOUN and above.head.i != above.i:
        above = above.head
    if verb.dep_ == "rc" and above.tag_ == "VAFIN" and above.i < word.i:
        hang(verb, above, "oc")
