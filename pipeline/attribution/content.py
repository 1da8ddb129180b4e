"""What is reported: the words that a reporting verb attributes to its speaker.

Segments decide first (`, dass ...`, a Konjunktiv after the comma, what a colon announces), the tree where they leave it
open. Relative clauses and clauses of time and reason around the report are the article's own.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.framed import figure_frame, further_parts, joins, up_to_next_verb
from pipeline.attribution.patterns import CONTENT_NOUNS, COURT_PARTIES, DOCUMENT_NOUNS, FINDINGS
from pipeline.attribution.speakers import is_one_of
from pipeline.attribution.verb_forms import is_reporting
from pipeline.attribution.verb_lexicon import ASKING, FIGURE_FRAMES, PHRASES, SAYING, THINKING
from pipeline.attribution.verbs import CONCLUSIONS
from pipeline.grammar.clauses import is_clause_head, is_relative, own_tokens, subordinator
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate, is_subjunctive
from pipeline.grammar.segments import Segment, adds, clause_tokens, interrupts, segment_at, segments
from pipeline.grammar.spans import sentence_of, words_of
from pipeline.grammar.tags import DETERMINER, FINITE, PREPOSITION, VERBS, feature, plain_preposition

_QUOTES = frozenset('„“”"»«›‹‚‘’')
#: Verbs that take a verb-second clause in the indicative (`sagte, er kommt`) and stand inside what is said.
_FREE = frozenset(
    {"heißen", *(entry.replace("|", "") for entry in SAYING | THINKING)}
    | {f"{word} {verb}" for word, verb in PHRASES.items()}
)
_INFINITIVE = _FREE | frozenset(entry.replace("|", "") for entry in ASKING)


def content(verbs: Predicate, speaker: Span, lemma: str, sentence: Span) -> set[int]:
    """Token indices of what is reported: the clauses of content, and the figure of the verb's frame."""
    head = verbs.head
    speaker_tokens = set(range(speaker.start, speaker.end))
    speaker_tokens |= _number_before(speaker)
    clauses = clauses_of_content(verbs, speaker, lemma, sentence)
    if not clauses:
        clauses = _below(verbs, speaker_tokens)
    frames = FIGURE_FRAMES.get(lemma, ())
    if lemma == "kommen" and not CONCLUSIONS.isdisjoint(words_of(head.doc)[i] for i in clause_tokens(head)):
        frames = ()  # to what somebody comes stands in a clause of its own
    if lemma == "beantragen" and not any(token.lower_.startswith(COURT_PARTIES) for token in speaker):
        frames = ()  # `Die Stadt beantragt einen Zuschuss von 3 Millionen`: an act; who pleads says what he wants
    if lemma == "sprechen" and _has_object(verbs, speaker_tokens):
        frames = ()  # `Der Rat hat einen Kredit von 3 Millionen gesprochen`: in Switzerland he grants it
    if lemma == "versprechen" and any(words_of(head.doc)[i] == "sich" for i in clause_tokens(head)):
        frames = ("",)  # `verspricht sich davon Einsparungen von 60 Millionen`
    if frames:
        framed = figure_frame(verbs, frames, up_to_next_verb(head)) - speaker_tokens - _own_phrase(verbs, speaker)
        framed |= {i for i in range(sentence.start, sentence.end) if joins(head.doc[i]) and {i - 1, i + 1} <= framed}
        clauses |= framed | (further_parts(framed, sentence) if framed else set())
    return clauses - speaker_tokens


def _has_object(verbs: Predicate, speaker: set[int]) -> bool:
    """Whether the verb has an object whose size `von` opens; who speaks is none, whatever the tree says."""
    words, head = words_of(verbs.head.doc), verbs.head.i
    below = (c for verb in verbs.verbs for c in verb.children if c.dep_ == "oa" and c.tag_ == "NN" and not is_time(c))
    below = (c for c in below if c.i not in speaker)
    return any(words[c.i + 1 : c.i + 2] == ["von"] and "," not in words[min(head, c.i) : c.i] for c in below)


def _number_before(speaker: Span) -> set[int]:
    """The number of those who speak, before their phrase: `Die zwölf | Räte teilten mit`, `20 Ärztinnen und | Ärzte`"""
    found = {child.i for child in speaker.root.lefts if child.tag_ == "CARD"}
    doc, i = speaker.doc, speaker.start - 1
    while i >= 0 and doc[speaker.start - 1].tag_ == "KON" and doc[i].tag_ in _LISTED:
        found.add(i)
        i -= 1
    return found


