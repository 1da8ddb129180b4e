"""Numbers that say when: dates, clock times, decades, centuries, and time frames."""

from __future__ import annotations

import re

from pipeline.figures.lexicon import DAY_PARTS, LAST_NEXT, MONTHS, WEEKDAYS, WHEN_AFTER, WHEN_BEFORE
from pipeline.figures.modifiers import BETWEEN
from pipeline.figures.numerals import small_number
from pipeline.figures.place import Place, counted
from pipeline.figures.scanner import Tokens
from pipeline.figures.years import counts_after_month, is_year

_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}$|\d{4}-\d{2}-\d{2}$")
_DAY_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[.][0-5]\d$")
_DAY_BEFORE = frozenset(("am", "vom", "zum", "seit", "stand", "bis"))
_BETWEEN_DAYS = frozenset(("und", "bis", "zum", ".", ",", "/", "-", "–", "auf", "den", "oder", "sowie"))
_CLOCK_BEFORE = frozenset(("um", "gegen", "ab", "bis", "seit", "nach", "vor"))
_PLACED = frozenset("am an bei beim im in mit vom vor zu zum zur früh los morgens abends nachmittags".split())
_BETWEEN_HOURS = frozenset(("und", "bis", "-", "–", ":", "oder", "von", "sowie"))
#: Tokens from an hour to the `Uhr` that is said once: `von acht bis zwölf und von 14 bis 17 Uhr`.
_HOURS_AHEAD = 6
_ARTICLES = frozenset(("den", "der", "die", "dem"))
_ROUNDS = frozenset("spieltag spieltage spieltagen runde runden rennen spiel spiele etappe etappen kilometer".split())
_CLOSE = frozenset("schluss ende saisonende saisonschluss spielende".split())
_SKIPPED = _ARTICLES | frozenset("erst schon bereits bald etwa frühestens genau rund spätestens ziemlich".split())


def date(p: Place) -> bool:
    """`13. Februar`, `1.1.2022`, `2007-10-23`, `12/09/15`, `am 13. und 14. Mai`, `Februar 2007`."""
    tokens, number = p.tokens, p.amount.number
    at, behind = number.first, number.last
    word, before = tokens.words[at], tokens.low(at - 1)
    if _DATE.match(word):
        return True
    if word.isdecimal() and len(word) <= 2:
        if _day_and_month(tokens, at, before) or (at > 1 and _day_and_month(tokens, at - 2, tokens.low(at - 3))):
            return True
        if tokens.word(behind) == ".":
            if _month(tokens, behind + 1):
                return True
            if before in ("am", "vom", "zum", "bis", "dem", "und") and _day_partner(tokens, behind):
                return True
        elif _month(tokens, behind) and not p.amount.own_unit:
            return True
    if _DAY_MONTH.match(word) and not p.amount.own_unit:
        return (
            (tokens.word(behind) == "." and before not in ("um", "gegen"))
            or before in _DAY_BEFORE
            or _weekday(tokens, at)
        )
    if _slashes(tokens, at, behind):
        return word.isdecimal() and len(word) <= 4
    return before in MONTHS and is_year(tokens, at) and not counts_after_month(tokens, at)


def _month(tokens: Tokens, at: int) -> bool:
    return tokens.low(at) in MONTHS and tokens.is_noun(at)


def _day_and_month(tokens: Tokens, day: int, before: str) -> bool:
    """`am 31. 12.`: the day at token `day`, with a space before the month."""
    month = tokens.word(day + 2)
    dots = tokens.word(day + 1) == tokens.word(day + 3) == "." and tokens.glued(day + 1) and tokens.glued(day + 3)
    if not dots or not (month.isdecimal() and len(month) <= 2 and 1 <= int(month) <= 12):
        return False
    named = before in _DAY_BEFORE or _weekday(tokens, day) or tokens.low(day - 3) in _SHORT_WEEKDAYS  # `Sa., 12. 3.`
    return named and tokens.words[day].isdecimal() and int(tokens.words[day]) <= 31


_SHORT_WEEKDAYS = frozenset({"mo", "di", "mi", "do", "fr", "sa", "so"})


def _weekday(tokens: Tokens, at: int) -> bool:
    return tokens.low(at - 1) in WEEKDAYS or (tokens.low(at - 2) in WEEKDAYS and tokens.word(at - 1) in (",", "("))


def _day_partner(tokens: Tokens, dot: int) -> bool:
    """Whether only other days stand between the dot and a month: `am 13. und 14. Februar`, `vom 3. bis zum 5. Mai`."""
    for i in range(dot + 1, min(dot + 8, len(tokens))):
        if tokens.lower[i] in MONTHS:
            return True
        if not tokens.is_digits(i) and tokens.lower[i] not in _BETWEEN_DAYS:
            return False
    return False


