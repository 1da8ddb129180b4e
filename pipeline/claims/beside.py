"""Beside the figure: whom the words next to it name, whatever the clause says.

The noun a dimension describes (`2.800 Meter lange Landebahn`), the whole of a share (`60 Prozent der Männer`), the
substance of a measure (`2 Tonnen Dampf`), the noun that the figure's phrase follows (`Russin Sadova mit 64
Metern`).
"""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from pipeline.claims.attributes import after_attribute
from pipeline.claims.patterns import (
    CHANGE_NOUNS,
    DIMENSION_NOUNS,
    DIMENSIONS,
    ESTIMATING,
    NUMERALS,
    PARTITIVES,
    SHARE_NOUNS,
    UNITS,
    VOTES,
)
from pipeline.claims.sizes import measured_out
from pipeline.grammar.clauses import clause_head
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.spans import neighbour, sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, VERBS, feature
from pipeline.records import Figure

_FRACTIONS = frozenset(
    "hälfte drittel viertel fünftel sechstel siebtel achtel zehntel "
    "doppelte doppelten dreifache dreifachen vierfache vierfachen fünffache fünffachen zehnfache zehnfachen mehrfache "
    "mehrfachen vielfache vielfachen".split()
)


def is_amount(noun: Token) -> bool:
    """Whether the noun is the unit of a figure (`Euro` in `3 Milliarden Euro`), not something counted."""
    if noun.lower_ in _FRACTIONS or not noun.text[0].isalnum() or noun.text[-1] in "$€£¥":
        return True
    word = words_of(noun.doc)[noun.i]
    if noun.text != "%" and word.rstrip("ns") not in UNITS and word not in UNITS:
        return False
    before = next((t for t in reversed(noun.doc[max(0, noun.i - 3) : noun.i]) if t.tag_ != "ADJA"), noun)
    alone = before.lower_ in ("der", "die", "das") if before.tag_ == "ART" else before.lower_.startswith("jede")
    priced = before.lower_ in ("ein", "eine") and noun.head.lower_ in ("kostet", "kostete")
    alone = alone or (priced and neighbour(noun).tag_ not in NOUN)  # `Ein Quadratmeter kostet`, not `ein Liter Öl`
    return not (alone and noun.dep_ in ("sb", "oa"))  # `Der Euro kostete 1,06 Dollar`, `die Tonne kostete 221 Euro`


def described_noun(after: Token | None) -> Token | None:
    """The noun that a dimension adjective after the figure describes: `2.800 Meter langen Landebahn`."""
    if after is None or after.tag_ not in ("ADJA", "ADJD"):
        return None
    if not after.lower_.startswith(DIMENSIONS) and not is_present_participle(after):
        return None
    if after.tag_ == "ADJA":
        head, seen = after.head, 0
        while head.tag_ == "ADJA" and seen < 4:
            head, seen = head.head, seen + 1
        if head.tag_ in NOUN and head.i > after.i and not is_amount(head):
            return head
        ahead = after.doc[after.i + 1 : min(after.i + 8, sentence_of(after).end)]
        return next((t for t in ahead if t.tag_ in NOUN and not is_amount(t)), None)
    described = _before_comma(after)
    if described is not None:
        return described
    found = subject(clause_head(after))
    if found is None or found.tag_ not in NOUN or found.i == after.i or is_time(found) or is_amount(found):
        return None
    return found  # `weil eine Stunde lang das Urteil verlesen wurde`


def attributed_noun(span: Span) -> Token | None:
    """`Lokal` in `das auf einer Höhe von 180 Metern gelegene Lokal`: what a participle with the figure describes.

    An article right before a preposition opens such a phrase, and nothing else.
    """
    doc, tags, words = span.doc, tags_of(span.doc), words_of(span.doc)
    first = max(sentence_of(span).start, span.start - _LONGEST_ATTRIBUTE)
    i = span.start - 1
    while i > first and not (tags[i - 1] in DETERMINER | {"PDS"} and tags[i] == "APPR"):
        if tags[i] in VERBS or words[i] in (",", ";", ":", "(", "–"):
            return None
        i -= 1
    end = sentence_of(span).end
    start = participle_after(span)
    if i <= first or start < 0:
        return None
    ahead = next((k for k in range(start + 1, end) if tags[k] != "ADJA"), end)
    return doc[ahead] if ahead < end and tags[ahead] in NOUN else None


