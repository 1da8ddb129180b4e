"""What holds for every text: offsets point at the figure, bounds agree with the value."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.figures import find_figures
from pipeline.records import CLAIM_KINDS, MODIFIERS

#: Pieces that figures are made of, with things that make offsets go wrong: emoji, combining marks, line breaks.
PIECES = st.sampled_from(
    (
        "1.100|20|3,5|007|2007|½|1/2|12 500|-7|+3|1.1.2022|20:15|zwölf|zwei|ein|eine|Tausende|Hälfte|Drittel|halbe|"
        "dreiundzwanzig|Millionen|Mrd.|Mio|Dutzend|mehrere|ein paar|von|bis|zwischen|und|auf|oder|,|.|–|-|(|)|/|:|„|“|"
        "Prozent|%|Euro|€|US-Dollar|Kronen|km/h|Grad|Jahre|Stunden|Std.|Kilometer|pro|Meter|Stärke|jeder|vierte|"
        "mindestens|mehr als|rund|über|um|gegen|knapp|nicht|minus|gut|vor|seit|letzten|Menschen|Tote|Jahr|Platz|"
        "Artikel|§|A|März|Uhr|fu\u0308nf|zwo\u0308lf|👍|👩‍👩‍👧|\u00ad|\u200b|\ufeff|\x00|\r\n|\n\n|\r|\t|é|ﬁ|Ⅷ|٣|²|İ"
    ).split("|")
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.text(alphabet=string.digits + ".,:/-–+()% €$'’ \n\u00a0\u202fabzweinsdt", max_size=60),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
)


@given(TEXTS)
@settings(max_examples=1500, deadline=None)
def test_figures_are_sound(text: str) -> None:
    end = 0
    for figure in find_figures(text, every=True):
        assert text[figure.start : figure.end] == figure.text != ""
        assert figure.start >= end, "figures stand in order and do not overlap"
        end = figure.end
        assert 0 <= figure.phrase_start <= figure.start
        assert figure.end <= figure.phrase_end <= len(text)
        assert figure.modifier in MODIFIERS
        assert figure.is_claim == (figure.kind in CLAIM_KINDS)
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        if figure.modifier in ("range", "vague"):
            assert figure.value is None
        assert figure.rule


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_claims_are_those_of_every_number(text: str) -> None:
    assert find_figures(text) == [figure for figure in find_figures(text, every=True) if figure.is_claim]


@pytest.mark.parametrize("mark", ["👍 ", "u\u0308 ", "\r\n", "\u00ad", "\ufeff", "e\u0301e\u0301 "])
def test_what_stands_before_moves_the_offsets_and_nothing_else(mark: str) -> None:
    plain = "Rund 1.100 Soldaten fielen, zwölf Häuser brannten."
    moved = find_figures(mark * 3 + plain)
    assert [figure.text for figure in moved] == ["1.100", "zwölf"]
    assert [figure.start for figure in moved] == [figure.start + 3 * len(mark) for figure in find_figures(plain)]
