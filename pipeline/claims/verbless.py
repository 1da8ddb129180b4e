"""What of a figure without a verb: `20 Tote bei Anschlag`, `Umsatz: 48 Mio. Euro`, `400 Stellen in Gefahr`."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.verb_forms import is_reporting
from pipeline.claims.attached import attached_noun, described
from pipeline.claims.beside import is_amount
from pipeline.claims.bracketed import (
    SIGNS,
    bracketed_change,
    broken_down,
    follows_count_phrase,
    is_level,
    listing_noun,
    signed_behind,
    way_of,
)
from pipeline.claims.complements import short_phrase
from pipeline.claims.labels import label_of
from pipeline.claims.patterns import COPULAS, LIGHT, LIGHT_WITH_PHRASE, SIZED, ends_in
from pipeline.claims.sizes import measured_out, size_of
from pipeline.claims.verb_words import bare_verb
from pipeline.claims.verbal import verbal_what
from pipeline.grammar.arguments import governed_noun
from pipeline.grammar.clauses import clause_head
from pipeline.grammar.nominals import bare_nouns, is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.spans import sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION
from pipeline.records import Figure


def verbless_what(figure: Figure, span: Span, noun: Token | None, who: str) -> str:
    """`20 Tote bei Anschlag`, `Drei Tote`, `Umsatz: 48 Mio. Euro`: what stands beside a figure without a verb."""
    doc, sentence = span.doc, sentence_of(span)
    changed = _changed_before(span, noun) if noun is None or noun.i >= span.end else None
    if changed is not None:
        return str(changed.text) if changed.tag_ == "VVPP" else bare_verb(predicate(changed), span)
    if len(span) > 1 and span[0].lower_ == "stärke":
        return str(span[0].text)  # `Beben der Stärke 6,4: Häuser eingestürzt`
    start = noun.i + 1 if noun is not None else span.end
    out = measured_out(span) if noun is None else None
    # `jeder zweite Lkw verbeult`, `20 Kilo Marihuana sichergestellt`
    whole = figure.kind == "share" or (out is not None and out.text in who.split())
    whole = whole and start + 1 < sentence.end and doc[start].tag_ == "NN"
    if (noun is not None or whole) and (closing := _closing_participle(start + whole, sentence)):
        return closing
    if noun is None:
        if out is not None:
            return str(out.text)
        size = size_of(span)
        if size is not None:
            return short_phrase(size.noun)
    for i in range(start, min(start + 8, sentence.end)):
        if doc[i].tag_ in ("VVPP", "ADJD"):
            return str(doc[start : i + 1].text) if doc[start].tag_ in PREPOSITION else str(doc[i].text)
        if doc[i].tag_ in PREPOSITION:
            state = _closing_state(i, sentence)
            if state:
                return state
            inner = governed_noun(doc[i])
            if inner is not None and not is_time(inner) and inner.text not in who.split():
                return str(doc[i : inner.i + 1].text)
        if doc[i].tag_ in ("$,", "$.", "$(", "KON"):
            break
    if noun is not None:
        said = described(noun, span) or attached_noun(figure, noun, span) or _before_bracket(span)
        return said or str(noun.text)
    label = list_label(span)
    if label is not None:
        return str(label.text)
    changed = signed_behind(span) if figure.kind == "share" else None
    verbs = predicate(clause_head(changed)) if changed is not None else None
    if changed is not None and verbs is not None and verbs.verbs and verbs.head.i < span.start:
        if is_level(changed):
            return bare_verb(verbs, span)  # `stieg auf 3,2 Milliarden Euro (+4,5 Prozent)`
        if changed.text in who.split() or changed.tag_ == "VVPP" or follows_count_phrase(span):
            # `Stark legten Bankaktien (+3 Prozent) zu`, `wurden 3 Millionen Euro umgesetzt (+4 Prozent)`
            return verbal_what(verbs, span, None, who)
    if figure.kind != "measure" and bracketed_change(span):
        return str(span[0].text if span[0].lower_ in SIGNS else doc[span.start - 1].text)  # `16 Prozent (plus eins)`
    listing = listing_noun(span)
    before = next((doc[i] for i in range(span.start - 1, sentence.start - 1, -1) if doc[i].tag_ in NOUN), None)
    before = before if listing is None else listing
    bracketed = listing is not None or (span.start > 0 and doc[span.start - 1].text == "(")
    if bracketed and before is not None and (said := _compared(span, before)):
        return said
    if bracketed and said_before(span):
        return said_before(span)
    if bracketed and listing is None and before is not None and (said := _said_of_named(figure, span, before, who)):
        return said
    if bracketed and figure.kind != "count" and before is not None and (said := _done(before, span, who)):
        return said
    before = way_of(before) if bracketed and before is not None else before
    if before is None or (bracketed and figure.kind == "share" and before.ent_type_ == "PER"):
        return ""  # `gegen Eva Brandt (45 Prozent)`
    return str(before.text) if not is_amount(before) and (bracketed or before.text not in who.split()) else ""


def _said_of_named(figure: Figure, span: Span, noun: Token, who: str) -> str:
    """`hinnehmen` for 31 in `Während die Ahr (38 Prozent) und Sachsen (31) Einbußen hinnehmen mussten`: what the clause
    says of whom the bracket gives it, whose name says nothing.
    """
    named = noun.i == span.start - 2 and noun.text in who.split() and not ends_in(noun.lower_, SIZED)
    if figure.kind not in ("money", "share") or not named:
        return ""
    verbs = predicate(clause_head(noun))
    if not verbs.verbs or verbs.lemma in COPULAS or is_reporting(verbs.lemma):
        return ""
    return verbal_what(verbs, span, None, who)


def _done(doer: Token, span: Span, who: str) -> str:
    """`höchste Strafe erhielt` in `Die höchste Strafe erhielt Wirt Kern (12 Jahre)`: what its subject does."""
    verbs = predicate(clause_head(doer))
    closes = span.doc[span.start - 2].tag_ in ("VVINF", "VVPP")  # `muss der Konzern Kern zahlen (9 Euro)`
    if not verbs.verbs or verbs.lemma in COPULAS or not verbs.head.i < doer.i == span.start - 2 - closes:
        return ""
    if doer.head.tag_ in PREPOSITION or any(token.is_punct for token in span.doc[verbs.head.i : doer.i]):
        return ""
    fronted = next((noun for noun in bare_nouns(verbs.head) if noun.i < verbs.head.i), None)
    if fronted is None or is_amount(fronted) or is_time(fronted) or fronted.text in who.split():
        return ""
    return f"{short_phrase(fronted)} {bare_verb(verbs, span)}"


def said_before(span: Span) -> str:
    """`wechselten seltener` in `Frauen wechselten seltener (6 Prozent) als Männer`: the verb and the word how right
    before a bracket.
    """
    how = span.doc[span.start - 2]
    verbs = predicate(clause_head(how)) if how.tag_ in ("ADJD", "VVFIN") and span.start > 1 else None
    if verbs is None or not verbs.verbs or verbs.main.i > how.i or verbs.lemma in LIGHT:
        return ""
    if verbs.lemma in COPULAS:
        return str(how.text)
    return bare_verb(verbs, span) if verbs.main.i == how.i else f"{bare_verb(verbs, span)} {how.text}"


def _compared(span: Span, noun: Token) -> str:
    """`Zustimmung` in `Bei Frauen ist die Zustimmung mit 66 Prozent höher als bei Männern (48 Prozent)`, `kostete` in
    `kostete 9 Euro, doppelt so viel wie in Leipzig (4 Euro)`.
    """
    doc, i = span.doc, noun.i - 1
    while i > sentence_of(span).start and doc[i].tag_ in PREPOSITION | DETERMINER | {"ADJA", "ADV"}:
        i -= 1
    if doc[i].lower_ not in ("als", "wie") or noun.i != span.start - 2 or doc[i + 1].tag_ not in PREPOSITION:
        return ""
    verbs = predicate(clause_head(noun))
    if verbs.verbs and verbs.lemma not in COPULAS and verbs.head.i < span.start:
        return bare_verb(verbs, span)
    doer = subject(verbs.head)
    return str(doer.text) if doer is not None and doer.tag_ in NOUN and not is_amount(doer) else ""


def _changed_before(span: Span, noun: Token | None) -> Token | None:
    """The verb of `stieg um 17 Prozent (von 370 auf 432)`, of which the levels in the bracket are said; of `betrug 1,2
    (i. V. 1,4) Mrd. Euro`, too.
    """
    words, i = words_of(span.doc), span.start - 1
    first = max(sentence_of(span).start, span.start - _LEVELS)
    while i > first and words[i] != "(":
        i -= 1
    levels = words[i + 1] in ("von", "auf") and "auf" in words[i + 1 : span.end + 1]
    label = "".join(words[i + 1 : span.start]).removesuffix(":")
    # `24,1 (2019: 27,3) Prozent`, `1,2 Mrd. Euro (31.12.2023: 1,1 Mrd. Euro)`
    past = (label in _YEAR_BEFORE and noun is None) or (label[-4:].isdecimal() and label.replace(".", "").isdecimal())
    nouns = [token for token in span.doc[i + 1 : span.start] if token.tag_ in NOUN]
    dated = bool(nouns) and all(is_time(token) for token in nouns)  # `lag bei 1,17 (Mittwoch: 1,16) Dollar`
    past = past or (dated and noun is None and words[span.start - 1] == ":")
    if i > first and (past or dated) and tags_of(span.doc)[i - 1] == "VVPP":
        return span.doc[i - 1]  # `wurden 311 Menschen verletzt (2022: 287) und sechs getötet`
    if i <= first or not (past or (levels and is_amount(span.doc[i - 1]))):
        return None
    head = clause_head(span.doc[i - 1])
    colons = [k for k in range(head.i, i) if words[k] == ":"]
    if any("(" not in words[max(head.i, k - _LEVELS) : k] for k in colons):
        return None  # `dafür stiegen die Orders: Aufträge von 802 Millionen (Vorjahr: 710) gingen ein`
    return head if head.tag_ in FINITE else None


#: Words for the time before that open a bracket: `(Vorjahr 17,9 %)`.
_YEAR_BEFORE = frozenset(
    "bisher i.v. i.vj. imvorjahr imvormonat vj. vorher vorjahr vorjahresquartal vorjahreszeitraum vormonat vorquartal "
    "vorwoche zuvor".split()
)
#: Words of a bracket in which two levels stand.
_LEVELS = 8


def _closing_participle(start: int, sentence: Span) -> str:
    """`schwer verletzt` in `Zwei Männer bei Unfall schwer verletzt`: the participle that a part ends with outweighs why
    and where, and an adjective before it.
    """
    doc, tags = sentence.doc, tags_of(sentence.doc)
    end = next((i for i in range(start, min(start + _REACH, sentence.end)) if tags[i].startswith("$")), sentence.end)
    end = next((i for i in range(start, end) if tags[i] == "KON"), end)
    last = end - 1
    if (
        last < start
        or end > start + _REACH
        or tags[last] != "VVPP"
        or tags[start] not in PREPOSITION | {"ADJD", "ADV", "VVPP"}
    ):
        return ""
    first = last - (tags[last - 1] == "ADJD")
    noun = doc[first - 1]
    opener = noun.head if noun.head.tag_ in PREPOSITION and noun.head.i >= start else noun
    bare = opener.i == noun.i - 1 and doc[last].lemma_.lower() in LIGHT_WITH_PHRASE
    return str(doc[opener.i if bare else first : end].text)  # `in Sicherheit gebracht`


_REACH = 10


def _closing_state(i: int, sentence: Span) -> str:
    """`in Gefahr` in `400 Stellen bei Zulieferer in Gefahr`: the state that a headline ends with outweighs a place."""
    last = sentence.end - 1 if sentence[-1].tag_ != "$." else sentence.end - 2
    state = sentence.doc[last - 1 : last + 1] if last > i + 1 else None
    return str(state.text) if state is not None and state.text.lower() in _STATES else ""


_STATES = frozenset(
    "außer gefahr, in gefahr, in haft, in not, in quarantäne, in u-haft, im einsatz, im krankenhaus, im streik, "
    "ohne strom, ohne wasser, unter verdacht, vor gericht".split(", ")
)


def _before_bracket(span: Span) -> str:
    """`Anschlag` in `nach dem Anschlag (mit 65 Verletzten)`: what the bracket explains."""
    doc, start, i = span.doc, sentence_of(span).start, span.start - 1
    while i > start and doc[i].tag_ in ("ADV", "ADJD", "APPR", "PTKA"):
        i -= 1
    if i <= start or doc[i].text != "(":
        listing = listing_noun(span)
        return short_phrase(listing) if listing is not None and broken_down(span) is None else ""
    before = next((token for token in reversed(doc[max(start, i - 8) : i]) if token.tag_ in NOUN), None)
    if before is not None and is_amount(before):  # `kommt auf 25 Prozent (29 Mandate)`
        verbs = predicate(clause_head(before))
        told = bool(verbs.verbs) and verbs.lemma not in COPULAS and verbs.head.i < span.start
        return bare_verb(verbs, span) if told else ""
    while before is not None and (outer := _located(before)) is not None:
        before = outer  # `Anschlag` in `Anschlag auf eine Kaserne in Burgos (65 Verletzte)`
    return "" if before is None or (is_time(before) and before.i + 1 != i) else short_phrase(before)


def _located(place: Token) -> Token | None:
    """What is at a place or of somebody: `Anschlag in der Stadt Burgos`, `Stadt Burgos`, `Absturz eines Flugzeugs`."""
    preposition = place.head
    if place.dep_ == "ag" and preposition.tag_ in NOUN:
        return preposition
    named = preposition.tag_ in NOUN and preposition.i < place.i and preposition.head.tag_ in PREPOSITION
    if place.ent_type_ == "LOC" and named:
        return preposition
    if preposition.tag_ not in PREPOSITION or preposition.lower_ not in ("in", "im", "bei", "auf", "an", "am"):
        return None
    above = preposition.head
    return above if above.tag_ in NOUN and above.i < place.i else None


def list_label(span: Span) -> Token | None:
    """`Eintritt` in `Eintritt: Erwachsene 12 Euro, Kinder 6 Euro`: the noun before the colon of a list."""
    doc, start = span.doc, sentence_of(span).start
    colon = next((i for i in range(span.start - 1, start, -1) if doc[i].text == ":"), None)
    if colon is None:
        return None
    first = next((k + 1 for k in range(colon, start, -1) if doc[k].text in (",", ";", "–", "—")), start)
    return label_of(doc[first:colon])
