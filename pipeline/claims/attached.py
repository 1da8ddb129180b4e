"""Attached nouns: the event or whole that a counted phrase hangs on, and what is said of the counted noun itself.

`Einsturz` in `der Einsturz von zehn Häusern`, `die teilnahmen` in `20 Menschen, die teilnahmen`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.attribution.patterns import REPORTING_NOUNS
from pipeline.attribution.speakers import is_one_of
from pipeline.claims.beside import is_amount
from pipeline.claims.counting import own_attributes
from pipeline.claims.patterns import ESTIMATING, GOVERNED, NUMBERS
from pipeline.claims.verbal import verbal_what
from pipeline.grammar.arguments import governed_noun
from pipeline.grammar.clauses import clause_head, own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.spans import neighbour, sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, SUBJECT, feature
from pipeline.records import Figure

#: A noun that a counted phrase hangs on with these names the event or the whole: `Einsturz von zehn Häusern`.
_ATTACHING = frozenset("an auf aus durch für gegen mit nach von vom vor zwischen über um unter zu".split())
#: What stands between a preposition and its number.
_INSIDE = frozenset("ADJA ADJD ADV ART CARD PIAT PPOSAT PTKA".split())
#: Nouns after `laut` and `nach` that only say according to whom; a `Zählung` counts something.
_ACCOUNTS = REPORTING_NOUNS - {"zählung"}


def attached_noun(figure: Figure, noun: Token, span: Span, verbs: Predicate | None = None) -> str:
    """`Einsturz` in `der Einsturz von zehn Häusern`, `Bus` in `ein Bus mit 40 Gästen`: what the counted phrase hangs
    on.
    """
    doc, start = span.doc, sentence_of(span).start
    held = _held_with(noun, span) or _holding(noun)
    if held:
        return held
    i = span.start - 1
    while i > start and 0 <= figure.phrase_start <= doc[i].idx:
        i -= 1  # its modifier (`über 1.100`) is no preposition
    opener = before_attributes(doc[i], start)
    i = opener.i
    cases = opener.lower_ == "in" and noun.lower_.endswith(("fällen", "fall", "punkten"))
    if cases and i > start and doc[i - 1].tag_ == "NN" and doc[i - 1].dep_ != "sb":
        return _joined_nouns(doc[i - 1])  # `Anklage wegen Betrugs in 497 Fällen`
    if opener.tag_ in PREPOSITION and opener.lower_ in _ATTACHING and i > start:
        before = doc[i - 1]
        if opener.head.tag_ == "ADJA" and noun.i < opener.head.i:
            described = opener.head.head if opener.head.head.i > opener.head.i else opener.head
            return str(doc[opener.head.i : described.i + 1].text)  # `mit 51 Gästen besetzter Bus`
        outer = opener.head if opener.head.tag_ in NOUN and opener.head.i < i else before
        by = opener.lower_ in ("von", "vom") and verbs is not None
        # `Der Verkauf von 20 Läden wurde gestoppt`: before the finite verb stands one phrase
        by = by and not (verbs is not None and i > start and before.dep_ in SUBJECT and noun.i + 1 == verbs.head.i)
        hung = opener.head.tag_ in NOUN or (by and opener.lower_ == "von")
        doer = verbs is not None and opener.lower_ in GOVERNED.get(verbs.lemma, ()) and subject(verbs.head) == outer
        genitive = outer.dep_ == "ag"  # `wegen der Weitergabe der Daten von 500 Patienten`
        above = outer.head if genitive else outer
        own = opener.head == outer and (genitive or is_event(outer)) and above.head.tag_ in PREPOSITION
        agent = doer or (  # also `In Wels ermittelt die Polizei gegen fünf Männer`
            by
            and verbs is not None
            and ((verbs.is_passive and not own) or (subject(verbs.head) == outer and not is_event(outer)))
        )
        if (
            before.tag_ in NOUN
            and not is_time(outer)
            and not is_amount(outer)
            and outer.ent_type_ != "LOC"
            and hung
            and not agent
            and not (verbs is not None and verbs.lemma in ESTIMATING and outer.ent_type_ in ("ORG", "PER"))
            and not (opener.lower_ == "von" and verbs is not None and _is_told_to(outer, verbs))
            and (is_poll(outer.text) or not _is_account(outer))
            and not (outer.dep_ == "ag" and _is_account(outer.head))
        ):
            return _joined_nouns(_around(outer) if opener.lower_ == "mit" else outer)
    if noun.dep_ == "ag" and noun.head.tag_ in NOUN and noun.head.i < span.start and not _says_how_many(noun.head):
        return _joined_nouns(noun.head)
    return ""


def _is_told_to(noun: Token, verbs: Predicate) -> bool:
    """`Aktiven` in `berichtete vor 85 Aktiven von 312 Einsätzen`: those with a number who hear of something."""
    return verbs.lemma in ("berichten", "erzählen", "sprechen") and any(c.tag_ == "CARD" for c in noun.lefts)


def is_poll(words: str) -> bool:
    """Whether a noun tells of those asked, also after `laut`: `laut einer Umfrage unter 1.000 Fahrgästen`."""
    return words.lower().endswith(("befragung", "umfrage"))


def before_attributes(last: Token, start: int) -> Token:
    """The preposition, or whatever else stands before a number's own words, of which `last` is the one before it."""
    doc, i = last.doc, last.i
    while i > start and (doc[i].tag_ in _INSIDE or doc[i].is_space):
        i -= 1
    return doc[i]


