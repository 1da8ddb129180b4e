"""Verbs that say nothing by themselves (`haben`, `sein`), with what makes them say something: `haben im Feld`."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.attribution.patterns import REPORTING_NOUNS
from pipeline.attribution.speakers import is_one_of
from pipeline.attribution.verb_forms import is_reporting
from pipeline.claims.beside import is_amount
from pipeline.claims.complements import (
    ADVERBIAL_NOUNS,
    holds_figure,
    is_inside,
    object_phrase,
)
from pipeline.claims.counting import counted_noun
from pipeline.claims.patterns import STATIVE_PREPOSITIONS
from pipeline.grammar.arguments import objects, prepositional
from pipeline.grammar.clauses import clause_of, own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, tags_of
from pipeline.grammar.tags import NOUN, SUBJECT, VERBS
from pipeline.records import Figure

#: Forms of verbs that say nothing by themselves.
SAYING_NOTHING = frozenset(
    "hab habe haben hat hatte hatten hätte hätten ist sei seien sind war waren wird wurde wurden".split()
)


def filled(verb: str, figure: Figure, span: Span, who: str) -> str:
    """`haben im Feld`, `hatten Kinder`: a verb that says nothing by itself with its object, else with a phrase."""
    verbs = predicate(clause_of(span))
    if "es" in (t.lower_ for t in own_tokens(verbs.head)):
        return verb
    noun = counted_noun(span) if figure.kind == "count" else None
    known = set(who.split())
    held = [o for o in objects(verbs.head) if not is_inside(o, span, noun) and o.text not in known and not is_time(o)]
    held = [o for o in held if neighbour(o).lower_ != "zufolge"]  # `hatte einem Test zufolge 2 Promille`
    held = [
        o for o in held if not is_amount(o) and not any(is_numeral(t) for t in o.doc[min(o.left_edge.i, o.i - 1) : o.i])
    ]
    phrases = [
        span.doc[preposition.i : inner.i + 1]
        for preposition, inner in prepositional(verbs.head)
        if not is_time(inner)
        and preposition.lower_ not in _ADJUNCT
        and inner.lower_ not in ADVERBIAL_NOUNS
        and not is_one_of(inner, REPORTING_NOUNS)
    ]
    phrases = [
        words for words in phrases if not holds_figure(words, span, noun) and known.isdisjoint(words.text.split())
    ]
    phrases = [words for words in phrases if not any(is_numeral(t) for t in words)]
    phrases.sort(key=lambda words: words.start < span.start)  # those behind the figure first
    more = object_phrase(held[0]) if held else phrases[0].text if phrases else ""
    if not more:
        return verb
    at = held[0].i if held else phrases[0].start
    return f"{verb} {more}" if verbs.head.i < at else f"{more} {verb}"


#: Prepositions that say according to whom or why, never what somebody has.
_ADJUNCT = frozenset("aufgrund dank gemäss gemäß laut nach trotz wegen zufolge".split())


def told_by(holder: Token, verbs: Predicate) -> str:
    """`weniger Fleisch zu essen` in `Zwei Drittel gaben an, weniger Fleisch zu essen`: what those say whom a figure
    is about, or try to do: `120 Helfer versuchten, das Feuer zu löschen`.

    "" where more words say it, or they hold a figure of their own.
    """
    doc, tags, parts = holder.doc, tags_of(holder.doc), segments(sentence_of(holder))
    at = segment_at(max(verbs.head.i, holder.i), doc) + 1
    telling = verbs.lemma in _TRYING or (is_reporting(verbs.lemma) and holder.tag_ not in NOUN)
    if not telling or at >= len(parts) or holder.dep_ not in SUBJECT:
        return ""
    part = parts[at]
    themselves = part.kind == "infinitive" or (part.kind == "dass" and tags[part.start + 1] == "PPER")
    if not themselves or part.mark != "," or "CARD" in tags[part.start : part.end]:
        return ""  # not `die Quote von einem Drittel zeigt, dass Kontrollen nötig sind`
    words = [t for t in doc[part.start : part.end] if t.tag_ not in ("KOUS", "PPER") and not t.is_punct]
    return " ".join(t.text for t in words) if len(words) <= _LONGEST else ""


#: Verbs that say nothing without what somebody wants, tries or has to do.
_TRYING = frozenset(
    """
    angeben ankündigen bemühen bereiterklären drohen hoffen probieren schaffen verpflichten versuchen weigern zwingen
    """.split()
)
#: Words of what is told that make a short answer.
_LONGEST = 6


def held_in(counted: Token) -> str | None:
    """`im Einsatz` in `Die Wehr hat 20 Leute im Einsatz`: with `haben`, what the things are in that somebody has."""
    doc, i = counted.doc, counted.i + 1
    if i + 1 >= len(doc) or doc[i].lower_ not in STATIVE_PREPOSITIONS or doc[i + 1].lower_ not in _HELD:
        return None
    closes = i + 2 >= len(doc) or doc[i + 2].is_punct or doc[i + 2].tag_ in VERBS
    return str(doc[i : i + 2].text) if closes else None


_HELD = frozenset("angebot auftrag bau bestand betrieb bord einsatz lager planung programm verfügung vertrag".split())
