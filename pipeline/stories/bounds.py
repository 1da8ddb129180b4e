"""What range of values a figure admits, so that two figures can be told to agree or to exclude each other.

Bounds that the words give count as they are. Where there are none, `etwa 1.100` admits what a round number is used for:
half a step of its last digit that is no zero, where fives count as steps, too (Krifka 2007, "Approximate interpretation
of number words"), and at most a tenth of it. A figure with decimals, a scale or a unit admits what rounds to it:
`1,2 Milliarden Euro` agrees with `1,24 Milliarden Euro`. A count in plain digits or words is meant to the unit.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

_DIGITS = re.compile(r"\d[\d.\u00a0\u202f' ]*(?:,(\d+))?")
#: `etwa` reaches no further than this share of the value.
_ROUND = 0.1
#: So that `1,2` and `1,3 Milliarden` don't meet at 1.25.
_JUST_LESS = 1 - 1e-6


@dataclass(frozen=True, slots=True)
class Bounds:
    """The values that a figure admits, both ends included.

    >>> Bounds(100, math.inf).admits(Bounds(1050, 1150)), Bounds(12, 12).admits(Bounds(14, 14))
    (True, False)
    """

    low: float
    high: float

    def admits(self, other: Bounds) -> bool:
        """Whether both can be true."""
        slack = 1e-9 * max(1.0, abs(self.low) if math.isfinite(self.low) else 0.0)
        return self.low <= other.high + slack and other.low <= self.high + slack

    def below(self, other: Bounds) -> bool:
        """Whether all of these are less than all of the other."""
        return not self.admits(other) and self.high < other.low


def bounds_of(
    figure: str, kind: str, value: float | None, low: float | None, high: float | None, modifier: str
) -> Bounds | None:
    """The values that a figure admits, or None if it has no number at all.

    >>> bounds_of("100", "count", 100, 100, None, "at_least")
    Bounds(low=100, high=inf)
    >>> bounds_of("1.100", "count", 1100, None, None, "about")
    Bounds(low=1050.0, high=1150.0)
    >>> found = bounds_of("1,2 Milliarden Euro", "money", 1.2e9, 1.2e9, 1.2e9, "exact")
    >>> found.admits(Bounds(1.24e9, 1.24e9)), found.admits(Bounds(1.25e9, 1.35e9))
    (True, False)
    """
    if value is None and low is None and high is None:
        return None
    if value is not None and modifier == "about":
        step = round_step(value) / 2
        return Bounds(value - min(step, _ROUND * abs(value)), value + min(step, _ROUND * abs(value)))
    if value is not None and modifier == "exact":
        half = precision(figure, kind, value) / 2 * _JUST_LESS
        return Bounds(value - half, value + half)
    if modifier in ("at_most", "less_than") and high is not None:
        return Bounds(min(0.0, high) if low is None else low, high)
    start = low if low is not None else (value if value is not None and high is None else -math.inf)
    return Bounds(start, high if high is not None else math.inf)


def round_step(value: float) -> float:
    """The step of the coarsest scale of ones, fives and tens that a number lies on.

    >>> [round_step(number) for number in (1100, 1000, 250, 17, 0)]
    [100.0, 1000.0, 50.0, 1.0, 1.0]
    """
    if not value or not math.isfinite(value):
        return 1.0
    digits = f"{abs(value):.12e}"
    mantissa, exponent = digits.split("e")
    figures = mantissa.replace(".", "").rstrip("0")
    step = 10.0 ** (int(exponent) - len(figures) + 1)
    return step * 5 if figures[-1] == "5" and len(figures) > 1 else step


def precision(figure: str, kind: str, value: float) -> float:
    """The step to which an exact figure is written: 0 for a count in plain digits or words.

    >>> precision("12", "count", 12), precision("33,3 Prozent", "share", 33.3), precision("14 Millionen", "count", 14e6)
    (0.0, 0.1, 1000000.0)
    """
    match = _DIGITS.search(figure)
    if match is None:
        return 0.0
    decimals = len(match.group(1) or "")
    written = float(match.group().strip(" .'\u00a0\u202f").translate(_PLAIN)) if match.group() else 0.0
    scale = abs(value) / written if written and value else 1.0
    if kind == "count" and not decimals and scale < 10:
        return 0.0
    return float(f"{scale * 10.0**-decimals:.6g}")


_PLAIN = str.maketrans({".": "", "'": "", " ": "", "\u00a0": "", "\u202f": "", ",": "."})
