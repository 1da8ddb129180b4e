"""Subjects that are no holders: what happens to those counted, or what they do something to.

`Haftbefehl` in `gegen drei wurde Haftbefehl erlassen`; `Entlassung` in `150 Beschäftigten droht die Entlassung`;
`Brand` in `Der Brand wurde von 120 Helfern gelöscht`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.speakers import names_a_speaker
from pipeline.claims.beside import is_amount
from pipeline.claims.frames import Frame
from pipeline.claims.patterns import BEFALLING
from pipeline.grammar.arguments import objects
from pipeline.grammar.clauses import clause_head
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.subjects import subject


def undergone_by(verbs: Predicate, main: Token, span: Span, counted: Token | None) -> Token | None:
    """The subject of a verb that is said of somebody else, without whom the verb says little."""
    passive = verbs.is_passive and main.tag_ == "VVPP"
    befalling = (passive or verbs.lemma in BEFALLING) and counted is not None and counted.dep_ in ("app", "da")
    if not befalling and not passive:
        return None
    doer = subject(verbs.head)
    if doer is None or doer.tag_ != "NN" or doer == counted or span.start <= doer.i < span.end or is_time(doer):
        return None
    if doer.i == main.i - 1 and doer.left_edge.i == doer.i:
        return doer
    agent = counted is not None and counted.head.lower_ == "von" and counted.head.head in verbs.verbs
    apart = clause_head(doer).i == verbs.head.i and not any(child.tag_ == "CARD" for child in doer.lefts)
    return doer if (befalling or agent) and apart else None


def covered_thing(frame: Frame) -> Token | None:
    """What the subject drags some way, or does something to on a length: `Gleis` in `Der Schnee verschüttete das Gleis
    auf einer Länge von 90 Metern`.
    """
    if frame.figure.kind != "measure" or frame.verbs.is_passive:
        return None
    doc, noun = frame.span.doc, frame.size.noun if frame.size is not None else None
    spread = noun is not None and noun.lower_ in _EXTENTS and doc[noun.i - 2].lower_ == "auf"
    if not spread and (frame.verbs.lemma not in _DRAGGING or frame.named is not None):
        return None
    things = [t for t in objects(frame.head) if not (frame.is_own(t) or is_amount(t))]
    if spread:  # not `durchfließt Bern auf einer Länge von 9 Kilometern`
        things = [t for t in things if not (t.ent_type_ == "LOC" or names_a_speaker(t))]
    return next(iter(things), None)


_EXTENTS = frozenset({"breite", "fläche", "länge", "strecke"})
#: Whoever is dragged covers the way.
_DRAGGING = frozenset("mitreißen mitschleifen reißen schleifen schleudern ziehen".split())
