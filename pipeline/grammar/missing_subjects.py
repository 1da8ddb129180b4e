"""Subjects that the tree lacks: what the parser took for a second object, or hung on the verb of another clause."""

from __future__ import annotations

from spacy.tokens import MorphAnalysis, Token

from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import FINITE, NON_FINITE, NOUN
from pipeline.grammar.trees import hang


def find_subject(verb: Token, undergone: list[Token]) -> None:
    """Make the subject what the parser took for a second object, or for one of the verb above.

    `Bahn` in `Den Schaden bezifferte die Bahn auf 3 Millionen`; `Anteil` in `bekräftigte, der Anteil der Frauen,
    derzeit 40 Prozent, solle steigen`.
    """
    if len(undergone) == 2 and undergone[0].i < verb.i < undergone[1].i:
        fronted, doer = undergone
        opened = doer.left_edge.i == verb.i + 1 and doer.left_edge.lower_ not in ("den", "einen")
        if opened and fronted.left_edge.lower_ in ("den", "einen", "ihren", "seinen") and agrees(doer, verb):
            doer.dep_ = "sb"
        return
    if len(undergone) == 1 and undergone[0].i < verb.i and _is_bare_nominative(undergone[0], verb):
        before = undergone[0].doc[max(undergone[0].left_edge.i - 1, 0)]
        if before.text == "," or before.tag_ == "KON":
            undergone[0].dep_ = "sb"  # `und Streifen bisweilen 40 Minuten bräuchten`
            return
    last = len(undergone) == 2 and undergone[1].i < verb.i and any(c.tag_ == "CARD" for c in undergone[1].lefts)
    if last and _is_bare_nominative(undergone[0], verb):
        undergone[0].dep_ = "sb"  # `dass Stellen frei seien und Fahrten 40 Minuten bräuchten`
        return
    if _take_next(verb) or _take_bracketed(verb):
        return
    above = verb.head
    if above.tag_ == "KON" and verb.dep_ == "cj":
        joined = [c for c in above.children if c.dep_ == "cj" and c.tag_ in NOUN and c.right_edge.i + 1 == verb.i]
        if joined and "Nom" in joined[0].morph.get("Case", []) and agrees(joined[0], verb):
            hang(joined[0], verb, "sb")  # `sagt der Wirt, „und allein der Strom frisst davon neun“`
        return
    if _take_pronoun(verb) or (verb.dep_ == "cj" and (_take_before(verb) or _take_ahead(verb))):
        return
    if verb.dep_ in ("cj", "oc") and "Plur" in verb.morph.get("Number", []) and _take_joined(verb):
        return
    if (
        undergone
        or verb.dep_ != "oc"
        or above.tag_ not in FINITE
        or above.i + 1 >= verb.i
        or neighbour(above).text != ","
    ):
        return
    named = [c for c in above.children if c.dep_ == "oa" and c.tag_ in NOUN and above.i < c.i < verb.i]
    nominative = named and "Nom" in named[0].morph.get("Case", []) and named[0].left_edge.i == above.i + 2
    if len(named) == 1 and nominative and agrees(named[0], verb):
        hang(named[0], verb, "sb")


def _take_before(verb: Token) -> bool:
    """`Konto` in `Sie hilft: Ein Konto, das der Verein hat, wies 9 Euro aus`: what stands between colon and verb."""
    doc, above = verb.doc, verb.head
    named = [c for c in above.children if c.dep_ in ("app", "oa") and c.tag_ in NOUN and above.i < c.i < verb.i]
    for noun in named:
        opens = doc[noun.left_edge.i - 1].text == ":"
        closes = noun.right_edge.i + 1 == verb.i or (doc[verb.i - 1].text == "," and noun.right_edge.i + 2 == verb.i)
        if opens and closes and agrees(noun, verb):
            hang(noun, verb, "sb")
            return True
    return False


def _take_pronoun(verb: Token) -> bool:
    """`sie` in `Die Branche wachse, betonte sie`: what follows a verb that a comma parts from what is said."""
    doc = verb.doc
    if verb.i + 1 >= len(doc) or verb.i < 1 or doc[verb.i - 1].text != "," or doc[verb.i + 1].lower_ != "sie":
        return False
    pronoun = doc[verb.i + 1]
    if pronoun.head.i != verb.i or pronoun.dep_ != "oa":
        return False
    pronoun.dep_ = "sb"
    return True


def _take_ahead(verb: Token) -> bool:
    """`Nikkei` in `Der Dow schloss bei 40 Zählern, der Nikkei in Tokio sank`: what stands between a mark and the verb.

    The tree hangs it on what is before the mark. Also with a relative clause: `die FDP, deren Chef ging, verlor`.
    """
    doc, end = verb.doc, _before_relative(verb)
    start = end
    while start > verb.sent.start and doc[start - 1].text not in (",", ";") and doc[start - 1].tag_ != "KON":
        start -= 1
    own = [t for t in doc[start:end] if t.head.i < start and t.head.i != t.i]
    if len(own) != 1 or start in (verb.sent.start, end):
        return False
    noun = own[0]
    closes = noun.right_edge.i + 1 == verb.i or end < verb.i
    opens = noun.left_edge.i == start and closes and noun.tag_ in NOUN
    named = doc[start].lower_ in ("das", "der", "die", "ein", "eine") or "Nom" in noun.morph.get("Case", [])
    if not opens or not named or noun.dep_ not in ("app", "cj", "oa") or not agrees(noun, verb):
        return False
    hang(noun, verb, "sb")
    noun.morph = MorphAnalysis(noun.vocab, noun.morph.to_dict() | {"Case": "Nom"})
    return True


