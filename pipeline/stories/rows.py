"""What comparing reads of a claim: a whole one, or a row of a table that has some of its columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pipeline.records import Claim


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, with the fields of a claim that comparing reads."""

    claim_id: str
    article_id: str
    figure: str
    kind: str
    value: float | None
    low: float | None = None
    high: float | None = None
    modifier: str = "exact"
    unit: str = "1"
    change: str = "none"
    who: str = ""
    what: str = ""
    event: str = ""
    source: str = ""
    source_text: str = ""
    modality: str = "stated"
    place: str = ""
    time: str = ""
    section: str = "body"
    evidence: str = ""
    title: str = ""
    published: str = ""
    start: int = 0
    evidence_start: int = 0


#: Anything that can be compared.
ClaimLike: TypeAlias = Claim | Row


def around(claim: ClaimLike, reach: int | None = None) -> tuple[str, str]:
    """The words of the evidence before and after the figure, at most `reach` characters of each."""
    at = claim.start - claim.evidence_start
    text = claim.evidence
    if text[at : at + len(claim.figure)] != claim.figure:  # white space of the article was made one space
        at = text.find(claim.figure)
    if at < 0:
        return "", ""
    before, after = text[:at], text[at + len(claim.figure) :]
    return (before, after) if reach is None else (before[max(0, at - reach) :], after[:reach])
