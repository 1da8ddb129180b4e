"""Units that the words at a number do not give: a bare `Krone`, `3 Milliarden` of money, `5,8` on a scale."""

from __future__ import annotations

from pipeline.figures.again import AGAIN, before_particles, says_again
from pipeline.figures.amounts import Amount
from pipeline.figures.currencies import by_country
from pipeline.figures.elliptic import ends_sentence, goes_on, is_compared, is_doer
from pipeline.figures.lexicon import FUNCTION
from pipeline.figures.modifiers import BEFORE
from pipeline.figures.number_words import MINUS, PLUS
from pipeline.figures.place import counted
from pipeline.figures.scanner import BREAK, SENTENCE_ENDS, Tokens
from pipeline.figures.sums import (
    GIVEN,
    PAID,
    SUMS,
    is_sum,
    leads_to,
    only_sums,
    priced,
    same_sentence,
    spent,
)
from pipeline.figures.years import is_year

_WEIGH = ("wieg", "wog", "gewog", "gewicht", "schwer", "abgenommen", "zugenommen")
#: How many tokens before the number are searched for such a word.
_REACH = 8
#: How many tokens back the number with the unit may stand.
_FAR = 20
#: How far from a share its points may stand, how many they are at most, and where points are something else.
_NEAR = 30
_MOST_POINTS = 25
_MOVED = tuple(
    "abstand büß differenz einbuß einbüß führung minus plus rückstand sank sink stieg steig verbesser verlier verlor "
    "verschlecht vorn vorsprung zugeleg zugewinn zuleg zuwachs".split()
)
_COMPARED = frozenset(("hinter", "mehr", "um", "weniger"))
_PLAYED = "börse dax dow flensburg index liga match rennen runde schüler spiel tabelle tor trainer turnier".split()
#: Words between `statt` and its number.
_BETWEEN_STATT = frozenset("bisher bislang den der die mit von wie".split()) | {
    "angekündigten", "berechneten", "bisherigen", "erwarteten", "geplanten", "zugesagten"
}  # fmt: skip
#: Words that are no verb, between a comma and a bare number: `..., auf den vorderen Plätzen sogar 140`.
_GAP = FUNCTION - frozenset(
    "dass ob wenn weil wie wo was wer bis als ist sind war waren sei seien wäre wird werden wurde wurden worden würde "
    "hat haben hatte hatten habe hätten hätte kann können konnte konnten könnte könnten soll sollen sollte sollten "
    "will wollen wollte wollten muss müssen musste mussten darf dürfen durfte gab gibt kam kamen stieg sank fiel lag "
    "liegt".split()
)
#: With these before it a number without a unit is an age: `vor allem Kinder unter 12`.
_AGED = frozenset({"ab", "unter"})
#: Prepositions of a place or time that two clauses set against each other: `300 Gäste kamen, in Bonn 20`.
_PLACES = frozenset("am an auf aus bei beim im in nach von vor zu zum zur".split())
_DIMENSIONS = ("alt", "breit", "dick", "entfernt", "groß", "hoh", "lang", "schnell", "schwer", "stark", "teur", "tief")
_INFLECTED = ("e", "em", "en", "er", "es")
_MODIFYING = frozenset(word for words in BEFORE for word in words)


