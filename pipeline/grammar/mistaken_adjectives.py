"""Adjectives that are verbs: past tenses in -te and -ten look like weak adjectives, and taggers take them for such.

`referierte` in `30 Nähte seien gerissen, referierte Bürgermeister Oliver Fehrenbach`, `erbeuteten` in `Unbekannte
erbeuteten Bargeld`: what stands before and after them shows what they are.
"""

from __future__ import annotations

from spacy.tokens import MorphAnalysis, Token

from pipeline.grammar.mistaken_reports import first_clause, head_reported, is_behind_pronoun, is_reported, take_pronoun
from pipeline.grammar.nominals import is_time
from pipeline.grammar.ordinals import is_ordinal, take_for_subject
from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import DETERMINER, FINITE, NON_FINITE, NOUN, PREPOSITION, VERBS, feature
from pipeline.grammar.trees import hang, make_finite


def mend_adjective(word: Token) -> None:
    """Make an adjective the finite verb that it is, with its subject and object where the tree has them wrong.

    Args:
        word: a word tagged as an adjective before a noun (``ADJA``); any other reading leaves it as it is.
    """
    if word.dep_ == "nk" and word.i > 1 and is_ordinal(word):
        take_for_subject(word)
    elif word.i > 1 and _follows_quotation(word):
        make_finite(word, plural=False)
    elif word.i > 1 and _opens_before_person(word):
        _take_subject(word)
    elif word.dep_ == "oc" and word.head.tag_ in ("VAFIN", "VAINF") and neighbour(word).is_punct:
        word.tag_ = "VVPP"  # `– 3.000 Beamte waren aufgeboten –`
        word.morph = MorphAnalysis(word.vocab, {"VerbForm": "Part"})
    elif word.i > 1 and _follows_number(word):
        _take_number(word, _number_before(word))
    elif word.i > 1 and (doer := _counted_before(word)) is not None:
        _take_number(word, doer)
    elif word.i > 0 and _is_plural_past(word):
        _head_sentence(word)
    elif word.i > 0 and is_reported(word):
        head_reported(word)
    elif word.i > 2 and is_behind_pronoun(word):
        take_pronoun(word)
    elif word.i > 1 and _parts_object_and_subject(word):
        _head_clause(word)
    elif word.is_title and word.i + 1 < len(word.doc) and _stands_alone(word):
        word.tag_ = "NN"  # `verlieren die Liberalen vier Punkte`
    elif word.dep_ != "nk" and "Fin" in word.morph.get("VerbForm", []) and not (word.i and is_ordinal(word)):
        word.tag_ = "VVFIN"  # `dauere`: the morphology knows better
    elif word.i > 0 and _has_subject(word):
        make_finite(word, plural=word.lower_.endswith("en"))


def _stands_alone(word: Token) -> bool:
    """Whether a capitalised adjective has no noun behind it: `Grüne und AfD`, `die Liberalen vier Punkte`."""
    after = neighbour(word)
    if word.dep_ == "nk" or after.tag_ in NOUN | {"ADJA", "$,", "TRUNC"}:
        return False
    return after.tag_ != "KON" or neighbour(after).tag_ == "NE"


def _follows_number(word: Token) -> bool:
    """`erlitten` in `weitere 929 erlitten Gewalt`: between a number and a singular, where no preposition governs them.

    An adjective after a number would end in -e there, also before a plural if the number opens its clause.
    """
    doc, noun = word.doc, word.head
    if word.dep_ != "nk" or not word.lower_.endswith(_PLURAL_PAST) or noun.i != word.i + 1:
        return False
    number = _number_before(word)
    if number.tag_ != "CARD":
        return False
    if _opens_clause(number) and feature(noun, "Case") != "Dat" and noun.tag_ == "NN":
        return noun.i + 1 < len(doc)  # `ein Mann starb, mindestens 35 erlitten Verletzungen`
    first = number.i - 1 - (doc[number.i - 1].tag_ in ("ADJA", "PIS") and number.i > 1)
    governed = doc[first].tag_ in PREPOSITION | DETERMINER | {"ADV", "CARD", "KOKOM"} or number.lower_.startswith("ein")
    fits = feature(noun, "Number") == "Sing" or word.lower_ in _ONLY_VERBS
    return not governed and noun.tag_ == "NN" and fits and noun.i + 1 < len(doc)


