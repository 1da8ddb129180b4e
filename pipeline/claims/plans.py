"""Plans: whether a figure itself is what is planned, or only stands in a clause with a plan.

`Geplant sind 300 Stellen` plans them; `900 der geplant 1.500 Flüge`, `zehnmal so viel wie geplant`, `Drei Städte planen
den Umbau` and `Der zwölf Tonnen schwere Wal soll zerlegt werden` state what is.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import VICTIM_OBJECTS
from pipeline.claims.dimensions import is_comparative
from pipeline.claims.patterns import COMPARATIVES
from pipeline.grammar.clauses import first_conjunct, is_infinitive_clause, own_tokens, parent_clause, subordinator
from pipeline.grammar.nominals import TIME_NOUNS
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.spans import sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NOUN, SUBJECT

#: Verbs whose object is planned or wanted.
PLANNED_VERBS = frozenset(
    (
        "anpeilen anstreben beabsichtigen budgetieren fordern planen vorsehen vorhaben beantragen ankündigen "
        "vorschlagen verlangen"
    ).split()
)
#: ... and those that are acts of whoever asks: `200 Menschen haben Asyl beantragt`, not `ein Drittel plant den Abbau`.
_ASKING = frozenset({"ankündigen", "beantragen", "fordern", "verlangen", "vorschlagen"})
#: Verbs of acts that plan what an infinitive behind them says: `beschloss, 300 Soldaten zu entsenden`.
_RESOLVING_VERBS = PLANNED_VERBS | frozenset("beschließen vereinbaren versprechen zusagen zusichern".split())
_PLANNED_WORDS = frozenset("geplant eingeplant vorgesehen beabsichtigt budgetiert angestrebt".split())
_PLANNED_ATTRIBUTES = frozenset("geplante geplanten geplanter geplantes".split())
#: Words before `geplant` with which it is only compared: `wie geplant`, `als ursprünglich geplant`.
_COMPARING = frozenset({"als", "wie"})
_ADVERBS = frozenset("bisher eigentlich einst ursprünglich zuerst zunächst zuvor".split())
VICTIMS = ("todesopfer", "tote", "verletzte")
#: What opens the price of something: `verlangt 120 Euro pro Nacht`.
_RATES = frozenset({"je", "pro"})
_DEFINITE = frozenset("das dem den der des die dieser diesem diesen diese".split())
#: Prepositions of what has happened already: `nach dem Unglück mit elf Toten`.
_PAST = frozenset({"nach", "seit", "wegen"})
#: Prepositions of where something is, and of what a part is taken.
_PLACING = frozenset({"an", "auf", "aus", "bei", "in", "von"})
#: Ends of words for a part of all.
SHARES = ("prozent", "drittel", "viertel", "fünftel", "zehntel", "hälfte", "jeder", "jede", "%")
#: Words from `als` to the plan that something is compared with.
_LONGEST_COMPARED = 8
#: Words between such a preposition and the figure.
_LONGEST_EVENT = 6
_REACH = 3


def plans_by_word(head: Token, span: Span) -> bool:
    """Whether `geplant` says of the figure, or of what the clause is about, that it is planned."""
    words = words_of(head.doc)
    for token in own_tokens(head):
        word = words[token.i]
        if word in _PLANNED_WORDS and not _is_compared(token) and not _is_of_number(token):
            return True
        if word in _PLANNED_ATTRIBUTES and (_is_at(token, span) or token.head.dep_ in SUBJECT):
            return True
    before = span.doc[max(sentence_of(span).start, span.start - 1) : span.start]
    return any(t.lower_ in _PLANNED_WORDS and not _is_compared(t) for t in before)  # `die geplant 1.500 Flüge`


def _is_compared(token: Token) -> bool:
    doc, words = token.doc, words_of(token.doc)
    at = token.i - 1
    while at > 0 and words[at] in _ADVERBS:
        at -= 1
    if words[at] in _COMPARING:
        return True
    first = max(sentence_of(token).start, token.i - _LONGEST_COMPARED)
    opener = next((i for i in range(at, first, -1) if words[i] == "als" or doc[i].is_punct), first)
    measured = words[opener] == "als" and opener > first
    return measured and is_comparative(doc[opener - 1])  # `mehr als im Etat vorgesehen`


def _is_of_number(token: Token) -> bool:
    """Whether the word stands right before a number and so plans that one only."""
    return tags_of(token.doc)[token.i + 1 : token.i + 2] == ["CARD"]


def _is_at(token: Token, span: Span) -> bool:
    """`der geplanten 2,5 Milliarden Euro`, `300 geplante Wohnungen`, `der geplante Abbau von 300 Stellen`."""
    tags = tags_of(span.doc)
    if span.end <= token.i:
        return token.i - span.end < _REACH and "CARD" not in tags[span.end : token.i]
    between = tags[token.i + 1 : span.start]
    if not any(tag in NOUN or tag == "CARD" for tag in between):
        return True
    return "CARD" not in between and any(part.i == token.head.i for part in span.root.ancestors)


def plans_by_verb(verbs: Predicate, span: Span) -> bool:
    """Whether the figure is what the clause's verb plans or wants, not who does so, and not what something costs."""
    if verbs.lemma not in PLANNED_VERBS:
        return False
    words = words_of(span.doc)
    after = words[span.end : span.end + _REACH]
    if after and after[0] in COMPARATIVES and "als" in after:
        return False  # `138 mehr, als das Gesetz vorsieht`
    own = {words[token.i] for token in own_tokens(verbs.head)}
    priced = bool(after) and after[0] in _RATES
    priced = priced or any(word == "für" and _is_one_thing(words[i + 1 : i + 3]) for i, word in _words_of(verbs.head))
    priced = priced or any(w in _RATES and words[i + 1] not in TIME_NOUNS for i, w in _words_of(verbs.head))
    if verbs.lemma == "verlangen" and priced:
        return False  # `Das Hotel verlangt 120 Euro pro Nacht`
    if own & VICTIM_OBJECTS or any(word.endswith(VICTIMS) for word in own):
        return False  # `Zwei Schwerverletzte forderte der Unfall`
    return not _is_planner(verbs, span)


