"""Finding who says what in a text: all cues of a `Doc`, carried over sentences and named."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span

from pipeline.attribution.bracketed_counts import bracketed_counts
from pipeline.attribution.documents import CONDITIONS, DOCUMENT_WORDS, INSIDE, believed, in_documents, in_surveys
from pipeline.attribution.fitting import may_stand_for
from pipeline.attribution.going_on import carry_on
from pipeline.attribution.hearsay import hearsay_adverbs, sollen, wollen_claims
from pipeline.attribution.names import Names, clean
from pipeline.attribution.naming import resolve
from pipeline.attribution.nouns import AMOUNTING, announcing_nouns, estimates, reporting_participles
from pipeline.attribution.patterns import ACCUSERS, HEARSAY_ADVERBS
from pipeline.attribution.pointing import main_verb, pointing_back, pointing_clauses, points_at_figures
from pipeline.attribution.prepositions import PREPOSITIONS, prepositional
from pipeline.attribution.quotations import quotations
from pipeline.attribution.reporting import reporting
from pipeline.attribution.scope import Found, Stretch, quoted
from pipeline.attribution.so_phrases import so_phrases
from pipeline.attribution.source_types import source_type
from pipeline.attribution.unclaimed import (
    announced_paragraphs,
    colon_reports,
    credit_lines,
    headed_paragraphs,
    headlines,
    inserted,
    unclaimed_quotes,
)
from pipeline.attribution.verb_forms import forms
from pipeline.attribution.wie_clauses import wie_clauses, wonach_clauses
from pipeline.grammar.spans import text_of, words_of
from pipeline.records import Attribution

#: How many sentences later one may point back at what was said (`Das teilte die Polizei mit.`).
_POINTS_BACK = 1


def find_attributions(doc: Doc, until: int | None = None) -> list[Attribution]:
    """Who says what in the document: attributions with scope, source and cue, in text order.

    Needs tags, lemmas, dependencies, sentences and entities.

    Args:
        doc: the document.
        until: offset of the last word whose source is asked for; what is said after the sentence behind it is not
            looked for. None asks for all.

    Returns: list of `Attribution`; scopes may lie inside each other, the smaller one is nearer.
    """
    quotes = quotations(text_of(doc))
    words = words_of(doc)
    sentences = [s for s in doc.sents if not "".join(words[s.start : s.end]).isspace()]
    if until is not None:
        sentences = sentences[: sum(s.start_char <= until for s in sentences) + _POINTS_BACK]
    found: list[Found] = []
    for i, sentence in enumerate(sentences):
        here = _as_told(list(_in_sentence(sentence, quotes)))
        back = pointing_back(sentence)
        if back is not None and i:
            cue = main_verb(sentence)
            at = (cue.idx, cue.idx + len(cue)) if cue is not None else (sentence.start_char, sentence.start_char)
            targets = _pointed_at(sentences[:i], found) if points_at_figures(sentence) else [sentences[i - 1]]
            scope = tuple((target.start_char, target.end_char) for target in targets)
            spoken = tuple(q for q in quotes if q[0] <= targets[0].end_char - 1 <= q[1] <= sentence.start_char)
            kind = "direct" if spoken else "according_to"  # `„Wir haben 20 Betten.“ Das sagte Eva Kern.`
            here.append(Found(spoken or scope, back, at, kind, "pointing_back"))
        found += here
    found += headed_paragraphs(doc)
    found += headlines(sentences)
    if "quelle" in words:
        found += credit_lines(sentences)
    found += colon_reports(sentences, found)
    found += announced_paragraphs(sentences, found)
    found += unclaimed_quotes(sentences, quotes, found)
    found = carry_on(doc, sentences, quotes, found)
    return [attribution for attribution in _named(doc, found) if attribution.scope]


def _as_told(here: list[Found]) -> list[Found]:
    """The attributions of a sentence but for what a body expects and its people tell: `Der Konzern rechnet mit 20
    Prozent, sagte Finanzchefin Eva Kern`, and what one tells of oneself: `Er rechne mit 20 Klagen, sagte Anwalt Kern`.
    """
    if len(here) < _SEVERAL:
        return here
    told = [f for f in here if f.kind == "indirect" and f.rule.startswith("verb:") and _type(f) == "person"]
    bodies = [f for f in here if f.rule in _EXPECTING and _type(f) in ("authority", "organisation")]
    accused = [f for f in here if f.rule in _DEMANDING and any(_accuses(g, f) for g in here)]
    accused += [f for f in here if f.rule in _DEMANDING and _is_pronoun(f) and any(_tells(g, f) for g in told)]
    return [
        f
        for f in here
        if f not in accused
        and not (f in bodies and any(_tells(g, f) for g in told))
        and not any(_of_oneself(g, f) for g in told)
    ]


_SEVERAL = 2


def _accuses(outer: Found, inner: Found) -> bool:
    """Whether a court or the police says what somebody demanded: `Laut Anklage verlangte er vier Prozent`."""
    if outer.speaker is None or not outer.rule.startswith("preposition:") or not outer.covers(*inner.cue):
        return False
    return outer.speaker.root.lower_.startswith(ACCUSERS)


_DEMANDING = frozenset({"verb:fordern", "verb:verlangen"})


def _of_oneself(outer: Found, inner: Found) -> bool:
    """Whether a pronoun that speaks is the person named behind: `Er hoffe, dass ...` before `sagte Anwalt Kern`."""
    if inner.speaker is None or outer.speaker is None or not inner.rule.startswith("verb:"):
        return False
    return _is_pronoun(inner) and _tells(outer, inner) and may_stand_for(inner.speaker[0], outer.speaker)


def _is_pronoun(found: Found) -> bool:
    return found.speaker is not None and len(found.speaker) == 1 and found.speaker[0].lower_ in ("er", "sie")


def _tells(outer: Found, inner: Found) -> bool:
    return inner.cue[1] <= outer.cue[0] and outer.covers(*inner.cue) and outer.speaker != inner.speaker


def _type(found: Found) -> str:
    return source_type(found.speaker, found.speaker.text) if found.speaker is not None else ""


#: Rules of verbs of what a body thinks, not says.
_EXPECTING = frozenset(f"verb:{lemma}" for lemma in ("ausgehen", "erwarten", "hoffen", "kalkulieren", "rechnen"))


def _pointed_at(before: list[Span], found: list[Found]) -> list[Span]:
    """The sentences of the same paragraph that `Diese Zahlen` point at: up to one that names its own source."""
    text = text_of(before[0].doc)
    chosen = [before[-1]]
    for sentence in reversed(before[:-1]):
        own = any(sentence.start_char <= f.cue[0] < sentence.end_char and f.speaker is not None for f in found)
        if own or "\n\n" in text[sentence.start_char : chosen[-1].start_char]:
            break
        chosen.append(sentence)
    return chosen


def _in_sentence(sentence: Span, quotes: list[Stretch]) -> Iterator[Found]:
    words = frozenset(words_of(sentence.doc)[sentence.start : sentence.end])
    by_preposition = list(prepositional(sentence)) if words & PREPOSITIONS else []
    yield from by_preposition
    if words & {"so", "wie"}:
        for found in (*so_phrases(sentence), *wie_clauses(sentence)):
            if found.rule.startswith("wie:") and any(_wraps(found, inner) for inner in by_preposition):
                continue  # `Wie A berichtet, starben laut B 20 Menschen.`: A only passes on
            touched = quoted(quotes, sentence, found.cue[0])
            if touched:
                yield Found(touched, found.speaker, found.cue, "direct", f"quote:{found.rule}", found.words)
            yield found
    if not forms().keys().isdisjoint(words):
        yield from reporting(sentence, quotes)
    if words & {"von", "vom"}:
        yield from reporting_participles(sentence)
    if words & AMOUNTING:
        yield from estimates(sentence)
    if words & DOCUMENT_WORDS:
        yield from in_documents(sentence)
    if words & CONDITIONS:
        yield from believed(sentence)
    if words & INSIDE:
        yield from in_surveys(sentence)
    if words & {",", ":", "–"}:
        yield from announcing_nouns(sentence)
        yield from inserted(sentence, quotes)
        yield from wonach_clauses(sentence)
    if "(" in words:
        yield from bracketed_counts(sentence)
    if words & {"will", "wollen"}:
        yield from wollen_claims(sentence)
    if words & HEARSAY_ADVERBS:
        yield from hearsay_adverbs(sentence)
    if words & {"soll", "sollen"}:
        yield from sollen(sentence)
    if words & {"das", "dies"}:
        yield from pointing_clauses(sentence)


def _wraps(outer: Found, inner: Found) -> bool:
    """Whether all that the outer attribution holds for is said by the speaker of the inner one."""
    return inner.speaker is not None and all(inner.covers(start, end) for start, end in outer.scope)


def _named(doc: Doc, found: list[Found]) -> list[Attribution]:
    names = Names.of(doc)
    earlier: list[tuple[Span, str]] = []
    resolved: dict[tuple[int, int], str] = {}
    out: list[Attribution] = []
    for item in sorted(found, key=lambda f: (f.speaker.start if f.speaker is not None else 0, f.cue)):
        speaker, words = item.speaker, item.words if item.words is not None else item.speaker
        source = ""
        if speaker is not None:
            key = (speaker.start, speaker.end)
            if key not in resolved:
                resolved[key] = resolve(speaker, names, earlier)
                earlier.append((speaker, resolved[key]))
            source = resolved[key]
        out.append(
            Attribution(
                scope=item.scope,
                source=source,
                source_text=clean(words.text) if words is not None else "",
                source_start=words.start_char if words is not None else -1,
                source_end=words.end_char if words is not None else -1,
                kind=item.kind,
                type=source_type(speaker, source) or ("anonymous" if words is not None else ""),
                cue=text_of(doc)[item.cue[0] : item.cue[1]],
                cue_start=item.cue[0],
                cue_end=item.cue[1],
                rule=item.rule,
            )
        )
    return sorted(out, key=lambda a: (a.cue_start, a.scope))


def attribution_at(attributions: list[Attribution], start: int) -> Attribution | None:
    """The attribution of the figure at an offset, see `attributions_at`."""
    return attributions_at(attributions, (start,))[start]


def attributions_at(attributions: list[Attribution], starts: Iterable[int]) -> dict[int, Attribution | None]:
    """The attribution of the figure at each of these offsets: of those that cover it the one with the smallest scope.

    A named source wins over hearsay in the same stretch (`Laut Polizei soll er ...`). That its first character lies in
    the scope is enough, as a tree may leave out what ends a unit: `erwartet 20 Liter | je Quadratmeter`.
    """
    ahead = sorted((start, end, number) for number, a in enumerate(attributions) for start, end in a.scope)
    ahead.reverse()
    begun: list[tuple[int, int]] = []  # end and number of the stretches that began before
    found: dict[int, Attribution | None] = {}
    for at in sorted(set(starts)):
        while ahead and ahead[-1][0] <= at:
            heapq.heappush(begun, ahead.pop()[1:])
        while begun and begun[0][0] <= at:
            heapq.heappop(begun)
        covering = [attributions[number] for number in sorted({number for _, number in begun})]
        named = [a for a in covering if a.source]
        found[at] = min(named or covering, key=lambda a: (sum(e - s for s, e in a.scope), a.cue_start), default=None)
    return found
