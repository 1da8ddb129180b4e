"""Wholes: figures that are the whole of another one, and shares and numbers whose whole has to be said.

`Unter den 298 Insassen waren 196 Frauen`; `der Kosten` for 80 in `übernimmt 80 Prozent der Kosten`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.claims.attached import opened_by, relative_after
from pipeline.claims.beside import whole_of, word_after
from pipeline.claims.verbal import verbal_what
from pipeline.grammar.arguments import governed_noun
from pipeline.grammar.clauses import own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.tags import PREPOSITION
from pipeline.records import Figure


def whole_left_out(figure: Figure, span: Span, said: str) -> str:
    """`der Kosten` for 80 in `Das Land übernimmt 80 Prozent der Kosten`, where nothing else names the whole."""
    after = word_after(span)
    if figure.kind != "share" or after is None or after.lower_ not in _GENITIVE or after.i != span.end:
        return ""
    whole = whole_of(figure, after, votes=True)
    if whole is None or whole.text in said.split() or whole.lower_.endswith(_VOTING):
        return ""
    return f"{after.text} {span.doc[left_edge(whole) : whole.i + 1].text}"


_GENITIVE = frozenset("der des aller ihrer ihres seiner seines".split())
#: A share of votes is a share.
_VOTING = ("stimme", "stimmen")


def is_whole(span: Span) -> bool:
    """Whether the figure is the whole of another one before it: `einer der 13`, `130 der noch 500`, `statt der 60`."""
    doc, i = span.doc, span.start - 1
    while i > sentence_of(span).start and doc[i].tag_ in ("ADV", "ADJA", "ADJD"):
        i -= 1
    before = doc[i - 1] if i > 0 else doc[i]
    return doc[i].lower_ == "der" and (before.tag_ in ("CARD", "PIS") or before.lower_ in ("statt", "anstatt"))


def is_one_of_many(span: Span) -> bool:
    """`Sie ist eine von 63 Frauen, die sich gemeldet haben`: one belongs to them, and nothing else is said."""
    words = words_of(span.doc)[max(0, span.start - 2) : span.start]
    return words[-1:] == ["von"] and words[0] in ("eine", "einer", "eines", "einem")


def is_partitive(noun: Token, verbs: Predicate, span: Span) -> bool:
    """Whether the figure is the whole that a copula names a part of: `Unter den 298 Insassen waren 196 Frauen`."""
    doc, first = span.doc, max(sentence_of(span).start, span.start - 3)
    opened = opened_by(span, "den") and any(t.lower_ == "unter" for t in doc[first : span.start])
    after = [t for t in own_tokens(verbs.head) if t.i > verbs.head.i]
    opened = opened and noun.i < verbs.head.i
    return opened and verbs.main.lemma_.lower() in ("sein", "befinden") and any(is_numeral(t) for t in after)


def is_von_whole(noun: Token, head: Token) -> bool:
    """Whether `von` opens the sentence with the whole of a number behind the verb: `Von den 312 Stellen bleiben 80`."""
    opener = sentence_of(noun)[0]
    opened = opener.lower_ == "von" and noun.i < head.i and governed_noun(opener) == noun
    return opened and any(is_numeral(t) or t.lower_ in _NOBODY for t in own_tokens(head) if t.i > head.i)


#: What is said of nobody is not said of the whole: `Von den 80 Gästen an Bord wurde niemand verletzt`.
_NOBODY = frozenset({"keine", "keiner", "niemand"})


def is_apart_whole(noun: Token, head: Token) -> bool:
    """Whether a relative clause parts the counted noun, in a phrase that opens the sentence, from the verb that says
    something of another number: `An den 86 Orten, die sie besuchten, fanden sie in 29 Fällen Mängel`.
    """
    relative = relative_after(noun)
    opener = sentence_of(noun)[0]
    if relative is None or opener.tag_ not in PREPOSITION or not noun.i < relative.i < head.i:
        return False
    first = governed_noun(opener)
    return first == noun and any(is_numeral(t) for t in own_tokens(head) if t.i > head.i)


def said_of_number(measured: Token, numbered: Token, span: Span) -> str:
    """What is said of those whose number is given: `Zahl der Tiere, die starben, liegt bei 20`, `Zahl der Toten durch
    Hitze beträgt 20`; else that it is a number.
    """
    relative = relative_after(numbered)
    if relative is not None:
        return verbal_what(predicate(relative), span, numbered, numbered.text)
    after = neighbour(numbered) if numbered.i + 1 < sentence_of(numbered).end else numbered
    cause = governed_noun(after) if after.tag_ in PREPOSITION else None
    if cause is not None and not is_time(cause) and cause.i < span.start:
        return str(span.doc[after.i : cause.i + 1].text)
    return str(measured.text)
