"""Figures whose part of the sentence has no finite verb of its own, but words that say what happened.

`drei wieder auf freien Fuß` after `fünf kamen in Haft,`; `Hunderte Häuser zerstört` after `Zahl der Toten steigt,`.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.content import is_numeral
from pipeline.grammar.arguments import governed_noun
from pipeline.grammar.nominals import is_time
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import sentence_of, tags_of, words_of
from pipeline.grammar.tags import PREPOSITION

_LEADING = frozenset("ADV ADJD APPR ART KOKOM KON PIAT PTKA".split())


def said_without_verb(span: Span, counted: Token | None, head: Token) -> str:
    """What a part after a comma says of the figure that opens it, "" if a verb before it has to say it.

    Args:
        span: the tokens of the figure.
        counted: the noun that it counts.
        head: the verb that the tree gives it.
    """
    parts = segments(sentence_of(span))
    at = segment_at(span.start, span.doc)
    part, before = parts[at], parts[at - 1] if at else None
    if (
        before is None
        or part.kind != "phrase"
        or part.mark not in (",", ";")
        or not before.start <= head.i < before.end
    ):
        return ""
    doc, tags, end = span.doc, tags_of(span.doc), _last(part.start, part.end, span.doc)
    opens = all(tags[i] in _LEADING for i in range(part.start, span.start))
    numbered = any(is_numeral(doc[i]) for i in range(before.start, before.end))
    if not opens or not numbered or words_of(doc)[part.start] in ("darunter", "davon"):
        return ""
    start = counted.i + 1 if counted is not None and span.end <= counted.i < end else span.end
    said = tags.index("VVPP", start, end) if counted is not None and "VVPP" in tags[start:end] else -1
    if said >= 0 and (said == end - 1 or tags[said + 1] == "KON"):
        stop = said + 3 if tags[said + 1 : said + 3] == ["KON", "VVPP"] else said + 1
        return str(doc[start if tags[start] in PREPOSITION else said : stop].text)
    return _phrase(start, end, span) if counted is None else ""


def _last(start: int, end: int, doc: Doc) -> int:
    """Index after the last word of a part, without its closing mark."""
    tags = tags_of(doc)
    while end > start and tags[end - 1].startswith("$"):
        end -= 1
    return end


def _phrase(start: int, end: int, span: Span) -> str:
    """The phrase that is all that follows the figure, adverbs before it apart."""
    doc, tags, i = span.doc, tags_of(span.doc), start
    while i < end and tags[i] == "ADV":
        i += 1
    noun = governed_noun(doc[i]) if i < end and tags[i] in PREPOSITION else None
    whole = noun is not None and noun.i == end - 1 and not is_time(noun) and doc[i].lower_ != "von"
    return str(doc[start:end].text) if whole and not any(is_numeral(t) for t in doc[i:end]) else ""
