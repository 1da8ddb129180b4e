"""Complements: the object, predicative or phrase that a verb needs for its sense.

`in Gewahrsam` for `nahmen`, `Anklage` for `erhoben`, `aus dem Wasser` for `zog`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import REPORTING_NOUNS
from pipeline.attribution.speakers import is_one_of
from pipeline.claims.beside import is_amount
from pipeline.claims.closing import bare_object, closing_phrase, opening_phrase
from pipeline.claims.elsewhere import whole_before
from pipeline.claims.gapping import contrasting, gap_of, gap_with, in_other_gap, opens_gapped, own_phrase
from pipeline.claims.patterns import (
    CHANGES,
    COMPLEMENT_PREPOSITIONS,
    COURSES,
    DIRECTED,
    GOVERNED,
    LIGHT,
    SIZED,
    TAKING_SIDES,
    VIEWS,
    ends_in,
)
from pipeline.claims.taken_as import TAKING_AS, held_for, taken_as
from pipeline.claims.undergone import undergone_by
from pipeline.grammar.arguments import governed_noun, prepositional
from pipeline.grammar.clauses import is_clause_head
from pipeline.grammar.nominals import is_time
from pipeline.grammar.phrases import name_end
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, PRONOUN, VERBS, feature

LONGEST_PREDICATIVE = 6
#: Ranks of objects without a preposition.
_OBJECTS = (2, 3)
#: Rank of a phrase that only stands beside the verb.
_BESIDE = 4
ACCOUNTS = (
    "angaben", "ansicht", "auskunft", "berechnungen", "berichten", "einschätzung", "meinung", "schätzungen", "worten"
)  # fmt: skip
#: Nouns of phrases that only join: `zum Teil`, `in der Regel`, `in Höhe von`.
ADVERBIAL_NOUNS = frozenset(
    """
    beispiel fall folge grund regel rahmen rund schnitt sinn sinne teil übrigen weise höhe wert umfang
    """.split()
)


def is_inside(token: Token, span: Span, counted: Token | None) -> bool:
    """Whether the word belongs to the figure's own phrase."""
    return span.start <= token.i < span.end or (counted is not None and token.i == counted.i)


def holds_figure(words: Span, span: Span, counted: Token | None) -> bool:
    held = counted is not None and words.start <= counted.i < words.end
    return held or (words.start < span.end and span.start < words.end)


def short_phrase(noun: Token) -> str:
    """The noun with what stands before it in its phrase, without article: `schwere Verletzungen`."""
    return str(_short(noun).text)


def _short(noun: Token) -> Span:
    return noun.doc[left_edge(noun) : noun.i + 1]


def complement_of(verbs: Predicate, main: Token, span: Span, counted: Token | None, who: str) -> str:
    """The predicative, object or prepositional phrase that the verb needs for its sense, "" if it needs none."""
    found = [*_bare_complements(verbs, main, span, counted, who), *_phrases(verbs, main, span, counted)]
    reach = _to_verb_before(main, verbs.head)
    found = [candidate for candidate in found if candidate[1] < reach]
    loose = neighbour(main, -1)
    if not found and _is_loose_object(main) and loose.text not in who.split()[1:] and loose.i != span.end - 1:
        return str(loose.text)
    if all(rank == _BESIDE for rank, _, _ in found):
        bare = bare_object(verbs, main, span, counted)
        if bare is not None and bare.text not in who.split():
            return str(bare.text)
    known = set(who.lower().split())
    # not the holder again, with more words: `dauerte die im Fernsehen übertragene Feier`
    found = [c for c in found if c[0] not in _OBJECTS or c[2].lower().split()[-1] not in known]
    known |= _AMONG if counted is None else set()  # nor `bei den Frauen` for the Frauen
    return next((text for _, _, text in sorted(found) if not known.issuperset(text.lower().split())), "")


_AMONG = frozenset({"bei", "beim", "dem", "den", "der", "unter"})


def _to_verb_before(main: Token, head: Token) -> int:
    """How far a verb beside it is, which has its own object: `soll einen Saal bekommen und 5 Millionen kosten`."""
    words = main.doc[head.i + 1 : main.i]
    beside = [
        t for t in words if t.tag_ in ("VVINF", "VVPP") and (neighbour(t).tag_ == "KON" or neighbour(t).text == ",")
    ]
    return main.i - beside[-1].i if beside else len(main.doc)


