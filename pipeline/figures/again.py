"""Numbers that take up what was measured before: `im Vorjahr waren es 380`, `üblich sind 190`, `davon neun`."""

from __future__ import annotations

from pipeline.figures.amounts import Amount
from pipeline.figures.scanner import BREAK, SENTENCE_ENDS, Tokens

_REACHED = ("brachte", "kam", "komm", "käm")
#: Verbs of what goes to whom of a sum: `Davon entfallen 18.000 auf Löhne`.
_GOING = ("entfall", "entfiel", "fließ", "floss", "geh", "ging")
#: How many tokens before the number are searched.
_REACH = 8
#: `waren es noch 380`, `es sind sogar 94`.
_ARE = frozenset(("sind", "waren", "war", "ist", "seien", "wären"))
#: Words between those that take something up and the number.
AGAIN = frozenset("noch nur sogar erst schon bereits gerade mal einmal dagegen rund etwa fast knapp gut gar".split())


def _are_again(tokens: Tokens, amount: Amount) -> bool:
    """`tatsächlich wären es an der engsten Stelle weniger als 800`: other words stand between, and nothing follows."""
    if tokens.word(amount.last) not in ("", BREAK, ".", ";"):
        return False
    for i in range(amount.first - 1, max(0, amount.first - _REACH), -1):
        if tokens.words[i] in SENTENCE_ENDS or tokens.words[i] == "," or tokens.words[i][:1].isdecimal():
            return False
        if tokens.low(i) == "es":
            return tokens.low(i - 1) in _ARE
    return False


def _is_norm(tokens: Tokens, amount: Amount) -> bool:
    """Whether a clause says what is usual or allowed instead: `üblich sind 190`, `erlaubt seien nachts 55`."""
    for i in range(amount.first - 1, max(0, amount.first - _REACH), -1):
        if tokens.words[i] in SENTENCE_ENDS or tokens.words[i] == ",":
            return False
        if tokens.low(i) in _ARE:
            return tokens.low(i - 1) in _NORMS or tokens.low(amount.last) in _NORMS
        if tokens.low(i) in _PASSIVE:
            return tokens.low(i - 1) in _GRANTED
    return False


#: `angeboten wurden nur 11.500`, against what was asked for.
_PASSIVE = frozenset({"werden", "wird", "wurde", "wurden"})
_GRANTED = frozenset("angeboten bewilligt bezahlt gefordert geboten genehmigt gezahlt verlangt zugesagt".split())


_NORMS = frozenset(
    "angekündigt beantragt bekannt eingeplant erforderlich erlaubt erwartet genehmigt geplant gestattet möglich normal "
    "nötig notwendig üblich veranschlagt vorgeschrieben vorgesehen zulässig zugelassen zugesagt".split()
)


#: How a part of a sentence is served: `24 Monate, davon 18 bedingt`.
_SUSPENDED = frozenset({"bedingt", "teilbedingt", "unbedingt"})


def before_particles(tokens: Tokens, amount: Amount) -> int:
    """Index of the token before a number and its `nur`, `sogar`, `rund`: of `auf` in `Er kam sogar auf nur 97`."""
    at = amount.first - 1
    while tokens.low(at) in AGAIN:
        at -= 1
    return at


def says_again(tokens: Tokens, amount: Amount) -> bool:
    """Whether the number takes up what was measured before: `Am Vorabend waren es 380`, `Er kam sogar auf 97`,
    `üblich sind im Mai 190`, `davon nur neun`.
    """
    at = before_particles(tokens, amount)
    pair = {tokens.low(at), tokens.low(at - 1)}
    if tokens.low(at) == "davon" or _is_norm(tokens, amount):
        return not tokens.word(amount.last)[:1].isalpha() or tokens.low(amount.last) in _NORMS | _SUSPENDED
    if _are_again(tokens, amount):
        return True
    if tokens.low(amount.last) in _ARE | {"sollen", "sollten"} and tokens.low(amount.last + 1) == "es":
        return True  # `10.000 waren es im Vorjahr`, `15.000 sollen es werden`
    if tokens.low(at).startswith(_GOING) and tokens.low(at - 1) == "davon":
        return tokens.low(amount.last) in ("an", "auf", "in")
    reached = tokens.low(at) == "auf" and any(tokens.low(i).startswith(_REACHED) for i in range(at - _REACH, at))
    return reached or ("es" in pair and not _ARE.isdisjoint(pair))
