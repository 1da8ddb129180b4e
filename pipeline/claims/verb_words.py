"""The verbs of a predicate that are said of a figure: one of several, joined ones, and those of one sense."""

from __future__ import annotations

import itertools

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.claims.closing import behind_insertion
from pipeline.claims.gapping import gap_with
from pipeline.claims.patterns import COMPLEMENT_PREPOSITIONS, FIXED
from pipeline.grammar.interrupted import whole_before
from pipeline.grammar.predicates import Predicate, adjective_before, coordinated, parted_by_bracket
from pipeline.grammar.spans import neighbour, sentence_of, tags_of
from pipeline.grammar.tags import FINITE, NOUN


def own_predicate(verbs: Predicate, span: Span) -> Predicate:
    """`sind` for fünf in `Fünf Männer sind tot und sechs verletzt`: without the participle of another figure's part."""
    head, main = verbs.head, verbs.main
    part = gap_with(main) if head.lemma_.lower() == "sein" and main.i != head.i else None
    if part is None or part.start <= span.start < part.end:
        return verbs
    between = tags_of(span.doc)[max(head.i, span.end) : main.i]
    rest = tuple(verb for verb in verbs.verbs if verb.i != main.i)
    return Predicate(head, rest, None) if {"ADJD", "APPR", "APPRART"} & set(between) else verbs


def bare_verb(verbs: Predicate, span: Span) -> str:
    """The main verb with those joined to it and its particle, without complement."""
    main = nearest_verb(verbs, span)
    text = joined(coordinated(main)) if main.i == verbs.main.i else str(main.text)
    if (fixed := neighbour(main, -1)).lower_ in FIXED and fixed.i >= span.end:
        text = f"{fixed.text} {text}"  # `Ergebnisse zugrunde gelegt`
    return f"{text} {verbs.particle.lower_}" if verbs.particle is not None and main.i == verbs.head.i else text


def clustered(main: Token) -> str:
    """`gefangen genommen`, `stehen lassen`: two full verbs side by side that say one thing, else ""."""
    after = neighbour(main) if main.i + 1 < sentence_of(main).end else main
    if main.tag_ in ("VVPP", "VVINF", "VVIZU") and (part := adjective_before(main)) is not None:
        return f"{part.text} {main.text}"  # `Urteil bekannt gegeben`
    if after.tag_ == "PTKZU" and main.head.i == after.i + 1:
        after = neighbour(after)  # `20 Bäume stehen zu lassen`
    both = main.tag_ in ("VVPP", "VVINF") and after.tag_ in ("VVPP", "VVINF") and main.head.i == after.i != main.i
    return f"{main.text} {after.text}" if both else ""


def nearest_verb(verbs: Predicate, span: Span) -> Token:
    """Of several verbs under one auxiliary the one that closes the figure's part: `20 versorgen und 96 kosten`."""
    if verbs.main.i == verbs.head.i and verbs.head.tag_ not in ("VAFIN", "VMFIN"):
        return verbs.main
    span = whole_before(span) or span  # `will Kosten senken und 900 Stellen streichen, 40 davon in Bonn`
    for token in span.doc[span.end : sentence_of(span).end]:
        if token.dep_ == "cc":
            continue  # `hat 9 Euro gekostet, 2 Euro mehr als geplant`
        if token.tag_ in ("VVPP", "VVINF", "VVIZU") and not parted_by_bracket(token, verbs.main):
            return token if token.i != verbs.head.i else verbs.main
        if token.text == "," and (closing := behind_insertion(token, span)) is not None:
            return closing
        if token.text in (",", ";") or (token.tag_ in FINITE and token.i != verbs.head.i):
            break
    return verbs.main


def joined(verbs: list[Token]) -> str:
    """`getötet oder verwundet`: the verbs with the conjunctions between them, up to another figure."""
    words = [verbs[0].text]
    for before, verb in itertools.pairwise(verbs):
        between = verb.doc[before.i + 1 : verb.i]
        if any(is_numeral(t) or (t.dep_ in ("oa", "sb") and t.tag_ in NOUN) for t in between):
            break  # `20 Menschen getötet und 50 verletzt`, `20 Hirten erschossen und das Vieh geraubt`
        conjunction = next((t.text for t in verb.doc[before.i + 1 : verb.i] if t.tag_ == "KON"), "und")
        words += [conjunction, verb.text]
    return " ".join(words)


def in_order(text: str, complement: str, main: Token) -> str:
    """Verb and complement as they follow each other, the first word of the sentence without its capital."""
    first = complement.split()[0] if complement else ""
    opener = sentence_of(main)[0]
    if first.lower() in COMPLEMENT_PREPOSITIONS and first.istitle():
        complement = complement[0].lower() + complement[1:]  # `Die Gebühr steigt: Für Kinder zahlen sie ...`
    if not first or opener.text != first or opener.i > main.i:
        return f"{text} {complement}".strip()
    small = complement if opener.tag_ in NOUN else complement[0].lower() + complement[1:]
    return f"{small} {text}"
