"""Names of countries and what is derived from them."""

from __future__ import annotations

import pytest

from pipeline.stories.countries import countries_in, country_of
from pipeline.stories.subjects import subject_of


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Nordkorea Nordkoreas nordkoreanisch nordkoreanischen Nordkoreaner", "KP"),
        ("Russland Russlands russische Russen", "RU"),
        ("Frankreich französischer Franzosen Franzose", "FR"),
        ("Deutschland deutsche Deutschen", "DE"),
        ("Türkei türkischer Türken", "TR"),
        ("USA US-Soldaten amerikanische Amerikaner", "US"),
        ("Großbritannien britischen Briten England englische", "GB"),
        ("China chinesischem Chinesen", "CN"),
        ("Österreich österreichische Österreicher", "AT"),
        ("Schweiz Schweizer schweizerische", "CH"),
        ("Bolivien Boliviens bolivianische", "BO"),
        ("Aserbaidschan aserbaidschanische Aserbaidschaner", "AZ"),
        ("Libyen libysche Libyer", "LY"),
        ("Nigeria nigerianische Nigerianer", "NG"),
    ],
)
def test_names_and_demonyms(words: str, code: str) -> None:
    assert {word: country_of(word) for word in words.split()} == dict.fromkeys(words.split(), code)


@pytest.mark.parametrize(
    "word", "Menschen Hollande George engeren Polizei Finanzen Inseln ihre Tote Martin Malerei russig Länder".split()
)
def test_other_words(word: str) -> None:
    assert country_of(word) == ""


def test_names_of_several_words() -> None:
    assert countries_in("aus den Vereinigten Staaten nach Saudi-Arabien und Sri Lanka") == {"US", "SA", "LK"}


@pytest.mark.parametrize(
    "who", ["nordkoreanische Soldaten", "Truppen aus Nordkorea", "gefallene Soldaten Nordkoreas", "Soldaten Nordkoreas"]
)
def test_the_same_people_in_other_words(who: str) -> None:
    subject = subject_of(who)
    assert (subject.countries, subject.classes, subject.narrowing) == ({"KP"}, {"military"}, frozenset())
