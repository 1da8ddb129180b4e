"""Naming: whom the words of an attribution mean.

`er` → the last person who could be meant, `die JCS` → `Joint Chiefs of Staff (JCS)`, `Meyer` → `Petra Meyer`. Only
what is safe within the article is resolved; else the words stay as they are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.descriptions import described
from pipeline.attribution.fitting import may_be
from pipeline.attribution.patterns import (
    ALL_QUOTATION_MARKS,
    DOCUMENT_NOUNS,
    PERSON_NOUNS,
    QUOTATION_MARKS,
)
from pipeline.attribution.pointing import main_verb
from pipeline.attribution.source_types import source_type
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, may_speak, names_a_speaker
from pipeline.grammar.agreement import genders, wanted_genders
from pipeline.grammar.cases import article_of
from pipeline.grammar.clauses import clause_head
from pipeline.grammar.phrases import right_edge
from pipeline.grammar.spans import entities, neighbour, sentence_of, sentences_before, text_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NOUN, feature
from pipeline.grammar.topics import antecedent_of

_ROLES = (
    *(role + ending for role in PERSON_NOUNS for ending in ("", "in")),
    *("anwältin", "bäuerin", "köchin", "rätin", "ärztin"),
)
_ABBREVIATION = re.compile(r"\(([A-ZÄÖÜ][A-Za-zÄÖÜäöü0-9/-]{1,9})\)")
_ABBREVIATION_AT_END = re.compile(r"(?<=[A-Za-z][A-Z])\.$")  # `hieß es von der AfD.`
_POSSESSIVE = frozenset({"sein", "seine", "seinen", "seiner", "seinem", "dessen"})
_MASCULINE = frozenset({"er", "dieser", "ihm"}) | _POSSESSIVE
_FEMININE = frozenset({"sie", "diese", "ihr", "ihre", "ihren", "ihrer", "ihrem", "deren"})


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an article: full names by their last word, long forms by their abbreviation."""

    full: dict[str, str]
    long: dict[str, str]
    roles: tuple[tuple[int, str, str], ...] = ()

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
        return cls(full, _long_forms(doc), _roles(doc))


def _with_first_name(person: Span) -> Span:
    """`Kuno Weber` in `der Präsident, Kuno Weber,`, where the model knows the last word only."""
    before = neighbour(person[0], -1) if person.start else person[0]
    begins = before.tag_ == "NE" and before.dep_ == "pnc" and before.head in person and not names_a_speaker(before)
    return person.doc[person.start - begins : person.end]


def _roles(doc: Doc) -> tuple[tuple[int, str, str], ...]:
    """Persons named with a role: place, role in lower case, both together (`Innenminister Bernd Falk`)."""
    found = []
    for entity in doc.ents:
        role = doc[entity.start - 1] if entity.start else None
        if entity.label_ == "PER" and role is not None and role.tag_ == "NN" and role.lower_.endswith(_ROLES):
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


def resolve(speaker: Span, names: Names, earlier: list[tuple[Span, str]]) -> str:
    """The fullest safe name of the speaker; `earlier` holds the speakers named before with their resolved names.

    Returns the words as written where nothing safe is known.
    """
    plural = len(speaker) == 1 and speaker[0].lower_ == "sie" and feature(clause_head(speaker[0]), "Number") == "Plur"
    if plural or (len(speaker) == 1 and speaker[0].lower_ in ("es", "ihnen")):
        last = _plural_before(speaker, earlier) if plural else None
        if last is not None:
            return last
        meant = antecedent_of(speaker[0])
        return clean(speaker_phrase(meant).text) if meant is not None else clean(speaker.text)
    if len(speaker) == 1 and speaker[0].lower_ in _MASCULINE | _FEMININE:
        latter = _latter(speaker) if speaker[0].lower_ in ("deren", "dessen") else None
        latter = latter or (_last_known(speaker) if speaker[0].lower_ == "dieser" else None)
        known = latter or _antecedent_name(speaker, names, earlier) or _own_subject(speaker) or _own_document(speaker)
        return known or clean(speaker.text)
    text = clean(speaker.text)
    if text.lower().startswith("von "):  # `von der Leyen`
        whole = re.search(rf"\b[A-ZÄÖÜ][\w-]+ v{re.escape(text[1:])}\b", text_of(speaker.doc))
        return whole[0] if whole is not None else text
    following = re.match(r",? (?:den|der|die|das|dem) ", text_of(speaker.doc)[speaker.end_char : speaker.end_char + 6])
    if following:  # `Südkoreas Militärführung, den Joint Chiefs of Staff (JCS)`
        rest = text_of(speaker.doc)[speaker.end_char + following.end() :]
        named = next((long for long in names.long.values() if rest.startswith(long)), None)
        if named:
            return named
    inside = re.search(r", (?:den|der|die|das|dem) (.+)$", text)
    if inside and inside[1] in names.long.values():
        return inside[1]
    for short, long in names.long.items():
        stands = short in text and f"({short})" not in text
        if stands and re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text):
            return long if len(text.split()) <= 2 else text
    people = entities(speaker, "PER")
    if not people and len(speaker) == 1 and (speaker[0].tag_ == "NE" or text in names.full):
        full = names.full.get(text.removesuffix("s")) or names.full.get(text)
        return full or text
    if people and len(people[0]) == 1:
        name = people[0].text
        full = names.full.get(name) or names.full.get(name.removesuffix("s"))
        if full and people[0].end < speaker.end and name.endswith("s") and not full.endswith("s"):
            full += "s"  # `Merkels Sprecher`
        if full:
            return clean(text.replace(name, full, 1)) if full not in text else text
    if not people:
        return _named_role(speaker, names, earlier) or text
    return text


