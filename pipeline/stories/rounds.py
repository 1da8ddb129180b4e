"""Which round of an election an article or a sentence is on: what a candidate got in the first one is not what the
run-off gave.
"""

from __future__ import annotations

import re

from pipeline.stories.rows import ClaimLike, around

FIRST, RUNOFF = "first round", "run-off"
#: Characters of a text that tell which round it is on.
_HEAD = 350
_IN_FIRST = re.compile(r"\berste[rnm]? (?:Wahlgang|Wahlrunde|Runde)\b")
_IN_RUNOFF = re.compile(r"[Ss]tichwahl|\bzweite[rnm]? (?:Wahlgang|Wahlrunde|Runde)\b")
#: A run-off that is still to come.
_TO_COME = re.compile(
    r"\b(?:in die|zur|für die|[Vv]or der|eine[rn]?) (?:[a-zäöü]+ )?[Ss]tichwahl"
    r"|[Ss]tichwahl (?:ist |wird )?(?:nötig|notwendig|erforderlich|erzwungen)"
    r"|(?:absolute|nötige) Mehrheit (?:klar |knapp |deutlich )?(?:verfehlt|verpasst)"
)


def round_of(claim: ClaimLike, text: str) -> str:
    """The round that a share or a number of votes is of, or "": by the sentence, else by how the article begins.

    Args:
        claim: the claim.
        text: the beginning of its article.

    >>> from pipeline.stories.rows import Row
    >>> row = Row("c", "a", "44 Prozent", "share", 44, evidence="Im ersten Wahlgang hatte sie 44 Prozent geholt.")
    >>> round_of(row, "Stichwahl in Fulda: Keller verliert")
    'first round'
    """
    before, _ = around(claim)
    first, runoff = (
        max((match.end() for match in pattern.finditer(before)), default=0) for pattern in (_IN_FIRST, _IN_RUNOFF)
    )
    if first or runoff:
        return FIRST if first > runoff or _TO_COME.search(before) else RUNOFF
    head = f"{claim.title}. {text[:_HEAD]}"
    if "tichwahl" not in head and "Wahlgang" not in head:  # which costs less
        return ""
    if _TO_COME.search(head):
        return FIRST
    return RUNOFF if _IN_RUNOFF.search(head) else FIRST if _IN_FIRST.search(head) else ""
