"""What the words beside a figure say of it: insertions, comparisons, directions, the highest and the lowest.

They come before everything else that may be said of a figure, for they are said of it alone.
"""

from __future__ import annotations

from spacy.tokens import Span

from pipeline.attribution.verb_forms import is_reporting
from pipeline.claims.attached import is_participle, opened_by
from pipeline.claims.beside import attributed_noun, participle_after
from pipeline.claims.bracketed import in_brackets
from pipeline.claims.counting import counted_noun
from pipeline.claims.dimensions import after_rate, comparison, dimension, direction, superlative
from pipeline.claims.gapping import gap_of, has_own_noun, insertion_of
from pipeline.claims.participles import opened_by_participle
from pipeline.claims.patterns import COMPARATIVES, COPULAS, COUNTING, LIGHT, MEASURING, SAYING_SO
from pipeline.claims.previous import amounts_to
from pipeline.claims.sizes import size_of
from pipeline.claims.verb_words import bare_verb
from pipeline.grammar.arguments import INSTEAD, governed_noun
from pipeline.grammar.phrases import name_end
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, tags_of, words_of
from pipeline.grammar.tags import DETERMINER, PREPOSITION
from pipeline.records import Figure


def told_beside(figure: Figure, span: Span, verbs: Predicate) -> str:
    """What the words next to a figure say of it, or "" where they say nothing of their own.

    `verschuldet` in `Die Firma, mit 3 Millionen verschuldet, will ...`; `kostet mehr als im Mai`; `über die Bahn`.

    Args:
        figure: the figure.
        span: its tokens.
        verbs: the predicate of its clause.
    """
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    apart = (_inserted(figure, span) if figure.kind != "count" else "") or _instead(span) or opened_by_participle(span)
    apart = apart or _in_opening(span)
    apart = apart or (amounts_to(span) if figure.kind == "share" else "")
    if apart:
        return apart
    if figure.kind == "count" and after is not None and after.tag_ == "NN" and verbs.lemma == "sein":
        if (same := after_rate(neighbour(after))) != neighbour(after) and (compared := comparison(same)):
            return compared  # `Das waren 300 Tiere oder 8 Prozent weniger als im November`
        behind = words_of(span.doc)[after.i + 1 : after.i + 3]
        if len(behind) > 1 and behind[0] in COMPARATIVES and behind[1] == "als":
            return comparison(neighbour(after))  # `Das waren 300 Tiere weniger als im November`
    if after is not None and figure.unit != "Mw":  # `ein Beben der Stärke 6,1 schwere Schäden anrichtete`
        if figure.kind != "count" and attributed_noun(span) is not None and size_of(span) is None:
            last = participle_after(span)
            if "CARD" in tags_of(span.doc)[after.i : last]:
                return str(span.doc[last].text)  # `die um 10 Cent auf 2 Euro erhöhte Dividende`
            return str(span.doc[after.i : last + 1].text)  # `der um 5 Prozent gestiegene Umsatz`
        compared = comparison(after_rate(after))
        full = compared if " als " in compared else ""
        near = full or dimension(figure, after, verbs) or compared or _led(direction(figure, span), span, verbs)
        if near:
            return _with_verb(near, span, verbs) if near == compared and figure.kind != "count" else near
    bracketed = in_brackets(span) and counted_noun(span) is None
    if figure.kind == "count" and not bracketed:
        return ""
    shared = _shared_comparison(span, verbs)
    extreme = superlative(span) if not shared and (bracketed or verbs.lemma in COPULAS | MEASURING) else ""
    if extreme:
        own = gap_of(span) is None and verbs.lemma != "sein"
        return f"{bare_verb(verbs, span)} {extreme}" if own else extreme
    return shared


def _led(words: str, span: Span, verbs: Predicate) -> str:
    """`rutschte über die Bahn` for `über die Bahn` in `rutschte 25 Meter über die Bahn`: an accusative tells a way."""
    opener = [word.lower() for word in words.split()[:2]]
    moved = len(opener) > 1 and opener[0] in ("hinter", "unter", "über") and opener[1] in _ACCUSATIVE
    if not moved or not verbs.verbs or verbs.lemma in LIGHT | COPULAS or verbs.main.tag_ not in FULL_VERBS:
        return words
    verb = bare_verb(verbs, span)
    return f"{verb} {words}" if verbs.main.i < span.start else f"{words} {verb}"


_ACCUSATIVE = frozenset({"das", "die", "ein", "eine", "einen"})


def _shared_comparison(span: Span, verbs: Predicate) -> str:
    """`mehr als im Mai` for 30 in `Butter kostete 40 Prozent mehr als im Mai, Öl 30 Prozent`, which says no more."""
    part, doc = gap_of(span), span.doc
    if part is None or not has_own_noun(span) or any(not t.is_punct for t in doc[span.end : part.end]):
        return ""
    unit, start = span[-1].lower_, sentence_of(span).start
    before = next((i for i in range(part.start - 1, start, -1) if words_of(doc)[i] == unit), -1)
    compared = comparison(doc[before + 1]) if before >= 0 else ""
    return _with_verb(compared, doc[before : before + 1], verbs) if " als " in compared else ""


