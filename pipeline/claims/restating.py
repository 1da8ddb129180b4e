"""Restating: a figure that only says the one before it again, in another unit or by another account.

`149.800 Yuan (zirka 16.000 Euro)`, `280 von 300 Wahlbezirken`, `acht, nach anderen Angaben neun Stunden`, `von 80 Cent
auf 1,10 Euro`.
"""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from pipeline.claims.patterns import COMPARATIVES, DIMENSIONS, PARTITIVES
from pipeline.claims.previous import next_group
from pipeline.claims.sizes import measured_out, size_of
from pipeline.grammar.arguments import objects
from pipeline.grammar.clauses import clause_of
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, VERBS
from pipeline.records import Attribution, Claim, Figure

_LINKS = frozenset({"ADJD", "ADV", "APPR", "CARD", "KOKOM", "KON", "PTKA", "$(", "$,"})
_ACCOUNTS = ("angaben", "berichten", "quellen", "schätzungen", "zählungen")
_LONGEST_LINK = 6


def says_again(figure: Figure, span: Span, last_kind: str, last: Span) -> bool:
    """Whether the figure shares who and what with the one before it, as nothing of its own stands with it.

    Args:
        figure: the figure.
        span: its tokens.
        last_kind: the kind of the figure before it.
        last: the tokens of that figure.
    """
    between = span.doc[last.end : span.start]
    if figure.kind == last_kind == "count":
        return bool(len(between)) and between[0].lower_ == "von" and all(t.tag_ in ("APPR", "ADV") for t in between)
    if figure.kind == "count" or last_kind != figure.kind or len(between) > _LONGEST_LINK or not len(between):
        return False
    if sentence_of(last).start != sentence_of(span).start or _has_own(span):
        return False
    if figure.kind == "share" and figure.change == "none" and _follows_whole(span, between):
        return True
    account = any(token.lower_ in _ACCOUNTS for token in between)
    bracket = between[0].text == "("
    change = len(between) == 1 and between[0].lower_ in ("auf", "bis", "gegenüber")
    if not (account or bracket or change):
        return False
    return all(
        token.tag_ in _LINKS
        or token.lower_ in _ACCOUNTS
        or token.lower_ == "umgerechnet"
        or (account and token.tag_ == "ADJA")
        for token in between
    ) and not any(token.lower_.startswith(DIMENSIONS) or token.tag_ == "KON" for token in between)


def _follows_whole(span: Span, between: Span) -> bool:
    """`65,7 Prozent` in `Rund zwei Drittel der Autos (65,7 Prozent)`: in a bracket behind what the share is of."""
    closed = span.end < len(span.doc) and span.doc[span.end].text == ")" and between[-1].text == "("
    named = all(token.tag_ in NOUN | DETERMINER | {"ADJA"} for token in between[:-1])
    return closed and named and between[0].lower_ in PARTITIVES and between[0].tag_ in DETERMINER


def counts_again(figure: Figure, who: str, what: str, last: Claim, span: Span, last_span: Span) -> bool:
    """Whether a count that says nothing of its own gives the one before by another account.

    `7.000 Menschen demonstrierten, die Polizei spricht von 4.000 Teilnehmern`; `Das sind 400 Tote jeden Tag.`
    """
    if figure.kind != "count" or last.kind != "count" or not last.what:
        return False
    if last.what in last.who and (who != last.who or what not in _SAYS_NOTHING):
        return False  # else `Das Militär meldete 12 Tote, die Opposition sprach von 45`
    if sentence_of(span).start > sentence_of(last_span).end:
        return False
    if is_account(last.what):
        return False  # `Die Polizei zählte 3.000, der Verband sprach von 7.000`
    own = {word.lower() for word in what.split()} - _SAYS_NOTHING - {word.lower() for word in who.split()}
    alike = who == last.who or (is_of_people(who) and is_of_people(last.who))
    return alike and not own


_COUNTING = frozenset("gezählt meldete schätzte spricht sprach sprachen sprechen zählt zählte zählten".split())
#: Verbs that say nothing of a count.
_SAYS_NOTHING = frozenset(
    "auf ist kam kommt meldet meldete rechnen rechnet rechnete schätzen schätzt schätzte schätzten sei seien sind "
    "sprach sprachen sprechen spricht waren war wären zählt zählte zählten von mit".split()
)
#: Plurals without the -n of the dative.
_PEOPLE = tuple(
    "anhänger besucher bürger demonstrante demonstrierende leute mensche persone teilnehmende teilnehmer "
    "zuschauer".split()
)


