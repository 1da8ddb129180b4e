"""Place and time of a claim: what the sentence or the claim's own clause says of where and when."""

from __future__ import annotations

import re
from datetime import date, timedelta

from spacy.tokens import Span

from pipeline.grammar.clauses import clause_of, own_tokens
from pipeline.grammar.spans import entities, root_of, sentence_of

_MONTHS = """
    januar februar märz april mai juni juli august september oktober november dezember
    """.split()
_MONTH_NUMBERS = {name: i + 1 for i, name in enumerate(_MONTHS)} | {"jänner": 1, "feber": 2}
_WEEKDAYS = {
    name: i for i, name in enumerate("montag dienstag mittwoch donnerstag freitag samstag sonntag".split())
} | {"sonnabend": 5}
_MONTH_WORD = "|".join(_MONTH_NUMBERS)

_FULL_DATE = re.compile(rf"\b(\d{{1,2}})\. ?(?:({_MONTH_WORD})|(\d{{1,2}})\.) ?(\d{{4}})\b", re.IGNORECASE)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})\. ({_MONTH_WORD})\b", re.IGNORECASE)
_MONTH_YEAR = re.compile(rf"\b({_MONTH_WORD}) (\d{{4}})\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:im|seit|bis|ende|anfang|mitte) ({_MONTH_WORD})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:im Jahr(?:e)? |seit |bis |in |von )?((?:19|20)\d{2})\b")
_WEEKDAY = re.compile(
    rf"\b(?:am )?({'|'.join(_WEEKDAYS)})(?:abend|morgen|nachmittag|vormittag|nacht)?\b", re.IGNORECASE
)
_RELATIVE = {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1}
_RELATIVE_DAY = re.compile(r"\b(heute|gestern|vorgestern)\b", re.IGNORECASE)


def place_of(span: Span) -> str:
    """The place of the figure's clause, else of its sentence: the first location that a preposition of place
    governs.
    """
    own = {token.i for token in own_tokens(clause_of(span))}
    places = [e for e in entities(sentence_of(span), "LOC") if e.start > sentence_of(span).start]
    located = [e for e in places if _is_located(e)]
    for entity in located:
        if root_of(entity).i in own:
            return str(entity.text)
    return str(located[0].text) if located else ""


def _is_located(entity: Span) -> bool:
    """Whether `in`, `bei`, `nahe`, ... stand before the location, with at most an adjective and article between."""
    for i in range(entity.start - 1, max(sentence_of(entity).start - 1, entity.start - 4), -1):
        word = entity.doc[i]
        if word.lower_ in ("in", "im", "bei", "nahe", "nach", "auf", "vor", "aus"):
            return True
        if word.tag_ not in ("ART", "ADJA", "NN", "APPRART"):
            return False
    return False


def time_of(span: Span, published: str) -> str:
    """When: ISO 8601 if the words (with `published`) give a date, month or year, else "".

    A weekday is the last one before or on the day of publication.
    """
    text = sentence_of(span).text
    day = _published(published)
    if match := _FULL_DATE.search(text):
        month = _MONTH_NUMBERS.get((match.group(2) or "").lower()) or int(match.group(3) or 0)
        return _iso(int(match.group(4)), month, int(match.group(1)))
    if match := _DAY_MONTH.search(text):
        if day is not None:
            return _iso(
                _nearest_year(day, _MONTH_NUMBERS[match.group(2).lower()]),
                _MONTH_NUMBERS[match.group(2).lower()],
                int(match.group(1)),
            )
        return match.group(0)
    if match := _MONTH_YEAR.search(text):
        return f"{int(match.group(2)):04d}-{_MONTH_NUMBERS[match.group(1).lower()]:02d}"
    if day is not None:
        if match := _RELATIVE_DAY.search(text):
            return (day + timedelta(days=_RELATIVE[match.group(1).lower()])).isoformat()
        if match := _WEEKDAY.search(text):
            return (day - timedelta(days=(day.weekday() - _WEEKDAYS[match.group(1).lower()]) % 7)).isoformat()
    if match := _MONTH.search(text):
        month = _MONTH_NUMBERS[match.group(1).lower()]
        return f"{_nearest_year(day, month):04d}-{month:02d}" if day is not None else match.group(1)
    if match := _YEAR.search(text):
        return match.group(1)
    return ""


def _published(published: str) -> date | None:
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _nearest_year(day: date, month: int) -> int:
    """News speaks of the month nearest to its day: in January `im Dezember` is last year's."""
    if month - day.month > 6:
        return day.year - 1
    if day.month - month > 6:
        return day.year + 1 if day.month >= 11 and month <= 3 else day.year
    return day.year


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