def _is_one_thing(words: list[str]) -> bool:
    """`für einen Platz`; not `für ein Jahr`."""
    return len(words) > 1 and words[0].startswith("ein") and words[1] not in TIME_NOUNS


def _words_of(head: Token) -> list[tuple[int, str]]:
    """The words of the clause with their places, without the last of the text."""
    words = words_of(head.doc)
    return [(token.i, words[token.i]) for token in own_tokens(head) if token.i + 1 < len(words)]


def _is_planner(verbs: Predicate, span: Span) -> bool:
    """`200 Menschen haben Asyl beantragt`: those counted plan or want something themselves."""
    if (
        verbs.lemma not in _ASKING
        or verbs.is_passive
        or (verbs.main.tag_ == "VVPP" and verbs.head.lemma_.lower() == "sein")
    ):
        return False
    return _is_subject(verbs.head, span)


def _is_subject(head: Token, span: Span) -> bool:
    """Whether those counted are the subject of the clause.

    An amount of money is no subject, whatever the parser makes of it: `14.000 Euro fordern die Kommunen`.
    """
    who = subject(head)
    if who is None or who.dep_ not in SUBJECT:
        return False
    if span.start <= who.i < span.end:
        return who.lower_.endswith(SHARES)
    return span.end <= who.i and all(tag == "ADJA" for tag in tags_of(span.doc)[span.end : who.i])


def is_attribute(span: Span) -> bool:
    """Whether the figure only describes what there is: `der zwölf Tonnen schwere Wal`, `nach dem Unfall mit elf Toten`.

    What a plan is about is described by it too, but with no definite article: `Ein 90 Meter hoher Turm soll entstehen`.
    """
    words, tags = words_of(span.doc), tags_of(span.doc)
    first = sentence_of(span).start
    at = span.start - 1
    while at > first and tags[at] in ("ADV", "APPR", "KON", "PTKA") and at > span.start - _REACH:
        at -= 1  # `die bis zu 460 Grad heiße Atmosphäre`
    described = tags[span.end : span.end + 1] == ["ADJA"] and words[span.end] not in _PLANNED_ATTRIBUTES
    definite = at >= first and tags[at] in ("ART", "PDAT") and words[at] in _DEFINITE
    if definite and described and span[-1].tag_ != "CARD":
        return True
    placed = definite and at == span.start - 1 and at > first and words[at - 1] in _PLACING
    if placed and words[span.end] not in _PLANNED_ATTRIBUTES:
        return True  # `An den vier Standorten sollen 300 Stellen wegfallen`
    if words[span.start - 1 : span.start] != ["mit"] or span.start - 2 < first or tags[span.start - 2] not in NOUN:
        return False
    ahead = range(max(first, span.start - _LONGEST_EVENT), span.start - 2)
    return any(words[i] in _PAST and "," not in words[i : span.start] for i in ahead)


def follows_plan(head: Token) -> bool:
    """Whether the clause is what a verb of planning above it says, or what comes of such a plan."""
    above = parent_clause(first_conjunct(head) or head) or first_conjunct(head)
    if above is None:
        return False
    verbs = predicate(above)
    if is_infinitive_clause(first_conjunct(head) or head):
        return verbs.lemma in _RESOLVING_VERBS
    opener, words = subordinator(head), words_of(head.doc)
    result = opener is not None and (opener.lower_ == "sodass" or _is_so_dass(opener))
    amounts = words[head.i] in ("wäre", "wären") and words[head.i - 1] == "das"  # `, das wären 300 Stellen`
    planned = verbs.modal is not None and verbs.modal.lemma_.lower() in ("sollen", "wollen")
    return planned and (result or amounts)


def _is_so_dass(opener: Token) -> bool:
    """`sollen Stellen gestrichen werden, so dass 300 wegfallen`."""
    return opener.lower_ == "dass" and words_of(opener.doc)[opener.i - 1] == "so"