def _bare_complements(
    verbs: Predicate, main: Token, span: Span, counted: Token | None, who: str
) -> Iterator[tuple[int, int, str]]:
    """Predicatives and objects without a preposition: rank, distance from the verb, text."""
    doer = subject(verbs.head)
    measured = _measured_out(span, counted)
    if measured is not None:
        yield 1, abs(main.i - measured.i), measured.text
    undergone = undergone_by(verbs, main, span, counted)
    if undergone is not None:
        yield 1, abs(main.i - undergone.i), undergone.text
    taken = taken_as(verbs, span) if verbs.lemma in TAKING_AS else held_for(verbs, span)
    if taken is not None:
        yield 0, abs(main.i - taken.start), taken.text
    # also of one joined: `hat 600 Menschen angesteckt und 31 das Leben gekostet`
    chain = (*verbs.verbs, main) if main.tag_ == "VVPP" and main not in verbs.verbs else verbs.verbs
    children = [c for verb in chain for c in verb.children if not is_clause_head(c) and c != doer]
    children = [c for c in children if not _opens_next(verbs.head, c, span)]
    given = [c for c in children if c.dep_ == "oa" and (is_inside(c, span, counted) or c.text in who.split())]
    direct, gap = bool(given), gap_of(span)
    for child in children:
        if child.lower_ in VIEWS and verbs.lemma in TAKING_SIDES and not in_other_gap(child, span):
            yield 1, abs(main.i - child.i), child.text  # `24 votierten dagegen`
        receiver = child.dep_ == "da" and (direct or (gap is not None and child.i < gap.start))
        if receiver or opens_gapped(child, span) or in_other_gap(child, span):
            continue  # `stahl einer Rentnerin 3.000 Euro`: to whom is no part of what
        told = child.lower_.endswith(ACCOUNTS) and not (child.dep_ == "oa" and verbs.lemma == "machen")
        if child.dep_ not in ("pd", "oa", "da") or told:
            continue  # `ersten Angaben zufolge`
        if words_of(child.doc)[child.i + 1 : child.i + 2] == ["zufolge"]:
            continue  # `sind es dem Bericht zufolge drei Wochen`
        if child.left_edge.i > 0 and tags_of(child.doc)[child.left_edge.i - 1] == "APPR":
            continue  # `samt Familien ausgeflogen`
        too = child.tag_ == "ADJD" and child.left_edge.i > 0 and tags_of(child.doc)[child.left_edge.i - 1] == "PTKA"
        words = span.doc[child.left_edge.i - too : child.right_edge.i + 1]  # `zu spät`, `am schnellsten`
        behind = words_of(span.doc)[child.i + 1 : child.i + 2]
        changed = behind in (["auf"], ["um"]) and verbs.lemma in DIRECTED | _MULTIPLYING
        parted = changed or (behind in (["für"], ["um"]) and not is_sized(child))
        if child.i < span.start and parted:  # `halbierte den Verlust auf 3 Millionen`
            words = span.doc[child.left_edge.i : child.i + 1]  # `verkauft Rechte für 2 Millionen`
        if _is_apposed(child, verbs, span) or of_infinitive(child, main):
            continue
        if counted is None and words_of(child.doc)[child.i + 1 : child.i + 2] == ["an"] and span.start == child.i + 2:
            words = _short(child)  # `erlitt Verbrennungen an 15 Prozent des Körpers`
        if holds_figure(words, span, counted) or any(t.tag_ == "CARD" or t.text in ("(", ")") for t in words):
            continue
        if not {"darunter", "davon"}.isdisjoint(t.lower_ for t in words):
            continue  # `wurden vier verletzt, davon eine schwer`
        beyond = child.i > main.i and "," in words_of(child.doc)[main.i : child.i]
        if beyond and any(t.tag_ == "PIS" or (t.tag_ == "ART" and child.tag_ == "ADJD") for t in words):
            continue  # `wurden verletzt, einer schwer`
        if is_amount(child):
            continue  # `ging um ein Fünftel auf 2.100 Fälle zurück`
        distance = abs(main.i - child.i)
        if child.dep_ == "pd" and child.tag_ not in VERBS | PREPOSITION and len(words) <= LONGEST_PREDICATIVE:
            if not is_time(child):
                start = words.start - (tags_of(span.doc)[words.start - 1] == "PTKA")  # `gehen zu weit`
                end = words.end - (words[-1].is_punct and words.end - 1 > child.i)
                yield 0, distance, str(span.doc[start:end].text)
        elif child.dep_ in ("oa", "da") and child.tag_ in NOUN and not is_time(child) and not _is_nominative(child):
            yield 2 if child.dep_ == "oa" else 3, distance, object_phrase(child)


_MULTIPLYING = frozenset({"halbieren", "steigern", "verdoppeln", "verdreifachen", "vervierfachen"})


def is_sized(noun: Token) -> bool:
    """Whether a noun takes an amount itself: `Erhöhung um 3 Euro`, `Ausgaben für 20 Schulen`."""
    return ends_in(noun.lower_, (*SIZED, *CHANGES))


