"""Who: whom or what a figure is about.

For a count that is the counted noun with what narrows it down; for any other kind the holder or subject.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.holders import holder_of, holder_phrase
from pipeline.grammar.clauses import clause_head
from pipeline.grammar.phrases import left_edge, noun_phrase, right_edge
from pipeline.grammar.predicates import subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, PRONOUN, VERBS
from pipeline.grammar.topics import antecedent_of
from pipeline.records import Figure

#: Nouns that only carry a number; what they count is their genitive: `die Zahl der Toten`, `eine Gruppe von 20 Leuten`.
_NUMBER_NOUNS = frozenset(
    """
    anteil anzahl gesamtzahl hälfte höhe mehrheit opferzahl quote rest reihe summe teil totenzahl wert zahl
    """.split()
)
_SKIPPED = frozenset({"ADV", "PTKA", "PIAT", "PIDAT", "CARD", "ADJD"})


def figure_span(doc_span_owner: Span, figure: Figure) -> Span:
    """The tokens of a figure."""
    doc = doc_span_owner.doc
    span = doc.char_span(figure.start, figure.end, alignment_mode="expand")
    assert span is not None, "a figure lies inside its text"
    return span


def counted_noun(figure: Span) -> Token | None:
    """The noun that a count counts: `Soldaten` for `1.100 nordkoreanische Soldaten`, or None.

    Genitives and `von` phrases after the number count too (`14 der Häftlinge`, `Hunderte von Menschen`).
    """
    doc, last = figure.doc, figure[-1]
    sent_end = last.sent.end
    for token in figure:
        if (
            token.dep_ == "nk"
            and token.head.tag_ in NOUN
            and figure.end <= token.head.i < figure.end + 12
            and not _barrier(doc[figure.end : token.head.i])
        ):
            return token.head
    i = figure.end
    partitive = False
    while i < sent_end:
        token = doc[i]
        if token.tag_ in NOUN | {"FM", "XY"}:
            return token
        if (
            token.tag_ == "ADJA"
            or token.tag_ in _SKIPPED
            or token.tag_ == "TRUNC"
            or (token.tag_ == "KON" and token.i + 1 < sent_end and token.nbor().tag_ in ("ADJA", "TRUNC"))
        ):
            i += 1
            continue
        if token.text in ("„", "»", '"', "(") or (
            token.text == "," and i + 1 < sent_end and token.nbor().tag_ == "ADJA" and doc[i - 1].tag_ == "ADJA"
        ):
            if token.text == "(":
                break
            i += 1
            continue
        if (
            not partitive
            and i == figure.end
            and ((token.tag_ in DETERMINER and token.lower_ in _PARTITIVE) or token.lower_ in ("von", "vom"))
        ):
            if token.nbor().tag_ in PRONOUN if i + 1 < sent_end else False:
                return None
            partitive = True
            i += 1
            continue
        if token.tag_ in DETERMINER and partitive:
            i += 1
            continue
        break
    return None


_PARTITIVE = frozenset({"aller", "der", "des", "dieser", "ihrer", "seiner", "jener", "unserer", "sämtlicher", "deren"})


def _barrier(between: Span) -> bool:
    return any(t.tag_ in FINITE or t.text in (",", ";", ":", ".") for t in between)


def who_of(figure: Figure, span: Span, previous: str) -> str:
    """Whom or what the figure is about, in the article's words, without article and number; "" if nobody is named.

    Args:
        figure: the figure.
        span: its tokens.
        previous: who the figure before it was about, for `20 weitere wurden verletzt`.
    """
    if figure.kind == "count":
        return _who_counted(figure, span, previous)
    return _who_held(figure, span)


def _who_counted(figure: Figure, span: Span, previous: str) -> str:
    noun = counted_noun(span)
    if noun is not None:
        return counted_phrase(noun, span)
    if figure.modifier == "vague":
        return ""
    shared = _shared_noun(span)
    if shared is not None:
        return counted_phrase(shared, span)
    doc, before = span.doc, span.start - 1
    if (
        before >= 1
        and doc[before].text == ":"
        and doc[before - 1].tag_ in NOUN
        and doc[before - 1].sent.start == span.sent.start
    ):
        return str(noun_phrase(doc[before - 1]).text)
    nominal = span[-1]
    if nominal.tag_ == "NN" and nominal.lower_.endswith("tote"):
        return str(nominal.text)
    token = _subject_of(span)
    if token is not None and not (span.start <= token.i < span.end):
        inner = _counted_by(token)
        if inner is not None:
            return str(noun_phrase(inner).text)
        if token.tag_ in NOUN and _is_predicated(span):
            return str(noun_phrase(token).text)
    pronoun = _partitive_pronoun(span)
    if pronoun is not None:
        meant = antecedent_of(pronoun)
        return clean_phrase(noun_phrase(meant).text) if meant is not None else previous
    if token is None or span.start <= token.i < span.end or token.tag_ in PRONOUN:
        return previous
    return previous or (str(noun_phrase(token).text) if token.tag_ in NOUN else "")


def _shared_noun(span: Span) -> Token | None:
    """The noun of the next number in `von 144 auf 100 Sitze`, `acht oder neun Fälle`."""
    doc, i = span.doc, span.end
    if i + 2 >= span.sent.end or doc[i].lower_ not in ("auf", "bis", "oder", "statt", "und", "von"):
        return None
    while i + 1 < span.sent.end and doc[i + 1].tag_ in ("ADV", "APPR", "PTKA", "ADJD"):
        i += 1
    number = doc[i + 1]
    return counted_noun(doc[number.i : number.i + 1]) if number.tag_ == "CARD" else None


def counted_phrase(noun: Token, span: Span) -> str:
    """The counted noun with its adjectives, genitives and coordinated nouns: `Frauen und Männer`, `Teilnehmer der
    Feier`.
    """
    start = max(left_edge(noun), span.end) if noun.i >= span.end else left_edge(noun)
    doc = noun.doc
    while start < noun.i and (
        doc[start].tag_ in DETERMINER | {"ADV", "CARD", "PTKA", "ADJD"}
        or doc[start].is_punct
        or doc[start].lower_ in ("von", "vom")
    ):
        start += 1
    end = right_edge(noun)
    if (
        end + 1 < doc[noun.i].sent.end
        and doc[end].lower_ in ("und", "oder", "sowie")
        and doc[end + 1].tag_ in NOUN
        and doc[end].head.i == noun.i
    ):
        end += 2
    return clean_phrase(doc[start:end].text)


def _partitive_pronoun(span: Span) -> Token | None:
    """`ihnen` in `drei von ihnen`."""
    after = span.doc[span.end : span.end + 2]
    return after[1] if len(after) == 2 and after[0].lower_ == "von" and after[1].tag_ in PRONOUN else None


def _is_predicated(span: Span) -> bool:
    """Whether the figure is said of the subject: `stieg auf 20`, `beträgt 20`, `liegt bei 20`."""
    head = span.root.head
    return span.root.tag_ == "CARD" and (
        head.tag_ in VERBS or (head.tag_ in PREPOSITION and head.lower_ in ("auf", "bei", "von", "um"))
    )


def _counted_by(token: Token) -> Token | None:
    """`die Zahl der Toten` → `Toten`."""
    base = token.lemma_.lower()
    if base in _NUMBER_NOUNS or token.lower_ in _NUMBER_NOUNS or base.endswith("zahl"):
        return next((c for c in token.rights if c.dep_ == "ag" and c.tag_ in NOUN), None) or next(
            (n for c in token.rights if c.lower_ in ("von", "an") for n in c.children if n.tag_ in NOUN), None
        )
    return None


def _subject_of(span: Span) -> Token | None:
    return subject(clause_head(span.root))


def _who_held(figure: Figure, span: Span) -> str:
    holder = holder_of(figure, span)
    return clean_phrase(holder_phrase(holder, span)) if holder is not None else ""


def clean_phrase(text: str) -> str:
    """A phrase on one line without dangling punctuation or an unpaired quotation mark."""
    text = " ".join(text.split()).strip(" ,;:–-")
    for opening, closing in (("„", "“"), ("»", "«"), ("(", ")")):
        if (opening in text) != (closing in text):
            text = text.replace(opening, "").replace(closing, "")
    return text.strip()
