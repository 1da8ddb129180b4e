"""The units of figures in one table: code, what it measures, how it is written, and what it is worth in SI units.

A code is the usual symbol (`km2`, `°C`, `kWh`, `nmi`) or the English word of a duration; `Unit.ucum` is the UCUM code.
A unit may be written as a multiple of its code: `Jahrzehnt` is ten `year`, `Viertelstunde` fifteen `min`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.figures.numerals import plain
from pipeline.figures.unit_table import (
    AFTER_DIGITS_ONLY,
    ENDINGS,
    MULTIPLES,
    NEEDS_CAPITAL,
    NOT_UCUM,
    PER,
    PHRASES,
    RATES,
    TABLE,
    UCUM,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its output code, the kind of figure it makes, its worth in an SI unit (None where undefined).

    `factor` is how many of the code one written unit is: 10 for `Jahrzehnt` (code `year`).
    """

    code: str
    kind: str = "measure"
    quantity: str = ""
    si: Decimal | None = None
    si_unit: str = ""
    factor: Decimal = Decimal(1)

    @property
    def ucum(self) -> str:
        """The UCUM code, or an empty string where there is none."""
        if "/" in self.code:
            above, below = self.code.split("/")
            return f"{UCUM.get(above, above)}/{UCUM.get(below, below)}"
        return "" if self.code in NOT_UCUM else UCUM.get(self.code, self.code)


@cache
def _units() -> tuple[dict[str, Unit], dict[str, Unit], dict[str, Unit]]:
    """(symbol -> unit, name -> unit, code -> unit)"""
    symbols: dict[str, Unit] = {}
    names: dict[str, Unit] = {}
    codes: dict[str, Unit] = {}
    for quantity, si_unit, rows in TABLE:
        kind = quantity if quantity in ("share", "duration") else "measure"
        for code, si, signs, words in rows:
            unit = Unit(code, kind, quantity, Decimal(si) if si else None, si_unit)
            codes[code] = unit
            symbols.update(dict.fromkeys(signs.split(), unit))
            names.update(dict.fromkeys(words.split(), unit))
    for name, (code, factor) in MULTIPLES.items():
        names[name] = replace(codes[code], factor=Decimal(str(factor)))
    for (above, below), (code, quantity) in RATES.items():
        if code not in codes:
            over, under = codes[above], codes.get(below)
            worth = over.si / under.si if over.si and under and under.si else None
            codes[code] = Unit(code, "measure", quantity, worth, f"{over.si_unit}/{under.si_unit}" if under else "")
    codes["°"] = Unit("°", "measure", "angle")
    codes["Mw"] = Unit("Mw", "measure", "magnitude")
    return symbols, names, codes


def unit_of(code: str) -> Unit:
    """The unit with an output code, for instance `km/h`."""
    return _units()[2][code]


def quantity_of(code: str) -> str:
    """What a unit measures: `power` for `kW`; `money` for the code of a currency."""
    unit = _units()[2].get(code)
    return unit.quantity if unit else "money"


@lru_cache(maxsize=1 << 14)
def unit_word(word: str) -> Unit | None:
    """The unit that one word or symbol names.

    >>> unit_word("Kilometern").code
    'km'
    >>> unit_word("Jahrzehnte").factor
    Decimal('10')
    """
    symbols, names, _ = _units()
    if word in symbols:
        return symbols[word]
    if len(word) > 40:
        return None
    small = plain(word)
    for ending in ENDINGS:
        stem = small[: len(small) - len(ending)]
        if small.endswith(ending) and stem in names:
            return None if word[:1].islower() and (stem in NEEDS_CAPITAL or small in NEEDS_CAPITAL) else names[stem]
    return None


def read_unit(words: list[str], at: int, after_digits: bool) -> tuple[Unit, int] | None:
    """The unit (no currency) that stands at `words[at]`, and the index behind it; rates like `km/h` are one unit.

    >>> read_unit(["Kilometer", "pro", "Stunde"], 0, True)[0].code
    'km/h'
    """
    head, symbols = tuple(plain(word) for word in words[at : at + 4]), _units()[0]
    for length in range(len(head), 0, -1):
        found = PHRASES.get(head[:length])
        if found and (words[at] in symbols) >= (head[0] in symbols) and (after_digits or head[0] not in symbols):
            return _with_rate(unit_of(found), words, at + length)
    if head[0] in ("grad", "°"):
        return unit_of("°C"), at + 1
    unit = unit_word(words[at])
    if unit is None or (not after_digits and words[at] in AFTER_DIGITS_ONLY):
        return None
    end = at + 1
    if words[at] in ("Std", "Min", "Sek", "sek", "min", "h", "vH") and words[end : end + 1] == ["."] and after_digits:
        follower = words[end + 1 : end + 2]
        if follower and (follower[0][:1].islower() or follower[0][:1].isdigit() or follower[0] in (",", ")")):
            end += 1
    return _with_rate(unit, words, end)


def _with_rate(unit: Unit, words: list[str], end: int) -> tuple[Unit, int]:
    if end + 1 >= len(words):
        return unit, end
    if plain(words[end]) in PER or words[end] in ("/", "die") or words[end : end + 2] == ["in", "der"]:
        below = read_denominator(words, end + 1 + (words[end] == "in"))
        if below is not None:
            rate = RATES.get((unit.code, below[0]))
            if rate:
                return unit_of(rate[0]), below[1]
    return unit, end


def read_denominator(words: list[str], at: int) -> tuple[str, int] | None:
    """The code of the unit below a fraction line at `words[at]` and the index behind it."""
    head = tuple(plain(word) for word in words[at : at + 3])
    for length in range(len(head), 1, -1):
        found = PHRASES.get(head[:length])
        if found:
            return found, at + length
    unit = unit_word(words[at]) if at < len(words) else None
    return (unit.code, at + 1) if unit else None


#: Words near a bare `Grad` that make it an angle, not a temperature.
_ANGLE = (
    "winkel",
    "dreh",
    "gedreht",
    "weggedreht",
    "neig",
    "geneigt",
    "kurve",
    "wende",
    "schwenk",
    "steigung",
    "kurs",
    "links",
    "rechts",
    "gefälle",
    "schräglage",
    "breite",
    "länge",
)


def is_angle(words: list[str], first: int, last: int) -> bool:
    """Whether the words around a figure in bare `Grad` speak of an angle (`um 90 Grad gedreht`)."""
    around = [plain(word) for word in words[max(0, first - 4) : first] + words[last : last + 2]]
    return any(word.startswith(_ANGLE) or word.endswith(("winkel", "kurve", "neigung")) for word in around)
