"""Pointing back: figures that are about whom the figure before them was about.

`davon zwei Drittel`, `im Vorjahr waren es 8,1 Tonnen`, `76 Prozent stimmten für, 24 Prozent gegen die Vorlage`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.beside import is_amount
from pipeline.claims.differences import POINTERS, adds_change, comes_on_top, compares_previous
from pipeline.claims.gapped import gapped_noun
from pipeline.claims.patterns import CHANGES, VIEWS
from pipeline.grammar.arguments import dative, governed_noun
from pipeline.grammar.cases import article_of, is_oblique
from pipeline.grammar.clauses import clause_head, clause_of
from pipeline.grammar.nominals import before_adverbs, is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, SUBJECT, VERBS, feature

_COPULAS = frozenset({"ist", "sind", "war", "waren", "wären", "seien", "sei"})
_AMOUNTS_TO = frozenset({"bedeute", "bedeutet", "entspreche", "entspricht", "ergebe", "ergibt"})
#: Words between a subject and `davon` in one clause.
_NEAR = 3
_BOUNDS = frozenset("als fast gut knapp mehr noch nur rund weniger".split())
#: Words in front of a figure that only points back, without articles: `im Vorjahr waren es`.
_LONGEST_POINTER = 4


def points_at_previous(span: Span) -> bool:
    """`davon zwei Drittel`, `im Vorjahr waren es 8,1 Tonnen`, `das sind 32 Zentimeter mehr`, `21 mehr als 2019`."""
    doc, sentence = span.doc, sentence_of(span)
    at = span.start
    while at > sentence.start and words_of(doc)[at - 1] in _BOUNDS:
        at -= 1  # `waren es noch weniger als 700 Euro`
    before = doc[max(sentence.start, at - 3) : at]
    wide = doc[max(sentence.start, span.start - 5) : span.start]  # `davon mehr als die Hälfte`
    words = [token.lower_ for token in before if token.tag_ not in DETERMINER]
    part = next((t.i for t in reversed(wide) if t.lower_ in ("davon", "darunter")), None)
    if _is_the_rest(span) or _is_bare_passive(span) or comes_on_top(span):
        return True
    if span.end < sentence.end and doc[span.end].lower_ == "davon":
        first = at - (tags_of(doc)[at - 1] == "ART" and at - 1 > sentence.start)
        while first > sentence.start and words_of(doc)[first - 1] in _BOUNDS:
            first -= 1
        if words_of(doc)[first - 1] in ("–", "-", ",") and _is_verbless(span):
            return True  # `3 Millionen Einwohner – die Hälfte davon in der Stadt`
        head = clause_of(span)
        fronted = is_share(span) and head.i == span.end + 1
        if fronted and (head.lower_ in _COPULAS or _follows_count(span)):
            return True  # `zwei Drittel davon sind Frauen`, `90 Prozent davon fing die Abwehr ab`
        doer = subject(head, span)
        predicated = doer is not None and head.lower_ in _COPULAS and span.end < head.i < doer.i
        if doer is None or predicated or is_oblique(doer) or clause_head(doer).i != head.i:
            return True  # `Drei Viertel davon seien versickert`, `60 Prozent davon sind Frauen`
    if part is not None and not any(t.tag_ in FINITE | NOUN for t in doc[part : span.start]):
        doer = subject(clause_of(span), span)
        own = doer is not None and doer.tag_ in NOUN and 0 <= part - doer.right_edge.i <= _NEAR and not is_oblique(doer)
        return not own  # `die Länder sollen davon 9 Milliarden tragen`
    if compares_previous(span) or is_elliptic(span) or _is_contrasted(span) or adds_change(span):
        return True
    if _is_bare_subject(span):
        return True
    if opened_by_part(span) and subject(clause_of(span), span) is None:
        return True
    opening = [token for token in doc[sentence.start : span.start] if token.is_alpha]
    if opening and opening[-1].lower_ in ("um", "von") and len(opening) > 1 and opening[-2].lower_.endswith(CHANGES):
        words = [token.lower_ for token in opening[:-2] if token.tag_ not in DETERMINER | {"ADJA", "ADV"}]
    return (
        bool((_COPULAS | _AMOUNTS_TO) & set(words))
        and not POINTERS.isdisjoint(words)
        and len(words) <= _LONGEST_POINTER
    )


def _is_bare_passive(span: Span) -> bool:
    """`4 Millionen` in `womit die Kosten auf 6 Millionen steigen – geplant waren 4 Millionen`: of the same."""
    doc, tags = span.doc, tags_of(span.doc)
    part = segments(sentence_of(span))[segment_at(span.start, doc)]
    if part.finite != part.start + 1 or tags[part.start] != "VVPP" or words_of(doc)[part.finite] not in _PASSIVES:
        return False
    alike = (
        tags[span.end - 1] == "CARD"
        or words_of(doc)[span.end - 1] in words_of(doc)[sentence_of(span).start : part.start]
    )
    if part.mark not in (",", "–") or part.finite > span.start or is_share(span) or not alike:
        return False
    named = (t for t in doc[part.finite : part.end] if t.tag_ in NOUN and not span.start <= t.i < span.end)
    return all(is_time(noun) for noun in named)


_PASSIVES = frozenset("ist sind war waren werden wird wurde wurden".split())
_SHARES = ("drittel", "viertel", "fünftel", "hälfte", "prozent", "%")


def amounts_to(span: Span) -> str:
    """`entspricht der Belegschaft` in `baut 300 Stellen ab, das entspricht 4 Prozent der Belegschaft`, else "".

    The pronoun stands for the number before it, whatever the part is of.
    """
    doc, words = span.doc, words_of(span.doc)
    part = segments(sentence_of(span))[segment_at(span.start, doc)]
    pointed = part.mark == "," and part.finite == part.start + 1 and words[part.start] in ("das", "dies")
    # `was 4 Prozent der Belegschaft entspricht`
    pointed = pointed or (part.mark == "," and words[part.start] == "was" and part.finite == part.end - 1)
    after = doc[span.end] if span.end < part.end else None
    if not pointed or words[part.finite] not in _AMOUNTS_TO or after is None or not is_share(span):
        return ""
    if after.tag_ not in DETERMINER | {"PIAT"} or "CARD" not in tags_of(doc)[sentence_of(span).start : part.start]:
        return ""
    whole = governed_noun(span[-1])
    return f"{words[part.finite]} {doc[span.end : whole.i + 1].text}" if whole is not None else ""


def contrasted_group(span: Span) -> Token | None:
    """`Frauen` in `Jeder Zehnte arbeitet in Teilzeit, bei den Frauen sind es 38 Prozent`: of another group."""
    doc, words = span.doc, words_of(span.doc)
    part = segments(sentence_of(span))[segment_at(span.start, doc)]
    if part.finite < 0 or words[part.finite + 1 : part.finite + 2] != ["es"] or words[part.finite] not in _COPULAS:
        return None
    opener, limit = doc[part.start + part.joined], part.finite
    second = next_group(span, part.finite)
    if second:
        opener, limit = doc[second], span.start
    share = is_share(span) or words[span.start].startswith("jede") or words[span.end - 1].endswith("punkte")
    if opener.lower_ not in ("bei", "für") and not (share and opener.lower_ in ("unter", "von", "in", "im")):
        return None
    noun = governed_noun(opener)
    if noun is None or noun.i > limit or is_time(noun):
        return None
    grouped = feature(noun, "Number") == "Plur" or noun.lower_.endswith(("gruppe", "lager"))
    return noun if grouped or noun.ent_type_ in ("ORG", "PER") else None


def next_group(span: Span, finite: int) -> int:
    """Where the phrase of the next group opens: `in` in `In Kiel sind es 14 und in Bremen 20 Prozent`, else 0."""
    words, tags = words_of(span.doc), tags_of(span.doc)
    joint = next((i for i in range(span.start - 1, finite, -1) if words[i] in ("und", "sowie")), 0)
    opens = joint and tags[joint + 1] in PREPOSITION and "CARD" in tags[finite:joint] and "," not in words[finite:joint]
    return joint + 1 if opens and "CARD" not in tags[joint : span.start] else 0


def _is_the_rest(span: Span) -> bool:
    """`Die andere Hälfte`, `die übrigen 40 Prozent`: of the same whole as the part before."""
    return is_rest(span) and is_share(span)


def is_rest(span: Span) -> bool:
    """Whether a word for those left stands before the figure: `die restlichen 51`, `die anderen drei`."""
    before = span.doc[span.start - 1] if span.start > sentence_of(span).start else span[0]
    return before.lower_.startswith(("andere", "restlich", "übrig", "verbleibend", "verblieben"))


def is_share(span: Span) -> bool:
    """Whether the words are a part of something: `zwei Drittel`, `40 Prozent`, `die Hälfte`."""
    return bool(span[-1].lower_.endswith(_SHARES))


def _follows_count(span: Span) -> bool:
    """Whether the number before in the sentence counts things: `160 Raketen, 90 Prozent davon`, not `5 Millionen Euro,
    ein Drittel davon`, which somebody pays.
    """
    tags, first = tags_of(span.doc), sentence_of(span).start
    number = next((i for i in range(span.start - 1, first, -1) if tags[i] == "CARD"), None)
    noun = span.doc[number].head if number is not None else None
    return noun is not None and noun.tag_ == "NN" and noun.i < span.start and not is_amount(noun)


def _is_verbless(span: Span) -> bool:
    """Whether no finite verb stands between the figure and the next punctuation."""
    end = next((t.i for t in span.doc[span.end : sentence_of(span).end] if t.is_punct), sentence_of(span).end)
    return not any(token.tag_ in FINITE for token in span.doc[span.end : end])


def contrasts_phrase(span: Span, previous: str) -> bool:
    """`in Leipzig 1,60 Euro` after `Das Eis kostet in Hamburg 2,20 Euro,`, `der FDP 20 Euro` after `gab der CDU 30`.

    Another place or receiver, of whom is the same; not where the place before it was the holder itself.
    """
    noun = gapped_noun(span)
    if noun is None or noun.i == 0:
        return False
    doc, start = span.doc, sentence_of(span).start
    # `in der Türkei 300`, `aus der Türkei 3 Prozent`; another share is one of the other group, but not a level of the
    # same: `kam im ersten Wahlgang auf 44 und in der Stichwahl auf 52 Prozent`
    article = words_of(doc)[noun.i - 1] in _DATIVE and noun.i > 1
    level = words_of(doc)[span.start - 1] in _LEVELS
    article = article and (not is_share(span) or level or words_of(doc)[noun.i - 2] == "aus")
    opener = words_of(doc)[noun.i - 1 - article]
    if opener not in _INSIDE:
        receiver = dative(clause_of(span)) if feature(noun, "Case") == "Dat" and article_of(noun) in _DATIVE else None
        return receiver is not None and receiver.i < noun.i and receiver.text not in previous.split()
    inside = (governed_noun(doc[i]) for i in range(start, noun.i - 2) if words_of(doc)[i] in _INSIDE)
    places = [place for place in inside if place is not None and place.i < noun.i - 1 and not is_time(place)]
    places = [place for place in places if "CARD" not in tags_of(doc)[place.i - 1 : place.i]]
    if not places and noun.ent_type_ == "LOC" and (not is_share(span) or "um" in words_of(doc)[noun.i : span.start]):
        return (
            noun.text not in previous.split()
        )  # `stiegen um 4 Prozent, in Berlin um 9`, `kostet 12, in Berlin 15 Euro`
    return bool(places) and places[-1].text not in previous.split()


_LEVELS = frozenset({"auf", "um"})
#: Articles of a dative.
_DATIVE = frozenset({"dem", "den", "der", "einem", "einer"})
_INSIDE = frozenset({"aus", "im", "in"})


def is_elliptic(span: Span) -> bool:
    """`18 Prozent zufrieden` after `75 Prozent sind unzufrieden,`: neither verb nor noun between the same commas."""
    doc, sentence, words = span.doc, sentence_of(span), words_of(span.doc)
    start, end = span.start, span.end
    while start > sentence.start and words[start - 1] not in (",", ";"):
        start -= 1
    before = (t for t in doc[sentence.start : start] if t.tag_ == "CARD")
    if start == sentence.start or all(t.shape_ == "dddd" for t in before):
        return False  # a year is no figure: `hatten 2024 gestreikt, damals acht Wochen lang`
    while end < sentence.end and not doc[end].is_punct:
        end += 1
    head = clause_of(span)
    if words[start - 1] == "," and head.i < start <= predicate(head).main.i < end and _is_behind_relative(start, span):
        return False  # `Der Stoff, dessen Reinheit bei 91 Prozent liegt, hätte 3 Euro eingebracht`: the verb goes on
    rest = [*doc[start : span.start], *doc[span.end : end]]
    said = all(t.tag_ in ("ADJD", "ADV", "PTKA", "VVPP", "PTKNEG") or t.lower_ in VIEWS for t in rest)
    return bool(rest) and said and gapped_noun(span) is None


def _is_behind_relative(start: int, span: Span) -> bool:
    """Whether a relative clause ends before this word."""
    parts = segments(sentence_of(span))
    at = segment_at(start, span.doc)
    return at > 0 and parts[at - 1].kind == "relative"


def _is_contrasted(span: Span) -> bool:
    """`24 Prozent gegen die Vorlage` after `76 Prozent der Bürger stimmten für,`: a share and a phrase, no verb."""
    doc, sentence, words = span.doc, sentence_of(span), words_of(span.doc)
    before = words[span.start - 1] if span.start > sentence.start else ""
    if before not in (",", "und", ";") or span.end >= sentence.end or doc[span.end].tag_ not in PREPOSITION:
        return False
    end = next((i for i in range(span.end, sentence.end) if words[i] in (",", ";", "und")), sentence.end)
    unit = words[span.end - 1]
    earlier = unit in words[sentence.start : span.start - 1]
    return unit in ("prozent", "%") and earlier and VERBS.isdisjoint(tags_of(doc)[span.end : end])


def _is_bare_subject(span: Span) -> bool:
    """`zwei Drittel bekamen den Impfstoff` after `32.000 Freiwillige nahmen teil,`: a share alone before its verb."""
    doc, start = span.doc, sentence_of(span).start
    share = is_share(span) or span[0].lower_.startswith("jede")
    after = doc[span.end] if span.end < len(doc) else span[-1]
    article = words_of(doc)[span.start - 1] == "die" and span.start > start
    i = before_adverbs(doc[span.start - 1 : span.end] if article else span)  # `, rund die Hälfte hat gewählt`
    if share and _is_turnout(span):
        return True
    if share and span[-1].is_title and i < start and after.tag_ in FINITE and (span[0].is_title or _is_opinion(after)):
        return True  # `Jeder Dritte glaubt nicht daran`, `22 Prozent teilen die Sorge`
    if share and span[-1].lower_ == "prozent" and start == span.start and _is_only_plural(after, span):
        return True  # `5 Prozent brachen die Therapie ab`
    if share and words_of(doc)[span.start - 1] == "und" and span.root.dep_ in SUBJECT and span.start - 1 > start:
        return not _SHARED.isdisjoint(words_of(doc)[start : span.start])  # `... und jeder Zehnte vorzeitig absprang`
    opens = i > start and doc[i].text in (",", ";", ":")
    parted = opens and doc[i].text != ":"
    doer = subject(after, span) if share and parted and after.tag_ in FINITE else None
    if after.lower_.startswith("entf"):
        return False  # `24 Prozent entfallen auf den Staat`
    if doer is not None and doer.tag_ in NOUN and doer.i > after.i and clause_head(doer).i == after.i:
        return False  # `31 Prozent hält die Holding, 24 Prozent hält der Staat`
    return share and opens and after.tag_ in FINITE and "CARD" in tags_of(doc)[start : span.start]


#: Words of a share that a part behind `und` goes on from.
_SHARED = frozenset({"%", "drittel", "hälfte", "prozent", "viertel"})


def _is_only_plural(verb: Token, span: Span) -> bool:
    """Whether a verb in the plural has nothing else in the plural that can be its subject."""
    if verb.tag_ not in FINITE or feature(verb, "Number") != "Plur" or verb.i != span.end:
        return False
    doer = subject(verb, span)
    return doer is None or doer.tag_ not in NOUN or feature(doer, "Number") == "Sing"


def _is_turnout(span: Span) -> bool:
    """`Bei der Wahl 2007 hatten 31 Prozent abgestimmt`: a share of those who may, whom the clause does not name."""
    opener, verbs = sentence_of(span)[0], predicate(clause_of(span))
    noun = governed_noun(opener) if opener.lower_ in ("bei", "beim") else None
    called = noun is not None and noun.i < span.start and noun.lower_.endswith(("wahl", "wahlgang", "abstimmung"))
    return called and verbs.lemma in _CALLED_UPON and subject(verbs.head, span) is None


_CALLED_UPON = frozenset({"abstimmen", "stimmen", "teilnehmen", "votieren", "wählen"})


def _is_opinion(verb: Token) -> bool:
    """Whether only people do that: `meinen`, `sind der Ansicht`."""
    after = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 5]]
    held = verb.lower_ in _COPULAS and "der" in after and any(word in _OPINION_NOUNS for word in after)
    return held or verb.lemma_.lower() in _OPINIONS


_OPINION_NOUNS = frozenset({"ansicht", "auffassung", "meinung", "überzeugung"})
_OPINIONS = frozenset(
    "ablehnen antworten bedauern befürchten befürworten begrüßen bejahen bezweifeln denken finden fühlen fürchten "
    "glauben hoffen meinen misstrauen teilen unterstützen verneinen vertrauen wünschen zweifeln".split()
)


def opened_by_part(span: Span) -> bool:
    """Whether the sentence begins with `davon`: `Davon sind 900.000 Euro aufgetaucht.`"""
    return words_of(span.doc)[sentence_of(span).start] in ("davon", "darunter", "hiervon")
