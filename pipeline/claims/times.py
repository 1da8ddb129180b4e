"""Times: date expressions of German news as ISO 8601, resolved against the day of publication.

`am Montag` is the last Monday up to that day (the next one of a plan), `im Dezember` the last December. What spans more
than a day is given as precisely as it is said: a month, a year, an ISO week (`2024-W23`), an interval; one without an
end, as in `seit Dezember`, is open (`2023-12/..`, ISO 8601-2).

No library does this for German: dateparser 1.2 resolves 11 of 60 everyday expressions, 4 within a sentence, swaps day
and month of `12.03.2021`, and knows no intervals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.claims.time_values import (
    COMING,
    DAYS,
    MONTHS,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    Resolver,
    ago,
    as_written,
    calendar_date,
    days,
    interval,
    named_day,
    named_month,
    night,
    part_of_year,
    plain_year,
    relative,
    season,
    this_month,
    weekday,
    weekend,
)
from pipeline.records import published_on

_MONTH = "|".join(MONTHS)
_WEEKDAY = "|".join(WEEKDAYS)
_YEAR = r"(?:19|20)\d\d"
#: A year behind a month may lie farther back; `am 3. Mai 1500 Gäste` is none.
_YEAR_OF_DATE = rf"(?:{_YEAR}|1[0-8]\d\d(?! (?-i:[A-ZÄÖÜ])))"
#: Papers with a weekday in their name.
_PAPERS = "".join(rf"(?<!{name} am )" for name in ("Bild", "NZZ", "Welt"))
_PAST = r"(?:vergangene|letzte|vorige|abgelaufene)[nsmr]?"
_THIS = r"(?:diese|dieser|diesem|laufende|laufenden)"
_PARTS = r"(?:(?:anfang|mitte|ende|beginn) )?"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date expression of a text: where it stands, and what it means."""

    start: int
    end: int
    value: str


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
            start = match.start("year") if resolve is plain_year else match.start()
            value = resolve(match, day, ahead)
            value = value.strip()
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


#: What stands for a number of four digits, or a day and month in digits, among the beginnings of words.
_DIGITS = "0"
_WORD = re.compile(r"[a-zäöü]+|\d{4}|\d\. ?\d")


def _beginnings(text: str) -> set[str]:
    """The first four letters of the words of a text: most sentences hold none by which a date expression begins."""
    return {_DIGITS if word[0].isdigit() else word[:4] for word in _WORD.findall(text.lower())}


def _begun(*words: str) -> frozenset[str]:
    return frozenset(word[:4] for word in words)


_BY_MONTH, _BY_DAY, _BY_YEAR = _begun(*MONTHS), _begun(*WEEKDAYS), frozenset({_DIGITS})


#: Verbs right behind a year that opens its clause.
_BEHIND_YEAR = (
    r"bereits|dagegen|dann|erst|etwa|hingegen|knapp|lediglich|noch|nur|rund|schon|sogar|wieder|(?:(?:auf|bei|um) )?\d"
)
_OPENED = "gab|hat|haben|hatten?|ist|lag|lagen|sank|sind|sollen?|stieg|war|waren|werden|will|wird|wollen|wurden?"


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{source})", re.IGNORECASE)


