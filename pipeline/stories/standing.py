"""How far a matter has come that goes by several numbers at a time, which are never one: cases that are suspected and
those that are confirmed, pay that is asked for, offered and agreed on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from pipeline.stories.rows import ClaimLike, around

_SUSPECTED = re.compile(r"verdacht", re.IGNORECASE)
_CONFIRMED = re.compile(r"\blabor|nachgewiesen|\bbestätigt(?:e[nr]?)?\b", re.IGNORECASE)
#: What stands of pay, by the words of the clause.
_PAY: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "agreed": re.compile(r"\beinig|geeinigt|verständig|abschluss|vereinbar|kompromiss|schlichterspruch", re.IGNORECASE),
        "offered": re.compile(r"\bbiete[nt]|\bboten?\b|geboten|angebot", re.IGNORECASE),
        "asked": re.compile(r"forder|verlang", re.IGNORECASE),
    }
)
_BOUND = re.compile(r"[;,:]\s|\d|\b(?:und|aber|doch|während)\b")
_WAGES = re.compile(r"lohn|löhne|gehalt|gehält|entgelt|tarif|\bverdienst\b", re.IGNORECASE)
_RANSOM = re.compile(r"lösegeld", re.IGNORECASE)
_EXTORTING = re.compile(r"erpress|entführer|geiselnehmer|kidnapper", re.IGNORECASE)


def standing_of(claim: ClaimLike, event: str, clause: str) -> str:
    """How far that has come which a claim counts, or "".

    >>> from pipeline.stories.rows import Row
    >>> row = Row("c", "a", "118", "count", 118, who="Fälle", evidence="118 Fälle sind im Labor bestätigt.")
    >>> standing_of(row, "infected", row.evidence)
    'confirmed'
    """
    if event == "infected":
        if _SUSPECTED.search(claim.who) and claim.who in around(claim, 40)[1]:
            return "suspected"
        confirmed = _CONFIRMED.search(f"{claim.who} {claim.what} {clause}")
        return "confirmed" if confirmed else "suspected" if _SUSPECTED.search(claim.who) else ""
    return _of_pay(claim) if event == "pay" else ""


def _of_pay(claim: ClaimLike) -> str:
    """The last word before the figure that tells how pay stands, back to another figure, else the first behind it."""
    if claim.section == "title":
        return _last_of_pay(claim.evidence)
    before, after = around(claim)
    return _last_of_pay(_BOUND.split(before)[-1]) or _last_of_pay(_BOUND.split(after)[0]) or _last_of_pay(claim.what)


def _last_of_pay(words: str) -> str:
    ends = {name: match.start() for name, pattern in _PAY.items() for match in pattern.finditer(words)}
    return max(ends, key=lambda name: ends[name]) if ends else ""


def is_pay(claim: ClaimLike) -> bool:
    """Whether a share is one of pay that is bargained for: `die Gegenseite hatte 5 Prozent geboten`."""
    words = f"{claim.title} {claim.evidence}"
    return claim.kind == "share" and bool(_WAGES.search(words)) and bool(_of_pay(claim))


def is_ransom(claim: ClaimLike) -> bool:
    """Whether money is what extortionists ask for, whatever they are called."""
    return claim.kind == "money" and bool(
        _RANSOM.search(f"{claim.what} {claim.evidence}") or _EXTORTING.search(claim.who)
    )