def participle_after(span: Span) -> int:
    """Where the participle stands that a figure belongs to, past what it measures out, or -1.

    `gelegene` in `180 Metern gelegene`, `beladener` in `mit 40 Tonnen Heizöl beladener`; `erhöhte` for both figures in
    `um 10 Cent auf 2 Euro erhöhte`.
    """
    tags, end = tags_of(span.doc), sentence_of(span).end
    start = span.end + (span.end < end and tags[span.end] in NOUN)
    if start == span.end and start + 3 < end and words_of(span.doc)[start] == "auf" and tags[start + 1] == "CARD":
        start = next((i for i in range(start + 2, end) if tags[i] not in NOUN), end)
    return start if start + 1 < end and tags[start] == "ADJA" else -1


_LONGEST_ATTRIBUTE = 9


#: `umfassenden` in `256 Megabyte umfassenden Speicher`.
_PRESENT_PARTICIPLE = re.compile(r"[a-zäöüß]{3}[elr]nd(e|en|er|es|em)$")


def is_present_participle(word: Token) -> bool:
    """`dauernden` in `in dem 14 Monate dauernden Verfahren`."""
    return word.tag_ == "ADJA" and _PRESENT_PARTICIPLE.search(word.lower_) is not None


def _before_comma(after: Token) -> Token | None:
    """`Messer` in `ein Messer, bestimmt 20 Zentimeter lang`: the noun before a comma without a verb after it."""
    doc, sentence = after.doc, sentence_of(after)
    i = after.i - 1
    while i > sentence.start and (
        (doc[i].tag_ in ("NN", "CARD", "ADV", "ADJD", "PTKA", "KON", "NE") and doc[i].text not in (",", "–"))
        or (doc[i].text == "," and doc[i - 1].lower_.startswith(DIMENSIONS))  # `eine Python – 3 Meter lang, ...`
    ):
        i -= 1
    closes = after.i + 1 >= sentence.end or doc[after.i + 1].is_punct
    return doc[i - 1] if closes and doc[i].text in (",", "–") and doc[i - 1].tag_ in NOUN else None


def whole_of(figure: Figure, after: Token | None, *, votes: bool = False) -> Token | None:
    """The whole that a share is of: `der Befragten`, `aller Männer`, the noun of `vier von zehn Arbeitslosen`.

    Votes and parts of a firm somebody holds; they are taken only if asked for.
    """
    if figure.kind != "share" or after is None:
        return None
    words = figure.text.lower()
    parts = words.endswith(SHARE_NOUNS) or "%" in words or "prozent" in words
    genitive = after.lower_ in PARTITIVES | {"einer", "eines"} or (after.tag_ == "ADJA" and after.lower_.endswith("er"))
    genitive = genitive or (after.ent_type_ == "LOC" and after.lower_.endswith("s"))  # `ein Drittel Pakistans`
    if (parts and not genitive) or (genitive and (parts or words[0].isdigit()) and _is_target(after)):
        return None  # also `stammt zu 46 Prozent von der Stadt, zu 38 vom Land`
    if not parts and after.tag_ not in NOUN | {"ADJA"} and not genitive:
        return None
    plural = after.tag_ == "NN" and after.lower_.endswith("en") and feature(after, "Number") == "Plur"
    if plural and words.startswith(("jeder ", "jedes ")):
        return None  # `will jeder dritte Stellen abbauen`
    doc = after.doc
    if after.lower_ == "der" and after.i + 1 < len(doc) and _is_nominative(doc[after.i + 1]):
        return None
    for i in range(after.i, min(after.i + 8, sentence_of(after).end)):
        if doc[i].tag_ in PREPOSITION and i > after.i and (described := after_attribute(doc[i])) is not None:
            return described  # `37 Prozent der von dieser Gruppe verübten Gewalt`
        if (
            doc[i].tag_ in NOUN
            and doc[i].text[-1] != "-"
            and not (doc[i].lower_.startswith(NUMERALS) and neighbour(doc[i]).tag_ in NOUN)
        ):
            idle = doc[i].lower_ == "fall"  # `bei 31 Prozent der Fall`
            idle = idle or (
                figure.unit == "pp" and doc[i].lower_.rstrip("es") in CHANGE_NOUNS
            )  # `2 Punkte des Anstiegs`
            idle = idle or doc[i].lower_.startswith("prozent")  # `stieg auf 12,4 (Vorjahr: 11,9) Prozent`
            idle = idle or _is_own_part(after, doc[i])
            held = doc[i].lower_.endswith(VOTES) and not votes and neighbour(doc[i]).lower_ not in _BEING
            return None if idle or held else doc[i]
        if doc[i].tag_ in FINITE | {"$,", "$.", "PPER"}:
            return None
    return None


