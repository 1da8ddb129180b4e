"""When a claim is of: days and periods as ordinals, so that two can be told to exclude each other."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from pipeline.records import published_on
from pipeline.stories.patterns import FLOWS
from pipeline.stories.phrases import OTHER_PERIOD
from pipeline.stories.rates import RATES
from pipeline.stories.rows import ClaimLike, around

#: Days after which a time is that of the year before.
_A_YEAR_AGO = 100
#: How far back `bis Donnerstag` reaches: to the beginning of what is going on, not of time.
UNTIL_NOW = 60
#: Days of the shortest period that a forecast is of.
_QUARTER = 80
_OTHER_PERIOD = re.compile(rf"\b(?:{OTHER_PERIOD})\b", re.IGNORECASE)
_BARE_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_IN_YEAR = re.compile(r"\b[Ii]m Jahre? (\d{4})\b")
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_YEAR = re.compile(r"\d{4}")
_CHANGED_BY = re.compile(r"\bum [^,;]* auf (?:[^\W\d]+ ){0,2}$")
_ORDINALS = ("erst", "zwei", "drit", "vier")
_LENGTHS = {"drei": 3, "sech": 6, "neun": 9, "quar": 3, "halb": 6}
_MONTHS = re.compile(
    r"\b((?:erst|zweit|dritt|viert)e[nrs]?) (quartals?|halbjahrs?|(?:drei|sechs|neun)(?= monate))", re.IGNORECASE
)
_MONTH_NAMES = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
_MONTH = re.compile(rf"\b(?:[Ii]m|[Aa]nfang|[Mm]itte|[Ee]nde) ({'|'.join(_MONTH_NAMES)})\b(?! \d)")
_DAYS = "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag"
_WEEKDAY = re.compile(rf"\b({_DAYS})\b")
#: The day on which somebody speaks.
_SPOKEN = re.compile(
    r"\b(?:g[ai]b(?:t|en)?|teilt(?:en?)?|sagten?|nannten?|nennt|meldet(?:en?)?|bezifferten?|korrigierten?|erklärten?"
    rf"|bestätigten?|berichtet(?:en?)?|berichtigten?|räumten?) (?:[^\W\d]+ ){{0,4}}?am ({_DAYS})\b"
)
#: What somebody reckoned that it would cost: the year is that of the estimate.
_RECKONED = re.compile(
    r"\b(?:ausgegangen|gerechnet|veranschlagt|geschätzt|beziffert|angesetzt|kalkuliert|die Rede|eingeplant|genannt"
    r"|hieß es|(?:ging|gingen)\b[^.;]* aus|(?:rechnete|schätzte|veranschlagte|kalkulierte|bezifferte|sprach)n?)\b"
)
_TOLD_IN = re.compile(
    rf"\b(?:Anfang|Mitte|Ende) (?:{'|'.join(_MONTH_NAMES)})\b[^.;]*"
    r"\b(?:gemeldet|genannt|mitgeteilt|geschätzt|vorhergesagt)\b"
)
_RELATIVE = re.compile(r", (?:der|die|das|dem|den|deren|dessen) [^,]*$")
#: Another figure between a figure and a year (of four digits, like its months: no figure).
_FIGURE = re.compile(r"\b(?!(?:19|20)\d\d\b)\d[\d.,]*")


def span_of(claim: ClaimLike, event: str, part: str, forecast: bool = False) -> tuple[int, int] | None:
    """The time of a claim, unless it is that of another number of the sentence: `310 nach 640 im Jahr davor`."""
    span, day = _span(claim.time), day_of(claim.published)
    before, after = around(claim)
    if event in RATES and _TOLD_IN.search(claim.evidence):
        return None  # `Anfang Januar hatte die Behörde 2,1 Prozent gemeldet`
    over = span is None or bool(day and span[1] < day)
    if over and claim.kind in ("money", "duration") and event not in FLOWS and _RECKONED.search(claim.evidence):
        return None
    if span is None and event in FLOWS and (period := _period_of(before, claim.published)):
        return period
    if span is not None and span[0] == span[1] and _WEEKDAY.findall(claim.evidence) == _SPOKEN.findall(claim.evidence):
        span = None  # `gab die Zahl am Freitag mit 41 Toten an`
    if span is None or _is_of_another(claim.time, before, after):
        return _year_of(before) or _other_year(before, claim.published[:4]) or _month_of(before, claim.published)
    if event in FLOWS and (span[0] == span[1] or (forecast and span[1] - span[0] < _QUARTER)):
        return _year_of(before)  # the day on which a firm names what it earned
    old = part != "other period" and _OTHER_PERIOD.search(claim.evidence)
    if day and old and span[1] < day - _A_YEAR_AGO:
        return _year_of(before)
    if day and span[0] == date.min.toordinal() and span[1] <= day and _YEAR.fullmatch(claim.time[3:]) is None:
        return min(day, span[1]) - UNTIL_NOW, span[1]
    return span


def _period_of(before: str, published: str) -> tuple[int, int] | None:
    """The months of its year that a figure of business is of: `den Umsatz der ersten sechs Monate korrigierte`."""
    day, before = day_of(published), _CHANGED_BY.sub("", before)
    match = next(reversed([*_MONTHS.finditer(before)]), None)
    if day is None or match is None or _FIGURE.search(before[match.end() :]):
        return None
    ordinal, length = match.group(1).lower(), match.group(2)
    months = _LENGTHS[length.lower()[:4]]
    last = months * (_ORDINALS.index(ordinal[:4]) + 1)
    if last > 12:
        return None
    year = date.fromordinal(day).year
    year -= date(year, last, 1).toordinal() > day
    first = date(year, last - months + 1, 1).toordinal()
    return first, date(year, last, monthrange(year, last)[1]).toordinal()


def _is_of_another(time: str, before: str, after: str) -> bool:
    """Whether a year stands only behind another figure: `33,8 Prozent, nach 43,5 Prozent bei der Wahl 2022`."""
    if _YEAR.fullmatch(time) is None or time in before or time not in after:
        return False
    between = after[: after.index(time)]
    return _FIGURE.search(between) is not None or ("," in between and _RELATIVE.search(before) is not None)


def _year_of(before: str) -> tuple[int, int] | None:
    """The year that a sentence speaks of, where the claim has no time: `Im Jahr 1863 ertranken`."""
    match = _IN_YEAR.search(before)
    if match is None or (_FIGURE.search(before[: match.start()]) and "," in before[match.end() :]):
        return None  # `241.000 Wohnungen im Jahr 2036 seien wenig, es fehlten 1,4 Millionen`
    return _day_span(match.group(1))


def _month_of(before: str, published: str) -> tuple[int, int] | None:
    """A month that is over, before the figure and with no other one between: `Im Mai waren 9.000 gekommen`."""
    day, match = day_of(published), next(reversed([*_MONTH.finditer(before)]), None)
    if day is None or match is None or _FIGURE.search(before[match.end() :]):
        return None
    year, month = date.fromordinal(day).year, _MONTH_NAMES.index(match.group(1)) + 1
    last = date(year, month, monthrange(year, month)[1]).toordinal()
    return (date(year, month, 1).toordinal(), last) if last < day else None


def _other_year(before: str, published: str) -> tuple[int, int] | None:
    """A year long ago before the figure, with no figure between: `Als das Beben 2013 den Ort traf, gab es 60 Tote`."""
    years = [match for match in _BARE_YEAR.finditer(before) if published and int(match.group()) < int(published) - 1]
    if not years or _FIGURE.search(before[years[-1].end() :]):
        return None
    return _day_span(years[-1].group())


@lru_cache(maxsize=65_536)
def day_of(published: str) -> int | None:
    """The ordinal of a day, or None.

    >>> day_of("2024-06-03T10:00"), day_of("")
    (739040, None)
    """
    day = published_on(published)
    return day.toordinal() if day is not None else None


@lru_cache(maxsize=65_536)
def _span(time: str) -> tuple[int, int] | None:
    """First and last day of an ISO 8601 day, month or year, or of an interval, which may be open; else None."""
    first, slash, last = time.partition("/")
    if not slash:
        return _day_span(time)
    begin = (date.min.toordinal(),) if first == ".." else _day_span(first)
    end = (date.max.toordinal(),) if last == ".." else _day_span(last)
    return (begin[0], end[-1]) if begin and end else None


def _day_span(time: str) -> tuple[int, int] | None:
    match = _ISO.fullmatch(time)
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = first if day else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()