def _is_apposed(noun: Token, verbs: Predicate, span: Span) -> bool:
    """Whether a noun after a comma says more of the figure, or stands beyond the end of the clause.

    `kam auf 3 Punkte, einen Punkt weniger`, `kassierte 9 Euro, das Dreifache`, `sinkt um 3 Prozent ab, Verlust droht`.
    """
    doc, words = noun.doc, words_of(noun.doc)
    closing = verbs.particle.i if verbs.particle is not None else span.end - 1
    opened = noun.left_edge.i
    if noun.i + 1 < len(words) and words[noun.i + 1] in ("mehr", "weniger"):
        return words[opened - 1] == ","
    return closing >= verbs.head.i and opened == closing + 2 and doc[opened - 1].text == ","


def of_infinitive(noun: Token, main: Token) -> bool:
    """`Frage` in `wurde beschlossen, die Frage vor den Rat zu bringen`: the object of an infinitive behind a comma."""
    doc, end = noun.doc, sentence_of(noun).end
    if main.i > noun.i or "," not in words_of(doc)[main.i : noun.i]:
        return False
    part = segments(sentence_of(noun))[segment_at(noun.i, doc)]
    return not {"PTKZU", "VVIZU"}.isdisjoint(tags_of(doc)[noun.i : min(part.end, end)])


def _measured_out(span: Span, counted: Token | None) -> Token | None:
    """`Vorsprung` in `hat sechs Punkte Vorsprung`: what the thing counted is a measure of."""
    after = neighbour(counted) if counted is not None and counted.i + 1 < len(span.doc) else None
    hung = after is not None and counted is not None and counted.head.i == after.i and counted.i >= span.end
    return after if hung and after is not None and after.tag_ == "NN" and not is_time(after) else None


def _opens_next(head: Token, noun: Token, span: Span) -> bool:
    """`Bäume` for `deckte` in `deckte 30 Dächer ab, entwurzelte Bäume`: another verb stands right after a comma.

    Also `Peter` in `Anna kaufte drei Äpfel, Peter aß vier`, where it stands right before the other verb, and `Anwalt`
    in `Die Anklage hatte acht Jahre gefordert, der Anwalt auf Freispruch plädiert`.
    """
    part = segments(sentence_of(noun))[segment_at(noun.i, noun.doc)]
    if part.kind == "phrase" and part.mark == "," and span.end < part.start and noun.head.tag_ == "VVPP":
        return noun.i < noun.head.i < part.end and "VVPP" in tags_of(noun.doc)[span.end : part.start]
    if part.mark == "," and part.kind == "main" and head.i < part.start and noun.i < part.finite:
        return True
    tags, words = tags_of(noun.doc), words_of(noun.doc)
    return any(words[i] == "," and tags[i + 1] in FINITE for i in range(head.i, noun.i - 1))


def _phrases(verbs: Predicate, main: Token, span: Span, counted: Token | None) -> Iterator[tuple[int, int, str]]:
    """Prepositional phrases that the verb governs, or that stand beside it and say whither: rank, distance, text."""
    light = verbs.lemma in LIGHT or main.tag_.startswith("VM")
    closing = closing_phrase(verbs, main)
    if closing is None and counted is not None and gap_of(span) is None:
        closing = opening_phrase(verbs, main)
    own = own_phrase(span) if counted is None else None
    if own is not None and not is_time(own[-1]):
        yield 1, 0, own.text
    elif closing is not None and not holds_figure(closing, span, counted) and not _is_of_other(closing, span):
        yield 1, abs(main.i - closing.start), closing.text
    governed, gap = GOVERNED.get(verbs.lemma, ()), gap_of(span) if light and counted is None else None
    levelled = gap is not None and words_of(span.doc)[span.start - 1] == "bei"  # `lag unter Plan, die Rendite bei 3 %`
    for preposition, noun in prepositional(verbs.head):
        if levelled and gap is not None and preposition.i < gap.start:
            continue
        if preposition.lower_ not in COMPLEMENT_PREPOSITIONS and preposition.lower_ not in governed:
            continue
        next_verb = preposition.head.tag_ == main.tag_ == "VVPP" and main.i < preposition.i < preposition.head.i
        if next_verb or in_other_gap(preposition, span):
            continue  # `wurden 300 Leute evakuiert und 20 Tiere in Sicherheit gebracht`
        if is_time(noun) or is_amount(noun) or noun.lower_.endswith(ACCOUNTS) or noun.lower_ in ADVERBIAL_NOUNS:
            continue
        if preposition.lower_ == "nach" and is_one_of(noun, REPORTING_NOUNS):
            continue  # `nach einer Studie sterben jährlich 400`
        if preposition.dep_ == "pg" and preposition.head.lower_.endswith(ACCOUNTS):
            continue  # the second `von` of `nach Angaben von Ursula von der Au fehlen 20`
        if light and main.i == verbs.head.i and preposition.i < main.i:
            continue  # a place before the verb says where, not what
        words = span.doc[preposition.i : name_end(noun)]
        if holds_figure(words, span, counted) or any(token.tag_ == "CARD" for token in words):
            continue
        other = contrasting(preposition, span)
        inner = governed_noun(other) if other is not None and other.tag_ in PREPOSITION else other
        text = str(words.text) if other is None or inner is None else str(span.doc[other.i : name_end(inner)].text)
        before = neighbour(preposition, -1)
        attribute = before.tag_ in NOUN and (preposition.head == before or before.lower_.endswith(COURSES))
        beside = noun.i + 1 == main.i or preposition.i == main.i + 1
        when = preposition.lower_ == "nach" and noun.ent_type_ != "LOC" and noun.i + 1 == main.i == verbs.head.i
        # `Nach dem Spiel nahm die Polizei drei Männer fest`, `nahm bei der Razzia drei Männer fest`
        among = preposition.lower_ == "unter" and neighbour(preposition).lower_ == "den"
        beside = beside and not when and (counted is None or not (preposition.lower_ in ("bei", "beim") or among))
        if preposition.dep_ == "pg" and preposition.head == before and before.tag_ == "NN":
            continue  # `leben aufgrund der Zahlungen von Migranten`
        if _is_of_opening(preposition) or (counted is None and noun == whole_before(span)):
            continue
        if preposition.lower_ in governed or preposition.dep_ in ("op", "cvc"):
            yield 1, abs(main.i - preposition.i), text
        elif not attribute and (light or (beside and _is_directional(preposition, noun))):
            yield _BESIDE, abs(main.i - preposition.i), text


