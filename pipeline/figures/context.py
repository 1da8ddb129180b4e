"""The verdict what a number is: one ordered list of rules; the first that fits decides, its name is the reason.

A rule is a small function of the place where an amount stands. The rules for dates, years, ages and names have modules
of their own; what is left stands here. Rules for what a number is not come before the claim that its unit makes it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from pipeline.figures import names
from pipeline.figures.addresses import phone, postcode
from pipeline.figures.ages import age
from pipeline.figures.dates import century, clock, date, decade, timeframe
from pipeline.figures.lexicon import (
    FUNCTION,
    MONTHS,
    ORDINAL_BEFORE,
    ORDINAL_NOUNS,
    PER_NOUNS,
    SENTENCE_STARTS,
    VICTIMS,
)
from pipeline.figures.place import Place, line_after, line_before
from pipeline.figures.scanner import BREAK, Tokens
from pipeline.figures.sharing import is_relay
from pipeline.figures.units import quantity_of
from pipeline.figures.years import is_year, year

_HYPHENS = frozenset(("-", "‑", "‐"))
_COSTS = frozenset("brachte bringt kostet kosten kostete kosteten".split())
#: Words between the thing a price is for and its verb: `Ein Barrel (159 Liter) Öl kostet`.
_PRICED = 16
_SENTENCE_ENDS = frozenset((".", ";", "!", "?", BREAK))
#: What stands behind the hyphen of a compound whose end is said later: `sechs- statt vierspurig`.
_SUSPENDED = frozenset((",", "und", "oder", "statt", "bis", "sowie", "bzw", "beziehungsweise"))
_ORDINAL_ENDINGS = frozenset("te ter tes ten tem ste ster stes sten stem".split())
#: From so many times on `mal` counts, as `Mal` does, unless something is compared: `300 mal gespielt`.
_OFTEN = 20
#: Values that a rate is measured by: `auf 1.000 Einwohner`.
_ROUND = frozenset((100, 1000, 10_000, 100_000, 1_000_000))
_HUNDRED = 100
_POPULATION = 10_000
_QUOTES = frozenset("„“”»«‚‘")
_TURNS = frozenset("tag woche monat jahr stunde minute mal sekunde abend morgen sonntag montag".split())


def _list_item(p: Place) -> bool:
    """`1.` or `2)` at the beginning of a line, `[12]` as a footnote, a number that has its line for itself."""
    t, amount = p.tokens, p.amount
    before, after = t.word(amount.first - 1), t.word(amount.last)
    if not p.digits or amount.own_unit:
        return False
    if (before, after) == ("[", "]"):
        return True
    if (before, after) == ("(", ")"):
        return amount.first > 1 and not line_before(t, amount.first - 1)
    if line_before(t, amount.first):
        return _next_item(p)
    if "\n" in t.text and not line_after(t, amount.last):
        return True  # a cell of a table, `1 von 4` under a picture
    titled = after == "." and t.is_noun(amount.last + 1) and t.low(amount.last + 1) not in SENTENCE_STARTS
    most = 1000 if titled else 100  # `105. Giro d'Italia`
    return after in (".", ")") and t.glued(amount.last) and (amount.value or 0) < most


def _next_item(p: Place) -> bool:
    """`1. Zucker schmelzen 2. Butter zugeben`: the number after that of a list item, in the same line."""
    t, before = p.tokens, p.before
    if before is None or before.also != "list" or before.value is None or p.amount.value != before.value + 1:
        return False
    dotted = t.word(p.amount.last) == t.word(before.last) and t.glued(p.amount.last)
    return dotted and t.word(p.amount.last) in (".", ")") and t.is_noun(p.amount.last + 1)


def _factor(p: Place) -> bool:
    """`dreimal`, `das Fünffache`, `4,5-fach`, `20 Mal höher`, `3x`; not `drei Mal verschoben`, which counts."""
    t, number = p.tokens, p.amount.number
    if number.form == "factor":
        return True
    if number.form == "ordinal":  # `zum hundertsten Mal`
        return False
    at = number.last
    behind, following = t.low(at), t.low(at + 1)
    if behind in _HYPHENS:
        return following.startswith(("fach", "mal"))
    if p.after is not None and p.after.first == at + 1 and p.after.code != "1":
        return behind == "x" and is_relay(p.amount, p.after)  # not `200 mal 20 Meter`
    if behind == "mal" and (t.is_noun(at) or (p.digits and (p.amount.value or 0) >= _OFTEN)):
        return following in ("so", "mehr", "weniger") or following.endswith(("her", "ßer", "iger", "rker", "ter"))
    if behind == "x" and t.is_digits(at + 1):
        return True  # `3 x 500 Euro`
    return behind in ("mal", "×") or (t.glued(at) and behind.startswith(("fach", "mal", "x")))


def _compound(p: Place) -> bool:
    """`180-Tage-Mission`, `zweitägig`, `13-köpfig`: an adjective or compound holds the number."""
    t, number = p.tokens, p.amount.number
    if number.form == "compound":
        return True
    if t.word(number.last) in _HYPHENS and t.glued(number.last) and t.low(number.last + 1) in _SUSPENDED:
        if number.form == "word" and p.amount.form == "word":
            return True  # `Plätze für Zwei- und 3 für Dreijährige`
        return p.after is not None and p.after.number.form == "compound"  # `5-, 10- oder 20-Jahres-Pläne`
    return any(
        t.word(at) in _HYPHENS and t.glued(at) and t.glued(at + 1) and t.word(at + 1)[0].isalpha()
        for at in (number.last, p.amount.last)
    )


def _score(p: Place) -> bool:
    """`3:2`, `6:4, 6:2`, `1 : 0`, `2:31:37`, `20 zu 5 Stimmen`."""
    t, first, last = p.tokens, p.amount.first, p.amount.last
    for colon in (first - 1, last):
        if (
            t.word(colon) == ":"
            and t.glued(colon) <= t.glued(colon + 1)  # also `92 :85`
            and t.is_digits(colon - 1)
            and t.is_digits(colon + 1)
        ):
            return True
    if p.amount.number.form not in ("digits", "word") or (p.amount.own_unit and p.amount.code != "1"):
        return False
    if p.word_after == "zu" and p.after is not None and p.after.first == last + 1:
        return not (p.after.own_unit or _when(t, first)) and p.after.number.form in ("digits", "word")
    if p.word_before == "zu" and p.before is not None and p.before.last == first - 1:
        return not (p.before.own_unit or _when(t, p.before.first)) and p.before.number.form in ("digits", "word")
    return False


def _when(tokens: Tokens, at: int) -> bool:
    """Whether token `at` is a year before `zu`: `rückte 2023 zu 168 Einsätzen aus`, not `stimmte mit 2010 zu 1900`."""
    return is_year(tokens, at) and tokens.word(at).startswith(("19", "20")) and not is_year(tokens, at + 2)


def _ordinal(p: Place) -> bool:
    """`der 3. Platz`, `dritte`, `zum 5. Mal`, `in der zweiten Hälfte`."""
    t, amount, number = p.tokens, p.amount, p.amount.number
    before = t.low(number.first - 1)
    if amount.form == "share":
        half = amount.also == "part" and t.low(number.first).startswith("hälfte")
        return half and (before.startswith(("erste", "zweite")) or before == ".")
    if number.form == "ordinal":
        return True
    if before == "+" and t.word(number.first - 2) == "." and t.glued(number.first - 1):
        return True  # `in der 90.+4 Minute`
    dot = number.last
    if p.digits and t.glued(dot) and t.low(dot) in _ORDINAL_ENDINGS:
        return True  # `der 3te`
    if not p.bare or not p.digits.replace(".", "").isdecimal() or t.word(dot) != "." or not t.glued(dot):
        return False
    following, low = t.word(dot + 1), t.low(dot + 1)
    if len(p.digits) > 3:  # `zum 7.777. Mal`
        return "." in p.digits and t.is_noun(dot + 1) and low not in SENTENCE_STARTS and _determines(before)
    if before in ("den", "der", "die", "das") and t.word(number.first - 2) == ",":
        return True  # `einen runden Geburtstag, den 60.`
    if not following or following == BREAK:
        return False
    glued = t.glued(dot + 1) and following not in _QUOTES  # not `„Höchstens 150.“`
    if following[0].islower() or glued or low in ORDINAL_NOUNS or low in MONTHS:
        return True
    if following in (",", "-", "–", "/") or (following.isupper() and len(following) > 1):
        return True
    if low in SENTENCE_STARTS or not (following[0].isalnum() or following in _QUOTES):
        return False
    if before in (",", "-", "–", "(", "/", "„", "“", "»", "«"):
        return following[0].isupper()
    if before == "und" and p.before is not None and p.before.last < amount.first:
        same = t.word(p.before.last) == "." and t.glued(p.before.last) and p.before.number.value == number.value - 1
        if same:
            return True  # `2. van Nobelen und 3. Kutsar`
    if before == "als" and t.low(amount.first - 2) not in ("mehr", "weniger") and t.is_noun(dot + 1):
        return True  # `als 28. Mitglied`
    return _determines(before) or (following[0].isupper() and _determines(_before_adjectives(p)))


def _determines(word: str) -> bool:
    return word in ORDINAL_BEFORE or word.startswith(("sein", "ihr", "mein", "unser", "dein", "euer", "eure"))


def _before_adjectives(p: Place) -> str:
    """`des` in `des landesweit ausstrahlenden 1. Kanals`: the word before the adjectives of an ordinal, else ""."""
    t, at = p.tokens, p.amount.number.first - 1
    if not t.low(at).endswith(("e", "en", "er", "es", "em")) or t.low(at) in FUNCTION:
        return ""
    while at > 0 and t.word(at)[:1].islower() and t.low(at) not in FUNCTION:
        at -= 1
    return t.low(at)


def _rate(p: Place) -> bool:
    """`350 pro 100.000 Einwohner`, `5,2 l/100 km`, `auf 1.000 Einwohner`: what a rate is measured by."""
    t, amount, before = p.tokens, p.amount, p.word_before
    if (
        amount.number.form == "one" and amount.own_unit
    ):  # `kostet ein Liter`, `für ein Barrel`: the thing a price is for
        behind = takewhile(lambda word: word not in _SENTENCE_ENDS, t.lower[amount.last : amount.last + _PRICED])
        costs = any(word in _COSTS for word in behind)
        if amount.kind == "measure":
            priced = p.after is not None and p.after.kind == "money" and p.after.first == amount.last + 1
            if priced and t.is_noun(amount.last):
                return True  # `eine Tonne Raps 478 Euro`
            inside = before in ("in", "auf") and quantity_of(amount.code) in ("volume", "mass", "area")
            return costs or inside or before in _COSTS or before in ("für", "pro", "je")
        return costs and (amount.kind == "duration" or p.word_after in _COSTS)  # `ein Bitcoin kostet`
    if before == "von" and p.digits and t.low(amount.first - 2).startswith("eine") and not amount.own_unit:
        return (amount.value or 0) >= _HUNDRED  # `einer von 20.000 Menschen`
    if before == "von" and (amount.value or 0) >= _POPULATION and amount.value in _ROUND and not p.counts:
        return p.bare and p.before is not None and p.before.last == amount.first - 1  # `22 von 100.000`
    if before == "=" and is_year(t, amount.first - 2):
        return True  # `Index (2015 = 100)`
    if before in ("pro", "per"):
        return amount.kind != "money"
    if before == "/":
        left = p.before if p.before is not None and p.before.last == amount.first - 1 else None
        same = left is not None and amount.own_unit and quantity_of(left.code) == quantity_of(amount.code)
        return left is not None and left.own_unit and not same  # `110 kW/150 PS` is said twice
    if before not in ("auf", "je"):
        return False
    beside = p.before is not None and p.before.own_unit and p.before.last == amount.first - 1
    if before == "je" and beside and amount.kind != "money":
        return amount.value in _ROUND or amount.kind == "measure"  # `2,5 Liter je 100 Kilometer`, `34 Euro je 50 ml`
    if amount.value not in _ROUND:
        return False
    noun = t.low(amount.last - 1) if amount.own_unit else p.word_after
    near = p.before is not None and amount.first - p.before.last <= 3
    return noun in PER_NOUNS and (before == "je" or near or t.is_noun(amount.first - 1))


def _frequency(p: Place) -> bool:
    """`jede dritte Woche`, `jeden zweiten Tag`: how often, not how many."""
    return p.amount.also == "every" and p.word_after in _TURNS


#: Starts of nouns whose genitive tells of one victim.
_OF_VICTIMS = ("tod", "tötung", "festnahme", "verletzung", "rettung", "bergung", "fund")


def _article(p: Place) -> bool:
    """`ein` and `eine` where they do not count; `ein Toter und drei Verletzte` counts."""
    t, amount = p.tokens, p.amount
    if t.low(amount.first) == "eins" and p.bare and not p.counts:
        return p.word_after not in ("von", "der")  # `Und eins ist noch wichtig`, `ich sage Ihnen eins:`
    if amount.form != "one" or amount.number.form != "one":
        return False
    if amount.own_unit:
        wished = amount.code == "day" and t.low(amount.last - 2).startswith("gut")  # `einen guten Tag`
        return wished or amount.code in ("kn", "in")  # a knot, a duty on imports
    if t.low(amount.first) == "eines":  # `das Leben eines Menschen`, but `der Tod eines Menschen`
        return not t.low(amount.first - 1).startswith(_OF_VICTIMS) or p.word_after not in VICTIMS
    victim = p.word_after in VICTIMS and t.is_noun(amount.last)
    return not victim or p.word_before in ("als", "wie", "kein")


#: (kind, reason, rule) in the order they are asked.
RULES: tuple[tuple[str, str, Callable[[Place], bool]], ...] = (
    ("date", "date", date),
    ("time", "clock", clock),
    ("list", "list item", _list_item),
    ("age", "age", age),
    ("decade", "decade", decade),
    ("century", "century", century),
    ("factor", "factor", _factor),
    ("compound", "compound", _compound),
    ("ordinal", "ordinal", _ordinal),
    ("name", "letters at the digits", names.glued),
    ("name", "hyphen to a name", names.hyphened),
    ("score", "score", _score),
    ("name", "odd form", names.odd),
    ("name", "numbered noun", names.numbered),
    ("name", "picture of many", names.paged),
    ("name", "rank in brackets", names.ranked),
    ("name", "road or group", names.road),
    ("name", "phone", phone),
    ("name", "postcode", postcode),
    ("year", "year", year),
    ("name", "stroke between numbers", names.slashed),
    ("name", "title in quotation marks", names.quoted),
    ("name", "idiom", names.idiom),
    ("name", "coordinates", names.coordinates),
    ("name", "name before the number", names.named),
    ("rate", "rate", _rate),
    ("timeframe", "time frame", timeframe),
    ("frequency", "frequency", _frequency),
    ("article", "article", _article),
)


def verdict(place: Place) -> tuple[str, str]:
    """(kind, reason) of an amount: the first rule that fits, else the kind of claim that its unit makes."""
    for kind, reason, rule in RULES:
        if rule(place):
            return kind, reason
    amount = place.amount
    return ("share" if amount.form == "share" else amount.kind), amount.also or amount.number.form
