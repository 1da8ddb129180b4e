"""Who: whom or what a figure is about.

For a count that is the counted noun with what narrows it down; for any other kind the holder or subject.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.clauses import clause_head, is_clause_head
from pipeline.grammar.phrases import left_edge, noun_phrase, right_edge
from pipeline.grammar.predicates import predicate, subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, PRONOUN, VERBS
from pipeline.records import Figure

#: Nouns that only carry a number; what they count is their genitive: `die Zahl der Toten`, `eine Gruppe von 20 Leuten`.
_NUMBER_NOUNS = frozenset("anteil anzahl gesamtzahl hälfte höhe mehrheit opferzahl quote rest reihe summe teil totenzahl wert zahl".split())
#: Parts of a vote or a market: not the holder of a share (`55 Prozent der Stimmen`), which is the subject.
_VOTES = frozenset({"stimme", "stimmen", "wählerstimmen", "zweitstimmen", "erststimmen", "sitze", "mandate", "anteile", "aktien"})
#: Adjectives that a measure or a duration goes with: `2.800 Meter lang`, `drei Tage alt`.
DIMENSIONS = ("alt", "breit", "dick", "entfernt", "groß", "gross", "hoch", "hoh", "lang", "schnell", "schwer", "stark", "teuer", "teur", "tief", "weit", "wert")
#: What time is spent in; a statement about the person, not the subject itself: `drei Jahre Haft`.
_STATES = ("haft", "gefängnis", "arbeit", "bewährung", "strafe", "unterricht", "training", "fahrt", "flug", "pause", "laufzeit", "zeit", "dauer")
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
        if token.dep_ == "nk" and token.head.tag_ in NOUN and figure.end <= token.head.i < figure.end + 12 and not _barrier(doc[figure.end : token.head.i]):
            return token.head
    i = figure.end
    partitive = False
    while i < sent_end:
        token = doc[i]
        if token.tag_ in NOUN | {"FM", "XY"}:
            return token
        if token.tag_ == "ADJA" or token.tag_ in _SKIPPED or token.tag_ == "TRUNC" or token.tag_ == "KON" and token.i + 1 < sent_end and token.nbor().tag_ in ("ADJA", "TRUNC"):
            i += 1
            continue
        if token.text in ("„", "»", '"', "(") or token.text == "," and i + 1 < sent_end and token.nbor().tag_ == "ADJA" and doc[i - 1].tag_ == "ADJA":
            if token.text == "(":
                break
            i += 1
            continue
        if not partitive and i == figure.end and (token.tag_ in DETERMINER and token.lower_ in _PARTITIVE or token.lower_ in ("von", "vom")):
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
    return _who_held(figure, span, previous)


def _who_counted(figure: Figure, span: Span, previous: str) -> str:
    noun = counted_noun(span)
    if noun is not None:
        return counted_phrase(noun, span)
    doc, before = span.doc, span.start - 1
    if before >= 1 and doc[before].text == ":" and doc[before - 1].tag_ in NOUN and doc[before - 1].sent.start == span.sent.start:
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
    if _is_partitive_pronoun(span) or token is None or span.start <= token.i < span.end or token.tag_ in PRONOUN:
        return previous
    return previous or (str(noun_phrase(token).text) if token.tag_ in NOUN else "")


def counted_phrase(noun: Token, span: Span) -> str:
    """The counted noun with its adjectives, genitives and coordinated nouns: `Frauen und Männer`, `Teilnehmer der Feier`."""
    start = max(left_edge(noun), span.end) if noun.i >= span.end else left_edge(noun)
    doc = noun.doc
    while start < noun.i and (doc[start].tag_ in DETERMINER | {"ADV", "CARD", "PTKA", "ADJD"} or doc[start].is_punct or doc[start].lower_ in ("von", "vom")):
        start += 1
    end = right_edge(noun)
    if end + 1 < doc[noun.i].sent.end and doc[end].lower_ in ("und", "oder", "sowie") and doc[end + 1].tag_ in NOUN and doc[end].head.i == noun.i:
        end += 2
    return clean_phrase(doc[start:end].text)


def _is_partitive_pronoun(span: Span) -> bool:
    after = span.doc[span.end : span.end + 2]
    return len(after) == 2 and after[0].lower_ in ("von", "davon") and after[1].tag_ in PRONOUN


def _is_predicated(span: Span) -> bool:
    """Whether the figure is said of the subject: `stieg auf 20`, `beträgt 20`, `liegt bei 20`."""
    head = span.root.head
    return span.root.tag_ == "CARD" and (head.tag_ in VERBS or head.tag_ in PREPOSITION and head.lower_ in ("auf", "bei", "von", "um"))


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


def _who_held(figure: Figure, span: Span, previous: str) -> str:
    doc, end = span.doc, span.end
    sent_end = span.sent.end
    after = doc[end] if end < sent_end else None
    if after is not None:
        described = _described_noun(after)
        if described is not None:
            return clean_phrase(_without_adjective(described, after))
        if figure.kind == "share":
            whole = _partitive(after)
            if whole is not None and whole.lower_ not in _VOTES:
                return clean_phrase(noun_phrase(whole).text)
        if figure.kind == "measure" and after.tag_ in NOUN | {"ADJA"}:
            substance = after if after.tag_ in NOUN else next((t for t in doc[end : min(end + 4, sent_end)] if t.tag_ in NOUN), None)
            if substance is not None and not any(t.tag_ in FINITE for t in doc[end : substance.i]):
                return clean_phrase(noun_phrase(substance, prepositions=False).text)
    governor = governing_noun(span)
    if governor is not None:
        held = _holder_of(governor)
        if held is not None:
            return clean_phrase(noun_phrase(held).text)
    token = _subject_of(span)
    if token is not None and not (span.start <= token.i < span.end):
        if token.tag_ in NOUN:
            return clean_phrase(noun_phrase(token).text)
        if token.tag_ in PRONOUN and token.lower_ not in ("es", "das", "dies", "man"):
            return previous
    if token is None or token.lower_ in ("es", "das", "dies", "man"):
        named = _prepositional_holder(span)
        if named is not None:
            return clean_phrase(noun_phrase(named).text)
    if governor is not None:
        return clean_phrase(noun_phrase(governor).text)
    if token is not None and span.start <= token.i < span.end:
        head = clause_head(span.root)
        objects = [c for v in predicate(head).verbs for c in v.children if c.dep_ in ("oa", "da", "pd") and c.tag_ in NOUN]
        if objects:
            return clean_phrase(noun_phrase(objects[0]).text)
    return ""


def _described_noun(after: Token) -> Token | None:
    """`langen` in `2.800 Meter langen Landebahn`: the noun that a dimension adjective after the figure describes."""
    if after.tag_ not in ("ADJA", "ADJD") or not after.lower_.startswith(DIMENSIONS):
        return None
    if after.tag_ == "ADJA":
        head = after.head
        seen = 0
        while head.tag_ == "ADJA" and seen < 4:
            head, seen = head.head, seen + 1
        if head.tag_ in NOUN and head.i > after.i:
            return head
        return next((t for t in after.doc[after.i + 1 : min(after.i + 8, after.sent.end)] if t.tag_ in NOUN), None)
    found = subject(clause_head(after))
    return found if found is not None and found.tag_ in NOUN else None


def _without_adjective(noun: Token, adjective: Token) -> str:
    start = left_edge(noun)
    if start <= adjective.i < noun.i:
        start = adjective.i + 1
        while start < noun.i and (noun.doc[start].tag_ in ("KON", "$,", "CARD", "ADV") or noun.doc[start].lower_.startswith(DIMENSIONS)):
            start += 1
        rest = noun.doc[start : noun.i]
        if any(t.tag_ == "CARD" or t.tag_ == "NN" for t in rest):
            start = noun.i
    return str(noun.doc[start : right_edge(noun)].text)


def _partitive(after: Token) -> Token | None:
    """The whole that a share is of: `der Befragten`, `aller Männer`, `von ihnen`."""
    doc, sent_end = after.doc, after.sent.end
    if after.lower_ in _PARTITIVE or after.lower_ in ("von", "vom", "dieser", "deutscher") or after.tag_ == "ADJA":
        for i in range(after.i, min(after.i + 8, sent_end)):
            if doc[i].tag_ in NOUN:
                return doc[i]
            if doc[i].tag_ in FINITE | {"$,", "$."}:
                return None
    if after.tag_ in NOUN:
        return after
    return None


def governing_noun(span: Span) -> Token | None:
    """The noun whose size the figure is: `Geldstrafe von 20.000 Euro`, `Schaden in Höhe von`, `Frist von 60 Tagen`."""
    doc, i = span.doc, span.start - 1
    start = span.sent.start
    while i > start and (doc[i].tag_ in ("ADV", "PTKA", "ADJD", "CARD") or doc[i].lower_ in ("zu", "bis", "über", "mehr", "als", "etwa", "rund", "einer", "einem", "einen")):
        i -= 1
    if i <= start or doc[i].lower_ not in ("von", "auf", "über", "um", "bei", "mit", "vom"):
        return None
    if doc[i].lower_ != "von" and not (doc[i - 1].tag_ in NOUN and doc[i - 1].i == doc[i].head.i):
        return None
    i -= 1
    if doc[i].tag_ not in NOUN:
        return None
    noun = doc[i]
    if noun.lower_ in ("höhe", "umfang", "wert", "länge", "größe", "gewicht") and noun.i - 1 > start and doc[noun.i - 1].lower_ in ("in", "im"):
        outer = doc[noun.i - 2]
        if outer.tag_ in NOUN:
            return outer
    return noun


def _holder_of(noun: Token) -> Token | None:
    """The genitive of the governing noun (`der Umsatz des Konzerns von 3 Mio.`)."""
    return next((c for c in noun.children if c.dep_ == "ag" and c.tag_ in NOUN), None)


def _prepositional_holder(span: Span) -> Token | None:
    """`bei den Grünen waren es 12 Prozent`: the first noun after `bei`, `für`, `in` before the verb."""
    head = clause_head(span.root)
    for child in sorted(head.children, key=lambda t: t.i):
        if child.tag_ in PREPOSITION and child.lower_ in ("bei", "beim", "für", "in", "im") and not is_clause_head(child):
            noun = next((c for c in child.children if c.tag_ in NOUN and c.i > child.i), None)
            if noun is not None and not (span.start <= noun.i < span.end):
                return noun
    return None


def clean_phrase(text: str) -> str:
    """A phrase on one line without dangling punctuation or an unpaired quotation mark."""
    text = " ".join(text.split()).strip(" ,;:–-")
    for opening, closing in (("„", "“"), ("»", "«"), ("(", ")")):
        if (opening in text) != (closing in text):
            text = text.replace(opening, "").replace(closing, "")
    return text.strip()
