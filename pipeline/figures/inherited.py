"""Units that the words at a number do not give: a bare `Krone`, `3 Milliarden` of money, `5,8` on a scale."""

from __future__ import annotations

from pipeline.figures.again import before_particles, says_again
from pipeline.figures.amounts import Amount
from pipeline.figures.around import STORMS
from pipeline.figures.borrowed import borrow, has_things, is_bare
from pipeline.figures.elliptic import goes_on, is_doer, is_of_count, is_of_those, is_of_topic
from pipeline.figures.lexicon import FUNCTION, LAST_NEXT
from pipeline.figures.parallel import PARALLEL, TAKEN_UP
from pipeline.figures.place import counted
from pipeline.figures.said_once import WARMEST, no_percentage
from pipeline.figures.scanner import BREAK, SENTENCE_ENDS, Tokens
from pipeline.figures.sharing import RATIOS, is_of
from pipeline.figures.stretches import DIMENSIONS, is_dimension, no_verb
from pipeline.figures.sums import (
    GIVEN,
    PAID,
    is_sum,
    leads_to,
    only_sums,
    priced,
    same_sentence,
    spent,
)
from pipeline.figures.taking_up import differs, opens_change, taken_up
from pipeline.figures.years import is_year

#: Letters of a road or line before its number.
_LETTERS = 3
#: How many tokens before the number are searched for such a word.
_REACH = 8
#: How many tokens back the number with the unit may stand.
_FAR = 20
#: With these before it a number without a unit is an age: `vor allem Kinder unter 12`.
_AGED = frozenset({"ab", "unter"})
#: Prepositions of a place or time that two clauses set against each other: `300 Gäste kamen, in Bonn 20`.
_PLACES = frozenset("am an auf aus bei beim im in nach von vor zu zum zur".split())


