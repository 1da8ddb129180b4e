"""Subjects that are no holders: what happens to those counted, or what they do something to.

`Haftbefehl` in `gegen drei wurde Haftbefehl erlassen`; `Entlassung` in `150 Beschäftigten droht die Entlassung`;
`Brand` in `Der Brand wurde von 120 Helfern gelöscht`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.patterns import BEFALLING
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
