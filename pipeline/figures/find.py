"""Find the figures of a text: tokens, numbers with units, figures of several numbers, verdict, bounds."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal

from pipeline.figures.amounts import Amount, read_amounts
from pipeline.figures.around import read_magnitude, read_per, read_rate, read_speed
from pipeline.figures.bounds import Modified, read_modifier
from pipeline.figures.brackets import share_behind_brackets
from pipeline.figures.changes import change_before_gaps, change_of, goes_on_changing
from pipeline.figures.combining import combine
from pipeline.figures.compared import compared_with_next
from pipeline.figures.context import verdict
from pipeline.figures.inherited import resolve_units
from pipeline.figures.marks import marked_stretches
from pipeline.figures.place import Place
from pipeline.figures.scanner import Tokens, scan
from pipeline.figures.sums import same_sum
from pipeline.records import CLAIM_KINDS, Figure


def find_figures(text: str, *, every: bool = False) -> list[Figure]:
    """The figures of a German text, in order; with `every` also the numbers that are no claims, with their kind.

    >>> [(f.text, f.value, f.unit) for f in find_figures("Der Schaden beträgt 2,5 Millionen Euro.")]
    [('2,5 Millionen Euro', 2500000.0, 'EUR')]
    >>> [(f.text, f.kind) for f in find_figures("Am 3. Mai kamen mindestens 40 Gäste.", every=True)]
    [('3', 'date'), ('40', 'count')]
    """
    tokens = scan(text)
    amounts = combine(tokens, share_behind_brackets(tokens, read_amounts(tokens)))
    for before, amount in zip([None, *amounts], amounts, strict=False):
        read_magnitude(tokens, amount)
        read_speed(tokens, amount)
        read_rate(tokens, amount, before)
    resolve_units(tokens, amounts)
    marks = marked_stretches(text)
    starts = [start for start, _ in marks]
    found: list[tuple[Amount, Modified, str, str]] = []
    last_modifier = "exact"
    for k, amount in enumerate(amounts):
        before = amounts[k - 1] if k else None
        after = amounts[k + 1] if k + 1 < len(amounts) else None
        modified = read_modifier(tokens, amount, before.last if before else 0)
        if before is not None and modified.name == "exact" and same_sum(tokens, before, amount):
            modified = replace(modified, name=last_modifier)  # `mehr als 3 Mrd. Dollar (2,5 Mrd. Euro)`
        last_modifier = modified.name
        number = tokens.starts[amount.number.last - 1]
        at = bisect_right(starts, number) - 1
        if at >= 0 and number < marks[at][1]:
            kind, reason = "name", "address or citation"
        else:
            kind, reason = verdict(Place(tokens, amount, modified.first, before, after))
        if kind in ("name", "list", "timeframe", "age"):
            amount.also = kind
        found.append((amount, modified, kind, reason))
    _like_the_next(found)
    figures: list[Figure] = []
    changing, change = None, "none"  # the last amount if it is the size of a change
    for k, (amount, modified, kind, reason) in enumerate(found):
        figure = _figure(tokens, amount, modified, kind, reason)
        if amount.also == "unit shared" and figure.change == "none" and k + 1 < len(found):
            figure = replace(figure, change=_change_with_next(tokens, found[k : k + 3]))
        if figure.change == "none" and kind in CLAIM_KINDS:
            followers = (found[at][0] for at in range(k + 1, len(found)))
            figure = replace(figure, change=change_before_gaps(tokens, amount, modified.first, followers))
        if changing is not None and figure.change == "none" and goes_on_changing(tokens, changing, amount):
            figure = replace(figure, change=change)
        if kind != "article":  # `ein` in `büßten 3 Prozent ein, SAP 2 Prozent`
            changing, change = amount if figure.change != "none" else None, figure.change
        if every or kind in CLAIM_KINDS:
            figures.append(figure)
    return figures


def _change_with_next(tokens: Tokens, found: list[tuple[Amount, Modified, str, str]]) -> str:
    """The change of a number that has its unit from the next one: `gaben 2023 um 8,4, 2024 um 1,5 Prozent nach`."""
    amount, modified, *_ = found[0]
    follower, after, *_ = found[1] if found[1][2] != "year" else found[-1]
    if direction := compared_with_next(tokens, amount, follower):
        return direction
    by = tokens.low(modified.first - 1) == tokens.low(after.first - 1) == "um" and amount.code == follower.code
    return change_of(tokens, follower, after.first) if by else "none"


def _like_the_next(found: list[tuple[Amount, Modified, str, str]]) -> None:
    """`acht und elf Jahre alt`: a number that has its unit from the next one is what the next one is."""
    for k in range(len(found) - 2, -1, -1):
        amount, modified, kind, _ = found[k]
        follower, _, next_kind, _ = found[k + 1]
        shared = amount.also == "unit shared" and follower.own_unit and amount.code == follower.code
        if shared and kind in CLAIM_KINDS and next_kind in ("age", "timeframe", "time"):
            found[k] = (amount, modified, next_kind, "like the next number")


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _figure(tokens: Tokens, amount: Amount, modified: Modified, kind: str, reason: str) -> Figure:
    claim = kind in CLAIM_KINDS
    start, end = tokens.starts[amount.first], tokens.ends[amount.last - 1]
    value, low, high, name = amount.value, amount.value, amount.value, modified.name
    if amount.form == "range":
        value, low, high, name = None, amount.low, amount.high, "range"
    elif amount.form == "vague":
        value, low, high = None, amount.value, None
        name = "vague" if name in ("exact", "about", "at_least", "more_than") else name
        if name in ("at_most", "less_than"):  # `höchstens ein paar Dutzend`: no bound is left
            low, name = None, "vague"
    elif name == "about":
        low = high = None
    elif name in ("at_least", "more_than"):
        high = None
    elif name in ("at_most", "less_than"):
        low = None
    return Figure(
        start=start,
        end=end,
        text=tokens.text[start:end],
        kind=kind,
        value=_float(value),
        low=_float(low),
        high=_float(high),
        unit=amount.code,
        modifier=name,
        change=change_of(tokens, amount, modified.first) if claim else "none",
        is_claim=claim,
        phrase_start=tokens.starts[modified.first],
        phrase_end=tokens.ends[modified.last - 1],
        per=read_per(tokens, amount) if claim else "",
        rule=reason,
    )
