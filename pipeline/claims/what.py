"""What: the event or property that the article states of a figure, in its own words, short."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.holders import DIMENSIONS, governing_noun
from pipeline.claims.who import clean_phrase, counted_noun
from pipeline.grammar.clauses import clause_head, is_clause_head, own_tokens
from pipeline.grammar.phrases import left_edge, noun_phrase, right_edge
from pipeline.grammar.predicates import Predicate, coordinated, negation, predicate
from pipeline.grammar.tags import NON_FINITE, NOUN, PREPOSITION, VERBS
from pipeline.records import Figure

#: Verbs that say little without their noun: `machte Gewinn`, `liegt bei`, `gab es`.
_LIGHT = frozenset(
    "aufweisen belaufen bekommen betragen erhalten erreichen erzielen geben haben halten handeln kommen liegen machen sein stehen umfassen verfügen werden zählen".split()
)
#: Time words are no part of what happened.
_TIMES = frozenset(
    "heute gestern morgen montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august "
    "september oktober november dezember jahr jahre jahren uhr woche tag tagen nacht abend morgen nachmittag vormittag wochenende monat vergangenheit".split()
)


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
    doc, end = span.doc, span.end
    after = doc[end] if end < span.sent.end else None
    if figure.kind in ("measure", "duration", "money") and after is not None and after.tag_ == "ADJA" and after.lower_.startswith(DIMENSIONS):
        return str(after.text)
    head = clause_head(span.root)
    verbs = predicate(head)
    noun = counted_noun(span) if figure.kind == "count" else None
    nominal = _nominal_event(figure, span, noun, after)
    if not verbs.verbs:
        return nominal or _verbless(span, noun)
    verbal = _verbal(verbs, span, who)
    if nominal:
        light = verbs.main.lemma_.lower() in _LIGHT or not _has_meaning(verbs)
        return nominal if light or verbs.main.tag_ != "VVPP" else f"{nominal} {verbal}"
    return verbal


def _nominal_event(figure: Figure, span: Span, noun: Token | None, after: Token | None) -> str:
    """The noun that says what the figure is: `Schaden`, `Einsturz` (von zehn Häusern), `Haft`."""
    if figure.kind == "count":
        if noun is not None:
            governor = _noun_above(noun)
            if governor is not None and governor.i < span.start:
                return str(_short(governor))
        return ""
    if after is not None and after.tag_ in NOUN and figure.kind in ("money", "duration", "share"):
        return str(_short(after))
    if after is not None and after.tag_ == "ADJA" and figure.kind in ("money", "duration"):
        following = next((t for t in span.doc[span.end : min(span.end + 4, span.sent.end)] if t.tag_ in NOUN), None)
        if following is not None:
            return str(span.doc[span.end : following.i + 1].text)
    governor = governing_noun(span)
    if governor is not None:
        return str(_short(governor))
    subject_noun = next((c for v in predicate(clause_head(span.root)).verbs for c in v.children if c.dep_ == "sb" and c.tag_ == "NN"), None)
    main = predicate(clause_head(span.root)).main
    if subject_noun is not None and main.lemma_.lower() in ("betragen", "liegen", "belaufen", "sein") and not span.start <= subject_noun.i < span.end:
        return str(subject_noun.text)
    return ""


def _noun_above(noun: Token) -> Token | None:
    """The noun that the counted noun depends on as genitive or prepositional phrase."""
    head = noun.head
    if noun.dep_ in ("ag", "app") and head.tag_ in NOUN and noun.dep_ == "ag":
        return head
    if head.tag_ in PREPOSITION and head.head.tag_ in NOUN and head.dep_ in ("mnr", "pg", "op", "nk"):
        return head.head
    return None


def _short(noun: Token) -> str:
    """A noun with its adjectives, and with a genitive if it is one word more."""
    return str(noun.doc[left_edge(noun) : noun.i + 1].text)


def _has_meaning(verbs: Predicate) -> bool:
    return verbs.main.lemma_.lower() not in _LIGHT


def _verbal(verbs: Predicate, span: Span, who: str) -> str:
    main = verbs.main
    parts: list[str] = []
    for verb in coordinated(main):
        if verb.i != main.i:
            parts.append("oder" if any(t.lower_ == "oder" for t in main.doc[min(main.i, verb.i) : max(main.i, verb.i)]) else "und")
        parts.append(verb.text)
    text = " ".join(_order(parts, coordinated(main), main))
    if verbs.particle is not None and main.tag_ not in NON_FINITE:
        text = f"{text} {verbs.particle.text}"
    complement = _complement(verbs, span, who)
    denial = negation(verbs.head)
    # in a verb-second clause the finite verb stands before its complement, in all others the verb stands last
    if main.i == verbs.head.i and not _verb_last(verbs):
        text = f"{main.text} {complement}".strip() + (f" {verbs.particle.text}" if verbs.particle is not None else "")
    else:
        text = f"{complement} {text}".strip()
    if denial is not None and denial.lower_ not in text.lower().split() and denial.lower_.startswith("nicht"):
        text = f"nicht {text}"
    return text


def _order(parts: list[str], verbs: list[Token], main: Token) -> list[str]:
    if len(verbs) == 1:
        return [main.text]
    joined: list[str] = []
    for i, verb in enumerate(verbs):
        if i:
            between = main.doc[verbs[i - 1].i + 1 : verb.i]
            word = next((t.text for t in between if t.tag_ == "KON"), "und")
            joined.append(word)
        joined.append(verb.text)
    return joined


def _verb_last(verbs: Predicate) -> bool:
    own = own_tokens(verbs.head)
    rest = [t for t in own if t.i > verbs.head.i and not t.is_punct]
    return not rest


def _complement(verbs: Predicate, span: Span, who: str) -> str:
    """The object, predicative or nearest prepositional phrase that the verb needs for its sense."""
    inside = set(range(span.start, span.end))
    candidates: list[tuple[int, int, str]] = []
    main = verbs.main
    for verb in verbs.verbs:
        for child in verb.children:
            if is_clause_head(child) or child.i in inside or any(t.i in inside for t in child.subtree):
                continue
            if any(t.lower_ in _TIMES for t in child.subtree):
                continue
            if child.dep_ == "pd" and child.tag_ not in VERBS:
                candidates.append((0, abs(main.i - child.i), str(main.doc[child.left_edge.i : child.i + 1].text)))
            elif child.dep_ == "oa" and child.tag_ in NOUN:
                candidates.append((1, abs(main.i - child.i), str(main.doc[left_edge(child) : child.i + 1].text)))
            elif child.tag_ in PREPOSITION and child.dep_ in ("mo", "op", "cvc", "mnr"):
                noun = next((c for c in child.children if c.tag_ in NOUN and c.i > child.i), None)
                if noun is not None and (child.dep_ in ("op", "cvc") or noun.i + 1 == main.i or child.i == main.i + 1):
                    candidates.append((0 if child.dep_ == "cvc" else 2, abs(main.i - noun.i), str(main.doc[child.i : min(right_edge(noun), noun.i + 1)].text)))
    for _, _, text in sorted(candidates):
        if text.lower() not in who.lower():
            return text
    return ""


def _verbless(span: Span, noun: Token | None) -> str:
    """`20 Tote bei Anschlag`, `Tote: 12`: the prepositional phrase after the count, or the noun itself."""
    doc, sent_end = span.doc, span.sent.end
    start = noun.i + 1 if noun is not None else span.end
    for i in range(start, min(start + 8, sent_end)):
        if doc[i].tag_ in PREPOSITION:
            inner = next((t for t in doc[i + 1 : min(i + 8, sent_end)] if t.tag_ in NOUN), None)
            if inner is not None:
                return str(doc[i : inner.i + 1].text)
        if doc[i].tag_ == "VVPP":
            return str(doc[i].text)
        if doc[i].tag_ in ("$,", "$."):
            break
    if noun is not None:
        return str(noun.text)
    return str(noun_phrase(doc[start - 1]).text) if doc[start - 1].tag_ in NOUN else ""
