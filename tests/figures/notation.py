"""A short way to write what a figure is worth: `~1100`, `>=34`, `<7000 EUR`, `20..30 %`, `1000+` (vague), `5 % up`."""

from __future__ import annotations

from pipeline.figures import find_figures
from pipeline.records import Figure

_SIGNS = {"exact": "", "about": "~", "at_least": ">=", "more_than": ">", "at_most": "<=", "less_than": "<"}
_CHANGES = {"none": "", "increase": " up", "decrease": " down"}


def _plain(number: float | None) -> str:
    assert number is not None
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else f"{number:.10g}"


def short(figure: Figure) -> str:
    """The figure's worth in the notation of the tables, after checking that its fields agree with its modifier."""
    if figure.modifier == "range":
        assert figure.value is None
        worth = f"{_plain(figure.low)}..{_plain(figure.high)}"
    elif figure.modifier == "vague":
        assert figure.value is None
        assert figure.high is None
        worth = "?" if figure.low is None else f"{_plain(figure.low)}+"
    else:
        low, high = {
            "exact": (figure.value, figure.value),
            "about": (None, None),
            "at_least": (figure.value, None),
            "more_than": (figure.value, None),
            "at_most": (None, figure.value),
            "less_than": (None, figure.value),
        }[figure.modifier]
        assert (figure.low, figure.high) == (low, high)
        worth = _SIGNS[figure.modifier] + _plain(figure.value)
    unit = "" if figure.unit == "1" else f" {figure.unit}"
    return worth + unit + _CHANGES[figure.change]


def claims(text: str) -> list[str]:
    """The worths of all figures of `text` that are claims."""
    return [short(figure) for figure in find_figures(text)]


def without_change(text: str) -> list[str]:
    """As `claims`, for tables that are not about changes."""
    return [worth.removesuffix(" up").removesuffix(" down") for worth in claims(text)]


def kinds(text: str) -> list[tuple[str, str]]:
    """(text, kind) of every number of `text`."""
    return [(figure.text, figure.kind) for figure in find_figures(text, every=True)]