def resolve_units(tokens: Tokens, amounts: list[Amount]) -> None:
    """Set the currencies that a country tells, and the units that bare numbers have from the numbers before them."""
    _by_country(tokens, amounts)
    _points_of_shares(tokens, amounts)
    _instead(tokens, amounts)
    money = next((amount.code for amount in amounts if amount.kind == "money"), "")
    last: Amount | None = None
    paid: Amount | None = None  # the last sum
    people: Amount | None = None  # the last millions that are no money
    level: Amount | None = None  # what a number without any word may take up
    prior: Amount | None = None  # the last number that is no attribute
    stated: Amount | None = None  # ... nor a time frame
    for before, amount, after in zip([None, *amounts], amounts, [*amounts[1:], None], strict=False):
        if amount.kind == "money":
            money, paid = amount.code, amount
        if before is not None and _is_change_beside(tokens, before, amount):
            amount.set_unit(before.code, before.kind, before.factor)
            amount.also = "unit of the number before"
            continue
        if last is not None and _is_bare(amount) and is_compared(tokens, last, amount):
            amount.set_unit(last.code, last.kind, last.factor)
            amount.also = "unit of the number before"
        if amount.own_unit:
            last = amount
        elif amount.code == "1" and _is_bare(amount) and not _things(tokens, amount.last):
            near = last if last is not None and amount.first - last.last <= _FAR else None
            if amount.number.scale >= 10**6:
                if money and (
                    is_sum(tokens, amount)
                    or same_sentence(tokens, near, amount)
                    or spent(tokens, amount, PAID + GIVEN)
                    or priced(tokens, amount, paid, people)
                    or only_sums(tokens, amount, paid, people)
                ):
                    amount.code, amount.kind, amount.also = money, "money", "currency of the sum before"
                    if before is not None and leads_to(tokens, before, amount):
                        before.code, before.kind, before.also = money, "money", amount.also
            elif prior is not None and _gapped(tokens, prior, amount):
                if prior.code != "1":
                    amount.set_unit(prior.code, prior.kind, prior.factor)
                    amount.take_scale(prior)
                amount.also = "gapped"
            elif near is not None and _has_unit_of(tokens, near, amount):
                amount.set_unit(near.code, near.kind, near.factor)
                amount.take_scale(near)
                amount.also = "unit of the number before"
            elif (
                level is not None
                and amount.first - level.last <= _FAR
                and says_again(tokens, amount)
                and not _no_percentage(level, amount)
                and not _follows_count(tokens, level, before)
            ):
                amount.set_unit(level.code, level.kind, level.factor)
                amount.take_scale(level)
                amount.also = "unit of the number before"
            elif prior is not None and _is_decimal(tokens, amount) and says_again(tokens, amount):
                amount.take_scale(prior)  # `1,2 Millionen Gäste, im Vorjahr waren es 1,4`
            elif (
                level is not None
                and level.kind == "money"
                and spent(tokens, amount, PAID)
                and not is_doer(tokens, amount)
            ):
                amount.code, amount.kind, amount.also = level.code, level.kind, "currency of the sum before"
            if amount.code == "1" and stated is not None and goes_on(tokens, stated, amount, after):
                code = "%" if stated.code == "pp" else stated.code
                amount.set_unit(code, stated.kind, stated.factor)
                amount.take_scale(stated)
                amount.also = "unit of the number before"
        if amount.code == "1" and amount.number.scale >= 10**6:
            people = amount
        if _is_attribute(tokens, amount):
            continue
        prior = amount
        if amount.kind != "duration" or _lasts(tokens, amount):
            stated = amount
        if amount.kind in ("money", "measure", "share") or _lasts(tokens, amount):
            level = amount
        elif counted(tokens, amount.last) and amount.form != "one":
            level = None


def _lasts(tokens: Tokens, amount: Amount) -> bool:
    """Whether a duration is said of something: `bleibt 171 Tage unbesetzt`, not `vor drei Jahren`."""
    return (
        amount.kind == "duration" and amount.own_unit and tokens.low(before_particles(tokens, amount)) not in FUNCTION
    )


def _is_decimal(tokens: Tokens, amount: Amount) -> bool:
    return "," in tokens.words[amount.number.first]


def _is_bare(amount: Amount) -> bool:
    """Whether a plain number, in digits or words, may lack its unit; `ein` and vague numbers do not."""
    return amount.form in ("digits", "word", "half") and amount.number.form in ("digits", "word", "half")


def _no_percentage(near: Amount, amount: Amount) -> bool:
    """`zwölf Prozent weniger. Im Jahr zuvor waren es noch 19.300`: thousands are no percentages."""
    return near.kind == "share" and amount.number.value >= 1000


def _is_attribute(tokens: Tokens, amount: Amount) -> bool:
    """`auf dem 912 Meter hohen Berg`, `ein 40 Tonnen schwerer Bulle`: what is measured stands behind."""
    low = tokens.low(amount.last)
    return amount.own_unit and _is_dimension(low) and low not in _DIMENSIONS


def _is_dimension(low: str) -> bool:
    """Whether a word is the inflected adjective of a dimension: `hohen`, `schwerer`."""
    return low.startswith(_DIMENSIONS) and low.endswith(_INFLECTED)


