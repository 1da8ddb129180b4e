"""The figure that a verb reports in its object or after a preposition: `sprach von 20 Toten, darunter drei Kinder`."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.patterns import BEFORE, COUNTED_WORDS
from pipeline.attribution.speakers import is_one_of
from pipeline.attribution.verbs import governed
from pipeline.grammar.clauses import is_clause_head
from pipeline.grammar.predicates import Predicate, is_subjunctive
from pipeline.grammar.segments import Segment, clause_tokens, segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of
from pipeline.grammar.tags import AUXILIARY, FINITE, PREPOSITION, VERBS, feature, plain_preposition


def figure_frame(verbs: Predicate, frames: tuple[str, ...], own: set[int]) -> set[int]:
    """Token indices of the figure that a verb reports in its object or prepositional phrase: `sprach von 20 Toten`."""
    found: set[int] = set()
    doc = verbs.head.doc
    for i in sorted(own):
        token = doc[i]
        if token.tag_ in PREPOSITION and plain_preposition(token.lower_) in frames:
            found |= _phrase_of(token) | _run(token)
    if "" not in frames:
        return found
    if verbs.is_passive:
        agent = governed(verbs, ("von", "vom", "durch"))
        return found | (own - (set(range(agent.start, agent.end)) if agent is not None else set()))
    for i in own:
        if not is_numeral(doc[i]) or is_one_of(doc[i].head, COUNTED_WORDS):
            continue
        phrase = doc[i]
        while phrase.head.i != phrase.i and phrase.head.i in own and phrase.head.tag_ not in VERBS | PREPOSITION:
            phrase = phrase.head
        if neighbour(phrase.head, -1).lower_ == "berufung":
            continue  # `meldete unter Berufung auf zwei Ärzte`
        if _is_dative(phrase) or (phrase.head.lower_ in BEFORE | _CIRCUMSTANCES and not _is_about(phrase.head)):
            continue  # `berichtete den 640 Mitgliedern`, `stellte an 73 Wagen Mängel fest`
        found |= {t.i for t in phrase.subtree if t.i in own} | {i}
    for verb in verbs.verbs:
        for child in verb.children:
            if child in verbs.verbs or is_one_of(child, COUNTED_WORDS):
                continue  # `hat bei einem Empfang mit 350 Gästen Respekt verlangt`
            if child.dep_ in ("oa", "nk", "oc") and child.i in own and not _is_dative(child):
                inside = {t.i for t in child.subtree if t.i in own}
                if any(is_numeral(doc[i]) for i in inside):
                    found |= inside
    return found


def up_to_next_verb(head: Token) -> set[int]:
    """The words of the clause, up to a second finite verb: not `kürzte die Mittel` in `rügte Mängel und kürzte ...`."""
    doc, own = head.doc, clause_tokens(head)
    if head.tag_ not in FINITE:
        return set(own)
    if head.dep_ == "rc" and head.i > min(own) + 1:
        own = [i for i in own if i <= head.i]  # `die Kosten, die das Amt mit 3 Millionen veranschlagt, je zur Hälfte`
    earlier = next((i for i in reversed(own) if i < head.i and doc[i].tag_ in FINITE), head.i)
    joined = next((i for i in range(head.i - 1, earlier, -1) if doc[i].tag_ == "KON"), -1)
    own = [i for i in own if i > joined]  # `flogen sechs Wochen lang und zählten 20`, `und am Ende zählten sie 20`
    later = (i for i in own if i > head.i + 1 and doc[i].tag_ in FINITE and doc[i - 1].tag_ == "KON")
    end = min(next((i for i in later if is_clause_head(doc[i])), len(doc)), _second_participle(head))
    return {i for i in own if i < end}


def _second_participle(head: Token) -> int:
    """Where a part begins that has its own participle: `hatte acht Jahre gefordert, | die Abwehr auf vier plädiert`."""
    doc, parts = head.doc, segments(sentence_of(head))
    at = segment_at(head.i, doc)
    if head.tag_ not in AUXILIARY or doc[parts[at].end - 1].tag_ != "VVPP":
        return len(doc)
    return next((p.start for p in parts[at + 1 :] if p.finite < 0 and doc[p.end - 1].tag_ == "VVPP"), len(doc))


def joins(token: Token) -> bool:
    """`bis` in `600 Millionen bis zu zwei Milliarden`: what a tree may leave out of the phrase of a figure."""
    return token.lower_ in ("bis", "und", "zu")


def _is_about(preposition: Token) -> bool:
    """`an die` in `veranschlagten an die 300 Millionen`, but not in `ein Brief an die 300 Kunden`."""
    return preposition.lower_ == "an" and neighbour(preposition).lower_ == "die" and preposition.head.tag_ in VERBS


#: Prepositions that say by what, on what or why something is reported; a figure behind them is not what is reported.
_CIRCUMSTANCES = frozenset("an am aus bei beim mit nach seit statt trotz wegen".split())


def _phrase_of(preposition: Token) -> set[int]:
    """The words under a preposition; after `über` without the relative clause of a topic that is not numbered itself:
    `berichtete über den Prozess, zu dem 80 Zeugen kamen`.
    """
    words = list(preposition.subtree)
    if preposition.lower_ != "über":
        return {t.i for t in words}
    relative = {t.i for head in words if head.dep_ == "rc" for t in head.subtree}
    numbered = any(is_numeral(t) for t in words if t.i not in relative)
    return {t.i for t in words if numbered or t.i not in relative}


def _is_dative(noun: Token) -> bool:
    """Whether the phrase is a dative: by the tree, or by its article (`den` of the plural)."""
    article = next((child.lower_ for child in noun.lefts if child.tag_ == "ART"), "")
    plural = article == "den" and feature(noun, "Number") == "Plur"
    return plural or (noun.dep_ == "da" and feature(noun, "Case") == "Dat")


def is_numeral(token: Token) -> bool:
    """Whether the token may be a figure or a part of one."""
    return token.tag_ == "CARD" or token.like_num or token.lower_ in _VAGUE


_VAGUE = frozenset(
    """
    dutzend dutzende dutzenden hundert hunderte hunderten tausend tausende tausenden zehntausende zehntausenden
    halb halbe halben halbes hunderttausende hunderttausenden million millionen milliarde milliarden hälfte drittel
    viertel fünftel
    """.split()
)


def further_parts(framed: set[int], sentence: Span) -> set[int]:
    """What is said of the figure right after it: `20 Toten, darunter drei Kinder`, `20 Euro (18 Franken)`."""
    doc, parts = sentence.doc, segments(sentence)
    return {
        i for at in {segment_at(i, doc) for i in framed if not doc[i].is_punct} for i in _further_behind(parts, at, doc)
    }


def _further_behind(parts: list[Segment], at: int, doc: Doc) -> set[int]:
    """What is said of the figure of a segment right behind that."""
    found: set[int] = set()
    for part in parts[at + 1 :]:
        first = doc[part.start]
        opens = first.lower_ in ("darunter", "davon", "hiervon", "unter", "einschließlich", "inklusive")
        opens = opens or (
            first.lower_ in ("nach", "gegenüber") and any(map(is_numeral, doc[part.start + 1 : part.end]))
        )  # `, nach 61 Prozent 2020`
        if part.kind == "relative" and part.finite >= 0 and is_subjunctive(doc[part.finite]):
            found |= set(range(part.start, part.end))  # `sprach von 20 Akten, die für 300 Euro zum Verkauf stünden`
            continue
        if part.finite >= 0 or not (opens or part.depth > parts[at].depth):
            break
        found |= set(range(part.start, part.end))
    return found


def _run(preposition: Token) -> set[int]:
    """The words from a preposition to the next comma or verb: `von zwischen 1.000 und 3.000 Stücken`."""
    doc = preposition.doc
    end = preposition.i + 1
    while end < sentence_of(preposition).end and doc[end].tag_ not in VERBS | {"$,", "$.", "PTKVZ"}:
        end += 1
    return set(range(preposition.i, end))
