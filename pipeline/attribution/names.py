"""Names: how the article writes those who speak: full names, roles, and what abbreviations stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from pipeline.attribution.patterns import ALL_QUOTATION_MARKS, PERSON_NOUNS, QUOTATION_MARKS
from pipeline.attribution.speakers import names_a_speaker
from pipeline.grammar.phrases import right_edge
from pipeline.grammar.spans import entities, neighbour, text_of

ROLES = (
    *(role + ending for role in PERSON_NOUNS for ending in ("", "in")),
    *("anwältin", "bäuerin", "köchin", "rätin", "ärztin"),
)
_ABBREVIATION = re.compile(r"\(([A-ZÄÖÜ][A-Za-zÄÖÜäöü0-9/-]{1,9})\)")
_ABBREVIATION_AT_END = re.compile(r"(?<=[A-Za-z][A-Z])\.$")  # `hieß es von der AfD.`


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an article: full names by their last word, long forms by their abbreviation.

    `roles` are persons named with a role: place of the role, role in lower case, both together (`Innenminister Bernd
    Falk`); `titled` the latter by place; `whole` holds the first mention of a person by more than one word, by the last
    of them.
    """

    full: dict[str, str]
    long: dict[str, str]
    roles: tuple[tuple[int, str, str], ...]
    titled: dict[int, str]
    whole: dict[str, Span]

    @classmethod
    def of(cls, doc: Doc) -> Names:
        """Collect the names of persons and the abbreviations that the article introduces in brackets."""
        full: dict[str, str] = {}
        for entity in doc.ents:
            if entity.label_ != "PER":
                continue
            whole = _with_first_name(entity)
            words = whole.text.split()
            key = words[-1].strip("„“\"'»«,.").removesuffix("s") if words else ""
            if len(words) > 1 and key and (key not in full or len(words) > len(full[key].split())):
                full.setdefault(key, whole.text)
        first: dict[str, Span] = {}
        for person in entities(doc[:], "PER"):
            if len(person) > 1:
                first.setdefault(person[-1].text, person)
        roles = _roles(doc)
        return cls(full, _long_forms(doc), roles, {place: both for place, _, both in roles}, first)


def _with_first_name(person: Span) -> Span:
    """`Kuno Weber` in `der Präsident, Kuno Weber,`, where the model knows the last word only."""
    before = neighbour(person[0], -1) if person.start else person[0]
    begins = before.tag_ == "NE" and before.dep_ == "pnc" and before.head in person and not names_a_speaker(before)
    return person.doc[person.start - begins : person.end]


def _roles(doc: Doc) -> tuple[tuple[int, str, str], ...]:
    """Persons named with a role, see `Names.roles`."""
    found = []
    for entity in doc.ents:
        role = doc[entity.start - 1] if entity.start else None
        if entity.label_ == "PER" and role is not None and role.tag_ == "NN" and role.lower_.endswith(ROLES):
            end = max(entity.end, right_edge(role, prepositions=frozenset()))
            found.append((role.i, str(role.lower_), clean(doc[role.i : end].text)))
    return tuple(found)


def _long_forms(doc: Doc) -> dict[str, str]:
    """`Joint Chiefs of Staff (JCS)`: the words before the bracket whose initials make the abbreviation."""
    found: dict[str, str] = {}
    for match in _ABBREVIATION.finditer(text_of(doc)):
        short = match.group(1)
        before = text_of(doc)[: match.start()].rstrip()
        words = before[-160:].split()
        if not words or short in found:
            continue
        start = _initials_start(words, short)
        if start is not None:
            found[short] = " ".join(words[start:]) + f" ({short})"
    return found


def _initials_start(words: list[str], short: str) -> int | None:
    """Index of the first of the words that the abbreviation stands for, or None if their initials don't fit.

    German abbreviations take letters from inside compounds too (`Bundeskriminalamt (BKA)`), so letters must occur in
    order, and the first word must begin with the first letter.
    """
    letters = [ch.lower() for ch in short if ch.isalpha()]
    for start in range(len(words) - 1, max(-1, len(words) - 9), -1):
        word = words[start].strip("„“\"'»«,.:;–-")
        if not word or word[0].lower() != letters[0] or not word[0].isupper():
            continue
        rest = iter(" ".join(words[start:]).lower())
        if all(letter in rest for letter in letters):
            return start
    return None


_MARKS = ALL_QUOTATION_MARKS - frozenset("’'")  # these are apostrophes, too


def clean(text: str) -> str:
    """The words of a name on one line, without a dangling comma or an unpaired quotation mark.

    >>> clean("Magazin „Stern“"), clean("Chef „Kalle")
    ('Magazin „Stern“', 'Chef Kalle')
    """
    text = _ABBREVIATION_AT_END.sub("", " ".join(text.split()).strip(" ,;:–-"))
    unpaired, opened = set(), -1
    for i, char in enumerate(text):
        if opened >= 0 and char in QUOTATION_MARKS[text[opened]]:
            opened = -1
        elif opened < 0 and char in QUOTATION_MARKS:
            opened = i
        elif char in _MARKS:
            unpaired.add(i)
    unpaired.add(opened)
    return "".join(char for i, char in enumerate(text) if i not in unpaired).strip()
