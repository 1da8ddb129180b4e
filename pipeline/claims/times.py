"""Times: date expressions of German news as ISO 8601, resolved against the day of publication.

`am Montag` is the last Monday up to that day (the next one of a plan), `im Dezember` the last December. What spans more
than a day is given as precisely as it is said: a month, a year, an ISO week (`2024-W23`), an interval; one without an
end, as in `seit Dezember`, is open (`2023-12/..`, ISO 8601-2).

No library does this for German: dateparser 1.2 resolves 11 of 60 everyday expressions, 4 within a sentence, swaps day
and month of `12.03.2021`, and knows no intervals.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from pipeline.records import published_on

_MONTHS = MappingProxyType(
    {
        name: i + 1
        for i, name in enumerate(
            "januar februar märz april mai juni juli august september oktober november dezember".split()
        )
    }
    | {"jänner": 1, "feber": 2}
)
_WEEKDAYS = MappingProxyType(
    {name: i for i, name in enumerate("montag dienstag mittwoch donnerstag freitag samstag sonntag".split())}
    | {"sonnabend": 5}
)
_ORDINALS = MappingProxyType(
    {"ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4, "erstes": 1, "zweites": 2, "drittes": 3, "viertes": 4}
)
_NUMBERS = MappingProxyType(
    {word: i + 1 for i, word in enumerate("einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split())}
    | {"einer": 1}
)
_SEASONS = MappingProxyType({"frühjahr": 3, "frühling": 3, "sommer": 6, "herbst": 9})
_DAYS = MappingProxyType({"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2})

_MONTH = "|".join(_MONTHS)
_WEEKDAY = "|".join(_WEEKDAYS)
_YEAR = r"(?:19|20)\d\d"
_PAST = r"(?:vergangene|letzte|vorige|abgelaufene)[nsmr]?"
_COMING = r"(?:kommende|nächste)[nsmr]?"
_THIS = r"(?:diese|dieser|diesem|laufende|laufenden)"
_PARTS = r"(?:(?:anfang|mitte|ende|beginn) )?"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date expression of a text: where it stands, and what it means."""

    start: int
    end: int
    value: str


_Resolver = Callable[["re.Match[str]", date | None, bool], str]


@lru_cache(maxsize=256)
def time_expressions(text: str, published: str, *, ahead: bool = False) -> tuple[TimeExpression, ...]:
    """The date expressions of a text, in text order.

    Args:
        text: a sentence or clause.
        published: the day of publication in ISO 8601, or "": then what is relative stays as it is written.
        ahead: whether weekdays and months without a year lie ahead, as in plans.

    >>> [e.value for e in time_expressions("Am Montag und seit Mai 2022", "2024-06-12")]
    ['2024-06-10', '2022-05/..']
    """
    there = _beginnings(text)
    if there.isdisjoint(_ALL):
        return ()
    day = published_on(published)
    found: list[TimeExpression] = []
    for beginnings, pattern, resolve in _PATTERNS:
        for match in pattern.finditer(text) if not there.isdisjoint(beginnings) else ():
            if any(e.start < match.end() and match.start() < e.end for e in found):
                continue
            start = match.start("year") if resolve is _plain_year else match.start()
            value = resolve(match, day, ahead)
            if value and (value != match.group(0) or value.isdigit()):
                value = _open(text[:start], value)
            if value:
                found.append(TimeExpression(start, match.end(), value))
    return tuple(sorted(found, key=lambda expression: expression.start))


def _open(before: str, value: str) -> str:
    """The interval that `seit`, `ab` or `bis` at the end of the words before the expression makes of it."""
    before = before.rstrip().lower()
    before = re.sub(r"(?:\s(?:dem|der|des|zum|zur|spätestens|etwa|anfang|ende|mitte|jahr|jahre|jahres))+$", "", before)
    if "/" in value:
        return value
    if re.search(r"(?:^|\s)(?:seit|ab)$", before):
        return f"{value}/.."
    return f"../{value}" if re.search(r"(?:^|\s)bis$", before) else value


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _year_of(month: int, day: date, ahead: bool) -> int:
    """The year of a month without one: the last such month, of a plan the next."""
    if ahead:
        return day.year if month >= day.month else day.year + 1
    return day.year if month <= day.month else day.year - 1


