"""Holders: whose money, share, measure or duration a figure is.

The candidates, the surest first: whom the words beside the figure name (`beside`); the owner of the noun whose size it
is; the subject of its clause, or the object where the subject only says or does so; whom the clause names with a
dative, `für`, `bei`, `an`, `in`; the subject of another clause of the sentence; the topic of the sentence before; the
noun whose size it is.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.beside import (
    attributed_noun,
    carrier_of,
    described_noun,
    followed_noun,
    is_amount,
    whole_of,
    word_after,
)
from pipeline.claims.beyond import firm_before, topic_of
from pipeline.claims.distances import placed_noun
from pipeline.claims.frames import (
    frame_of,
)
from pipeline.claims.gapped import before_shared_verb, gapped_noun, paired_noun
from pipeline.claims.in_clause import TESTS, of_clause
from pipeline.claims.labels import is_verbless, listed_noun
from pipeline.claims.patterns import (
    BUSINESS_FIGURES,
    CHANGE_NOUNS,
    CHANGES,
    DIMENSION_NOUNS,
    ESTIMATING,
    EXPECTING,
    SIZED,
    ends_in,
)
from pipeline.claims.penalties import accused_before, is_sentence, sentenced, tested_before, threatened
from pipeline.claims.sizes import jam_of, measured_out, shaken_noun, size_of
from pipeline.claims.verbless import list_label
from pipeline.grammar.arguments import objects
from pipeline.grammar.clauses import clause_of, own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.subjects import antecedent, subject
from pipeline.grammar.tags import NOUN, feature
from pipeline.grammar.topics import subjects
from pipeline.records import Figure

_SHORTEST_CHANGED = 4
#: Labels before a colon that only sum up.
_SUMMARIES = frozenset("bilanz ergebnis fazit folge folgen".split())
#: What has to be reached or kept to, whoever fails.
_THRESHOLDS = ("grenze", "hürde", "klausel", "quorum", "schwelle")
#: Endings of nouns that have a measure of something else: `ein Auto mit einem Hubraum von 2 Litern`.
_HAVING_SIZES = (
    *SIZED,
    *CHANGES,
    *"""
    abstand ausmaß ausstoß dichte gehalt größe inhalt kapazität kraft last masse menge neigung niveau pegel radius raum
    sicht stand steigung strecke tempo umfang umkreis verbrauch volumen wert weite
    """.split(),
)
_AREAS = frozenset({"ha", "km2", "m2"})


def holder_of(figure: Figure, span: Span) -> Token | None:
    """The head noun of the phrase that names the figure's holder or subject, or None."""
    after = word_after(span)
    size = size_of(span)
    of_whom = _relative_whole(span) if figure.kind == "share" else None
    if of_whom is not None:
        return of_whom
    shaken = shaken_noun(span)
    if shaken is not None:
        return shaken
    if is_sentence(figure, span):
        return accused_before(span)
    jam = jam_of(figure, span)
    if jam is not None:
        return jam
    part = _part_of_whole(figure, span)
    if part is not None:
        return part
    near = (
        sentenced(figure, span)
        or threatened(span)
        or attributed_noun(span)
        or placed_noun(figure, span)
        or described_noun(after)
        or _each_of(figure, span)
        or whole_of(figure, after)
        or listed_noun(span)
    )
    if near is not None:
        tested = tested_before(span) if figure.unit == "‰" and near.lower_.endswith(TESTS) else None
        return tested or near
    if figure.unit == "°C" and span.start and words_of(span.doc)[span.start - 1] == "bei":
        around = measured_out(span)
        if around is not None:
            return around  # `bei 40 Grad Hitze eingesperrt`
    paired = paired_noun(span) or before_shared_verb(span)
    if paired is not None:
        return paired
    gapped = gapped_noun(span)
    if gapped is not None and (size is None or (gapped.i != size.noun.i and not _only_expects(span))):
        return gapped
    near = followed_noun(span)
    if near is not None:
        return near
    carrier = _dimensioned(figure, span)
    if carrier is not None:
        return carrier
    if size is not None:
        measured = measured_out(span)
        if measured is not None and measured.lower_.endswith(DIMENSION_NOUNS):
            return size.noun  # `Flüge von zwei Stunden Dauer`
        carrier = carrier_of(size.noun)
        if carrier is not None and figure.kind == "measure" and not ends_in(size.noun.lower_, _HAVING_SIZES):
            carrier = size.noun  # `mit einem Tor von 9 Metern`
        owner = size.owner or carrier
        if owner is not None:
            return owner
        if size.noun.lower_.endswith(("schaden", "schäden")) and size.noun.dep_ != "sb":
            return size.noun  # `konnte einen Schaden von 30.000 Euro nicht verhindern`
        counted_out = whole_of(figure, after, votes=True) if size.noun.lower_.endswith("zählung") else None
        if counted_out is not None:
            return counted_out  # `nach Auszählung von 95 Prozent der Stimmen`
        if figure.kind == "money" and not size.noun.lower_.endswith(BUSINESS_FIGURES) and _is_worth(span):
            return size.noun  # `legt einen Schutz im Wert von 8 Euro bei`
        if figure.kind == "share" and size.noun.lower_.endswith(_THRESHOLDS):
            return size.noun  # `scheiterte an der Hürde von 5 Prozent`
        joined = size.noun.dep_ == "oa" and size.noun.head.dep_ == "cj" and size.noun.head.tag_ == "VVPP"
        if joined and predicate(clause_of(span)).is_passive:
            return size.noun  # `sollen die Beiträge erhöht und Leistungen von 6 Millionen abgebaut werden`
        if figure.unit in _AREAS and not size.noun.lower_.endswith((*DIMENSION_NOUNS, *CHANGES)):
            return size.noun  # `Grundstücke von 7 Hektar`
        over = words_of(span.doc)[span.start - 1] == "über" and size.noun.i == span.start - 2
        if figure.kind == "money" and over and size.noun.dep_ != "oa":
            return size.noun  # `ein Gutschein über 20 Euro`, not `gewährt einen Kredit über 3 Millionen`
        if _is_named_change(size.noun) and span.doc[span.start - 1].lower_ in ("auf", "um"):
            return size.noun
    label = list_label(span) if measured_out(span) is not None and is_verbless(span) else None
    if label is not None and label.lower_ not in _SUMMARIES:
        return label  # `Brand in Wels: Drei Verletzte, 40.000 Euro Schaden`
    holder = of_clause(frame_of(figure, span, size))
    if holder is not None and size is not None and holder.i == size.noun.i and holder.lower_ in CHANGE_NOUNS:
        expects = predicate(clause_of(span)).lemma in ESTIMATING | EXPECTING
        if expects:  # `Analysten hatten mit einem Minus von 3 Millionen gerechnet`
            before = [noun for noun in (firm_before(span), topic_of(holder)) if noun is not None][:1]
        else:
            before = [noun for noun in subjects(sentence_of(span)) if noun.i < holder.i and not is_amount(noun)]
        holder = before[-1] if before else holder  # `Die Löhne stiegen, real blieb ein Plus von 3 Prozent`
    after = neighbour(holder) if holder is not None and holder.i + 1 < len(span.doc) else None
    if holder is None or after is None or not is_amount(holder) or after.tag_ != "NN":
        return holder
    return after  # `ein Pfund Kaffee, das 7 Euro kostet`


