"""Topics: what a pronoun or a subjectless clause goes on about, found in the sentences before."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.agreement import genders, wanted_genders
from pipeline.grammar.arguments import objects
from pipeline.grammar.clauses import clause_head, clauses, is_relative, own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.spans import entities, neighbour, remembered, sentence_of, sentences_before, words_of
from pipeline.grammar.subjects import antecedent, subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, feature

#: How many sentences back a topic may stand.
_REACH = 3
#: How many pronouns in a row are followed back to the noun.
_LONGEST_CHAIN = 12
#: How many words before its sentence a person may be named.
_PERSON_REACH = 80
_ANY = frozenset("mfnp")
#: Units, which nobody goes on about: `80 Prozent der Ernte sind hin. Er klagt.`
_UNITS = frozenset("cent dollar euro franken milliarden millionen mio. mrd. prozent $ % €".split())
#: Marks between two clauses.
_PARTING = frozenset({",", ";", ":", "–"})


def topic_before(token: Token, *, wanted: frozenset[str] = _ANY, reach: int = _REACH) -> Token | None:
    """The subject of the nearest sentence before that names one (of these genders: m, f, n, p), or None."""
    for sentence in sentences_before(token, reach):
        for candidate in subjects(sentence):
            if genders(candidate) & wanted and _is_quoted(candidate) <= _is_quoted(token):
                return candidate
    return None


def _is_quoted(token: Token) -> bool:
    """Whether a quotation after a colon in the token's sentence is still open at the token."""
    words = words_of(token.doc)[sentence_of(token).start : token.i]
    opened = [i for i in range(1, len(words)) if words[i] in ("„", "»") and words[i - 1] == ":"]
    return bool(opened) and not any(word in ("“", "”", "«") for word in words[opened[-1] :])


def antecedent_of(pronoun: Token, chain: int = _LONGEST_CHAIN) -> Token | None:
    """The noun a personal pronoun stands for, or None if none agrees with it.

    Those before it in the sentence come first, its subjects, nearest first, then its objects; then the subjects of the
    sentence before, its objects, and subjects further back.
    """
    governed_by = neighbour(pronoun, -1)
    wanted = wanted_genders(pronoun, clause_head(pronoun))
    if governed_by.tag_ in PREPOSITION and pronoun.lower_ == "sie":
        wanted = frozenset("fp")  # `Auf sie entfielen 87 Stimmen`: the verb's number is not its own
    earlier = [s for s in subjects(sentence_of(pronoun)) if s.i < pronoun.i]
    if governed_by.tag_ in PREPOSITION:  # what a preposition governs is not the subject of its own clause
        earlier = [s for s in earlier if s != subject(clause_head(pronoun))]
    earlier.reverse()
    known = chain == 0 or any(genders(s) & wanted for s in earlier)
    same = None if known else _same_before(pronoun)
    if same is not None and sentence_of(same).start == sentence_of(pronoun).start:
        return antecedent_of(same, chain - 1)
    own = clause_head(pronoun).i if pronoun.dep_ == "sb" else -1  # `Einen Teil, 3 Millionen, verspielte er`
    heads = [h for h in clauses(sentence_of(pronoun)) if h.i < pronoun.i and h.i != own]
    words = words_of(pronoun.doc)
    part = governed_by.lower_ == "von" and neighbour(governed_by, -1).tag_ == "CARD"
    parting = _PARTING | {"und"} if part else _PARTING  # `verfolgte die Räuber und fasste zwei von ihnen`
    earlier += [n for head in reversed(heads) for n in objects(head) if not parting.isdisjoint(words[n.i : pronoun.i])]
    if pronoun.lower_ == "ihnen" and governed_by.tag_ not in PREPOSITION:
        earlier = _plurals_opening(pronoun) + earlier
    if not earlier:
        before = pronoun.doc[sentence_of(pronoun).start : pronoun.i]
        if not any(token.tag_ in FINITE for token in before):
            earlier = [token for token in before if token.tag_ == "NN"][:1]  # `Räuber gefasst: Er erbeutete ...`
    fitting = [noun for candidate in earlier for noun in _with_measured(candidate) if genders(noun) & wanted]
    if fitting:
        people = [c for c in fitting if c.ent_type_ == "PER" or any(t.ent_type_ == "PER" for t in c.rights)]
        return people[0] if people and pronoun.lower_ in ("er", "ihm", "ihn") else fitting[0]
    if pronoun.tag_ == "PDS":
        latter = _latter(pronoun, wanted)
        if latter is not None:
            return latter
    sentence = sentence_of(pronoun)
    inner = [*_owners(sentence, pronoun), *_governed(sentence, pronoun)] if "p" not in wanted else []
    inner = [c for c in inner if clause_head(c) != clause_head(pronoun)]
    meant = next((c for c in inner if genders(c) & wanted and not _PARTING.isdisjoint(words[c.i : pronoun.i])), None)
    if meant is not None:
        return meant
    near = topic_before(pronoun, wanted=wanted, reach=1)
    if near is not None:
        return (_predicative_before(near, wanted) if len(genders(near)) > 1 else None) or near
    if same is not None:
        return antecedent_of(same, chain - 1)
    governed = [] if "p" in wanted else _governed_before(pronoun)
    owners = [] if "p" in wanted else [p for s in sentences_before(pronoun) for p in _owners(s, pronoun)]
    for candidate in owners + _objects_before(pronoun) + governed + _inner_subjects_before(pronoun):
        if genders(candidate) & wanted:
            return candidate
    return topic_before(pronoun, wanted=wanted) or _person_before(pronoun)