def _date(match: re.Match[str], day: date | None, ahead: bool) -> str:
    month = _MONTHS.get((match["month"] or "").lower()) or int(match["number"] or 0)
    if match["year"]:
        return _iso(int(match["year"]), month, int(match["day"]))
    if day is None:
        return match.group(0)
    years = (day.year, day.year + 1) if ahead else (day.year - 1, day.year, day.year + 1)
    near = [found for year in years if (found := _iso(year, month, int(match["day"])))]
    return min(near, key=lambda found: abs((date.fromisoformat(found) - day).days), default="")


def _range(match: re.Match[str], day: date | None, ahead: bool) -> str:
    ends = [match["first"].lower(), match["last"].lower()]
    if all(end.isdigit() for end in ends):
        return f"{ends[0]}/{ends[1]}"
    if any(end.isdigit() for end in ends) or (day is None and not match["year"]):
        return match.group(0)
    first, last = (_MONTHS[end] for end in ends)
    year = int(match["year"]) if match["year"] else _year_of(last, day, ahead) if day is not None else 0
    return f"{year - (first > last):04d}-{first:02d}/{year:04d}-{last:02d}"


def _night(match: re.Match[str], day: date | None, ahead: bool) -> str:
    if day is None:
        return match.group(0)
    after = _last(day, _WEEKDAYS[match["weekday"].lower()], ahead)
    return f"{(after - timedelta(days=1)).isoformat()}/{after.isoformat()}"


def _part_of_year(match: re.Match[str], day: date | None, ahead: bool) -> str:
    months = 3 if match["part"].lower() in ("quartal", "vierteljahr") else 6
    count = _ORDINALS.get(match["ordinal"].lower()) or int(match["ordinal"].rstrip("."))
    first = (count - 1) * months + 1
    if first > 12 or (day is None and not match["year"]):
        return match.group(0)
    year = int(match["year"]) if match["year"] else _year_of(first, day, ahead) if day is not None else 0
    return f"{year:04d}-{first:02d}/{year:04d}-{first + months - 1:02d}"


def _season(match: re.Match[str], day: date | None, ahead: bool) -> str:
    first = _SEASONS[match["season"].lower()]
    if day is None and not match["year"]:
        return match.group(0)
    year = int(match["year"]) if match["year"] else _year_of(first, day, ahead) if day is not None else 0
    return f"{year:04d}-{first:02d}/{year:04d}-{first + 2:02d}"


def _month(match: re.Match[str], day: date | None, ahead: bool) -> str:
    month = _MONTHS[match["month"].lower()]
    if match["year"]:
        return f"{match['year']}-{month:02d}"
    if match["last"]:
        return f"{day.year - 1:04d}-{month:02d}" if day is not None else match.group(0)
    return f"{_year_of(month, day, ahead):04d}-{month:02d}" if day is not None else match.group(0)


def _relative(years: int = 0, months: int = 0, weeks: int | None = None) -> _Resolver:
    """A resolver for a year, month or week that lies so far from the day of publication."""

    def resolve(match: re.Match[str], day: date | None, _: bool) -> str:
        if day is None:
            return match.group(0)
        if weeks is not None:
            year, week, _weekday = (day + timedelta(weeks=weeks)).isocalendar()
            return f"{year:04d}-W{week:02d}"
        if years or not months:
            return f"{day.year + years:04d}"
        return _months_from(day, months)

    return resolve


def _this_month(match: re.Match[str], day: date | None, _: bool) -> str:
    return _months_from(day, 0) if day is not None else match.group(0)


