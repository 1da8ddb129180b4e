"""What: the event or property that the article states of a figure, in its own words, short."""

from __future__ import annotations

import itertools

from spacy.tokens import Span, Token

from pipeline.claims.counting import counted_noun
from pipeline.claims.sizes import size_of
from pipeline.claims.patterns import DIMENSIONS, DIRECTED, ESTIMATING
from pipeline.claims.who import clean_phrase
from pipeline.grammar.clauses import clause_of, is_clause_head, own_tokens
from pipeline.grammar.phrases import left_edge
from pipeline.grammar.predicates import Predicate, coordinated, negation, predicate
from pipeline.grammar.spans import sentence_of
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, VERBS, feature
from pipeline.records import Figure

SAYING_SO = ESTIMATING | DIRECTED
#: Verbs that say little without their noun: `machte Gewinn`, `liegt bei`, `gab es`, `handelt sich um`.
_LIGHT = frozenset(
    """
    aufweisen befinden belaufen bekommen betragen erhalten erreichen erzielen geben gehören haben halten handeln
    kommen liegen machen sein stehen umfassen verfügen werden zählen
    """.split()
)
#: Verbs whose subject is what the figure measures: `der Sachschaden beläuft sich auf`.
_MEASURING = frozenset("belaufen betragen liegen sein".split())
#: Time words are no part of what happened.
_TIMES = frozenset(
    """
    heute gestern morgen montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar
    märz april mai juni juli august september oktober november dezember jahr jahre jahren uhr woche tag tagen
    nacht abend nachmittag vormittag wochenende monat monaten vergangenheit ende anfang mitte zeit
    """.split()
)
#: Prepositions of a complement; others say when, why and according to whom.
_COMPLEMENTS = frozenset(
    """
    als am an auf aus bei für gegen im in ins mit nach ums unter um von zu zum zur über
    """.split()
)
#: A governing noun names the event with these: `Einsturz von zehn Häusern`, `Massaker an 8.000 Menschen`.
_EVENT_PREPOSITIONS = frozenset({"an", "auf", "durch", "für", "gegen", "nach", "über", "um", "von", "vom", "zwischen"})
_LONGEST_COMPLEMENT = 5
_COMPARATIVES = frozenset(
    "mehr weniger höher niedriger tiefer länger kürzer teurer billiger größer kleiner schneller älter jünger".split()
)
#: Prepositions that say according to whom, why or since when; never what a copula says.
_NO_PREDICATE = frozenset("laut nach seit wegen trotz während bis gemäß zufolge aufgrund gegen dank".split())
_LONGEST_HEADLINE = 18


def what_of(figure: Figure, span: Span, who: str) -> str:
    """What the article says of the figure: verb or participle with what it needs, or the noun of the event.

    Args:
        figure: the figure.
        span: its tokens.
        who: whom it is about; these words are not said again.
    """
    words = _what(figure, span, who)
    if figure.per and figure.per not in words:
        words = f"{words} {figure.per}".strip()
    return clean_phrase(words)


def _what(figure: Figure, span: Span, who: str) -> str:
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    if after is not None:
        if figure.kind != "count" and after.tag_ in ("ADJA", "ADJD") and after.lower_.startswith(DIMENSIONS):
            return str(after.text)
        compared = _comparison(after)
        if compared:
            return compared
    head = clause_of(span)
    if _dash_between(head, span):
        return _verbless(span, counted_noun(span) if figure.kind == "count" else None)
    verbs = predicate(head)
    noun = counted_noun(span) if figure.kind == "count" else None
    nominal = _counted_event(noun, span) if noun is not None else _measured_event(figure, span, verbs, after, who)
    if not verbs.verbs:
        return nominal or _verbless(span, noun)
    lemma = verbs.main.lemma_.lower()
    if noun is not None and (lemma in _LIGHT or verbs.lemma in SAYING_SO):
        described = _described(noun, span)
        if described:
            return described
    verbal = _verbal(verbs, span, who)
    if not nominal:
        return verbal
    if lemma in _LIGHT or verbs.lemma in SAYING_SO or verbs.main.tag_ != "VVPP":
        return nominal
    return f"{nominal} {_verbal(verbs, span, who, bare=True)}"


def _comparison(after: Token) -> str:
    """`weniger als im Vorjahr`, `mehr Geld`, `länger`: what a difference is of, with what it is compared."""
    doc, end, limit = after.doc, after.i + 1, sentence_of(after).end
    if after.lower_ not in _COMPARATIVES:
        return ""
    if end < limit and doc[end].tag_ in NOUN | {"ADJA"}:
        noun = next((t for t in doc[end : min(end + 3, limit)] if t.tag_ in NOUN), None)
        return str(doc[after.i : noun.i + 1].text) if noun is not None else str(after.text)
    if end < limit and doc[end].lower_ == "als":
        for i in range(end + 1, min(end + 7, limit)):
            if doc[i].tag_ in NOUN | {"CARD", "ADV"} and not (i + 1 < limit and doc[i + 1].tag_ in NOUN):
                return str(doc[after.i : i + 1].text)
            if doc[i].tag_ in VERBS or doc[i].is_punct:
                break
    return str(after.text)


