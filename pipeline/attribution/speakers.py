"""The phrase of a speaker: where it begins and ends, and who holds a report.

`nach Angaben der Polizei` has the police as its source, `einer Studie zufolge` the study, `nach ersten Angaben` nobody.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.patterns import (
    ABSTRACT_ENDINGS,
    ANONYMOUS_NOUNS,
    AUTHORITY_NOUNS,
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    FINDINGS,
    MEDIA_NAMES,
    MEDIA_NOUNS,
    NAMELESS,
    PERSON_NOUNS,
    REPORTING_NOUNS,
)
from pipeline.grammar.clauses import clause_head, first_conjunct
from pipeline.grammar.phrases import SPEAKER_PREPOSITIONS, TIMES, left_edge, noun_phrase, right_edge
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, PRONOUN
from pipeline.grammar.topics import topic_before

#: How far from a preposition its noun may stand: `laut dem gestern in Genf veröffentlichten Bericht`.
_REACH = 12


def noun_base(token: Token) -> str:
    """The noun in lower case without inflection, as far as lists of nouns need it (`Angaben` → `angabe`)."""
    return token.lemma_.lower() if token.lemma_ else token.lower_


def _forms(token: Token) -> set[str]:
    """The noun without the endings it may have."""
    return _without_endings(noun_base(token), token.lower_)


def _without_endings(*words: str) -> set[str]:
    return {word.removesuffix(ending) for word in words for ending in ("", "n", "en", "e", "s", "es")}


def is_one_of(token: Token, nouns: frozenset[str]) -> bool:
    """Whether the noun, or the last part of the compound, is in the list: `Polizeiangaben` is an `angabe`."""
    return _is_one_of(noun_base(token), token.lower_, nouns)


@lru_cache(maxsize=8192)
def _is_one_of(base: str, word: str, nouns: frozenset[str]) -> bool:
    stems = _without_endings(base, word)
    if not stems.isdisjoint(nouns):
        return True
    ends = _ends_of_compounds(nouns)
    return any(stem.endswith(ends) for stem in stems)


@cache
def _ends_of_compounds(nouns: frozenset[str]) -> tuple[str, ...]:
    return tuple(noun for noun in nouns if len(noun) > 4 and noun not in _NOT_IN_COMPOUNDS)


#: Nouns that compounds of another meaning end in: `Zustand`, `Aufsicht`, `Beschluss`.
_NOT_IN_COMPOUNDS = frozenset({"stand", "sicht", "wunsch", "rechnung", "schluss", "brief", "papier", "buch", "index"})


def noun_after(token: Token) -> Token | None:
    """The noun that a preposition governs."""
    for child in token.children:
        if child.i > token.i and child.tag_ in NOUN and child.dep_ in ("nk", "pnc", "sb", "oa", "pd"):
            found = _head_noun(child)
            return found if found.i > token.i else child  # a preposition that the model takes for a name
    for i in range(token.i + 1, min(token.i + _REACH, sentence_of(token).end)):
        candidate = token.doc[i]
        if candidate.tag_ in NOUN:
            return _head_noun(candidate)
        if candidate.tag_ in ("$.", "VVFIN", "VAFIN", "VMFIN"):
            return None
    return None


def _head_noun(noun: Token) -> Token:
    """For a name after its role or kind (`Agentur Reuters`, `Sprecher Max Weber`) the first noun of the two."""
    while noun.head.tag_ in NOUN and noun.dep_ in ("pnc", "nk") and noun.head.i < noun.i and noun.i - noun.head.i <= 2:
        noun = noun.head
    return noun


def noun_before(token: Token) -> Token | None:
    """The noun that a postposition governs (`Angaben der Polizei zufolge` → `Angaben`)."""
    for child in token.lefts:
        if child.tag_ in NOUN and child.dep_ in ("nk", "pnc", "ag", "sb", "oa", "da"):
            return child
    i = _before_apposition(token)
    if i >= sentence_of(token).start and token.doc[i].is_title and token.doc[i].tag_ in ("ADJA", "VVFIN", "FM"):
        return token.doc[i]  # also where the model takes the noun for an adjective
    if i < sentence_of(token).start or (token.doc[i].tag_ not in NOUN and token.doc[i].text not in ')“"”'):
        return None
    while i > sentence_of(token).start and token.doc[i].tag_ not in NOUN:
        i -= 1
    noun = token.doc[i]
    while noun.head.i < noun.i:
        inner = noun.head.tag_ in PREPOSITION and noun.head.dep_ in ("mnr", "pg")
        above = noun.head.head if inner else noun.head  # `Hinweisen aus der Bevölkerung zufolge`
        if noun.dep_ not in ("ag", "nk", "pnc", "app") or above.tag_ not in NOUN or above.i > noun.i:
            break
        noun = above
    return noun if noun.tag_ in NOUN else None


def _before_apposition(token: Token) -> int:
    """Index of the word before a postposition; past a name between commas: `dem Sprecher, Jens Wilke, zufolge`."""
    doc, i, first = token.doc, token.i - 1, sentence_of(token).start
    if i <= first or doc[i].text != "," or doc[i - 1].ent_type_ != "PER":
        return i
    opening = next((k for k in range(i - 2, first, -1) if doc[k].text == ","), i)
    return opening - 1 if all(t.tag_ in NOUN for t in doc[opening + 1 : i]) else i


def holder(noun: Token) -> Token | None:
    """Who holds a report: the genitive or `von` phrase after the noun (`Angaben der Polizei`, `Angaben von Ärzten`)."""
    found = _holder(noun)
    if found is None or found.lower_ in TIMES or found.lower_.endswith(_COUNTS):
        return None
    return None if any(child.tag_ == "CARD" for child in found.lefts) else found  # `einer von 35.000 Euro`


#: What reports are of, never who gives them: `die Angaben der Opferzahl`.
_COUNTS = ("zahl", "zahlen", "höhe", "menge")


def _holder(noun: Token) -> Token | None:
    for child in noun.rights:
        if child.dep_ in ("ag", "pg") or (
            child.tag_ in PREPOSITION and child.lower_ in ("von", "vom", "aus", "beim", "bei")
        ):
            if child.tag_ in PREPOSITION:
                return noun_after(child)
            if child.tag_ in NOUN:
                return _head_noun(child)
    after = noun.i + 1
    if after < sentence_of(noun).end:
        following = noun.doc[after]
        if following.tag_ in DETERMINER and following.lower_ in (
            "der",
            "des",
            "seiner",
            "ihrer",
            "dieser",
            "eines",
            "einer",
            "mehrerer",
        ):
            return noun_after(following)
        if following.lower_ in ("von", "vom"):
            return noun_after(following)
        if following.lower_.endswith(("hunderte", "tausende", "dutzende", "millionen")):
            return None  # `nach Polizeiangaben Hunderte Messer`
        if following.tag_ == "NE" or following.ent_type_ in ("PER", "ORG"):
            return following
        if following.tag_ == "ADJA" and following.lower_.endswith("er"):
            return noun_after(following)
    return None


def possessor(noun: Token) -> Token | None:
    """The possessive of a report (`seiner Meinung nach`), which stands for the speaker."""
    for i in range(noun.i - 1, max(sentence_of(noun).start, noun.i - 4) - 1, -1):
        token = noun.doc[i]
        if token.tag_ == "PPOSAT" or token.lower_ in ("deren", "dessen"):
            return token
        if token.tag_ != "ADJA":
            return None
    return None


def speaker_phrase(noun: Token) -> Span:
    """The whole phrase of a speaker, without its article: titles, genitives, names and appositions, no relative
    clause.
    """
    if noun.tag_ in PRONOUN:
        return noun.doc[noun.i : noun.i + 1]
    doc, first = noun.doc, noun
    after = noun.i + 1
    if (
        noun.text.endswith("er")
        and after < len(doc)
        and doc[after].tag_ in NOUN
        and doc[after].lower_.endswith(PERSON_NOUNS)
    ):
        noun = doc[after]  # `der Dresdner | Ökonom Falk Henning`
    span = noun_phrase(noun, appositions=True, prepositions=SPEAKER_PREPOSITIONS)
    start, end = min(first.i, span.start), span.end
    while start < end - 1 and (doc[start].tag_ in DETERMINER or _is_mark(doc[start])):
        start += 1
    end = _with_conjuncts(doc, start, _before_addressee(doc, noun, _with_name(doc, end)))
    while end > start + 1 and doc[end - 1].tag_ in ("$,", "$.", "ADV", "PTKVZ"):
        end -= 1
    return doc[start:end]


def _is_mark(token: Token) -> bool:
    """A mark, or the time that opens an entry of a ticker: `09:41 Ukraine meldet ...`."""
    return token.text in (",", ";", ":", "–", "-") or (token.text[0].isdigit() and ":" in token.text)


def _with_conjuncts(doc: Doc, start: int, end: int) -> int:
    """Where those who speak together with the phrase end: `Polizei | und Feuerwehr`, `NDR | , WDR und SZ`."""
    joined = _conjunct(doc, start, end)
    while joined is not None:
        end = noun_phrase(joined, appositions=False, prepositions=SPEAKER_PREPOSITIONS).end
        if end < len(doc) and doc[end].text in _CLOSING and doc[joined.left_edge.i].text not in _CLOSING:
            end += 1  # `und „Süddeutscher Zeitung“`
        joined = _conjunct(doc, start, end)
    return end


def _conjunct(doc: Doc, start: int, end: int) -> Token | None:
    """The noun of one who can speak right behind `und` or a comma, by the tree a conjunct of what is before it."""
    if end + 1 >= len(doc) or doc[end].lower_ not in ("und", "sowie", ","):
        return None
    ahead = (doc[i] for i in range(end + 1, min(end + _REACH, sentence_of(doc[end]).end)))
    noun = next((t for t in ahead if t.tag_ not in DETERMINER | {"ADJA"} and not t.is_quote), None)
    if noun is None or noun.tag_ not in NOUN or noun.dep_ != "cj":
        return None
    first = noun.head
    while first.dep_ in ("cd", "cj") and first.i >= end:
        first = first.head
    listed = doc[end].text != "," or any(t.dep_ == "cd" for t in noun.children)
    speaks = noun.ent_type_ in ("ORG", "PER") or names_a_speaker(noun)
    return noun if listed and speaks and start <= first.i < end else None


_CLOSING = frozenset("“”«»")


def _with_name(doc: Doc, end: int) -> int:
    """Where the name after a body ends that the model does not know: `Hilfsorganisation | Ärzte ohne Grenzen`."""
    last, limit = doc[end - 1], sentence_of(doc[end - 1]).end
    begun = end > 1 and last.tag_ == "NN" and _is_named_body(doc[end - 2])  # `Hilfsorganisation Ärzte | ohne Grenzen`
    if not begun and not _is_named_body(last):
        return end
    i = end
    while i < limit and i - end < _LONGEST_NAME:
        joins = doc[i].lower_ in ("ohne", "für", "gegen", "of", "for") and (begun or i > end) and i + 1 < limit
        if not (doc[i].is_title and doc[i].tag_ in NOUN | {"FM", "ADJA"}) and not (joins and doc[i + 1].is_title):
            break
        i += 1
    return i


def _is_named_body(noun: Token) -> bool:
    return bool(noun.tag_ == "NN" and noun.lower_.endswith(_NAMED_BODIES) and not noun.ent_type_)


_LONGEST_NAME = 5
_NAMED_BODIES = tuple(
    "agentur arbeitsgruppe bündnis firma forschungsgruppe gesellschaft gewerkschaft initiative institut konzern "
    "organisation partei portal sender stiftung unternehmen verband verein zeitung magazin".split()
)


def _before_addressee(doc: Doc, noun: Token, end: int) -> int:
    """Where the phrase of a person ends before the medium spoken to: `sagte ein Sprecher | der Agentur Reuters`."""
    person = noun.lower_.endswith(PERSON_NOUNS) or any(t.ent_type_ == "PER" for t in doc[noun.i : end])
    if not person or noun.lower_.endswith(_OF_MEDIA):
        return end
    last = next((i for i in range(end - 2, noun.i, -1) if doc[i].lower_ in _ADDRESSING), None)
    if last is not None and (doc[last].lower_ == "unserer" or any(map(_is_medium, doc[last + 1 : end]))):
        return last
    if last is not None and doc[last - 1].ent_type_ == "PER" and doc[last + 1].is_quote:
        return last  # `sagte Peter Kühn | der „Rheinpfalz“`
    bare = end - 1  # `sagte Eva Kraus | MDR Aktuell`
    return bare if doc[bare].lower_ in MEDIA_NAMES and doc[bare - 1].ent_type_ == "PER" else end


_ADDRESSING = frozenset({"der", "dem", "dieser", "unserer"})


def _is_medium(token: Token) -> bool:
    return token.lower_ in MEDIA_NAMES or str(token.lower_).endswith(MEDIA_NOUNS)


#: People of a medium, whose genitive is no addressee.
_OF_MEDIA = ("korrespondent", "reporter", "redakteur", "redakteurin", "journalist", "journalistin", "herausgeber")


class Source(NamedTuple):
    """Whom a phrase stands for: the speaker's phrase (None if it names nobody), the kind, and the words as written."""

    speaker: Span | None
    kind: str
    words: Span


