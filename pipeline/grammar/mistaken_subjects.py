"""Subjects that parsers take for objects, and objects that they take for subjects: case, number and place show them."""

from __future__ import annotations

from spacy.tokens import MorphAnalysis, Token

from pipeline.grammar.mistaken_relatives import subject_beside
from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import FINITE, NON_FINITE, NOUN
from pipeline.grammar.trees import hang

#: Adverbs that look like names where they open a sentence.
_ADVERBS = frozenset({"brutto", "netto", "nominal", "real"})
#: Starts of verbs that have no object.
_WITHOUT_OBJECT = tuple("fallen fiel fällt result sank sink schrumpf steig stieg wachs wuchs wächst".split())


def mend_subject(verb: Token) -> None:
    """Swap subject and object where only the number shows them: `Die Verluste beziffert das Militär auf 28`."""
    children = [*verb.children]
    doers = [child for child in children if child.dep_ == "sb"]
    undergone = [child for child in children if child.dep_ == "oa" and child.tag_ in NOUN]
    if not doers:
        _find_subject(verb, undergone)
        return
    if doers[0].tag_ == "PRELS" and (noun := subject_beside(doers[0], verb)) is not None:
        doers[0].dep_ = "oa"
        hang(noun, verb, "sb")
        return
    if doers[0].i == verb.i - 1 and _is_adverb(verb, doers, undergone):
        doers[0].tag_, doers[0].dep_ = "ADV", "mo"  # `Netto verdiente das Institut 1,1 Milliarden Euro`
        if len(doers) == 1 and undergone and undergone[0].left_edge.i == verb.i + 1:
            undergone[0].dep_ = "sb"
        return
    if len(doers) == 2 and ((again := _is_named_again(verb, doers)) or _is_person_and_object(verb, *doers)):
        doers[1].dep_ = "pd" if again else "oa"
        return
    if len(doers) == 1 and not undergone:
        _take_masculine(verb, doers[0])
        _part_name(verb, doers[0])
        _part_object(verb, doers[0])
    if len(doers) != 1 or len(undergone) != 1:
        return
    doer, object_ = doers[0], undergone[0]
    estimator = not (_is_estimated(verb, object_) or _is_money(object_))
    if _is_estimated(verb, doer) and estimator and _agrees(object_, verb) and object_.left_edge.lower_ != "den":
        doer.dep_, object_.dep_ = "oa", "sb"  # `Die Quote beziffert das Amt auf 3 Prozent`
        for noun, case in ((doer, "Acc"), (object_, "Nom")):
            noun.morph = MorphAnalysis(noun.vocab, noun.morph.to_dict() | {"Case": case})
        return
    if _is_money(doer) and doer.i < verb.i and object_.left_edge.i == verb.i + 1 and _agrees(object_, verb):
        doer.dep_, object_.dep_ = "oa", "sb"  # `9 Millionen Franken haben Rentner überwiesen`
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
    neuter_or_feminine = opener.lower_ in ("das", "die", "eine", "ein", "diese", "dieses") and opener.i == verb.i + 1
    numbers = (doer.morph.get("Number", []), object_.morph.get("Number", []))
    if neuter_or_feminine and numbers == (["Plur"], ["Sing"]) and not _is_measured(doer):
        doer.dep_, object_.dep_ = "oa", "sb"


def _is_adverb(verb: Token, doers: list[Token], undergone: list[Token]) -> bool:
    """Whether the first subject is an adverb, as another noun is the subject: `Real sanken die Umsätze um 3 %`."""
    word = doers[0].lower_
    if word.endswith("bereinigt"):
        return True  # `Saisonbereinigt stieg die Quote`
    if word not in _ADVERBS:
        return False
    if len(doers) == 2 or len(undergone) == 2:
        return True
    follows = len(undergone) == 1 and undergone[0].left_edge.i == verb.i + 1
    masculine = follows and undergone[0].left_edge.lower_ == "der"
    return follows and (masculine or verb.lower_.startswith(_WITHOUT_OBJECT))


