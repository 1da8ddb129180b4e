"""What stands before a noun: where its phrase begins, with adjectives and what these bring along.

Tags decide first and the dependencies where tags leave it open; article and numeral stay outside.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.ordinals import is_ordinal
from pipeline.grammar.spans import sentence_of, words_of
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, SUBJECT, feature
from pipeline.grammar.truncated import start_with_truncated

#: Words that names consist of.
NAME_TAGS = NOUN | {"FM", "XY", "TRUNC"}
#: Particles within a name: `Salman bin Hamad al-Chalifa`.
_INNER_PARTICLES = frozenset({"bin", "ibn", "bint"})
_LONGEST_ATTRIBUTE = 5


def _attribute_start(adjective: Token) -> int:
    """`für` in `der für den Hafen zuständige Koordinator`: an article right before a preposition opens an attribute."""
    doc, i = adjective.doc, adjective.i - 1
    first = max(sentence_of(adjective).start, adjective.i - _LONGEST_ATTRIBUTE)
    if i <= first or doc[i].tag_ not in NOUN:
        return adjective.i
    while i > first and doc[i].tag_ in NOUN | DETERMINER | {"ADJA", "CARD"}:
        i -= 1
    return i if i > first and doc[i].tag_ in PREPOSITION and doc[i - 1].tag_ == "ART" else adjective.i


def left_edge(noun: Token) -> int:
    """Index of the first token of the phrase left of its noun: its adjectives, without article, numeral and adverb."""
    doc, first = noun.doc, sentence_of(noun).start
    start = noun.i
    while start > first and doc[start].ent_iob_ == "I":
        if doc[start].tag_ == doc[start - 1].tag_ == "NN" and doc[start - 1].dep_ in SUBJECT:
            break  # `Sturm Geschwindigkeiten` in `erreichte der Sturm Geschwindigkeiten` is no name
        start -= 1
    while start > first + 1 and doc[start - 1].lower_ in _INNER_PARTICLES and doc[start - 2].tag_ == "NE":
        start -= 2  # `Salman bin | Hamad al-Chalifa`
    start = start_with_truncated(doc[start])
    i = start - 1
    while i >= first:
        token = doc[i]
        if token.tag_ == "ADJA" and noun.ent_type_ and _is_of_noun_before(token):
            break  # `am günstigsten Chemnitz`, `die höchste Quote hat Bremen, die niedrigste | Bayern`
        if token.tag_ == "$," and start == i + 1 and doc[start].tag_ in NOUN and doc[i - 1].tag_ == "ADJA":
            break  # `Bayern hat die niedrigste, | Bremen die höchste Quote`
        if token.tag_ == "ADJA" and answers_superlative(token):
            break  # `Am meisten verdienen Piloten, am wenigsten | Köche`
        if token.tag_ == "ADJA" and i > first and is_ordinal(token):
            break  # `jeder zweite | Arzt`
        if token.tag_ == "ADJA":
            start = start_with_truncated(token)
            if start < i:
                i = start - 1
                continue
            attribute = min(token.left_edge.i, _attribute_start(token))
            if attribute < i and i - attribute <= _LONGEST_ATTRIBUTE and _is_attribute(doc[attribute:i]):
                start = attribute
            i = start - 1
        elif token.tag_ == "PTKNEG" and start == i + 1 and doc[start].tag_ == "ADJA":
            start = i  # `nicht genannter Sprecher`
            i -= 1
        elif token.tag_ == "ADV" and start == noun.i == i + 1 and token.lower_ in ("über", "unter"):
            start = i  # `die über 60-Jährigen`
            i -= 1
        elif (
            token.tag_ in ("KON", "$,", "TRUNC")
            and start == i + 1
            and i - 1 >= first
            and doc[i - 1].tag_ in ("ADJA", "TRUNC")
        ):
            i -= 1
        elif (
            token.tag_ in NAME_TAGS
            and not is_plural(token)
            and (token.dep_ in ("pnc", "nmc") or (token.head.i == noun.i and token.dep_ in ("nk", "pnc", "ag")))
            and start == i + 1
            and (start == noun.i or doc[start].ent_type_ == "PER")
        ):
            start = i
            i -= 1
        else:
            break
    return start


def _is_of_noun_before(adjective: Token) -> bool:
    """Whether a superlative stands for a noun that was named, right before a name."""
    word, article = adjective.lower_, adjective.doc[adjective.i - 1].lower_
    if word.endswith("sten") and article == "am":
        return True
    alone = article in ("das", "den", "die") and adjective.doc[adjective.i - 2].lower_ in (",", "und")
    return alone and word.endswith(("ste", "sten")) and word not in ("ersten", "meisten", "nächsten")


def answers_superlative(adjective: Token) -> bool:
    """Whether `am kürzesten` opens a part of the sentence in answer to one before, whatever follows it."""
    i, words = adjective.i, words_of(adjective.doc)
    first = sentence_of(adjective).start
    if not adjective.lower_.endswith("sten") or i - 2 <= first or words[i - 1] != "am":
        return False
    before = (k for k in range(first, i - 2) if words[k] == "am" and words[k + 1].endswith("sten"))
    return words[i - 2] in (",", ";", "und") and next(before, None) is not None


def is_plural(token: Token) -> bool:
    """A noun in the plural that is no part of the next one: `von denen die Hochschulen | Fachkräfte anwerben`."""
    return token.tag_ == "NN" and token.dep_ != "nmc" and feature(token, "Number") == "Plur"


def _is_attribute(tokens: Span) -> bool:
    """Whether the tokens can stand before a participle: `im Land (erzeugten)`, without article, numeral or verb."""
    tags = {token.tag_ for token in tokens}
    return tokens[0].tag_ in PREPOSITION and not tags & {"CARD", "VVFIN", "VAFIN", "VMFIN", "$,", "KON"}
