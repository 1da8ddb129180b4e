"""Segments: the stretches of a sentence between its punctuation marks, by tags alone.

German sets a comma before nearly every clause, so segments show clauses where a tree is wrong: what opens a segment
(`dass`, a relative pronoun, a finite verb) says what kind of clause it is.

    Der Minister sagte | , dass er | , wenn nötig | , 20 Helfer schicke | .
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from pipeline.grammar.spans import sentence_at, sentence_of, tags_of, words_of
from pipeline.grammar.tags import FINITE, NON_FINITE, NOUN, PREPOSITION, SUBORDINATOR, VERBS

_MARKS = frozenset({",", ";", ":", "–", "—", "-", "(", ")"})
#: A hyphen between two blanks is a dash.
DASHES = frozenset({"–", "—", "-"})
#: Digits of a year.
_YEAR = 4
_QUOTES = frozenset('„“”"»«›‹‚‘’')
_QUESTION_WORDS = frozenset(
    """
    wie warum weshalb wieso wo wann was wer wen wem wieviel wieviele inwiefern inwieweit wohin woher welche welcher
    welches welchen welchem wodurch womit wofür worauf worin wozu worum
    """.split()
)
_TIMES_AND_REASONS = frozenset({"als", "nachdem", "während", "obwohl", "weil"})
_RELATIVES = frozenset({"der", "die", "das", "den", "dem", "deren", "dessen", "denen", "welche", "welcher", "welches"})
_KEY = "segments"


class Segment(NamedTuple):
    """The tokens `start` to `end` between two marks.

    `mark` is the mark before the segment ("" at the start of the sentence). `kind` is ``dass``, ``ob``, ``question``,
    ``relative``, ``adverbial`` (any other conjunction), ``infinitive`` (zu), ``main`` (a finite verb, no opener) or
    ``phrase`` (no verb that is finite). `finite` is the index of the first finite verb, or -1; `joined` says that a
    conjunction (`und`, `aber`, `doch`) opens the segment.
    """

    start: int
    end: int
    mark: str
    kind: str
    finite: int
    joined: bool
    depth: int


def segments(sentence: Span) -> list[Segment]:
    """The segments of a sentence, in text order, worked out once; at least one, also where there are only marks."""
    return _parted(sentence)[0]


def segment_at(i: int, doc: Doc) -> int:
    """The number of the segment of its sentence that the token stands in."""
    found, ends = _parted(sentence_at(i, doc))
    return min(bisect_right(ends, i), len(found) - 1)


def _parted(sentence: Span) -> tuple[list[Segment], list[int]]:
    """The segments of a sentence, and where each ends."""
    doc, start = sentence.doc, sentence.start
    cache: dict[int, tuple[list[Segment], list[int]]] = doc.user_data.setdefault(_KEY, {})
    known = cache.get(start)
    if known is None:
        found = _segments(doc, start, sentence.end)
        known = cache[start] = found, [segment.end for segment in found]
    return known


def adds(part: Segment, doc: Doc) -> bool:
    """Whether words without a verb go on with what was said before an inserted clause: `sagte er, darunter 40 Kinder`,
    `sagte er, jeder Fünfte noch ein Kind`, `sagte er – auch nicht die 400 Euro`.
    """
    words, tags = words_of(doc), tags_of(doc)
    if part.kind != "phrase" or words[part.start] in _ADDING:
        return part.kind == "phrase"
    dashed = part.mark in ("–", "—", "-") and tags[part.start] in ("ADV", "KON", "PROAV", "PTKNEG")
    return dashed or words[part.start : part.start + 2] == ["die", "meisten"]


_ADDING = frozenset({"darunter", "davon", "hiervon", "jede", "jeder", "jedes", "nämlich"})


def interrupts(head: Token) -> bool:
    """Whether the clause of a verb parts a subject from its verb: `Die Bahn, sagte der Minister, habe 20 Züge`,
    `Der Klub hat, das bestätigte ein Sprecher, 20 Spieler`.

    The verb opens the segment, at most `das`, `so` or `es` stands before it; the clause around goes on behind it.
    """
    doc, parts = head.doc, segments(sentence_of(head))
    words, at = words_of(doc), segment_at(head.i, doc)
    if not 0 < at < len(parts) - 1 or parts[at].mark not in _INSERTING or parts[at + 1].mark not in _INSERTING:
        return False
    part, before, after = parts[at], parts[at - 1], parts[at + 1]
    opening = words[part.start : head.i]
    if opening and (len(opening) > 2 or not _POINTERS.issuperset(opening)):
        return False
    if after.finite == after.start and before.kind == "phrase":
        return not after.joined
    return before.kind == "main" and after.kind == "phrase" and bool(opening)


_INSERTING = frozenset({",", "–", "—", "-"})
_POINTERS = frozenset({"das", "dies", "so", "es"})


def clause_tokens(head: Token) -> list[int]:
    """The tokens of the clause of a verb, by its segment and the verbless ones beside it.

    Relative clauses that interrupt the clause are left out: `Der Mann, der hier wohnt, sagte, ...`
    """
    doc = head.doc
    parts = segments(sentence_of(head))
    at = segment_at(head.i, doc)
    chosen = [at]
    opened = parts[at].kind not in ("main", "phrase")
    for number in range(at - 1, -1 if not opened else at - 1, -1):
        part = parts[number]
        if part.depth < parts[at].depth or parts[number + 1].mark in (";", ":", "\n"):
            break
        if part.depth > parts[at].depth or part.kind == "relative":
            continue  # the bracket in `Eva Kern (SPD) verteidigt das Amt`
        if part.finite >= 0 or (part.kind == "infinitive"):
            break
        chosen.append(number)
        if part.kind != "phrase":
            break
    for number in range(at + 1, len(parts)):
        part = parts[number]
        if part.mark in (";", ":", "\n"):
            break
        if part.depth > parts[at].depth or part.kind == "relative":
            continue
        if part.kind != "phrase" or part.depth < parts[at].depth:
            break
        chosen.append(number)
    return [i for number in sorted(chosen) for i in range(parts[number].start, parts[number].end)]


def _segments(doc: Doc, first: int, last: int) -> list[Segment]:
    words, tags = words_of(doc)[first:last], tags_of(doc)[first:last]
    found: list[Segment] = []
    start, mark, depth = 0, "", 0
    naming = _naming_brackets(doc, first, words, tags) if "(" in words else frozenset()
    quotes = [i for i, word in enumerate(words) if word in _QUOTES]
    for i in range(len(words) + 1):
        ends = i == len(words)
        if not ends and (i in naming or not _is_mark(words, i)):
            continue
        if i > start:
            found.append(_segment(words, tags, range(start, i), first, mark, depth, quotes))
        if ends:
            break
        depth += {"(": 1, ")": -1}.get(words[i], 0)
        announced = mark == ":" and start == i and words[i].isspace()  # `Die Polizei meldet:` and a list
        start, mark = i + 1, mark if announced else words[i]
    return found or [_segment(words, tags, range(len(words)), first, "", 0, quotes)]


def _naming_brackets(doc: Doc, first: int, words: list[str], tags: list[str]) -> frozenset[int]:
    """The marks of brackets that only say who a name is, and part nothing: `sagt Eva Kern (SPD) – auch nicht 9 Euro`.

    Behind a person also `(54)`, `(parteilos)`, behind a day its date: `teilte das Amt am Montag (3. Mai) mit`.
    """
    found: set[int] = set()
    for i in [i for i, word in enumerate(words) if word == "(" and i and tags[i - 1] in NOUN]:
        end = next((j for j in range(i + 1, min(i + _LONGEST_BRACKET, len(words))) if words[j] == ")"), i)
        inside = tags[i + 1 : end]
        told = doc[first + i - 1].ent_type_ == "PER" or words[i - 1].endswith(_DAYS)
        if inside and (NOUN.issuperset(inside) or (told and VERBS.isdisjoint(inside))):
            found |= {i, end}
    return frozenset(found)


_DAYS = ("abend", "mittwoch", "morgen", "nacht", "tag")
#: Tokens of a bracket that names, with its marks.
_LONGEST_BRACKET = 7


def _is_mark(words: list[str], i: int) -> bool:
    """Whether the token parts two segments; a hyphen at the edge of a sentence (a bullet) does not, nor `50 - 80`."""
    if words[i] in DASHES and 0 < i < len(words) - 1 and words[i - 1].isdigit() and words[i + 1][:1].isdigit():
        return len(words[i - 1]) == _YEAR  # `im Jahr 2020 - 20 Tote mehr`
    return "\n" in words[i] or (words[i] in _MARKS and (words[i] != "-" or 0 < i < len(words) - 1))


def _segment(
    words: list[str], tags: list[str], stretch: range, first: int, mark: str, depth: int, quotes: list[int]
) -> Segment:
    i, end = stretch.start, stretch.stop
    while i < end and (words[i] in _QUOTES or words[i].isspace()):
        i += 1
    while end > i + 1 and (tags[end - 1] == "$." or words[end - 1] in _QUOTES or words[end - 1].isspace()):
        end -= 1
    joined = i < end and (tags[i] == "KON" or words[i] in ("doch", "jedoch", "aber", "und", "sondern"))
    if joined:
        i += 1
    while i < end and words[i] in _QUOTES:
        i += 1
    named = _in_name_marks(quotes, i, end)
    finite = next((j for j in range(i, end) if tags[j] in FINITE and j not in named), -1)
    kind = _kind(words, tags, i, end, finite)
    return Segment(first + stretch.start, first + end, mark, kind, first + finite if finite >= 0 else -1, joined, depth)


def _in_name_marks(quotes: list[int], i: int, end: int) -> range:
    """The words of a name in quotation marks: `das Bündnis »Wald bleibt« sprach von 7.000`."""
    opening, closing, *_ = *(j for j in quotes if i < j < end), end, end
    return range(opening, closing) if closing < min(opening + _LONGEST_NAME, end - 1) else range(0)


_LONGEST_NAME = 6


def _kind(words: list[str], tags: list[str], i: int, end: int, finite: int) -> str:
    if i >= end:
        return "phrase"
    opener = words[i]
    if "dass" in words[i : i + 3]:
        return "dass"
    if opener == "ob":
        return "ob"
    if tags[i] in SUBORDINATOR and opener not in ("wie", "als", "außer"):
        return "adverbial"
    if (opener in ("um", "ohne") and finite < 0) or (opener in _TIMES_AND_REASONS and finite == end - 1):
        return "adverbial"
    if opener in _QUESTION_WORDS and (finite > i + 1 or finite < 0):
        return "question" if finite >= 0 else "phrase"
    pronoun = i + 1 if tags[i] in PREPOSITION and i + 1 < end else i
    before_finite = tags[max(i, finite - 2) : finite]
    verb_last = finite >= 0 and (finite >= end - 2 or any(tag in NON_FINITE for tag in before_finite))
    if tags[pronoun] in ("PRELS", "PRELAT") or (words[pronoun] in _RELATIVES and tags[pronoun] == "PDS" and verb_last):
        return "relative"
    if tags[i] in ("PWAV", "PWS") and verb_last:
        return "relative"
    if finite >= 0:
        return "main"
    if any(tag in ("PTKZU", "VVIZU") for tag in tags[i:end]):
        return "infinitive"
    return "phrase"