def _is_person_and_object(verb: Token, doer: Token, other: Token) -> bool:
    """`erwartet Eva Kern, Chefin der Bank, | eine Teuerung von 3 Prozent`: of two subjects the name is it."""
    named = doer.tag_ == "NE" and verb.tag_ == "VVFIN" and doer.left_edge.i == verb.i + 1 and doer.i < other.i
    return named and any(child.lower_ in ("ein", "eine") for child in other.lefts)


def _part_object(verb: Token, doer: Token) -> None:
    """`schätzt Eva Kern, Chefin der Feuerwehr, | den Schaden`: `den` shows an object, which is no apposition."""
    for noun in [c for c in doer.rights if c.dep_ == "app" and c.tag_ == "NN"]:
        opener = noun.left_edge
        if opener.lower_ in ("den", "einen") and opener.tag_ == "ART" and "Sing" in noun.morph.get("Number", []):
            hang(noun, verb, "oa")


def _part_name(verb: Token, noun: Token) -> None:
    """`erwartet die Bank | Überweisungen`: one thing does it, so the name before a bare plural is the subject."""
    before = neighbour(noun, -1)
    if noun.tag_ != "NN" or before.tag_ != "NE" or before.head.i != noun.i:
        return
    if (verb.morph.get("Number", []), noun.morph.get("Number", [])) != (["Sing"], ["Plur"]):
        return
    opener = neighbour(before, -1)
    if verb.i > before.i or opener.tag_ != "ART" or opener.lower_ not in ("das", "der", "die"):
        return
    hang(before, verb, "sb")
    hang(opener, before)
    noun.dep_ = "oa"


#: Starts of verbs by which somebody says how large something is, and ends of nouns for what is large.
_ESTIMATING = ("beziffer", "schätz", "taxier", "veranschlag")
_SIZES = tuple(
    "anteil aufwand ausgaben bedarf belastung bestand dauer defizit einbußen erlös erlöse gewinn gewinne höhe kosten "
    "menge preis quote rate schaden schäden schulden summe tempo umsatz verbrauch verlust verluste wert werte "
    "wahrscheinlichkeit zahl".split()
)


def _is_estimated(verb: Token, noun: Token) -> bool:
    """Whether a noun names a size, and the verb says how large: sizes estimate nothing, nor do forecasts raise."""
    sized = noun.lower_.endswith(_SIZES) and verb.lower_.startswith(_ESTIMATING)
    forecast = noun.lower_.endswith(_FORECASTS) and verb.lower_.startswith(_RAISING)
    return noun.tag_ == "NN" and (sized or forecast)


#: Ends of nouns for what somebody expects, and starts of verbs by which they change it.
_FORECASTS = ("erwartung", "prognose", "schätzung")
_RAISING = ("erhöht", "heb", "hob", "kürz", "reduzier", "schraub", "senk", "setz")


#: Ends of nouns that are masculine, with which `der` is no dative.
_MASCULINE = tuple("bericht bund dienst fonds ismus konzern ling rat report sprecher verband verein".split())


def _take_masculine(verb: Token, pronoun: Token) -> None:
    """`Wetterdienst` in `wie sie der Wetterdienst erwartet`: the article shows the subject, taken for a dative."""
    if pronoun.lower_ not in ("das", "die", "sie"):
        return
    noun = next((child for child in verb.children if child.dep_ == "da" and child.tag_ == "NN"), None)
    if noun is None or noun.left_edge.i != pronoun.i + 1:
        return
    if noun.left_edge.lower_ == "der" and noun.lower_.endswith(_MASCULINE) and "Sing" in verb.morph.get("Number", []):
        pronoun.dep_, noun.dep_ = "oa", "sb"
        noun.morph = MorphAnalysis(noun.vocab, noun.morph.to_dict() | {"Case": "Nom"})


