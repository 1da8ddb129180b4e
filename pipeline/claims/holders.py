"""Holders: whose money, share, measure or duration a figure is.

The candidates, nearest first: the noun a dimension describes (`2.800 Meter lange Landebahn`), the whole of a share
(`60 Prozent der Männer`), the substance of a measure (`2 Tonnen Dampf`), the genitive of the noun whose size it is
(`Umsatz des Konzerns von 3 Mio.`), the subject, a phrase with `bei` or `für`, the topic of the sentences before.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.clauses import clause_head, is_clause_head
from pipeline.grammar.phrases import left_edge, noun_phrase, right_edge
from pipeline.grammar.predicates import Predicate, predicate, subject
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, PRONOUN
from pipeline.grammar.topics import antecedent_of, subjects, topic_before
from pipeline.records import Figure

#: Adjectives that a measure or a duration goes with: `2.800 Meter lang`, `drei Tage alt`.
DIMENSIONS = (
    "alt",
    "breit",
    "dick",
    "entfernt",
    "groß",
    "gross",
    "hoch",
    "hoh",
    "lang",
    "schnell",
    "schwer",
    "stark",
    "teuer",
    "teur",
    "tief",
    "weit",
    "wert",
)
#: Parts of a vote or a firm are not the holder of a share (`55 Prozent der Stimmen`); that is the subject.
_VOTES = ("stimme", "stimmen", "sitze", "sitzen", "mandate", "anteile", "anteilen", "aktien", "kapitals", "stimmrechte")
#: Nouns of a dimension: what has this height is somebody else.
_DIMENSION_NOUNS = (
    "höhe",
    "tiefe",
    "länge",
    "breite",
    "luftlinie",
    "entfernung",
    "fläche",
    "geschwindigkeit",
    "gewicht",
    "durchmesser",
    "dauer",
    "hitze",
    "kälte",
)
_GENITIVES = frozenset(
    {"aller", "der", "des", "dieser", "ihrer", "seiner", "jener", "unserer", "sämtlicher", "deren", "von", "vom"}
)
_EXPLETIVE = frozenset({"es", "das", "dies", "man", "was", "wer", "dieses"})
#: Sizes and results: where the article names whose they are, that is the holder (`Der Sachschaden beläuft sich auf
#: ...`).
_ATTRIBUTES = (
    "betrag",
    "budget",
    "defizit",
    "dividende",
    "einnahmen",
    "ergebnis",
    "erlös",
    "etat",
    "gewinn",
    "kosten",
    "minus",
    "plus",
    "rekord",
    "schaden",
    "strafe",
    "summe",
    "umsatz",
    "verlust",
    "verschuldung",
    "überschuss",
    "problem",
    "reichweite",
    *_DIMENSION_NOUNS,
)
#: With these verbs the figure belongs to the object, the subject only says so: `schätzt den Schaden auf 10 Millionen`.
ESTIMATING = frozenset(
    """
    beziffern schätzen taxieren veranschlagen berichten sprechen melden angeben ausgehen rechnen erwarten
    fordern verlangen
    """.split()
)


def holder_of(figure: Figure, span: Span) -> Token | None:
    """The head noun of the phrase that names the figure's holder or subject, or None."""
    doc = span.doc
    after = doc[span.end] if span.end < span.sent.end else None
    near = _described_noun(after) or _whole(figure, after) or _substance(figure, span, after)
    if near is not None:
        return near
    head = clause_head(span.root)
    verbs = predicate(head)
    governor = governing_noun(span)
    if governor is not None:
        held = next((c for c in governor.children if c.dep_ == "ag" and c.tag_ in NOUN and c.i < span.start), None)
        if held is not None:
            return held
    return _from_clause(span, verbs, governor) or _around(span, head, governor)


def _from_clause(span: Span, verbs: Predicate, governor: Token | None) -> Token | None:
    """The subject of the clause, a pronoun's antecedent, or for verbs of estimating the object."""
    token = subject(verbs.head)
    if token is not None and _inside(token, span):
        other = [
            c
            for v in verbs.verbs
            for c in v.children
            if c.dep_ in ("da", "oa") and c.tag_ in NOUN and not _inside(c, span)
        ]
        return other[0] if other else None
    if verbs.lemma in ESTIMATING:
        estimated = [
            c for v in verbs.verbs for c in v.children if c.dep_ == "oa" and c.tag_ in NOUN and not _inside(c, span)
        ]
        if estimated and (governor is None or estimated[0].i != governor.i):
            return estimated[0]
        if token is not None and token.tag_ in NOUN:
            return None
    if token is None or token.lower_ in _EXPLETIVE:
        return None
    if token.tag_ in PRONOUN:
        return antecedent_of(token)
    if governor is not None and token.i == governor.i:
        return None
    if token.tag_ not in NOUN:
        return None
    if _is_attribute(token):
        return _genitive(token) or _owner(token) or token
    return token


def _is_attribute(noun: Token) -> bool:
    return bool(noun.lower_.rstrip("ens").endswith(tuple(a.rstrip("ens") for a in _ATTRIBUTES)))


def _genitive(noun: Token) -> Token | None:
    return noun if any(child.dep_ in ("ag", "pg") for child in noun.children) else None


def _owner(noun: Token) -> Token | None:
    """Whose an attribute is that names nobody: the subject of the clause or sentence before it."""
    before = [s for s in subjects(noun.sent) if s.i < noun.i and not _is_attribute(s)]
    found = before[-1] if before else topic_before(noun)
    return None if found is None or _is_attribute(found) else found