def _is_own_part(owner: Token, whole: Token) -> bool:
    """`ihrer Masse` in `Die Gletscher verloren 3 Prozent ihrer Masse`: of somebody who loses a part of it."""
    part = neighbour(owner, -1)
    own = owner.lower_ in ("ihrer", "seiner") and part.dep_ == "oa" and owner.i > part.i
    return own and feature(whole, "Number") == "Sing"


#: `80 Prozent der Kosten sind Löhne`: there a part of the costs is what the clause is about.
_BEING = frozenset("entfallen entfielen seien sind waren".split())


def _is_nominative(adjective: Token) -> bool:
    """`größte` in `war mit 4 Prozent der größte Verlierer`: after `der` a genitive ends in -en."""
    return adjective.tag_ == "ADJA" and adjective.lower_.endswith("e")


def _is_target(after: Token) -> bool:
    """Whether the share is what something changes to, or how far something is so: `auf ein Drittel des Haushalts
    begrenzt`, `zur Hälfte von den Kassen bezahlt`.
    """
    i = after.i - 1 - (neighbour(after, -1).tag_ == "NN")  # `Drittel`; not on to `auf der Bahn 88 Prozent der Züge`
    while i > 0 and after.doc[i].tag_ in ("CARD", "ART", "ADV", "ADJD", "PTKA"):
        i -= 1
    part = after.doc[i].lower_ == "zu" and after.lower_ in ("von", "vom")  # `zu 90 Prozent von Spenden bezahlt`
    return part or after.doc[i].lower_ in ("auf", "um", "zur")


def word_after(span: Span) -> Token | None:
    """The word after the figure; past a bracket that says it again: `ein Fünftel (21 %) der Haushalte`."""
    doc, end = span.doc, sentence_of(span).end
    if span.end < end and doc[span.end].text == "(":
        close = next((i for i in range(span.end, min(span.end + 5, end)) if doc[i].text == ")"), None)
        return doc[close + 1] if close is not None and close + 1 < end else doc[span.end]
    return doc[span.end] if span.end < end else None


def substance_of(figure: Figure, span: Span) -> Token | None:
    """What a measure is of: `2 Tonnen Dampf`; a load (`mit 65.000 Tonnen Kohle`) belongs to its carrier."""
    if figure.kind != "measure":
        return None
    noun = measured_out(span) or _whole_measured(span)
    if noun is None or noun.lower_.endswith(DIMENSION_NOUNS):
        return None
    return None if _is_load(span) else noun


def _whole_measured(span: Span) -> Token | None:
    """`Tunnelnetzes` in `15 Kilometer des Tunnelnetzes sprengen`: the whole that a length or area is a part of."""
    words, end = words_of(span.doc), sentence_of(span).end
    if span.end + 1 >= end or words[span.end] not in ("der", "des"):
        return None
    noun = next((c for c in span[-1].rights if c.dep_ == "ag" and c.tag_ == "NN" and c.left_edge.i == span.end), None)
    return noun if noun is not None and not is_time(noun) else None


def _is_load(span: Span) -> bool:
    i, joined = span.start - 1, False
    while i > sentence_of(span).start and (
        span.doc[i].tag_ in ("ADV", "ADJD", "PTKA", "CARD", "KON") or (joined and span.doc[i].tag_ in ("NN", "ADJA"))
    ):
        joined = joined or span.doc[i].lower_ in ("und", "sowie")  # `mit 60 Tonnen Kohle und 9 Tonnen Öl`
        i -= 1
    return span.doc[i].lower_ in ("mit", "in", "bei", "um") if i >= sentence_of(span).start else False


