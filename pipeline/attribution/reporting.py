"""Attribution by a verb of saying: `teilte mit, dass ...`, `sprach von 20 Toten`, `„...“, sagte X`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipeline.attribution.candidates import NOT_SPEAKERS, best_speaker
from pipeline.attribution.content import clauses_of_content, content, content_end
from pipeline.attribution.counters import among_whom
from pipeline.attribution.framed import is_numeral
from pipeline.attribution.patterns import CONTENT_NOUNS, COUNTED_WORDS
from pipeline.attribution.report_nouns import holder
from pipeline.attribution.scope import Found, Stretch, quoted, stretches
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, is_surely_speaker, may_speak, names_a_speaker, noun_after
from pipeline.attribution.verb_forms import forms
from pipeline.attribution.verb_lexicon import CAUTIOUS, FIGURE_FRAMES, OBSERVING
from pipeline.attribution.verbs import evidence, reporting_lemma, speaker_of
from pipeline.grammar.arguments import after_preposition
from pipeline.grammar.cases import is_oblique
from pipeline.grammar.clauses import clause_head, clauses
from pipeline.grammar.predicates import Predicate, coordinated, is_subjunctive, predicate
from pipeline.grammar.segments import clause_tokens, segment_at, segments
from pipeline.grammar.spans import entities, sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NOUN, PREPOSITION, VERBS

_CAUTIOUS = frozenset(entry.replace("|", "") for entry in CAUTIOUS) | {"kommen"}


#: In the passive without `von` these are hearsay: `wird auf 20 Millionen geschätzt`.
_ESTIMATING = frozenset(
    {"schätzen", "beziffern", "vermuten", "befürchten", "taxieren", "veranschlagen", "annehmen", "erwarten", "ausgehen"}
)


def reporting(sentence: Span, quotes: list[Stretch]) -> Iterator[Found]:
    """Reporting verbs of the sentence with their speakers; a quotation that the sentence touches is in scope whole."""
    possible = _with_reporting_form(sentence)
    for head in clauses(sentence):
        if head.i not in possible:
            continue
        verbs = predicate(head)
        if not verbs.verbs:
            continue
        verbs = _closing(verbs)
        lemma = reporting_lemma(verbs)
        if lemma is None:
            continue
        speaker = speaker_of(verbs, lemma)
        if speaker is not None and lemma in OBSERVING and _is_somebodys(speaker) and is_subjunctive(head, present=True):
            continue  # who speaks is whom `ihre` means: `Ihre Behörde habe 644 Stellen gezählt.`
        if speaker is None:
            if verbs.is_passive and lemma in _ESTIMATING:
                yield _hearsay(verbs, lemma, sentence)
            elif lemma == "heißen" and not _is_wie_clause(head):
                yield from _heard(verbs, sentence)
            continue
        proving = evidence(verbs, lemma)
        sure = is_surely_speaker(speaker) or (proving is not None and proving.i in range(speaker.start, speaker.end))
        sure = sure or (speaker.root.tag_ == "NE" and bool(quoted(quotes, sentence, head.idx)))
        if not sure and (lemma in _CAUTIOUS or any(start < head.idx < end for start, end in quotes)):
            continue
        scope = content(verbs, speaker, lemma, sentence)
        touched = quoted(quotes, sentence, head.idx)
        if lemma in _CAUTIOUS:
            clauses_said = clauses_of_content(verbs, speaker, lemma, sentence)
            touched = touched if clauses_said else ()
            scope = scope if clauses_said or lemma in FIGURE_FRAMES else set()
        if _is_wie_clause(head):
            continue  # `Wie die Polizei mitteilte, ...`: one of the signs without a clause of content
        inside = next((quote for quote in quotes if quote[0] < head.idx < quote[1]), None)
        if inside is not None:  # who speaks within a quotation says nothing outside of it
            scope = {i for i in scope if inside[0] <= sentence.doc[i].idx < inside[1]}
        touched = _nearest(touched, stretches(sentence.doc, scope), head)
        scope = {i for i in scope if not any(start <= sentence.doc[i].idx < end for start, end in touched)}
        main = verbs.main
        cue = (main.idx, main.idx + len(main))
        if touched:
            yield Found(touched, speaker, cue, "direct", f"quote:{lemma}")
        if scope or not touched:
            # without a content it still says who speaks next: `X wies den Vorwurf zurück. Die Studie sei richtig.`
            yield Found(stretches(sentence.doc, scope), speaker, cue, "indirect", f"verb:{lemma}")
        yield from _gapped(verbs, lemma, cue, sentence, speaker)


def _closing(verbs: Predicate) -> Predicate:
    """With the last of several verbs of one auxiliary, where that reports what follows it.

    `behauptet` in `Sie hatte angerufen und behauptet, ihr Sohn sei verletzt`.
    """
    if verbs.main.tag_ not in ("VVPP", "VVINF"):
        return verbs
    last = coordinated(verbs.main)[-1]
    if last.i == verbs.main.i or last.tag_ != verbs.main.tag_:
        return verbs
    behind = segments(sentence_of(last))[segment_at(last.i, last.doc) + 1 :][:1]
    if (
        not behind
        or behind[0].start > last.i + 2
        or behind[0].kind not in ("dass", "infinitive", "main", "ob", "question")
    ):
        return verbs
    closing = Predicate(verbs.head, (*(verb for verb in verbs.verbs if verb.i != verbs.main.i), last), None)
    return closing if reporting_lemma(closing) is not None else verbs


def _is_somebodys(speaker: Span) -> bool:
    """`Behörde` in `ihre Behörde`."""
    return speaker.start > 0 and speaker.doc[speaker.start - 1].tag_ == "PPOSAT"


def _with_reporting_form(sentence: Span) -> set[int]:
    """The heads of the clauses that hold a form of a reporting verb, or stand right behind one (`Geplant sind`)."""
    doc, words, tags, known = sentence.doc, words_of(sentence.doc), tags_of(sentence.doc), forms()
    found = [i for i in range(sentence.start, sentence.end) if tags[i] in VERBS and words[i] in known]
    return {clause_head(doc[i]).i for i in found} | {i + 1 for i in found}


def _hearsay(verbs: Predicate, lemma: str, sentence: Span) -> Found:
    """What is estimated or expected by nobody named: `wird auf 20 Millionen geschätzt`, `befürchtet wird, dass`."""
    doc, main, parts = sentence.doc, verbs.main, segments(sentence)
    at = segment_at(verbs.head.i, doc)
    start = parts[at].start
    if doc[start].lower_ == "es":
        scope = list(range(start, sentence.end))
    else:
        content = at + 1 < len(parts) and parts[at + 1].kind == "dass"
        end = content_end(sentence, parts, at + 1, at) if content else start
        scope = [*clause_tokens(verbs.head), *range(parts[at].end + 1, end)]
    return Found(stretches(doc, scope), None, (main.idx, main.idx + len(main)), "hearsay", f"passive:{lemma}")


def _heard(verbs: Predicate, sentence: Span) -> Iterator[Found]:
    """`Es hieß, 20 Menschen seien tot`, `..., hieß es`: somebody says it; behind a report the one who gave that."""
    doc, parts = sentence.doc, segments(sentence)
    expletive = next((i for i in clause_tokens(verbs.head) if words_of(doc)[i] == "es"), None)
    if expletive is None:
        return
    scope = clauses_of_content(verbs, doc[expletive : expletive + 1], "heißen", sentence)
    first = parts[segment_at(min(scope), doc)] if scope else None
    if first is None or (first.mark == ":" and not (first.finite >= 0 and is_subjunctive(doc[first.finite]))):
        return  # `Geduld haben hieß es: 40 Züge fielen aus`
    rule = HEARD_BEFORE if expletive > sentence.start else "heard"
    yield Found(stretches(doc, scope), None, (verbs.main.idx, verbs.main.idx + len(verbs.main)), "hearsay", rule)


#: The rule of what goes on with a report before, if there is one.
HEARD_BEFORE = "heard_before"


def _nearest(quotes: tuple[Stretch, ...], scope: tuple[Stretch, ...], head: Token) -> tuple[Stretch, ...]:
    """Of several quotations in a sentence those in what the verb reports, or else next to its clause."""
    if len(quotes) < 2 or not scope:
        return quotes
    inside = tuple(q for q in quotes if any(start < q[1] and q[0] < end for start, end in scope))
    return inside or (min(quotes, key=lambda q: min(abs(q[0] - head.idx), abs(q[1] - head.idx))),)


def _gapped(verbs: Predicate, lemma: str, cue: Stretch, sentence: Span, speaker: Span) -> Iterator[Found]:
    """A second speaker under the same verb: `Die Polizei sprach von 500 Teilnehmern, die Veranstalter von 900.`

    The first one, where a second thing is numbered: `bezifferte den Anstieg der Taten auf 27, den der Fälle auf 23`.
    """
    doc, frames = sentence.doc, FIGURE_FRAMES.get(lemma, ())
    for part in segments(sentence)[segment_at(verbs.head.i, doc) + 1 :]:
        tokens = doc[part.start : part.end]
        if part.mark == ":":
            return  # `nannte das absurd: „Ein Mann gegen eine Firma mit 5.800 Leuten“`
        own = dict(forms().get(tokens[-1].lower_, ())) if tokens[-1].tag_ == "VVPP" else {}
        frames = FIGURE_FRAMES.get(next(iter(own), ""), frames)  # `..., die Verteidigung auf vier Jahre plädiert`
        preposition = next((t for t in tokens if t.lower_ in frames), None)
        if preposition is None and "" in frames:  # `Die Polizei zählte 500 Teilnehmer, die Veranstalter 900.`
            preposition = next((t for t in tokens if is_numeral(t)), None)
        if part.finite >= 0 or preposition is None:
            continue
        if preposition.i == part.start:
            doer = _speaker_behind(tokens) if preposition.tag_ in PREPOSITION else None
            if doer is not None:
                scope = stretches(doc, range(part.start, doer.i))
                yield Found(scope, speaker_phrase(doer), cue, "indirect", f"verb:{lemma}")
            continue
        opens = doc[part.start].lower_ in ("den", "die", "das") and doc[part.start + 1].lower_ in ("der", "des")
        if opens and not any(t.tag_ in VERBS for t in tokens):
            yield Found(stretches(doc, range(part.start, part.end)), speaker, cue, "indirect", f"verb:{lemma}")
            continue
        if part.kind != "phrase":
            continue
        sized = any(t.lower_ in ("um", "von") for t in doc[part.start : preposition.i + 1])
        if sized and doc[part.start].lower_ in ("ein", "eine"):
            continue  # an apposition: `meldete 200 Fälle, ein Minus von 13 Prozent`
        nouns = [t for t in doc[part.start : preposition.i] if t.tag_ in NOUN and may_speak(t) and not is_oblique(t)]
        nouns = [t for t in nouns if not _is_something(t, verbs)]
        if nouns and any(is_numeral(t) for t in doc[preposition.i : part.end]):
            scope = stretches(doc, range(preposition.i, part.end))
            yield Found(scope, speaker_phrase(nouns[0]), cue, "indirect", f"verb:{lemma}")


def _speaker_behind(tokens: Span) -> Token | None:
    """Who speaks behind the number: `Von 500 Gästen sprach die Polizei, von 900 die Veranstalter`."""
    found = next((t for t in tokens[1:] if t.tag_ in NOUN and names_a_speaker(t) and not is_oblique(t)), None)
    return found if found is not None and any(map(is_numeral, tokens.doc[tokens.start : found.i])) else None


def _is_something(noun: Token, verbs: Predicate) -> bool:
    """`eine Quote von 5` in `erwartet Eva Kern, Chefin der Bank, eine Quote von 5`: an object, which says nothing."""
    opened = any(child.lower_ in ("ein", "eine") for child in noun.lefts)
    something = noun.dep_ == "cj" or (noun.dep_ == "oa" and noun.head in verbs.verbs)  # `eine Strafe und eine Sperre`
    return opened and something and not names_a_speaker(noun)


def _is_wie_clause(head: Token) -> bool:
    part = segments(sentence_of(head))[segment_at(head.i, head.doc)]
    first = next((token for token in head.doc[part.start : part.end] if token.is_alpha), None)
    return first is not None and first.lower_ == "wie" and first.i < head.i


#: What somebody says, before its colon.
_SAID = CONTENT_NOUNS | COUNTED_WORDS
#: Words of a name that heads a paragraph of an interview.
_LONGEST_HEADER = 4


def speaker_before_colon(sentence: Span) -> Span | None:
    """Who speaks in a sentence that a colon ends, whatever its verb: `Der Trainer zeigt sich zufrieden:`"""
    words = [token for token in sentence if token.is_alpha]
    named = all(token.is_title or token.is_upper for token in words) and not all(token.is_upper for token in words)
    if 0 < len(words) <= _LONGEST_HEADER and named:  # but not `POL-HH:`
        return sentence.doc[words[0].i : words[-1].i + 1]  # an interview: `Anders: „Das ist zu wenig.“`
    said = [p for p in segments(sentence_of(sentence[0])) if sentence.start <= p.start and p.end <= sentence.end]
    for part in reversed(said):  # `20 kamen, doch der Chef bleibt skeptisch:`
        if part.kind != "main" or part.finite < 0:
            continue
        head = sentence.doc[part.finite]
        found = best_speaker(predicate(head)) or subject(head)
        if found is not None and found.lower_ == "man":
            return among_whom(head)
        if found is not None and found.lower_ not in NOT_SPEAKERS:
            phrase = speaker_phrase(found)
            if is_surely_speaker(phrase):
                return phrase
    people = [e for e in entities(sentence, "PER") if not after_preposition(e[0])]
    if people:
        return speaker_phrase(people[-1][0])
    for token in sentence:  # `Kritik kam von den Gewerkschaften:`
        giver = noun_after(token) if token.lower_ in ("von", "vom", "beim") else None
        named = giver is not None and giver.ent_type_ == "PER" and token.head.tag_ in VERBS
        if giver is not None and (named or names_a_speaker(giver)):
            return speaker_phrase(giver)
    nouns = [t for t in sentence if t.tag_ in NOUN]
    if nouns and is_one_of(nouns[0], _SAID):
        giver = holder(nouns[0])  # `Die Antwort des Chefs:`
        return speaker_phrase(giver) if giver is not None and names_a_speaker(giver) else None
    return speaker_phrase(nouns[0]) if nouns and len(sentence) <= 12 and names_a_speaker(nouns[0]) else None
