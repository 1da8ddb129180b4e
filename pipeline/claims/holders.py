"""Holders: whose money, share, measure or duration a figure is.

The candidates, the surest first: what lies next to the figure (the noun a dimension describes, the whole of a share, the
substance of a measure); the noun of a clause without its verb (`A bekam 10, B 20 Euro`); the owner of the noun whose
size the figure is; the subject; without one, whom the clause names with a dative, `für`, `bei`, `an`, `in`; the topic
of the sentences before; the noun whose size it is.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import REPORTING_VERBS
from pipeline.claims.patterns import (
    BUSINESS_FIGURES,
    CHANGE_NOUNS,
    DEMANDING,
    DIMENSION_NOUNS,
    DIMENSIONS,
    DIRECTED,
    ESTIMATING,
    EXPLETIVES,
    FIRMS,
    NUMERALS,
    PARTITIVES,
    SHARE_NOUNS,
    VOTES,
)
from pipeline.claims.sizes import IN_SIZE, Size, figure_phrase, measured_out, size_of
from pipeline.grammar.arguments import dative, objects, possessor, prepositional
from pipeline.grammar.clauses import (
    clause_head,
    clause_of,
    clauses,
    is_infinitive_clause,
    is_relative,
    is_subordinate,
)
from pipeline.grammar.nominals import is_time
from pipeline.grammar.phrases import left_edge, noun_phrase, right_edge
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.subjects import is_oblique, subject
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, PRONOUN, VERBS
from pipeline.grammar.topics import antecedent_of, subjects, topic_before
from pipeline.records import Figure

#: How many sentences back a firm may be named.
_REACH = 4
#: Prepositions that name the holder where no subject does, the surest first.
_HOLDING = (("für",), ("bei", "beim"), ("an", "am"), ("in", "im"), ("mit",))


def holder_of(figure: Figure, span: Span) -> Token | None:
    """The head noun of the phrase that names the figure's holder or subject, or None."""
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    near = _described_noun(after) or _whole(figure, after) or _substance(figure, span)
    if near is not None:
        return near
    size = size_of(span)
    listed = _listed(span)
    if listed is not None:
        return listed
    gapped = gapped_noun(span)
    if gapped is not None and (size is None or gapped.i != size.noun.i):
        return gapped
    beside = _beside(span)
    if beside is not None:
        return beside
    if size is not None:
        measured = measured_out(span)
        if measured is not None and measured.lower_.endswith(DIMENSION_NOUNS):
            return size.noun  # `Flüge von zwei Stunden Dauer`
        owner = size.owner or _carrier(size.noun)
        if owner is not None:
            return owner
    return _of_clause(figure, span, size)


def _of_clause(figure: Figure, span: Span, size: Size | None) -> Token | None:
    """The holder that the clause names: its subject, an object, a prepositional phrase; else the topic."""
    head, phrase = clause_of(span), figure_phrase(figure, span)
    verbs = predicate(head)
    token = subject(head, phrase if size is None else _sized_phrase(size, phrase), lasting=figure.kind == "duration")
    if token is not None and token.tag_ == "PIS" and token.lower_ not in EXPLETIVES:
        token = possessor(token)  # `keiner der Bewerber`
    elif token is not None and token.tag_ == "ADJA":
        return _earlier(token) or token  # `die übrigen`
    elif token is not None and token.tag_ in PRONOUN and token.lower_ not in EXPLETIVES:
        return antecedent_of(token)
    named = token is not None and (token.tag_ in NOUN or token.ent_type_ != "")
    usable = token is not None and named and not _inside(token, phrase) and not _is_amount(token)
    sized = size.noun.i if size is not None else -1
    acting = (verbs.lemma in ESTIMATING or verbs.lemma in DIRECTED) and not verbs.is_passive
    if acting:
        speaker = token.i if token is not None else -1
        found = [noun for noun in objects(head) if not _inside(noun, phrase) and noun.i not in (sized, speaker)]
        if found:
            return possessor(found[0]) or found[0] if found[0].lower_.endswith(BUSINESS_FIGURES) else found[0]
        if verbs.lemma in DIRECTED:
            meant = _named(head, phrase, sized, (("für",), ("gegen",)))
            if meant is None and size is not None and verbs.lemma in DEMANDING:
                return size.noun
            return meant or (token if usable else None) or _topic(span, size)
        usable = False
    if usable and token is not None and token.i != sized:
        return _owner_of_subject(token)
    awaited = (
        [n for n in objects(head) if is_oblique(n) and not _inside(n, phrase)] if not usable and not acting else []
    )
    if awaited:
        return awaited[0]  # `Den Fahrer erwartet eine Strafe von 300 Euro`
    given = None if is_infinitive_clause(head) else dative(head)
    if given is not None and given.tag_ in PRONOUN:
        return antecedent_of(given)
    if given is None or _inside(given, phrase):
        given = _entitled(verbs, head, phrase) or _named(head, phrase, sized, _HOLDING)
    return given or _neighbour(head) or _topic(span, size)