def _before_relative(verb: Token) -> int:
    """Where the relative clause begins that ends with the comma before the verb; else where the verb stands."""
    doc, i = verb.doc, verb.i - 2
    if i < verb.sent.start or doc[i + 1].text != ",":
        return verb.i
    while i > verb.sent.start and doc[i].text not in (",", ";", ":"):
        i -= 1
    opener = doc[i + 1 + (doc[i + 1].tag_ == "APPR")]
    return i if doc[i].text == "," and opener.tag_ in ("PRELS", "PRELAT") else verb.i


def _take_joined(verb: Token) -> bool:
    """`BSW` in `Die Linke käme auf 10 Prozent, das BSW und die FDP wären draußen`: two before a plural."""
    doc, start = verb.doc, verb.i
    while start > verb.sent.start and doc[start - 1].text not in (",", ";") and doc[start - 1].tag_ not in FINITE:
        start -= 1
    own = [t for t in doc[start : verb.i] if t.head.i < start and t.head.i != t.i]
    if len(own) != 1 or start == verb.sent.start or doc[start - 1].tag_ in FINITE or own[0].dep_ not in ("app", "cj"):
        return False
    noun = own[0]
    joined = any(child.tag_ == "KON" for child in noun.rights) and noun.tag_ in NOUN
    if not joined or noun.left_edge.i != start or noun.right_edge.i + 1 != verb.i:
        return False
    hang(noun, verb, "sb")
    return True


def _is_bare_nominative(noun: Token, verb: Token) -> bool:
    """Whether a noun without number can be the subject of the verb: case and number fit."""
    numbered = any(child.tag_ == "CARD" for child in noun.lefts)
    return "Nom" in noun.morph.get("Case", []) and agrees(noun, verb) and not numbered


def _take_bracketed(verb: Token) -> bool:
    """`Gewinn` in `teilte mit, der Gewinn vor Steuern (Ebit) sei um 3 Prozent gestiegen`, hung elsewhere."""
    doc, i = verb.doc, verb.i - 1
    if verb.dep_ not in ("oc", "cj") or i < _BRACKETED or doc[i].text != ")":
        return False
    opening = next((k for k in (i - 2, i - 3) if doc[k].text == "("), -1)
    if opening < 0:
        return False
    start = opening
    while start > verb.sent.start and not doc[start - 1].is_punct:
        start -= 1
    nouns = [token for token in doc[start:opening] if token.tag_ in NOUN]
    opened = doc[start].lower_ in ("das", "der", "die") and doc[start - 1].text == ","
    if not opened or not nouns or any(token.tag_ in FINITE for token in doc[start:opening]):
        return False
    named = doc[start].lower_ != "der" or "Nom" in nouns[0].morph.get("Case", [])
    if nouns[0].head.i == verb.i or not named or not agrees(nouns[0], verb):
        return False
    hang(nouns[0], verb, "sb")
    return True


#: Words before the closing bracket of a phrase with its article: `, der Gewinn (Ebit`.
_BRACKETED = 4


def _take_next(verb: Token) -> bool:
    """Make the noun behind the verb its subject where the tree has none: `Bis Mai könnten die Preise klettern`."""
    doc = verb.doc
    if verb.is_sent_start or verb.i + 1 >= len(doc) or doc[verb.i - 1].text == "," or doc[verb.i - 1].tag_ == "KON":
        return False
    if not any(token.lower_ in _ARTICLES for token in doc[verb.i + 1 : verb.i + _NEAR]):
        return False
    verbs = [verb, *(child for child in verb.subtree if child.dep_ == "oc" and child.tag_ in NON_FINITE)]
    children = [child for one in verbs for child in one.children]
    if any(child.dep_ in ("sb", "ep", "cp") or child.tag_ == "PPER" for child in children):
        return False
    named = [c for c in children if c.tag_ in NOUN and c.dep_ in ("oa", "da", "pd") and c.i > verb.i]
    noun = min(named, key=lambda c: c.i, default=None)
    opener = noun.left_edge if noun is not None else verb
    if noun is None or noun.dep_ != "oa" or opener.lower_ not in _ARTICLES or opener.tag_ != "ART":
        return False
    if not agrees(noun, verb) or (opener.i > verb.i + 1 and (len(named) > 1 or verb.dep_ not in ("ROOT", "oc"))):
        return False  # behind other phrases only where nothing else can be it: `ist im Tal eine Mure abgegangen`
    hang(noun, verb, "sb")
    return True


#: Articles that a subject may have where the parser took it for an object, and how far behind the verb it stands.
_ARTICLES = frozenset({"das", "die", "ein", "eine"})
_NEAR = 16


def agrees(noun: Token, verb: Token) -> bool:
    """Whether a noun and a verb have the same number."""
    return noun.morph.get("Number", []) == verb.morph.get("Number", [])