#: Past tenses that no adjective looks like: that would be `erlittene`.
_ONLY_VERBS = frozenset({"bekamen", "erhielten", "erlitten"})


_PLURAL_PAST = ("ten", "men", "verloren")


def _number_before(word: Token) -> Token:
    """The word before another one, or the number in `zwei von ihnen`, `97 weitere`."""
    if neighbour(word, -1).lower_ in ("andere", "weitere") and neighbour(word, -2).tag_ == "CARD":
        return neighbour(word, -2)
    of_them = neighbour(word, -1).lower_ == "ihnen" and neighbour(word, -2).lower_ == "von"
    return neighbour(word, -3 if of_them else -1)


def _opens_clause(number: Token) -> bool:
    """Whether a number, adverbs apart, stands first behind the comma of a clause with a verb."""
    doc, i, first = number.doc, number.i - 1, number.sent.start
    while i > first and (doc[i].tag_ in ("ADV", "PTKA", "ADJD") or doc[i].lower_ == "weitere"):
        i -= 1
    return i > first and doc[i].text in (",", ";") and any(token.tag_ in FINITE for token in doc[first:i])


def _counted_before(word: Token) -> Token | None:
    """`Gäste` in `680 Gäste besuchten Konzerte`: no adjective is measured out by those counted, only by units."""
    doer = neighbour(word, -1)
    if word.dep_ != "nk" or not word.lower_.endswith("ten") or doer.dep_ != "ams" or doer.head.i != word.i:
        return None
    counted = doer.tag_ == "NN" and neighbour(doer, -1).tag_ == "CARD" and not is_time(doer)
    people = doer.lower_.endswith(("e", "en", "er")) and not doer.lower_.endswith(("liter", "meter", "onne", "onnen"))
    return doer if counted and people and word.head.i == word.i + 1 else None


def _take_number(word: Token, number: Token) -> None:
    """Make the word the finite verb between the number, its subject, and the noun, its object."""
    noun = word.head
    make_finite(word, plural=True)
    if noun.head.i == noun.i:
        word.head, word.dep_ = word, "ROOT"
    else:
        hang(word, noun.head, "cj")
    further = [child for child in noun.lefts if number.i < child.i < word.i]
    hang(noun, word, "oa")
    hang(number, word, "sb")
    for child in further:
        hang(child, number)  # `97 weitere erlitten Verletzungen`


def _follows_quotation(word: Token) -> bool:
    """`wetterte` in `„Das ist zu wenig“, wetterte der Wirt`: the root of a sentence is no adjective."""
    if word.dep_ != "ROOT" or not word.is_lower:
        return False
    return neighbour(word, -1).text == "," and neighbour(word, -2).text in ("“", "”", "«", '"')


def _opens_before_person(word: Token) -> bool:
    """`referierte` in `30 Nähte seien gerissen, referierte Bürgermeister Oliver Fehrenbach`, also `, so referierte`;
    `bezeichnete` in `Als zu hoch bezeichnete Direktorin Eva Kern die Kosten`.
    """
    noun, before = word.head, neighbour(word, -1 - (neighbour(word, -1).lower_ == "so"))
    if word.dep_ != "nk" or not word.lower_.endswith("te") or noun.i != word.i + 1:
        return False
    if before.text != "," and (word.lower_ != "bezeichnete" or word.sent[0].lower_ != "als"):
        return False
    name = noun if noun.tag_ == "NE" else neighbour(noun)
    return name.tag_ == "NE" and all(c.i == word.i or c.is_punct or c.tag_ == "KOKOM" for c in noun.lefts)


