"""The type of a source, told by its words: person, organisation, authority, media, document, anonymous."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Span

from pipeline.attribution.patterns import (
    ANONYMOUS_NOUNS,
    AUTHORITY_NOUNS,
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    MEDIA_NAMES,
    PERSON_NOUNS,
)
from pipeline.attribution.speakers import is_medium, is_surname
from pipeline.grammar.spans import entities, remembered
from pipeline.grammar.tags import NOUN, PRONOUN


def source_type(speaker: Span | None, source: str) -> str:
    """The type of a source: person, organisation, authority, media, document, anonymous; empty if there is none."""
    if not source:
        return ""
    words = [w.lower() for w in re.findall(r"[\w-]+", source)]
    if any(w in MEDIA_NAMES for w in words) or any(is_medium(w) for w in words):
        return "media"
    labels = {e[0].ent_type_ for e in entities(speaker)} if speaker is not None else set()
    heads = [t for t in speaker if t.tag_ in NOUN] if speaker is not None else []
    head = heads[0].lower_ if heads else words[0] if words else ""
    body = _ends_with(head, _BODIES) or (bool(heads) and heads[0].ent_type_ == "ORG")  # `Ärzte ohne Grenzen`
    if "PER" in labels or (heads and is_surname(heads[0])) or (head.endswith(PERSON_NOUNS) and not body):
        return "person"
    if _ends_with(head, _ANONYMOUS):
        return "anonymous"
    if _ends_with(head, _DOCUMENT):
        return "document"
    if _ends_with(head, _PERSON) and not body:
        return "person"
    if any(_ends_with(word, _AUTHORITY) or _is_office(word) for word in words):
        return "authority"
    if speaker is not None and speaker[0].tag_ in PRONOUN | {"PPOSAT"} and not _is_body(speaker, source):
        return "person"
    return "organisation" if head.rstrip("ens") else ""


def _is_body(pronoun: Span, source: str) -> bool:
    """Whether a pronoun stands for a body: `OECD` for `sie`."""
    return source in _bodies(pronoun.doc[:]) or any(word.lower().endswith(BODY_NOUNS) for word in source.split()[:2])


@remembered
def _bodies(document: Span) -> frozenset[str]:
    return frozenset(entity.text for entity in entities(document, "ORG"))


def _is_office(word: str) -> bool:
    return word.endswith(_OFFICES) and word not in _NO_OFFICES


def _endings(nouns: Iterable[str], *feminine: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Inflected forms of nouns: all as whole words, those of more than four letters also as ends of compounds."""
    inflected = [(noun, noun + ending) for noun in nouns for ending in ("", "n", "en", "e", "r", "s", "es", "ern")]
    inflected += [(noun, noun.removesuffix("e") + ending) for noun in nouns for ending in feminine]
    return frozenset(form for _, form in inflected), tuple(form for noun, form in inflected if len(noun) > 4)


def _ends_with(word: str, endings: tuple[frozenset[str], tuple[str, ...]]) -> bool:
    return word in endings[0] or word.endswith(endings[1])


#: People who do not speak by their office, but are no body either.
_OTHER_PEOPLE = (
    "anwält", "arbeiter", "bauherr", "besucher", "bieter", "bruder", "bäuer", "bürger", "däne", "eigentümer", "fahrer",
    "franzose", "friseur", "geschädigte", "herr", "italiener", "jährige", "koch", "köch", "makler", "mieter",
    "produzent", "rät", "schwester", "schüler", "schütze", "sohn", "spanier",
    "unterlegene", "urlauber", "verkäufer", "witwe",
    "zeug", "ärzt",
)  # fmt: skip
_PERSON = _endings((*PERSON_NOUNS, *_OTHER_PEOPLE), "in", "innen")
#: Firms that end like people.
_BODIES = _endings(("betreiber",))
#: Ends of `Finanzamt`; other words with them are no nouns.
_OFFICES, _NO_OFFICES = ("amt", "amts", "amtes", "ämter", "ämtern"), frozenset({"gesamt", "insgesamt", "samt"})
_ANONYMOUS = _endings(ANONYMOUS_NOUNS)
_DOCUMENT = _endings(DOCUMENT_NOUNS)
_AUTHORITY = _endings(AUTHORITY_NOUNS)
