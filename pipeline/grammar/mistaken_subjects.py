"""Subjects that parsers take for objects, and objects that they take for subjects: case, number and place show them."""

from __future__ import annotations

from spacy.tokens import MorphAnalysis, Token

from pipeline.grammar.missing_subjects import agrees, find_subject
from pipeline.grammar.mistaken_relatives import subject_beside
from pipeline.grammar.nominals import is_time
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
    doers = [child for child in children if child.dep_ == "sb" and not (_take_governed(child) or _is_compared(child))]
    if doers and is_time(doers[0]) and (noun := _behind_time(doers[0], children)) is not None:
        doers[0].dep_ = "mo"
        hang(noun, verb, "sb")
        return
    if len(doers) > 1 and _part_insertion(verb, doers[0], doers[1]):
        doers.pop(0)
    if len(doers) == 1 and _ends_gap(verb, doers[0]):
        return
    if len(doers) == 2 and (other := _verb_behind(verb, doers[1])) is not None:
        hang(doers.pop(), other, "sb")
    if len(doers) == 2:
        datives = [one for one in doers if one.left_edge.lower_ in ("dem", "einem") and one.left_edge.tag_ == "ART"]
        if len(datives) == 1:
            doers.remove(datives[0])
            datives[0].dep_ = "da"  # `Dem Aufruf des Verbands sind 500 Menschen gefolgt`
    undergone = [child for child in children if child.dep_ == "oa" and child.tag_ in NOUN]
    if not doers:
        find_subject(verb, undergone)
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
    if len(doers) == 2 and _is_dative_and_doer(verb, *doers):
        doers[0].dep_ = "da"
        return
    if len(doers) == 1 and not undergone:
        _take_masculine(verb, doers[0])
        _part_name(verb, doers[0])
        _part_object(verb, doers[0])
    if not undergone and _swap_over_auxiliary(verb, doers):
        return
    if len(doers) != 1 or len(undergone) != 1:
        return
    doer, object_ = doers[0], undergone[0]
    estimator = not (_is_estimated(verb, object_) or _is_money(object_))
    fits = agrees(object_, verb) or _is_woman(object_)
    if _is_estimated(verb, doer) and estimator and fits and object_.left_edge.lower_ != "den":
        doer.dep_, object_.dep_ = "oa", "sb"  # `Die Quote beziffert das Amt auf 3 Prozent`
        number = "".join(verb.morph.get("Number", [])) or "Sing"
        for noun, shown in ((doer, {"Case": "Acc"}), (object_, {"Case": "Nom", "Number": number})):
            noun.morph = MorphAnalysis(noun.vocab, noun.morph.to_dict() | shown)
        return
    if _is_money(doer) and doer.i < verb.i and object_.left_edge.i == verb.i + 1 and agrees(object_, verb):
        doer.dep_, object_.dep_ = "oa", "sb"  # `9 Millionen Franken haben Rentner überwiesen`
        return
    if _are_swapped(verb, doer, object_):
        doer.dep_, object_.dep_ = "oa", "sb"


def _is_woman(noun: Token) -> bool:
    """`die Geschädigte`: a participle that became a noun looks alike for one woman and for many."""
    alike = noun.tag_ == "NN" and noun.lower_.endswith(("te", "ene")) and noun.left_edge.lower_ == "die"
    return alike and noun.left_edge.i == noun.i - 1


def _verb_behind(verb: Token, noun: Token) -> Token | None:
    """`schrieb` for `Blatt` in `Kern spricht von 90, das Blatt „Seewind“ schrieb von 104`: its own, right behind it."""
    doc, after = noun.doc, noun.right_edge.i + 1
    while after < len(doc) - 1 and doc[after].text in _CLOSING:
        after += 1
    opened = noun.i > verb.i and neighbour(noun.left_edge, -1).text == ","
    other = doc[after] if opened and after < len(doc) else verb
    free = other.tag_ in FINITE and other.sent.start == verb.sent.start
    return other if free and not any(child.dep_ == "sb" for child in other.children) else None


_CLOSING = frozenset({"“", "”", '"', "«", "»"})