def resolve_units(tokens: Tokens, amounts: list[Amount]) -> None:
    """Set the currencies that a country tells, and the units that bare numbers have from the numbers before them."""
    borrow(tokens, amounts)
    money = next((amount.code for amount in amounts if amount.kind == "money"), "")
    last: Amount | None = None
    paid: Amount | None = None  # the last sum
    millions: Amount | None = None  # ... of millions
    people: Amount | None = None  # the last millions that are no money
    quake: Amount | None = None  # the last magnitude of an earthquake
    level: Amount | None = None  # what a number without any word may take up
    prior: Amount | None = None  # the last number that is no attribute
    earlier: Amount | None = None  # ... and the one before it
    stated: Amount | None = None  # ... nor a time frame
    for before, amount, after in zip([None, *amounts], amounts, [*amounts[1:], None], strict=False):
        if amount.kind == "money":
            money, paid = amount.code, amount
            millions = amount if amount.number.scaled else millions
        if amount.also == PARALLEL:
            continue
        if beside := taken_up(tokens, amount, before, prior, last):
            amount.take(beside, TAKEN_UP)
            continue
        if last is not None and differs(tokens, last, prior, amount):
            amount.take(last, TAKEN_UP)
        if amount.own_unit:
            last = amount
            quake = amount if amount.code == "Mw" else quake
        elif last is not None and last.code == "°C" and _is_no_heat(tokens, last, amount):
            pass
        elif (
            amount.code == "1"
            and is_bare(amount)
            and not has_things(tokens, amount.last)
            and not is_of(tokens, amount, RATIOS)
        ):
            near = last if last is not None and amount.first - last.last <= _FAR else None
            if amount.number.scale >= 10**6:
                counting = is_of_count(tokens, amount, _FAR)  # `die Zahl der Nutzer stieg auf 48,9 Millionen`
                if is_of_those(tokens, amount):
                    pass  # `3 Milliarden Euro; 9 Millionen leiden Hunger`
                elif money and (
                    is_sum(tokens, amount)
                    or same_sentence(tokens, near, amount)
                    or spent(tokens, amount, PAID + GIVEN)
                    or (not counting and priced(tokens, amount, paid, people))
                    or (not counting and only_sums(tokens, amount, millions, people))
                ):
                    amount.code, amount.kind, amount.also = money, "money", "currency of the sum before"
                    if before is not None and leads_to(tokens, before, amount):
                        before.code, before.kind, before.also = money, "money", amount.also
            elif prior is not None and _gapped(tokens, prior := _held(tokens, earlier, prior, amount), amount):
                exceeds = prior.kind == "share" and (amount.value or 0) > _HUNDRED >= (prior.value or 0)
                if prior.code != "1" and not exceeds and not no_percentage(amount, prior):
                    amount.take(prior, "gapped")
                amount.also = "gapped"
            elif near is not None and _has_unit_of(tokens, near, amount):
                amount.take(near, TAKEN_UP)
            elif (
                level is not None
                and amount.first - level.last <= _FAR
                and says_again(tokens, amount)
                and not is_of_topic(tokens, amount)
                and not no_percentage(amount, level)
                and not _follows_count(tokens, level, before)
            ):
                amount.take(level, TAKEN_UP)
            elif prior is not None and _is_decimal(tokens, amount) and says_again(tokens, amount):
                amount.take_scale(prior)  # `1,2 Millionen Gäste, im Vorjahr waren es 1,4`
            elif (
                level is not None
                and level.kind == "money"
                and spent(tokens, amount, PAID)
                and not is_doer(tokens, amount)
                and tokens.word(amount.first - 1) != "("  # `Nachbar Jan (33) kassiert`
            ):
                amount.code, amount.kind, amount.also = level.code, level.kind, "currency of the sum before"
                if SENTENCE_ENDS.isdisjoint(tokens.words[level.last : amount.first]):
                    amount.take_scale(level)  # `brachte 20 Millionen Euro, bezahlt hatte der Klub 8`
            if quake is not None and _is_magnitude(tokens, quake, amount):
                amount.set_unit(quake.code, quake.kind, quake.factor)
                amount.also = TAKEN_UP
            if amount.code == "1" and stated is not None and goes_on(tokens, stated, amount, after):
                amount.take(stated, TAKEN_UP)
                amount.code = "%" if stated.code == "pp" else stated.code
        if amount.code == "1" and amount.number.scale >= 10**6:
            people = amount
        if prior is not None and _is_next_thing(prior, amount):
            continue
        if _is_attribute(tokens, amount) or _is_rate(tokens, amount, prior):
            continue
        earlier, prior = prior, amount
        if (amount.kind != "duration" or _lasts(tokens, amount)) and (
            (amount.form, amount.code) != ("one", "1")
            and amount.form != "factor"
            and not (
                amount.code == "1" and amount.also
            )  # a part of the millions before: `22 auf Personal, 8 auf Zinsen`
        ):
            stated = amount
        if amount.kind in ("money", "measure", "share") or _lasts(tokens, amount):
            level = amount
        elif counted(tokens, amount.last) and amount.form != "one":
            level = None


def _lasts(tokens: Tokens, amount: Amount) -> bool:
    """Whether a duration is said of something: `bleibt 171 Tage unbesetzt`, not `vor drei Jahren`."""
    before = before_particles(tokens, amount)
    level = tokens.low(before) in ("auf", "bei") or (tokens.low(before) == "von" and tokens.is_noun(before - 1))
    low = tokens.low(before)
    if low in LAST_NEXT:
        return False  # `die ersten fünf Jahre`
    return amount.kind == "duration" and amount.own_unit and (level or low not in FUNCTION or low in _MODALS)


#: `soll 14 Stunden gefahren sein, erlaubt sind neun`.
_MODALS = frozenset("darf dürfen kann können muss müssen musste mussten soll sollen will wollen".split())


def _is_next_thing(prior: Amount, amount: Amount) -> bool:
    """`eine Spüle` in `Ein Herd kommt auf 900 Euro, eine Spüle auf 700`; `ein Kilo Obst` in `..., ein Kilo Obst 3`."""
    other = not amount.own_unit or (amount.kind == "measure" and prior.kind == "money")
    return amount.form == "one" and prior.own_unit and other


def _is_decimal(tokens: Tokens, amount: Amount) -> bool:
    return "," in tokens.words[amount.number.first]