def _with_verb(compared: str, span: Span, verbs: Predicate) -> str:
    """`verdiente mehr`, `kostet weniger als im Vorjahr`: a comparison with the verb that says of what it is."""
    words, lemma = compared.split(), verbs.lemma
    says = lemma in (LIGHT - _RECEIVING) | COPULAS | COUNTING or lemma in SAYING_SO or is_reporting(lemma)
    if not verbs.verbs or says or verbs.main.tag_ not in FULL_VERBS or (len(words) > 1 and "als" not in words):
        return compared
    verb = bare_verb(verbs, span)
    if verb in words:
        return compared  # `Das sind 8 Millionen mehr als im Etat vorgesehen`
    if verbs.main.i > span.end and "als" not in words:
        return f"{compared} {verb}"
    if verbs.particle is not None and "als" not in words:
        return f"{verb.removesuffix(verbs.particle.lower_).strip()} {compared} {verbs.particle.lower_}"
    behind = words_of(span.doc)[span.end + 1 : span.end + 3]  # `nahm 15 Prozent weniger ein als erwartet`
    loose = verbs.particle is None and len(behind) > 1 and behind[0] in _PARTICLES and behind[1] == "als"
    return f"{verb} {behind[0]} {compared}" if loose else f"{verb} {compared}"


_RECEIVING = frozenset({"bekommen", "erhalten"})
_PARTICLES = frozenset({"ab", "an", "aus", "ein", "um", "zu"})
FULL_VERBS = frozenset({"VVFIN", "VVINF", "VVPP", "VVIZU"})


def _inserted(figure: Figure, span: Span) -> str:
    """What an insertion says by itself: `verschuldet` in `Die Firma, mit 3 Millionen verschuldet, will ...`, `derzeit`
    in `Die Steuer, derzeit 70 Euro, soll ...`; `für Heizung` in `davon 12 Millionen für Heizung`.
    """
    doc, tags, words, part = span.doc, tags_of(span.doc), words_of(span.doc), insertion_of(span)
    if part is not None and span.end <= part.end:
        if span.end < part.end and doc[span.end : part.end].text != figure.per:
            # `4 Meter lang und 450 Kilo schwer`
            end = tags.index("KON", span.end, part.end) if "KON" in tags[span.end : part.end] else part.end
            closes = tags[end - 1] in ("VVPP", "ADJD") or (tags[span.end] == "NN" and span.end + 1 == end)
            return str(doc[end - 1].text) if closes else ""
        opening = [t for t in doc[part.start : span.start] if t.idx < figure.phrase_start or figure.phrase_start < 0]
        if any(t.tag_ == "NN" for t in opening):  # `Die Kandidatin, ein Modell der Marke Kern für 180 Euro, ...`
            opening = opening[opening[0].tag_ in DETERMINER : len(opening) - (opening[-1].tag_ in PREPOSITION)]
        return " ".join(t.text for t in opening)
    part = segments(sentence_of(span))[segment_at(span.start, doc)]
    last = part.end - (tags[part.end - 1] == "$.") - 1
    if part.finite < 0 and span.end < last and words[span.end] == "davon":
        inner = governed_noun(doc[span.end + 1]) if tags[span.end + 1] in PREPOSITION else None
        if tags[last] in ("VVPP", "ADJD") or (inner is not None and name_end(inner) == last + 1):
            # `ein Drittel davon öffentlich gefördert`, `zwei Drittel davon durch Pensionierungen`
            return str(doc[span.end + 1 : last + 1].text)
    if opened_by(span, "davon") and span.end + 1 < sentence_of(span).end and words[span.end] == "für":
        purpose, own = governed_noun(doc[span.end]), segments(sentence_of(span))[segment_at(span.start, doc)]
        if purpose is not None and own.finite < 0:
            return str(doc[span.end : purpose.i + 1].text)
    return ""


def _in_opening(span: Span) -> str:
    """`gegründet` in `2027 von drei Frauen gegründet, beschäftigt die Firma 74 Leute`: a participle opens alone."""
    parts, tags = segments(sentence_of(span)), tags_of(span.doc)
    if len(parts) < 2 or parts[0].finite >= 0 or span.start >= parts[0].end or parts[1].finite != parts[1].start:
        return ""
    last = parts[0].end - 1
    closes = parts[1].mark == "," and last > span.end and tags[last] == "VVPP"
    return str(span.doc[last].text) if closes else ""


def _instead(span: Span) -> str:
    """`erlaubten` in `fuhr 120 statt der erlaubten 80`, `bei erlaubten 70`: what was not kept to."""
    doc, i = span.doc, span.start - 1
    if i - 1 < sentence_of(span).start or not doc[i].lower_.endswith("en") or not is_participle(doc[i].lower_):
        return ""
    opener = doc[i - 1] if doc[i - 1].tag_ not in DETERMINER else doc[i - 2]
    alone = opener.lower_ in INSTEAD or (opener.lower_ == "bei" and opener.i == i - 1)
    return str(doc[i].text) if alone else ""
