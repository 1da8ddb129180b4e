"""Dates of publication as files and articles state them -> ISO 8601. What is no full date stays unknown."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType

_MONTHS = MappingProxyType(
    {"jan": 1, "jän": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "mai": 5, "jun": 6}
    | {"jul": 7, "aug": 8, "sep": 9, "okt": 10, "nov": 11, "dez": 12}
)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_GERMAN = re.compile(r"(?<!\d)(\d{1,2})\. ?(?:(\d{1,2})\.|([A-ZJ][a-zä]{2,8})\.?) ?(\d{4})(?!\d)")
#: `20240312` in the name of a file, where it is no part of a longer number.
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
_WRITTEN = r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}\. ?(?:\d{1,2}\.|[A-ZJ][a-zä]{2,8}\.?) ?\d{4})(?!\d)"
#: `Berlin, 3. März 2021 –`, `Frankfurt (Oder) (dpa), den 3.3.2021:`, `12.03.2021 - 14:05`; sentences go on otherwise.
_DATELINE = re.compile(
    r"(?!(?:Am|Ab|Bis|Das|Den|Der|Die|Im|In|Nach|Seit|Vom|Vor|Zum)\b)"
    r"(?:[A-ZÄÖÜ][\w./'-]*(?: (?:am|an|der|im|[A-ZÄÖÜ(][\w./()'-]*)){0,4}[,:]? (?:den )?)?"
    rf"({_WRITTEN})[, ]*(?:\([^)\n]{{2,30}}\))? *(?:[–—:|-]|$|\d{{1,2}}[:.]\d{{2}})",
    re.MULTILINE,
)
#: A line that says when the article appeared.
_STATED = re.compile(
    r"(?:Stand|(?:[Zz]uletzt )?[Aa]ktualisiert|[Vv]eröffentlicht|[Ee]rschienen|[Ee]rstellt|[Pp]ubliziert|Datum)\b"
    rf"[^\n]{{0,20}}?({_WRITTEN})[^\n]{{0,40}}$"
)
_WEEKDAY = re.compile(r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),? (?:den )?")
#: Lines at the head and at the foot of an article among which the date is looked for.
_HEAD_LINES, _FOOT_LINES = 3, 3


def find_dateline(text: str) -> str:
    """The date that an article's first or last lines give as its own, as ISO 8601, or "".

    >>> find_dateline("Berlin, 3. März 2021 – Zwölf Häuser"), find_dateline("Am 3. März 2021 brannten zwölf Häuser.")
    ('2021-03-03', '')
    >>> find_dateline("Zwölf Häuser brannten.\\n\\nStand: 12.03.2021, 14.05 Uhr")
    '2021-03-12'
    """
    lines = [line.strip() for line in text.split("\n") if line and not line.isspace()]
    for line in lines[:_HEAD_LINES]:
        match = _DATELINE.match(_WEEKDAY.sub("", line[:200], count=1)) or (
            _STATED.match(line) if len(line) < 100 else None
        )
        if match and (found := find_date(match.group(1))):
            return found
    for line in lines[-_FOOT_LINES:]:
        match = _STATED.match(line) if len(line) < 100 else None
        if match and (found := find_date(match.group(1))):
            return found
    return ""


def date_in_name(stem: str) -> str:
    """The date in a file's name, as ISO 8601, or "".

    >>> date_in_name("2024-03-12-sturm"), date_in_name("dpa_20240312_0007"), date_in_name("sturm-1234567890")
    ('2024-03-12', '2024-03-12', '')
    """
    if found := find_date(stem):
        return found
    return next((value for match in _COMPACT.finditer(stem) if (value := _iso(*match.groups()))), "")


def find_date(text: str) -> str:
    """The first full date in a text, as ISO 8601, or "".

    >>> find_date("Tagblatt, Montag, 3. Juni 2024"), find_date("2024-05-13T08:00:00+02:00"), find_date("gestern")
    ('2024-06-03', '2024-05-13', '')
    """
    found = []
    for match in _ISO.finditer(text):
        found.append((match.start(), _iso(match.group(1), match.group(2), match.group(3))))
    for match in _GERMAN.finditer(text):
        day, number, name, year = match.groups()
        month = number or str(_MONTHS.get((name or "")[:3].lower(), 0))
        found.append((match.start(), _iso(year, month, day)))
    return next((value for _, value in sorted(found) if value), "")


def _iso(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:  # the 31st of February is no date
        return ""