def _sized_phrase(size: Size, phrase: Span) -> Span:
    """The phrase of the figure with the noun before it that it is the size of."""
    return phrase if size.noun.i > phrase.start else phrase.doc[left_edge(size.noun) : phrase.end]


def _neighbour(head: Token) -> Token | None:
    """The subject of the clause beside a clause that names nobody: `es dauerte 5 Jahre, bis die Brücke stand`."""
    beside = [h for h in clauses(sentence_of(head)) if h.i != head.i and is_subordinate(h) and not is_relative(h)]
    found = [subject(h) for h in beside]
    return next((token for token in found if token is not None and token.tag_ in NOUN and not is_time(token)), None)


def _earlier(token: Token) -> Token | None:
    """The subject before the word in its sentence, else the topic."""
    before = [noun for noun in subjects(sentence_of(token)) if noun.i < token.i]
    return before[-1] if before else _known_topic(token)


def _owner_of_subject(token: Token) -> Token:
    """The subject; for a share its whole, for a change or a figure of a business whose it is."""
    if token.lower_.endswith(SHARE_NOUNS):
        return possessor(token) or token
    if possessor(token) is not None:
        return token
    if token.lower_ in CHANGE_NOUNS:
        return _earlier(token) or token
    return token


def _business(span: Span) -> Token | None:
    """The firm that the sentences before are about: the nearest subject that is an organisation, or whose figures are."""
    sentence = sentence_of(span)
    for _ in range(_REACH):
        if sentence.start == 0:
            return None
        sentence = sentence_of(span.doc[sentence.start - 1])
        for noun in subjects(sentence):
            owner = possessor(noun) if noun.lower_.endswith(BUSINESS_FIGURES) else noun
            if owner is not None and (owner.ent_type_ == "ORG" or owner.lower_.endswith(FIRMS)):
                return owner
    return None


def _entitled(verbs: Predicate, head: Token, phrase: Span) -> Token | None:
    """`Auf die Linke entfielen 9,8 Prozent`."""
    return _named(head, phrase, -1, (("auf",),)) if verbs.lemma == "entfallen" else None


def _named(head: Token, phrase: Span, sized: int, prepositions: tuple[tuple[str, ...], ...]) -> Token | None:
    """The noun of the first of these prepositions in the clause, times and the figure itself left out."""
    found = prepositional(head)
    for words in prepositions:
        for preposition, noun in found:
            if preposition.lower_ not in words or is_time(noun) or _inside(noun, phrase) or noun.i == sized:
                continue
            if noun.lower_ in IN_SIZE:
                continue
            if any(token.tag_ == "CARD" for token in noun.doc[preposition.i : noun.i]):
                continue
            return noun
    return None


def _known_topic(token: Token) -> Token | None:
    """The topic of the sentences before, unless it only says something or is the unit of a figure."""
    topic = topic_before(token, reach=1)
    if topic is None or not topic.text[0].isalpha() or topic.dep_ == "nmc" or _is_amount(topic):
        return None
    return None if predicate(clause_head(topic)).lemma in REPORTING_VERBS else topic


def _is_amount(noun: Token) -> bool:
    """Whether the noun is the unit of a number: `Milliarden Euro`."""
    return noun.i > 0 and noun.nbor(-1).tag_ == "CARD" and noun.dep_ != "pnc"


def _topic(span: Span, size: Size | None) -> Token | None:
    topic = _known_topic(span[0])
    if size is None:
        return topic
    noun = size.noun
    if noun.lower_.endswith(BUSINESS_FIGURES):
        return _business(span) or topic or noun
    of_somebody = noun.lower_.endswith(DIMENSION_NOUNS + BUSINESS_FIGURES) or noun.lower_ in CHANGE_NOUNS
    named_topic = topic is not None and topic.ent_type_ in ("ORG", "PER")
    return topic if topic is not None and (of_somebody or named_topic) else noun