_LISTED = frozenset({"ADJA", "CARD", "KON", "NN"})


def _own_phrase(verbs: Predicate, speaker: Span) -> set[int]:
    """What hangs on the speaker before the verb: `Das Flugzeug | mit 154 Gästen | kündigte eine Landung an`, `Die
    Auswertung | von 30 Akten | zeigt`.
    """
    doer, after = speaker.root, speaker.doc[speaker.end] if speaker.end < len(speaker.doc) else speaker.root
    studied = after.lower_ in ("unter", "von") and is_one_of(
        doer, FINDINGS | DOCUMENT_NOUNS
    )  # `Die Auswertung von 30 Akten zeigt`
    if studied and speaker.end <= verbs.head.i:
        return set(range(speaker.end, verbs.head.i))  # also `Die Umfrage unter 600 Leuten ergab`
    part = segments(sentence_of(doer))[segment_at(verbs.head.i, doer.doc)]
    if part.kind == "main" and part.start <= speaker.start and speaker.end <= verbs.head.i == part.finite:
        return set(range(part.start, part.finite))  # `Vertreter | der drei Klubs | fordern`: one phrase before the verb
    within = speaker.end <= verbs.head.i and doer.right_edge.i < verbs.head.i
    opens = within and segments(sentence_of(doer))[segment_at(doer.i, doer.doc)].start == doer.left_edge.i
    described = after.lower_ == "mit" or (opens and after.tag_ in PREPOSITION)  # `Der Anwalt | von 20 Klägern | nannte`
    return {token.i for token in doer.subtree} if within and described else set()


def clauses_of_content(verbs: Predicate, speaker: Span, lemma: str, sentence: Span) -> set[int]:
    """Token indices of the clauses of content that the segments show; empty where they show none."""
    doc, parts = sentence.doc, segments(sentence)
    at = segment_at(verbs.head.i, doc)
    if speaker.start > verbs.head.i and is_inserted(verbs.head):
        return around(parts, at, sentence) - _before_quoted(parts, at, doc)
    last = max(at, segment_at(verbs.main.i, doc))
    start = _content_start(doc[sentence.start : sentence.end], parts, last, lemma)
    if start is None:
        return set()
    bracketed = parts[start].mark == ")"
    while (
        bracketed
        and start - 2 > last
        and parts[start - 1].depth > parts[start].depth
        and parts[start - 2].kind == "phrase"
    ):
        start -= 2  # a bracket parts `den Opfern je 50 Millionen (knapp 2.900 Euro) zu zahlen`
    return set(range(parts[start].start, content_end(doc[sentence.start : sentence.end], parts, start, last)))


def is_inserted(head: Token) -> bool:
    """Whether the reporting clause follows or interrupts what is said: `A starb, sagte X.`

    After a clause of time or reason, or a relative clause, the verb opens the segment too, but nothing has been said.
    """
    doc, sentence = head.doc, sentence_of(head)
    if head.tag_ not in FINITE or head.i == sentence.start:
        return False
    if interrupts(head):
        return True
    before = doc[head.i - 2].text if doc[head.i - 1].text == "," else doc[head.i - 1].text
    if before in ("“", "”", '"', "«"):
        opening = next((i for i in range(head.i - 3, sentence.start, -1) if doc[i].text in _QUOTES), head.i)
        return doc[opening - 1].tag_ not in DETERMINER | PREPOSITION  # but `Mit einer „Reform“ komme die Regierung`
    parts = segments(sentence)
    at = segment_at(head.i, doc)
    part = parts[at]
    opening = next((i for i in range(part.start, part.end) if doc[i].text not in _QUOTES and doc[i].lower_ != "so"), -1)
    if opening != head.i or part.mark not in (",", "–", "—", "-"):
        return False
    if _belongs_to_noun(parts[:at], doc):
        return False  # `Die Forderung der Opposition, 20 Stellen zu streichen, lehnte der Rat ab`
    if at + 1 < len(parts) and parts[at + 1].kind == "infinitive" and parts[at - 1].kind in ("question", "relative"):
        return False  # `in Ulm, wo es brennt, forderte die Stadt 30 Bewohner auf, sich in Sicherheit zu bringen`
    earlier = {p.kind for p in parts[:at] if p.kind not in ("relative", "adverbial")}
    return bool(earlier - {"phrase"}) or (bool(earlier) and parts[at - 1].kind == "phrase")