def _slashes(tokens: Tokens, at: int, behind: int) -> bool:
    """One of three numbers between slashes."""
    if tokens.word(behind) == "/" and tokens.is_digits(behind + 1) and tokens.word(behind + 2) == "/":
        return tokens.glued(behind + 2)
    inside = tokens.word(at - 1) == "/" and tokens.glued(at) and tokens.is_digits(at - 2)
    return inside and "/" in (tokens.word(at - 3), tokens.word(behind))


def clock(p: Place) -> bool:
    """`20 Uhr`, `20.15 Uhr`, `14:00`, `zwischen 8 und 10 Uhr`, `halb acht`, `fünf vor zwölf`."""
    tokens, amount = p.tokens, p.amount
    at, behind = amount.number.first, amount.last
    for i in range(behind, min(behind + _HOURS_AHEAD, len(tokens))):
        if tokens.lower[i] == "uhr":
            return True
        if tokens.lower[i] not in _BETWEEN_HOURS and not tokens.is_digits(i):
            break
    if amount.own_unit:
        return False
    before = tokens.low(at - 1)
    if _hours_and_minutes(tokens, at, behind):
        return tokens.low(behind + 2) in ("uhr", "h") or (before in _CLOCK_BEFORE and len(tokens.words[at]) == 2)
    if _CLOCK.match(tokens.words[at]) and before in ("um", "ab", "gegen", "bis"):
        if small_number(tokens.word(behind)) and counted(tokens, behind + 1):
            return True  # `zeigt um 20.15 drei Filme`
        return tokens.word(behind)[:1] in ("", ".", ",", ")") or tokens.low(behind) in _PLACED  # `um 8.30 in der Firma`
    if amount.number.form in ("word", "digits") and _minutes_to(tokens, at, behind):
        return True
    if before in ("vor", "nach") and tokens.low(at - 2) in ("kurz", "lange", "viertel") and not p.counts:
        return amount.value is not None and 0 < amount.value <= 24
    if before in ("um", "ab") and amount.number.form == "word" and not p.counts and 0 < (amount.value or 0) <= _HOURS:
        return not {"uhr", "halb"}.isdisjoint(tokens.lower[behind : behind + _AGAIN])  # `öffnet um neun, ... um 14 Uhr`
    return before in ("halb", "viertel", "dreiviertel") and tokens.low(at - 2) in _CLOCK_BEFORE


_HOURS = 12


def _hours_and_minutes(tokens: Tokens, at: int, colon: int) -> bool:
    hours, minutes = tokens.words[at], tokens.word(colon + 1)
    if tokens.word(colon) != ":" or not tokens.glued(colon) or not tokens.glued(colon + 1):
        return False
    return hours.isdecimal() and len(hours) <= 2 and int(hours) < 25 and len(minutes) == 2 and "00" <= minutes < "60"


def _minutes_to(tokens: Tokens, at: int, behind: int) -> bool:
    """`fünf vor zwölf`, `zehn nach acht`: either number word."""
    for minutes, hour in ((at, behind + 1), (at - 2, at)):
        if tokens.low(minutes + 1) in ("vor", "nach") and hour == minutes + 2 and not counted(tokens, hour + 1):
            left, right = small_number(tokens.word(minutes)), small_number(tokens.word(hour))
            if 1 < left <= 30 and 0 < right <= 12:
                return True
    return False


def decade(p: Place) -> bool:
    """`80er Jahre`, `1980er`, `90-er`, `neunziger Jahre`."""
    tokens, behind = p.tokens, p.amount.number.last
    if p.amount.number.form == "decade":
        return True
    if tokens.word(behind) == "-":
        behind += 1
    elif not tokens.glued(behind):
        return False
    return tokens.low(behind) in ("er", "ern", "erjahre", "erjahren")


def century(p: Place) -> bool:
    """`19. Jahrhundert`, `zwanzigsten Jahrhunderts`."""
    tokens, at = p.tokens, p.amount.number.last
    dotted = tokens.word(at) == "."
    if not dotted and p.amount.number.form != "ordinal":
        return False
    return tokens.low(at + dotted).startswith(("jahrhundert", "jahrtausend"))


