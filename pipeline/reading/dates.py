"""Dates of publication as files state them -> ISO 8601. What is no full date stays unknown; nothing is guessed."""

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
