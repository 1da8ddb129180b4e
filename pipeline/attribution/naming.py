"""Naming: whom the words of an attribution mean.

`er` → the last person who could be meant, `die JCS` → `Joint Chiefs of Staff (JCS)`, `Meyer` → `Petra Meyer`. Only
what is safe within the article is resolved; else the words stay as they are written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from types import MappingProxyType

from spacy.tokens import Span, Token

from pipeline.attribution.descriptions import DEFINITE, described, described_gender, nominative
from pipeline.attribution.fitting import may_be
from pipeline.attribution.names import ROLES, Names, clean
from pipeline.attribution.patterns import DOCUMENT_NOUNS
from pipeline.attribution.source_types import source_type
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, may_speak, names_a_speaker
from pipeline.grammar.agreement import WOMEN, genders, wanted_genders
from pipeline.grammar.arguments import after_preposition
from pipeline.grammar.clauses import clause_head, is_subordinate
from pipeline.grammar.predicates import is_subjunctive
from pipeline.grammar.spans import entities, neighbour, sentence_of, sentences_before, text_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import FINITE, NOUN, PRONOUN, feature
from pipeline.grammar.topics import antecedent_of, topic_before

_POSSESSIVE = frozenset({"sein", "seine", "seinen", "seiner", "seinem", "dessen"})
_MASCULINE = frozenset({"er", "der", "dieser", "ihm"}) | _POSSESSIVE
_FEMININE = frozenset({"sie", "die", "diese", "ihr", "ihre", "ihren", "ihrer", "ihrem", "deren"})


_LATTER = frozenset({"der", "deren", "dessen", "die", "diese", "dieser"})


def resolve(speaker: Span, names: Names, earlier: list[tuple[Span, str]]) -> str:
    """The fullest safe name of the speaker; `earlier` holds the speakers named before with their resolved names.

    Returns the words as written where nothing safe is known.
    """
    several = len(speaker) == 1 and speaker[0].lower_ in ("sie", "die", "diese")
    plural = several and feature(clause_head(speaker[0]), "Number") == "Plur"
    if len(speaker) == 1 and speaker[0].tag_ in PRONOUN and speaker[0].lower_ in ("eine", "einer"):
        return _one_of_whom(speaker[0]) or clean(speaker.text)
    if plural or (len(speaker) == 1 and speaker[0].lower_ in ("es", "ihnen")):
        last = _plural_before(speaker, earlier) if plural else None
        if last is not None:
            return last
        told = plural and _follows_told(speaker[0])  # `Sie hätten 800 Stimmen gesammelt, sagen sie`
        meant = topic_before(speaker[0], wanted=frozenset("p")) if told else antecedent_of(speaker[0])
        if meant is not None:
            return clean(speaker_phrase(meant).text)
        return (_one_of_whom(speaker[0]) if plural else None) or clean(speaker.text)
    if len(speaker) == 1 and speaker[0].lower_ in _MASCULINE | _FEMININE:
        latter = _latter(speaker, names) if speaker[0].lower_ in _LATTER else None
        known = latter or _antecedent_name(speaker, names, earlier) or _own_subject(speaker) or _own_document(speaker)
        meant = antecedent_of(speaker[0]) if known is None and speaker[0].tag_ == "PDS" else None
        if known is None and speaker[0].tag_ == "PPOSAT" and speaker[0].lower_.startswith("ihr"):
            meant = topic_before(speaker[0], wanted=frozenset("p"), reach=1)  # `Ihrer Ansicht nach` of several
        return known or clean((speaker_phrase(meant) if meant is not None else speaker).text)
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


def _one_of_whom(one: Token) -> str | None:
    """`Zeugen` for `einer`, also for `diese`, in `Er sprach mit Zeugen. Einer sagte`."""
    said = (t for sentence in sentences_before(one) for t in reversed(list(sentence)) if t.tag_ == "NN")
    return next((clean(speaker_phrase(t).text) for t in said if genders(t) == {"p"} and _may_tell(t)), None)


def _plural_before(speaker: Span, earlier: list[tuple[Span, str]]) -> str | None:
    """`Fachleuten` for `sie` in `Die Zahl ist nach Ansicht von Fachleuten hoch. Sie gehen davon aus`."""
    first = next((sentence.start for sentence in sentences_before(speaker[0])), speaker.start)
    said = [(span, name) for span, name in earlier if first <= span.start < speaker.start]
    return said[-1][1] if said and said[-1][0].root.tag_ == "NN" and genders(said[-1][0].root) == {"p"} else None


def _named_role(speaker: Span, names: Names, earlier: list[tuple[Span, str]]) -> str | None:
    """A role that was named before (`der Minister` after `Innenminister Mohammad Atmar`)."""
    if len(speaker) > 1 and speaker[1].lower_ == "in":
        speaker = speaker[:1]  # `sagte der Minister in Bonn`
    if len(speaker) != 1 or speaker[0].tag_ not in NOUN:
        return None
    role = nominative(speaker)
    if role is None:
        return None
    for span, name in reversed(earlier[-4:]):
        head = span[0]
        if len(span) > 1 and entities(span, "PER") and head.tag_ == "NN" and head.lower_.endswith(role):
            return name
    if not speaker.start or speaker.doc[speaker.start - 1].lower_ not in DEFINITE:
        return None
    if speaker[0].tag_ == "NN" and role.endswith(ROLES):
        matching = {whole for place, known, whole in names.roles if place < speaker.start and known.endswith(role)}
        known = matching.pop() if len(matching) == 1 else _only_person(speaker, earlier)
        if known is not None:
            return known
    return described(speaker, earlier, names.titled)


def _only_person(speaker: Span, earlier: list[tuple[Span, str]]) -> str | None:
    """Who `die Forscherin` is, if one person alone has spoken so far and may be one."""
    if feature(speaker[0], "Number") == "Plur" or speaker[0].lower_.endswith(("mutter", "vater")):
        return None
    wanted = described_gender(speaker)
    spoken = [(name.split()[-1], span, name) for span, name in earlier if name and entities(span, "PER")]
    others = {last for last, span, _ in spoken if not may_be(span, wanted) or _has_other_role(span)}
    people = {name for last, _, name in spoken if last not in others}
    return people.pop() if len(people) == 1 else None


def _has_other_role(person: Span) -> bool:
    """Whether the person is known by a role of their own: `der Landrat` is not `Einsatzleiter Frank Noack`."""
    return person[0].tag_ == "NN" and person[0].lower_.endswith(ROLES)


def _antecedent_name(speaker: Span, names: Names, earlier: list[tuple[Span, str]]) -> str | None:
    """The person or body a pronoun means: the last speaker, else the last person or subject before it that fits."""
    doc, word = speaker.doc, speaker[0].lower_
    wanted = "mn" if word in _POSSESSIVE else "m" if word in _MASCULINE else "f"
    limit, end = max(0, speaker.start - 120), _end_of_told(speaker[0])
    candidates: list[tuple[int, str]] = []
    spoken: set[int] = set()
    for span, name in earlier[bisect_left(earlier, limit, key=lambda told: told[0].start) :]:
        if span.start < end and name and may_be(_in_full(span, names), wanted):
            candidates.append((span.start, name))
            spoken.add(span.end)
    for entity in entities(doc[limit:end], "PER"):
        # `Anwältin Eva Kern` is more than `Eva Kern`
        if entity.end not in spoken and may_be(_in_full(entity, names), wanted):
            key = entity.text.split()[-1].removesuffix("s")
            titled = names.titled.get(entity.start - 1) or clean(entity.text)
            candidates.append((entity.start, names.full.get(key, titled) if len(entity) == 1 else titled))
    for token in doc[limit:end]:
        full = names.full.get(token.text.removesuffix("s")) if token.tag_ == "NE" and not token.ent_type_ else None
        if full is not None:  # a name that the model missed this time
            candidates.append((token.i, full))
        if token.text in _ADDRESSES[wanted] and not token.ent_type_ and neighbour(token).tag_ == "NE":
            candidates.append((token.i, f"{token.text} {neighbour(token).text}"))
    body = _noun_before(speaker[0], end, wanted) if word in ("er", "sie") else None
    if body is not None:
        candidates.append((body.i, clean(speaker_phrase(body).text)))
    if candidates:
        place, name = max(candidates, key=lambda pair: pair[0])
        if body is not None and body.i < place and _is_only_asked(doc[place], body):
            return clean(speaker_phrase(body).text)
        return name
    return _last_subject(speaker, wanted)


def _is_only_asked(source: Token, doer: Token) -> bool:
    """Whether a body is only named for what it says of a person: `Der Wirt soll laut Zoll 20 Helfer haben. Er ...`"""
    other = source.ent_type_ != "PER" and after_preposition(source) and sentence_of(source) == sentence_of(doer)
    return other and source_type(speaker_phrase(doer), doer.text) == "person"


#: What stands before the name of a man or a woman.
_ADDRESSES = MappingProxyType({"m": ("Herr", "Herrn"), "mn": ("Herr", "Herrn"), "f": ("Frau", "Schwester")})


def _follows_told(pronoun: Token) -> bool:
    """Whether a pronoun and its verb follow what is told: `..., sagte er`."""
    opens = pronoun.i - 2 <= sentence_of(pronoun).start
    return not opens and neighbour(pronoun, -1).tag_ in FINITE and neighbour(pronoun, -2).is_punct


def _end_of_told(pronoun: Token) -> int:
    """Where to look for whom a pronoun means ends: before what `er` says of others, `Kern habe 20 Fehler gemacht, sagte
    er`; else before its own clause, `Vom Bund fordert er 20 Euro`.
    """
    words, start, told = words_of(pronoun.doc), sentence_of(pronoun).start, _follows_told(pronoun)
    marks = (";",) if told else (";", ",", ":", "und", "–")
    return next((i for i in range(pronoun.i - 1 - told, start, -1) if words[i] in marks), start)


def _in_full(person: Span, names: Names) -> Span:
    """The person by the full name, which tells more of the gender: `Unternehmer Marko Treller` for `Treller`."""
    if len(person) > 1 or person[0].tag_ not in NOUN:
        return person
    whole = names.whole.get(person[0].text)
    return whole if whole is not None and whole.end <= person.start else person


def _noun_before(pronoun: Token, end: int, wanted: str) -> Token | None:
    """`Reederei` for `sie`, `Vermieter` for `er`: the last subject that can speak and agrees, in its own sentence or in
    the one before; also what opens the sentence (`Dem Verband ist das zu teuer; er verweist darauf`).
    """
    doc, own = pronoun.doc, sentence_of(pronoun)
    for span in (doc[own.start : max(own.start, end)], *sentences_before(pronoun)):
        fitting = [t for t in span if t.tag_ in NOUN and _agrees(t, wanted) and _may_tell(t)]
        fitting = [t for t in fitting if not _is_told_of(clause_head(t))]
        doers = [t for t in fitting if t.dep_ == "sb" or t.left_edge.i == span.start or _is_giver(t)]
        if not doers and not any(t.dep_ == "sb" and (t.tag_ == "PPER" or _may_tell(t)) for t in span):
            doers = [t for t in fitting if t.dep_ == "oa" and wanted == "f"]  # `Wenig Geld hatte die Reederei geboten`
        if doers or any(t.lower_ == pronoun.lower_ for t in span):
            return doers[-1] if doers else None  # `Zuvor war sie bei der Bank. Sie rechnet mit 20`
    return None


def _is_told_of(head: Token) -> bool:
    """Whether a clause is beside the point or told itself: `während der Gegner floh`, `Jede Kollegin komme zu spät`."""
    return is_subordinate(head) or is_subjunctive(head, present=True)


def _is_giver(noun: Token) -> bool:
    """`Initiative` in `Kritik kam von der Initiative`."""
    preposition = noun.head
    return preposition.lower_ in ("von", "vom") and preposition.head.lower_ in ("kam", "kamen", "kommt", "kommen")


def _agrees(noun: Token, wanted: str) -> bool:
    shown = genders(noun)
    return shown == {"f"} if wanted == "f" else "m" in shown and "f" not in shown


def _may_tell(noun: Token) -> bool:
    """Whether a pronoun that speaks may mean the noun: a body or a person, not a document."""
    kind = source_type(speaker_phrase(noun), noun.text) if noun.tag_ == "NN" else ""
    return (
        noun.ent_type_ == "ORG"
        or kind == "person"
        or noun.lower_.endswith(WOMEN)
        or (names_a_speaker(noun) and kind != "document")
    )


def _latter(speaker: Span, names: Names) -> str | None:
    """`deren`, `dessen`, `diese`, `dieser` for the last who can speak before it: `teilte das Ministerium mit. Nach
    dessen Angaben ...`, `auf Hinweis des Betreibers. Dieser habe ...`
    """
    doc, possessive = speaker.doc, {"dessen": "mn", "deren": "fp"}.get(speaker[0].lower_)
    wanted = frozenset(possessive) if possessive else wanted_genders(speaker[0], clause_head(speaker[0]))
    first = next((sentence.start for sentence in sentences_before(speaker[0])), sentence_of(speaker[0]).start)
    for token in reversed(doc[first : speaker.start]):
        speaks = token.tag_ in NOUN and (_may_tell(token) or token.ent_type_ == "PER")
        if speaks and genders(token) & wanted:
            titled = token.ent_type_ == "PER" and token.head.tag_ == "NN" and token.head.i < token.i
            text = clean(speaker_phrase(token.head if titled else token).text)
            return names.full.get(text, text)
    return None


def _own_subject(speaker: Span) -> str | None:
    """Whom a possessive at the start of its clause points forward at: `Ihren Angaben zufolge sah die Zeugin ...`"""
    found = subject(clause_head(speaker[0])) if speaker[0].tag_ == "PPOSAT" else None
    if found is None or found.i < speaker.start or found.tag_ not in NOUN or not may_speak(found):
        return None
    if found.tag_ == "NN" and not found.ent_type_ and not _may_tell(found):
        return None  # `Nach seinen Worten liegt der Wert bei 20`
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
