"""What shows that a number behind a name counts all the same: `bietet die Halle 450 statt 300 Sitzplätze`."""

from __future__ import annotations

from pipeline.figures.lexicon import NUMBERED
from pipeline.figures.place import Place, counted, part_of
from pipeline.figures.scanner import SENTENCE_ENDS, Tokens


def is_instead(p: Place) -> bool:
    """`bietet 450 statt bisher 300 Sitzplätze`, `kostet ab Mai 449 statt 420 Euro`; not `Python 3 statt 2`."""
    after = p.after
    if p.word_after != "statt" or after is None or after.first - p.amount.last > _NEAR:
        return False
    return p.amount.kind == after.kind == "money" or counted(p.tokens, after.last)


#: Words from a number to the one that it replaces: `450 statt bisher 300`.
_NEAR = 3


def is_told(p: Place) -> bool:
    """`Die Opposition nennt die Zahl 24`, `gab als Opferzahl 17 an`."""
    near = p.tokens.lower[max(0, p.amount.first - 6) : p.amount.first]
    return p.word_before.endswith("zahl") and any(word.startswith(_TELLING) for word in near)


_TELLING = ("beziff", "gab", "gibt", "nann", "nenn")


def mere_count(p: Place) -> bool:
    """Whether the word before the number is only the end of another phrase: `In der Halle 200 Menschen`."""
    if not p.counts:
        answers = (p.amount.value or 0) > _NUMBERED and is_of_places(p)  # `..., in der Kontrollgruppe 86`
        return answers or is_instead(p) or part_of(p.tokens, p.amount.last)
    adjective = not p.tokens.is_noun(p.amount.last)  # `gewann die Gruppe 13 neue Mitglieder`
    return adjective or p.amount.number.form == "word" or p.amount.value is None or p.amount.value > _NUMBERED


#: Groups and halls have smaller numbers.
_NUMBERED = 20


def is_of_some(p: Place) -> bool:
    """Whether the number counts some of those named before: `Von 100 Schülern schaffen in Bayern 43 das Abitur`."""
    t = p.tokens
    for i in range(p.amount.first - 2, max(-1, p.amount.first - _LONGEST_PART), -1):
        if t.words[i] in SENTENCE_ENDS:
            return False
        if t.low(i) == "von" and any(t.is_digits(k) and k < p.amount.first for k in (i + 1, i + 2)):
            named = any(p.word_before.endswith(noun) for noun in NUMBERED if len(noun) > 3)  # `in Halle 2`
            return not named and t.low(p.amount.first - 2) in _AT | {"dem", "den", "der"}
    return False


#: Words between `von 100 Schülern` and how many of them.
_LONGEST_PART = 16


def is_row(p: Place) -> bool:
    """Whether several have a number each: `die Sitze: CDU 14, SPD 9, Grüne 7`; not `Windows 7, 8 und 10`."""
    t, last, first = p.tokens, p.amount.last, p.amount.first
    holders = {p.word_before}
    while len(holders) < _ROW and t.word(last) in _LISTING:
        number = last + 1
        while number < last + _LONGEST_HOLDER and _holds(t, number):
            number += 1
        if not (t.is_noun(number - 1) and _is_plain(t, number)) or t.low(number - 1) in holders:
            break
        holders.add(t.low(number - 1))
        last = number + 1
    while len(holders) < _ROW:
        comma = first - 1
        while comma > first - _LONGEST_HOLDER and _holds(t, comma):
            comma -= 1
        number = comma - 1 - t.is_noun(comma - 1)  # also `16 Gold`
        listed = t.word(comma) in _LISTING and t.word(number - 1).isalpha() and _is_plain(t, number)
        if not listed or t.low(number - 1) in holders:
            break
        holders.add(t.low(number - 1))
        first = number
    return len(holders) >= _ROW and NUMBERED.isdisjoint(holders)


def _holds(tokens: Tokens, at: int) -> bool:
    """`aus der Slowakei`: a part of the words before a number in a row."""
    if tokens.word(at).isdecimal():
        return tokens.word(at + 1) == "." and tokens.is_noun(at + 2)  # `2. Leverkusen 58`
    ranked = tokens.word(at) == "." and tokens.word(at - 1).isdecimal()
    return ranked or tokens.is_noun(at) or tokens.low(at) in _AT_HOLDERS


def _is_plain(tokens: Tokens, at: int) -> bool:
    return tokens.word(at).isdecimal() and not tokens.word(at).startswith("0")


_AT_HOLDERS = frozenset("am an auf aus bei das dem den der die für im in mit von".split())
_LISTING = frozenset({",", ";", "und", "sowie"})
#: Words from one number to the next.
_LONGEST_HOLDER = 5
#: Names with a number are seldom listed with so many others.
_ROW = 3


def is_of_places(p: Place) -> bool:
    """Whether places have a number each: `in Bonn fehlen 20, in Köln 30 und in Bad Ems 40 Lehrer`."""
    t, at = p.tokens, p.amount.first - 1
    while (t.is_noun(at) or t.word(at) == "-") and at > p.amount.first - _LONGEST_PLACE:
        at -= 1
    at -= t.low(at) in ("dem", "den", "der")
    if t.low(at) not in _AT:
        return False
    after = p.after is not None and _leads_to_place(p, p.amount.last, p.after.first)
    before = p.before if p.before is not None and p.before.also != "name" else None
    return after or (before is not None and _leads_to_place(p, before.last, p.amount.first))


def _leads_to_place(p: Place, start: int, end: int) -> bool:
    """`und in Bad Ems` between two numbers."""
    words = p.tokens.words[start:end]
    if len(words) > 1 and words[0] not in _JOINING and end == p.amount.first and (p.amount.value or 0) >= _LEAST:
        comma = next((i for i, word in enumerate(words[:_COUNTED]) if word == ","), 0)
        closes = p.tokens.word(p.amount.last) in ("", ".", ",", ";", "und") and SENTENCE_ENDS.isdisjoint(words)
        words = words[comma:] if closes else words  # `23 Menschen, in Mecklenburg-Vorpommern 22.`
    opened = 2 < len(words) < _LONGEST_PLACE + 2 and words[0] in _JOINING
    at = 2 if opened and words[1] in ("und", "sowie") else 1
    if not opened or words[at].lower() not in _AT:
        return False
    at += at + 1 < len(words) and words[at + 1] in ("dem", "den", "der")
    return all(word[0].isupper() or word == "-" for word in words[at + 1 :])


_JOINING = (",", "und", "sowie")
#: Words between a number and the comma behind what it counts.
_COUNTED = 8
#: Smaller numbers may be a part of the name.
_LEAST = 12


#: Prepositions before a place, and the words that it and its name have at most.
_AT = frozenset({"am", "im", "in"})
_LONGEST_PLACE = 5
