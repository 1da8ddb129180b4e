"""Arguments: the prepositional phrases, datives and objects of a clause, read off tags and articles."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.cases import has_postposition, is_beside, shows_object, shows_subject
from pipeline.grammar.clauses import is_clause_head, own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, remembered, sentence_of, tags_of, words_of
from pipeline.grammar.tags import DETERMINER, FINITE, NO_NOUNS, NOUN, PREPOSITION, VERBS, feature

_INSIDE = DETERMINER | {"ADJA", "ADJD", "ADV", "CARD", "TRUNC", "PTKA", "PTKNEG", "$(", "PIS"}
#: `bei den unter 30-Jährigen`, `mit mehr als 20 Betten`.
_BOUNDS = frozenset({"als", "bis", "über", "unter", "zu"})
_REACH = 9
INSTEAD = frozenset({"anstatt", "statt"})
_SCALES = ("million", "milliarde", "billion")


@remembered
def prepositional(head: Token) -> list[tuple[Token, Token]]:
    """The prepositional phrases of a clause: each preposition with the noun it governs, in text order."""
    found = []
    own = own_tokens(head)
    if head.tag_ in FINITE:  # what a colon parts from the verb that the tree hangs it on
        part = segments(sentence_of(head))[segment_at(head.i, head.doc)]
        if part.mark == ":":
            own = sorted(
                {*own, *(t for t in head.doc[part.start : head.i] if t.head.i < part.start)}, key=lambda t: t.i
            )
    for token in own:
        if token.tag_ in ("APPR", "APPRART") and not _is_instead(token):
            noun = governed_noun(token)
            if noun is not None:
                found.append((token, noun))
    return found


def _is_instead(preposition: Token) -> bool:
    """`an` in `vor den Toren statt an den Bändern`: a place where somebody is not."""
    return preposition.i > 0 and words_of(preposition.doc)[preposition.i - 1] in INSTEAD


@remembered
def governed_noun(preposition: Token) -> Token | None:
    """The noun after a preposition, over its article, numeral and adjectives."""
    doc, end = preposition.doc, min(preposition.i + _REACH, sentence_of(preposition).end)
    noun: Token | None = None
    for i in range(preposition.i + 1, end):
        token = doc[i]
        if token.tag_ in NOUN:
            noun = token
            joined = doc[i].dep_ in ("pnc", "nmc") or token.lower_.startswith(_SCALES)
            if i + 1 < end and doc[i + 1].tag_ in NOUN and joined and doc[i].head.i > i:
                continue  # the first part of a name, of `Millionen Euro`, `Millionen Beschäftigte`
            return noun
        if token.tag_ not in _INSIDE and token.lower_ not in _BOUNDS and not _joins(token):
            return noun
    return noun


def _joins(token: Token) -> bool:
    """`und` or a comma between two adjectives or numbers (`zum ersten und letzten Mal`), or before what completes a
    word (`im Kultur- und Sportetat`).
    """
    around, before, after = {"ADJA", "CARD", "TRUNC"}, neighbour(token, -1).tag_, neighbour(token).tag_
    completed = before == "TRUNC" and after in NOUN
    return token.tag_ in ("KON", "$,") and ((before in around and after in around) or completed)


def dative(head: Token) -> Token | None:
    """The noun or pronoun to whom something happens or belongs: `Dem Verein` in `Dem Verein fehlen 20 Helfer`."""
    for token in own_tokens(head):
        if token.tag_ == "PPER" and token.lower_ in ("ihm", "ihnen") and not _is_governed(token):
            return token
        if token.tag_ in NOUN and not is_time(token):
            after = neighbour(token)
            postposed = after.tag_ == "APPO" or governed_noun(after) is None
            if after.lower_ == "zufolge" or (after.lower_ == "nach" and postposed):
                continue  # `Seiner Ansicht nach fehlen 3 Millionen`, `sind es dem Bericht zufolge drei Wochen`
            articles = [c for c in token.lefts if c.tag_ in DETERMINER]
            shown = bool(articles) and (articles[0].lower_.endswith("em") or _is_dative_plural(articles[0], token))
            shown = shown or (bool(articles) and articles[0].lower_ == "der" and _is_given(token))
            if shown and not _is_governed(articles[0]):
                return token
            if token.dep_ == "da" and not _is_governed(articles[0] if articles else token):
                return token
    return None


def _is_given(noun: Token) -> bool:
    """`der Verkäuferin` in `sprach der Verkäuferin eine Abfindung zu`: a feminine after `der` that hangs on a verb."""
    return noun.head.tag_ in VERBS and noun.dep_ in ("da", "oa", "sb") and shows_object(noun)


def _is_dative_plural(article: Token, noun: Token) -> bool:
    """`ihren Enkeln`, `sprach den Klägern 3 Millionen zu`: in the plural such an article of a dative ends in -en."""
    plural = feature(noun, "Number") == "Plur" and feature(noun, "Case") == "Dat" and noun.is_title
    if not plural or not article.lower_.endswith("en"):
        return False
    beside = noun.head.children if noun.head.tag_ in VERBS and article.lower_ in ("den", "diesen") else ()
    return article.tag_ == "PPOSAT" or any(child.dep_ == "oa" and child.i != noun.i for child in beside)


def _is_governed(first: Token) -> bool:
    """Whether a preposition stands right before the phrase that begins here."""
    return first.i > sentence_of(first).start and neighbour(first, -1).tag_ in ("APPR", "APPRART")


@remembered
def objects(head: Token) -> list[Token]:
    """The bare nouns that hang on the verbs of the clause as objects, nearest parse first; none in a bracket behind its
    verb, but one behind the bracket: `Auf 20 Euro schätzt Eva Kern (SPD) den Schaden`.
    """
    words = words_of(head.doc)
    nouns = [c for verb in predicate(head).verbs for c in verb.children if c.tag_ in NOUN and not is_time(c)]
    return [
        noun
        for noun in nouns
        if (noun.dep_ in ("oa", "da") or (noun.dep_ == "sb" and _is_no_subject(noun, nouns)))
        and words[head.i : noun.i].count("(") == words[head.i : noun.i].count(")")
    ]


def _is_no_subject(noun: Token, beside: list[Token]) -> bool:
    """Whether what the parser takes for a subject is an object: `Den Preis` or, beside a noun that shows that it is the
    subject, `Die Dividende` in `Die Dividende will der Rat erhöhen`.
    """
    if shows_object(noun):
        return not has_postposition(noun)
    doers = [c for c in beside if c.dep_ == "sb" and c.i > noun.i and c.head.i == noun.head.i and shows_subject(c)]
    return bool(doers) and noun.lower_ not in NO_NOUNS and is_beside(noun, doers[0]) and not shows_subject(noun)


@remembered
def possessor(noun: Token) -> Token | None:
    """The noun whose it is: a genitive or `von` phrase right after it (`Umsatz des Konzerns`), or a name before it."""
    doc, i, end = noun.doc, noun.i + 1, sentence_of(noun).end
    if i < end and (doc[i].tag_ in DETERMINER or doc[i].tag_ == "ADJA" or doc[i].lower_ in ("von", "vom")):
        opener = doc[i]
        genitive = opener.lower_ in _GENITIVE or (opener.tag_ == "ADJA" and opener.lower_.endswith("er"))
        found = governed_noun(noun) if genitive or opener.lower_ in ("von", "vom") else None
        if found is not None and not any(t.tag_ == "CARD" for t in doc[i : found.i]):
            return found if found.dep_ not in ("sb", "oa", "da") or feature(found, "Case") == "Gen" else None
    return next((c for c in noun.lefts if c.dep_ == "ag" and c.tag_ in NOUN), None)


_GENITIVE = frozenset(
    "der des eines einer dieser dieses seiner seines ihrer ihres unserer unseres aller beider jeder jedes".split()
)


#: What stands between a preposition and its noun.
BEFORE_NOUN = DETERMINER | {"ADJA", "CARD", "TRUNC"}


@remembered
def after_preposition(token: Token) -> bool:
    """Whether a preposition governs the noun, by the words before it or by the tree."""
    tags, i = tags_of(token.doc), token.i - 1
    first = sentence_of(token).start
    while i >= first and tags[i] in BEFORE_NOUN:
        i -= 1
    if i >= first and tags[i] in PREPOSITION:
        return True
    if i > first and words_of(token.doc)[i - 1 : i + 1] == ["anders", "als"]:
        return True  # `Anders als die Stadt rechnet der Verband mit 20`
    while token.head.i != token.i and not is_clause_head(token):
        if token.head.tag_ in PREPOSITION:
            return True
        if _follows_setting(token):
            return False
        token = token.head
    return False


def _follows_setting(token: Token) -> bool:
    """Whether a person follows a time or a place that a tree hangs them on: `sagte am Dienstag | Marc Simon`, `sagte in
    Bonn | Ministerin Eva Kern`.
    """
    person = token if token.ent_type_ == "PER" else neighbour(token)
    if person.ent_type_ != "PER":
        return False
    doc, first = token.doc, token.i
    while first > 1 and doc[first].ent_iob_ == "I":
        first -= 1
    placed = first > 1 and doc[first - 1].ent_type_ == "LOC" and doc[first - 2].tag_ in PREPOSITION
    return placed or is_time(token.head)
