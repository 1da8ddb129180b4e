"""Attribution with `so` and the speaker, without a verb: `20 Menschen starben, so die Polizei.`"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import CONTENT_NOUNS
from pipeline.attribution.report_nouns import holder, report_source
from pipeline.attribution.scope import Found, stretches
from pipeline.attribution.speakers import is_one_of, may_speak, names_a_speaker
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, tokens_that_are
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PRONOUN


def so_phrases(sentence: Span) -> Iterator[Found]:
    """`..., so die Polizei.`: the speaker after `so` at the end of a sentence or before a comma, without a verb."""
    doc = sentence.doc
    for token in tokens_that_are(sentence, frozenset({"so"})):
        if token.i + 1 >= sentence.end:
            continue
        if token.i > sentence.start and doc[token.i - 1].text not in (",", "“", "”", '"', "«", "–", "-", "("):
            continue
        first = neighbour(token)
        if first.tag_ not in NOUN | DETERMINER | {"ADJA", "PPER", "FM", "XY", "$("} or first.lower_ in (
            "viel",
            "viele",
            "ein paar",
        ):
            continue
        end = next(
            (
                i
                for i in range(first.i, sentence.end)
                if doc[i].tag_ in FINITE or doc[i].text in (",", ":", ";", ".", "–")
            ),
            sentence.end,
        )
        if end < sentence.end and doc[end].tag_ in FINITE:
            continue
        noun = next((doc[i] for i in range(first.i, end) if doc[i].tag_ in NOUN or doc[i].tag_ in PRONOUN), None)
        announces = end < sentence.end and doc[end].text == ":" and noun is not None and _speaks(noun)
        opens = token.i == sentence.start and not announces
        if noun is None or (opens and not any(t.text in '„»"' for t in sentence)):
            continue
        giver = holder(noun) if is_one_of(noun, CONTENT_NOUNS) else None
        if giver is not None and may_speak(giver):
            noun = giver  # `so die Kritik des Verbands`
        source = report_source(noun)
        inside = set(range(sentence.start, sentence.end)) - set(range(token.i, _relative_end(sentence, end)))
        cue = (token.idx, token.idx + 2)
        yield Found(stretches(doc, inside), source.speaker, cue, source.kind, "so", source.words)


def _speaks(noun: Token) -> bool:
    """Whether who is named may speak: `So die Polizei: 20 Wagen brannten`, but not `So die Lage: ...`."""
    return names_a_speaker(noun) or noun.ent_type_ in ("ORG", "PER")


def _relative_end(sentence: Span, end: int) -> int:
    """Where a relative clause on the source ends: `so eine Studie, in der Fachleute 50 Methoden prüften`."""
    if end + 1 >= sentence.end or sentence.doc[end].text != ",":
        return end
    part = segments(sentence)[segment_at(end + 1, sentence.doc)]
    return part.end if part.kind == "relative" else end