def _months_from(day: date, months: int) -> str:
    index = day.year * 12 + day.month - 1 + months
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def _weekend(match: re.Match[str], day: date | None, ahead: bool) -> str:
    if day is None:
        return match.group(0)
    saturday = _last(day, 5, ahead or bool(re.search(_COMING, match.group(0), re.IGNORECASE)))
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def _weekday(match: re.Match[str], day: date | None, ahead: bool) -> str:
    if day is None:
        return match.group(0)
    coming = ahead or bool(match["coming"])
    found = _last(day, _WEEKDAYS[match["weekday"].lower()], coming)
    if match["past"] and found == day:
        found -= timedelta(days=7)
    return found.isoformat()


def _last(day: date, weekday: int, ahead: bool) -> date:
    """The last such weekday up to the day, or with `ahead` the next from it on."""
    back = (day.weekday() - weekday) % 7
    return day + timedelta(days=(7 - back) % 7) if ahead else day - timedelta(days=back)


def _named_day(match: re.Match[str], day: date | None, _: bool) -> str:
    return (day + timedelta(days=_DAYS[match.group(0)[:10].lower()])).isoformat() if day is not None else match.group(0)


def _ago(match: re.Match[str], day: date | None, _: bool) -> str:
    count = _NUMBERS.get(match["count"].lower()) or (int(match["count"]) if match["count"].isdigit() else 0)
    if day is None or not count:
        return match.group(0)
    unit = match["unit"].lower()
    if unit.startswith("jahr"):
        return f"{day.year - count:04d}"
    if unit.startswith("monat"):
        return _months_from(day, -count)
    return (day - timedelta(days=count * (7 if unit.startswith("woche") else 1))).isoformat()


def _plain_year(match: re.Match[str], _day: date | None, _ahead: bool) -> str:
    return match["year"]


#: What stands for a number of four digits, or a day and month in digits, among the beginnings of words.
_DIGITS = "0"
_WORD = re.compile(r"[a-zäöü]+|\d{4}|\d\. ?\d")


def _beginnings(text: str) -> set[str]:
    """The first four letters of the words of a text: most sentences hold none by which a date expression begins."""
    return {_DIGITS if word[0].isdigit() else word[:4] for word in _WORD.findall(text.lower())}


def _begun(*words: str) -> frozenset[str]:
    return frozenset(word[:4] for word in words)


_BY_MONTH, _BY_DAY, _BY_YEAR = _begun(*_MONTHS), _begun(*_WEEKDAYS), frozenset({_DIGITS})


#: Verbs right behind a year that opens its clause.
_OPENED = "gab|hat|haben|hatten?|ist|lag|lagen|sank|sind|sollen?|stieg|war|waren|werden|will|wird|wollen|wurden?"


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{source})", re.IGNORECASE)


