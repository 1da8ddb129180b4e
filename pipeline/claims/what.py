"""What: the event or property that the article states of a figure, in its own words, short.

The candidates, the surest first: the dimension, comparison or direction next to the figure; the noun that the figure
measures out or is the size of; for a list or headline without a verb of its own the words beside it; the noun that the
figure's phrase hangs on; the verb with what it needs.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import REPORTING_NOUNS
from pipeline.attribution.speakers import is_one_of
from pipeline.claims.beside import is_amount, label_of
from pipeline.claims.counting import counted_by, counted_noun
from pipeline.claims.patterns import (
    CHANGES,
    COMPARATIVES,
    COPULAS,
    DIMENSION_NOUNS,
    DIMENSIONS,
    DIRECTED,
    ESTIMATING,
    LIGHT,
    MEASURING,
)
from pipeline.claims.sizes import measured_out, size_of
from pipeline.claims.verbal import bare_verb, verbal_what
from pipeline.claims.who import clean_phrase, is_elliptic
from pipeline.grammar.arguments import governed_noun, objects, prepositional
from pipeline.grammar.clauses import clause_head, clause_of
from pipeline.grammar.nominals import is_time
from pipeline.grammar.phrases import left_edge
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, VERBS
from pipeline.records import Figure

#: Verbs that only say how somebody knows; what happened stands elsewhere.
_SAYING_SO = ESTIMATING | DIRECTED
#: A noun that a counted phrase hangs on with these names the event or the whole: `Einsturz von zehn Häusern`.
_ATTACHING = frozenset("an auf aus durch für gegen mit nach von vom vor zwischen über um unter zu".split())
_DIRECTIONS = ("nördlich", "südlich", "östlich", "westlich", "oberhalb", "unterhalb", "außerhalb")
_LONGEST_HEADLINE = 18
_LONGEST_DIRECTION = 7


def what_of(figure: Figure, span: Span, who: str) -> str:
    """What the article says of the figure: verb or participle with what it needs, or the noun of the event.

    Args:
        figure: the figure.
        span: its tokens.
        who: whom it is about; these words are not said again.
    """
    words = _what(figure, span, who)
    if figure.per and figure.per not in words:
        words = f"{words} {figure.per}".strip()
    return clean_phrase(words)


def _what(figure: Figure, span: Span, who: str) -> str:
    head = clause_of(span)
    verbs = predicate(head)
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    if after is not None:
        near = _dimension(figure, after, verbs) or _comparison(after) or _direction(figure, span)
        if near:
            return near
    noun = counted_noun(span) if figure.kind == "count" else None
    if noun is None and is_elliptic(span) and after is not None and after.tag_ in ("ADJD", "VVPP"):
        return str(after.text)
    if figure.kind == "count" and noun is None and after is not None and after.lower_ in ("aus", "ohne"):
        inner = governed_noun(after)
        if inner is not None and not is_time(inner):
            return str(span.doc[after.i : inner.i + 1].text)  # `23 aus Europa und 52 aus den USA`
    if verbs.lemma == "handeln" and figure.kind == "count" and _opened_by(span, "um"):
        concerned = next((n for p, n in prepositional(head) if p.lower_ in ("bei", "beim")), None)
        if concerned is not None:
            return _short(concerned)  # `Bei den Opfern handelt es sich um sechs Männer`
    if not verbs.verbs or _is_apart(head, span):
        return _verbless(figure, span, noun, who)
    attached = _attached(figure, noun, span, verbs) if noun is not None else _measured(figure, span, verbs, who)
    lemma = verbs.lemma
    if noun is not None and attached and lemma in COPULAS and _is_counted(attached, span):
        attached = ""  # `Im Einsatz waren 85 Helfer mit 17 Fahrzeugen`
    if noun is not None and not attached and (lemma in LIGHT or verbs.lemma in _SAYING_SO):
        described = _described(noun, span)
        if described and not (lemma in ("sein", "gelten") and noun.i > head.i > sentence_of(span).start):
            return described
        guessed = verbs.lemma != "sprechen" or _opened_by(span, "von")  # not `hat vier Männer schuldig gesprochen`
        if verbs.lemma in ESTIMATING and guessed and not _is_done(verbs):
            return _placed_noun(noun) or str(noun.text)
    if (
        noun is None
        and attached
        and lemma not in LIGHT
        and lemma not in _SAYING_SO
        and attached in who
        and not attached.lower().endswith(CHANGES)
    ):
        attached = ""  # it is said of the noun itself: `500 kg schwere Teile erreichen die Erde`
    if noun is None and figure.kind == "count" and lemma in ESTIMATING:
        doer = subject(head)
        named = [*objects(head), *([doer] if doer is not None else [])]
        numbered = next((c for o in named if (c := counted_by(o)) is not None), None)
        relative = _relative_after(numbered) if numbered is not None else None
        if numbered is not None and relative is not None:  # `bezifferte die Zahl derer, die starben, auf 20`
            return verbal_what(predicate(relative), span, numbered, numbered.text)
    if not attached:
        return verbal_what(verbs, span, noun, who, counting=figure.kind == "count")
    happened = noun is not None and (doer := subject(head)) is not None and doer.text == attached.split()[-1]
    if lemma in LIGHT or verbs.lemma in _SAYING_SO or happened or (verbs.main.tag_ != "VVPP" and noun is None):
        return attached
    return f"{attached} {bare_verb(verbs, span)}"


def _opened_by(span: Span, preposition: str) -> bool:
    """Whether the preposition stands right before the figure, adverbs apart."""
    i = span.start - 1
    while i > sentence_of(span).start and span.doc[i].tag_ in ("ADV", "ADJD", "PTKA"):
        i -= 1
    return i >= 0 and span.doc[i].lower_ == preposition


def _is_counted(attached: str, span: Span) -> bool:
    """Whether the noun that the phrase hangs on has a number of its own."""
    before = span.doc[max(sentence_of(span).start, span.start - 8) : span.start]
    return any(token.tag_ == "CARD" for token in before) and attached.split()[-1] in before.text


def _is_done(verbs: Predicate) -> bool:
    """Whether a participle with `werden` or `sein` says what was done to the figure (`sind gemeldet`)."""
    return verbs.main.tag_ == "VVPP" and any(verb.lemma_.lower() in ("sein", "werden") for verb in verbs.verbs)


def _dimension(figure: Figure, after: Token, verbs: Predicate) -> str:
    """`lange` in `die 200 Meter lange Brücke`, `lang` in `ist 200 Meter lang`; not in `sprach zwei Stunden lang`."""
    if figure.kind == "count" or after.tag_ not in ("ADJA", "ADJD") or not after.lower_.startswith(DIMENSIONS):
        return ""
    if after.tag_ == "ADJD" and figure.kind == "duration" and not after.lower_.startswith(("alt", "jünger", "älter")):
        return ""
    closes = after.i + 1 >= sentence_of(after).end or after.nbor().is_punct
    if after.tag_ == "ADJD" and verbs.main.tag_ == "VVPP" and not closes and not after.lower_.startswith("entfernt"):
        return ""
    return str(after.text)


def _comparison(after: Token) -> str:
    """`weniger als im Vorjahr`, `mehr Geld`, `länger`: what a difference is of, with what it is compared."""
    doc, end, limit = after.doc, after.i + 1, sentence_of(after).end
    if after.lower_ not in COMPARATIVES or (end < limit and doc[end].tag_ == "KON"):
        return ""  # `neun mehr oder minder erhaltene Skelette`
    if end < limit and doc[end].tag_ in NOUN | {"ADJA"}:
        noun = next((t for t in doc[end : min(end + 3, limit)] if t.tag_ in NOUN), None)
        return str(doc[after.i : noun.i + 1].text) if noun is not None else str(after.text)
    if end < limit and doc[end].lower_ == "als":
        for i in range(end + 1, min(end + 7, limit)):
            if doc[i].tag_ in NOUN | {"CARD", "ADV"} and not (i + 1 < limit and doc[i + 1].tag_ in NOUN):
                return str(doc[after.i : i + 1].text)
            if doc[i].tag_ in VERBS or doc[i].is_punct:
                break
    return str(after.text)


def _direction(figure: Figure, span: Span) -> str:
    """`südlich von Wien`, `vom Ufer entfernt`, `vor der Küste`: where a distance leads."""
    if figure.kind not in ("measure", "money", "share"):
        return ""
    doc, start, limit = span.doc, span.end, min(span.end + _LONGEST_DIRECTION, sentence_of(span).end)
    if doc[start].lower_ == "luftlinie":
        start += 1
    for i in range(start, limit):
        if doc[i].lower_ == "entfernt":
            return str(doc[span.end : i + 1].text)
        if doc[i].is_punct or doc[i].tag_ in FINITE:
            break
    opener = doc[start] if start < limit else None
    if opener is not None and opener.lower_ in ("vor", "hinter") and figure.kind != "measure":
        return ""
    if opener is None or not (
        opener.lower_.endswith(_DIRECTIONS) or opener.lower_ in ("vor", "hinter", "unter", "über")
    ):
        return ""
    noun = governed_noun(opener) if opener.tag_ in PREPOSITION else _noun_in(doc[start + 1 : limit])
    return "" if noun is None else str(doc[start : noun.i + 1].text)


def _noun_in(words: Span) -> Token | None:
    """The last of the first nouns in a row: `Hafenstadt Chania` in `der Hafenstadt Chania, nahe der Insel`."""
    found: Token | None = None
    for token in words:
        if token.tag_ in NOUN:
            found = token
        elif found is not None or token.is_punct or token.tag_ in VERBS:
            return found
    return found


def _is_apart(head: Token, span: Span) -> bool:
    """Whether a bracket, or in a headline a dash or colon, parts the figure from the verb it hangs on."""
    first, last = sorted((head.i, span.start))
    doc, between = span.doc, {token.text for token in span.doc[first:last]}
    if ("(" in between) != (")" in between):
        return True
    if len(sentence_of(span)) > _LONGEST_HEADLINE:
        return False
    rest = {token.text for token in doc[span.end : sentence_of(span).end]}
    after_verb = head.i < span.start and bool(between & {"–", "—", ":"}) and not rest & {"–", "—"}
    return after_verb or (head.i > span.start and bool(between & {"–", "—", ":"}))


def _attached(figure: Figure, noun: Token, span: Span, verbs: Predicate | None = None) -> str:
    """`Einsturz` in `der Einsturz von zehn Häusern`, `Bus` in `ein Bus mit 40 Gästen`: what the counted phrase hangs
    on.
    """
    doc, start = span.doc, sentence_of(span).start
    i = span.start - 1
    while i > start and 0 <= figure.phrase_start <= doc[i].idx:
        i -= 1  # its modifier (`über 1.100`) is no preposition
    while i > start and (doc[i].tag_ in ("ADV", "ADJD", "PTKA", "ART", "PIAT", "CARD", "ADJA") or doc[i].is_space):
        i -= 1
    opener = doc[i]
    if opener.lower_ == "in" and noun.lower_ in ("fällen", "fall", "punkten") and i > start and doc[i - 1].tag_ == "NN":
        return _joined_nouns(doc[i - 1])  # `Anklage wegen Betrugs in 497 Fällen`
    if opener.tag_ in PREPOSITION and opener.lower_ in _ATTACHING and i > start:
        before = doc[i - 1]
        if opener.head.tag_ == "ADJA" and noun.i < opener.head.i:
            described = opener.head.head if opener.head.head.i > opener.head.i else opener.head
            return str(doc[opener.head.i : described.i + 1].text)  # `mit 51 Gästen besetzter Bus`
        outer = opener.head if opener.head.tag_ in NOUN and opener.head.i < i else before
        by = opener.lower_ in ("von", "vom") and verbs is not None
        hung = opener.head.tag_ in NOUN or (by and opener.lower_ == "von")
        agent = (
            by and verbs is not None and (verbs.is_passive or (subject(verbs.head) == outer and not _is_event(outer)))
        )
        if (
            before.tag_ in NOUN
            and not is_time(outer)
            and outer.ent_type_ != "LOC"
            and hung
            and not agent
            and not _is_account(outer)
        ):
            return _joined_nouns(outer)
    if noun.dep_ == "ag" and noun.head.tag_ in NOUN and noun.head.i < span.start and not is_amount(noun.head):
        return _joined_nouns(noun.head)
    return ""


def _is_account(noun: Token) -> bool:
    """`nach den Ermittlungen für zehn Morde verantwortlich`: the noun only says according to whom."""
    opener = noun.doc[max(left_edge(noun) - 1, 0)]
    opener = opener.nbor(-1) if opener.tag_ in DETERMINER and opener.i else opener
    return (
        opener.lower_ in ("laut", "nach")
        and opener.tag_ in PREPOSITION
        and is_one_of(noun, REPORTING_NOUNS - {"zählung"})
    )


def _is_event(noun: Token) -> bool:
    """Whether the noun is what happened to those counted: `der Einsturz von zwei Häusern kostete ...`"""
    return noun.lower_.endswith(("ung", "einsturz", "tötung", "tod", "mord", "verlust", "abbau", "bau", "raub", "fund"))


def _joined_nouns(noun: Token) -> str:
    """The noun with its adjectives, and with the one joined before it: `Wirbel und Rippen`."""
    doc, start = noun.doc, left_edge(noun)
    if noun.dep_ == "cj" and start >= 2 and doc[start - 1].tag_ == "KON" and doc[start - 2].tag_ == "NN":
        start = left_edge(doc[start - 2])
    return str(doc[start : noun.i + 1].text)


def _measured(figure: Figure, span: Span, verbs: Predicate, who: str) -> str:
    """The noun that says what the figure measures: `Schaden`, `Haft`, `Dividende`, the subject of `beträgt`."""
    if figure.kind == "count":
        return ""
    out = measured_out(span)
    if out is not None and out.text not in who.split():
        words = str(span.doc[max(span.end, min(left_edge(out), out.i)) : out.i + 1].text)
        full = (
            figure.kind in ("measure", "money")
            and verbs.verbs
            and verbs.lemma not in LIGHT | _SAYING_SO
            and verbs.main.tag_ != "VVPP"
        )
        return (
            f"{words} {bare_verb(verbs, span)}"
            if full and verbs.main.i > span.start
            else (f"{bare_verb(verbs, span)} {words}" if full else words)
        )
    before = span.doc[span.start - 1] if span.start > sentence_of(span).start else None
    if before is not None and before.tag_ == "NN" and before.lower_.endswith(DIMENSION_NOUNS):
        return str(before.text)  # `Beben der Stärke 6,4`
    size = size_of(span)
    if size is not None:
        return _short(size.noun)
    if verbs.lemma in ESTIMATING:
        speaker = subject(verbs.head, span)
        estimated = [noun for noun in objects(verbs.head) if noun.i not in range(span.start, span.end)]
        estimated = [noun for noun in estimated if noun.tag_ == "NN" and noun != speaker]
        return _short(estimated[0]) if estimated and not _is_speaker(estimated[0]) else ""
    if verbs.lemma in MEASURING:
        measured = subject(verbs.head, span)
        if measured is not None and measured.tag_ in NOUN:
            if measured.text not in who.split():
                return str(measured.text)
            return "" if verbs.main.lemma_.lower() == "sein" else f"{measured.text} {bare_verb(verbs, span)}"
    return ""


def _is_speaker(noun: Token) -> bool:
    """Whether the noun is who says so, as its article shows: `der Verband`."""
    return any(c.lower_ in ("der", "ein") and c.tag_ == "ART" for c in noun.lefts)


def _described(noun: Token, span: Span) -> str:
    """What a relative clause or a participle says of the counted noun: `20 Menschen, die teilnahmen`, `25 verletzte
    Personen`.
    """
    relative = _relative_after(noun)
    if relative is not None:
        return verbal_what(predicate(relative), span, noun, noun.text)
    for token in reversed(list(noun.doc[span.end : noun.i])):
        if token.tag_ == "ADJA" and _is_participle(token.lower_):
            return str(token.text)
    return ""


def _relative_after(noun: Token) -> Token | None:
    """The verb of a relative clause right after the noun, wherever the parser hung it."""
    doc, i = noun.doc, noun.i + 1
    if i + 2 >= sentence_of(noun).end or doc[i].text != ",":
        return None
    opener = doc[i + 1] if doc[i + 1].tag_ != "APPR" else doc[i + 2]
    if opener.tag_ != "PRELS" or opener.lower_ in ("deren", "dessen"):
        return None
    head = clause_head(opener)
    closes = head.i + 1 >= len(doc) or doc[head.i + 1].is_punct or doc[head.i + 1].tag_ in ("KON", "KOKOM")
    return head if head.i > opener.i and closes else None


def _placed_noun(noun: Token) -> str:
    """`in zwei Zügen` in `sprach von Explosionen in zwei Zügen`: the place right after the noun."""
    doc, i = noun.doc, noun.i + 1
    if i >= sentence_of(noun).end or doc[i].lower_ not in ("in", "im", "bei", "auf", "an"):
        return ""
    inner = governed_noun(doc[i])
    return "" if inner is None or is_time(inner) else str(doc[i : inner.i + 1].text)


def _is_participle(word: str) -> bool:
    stem = word.rstrip("nrsm")
    if stem.startswith(("verschieden", "selten", "eigen", "offen")):
        return False
    return stem.endswith("ende") or (
        stem.endswith(("te", "ene")) and ("ge" in stem[:6] or stem.startswith(("ver", "be", "ent", "er", "zer")))
    )


def _short(noun: Token) -> str:
    return str(noun.doc[left_edge(noun) : noun.i + 1].text)


def _verbless(figure: Figure, span: Span, noun: Token | None, who: str) -> str:
    """`20 Tote bei Anschlag`, `Drei Tote`, `Umsatz: 48 Mio. Euro`: what stands beside a figure without a verb."""
    doc, sentence = span.doc, sentence_of(span)
    if noun is None:
        out = measured_out(span)
        if out is not None:
            return str(out.text)
        size = size_of(span)
        if size is not None:
            return _short(size.noun)
    start = noun.i + 1 if noun is not None else span.end
    for i in range(start, min(start + 8, sentence.end)):
        if doc[i].tag_ in ("VVPP", "ADJD"):
            return str(doc[start : i + 1].text) if doc[start].tag_ in PREPOSITION else str(doc[i].text)
        if doc[i].tag_ in PREPOSITION:
            inner = governed_noun(doc[i])
            if inner is not None and not is_time(inner) and inner.text not in who.split():
                return str(doc[i : inner.i + 1].text)
        if doc[i].tag_ in ("$,", "$.", "$(", "KON"):
            break
    if noun is not None:
        said = _described(noun, span) or _attached(figure, noun, span) or _before_bracket(span)
        return said or str(noun.text)
    label = _label(span)
    if label is not None:
        return str(label.text)
    before = next((doc[i] for i in range(span.start - 1, sentence.start - 1, -1) if doc[i].tag_ in NOUN), None)
    bracketed = span.doc[span.start - 1].text == "(" if span.start else False
    return str(before.text) if before is not None and (bracketed or before.text not in who.split()) else ""


def _before_bracket(span: Span) -> str:
    """`Anschlag` in `nach dem Anschlag (mit 65 Verletzten)`: what the bracket explains."""
    doc, start, i = span.doc, sentence_of(span).start, span.start - 1
    while i > start and doc[i].tag_ in ("ADV", "ADJD", "APPR", "PTKA"):
        i -= 1
    if i <= start or doc[i].text != "(":
        return ""
    before = next((token for token in reversed(doc[max(start, i - 8) : i]) if token.tag_ in NOUN), None)
    return "" if before is None or is_time(before) and before.i + 1 != i else _short(before)


def _label(span: Span) -> Token | None:
    """`Eintritt` in `Eintritt: Erwachsene 12 Euro, Kinder 6 Euro`: the noun before the colon of a list."""
    doc, start = span.doc, sentence_of(span).start
    colon = next((i for i in range(span.start - 1, start, -1) if doc[i].text == ":"), None)
    if colon is None:
        return None
    first = next((k + 1 for k in range(colon, start, -1) if doc[k].text in (",", ";")), start)
    return label_of(doc[first:colon])