def _dash_between(head: Token, span: Span) -> bool:
    """Whether a dash separates the figure from the verb (headlines: `Lage spitzt sich zu – 20 Verletzte`)."""
    if len(sentence_of(span)) > _LONGEST_HEADLINE:
        return False
    first, last = sorted((head.i, span.start))
    return any(token.text in ("–", "—") for token in span.doc[first:last]) and not any(
        token.text in ("–", "—") for token in span.doc[span.end : sentence_of(span).end]
    )


def _counted_event(noun: Token, span: Span) -> str:
    """`Einsturz` in `der Einsturz von zehn Häusern`: the noun of an event that counts its victims or parts."""
    head = noun.head
    if head.tag_ in PREPOSITION and head.head.tag_ == "ADJA":
        return str(span.doc[head.head.i : max(head.head.i, head.head.head.i) + 1].text)  # `mit 51 Gästen besetzter Bus`
    if noun.dep_ == "ag" and head.tag_ in NOUN and head.i < span.start:
        return _short(head)
    if (
        head.tag_ in PREPOSITION
        and head.head.tag_ in NOUN
        and head.head.i < span.start
        and head.lower_ in _EVENT_PREPOSITIONS
    ):
        return _short(head.head)
    return ""


def _measured_event(figure: Figure, span: Span, verbs: Predicate, after: Token | None, who: str) -> str:
    """The noun that says what the figure measures: `Schaden`, `Haft`, `Dividende`, the subject of `beträgt`."""
    doc = span.doc
    if after is not None and after.tag_ in NOUN | {"ADJA"} and figure.kind != "count":
        noun = next((t for t in doc[span.end : min(span.end + 3, sentence_of(span).end)] if t.tag_ in NOUN), None)
        if (
            noun is not None
            and noun.text not in who
            and all(t.tag_ in ("ADJA", "NN", "NE") for t in doc[span.end : noun.i])
        ):
            return str(doc[span.end : noun.i + 1].text)
    size = size_of(span)
    if size is not None:
        return _short(size.noun)
    if verbs.lemma in SAYING_SO:
        estimated = next(
            (
                c
                for v in verbs.verbs
                for c in v.children
                if c.dep_ == "oa" and c.tag_ == "NN" and not span.start <= c.i < span.end
            ),
            None,
        )
        return _short(estimated) if estimated is not None else ""
    if verbs.main.lemma_.lower() in _MEASURING:
        measured = next((c for v in verbs.verbs for c in v.children if c.dep_ == "sb" and c.tag_ == "NN"), None)
        if measured is not None and not span.start <= measured.i < span.end:
            return str(measured.text)
    return ""


def _described(noun: Token, span: Span) -> str:
    """What a relative clause or a participle says of the counted noun: `20 Menschen, die teilnahmen`, `25 verletzte
    Personen`.
    """
    relative = next((c for c in noun.children if c.dep_ == "rc"), None)
    if relative is not None:
        return _verbal(predicate(relative), span, noun.text)
    for token in reversed(list(noun.lefts)):
        if token.tag_ == "ADJA" and token.i >= span.end and _is_participle(token.lower_):
            return str(token.text)
    return ""


def _is_participle(word: str) -> bool:
    stem = word.rstrip("nrsm")
    return stem.endswith("ende") or (
        stem.endswith(("te", "ene")) and ("ge" in stem[:6] or stem.startswith(("ver", "be", "ent", "er", "zer")))
    )


def _short(noun: Token) -> str:
    return str(noun.doc[left_edge(noun) : noun.i + 1].text)


def _verbal(verbs: Predicate, span: Span, who: str, *, bare: bool = False) -> str:
    """The main verb with its conjuncts, particle and negation, and unless `bare` with its complement."""
    main = _nearest_verb(verbs, span)
    text = _joined(coordinated(main)) if main.i == verbs.main.i else str(main.text)
    if main.lemma_.lower() == "sein":
        fronted = next((t for t in own_tokens(verbs.head) if not t.is_space), main)
        if fronted.tag_ in ("ADJD", "VVPP") and fronted.i < main.i:
            return str(fronted.text)  # `Gesperrt sind neun Brücken`
    complement = "" if bare else _complement(verbs, span, who)
    if main.i == verbs.head.i and any(not t.is_punct for t in own_tokens(main) if t.i > main.i):
        # the verb stands second: what it needs follows it
        particle = f" {verbs.particle.text}" if verbs.particle is not None else ""
        text = f"{text} {complement}".strip() + particle
    else:
        text = f"{complement} {text}".strip()
    denial = negation(verbs.head)
    if denial is not None and denial.lower_ == "nicht" and "nicht" not in text.split():
        text = f"nicht {text}"
    return text


