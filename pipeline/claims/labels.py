"""Labels: the noun before a figure in a list (`SPD 23 Prozent`) or before its colon (`Umsatz: 48 Mio. Euro`)."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.beside import is_amount
from pipeline.claims.patterns import (
    PENALTIES,
    SIZED,
    ends_in,
)
from pipeline.claims.sizes import measured_out
from pipeline.grammar.arguments import governed_noun
from pipeline.grammar.nominals import is_time
from pipeline.grammar.spans import neighbour, sentence_of, tags_of
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, VERBS

_LONGEST_LABEL = 6


def listed_noun(span: Span) -> Token | None:
    """`SPD` in `CDU 31 Prozent, SPD 23 Prozent`, `Umsatz` in `Umsatz: 48 Mio. Euro`: the noun before a figure in a
    list.
    """
    doc, start = span.doc, sentence_of(span).start
    i = span.start - 1
    if i > start and doc[i].lower_ in _OTHERS and doc[i - 1].text in (",", ";") and is_verbless(span):
        return doc[i]  # `FDP 5 Prozent; sonstige 6 Prozent`
    while i > start and (
        (doc[i].tag_ in ("ADJA", "ADJD", "ADV", "KOKOM", "PTKA", "$(") and doc[i].text[0].islower())
        or doc[i].text in (":", "–", "-", "=")
    ):
        i -= 1
    if doc[i].lower_ in ("auf", "bei") and i > start and (i - 1 == start or doc[i - 2].is_punct) and is_verbless(span):
        i -= 1  # `Umfrage: AfD bei 30 Prozent`
    if i - 2 >= start and is_time(doc[i]) and doc[i - 1].tag_ in PREPOSITION and doc[i + 1].text == ":":
        i -= 2  # `Kosten im Jahr: 47 Milliarden Euro`
    if (
        i < start
        or doc[i].tag_ not in NOUN | {"ADJA", "XY", "FM"}
        or doc[i].text[0].islower()
        or is_time(doc[i])
        or is_amount(doc[i])
    ):
        return None
    if any(token.text == ":" for token in doc[i + 1 : span.start]):
        first = next((k + 1 for k in range(i, start, -1) if doc[k].text in (",", ";")), start)
        out = measured_out(span)
        end = span.end if out is None else out.i + 1
        opens = end < len(doc) and doc[end].tag_ in FINITE and doc[span.start - 1].text == ":"
        # not `ADAC: 81 Cent kostet es`, `Köln: 9 Liter Öl flossen`
        return None if opens else _labelled(doc[first : i + 1])
    return doc[i] if is_verbless(span) or _opens_list(doc[i], span) else None


def _opens_list(noun: Token, span: Span) -> bool:
    """`SP` in `Die Wahl endete so: SP 24 %, Grüne 17 %`: the first of a list without verbs behind a colon."""
    doc, end, i = span.doc, sentence_of(span).end, noun.i - 1
    if i <= sentence_of(span).start or doc[i - (doc[i].tag_ == "ART")].text != ":":
        return False
    unit, rest = doc[span.end - 1].lower_, doc[span.end : end]
    return rest[:1].text in (",", ";") and unit in [t.lower_ for t in rest] and VERBS.isdisjoint(t.tag_ for t in rest)


_OTHERS = frozenset({"andere", "sonstige", "übrige"})


def is_verbless(span: Span) -> bool:
    """Whether the sentence has no verb at all: `Unfall in Wels: Drei Verletzte, 40.000 Euro Schaden`."""
    return VERBS.isdisjoint(tags_of(span.doc)[sentence_of(span).start : sentence_of(span).end])


def _labelled(words: Span) -> Token | None:
    """`Umsatz` in `Umsatz je Aktie: 3 Euro`, `Rossmann` in `Rekordumsatz bei Rossmann: 12 Milliarden Euro`."""
    label = label_of(words)
    penalty = label is not None and ends_in(label.lower_, PENALTIES)  # `Knast für Raser: 18 Monate`
    if label is None or not (penalty or ends_in(label.lower_, SIZED)) or label.i + 1 >= words.end:
        return label
    before = ("für", "gegen") if penalty else ("bei", "beim")
    holder = governed_noun(neighbour(label)) if neighbour(label).lower_ in before else None
    return holder or label


def label_of(words: Span) -> Token | None:
    """The head noun of what stands before a colon: `Gewinn` in `Gewinn je Aktie:`; None for `Wegen Betrugs:`."""
    label = [token for token in words if not token.is_space and not token.is_punct]
    if not label or len(label) > _LONGEST_LABEL or label[0].tag_ in PREPOSITION or any(t.tag_ in VERBS for t in label):
        return None
    return next((token for token in label if token.tag_ in NOUN), None)


def label_before_colon(span: Span) -> Token | None:
    """`Tote` in `Tote: 12`."""
    doc, colon = span.doc, span.start - 1
    if colon < 1 or doc[colon].text != ":" or doc[colon - 1].tag_ not in NOUN or is_time(doc[colon - 1]):
        return None  # `311 Verletzte (Vorjahr: 287)`
    return doc[colon - 1] if sentence_of(doc[colon - 1]).start == sentence_of(span).start else None
