"""What the words around a figure make of it: a part, a number of before, one that is taken back, a change."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.stories.patterns import DECIDED, FLOWS, ILLNESSES, VOTED
from pipeline.stories.phrases import (
    ALONE,
    COMPARING,
    CORRECTING,
    EARLIER,
    FORECAST,
    NUMERALS,
    OTHER_PERIOD,
    PARTS,
    RETRACTED,
)
from pipeline.stories.rates import DEARER, RATES
from pipeline.stories.rows import ClaimLike, around

#: What is no number of now, whatever else is said of it.
TAKEN_OUT = frozenset({"number taken back", "other period"})
_EARLIER = re.compile(rf"\b(?:{EARLIER})\b[^.;]*$", re.IGNORECASE)
#: `statt 91 seien es 83`: only the first number after it.
_INSTEAD = re.compile(rf"\bstatt\b(?: (?!(?:{NUMERALS})\b)[^\W\d]+){{0,4}} ?$", re.IGNORECASE)
_INSTEAD_OF = re.compile(r"(?: [A-ZÄÖÜ][^\W\d]+)? statt (?:bisher |zunächst |vorher )?\d")
_TAKEN_BACK = re.compile(r"\bzurück(?:nahm|genommen|gezogen|zog)")
#: `nicht 2.300, sondern 1.870` and `auf 76 Millionen und nicht auf 83 Millionen`: what was said before.
_NOT = re.compile(r"\b[Nn]icht (?:[^\W\d]+ ){0,2}$")
_BUT = re.compile(r"[^.;\d]{0,40}, sondern\b")
_NOT_BUT = re.compile(
    rf"\bnicht (?:[^\W\d]+ ){{0,2}}(?:\d[\d.,]*|(?:{NUMERALS})\b)[^.;\d]{{0,40}}, sondern (?:[^\W\d]+ ){{0,3}}$",
    re.IGNORECASE,
)
_AND_NOT = re.compile(r"\bund nicht (?:[^\W\d]+ ){0,2}$")
_BUT_NOT = re.compile(r"[^.;,\d]{0,30} und nicht (?:[^\W\d]+ ){0,2}\d")
#: What is over when it is told: `waren zeitweise 20 Orte abgeschnitten`, `waren 17 Kumpel eingeschlossen gewesen`.
_OVER = re.compile(r"[^,;.]*\b(?:zeitweise|zwischenzeitlich|vorübergehend|gewesen(?=[ ,.;]|$))")
_STILL = re.compile(r"\bnoch (?:[a-zäöü]+ )?$")
#: `es seien 4.000 gewesen` is how others speak.
_REPORTED = re.compile(r"\b(?:sei|seien|wäre|wären) es\b[^.;,]*$|\bes (?:sei|seien|wäre|wären)\b[^.;,]*$")
_HAD = re.compile(r"(?: (?!hat|ist)[^\W\d]+){0,4} [^\W\d]+(?:t|en) (?:hatten?|waren?)(?=[,.;]|$)")
#: `am Sonntag waren 97 gemeldet worden`, `hatte das Rathaus 285 Millionen veranschlagt`, but who `hatte 97 gemeldet`
#: may still say so.
_WAS = re.compile(r"\b(?:waren?|hatten?)\b[^.;,\d]*$")
_SAID = re.compile(
    r"(?: [^\W\d]+){0,3}? (?:(?:gemeldet|genannt|angegeben|geschätzt|beziffert|befürchtet|vermutet) worden"
    r"|vorgesehen|eingeplant|geplant|veranschlagt|kalkuliert)\b"
)
#: `Im Mai hatte die Behörde 241.000 genannt`
_IN_MONTH = re.compile(
    r"\b[Ii]m (?:Januar|Februar|März|April|Mai|Ju[nl]i|August|September|Oktober|November|Dezember)\b[^.;,\d]*"
    r"\bhatten?\b[^.;,\d]*$"
)
_TOLD = re.compile(
    r"(?: [^\W\d]+){0,3}? (?:gemeldet|genannt|angegeben|geschätzt|beziffert|mitgeteilt|veröffentlicht)\b"
)
_FROM = re.compile(r"\bvon (?:\w+ )?$", re.IGNORECASE)
_TO = re.compile(rf"^(?: \w+){{0,3}} (?:auf|bis) (?:[^\W\d]+ ){{0,2}}(?:\d|{NUMERALS})", re.IGNORECASE)
_OTHER_PERIOD = re.compile(rf"\b(?:{OTHER_PERIOD})\b", re.IGNORECASE)
_COMPARING = re.compile(rf"\b(?:{COMPARING})\w*\b[^.;]*$", re.IGNORECASE)
_CORRECTING = re.compile(CORRECTING, re.IGNORECASE)
_RECOUNTED = re.compile(r"\b(?:Nachz[aä]hl|Neuausz[aä]hl|nachgezählt|neu ausgezählt|noch einmal (?:aus)?gezählt)")
_RETRACTED = re.compile(RETRACTED, re.IGNORECASE)
#: `stieg um die Hälfte auf 23` gives a level, whatever it says of a change.
_LEVEL = re.compile(r"\bauf (?:[^\W\d]+ ){0,2}$")
#: ... unless they stand with another number: `jeweils 13 der 36 Abgeordneten`.
_PART = {name: re.compile(rf"\b(?:{words})\b(?: [^\W\d]+){{0,2}} ?$", re.IGNORECASE) for name, words in PARTS.items()}
#: ... that is told of those before, if there are any: `Davon sind 320 Beschäftigte betroffen` may mean the closure.
POINTING_BACK = re.compile(r"\b(?:davon|hiervon|weitere[nrs]?|zusätzlich\w*)\b(?: [^\W\d]+){0,2} ?$", re.IGNORECASE)
MORE = re.compile(r" weiteren? [A-ZÄÖÜ]")
_ALONE = re.compile(ALONE)
_PER = re.compile(r"\b[Jj]e [A-ZÄÖÜ]")
#: `140 Verletzte, elf davon schweben in Lebensgefahr`
_OF_THEM = re.compile(r" (?:davon|von ihnen)\b")
#: `34 der Opfer`, `72.000 der Geschädigten`, but not `1.200 der 3.000 Beschäftigten`.
_SOME_OF = re.compile(r" (?:der|dieser)(?: [a-zäöü]\w+en)? [A-ZÄÖÜ]")
#: `Bis 16 Uhr hatten 58 Prozent gewählt`, `bis zum Nachmittag`
_SO_FAR = re.compile(
    r"\b[Bb]is (?:(?:\w+ ){0,2}\d{1,2}(?:[.:]\d\d)? Uhr|(?:zum (?:[a-zäöü]+ )?)?(?:Vor|Nach)?[Mm]ittag)\b"
)
_BY = re.compile(r"\bum (?:[^\W\d]+ ){0,2}$")
_THEN = re.compile(r" (?:[^\W\d]+ ){0,2}auf (?:[^\W\d]+ ){0,2}\d")
#: What a share is a change by, whatever verb it stands with: `hatte auf 6 Prozent gehofft`, `traut ihr 3 Prozent zu`.
_GROWTH = re.compile(r"(?:wachstum|zuwachs)\b|[a-zäöüß]plus\b|^Plus\b", re.IGNORECASE)
#: `eine Erhöhung von 3,9 Prozent`, `schloss 11,6 Prozent tiefer`
_RISE = re.compile(
    r"(?:anstieg|erhöhung|steigerung|aufschlag|prämie|verteuerung|\bplus)\w{0,2} (?:[a-zäöü]+ ){0,2}(?:von|um)"
    r" (?:[a-zäöü]+ )?$",
    re.IGNORECASE,
)
_DROP = re.compile(
    r"(?:rückgang|senkung|kürzung|abschlag|einbruch|\bminus|kursverlust)\w{0,2} (?:[a-zäöü]+ ){0,2}(?:von|um)"
    r" (?:[a-zäöü]+ )?$",
    re.IGNORECASE,
)
_HIGHER = re.compile(r" (?:teurer|höher|mehr als)\b")
_LOWER = re.compile(r" (?:billiger|günstiger|tiefer|niedriger|weniger als)\b")
_HOPED = re.compile(r" (?:[A-ZÄÖÜ][^\W\d]+ )?gehofft\b")
#: `83,5 Millionen Euro (Vorjahr: 71,0 Millionen Euro)`
_BRACKET = re.compile(r"^ ?\([^)]*\d")
_CLAUSE_END = re.compile(r"[;:] ")
#: `wegen des Streiks in der Vorwoche`: dates what happened, and gives no other number to compare with.
_DATED = re.compile(r"\b(?:der|des|dem|den|beim|vom) [A-ZÄÖÜ][^\W\d]+ (?:in der|aus der|vom|am) $")


def part_of(
    claim: ClaimLike, event: str, before: str, after: str, placed: bool, of_them: bool, everywhere: bool
) -> str:
    """What a figure is beside the whole: `part`, `addition`, `rate`, `everywhere`, a number that is not now's; or "".

    Args:
        claim: the claim.
        event: what it tells.
        before: the words before the figure.
        after: those behind it.
        placed: whether it names a place, of which it may be the whole.
        of_them: whether `davon` may mean those of the claim before.
        everywhere: whether it names the whole of a country or a firm.

    >>> from pipeline.stories.rows import Row
    >>> part_of(Row("c", "a", "120", "count", 120), "arrested", "davon ", " Frauen", False, False, False)
    'part'
    """
    part = next((name for name, pattern in _PART.items() if pattern.search(before)), "")
    if part == "rate" and _PER.search(before):
        part = ""  # `Je Aktie würden 42 Euro geboten`, `42 Euro je Aktie`
    if part == "part" and placed and event not in DECIDED:
        part = ""  # `davon 91 in Rheinland-Pfalz` is the whole of another place
    some = _ALONE.search(before) or (claim.kind == "count" and _SOME_OF.match(after))
    if some or (of_them and _OF_THEM.match(after)):
        part = "part"
    if everywhere:
        part = "everywhere"
    if event in VOTED and _SO_FAR.search(claim.evidence):
        part = "part"
    if not part and (_PART["addition"].match(claim.who + " ") or MORE.match(after)):
        part = "addition"
    if _RETRACTED.search(claim.what) or _RETRACTED.search(after):
        part = "number taken back"
    before_election = (
        (event == "elected" or event in RATES) and claim.kind == "share" and _FROM.search(before) and _TO.search(after)
    )
    if _is_of_other_period(before, after) or before_election:
        part = "other period"  # `legte von 24,6 auf 30,9 Prozent zu`
    return part


@lru_cache(maxsize=65_536)
def illnesses_in(text: str) -> frozenset[str]:
    """The illnesses that a text names.

    >>> sorted(illnesses_in("37 Erkrankte bei Salmonellen-Ausbruch"))
    ['salmonell']
    """
    low = text.lower()
    return frozenset(name for name in ILLNESSES if name in low)


def change_of(claim: ClaimLike, event: str, before: str, after: str) -> str:
    """Whether a figure is a change: pay always is, and `um 12 Millionen auf 80 Millionen` says both."""
    if claim.kind == "money" and event in FLOWS and _BY.search(before) and _THEN.match(after):
        return "by"
    if claim.kind == "share" and (event in VOTED or event == "inflation"):
        return "none"  # `die Beteiligung fiel mit 70,2 Prozent höher aus`
    if claim.kind == "share" and (_HOPED.match(after) or _GROWTH.search(f"{claim.who} {claim.what}")):
        return claim.change if claim.change != "none" else "increase"
    if event == DEARER:
        return "increase"
    if claim.kind == "share" and claim.change == "none" and event != "pay":
        if _RISE.search(before) or _HIGHER.match(after):
            return "increase"
        if _DROP.search(before) or _LOWER.match(after):
            return "decrease"
    level = _LEVEL.search(before) or (claim.kind == "money" and event in FLOWS) or event == "pay"
    return "none" if level else claim.change


def is_correcting(claim: ClaimLike, event: str, clause: str, before: str, after: str) -> bool:
    """Whether a sentence takes a number back, of a firm's result also the title; a forecast that is cut just falls."""
    instead = _INSTEAD_OF.match(after) and event not in DECIDED | {
        "tariff"
    }  # `nun 850 statt 1.150 Stellen` is a new decision
    if instead or _NOT_BUT.search(before) or _BUT_NOT.match(after):
        return True
    if event in VOTED and _RECOUNTED.search(f"{claim.title} {claim.evidence}"):
        return True
    if event not in FLOWS:
        return bool(_CORRECTING.search(claim.evidence))
    return not FORECAST.search(around(claim)[0] + clause) and bool(
        _CORRECTING.search(f"{claim.title} {claim.evidence}")
    )