def _with_measured(noun: Token) -> tuple[Token, ...]:
    """`Pfund` and `Kaffee` of `ein Pfund Kaffee`."""
    after = neighbour(noun)
    measured = noun.tag_ == after.tag_ == "NN" and after.i > noun.i and after.lower_ not in _UNITS
    return (noun, after) if measured else (noun,)


def _same_before(pronoun: Token) -> Token | None:
    """The `er` before in `Er betrog Rentner. Versprochen hatte er 9 Prozent`: the same pronoun as the subject of the
    sentence or clause before stands for the same.
    """
    if pronoun.lower_ not in ("er", "sie") or pronoun.dep_ != "sb" or (pronoun.is_title and not pronoun.is_sent_start):
        return None  # `Sie` speaks to somebody
    number = feature(clause_head(pronoun), "Number")
    sentences = (sentence_of(pronoun), *sentences_before(pronoun, 1))
    before = (t for s in sentences for t in reversed(list(s)) if t.i < pronoun.i and t.lower_ == pronoun.lower_)
    alike = (t for t in before if t.dep_ == "sb" and t.tag_ == "PPER")
    return next((t for t in alike if feature(clause_head(t), "Number") == number), None)


def _plurals_opening(pronoun: Token) -> list[Token]:
    """`Räuber` in `Gegen zwei Räuber erging Haftbefehl; ihnen drohen 15 Jahre`: whom a preposition names first."""
    start = sentence_of(pronoun).start
    opener = pronoun.doc[start]
    if opener.tag_ not in PREPOSITION or words_of(pronoun.doc)[pronoun.i - 1] not in (",", ";", "und"):
        return []
    nouns = (t for t in pronoun.doc[start : pronoun.i] if t.tag_ == "NN" and not is_time(t))
    first = next(nouns, None)
    return [first] if first is not None and "p" in genders(first) else []


def _predicative_before(noun: Token, wanted: frozenset[str]) -> Token | None:
    """`Pumpe` in `Kernstück ist eine Pumpe`: of two nouns of a copula the one whose gender shows that it is meant."""
    said = [t for t in noun.head.children if t.dep_ in ("pd", "sb") and t.tag_ in NOUN and t.head.tag_ in FINITE]
    if noun.ent_type_ == "PER":
        return None
    return next((t for t in said if genders(t) <= wanted), None)


def _latter(pronoun: Token, wanted: frozenset[str]) -> Token | None:
    """`Ehen` for `diese` in `Die Gerichte trennten 100 Ehen. Diese hielten ...`: the last noun that fits is meant."""
    before = sentences_before(pronoun)
    fitting = [t for sentence in before for t in sentence if t.tag_ in NOUN and genders(t) <= wanted and not is_time(t)]
    heads = [t for t in fitting if t.head.tag_ not in PREPOSITION or t.head.head.tag_ not in NOUN]
    opened = [t for t in heads if any(child.tag_ in DETERMINER | {"ADJA", "CARD"} for child in t.lefts)]
    return opened[-1] if opened else None


