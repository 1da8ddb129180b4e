"""What is reported: the words that a reporting verb attributes to its speaker."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import FIGURE_FRAMES
from pipeline.attribution.verbs import governed
from pipeline.grammar.clauses import is_clause_head, is_relative, own_tokens, subordinator
from pipeline.grammar.predicates import Predicate, is_subjunctive
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.tags import FINITE, PREPOSITION, RELATIVE, SUBORDINATOR, VERBS, feature


def content(verbs: Predicate, speaker: Span, lemma: str, sentence: Span) -> set[int]:
    """Token indices of what is reported: the clauses under the verb, or around it, and the figure of its frame."""
    head = verbs.head
    own = {token.i for token in own_tokens(head)}
    speaker_tokens = set(range(speaker.start, speaker.end))
    below = {t.i for t in head.subtree} - own
    below -= _later_conjuncts(head)
    below -= {
        t.i for i in speaker_tokens for child in sentence.doc[i].children if is_relative(child) for t in child.subtree
    }
    if _is_parenthetical(head, sentence):
        below |= set(range(sentence.start, sentence.end)) - {t.i for t in head.subtree}
    elif head.head.i == head.i:
        # a main clause: what the parser did not put under the verb may still be its content, if it follows a dass
        # or colon
        below |= _after_colon(head, sentence) or _after_comma(verbs, sentence)
    below -= _adverbial_clauses(head)
    frames = FIGURE_FRAMES.get(lemma, ())
    if frames:
        below |= _framed(verbs, frames, own) - speaker_tokens
    return below - speaker_tokens


def _later_conjuncts(head: Token) -> set[int]:
    """Clauses joined to the reporting clause (`X sagte A, und Y wurde festgenommen`) are not what is said."""
    found: set[int] = set()
    stack = [child for child in head.children if child.dep_ == "cd" and child.tag_ == "KON"]
    while stack:
        token = stack.pop()
        if is_clause_head(token) and token.tag_ in FINITE:
            if feature(token, "Mood") != "Sub" and subordinator(token) is None:
                found |= {t.i for t in token.subtree}
        else:
            stack.extend(child for child in token.children if child.dep_ in ("cd", "cj"))
    return found


def _adverbial_clauses(head: Token) -> set[int]:
    """Clauses of time and reason around the report (`als er ankam`, `nachdem ...`) are the article's own."""
    found: set[int] = set()
    for child in head.children:
        if is_clause_head(child):
            opening = subordinator(child)
            if opening is not None and opening.lower_ in (
                "als",
                "nachdem",
                "während",
                "bevor",
                "ehe",
                "seit",
                "seitdem",
                "sobald",
                "obwohl",
                "da",
                "nach",
            ):
                found |= {t.i for t in child.subtree}
    return found


def _is_parenthetical(head: Token, sentence: Span) -> bool:
    """Whether the reporting clause follows or interrupts what is said: `A starb, sagte X.`"""
    doc = head.doc
    if head.tag_ not in FINITE:
        return False
    i = head.i - 1
    if i < sentence.start:
        return False
    return doc[i].text in (",", "“", "”", '"', "«", "–", "-") and not is_relative(head) and subordinator(head) is None


def _after_colon(head: Token, sentence: Span) -> set[int]:
    colon = next((t.i for t in sentence if t.text == ":" and t.i > head.i), None)
    return set() if colon is None else set(range(colon + 1, sentence.end))


def _after_comma(verbs: Predicate, sentence: Span) -> set[int]:
    """What follows `X sagte, dass` or `X sagte, A sei`, wherever the parser attached it."""
    doc = sentence.doc
    for i in range(verbs.main.i if verbs.main.i > verbs.head.i else verbs.head.i, sentence.end - 1):
        if doc[i].text != ",":
            continue
        if doc[i + 1].lower_ in _CONTENT_OPENERS:
            return set(range(i + 1, sentence.end))
        end = next((j for j in range(i + 1, sentence.end) if doc[j].text in (",", ";", ":")), sentence.end)
        if any(t.tag_ in ("PTKZU", "VVIZU") for t in doc[i + 1 : end]) and not any(
            t.tag_ in FINITE for t in doc[i + 1 : end]
        ):
            return set(range(i + 1, end))
        verb = next((t for t in doc[i + 1 : end] if t.tag_ in FINITE), None)
        if verb is not None and is_subjunctive(verb) and doc[i + 1].tag_ not in RELATIVE | SUBORDINATOR:
            return set(range(i + 1, sentence.end))
    return set()


_CONTENT_OPENERS = frozenset({"dass", "daß", "ob", "wie", "warum", "wieviel", "wo", "wann"})


def _framed(verbs: Predicate, frames: tuple[str, ...], own: set[int]) -> set[int]:
    """Token indices of the object or prepositional phrase that reports a figure: `sprach von 20 Toten`."""
    found: set[int] = set()
    doc = verbs.head.doc
    for i in own:
        token = doc[i]
        if token.tag_ in PREPOSITION and token.lower_ in frames:
            found |= {t.i for t in token.subtree} | _run(token)
    if "" in frames and not verbs.is_passive:
        reported = {
            t.i
            for verb in verbs.verbs
            for child in verb.children
            if child.dep_ in ("oa", "nk", "oc", "mo")
            for t in child.subtree
        }
        found |= reported & own
        found |= {t for t in own if doc[t].tag_ == "CARD" or doc[t].like_num}
    elif "" in frames:
        agent = governed(verbs, ("von", "vom", "durch"))
        inside = own - (set(range(agent.start, agent.end)) if agent is not None else set())
        found |= inside
    return found


def _run(preposition: Token) -> set[int]:
    """The words from a preposition to the next comma or verb: `von zwischen 1.000 und 3.000 Stücken`."""
    doc = preposition.doc
    end = preposition.i + 1
    while end < sentence_of(preposition).end and doc[end].tag_ not in VERBS | {"$,", "$.", "PTKVZ"}:
        end += 1
    return set(range(preposition.i, end))