def _around(noun: Token) -> Token:
    """`Treffen` for `Länder` in `ein Treffen der Minister der Länder mit 16 Kollegen`: the noun around its genitives,
    and around whom it is for or against: `Demonstration gegen die Regierung mit 20 Verletzten`.
    """
    while noun.dep_ == "ag" and noun.head.tag_ in NOUN and noun.head.i < noun.i:
        noun = noun.head
    opener = noun.head
    aimed = opener.lower_ in ("für", "gegen") and opener.head.tag_ == "NN" and opener.head.i < opener.i
    definite = any(child.lower_ in ("den", "das", "die") for child in noun.lefts) and feature(noun, "Number") == "Sing"
    return opener.head if aimed and definite else noun


def _says_how_many(noun: Token) -> bool:
    """Whether a noun before a genitive is no event and no whole: `Hälfte der 20`, `am Mittwoch drei der 20`."""
    number = is_numeral(noun) or noun.lower_ in NUMBERS or noun.lower_.startswith(("einzig", "kein", "jede"))
    return number or is_amount(noun) or is_time(noun)


def _holding(noun: Token) -> str:
    """`umfassender Konzern` in `ein 40.000 Mitarbeiter umfassender Konzern`: what has those counted."""
    doc, i = noun.doc, noun.i + 1
    inside = i + 1 < sentence_of(noun).end and doc[i].tag_ == "ADJA" and doc[i + 1].tag_ in NOUN
    strong = inside and doc[i].lower_.startswith("stark") and noun.head.i == i  # `Das 200 Seiten starke Buch`
    return str(doc[i : i + 2].text) if inside and (strong or doc[i].lower_.startswith(_HOLDING)) else ""


#: Starts of participles whose noun holds what stands before them.
_HOLDING = ("beschäftigend", "fassend", "umfassend", "zählend")


def _held_with(noun: Token, span: Span) -> str:
    """`an Bord` in `ein Schiff mit 8.000 Containern an Bord`: where the phrase itself says that those counted are."""
    doc, i = noun.doc, noun.i + 1
    if i + 2 < sentence_of(noun).end and doc[i].tag_ == "KON" and doc[i + 1].tag_ in ("ART", "CARD"):
        i += 3 if doc[i + 2].tag_ == "NN" else 0  # `mit zehn Springern und einem Piloten an Bord`
    before = span.start - 1
    while before >= sentence_of(span).start and doc[before].tag_ in ("ADV", "ADJD", "PTKA", "APPR"):
        if doc[before].lower_ == "mit":
            return str(doc[i : i + 2].text) if [t.lower_ for t in doc[i : i + 2]] in STATES else ""
        before -= 1
    return ""


#: Phrases that say by themselves how those counted are.
STATES = (["an", "bord"], ["im", "einsatz"], ["in", "haft"], ["ohne", "strom"], ["unter", "vertrag"], ["vor", "ort"])


def _is_account(noun: Token) -> bool:
    """`nach den Ermittlungen für zehn Morde verantwortlich`: the noun only says according to whom."""
    opener = noun.doc[max(left_edge(noun) - 1, 0)]
    opener = neighbour(opener, -1) if opener.tag_ in DETERMINER and opener.i else opener
    return opener.lower_ in ("laut", "nach") and opener.tag_ in PREPOSITION and is_one_of(noun, _ACCOUNTS)


def is_event(noun: Token) -> bool:
    """Whether the noun is what happened to those counted: `der Einsturz von zwei Häusern kostete ...`"""
    return noun.lower_.endswith(_EVENTS)


_EVENTS = tuple(
    "anträge anzeigen bau beschwerden einsturz fund hinweise klagen mord raub tod tötung ung ungen verlust".split()
)


