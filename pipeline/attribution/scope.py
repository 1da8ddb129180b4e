"""What an attribution holds for: from sets of tokens to stretches of text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from pipeline.grammar.clauses import clause_head
from pipeline.grammar.spans import sentence_of

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution before its source is named: speaker phrase, cue, scope and the rule that found it.

    `speaker` is None where the words name nobody (hearsay). `words` are the words at the place of attribution where
    they say more than the speaker's name (`Angaben der Polizei`), or where there is no name (`ersten Angaben`).
    """

    scope: tuple[Stretch, ...]
    speaker: Span | None
    cue: Stretch
    kind: str
    rule: str
    words: Span | None = None

    @property
    def size(self) -> int:
        """Characters in scope: of two attributions of a figure the one with the smaller scope is nearer to it."""
        return sum(end - start for start, end in self.scope)

    def covers(self, start: int, end: int) -> bool:
        """Whether the stretch lies in the scope."""
        return any(a <= start and end <= b for a, b in self.scope)


def stretches(doc: Doc, indices: Iterable[int]) -> tuple[Stretch, ...]:
    """The stretches of text that the tokens with these indices cover, joined where tokens are neighbours."""
    runs: list[list[int]] = []
    for i in sorted(indices):
        if runs and i == runs[-1][1] + 1:
            runs[-1][1] = i
        else:
            runs.append([i, i])
    return tuple((doc[first].idx, doc[last].idx + len(doc[last])) for first, last in runs)


def clause_stretch(token: Token) -> set[int]:
    """Token indices of the clause of a token with all clauses inside it; for a main clause the whole sentence."""
    head = clause_head(token)
    if head.head.i == head.i:
        return set(range(sentence_of(head).start, sentence_of(head).end))
    return {t.i for t in head.subtree}


def quoted(quotes: list[Stretch], sentence: Span, at: int) -> tuple[Stretch, ...]:
    """The quotations that the sentence touches, and that the cue at this offset stands outside of."""
    return tuple(
        (start, end)
        for start, end in quotes
        if start < sentence.end_char and sentence.start_char < end and not start <= at < end
    )


def without(scope: tuple[Stretch, ...], words: Span) -> tuple[Stretch, ...]:
    """The scope but for some words in it.

    >>> import spacy
    >>> doc = spacy.blank("de")("Laut Kern, der 20 Jahre dient, fehlen 30 Leute")
    >>> without(((0, 46),), doc[3:7])
    ((0, 11), (29, 46))
    """
    if not len(words):
        return scope
    cut = words.start_char, words.end_char
    kept: list[Stretch] = []
    for start, end in scope:
        kept += (
            [(start, min(end, cut[0])), (max(start, cut[1]), end)]
            if start < cut[1] and cut[0] < end
            else [(start, end)]
        )
    return tuple((start, end) for start, end in kept if start < end)