def _carrier(noun: Token) -> Token | None:
    """`Tempel` in `ein Tempel mit einer Höhe von 30 Metern`: the noun that a phrase with the sized noun follows."""
    doc, start, i = noun.doc, sentence_of(noun).start, left_edge(noun) - 1
    while i > start and doc[i].tag_ in ("ART", "ADV", "PIAT", "ADJA"):
        i -= 1
    if i <= start or doc[i].tag_ != "APPR" or doc[i].lower_ not in ("mit", "über"):
        return None
    before = doc[i - 1]
    taken = before.tag_ in NOUN and before.ent_type_ != "LOC" and not is_time(before) and not _says(before)
    return before if taken else None


def _beside(span: Span) -> Token | None:
    """`Sadova` in `siegte vor der Russin Sadova mit 64 Metern`: whom the phrase with the figure directly follows."""
    doc, i = span.doc, span.start - 1
    while i > 0 and doc[i].tag_ in ("ADV", "ADJD", "PTKA", "PIAT"):
        i -= 1
    if i < 1 or doc[i].lower_ != "mit" or doc[i - 1].tag_ not in NOUN:
        return None
    before = doc[i - 1]
    hung = doc[i].head.i == before.i and before.ent_type_ != "LOC" and not is_time(before)
    return before if before.ent_type_ in ("PER", "ORG") or hung else None


def _listed(span: Span) -> Token | None:
    """`SPD` in `CDU 31 Prozent, SPD 23 Prozent`, `Umsatz` in `Umsatz: 48 Mio. Euro`: the noun before, without a verb."""
    doc, start = span.doc, sentence_of(span).start
    i = span.start - 1
    while i > start and (doc[i].tag_ in ("ADV", "ADJD", "PTKA", "KOKOM", "$(") or doc[i].text in (":", "–", "-", "=")):
        i -= 1
    if (
        i < start
        or doc[i].tag_ not in NOUN | {"ADJA", "XY", "FM"}
        or doc[i].text[0].islower()
        or is_time(doc[i])
        or _is_amount(doc[i])
    ):
        return None
    label = doc[i + 1 : span.start]
    if any(token.text == ":" for token in label):
        verbless = not any(t.tag_ in FINITE | PREPOSITION for t in doc[max(start, i - 3) : i])
        return doc[i] if verbless else None
    around = doc[start : sentence_of(span).end]
    return None if any(token.tag_ in VERBS for token in around) else doc[i]


def gapped_noun(span: Span) -> Token | None:
    """The noun of a coordinated clause without its verb: `Roll bekam 31 Prozent, der Unternehmer Koç 18`."""
    doc, sent = span.doc, sentence_of(span)
    start, end = span.start - 1, span.end
    while start > sent.start and doc[start].text not in (",", ";") and doc[start].lower_ not in ("und", "sowie"):
        if doc[start].tag_ in VERBS:
            return None
        start -= 1
    while end < sent.end and not doc[end].is_punct and doc[end].lower_ not in ("und", "sowie", "oder"):
        if doc[end].tag_ in VERBS:
            return None
        end += 1
    before = doc[sent.start : start]
    if not any(t.tag_ in FINITE for t in before) or not any(t.tag_ == "CARD" for t in before):
        return None
    return _gapped_noun(doc[start + 1 : span.start])


def _gapped_noun(segment: Span) -> Token | None:
    """The first noun of the words before the figure, if nothing but a preposition and adverbs stands between."""
    if any(token.tag_ in ("PRELS", "KOUS", "PPER") and token.head.tag_ not in NOUN for token in segment):
        return None
    nouns = [token for token in segment if token.tag_ in NOUN and not is_time(token)]
    if not nouns or segment.doc[nouns[-1].i - 1].lower_ in ("angaben", "nach", "laut"):
        return None
    between = segment.doc[nouns[-1].i + 1 : segment.end]
    if any(t.tag_ not in PREPOSITION | {"ADV", "ADJD", "PTKA", "CARD", "KOKOM", "PIAT"} for t in between):
        return None
    return None if _says(nouns[0]) else nouns[0]