def _ends_gap(verb: Token, number: Token) -> bool:
    """`1.260` in `Man muss 1.000 Euro einplanen, im Zentrum sogar 1.260`: it ends a part without a verb."""
    if number.tag_ != "CARD":
        return False
    main = next((child for child in verb.rights if child.dep_ == "oc" and child.tag_ in NON_FINITE), None)
    if main is None or number.i < main.i or not neighbour(number).is_punct:
        return False
    parted = any(token.text in (",", "–") for token in verb.doc[main.i + 1 : number.i])
    if parted:
        hang(number, main, "oa")
    return parted


def _take_governed(noun: Token) -> bool:
    """`Drittel` in `brach um mehr als ein Drittel ein`: it is hung on the preposition before `mehr als`."""
    doc, i = noun.doc, noun.left_edge.i - 3
    if i < 0 or doc[i + 2].lower_ != "als" or doc[i].tag_ != "APPR" or doc[i + 1].lower_ not in ("mehr", "weniger"):
        return False
    hang(noun, doc[i], "nk")
    return True


def _is_compared(noun: Token) -> bool:
    """`Preis` in `doppelt so viel wie der alte Preis`: with whom or what one is compared."""
    compared = noun.left_edge.tag_ == "KOKOM" and noun.tag_ in NOUN and noun.left_edge.lower_ == "wie"
    if compared:
        noun.dep_ = "cc"
    return compared


def _behind_time(time: Token, children: list[Token]) -> Token | None:
    """`Bild` in `war ein Jahr zuvor ein Bild verkauft worden`: the subject that follows a time."""
    if neighbour(time).lower_ not in _AFTERWARDS:
        return None
    passive = (c for c in children if c.lower_ == "worden")
    done = (c for worden in passive for c in worden.children if c.dep_ == "oc")
    nouns = [c for c in children if c.dep_ in ("sb", "pd")] + [
        c for verb in done for c in verb.children if c.dep_ == "oa"
    ]
    nouns = [noun for noun in nouns if noun.tag_ in NOUN and noun.left_edge.i > time.i]
    return next((noun for noun in nouns if noun.left_edge.lower_ not in ("den", "dem", "einen", "einem")), None)


_AFTERWARDS = frozenset("danach darauf davor früher später zuvor".split())


def _part_insertion(verb: Token, first: Token, second: Token) -> bool:
    """Give the verb behind an insertion its subject back: `Der Schaden – die Kasse zahlt ihn nicht – geht in die
    Millionen`.
    """
    doc, dash = verb.doc, neighbour(second.left_edge, -1)
    if dash.text not in _DASHES or not first.i < dash.i < second.i < verb.i:
        return False
    closing = next((i for i in range(verb.i + 1, verb.sent.end - 1) if doc[i].text in _DASHES), verb.i)
    outer = neighbour(doc[closing])
    if closing == verb.i or outer.tag_ not in FINITE or outer.head.i != verb.i or not agrees(first, outer):
        return False
    if second.tag_ not in NOUN or second.lower_ == "rede" or any(child.dep_ == "sb" for child in outer.children):
        return False  # `das Geld – die Rede ist von 9 Euro – fehlt`
    hang(first, outer, "sb")
    return True


_DASHES = frozenset({"-", "–", "—"})


def _swap_over_auxiliary(verb: Token, doers: list[Token]) -> bool:
    """Swap the subject of an auxiliary and the object of its full verb: `20 Anträge hat die Behörde genehmigt`."""
    if verb.tag_ not in ("VAFIN", "VMFIN"):
        return False
    main = next((child for child in verb.rights if child.dep_ == "oc" and child.tag_ in NON_FINITE), None)
    if main is None or any(child.dep_ == "cd" for child in doers[0].children):
        return False
    undergone = [child for child in main.children if child.dep_ == "oa" and child.tag_ in NOUN]
    if len(doers) == 2 and not undergone:
        first, second = doers
        bare = first.tag_ == "NN" and first.left_edge.i == first.right_edge.i == verb.i - 1
        counted = verb.i < second.i and any(child.tag_ == "CARD" for child in second.lefts)
        if not bare or not counted or not verb.lower_.startswith(("ha", "hätte")):
            return False
        hang(first, main, "oa")  # `Anträge haben bislang 150 Firmen gestellt`
        return True
    if len(doers) == 1 and not undergone and _is_bare_object(verb, main, doers[0]):
        hang(doers[0], main, "oa")  # `90 von ihnen hatten Asyl beantragt`
        return True
    if len(doers) != 1 or len(undergone) != 1 or not _are_swapped(verb, doers[0], undergone[0]):
        return False
    hang(undergone[0], verb, "sb")
    hang(doers[0], main, "oa")
    return True


