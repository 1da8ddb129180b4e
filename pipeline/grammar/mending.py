"""Tagging mistakes around the verb, by the tag that the tagger gave: the component `mend_verbs`.

`ablehnen` in `die den Frieden ablehnen`, `werden` in `dass 90 Euro ausgegeben werden`: finite forms of the plural look
like infinitives, past ones (`rissen`) like participles, and nothing next to them tells. The tree does: what opens the
clause hangs on them.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from spacy.language import Language
from spacy.tokens import Doc, Token

from pipeline.grammar.mistaken_adjectives import closes_subject, follows_pronoun, mend_adjective, take_clause
from pipeline.grammar.mistaken_conjunctions import (
    CONJUNCTIONS,
    OPENING_INFINITIVES,
    mend_conjunction,
    mend_infinitive_opener,
    mend_opener,
)
from pipeline.grammar.mistaken_finites import (
    ends_perfect,
    ends_phrase,
    hang_on_verb,
    has_arguments,
    is_prefixed,
    make_participle,
    mend_finite,
    mend_form,
)
from pipeline.grammar.mistaken_infinitives import COPULAS, is_finite
from pipeline.grammar.mistaken_nouns import mend_noun
from pipeline.grammar.mistaken_participles import REASONS, is_reason, mend_participle, mend_reason
from pipeline.grammar.mistaken_phrases import ARTICLED, part_name, part_number
from pipeline.grammar.mistaken_prepositions import (
    NARROWING,
    PREPOSITIONS,
    mend_preposition,
    noun_of_opening,
    part_from_verb,
    verb_of_particle,
)
from pipeline.grammar.mistaken_relatives import mend_named, mend_relative
from pipeline.grammar.mistaken_subjects import mend_subject
from pipeline.grammar.nominals import TIME_NOUNS, is_year
from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import DETERMINER, FINITE, FINITE_TAGS, NOUN
from pipeline.grammar.trees import hang, make_finite, make_subjunctive
from pipeline.grammar.truncated import is_truncated, mend_truncated

#: Prepositions that taggers take for verbs and nouns.
_PREPOSITIONS = frozenset("anstelle anhand mithilfe mitsamt samt zugunsten zulasten".split())
#: `es`, parted from the verb that it leans on.
_IT = frozenset({"'s", "’s"})
#: Forms that are finite, whatever else is in their clause.
_ONLY_SUBJUNCTIVE = ("bräuchten", "dürften", "gäben", "kämen", "könnten", "lägen", "müssten", "säßen", "stünden")


@Language.component("mend_verbs", requires=["token.tag", "token.head"], assigns=["token.tag", "token.morph"])
def mend_verbs(doc: Doc) -> Doc:
    """Give verbs, participles and postpositions the tag that the tree shows, and finite verbs what their form shows."""
    strings = doc.vocab.strings
    tags, words = doc.to_array("TAG").tolist(), doc.to_array("LOWER").tolist()
    spelled = {word: strings[word] for word in set(words)}
    menders = {tag: _MENDERS[name] for tag in set(tags) if (name := strings[tag]) in _MENDERS}
    telling = {word for word, text in spelled.items() if text in _TELLING or text.endswith(REASONS)}
    numbers = {word for word, text in spelled.items() if text[:1].isdigit()}
    truncated = {word for word, text in spelled.items() if text[-1:] == "-"}
    for token in [doc[i] for i, word in enumerate(words) if word in truncated and is_truncated(doc[i])]:
        mend_truncated(token)
    _close_brackets(doc, [i for i, word in enumerate(words) if spelled[word] in _BRACKETS])
    states = {word for word, text in spelled.items() if text in ARTICLED}
    for i in [i for i, word in enumerate(words) if word in states]:
        part_name(doc[i])
    for i, (tag, word) in enumerate(zip(tags, words, strict=True)):
        mended = word in telling and _mend_word(doc[i], strings[tag])
        if tag in menders and not mended:
            menders[tag](doc[i])
        if word in numbers:
            _mend_number(doc[i])
    return doc


def _close_brackets(doc: Doc, marks: list[int]) -> None:
    """Hang a closing bracket where the opening one hangs: `Minister Kern (SPD) | hielt 5 Euro für angemessen`."""
    for opening, closing in itertools.pairwise(marks):
        if doc[opening].text == "(" and doc[closing].text == ")" and doc[opening].dep_ == "punct":
            hang(doc[closing], doc[opening].head, "punct")


_BRACKETS = frozenset({"(", ")"})


def _mend_word(token: Token, tag: str) -> bool:
    """Mend what its form alone makes suspect; whether it was mended."""
    word = token.lower_
    if word.endswith(REASONS) and is_reason(token):
        mend_reason(token)
    elif tag in FINITE_TAGS and _is_finite(token):
        return False
    elif (
        word in _PREPOSITIONS and neighbour(token).i > token.i and neighbour(token).tag_ in DETERMINER | {"ADJA", "NN"}
    ):
        token.tag_ = "APPR"  # `bilden anstelle der zehn Bezirke`
    elif word in PREPOSITIONS and tag != "APPR":
        mend_preposition(token)
    elif word in _IT and neighbour(token, -1).tag_ in FINITE:
        token.tag_ = "PPER"  # `Dafür gibt’s 35 Euro`
    else:
        return False
    return token.tag_ != tag


def _is_finite(word: Token) -> bool:
    return is_finite(word) or (word.i > 0 and word.lower_.endswith(_ONLY_SUBJUNCTIVE))


def _mend_non_finite(word: Token, tag: str) -> None:
    if _is_finite(word):
        make_finite(word, plural=not word.lower_.endswith("t"), tag=FINITE_TAGS[tag])
        mend_form(word)
        mend_subject(word)
    elif tag == word.tag_ == "VVPP":
        mend_participle(word)
    elif tag == "VVINF" and ends_perfect(word):
        make_participle(word)


def _mend_preposition(word: Token) -> None:
    if (parted := verb_of_particle(word)) is not None:
        part_from_verb(word, parted)
    elif word.lower_ in CONJUNCTIONS:
        mend_conjunction(word)
    elif word.lower_ in OPENING_INFINITIVES and word.is_sent_start:
        mend_opener(word)
    elif word.dep_ == "svp" and word.lower_ == "statt" and any(True for _ in word.rights):
        word.dep_ = "mo"  # `rechnet mit 3 Prozent statt wie bisher 4 Prozent`
    elif word.lower_ in NARROWING and (noun := noun_of_opening(word)) is not None:
        hang(word, noun, "mnr")


def _mend_predicative(word: Token) -> None:
    if word.dep_ == "pd" and word.lower_.endswith("weit") and len(word) > len("weit"):
        word.tag_, word.dep_ = "ADV", "mo"  # `Bundesweit sind 300 Helfer im Einsatz`
    elif word.dep_ == "sb" and word.is_title and (after := neighbour(word)).i > word.i and after.tag_ == "VVFIN":
        word.tag_ = "NE"  # `Witt fordert`, but not `Teuer wird`
    elif word.i and closes_subject(word):
        take_clause(word)
    elif follows_pronoun(word):
        make_subjunctive(word)
    elif has_arguments(word):
        # `strich` in `Die Bahn strich 140 Züge`, the Swiss `büsste ein`
        make_finite(word, plural=word.lower_.endswith("en"))
    elif word.dep_ == "oc" and is_prefixed(word):
        make_participle(word)  # `hat ausgerechnet, dass`
    elif word.dep_ == "svp" and word.lower_.endswith("einander"):
        word.dep_ = "mo"


def _mend_adverb(word: Token) -> None:
    noun = word.head
    if word.lower_ == "so" and noun.dep_ in ("oa", "pd") and noun.i > word.i and neighbour(word, -1).text == ",":
        noun.dep_ = "par"  # `werde 9 Euro kosten, so Minister Kern`: who says it is no part of it
    if word.lower_.endswith(("te", "ten")) and has_arguments(word):
        make_finite(word, plural=word.lower_.endswith("en"))  # `büxten` in `14 Rinder büxten aus`
    elif word.dep_ == "oc" and is_prefixed(word):
        make_participle(word)


def _mend_article(word: Token) -> None:
    if word.dep_ == "sb" and (after := neighbour(word)).i > word.i and after.tag_ in FINITE:
        word.tag_ = "PDS"  # `und die reichen noch zehn Wochen`
    elif word.dep_ == "svp":
        word.tag_, word.dep_ = "CARD", "nk"  # `beträgt ein bis drei Tage`: no particle of the verb
    else:
        mend_named(word)


def _mend_possessive(word: Token) -> None:
    if word.lower_.endswith(("selbe", "selben")):
        word.tag_ = "PDAT"  # `laut derselben Umfrage`: nobody has it


def _mend_demonstrative(word: Token) -> None:
    """`das` in `kommt das aus drei Parteien bestehende Bündnis auf 30`: the article of the noun, no subject."""
    opener = neighbour(word)
    participle = opener.head
    if word.dep_ == "nk" and word.head.tag_ == "NN":
        word.tag_ = "ART"
    if word.dep_ != "sb" or opener.tag_ != "APPR" or participle.tag_ != "ADJA" or participle.i < opener.i:
        return
    noun = participle.head
    if noun.tag_ == "NN" and noun.i > participle.i and noun.left_edge.i == opener.i:
        word.tag_ = "ART"
        hang(word, noun, "nk")


def _mend_pronominal(word: Token) -> None:
    """`davon` in `kamen gestern noch einmal davon`: the particle of a verb at the end of its clause."""
    verb, before, after = word.head, neighbour(word, -1), neighbour(word)
    last = after.i == word.i or after.is_punct
    moves = word.lower_ == "davon" and verb.tag_ in FINITE and verb.lower_.startswith(_LEAVING)
    if moves and last and verb.i < before.i and before.tag_ != "CARD" and after.lower_ != ":":
        word.tag_, word.dep_ = "PTKVZ", "svp"


_LEAVING = ("flieg", "flog", "kam", "komm", "käm", "lauf", "lief", "läuf", "rannt", "trag", "trug", "träg", "zog")


def _mend_relative(word: Token) -> None:
    mend_relative(word)
    mend_named(word)


def _mend_particle(word: Token) -> None:
    if word.lower_ in ("hin", "übrig") and word.head.lower_ in COPULAS:
        word.tag_, word.dep_ = "ADJD", "pd"  # `sind noch 200 übrig`: `sein` parts with no word
    elif word.lower_ in ("an", "aus") and word.i > 1 and ends_phrase(word):
        word.tag_ = "APZR"


def _mend_subjunction(word: Token) -> None:
    if word.lower_ == "bis" and (after := neighbour(word)).i > word.i and after.lower_ in TIME_NOUNS:
        word.tag_ = "APPR"  # `bis Herbst 60 Wohnungen zu bauen`


def _mend_number(number: Token) -> None:
    """Hang a number that the tree joins to something on its verb, and one that ends the sentence on its preposition."""
    if number.text[-1] == "." and number.tag_ in NOUN and _is_last(number):
        number.tag_ = "CARD"  # `1.298.`
    name = neighbour(number, -1)
    if name.text in _ROADS and _is_road(name, number):
        hang(number, name, "nk")
    elif number.lower_.endswith("mal"):
        number.tag_, number.dep_ = "ADV", "mo"  # `dreht sich 707-mal um sich selbst`
    elif number.dep_ in ("cj", "dep"):
        hang_on_verb(number)
    elif number.dep_ == "nk":
        noun = number.head
        if noun.i == number.i + 1 and _is_year_beside(number, noun):
            hang(number, noun.head, "mo")
        elif noun.dep_ == "ag" or noun.tag_ == "NE" or noun.i == number.i - 1:
            part_number(number)
    elif number.dep_ == "punct" and (before := neighbour(number, -1)).i < number.i and before.tag_ == "APPR":
        hang(number, before, "nk")  # `64.` in `kommt auf 64.`


#: Letters of roads and lines: `die B 210`, `die U 6`.
_ROADS = frozenset("ABKLSU")


def _is_road(letter: Token, number: Token) -> bool:
    """Whether an article and a letter name a road by its number, and nothing is counted: not `Gruppe A 7 Punkte`."""
    opened = neighbour(letter, -1).tag_ in DETERMINER | {"APPRART"}
    return opened and number.text.isdecimal() and neighbour(number).tag_ not in NOUN


def _is_year_beside(number: Token, noun: Token) -> bool:
    """`2025` in `verbuchten 2025 Ausgaben von 3 Millionen`: the noun has a size, and so is not counted."""
    after = neighbour(noun)
    return (
        is_year(number)
        and after.lower_ == "von"
        and neighbour(after).tag_ == "CARD"
        and neighbour(number, -1).tag_ in FINITE
    )


def _is_last(number: Token) -> bool:
    """Whether the last word of a sentence is a number in digits with the full stop, which the tokenizer keeps."""
    after = neighbour(number)
    ends = after.i == number.i or after.is_sent_start or after.is_space
    return bool(ends) and number.text.replace(".", "").isdecimal() and number.text.count(".") < _DATE_DOTS


#: Dots of a date with its full stop: `31.03.2019.`
_DATE_DOTS = 3
#: Words that are looked at for what they are, whatever their tag.
_TELLING = _PREPOSITIONS | PREPOSITIONS | _IT
#: The tag that the tagger gave -> what mends it.
_MENDERS: Mapping[str, Callable[[Token], None]] = MappingProxyType(
    {
        **{tag: partial(_mend_non_finite, tag=tag) for tag in FINITE_TAGS},
        **dict.fromkeys(FINITE, mend_finite),
        **dict.fromkeys(("PTKVZ", "PTKZU"), _mend_particle),
        "ADJA": mend_adjective,
        "ADJD": _mend_predicative,
        "ADV": _mend_adverb,
        "APPR": _mend_preposition,
        "ART": _mend_article,
        "KOUI": mend_infinitive_opener,
        "KOUS": _mend_subjunction,
        "NN": mend_noun,
        "PDS": _mend_demonstrative,
        "PPOSAT": _mend_possessive,
        **dict.fromkeys(("PAV", "PROAV"), _mend_pronominal),
        "PRELS": _mend_relative,
    }
)
