"""Contrasted figures: what tells one of several figures of a sentence from the others.

What each is for (`5 Millionen für Schulen, 3 Millionen für Straßen`), that it is the one replaced (`63 statt 58 Euro`),
whom a list with brackets gives it (`aus Polen (20), Italien (15)`), what rose or sank to it.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.verb_forms import is_reporting
from pipeline.claims.beside import is_amount
from pipeline.claims.bracketed import listed_before_bracket
from pipeline.claims.patterns import NUMERALS
from pipeline.claims.verb_words import bare_verb
from pipeline.claims.verbal import verbal_what
from pipeline.grammar.arguments import governed_noun
from pipeline.grammar.clauses import clause_head, clause_of
from pipeline.grammar.nominals import is_time
from pipeline.grammar.phrases import noun_phrase
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import entities, neighbour, sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION
from pipeline.records import Figure


def purpose_of(figure: Figure, span: Span) -> str:
    """`für Schulen` in `gibt 5 Millionen Euro für Schulen und 3 Millionen für Straßen`, which differ by it.

    "" where no other amount of the sentence has its own.
    """
    doc, words, sentence = span.doc, words_of(span.doc), sentence_of(span)
    if figure.kind != "money" or words[span.end : span.end + 1] != ["für"]:
        return ""
    places = (i for i in range(sentence.start + 1, sentence.end) if words[i] == "für")
    after_amounts = [i for i in places if is_amount(doc[i - 1]) or words[i - 1].startswith(NUMERALS)]
    noun = governed_noun(doc[span.end]) if len(after_amounts) > 1 else None
    return f"für {noun.text}" if noun is not None and not is_time(noun) else ""


def answer_named(figure: Figure, span: Span, verbs: Predicate) -> str:
    """`nennen Eva Brandt` in `Als Chefin nennen 40 Prozent Eva Brandt, 20 Prozent Kai Vogt`: whom the part names."""
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    if figure.kind != "share" or after is None or after.ent_type_ != "PER" or verbs.lemma not in _NAMING:
        return ""
    name = next(entity for entity in entities(sentence_of(span), "PER") if entity.start <= after.i < entity.end)
    return f"{bare_verb(verbs, span)} {name.text}"


_NAMING = frozenset("bevorzugen nennen wählen wollen wünschen".split())


def other_extreme(span: Span) -> str:
    """`niedrigste Quote` for 3 in `Die höchste Quote hatte Bremen mit 11 Prozent, die niedrigste Bayern mit 3 Prozent`,
    also where the noun comes later; "" without a superlative whose noun stands at the other one.
    """
    doc, words, tags, sentence = span.doc, words_of(span.doc), tags_of(span.doc), sentence_of(span)
    extremes = [i for i in range(sentence.start, sentence.end - 1) if words[i].endswith(("ste", "sten"))]
    extremes = [i for i in extremes if tags[i] in _DESCRIBING and doc[i].is_lower and words[i - 1] in _ARTICLES]
    if len(extremes) != _PAIR:
        return ""
    parts = segments(sentence)
    part = parts[segment_at(span.start, doc)]
    if part.mark == "(":
        part = parts[segment_at(span.start, doc) - 1]
        if "CARD" in tags[part.start : part.end]:
            return ""  # `die tiefste mit 3 Grad am Gipfel (3.437 Meter)`
    own = next((i for i in extremes if part.start <= i < part.end), -1)
    other = next(i for i in extremes if i != own)
    noun = doc[other + 1]
    governed = own > 1 and tags[own - 2] in PREPOSITION  # `während auf das unterste 6,5 Prozent entfallen`
    if own < 0 or governed or part.start <= other < part.end or noun.tag_ != "NN" or tags[own + 1] == "NN":
        return ""
    if own + 1 == span.start:
        return ""  # `Das teuerste Gerät kostet 749 Euro, das billigste 129`: it has the amount itself
    return f"{words[own]} {noun.text}"


_ARTICLES = frozenset({"das", "den", "der", "die"})
_DESCRIBING = frozenset({"ADJA", "NN", "PIAT", "PIS"})
_PAIR = 2


def as_replaced(words: str, span: Span) -> str:
    """`kostet statt` for 58 in `Die Karte kostet 63 statt 58 Euro`: what is said of a figure that no longer holds."""
    return f"statt {words}" if clause_of(span).i > span.start else f"{words} statt"


def what_changes(head: Token, counted: Token, who: str) -> str:
    """`Absatz` in `Der Absatz sank auf 34.500 Autos`, `Zahl der Kühe` in `Die Zahl der Kühe fiel auf 300 Tiere`."""
    changed = subject(head)
    if changed is None or changed.tag_ not in NOUN or changed.i == counted.i or changed.text in who.split():
        return ""
    return str(noun_phrase(changed).text)


def said_of_list(span: Span, who: str) -> str:
    """`Größte Partner` in `Größte Partner waren die USA (9), Polen (8)`: what the verb says of those listed."""
    if listed_before_bracket(span) is None:
        return ""
    start = sentence_of(span).start
    first = next((t for t in span.doc[start : span.start] if t.text == "("), None)
    if first is None or first.i <= start:
        return ""
    verbs = predicate(clause_head(neighbour(first, -1)))
    if not verbs.verbs or verbs.head.i > first.i or is_reporting(verbs.lemma):
        return ""
    noun, own = neighbour(first, -1), span.doc[span.start - 2]
    known = {neighbour(token, -1).text for token in span.doc[start + 1 : span.start] if token.text == "("}
    said = verbal_what(verbs, span, None, " ".join((who, *known)))
    return said if noun.i == own.i else said.replace(_with_article(noun), _with_article(own))


def _with_article(noun: Token) -> str:
    before = neighbour(noun, -1)
    return f"{before.text} {noun.text}" if before.tag_ in DETERMINER else str(noun.text)
