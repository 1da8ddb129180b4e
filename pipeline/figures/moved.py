"""Changes without `um`: `verlor 4 Prozent`, `legte 4 Prozent zu`, `nahm 15 Kilo ab`."""

from __future__ import annotations

from pipeline.figures.amounts import Amount
from pipeline.figures.lexicon import MARKETS, POINTS
from pipeline.figures.scanner import Tokens
from pipeline.figures.stretches import clause_before, ends_clause, last_word

_PREPOSITIONS = frozenset("mit bei auf von um zu in gegen über bis zwischen unter ab für nach".split())
#: Verbs that say of a bare share how far something moved: `stieg 3 Prozent`; a level needs `auf`.
_ROSE = frozenset("stieg stiegen steigt steigen kletterte kletterten klettert klettern".split())
_FELL = frozenset("sank sanken sinkt sinken fiel fielen fällt fallen".split())
#: Forms of `geben`, which with `nach` is a loss: `gaben 2 Prozent nach`.
_GAVE = frozenset({"gab", "gaben", "gibt", "geben"})
#: Particles of `fallen` and `steigen` with which a share is who does so: `fielen 3 Prozent durch`.
_FALLING_AWAY = frozenset({"aus", "durch", "ein", "um", "weg"})
#: What opens the whole of a share: `gaben 5 Prozent der Anteile ab`.
_WHOLES = frozenset({"aller", "der", "des", "ihrer", "seiner", "von"})
#: Starts of verbs that say that the share was lost.
_LOST = ("verlor", "verlör", "verlier", "büßt", "eingebüßt")
#: Particles of `legen` with which the share is what was won.
_ADDED = frozenset({"zu", "hinzu", "dazu"})
#: Units of what people weigh.
_WEIGHTS = frozenset({"kg", "g"})
_WEIGHED = {"abgenommen": "decrease", "zugenommen": "increase"}


def moved(tokens: Tokens, amount: Amount, first: int) -> str:
    """The direction that the verb of the clause gives a figure that is its object, else ""."""
    if amount.code in ("%", "pp"):
        if signed := _signed(tokens, first):
            return signed
        return _share(tokens, amount.last, first)
    if amount.code in _WEIGHTS:
        return _WEIGHED.get(tokens.low(amount.last), "")
    points = amount.code == "1" and tokens.low(amount.last) in POINTS
    if points and any(word.startswith(MARKETS) for word in clause_before(tokens, first)):
        return _share(tokens, amount.last + 1, first)  # `Der Dow Jones verlor 112 Punkte`
    return ""


def _signed(tokens: Tokens, first: int) -> str:
    """`Der Dax schloss mit minus 0,6 Prozent`: on a market the sign says how far; `Zinsen von minus 1 %` none."""
    direction = {"plus": "increase", "minus": "decrease"}.get(tokens.low(first), "")
    on_market = any(word.startswith(MARKETS) for word in clause_before(tokens, first))
    return direction if on_market and tokens.low(first - 1) == "mit" else ""


def _share(tokens: Tokens, end: int, first: int) -> str:
    """`verlor 4 Prozent`, `legte 4 Prozent zu`: the share that ends before token `end` is what was lost or won."""
    particle, last = tokens.low(end), last_word(tokens, end)
    clause, bare = clause_before(tokens, first), tokens.low(first - 1) not in _PREPOSITIONS
    if particle.startswith(_LOST) or (bare and particle in _WHOLE_OF and _is_lost(tokens, end)):
        return "decrease"
    if bare and any(word.startswith(_LOST) for word in clause):
        return "decrease"
    won = bare and not _WON.isdisjoint(clause) and particle not in _WHOLES and _is_market_report(tokens, first)
    if won or (_won(clause, bare, particle) and not particle.startswith("der")):
        return "increase"
    if direction := _direction(clause, tokens.low(first - 1), particle, last):
        return direction
    legs = bare and any(word.startswith("legt") for word in clause) and particle not in _WHOLES
    if legs and (particle in _ADDED or last in _ADDED):
        return "increase"  # `legte 0,8 Prozent auf 16.800 Punkte zu`
    if tokens.low(first - 1) == "auf":
        return ""  # a level: `hat um 0,8 Prozent auf 11.432 Punkte zugelegt`
    won = tokens.low(first - 1).startswith(("gewann", "gewinn")) and particle in _ADDED
    return "increase" if won or particle.startswith(("zugelegt", "hinzugewonnen")) else ""


def _is_lost(tokens: Tokens, end: int) -> bool:
    """`ein Viertel ihres Wertes eingebüßt hatte`: the clause ends with the loss, and no other number stands before."""
    for i in range(end + 1, min(end + _LONGEST_WHOLE, len(tokens))):
        if tokens.is_digits(i) or tokens.words[i] == "," or ends_clause(tokens, i):
            return False
        if tokens.lower[i].startswith(_LOST):
            after = i + 1 + (tokens.low(i + 1) in _AUXILIARIES)
            return after >= len(tokens) or tokens.words[after] in (",", "und") or ends_clause(tokens, after)
    return False


#: Words from a share to the verb behind its whole.
_LONGEST_WHOLE = 8
_AUXILIARIES = frozenset({"hat", "hatte", "haben", "hatten", "habe", "hätten"})


def _is_market_report(tokens: Tokens, first: int) -> bool:
    """Whether shares of a market are spoken of: `Der Dax legte zu. Siemens Energy gewannen 4,1 Prozent`."""
    return any(word.startswith(_LISTED) for word in tokens.lower[max(0, first - _REPORT) : first])


#: Words back in which a report of a market names it.
_REPORT = 80
_LISTED = ("aktie", "anleger", "börse", "dax", "leitindex", "mdax", "sdax", "tecdax", "smi", "atx", "eurostoxx")
_WON = frozenset({"gewann", "gewannen", "gewinnen", "gewinnt"})
#: What opens the whole that somebody lost a part of: `ein Viertel ihres Wertes eingebüßt`.
_WHOLE_OF = frozenset({"ihres", "seines", "ihrer", "seiner", "des", "der"})


def _won(clause: list[str], bare: bool, after: str) -> bool:
    """Whether the clause says that something on a market won: `An der Börse gewann der Dax`, `hat 5 % gewonnen`."""
    verb = any(word.startswith(("gewann", "gewinn")) for word in (*clause, after)) or after.startswith("gewonnen")
    return verb and bare and any(word.startswith(MARKETS) for word in clause)


def _direction(clause: list[str], before: str, after: str, last: str) -> str:
    """The direction of a bare share: `stieg 3 Prozent`, `gaben 2 Prozent nach`, `Die Aktie gab 2 Prozent ab`."""
    if before in _PREPOSITIONS or after in _WHOLES:
        return ""
    if not _GAVE.isdisjoint(clause):
        lost = "nach" in (after, last) or ("ab" in (after, last) and any(word.startswith(MARKETS) for word in clause))
        return "decrease" if lost else ""
    if after in ("nachgegeben", "nachgab", "nachgaben"):
        return "decrease"
    if before in _ROSE | _FELL and last not in _FALLING_AWAY:
        return "increase" if before in _ROSE else "decrease"
    return ""
