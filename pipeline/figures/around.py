"""What stands around a figure and belongs to it in sense: magnitudes, `Tempo 80`, the words of a rate."""

from __future__ import annotations

from pipeline.figures.amounts import Amount
from pipeline.figures.place import counted
from pipeline.figures.scanner import Tokens
from pipeline.figures.units import read_denominator

_MAGNITUDE = frozenset(("stärke", "magnitude", "erdbebenstärke"))
#: Words before `Stärke` that make it a wind force, which numbers a class: `ein Sturm der Stärke 10`.
STORMS = frozenset("sturm sturms wind winde winden orkan orkans böen hurrikan hurrikans taifun zyklon".split())
_SCALES = ("richterskala", "richter-", "momenten", "mercalli")
_RATE = frozenset(("pro", "je", "per", "/"))


def read_magnitude(tokens: Tokens, amount: Amount) -> None:
    """`Stärke 6,3`, `Magnitude von 7,1`, `6,5 auf der Richterskala`: the magnitude of an earthquake, code `Mw`."""
    if amount.own_unit or amount.number.form not in ("digits", "word") or (amount.value is None and amount.low is None):
        return
    top = amount.value if amount.value is not None else amount.high
    at = amount.first - 1
    shaken = tokens.low(at) in _MAGNITUDE and any(
        word.endswith(("beben", "bebens")) for word in tokens.lower[max(0, at - 3) : at]
    )  # `hat ein Erdbeben der Stärke 6,1 schwere Schäden angerichtet`
    if top is None or not 0 <= top <= 10 or (counted(tokens, amount.last) and not shaken):
        return
    if any(word in STORMS for word in tokens.lower[max(0, at - 4) : at + 1]):
        return
    if tokens.low(at) in _MAGNITUDE and tokens.is_noun(at):
        amount.first = at
    else:
        for i in range(max(0, amount.first - 5), amount.first):
            if (tokens.lower[i] in _MAGNITUDE or _is_scale(tokens, i)) and "." not in tokens.words[i : amount.first]:
                break
        else:
            if not any(_is_scale(tokens, i) for i in range(amount.last, min(len(tokens), amount.last + 5))):
                return
    amount.code, amount.kind, amount.own_unit, amount.also = "Mw", "measure", True, "magnitude"


def read_speed(tokens: Tokens, amount: Amount) -> None:
    """`Tempo 80`, `mit Tempo 147`: a speed in kilometres an hour, whose unit nobody writes."""
    if amount.number.form != "digits" or amount.own_unit or amount.value is None:
        return
    tall = _TALL[0] < amount.value < _TALL[1] and "," in tokens.words[amount.number.first]
    if tall and tokens.low(amount.last) == "groß":
        amount.code, amount.kind, amount.also = "m", "measure", "groß"  # `ist 1,75 groß`
    if amount.value not in _SPEEDS:
        return
    if tokens.low(amount.first - 1) == "tempo":
        amount.code, amount.kind, amount.own_unit, amount.also = "km/h", "measure", True, "tempo"
    elif tokens.low(amount.last) == "schnell" and amount.value >= _FAST:
        amount.code, amount.kind, amount.also = "km/h", "measure", "schnell"  # `Der Wagen war 180 schnell`


#: How tall people are, in metres.
_TALL = (1, 2.5)
_SPEEDS = range(5, 500)
_FAST = 30


def read_rate(tokens: Tokens, amount: Amount, before: Amount | None) -> None:
    """`Der Marktanteil lag bei 22,4`, `eine Wahlbeteiligung von 61,3`: the percentage of a quota that has no unit.

    It goes on from the number `before`: `Die Inflation ging von 2,3 im Mai auf 2,0 zurück`.
    """
    if amount.own_unit or amount.code != "1" or amount.form != "digits" or "," not in tokens.words[amount.number.first]:
        return
    level = tokens.low(amount.first - 1) in ("auf", "bei", "mit", "von") and 0 < (amount.value or 0) <= _WHOLE
    if not level or amount.number.scaled or counted(tokens, amount.last):
        return
    near = range(max(0, amount.first - _REACH), amount.first)
    if before is not None and before.also == "quota" and before.last in near:
        goes_on = (tokens.low(before.first - 1), tokens.low(amount.first - 1)) == ("von", "auf")
    else:
        goes_on = False
    if goes_on or any(tokens.is_noun(i) and tokens.low(i).endswith(QUOTAS) for i in near):
        amount.code, amount.kind, amount.also = "%", "share", "quota"


QUOTAS = tuple(
    "anteil beteiligung einschaltquote inflation inflationsrate losenquote sparquote teuerung teuerungsrate".split()
)
_WHOLE, _REACH = 100, 5


def _is_scale(tokens: Tokens, at: int) -> bool:
    low = tokens.lower[at]
    return low.startswith(_SCALES) or (
        low == "richter" and tokens.low(at + 1) == "-" and tokens.low(at + 2).startswith("skala")
    )


def read_per(tokens: Tokens, amount: Amount) -> str:
    """The words of a rate behind the figure: `pro Jahr`, `je Einwohner`, `/Tonne`."""
    for at in (amount.last, amount.last + 1):
        slash = tokens.word(at) == "/" and tokens.is_digits(at + 1)
        gendered = tokens.word(at) == "/" and tokens.low(at + 1) in ("innen", "in")  # `80 Bürger/innen`
        if tokens.low(at) in _RATE and (amount.own_unit or not slash) and not gendered:
            denominator = read_denominator(tokens.words, at + 1)
            end = denominator[1] if denominator else at + 2
            if tokens.is_digits(at + 1) and tokens.word(at + 2)[:1].isalpha():
                end = at + 3  # `pro 100.000 Einwohner`
            elif tokens.low(at + 1) in ("eine", "einer") and tokens.low(at + 2) in ("million", "milliarde"):
                end = at + 4  # `je einer Million Einwohner`
            if end <= len(tokens) and tokens.word(at + 1)[:1].isalnum():
                return tokens.text[tokens.starts[at] : tokens.ends[end - 1]]
        if not tokens.is_noun(amount.last):
            break
    return ""
