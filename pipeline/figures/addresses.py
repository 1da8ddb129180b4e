"""Numbers of phones and postcodes: `030 1234567`, `10117 Berlin`, `in 8049 Zürich`."""

from __future__ import annotations

from pipeline.figures.place import Place, plural_noun
from pipeline.figures.scanner import BREAK


def phone(p: Place) -> bool:
    """`030 1234567`, `+49 30 1234`: a row of digit groups that begins with a zero or a plus."""
    t, at = p.tokens, p.amount.number.first
    if not p.digits or p.amount.own_unit:
        return False
    first = at
    while (
        first > 0 and at - first < 8 and (t.is_digits(first - 1) or t.word(first - 1) in ("/", "-", "–", "(", ")", "+"))
    ):
        first -= 1
    if t.is_digits(at - _ROW) or t.is_digits(at + _ROW) or t.is_digits(at + 1):
        start = at
        while t.is_digits(start - 1) and at - start < _ROW:
            start -= 1
        if all(len(t.word(i)) == 1 and t.is_digits(i) for i in range(start, start + _ROW)):
            return True  # `die Gewinnzahl 3 4 1 9 0 2 7`
    if first == at:
        return p.digits.isdecimal() and len(p.digits) > 7
    if t.word(first) == "+" and t.is_digits(first + 2):
        return t.word(first + 1).isdecimal() and len(t.word(first + 1)) <= 3
    if t.low(first - 1 - (t.word(first - 1) in (".", ":"))) in _LABELS:
        return True  # `Tel. 4 12 33`
    head = next(i for i in range(first, at + 1) if t.is_digits(i))
    return head < at and t.words[head].isdecimal() and t.words[head].startswith("0") and len(t.words[head]) > 1


#: Single digits that stand side by side in a number of a lottery or an account.
_ROW = 5
_LABELS = frozenset("fax fon hotline mobil rufnummer tel telefon telefonnummer".split())


def postcode(p: Place) -> bool:
    """`10117 Berlin`: five digits without a dot before a place, where an address begins."""
    t, amount = p.tokens, p.amount
    if not (p.digits.isdecimal() and len(p.digits) in (4, 5) and t.is_noun(amount.last)):
        return False
    before = t.word(amount.first - 1)
    if len(p.digits) == 4:  # in Austria and Switzerland, behind a street: `Percostraße 15, 1220 Wien`
        housed = p.before is not None and p.before.also == "name" and p.before.last == amount.first - 1
        placed = before.lower() == "in" and not plural_noun(t, amount.last)  # `in 8049 Zürich`
        return placed or (before == "," and housed) or t.low(amount.last) in _SHORT_POSTCODES
    if before == "," and (t.is_digits(amount.first - 2) or t.is_digits(amount.first - 3)):
        return True
    if before.lower() == "in":
        return int(p.digits) % _ROUND != 0  # `in 12000 Haushalten`
    return before in (",", "-") and t.word(amount.last + 1) in ("", ",", ".", ")", BREAK)


#: Few postcodes are multiples of it.
_ROUND = 500
#: Places with postcodes of four digits that look like a plural.
_SHORT_POSTCODES = frozenset("bern dornbirn luzern wien".split())
