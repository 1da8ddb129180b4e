"""Attribution with a preposition: `laut Polizei`, `nach Angaben der Polizei`, `Behörden zufolge`."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import AFTER, BEFORE, DOCUMENT_NOUNS, REPORTING_NOUNS
from pipeline.attribution.report_nouns import holder, publisher, report_source
from pipeline.attribution.scope import Found, Stretch, clause_stretch, stretches, without
from pipeline.attribution.speakers import is_one_of, names_a_speaker, noun_after, noun_before
from pipeline.grammar.clauses import clause_head, is_subordinate, own_tokens
from pipeline.grammar.phrases import right_edge
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, tokens_that_are, words_of
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION

#: With `nach` these nouns give a time, not a source: `nach dem Urteil`, `nach ersten Ermittlungen` may be either.
_TEMPORAL = frozenset(
    {"urteil", "ergebnis", "bekanntgabe", "wort", "quelle", "zahl", "rechnung", "wahl", "daten", "nachricht", "brief"}
)


#: Adjectives of what lasts, which is then a time and no report.
_LASTING = (
    "jahrelang",
    "lange",
    "mehrjähr",
    "mehrmonat",
    "mehrstünd",
    "mehrtäg",
    "mehrwöch",
    "monatelang",
    "stundenlang",
    "tagelang",
    "wochenlang",
)


#: Nouns that `nach` follows: `meiner Meinung nach`, `dem Vernehmen nach`.
_BEFORE_NACH = frozenset(
    """
    meinung ansicht auffassung einschätzung angabe information aussage vernehmen überzeugung darstellung erkenntnis
    dafürhalten bekunden bericht schätzung eindruck daten zahl
    """.split()
)
#: ... where the verb of the sentence is next: `Der Studie nach leiden`, but not `ging der Studie nach`.
_OPENING_BEFORE_NACH = frozenset("erhebung gutachten prognose statistik studie umfrage untersuchung".split())


_NACH_NOUNS = REPORTING_NOUNS - _TEMPORAL | {"wort", "quelle"}


#: Words that taggers of standard German take for something else.
_ONLY_PREPOSITIONS = frozenset({"gemäss", "lt.", "ausweislich"})


_DATIVES = frozenset({"ihm", "ihr", "ihnen", "diesem", "dieser", "diesen"})


#: The words that `prepositional` looks at.
PREPOSITIONS = BEFORE | AFTER | {"nach", "aus"}


def prepositional(sentence: Span) -> Iterator[Found]:
    """Sources with a preposition or postposition: `laut Polizei`, `nach Angaben der Polizei`, `Behörden zufolge`."""
    for token in tokens_that_are(sentence, PREPOSITIONS):
        if token.lower_ == "zufolge" and token.i > sentence.start and neighbour(token, -1).lower_ in _DATIVES:
            pronoun = neighbour(token, -1)  # `ihr zufolge`
            cue = (token.idx, token.idx + len(token))
            yield Found(
                _scope(token, pronoun), token.doc[pronoun.i : token.i], cue, "according_to", "preposition:zufolge"
            )
            continue
        noun = _reporting_noun(token)
        if noun is None:
            continue
        source = report_source(noun)
        scope = without(_scope(token, noun), _described(sentence, max(source.words.end, token.i + 1)))
        for rule in _rules_beside(sentence):
            scope = without(scope, rule)
        yield Found(scope, source.speaker, _cue(token, noun), source.kind, f"preposition:{token.lower_}", source.words)


def _described(sentence: Span, end: int) -> Span:
    """What describes the source right behind it: `Laut dem Betreiber | , der 20 Millionen verdient hatte, |`, `Nach
    Ansicht der Kläger | , einer Gruppe von 230 Leuten, |`, also `darunter zwei Minister`; empty if nothing does.
    """
    doc, parts = sentence.doc, segments(sentence)
    at = next((k for k, part in enumerate(parts) if part.start == end + 1 and part.mark == ","), -1)
    if at < 1 or at + 1 >= len(parts):
        return doc[end:end]
    part, after = parts[at], parts[at + 1]
    apposed = part.kind == "phrase" and doc[part.start].tag_ == "ART" and after.finite == after.start
    among = part.kind == "phrase" and doc[part.start].lower_ in ("darunter", "unter") and after.finite == after.start
    return doc[part.start : part.end] if part.kind == "relative" or apposed or among else doc[end:end]


def _rules_beside(sentence: Span) -> Iterator[Span]:
    """Clauses on what is allowed, which the article adds itself: `fuhr laut Polizei 92 km/h – erlaubt sind dort 80`."""
    if _ALLOWED.isdisjoint(words_of(sentence.doc)[sentence.start : sentence.end]):
        return
    for part in segments(sentence)[1:]:
        if part.mark in (";", "–", "—") and not _ALLOWED.isdisjoint(words_of(sentence.doc)[part.start : part.end]):
            yield sentence.doc[part.start : part.end]


_ALLOWED = frozenset("erlaubt genehmigt gestattet vorgeschrieben zugelassen zulässig".split())


def _reporting_noun(token: Token) -> Token | None:
    """The noun that a preposition of attribution governs, or None if the word is something else here."""
    word = token.lower_
    if token.is_title and token.i > sentence_of(token).start and neighbour(token, -1).is_alpha:
        return None  # a name: `die Fähre Sinar Laut`
    if word in ("laut", "nach", "zufolge", "gemäß"):
        antecedent = _relative_antecedent(token)
        if antecedent is not None and (word == "zufolge" or is_one_of(antecedent, REPORTING_NOUNS)):
            return antecedent
    if word in BEFORE and token.i + 1 < sentence_of(token).end:
        following = neighbour(token)
        if word == "lt" and following.text == "." and token.i + 2 < len(token.doc):
            following = neighbour(token, 2)
        if following.tag_ in NOUN | DETERMINER | {"ADJA", "FM", "CARD", "PIS", "XY", "$(", "TRUNC"} and (
            token.tag_ not in ("ADJA", "NN") or word in _ONLY_PREPOSITIONS
        ):
            noun = noun_after(neighbour(token) if following.i > token.i + 1 else token)
            if (
                word in ("gemäß", "gemäss")
                and noun is not None
                and not is_one_of(noun, REPORTING_NOUNS)
                and noun.ent_type_ not in ("ORG", "PER")
                and not names_a_speaker(noun)
                and not (noun.i + 1 < len(noun.doc) and neighbour(noun).ent_type_ == "PER")
            ):
                return None
            return noun
    if word in AFTER:
        noun = noun_before(token)
        if noun is not None:
            return noun if word == "zufolge" or is_one_of(noun, REPORTING_NOUNS) else None
        after = neighbour(token) if token.i + 1 < sentence_of(token).end else None
        if word == "zufolge" and after is not None and after.lower_ in ("von", "der", "des"):
            return noun_after(after)
        return None
    if word == "aus":  # `aus Sicht der Gewerkschaft`
        noun = noun_after(token)
        return noun if noun is not None and noun.lower_ in ("sicht", "perspektive") and holder(noun) else None
    if word == "nach":
        if token.i and neighbour(token, -1).lower_ in _SEEKING:
            return None
        noun = noun_after(token)
        if noun is not None and holder(noun) is None and (noun.lower_ == "stand" or _is_method(token, noun)):
            return None  # `nach jetzigem Stand`
        if noun is not None and (
            (is_one_of(noun, _NACH_NOUNS) and not _is_temporal(token, noun)) or _is_somebodys(token, noun)
        ):
            return noun
        before = noun_before(token) if token.tag_ == "APPO" or token.i == 0 or _closes_phrase(token) else None
        if before is not None and is_one_of(before, _BEFORE_NACH):
            return before
        if before is not None and neighbour(token).tag_ in FINITE and is_one_of(before, _OPENING_BEFORE_NACH):
            return before
    return None


#: `auf die Frage nach ihrem Wunsch`.
_SEEKING = frozenset("bedarf frage fragen nachfrage ruf rufe suche verlangen".split())


def _is_method(token: Token, noun: Token) -> bool:
    """`nach nationaler Berechnung`: whose rules of counting they are, not who counted."""
    ruled = noun.i == token.i + 2 and neighbour(token).lower_.startswith(_RULING)
    return ruled and noun.lower_ in ("berechnung", "rechnung", "zählung")


_RULING = ("eu-", "europäisch", "international", "national", "österreichisch", "schweizerisch")


def _is_somebodys(token: Token, noun: Token) -> bool:
    """`nach Zahlen des Ministeriums`, `nach seiner Rechnung`: figures and reckonings that somebody has."""
    if noun.lower_.endswith(("ergebnis", "ergebnissen")) and neighbour(noun, -1).lower_.startswith(
        ("vorläufig", "amtlich", "offiziell")
    ):
        return True
    if noun.lower_ == "bilanz":  # of a body, not `nach der Bilanz des Vorjahres`
        giver = holder(noun)
        return giver is not None and names_a_speaker(giver)
    if noun.i == token.i + 1 and noun.lower_.endswith(("-daten", "-zahlen", "-statistik")):
        return not noun.text.startswith(_WHOSE_FIGURES_COME_OUT)  # `nach EZB-Daten`, but a time `nach US-Daten`
    if noun.lower_ not in ("rechnung", "zahlen", "daten"):
        return False
    own = neighbour(token).tag_ == "PPOSAT" or neighbour(token).lower_.startswith(("vorläufig", "amtlich", "offiziell"))
    return own or holder(noun) is not None or publisher(noun) is not None


#: Countries and kinds of figures that markets wait for: after them prices move.
_WHOSE_FIGURES_COME_OUT = ("US-", "China-", "Job-", "Inflations-", "Quartals-", "Konjunktur-")


def _relative_antecedent(token: Token) -> Token | None:
    """`Gutachten` for `ein Gutachten, laut dem ...` and `ein Gutachten, dem zufolge ...`."""
    doc, first = token.doc, sentence_of(token).start
    behind = token.lower_ == "zufolge"
    pronoun, comma = (token.i - 1, token.i - 2) if behind else (token.i + 1, token.i - 1)
    if comma <= first or pronoun >= len(doc) or doc[comma].text != "," or doc[pronoun].tag_ not in ("PRELS", "PDS"):
        return None
    noun = next((t for t in reversed(doc[first:comma]) if t.tag_ in NOUN), None)
    if noun is not None and not behind and not _is_report(noun):
        before = itertools.takewhile(lambda t: t.tag_ in _IN_PHRASE, reversed(doc[first:comma]))
        noun = next((t for t in before if _is_report(t)), noun)  # `Umfragen im Land, nach denen`
    while behind and noun is not None and noun.dep_ in ("ag", "nk", "pnc") and first <= noun.head.i < noun.i:
        if noun.head.tag_ not in NOUN:
            break
        noun = noun.head  # `der Bericht der Beratung McKinsey, dem zufolge`
    return noun


def _is_report(noun: Token) -> bool:
    return noun.tag_ == "NN" and is_one_of(noun, REPORTING_NOUNS | DOCUMENT_NOUNS)


_IN_PHRASE = NOUN | DETERMINER | PREPOSITION | {"ADJA"}


def _is_temporal(token: Token, noun: Token) -> bool:
    """`nach Bekanntgabe der Zahlen`, `nach der Untersuchung`: an event with its article is a time, plural reports
    are not.
    """
    if noun.lower_.startswith("auszählung"):
        return True
    event = is_one_of(
        noun,
        frozenset(
            {
                "untersuchung",
                "auswertung",
                "befragung",
                "zählung",
                "analyse",
                "ermittlung",
                "messung",
                "recherche",
                "planung",
                "veröffentlichung",
            }
        ),
    )
    if noun.lower_.endswith("ankündigung") and holder(noun) is None:
        return True  # `Die Aktie stieg nach der Ankündigung`
    between = noun.doc[token.i + 1 : noun.i]
    if event and any(t.tag_ == "ADJA" and t.lower_.startswith(_LASTING) for t in between):
        return True  # `nach mehrmonatigen Ermittlungen`
    return event and noun.i > token.i + 1 and neighbour(token).lower_ in ("der", "langer", "dem")


def _closes_phrase(token: Token) -> bool:
    return (
        token.i + 1 < sentence_of(token).end
        and neighbour(token).tag_ not in NOUN | DETERMINER | {"ADJA", "CARD", "PRF", "PPER"}
        and token.i > 0
    )


def _cue(token: Token, noun: Token) -> Stretch:
    """The preposition with its reporting noun: `nach Angaben`; for `laut Polizei` the preposition alone."""
    doc = token.doc
    if not is_one_of(noun, REPORTING_NOUNS):
        return token.idx, token.idx + len(token)
    first, last = min(token.i, noun.i), max(token.i, noun.i)
    if last - first > 4:
        return token.idx, token.idx + len(token)
    return doc[first].idx, doc[last].idx + len(doc[last])


def _scope(token: Token, noun: Token) -> tuple[Stretch, ...]:
    """The clause with its inner clauses; for a parenthesis (`100, nach anderen Angaben 110 Kilometer`) what follows
    it.
    """
    doc, sent = token.doc, sentence_of(token)
    first = min(token.i, noun.left_edge.i)
    before = doc[first - 1] if first > sent.start else None
    part = before is not None and before.lower_ in ("darunter", "davon") and before.i > sent.start
    if before is not None and (part or before.text in (",", "(", "–", "-")):
        end = next(
            (
                i
                for i in range(max(token.i, noun.i) + 1, sent.end)
                if doc[i].text in (",", ";", ")", ".", "–") or doc[i].tag_ in FINITE
            ),
            sent.end,
        )
        numeral = any(doc[i].tag_ == "CARD" or doc[i].like_num for i in range(max(token.i, noun.i) + 1, end))
        earlier_verb = any(doc[i].tag_ in FINITE for i in range(sent.start, first))
        if numeral and earlier_verb and (end >= sent.end or doc[end].tag_ not in FINITE):
            return stretches(doc, range(first, end))
    if before is not None and before.lower_ == "und" and before.i - 1 > sent.start and doc[before.i - 1].tag_ == "VVPP":
        return stretches(doc, range(first, sent.end))  # `hat Iran erschüttert und laut Behörden 30 Häuser zerstört`
    beside = _beside_clause(token, noun)
    if beside is not None:
        return stretches(doc, beside)
    own = _opened_clause(token, noun)
    if own is not None:
        return stretches(doc, own)
    if before is not None and before.text in (":", ";"):
        return stretches(doc, range(first, sent.end))
    if before is None or before.is_space or before.text in ("„", "»"):
        return stretches(doc, range(sent.start, sent.end))
    head = clause_head(token)
    if head.dep_ == "cj" and head.head.lower_ == "sondern":
        return stretches(doc, range(sent.start, sent.end))  # `Nicht 20, sondern 30 fehlen nach Angaben der Stadt`
    if head.head.i != head.i and head.tag_ in FINITE and not is_subordinate(head):
        # a later main clause: from its beginning on
        return stretches(doc, range(min(t.i for t in own_tokens(head)), sent.end))
    return stretches(doc, clause_stretch(token))


def _beside_clause(token: Token, noun: Token) -> range | None:
    """The insertion that says more than its source: `Bei dem Brand – laut Feuerwehr der größte seit Jahren – fiel ...`.

    What follows a source with an article in no genitive is no part of it.
    """
    doc, parts = token.doc, segments(sentence_of(token))
    at, i = segment_at(token.i, doc), max(token.i, noun.i) + 1
    part = parts[at]
    inserted = part.start == min(token.i, left_edge(noun)) and part.kind == "phrase" and 0 < at < len(parts) - 1
    if not inserted or i + 1 >= part.end:
        return None
    word, after = words_of(doc)[i], doc[i + 1]
    nominative = word in ("die", "das", "ein", "eine") or (
        word == "der" and after.tag_ == "ADJA" and after.lower_.endswith("e")
    )
    return range(part.start, part.end) if nominative else None


def _opened_clause(token: Token, noun: Token) -> range | None:
    """The later main clause that a source opens, up to the end: `Laut A starben 14, laut B waren es drei`."""
    doc, parts = token.doc, segments(sentence_of(token))
    at = segment_at(token.i, doc)
    part, last = parts[at], max(token.i, right_edge(noun) - 1)
    opens = part.start == min(token.i, left_edge(noun)) and part.kind == "main" and part.mark == ","
    earlier = any(p.kind == "main" and p.depth == part.depth for p in parts[:at])
    return range(part.start, parts[-1].end) if opens and earlier and part.finite == last + 1 else None