def report_source(noun: Token) -> Source:
    """Whom the noun after `laut`, `nach` or before `zufolge` stands for.

    `Angaben der Polizei` → the police; `seinen Angaben` → whom `seinen` means; `einer Studie` → the study; `ersten
    Angaben` → nobody, hearsay.
    """
    if not is_one_of(noun, REPORTING_NOUNS):
        phrase = speaker_phrase(noun)
        return Source(phrase, "according_to", phrase)
    doc = noun.doc
    person = possessor(noun)
    held_by = holder(noun)
    first = min(left_edge(noun), person.i if person is not None else noun.i)
    held = speaker_phrase(held_by) if held_by is not None else None
    words = doc[first : max(right_edge(noun), held.end if held is not None else 0)]
    if person is not None:
        return Source(doc[person.i : person.i + 1], "according_to", words)
    if is_one_of(noun, DOCUMENT_NOUNS) and not _is_bare_plural(noun):
        phrase = speaker_phrase(noun)
        return Source(phrase, "according_to", phrase)
    if held is not None:
        return Source(held, "according_to", words)
    adjectives = [token for token in doc[first : noun.i] if token.tag_ == "ADJA"]
    if any(token.lower_.startswith("eigen") for token in adjectives):
        own = _whose_own(noun)
        return Source(speaker_phrase(own) if own is not None else None, "according_to", words)
    compound = not any(form in REPORTING_NOUNS for form in _forms(noun))
    if adjectives and is_one_of(noun, FINDINGS):
        return Source(words, "according_to", words)  # `einer ersten Schätzung`
    nameless = any(_is_nameless(token) for token in adjectives) or is_one_of(noun, ANONYMOUS_NOUNS)
    if nameless or (not adjectives and not compound):
        return Source(None, "hearsay", words)
    return Source(words, "according_to", words)