def _is_bare_object(verb: Token, main: Token, noun: Token) -> bool:
    """Whether a bare noun in the singular right before a participle is no subject, as `haben` is plural."""
    if noun.i != main.i - 1 or noun.tag_ != "NN" or noun.left_edge.i != noun.i or noun.i < verb.i:
        return False
    apart = "Sing" in noun.morph.get("Number", []) and "Plur" in verb.morph.get("Number", [])
    numbered = any(child.tag_ == "CARD" for one in (verb, main) for child in one.children if child.i < verb.i)
    return apart and numbered and verb.lower_.startswith(("ha", "hätte"))


def _are_swapped(verb: Token, doer: Token, object_: Token) -> bool:
    """Whether the number of a verb between two nouns shows that the first one is its object."""
    if not doer.i < verb.i < object_.i or doer.tag_ != "NN" or any(child.dep_ == "cd" for child in doer.children):
        return False
    opener = object_.left_edge
    if "Sing" not in verb.morph.get("Number", []):
        # `Eine Vergiftung erlitten fünf Gäste`
        number = next((child.i for child in object_.lefts if child.tag_ == "CARD"), verb.i)
        between = verb.doc[verb.i + 1 : number]
        return _is_one_thing(doer) and number > verb.i and all(token.tag_ in ("ADV", "PRF") for token in between)
    neuter_or_feminine = opener.lower_ in ("das", "die", "eine", "ein", "diese", "dieses") and opener.i == verb.i + 1
    single = "Sing" in object_.morph.get("Number", []) or any(child.tag_ == "CARD" for child in doer.lefts)
    plural = "Plur" in doer.morph.get("Number", []) and not _is_measured(doer)
    return neuter_or_feminine and single and plural


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


def _is_dative_and_doer(verb: Token, first: Token, second: Token) -> bool:
    """`150 Beschäftigten droht die Entlassung`: the number of the verb shows the subject, the first noun its dative."""
    numbered = first.tag_ == "NN" and any(child.tag_ == "CARD" for child in first.lefts)
    apart = first.lower_.endswith(("n", "s")) and first.i < verb.i < second.i and second.left_edge.tag_ == "ART"
    numbers = [word.morph.get("Number", []) for word in (first, verb, second)]
    return numbered and apart and numbers == [["Plur"], ["Sing"], ["Sing"]]


def _part_object(verb: Token, doer: Token) -> None:
    """`schätzt Eva Kern, Chefin der Feuerwehr, | den Schaden`: `den` shows an object, which is no apposition."""
    for noun in [c for c in doer.rights if c.dep_ == "app" and c.tag_ == "NN"]:
        opener = noun.left_edge
        if opener.lower_ in ("den", "einen") and opener.tag_ == "ART" and "Sing" in noun.morph.get("Number", []):
            hang(noun, verb, "oa")


def _part_name(verb: Token, noun: Token) -> None:
    """`erwartet die Bank | Überweisungen`: one thing does it, so the name before a bare plural is the subject.

    Also `erwartet der Wetterdienst | Werte zwischen 3 und 7 Grad`: an amount follows what somebody expects.
    """
    after = neighbour(noun)
    if after.head.i == noun.i < after.i and after.dep_ == "nk" and noun.tag_ == after.tag_ == "NN" and verb.i < noun.i:
        number = neighbour(after, 2 + (neighbour(after, 2).lower_ in ("bis", "zu", "rund", "etwa")))
        named = after.ent_iob_ == "I" or after.is_upper  # `die Deutsche Bahn AG über 7 Millionen`
        if neighbour(after).tag_ == "APPR" and number.tag_ == "CARD" and not named:
            hang(after, verb, "oa")
        return
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


def _is_money(noun: Token) -> bool:
    """`Euro` in `9 Millionen Euro`: a currency behind its number."""
    numbered = any(c.tag_ == "CARD" or c.lower_.endswith(("illionen", "illiarden")) for c in noun.lefts)
    return numbered and noun.lower_ in ("dollar", "euro", "franken", "kronen", "pfund")


def _is_one_thing(noun: Token) -> bool:
    """Whether `ein` and a noun in the singular show that a verb in the plural is not said of it."""
    opened = noun.left_edge.lower_ in ("das", "ein", "eine") and "Sing" in noun.morph.get("Number", [])
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