#: Longer expressions first; what one has taken no other takes.
_PATTERNS: tuple[tuple[frozenset[str], re.Pattern[str], Resolver], ...] = (
    (
        _BY_MONTH,
        _pattern(
            rf"(?:vo[mn]|zwischen(?: dem)?) (?P<first>\d{{1,2}})\. (?:(?P<opening>{_MONTH}) )?(?:bis|und)"
            rf"(?: (?:zum|dem))? (?P<day>\d{{1,2}})\. ?(?P<month>{_MONTH}) ?(?P<year>{_YEAR_OF_DATE})?\b"
        ),
        days,
    ),
    (
        _BY_MONTH | _BY_YEAR,
        _pattern(
            rf"(?P<day>\d{{1,2}})\. ?(?:(?P<month>{_MONTH})|(?P<number>\d{{1,2}})\.) ?(?P<year>{_YEAR_OF_DATE})?\b"
        ),
        calendar_date,
    ),
    (
        _BY_MONTH | _BY_YEAR,
        _pattern(
            rf"(?:von|zwischen|jahren?(?= \w+ bis )) (?P<first>{_MONTH}|{_YEAR}) (?:bis|und) (?P<last>{_MONTH}|{_YEAR})"
            rf"(?: (?P<year>{_YEAR}))?\b"
        ),
        interval,
    ),
    (_begun("nacht"), _pattern(rf"nacht (?:zum|zu|auf)(?: den)? (?P<weekday>{_WEEKDAY})\b"), night),
    (
        _begun("quartal", "vierteljahr", "halbjahr"),
        _pattern(
            rf"(?P<ordinal>{'|'.join(ORDINALS)}|[1-4]\.) (?P<part>quartal|vierteljahr|halbjahr)"
            rf"(?: (?:des jahres )?(?P<year>{_YEAR}))?\b"
        ),
        part_of_year,
    ),
    (_begun("q"), _pattern(rf"(?P<part>q)(?P<ordinal>[1-4])[/ ](?P<year>{_YEAR})\b"), part_of_year),
    (_begun(*SEASONS), _pattern(rf"(?P<season>{'|'.join(SEASONS)})(?: (?P<year>{_YEAR}))?\b"), season),
    (
        _BY_MONTH,
        _pattern(
            rf"{_PARTS}(?P<month>{_MONTH})"
            rf"(?: (?P<year>{_YEAR_OF_DATE})|(?P<last> (?:des )?(?:{_PAST} jahres|vorjahre?s)))?\b(?!-[a-z])"
        ),
        named_month,
    ),
    (
        _begun("jahr", "vorjahr", "vj", "v"),
        _pattern(
            rf"(?:{_PAST} jahr(?:es)?\b|vorjahr(?:e?s|es(?:halbjahr|monat|periode|quartal|zeitraum)e?s?)?\b"
            r"|vj\b|i\. ?v\.)"
        ),
        relative(years=-1),
    ),
    (_begun("jahr"), _pattern(rf"(?:{COMING} jahr(?:es)?)\b"), relative(years=1)),
    (_begun("jahr", "heuer"), _pattern(rf"(?:{_THIS}n? jahr(?:es)?|heuer)\b"), relative()),
    (_begun("monat", "vormonat"), _pattern(rf"(?:{_PAST} monat(?:s)?|vormonat(?:s)?)\b"), relative(months=-1)),
    (_begun("monat"), _pattern(rf"{COMING} monat\b"), relative(months=1)),
    (_begun("monat"), _pattern(rf"{_THIS} monat\b"), this_month),
    (_begun("woche", "vorwoche"), _pattern(rf"(?:{_PAST} woche|vorwoche)\b"), relative(weeks=-1)),
    (_begun("woche"), _pattern(rf"{COMING} woche\b"), relative(weeks=1)),
    (_begun("woche"), _pattern(rf"{_THIS} woche\b"), relative(weeks=0)),
    (_begun("wochenende"), _pattern(rf"(?:(?:{_PAST}|{COMING}) )?wochenende\b"), weekend),
    (
        _BY_DAY,
        _pattern(
            rf"(?:(?:(?P<past>{_PAST})|(?P<coming>{COMING})) )?{_PAPERS}(?P<weekday>{_WEEKDAY})"
            r"(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?s?\b"
        ),
        weekday,
    ),
    (
        _begun(*DAYS),
        re.compile(r"\b(?:[Vv]orgestern|[Gg]estern|[Hh]eute|[Üü]bermorgen|(?<!heute )(?<!gestern )(?<!am )morgen)\b"),
        named_day,
    ),
    (
        _begun("davor", "danach", "später", "zuvor"),
        _pattern(
            r"(?:(?:ein(?:e[nm])?|\d+|[a-zäöü]{3,8}) )?(?:tage?|wochen?|monate?|jahre?) (?:davor|danach|später|zuvor)\b"
        ),
        as_written,
    ),
    (_begun("vor"), _pattern(r"vor (?P<count>\w+) (?P<unit>tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)\b"), ago),
    (
        _BY_YEAR,
        re.compile(
            rf"(?:\b(?:[Jj]ahre?s?|[Ii]n|[Ss]eit|[Bb]is|[Aa]b|[Vv]on|[Aa]nfang|[Ee]nde|[Mm]itte|[Nn]och|[Ee]rst) |\(|^)"
            rf"(?P<year>{_YEAR})\b(?![.,]\d|[-–]\d| ?(?:%|[A-ZÄÖÜ€$]))"
        ),
        plain_year,
    ),
    (
        _BY_YEAR,
        re.compile(rf"(?<=, )(?P<year>{_YEAR})\b(?= (?:(?:{_OPENED}) |{_BEHIND_YEAR}))"),
        plain_year,
    ),  # `300, 2010 sollen es 350 sein`, `300, 2010 nur 200`
    (
        _BY_YEAR,
        # `zählte 2019 viele Gäste`, `betrug 2019 7,6 %`; but `2000 neue Stellen`
        re.compile(
            rf"(?<=[a-zäöü] )(?P<year>(?!1900|2000){_YEAR})\b(?= [a-zäöü]|[.,;]?$| \d+(?:[.,]\d+)? ?(?:%|[A-Za-z]))"
        ),
        plain_year,
    ),
)
_ALL = frozenset[str]().union(*(beginnings for beginnings, _, _ in _PATTERNS))
