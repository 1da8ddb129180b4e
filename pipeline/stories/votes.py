"""Shares of an election: of which party, or of those who may vote, as the sentence names them.

`Die Wahlbeteiligung schätzt die ARD auf 62,5 Prozent`: whoever counts stands where a subject does, so the party or the
turnout is looked for in the sentence. What people say in a survey is another thing than what they vote, and what they
vote for a candidate for mayor another than what they vote for the candidate's party.
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
    "Freiheitlichen Volkspartei Piraten ÖVP SPÖ FPÖ NEOS Neos KPÖ SVP GLP EVP"
).split()
PARTY_STEMS = frozenset(stem(word) for word in (*PARTIES, "Wahl", "Wahlen", "Stimmen", "Prozent"))
TURNOUT = "Wahlbeteiligung"
_SAME = {"CDU/CSU": "Union", "CDU und CSU": "Union", "Grünen": "Grüne", "Linken": "Linke", "Liberalen": "FDP"}
#: Names by which news vary; no country votes on two of the parties behind one of them.
_ALSO = {
    "SPD": "Sozialdemokraten",
    "SPÖ": "Sozialdemokraten",
    "Christdemokraten": "CDU",
    "Freiheitlichen": "FPÖ",
    "Volkspartei": "ÖVP",
}
#: Words of whoever forecasts and counts votes, which as `who` get none.
_COUNTERS = re.compile(
    r"\b(?:ARD|ZDF|ORF|SRF|Infratest|[Dd]imap|Forsa|Insa|INSA|Allensbach|YouGov|Civey|Verian|Ipsos|Emnid|Foresight)\b"
    r"|institut|forscher|forschung|prognose|rechnung|umfrage|befragung|sender|leiter|behörde",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[A-ZÄÖÜ][^\W\d_]+(?:-[A-ZÄÖÜ][^\W\d_]+)? (?:von |van |de )?[A-ZÄÖÜ][^\W\d_]+(?:-[A-ZÄÖÜ]\w+)?$")
_GENERIC = re.compile(r"\bPartei(?:en)?$")
_NAMED = re.compile(rf"\b(?:CDU und CSU|{'|'.join(map(re.escape, PARTIES))}|Freien? Wähler|{TURNOUT})(?![\w/])")
_TWO = re.compile(rf"{_NAMED.pattern} und (?:die )?{_NAMED.pattern}")
_LED_BY = re.compile(rf"(?:[a-zäöüß]+ )*({_NAMED.pattern}) (?:von|um|mit|unter) ")
_NAME_LED_BY = re.compile(
    r"(?:[a-zäöüß]+ )*((?!(?:Partei|Liste|Bündnis|Kandidat(?:in)?|Lager)\b)[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?)"
    r" (?:von|um|unter) (?:[^\W\d]+ )*[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+$"
)
_OF_PERSON = re.compile(r"\bPartei (?:von|um) [A-ZÄÖÜ]")
_BOUND = re.compile(r"[,;:](?=\s)")
_NUMBER = re.compile(r"\d")
_RELATIVE = re.compile(r", (?:die|der|das) [^,;:]*$")
_GIVEN = re.compile(rf" (?:der Stimmen )?(?:für|an|auf) (?:die )?({_NAMED.pattern})")
_VOTERS = re.compile(r"[Bb]erechtigte")
_TURNING_OUT = re.compile(
    r"(?:an der Wahl|daran) beteilig|beteilig\w* sich .{0,30}(?:Wahl|Abstimmung)|Stimmen? ab|zur (?:Wahl|Urne)"
    r"|an die Urne|(?:Wahl|Stimm)berechtigt",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[,;:](?=\s)|\d(?:[\d.,]*\d)?")
_VOTES = re.compile(r"(?:wahl(?:en)?|hochrechnung(?:en)?)\b|\bstimmen\b", re.IGNORECASE)
_POLLS = re.compile(r"umfrage|sonntagsfrage|politbarometer|befragung", re.IGNORECASE)
_RESULTS = re.compile(r"hochrechnung|prognose|ergebnis|auszählung|ausgezählt", re.IGNORECASE)
#: An election that is over: what a survey is compared with.
_PAST = re.compile(r"wahl(?:en)?,? (?:(?:im Jahre?|von|vom|im|am)(?: [^\W\d]+)? )?(?:19|20)\d\d\b", re.IGNORECASE)
#: What nobody does in a survey.
_WON = re.compile(r"\b(?:geholt|errungen|eingefahren|ersten? Wahlgang)\b")
_INSTITUTE = re.compile(r"\b(?:Das (?:Meinungsforschungs)?[Ii]nstitut|Die Forschungsgruppe) [A-ZÄÖÜ][^\W\d]+")


def institute_in(claim: ClaimLike) -> str:
    """The institute with which the sentence of a claim begins: `Das Institut Foresight sieht die ÖVP vorn`."""
    match = _INSTITUTE.match(claim.evidence)
    return match.group() if match is not None else ""


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
        if claim.kind == "share" and claim.unit == "%" and _NAMED.search(claim.who):
            told["votes"].add(claim.article_id)
        for name, pattern in (("votes", _VOTES), ("polls", _POLLS), ("results", _RESULTS)):
            if pattern.search(text):
                told[name].add(claim.article_id)
    return Votes(frozenset(told["votes"]), frozenset(told["polls"] - told["results"]))


def vote_event(claim: ClaimLike, votes: Votes) -> str:
    """`polled` for what a survey says, `elected` for what was voted, whatever the article is about.

    >>> from pipeline.stories.rows import Row
    >>> before = Row("c", "a", "43,4 Prozent", "share", 43.4, evidence="Bei der Wahl 2022 holte sie 43,4 Prozent.")
    >>> vote_event(before, Votes(elections=frozenset({"a"}), polls=frozenset({"a"})))
    'elected'
    """
    if not _POLLS.search(claim.evidence) and (_PAST.search(claim.evidence) or _WON.search(claim.evidence)):
        return "elected"
    surveyed = _POLLS.search(claim.evidence) and not _RESULTS.search(claim.evidence)
    return "polled" if surveyed or claim.article_id in votes.polls else "elected"


def party_of(who: str) -> str:
    """The name under which a party is compared: `SPD` and `Sozialdemokraten` are one.

    >>> party_of("Sozialdemokraten") == party_of("SPD"), party_of("Grüne")
    (True, 'Grüne')
    """
    return _ALSO.get(who, who)


def is_generic(who: str) -> bool:
    """Whether a `who` stands for a party that was named before: `seine Partei`."""
    return bool(_GENERIC.search(who))


def is_party(who: str) -> bool:
    """Whether a `who` is a party and nothing else.

    >>> is_party("Grünen"), is_party("Sitze der Grünen")
    (True, False)
    """
    return _NAMED.fullmatch(who) is not None


def counts_votes(who: str) -> bool:
    """Whether a `who` forecasts or counts votes and gets none: `Infratest dimap`.

    >>> counts_votes("Institut Forsa"), counts_votes("CDU")
    (True, False)
    """
    return bool(_COUNTERS.search(who)) and not _NAMED.search(who)


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
    if led := _LED_BY.match(claim.who):
        return str(led.group(1))  # `SPÖ von Landeshauptmann Martin Rauter`
    if (led := _NAME_LED_BY.match(claim.who)) and not _OF_PERSON.search(claim.who):
        return str(led.group(1))  # `regierende Volksunion von Ministerpräsident Janko Breznik`
    if _OF_PERSON.search(claim.who):
        return "Partei"
    if (person := _PERSON.search(claim.who)) and not (_NAMED.search(person.group()) or _COUNTERS.search(claim.who)):
        return person.group()
    before, behind = around(claim)
    if _TURNING_OUT.search(clause_around(before, behind)):
        return TURNOUT
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
    elsewhere = claim.who not in claim.evidence and not _NAMED.search(claim.who)
    counts = not claim.who or claim.who in claim.source or bool(_COUNTERS.search(claim.who)) or elsewhere
    if not named and counts:
        named = _NAMED.findall(before)
    return str(named[-1]) if named else "" if counts else claim.who


def party_with_seats(claim: ClaimLike) -> str:
    """The party that seats are of: the last one before the figure, in its clause if one is there, or the first behind.

    >>> from pipeline.stories.rows import Row
    >>> sentence = "Die SPD stellt 17 Abgeordnete, die Grünen bekommen neun."
    >>> party_with_seats(Row("c", "a", "neun", "count", 9, evidence=sentence, start=51))
    'Grüne'
    """
    before, behind = around(claim)
    beside = f"{_BOUND.split(before)[-1]} {_STOPS.split(behind)[0]}"
    if _TWO.search(beside):
        return ""  # `je zwölf auf SPÖ und FPÖ`
    named = _NAMED.findall(_BOUND.split(before)[-1]) or _NAMED.findall(_STOPS.split(behind)[0])[:1]
    if not named and _RELATIVE.search(before):
        named = _NAMED.findall(before)  # `die Grünen, die mit 14 Abgeordneten rechnen können`
    found = named[-1] if named else ""
    return party_of(_SAME.get(found, found))


def clause_around(before: str, behind: str) -> str:
    """The words around a figure up to the next figure or comma on each side.

    >>> clause_around("Die SPD kam auf 30 Prozent, es wählten ", " der Bürger, 5 mehr")
    'es wählten  der Bürger'
    """
    return f"{_STOPS.split(before)[-1].lstrip()} {_STOPS.split(behind)[0].lstrip()}"


def only_party(title: str) -> str:
    """The one party that a title names, or "".

    >>> only_party("Prognosen sehen SPD vorn"), only_party("CDU vor SPD")
    ('SPD', '')
    """
    named = set(_NAMED.findall(title)) - {TURNOUT}
    return min(named) if len(named) == 1 else ""