def _governed_before(token: Token) -> list[Token]:
    """Nouns with their article after a preposition in the sentence before, the last first: `auf den Haushalt`."""
    return [noun for sentence in sentences_before(token) for noun in _governed(sentence, token)]


def _governed(sentence: Span, pronoun: Token) -> list[Token]:
    """Nouns with their article after a preposition before the pronoun: `Anklage gegen einen Münchner: Ihm wird ...`"""
    found = (t for t in sentence if t.i < pronoun.i and t.tag_ == "NN" and t.head.tag_ in PREPOSITION)
    fitting = [t for t in found if not is_time(t) and len(genders(t)) == 1]
    return [t for t in reversed(fitting) if any(c.tag_ == "ART" for c in t.lefts)]


def _owners(sentence: Span, pronoun: Token) -> list[Token]:
    """People named as those whose something is, the last first: `Santorums Chancen sinken; er müsste ...`"""
    people = (p[-1] for p in entities(sentence, "PER") if p.end <= pronoun.i)
    owners = (p for p in people if p.text[-1] in "s’'" and p.head.tag_ in NOUN and p.head.i > p.i)
    return [p for p in owners if neighbour(p).tag_ in {"ADJA"} | NOUN][::-1]


def _person_before(pronoun: Token) -> Token | None:
    """The last person named before `er`, `ihm` or `ihn`, whatever his part in the sentence."""
    if pronoun.lower_ not in ("er", "ihm", "ihn"):
        return None
    first = max(0, sentence_of(pronoun).start - _PERSON_REACH)
    people = entities(pronoun.doc[first : pronoun.i], "PER")
    return people[-1].root if people else None


def _objects_before(token: Token) -> list[Token]:
    """The objects of the sentence before, the last first."""
    heads = [head for sentence in sentences_before(token) for head in clauses(sentence)]
    found = [noun for head in heads if head.tag_ in FINITE and not is_relative(head) for noun in objects(head)]
    return sorted((noun for noun in found if noun.lower_ not in _UNITS), key=lambda noun: -noun.i)


def _inner_subjects_before(token: Token) -> list[Token]:
    """The subjects of relative clauses of the sentence before, the last first: `Erlass, mit dem die Stadt spart`."""
    heads = [head for sentence in sentences_before(token) for head in clauses(sentence) if is_relative(head)]
    found = [doer for head in heads if (doer := subject(head)) is not None]
    return sorted((noun for noun in found if noun.tag_ in NOUN and not is_time(noun)), key=lambda noun: -noun.i)


def _is_rate(unit: Token) -> bool:
    """`Euro` in `Der Euro gab nach. Er notierte bei 1,35 Dollar`: a currency that is spoken of itself."""
    return unit.lower_ in ("dollar", "euro", "franken") and neighbour(unit, -1).lower_ == "der"


@remembered
def subjects(sentence: Span) -> list[Token]:
    """The nouns that are subjects in a sentence, in text order, without those of relative clauses."""
    found = []
    for head in clauses(sentence):
        if head.tag_ in FINITE and not is_relative(head):
            token = subject(head)
            if (
                token is not None
                and token.tag_ in NOUN
                and (token.lower_ not in _UNITS or _is_rate(token))
                and sentence.start <= token.i < sentence.end
                and not is_time(token)
            ):
                found.append(token)
    return found


def relative_place(head: Token) -> Token | None:
    """The noun that a relative pronoun after `in` or `für` stands for."""
    opener = next((t for t in own_tokens(head) if t.tag_ in PREPOSITION and t.lower_ in ("auf", "in", "für")), None)
    pronoun = neighbour(opener) if opener is not None and opener.i + 1 < len(opener.doc) else None
    return antecedent(pronoun) if pronoun is not None and pronoun.tag_ == "PRELS" else None


def place_of_relative(head: Token) -> Token | None:
    """`Usedom` in `Usedom, wo das Minus 5 Prozent ausmachte`."""
    opener = next(iter(own_tokens(head)), head)
    if opener.lower_ != "wo":
        return None
    if head.dep_ == "rc" and head.head.tag_ in NOUN:
        return head.head
    before = neighbour(opener, -2)
    return before if neighbour(opener, -1).text == "," and before.tag_ in NOUN else None
