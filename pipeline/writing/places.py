"""Where the parts of a claim stand in its text: those with columns of their own, and the words of who and cue.

`who` and `cue` have no offsets in claims.csv. They are words of the text, so they are looked up in it, nearest to what
they belong to; where the text says it in other words, there is no place to show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.records import Claim

PARTS = ("figure", "who", "source", "cue")
#: A cue stands in the sentence of its source or right beside it, so no farther away than this many characters.
_CUE_REACH = 400


class Part(NamedTuple):
    """A part of a claim and its place: half-open character offsets into the text, or the title of a title claim."""

    label: str
    start: int
    end: int


def parts_of(claim: Claim, text: str) -> list[Part]:
    """The parts of a claim that stand in the text, in the order of `PARTS`.

    Args:
        claim: a claim.
        text: the text its offsets refer to: the article's text, or the title for a claim of section ``title``.

    >>> import pipeline
    >>> text = "Laut Polizei wurden mindestens 14 Häftlinge gefasst."
    >>> [(part.label, text[part.start : part.end]) for part in parts_of(pipeline.extract(text)[0], text)]
    [('figure', '14'), ('who', 'Häftlinge'), ('source', 'Polizei'), ('cue', 'Laut')]
    """
    found = [Part("figure", claim.start, claim.end)]
    if claim.who and (place := _who(claim, text)):
        found.append(Part("who", *place))
    anchor = claim.start
    if claim.source_start is not None and claim.source_end is not None:
        anchor = claim.source_start
        found.append(Part("source", claim.source_start, claim.source_end))
    if claim.cue and (place := _nearest(claim.cue, text, anchor, anchor - _CUE_REACH, anchor + _CUE_REACH)):
        found.append(Part("cue", *place))
    return [part for part in found if 0 <= part.start < part.end <= len(text)]


def parts_in_evidence(claim: Claim) -> list[Part]:
    """The parts of a claim that stand in its `evidence`, with offsets into that.

    >>> import pipeline
    >>> [claim] = pipeline.extract("Es brannte. Laut Polizei wurden mindestens 14 Häftlinge gefasst.")
    >>> [(part.label, claim.evidence[part.start : part.end]) for part in parts_in_evidence(claim)]
    [('figure', '14'), ('who', 'Häftlinge'), ('source', 'Polizei'), ('cue', 'Laut')]
    """
    # The line breaks of the text are collapsed in it, so offsets only say near which place to look.
    near = claim.start - claim.evidence_start
    source = near if claim.source_start is None else claim.source_start - claim.evidence_start
    words = (claim.figure, near), (claim.who, near), (claim.source_text, source), (claim.cue, source)
    places = (_nearest(text, claim.evidence, at, 0, len(claim.evidence)) if text else None for text, at in words)
    return [Part(label, *place) for label, place in zip(PARTS, places, strict=True) if place]


def _who(claim: Claim, text: str) -> tuple[int, int] | None:
    """In the sentence of the figure, else where the text said it last before."""
    here = _nearest(claim.who, text, claim.start, claim.evidence_start, claim.evidence_end)
    return here or max(_occurrences(claim.who, text, 0, claim.evidence_start), default=None)


def _nearest(words: str, text: str, anchor: int, start: int, end: int) -> tuple[int, int] | None:
    places = _occurrences(words, text, start, end)
    return min(places, key=lambda place: max(place[0] - anchor, anchor - place[1], 0), default=None)


def _occurrences(words: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where words stand as whole words, however the text breaks its lines."""
    joined = r"\s+".join(map(re.escape, words.split()))
    before, after = (r"\b" if words[at].isalnum() else "" for at in (0, -1))
    pattern = re.compile(before + joined + after)
    for match in pattern.finditer(text, max(start, 0), min(end, len(text))):
        yield match.span()