def _whose_own(noun: Token) -> Token | None:
    """Who gives `eigene Angaben`: the subject; where that is only counted, the one of the clause or sentence before."""
    head = clause_head(noun)
    found = subject(head)
    if found is not None and found.i != noun.i and not _is_counted(found):
        return found
    before = first_conjunct(head)
    found = subject(before) if before is not None else topic_before(head)
    return found if found is not None and not _is_counted(found) else None


def _is_counted(noun: Token) -> bool:
    """`Euro` in `80.000 Euro kamen zusammen`: what has a number says nothing."""
    return any(child.tag_ == "CARD" for child in noun.lefts) and not names_a_speaker(noun)


def _is_bare_plural(noun: Token) -> bool:
    """`Berichten zufolge`: no article, no adjective, no holder."""
    return (
        noun.lower_ in ("berichten", "meldungen", "studien", "umfragen", "prognosen")
        and left_edge(noun) == noun.i
        and holder(noun) is None
    )


def _is_nameless(adjective: Token) -> bool:
    return any(adjective.lower_.startswith(stem) and len(adjective.lower_) - len(stem) <= 4 for stem in NAMELESS)


def names_a_speaker(noun: Token) -> bool:
    """Whether the noun is known for one who speaks: a role, an authority, a medium, a body, also as a compound."""
    return str(noun.lower_).endswith(_SPEAKING)