def followed_noun(span: Span) -> Token | None:
    """`Sadova` in `siegte vor der Russin Sadova mit 64 Metern`: whom the phrase with the figure directly follows."""
    doc, i = span.doc, span.start - 1
    while i > 0 and doc[i].tag_ in ("ADV", "ADJD", "PTKA", "PIAT"):
        i -= 1
    if i < 1 or doc[i].lower_ not in ("mit", "aus") or doc[i - 1].tag_ not in NOUN:
        return None
    before = doc[i - 1]
    if is_account_of(neighbour(before, -1)):
        return None  # `war laut Kanzlei mit 44 Prozent niedriger`
    lemma = predicate(clause_head(before)).lemma if doc[i].lower_ == "mit" else ""
    if lemma in ESTIMATING or (lemma == "gewinnen" and before.dep_ == "oa"):
        return None  # `Den Schaden beziffert das Gericht mit 17 Millionen.`, `gewann er die Wahl mit 62 Prozent`
    if doc[i].lower_ == "aus":  # `ein Schuss aus zwölf Metern`
        out = measured_out(span)
        falls = out is not None and out.lower_.endswith(DIMENSION_NOUNS)  # `ein Sturz aus 18 Metern Höhe`
        named = before.ent_type_ == "PER"
        return (
            None
            if (before.tag_ != "NN" and not named)
            or doc[i].head.i != before.i
            or is_time(before)
            or falls
            or before.lower_.endswith("sicht")  # `Das Signal ist bei klarer Sicht aus 600 Metern zu erkennen`
            else before
        )
    lead = measured_out(span)
    if lead is not None and lead.lower_.endswith(_LEADS):
        return None  # `gewann im freien Stil mit 12 Sekunden Vorsprung`
    hung = doc[i].head.i == before.i and before.ent_type_ != "LOC" and not is_time(before)
    achieved = before.dep_ == "oa" and before.lower_.endswith(_RESULTS)
    hung = hung and not achieved  # `setzte eine Marke mit 55 Sekunden`
    hung = hung and lemma not in _WINNING  # `setzte sich im ersten Anlauf mit 52,8 Prozent durch`
    named = before.ent_type_ in ("PER", "ORG") or (before.ent_type_ == "LOC" and doc[i - 2].lower_ in ("von", "vor"))
    return before if named or hung else None


#: Ends of nouns of what somebody achieves, whose measure is his.
_RESULTS = ("ergebnis", "leistung", "marke", "rekord", "zeit")
#: What is done with a share of votes.
_WINNING = frozenset({"durchsetzen", "gewinnen", "scheitern", "siegen", "unterliegen", "verlieren"})
#: What whoever does something is ahead or behind by.
_LEADS = ("rückstand", "verspätung", "vorsprung")


def carrier_of(noun: Token) -> Token | None:
    """`Tempel` in `ein Tempel mit einer Höhe von 30 Metern`: the noun that a phrase with the sized noun follows."""
    doc, start, i = noun.doc, sentence_of(noun).start, left_edge(noun) - 1
    while i > start and doc[i].tag_ in ("ART", "ADV", "PIAT", "ADJA"):
        i -= 1
    around = noun.lower_ in _AROUND and i > start and doc[i].lower_ in ("in", "im")  # `Häuser im Umkreis von 5 km`
    if i <= start or (not around and (doc[i].tag_ != "APPR" or doc[i].lower_ not in ("mit", "über"))):
        return None
    before = doc[i - 1]
    taken = before.tag_ in NOUN and before.ent_type_ != "LOC" and not is_time(before) and not says_so(before)
    if not taken or is_amount(before) or before.head.lower_ in _CAUSES:
        return None
    whose = before.head if before.dep_ == "ag" and before.head.tag_ == "NN" and before.head.i < before.i else before
    if noun.lower_.endswith(_BY_VOTE):
        return None  # `billigte den Kredit für das Bad mit einem Ja-Anteil von 71 Prozent`
    sized = noun.lower_.endswith((*DIMENSION_NOUNS, "größe"))
    return whose if sized else before  # `ein Hof der Armee mit einer Fläche von`


_AROUND = frozenset({"umkreis"})
#: Ends of nouns of what a vote brought, which whatever was voted on does not have.
_BY_VOTE = ("ja-anteil", "mehrheit", "nein-anteil", "zustimmung")
#: What these govern is why, not whose: `muss wegen der Dürre mit Ausfällen von 40 Prozent rechnen`.
_CAUSES = frozenset("angesichts aufgrund dank infolge trotz wegen".split())


def is_account_of(before: Token) -> bool:
    """Whether the word before a noun makes it who says so: `nach`, but not `je nach Alter`."""
    by_kind = before.lower_ == "nach" and before.i > 0 and neighbour(before, -1).lower_ == "je"
    return before.lower_ in ("angaben", "nach", "laut") and not by_kind


def says_so(noun: Token) -> bool:
    """`nach anderen Angaben 110 Kilometer`: who says so is not whose it is."""
    return noun.lower_.startswith(("angaben", "bericht", "schätzung", "medien")) or any(
        child.lower_ in ("laut", "nach") for child in (noun.head, *noun.lefts)
    )