def is_earlier(claim: ClaimLike, before: str, after: str) -> bool:
    """`zunächst vier Tote`, `stieg von vier auf neun`; a car goes `von 0 auf 100 km/h` all the time."""
    if _NOT.search(before) and (_BUT.match(after) or _AND_NOT.search(before)):
        return True
    if _EARLIER.search(before) or _INSTEAD.search(before) or _TAKEN_BACK.search(claim.what):
        return True
    if claim.kind == "count" and _OVER.match(after) and not (_STILL.search(before) or _REPORTED.search(before)):
        return True
    if (_WAS.search(before) and _SAID.match(after)) or (_IN_MONTH.search(before) and _TOLD.match(after)):
        return True
    if claim.kind != "count" and _HAD.match(after):
        return True  # `nachdem sie 18 Prozent in Aussicht gestellt hatte`
    return bool(claim.kind != "measure" and _FROM.search(before) and _TO.search(after))


def _is_of_other_period(before: str, after: str) -> bool:
    match = _OTHER_PERIOD.search(before)
    if match is not None:
        dated = match.group().lower() == "vorwoche" and _DATED.search(before[: match.start()])
        return not dated and not _COMPARING.search(before[: match.start()])
    if _BRACKET.match(after):
        return False
    match = _OTHER_PERIOD.search(_CLAUSE_END.split(after)[0])
    return match is not None and match.start() < 12 and not _COMPARING.search(after[: match.start()])
