"""Words and signs that numbers are made of besides the number words: scales, halves, fractions, signs. Data only."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

#: Scale words that stand apart. `Bio.` is 10^12.
SCALES = MappingProxyType(
    {
        **dict.fromkeys(("hundert",), 100),
        **dict.fromkeys(("tausend", "tsd", "tsd."), 1000),
        **dict.fromkeys(("dutzend", "dutzende", "dutzenden", "dtzd"), 12),
        **dict.fromkeys(("million", "millionen", "mio", "mill", "mn"), 10**6),
        **dict.fromkeys(("milliarde", "milliarden", "mrd", "mrden", "mia"), 10**9),
        # misspellings that news lets pass
        **dict.fromkeys(("milion", "milionen", "millonen"), 10**6),
        **dict.fromkeys(("millarde", "millarden", "miliarde", "miliarden", "milliaden"), 10**9),
        **dict.fromkeys(("billion", "billionen", "bio"), 10**12),
        **dict.fromkeys(("billiarde", "billiarden"), 10**15),
        **dict.fromkeys(("trillion", "trillionen"), 10**18),
    }
)
ABBREVIATED = frozenset(("tsd", "mio", "mill", "mrd", "mia", "bio", "dtzd"))
#: Letters glued to digits, as in the tables of firms and on the web.
SHORT_SCALES = MappingProxyType({"k": 1000, "K": 1000, "T": 1000, "M": 10**6})
PLURAL_SCALES = frozenset(("millionen", "milliarden", "billionen", "milionen", "millarden", "miliarden"))
#: Words before a scale word that make it vague: `mehrere Hundert`. `ein paar` is read in `_vague`.
SOME = frozenset(
    (
        "mehrere mehreren mehrerer einige einigen einiger etliche etlichen viele vielen vieler wenige wenigen zig "
        "unzählige zahlreiche zahlreichen hunderte tausende dutzende"
    ).split()
)
VULGAR = MappingProxyType(
    {
        sign: Decimal(a) / Decimal(b)
        for sign, a, b in (
            ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5),
            ("⅘", 4, 5),
            ("⅙", 1, 6), ("⅚", 5, 6), ("⅐", 1, 7), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8), ("⅑", 1, 9),
            ("⅒", 1, 10),
        )
    }
)  # fmt: skip
HALVES = frozenset(("halb", "halbe", "halben", "halber", "halbes", "halbem"))
SPACES = frozenset((" ", "\u00a0", "\u202f", "\u2009", "\u2007", "\u2008"))
#: Adjectives before a fraction and the bound they give.
QUALIFIED = MappingProxyType(
    {
        **dict.fromkeys(("gutes", "guten", "gute", "guter"), "at_least"),
        **dict.fromkeys(("knappes", "knappen", "knappe", "knapper"), "less_than"),
        "geschätztes": "about",
        **dict.fromkeys(("ganzes", "volles", "weiterer", "weitere", "weiteres"), "exact"),
    }
)
MINUS = frozenset(("-", "–", "−", "‒", "minus"))
PLUS = frozenset(("+", "plus"))

#: What a fraction in digits is read for; `42/43` are two trains.
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100, 1000))