def priced_noun(figure: Figure, span: Span) -> Token | None:
    """`Möbel` in `Gekauft hatte er das Möbel für 20 Euro`: what has the price, where nobody knows who paid it.

    The loss itself in `Es entstanden 20 Euro Schaden`, and what there is in `In 100 Metern Höhe gab es eine Plattform`.
    """
    head, out = clause_of(span), measured_out(span)
    thing = next((noun for noun in objects(head) if not is_amount(noun)), None)
    if out is not None and out.lower_.endswith(("schaden", "schäden")) and predicate(head).lemma == "entstehen":
        return out
    high = out is not None and out.lower_.endswith(DIMENSION_NOUNS) and predicate(head).lemma == "geben"
    if high and figure.kind == "measure":
        return thing
    if figure.kind != "money" or span.start == 0 or words_of(span.doc)[span.start - 1] != "für":
        return None
    own = own_tokens(head)
    if len(own) > 1 and own[0].tag_ == "PRELS" and own[1].tag_ == "PPER":
        return antecedent(own[0])  # `das Haus, das er für 20 Euro gekauft hatte`
    return thing


def _part_of_whole(figure: Figure, span: Span) -> Token | None:
    """`Frauen` in `Frauen stellen 40 Prozent der Abgeordneten`: the subject is the part, whatever it is a part of."""
    head = clause_of(span)
    if figure.kind != "share" or predicate(head).lemma not in _MAKING_UP or gapped_noun(span) is not None:
        return None
    doer = subject(head, span)
    named = doer is not None and doer.tag_ in NOUN and not is_amount(doer) and not doer.lower_.endswith(CHANGES)
    return doer if named else None