def _plural_before(speaker: Span, earlier: list[tuple[Span, str]]) -> str | None:
    """`Fachleuten` for `sie` in `Die Zahl ist nach Ansicht von Fachleuten hoch. Sie gehen davon aus`."""
    first = next((sentence.start for sentence in sentences_before(speaker[0])), speaker.start)
    said = [(span, name) for span, name in earlier if first <= span.start < speaker.start]
    return said[-1][1] if said and said[-1][0].root.tag_ == "NN" and genders(said[-1][0].root) == {"p"} else None


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


def _named_role(speaker: Span, names: Names, earlier: list[tuple[Span, str]]) -> str | None:
    """A role that was named before (`der Minister` after `Innenminister Mohammad Atmar`)."""
    if len(speaker) > 1 and speaker[1].lower_ == "in":
        speaker = speaker[:1]  # `sagte der Minister in Bonn`
    if len(speaker) != 1 or speaker[0].tag_ not in NOUN:
        return None
    role = speaker[0].lower_
    for span, name in reversed(earlier[-4:]):
        head = span[0]
        if len(span) > 1 and entities(span, "PER") and head.tag_ == "NN" and head.lower_.endswith(role):
            return name
    if not speaker.start or speaker.doc[speaker.start - 1].lower_ not in ("der", "die"):
        return None
    if speaker[0].tag_ == "NN" and role.endswith(_ROLES):
        matching = {whole for place, known, whole in names.roles if place < speaker.start and known.endswith(role)}
        known = matching.pop() if len(matching) == 1 else _only_person(speaker, earlier)
        if known is not None:
            return known
    return described(speaker, earlier, {place: whole for place, _, whole in names.roles})


def _only_person(speaker: Span, earlier: list[tuple[Span, str]]) -> str | None:
    """Who `die Forscherin` is, if one person alone has spoken so far and may be one."""
    if speaker.start == 0 or speaker.doc[speaker.start - 1].lower_ not in ("der", "die"):
        return None
    if feature(speaker[0], "Number") == "Plur" or speaker[0].lower_.endswith(("mutter", "vater")):
        return None
    wanted = "f" if speaker.doc[speaker.start - 1].lower_ == "die" else "m"
    spoken = [(name.split()[-1], span, name) for span, name in earlier if name and entities(span, "PER")]
    others = {last for last, span, _ in spoken if not may_be(span, wanted) or _has_other_role(span)}
    people = {name for last, _, name in spoken if last not in others}
    return people.pop() if len(people) == 1 else None


def _has_other_role(person: Span) -> bool:
    """Whether the person is known by a role of their own: `der Landrat` is not `Einsatzleiter Frank Noack`."""
    return person[0].tag_ == "NN" and person[0].lower_.endswith(_ROLES)


def _antecedent_name(speaker: Span, names: Names, earlier: list[tuple[Span, str]]) -> str | None:
    """The person or body a pronoun means: the last speaker, else the last person or subject before it that fits."""
    doc, word = speaker.doc, speaker[0].lower_
    wanted = "mn" if word in _POSSESSIVE else "m" if word in _MASCULINE else "f"
    limit = max(0, speaker.start - 120)
    candidates: list[tuple[int, str]] = []
    spoken: set[int] = set()
    for span, name in earlier:
        if limit <= span.start < speaker.start and name and may_be(span, wanted):
            candidates.append((span.start, name))
            spoken.add(span.end)
    for entity in entities(doc[limit : speaker.start], "PER"):
        if entity.end not in spoken and may_be(entity, wanted):  # `Anwältin Eva Kern` is more than `Eva Kern`
            key = entity.text.split()[-1].removesuffix("s")
            titled = next((whole for place, _, whole in names.roles if place == entity.start - 1), clean(entity.text))
            candidates.append((entity.start, names.full.get(key, titled) if len(entity) == 1 else titled))
    for token in doc[limit : speaker.start]:
        full = names.full.get(token.text.removesuffix("s")) if token.tag_ == "NE" and not token.ent_type_ else None
        if full is not None:  # a name that the model missed this time
            candidates.append((token.i, full))
        if token.text in _ADDRESSES[wanted] and not token.ent_type_ and neighbour(token).tag_ == "NE":
            candidates.append((token.i, f"{token.text} {neighbour(token).text}"))
    body = _body_before(speaker, wanted) if candidates and word in ("er", "sie") else None
    if body is not None:
        candidates.append((body.i, clean(speaker_phrase(body).text)))
    if candidates:
        return max(candidates, key=lambda pair: pair[0])[1]
    return _last_subject(speaker, wanted) or (_last_known(speaker) if word == "diese" else None)