def _belongs_to_noun(before: list[Segment], doc: Doc) -> bool:
    """Whether all that stands before a verb is a noun of saying with its content: `Auf die Frage, ob 20 reichen, `."""
    if len(before) < 2 or before[0].kind != "phrase" or any(part.kind not in _CONTENT for part in before[1:]):
        return False
    return any(token.tag_ == "NN" and is_one_of(token, CONTENT_NOUNS) for token in doc[before[0].start : before[0].end])


_CONTENT = frozenset({"dass", "infinitive", "ob", "question"})


def around(parts: list[Segment], at: int, sentence: Span) -> set[int]:
    """Everything but the inserted clause, its relative clauses and the appositions of its speaker."""
    inside = set(range(sentence.start, sentence.end)) - set(range(parts[at].start, parts[at].end))
    for part in parts[at + 1 :]:
        first = sentence.doc[part.start]
        further = adds(part, sentence.doc) or first.tag_ == "CARD" or first.is_quote  # `sagte er, zwei davon schwer`
        further = further or (first.lower_ in _COMPARED and _has_number(sentence, part))  # `sagte er, im Mai nur 40`
        told = part.kind == "relative" or _is_meanwhile(sentence.doc, part)
        if not told and (part.kind != "phrase" or _has_verb(sentence, part) or further):
            break
        inside -= set(range(part.start, part.end))
    return inside


def _is_meanwhile(doc: Doc, part: Segment) -> bool:
    """What happened as somebody spoke: `..., sagte Kern, | während 30 Helfer warteten`."""
    told = doc[part.start].lower_ in ("als", "bevor", "nachdem", "während") and part.kind == "adverbial"
    return told and part.finite >= 0 and not is_subjunctive(doc[part.finite])


def _before_quoted(parts: list[Segment], at: int, doc: Doc) -> set[int]:
    """What stands before the colon of what is said before the clause: `Er war froh: „Sehr gut“, sagte er.`

    Also of reported speech behind the article's own words: `Zwölf Helfer suchen: Es gebe Hoffnung, sagte er.`
    """
    number = next((k for k in range(at - 1, 0, -1) if parts[k].mark == ":"), 0)
    if number == 0 or doc[parts[at].start - 1].text != ",":
        return set()
    said, before = parts[number], [p.finite for p in parts[:number] if p.finite >= 0]
    reported = said.finite >= 0 and is_subjunctive(doc[said.finite], present=True)
    own = (not is_subjunctive(doc[i]) and not is_reporting(doc[i].lemma_) for i in before)
    reported = reported and bool(before) and all(own)
    quoted = doc[parts[at].start - 2].text in _QUOTES
    return set(range(parts[0].start, said.start)) if quoted or reported else set()


#: Prepositions of a second time, place or group, of which the same is told.
_COMPARED = frozenset({"am", "bei", "beim", "im", "in", "unter", "von"})


def _has_number(sentence: Span, part: Segment) -> bool:
    return any(token.tag_ == "CARD" for token in sentence.doc[part.start : part.end])


def _has_verb(sentence: Span, part: Segment) -> bool:
    return any(token.tag_ in VERBS for token in sentence.doc[part.start : part.end])


def _content_start(sentence: Span, parts: list[Segment], last: int, lemma: str) -> int | None:
    """The number of the segment where the content after a reporting verb begins."""
    doc = sentence.doc
    adverbial = False
    for number in range(last + 1, len(parts)):
        part = parts[number]
        if part.mark == ":":
            shows = lemma == "zeigen" and "sich" in words_of(doc)[parts[last].start : parts[last].end]
            return None if shows and not _is_reported(doc, part) else number  # `zeigten sich entsetzt: Die Bank senkte`
        if words_of(doc)[part.start] == "wonach":
            return None  # `widersprach der Darstellung, wonach 20 starben`: somebody else says so
        if part.depth > parts[last].depth:
            continue
        if part.depth < parts[last].depth:
            return None
        if part.mark == ";":  # `warnte vor Panik; von 100 Schafen sterbe eines`
            heads = [p for p in parts[number:] if p.kind not in ("phrase", "relative")][:1]
            return number if heads and _is_reported(doc, heads[0]) else None
        if part.kind in ("dass", "ob", "question"):
            return number
        if lemma in _INFINITIVE and (part.kind == "infinitive" or _is_interrupted_infinitive(parts, number)):
            return number
        if part.kind == "main":
            if parts[last].kind in ("relative", "adverbial") and not is_subjunctive(doc[part.finite], present=True):
                return None  # the main clause goes on
            if is_subjunctive(doc[part.finite]) and not part.joined:
                return number
            free = lemma in _FREE and not part.joined and not adverbial and part.mark == ","
            free = free and part.finite > part.start  # not `habe 20 Festnahmen bestätigt, berichtet die Zeitung`
            return number if free and not _is_saturated(sentence, parts[last], lemma) else None
        if part.kind == "adverbial":
            adverbial = True
            if part.finite >= 0 and is_subjunctive(doc[part.finite], present=True):
                return number  # `sagte, weil A fehle, werde B teurer`
    return None


