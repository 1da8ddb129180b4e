"""Restating: a figure that only says the one before it again, in another unit or by another account.

`149.800 Yuan (zirka 16.000 Euro)`, `280 von 300 Wahlbezirken`, `acht, nach anderen Angaben neun Stunden`, `von 80 Cent auf 1,10 Euro`.
"""

from __future__ import annotations

from spacy.tokens import Span

from pipeline.claims.patterns import COMPARATIVES, DIMENSIONS, PARTITIVES
from pipeline.claims.sizes import measured_out
from pipeline.grammar.spans import sentence_of
from pipeline.records import Figure

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
    account = any(token.lower_ in _ACCOUNTS for token in between)
    bracket = between[0].text == "("
    change = len(between) == 1 and between[0].lower_ in ("auf", "bis")
    if not (account or bracket or change):
        return False
    return all(
        token.tag_ in _LINKS or token.lower_ in _ACCOUNTS or (account and token.tag_ == "ADJA") for token in between
    ) and not any(token.lower_.startswith(DIMENSIONS) or token.tag_ == "KON" for token in between)


def _has_own(span: Span) -> bool:
    """Whether a noun, dimension, comparison or whole of its own follows the figure."""
    if measured_out(span) is not None:
        return True
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    if after is None:
        return False
    return after.lower_ in PARTITIVES or after.lower_ in COMPARATIVES or after.lower_.startswith(DIMENSIONS)
