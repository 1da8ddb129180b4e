"""Where words stand in quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.attribution.quotations import quotations


@pytest.mark.parametrize(
    "text",
    [
        "Er sagte: [„Wir haben drei Tote geborgen.“]",
        "Er sagte: [»Wir haben drei Tote geborgen.«]",
        "Er sagte: [«Wir haben drei Tote geborgen.»]",
        'Er sagte: ["Wir haben drei Tote geborgen."]',
        "Er sagte: [“Wir haben drei Tote geborgen.”]",
        "Er sagte: [‚Wir haben drei Tote geborgen.‘]",
        "[„Wir zählen ‚nur‘ drei Tote“], sagte er, [„aber es werden mehr sein.“]",
        "Das Magazin „Blick nach vorn“ zählt drei Tote.",
        "[„Es fehlt das Ende, und zwar ganz.]\n\nDer nächste Absatz hat drei Zeilen.",
        'Die 5" dicken Rohre und die 6" dicken Rohre.',
    ],
)
def test_quotations(text: str) -> None:
    plain, expected = "", []
    for ch in text:
        if ch == "[":
            expected.append(len(plain))
        elif ch == "]":
            expected[-1] = (expected[-1], len(plain))
        else:
            plain += ch
    assert quotations(plain) == expected


@given(st.text(alphabet='ab „“”"»«‚‘’›‹\n.', max_size=80))
def test_quotations_lie_in_the_text_and_never_overlap(text: str) -> None:
    last = 0
    for start, end in quotations(text, min_words=1):
        assert last <= start < end <= len(text)
        last = end


@pytest.mark.parametrize("text", ["„a „b“ “ " * 10_000, "„Wir haben das „Haus“ und noch " * 10_000])
def test_names_in_marks_without_end_are_read_to_the_end(text: str) -> None:
    """Each inner name once copied the rest of the text."""
    found = quotations(text)
    assert all(text[start] == "„" and end <= len(text) for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
