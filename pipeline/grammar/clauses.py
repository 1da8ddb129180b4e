"""Clauses: which words stand together under one verb.

A clause is named by its head: its finite verb, the infinitive of an infinitive clause, or the root of a sentence
without a verb. Dependencies give the structure; where a parser is unsure (labels of clauses), tags decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipeline.grammar.heads import SEPARATORS, heads_of, opens_relative
from pipeline.grammar.interrupted import (
    around_condition,
    around_inquit,
    before_bracket,
    before_infinitive,
    before_inquit,
    before_insertion,
    before_report,
    behind_number,
    whole_before,
)
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, remembered, root_of, sentence_of, tags_of, words_of
from pipeline.grammar.tags import FINITE, INFINITIVE, LOOSE, NON_FINITE, RELATIVE, SUBORDINATOR, VERBS

_QUOTES = frozenset({"„", "“", "”", "»", "«", '"'})
_BRACKETS = frozenset({"–", "—", "(", ")", "-"})
_OWN = "clause_tokens"


def is_clause_head(token: Token) -> bool:
    """Whether a clause of its own hangs on the token.

    A finite verb heads a clause; so does a zu-infinitive under a full verb or a noun (`versuchte, ihn zu retten`), and
    the root of a sentence.
    """
    return heads_of(token.doc)[token.i] == token.i


def clause_head(token: Token) -> Token:
    """The head of the clause that the token stands in."""
    return token.doc[heads_of(token.doc)[token.i]]


@remembered
def clause_of(span: Span) -> Token:
    """The head of the clause that the words stand in, where punctuation outweighs a doubtful attachment.

    If the parser's head lies beyond a comma while a verb stands between the same commas as the words, that verb is it:
    `die Rücklagen, die damit auf 900.000 Euro schrumpfen`, `kündigte an, je 50 Millionen zu zahlen`.
    """
    head = clause_head(root_of(span))
    doc, sent = span.doc, sentence_of(span)
    apart = before_bracket(span) or before_insertion(span, head) or before_report(span) or _behind_colon(span, head)
    apart = apart or before_inquit(span) or around_inquit(span, head) or around_condition(span, head)
    apart = apart or behind_number(span, head)
    if apart is None and (whole := whole_before(span)) is not None:
        return clause_of(whole)
    apart = apart or before_infinitive(span, head)
    if apart is not None:
        return apart
    start, end = _segment(span, SEPARATORS)
    if not any(token.tag_ in FINITE for token in doc[start:end]):
        start, end = _segment(span, SEPARATORS - _QUOTES)  # quotation marks around part of a clause
    joined = _after_conjunction(span, head, end)
    if joined is not None:
        return joined
    if start <= head.i < end or (start == sent.start and end == sent.end):
        return head
    between = [token for token in doc[start:end] if is_clause_head(token) and token.tag_ in FINITE | NON_FINITE]
    if between:
        return _of_several(between, span)
    inserted = [token for token in doc[start:end] if token.tag_ in FINITE]
    if inserted and doc[start - 1].text in _BRACKETS and end < sent.end and doc[end].text in _BRACKETS:
        return inserted[-1]  # `trotz der Polizei – 300 Beamte standen bereit – kam es zu Krawallen`
    if doc[start].tag_ == "KOUS" and doc[start].lower_ not in ("als", "wie"):
        closing = _closing_verb(doc[end : sent.end])
        if closing is not None:
            return closing
    infinitive = [
        token
        for token in doc[start:end]
        if token.tag_ == "VVIZU" or (token.tag_ == "VVINF" and neighbour(token, -1).tag_ == "PTKZU")
    ]
    return infinitive[-1] if infinitive else head


def _of_several(verbs: list[Token], span: Span) -> Token:
    """`entwurzelte` for the first figure in `, entwurzelte 200 Bäume und ließ 12.000 Haushalte ohne Strom zurück`."""
    before = [verb for verb in verbs if verb.i < span.start]
    after = [verb for verb in verbs if verb.i >= span.end]
    joined = bool(before and after) and tags_of(span.doc)[after[0].i - 1] == "KON"
    return before[-1] if joined else verbs[-1]


def _after_conjunction(span: Span, head: Token, end: int) -> Token | None:
    """`werden` for 70 in `In 90 Fällen kam es nicht zum Prozess und in 70 werden sie gefasst`: its own finite verb."""
    doc, words = span.doc, words_of(span.doc)
    if head.i >= span.start or head.tag_ not in FINITE:
        return None
    conjunction = next((i for i in range(span.start - 1, head.i, -1) if words[i] in ("und", "aber", "doch")), -1)
    if conjunction < 0 or any(doc[i].tag_ in FINITE for i in range(conjunction, span.start)):
        return None
    opened = doc[conjunction + 1].tag_ in ("APPR", "APPRART") or doc[conjunction + 1].lower_ in ("deren", "dessen")
    verb = next((doc[i] for i in range(span.end, end) if doc[i].tag_ in FINITE), None) if opened else None
    return verb if verb is not None and is_clause_head(verb) else None


def _behind_colon(span: Span, head: Token) -> Token | None:
    """`hätten` for 85 in `Er sprach von Glück: Seine 85 Leute, alle im Ehrenamt, hätten gekämpft`."""
    doc, end = span.doc, sentence_of(span).end
    colon = next((i for i in range(span.start - 1, head.i, -1) if doc[i].text == ":"), None)
    if colon is None or any(token.tag_ in VERBS for token in doc[colon : span.start]):
        return None
    ahead = (t for t in doc[span.end : end] if t.tag_ in FINITE and is_clause_head(t))
    return next((t for t in ahead if not is_relative(t) and not is_subordinate(t)), None)


def _segment(span: Span, separators: frozenset[str]) -> tuple[int, int]:
    """Start and end of the words around the span that no separator parts; a bracket after it is passed over."""
    words, sent = words_of(span.doc), sentence_of(span)
    start, end, first, last = span.start, span.end, sent.start, sent.end
    while start > first and words[start - 1] not in separators:
        start -= 1
    while end < last and (words[end] not in separators or words[end] == "("):
        if words[end] == "(":
            close = next((i for i in range(end, last) if words[i] == ")"), None)
            if close is None:
                break
            end = close
        end += 1
    return start, end


def _closing_verb(rest: Span) -> Token | None:
    """The verb of a verb-last clause that relative clauses interrupt (`dass 20 Tiere, die krank waren, starben`)."""
    segment: list[Token] = []
    for token in rest:
        if token.text not in SEPARATORS:
            segment.append(token)
            continue
        found = _verb_of_segment(segment)
        if found is not None:
            return found
        segment = []
    return _verb_of_segment(segment)


def _verb_of_segment(segment: list[Token]) -> Token | None:
    if any(token.tag_ in RELATIVE or token.tag_ in SUBORDINATOR for token in segment[:2]):
        return None
    last = segment[-1] if segment else None
    if last is not None and last.tag_ in ("VAINF", "VMINF"):
        return last  # plural forms that look like infinitives: `zugeteilt haben`
    return next((token for token in reversed(segment) if token.tag_ in FINITE), None)


def parent_clause(head: Token) -> Token | None:
    """The head of the clause that this clause is part of, or None for a main clause."""
    return None if head.head.i == head.i else clause_head(head.head)


@remembered
def own_tokens(head: Token) -> list[Token]:
    """The tokens of the clause in text order, without the clauses inside it."""
    doc = head.doc
    own: dict[int, list[int]] | None = doc.user_data.get(_OWN)
    if own is None:
        own = doc.user_data[_OWN] = {}
        for i, at in enumerate(heads_of(doc)):
            own.setdefault(at, []).append(i)
    if head.i in own:
        return [doc[i] for i in own[head.i]]
    return sorted(_own(head), key=lambda token: token.i)


def _own(head: Token) -> Iterator[Token]:
    """The words under a verb that heads no clause by the parser's account."""
    stack = [head]
    while stack:
        token = stack.pop()
        yield token
        stack.extend(child for child in token.children if not is_clause_head(child))