def _take_subject(word: Token) -> None:
    """Make the word a finite verb between its noun, which becomes its subject, and what the noun hung on."""
    noun = word.head
    make_finite(word, plural=False)
    above = noun.head
    while above.tag_ in NOUN and above.head.i != above.i:
        above = above.head
    if above.i != noun.i:
        hang(word, above, "cj")
    else:
        word.head, word.dep_ = word, "ROOT"
    hang(noun, word, "sb")


def _has_subject(word: Token) -> bool:
    """What has a subject right before or after it is no adjective.

    `erlitten` in `Zwei Männer erlitten Verletzungen`, `lenkte` in `Aus zehn Metern lenkte Torwart Kern den Ball`.
    """
    if not word.lower_.endswith(("en", "te")) or word.dep_ not in ("ROOT", "cj"):
        return False
    doer = next((child for child in word.children if child.dep_ == "sb"), None)
    if doer is None or doer.tag_ not in NOUN:
        return False
    return doer.right_edge.i + 1 == word.i or (word.n_lefts > 0 and doer.left_edge.i == word.i + 1)


def follows_pronoun(word: Token) -> bool:
    """`prüfe` in `Man prüfe 40 Hinweise`: the root of a sentence, right behind the pronoun that is its subject."""
    doer = neighbour(word, -1)
    if word.dep_ != "ROOT" or not word.is_lower or not word.lower_.endswith("e") or doer.i == word.i:
        return False
    return doer.dep_ == "sb" and doer.head.i == word.i and doer.lower_ in ("er", "es", "man", "sie")


def closes_subject(word: Token) -> bool:
    """`schmolz` in `Die Rücklage schmolz auf 36 Milliarden`: right behind a subject, in a clause without a verb."""
    before = neighbour(word, -1)
    if not word.is_lower or word.dep_ not in ("nk", "mnr", "mo", "ROOT") or before.tag_ != "NN":
        return False
    first = before.left_edge
    opens = first.is_sent_start or (word.lower_ in _STRONG_PASTS and neighbour(first, -1).text in (",", ";"))
    opens = opens and first.tag_ in ("ART", "PPOSAT")
    if not opens or feature(before, "Case") not in ("", "Nom") or neighbour(word).tag_ in FINITE | NON_FINITE | {"KON"}:
        return False
    own = first_clause(word) if first.is_sent_start else word.doc[word.i + 1 : word.sent.end]
    return word.sent[-1].text == "." and VERBS.isdisjoint(token.tag_ for token in own)


#: Past tenses that taggers do not know.
_STRONG_PASTS = frozenset({"glitt", "schmolz", "schoss", "schrumpfte", "schwoll", "sprang"})


def take_clause(word: Token) -> None:
    """Make the word the finite verb of its clause, the noun before it its subject, and hang what follows on it."""
    doer = neighbour(word, -1)
    rest = [child for child in doer.rights if child.i > word.i]
    make_finite(word, plural=feature(doer, "Number") == "Plur")
    hang(doer, word, "sb")
    for child in rest:
        hang(child, word, "mo" if child.tag_ in PREPOSITION else "")
    if word.dep_ == "app":
        hang(word, word.sent.root, "cj")  # `waren eingebrochen, der Überschuss schmolz`


def _parts_object_and_subject(word: Token) -> bool:
    """`bezifferte` in `Den Schaden bezifferte Landrat Kern auf 2 Millionen`: no adjective in -te has an object."""
    noun = word.head
    if word.dep_ != "nk" or noun.dep_ != "ROOT" or noun.tag_ not in NOUN or noun.i != word.i + 1:
        return False
    fronted = _fronted(word)
    return word.lower_.endswith("te") and fronted is not None and bool(fronted.left_edge.is_sent_start)