#: Longer expressions first; what one has taken no other takes.
_PATTERNS: tuple[tuple[frozenset[str], re.Pattern[str], _Resolver], ...] = (
    (
        _BY_MONTH | _BY_YEAR,
        _pattern(rf"(?P<day>\d{{1,2}})\. ?(?:(?P<month>{_MONTH})|(?P<number>\d{{1,2}})\.) ?(?P<year>{_YEAR})?\b"),
        _date,
    ),
    (
        _BY_MONTH | _BY_YEAR,
        _pattern(
            rf"(?:von|zwischen) (?P<first>{_MONTH}|{_YEAR}) (?:bis|und) (?P<last>{_MONTH}|{_YEAR})"
            rf"(?: (?P<year>{_YEAR}))?\b"
        ),
        _range,
    ),
    (_begun("nacht"), _pattern(rf"nacht (?:zum|zu|auf)(?: den)? (?P<weekday>{_WEEKDAY})\b"), _night),
    (
        _begun("quartal", "vierteljahr", "halbjahr"),
        _pattern(
            rf"(?P<ordinal>{'|'.join(_ORDINALS)}|[1-4]\.) (?P<part>quartal|vierteljahr|halbjahr)"
            rf"(?: (?:des jahres )?(?P<year>{_YEAR}))?\b"
        ),
        _part_of_year,
    ),
    (_begun(*_SEASONS), _pattern(rf"(?P<season>{'|'.join(_SEASONS)})(?: (?P<year>{_YEAR}))?\b"), _season),
    (
        _BY_MONTH,
        _pattern(rf"{_PARTS}(?P<month>{_MONTH})(?: (?P<year>{_YEAR})|(?P<last> (?:des )?{_PAST} jahres))?\b"),
        _month,
    ),
    (
        _begun("jahr", "vorjahr", "vj", "v"),
        _pattern(rf"(?:{_PAST} jahr(?:es)?\b|vorjahr(?:es)?\b|vj\b|i\. ?v\.)"),
        _relative(years=-1),
    ),
    (_begun("jahr"), _pattern(rf"(?:{_COMING} jahr(?:es)?)\b"), _relative(years=1)),
    (_begun("jahr", "heuer"), _pattern(rf"(?:{_THIS}n? jahr(?:es)?|heuer)\b"), _relative()),
    (_begun("monat", "vormonat"), _pattern(rf"(?:{_PAST} monat(?:s)?|vormonat(?:s)?)\b"), _relative(months=-1)),
    (_begun("monat"), _pattern(rf"{_COMING} monat\b"), _relative(months=1)),
    (_begun("monat"), _pattern(rf"{_THIS} monat\b"), _this_month),
    (_begun("woche", "vorwoche"), _pattern(rf"(?:{_PAST} woche|vorwoche)\b"), _relative(weeks=-1)),
    (_begun("woche"), _pattern(rf"{_COMING} woche\b"), _relative(weeks=1)),
    (_begun("woche"), _pattern(rf"{_THIS} woche\b"), _relative(weeks=0)),
    (_begun("wochenende"), _pattern(rf"(?:(?:{_PAST}|{_COMING}) )?wochenende\b"), _weekend),
    (
        _BY_DAY,
        _pattern(
            rf"(?:(?:(?P<past>{_PAST})|(?P<coming>{_COMING})) )?(?P<weekday>{_WEEKDAY})"
            r"(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?s?\b"
        ),
        _weekday,
    ),
    (
        _begun(*_DAYS),
        re.compile(r"\b(?:[Vv]orgestern|[Gg]estern|[Hh]eute|[Üü]bermorgen|(?<!heute )(?<!gestern )(?<!am )morgen)\b"),
        _named_day,
    ),
    (_begun("vor"), _pattern(r"vor (?P<count>\w+) (?P<unit>tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)\b"), _ago),
    (
        _BY_YEAR,
        re.compile(
            rf"(?:\b(?:[Jj]ahre?s?|[Ii]n|[Ss]eit|[Bb]is|[Aa]b|[Vv]on|[Aa]nfang|[Ee]nde|[Mm]itte|[Nn]och|[Ee]rst) |\(|^)"
            rf"(?P<year>{_YEAR})\b(?![.,]\d|[-–]\d| ?(?:%|[A-ZÄÖÜ€$]))"
        ),
        _plain_year,
    ),
    (
        _BY_YEAR,
        re.compile(rf"(?<=, )(?P<year>{_YEAR})\b(?= (?:{_OPENED}) )"),
        _plain_year,
    ),  # `300, 2010 sollen es 350 sein`
    (
        _BY_YEAR,
        # `zählte 2019 viele Gäste`; but `2000 neue Stellen`
        re.compile(rf"(?<=[a-zäöü] )(?P<year>(?!1900|2000){_YEAR})\b(?= [a-zäöü]|[.,;]?$)"),
        _plain_year,
    ),
)
_ALL = frozenset[str]().union(*(beginnings for beginnings, _, _ in _PATTERNS))
