"""Noun phrases: where the phrase around a noun begins and ends.

Extents are contiguous. Left of the noun they take its adjectives (`premodifiers.py`), right of it names, abbreviations
in brackets, genitives and the prepositional phrases that narrow a noun, never a relative clause. Each step asks the
tags first and the dependencies where tags leave it open, so that one wrong attachment does not swallow half a sentence.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from pipeline.grammar.next_phrase import (
    TIMES,
    follows_counted,
    is_predicate_noun,
    names_field,
    opens_complement,
    opens_dateline,
)
from pipeline.grammar.premodifiers import NAME_TAGS, is_plural, left_edge
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, SUBJECT, feature

#: Determiners that open a genitive.
_GENITIVE = frozenset(
    """
    der des eines einer dieser dieses seiner seines ihrer ihres unserer aller mehrerer beider jeder deren dessen
    zweier dreier
    """.split()
)
#: Prepositions that narrow a noun; others (`am Montag`, `bei einem Unfall`) mostly say when, where and how it happened.
NARROWING = frozenset("von vom aus für gegen zwischen zum zur zu über".split())
#: With a speaker also the place of an office: `Gericht in Genf`, `Institut für Wirtschaft an der Universität`.
SPEAKER_PREPOSITIONS = NARROWING | {"in", "im", "an", "am", "bei", "beim"} - {"zu", "über", "zwischen"}
_TITLES = frozenset({"dr.", "prof.", "dipl.-ing.", "ing.", "mag."})
_PLACES = frozenset({"in", "im", "an", "am", "bei", "beim"})
_OPENING = {"„": '“”"', "»": "«", "«": "»", "“": "”", '"': '"', "‚": "‘’", "›": "‹"}
_LONGEST_NAME = 8
#: Words of a name in marks that may be a sentence.
_SHORT_NAME = 3


def right_edge(noun: Token, *, appositions: bool = False, prepositions: frozenset[str] = NARROWING) -> int:
    """Index after the last token of the phrase right of its noun.

    Args:
        noun: head of the phrase.
        appositions: also take a name or role after a comma (`Rob Mueller, Sekretär des Klubs`).
        prepositions: those whose phrases narrow the noun.
    """
    end, limit = noun.i + 1, sentence_of(noun).end
    while end < limit:
        further = _further(noun, end, limit, appositions, prepositions)
        if further is None:
            break
        end = further
    return end


def _further(noun: Token, end: int, limit: int, appositions: bool, prepositions: frozenset[str]) -> int | None:
    """Where the phrase ends if the words at `end` still belong to it, else None."""
    doc, token = noun.doc, noun.doc[end]
    if end < _entity_end(noun) and token.tag_ not in ("$,", "$."):
        return end + 1
    if token.text in _OPENING:
        close = _closing(doc, end, limit)
        return close + 1 if close is not None and _is_name(doc[end + 1 : close]) else None
    if token.text == "(":
        close = _bracket(doc, end, limit)
        return close + 1 if close is not None else None
    if token.text == ",":
        return _apposition(doc, end, limit, noun) if appositions else None
    if follows_counted(token, noun) or opens_dateline(token):
        return None
    starts_name = token.ent_type_ == "PER" and token.ent_iob_ == "B"
    if starts_name and (not noun.ent_type_ or noun.tag_ == "NN") and _is_title(doc[noun.i + 1 : end]):
        return _entity_end(token)  # a role with its name, whatever the parser made of it
    if token.lower_ in _TITLES and end + 1 < limit and doc[end + 1].ent_type_ == "PER":
        return end + 1
    if token.text == "&" and end + 1 < limit and doc[end + 1].text[0].isupper():
        return end + 2  # `Zwahlen & Mayr`
    if token.tag_ in NAME_TAGS:
        return end + 1 if not is_predicate_noun(token, doc[end - 1]) and _names(token, noun, end) else None
    if token.text.isdigit() and token.head.i == noun.i and doc[end - 1].is_upper and doc[end - 1].tag_ == "NE":
        return end + 1  # `Flug LH 454`
    if token.lower_ == "of" and end + 1 < limit and doc[end - 1].text[0].isupper() and doc[end + 1].text[0].isupper():
        return end + 2  # `Pride of America`
    if token.lower_ in _PARTICLES and doc[end - 1].ent_type_ == "PER":
        return _after_particle(doc, end, limit)
    if token.lower_ in _GENITIVE and token.tag_ in DETERMINER:
        nominative = token.lower_ == "jeder" and end + 1 < limit and doc[end + 1].lower_.endswith("te")
        return None if nominative else _inner(doc, end, limit)  # `von 300 Gästen | jeder fünfte`
    if token.tag_ == "ADJA":
        return _adjective_genitive(doc, end, limit, noun)
    if token.tag_ in PREPOSITION and token.lower_ in prepositions and _belongs(token, noun, end):
        inner = _inner(doc, end, limit)
        return None if inner is None or opens_complement(token, inner) else inner
    return None


def _after_particle(doc: Doc, start: int, limit: int) -> int | None:
    """Where a name goes on after its particle: `Ursula | von der Leyen`, not `Peter Kern | von Greenpeace`."""
    i = start + 1
    while i < limit and doc[i].lower_ in ("der", "den", "dem", "la", "los"):
        i += 1
    given = doc[start - 1].ent_iob_ == "B" and start > 1 and doc[start - 2].tag_ == "NN"  # `Präsidentin Ursula`
    if i >= limit:
        return None
    if (
        doc[i].ent_type_ == "ORG"
    ):  # `Ursula von der Leyen`: a given name alone is not whole; but `Eva Kern von Greenpeace`
        single = doc[start - 1].ent_iob_ == "B" and i > start + 1 and doc[i].tag_ == "NE" and not doc[i].is_upper
        return i + 1 if single and doc[i].ent_iob_ == "B" and (i + 1 >= limit or doc[i + 1].ent_iob_ != "I") else None
    named = doc[i].tag_ in NOUN if given else doc[i].tag_ == "NE" and doc[i].ent_type_ in ("", "PER")
    return i + 1 if named else None


#: Particles of names.
_PARTICLES = frozenset("von van vom zu zum zur de del della di da bin ibn".split())


def _is_title(between: Span) -> bool:
    """Whether only academic titles stand between a role and its name."""
    return all(token.lower_ in _TITLES for token in between)


def _entity_end(noun: Token) -> int:
    if noun.ent_iob_ not in ("B", "I"):
        return noun.i
    doc, end, last = noun.doc, noun.i + 1, sentence_of(noun).end
    while end < last and doc[end].ent_iob_ == "I" and doc[end].lower_ not in _NEW_PHRASE:
        if doc[end].lower_ in ("am", "im") and end + 1 < last and doc[end + 1].lower_ in TIMES - {"sonntag"}:
            break  # `das Bundesamt für Statistik | am Montag`, but `Welt am Sonntag`
        if noun.dep_ in SUBJECT and doc[end].dep_ == "oa" and doc[end].head.i == noun.head.i:
            break  # `der Sturm Geschwindigkeiten`
        end += 1
    return end


#: Articles that no name goes on with, whatever the model says.
_NEW_PHRASE = frozenset({"ein", "eine", "einen", "einem", "einer"})


def _names(token: Token, noun: Token, end: int) -> bool:
    """Whether a noun right after the phrase is a name or measure that belongs to it (`Agentur Reuters`)."""
    doc = noun.doc
    if is_plural(noun) and not token.ent_type_ and token.tag_ in NOUN and token.dep_ != "app" and token.text.isalpha():
        return False  # `die Meteorologen | Frost erwarten`
    if token.tag_ == "NE":
        last = _last_of_name(token)
        if is_plural(noun) and last.i + 2 < len(doc) and doc[last.i + 1].text == "," and doc[last.i + 2].tag_ == "NE":
            return False  # `die vier Provinzen | Van, Hakkari und Mardin`
        return noun.i <= last.head.i < end or (last.dep_ in ("nk", "pnc", "app", "ag") and last.head.i < end)
    first = doc[end - 1]
    if first.ent_type_ == "PER" and first.i == noun.i + 1 and token.dep_ == "nk" and token.head.i == noun.i:
        return True  # `Direktorin Anke | Winter`
    return noun.i <= token.head.i < end and token.dep_ in ("nk", "pnc", "nmc", "app") and noun.doc[end - 1].tag_ != "NE"


def name_end(noun: Token) -> int:
    """Index after the name that a noun goes on with: `Präsident Karl Brandt`, `Hauptstadt Nairobi`."""
    end, limit = noun.i + 1, sentence_of(noun).end
    while end < limit and noun.tag_ == "NN" and noun.doc[end].tag_ == "NE" and _names(noun.doc[end], noun, end):
        end += 1
    last = noun.doc[end - 1].text
    return end if last[0].isalpha() or last[-1].isalpha() else end - 1  # `Karl Brandt 46,3.`


def _last_of_name(token: Token) -> Token:
    """The last word of the name that a word begins, by which the name hangs on what is before it."""
    while token.dep_ == "pnc" and token.head.i > token.i:
        token = token.head
    return token


def _belongs(token: Token, noun: Token, end: int) -> bool:
    """Whether a prepositional phrase hangs on the noun; a place must be a named one (`Gericht in Genf`, not `in
    einer Mitteilung`).
    """
    if token.lower_ in _PLACES:
        named = any(t.ent_type_ in ("LOC", "ORG") for t in token.doc[token.i + 1 : token.i + 4])
        if not named or any(t.ent_type_ == "PER" for t in token.doc[noun.i : end]):
            return False  # where a person said it: `Ursula von der Leyen | in Kiel`
    return noun.i <= token.head.i < end or names_field(token, noun)


def _inner(doc: Doc, start: int, limit: int) -> int | None:
    """End of a dependent phrase without numerals that opens at `start`: `der zentralen Wahlkommission`."""
    i = start + 1
    while i < limit and i - start <= _LONGEST_NAME:
        token = doc[i]
        if token.text in _OPENING:
            close = _closing(doc, i, limit)
            if close is None and i + 1 < limit and doc[i + 1].tag_ in NAME_TAGS and "-" in doc[i + 1].text:
                return i + 2  # `der „Bild“-Zeitung`, whose closing mark is no word of its own
            named = close is not None and _is_name(doc[i + 1 : close])
            if close is not None and not doc[i + 1].is_title and any(t.tag_ == "CARD" for t in doc[i:close]):
                return None  # `der Landkreis von „mindestens 50“`
            return close + 1 if named and close is not None else None
        if token.tag_ in NAME_TAGS - {"TRUNC"}:
            if token.lower_ in TIMES:
                return None
            # in a genitive the noun must not be the subject or object of the clause (`gab Ärzten der Minister ...`)
            shown = feature(token, "Case")
            if token.dep_ in ("sb", "oa", "da", "pd") and doc[start].tag_ in DETERMINER and shown not in ("", "Gen"):
                return None
            while (
                i + 1 < limit
                and doc[i + 1].lower_ not in _NEW_PHRASE
                and (doc[i + 1].ent_iob_ == "I" or (doc[i + 1].tag_ == "NE" and _goes_on(doc[i + 1], token, i)))
            ):
                i += 1
            if doc[start].lower_ == "für":
                return _with_field(doc, i, limit)
            if doc[start].lower_ in ("aus", "von", "zwischen") and i == start + 1:
                return max(_with_joined(doc, i, limit), _listed_places(doc, i, limit))
            return _listed_places(doc, i, limit) if doc[start].tag_ in PREPOSITION else i + 1
        if token.tag_ not in DETERMINER | {"ADJA", "TRUNC", "KON", "ADV"}:
            return None
        i += 1
    return None


def _with_field(doc: Doc, last: int, limit: int) -> int:
    """Where the fields of an office end: `Minister für Bergbau | und Energie`, `Institut für A | und ländliche B`."""
    i = last + 1
    if i + 1 >= limit or doc[i].lower_ != "und" or doc[i].head.i != last:
        return last + 1
    while i + 1 < limit and doc[i + 1].tag_ == "ADJA":
        i += 1
    field = doc[i + 1] if i + 1 < limit else doc[last]
    return i + 2 if field.tag_ == "NN" and field.dep_ == "cj" and field.head.i == last + 1 else last + 1


def _with_joined(doc: Doc, last: int, limit: int) -> int:
    """Where a noun joined to a bare one ends: `Steuern von Bund | und Ländern`, `von Feuerwehr | und Rotem Kreuz`."""
    if last + 2 >= limit or doc[last + 1].lower_ != "und" or doc[last + 1].head.i != last:
        return last + 1
    named = doc[last + 2].tag_ == "ADJA" and doc[last + 2].ent_type_ == "ORG" and last + 3 < limit
    noun = doc[last + 3] if named else doc[last + 2]
    single = noun.tag_ in NOUN and noun.dep_ == "cj" and noun.head.i == last + 1
    return noun.i + 1 if single and noun.left_edge.i >= noun.i - named else last + 1


def with_second_genitive(noun: Token, end: int) -> int:
    """Where a genitive ends to which a bare noun is joined: `die Zahl der Starts | und Landungen`; `end` if none is."""
    doc, limit = noun.doc, sentence_of(noun).end
    if noun.dep_ not in ("ag", "pg") or end != noun.i + 1 or end + 1 >= limit or doc[end].lower_ != "und":
        return end
    return _with_joined(doc, noun.i, limit)


def _goes_on(name: Token, noun: Token, last: int) -> bool:
    """Whether a name belongs to the noun: `Minister | Thomas Strobl`, `Präsidiums | Oberbayern Süd`, `New | York`."""
    if noun.tag_ == "NE" or (name.ent_type_ == "PER" and name.ent_iob_ == "B"):
        return True
    end = _last_of_name(name)
    return end.dep_ == "nk" and noun.i <= end.head.i <= last


def _listed_places(doc: Doc, last: int, limit: int) -> int:
    """End of a list of places that begins with the one at `last`: `aus Wolfsberg, St. Andrä und Lavamünd`."""
    i, closed = last, False
    others = [token.lower_ for token in doc[last + 1 : last + 3]]
    if last + 3 < limit and others[:1] == ["und"] and others[1] in _OTHERS and doc[last + 3].tag_ == "NN":
        return last + 4  # `aus Sachsen und anderen Ländern`
    while i + 2 < limit and not closed and doc[i].ent_type_ == "LOC":
        closed = doc[i + 1].lower_ == "und"
        with_article = closed and i + 3 < limit and doc[i + 2].lower_ in ("den", "der")
        i += with_article and doc[last - 1].lower_ == "aus"  # `aus Belgien und den Niederlanden`
        after = doc[i + 2]
        if not (closed or doc[i + 1].text == ",") or after.ent_type_ != "LOC" or after.tag_ != "NE":
            return last + 1
        i += 2
        while i + 1 < limit and doc[i + 1].ent_iob_ == "I":
            i += 1
    return i + 1 if closed else last + 1


_OTHERS = frozenset({"anderen", "weiteren"})


def _adjective_genitive(doc: Doc, start: int, limit: int, noun: Token) -> int | None:
    """`Angaben afghanischer Behörden`: a genitive without article shows in the ending -er of its adjective."""
    if not doc[start].lower_.endswith("er"):
        return None
    i = start + 1
    while i < limit and (doc[i].tag_ in ("ADJA", "TRUNC") or doc[i - 1].tag_ == "TRUNC"):
        i += 1
    if i < limit and doc[i].tag_ in NOUN and doc[i].dep_ in ("ag", "nk", "pg") and noun.i <= doc[i].head.i < start:
        return i + 1
    return None


def _apposition(doc: Doc, start: int, limit: int, noun: Token) -> int | None:
    """End of a close apposition after a comma: `, den Joint Chiefs of Staff (JCS),`; also of a name after a role."""
    first = start + 1
    while first < limit and doc[first].lower_ in _TITLES:
        first += 1
    if first + 1 < limit and doc[first].tag_ == "NN" and doc[first + 1].ent_type_ == "PER":
        first += 1  # `der Sprecher der Behörde, Oberstaatsanwalt Dieter Möhring`
    name = doc[first] if first < limit else None
    person = _last_of_name(name) if name is not None and name.ent_iob_ not in ("B", "I") else name
    if person is not None and person.ent_type_ == "PER" and person.ent_iob_ == "B" and not noun.ent_type_:
        end = _entity_end(person)
        if end < limit and doc[end].text == "(":  # `Sebastian Edler (SPD)`
            end = next((i + 1 for i in range(end, min(end + _LONGEST_NAME, limit)) if doc[i].text == ")"), end)
        if end >= limit or doc[end].text in (",", ".", ")", "“", ":") or doc[end].tag_.endswith("FIN"):
            return end
    for i in range(start + 1, min(start + _LONGEST_NAME, limit)):
        token = doc[i]
        if token.tag_ in NAME_TAGS:
            if (
                token.dep_ not in ("app", "nk", "pnc", "par") and token.head.i != noun.i
            ) or not noun.i <= token.head.i < start:
                return None
            return right_edge(token)
        if token.tag_ not in DETERMINER | {"ADJA"}:
            return None
    return None


def _closing(doc: Doc, start: int, limit: int) -> int | None:
    marks = _OPENING[doc[start].text]
    return next((i for i in range(start + 1, min(start + _LONGEST_NAME, limit)) if doc[i].text in marks), None)


def _is_name(tokens: Span) -> bool:
    if len(tokens) and len(tokens) <= _SHORT_NAME and tokens[0].is_title:
        return True  # `Wald bleibt`
    if len(tokens) == 1 and (tokens[0].tag_ == "VVPP" or tokens[0].text.endswith(("bar", "end", "haft", "ig", "lich"))):
        return False  # `hat 18 Kämpfer „neutralisiert“`, `nannte die Zahl der Fälle „erschreckend“`
    return len(tokens) > 0 and not any(token.tag_.endswith("FIN") for token in tokens)


def _bracket(doc: Doc, start: int, limit: int) -> int | None:
    """Index of the bracket that closes an abbreviation (`(JCS)`), not one that closes a remark."""
    for i in range(start + 1, min(start + 4, limit)):
        if doc[i].text == ")":
            inside = doc[start + 1 : i].text
            capitals = sum(ch.isupper() for ch in inside)
            return i if inside[:1].isupper() and capitals > 1 and not any(map(str.isspace, inside)) else None
    return None


def noun_phrase(noun: Token, *, appositions: bool = False, prepositions: frozenset[str] = NARROWING) -> Span:
    """The phrase of a noun without article and numeral: `nordkoreanische Soldaten`, `Polizeichefs von Kandahar`."""
    return noun.doc[left_edge(noun) : right_edge(noun, appositions=appositions, prepositions=prepositions)]
