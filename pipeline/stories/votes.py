"""Shares of an election: of which party, or of those who may vote, as the sentence names them.

`Die Wahlbeteiligung schätzt die ARD auf 62,5 Prozent`: whoever counts stands where a subject does, so the party or the
turnout is looked for in the sentence. What people say in a survey is another thing than what they vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.words import stem

#: Parties of Germany, Austria and Switzerland as they are written, and the turnout.
PARTIES = (
    "CDU/CSU CDU CSU Union Christdemokraten SPD Sozialdemokraten Grünen Grüne FDP Liberalen AfD Linken Linke BSW "
    "Piraten ÖVP SPÖ FPÖ NEOS Neos KPÖ SVP GLP EVP"
).split()
PARTY_STEMS = frozenset(stem(word) for word in (*PARTIES, "Wahl", "Wahlen", "Stimmen", "Prozent"))
TURNOUT = "Wahlbeteiligung"
_SAME = {"CDU/CSU": "Union", "CDU und CSU": "Union", "Grünen": "Grüne", "Linken": "Linke", "Liberalen": "FDP"}
_NAMED = re.compile(rf"\b(?:CDU und CSU|{'|'.join(map(re.escape, PARTIES))}|Freien? Wähler|{TURNOUT})(?![\w/])")
_BOUND = re.compile(r"[,;:](?=\s)")
_NUMBER = re.compile(r"\d")
_GIVEN = re.compile(rf" (?:der Stimmen )?(?:für|an|auf) (?:die )?({_NAMED.pattern})")
_VOTERS = re.compile(r"[Bb]erechtigte")
_VOTES = re.compile(r"(?:wahl(?:en)?|hochrechnung(?:en)?)\b|\bstimmen\b", re.IGNORECASE)
_POLLS = re.compile(r"umfrage|sonntagsfrage|politbarometer|befragung", re.IGNORECASE)
_RESULTS = re.compile(r"hochrechnung|ergebnis|auszählung|ausgezählt", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Votes:
    """Which articles are about an election, and which of these about a survey."""

    elections: frozenset[str] = frozenset()
    polls: frozenset[str] = frozenset()


def votes_in(claims: Iterable[ClaimLike]) -> Votes:
    """Which articles tell of votes."""
    told: dict[str, set[str]] = {"votes": set(), "polls": set(), "results": set()}
    for claim in claims:
        text = f"{claim.title} {claim.evidence}"
        for name, pattern in (("votes", _VOTES), ("polls", _POLLS), ("results", _RESULTS)):
            if pattern.search(text):
                told[name].add(claim.article_id)
    return Votes(frozenset(told["votes"]), frozenset(told["polls"] - told["results"]))


def voted(claim: ClaimLike) -> str:
    """The party or the turnout that a share of an election is of, or `who` if the clause names none.

    >>> from pipeline.stories.rows import Row
    >>> sentence = "Die Wahlbeteiligung schätzt die ARD auf 62,5 Prozent."
    >>> voted(Row("c", "a", "62,5 Prozent", "share", 62.5, who="ARD", evidence=sentence, start=40))
    'Wahlbeteiligung'
    """
    if _VOTERS.search(claim.who):
        return TURNOUT
    found = _party(claim)
    return _SAME.get(found, found)


def _party(claim: ClaimLike) -> str:
    before, behind = around(claim)
    start = max((match.end() for match in _BOUND.finditer(before)), default=0)
    stop = min((match.start() for match in _BOUND.finditer(behind)), default=len(behind))
    own = before[max(start, max((match.end() for match in _NUMBER.finditer(before)), default=0)) :]
    given = _GIVEN.match(behind)
    named = [given.group(1)] if given else _NAMED.findall(own) or _NAMED.findall(before[start:])
    named = named or _NAMED.findall(behind[:stop])[:1]
    if named and claim.who and claim.who in named[-1]:
        return str(named[-1])
    if _NAMED.search(claim.who) and (claim.who in before or not _NAMED.findall(before[start:])):
        return claim.who
    counts = not claim.who or claim.who in claim.source
    if not named and counts:
        named = _NAMED.findall(before)
    return str(named[-1]) if named else "" if counts else claim.who
