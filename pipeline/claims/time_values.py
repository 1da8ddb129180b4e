"""What date expressions mean: the values of matches of the patterns in `times`, as ISO 8601.

`am Montag` is the last Monday up to the day of publication, of a plan the next one; `im Dezember` the last December.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from types import MappingProxyType

MONTHS = MappingProxyType(
    {
        name: i + 1
        for i, name in enumerate(
            "januar februar märz april mai juni juli august september oktober november dezember".split()
        )
    }
    | {"jänner": 1, "feber": 2}
)
WEEKDAYS = MappingProxyType(
    {name: i for i, name in enumerate("montag dienstag mittwoch donnerstag freitag samstag sonntag".split())}
    | {"sonnabend": 5}
)
ORDINALS = MappingProxyType(
    {"ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4, "erstes": 1, "zweites": 2, "drittes": 3, "viertes": 4}
)
NUMBERS = MappingProxyType(
    {word: i + 1 for i, word in enumerate("einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split())}
    | {"einer": 1}
)
SEASONS = MappingProxyType({"frühjahr": 3, "frühling": 3, "sommer": 6, "herbst": 9})
DAYS = MappingProxyType({"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2})
COMING = r"(?:kommende|nächste)[nsmr]?"

Resolver = Callable[["re.Match[str]", date | None, bool], str]


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


def calendar_date(match: re.Match[str], day: date | None, ahead: bool) -> str:
    month = MONTHS.get((match["month"] or "").lower()) or int(match["number"] or 0)
    if match["year"]:
        return _iso(int(match["year"]), month, int(match["day"]))
    if day is None:
        return match.group(0)
    years = (day.year, day.year + 1) if ahead else (day.year - 1, day.year, day.year + 1)
    near = [found for year in years if (found := _iso(year, month, int(match["day"])))]
    return min(near, key=lambda found: abs((date.fromisoformat(found) - day).days), default="")


def days(match: re.Match[str], day: date | None, ahead: bool) -> str:
    """`vom 28. Mai bis 3. Juni`: from one day to another."""
    last = calendar_date(match, day, ahead)
    if last == match.group(0) or not last:
        return match.group(0)
    until = date.fromisoformat(last)
    month = MONTHS[(match["opening"] or match["month"]).lower()]
    first = _iso(until.year - (month > until.month), month, int(match["first"]))
    return f"{first}/{last}" if first else last


def interval(match: re.Match[str], day: date | None, ahead: bool) -> str:
    ends = [match["first"].lower(), match["last"].lower()]
    if all(end.isdigit() for end in ends):
        return f"{ends[0]}/{ends[1]}"
    if any(end.isdigit() for end in ends) or (day is None and not match["year"]):
        return match.group(0)
    first, last = (MONTHS[end] for end in ends)
    year = int(match["year"]) if match["year"] else _year_of(last, day, ahead) if day is not None else 0
    return f"{year - (first > last):04d}-{first:02d}/{year:04d}-{last:02d}"


def night(match: re.Match[str], day: date | None, ahead: bool) -> str:
    if day is None:
        return match.group(0)
    after = _last(day, WEEKDAYS[match["weekday"].lower()], ahead)
    return f"{(after - timedelta(days=1)).isoformat()}/{after.isoformat()}"


def part_of_year(match: re.Match[str], day: date | None, ahead: bool) -> str:
    months = 3 if match["part"].lower() in ("q", "quartal", "vierteljahr") else 6
    count = ORDINALS.get(match["ordinal"].lower()) or int(match["ordinal"].rstrip("."))
    first = (count - 1) * months + 1
    if first > 12 or (day is None and not match["year"]):
        return match.group(0)
    year = int(match["year"]) if match["year"] else _year_of(first, day, ahead) if day is not None else 0
    return f"{year:04d}-{first:02d}/{year:04d}-{first + months - 1:02d}"


def season(match: re.Match[str], day: date | None, ahead: bool) -> str:
    first = SEASONS[match["season"].lower()]
    if day is None and not match["year"]:
        return match.group(0)
    year = int(match["year"]) if match["year"] else _year_of(first, day, ahead) if day is not None else 0
    return f"{year:04d}-{first:02d}/{year:04d}-{first + 2:02d}"


def named_month(match: re.Match[str], day: date | None, ahead: bool) -> str:
    month = MONTHS[match["month"].lower()]
    if match["year"]:
        return f"{match['year']}-{month:02d}"
    if match["last"]:
        return f"{day.year - 1:04d}-{month:02d}" if day is not None else match.group(0)
    return f"{_year_of(month, day, ahead):04d}-{month:02d}" if day is not None else match.group(0)


def relative(years: int = 0, months: int = 0, weeks: int | None = None) -> Resolver:
    """A resolver for a year, month or week that lies so far from the day of publication."""

    def resolve(match: re.Match[str], day: date | None, _ahead: bool) -> str:
        if day is None:
            return match.group(0)
        if weeks is not None:
            year, week, _ = (day + timedelta(weeks=weeks)).isocalendar()
            return f"{year:04d}-W{week:02d}"
        if years or not months:
            return f"{day.year + years:04d}"
        return _months_from(day, months)

    return resolve


def this_month(match: re.Match[str], day: date | None, _: bool) -> str:
    return _months_from(day, 0) if day is not None else match.group(0)


def _months_from(day: date, months: int) -> str:
    index = day.year * 12 + day.month - 1 + months
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def weekend(match: re.Match[str], day: date | None, ahead: bool) -> str:
    if day is None:
        return match.group(0)
    saturday = _last(day, 5, ahead or bool(re.search(COMING, match.group(0), re.IGNORECASE)))
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def weekday(match: re.Match[str], day: date | None, ahead: bool) -> str:
    if day is None:
        return match.group(0)
    coming = ahead or bool(match["coming"])
    found = _last(day, WEEKDAYS[match["weekday"].lower()], coming)
    if match["past"] and found == day:
        found -= timedelta(days=7)
    return found.isoformat()


def _last(day: date, weekday: int, ahead: bool) -> date:
    """The last such weekday up to the day, or with `ahead` the next from it on."""
    back = (day.weekday() - weekday) % 7
    return day + timedelta(days=(7 - back) % 7) if ahead else day - timedelta(days=back)


def named_day(match: re.Match[str], day: date | None, _: bool) -> str:
    return (day + timedelta(days=DAYS[match.group(0)[:10].lower()])).isoformat() if day is not None else match.group(0)


def ago(match: re.Match[str], day: date | None, _: bool) -> str:
    count = NUMBERS.get(match["count"].lower()) or (int(match["count"]) if match["count"].isdigit() else 0)
    if day is None or not count:
        return match.group(0)
    unit = match["unit"].lower()
    if unit.startswith("jahr"):
        return f"{day.year - count:04d}"
    if unit.startswith("monat"):
        return _months_from(day, -count)
    return (day - timedelta(days=count * (7 if unit.startswith("woche") else 1))).isoformat()


def plain_year(match: re.Match[str], _day: date | None, _ahead: bool) -> str:
    return match["year"]


def as_written(match: re.Match[str], _day: date | None, _ahead: bool) -> str:
    """What depends on a day that the text has named before: `zwei Jahre zuvor`."""
    return match.group(0)