def is_surely_speaker(phrase: Span) -> bool:
    """Whether the phrase surely names one who can speak: a person, a body, a role, a document or a pronoun for one."""
    first = phrase[0]
    if first.tag_ in PRONOUN or any(token.ent_type_ in ("PER", "ORG", "LOC") for token in phrase):
        return True
    return any(token.tag_ in NOUN and (names_a_speaker(token) or is_one_of(token, DOCUMENT_NOUNS)) for token in phrase)


_SPEAKING = tuple(
    known + ending
    for known in (*PERSON_NOUNS, *AUTHORITY_NOUNS, *MEDIA_NOUNS, *BODY_NOUNS, *sorted(ANONYMOUS_NOUNS))
    for ending in ("", "n", "en", "e", "s", "es", "in", "innen")
)


def may_speak(noun: Token) -> bool:
    """Whether a subject can say something: a name, a person, a body or a document, not an event or a quality."""
    if noun.tag_ == "NN" and (noun.lower_.endswith(_EVENTS) or (not noun.ent_type_ and noun.lower_.endswith(_THINGS))):
        return False
    if noun.is_lower and "." in noun.text:
        return False  # `d.h.`
    if noun.tag_ in PRONOUN or noun.ent_type_ in ("PER", "ORG", "LOC") or noun.tag_ == "NE":
        return True
    word = noun.lower_
    if names_a_speaker(noun):
        return True
    if is_one_of(noun, DOCUMENT_NOUNS) or is_one_of(noun, FINDINGS):
        return True
    return not word.endswith(ABSTRACT_ENDINGS) and word not in _MUTE


#: Events that a model takes for names.
_EVENTS = ("streik", "protest", "krieg", "wahl", "anschlag", "unfall", "spiel", "prozess")
#: Things that are there or come up, and say nothing: `Es drohen neue Gewitter.`
_THINGS = (
    "auto", "bus", "fahrzeug", "frost", "gewitter", "hitze", "kombi", "lkw", "pkw", "regen", "schnee", "stau",
    "tafel", "wagen",
)  # fmt: skip
_MUTE = frozenset(
    """
    ausbruch brand einsatz vorfall
    chance gerücht meldung verluste bilanz anschlag beben bombe erdbeben explosion feuer flut folge grund
    katastrophe krieg marsch motiv naturkatastrophe orkan platzverweis preis strafnachlass sturm tsunami umsatz
    unfall unglück unwetter zuschauer zahl zahlen opfer tote verletzte schaden objekt simulationen
    """.split()
)