def first_conjunct(head: Token) -> Token | None:
    """For a coordinated clause, the head of the clause it is joined to (`A starb und B wurde verletzt`), else None.

    Of several the nearest: `verlor` for `schloss` in `A gewann 2 Prozent, B verlor 3 und schloss bei 80 Euro`. A comma
    alone may join clauses too; parsers then attach the second verb to the first as `cj` or `cd`.
    """
    if head.dep_ not in ("cj", "cd"):
        return _relative_before(head)
    first = head.head
    while first.dep_ in ("cj", "cd") and (not is_clause_head(first) or _opens_segment(first)):
        first = first.head
    if first.i == head.i or not is_clause_head(first):
        return None
    if head.tag_ in FINITE and tags_of(head.doc)[head.i - 1] == "KON":
        part = segments(sentence_of(head))[segment_at(head.i, head.doc)]
        if part.kind == "main" and part.mark == "," and first.i < part.start and part.finite < head.i:
            beside = head.doc[part.finite]  # `Der Umsatz sank, der Gewinn stieg und erreichte 7 Millionen`
            return beside if is_clause_head(beside) else first
    return first


def _relative_before(head: Token) -> Token | None:
    """`läuft` for `wird` in `ein Darlehen, das 15 Jahre läuft, mit 1 Prozent verzinst wird und Kosten deckt`.

    The verb stands last in its segment, which has no subject, right behind a relative clause; the main clause has had
    its verb.
    """
    if head.tag_ not in FINITE or head.dep_ == "rc":
        return None
    doc, parts = head.doc, segments(sentence_of(head))
    at = segment_at(head.i, doc)
    part, before = parts[at], parts[at - 1]
    if at < 2 or part.mark != "," or part.joined or before.kind != "relative" or before.finite != before.end - 1:
        return None
    closes = part.start < head.i == part.finite and (head.i + 1 == part.end or tags_of(doc)[head.i + 1] == "KON")
    main = any(earlier.kind == "main" and earlier.finite >= 0 for earlier in parts[: at - 1])
    named = any(child.dep_ == "sb" for verb in (head, *head.children) for child in verb.children)
    return doc[before.finite] if closes and main and not named else None


