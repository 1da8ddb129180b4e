"""Bare numbers that stand as the amounts before them do: `32 Prozent (14 Sitze), die CDU 28 (12)`."""

from __future__ import annotations

from itertools import pairwise

from pipeline.figures.again import before_particles
from pipeline.figures.amounts import Amount
from pipeline.figures.elliptic import ends_sentence, is_of_count
from pipeline.figures.lexicon import FUNCTION
from pipeline.figures.place import counted
from pipeline.figures.said_once import no_percentage
from pipeline.figures.scanner import Tokens

#: What `also` says of a number that stands like one before it.
PARALLEL = "as the numbers before"
#: ... and of one that takes up the unit of an amount before it.
TAKEN_UP = "unit of the number before"
#: What links two amounts of one holder.
_LINKS = frozenset({"(", "und", "sowie", "oder", "auf", "bei", "mit", "von"})
#: Tokens between the two of a holder, and between those of two holders.
_BESIDE, _NEXT = 4, 8


def repeat_units(tokens: Tokens, amounts: list[Amount]) -> None:
    """Give bare numbers the units of the amounts that stand in the same order before them.

    `steigt um 5 Prozent auf 3,20 Euro, der für Kinder um 4 auf 1,60`: by so many percent to so much, twice;
    `100 Liter kosten 95 Euro, 3.000 Liter 2.800`: so much for so much.
    """
    for first, second, third, fourth in zip(amounts, amounts[1:], amounts[2:], amounts[3:], strict=False):
        if not first.own_unit or third.number.scaled or first.code == second.code:
            continue
        again = fourth.own_unit and _is_raised_again(tokens, first, second, third, fourth)
        raised = tokens.lower[first.last : second.first] == ["auf"]
        bare = fourth.code == "1" and (second.own_unit or raised or counted(tokens, second.last))
        if not (again or bare):
            continue
        near = third.first - second.last <= _NEXT and second.first - first.last <= _NEXT
        if not near or any(ends_sentence(tokens, i) for i in range(first.last, fourth.first)):
            continue
        if again:
            third.set_unit(first.code, first.kind, first.factor)
            third.value = third.number.value
        elif third.own_unit:
            if third.code == first.code and fourth.first == third.last and second.own_unit and _is_bare(tokens, fourth):
                _take(second, fourth)
        elif _linked(tokens, first, second, third, fourth) and not no_percentage(third, first):
            _take(first, third)
            _take(second, fourth)
    _repeat_words(tokens, amounts)
    for left, right in pairwise(amounts):
        if left.own_unit and right.code == "1" and _governs_alike(tokens, left, right):
            _take(left, right)


def _is_raised_again(tokens: Tokens, first: Amount, second: Amount, third: Amount, fourth: Amount) -> bool:
    """`um 1,7 Prozent auf 131,1 Milliarden, die Einfuhr um 3,9 auf 116,5 Milliarden Euro`: by so many percent again."""
    by = first.code in ("%", "pp") and tokens.low(first.first - 1) == tokens.low(third.first - 1) == "um"
    to = tokens.lower[first.last : second.first] == tokens.lower[third.last : fourth.first] == ["auf"]
    return by and to and third.also == "unit shared" and third.number.value < _PERCENT


_PERCENT = 100


def _governs_alike(tokens: Tokens, given: Amount, bare: Amount) -> bool:
    """`145 Prozent auf chinesische und 25 auf europäische Waren`: what follows both has the same preposition."""
    behind = tokens.low(bare.last)
    alike = behind in _GOVERNING and behind == tokens.low(given.last) and tokens.low(bare.first - 1) in (",", "und")
    if not alike or given.kind == "duration" or bare.form != "digits" or bare.first - given.last > _NEXT:
        return False
    return not no_percentage(bare, given) and not any(ends_sentence(tokens, i) for i in range(given.last, bare.first))


_GOVERNING = frozenset({"an", "auf", "bei", "für", "in", "im", "mit"})


def _repeat_words(tokens: Tokens, amounts: list[Amount]) -> None:
    """`Für 3 Liter zahlt er 9 Euro, für 2 sind es 6`: the unit that stands behind the same preposition or verb."""
    for k, amount in enumerate(amounts):
        others = amounts[max(0, k - _BACK) : k]
        if (
            amount.code != "1"
            or amount.number.scaled
            or not any(other.own_unit or other.number.scaled for other in others)
        ):
            continue
        at = before_particles(tokens, amount)
        low = tokens.low(at)
        verb = low not in FUNCTION and low.islower() and low.endswith(("t", "te", "en"))
        if not (verb or low in _PREPOSITIONS) or not _is_bare(tokens, amount) or is_of_count(tokens, amount):
            continue
        alike = (other for other in reversed(others) if tokens.low(before_particles(tokens, other)) == low)
        given = next((other for other in alike if _is_given(tokens, other)), None)
        if given is None or no_percentage(amount, given) or (given.own_unit and given.last >= amounts[k - 1].last):
            continue
        if given.kind != "duration" and not any(ends_sentence(tokens, i) for i in range(given.last, at)):
            _take(given, amount)


def _is_given(tokens: Tokens, amount: Amount) -> bool:
    """Whether an amount has a unit or a scale of its own: `auf 4 Millionen`, not `auf 4 Millionen Gäste`."""
    return amount.own_unit or (amount.number.scaled and not counted(tokens, amount.last))


#: How many amounts back the same word may stand.
_BACK = 3
_PREPOSITIONS = frozenset({"ab", "auf", "bei", "für", "mit", "um", "von", "zu"})


def _linked(tokens: Tokens, first: Amount, second: Amount, third: Amount, fourth: Amount) -> bool:
    """Whether the two bare numbers are linked by the word that links the two amounts."""
    link = tokens.low(third.last)
    if link not in _LINKS or fourth.first != third.last + 1 or second.first - first.last > _BESIDE:
        return False
    bare = third.code in ("1", first.code) and _is_bare(tokens, third) and _is_bare(tokens, fourth)
    named = any(tokens.low(i).endswith("zahl") for i in range(second.last, third.first))
    return bare and not named and link in tokens.lower[first.last : second.first]


def _is_bare(tokens: Tokens, amount: Amount) -> bool:
    return amount.form == "digits" and not counted(tokens, amount.last)


def _take(given: Amount, bare: Amount) -> None:
    if not given.own_unit and given.number.scaled:
        bare.take_scale(given)
        return  # its currency may be told later
    if given.own_unit:
        bare.set_unit(given.code, given.kind, given.factor)
        bare.take_scale(given)
    bare.also = PARALLEL
