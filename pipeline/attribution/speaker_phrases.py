"""The phrase of a speaker: with title, name, genitive and those who speak together, without article and addressee."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.patterns import (
    ABSTRACT_ENDINGS,
    BEFORE,
    DESCRIBING,
    LOWERCASE_NAMES,
    MEDIA_NAMES,
    NATIONALS,
    PERSON_NOUNS,
    QUOTATION_MARKS,
)
from pipeline.attribution.speakers import is_medium, names_a_speaker
from pipeline.grammar.nominals import is_time
from pipeline.grammar.phrases import SPEAKER_PREPOSITIONS, noun_phrase
from pipeline.grammar.spans import neighbour, sentence_of
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, PRONOUN


def speaker_phrase(noun: Token) -> Span:
    """The whole phrase of a speaker, without its article: titles, genitives, names and appositions, no relative
    clause.
    """
    if noun.tag_ in PRONOUN:
        return noun.doc[noun.i : noun.i + 1]
    doc, first = noun.doc, noun
    after = noun.i + 1
    before_role = after < len(doc) and doc[after].tag_ in NOUN and doc[after].lower_.endswith(PERSON_NOUNS)
    if before_role and (noun.text.endswith("er") or (noun.dep_ == "nk" and noun.head.i == after)):
        noun = doc[after]  # `der Dresdner | Ökonom Falk Henning`, `der Vorsitzende | Richter`
    span = noun_phrase(noun, appositions=True, prepositions=SPEAKER_PREPOSITIONS)
    start, end = min(first.i, span.start), _before_count(doc, noun.i, span.end)
    while start < end - 1 and (doc[start].tag_ in DETERMINER or _is_mark(doc[start])):
        start += 1
    if noun.ent_type_ == "PER" and doc[start].ent_type_ == "LOC" and start and doc[start - 1].tag_ in PREPOSITION:
        start = next((i for i in range(start, noun.i) if doc[i].ent_type_ != "LOC"), noun.i)  # `in Bonn | Karl Huber`
    by_others = doc[start].lower_ in ("von", "vom") and names_a_speaker(noun)
    if doc[start].tag_ in PREPOSITION and (by_others or is_time(doc[start + 1])):
        # `am Montag vorgelegten | Bericht`, `von der Agentur befragte | Volkswirte`
        start = next((i + 1 for i in range(start, noun.i) if doc[i].tag_ == "ADJA"), start)
    start += doc[start].lower_.startswith("vorliegend")  # `der Behörde vorliegenden | Schreiben`
    start = _with_particle(doc, start)
    start -= 2 * (start > 1 and doc[start].lower_.startswith("alt") and doc[start - 1].lower_ in ("jahre", "monate"))
    role = doc[start - 1] if start else doc[start]
    start -= noun.ent_type_ == "PER" and role.tag_ == "NE" and role.dep_ == "nk" and role.head == noun  # `Kämmerin`
    while end < len(doc) and doc[end - 1].dep_ == "pnc" and doc[end - 1].head.i == end and doc[end].tag_ == "NE":
        end += 1  # `wie Präsidentin Ursula | Zbinden auf Anfrage sagt`
    end = _with_foreign_name(doc, start, end)
    end = _with_conjuncts(doc, start, _before_addressee(doc, noun, _with_title(doc, start, _with_name(doc, end))))
    while end > start + 1 and (
        (doc[end - 1].tag_ in _NO_END and not doc[end - 1].is_title)  # but `Beat Zum`, `France 24`
        or _is_large(doc[end - 1])
        or (end - 1 > noun.i and _is_of_verb(doc[end - 1]))
    ):
        end -= 1
    words = [token.text for token in doc[start : end + 1]]
    closes = words[-1] == ")" and len(words) > end - start and words.count("(") == words.count(")")
    return doc[start : end + closes]  # `Organisation für Migration (IOM | )`


def _with_particle(doc: Doc, start: int) -> int:
    """Where a name begins whose particle follows a verb or opens the sentence: `sagte | von der Leyen`."""
    i = start - 1
    i -= i > 0 and doc[i].lower_ in ("der", "den", "dem")
    if i < 0 or doc[i].lower_ != "von" or doc[start].tag_ != "NE" or doc[start].is_upper:
        return start
    whole = doc[start].ent_type_ == "PER" and start == i + 1 and neighbour(doc[start]).ent_iob_ == "I"
    if whole or (doc[start].ent_type_ != "PER" and doc[start].lower_.endswith(PERSON_NOUNS)):
        return start  # `Lob kam von | Landrat Jens Holm`, `von | Jens Holm`
    opens = doc[i].is_sent_start and start + 1 < len(doc) and doc[start + 1].tag_ in FINITE
    return i if opens or (i > 0 and doc[i - 1].tag_ == "VVFIN") else start


def _is_of_verb(token: Token) -> bool:
    """`Stellung` in `nahm der Senator Stellung`: what a verb has right behind its subject, without an article."""
    before = neighbour(token, -1)
    if before.tag_ not in NOUN or _is_named_body(before) or token.tag_ not in NOUN or token.ent_type_:
        return False
    return token.lower_ in _WITH_VERBS or (
        token.tag_ == "NN"
        and token.lower_.endswith(ABSTRACT_ENDINGS)
        and not names_a_speaker(token)
        and before.ent_type_ != "ORG"
    )


#: Such nouns, but for abstract ones in -ung and the like: `zieht Bilanz`, `schlägt Alarm`.
_WITH_VERBS = frozenset("alarm anzeige bezug bilanz druck einspruch klage kritik protest versagen widerspruch".split())


def _is_large(token: Token) -> bool:
    """A number no name ends with: `fordert die Gewerkschaft | 4.200`."""
    return token.tag_ == "CARD" and len(token.text.rstrip(".")) > _LONGEST_NUMBER_OF_NAME


#: Characters of a number that ends a name: `NDR 90,3`.
_LONGEST_NUMBER_OF_NAME = 4


def _with_foreign_name(doc: Doc, start: int, end: int) -> int:
    """Where a name ends of which the model takes a part for itself: `Sprecher João | da Silva`, `Forscher | Rubén del
    Campo`.
    """
    if end + 1 < len(doc) and doc[end].lower_ in _PARTICLES_OF_NAMES and doc[end - 1].tag_ == doc[end + 1].tag_ == "NE":
        return end + 2
    if end - start > 1 or end >= len(doc) or doc[end].dep_ != "pnc" or doc[end].ent_type_:
        return end
    name = doc[end : doc[end].head.i + 1]
    return name.end if 0 < len(name) <= _LONGEST_NAME and all(t.tag_ == "NE" for t in name) else end


_PARTICLES_OF_NAMES = frozenset("al bin da de del della di dos du el ibn la van".split())


#: Tags of what no name ends with: `das Ministerium | für die 48 Maschinen`.
_NO_END = frozenset({"$,", "$.", "ADV", "APPR", "APPRART", "ART", "KON", "PTKVZ"})


def _before_count(doc: Doc, noun: int, end: int) -> int:
    """Where the phrase ends before what is counted: `nach Angaben der Vereinten Nationen | 123 Millionen Menschen`."""
    counted = (i for i in range(noun + 1, end) if doc[i].tag_ == "CARD" and neighbour(doc[i]).tag_ == "NN")
    return next(counted, end)


def _with_title(doc: Doc, start: int, end: int) -> int:
    """Where the title in quotation marks ends that the phrase begins: `«NZZ | am Sonntag»`, `„Manager | Magazin“`."""
    opened = doc[start - 1].text if start else ""
    if opened not in QUOTATION_MARKS or end >= len(doc):
        return end
    if doc[end].lower_ not in ("am", "im", "für", "der") and not (doc[end].tag_ in NOUN and doc[end].is_title):
        return end
    ahead = range(end, min(end + _LONGEST_NAME, len(doc)))
    return next((i for i in ahead if doc[i].text in QUOTATION_MARKS[opened]), end)


def _is_mark(token: Token) -> bool:
    """A mark, a preposition taken for a name (`Gemäss`), or the time of a ticker: `09:41 Ukraine meldet ...`."""
    return (
        token.lower_ in BEFORE
        or token.text in (",", ";", ":", "–", "-")
        or (token.text[0].isdigit() and ":" in token.text)
    )


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
    named = noun.ent_type_ in ("ORG", "PER") or neighbour(noun).ent_type_ == "PER"  # `und Maschinist Ole Kern`
    speaks = named or names_a_speaker(noun) or noun.lower_ in MEDIA_NAMES
    return noun if listed and speaks and start <= first.i < end else None


#: How many words later the noun of a conjunct may stand.
_REACH = 12
_CLOSING = frozenset("“”«»")


def _with_name(doc: Doc, end: int) -> int:
    """Where the name after a body ends that the model does not know: `Hilfsorganisation | Ärzte ohne Grenzen`."""
    last, limit = doc[end - 1], sentence_of(doc[end - 1]).end
    if end + 1 < limit and doc[end].text in ("St.", "Sankt") and doc[end + 1].is_title:
        return end + 2  # `Kantonspolizei St. Gallen`
    if end < limit and doc[end].tag_ == "NN" and doc[end].lower_.endswith("krankenkasse") and last.tag_ in NOUN:
        return end + 1  # `Techniker Krankenkasse`
    begun = end > 1 and last.tag_ == "NN" and _is_named_body(doc[end - 2])  # `Hilfsorganisation Ärzte | ohne Grenzen`
    if not begun and not _is_named_body(last):
        return end
    i = end
    while i < limit and i - end < _LONGEST_NAME:
        joins = doc[i].lower_ in ("ohne", "für", "gegen", "of", "for") and (begun or i > end) and i + 1 < limit
        if doc[i].tag_ == "NN" and doc[i].dep_ == "oa" and doc[i].head.i < end and not doc[i].ent_type_:
            break  # `nannte das Unternehmen | Abschreibungen von 20 Euro`
        named = (doc[i].is_title and doc[i].tag_ in NOUN | {"FM", "ADJA"}) or doc[i].lower_ in LOWERCASE_NAMES
        if not named and not (joins and doc[i + 1].is_title):
            break
        i += 1
    return i


def _is_named_body(noun: Token) -> bool:
    word = noun.lower_
    alike = (word, word.removesuffix("s"), word.removesuffix("es"))  # `des Vergleichsportals`
    return noun.tag_ == "NN" and not noun.ent_type_ and any(form.endswith(_NAMED_BODIES) for form in alike)


_LONGEST_NAME = 5


_NAMED_BODIES = tuple(
    "agentur arbeitsgruppe bündnis firma forschungsgruppe gesellschaft gewerkschaft initiative institut konzern "
    "organisation partei portal sender stiftung unternehmen verband verein zeitung magazin".split()
)


def _before_addressee(doc: Doc, noun: Token, end: int) -> int:
    """Where the phrase of a person ends before the medium spoken to: `sagte ein Sprecher | der Agentur Reuters`."""
    surname = _is_surname(noun)
    person = surname or noun.lower_.endswith(_OF_PEOPLE) or any(t.ent_type_ == "PER" for t in doc[noun.i : end])
    if not person or noun.lower_.endswith(_OF_MEDIA):
        return end
    commas = [i for i in range(noun.i + 1, end - 1) if doc[i].text == ","]
    if len(commas) == 2 and doc[commas[1] - 1].ent_type_ == "PER" and doc[commas[1] + 1].lower_ in _ADDRESSED:
        return commas[1]  # `der Präsident des Verbands, Lukas Kern, | den Zeitungen der Gruppe`
    if len(commas) == 2 and doc[commas[1] + 1].lower_ in _ADDRESSED and any(map(_is_medium, doc[commas[1] + 2 : end])):
        return commas[1]  # `Eva Kern, Sprecherin des Verbands, | der Agentur AFP`
    last = next((i for i in range(end - 2, noun.i, -1) if doc[i].lower_ in _ADDRESSING), None)
    if last is not None and (doc[last].lower_ == "unserer" or any(map(_is_medium, doc[last + 1 : end]))):
        return last
    described = noun.lower_.endswith(DESCRIBING) or noun.lower_ in NATIONALS
    if last == noun.i + 1 and doc[last + 1].is_quote and (described or surname):
        return last  # `sagte der SPD-Politiker | der „Welt“`
    if (
        last is not None
        and doc[last - 1].ent_type_ == "PER"
        and (doc[last + 1].is_quote or _is_body(doc, last + 1, end))
    ):
        return last  # `sagte Peter Kühn | der „Rheinpfalz“`, `sagte Nicola Brand | der Rheinischen Post`
    bare = end - 1  # `sagte Eva Kraus | MDR Aktuell`
    return bare if doc[bare].lower_ in MEDIA_NAMES and doc[bare - 1].ent_type_ == "PER" else end


def _is_surname(noun: Token) -> bool:
    """`Düll` in `sagte Düll der „Zeit“`: a bare word that the model does not know for a name."""
    return noun.i > 0 and neighbour(noun, -1).tag_ == "VVFIN" and noun.tag_ in NOUN and not names_a_speaker(noun)


#: Ends of nouns for people, also for where they are from (`Italiener`) and how old they are.
_OF_PEOPLE = (*PERSON_NOUNS, "er", "erin", "ese", "ose", "jährige")


def _is_body(doc: Doc, start: int, end: int) -> bool:
    """Whether the words name a body or a medium: behind a name no genitive stands, so they are spoken to."""
    return any(token.ent_type_ == "ORG" or token.lower_.endswith(_MEDIA_TITLES) for token in doc[start:end])


#: Ends of names of newspapers.
_MEDIA_TITLES = ("allgemeinen", "anzeiger", "blatt", "kurier", "nachrichten", "post", "presse", "rundschau", "zeitung")
_ADDRESSED = frozenset({"dem", "den", "der"})
_ADDRESSING = frozenset({"der", "dem", "dieser", "unserer"})


def _is_medium(token: Token) -> bool:
    return token.lower_ in MEDIA_NAMES or is_medium(token.lower_)


#: People of a medium, whose genitive is no addressee.
_OF_MEDIA = ("korrespondent", "reporter", "redakteur", "redakteurin", "journalist", "journalistin", "herausgeber")
