"""Attribution by a verb of saying: `teilte mit, dass ...`, `sprach von 20 Toten`, `„...“, sagte X`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from pipeline.attribution.content import content
from pipeline.attribution.scope import Found, Stretch, quoted, stretches
from pipeline.attribution.speakers import speaker_phrase
from pipeline.attribution.verbs import NOT_SPEAKERS, reporting_lemma, speaker_of
from pipeline.grammar.clauses import clauses, parent_clause
from pipeline.grammar.predicates import predicate
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import FINITE, NOUN


def reporting(sentence: Span, quotes: list[Stretch]) -> Iterator[Found]:
    """Reporting verbs of the sentence with their speakers; a quotation that the sentence touches is in scope whole."""
    for head in clauses(sentence):
        verbs = predicate(head)
        if not verbs.verbs:
            continue
        lemma = reporting_lemma(verbs)
        if lemma is None:
            continue
        speaker = speaker_of(verbs, lemma)
        if speaker is None:
            continue
        scope = content(verbs, speaker, lemma, sentence)
        touched = quoted(quotes, sentence, head.idx)
        main = verbs.main
        cue = (main.idx, main.idx + len(main))
        if touched:
            yield Found(touched, speaker, cue, "direct", f"quote:{lemma}")
        if scope or not touched:
            # without a content it still says who speaks next: `X wies den Vorwurf zurück. Die Studie sei richtig.`
            yield Found(stretches(sentence.doc, scope), speaker, cue, "indirect", f"verb:{lemma}")


def speaker_before_colon(sentence: Span) -> Span | None:
    """The subject of a sentence that a colon ends, whatever its verb: `Der Trainer zeigt sich zufrieden:`"""
    heads = [head for head in clauses(sentence) if head.tag_ in FINITE]
    for head in heads:
        if parent_clause(head) is None:
            found = subject(head)
            if found is not None and found.lower_ not in NOT_SPEAKERS:
                return speaker_phrase(found)
    nouns = [t for t in sentence if t.tag_ in NOUN]
    return speaker_phrase(nouns[0]) if nouns and len(sentence) <= 12 else None