def _is_attribute(tokens: Tokens, amount: Amount) -> bool:
    """`auf dem 912 Meter hohen Berg`, `ein 40 Tonnen schwerer Bulle`, `der 61-Jährige`."""
    low = tokens.low(amount.last)
    if low == "-" and tokens.glued(amount.last):
        return True
    if _is_line(tokens, amount):
        return True
    if is_year(tokens, amount.first) and (tokens.low(amount.first - 1) in _UNTIL or low in _BEING):
        return True  # `Vertrag bis 2028, Jahresgehalt 4`, `7,2 Millionen, 2023 waren es 7,4`
    if opens_change(tokens, amount.first - 1) and tokens.word(amount.last) == ")":
        return True  # `MDAX 26.100 (-0,2 %), Euro 1,0840`
    behind = tokens.word(amount.last + 1)
    named = behind[:1].isalpha() and behind.lower() not in FUNCTION  # not `8 Cent teurer, Diesel 5`
    return amount.own_unit and is_dimension(low) and low not in DIMENSIONS and named


def _is_no_heat(tokens: Tokens, heat: Amount, amount: Amount) -> bool:
    """`bis 22 Grad, Wind 3 bis 4`, `Das Fieber stieg auf 39 Grad, der Puls auf 120`."""
    warmer = not amount.number.scaled and (amount.value or 0) > WARMEST >= (heat.value or 0)
    return warmer or tokens.low(amount.first - 1) in STORMS


def _held(tokens: Tokens, earlier: Amount | None, prior: Amount, amount: Amount) -> Amount:
    """`Die zwölf Gesellen bekamen 500 Euro, die drei Lehrlinge 100`: the number between counts those who have it."""
    counts = prior.code == "1" and amount.first == prior.last + 1 and tokens.is_noun(prior.last)
    return earlier if counts and earlier is not None else prior


def _is_rate(tokens: Tokens, amount: Amount, prior: Amount | None) -> bool:
    """`braucht 6 Liter auf 100 Kilometer`: the number says of how much the one before it is."""
    beside = prior is not None and prior.own_unit and prior.last == amount.first - 1
    return beside and tokens.low(amount.first - 1) in ("auf", "je", "pro") and amount.value == _HUNDRED


_HUNDRED = 100


def _is_line(tokens: Tokens, amount: Amount) -> bool:
    """`auf der A 7`, `der ICE 571`."""
    letters = tokens.word(amount.first - 1)
    return letters.isupper() and len(letters) <= _LETTERS and not amount.own_unit and not counted(tokens, amount.last)


#: `20 bis 40 Liter Regen, örtlich bis 60`.
_ELSEWHERE = frozenset("andernorts anderswo gebietsweise lokal sonst stellenweise vereinzelt örtlich".split())
#: Words before a year.
_MOST = ("ste", "sten")
_BEING = frozenset({"sind", "waren", "wären"})
_UNTIL = frozenset({"bis", "seit", "jahr"})


