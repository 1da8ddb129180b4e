"""Finding who says what in a text: all cues of a `Doc`, carried over sentences and named."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.naming import Names, clean, resolve, source_type
from pipeline.attribution.patterns import POINTING_ADVERBS, REPORTING_NOUNS
from pipeline.attribution.pointing import main_verb, pointing_back, starts_with_pointer
from pipeline.attribution.prepositions import (
    hearsay_adverbs,
    prepositional,
    so_phrases,
    wie_clauses,
    wollen_claims,
    wonach_clauses,
)
from pipeline.attribution.quotations import quotations
from pipeline.attribution.reporting import reporting, speaker_before_colon
from pipeline.attribution.scope import Found, Stretch, clause_stretch, quoted, stretches
from pipeline.attribution.speakers import is_one_of, report_source, speaker_phrase
from pipeline.grammar.clauses import clauses
from pipeline.grammar.predicates import is_subjunctive, predicate
from pipeline.grammar.spans import entities, sentence_of, text_of
from pipeline.grammar.tags import PARTICIPLE
from pipeline.grammar.topics import topic_before
from pipeline.records import Attribution


def find_attributions(doc: Doc) -> list[Attribution]:
    """Who says what in the document: attributions with scope, source and cue, in text order.

    Needs tags, lemmas, dependencies, sentences and entities.

    Returns: list of `Attribution`; scopes may lie inside each other, the smaller one is nearer.
    """
    quotes = quotations(text_of(doc))
    sentences = [s for s in doc.sents if not s.text.isspace()]
    found: list[Found] = []
    for i, sentence in enumerate(sentences):
        here = list(_in_sentence(sentence, quotes))
        back = pointing_back(sentence)
        if back is not None and i:
            target = sentences[i - 1]
            cue = main_verb(sentence)
            at = (cue.idx, cue.idx + len(cue)) if cue is not None else (sentence.start_char, sentence.start_char)
            here.append(Found(((target.start_char, target.end_char),), back, at, "according_to", "pointing_back"))
        found += here
    found += _unclaimed_quotes(sentences, quotes, found)
    found += _carried(doc, sentences, found)
    return [attribution for attribution in _named(doc, found) if attribution.scope]


def _in_sentence(sentence: Span, quotes: list[Stretch]) -> Iterator[Found]:
    yield from prepositional(sentence)
    for found in (*so_phrases(sentence), *wie_clauses(sentence)):
        touched = quoted(quotes, sentence, found.cue[0])
        if touched:
            yield Found(touched, found.speaker, found.cue, "direct", f"quote:{found.rule}")
        yield found
    yield from reporting(sentence, quotes)
    yield from wonach_clauses(sentence)
    yield from wollen_claims(sentence)
    yield from hearsay_adverbs(sentence)
    yield from sollen(sentence)


def sollen(sentence: Span) -> Iterator[Found]:
    """`sollen` of hearsay: with a perfect infinitive (`soll getötet haben`) or a state (`sollen sich befinden`).

    `sollen` of plan and duty (`soll gebaut werden`, `soll 2027 öffnen`) is none.
    """
    for head in clauses(sentence):
        if is_hearsay_sollen(head):
            yield Found(
                stretches(sentence.doc, clause_stretch(head)),
                None,
                (head.idx, head.idx + len(head)),
                "hearsay",
                "sollen",
            )


def is_hearsay_sollen(verb: Token) -> bool:
    """Whether a finite verb is `sollen` of hearsay, by its infinitive."""
    if verb.tag_ != "VMFIN" or verb.lower_ not in ("soll", "sollen"):
        return False
    verbs = predicate(verb).verbs
    infinitives = [v for v in verbs if v.tag_ in ("VAINF", "VVINF")]
    perfect = any(v.tag_ in PARTICIPLE for v in verbs) and any(v.lower_ in ("haben", "sein") for v in infinitives)
    return perfect or any(v.lower_ == "worden" for v in verbs) or any(v.lower_ in _STATES for v in infinitives)


#: Infinitives of states, which nobody plans: with `sollen` they are hearsay.
_STATES = frozenset(
    "befinden betragen bestehen handeln liegen leben gehören wissen besitzen stammen existieren".split()
)


def _unclaimed_quotes(sentences: list[Span], quotes: list[Stretch], found: list[Found]) -> list[Found]:
    """Quotations without a reporting verb of their own: after a colon, or going on from the quotation before."""
    extra: list[Found] = []
    last: tuple[int, Span, Stretch] | None = None
    for quote in quotes:
        own = next((f for f in found if f.kind == "direct" and quote in f.scope and f.speaker is not None), None)
        if own is not None and own.speaker is not None:
            last = (quote[1], own.speaker, own.cue)
            continue
        first = next((s for s in sentences if s.start_char <= quote[0] < s.end_char), None)
        if first is None:
            continue
        doc = first.doc
        before = text_of(doc)[max(0, quote[0] - 3) : quote[0]].strip()
        if before.endswith(":"):
            intro = next((s for s in sentences if s.start_char < quote[0] <= s.end_char + 2), first)
            upto = next((t.i for t in intro if t.idx >= quote[0]), intro.end)
            speaker = speaker_before_colon(doc[intro.start : max(upto, intro.start + 1)])
            if speaker is not None:
                colon = quote[0] - 2
                extra.append(Found((quote,), speaker, (colon, colon + 1), "direct", "colon"))
                last = (quote[1], speaker, (colon, colon + 1))
                continue
        if last is not None and "\n\n" not in text_of(doc)[last[0] : quote[0]] and _bare(first, quote):
            extra.append(Found((quote,), last[1], last[2], "direct", "quote_goes_on"))
            last = (quote[1], last[1], last[2])
    return extra


def _bare(sentence: Span, quote: Stretch) -> bool:
    """Whether the quotation begins its sentence: then no other speaker stands before it."""
    return quote[0] - sentence.start_char <= 2


#: How many sentences later a Konjunktiv may still take up a speaker.
_MEMORY = 4


def _carried(doc: Doc, sentences: list[Span], found: list[Found]) -> list[Found]:
    """Attributions that go on: sentences in the Konjunktiv, hearsay after a report, and pointers back (`demnach`)."""
    extra: list[Found] = []
    current: Found | None = None
    last: tuple[int, Found] | None = None
    for number, sentence in enumerate(sentences):
        own = [f for f in found if f.rule != "pointing_back" and sentence.start_char <= f.cue[0] < sentence.end_char]
        verb = main_verb(sentence)
        covered = verb is not None and any(
            f.covers(verb.idx, verb.idx + len(verb)) and f.speaker is not None for f in own
        )
        pointer = starts_with_pointer(doc, sentence, POINTING_ADVERBS)
        if verb is not None and not covered and _goes_on(verb, pointer, current):
            anchor = current or (_report_before(verb) if pointer is not None else None) or _speaker_before(verb)
            if anchor is None and last is not None and number - last[0] <= _MEMORY:
                anchor = last[1]
            if anchor is not None:
                at = pointer if pointer is not None else verb
                kind = "hearsay" if anchor.speaker is None else "according_to" if pointer is not None else "indirect"
                whole = stretches(doc, clause_stretch(verb))
                current = Found(whole, anchor.speaker, (at.idx, at.idx + len(at)), kind, "goes_on")
                extra.append(current)
                continue
        if not own:  # in the middle of a quotation
            own = [
                f
                for f in (*found, *extra)
                if f.kind == "direct" and f.covers(sentence.start_char, sentence.start_char + 1)
            ]
        speakers = [f for f in own if f.speaker is not None]
        if speakers:
            current = speakers[-1] if not covered else max(speakers, key=lambda f: f.size)
        else:
            current = own[-1] if own else None
        if current is not None and current.speaker is not None:
            last = (number, current)
    return extra


def _goes_on(verb: Token, pointer: Token | None, current: Found | None) -> bool:
    """Whether a main clause goes on with what somebody said.

    Konjunktiv I always does; Konjunktiv II (which stands in for it), hearsay `sollen` and `demnach` do after a report.
    """
    if is_subjunctive(verb, present=True):
        return True
    if current is not None and current.speaker is not None and is_hearsay_sollen(verb):
        return True
    if pointer is not None and (
        pointer.lower_ != "danach" or (_report_before(verb) is not None and pointer.i <= verb.i)
    ):
        return True
    if current is None:
        return False
    return is_subjunctive(verb) and verb.lemma_.lower() not in ("sollen", "wollen", "mögen")


def _report_before(verb: Token) -> Found | None:
    """The report that `danach` and `demnach` point at: the last one the sentence before speaks of."""
    start = sentence_of(verb).start
    if start == 0:
        return None
    for token in reversed(list(sentence_of(verb.doc[start - 1]))):
        if token.tag_ == "NN" and is_one_of(token, REPORTING_NOUNS):
            phrase, kind = report_source(token)
            return (
                Found((), phrase, (token.idx, token.idx + len(token)), kind, "goes_on") if phrase is not None else None
            )
    return None


def _speaker_before(verb: Token) -> Found | None:
    """Who speaks where no cue says so: the person or body that is the subject of the sentence before."""
    noun = topic_before(verb)
    if noun is None:
        return None
    phrase = speaker_phrase(noun)
    if not entities(phrase, "PER", "ORG") and source_type(phrase, phrase.text) not in (
        "person",
        "authority",
        "media",
        "document",
    ):
        return None
    return Found((), phrase, (verb.idx, verb.idx + len(verb)), "indirect", "goes_on")


def _named(doc: Doc, found: list[Found]) -> list[Attribution]:
    names = Names.of(doc)
    earlier: list[tuple[Span, str]] = []
    resolved: dict[tuple[int, int], str] = {}
    out: list[Attribution] = []
    for item in sorted(found, key=lambda f: (f.speaker.start if f.speaker is not None else 0, f.cue)):
        speaker = item.speaker
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
                source_text=clean(speaker.text) if speaker is not None else "",
                source_start=speaker.start_char if speaker is not None else -1,
                source_end=speaker.end_char if speaker is not None else -1,
                kind=item.kind,
                type=source_type(speaker, source),
                cue=text_of(doc)[item.cue[0] : item.cue[1]],
                cue_start=item.cue[0],
                cue_end=item.cue[1],
                rule=item.rule,
            )
        )
    return sorted(out, key=lambda a: (a.cue_start, a.scope))


def attribution_at(attributions: list[Attribution], start: int, end: int) -> Attribution | None:
    """The attribution of the figure at an offset: of those that cover it the one with the smallest scope.

    A named source wins over hearsay in the same stretch (`Laut Polizei soll er ...`).
    """
    covering = [a for a in attributions if any(s <= start and end <= e for s, e in a.scope)]
    if not covering:
        return None
    named = [a for a in covering if a.source or a.source_text]
    return min(named or covering, key=lambda a: (sum(e - s for s, e in a.scope), a.cue_start))