def _is_of_opening(preposition: Token) -> bool:
    """`für den Verband` in `In einer Umfrage für den Verband sprachen sich 62 Prozent dagegen aus`."""
    if preposition.dep_ != "mnr" or preposition.head.tag_ != "NN":
        return False
    part = segments(sentence_of(preposition))[segment_at(preposition.i, preposition.doc)]
    opener = tags_of(preposition.doc)[part.start]
    return part.kind == "main" and preposition.i < part.finite and opener in PREPOSITION


def _is_of_other(words: Span, span: Span) -> bool:
    """`mit dem Rad` for 40 in `40 Prozent fahren Bus, 20 Prozent mit dem Rad`: it stands in another figure's part."""
    part = gap_with(words[0])
    return part is not None and not part.start <= span.start < part.end


def _is_nominative(noun: Token) -> bool:
    """`der Mann` as an object: a parser's slip."""
    return any(c.lower_ == "der" and c.tag_ == "ART" for c in noun.lefts) and feature(noun, "Case") == "Nom"


def object_phrase(noun: Token) -> str:
    """The object with its adjectives, and `keine` before it: `keine Emissionsrechte`."""
    start = left_edge(noun)
    if any(token.tag_ in PREPOSITION for token in noun.doc[start : noun.i]):
        start = noun.i  # `das von Karl Kern geleitete Spiel`
        while noun.doc[start - 1].tag_ == "ADJA":
            start -= 1
    denied = next((c for c in noun.lefts if c.lower_.startswith("kein")), None)
    words = str(noun.doc[start : noun.i + 1].text)
    return f"{denied.text} {words}" if denied is not None else words


def _is_loose_object(verb: Token) -> bool:
    """Whether a noun right before the verb is its object, though hung elsewhere: `seit Mai ihr Leben verloren`."""
    if verb.i < 3 or verb.tag_ not in ("VVPP", "VVINF"):
        return False
    noun, article, before = (verb.doc[verb.i - k] for k in (1, 2, 3))
    if (
        noun.tag_ == article.tag_ == "NN"
        and noun.dep_ in ("nk", "pnc", "ag")
        and noun.i == noun.left_edge.i
        and not is_time(noun)
    ):
        return True  # `gegen sechs Mitglieder der Bande | Anklage erhoben`
    opens = article.tag_ in DETERMINER and article.lower_ not in _OBLIQUE_ARTICLES
    return noun.tag_ == "NN" and not is_time(noun) and opens and before.tag_ in NOUN | PRONOUN | {"ADV"}


_OBLIQUE_ARTICLES = frozenset("dem der des eines ihrem ihrer seinem seiner".split())


def _is_directional(preposition: Token, noun: Token) -> bool:
    """Whether the phrase says whither or what, which a verb needs; where something happened is the place, not the
    event.
    """
    if preposition.lower_ in ("im", "am"):
        return False
    return preposition.lower_ not in ("in", "an", "auf", "über") or feature(noun, "Case") != "Dat"
