"""Mending text: what breaks is joined, and no figure changes."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.cleaning import is_damaged, join_lines, mend_characters, mend_spaces, repair_encoding


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("nordkoreanische Sol-", "daten", "nordkoreanische Soldaten"),
        ("im Ukraine-", "Krieg", "im Ukraine-Krieg"),
        ("gegen Covid-", "19", "gegen Covid-19"),
        ("Ein-", "und Ausfuhr", "Ein- und Ausfuhr"),
        ("vier-", "bis fünftausend", "vier- bis fünftausend"),
        ("Haupt-", "bzw. Nebenwohnsitz", "Haupt- bzw. Nebenwohnsitz"),
        ("Der Krieg –", "er dauert an", "Der Krieg – er dauert an"),
        ("von 10 -", "20 Toten", "von 10 - 20 Toten"),
        ("zwölf", "Tote", "zwölf Tote"),
        ("", "Tote", "Tote"),
        ("zwei-", "", "zwei-"),
    ],
)
def test_lines_are_joined_by_the_rules_of_german_hyphenation(first: str, second: str, joined: str) -> None:
    assert join_lines(first, second) == joined


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("Soldaten wurden ge\xadtötet", "Soldaten wurden getötet"),
        ("ge\xad\n  tötet", "getötet"),
        ("o\ufb03ziell, gri\ufb00, Au\ufb02age", "offiziell, griff, Auflage"),
        ("zwo\u0308lf", "zwölf"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("Seite 1\x0cSeite 2", "Seite 1\n\nSeite 2"),
        ("\ufeffzwölf\u200b Tote\x00\x1b", "zwölf Tote"),
        ("halb \ud83d kaputt", "halb \ufffd kaputt"),
    ],
)
def test_damaged_characters_are_mended(raw: str, mended: str) -> None:
    assert is_damaged(raw)
    assert mend_characters(raw) == mended
    assert not is_damaged(mended)


@pytest.mark.parametrize(
    "figure", ["10²", "½", "1\u202f000", "1\xa0000", "1.100", "2,5", "11'400", "CO₂", "3⁄4", "5 %", "Ⅳ"]
)
def test_figures_never_change(figure: str) -> None:
    assert mend_spaces(mend_characters(f"rund {figure} Tote")) == f"rund {figure} Tote"


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("Ã¼ber 20 Mio. Euro fÃ¼r MÃ¼nchen", "über 20 Mio. Euro für München"),
        ("â€žZwÃ¶lfâ€œ Tote â€“ 5 â‚¬", "„Zwölf“ Tote – 5 €"),
        ("Köln hilft MÃ¼nchen", "Köln hilft München"),
        ("10Â² mÂ³ bei 12Â°C, Â½ Liter", "10² m³ bei 12°C, ½ Liter"),
        ("GroÃ\x9fe StraÃŸe", "Große Straße"),
        ("MÃœNCHEN", "MÜNCHEN"),
        ("erste Zeile: Köln\nzweite: KÃ¶ln", "erste Zeile: Köln\nzweite: Köln"),
    ],
)
def test_mixed_up_encodings_are_repaired(raw: str, mended: str) -> None:
    assert is_damaged(raw)
    assert mend_characters(raw) == mended


@pytest.mark.parametrize(
    "text",
    [
        "São Paulo",
        "Ångström",
        "der Buchstabe „Ä“",
        "»Ü« und „Ö“",
        "SPÄ“",
        "Île-de-France",
        "Łódź, Čapek, Âge",
        "10² ½ ³⁄₄",
    ],
)
def test_what_only_looks_mixed_up_stays(text: str) -> None:
    assert not is_damaged(text)
    assert mend_characters(text) == text


def test_odd_spaces_become_plain_ones_but_inside_a_number() -> None:
    assert mend_spaces("12\xa0Mio.\u2009Euro,\t 1\u2009000\u2003Tote") == "12 Mio. Euro, 1\u2009000 Tote"


@given(st.text())
def test_mending_is_done_at_once(text: str) -> None:
    once = mend_characters(text)
    assert mend_characters(once) == once
    assert mend_spaces(mend_spaces(once)) == mend_spaces(once)
    assert not is_damaged(once)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"])))
def test_mending_keeps_letters_and_digits(text: str) -> None:
    def kept(some: str) -> str:
        # NFC and the taking apart of ligatures are all that may happen to a letter.
        return re.sub(r"\W", "", unicodedata.normalize("NFKC", some))

    assert kept(mend_spaces(mend_characters(text))) == kept(repair_encoding(text))


@given(st.text(alphabet="abÄ1-,. "), st.text(alphabet="abÄ1-,. "))
def test_joining_loses_nothing_but_a_hyphen(first: str, second: str) -> None:
    def letters(some: str) -> str:
        return re.sub(r"[^\w]", "", some)

    assert letters(join_lines(first, second)) == letters(first) + letters(second)