def _is_named_again(verb: Token, doers: list[Token]) -> bool:
    """Whether the second of two subjects is what the first one is: `wurde der Stürmer Torschützenkönig`."""
    copula = verb.tag_ == "VAFIN" and not any(child.tag_ in NON_FINITE for child in verb.children)
    bare = doers[1].tag_ == "NN" and doers[1].left_edge.i == doers[1].i
    return copula and bare and doers[0].tag_ in NOUN and verb.i < doers[0].i < doers[1].i


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
        if joined and "Nom" in joined[0].morph.get("Case", []) and _agrees(joined[0], verb):
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
    if len(named) == 1 and nominative and _agrees(named[0], verb):
        hang(named[0], verb, "sb")


def _take_before(verb: Token) -> bool:
    """`Konto` in `Sie hilft: Ein Konto, das der Verein hat, wies 9 Euro aus`: what stands between colon and verb."""
    doc, above = verb.doc, verb.head
    named = [c for c in above.children if c.dep_ in ("app", "oa") and c.tag_ in NOUN and above.i < c.i < verb.i]
    for noun in named:
        opens = doc[noun.left_edge.i - 1].text == ":"
        closes = noun.right_edge.i + 1 == verb.i or (doc[verb.i - 1].text == "," and noun.right_edge.i + 2 == verb.i)
        if opens and closes and _agrees(noun, verb):
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

    The tree hangs it on what is before the mark.
    """
    doc, start = verb.doc, verb.i
    while start > verb.sent.start and doc[start - 1].text not in (",", ";") and doc[start - 1].tag_ != "KON":
        start -= 1
    own = [t for t in doc[start : verb.i] if t.head.i < start and t.head.i != t.i]
    if len(own) != 1 or start == verb.sent.start or start == verb.i:
        return False
    noun = own[0]
    opens = noun.left_edge.i == start and noun.right_edge.i + 1 == verb.i and noun.tag_ in NOUN
    named = doc[start].lower_ in ("das", "der", "die", "ein", "eine") or "Nom" in noun.morph.get("Case", [])
    if not opens or not named or noun.dep_ not in ("app", "cj", "oa") or not _agrees(noun, verb):
        return False
    hang(noun, verb, "sb")
    noun.morph = MorphAnalysis(noun.vocab, noun.morph.to_dict() | {"Case": "Nom"})
    return True


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
    return "Nom" in noun.morph.get("Case", []) and _agrees(noun, verb) and not numbered


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
    if nouns[0].head.i == verb.i or not named or not _agrees(nouns[0], verb):
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
    verbs = [verb, *(child for child in verb.subtree if child.dep_ == "oc" and child.tag_ in NON_FINITE)]
    children = [child for one in verbs for child in one.children]
    if any(child.dep_ in ("sb", "ep", "cp") or child.tag_ == "PPER" for child in children):
        return False
    named = [c for c in children if c.tag_ in NOUN and c.dep_ in ("oa", "da", "pd") and c.i > verb.i]
    noun = min(named, key=lambda c: c.i, default=None)
    opener = noun.left_edge if noun is not None else verb
    if noun is None or noun.dep_ != "oa" or opener.lower_ not in ("das", "die", "ein", "eine") or opener.tag_ != "ART":
        return False
    if not _agrees(noun, verb) or (opener.i > verb.i + 1 and (len(named) > 1 or verb.dep_ not in ("ROOT", "oc"))):
        return False  # behind other phrases only where nothing else can be it: `ist im Tal eine Mure abgegangen`
    hang(noun, verb, "sb")
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
    """`Leute` in `Eine Menge Leute hat das Stück gesehen`: a noun of number before it is what the verb agrees with.

    A number does not: `300 Teilnehmer zählte die Polizei`.
    """
    numbers = [child.lower_ for child in noun.lefts if child.tag_ == "CARD"]
    if any(number == "1" or number.startswith("ein") for number in numbers):
        return True
    return any(child.tag_ in ("NN", "PIAT", "PIS") for child in noun.lefts)