def _says(noun: Token) -> bool:
    """`nach anderen Angaben 110 Kilometer`: who says so is not whose it is."""
    return noun.lower_.startswith(("angaben", "bericht", "schätzung", "medien")) or any(
        child.lower_ in ("laut", "nach") for child in (noun.head, *noun.lefts)
    )


def _inside(token: Token, span: Span) -> bool:
    return bool(span.start <= token.i < span.end)


def _described_noun(after: Token | None) -> Token | None:
    """The noun that a dimension adjective after the figure describes: `2.800 Meter langen Landebahn`."""
    if after is None or after.tag_ not in ("ADJA", "ADJD") or not after.lower_.startswith(DIMENSIONS):
        return None
    if after.tag_ == "ADJA":
        head, seen = after.head, 0
        while head.tag_ == "ADJA" and seen < 4:
            head, seen = head.head, seen + 1
        if head.tag_ in NOUN and head.i > after.i:
            return head
        return next(
            (t for t in after.doc[after.i + 1 : min(after.i + 8, sentence_of(after).end)] if t.tag_ in NOUN), None
        )
    found = subject(clause_head(after))
    return found if found is not None and found.tag_ in NOUN and found.i != after.i else None


def _whole(figure: Figure, after: Token | None) -> Token | None:
    """The whole that a share is of: `der Befragten`, `aller Männer`, the noun of `vier von zehn Arbeitslosen`."""
    if figure.kind != "share" or after is None:
        return None
    words = figure.text.lower()
    parts = words.endswith(SHARE_NOUNS) or "%" in words or "prozent" in words
    genitive = after.lower_ in PARTITIVES or (after.tag_ == "ADJA" and after.lower_.endswith("er"))
    if parts and (not genitive or _is_target(after)):
        return None
    if not parts and after.tag_ not in NOUN | {"ADJA"} and not genitive:
        return None
    doc = after.doc
    for i in range(after.i, min(after.i + 8, sentence_of(after).end)):
        if doc[i].tag_ in NOUN and not (doc[i].lower_.startswith(NUMERALS) and doc[i + 1].tag_ in NOUN):
            return None if doc[i].lower_.endswith(VOTES) else doc[i]
        if doc[i].tag_ in FINITE | {"$,", "$.", "PPER"}:
            return None
    return None


def _is_target(after: Token) -> bool:
    """Whether the share is what something changes to: `auf ein Drittel des Haushalts begrenzt`."""
    i = after.i - 1
    while i > 0 and after.doc[i].tag_ in ("CARD", "NN", "ART", "ADV", "ADJD", "PTKA"):
        i -= 1
    return after.doc[i].lower_ in ("auf", "um")


def _substance(figure: Figure, span: Span) -> Token | None:
    """What a measure is of: `2 Tonnen radioaktiver Dampf`; a load (`mit 65.000 Tonnen Kohle`) belongs to its carrier."""
    if figure.kind != "measure":
        return None
    noun = measured_out(span)
    if noun is None or noun.lower_.endswith(DIMENSION_NOUNS):
        return None
    return None if _is_load(span) else noun


def _is_load(span: Span) -> bool:
    i, joined = span.start - 1, False
    while i > sentence_of(span).start and (
        span.doc[i].tag_ in ("ADV", "ADJD", "PTKA", "CARD", "KON") or (joined and span.doc[i].tag_ in ("NN", "ADJA"))
    ):
        joined = joined or span.doc[i].lower_ in ("und", "sowie")  # `mit 60 Tonnen Kohle und 9 Tonnen Öl`
        i -= 1
    return span.doc[i].lower_ in ("mit", "in", "bei", "um") if i >= sentence_of(span).start else False


def holder_phrase(holder: Token, span: Span) -> str:
    """The words of the holder's phrase, clipped where it would run into the figure itself."""
    start, end = left_edge(holder), right_edge(holder)
    if start <= span.end <= holder.i:
        start = span.end
        while start < holder.i and (
            span.doc[start].lower_.startswith(DIMENSIONS) or span.doc[start].tag_ in ("KON", "ART")
        ):
            start += 1
        if any(t.tag_ in ("CARD", "NN") for t in span.doc[start : holder.i]):
            start = holder.i
    size = size_of(span)
    if holder.i < span.start < end or (size is not None and holder.i < size.noun.i < end):
        end = noun_phrase(holder, prepositions=frozenset()).end
    return str(span.doc[start:end].text)
