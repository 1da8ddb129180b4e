"""Finite verbs that taggers take for infinitives and participles: what opens their clause hangs on them."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.clauses import opens_with_dass
from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import DETERMINER, FINITE, NON_FINITE, NOUN

COPULAS = frozenset("ist sei seien sein sind war waren wäre wären".split())


def is_finite(verb: Token) -> bool:
    """Whether a verb tagged infinitive or participle has its clause's opener or subject, and no finite one above it."""
    if verb.tag_ == "VVPP":  # `rissen`, past of `reißen`, in `wo Bäume die Leitung rissen`
        word = verb.lower_
        same = word.endswith("t") and any(c.dep_ == "sb" and c.i < verb.i for c in verb.lefts)  # `wo er Autos verkauft`
        if same and any(c.lower_ == "wer" for c in verb.lefts) and not word.startswith("ge"):
            return True  # `„Wer Geld ausschüttet, der soll schweigen“, rief sie`
        if word.endswith("t") and not word.startswith("ge") and _joins_closing_verb(verb):
            return True  # `ein Neubau, der 9 Millionen kostet und 40 Betten umfasst`
        return (word.endswith("en") or same) and not word.startswith("ge") and closes_opened(verb)
    if not verb.lower_.endswith("n") or any(child.tag_ == "PTKZU" for child in verb.lefts):
        return False
    if verb.dep_ == "cj" and verb.tag_ == "VVINF" and verb.head.tag_ in FINITE and _has_own_subject(verb):
        return True
    if verb.tag_ == "VVINF" and (_joins_closing_verb(verb) or _is_plural_beside(verb) or _is_of_part(verb)):
        return True
    if _is_governed(verb) or any(child.tag_ in FINITE and not opens_with_dass(child) for child in verb.rights):
        return False
    if closes_opened(verb) or _follows_closing_verb(verb):
        return True
    parts = [verb, *(child for child in verb.lefts if child.tag_ in NON_FINITE)]
    return any(_opens(child) for part in parts for child in part.lefts)


def _is_governed(verb: Token) -> bool:
    """Whether a finite verb stands above it, with no comma between them."""
    above = verb.head
    if above.i == verb.i or above.tag_ not in FINITE:
        return False
    return all(token.text not in (",", ";") for token in verb.doc[min(verb.i, above.i) : max(verb.i, above.i)])


def _has_own_subject(verb: Token) -> bool:
    """`bilden` in `wird verkleinert, gleichzeitig bilden fünf Bezirke die Kreise`: an infinitive has no subject."""
    doer = next((child for child in verb.rights if child.dep_ == "sb" and child.tag_ in NOUN), None)
    return doer is not None and "Plur" in doer.morph.get("Number", []) and any(c.dep_ == "oa" for c in verb.rights)


def _joins_closing_verb(verb: Token) -> bool:
    """`fließen` in `von denen 9 an die Länder gehen und 5 in den Fonds fließen`: joined to a verb that stands last."""
    conjunction = verb.head
    first = conjunction.head
    joined = verb.dep_ == "cj" and conjunction.tag_ == "KON" and first.i == conjunction.i - 1 and first.tag_ == "VVFIN"
    return joined and first.dep_ in ("rc", "oc", "mo") and _closes(verb)


def _follows_closing_verb(verb: Token) -> bool:
    """`werden` in `in der 27 Menschen umkamen und 21 weitere vermisst werden`: the verb before it stands last."""
    if verb.tag_ != "VAINF" or neighbour(verb, -1).tag_ != "VVPP" or not _closes(verb):
        return False
    words = verb.doc[verb.sent.start : verb.i]
    opener = next((t for t in reversed(words) if t.tag_ == "KON" or t.tag_ in FINITE or t.is_punct), verb)
    first = neighbour(opener, -1)
    return opener.tag_ == "KON" and first.tag_ in FINITE and first.dep_ in ("rc", "oc", "mo")


def _is_plural_beside(verb: Token) -> bool:
    """`ertranken` in `20 sind auf der Flucht, Dutzende ertranken`, `fehlen` in `Wir glauben, 20 Helfer fehlen`.

    Neither `sein` nor a verb of saying takes a bare infinitive beyond a comma.
    """
    subject, above = neighbour(verb, -1), verb.head
    beside = verb.dep_ == "oc" and (above.tag_ == "VVFIN" or above.lower_ in COPULAS) and above.i < subject.i
    if not beside or subject.tag_ not in NOUN or not _closes(verb) or above.lemma_.lower() in _WITH_INFINITIVE:
        return False
    opener = next((t for t in reversed(verb.doc[above.i : subject.i + 1]) if t.text == ","), above)
    words = verb.doc[opener.i + 1 : verb.i]
    plain = all(t.tag_ in NOUN | DETERMINER | {"ADJA", "ADV", "CARD"} for t in words)
    alone = not any(t.tag_ in FINITE for t in verb.doc[verb.sent.start : verb.i] if t.i != above.i)
    return opener.text == "," and plain and alone


def _is_of_part(verb: Token) -> bool:
    """`sterben` in `erkranken 300 Menschen, 24 davon sterben`: the number right behind the comma does it."""
    number, opener = neighbour(verb, -2), neighbour(verb, -3)
    return neighbour(verb, -1).lower_ == "davon" and number.tag_ == "CARD" and opener.text == "," and _closes(verb)


def _closes(verb: Token) -> bool:
    return verb.i + 1 >= verb.sent.end or bool(neighbour(verb).is_punct)


_WITH_INFINITIVE = frozenset("bleiben fühlen gehen helfen hören lassen lehren lernen sehen".split())


def closes_opened(verb: Token) -> bool:
    """Whether a comma and a pronoun or conjunction open the words that the verb closes: `, in dem 20 Euro fehlen.`"""
    doc, limit = verb.doc, verb.sent
    if verb.i + 1 < limit.end and not doc[verb.i + 1].is_punct:
        return False
    start = verb.i
    while start > limit.start and (doc[start - 1].text != "," or _lists(doc[start])):
        start -= 1
        if doc[start].tag_ in FINITE or doc[start].text in ("(", "–", ":", ";"):
            return False
    opener = doc[start + 1] if doc[start].tag_ == "APPR" else doc[start]
    opens = opener.tag_ in ("KOUS", "PRELAT", "PRELS", "PWAV") or opener.lower_ in ("wie", "wovon")
    return start > limit.start and opener.i < verb.i and opens


def _lists(word: Token) -> bool:
    """Whether a bare noun goes on with a list of such: `durch Blitzschlag, Ertrinken oder Stromschlag`."""
    before = neighbour(word, -2)
    return word.tag_ in NOUN and before.tag_ in NOUN and word.dep_ == "cj" and before in (word.head, word.head.head)


def _opens(child: Token) -> bool:
    """A conjunction, a subject, or a relative pronoun, alone or after its preposition."""
    if child.tag_ == "KOUS" or child.dep_ == "sb" or child.tag_ == "PRELS":
        return True
    return any(below.tag_ == "PRELS" for below in child.children)