def _around(span: Span, head: Token, governor: Token | None) -> Token | None:
    """Without a subject: `bei den Grünen waren es 12 Prozent`, else the object, else the topic, else the noun
    itself.
    """
    named = _prepositional_holder(span, head)
    if named is not None and (governor is None or named.i != governor.i):
        return named
    return topic_before(span[0]) or governor


def _inside(token: Token, span: Span) -> bool:
    return bool(span.start <= token.i < span.end)


def _described_noun(after: Token | None) -> Token | None:
    """`langen` in `2.800 Meter langen Landebahn`: the noun that a dimension adjective after the figure describes."""
    if after is None or after.tag_ not in ("ADJA", "ADJD") or not after.lower_.startswith(DIMENSIONS):
        return None
    if after.tag_ == "ADJA":
        head, seen = after.head, 0
        while head.tag_ == "ADJA" and seen < 4:
            head, seen = head.head, seen + 1
        if head.tag_ in NOUN and head.i > after.i:
            return head
        return next((t for t in after.doc[after.i + 1 : min(after.i + 8, after.sent.end)] if t.tag_ in NOUN), None)
    found = subject(clause_head(after))
    return found if found is not None and found.tag_ in NOUN and found.i != after.i else None


def _whole(figure: Figure, after: Token | None) -> Token | None:
    """The whole that a share is of: `der Befragten`, `aller Männer`."""
    if (
        figure.kind != "share"
        or after is None
        or (after.lower_ not in _GENITIVES and not (after.tag_ == "ADJA" and after.lower_.endswith("er")))
    ):
        return None
    doc = after.doc
    for i in range(after.i, min(after.i + 8, after.sent.end)):
        if doc[i].tag_ in NOUN:
            return None if doc[i].lower_.endswith(_VOTES) else doc[i]
        if doc[i].tag_ in FINITE | {"$,", "$.", "PPER"}:
            return None
    return None


def _substance(figure: Figure, span: Span, after: Token | None) -> Token | None:
    """What a measure is of: `2 Tonnen radioaktiver Dampf`; a load (`mit 65.000 Tonnen Kohle`) belongs to its
    carrier.
    """
    if figure.kind != "measure" or after is None or after.tag_ not in NOUN | {"ADJA"}:
        return None
    doc = span.doc
    noun = next((t for t in doc[span.end : min(span.end + 4, span.sent.end)] if t.tag_ in NOUN), None)
    if noun is None or any(t.tag_ not in ("ADJA", "NN", "NE") for t in doc[span.end : noun.i]):
        return None
    if noun.lower_.endswith(_DIMENSION_NOUNS):
        return None
    return None if _carried(span) else noun


def _carried(span: Span) -> bool:
    i = span.start - 1
    while i > span.sent.start and span.doc[i].tag_ in ("ADV", "ADJD", "PTKA", "CARD"):
        i -= 1
    return span.doc[i].lower_ in ("mit", "in", "bei", "um") if i >= span.sent.start else False


def governing_noun(span: Span) -> Token | None:
    """The noun whose size the figure is: `Geldstrafe von 20.000 Euro`, `Schaden in Höhe von`, `Frist von 60 Tagen`."""
    doc, start = span.doc, span.sent.start
    i = span.start - 1
    while i > start and (
        doc[i].tag_ in ("ADV", "PTKA", "ADJD", "CARD", "KOKOM", "ART")
        or doc[i].lower_ in ("zu", "bis", "über", "mehr", "etwa", "rund")
    ):
        i -= 1
    if i <= start or doc[i].lower_ not in ("von", "auf", "um", "vom"):
        return None
    if doc[i].lower_ != "von" and doc[i].head.i != i - 1:
        return None
    noun = doc[i - 1]
    if noun.tag_ not in NOUN:
        return None
    if (
        noun.lower_ in ("höhe", "umfang", "wert", "länge", "größe", "gewicht")
        and noun.i - 1 > start
        and doc[noun.i - 1].lower_ in ("in", "im")
    ):
        outer = doc[noun.i - 2]
        return outer if outer.tag_ in NOUN else noun
    return noun


def _prepositional_holder(span: Span, head: Token) -> Token | None:
    for child in sorted(head.subtree, key=lambda t: t.i):
        if child.tag_ in PREPOSITION and child.lower_ in ("bei", "beim", "für") and not is_clause_head(child):
            noun = next((c for c in child.children if c.tag_ in NOUN and c.i > child.i), None)
            if (
                noun is not None
                and not _inside(noun, span)
                and noun.lower_ not in ("jahr", "jahre", "monat", "quartal", "zeit")
            ):
                return noun
    return None


def holder_phrase(holder: Token, span: Span) -> str:
    """The words of the holder's phrase, clipped where it would run into the figure itself."""
    start, end = left_edge(holder), right_edge(holder)
    if start < span.end and holder.i >= span.end:
        start = span.end
        while (start < holder.i and span.doc[start].lower_.startswith(DIMENSIONS)) or span.doc[start].tag_ in (
            "KON",
            "ART",
        ):
            start += 1
        if any(t.tag_ in ("CARD", "NN") for t in span.doc[start : holder.i]):
            start = holder.i
    if holder.i < span.start < end:
        end = noun_phrase(holder, prepositions=frozenset()).end
    return str(span.doc[start:end].text)