def _gapped(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether a bare number ends a clause whose verb is left out, right after the number of the clause before.

    `89 Euro kosteten die Karten, im Parkett sogar 140.`, `Sie forderte sieben Jahre, der Verteidiger höchstens vier.`
    """
    if not SENTENCE_ENDS.isdisjoint(tokens.words[before.last : amount.first]) or amount.first - before.last > _FAR:
        return False
    marks = (",", "und", "sowie")
    comma = next((i for i in range(amount.first - 1, before.last - 1, -1) if tokens.words[i] in marks), -1)
    gap = range(comma + 1, amount.first)
    named = any(tokens.words[i][0].isupper() for i in gap)
    if any(tokens.low(i) in ("anzahl", "zahl") for i in gap):
        return False  # `soll auf 5 Prozent sinken, die Zahl der Ämter auf 30`
    if comma < 0 or not named or not all(_no_verb(tokens, i) for i in gap) or tokens.low(amount.first - 1) in _AGED:
        return False
    opened = before.own_unit or before.also == "gapped" or tokens.low(comma + 1) in _PLACES
    if not opened or (before.code == "1" and before.also != "gapped" and not counted(tokens, before.last)):
        return False
    after = amount.last
    if tokens.word(after).islower() and tokens.low(after).endswith(("t", "en")) and tokens.low(after) not in FUNCTION:
        after += 1  # `... auf höchstens vier plädiert.`
    if _opens_change(tokens, after):
        return True
    return tokens.word(after) in ("", BREAK, ".", ",", ";", ")", "“", "«", "!", "?", "und", "sowie")


def _is_change_beside(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether a bare number in brackets is by how much the share right before it has changed: `20 Prozent (+2)`."""
    signed = _opens_change(tokens, before.last) and amount.number.first <= before.last + 2
    return signed and before.kind == "share" and not amount.own_unit and tokens.word(amount.last) == ")"


def _opens_change(tokens: Tokens, at: int) -> bool:
    """`(+2` at token `at`: by how much the number before has changed."""
    return tokens.word(at) == "(" and tokens.word(at + 1) in _SIGNS


_SIGNS = PLUS | MINUS | {"±"}


def _no_verb(tokens: Tokens, at: int) -> bool:
    """Whether a word is a noun or a small word, or stands as an adjective between an article and a noun."""
    word, low = tokens.words[at], tokens.lower[at]
    if word[0].isupper() or word[0].isdecimal() or low in _GAP or low in AGAIN or low in _MODIFYING:
        return True
    if _is_dimension(low):
        return True  # `auf dem 912 Meter hohen Berg`
    opens = tokens.word(at - 1) == "," and low.endswith(("e", "er", "es"))  # `, junge Erwachsene 339`
    return word.isalpha() and (tokens.low(at - 1) in _GAP or opens) and tokens.word(at + 1)[:1].isupper()


def _things(tokens: Tokens, at: int) -> bool:
    """Whether things are counted at token `at`; `45,6 Mrd. Kredite` are money, `1,7 Millionen Haushalte` are homes."""
    low = tokens.low(at)
    return counted(tokens, at) and (low in ("haushalte", "haushalten") or not low.startswith(SUMS))


def _points_of_shares(tokens: Tokens, amounts: list[Amount]) -> None:
    """`Die CDU verliert vier Punkte` near shares: percentage points, unless a game or an index has them."""
    shares = [amount.first for amount in amounts if amount.code == "%"]
    for amount in amounts:
        points = amount.code == "1" and tokens.low(amount.last) in ("punkt", "punkte", "punkten")
        if not points or amount.form not in ("digits", "word", "one") or not 0 < (amount.value or 0) <= _MOST_POINTS:
            continue
        near = range(max(0, amount.first - _NEAR), amount.last + _NEAR)
        played = any(part in tokens.low(i) for i in near for part in _PLAYED)
        beside = range(max(0, amount.first - _REACH), amount.last + _REACH)
        moved = any(tokens.low(i).startswith(_MOVED) or tokens.low(i) in _COMPARED for i in beside)
        if moved and not played and any(first in near for first in shares):
            amount.set_unit("pp", "share", amount.factor)
            amount.last, amount.own_unit, amount.also = amount.last + 1, True, "points of a share"


def _instead(tokens: Tokens, amounts: list[Amount]) -> None:
    """`Statt 60 verlangt sie 210 Euro`: the number after `statt` has the unit of the next one of its sentence."""
    for k, amount in enumerate(amounts):
        at = amount.first - 1
        while tokens.low(at) in _BETWEEN_STATT:
            at -= 1
        if amount.code != "1" or not _is_bare(amount) or tokens.low(at) not in ("statt", "anstatt"):
            continue
        after = next((later for later in amounts[k + 1 :] if later.own_unit or _things(tokens, later.last)), None)
        if after is None or not after.own_unit or after.kind == "duration" or _things(tokens, amount.last):
            continue
        if not any(ends_sentence(tokens, i) for i in range(amount.last, after.first)):
            amount.set_unit(after.code, after.kind, after.factor)
            amount.also = "unit of the next number"


def _by_country(tokens: Tokens, amounts: list[Amount]) -> None:
    resolved: dict[str, str | None] = {}
    for amount in amounts:
        name = amount.ambiguous
        if name:
            if name not in resolved:
                resolved[name] = by_country(name, tokens.lower)
            if name == "pfund" and resolved[name] is None and _weighs(tokens, amount):
                amount.code, amount.kind = "Pfd", "measure"
            else:
                amount.code = resolved[name] or amount.code


def _weighs(tokens: Tokens, amount: Amount) -> bool:
    """`wog zwölf Pfund`, `ein Pfund Butter`: the old pound of 500 grams, where no country with such money is named."""
    if amount.number.scaled or tokens.word(amount.last - 1) != "Pfund":
        return False
    near = tokens.lower[max(0, amount.first - 6) : amount.first + 6]
    if any(word.startswith(_WEIGH) for word in near):
        return True
    mass = tokens.is_noun(amount.last) and not tokens.low(amount.last).startswith(SUMS)
    return mass and amount.number.value <= 100


def _one_scale(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether both have a decimal comma, which counts no things: `eine Stärke von 5,2 ... ein Höchstwert von 5,8`."""
    between = tokens.words[before.last : amount.first]
    if "," not in tokens.words[amount.number.first] or BREAK in between or before.kind not in ("measure", "share"):
        return False
    in_brackets = "(" in between[:1] and ")" not in between  # `56 Prozent (2022: 54,9)`
    return in_brackets or "," in tokens.words[before.number.first]


def _has_unit_of(tokens: Tokens, near: Amount, amount: Amount) -> bool:
    on_scale = _one_scale(tokens, near, amount) and not _no_percentage(near, amount)
    return on_scale or _sided(tokens, near, amount) or _faces(tokens, near, amount)


def _faces(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """`44 Prozent stimmen für Ahlers, nur 29 für Hinnerk`: two shares of a vote before the same preposition."""
    at = before_particles(tokens, amount)
    if before.kind != "share" or tokens.low(at) not in (",", "und", ";") or tokens.low(amount.last) not in _SIDES:
        return False
    between = tokens.lower[before.last : at]
    return SENTENCE_ENDS.isdisjoint(between) and not _SIDES.isdisjoint(between) and (amount.value or 0) <= 100


_SIDES = frozenset({"dagegen", "dafür", "für", "gegen"})


def _sided(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """`Vorn liegt Bonn mit 29 Prozent, Schlusslicht ist Borken mit 14.`: two shares after the same preposition."""
    preposition, closing = tokens.low(amount.first - 1), tokens.word(amount.last)
    if before.kind != "share" or preposition not in _SIDED or tokens.low(before.first - 1) != preposition:
        return False
    between = tokens.words[before.last : amount.first]
    closes = closing in (".", ",", ";", BREAK) or _opens_change(tokens, amount.last)
    return closes and SENTENCE_ENDS.isdisjoint(between) and (amount.value or 0) <= 100


_SIDED = frozenset({"auf", "bei", "mit"})


def _follows_count(tokens: Tokens, level: Amount, before: Amount | None) -> bool:
    """Whether a bare count stands in between: `41.700 Tonnen. ... gab es noch 6.690 Betriebe, heute sind es 5.300`."""
    if before is None or before is level or before.code != "1" or before.number.form != "digits":
        return False
    return before.first > level.last and not is_year(tokens, before.number.first)
