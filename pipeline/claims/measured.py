"""What an amount measures, or is estimated for: `Schaden`, `Haft`, `Dividende`, the subject of `beträgt`."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.speakers import names_a_speaker
from pipeline.claims.attached import opened_by
from pipeline.claims.beside import followed_noun, is_amount
from pipeline.claims.closing import closing_phrase
from pipeline.claims.complements import short_phrase
from pipeline.claims.counting import counted_by
from pipeline.claims.frames import estimates
from pipeline.claims.gapping import has_own_noun
from pipeline.claims.patterns import (
    CHANGES,
    DIMENSION_NOUNS,
    DIRECTED,
    ESTIMATING,
    LIGHT,
    LIGHT_WITH_PHRASE,
    MEASURING,
    SAYING_SO,
    SIZED,
    ends_in,
)
from pipeline.claims.predicatives import state_behind
from pipeline.claims.sizes import change_of, measured_out, size_of
from pipeline.claims.verb_words import bare_verb
from pipeline.grammar.arguments import objects
from pipeline.grammar.clauses import own_tokens
from pipeline.grammar.nominals import bare_nouns
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.spans import neighbour, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NOUN, PREPOSITION, SUBJECT
from pipeline.records import Figure


def noun_measured(figure: Figure, span: Span, verbs: Predicate, who: str) -> str:
    """The noun that says what the figure measures: `Schaden`, `Haft`, `Dividende`, the subject of `beträgt`."""
    if figure.kind == "count":
        return ""
    out = measured_out(span) if figure.unit != "Mw" else None
    if out is not None and out.text not in who.split():
        words = str(span.doc[max(span.end, min(left_edge(out), out.i)) : out.i + 1].text)
        if figure.kind == "measure" and (sized := _sized_substance(out, span)) is not None:
            return f"{short_phrase(sized)} {words}"
        full = (
            figure.kind in ("measure", "money")
            and verbs.verbs
            and verbs.lemma not in LIGHT | SAYING_SO
            and verbs.main.tag_ != "VVPP"
            and span.doc[span.start - 2 : span.start].text.lower() not in ("von den", "von der")
            and ":" not in words_of(span.doc)[verbs.main.i : span.start]  # `traute ihren Augen nicht: 9 Euro Gebühr`
            and followed_noun(span) is None  # `Die Villa mit 480 Quadratmetern Wohnfläche ging`
        )
        closing = closing_phrase(verbs, verbs.main) if verbs.lemma in LIGHT_WITH_PHRASE else None
        if (
            closing is not None and closing.start > out.i and not _is_governed(span)
        ):  # `stellte 5.000 Euro Soforthilfe zur Verfügung`
            words = f"{words} {closing.text}"
        return (
            f"{words} {bare_verb(verbs, span)}"
            if full and verbs.main.i > span.start
            else (f"{bare_verb(verbs, span)} {words}" if full else words)
        )
    if len(span) > 1 and span[0].lower_ == "stärke":
        return str(span[0].text)  # `Beben der Stärke 6,4`
    size = size_of(span)
    if size is not None and not (size.noun.lower_ in _PARTS and size.noun.dep_ in SUBJECT):
        held = size.noun.i + 1 < span.start and neighbour(size.noun).lower_ in ("im", "in")
        held = (
            held
            and neighbour(size.noun, -1).tag_ not in PREPOSITION
            and size.noun.dep_ != "ag"
            and size.noun.text not in who.split()
        )
        if held and verbs.main.tag_ == "VVFIN" and verbs.lemma not in LIGHT | SAYING_SO:
            if verbs.main.i > span.start:
                return f"{short_phrase(size.noun)} {verbs.main.text}"  # `weil sie Schmuck im Wert von 80 Euro stahlen`
            particle = f" {verbs.particle.lower_}" if verbs.particle is not None else ""
            return f"{verbs.main.text} {short_phrase(size.noun)}{particle}"  # `stahlen Schmuck im Wert von 80 Euro`
        return short_phrase(size.noun)
    change = who.split()[0] if who and verbs.lemma in DIRECTED else ""
    if change.lower().endswith(CHANGES):
        return change  # `fordert eine Kürzung der Wochenarbeitszeit von 48 auf 42 Stunden`
    if estimates(verbs) and not span[0].lower_.startswith("jede"):  # not `Jeder Dritte rechnet mit Verlusten`
        speaker = subject(verbs.head, span)
        estimated = noun_estimated(verbs, span)
        other = speaker is not None and speaker.tag_ == "NN" and speaker.text not in who.split()
        if (
            other
            and speaker is not None
            and ends_in(speaker.lower_, SIZED)
            and estimated.split()[-1:] != [speaker.text]
        ):
            return short_phrase(speaker)  # `Die höchste Temperatur meldete die Station Kern mit 40 Grad`
        passive = verbs.is_passive or (verbs.is_stative and words_of(span.doc)[span.start - 1] != "auf")
        if passive and speaker is not None and not ends_in(speaker.lower_, SIZED):
            return ""  # `Das Fossil wird auf drei Millionen Jahre geschätzt`
        if speaker is not None and speaker.tag_ == "NN" and speaker.text in who.split():
            return short_phrase(speaker)  # `Die Einnahmen bezifferte Kern auf 3 Millionen`, where the tree errs
        return estimated
    if verbs.lemma in MEASURING and out is None:  # not `im Keller lagen sechs Gewehre und 800 Gramm Sprengstoff`
        measured = subject(verbs.head, span)
        if state_behind(own_tokens(verbs.head), span, verbs.head):
            return ""  # `lag mit 3 Prozent im Plus`
        if measured is not None and measured.tag_ in NOUN and not is_amount(measured) and not has_own_noun(span):
            if measured.text not in who.split():
                return str(measured.text)
            named = measured.tag_ == "NE" and measured.ent_type_ in ("ORG", "PER")  # `Die AfD liegt bei 28 Prozent`
            plain = named or verbs.main.lemma_.lower() == "sein"
            return "" if plain else f"{measured.text} {bare_verb(verbs, span)}"
    return ""


def _sized_substance(out: Token, span: Span) -> Token | None:
    """`Sprengkraft` in `eine Sprengkraft von 20 Kilogramm TNT`: the noun whose size so much of something is."""
    size = size_of(span)
    beside = size is not None and words_of(span.doc)[size.noun.i + 1 : size.noun.i + 2] == ["von"]
    beside = beside and not out.lower_.endswith((*DIMENSION_NOUNS, "bord"))
    return size.noun if size is not None and beside else None


def _is_governed(span: Span) -> bool:
    """Whether a preposition stands before an amount: `mit knapp einer Sekunde Rückstand ins Ziel kommen`."""
    tags, i = tags_of(span.doc), span.start - 1
    while i > 0 and tags[i] in ("ADJA", "ADJD", "ADV", "ART", "PTKA"):
        i -= 1
    return i >= 0 and tags[i] in PREPOSITION


#: A part of those asked is no property of theirs: `Eine Mehrheit von 58 Prozent hält das für richtig`.
_PARTS = frozenset({"mehrheit", "minderheit"})


def noun_estimated(verbs: Predicate, span: Span) -> str:
    """What an amount is estimated for: `den Schaden` in `beziffert den Schaden auf 3 Millionen`."""
    if verbs.lemma not in ESTIMATING:
        return ""
    speaker = subject(verbs.head, span)
    bare = [noun for noun in bare_nouns(verbs.head) if noun.dep_ in SUBJECT]
    found = [noun for noun in objects(verbs.head) or bare if noun.i not in range(span.start, span.end)]
    found = [noun for noun in found if noun.tag_ == "NN" and noun != speaker and not names_a_speaker(noun)]
    return short_phrase(found[0]) if found and not _is_speaker(found[0]) else ""


def _is_speaker(noun: Token) -> bool:
    """Whether the noun is who says so, as its article shows: `der Verband`."""
    return any(c.lower_ in ("der", "ein") and c.tag_ == "ART" for c in noun.lefts)


def sized_by(noun: Token | None, span: Span, verbs: Predicate, who: str) -> str:
    """What a count is the size of: `Mehrheit beträgt`, `Infizierten geschätzt` in `Die Zahl der Infizierten wird auf 50
    Millionen Menschen geschätzt`, `Aufstockung des Rates` in `eine Aufstockung des Rates von zwölf auf 20 Mitglieder`.
    """
    if noun is None:
        return ""
    doer = subject(verbs.head)
    if doer is not None and doer.tag_ in NOUN and doer.i != noun.i and doer.text not in who.split():
        if verbs.lemma in _AMOUNTING:
            return f"{short_phrase(doer)} {bare_verb(verbs, span)}"
        counted = counted_by(doer) if verbs.lemma in ESTIMATING and verbs.is_passive else None
        if counted is not None and counted.text not in who.split() and opened_by(span, "auf"):
            return f"{short_phrase(counted)} {bare_verb(verbs, span)}"
    change = change_of(span) if verbs.lemma not in DIRECTED else None
    if change is None or change.noun.text in who.split() or change.noun.i == noun.i:
        return ""
    owner = change.owner
    last = owner.i if owner is not None and change.noun.i < owner.i < span.start else change.noun.i
    return str(span.doc[left_edge(change.noun) : last + 1].text)


#: Verbs that say how many something comes to.
_AMOUNTING = frozenset({"belaufen", "betragen"})
