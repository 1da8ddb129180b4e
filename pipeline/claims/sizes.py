"""Sizes: the phrase a figure stands in, and the noun whose size it is.

`elf Jahre Gefängnis` is one phrase; in `eine Geldstrafe von 20.000 Euro` the figure is the size of `Geldstrafe`.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipeline.claims.gapping import sized_at_other_time, sized_before
from pipeline.claims.patterns import CHANGES, COMPARATIVES, COURSES, PENALTIES, SIZED, UNITS, ends_in
from pipeline.grammar.arguments import possessor
from pipeline.grammar.clauses import is_relative
from pipeline.grammar.nominals import is_time, is_year
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.spans import neighbour, remembered, sentence_of, tags_of, words_of
from pipeline.grammar.subjects import antecedent, subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, feature
from pipeline.records import Figure

_MODIFIERS = frozenset({"ADJD", "ADV", "APPR", "ART", "CARD", "KOKOM", "PIAT", "PTKA"})
_BOUNDS = frozenset(
    "ab bis etwa fast gut knapp mehr mindestens oberhalb rund über um unter unterhalb von vom weniger zirka zu "
    "zwischen".split()
)
_LONGEST_OWNER = 6
#: Prepositions that open no phrase of an owner.
_APART = frozenset({"auf", "nach", "seit", "um"})
_SPANS = frozenset({"zeit", "zeitraum"})
IN_SIZE = frozenset(
    "ausmaß betrag dauer gegenwert gesamthöhe gesamtumfang gesamtvolumen gesamtwert gewicht größe größenordnung höhe "
    "länge marktwert umfang verkaufswert volumen warenwert wert".split()
)


@dataclass(frozen=True, slots=True)
class Size:
    """A noun with its size: `noun` is what the figure measures, `owner` whose it is by a genitive, if one follows."""

    noun: Token
    owner: Token | None


def figure_phrase(figure: Figure, span: Span) -> Span:
    """The figure with the bare noun that it measures out: `elf Jahre Gefängnis`, `10 Prozent mehr Lohn`."""
    if figure.kind == "count":
        return span
    noun = measured_out(span)
    return span if noun is None else span.doc[span.start : noun.i + 1]


@remembered
def measured_out(span: Span) -> Token | None:
    """The noun right after an amount that it is an amount of: `Bargeld` in `850 Euro Bargeld`, else None."""
    doc, i, end = span.doc, span.end, min(span.end + 5, sentence_of(span[-1]).end)
    if span.start and words_of(doc)[span.start - 1] == "zu" and span[-1].lower_ in ("%", "prozent"):
        return None  # `Betroffen sind zu 63 Prozent Frauen`
    if i < end and doc[i].lower_ == "an":
        i += 1  # `180 Stunden an Sendungen`
    elif i < end and doc[i].lower_ in ("einer", "eines") and doc[i].tag_ == "ART":
        i += 1  # `64 Gramm einer kristallinen Substanz`
    elif i < end and doc[i].tag_ == "PIAT" and doc[i].lower_ == "solcher":
        i += 1  # `38 Kilometer solcher Leitungen`
    while i < end and (
        doc[i].tag_ in ("ADJA", "TRUNC")
        or (doc[i].tag_ == "ADJD" and i + 1 < end and doc[i + 1].tag_ == "ADJA")
        or doc[i].lower_ in COMPARATIVES
        or doc[i].is_space
    ):
        i += 1
    if i >= end or doc[i].tag_ not in NOUN or is_time(doc[i]):
        return None
    if doc[i].ent_type_ and doc[i - 1].lower_ not in COMPARATIVES:
        return None  # but `9 Prozent weniger Deutsche`
    every = words_of(doc)[span.start] in ("jeder", "jedes")
    if every and doc[i].lower_.endswith("en") and feature(doc[i], "Number") == "Plur":
        return None  # `will jeder dritte Stellen abbauen`
    return doc[i + 1] if i + 1 < end and doc[i + 1].tag_ == "NN" and doc[i].dep_ in ("nmc", "pnc") else doc[i]


def jam_of(figure: Figure, span: Span) -> Token | None:
    """`Stau` in `zwischen Lippe und Beckum 6 km Stau`: what is so long, wherever it is and whatever else is said."""
    if figure.kind != "measure":
        return None
    behind = neighbour(span[-1])  # wherever a model sees a name: `Bielefeld-Ost 6 km Stau`
    out = behind if behind.lower_ == "stau" else measured_out(span)
    return out if out is not None and out.lower_.endswith("stau") else None


@remembered
def size_of(span: Span) -> Size | None:
    """The noun whose size the figure is, with its owner.

    `Geldstrafe von 20.000 Euro`, `Schaden in Höhe von 5.000 Euro`, `Umsatz des Konzerns von 3 Millionen`, `Tempo von
    über 200 km/h`, `Kredit über 14 Millionen`.
    """
    doc, start = span.doc, sentence_of(span).start
    if span.start > start and doc[span.start - 1].lower_ == "tempo":
        return Size(doc[span.start - 1], None)
    again = sized_at_other_time(span)
    if again is not None:
        return _with_owner(again, start)
    i, marks = span.start - 1, []
    while i > start and (doc[i].lower_ in _BOUNDS or doc[i].tag_ in _MODIFIERS or doc[i].is_space):
        if doc[i].lower_ in ("auf", "in", "im", "bei", "mit", "nach", "für", "an", "gegen"):
            break
        marks.append(doc[i].lower_)
        i -= 1
    if i < start or doc[i].tag_ not in NOUN or not marks:
        return change_of(span)
    noun = _before_time(doc[i], start)
    opened = "von" in marks or "vom" in marks
    opened = opened or (doc[span.start - 1].lower_ == "über" and _is_length(span) and noun.lower_.endswith(COURSES))
    sized = ends_in(noun.lower_, SIZED) or ends_in(
        noun.lemma_.lower(), PENALTIES
    )  # `Haftstrafen zwischen 5 und 12 Jahren`
    if not opened and not (sized and {"über", "zwischen", "bis", "ab", "unter"} & set(marks)):
        return change_of(span)
    if (
        (is_time(noun) and noun.lower_ not in _SPANS)
        or _is_range(span)
        or (i - 1 >= start and (_is_number(doc[i - 1]) or words_of(doc)[i - 1].startswith(("millio", "milliard"))))
    ):
        return None  # `fiel im Mai von 3 auf 2 Prozent`; `um 4 Prozent auf 318 Euro`: the unit of another figure
    shared = sized_before(span, noun)
    if shared is not None:
        return Size(shared, None)
    # of a height, not of a sum
    opener = i - 2 if doc[i - 1].lower_ in ("der", "einer") and not _is_length(span) else i - 1
    if not ends_in(noun.lower_, SIZED) and doc[noun.i - 1].lower_ in _SAYING_MORE:
        noun = _sized(noun)  # `Gewinn aus Vermietung von 70.300 Euro`, `Einkommen pro Kopf von`
    if noun.lower_ in IN_SIZE and opener > start and doc[opener].lower_ in ("in", "im"):
        outer = doc[opener - 1]
        noun = _sized(outer) if outer.tag_ in NOUN and outer.lower_.rstrip("ns") not in UNITS else noun
    return _with_owner(noun, start)


def _is_number(word: Token) -> bool:
    """Whether a word numbers the noun behind it, and is no year: `verbuchten 2025 | Ausgaben von 3 Millionen`."""
    return word.tag_ == "CARD" and word.dep_ != "mo" and not is_year(word)


def _is_length(span: Span) -> bool:
    return bool(span[-1].lower_.endswith(("meter", "metern", "m", "km")))


def _sized(noun: Token) -> Token:
    """`Erlös` in `Erlös aus dem Verkauf von Häusern in Höhe von`: the sum that the noun only says more of.

    Also `Abfindung` in `eine Abfindung an die Witwe in Höhe von`, where the preposition stands right behind it.
    """
    opener = noun.doc[max(left_edge(noun) - 1, 0)]
    opener = neighbour(opener, -1) if opener.tag_ in DETERMINER and opener.i else opener
    above = noun.head.head if noun.head.tag_ in PREPOSITION else noun
    if opener.tag_ in PREPOSITION and opener.i and neighbour(opener, -1).tag_ == "NN":
        above = neighbour(opener, -1)
    sum_ = ends_in(above.lower_, (*SIZED, *CHANGES, *_PAYMENTS))
    return above if above.tag_ == "NN" and above.i < noun.i and sum_ else noun


#: Prepositions behind a sum that only say whence it is or of whom each.
_SAYING_MORE = frozenset({"aus", "je", "pro"})
_PAYMENTS = tuple(
    "abfindung beihilfe entschädigung förderung forderung prämie provision rabatt spende zahlung zuschuss".split()
)


def _before_time(noun: Token, start: int) -> Token:
    """`Gewinn` in `Gewinn im zweiten Quartal von 67 Millionen Euro`."""
    doc, i = noun.doc, noun.i - 1
    while i > start and doc[i].tag_ in ("ADJA", "CARD", "ART"):
        i -= 1
    dated = is_time(noun) and i > start and doc[i].lower_ in ("im", "in", "am")
    return doc[i - 1] if dated and doc[i - 1].tag_ == "NN" and not is_time(doc[i - 1]) else noun


def _is_range(span: Span) -> bool:
    """`von 3 auf 5 Prozent`: two levels of one thing."""
    after = span.doc[span.end : span.end + 3]
    return len(after) > 1 and after[0].lower_ == "auf" and any(token.tag_ == "CARD" for token in after)


def change_of(span: Span) -> Size | None:
    """`Anhebung auf 22 Euro`, `Rückgang um 3 Prozent`: a noun of change that the preposition hangs on."""
    doc, start, i = span.doc, sentence_of(span).start, span.start - 1
    while i > start and doc[i].tag_ in _MODIFIERS - {"APPR"}:
        i -= 1
    if i > start + 1 and doc[i].lower_ == "zu" and doc[i - 1].lower_ == "bis":
        i -= 2  # `Rückgang um bis zu 300`
    if doc[i].lower_ == "auf" and i - 1 > start and (doc[i - 1].tag_ == "CARD" or doc[i - 2].tag_ == "CARD"):
        opened = next((k for k in range(i - 1, max(start, i - 5), -1) if doc[k].lower_ == "von"), None)
        i = opened if opened is not None else i  # `Kürzung der Arbeitszeit von 48 auf 42 Stunden`
    elif doc[i].lower_ == "von" and not _is_range(span):
        return None
    if (
        i <= start
        or doc[i].lower_ not in ("auf", "um", "von")
        or doc[i - 1].tag_ not in NOUN
        or doc[i - 2].tag_ == "CARD"
    ):
        return None
    size = _with_owner(doc[i - 1], start)
    return size if size.noun.lower_.endswith(CHANGES) else _changed(doc[i - 1], start)


def _changed(noun: Token, start: int) -> Size | None:
    """`ein Anstieg beim Dax um`, `die Beschränkung der Anteile von Anlegern auf`: owner and noun of a change."""
    doc, i = noun.doc, noun.i - 1
    while i > start and noun.i - i <= _LONGEST_OWNER and not (doc[i].tag_ == "NN" and doc[i].lower_.endswith(CHANGES)):
        if doc[i].tag_ not in NOUN | DETERMINER | {"ADJA", "APPR", "APPRART", "KON"} or doc[i].lower_ in _APART:
            return None
        i -= 1
    if i <= start or noun.i - i > _LONGEST_OWNER or doc[i].tag_ != "NN":
        return None
    return Size(doc[i], next(token for token in doc[i + 1 : noun.i + 1] if token.tag_ in NOUN))


def _with_owner(noun: Token, start: int) -> Size:
    """For `Erhöhung der Ausgaben von` the noun before the genitive is sized, and the genitive is its owner."""
    doc, i = noun.doc, noun.i - 1
    while i > start and doc[i].tag_ in ("ADJA", "CARD"):
        i -= 1
    if i > start and doc[i].tag_ in DETERMINER and doc[i - 1].tag_ in NOUN and not is_time(doc[i - 1]):
        owner = possessor(doc[i - 1])
        if owner is not None and owner.i == noun.i:
            return Size(doc[i - 1], noun)
    return Size(noun, possessor(noun))


def is_beside(span: Span, noun: Token) -> bool:
    """Whether a noun with a number and a participle stands before: `wurden 300 Häuser zerstört und 90 Hektar Wald
    verbrannt`.
    """
    before = tags_of(span.doc)[noun.i : span.start]
    return before[-2:] == ["VVPP", "KON"] and any(child.tag_ == "CARD" for child in noun.lefts)


def is_listed_with(unit: Token, noun: Token) -> bool:
    """Whether the tree joins the unit of an amount with a noun, over other things: `vier Waffen, 5 Gramm Gold`."""
    while unit.dep_ in ("app", "cd", "cj", "nk") and unit.head.i != unit.i and unit.head.i < unit.i and unit != noun:
        unit = unit.head
    return unit == noun


def shaken_noun(span: Span) -> Token | None:
    """`Beben` in `ein Beben der Stärke 6,4`, `ein Beben mit einer Stärke 6,4`, where the figure is `Stärke 6,4`."""
    doc, i = span.doc, span.start - 1
    if i < 1 or span[0].lower_ != "stärke" or doc[i].lower_ not in ("der", "einer", "mit"):
        return None
    i -= 1 + (doc[i - 1].lower_ == "mit" and i > 1)
    return doc[i] if doc[i].tag_ in NOUN else None


def owner_in_relative(noun: Token) -> Token | None:
    """`Rohre` for `Durchmesser` in `Rohre, deren Durchmesser 81 Zentimeter beträgt`: a size is of what has it."""
    pronouns = (child for child in noun.lefts if child.tag_ == "PRELAT" and child.lower_ in ("deren", "dessen"))
    pronoun = next(pronouns, None)
    owner = antecedent(pronoun) if pronoun is not None and ends_in(noun.lower_, (*SIZED, *CHANGES)) else None
    return None if owner is None or is_time(owner) else owner


def size_in_relative(head: Token) -> Token | None:
    """The subject of a relative clause if it is such a size: `Preis` in `Gerste, deren Preis auf 345 Euro stieg`."""
    size = subject(head) if is_relative(head) else None
    return size if size is not None and owner_in_relative(size) is not None else None
