"""Headlines: parts that a bracket, a dash, a colon or a comma parts from the verb that the tree hangs them on."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.verb_forms import is_reporting
from pipeline.claims.bracketed import follows_amount_in_brackets
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import DASHES, segment_at, segments
from pipeline.grammar.spans import sentence_of, tags_of, words_of
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, VERBS

_LONGEST_HEADLINE = 18


def is_apart(head: Token, span: Span) -> bool:
    """Whether a bracket, or in a headline a dash or colon, parts the figure from the verb it hangs on."""
    first, last = sorted((head.i, span.start))
    words, sentence = words_of(span.doc), sentence_of(span)
    end = sentence.end
    between = words[first:last]
    if ("(" in between) != (")" in between) or (head.i < span.start and follows_amount_in_brackets(span)):
        return True
    if first == span.start and _opens_other(head, span):
        return True
    tags, colon = tags_of(span.doc), first + between.index(":") if ":" in between else -1
    parts, place = segments(sentence), segment_at(span.start, span.doc)
    own = parts[place]
    if own.mark == ":" and own.finite < 0 and head.i < own.start - 1:
        label = parts[place - 1]
        named = label.mark in (*DASHES, ",") and tags[label.start : label.end] == ["NN"]
        if named or span.doc[own.start].is_quote:
            return True  # `Der Wagen muss ersetzt werden – Kosten: 9 Euro`, `Sie brach aus: „30 Monate für ein Leben!“`
    bare = PREPOSITION.isdisjoint(tags[own.start : span.start])
    if bare and first < colon < head.i and VERBS.isdisjoint(tags[first:colon]):
        return True  # `Drei Tore, zwei Vorlagen: Der Stürmer überzeugte`
    if head.i > span.end and head.tag_ == "VVPP" and FINITE.isdisjoint(tags[sentence.start : sentence.end]):
        at = segments(sentence)[segment_at(head.i, span.doc)]
        if at != own and "CARD" in tags[at.start : head.i] and PREPOSITION.isdisjoint(tags[at.start : head.i]):
            return not PREPOSITION.isdisjoint(tags[span.end : own.end])  # `200 Häuser unter Wasser, drei Orte geräumt`
    if first == head.i < colon and _is_predicated(own.start, own.end, span) and FINITE.isdisjoint(tags[span.end : end]):
        return True  # `Diesen Schock muss die Insel verdauen: 3 Gäste tot, 11 verletzt!`
    after = parts[place + 1 : place + 2]
    alone = own.mark in DASHES and {"ADV", "CARD"}.issuperset(tags[own.start : own.end])
    if alone and after and after[0].mark in DASHES and after[0].finite == after[0].start:
        return False  # `Die Sanitäter – insgesamt 24 – versorgten die Verletzten`
    opens = own.start == sentence.start and own.kind == "phrase" and bool(after) and after[0].mark in ("–", "—")
    if opens and after[0].kind == "main" and after[0].start < after[0].finite and after[0].start <= head.i:
        return True  # `60 getötete Journalisten im Jahr 2008 – das Internet gerät ins Visier seiner Gegner.`
    dashes = sum(part.mark in DASHES for part in parts if first < part.start <= last)
    if dashes == 2 or len(sentence) > _LONGEST_HEADLINE:  # `betrug – so der Rektor – 20`
        return False
    # `Sturm verwüstet Oberdorf: 40 Häuser zerstört`
    headline = "$." not in tags[max(span.end, sentence.end - 2) : sentence.end]
    tells = headline or (":" in between and is_reporting(predicate(head).lemma))  # `Der Chef sagte: 300 Leute.`
    tells = tells or words[span.end : span.end + 1] == ["davon"]  # `gewarnt – die Hälfte davon in der Stadt`
    return (head.i > span.start or tells) and (dashes > 0 or ":" in between)


def _is_predicated(start: int, end: int, span: Span) -> bool:
    """Whether a part is no more than a counted noun and what it is: `3 Gäste tot`, `mindestens elf Boote gesunken`,
    `40 Häuser ohne Strom`.
    """
    tags = tags_of(span.doc)
    last = end - 1
    while last > span.end and (tags[last].startswith("$") or tags[last] == "KON"):
        last -= 1
    between = tags[start : span.start] + tags[span.end : last]
    if tags[last] == "NN" and words_of(span.doc)[last - 1] in ("in", "im", "ohne", "unter"):
        return tags[span.end : last - 1] == ["NN"] and PREPOSITION.isdisjoint(tags[start : span.start])
    return tags[last] in ("ADJD", "VVPP") and "NN" in between and PREPOSITION.isdisjoint(between)


def _opens_other(head: Token, span: Span) -> bool:
    """`Schulen bleiben zu` in the headline `300 Helfer im Einsatz, Schulen bleiben zu`: a subject of its own."""
    sentence, doc = sentence_of(span), span.doc
    if "$." in tags_of(doc)[max(span.end, sentence.end - 2) : sentence.end] or len(sentence) > _LONGEST_HEADLINE:
        return False
    parts, at = segments(sentence), segment_at(head.i, doc)
    own, other = parts[segment_at(span.start, doc)], parts[at]
    alone = own.kind == "phrase" and other.kind == "main" and other.mark == "," and parts[at - 1] == own
    return alone and other.finite == head.i == other.start + 1 and doc[other.start].tag_ in NOUN
