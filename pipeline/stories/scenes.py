"""Where a claim plays: the place that is its own, countries, and which body an election is of.

An article on one event often tells of another one in its last sentences, so that what its title says holds only for
sentences that say nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from pipeline.stories.capitals import capitals_in
from pipeline.stories.contexts import Context
from pipeline.stories.countries import countries_in
from pipeline.stories.patterns import NO_PLACES
from pipeline.stories.phrases import SHELTERED
from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.told import Told
from pipeline.stories.words import place_stems

_NUMBER = re.compile(r"\d")
#: `in ganz Hessen`, `im gesamten Saarland`: the whole of a place, told beside a part of it.
_WHOLE = re.compile(
    r"\b(?:in ganz|im (?:gesamten|ganzen)|in der (?:gesamten|ganzen)) (?:Land |Bundesland |Kanton )?([A-ZÄÖÜ][\w-]+)"
)
_LOCATED = re.compile(
    r"\b(?:[Ii]n|[Ii]m|[Aa]uf|[Bb]ei) (?:der |den )?(?:[a-zäöü]+sche[nr]? )?"
    r"(?:[A-ZÄÖÜ]?[a-zäöü]*(?:[Pp]rovinz|[Rr]egion|[Ss]tadt|[Dd]istrikt|[Bb]ezirk|[Ss]taat|[Kk]reis|[Dd]orf|[Oo]rt) )?"
    r"([A-ZÄÖÜ][^\W\d_]+(?:[- ][A-ZÄÖÜ][^\W\d_]+)?)"
)
#: Where somebody speaks.
_SAID = r"\b(?:sagte|erklärte|berichtete|betonte|warnte|teilte|hieß)n?\b[^.;,\d]*\bin "
#: A sentence that begins with the district in which it plays.
_AT_FIRST = re.compile(
    r"I(?:n|m) (?:der |den )?(?:[a-zäöü]+sche[nr]? )?"
    r"[A-ZÄÖÜ]?[a-zäöü]*(?:[Pp]rovinz|[Rr]egion|[Dd]istrikt|[Bb]ezirk|[Bb]undesstaat|[Kk]reis|stadt) "
    r"([A-ZÄÖÜ][^\W\d_]+(?:[- ][A-ZÄÖÜ][^\W\d_]+)?)"
)
_MOURNING = re.compile(r"\bgedacht(?:en?)?\b|\bgedenk|\btrauer|\bGedenk|\bTrauer|\bMahnwache")
#: Characters before `dort` in which the place stands.
_NEAR = 110
_FOR = re.compile(r"\b[Ff]ür ([A-ZÄÖÜ][^\W\d_]+)")
_PART_OF = re.compile(
    r"\b(?:[Ii]n|[Aa]n|[Aa]uf|[Vv]or) (?:der |dem |den )?([a-zäöü][^\W\d]*sche[nr]) "
    r"(?:[^\W\d]*(?:[Pp]rovinz|[Rr]egion|[Ss]tadt|[Ii]nsel|[Kk]üste|[Dd]orf|[Oo]rt|[Gg]ebiet|[Tt]eil)|Seite|Norden|Süden|Osten|Westen)\b"
)
_THERE = re.compile(
    r"\b(?:[Dd]ort(?:ige[nrs]?)?\b|[Vv]or Ort\b|(?:[Ii]n (?:der|dieser) Stadt|[Ii]m (?:Ort|Dorf))\b(?! [A-ZÄÖÜ]))"
)
#: Where people go or come from, which is not where it happened.
_AWAY = re.compile(r"\b(?:nach|aus|von|zwischen) [A-ZÄÖÜ][\w-]+(?: und [A-ZÄÖÜ][\w-]+)?")
#: Bodies that are elected, by the words that name their elections.
_BODIES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "state": re.compile(r"landtag|abgeordnetenhaus|bürgerschaft|landeswahl", re.IGNORECASE),
        "federation": re.compile(r"bundestag|nationalrat|bundeswahl", re.IGNORECASE),
        "union": re.compile(r"europa(?:wahl|parlament)|eu-wahl", re.IGNORECASE),
        "town": re.compile(
            r"bürgermeister|\bob-|rathaus|stadtrat|kommunalwahl|kreistag|gemeinderat|stadtoberhaupt|landrat",
            re.IGNORECASE,
        ),
    }
)


def place_said(claim: ClaimLike, told: Told, context: Context | None = None) -> str:
    """The place of a claim, unless it is that of its source, of a shelter or of another number of the sentence.

    >>> from pipeline.stories.rows import Row
    >>> from pipeline.stories.told import told_of
    >>> row = Row("c", "a", "112", "count", 112, place="Goris", evidence="112 Tote, 58 davon in Goris.", start=0)
    >>> place_said(row, told_of(row))
    ''
    """
    if (whole := _WHOLE.search(told.words)) and whole.group(1) not in ("Land", "Bundesland"):
        return whole.group(1)
    place = "" if claim.place and (claim.place in told.source or claim.place in claim.who) else claim.place
    if SHELTERED.search(place) or (place and told.event == "killed" and _MOURNING.search(claim.evidence)):
        return ""  # `haben in Olmütz der zwölf Toten gedacht`
    before, after = around(claim)
    if place and place not in before and re.search(rf"{_SAID}{re.escape(place)}", after):
        place = ""  # `sagte sie am Mittwoch in Münster`
    if not place and claim.section != "title" and (match := _AT_FIRST.match(before)):
        return match.group(1) if len(_LOCATED.findall(before)) == 1 else ""
    if place and place not in before and place in after:
        between = after[: after.index(place)]
        other = "," in between and _NUMBER.search(after[after.index(place) :].partition(",")[0])
        if _NUMBER.search(between) or ";" in between or ":" in between or other:
            located = _LOCATED.findall(before)
            return located[-1] if located else ""
    if not place and context is not None and (match := _FOR.search(told.words)):
        return match.group(1) if place_stems(match.group(1)) <= context.known_places else ""
    if not place and context is not None and claim.section != "title" and (there := _THERE.search(claim.evidence)):
        told_before = context.text[: claim.evidence_start] + claim.evidence[: there.start()]
        beside = told_before[-max(_NEAR, there.start()) :]
        beside = beside.replace(told.source, " ") if told.source else beside
        named = [name for name in _LOCATED.findall(beside) if name.lower() not in NO_PLACES]
        return named[-1] if named else ""
    if place and place in before and place not in after and ";" in before[before.rindex(place) :]:
        return ""
    return place


def countries_said(claim: ClaimLike) -> frozenset[str]:
    """The country of which a sentence says that it plays in a part of it, or on its side.

    >>> from pipeline.stories.rows import Row
    >>> countries_said(Row("c", "a", "vier", "count", 4, evidence="In der peruanischen Provinz Tacna starben vier."))
    frozenset({'PE'})
    """
    return frozenset().union(*(countries_in(match) for match in _PART_OF.findall(claim.evidence)))


def countries_of(
    claim: ClaimLike, told: Told, place: str, context: Context | None, last: frozenset[str]
) -> frozenset[str]:
    """The countries in which a claim plays, as far as it is known.

    Args:
        claim: the claim.
        told: what it says.
        place: its place.
        context: its article.
        last: those of the claim before it.
    """
    if found := countries_said(claim) or countries_in(place):
        return found
    said = _AWAY.sub(" ", claim.evidence.replace(told.source, " ") if told.source else claim.evidence)
    if found := (countries_in(said) | capitals_in(said)) - told.subject.countries - countries_in(told.source):
        return found
    if context is not None and (there := _THERE.search(claim.evidence)):
        return countries_in((context.text[: claim.evidence_start] + claim.evidence[: there.start()])[-_NEAR:]) or last
    return context.main_countries if context is not None else frozenset()


def body_of(claim: ClaimLike, event: str, text: str = "") -> tuple[str, bool]:
    """Which body votes are for, and whether the sentence says so: the last words before the figure, else the title.

    >>> from pipeline.stories.rows import Row
    >>> text = "Bei der Landtagswahl waren es 66 Prozent."
    >>> row = Row("c", "a", "66 Prozent", "share", 66, title="Stichwahl um das Rathaus", evidence=text, start=30)
    >>> body_of(row, "elected")
    ('state', True)
    """
    if event not in ("elected", "polled"):
        return "", False
    if found := _last_body(around(claim)[0]):
        return found, True
    if found := body_of_title(claim.title):
        return found, False
    if found := _last_body(claim.evidence):
        return found, True
    named = {name for name, body in _BODIES.items() if body.search(text)}
    return (min(named), False) if len(named) == 1 else ("", False)


def body_of_title(title: str) -> str:
    """The body that a title names, or "".

    >>> body_of_title("Stichwahl um das Rathaus")
    'town'
    """
    return _last_body(title)


def _last_body(text: str) -> str:
    ends = {name: match.start() for name, body in _BODIES.items() for match in body.finditer(text)}
    return max(ends, key=lambda name: ends[name]) if ends else ""