def _is_compared(p: Place) -> bool:
    """`33 Tage nach 28 Tagen im Vorjahr`, `20 Minuten, nach 25 Minuten zuvor`: two lengths, not when something was."""
    tokens, amount = p.tokens, p.amount
    if amount.kind != "duration":
        return False
    if p.word_after == "nach" and p.after is not None and p.after.first == amount.last + 1:
        return p.after.code == amount.code
    if p.word_before != "nach":
        return False
    if p.before is not None and p.before.code == amount.code and p.before.last == amount.first - 1:
        return True
    if not amount.own_unit:
        return True  # `dauerte 3,5 Tage, nach 3,7 im Winter davor`
    year = is_year(tokens, amount.last) or tokens.low(amount.last + 1).startswith("vorjahr")
    return tokens.word(amount.first - 2) == "," and (year or p.word_after in ("zuvor", "davor"))


#: What is said before `eines Monats` where it only says when.
_PARTS_OF = frozenset("anfang beginn ende ersten letzten mitte".split())
_CONTRACTED = frozenset(("im", "am", "zum"))
#: ... behind `nach`, where something moves: `in 40 Sekunden nach oben`.
_UPWARD = frozenset("hause oben rechts links unten vorn vorne hinten".split())


def _is_margin(p: Place) -> bool:
    """`siegte 38 Sekunden vor Titelverteidiger Kipkorir`, not `38 Sekunden vor Schluss`."""
    after = p.amount.last + 1
    named = p.word_after in ("vor", "hinter", "nach") and p.tokens.is_noun(after) and p.tokens.is_noun(after + 1)
    return named and not p.tokens.low(after).endswith(_MOMENTS)


_MOMENTS = ("beginn", "ende", "pfiff", "schluss", "start", "ablauf")
#: How far back an `alle 10 Minuten` may stand that is taken up.
_AGAIN = 12


def timeframe(p: Place) -> bool:
    """`vor drei Jahren`, `in den letzten 24 Stunden`, `zwei Tage später`; not `drei Jahre Haft`, `für zwei Wochen`."""
    tokens, amount = p.tokens, p.amount
    after, next_after = p.word_after, tokens.low(amount.last + 1)
    if _is_compared(p):
        return False
    told = p.before is not None and p.before.also == "timeframe" and not p.counts
    if p.word_before == "alle" and p.bare and not p.counts:
        return told or "alle" in tokens.lower[max(0, amount.first - _AGAIN) : amount.first - 1]  # `..., abends alle 30`
    if amount.kind == "duration" and told and p.before is not None:
        linked = tokens.lower[p.before.last : amount.first] in ([","], ["und"], ["oder"])
        if linked and after != "lang":
            return True  # `in ein, zwei Jahren`, `die letzten acht, zwölf Jahre`
    if amount.form == "one" and tokens.low(amount.first) == "eines" and tokens.low(amount.first - 1) in _PARTS_OF:
        return True  # `zum Ersten eines Monats`
    if amount.form == "one" and amount.code == "day" and tokens.low(amount.first - 1) in ("an", "so"):
        return True  # `an einem Tag wie heute`, `an einem Werktag`
    if amount.kind != "duration" and after not in DAY_PARTS:  # `fünf Spieltage vor Schluss`
        return after in _ROUNDS and next_after == "vor" and tokens.low(amount.last + 2) in _CLOSE
    told = after == "," and next_after in ("nachdem", "bevor", "ehe") and amount.own_unit
    timed = amount.code == "s" and (p.word_before == "in" or _is_margin(p))  # `in 10,9 Sekunden vor der Zweiten`
    if (after in WHEN_AFTER and not timed and next_after not in _UPWARD) or told:
        return True
    if after in ("ist", "war", "sind", "waren") and "her" in tokens.lower[amount.last + 1 : amount.last + 4]:
        return True
    if after.startswith(("dauer", "währ", "lang")):
        return False
    at = p.first - 1
    while tokens.low(at) in LAST_NEXT or tokens.low(at) in _SKIPPED:
        if tokens.low(at) in LAST_NEXT and tokens.low(at - 1) in _ARTICLES | _CONTRACTED:
            return True
        at -= 1
    if amount.kind != "duration":
        return False  # `an vier Abenden`
    while tokens.low(at) in BETWEEN:
        at -= 1
        if tokens.low(at) == "in" and tokens.low(at + 1) == "nur":
            return False  # `in nur zehn Minuten`: how fast, not when
    before = tokens.low(at)
    reached = after in ("erreichbar", "machbar") or (after == "zu" and not next_after.startswith("rechn"))
    if before == "in" and (amount.code in ("s", "ms") or reached):
        return False  # how fast, not when
    if before == "von":
        return tokens.low(at - 1) in ("innerhalb", "innert", "binnen", "ablauf")
    return before in WHEN_BEFORE or before in ("alle", "aller")