def _opens_segment(verb: Token) -> bool:
    """`warnt` in `Gewitter drohten, warnt er, örtlich seien 40 Liter möglich`: the verb stands right after a comma."""
    return words_of(verb.doc)[verb.i - 1] == ","


def subordinator(head: Token) -> Token | None:
    """The word that opens a subordinate clause (`dass`, `weil`, `um`), or None."""
    for child in head.lefts:
        if child.dep_ == "cp" or child.tag_ in SUBORDINATOR:
            return child
    return None


@remembered
def is_relative(head: Token) -> bool:
    """Whether the clause is a relative clause: a verb-last clause that a relative pronoun opens."""
    if head.dep_ == "rc":
        return True
    return any(token.tag_ in RELATIVE and token.tag_ in ("PRELS", "PRELAT") for token in own_tokens(head))


def is_subordinate(head: Token) -> bool:
    """Whether the verb stands last in its clause: after `dass`, `weil`, or a relative pronoun."""
    return subordinator(head) is not None or is_relative(head)


def is_infinitive_clause(head: Token) -> bool:
    """Whether the clause is a zu-infinitive (`um sie zu retten`)."""
    if head.tag_ not in INFINITIVE or opens_relative(head):
        return False
    opener = subordinator(head)  # `dass 90 Euro ausgegeben werden`: a finite verb that looks like an infinitive
    return opener is None or opener.tag_ != "KOUS"


@remembered
def clauses(sentence: Span) -> list[Token]:
    """The heads of all clauses of a sentence, in text order."""
    heads, doc = heads_of(sentence.doc), sentence.doc
    return [doc[i] for i in range(sentence.start, sentence.end) if heads[i] == i]


def opens_with_dass(verb: Token) -> bool:
    """Whether `dass` opens the clause of a verb: `Daten zeigen, dass 20 Häuser fehlen`."""
    return any(child.dep_ == "cp" and child.lower_ in ("dass", "daß") for child in verb.lefts)


def has_opener(head: Token) -> bool:
    """Whether a relative pronoun opens the clause, or what refers to no noun: `Daten, wonach 20 Prozent fehlen`."""
    return any(t.tag_ in RELATIVE or t.lower_ in LOOSE for t in own_tokens(head))
