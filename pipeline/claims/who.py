"""Who: whom or what a figure is about.

For a count that is the counted noun with what narrows it down; for any other kind the holder or subject.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from pipeline.claims.beside import (
    attributed_noun,
    is_amount,
    is_present_participle,
    participle_after,
    whole_of,
    word_after,
)
from pipeline.claims.bracketed import (
    follows_amount_in_brackets,
    follows_count_phrase,
    listed_before_bracket,
    located_noun,
    named_before_bracket,
    way_of,
)
from pipeline.claims.counted import who_counted
from pipeline.claims.counting import (
    counted_noun,
    partitive_pronoun,
    shared_noun,
)
from pipeline.claims.dimensions import superlative
from pipeline.claims.elsewhere import (
    fallen_to,
    follows_amount_of,
    whole_before,
    whole_meant,
)
from pipeline.claims.holders import holder_of, priced_noun
from pipeline.claims.patterns import CHANGING, COPULAS, CURRENCIES, DIMENSIONS, GOVERNED, SHARE_NOUNS
from pipeline.claims.polls import answers_poll, asked_before
from pipeline.claims.previous import (
    amounts_to,
    contrasted_group,
    contrasts_phrase,
    points_at_previous,
)
from pipeline.claims.sizes import owner_in_relative, size_of
from pipeline.claims.wording import clean_phrase, phrase_of
from pipeline.grammar.clauses import clause_of
from pipeline.grammar.nominals import before_adverbs
from pipeline.grammar.ordinals import is_ordinal
from pipeline.grammar.phrases import NARROWING, noun_phrase, right_edge, with_second_genitive
from pipeline.grammar.predicates import predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import entities, sentence_of, sentences_before, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, SUBJECT, VERBS, feature
from pipeline.records import Figure


def figure_span(doc: Doc, figure: Figure) -> Span:
    """The tokens of a figure; of the first side of `60 mal 20 Meter` those of both, of which the same is said."""
    span = doc.char_span(figure.start, figure.end, alignment_mode="expand")
    assert span is not None, "a figure lies inside its text"
    if figure.kind == "measure" and doc[span.end : span.end + 1].text in _TIMES:
        after = doc[span.end + 1 : span.end + 3]
        if len(after) == 2 and after[0].like_num and after[1].tag_ == "NN":
            return doc[span.start : after.end]
    return span


_TIMES = frozenset({"mal", "x", "×"})


def who_of(figure: Figure, span: Span, previous: str, speaker: str = "") -> str:
    """Whom or what the figure is about, in the article's words, without article and number; "" if nobody is named.

    Args:
        figure: the figure.
        span: its tokens.
        previous: who the figure before it was about, for `20 weitere wurden verletzt`.
        speaker: who says so in direct speech, for `ich`.
    """
    if figure.kind == "count" and not _is_index(figure, span) and not _is_sum(span):
        return who_counted(figure, span, previous)
    return _who_held(figure, span, previous, speaker)


def _names_body(previous: str, span: Span) -> bool:
    """`Grünen` before `Jeder Fünfte weiß noch nicht`: a party or firm has no fifth that knows anything."""
    before = span.doc[: span.start]
    return any(entity.text == previous for entity in entities(before, "ORG"))


def _is_sum(span: Span) -> bool:
    """Whether a large number without noun is a sum, as the one before it: `kostet 9 Millionen Euro, die Stadt zahlt 2
    Millionen`.
    """
    if not span[-1].lower_.startswith(("million", "milliarde")) or counted_noun(span) is not None:
        return False
    doer = subject(clause_of(span), span)
    if doer is None or doer.tag_ != "NN":
        return False
    first = next((sentence.start for sentence in sentences_before(span, 1)), sentence_of(span).start)
    return any(word.rstrip("n") in CURRENCIES for word in words_of(span.doc)[first : span.start])


def _is_index(figure: Figure, span: Span) -> bool:
    """Whether a count is a level or change of an index or rate: `verlor 6,2 Punkte`, `stieg um 1,1 auf 86,5 Punkte`,
    `fiel auf 104 je Dollar`.
    """
    doc, tags = span.doc, tags_of(span.doc)
    after = doc[span.end] if span.end < len(doc) else None
    opened = span.start > 0 and words_of(doc)[span.start - 1] in ("auf", "bei", "mit", "um", "über", "unter")
    opened = opened or words_of(doc)[span.start - 2 : span.start] == ["marke", "von"]
    if after is None or (opened and words_of(doc)[span.end] in ("je", "pro", "per")):
        return after is not None  # `fiel auf 104 je Dollar`
    noun = after if tags[span.end] in NOUN else shared_noun(span)
    fraction = figure.value is not None and figure.value != int(figure.value)
    if noun is not None and noun.lower_ == "einheiten" and fraction:
        return True  # `schloss bei 4.385,21 Einheiten`
    if noun is None or noun.lower_ not in _POINTS:
        return noun is not None and noun.lower_.endswith(_INDEX_POINTS)
    if noun.lower_.startswith("punkt") and predicate(clause_of(span)).lemma in _GAINING:
        return True  # `Die Linke verlor 18 Punkte`
    large = opened and figure.value is not None and figure.value >= _LEAST_INDEX
    return fraction or large or figure.change != "none" or (opened and noun.lower_.startswith("zähler"))


_GAINING = frozenset("einbüßen gewinnen hinzugewinnen verlieren zulegen".split())
_POINTS = frozenset({"punkt", "punkte", "punkten", "zähler", "zählern"})
_INDEX_POINTS = ("indexpunkt", "indexpunkte", "indexpunkten")
#: A level from which on points are those of an index, not of a game.
_LEAST_INDEX = 1000


def _who_held(figure: Figure, span: Span, previous: str, speaker: str) -> str:
    after = word_after(span)
    listed = listed_before_bracket(span)
    if (listed or named_before_bracket(span)) and (extreme := _of_extreme(span, previous)):
        return extreme
    if previous and figure.kind == "share" and follows_count_phrase(span):
        return previous
    if listed is not None:
        return phrase_of(listed)
    named = named_before_bracket(span)
    if named is not None:
        return phrase_of(located_noun(named) if figure.kind == "share" else way_of(named))
    group = contrasted_group(span) or (fallen_to(span) if figure.kind in ("measure", "money") else None)
    if group is not None:
        return phrase_of(group)
    if previous and amounts_to(span):
        return previous
    if previous and points_at_previous(span) and whole_of(figure, after) is None:
        part = whole_before(span) if figure.kind == "share" else None
        body = part is None and words_of(span.doc)[span.start].startswith("jede") and _names_body(previous, span)
        return phrase_of(part) if part is not None else "" if body else previous
    if previous and (follows_amount_in_brackets(span) or contrasts_phrase(span, previous)):
        return previous
    if previous and figure.kind == "share" and follows_amount_of(span):
        doer = subject(clause_of(span), span)
        if doer is None or is_amount(doer):
            return previous
    if previous and figure.kind == "share" and whole_of(figure, after) is None and answers_poll(span):
        asked = asked_before(span)
        return phrase_of(asked) if asked is not None else previous
    if previous and figure.kind == "share" and whole_of(figure, after) is None and _is_with_part(span):
        return previous
    pronoun = partitive_pronoun(span) if figure.kind == "share" else None
    meant = whole_meant(pronoun) if pronoun is not None else None
    if pronoun is not None:
        return phrase_of(meant) if meant is not None else previous  # `jeder Dritte von ihnen`
    holder = holder_of(figure, span)
    if holder is not None and holder.lower_ in _NOBODY:
        return ""
    bare = holder is not None and holder.lower_ in _BARE_CHANGES
    if previous and holder is not None and bare and all(right.right_edge.i >= span.start for right in holder.rights):
        return previous  # `Verglichen mit dem Mai ergab sich ein Zuwachs von 3 Prozent`
    if holder is not None and not is_amount(holder):
        return clean_phrase(_holder_phrase(owner_in_relative(holder) or holder, span))
    token = subject(clause_of(span))
    some = token is not None and token.tag_ == "CARD" and not span.start <= token.i < span.end
    if previous and some and figure.kind in ("money", "share"):
        return previous  # `Von 90 Firmen erhöhten 58 die Preise – um 4 Prozent`
    if token is not None and token.lower_ in ("ich", "wir") and token.tag_ == "PPER":
        return speaker if speaker and token.lower_ == "ich" else str(token.text)
    priced = priced_noun(figure, span)
    return phrase_of(priced) if priced is not None else ""


def _is_with_part(span: Span) -> bool:
    """`Bei 22 Prozent blieb das Gehalt gleich` after `43 Prozent der Wechsler verdienten mehr`: with some of them.

    Not where the share is a level of the subject: `Bei 22 Prozent lag die Quote`.
    """
    start = sentence_of(span).start
    if span.start == start or before_adverbs(span) != start or words_of(span.doc)[start] != "bei":
        return False
    head = clause_of(span)
    doer, after = subject(head, span), span.doc[head.i + 1 : sentence_of(span).end]
    level = doer is None or doer.lower_.endswith(SHARE_NOUNS) or predicate(head).lemma == "liegen"
    return not level and any(token.tag_ in ("ADJD", "PTKVZ", "VVPP", "VVINF") for token in after)


def _of_extreme(span: Span, previous: str) -> str:
    """`Quote` in `Am niedrigsten war die Quote in Ulm (5 Prozent), am höchsten in Bremen (11 Prozent)`, else ""."""
    head = clause_of(span)
    if predicate(head).lemma not in COPULAS | CHANGING or not superlative(span):
        return ""
    doer = subject(head)
    return phrase_of(doer) if doer is not None and doer.tag_ in NOUN and not is_amount(doer) else previous


#: Changes of what was spoken of before, where nothing says of what.
_BARE_CHANGES = frozenset("abnahme anstieg einbruch rückgang zunahme zuwachs".split())
#: Words that hold nothing: `war von 5 Millionen die Rede`, `60 Prozent stimmten mit Ja`.
_NOBODY = frozenset({"ja", "nein", "niemand", "nichts", "rede"})


def _end_of_joined(holder: Token, end: int, span: Span) -> int:
    """Where two subjects end that have one figure: `Italien und die Schweiz` in `Italien und die Schweiz gaben 3 Euro`.

    `end` where there is no second one, or each has a figure of its own (`A und B erhielten 9 und 8 Prozent`).
    """
    doc, tags, words, limit = span.doc, tags_of(span.doc), words_of(span.doc), sentence_of(holder).end
    verb = clause_of(span)
    if holder.dep_ not in SUBJECT or holder.head not in (verb, predicate(verb).main) or end + 1 >= limit:
        return end
    if feature(verb, "Number") != "Plur":
        return end
    if words[end] == ",":
        return _end_of_list(end, span)
    if words[end] not in ("und", "sowie") or doc[end].head.i != holder.i:
        return end
    if holder.lower_.endswith("innen") and doc[end + 1].lower_.startswith(holder.lower_[:_STEM]):
        return right_edge(doc[end + 1])  # `Kundinnen und Kunden der Stadtwerke`
    second = end + 1
    while second + 1 < limit and tags[second] in DETERMINER | {"ADJA"}:
        second += 1
    after = tags[second + 1] if second + 1 < limit else ""
    shared = {"und", "bzw.", "beziehungsweise"}.isdisjoint((words[span.start - 1], *words[span.end : span.end + 1]))
    whole = tags[second] in NOUN and doc[second].head.i == end and (after in FINITE or doc[second].i < span.start)
    apart = second < span.start or end > span.end
    return second + 1 if whole and shared and apart and after not in NOUN | {"ART", "APPR"} else end


#: Letters in which both genders of a noun begin alike, but for an umlaut.
_STEM = 2


def _end_of_list(end: int, span: Span) -> int:
    """Where three or more subjects of one figure end: `Bund, Länder und Gemeinden`; the same index if it is no list."""
    doc, words, tags, limit = span.doc, words_of(span.doc), tags_of(span.doc), sentence_of(span).end
    i, closed = end, False
    while i + 1 < limit and not closed and (words[i] == "," or words[i] in ("und", "sowie")):
        closed = words[i] != ","
        if doc[i + 1].tag_ not in NOUN or doc[i + 1].dep_ != "cj":
            return end
        i += 2
        while i < limit and doc[i].ent_iob_ == "I":
            i += 1
    own = words[span.start - 1] in (",", "und", "bzw.") or words[span.end : span.end + 1] in ([","], ["und"], ["bzw."])
    own = own and "CARD" in tags[span.end : span.end + 3] + tags[max(0, span.start - 4) : span.start]
    return i if closed and not own and (i <= span.start or end > span.end) and tags[i] not in NOUN else end


def _is_numbered(noun: Token) -> bool:
    """`Jahre` in `ein 61 Jahre alter Wanderer`, `Seiten` in `das 200 Seiten starke Buch`."""
    return is_amount(noun) or (noun.tag_ in NOUN and noun.i > 0 and noun.doc[noun.i - 1].tag_ == "CARD")


_SIDES = frozenset({"für", "gegen"})


def _takes_side(holder: Token, span: Span) -> bool:
    """Whether all that a part without a verb says of a share is what its people want: `60 Prozent der Bürger gegen
    Ausbau`.
    """
    part = segments(sentence_of(span))[segment_at(span.start, span.doc)]
    many = feature(holder, "Number") == "Plur" or (holder.lower_.endswith("n") and not holder.lower_.endswith("ion"))
    people = holder.i >= span.end and (many or words_of(span.doc)[span.start].startswith("jede"))
    alone = part.finite < 0 and VERBS.isdisjoint(tags_of(span.doc)[part.start : part.end])
    return people and alone and words_of(span.doc)[holder.i + 1 : holder.i + 2] in (["für"], ["gegen"])


def _holder_phrase(holder: Token, span: Span) -> str:
    """The words of the holder's phrase, clipped where it would run into the figure itself."""
    if holder.lower_ in ("was", "wer"):
        part = segments(sentence_of(holder))[segment_at(holder.i, holder.doc)]
        return str(holder.doc[holder.i : part.end if part.end <= span.start else holder.i + 1].text)
    governed = frozenset(GOVERNED.get(predicate(clause_of(span)).lemma, ()))
    governed |= _SIDES if _takes_side(holder, span) else frozenset()
    start, end = left_edge(holder), right_edge(holder, prepositions=NARROWING - governed)  # not `Kalb | zur Welt`
    if span.doc[start].tag_ in PREPOSITION:  # `auf der Werft gebaute Schiff`
        start = holder.i
        while span.doc[start - 1].tag_ == "ADJA":
            start -= 1
    if span.end <= holder.i:
        inside = start <= participle_after(span) and attributed_noun(span) == holder
        start = max(start, participle_after(span) + 1 if inside else span.end)
        while start < holder.i and (
            span.doc[start].lower_.startswith(DIMENSIONS)
            or span.doc[start].tag_ in ("KON", "ART")
            or (start == span.end and is_present_participle(span.doc[start]))
        ):
            start += 1
        if any(t.tag_ in ("CARD", "NN") for t in span.doc[start : holder.i]):
            start = holder.i
    if start < holder.i and start and is_ordinal(span.doc[start]):
        start += 1  # `Rechnung` in `Jede zwölfte Rechnung ist falsch, im Schnitt um 140 Euro`
    if start < holder.i and span.doc[start].lower_.startswith(DIMENSIONS) and _is_numbered(span.doc[start - 1]):
        start += 1  # `die 2 Tonnen schwere Sonde` for another figure
    joined = max(_end_of_joined(holder, end, span), with_second_genitive(holder, end))
    if joined > end:
        return str(span.doc[start:joined].text)
    size = size_of(span)
    if holder.i < span.start < end or (size is not None and holder.i < size.noun.i < end):
        end = noun_phrase(holder, prepositions=frozenset()).end
        end = min(end, span.start) if holder.i < span.start else end
        while end - 1 > holder.i and span.doc[end - 1].tag_ in DETERMINER | PREPOSITION:
            end -= 1  # `Beben` in `Beben der Stärke 6,4`
    return str(span.doc[start:end].text)