_MAKING_UP = frozenset({"abdecken", "ausmachen", "bilden", "decken", "stellen"})


def _each_of(figure: Figure, span: Span) -> Token | None:
    """`Schiffe` in `bestellt vier Schiffe von je 3.700 Tonnen`: several things, each of which has it."""
    doc, at = span.doc, span.start - 2
    if figure.kind == "share" or at < 1 or words_of(doc)[at + 1] not in ("je", "jeweils") or doc[at].tag_ != "APPR":
        return None
    noun = doc[at - 1] if doc[at].lower_ in ("mit", "von", "zu") else doc[at]
    several = noun.tag_ == "NN" and feature(noun, "Number") == "Plur" and not ends_in(noun.lower_.rstrip("n"), SIZED)
    return noun if several and not is_amount(noun) and not is_time(noun) else None


def _is_worth(span: Span) -> bool:
    """`im Wert von`, `im Gesamtwert von mehr als`: what the figure says of things."""
    words = words_of(span.doc)[max(sentence_of(span).start, span.start - 6) : span.start]
    return any(words[i] == "im" and words[i + 1].endswith("wert") for i in range(len(words) - 1))


def _only_expects(span: Span) -> bool:
    """Whether the clause says what somebody expects: `erwartet ein Wachstum von 2, das Institut von 3 Prozent`."""
    return predicate(clause_of(span)).lemma in ESTIMATING | EXPECTING


def _dimensioned(figure: Figure, span: Span) -> Token | None:
    """`Hagelkörner` in `Hagelkörner mit fünf Zentimetern Durchmesser`, `Hallen` in `Hallen mit zusammen 90 m²`."""
    out, doc, i = measured_out(span), span.doc, span.start - 2
    together = i >= 1 and figure.kind == "measure" and doc[i + 1].lower_ in ("insgesamt", "zusammen")
    i -= together
    sized = i >= 0 and doc[i + 1].lower_ == "mit"
    sized = sized and (together or (out is not None and out.lower_.endswith(DIMENSION_NOUNS)))
    return doc[i] if sized and doc[i].tag_ in NOUN and not is_time(doc[i]) else None


def _relative_whole(span: Span) -> Token | None:
    """`Briefwähler` in `die Briefwähler, von denen zwei Drittel zustimmten`."""
    doc, i = span.doc, span.start - 1
    while i > sentence_of(span).start and doc[i].text != ",":
        if doc[i].lower_ in ("denen", "deren") and doc[i].tag_ == "PRELS" and doc[i - 1].lower_ in ("von", "unter"):
            if doc[i + 1].lower_ == "der" and segments(sentence_of(span))[segment_at(i, doc)].finite < 0:
                return next((t for t in doc[i + 2 : span.start] if t.tag_ in NOUN), None)  # `unter denen der Linken 9`
            whole = antecedent(doc[i])
            return whole if whole is not None and not is_amount(whole) else None
        i -= 1
    return None


def _is_named_change(noun: Token) -> bool:
    """Whether a compound says what changes: `Mehrwertsteuererhöhung auf 19 Prozent`."""
    change = next((ending for ending in CHANGES if noun.lower_.endswith(ending)), "")
    return bool(change) and len(noun.lower_) - len(change) > _SHORTEST_CHANGED