def is_of_people(who: str) -> bool:
    """Whether the words name people at a gathering or people in general."""
    return any(word.lower().removesuffix("n").endswith(_PEOPLE) for word in who.split())


def _has_own(span: Span) -> bool:
    """Whether a noun, dimension, comparison or whole of its own follows the figure."""
    if measured_out(span) is not None:
        return True
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    if after is None:
        return False
    return after.lower_ in PARTITIVES or after.lower_ in COMPARATIVES or after.lower_.startswith(DIMENSIONS)


_BEFORE_PART = frozenset("ADV ADJD PTKA APPR APPRART CARD PIAT PIS KOKOM ART".split())


_AVERAGES = frozenset({"durchschnitt", "mittel", "schnitt"})


def _is_of_time(token: Token) -> bool:
    """`vergangenen` in `im vergangenen Jahr`."""
    return token.tag_ == "ADJA" and token.i + 1 < len(token.doc) and is_time(neighbour(token))


def is_account(what: str) -> bool:
    """Whether words only say that somebody counted: `Polizei zählte`."""
    return not _COUNTING.isdisjoint(what.lower().split())


def account_before(figure: Figure, span: Span, claims: list[Claim]) -> Claim | None:
    """The count that a bare one contradicts or confirms: the first of its sentence, else of the sentence before.

    `An dem Streik beteiligten sich 8.000 Arbeiter aus 40 Betrieben. Die Firma sprach von 5.500.`
    """
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    own = after is not None and (after.tag_ in ("NN", "NE", "ADJA") or after.lower_ == "davon")
    if figure.kind != "count" or own:
        return None
    lemma = predicate(clause_of(span)).lemma
    to_number = "auf" in words_of(span.doc)[max(0, span.start - _LONGEST_BOUND) : span.start]
    if lemma not in _ACCOUNTING or (lemma == "kommen" and not to_number):
        return None  # `kamen 80 Menschen ums Leben, davon allein 30 in Genua`
    start = sentence_of(span).start_char
    counts = [claim for claim in claims if claim.kind == "count" and claim.who and claim.start < figure.start]
    near = [claim for claim in counts if claim.start >= start]
    if not near and counts:
        near = [claim for claim in counts if claim.evidence_start == counts[-1].evidence_start]
    return near[0] if near else None


def share_before(figure: Figure, span: Span, claims: list[Claim]) -> Claim | None:
    """The share of its sentence that another one goes on from, past amounts that are no share.

    `57 Prozent wollen ein Tempo von 130 km/h, 40 Prozent lehnen es ab`.
    """
    if figure.kind != "share" or not claims or claims[-1].kind not in ("measure", "money", "duration"):
        return None
    start = sentence_of(span).start_char
    shares = (claim for claim in reversed(claims) if claim.start >= start and claim.unit == figure.unit == "%")
    return next((claim for claim in shares if claim.change == figure.change == "none"), None)


def amount_before(figure: Figure, span: Span, said: Attribution | None, claims: list[Claim]) -> Claim | None:
    """The amount of the sentence that a bare one gives by another account, with who and what.

    `Die Polizei schätzt den Schaden auf 2,5 Millionen Euro, der Inhaber sprach von 1,8 Millionen.`
    """
    if figure.kind == "count" or not claims or said is None:
        return None
    last = claims[-1]
    alike = last.kind == figure.kind and (last.unit == figure.unit or figure.kind == "duration")
    if not alike or last.start < sentence_of(span).start_char:
        return None
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    own = after is not None and after.tag_ in NOUN | {"ADJA", "KOKOM"} | DETERMINER
    head = clause_of(span)
    if own or predicate(head).lemma not in _ACCOUNTING_AMOUNTS:
        return None
    doer = subject(head)
    if doer is None or doer.idx < last.end or size_of(span) is not None or objects(head):
        return None
    return last if last.who and doer.text in said.source_text.split() else None


#: Verbs that give an amount by somebody's account.
_ACCOUNTING_AMOUNTS = frozenset("ausgehen rechnen reden sprechen".split())
#: Words that may stand between `auf` and a number: `auf mehr als 20`.
_LONGEST_BOUND = 3
#: Verbs that give a number by somebody's account.
_ACCOUNTING = frozenset("angeben ausgehen kommen melden schätzen sprechen zählen".split())