def _gapped(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether a bare number ends a clause whose verb is left out, right after the number of the clause before.

    `89 Euro kosteten die Karten, im Parkett sogar 140.`, `Sie forderte sieben Jahre, der Verteidiger höchstens vier.`
    """
    if amount.first - before.last > _FAR or not SENTENCE_ENDS.isdisjoint(tokens.words[before.last : amount.first]):
        return False
    marks = (",", "und", "sowie")
    comma = next((i for i in range(amount.first - 1, before.last - 1, -1) if tokens.words[i] in marks), -1)
    if comma < 0:
        return False
    gap = range(comma + 1, amount.first)
    named = any(
        tokens.words[i][0].isupper() or tokens.lower[i].endswith(_MOST) or tokens.lower[i] in _ELSEWHERE for i in gap
    )
    if any(tokens.is_noun(i) and tokens.low(i).endswith("zahl") for i in gap):
        return False  # `soll auf 5 Prozent sinken, die Zahl der Ämter auf 30`
    if not named or not all(no_verb(tokens, i) for i in gap) or tokens.low(amount.first - 1) in _AGED:
        return False
    opened = before.own_unit or before.also in ("gapped", TAKEN_UP) or tokens.low(comma + 1) in _PLACES
    opened = opened or _is_next_holder(tokens, comma, amount)
    if not opened or (before.code == "1" and before.also != "gapped" and not counted(tokens, before.last)):
        return False
    after = amount.last
    if tokens.word(after).islower() and tokens.low(after).endswith(("t", "en")) and tokens.low(after) not in FUNCTION:
        after += 1  # `... auf höchstens vier plädiert.`
    if opens_change(tokens, after):
        return True
    return tokens.word(after) in ("", BREAK, ".", ",", ";", ")", "“", "«", "!", "?", "und", "sowie")


def _is_next_holder(tokens: Tokens, comma: int, amount: Amount) -> bool:
    """`Die CDU stellt neun Räte, die SPD 22.`: not `zwei Konsolen, die Playstation 5`, which has a small number."""
    holder = tokens.low(comma + 1) in ("das", "der", "die") and amount.first == comma + 3 and tokens.is_noun(comma + 2)
    return tokens.words[comma] == "," and holder and (amount.value or 0) >= _LEAST_HELD


#: Versions of a thing are smaller.
_LEAST_HELD = 12


def _is_magnitude(tokens: Tokens, quake: Amount, amount: Amount) -> bool:
    """`Stärke 6,8 ... in zehn Kilometern Tiefe. Das japanische Institut sprach von 7,1`."""
    near = amount.first - quake.last <= _QUAKE and _is_decimal(tokens, amount) and 0 < (amount.value or 0) < 10
    return near and tokens.low(before_particles(tokens, amount)) in ("auf", "erreichte", "hatte", "mit", "von")


#: How many tokens behind a magnitude another one may stand without its word.
_QUAKE = 60
_WHEN = frozenset(("nach", "seit", "vor"))
#: Kinds of figures that a number with a decimal comma goes on from.
_SCALED = frozenset(("duration", "measure", "money", "share"))


def _one_scale(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether both have a decimal comma, which counts no things: `eine Stärke von 5,2 ... ein Höchstwert von 5,8`."""
    between = tokens.words[before.last : amount.first]
    if not _has_fraction(tokens, amount) or BREAK in between or before.kind not in _SCALED:
        return False
    if before.kind == "money":  # `520,9 Millionen Euro und damit mehr als der FC Barcelona (482,6)`
        alone = (tokens.word(amount.first - 1), tokens.word(amount.last)) == ("(", ")")
        return alone and before.number.scaled and SENTENCE_ENDS.isdisjoint(between)
    if tokens.word(before.last) == ")" and tokens.word(amount.last) != ")":
        return False  # what stands in brackets ends with them
    if before.kind == "duration" and tokens.low(before_particles(tokens, before)) in _WHEN:
        return False  # `Vor 1,35 Millionen Jahren betrug die Exzentrizität 0,002`
    # `56 Prozent (2022: 54,9)`, `steuerte 112 Terawattstunden bei (2023: 118,7)`
    in_brackets = "(" in between[: 1 + tokens.word(before.last).islower()] and ")" not in between
    return in_brackets or _has_fraction(tokens, before)


def _has_fraction(tokens: Tokens, amount: Amount) -> bool:
    """`5,2`, `5,0`, `zweieinhalb`."""
    return "," in tokens.words[amount.number.first] or (amount.form == "word" and amount.number.value % 1 != 0)


def _has_unit_of(tokens: Tokens, near: Amount, amount: Amount) -> bool:
    on_scale = _one_scale(tokens, near, amount) and not no_percentage(amount, near)
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
    if preposition == "zu" == tokens.low(before.first - 1) and before.kind == "share":
        # `zu 60 Prozent auf den Bund, zu 30 auf das Land`
        return SENTENCE_ENDS.isdisjoint(tokens.words[before.last : amount.first]) and (amount.value or 0) <= 100
    if before.kind != "share" or preposition not in _SIDED or tokens.low(before.first - 1) != preposition:
        return False
    between = tokens.words[before.last : amount.first]
    closes = closing in (".", ",", ";", BREAK) or opens_change(tokens, amount.last)
    return closes and SENTENCE_ENDS.isdisjoint(between) and (amount.value or 0) <= 100


_SIDED = frozenset({"auf", "bei", "mit"})


def _follows_count(tokens: Tokens, level: Amount, before: Amount | None) -> bool:
    """Whether a bare count stands in between: `41.700 Tonnen. ... gab es noch 6.690 Betriebe, heute sind es 5.300`."""
    if before is None or before is level or before.code != "1" or before.number.form != "digits":
        return False
    if _is_line(tokens, before):
        return False
    return before.first > level.last and not is_year(tokens, before.number.first)