def _is_reported(doc: Doc, part: Segment) -> bool:
    return part.kind == "main" and is_subjunctive(doc[part.finite], present=True)


def _is_interrupted_infinitive(parts: list[Segment], number: int) -> bool:
    """`Schiffe` in `verlangte, Schiffe, die 20 Jahre alt sind, zu verschrotten`: a relative clause parts it."""
    kinds = [part.kind for part in parts[number : number + 3]]
    return kinds == ["phrase", "relative", "infinitive"] and all(p.mark == "," for p in parts[number : number + 3])


def _is_saturated(sentence: Span, part: Segment, lemma: str) -> bool:
    """Whether the verb has its object already, so that a main clause after it says something else: `kündigte seinen
    Abschied an, die Aktie fiel`, `warnte vor Hochwasser, 500 flohen`.
    """
    tokens = sentence.doc[part.start : part.end]
    frames = FIGURE_FRAMES.get(lemma, ())
    governing = {t.lower_ for t in tokens if t.tag_ in PREPOSITION and t.dep_ == "op"}
    if governing or any(plain_preposition(t.lower_) in frames for t in tokens if t.tag_ in PREPOSITION):
        return True
    return any(t.dep_ == "oa" and t.tag_ == "NN" and not is_time(t) and t.head.tag_ in VERBS for t in tokens)


def content_end(sentence: Span, parts: list[Segment], start: int, last: int) -> int:
    """Where the content that begins with segment `start` ends: before a clause in the indicative that stands beside it.

    `last` is the segment of the words that announce it.
    """
    doc = sentence.doc
    first = parts[start]
    if first.mark == ":":
        return own_voice(sentence, parts, start)
    free = first.kind == "main" and not is_subjunctive(doc[first.finite])
    for part in parts[start + 1 :]:
        if part.depth < parts[last].depth:
            return part.start
        if part.kind != "main" or part.depth > first.depth:
            continue
        if part.mark in ("–", "-") or (part.mark == ":" and first.kind == "question"):
            continue  # `rechnet vor, was das Haus kostet: 60 Prozent gingen für Löhne drauf`
        finite = doc[part.finite]
        if (
            is_subjunctive(finite)
            or finite.lower_ in ("soll", "sollen")
            or (free and not part.joined and part.mark == ",")
        ):
            continue
        if part.finite == part.end - 1 and part.finite > part.start + 1:
            continue  # verb-last: the rest of a dass-clause that another clause interrupts
        if _ends_verb_last(doc, part):
            continue
        return part.start
    return sentence.end


def own_voice(sentence: Span, parts: list[Segment], start: int = 0) -> int:
    """Where the article takes over again: at a main clause in the indicative after `;` and one in the Konjunktiv I.

    `Das Land wolle 180 Räder genehmigen; 2032 waren es 96`. The end of the sentence, if it does not.
    """
    reported = False
    for part in parts[start:]:
        if part.kind != "main":
            continue
        subjunctive = is_subjunctive(sentence.doc[part.finite], present=True)
        if reported and part.mark == ";" and not is_subjunctive(sentence.doc[part.finite]):
            return part.start
        reported = reported or subjunctive
    return sentence.end


def _ends_verb_last(doc: Doc, part: Segment) -> bool:
    tokens = doc[part.start : part.end]
    return bool(part.finite - part.start >= 2 and tokens[-1].i - part.finite <= 1 and tokens[-1].tag_ in VERBS)


def _below(verbs: Predicate, speaker: set[int]) -> set[int]:
    """The clauses of content that the tree shows under the verb."""
    found: set[int] = set()
    for verb in (verbs.head, *verbs.verbs):
        for child in verb.children:
            if not is_clause_head(child) or child.i in speaker or is_relative(child):
                continue
            opening = subordinator(child)
            if opening is not None and opening.lower_ not in ("dass", "daß", "ob", "wie"):
                continue
            if child.dep_ in ("cd", "cj") and not is_subjunctive(child):
                continue
            if child.tag_ in FINITE and opening is None and feature(child, "Mood") != "Sub":
                continue
            found |= {t.i for t in child.subtree}
    return found - {token.i for token in own_tokens(verbs.head)}
