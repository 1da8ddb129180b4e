"""Who counted, in brackets behind each of several numbers: `Es kamen 1.000 (Polizei) bis 3.000 (Veranstalter)`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from pipeline.attribution.patterns import REPORTING_NOUNS
from pipeline.attribution.report_nouns import report_source
from pipeline.attribution.scope import Found, stretches
from pipeline.attribution.speakers import is_one_of
from pipeline.grammar.spans import tags_of, words_of
from pipeline.grammar.tags import NOUN

#: Who counts those that come together.
_COUNTING = frozenset("behörde bündnis gewerkschaft innenministerium organisator polizei veranstalter".split())
_LEAST = 2


def bracketed_counts(sentence: Span) -> Iterator[Found]:
    """The sources in brackets with nothing else in them, each for the number right before; one alone may as well say
    whose people are counted (`zwölf Verletzte (Polizei)`), but for `(Polizeiangaben)`.
    """
    doc, tags, words = sentence.doc, tags_of(sentence.doc), words_of(sentence.doc)
    nouns = [
        doc[i + 1]
        for i in range(sentence.start + 1, sentence.end - 2)
        if words[i] == "(" and words[i + 2] == ")" and tags[i + 1] in NOUN
    ]
    told = [n for n in nouns if is_one_of(n, _COUNTING | REPORTING_NOUNS)]
    for noun in told:
        if len(told) < _LEAST and not is_one_of(noun, REPORTING_NOUNS):
            continue
        first = noun.i - 2
        while first > sentence.start and tags[first] in NOUN | {"ADJA"}:
            first -= 1
        if tags[first] == "CARD":
            source = report_source(noun)
            cue = (noun.idx, noun.idx + len(noun))
            yield Found(
                stretches(doc, range(first, noun.i)), source.speaker, cue, source.kind, "brackets", source.words
            )