def _fronted(word: Token) -> Token | None:
    """The object put first, which the tree may take for the subject: `Die Kosten bezifferte Kern auf 2 Millionen`; or
    how much it is: `Auf 2 Millionen bezifferte Kern die Kosten`.
    """
    ahead = [c for c in word.lefts if c.tag_ in NOUN | {"APPR"} and c.right_edge.i + 1 == word.i]
    swapped = word.lower_.startswith(("beziffert", "schätzte", "taxierte"))
    return next((c for c in ahead if c.dep_ == "oa" or (swapped and c.dep_ in ("mo", "sb"))), None)


def _is_plural_past(word: Token) -> bool:
    """Whether an adjective in -ten before a noun without article is the verb of a sentence that has no other.

    `erbeuteten` in `Unbekannte erbeuteten Bargeld.`: without article or preposition the adjective would not end in -en.
    """
    noun = word.head
    if word.dep_ != "nk" or not word.lower_.endswith("ten") or noun.tag_ != "NN" or noun.i < word.i:
        return False
    if any(token.tag_ != "CARD" for token in word.doc[word.i + 1 : noun.i]):  # but `verendeten 40 Kühe`
        return False
    hung = noun.dep_ in ("nk", "ag") and noun.head.tag_ in NOUN and noun.head.i < word.i
    if (noun.dep_ not in ("ROOT", "app", "sb") and not hung) or word.sent[-1].text not in (".", "!"):
        return False
    before = neighbour(word, -1)
    named = before.tag_ in NOUN or before.text == "," or (before.tag_ in ("ADJA", "PIS") and before.is_sent_start)
    return bool(named and word.is_lower) and FINITE.isdisjoint(token.tag_ for token in first_clause(word))


def _head_sentence(word: Token) -> None:
    """Make the word the finite verb of its sentence, with the noun after it as object and the one before as subject."""
    noun, before, root = word.head, neighbour(word, -1), word.sent.root
    rest = [child for child in root.children if child.tag_ == "$." and child.i > noun.i]
    make_finite(word, plural=True)
    if root.tag_ in FINITE:  # `Fünf Prozent der Infizierten entwickelten Folgen, sagte sie`
        doer = next((child for child in root.children if child.dep_ == "sb" and child.i < word.i), before)
        counted = [child for child in noun.rights if child.tag_ == "CARD" and child.i < root.i]
        for child in counted:  # `Bei dem Brand verendeten 40 Kühe, weitere 30 wurden verletzt`
            hang(child, root, "sb")
        hang(word, root, "cj" if counted else "oc")
        rest = []
    else:
        word.head, word.dep_ = word, "ROOT"
        doer = root if root.i < word.i else before
    if doer.head.tag_ in ("APPR", "APPRART") and doer.dep_ == "nk":
        hang(doer.head, word)  # `Bei dem Brand verendeten 40 Kühe`
        hang(noun, word, "sb")
        doer = noun
    else:
        hang(noun, word, "oa")
    if doer.i < word.i and doer.tag_ in NOUN | {"ADJA", "PIS"}:
        hang(doer, word, "sb")
        doer.tag_ = "NN" if doer.tag_ == "ADJA" else doer.tag_
    for child in rest:
        hang(child, word)


def _head_clause(word: Token) -> None:
    """Make the word the finite verb of its sentence: the noun after it is its subject, the rest hangs on it."""
    noun = word.head
    rest = [c for c in noun.rights if c.tag_ in ("APPR", "APPRART", "$.")]
    told = [c for c in noun.rights if c.tag_ == "NN" and c.left_edge.tag_ == "ART" and c.dep_ in ("app", "oa")]
    fronted = _fronted(word)
    make_finite(word, plural=False)
    word.head, word.dep_ = word, "ROOT"
    hang(noun, word, "sb")
    undergone = fronted if fronted is not None and fronted.tag_ in NOUN else next(iter(told), None)
    if undergone is not None:
        hang(undergone, word, "oa")
    for child in rest:
        hang(child, word)
        child.dep_ = "mo" if child.tag_ in ("APPR", "APPRART") else child.dep_