#: What stands before the name of a man or a woman.
_ADDRESSES = MappingProxyType({"m": ("Herr", "Herrn"), "mn": ("Herr", "Herrn"), "f": ("Frau", "Schwester")})


def _body_before(speaker: Span, wanted: str) -> Token | None:
    """`Verband` for `er` in `Kritik übt der Verband. Er bemängelt`: the subject of the sentence before."""
    for sentence in sentences_before(speaker):
        head = main_verb(sentence)
        doers = [c for c in head.children if c.dep_ == "sb" and c.tag_ == "NN"] if head is not None else []
        noun = next(
            (t for t in doers if names_a_speaker(t) and source_type(speaker_phrase(t), t.text) != "person"), None
        )
        if noun is None or feature(noun, "Number") == "Plur":
            return None
        return noun if article_of(noun) in _ARTICLES[wanted] else None
    return None


def _last_known(speaker: Span) -> str | None:
    """`dieser` for the last who can speak in the sentence before: `auf Hinweis des Betreibers. Dieser habe`."""
    doc, start = speaker.doc, sentence_of(speaker[0]).start
    wanted = wanted_genders(speaker[0], clause_head(speaker[0]))
    for sentence in sentences_before(speaker[0]):
        for token in reversed(doc[sentence.start : start]):
            if token.tag_ == "NN" and names_a_speaker(token) and genders(token) & wanted:
                return clean(speaker_phrase(token).text)
    return None


def _latter(speaker: Span) -> str | None:
    """`dessen`, `deren` for the last who can speak before it: `teilte das Ministerium mit. Nach dessen Angaben ...`"""
    doc, wanted = speaker.doc, frozenset("mn" if speaker[0].lower_ == "dessen" else "fp")
    first = next((sentence.start for sentence in sentences_before(speaker[0])), sentence_of(speaker[0]).start)
    for token in reversed(doc[first : speaker.start]):
        speaks = token.tag_ in NOUN and (names_a_speaker(token) or token.ent_type_ in ("ORG", "PER"))
        if speaks and genders(token) & wanted:
            return clean(speaker_phrase(token).text)
    return None


def _own_subject(speaker: Span) -> str | None:
    """Whom a possessive at the start of its clause points forward at: `Ihren Angaben zufolge sah die Zeugin ...`"""
    found = subject(clause_head(speaker[0])) if speaker[0].tag_ == "PPOSAT" else None
    if found is None or found.i < speaker.start or found.tag_ not in NOUN or not may_speak(found):
        return None
    feminine = speaker[0].lower_ in _FEMININE
    article = next((child.lower_ for child in found.lefts if child.tag_ == "ART"), "")
    return clean(speaker_phrase(found).text) if article in (("die", "eine") if feminine else ("der", "ein")) else None


def _own_document(speaker: Span) -> str | None:
    """The document a possessive opens where nobody is known to have it: `Gutachten` in `seinem Gutachten`."""
    noun = speaker[0].head
    document = speaker[0].tag_ == "PPOSAT" and noun.tag_ == "NN" and is_one_of(noun, DOCUMENT_NOUNS)
    return clean(noun.text) if document else None


def _last_subject(speaker: Span, wanted: str) -> str | None:
    """The subject of the sentence before, if its article shows the pronoun's gender."""
    doc = speaker.doc
    start = sentence_of(speaker[0]).start
    for i in range(start - 1, max(-1, start - 60), -1):
        token = doc[i]
        if token.dep_ == "sb" and token.tag_ in NOUN and _may_be_meant(token):
            article = next((child.lower_ for child in token.lefts if child.tag_ in ("ART", "PPOSAT")), "")
            if article in _ARTICLES[wanted]:
                return clean(speaker_phrase(token).text)
    return None


#: Genders -> the articles of a subject that has one of them.
_ARTICLES = MappingProxyType(
    {
        "m": ("der", "ein", "sein", "ihr"),
        "mn": ("der", "das", "ein", "sein", "ihr"),
        "f": ("die", "eine", "seine", "ihre"),
    }
)


def _may_be_meant(noun: Token) -> bool:
    """Whether a pronoun that speaks may mean the noun: a name, a role, a body, a document."""
    return bool(noun.ent_type_) or noun.tag_ == "NE" or names_a_speaker(noun) or is_one_of(noun, DOCUMENT_NOUNS)