def _nearest_verb(verbs: Predicate, span: Span) -> Token:
    """Of several verbs under one auxiliary the one that closes the figure's part: `20 versorgen und 96 kosten`."""
    if verbs.main.i == verbs.head.i:
        return verbs.main
    for token in span.doc[span.end : sentence_of(span).end]:
        if token.tag_ in ("VVPP", "VVINF", "VVIZU"):
            return token if token.i != verbs.head.i else verbs.main
        if token.lower_ in ("und", "oder") or token.text in (",", ";") or token.tag_ in FINITE:
            break
    return verbs.main


def _joined(verbs: list[Token]) -> str:
    """`getötet oder verwundet`: the verbs with the conjunctions between them."""
    words = [verbs[0].text]
    for before, verb in itertools.pairwise(verbs):
        conjunction = next((t.text for t in verb.doc[before.i + 1 : verb.i] if t.tag_ == "KON"), "und")
        words += [conjunction, verb.text]
    return " ".join(words)


def _complement(verbs: Predicate, span: Span, who: str) -> str:
    """The predicative, object or nearest prepositional phrase that the verb needs for its sense, "" if it needs
    none.
    """
    main, doc = verbs.main, span.doc
    light = main.lemma_.lower() in _LIGHT
    found: list[tuple[int, int, str]] = []
    for child in (c for verb in verbs.verbs for c in verb.children):
        words = doc[child.left_edge.i : child.right_edge.i + 1]
        if is_clause_head(child) or any(
            span.start <= t.i < span.end or t.lower_ in _TIMES or t.tag_ == "CARD" for t in words
        ):
            continue
        distance = abs(main.i - child.i)
        if child.dep_ == "pd" and child.tag_ not in VERBS and len(words) <= _LONGEST_COMPLEMENT:
            found.append((0, distance, words.text))
        elif child.dep_ == "oa" and child.tag_ in NOUN:
            found.append((2, distance, _short(child)))
        elif (
            child.tag_ in PREPOSITION
            and (child.lower_ in _COMPLEMENTS or (light and child.lower_ not in _NO_PREDICATE))
            and not (light and child.lower_ in _NO_PREDICATE)
        ):
            noun = next((c for c in child.children if c.tag_ in NOUN and c.i > child.i), None)
            near = noun is not None and (noun.i + 1 == main.i or child.i == main.i + 1) and _is_directional(child, noun)
            if noun is not None and (light or near or child.dep_ in ("op", "cvc")):
                found.append((1 if child.dep_ in ("cvc", "op") else 3, distance, str(doc[child.i : noun.i + 1].text)))
    if not found and _is_loose_object(main):
        return str(doc[main.i - 1].text)
    return next((text for _, _, text in sorted(found) if text.lower() not in who.lower()), "")


def _is_loose_object(verb: Token) -> bool:
    """Whether a noun right before the verb is its object, though hung elsewhere: `seit Mai ihr Leben verloren`."""
    if verb.i < 3 or verb.tag_ not in ("VVPP", "VVINF"):
        return False
    noun, article, before = (verb.doc[verb.i - k] for k in (1, 2, 3))
    opens = article.tag_ in ("PPOSAT", "ART") and article.lower_ not in (
        "der",
        "dem",
        "des",
        "ihrem",
        "seinem",
        "ihrer",
        "seiner",
    )
    return noun.tag_ == "NN" and opens and before.tag_ in ("NN", "NE", "ADV")


def _is_directional(preposition: Token, noun: Token) -> bool:
    """Whether the phrase says whither or what, which a verb needs; where something happened is the place, not the
    event.
    """
    if preposition.lower_ in ("im", "am"):
        return False
    return preposition.lower_ not in ("in", "an", "auf", "über") or feature(noun, "Case") != "Dat"


def _verbless(span: Span, noun: Token | None) -> str:
    """`20 Tote bei Anschlag`, `Tote: 12`: the participle or prepositional phrase after the count, or the noun
    itself.
    """
    doc, sent_end = span.doc, sentence_of(span).end
    start = noun.i + 1 if noun is not None else span.end
    for i in range(start, min(start + 8, sent_end)):
        if doc[i].tag_ == "VVPP":
            return str(doc[i].text)
        if doc[i].tag_ in PREPOSITION:
            inner = next((t for t in doc[i + 1 : min(i + 8, sent_end)] if t.tag_ in NOUN), None)
            if inner is not None:
                return str(doc[i : inner.i + 1].text)
        if doc[i].tag_ in ("$,", "$."):
            break
    if noun is not None:
        return _described(noun, span) or str(noun.text)
    before = next((doc[i] for i in range(span.start - 1, sentence_of(span).start - 1, -1) if doc[i].tag_ in NOUN), None)
    return str(before.text) if before is not None else ""