def is_rival(figure: Figure, who: str, said: Attribution | None, last: Claim, span: Span, last_span: Span) -> bool:
    """Whether a bare figure is what another source says of the one before it, and `who` only says so.

    `Die Polizei sprach von 6.500 Teilnehmern, die Veranstalter von 12.000.`
    """
    if said is None or not said.source or said.source == last.source or not last.source or not last.who:
        return False
    if (figure.kind, figure.unit) != (last.kind, last.unit) or sentence_of(span).start != sentence_of(last_span).start:
        return False
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    bare = after is None or after.tag_ not in NOUN | {"ADJA"}
    return bare and bool(who) and set(who.split()) <= set(f"{said.source} {said.source_text}".split())


#: `nicht 43, sondern 34 Leute`
_BUT = re.compile(r", sondern (?:[^\W\d]+ ){0,2}$")


def is_corrected_by(figure: Figure, after: Figure, text: str) -> bool:
    """Whether the next figure stands in for this one, and alone says of what: `nicht 43, sondern 34 Leute`."""
    between = text[figure.end : after.start]
    return after.is_claim and figure.kind == after.kind and bool(_BUT.fullmatch(between))


def part_of_previous(span: Span) -> str | None:
    """For a part of the figure before, or its value at another time, what more is said of it; None for other figures.

    `darunter drei schwer` gives ``schwer``, `darunter sieben Kinder` and `im Vorjahr waren es 20` nothing.
    """
    doc, sentence = span.doc, sentence_of(span)
    after = doc[span.end : min(span.end + 3, sentence.end)]
    if len(after) > 2 and after[0].lower_ == "davon" and after[1].tag_ == "ADJD" and after[2].is_punct:
        return str(after[1].text)  # `23 wurden verletzt, fünf davon schwer`
    i = span.start - 1
    while i >= sentence.start and (
        doc[i].tag_ in _BEFORE_PART or is_time(doc[i]) or _is_of_time(doc[i]) or doc[i].lower_ in _AVERAGES
    ):
        i -= 1
    if i < sentence.start:
        return None
    es = next((k for k in range(i, sentence.start, -1) if doc[k].lower_ in ("es", ",", ";")), sentence.start)
    if doc[es].lower_ == "es" and doc[es - 1].lower_ in ("sind", "waren") and next_group(span, es):
        return ""  # `in Kiel sind es 14 und in Bremen 20 Prozent`
    end = next(
        (k for k in range(span.end, sentence.end) if doc[k].text in (",", ";", ".", "(", ")", "–", "und")), sentence.end
    )
    rest = doc[span.end + (words_of(doc)[span.end : span.end + 1] == ["stück"]) : end]  # `sollen es 90 Stück sein`
    among = i - (doc[i].lower_ == "ihnen" and i > 1 and doc[i - 1].lower_ == "unter")  # `, unter ihnen neun Kinder`
    opens = doc[i].lower_ in ("darunter", "davon") or among < i
    if opens and i > 0 and doc[among - 1].text in (",", "(", "–", "und"):
        if any(token.tag_ in VERBS for token in rest) or any(token.tag_ in PREPOSITION for token in rest[:1]):
            return None
        return " ".join(token.text for token in rest if token.tag_ in ("ADJA", "ADJD") and token.i + 1 == end)
    if i > 0 and doc[i - 1].lower_ in ("das", "dies") and doc[i].lower_ in ("sind", "waren"):
        genitive = len(rest) > 0 and rest[0].lower_ in PARTITIVES and not any(t.tag_ in VERBS for t in rest)
        return "" if genitive and span[-1].lower_ in ("prozent", "%") else None  # `das sind 46 Prozent der Bevölkerung`
    own = any(token.tag_ in VERBS | NOUN for token in rest if token.lower_ != "gewesen")
    if doc[i].lower_ != "es" or i == sentence.start:
        return None
    if [token.lower_ for token in rest] in (["gewesen", "war"], ["gewesen", "waren"], ["waren"], ["war"]):
        return ""  # `blieben 2 Milliarden, nachdem es 2029 noch 3 gewesen waren`
    verb = doc[i - 1]
    if verb.tag_ == "VMFIN" or verb.lower_ in ("wird", "werden"):  # `2032 sollen es 150 sein`
        return "" if len(rest) == 1 and rest[0].lower_ in ("sein", "werden") else None
    return "" if verb.lower_ in ("waren", "sind", "war", "ist", "seien", "wären") and not own else None
