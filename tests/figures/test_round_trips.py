"""Numbers that somebody else wrote read back: words in any spelling and inflection, digits with any separators."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from pipeline.figures import find_figures
from pipeline.figures.numerals import read_word

SPELLINGS: dict[str, Callable[[str], str]] = {
    "German": str,
    "Swiss": lambda words: words.replace("ß", "ss"),
    "without umlauts": lambda words: words.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss"),
    "on the phone": lambda words: words.replace("zwei", "zwo"),
    "without ein": lambda words: re.sub(r"\bein(?=hundert|tausend)", "", words),
    "with und": lambda words: re.sub(r"hundert(?=[a-zäöüß])(?!tausend)", "hundertund", words),
    "at the beginning of a sentence": lambda words: words[0].upper() + words[1:],
    "in capitals": lambda words: words.upper(),
    "decomposed": lambda words: unicodedata.normalize("NFD", words),
    "with soft hyphens": lambda words: words.replace("und", "und\u00ad").replace("tausend", "tau\u00adsend"),
    "with a line break": lambda words: words.replace(" ", "\r\n"),
}
#: Numbers of all sizes alike, up to a billion (10^12).
NUMBERS = st.integers(0, 12).flatmap(lambda digits: st.integers(0, 10**digits))


@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=SPELLINGS.keys())
@given(number=NUMBERS)
@settings(max_examples=60, deadline=None)
def test_number_words_read_back(spelling: Callable[[str], str], number: int) -> None:
    words = spelling(num2words(number, lang="de"))
    text = f"Das Ergebnis ist {words}."
    (figure,) = find_figures(text, every=True)
    assert (figure.value, text[figure.start : figure.end]) == (number, words)


@given(st.integers(2, 10**12))
def test_number_words_before_a_noun_are_counts(number: int) -> None:
    words = num2words(number, lang="de")
    assert [figure.value for figure in find_figures(f"Es wurden {words} Stimmen gezählt.")] == [number]


@given(st.integers(1, 999_999), st.sampled_from(["e", "er", "es", "en", "em"]))
def test_ordinals_read_back_in_every_inflection(number: int, ending: str) -> None:
    numeral = read_word(num2words(number, lang="de", to="ordinal").removesuffix("e") + ending)
    assert numeral is not None
    assert (numeral.value, numeral.form) == (number, "ordinal")


@given(st.integers(1100, 1999).filter(lambda year: year % 100))
def test_hundreds_above_ten_read_back(year: int) -> None:
    numeral = read_word(num2words(year, lang="de", to="year"))
    assert numeral is not None
    assert numeral.value == year


@pytest.mark.parametrize(
    ("word", "value"),
    [("zweimilliardste", 2 * 10**9), ("hundertmillionste", 10**8), ("Milliardsten", 10**9), ("hunderterster", 101)],
)
def test_large_ordinals(word: str, value: int) -> None:
    numeral = read_word(word)
    assert numeral is not None
    assert (numeral.value, numeral.form) == (value, "ordinal")


@pytest.mark.parametrize(("word", "value"), [("zweier", 2), ("dreier", 3), ("zweien", 2), ("dreien", 3), ("vieren", 4)])
def test_inflected_cardinals(word: str, value: int) -> None:
    numeral = read_word(word)
    assert numeral is not None
    assert (numeral.value, numeral.form) == (value, "cardinal")


def test_one_million_after_milliards() -> None:
    assert [figure.value for figure in find_figures("Zwei Milliarden eine Million Euro fehlen.")] == [2_001_000_000]


@given(st.integers(0, 999), st.lists(st.integers(0, 9), min_size=1, max_size=4))
def test_a_spoken_comma_reads_back(whole: int, places: list[int]) -> None:
    written = " ".join(num2words(digit, lang="de") for digit in places)
    figures = find_figures(f"Gemessen wurden {num2words(whole, lang='de')} Komma {written} Prozent.")
    assert [figure.value for figure in figures] == [float(f"{whole}.{''.join(map(str, places))}")]


@given(st.integers(1000, 10**12), st.sampled_from([".", "\u00a0", "\u202f", "\u2009", " ", "'", "’"]))
def test_digits_read_back_with_every_separator(number: int, separator: str) -> None:
    written = f"{number:,}".replace(",", separator)
    figures = find_figures(f"Es wurden insgesamt {written} Stimmen gezählt.")
    assert [(figure.value, figure.text) for figure in figures] == [(number, written)]


@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from([("", ","), (".", ","), ("'", "."), ("’", ".")]))
def test_decimals_read_back(whole: int, hundredths: int, signs: tuple[str, str]) -> None:
    thousands, point = signs
    written = f"{whole:,}".replace(",", thousands) + f"{point}{hundredths:02d}"
    figures = find_figures(f"Der Preis liegt bei {written} Euro.")
    assert [figure.value for figure in figures] == [float(f"{whole}.{hundredths:02d}")]


@given(
    st.decimals(Decimal("0.1"), Decimal("999.9"), places=1),
    st.sampled_from(
        [
            *((word, 10**6) for word in ("Million", "Millionen", "Mio.", "Mio")),
            *((word, 10**9) for word in ("Milliarde", "Milliarden", "Mrd.", "Mrd", "Mia.")),
            *((word, 10**12) for word in ("Billion", "Billionen", "Bio.")),
            *((word, 10**3) for word in ("Tausend", "tausend", "Tsd.", "Tsd")),
        ]
    ),
    st.sampled_from(["Euro", "€", "Tonnen", "Menschen"]),
)
def test_scales_multiply_any_number_before_them(mantissa: Decimal, scale: tuple[str, int], noun: str) -> None:
    word, size = scale
    figures = find_figures(f"Es geht um {str(mantissa).replace('.', ',')} {word} {noun} im Jahr.")
    assert [figure.value for figure in figures] == [float(mantissa * size)]
