"""Powers in digits: `10^6`, `10⁻⁹`, `6,02 × 10²³`, `1,5e6`."""

from __future__ import annotations

from decimal import Decimal

from pipeline.figures.scanner import Tokens

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_TIMES = frozenset(("×", "·", "x", "*"))
_TEN = Decimal(10)
#: No figure of the news has more digits; a power of any size would take for ever.
_LARGEST = 40


def read_power(tokens: Tokens, end: int, value: Decimal) -> tuple[Decimal, int] | None:
    """(worth, index behind) of the power whose base or mantissa, worth `value`, ends before token `end`."""
    power = _power(tokens, end, value)
    if power is not None:
        return power
    if tokens.word(end) in _TIMES and tokens.word(end + 1) == "10":  # `6,02 × 10^23`
        power = _power(tokens, end + 2, _TEN)
        return (value * power[0], power[1]) if power else None
    return None


def _power(tokens: Tokens, at: int, base: Decimal) -> tuple[Decimal, int] | None:
    sign = tokens.word(at)
    if not tokens.glued(at):
        return None
    if sign in ("^", "e", "E"):
        negative = tokens.word(at + 1) in ("-", "−")
        behind = at + 1 + (negative or tokens.word(at + 1) == "+")
        exponent = tokens.word(behind)
        if not (tokens.glued(at + 1) and tokens.glued(behind) and exponent.isdecimal() and len(exponent) <= 2):
            return None
        size = -int(exponent) if negative else int(exponent)
        if sign != "^":
            return (base * _TEN**size, behind + 1) if not base or abs(size) <= _LARGEST else None
        return _raised(base, size, behind + 1)
    if base != _TEN:  # `10²`; elsewhere a superscript is a footnote
        return None
    behind = at + 1 + (sign in ("⁻", "⁺") and tokens.glued(at + 1))
    written = "".join(tokens.words[at:behind]).translate(_SUPERSCRIPTS)
    digits = written.lstrip("-+")
    if not digits.isdecimal() or not digits.isascii() or len(digits) > 2 or digits == tokens.words[behind - 1]:
        return None
    return _raised(base, int(written), behind)


def _raised(base: Decimal, size: int, end: int) -> tuple[Decimal, int] | None:
    if not base:
        return base, end
    if abs(base.log10() * size) > _LARGEST:
        return None
    return base**size, end
