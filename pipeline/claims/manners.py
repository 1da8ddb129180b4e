"""Several counts before one participle, each with a word of its own for how: `vier leicht und zwei schwer verletzt`."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from pipeline.claims.counting import OTHERS
from pipeline.grammar.spans import sentence_of, tags_of, words_of
from pipeline.grammar.tags import FINITE, NOUN

_ONE = frozenset("ein eine einen einer eines".split())
_JOINING = frozenset({",", "und", "sowie", "aber"})
#: Tags between a number and how: `zwei Kinder`, `zwei weitere`.
_COUNTED = NOUN | {"ADJA", "PIAT", "PIS"}


def manner_of(span: Span) -> str:
    """`leicht verletzt` for four and `schwer verletzt` for two in `wurden vier Gäste leicht und zwei schwer verletzt`.

    Else "", also where only one word says how.
    """
    doc, end = span.doc, sentence_of(span).end
    participle = next((t for t in doc[span.end : end] if t.tag_ == "VVPP"), None)
    if participle is None:
        return ""
    parts = _parts(participle, sentence_of(span).start)
    if len(parts) < 2:
        return ""
    first, manner = parts[-1][0], next((how for number, how in parts if number == span.start), None)
    own = manner is None and first < 0 and span.end <= parts[-1][1]
    if own and "CARD" not in tags_of(doc)[span.end : parts[-1][1]]:
        manner = parts[-1][1]  # behind the verb or the counted noun: `Zwei wurden schwer, drei leicht verletzt`
    return f"{doc[manner].text} {participle.text}" if manner is not None else ""


def kind_of(span: Span) -> str:
    """`erlitten schwere Verletzungen` for two in `Sieben Gäste erlitten leichte Verletzungen, zwei schwere`.

    Else "", also in `Er hat zwölf rote Autos und drei blaue`, where the noun itself is counted.
    """
    doc, tags, start, at = span.doc, tags_of(span.doc), sentence_of(span).start, span.end
    closes = at + 1 >= sentence_of(span).end or tags[at + 1].startswith("$") or tags[at + 1] == "KON"
    if tags[at : at + 1] != ["ADJA"] or not closes:
        return ""
    noun = next((i for i in range(span.start - 1, start + 1, -1) if tags[i] == "NN"), start)
    like = noun > start + 1 and tags[noun - 1] == "ADJA" and doc[noun - 1].text[-1] == doc[at].text[-1]
    verb = next((i for i in range(noun - 2, start, -1) if tags[i] in FINITE), -1)
    if not like or verb < 0 or "CARD" in tags[verb:noun] or "CARD" not in tags[start:verb]:
        return ""
    return f"{doc[verb].text} {doc[at].text} {doc[noun].text}"


def _parts(participle: Token, start: int) -> list[tuple[int, int]]:
    """(number, how) of the parts before the participle, the last one first; the first part has -1 for its number."""
    doc, words, tags = participle.doc, words_of(participle.doc), tags_of(participle.doc)
    found: list[tuple[int, int]] = []
    how = participle.i - 1
    while how > start and _says_how(doc, how):
        number = how - 1
        while number > start and (tags[number] in _COUNTED or words[number] in OTHERS) and words[number] not in _ONE:
            number -= 1
        before = number - 1
        while before > start and tags[before] in ("ADV", "PTKA"):
            before -= 1  # `und mindestens zwei schwer`
        counts = tags[number] == "CARD" or words[number] in _ONE
        if not counts or before <= start or words[before] not in _JOINING:
            return [*found, (-1, how)]
        found.append((number, how))
        how = before - 1 - (words[before - 1] == ",")
    return found if how <= start else []


def _says_how(doc: Doc, at: int) -> bool:
    """Adverbs of time say nothing of the kind: `zwei gestern und drei heute entlassen`."""
    tags = tags_of(doc)
    cut = tags[at] == "ADJA" and tags[at - 1] == "CARD" and tags[at + 1] in ("KON", "$,")  # `fünf mittelschwer und`
    return cut or tags[at] == "ADJD" or (tags[at] == "ADV" and words_of(doc)[at].endswith("weise"))
