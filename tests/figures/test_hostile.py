"""Text that would make a careless pattern run for ever: it is read to the end, at any size."""

from __future__ import annotations

import pytest

from pipeline.figures import find_figures

SIZE = 100_000
HOSTILE = {
    "dotted digits": "1." * SIZE,
    "digits": "7" * SIZE,
    "glued number words": "zwei" * SIZE,
    "dots": "." * SIZE,
    "spaces": " " * SIZE,
    "line breaks": "\n" * SIZE,
    "one long word": "x" * SIZE,
    "colons": "7:" * (SIZE // 10),
    "slashes": "7/" * (SIZE // 10),
    "commas": "7," * SIZE,
    "scales": "Millionen " * (SIZE // 10),
    "vague scales": "Tausende von " * (SIZE // 10),
    "groups of digits": "1" + " 000" * (SIZE // 10),
    "articles": "ein " * (SIZE // 10),
    "ranges": "5 bis " * (SIZE // 10),
    "list of numbers": "5, " * (SIZE // 10) + "6 Prozent",
    "quotes": "„5" * (SIZE // 10),
    "last": "letzten " * (SIZE // 10) + "3 Jahre",
    "modifiers": "mehr als " * (SIZE // 10) + "3",
    "tags": "a@" * SIZE,
    "combining marks": "u\u0308" * SIZE,
    "lone surrogates": "\ud800 5 Euro",
    "kroner": "5 Kronen " * (SIZE // 10),
    "numbers without a comma": "„1 " * (SIZE // 10),
    "parts": "von 1 in A 1 " * (SIZE // 20),
    "paragraphs of laws": "§§ 1, 2, 3 und 4 " * (SIZE // 20),
    "judgments": "BGHZ 1, 2 <3>; " * (SIZE // 20),
    "parties": "Kläger zu 1, 2, 3 " * (SIZE // 20),
    "sums": "1 Stunde 2 Minuten " * (SIZE // 20),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_to_the_end(text: str) -> None:
    for figure in find_figures(text, every=True):
        assert text[figure.start : figure.end] == figure.text


def test_a_number_of_any_length_has_a_finite_value() -> None:
    for text in ("9" * 400 + " Euro", "9" * 39 + " Billionen", "Millionen Milliarden Billionen Menschen"):
        for figure in find_figures(text, every=True):
            assert figure.value is None or figure.value < float("inf")