#: Nouns before a genitive that say nothing of their own: `im Zuge einer Razzia`.
_EMPTY = frozenset("ergebnis folge lauf laufe rahmen verlauf vorfeld zug zuge".split())


def _joined_nouns(noun: Token) -> str:
    """The noun with its adjectives, and with the one joined before it (`Wirbel und Rippen`) or whose genitive it is:
    `Weitergabe sensibler Daten`.
    """
    doc, start = noun.doc, left_edge(noun)
    above = noun.head
    genitive = noun.dep_ == "ag" and above.tag_ == "NN" and all(t.tag_ in DETERMINER for t in doc[above.i + 1 : start])
    if genitive and not is_time(above) and above.lower_ not in _EMPTY:
        start = left_edge(above)
    before = doc[start - 2] if start >= 2 and noun.dep_ == "cj" and doc[start - 1].tag_ == "KON" else noun
    named = before.dep_ == "ag" and before.ent_type_ != ""
    joined = before.tag_ == "NN" and before in (noun.head, noun.head.head)
    if joined and not named:  # not `Minister der Union und Vertreter`
        start = left_edge(before)
    denied = next((child for child in noun.lefts if child.lower_.startswith("kein")), None)
    words = str(doc[start : noun.i + 1].text)
    return f"{denied.text} {words}" if denied is not None and denied.i < start else words  # `keine Kandidatur`


def described(noun: Token, span: Span) -> str:
    """What a relative clause or a participle says of the counted noun: `20 Menschen, die teilnahmen`, `25 verletzte
    Personen`.
    """
    relative = relative_after(noun)
    if relative is not None and not any(is_numeral(t) for t in own_tokens(relative) if t.i > noun.i):
        return verbal_what(predicate(relative), span, noun, noun.text)
    for token in reversed(list(own_attributes(noun, span))):
        if token.tag_ == "ADJA" and is_participle(token.lower_):
            return str(token.text)
    return ""


def relative_after(noun: Token) -> Token | None:
    """The verb of a relative clause right after the noun, wherever the parser hung it."""
    doc, i = noun.doc, noun.i + 1
    if i + 3 < sentence_of(noun).end and doc[i].tag_ in ("VVPP", "VVINF") and feature(noun, "Number") == "Plur":
        i += doc[i + 2].lower_ == "die"  # `hatte von 20 Akten berichtet, die zum Verkauf stünden`
    if i + 2 >= sentence_of(noun).end or doc[i].text != ",":
        return None
    if doc[i + 1].lower_ in ("von", "unter") and any(t.tag_ == "CARD" for t in own_tokens(clause_head(doc[i + 2]))):
        return None  # `240 Mitarbeiter, von denen 60 gehen`
    opener = doc[i + 1] if doc[i + 1].tag_ != "APPR" else doc[i + 2]
    if opener.tag_ != "PRELS" or opener.lower_ in ("deren", "dessen"):
        return None
    head = clause_head(opener)
    closes = head.i + 1 >= len(doc) or doc[head.i + 1].is_punct or doc[head.i + 1].tag_ in ("KON", "KOKOM")
    return head if head.i > opener.i and closes else None


def placed_noun(noun: Token) -> str:
    """`in zwei Zügen` in `sprach von Explosionen in zwei Zügen`: the place right after the noun."""
    doc, i = noun.doc, noun.i + 1
    if i >= sentence_of(noun).end or doc[i].lower_ not in ("in", "im", "bei", "auf", "an"):
        return ""
    inner = governed_noun(doc[i])
    if inner is None or is_time(inner) or any(is_numeral(t) for t in doc[i : inner.i]):
        return ""
    return str(doc[i : inner.i + 1].text)


#: Adjectives that say as much as a participle.
_DEAD = frozenset({"tote", "toten", "toter"})


def is_participle(word: str) -> bool:
    """Whether an adjective looks like a participle: `verletzte`, `geplanten`, `lebende`."""
    if word in _DEAD:
        return True
    stem = word.rstrip("nrsm")
    if stem.startswith(("verschieden", "selten", "eigen", "offen")):
        return False
    return stem.endswith("ende") or (
        stem.endswith(("te", "ene")) and ("ge" in stem[:6] or stem.startswith(("ver", "be", "ent", "er", "zer")))
    )


def opened_by(span: Span, preposition: str) -> bool:
    """Whether the preposition stands right before the figure, adverbs apart."""
    i, tags, start = span.start - 1, tags_of(span.doc), sentence_of(span).start
    while i > start and (tags[i] in ("ADV", "ADJD", "PTKA") or (tags[i] == "KOKOM" and words_of(span.doc)[i] == "als")):
        i -= 1
    return i >= 0 and words_of(span.doc)[i] == preposition
