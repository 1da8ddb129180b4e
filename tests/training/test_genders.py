"""Genders of nouns: from a lexicon, articles and compounds to a table of endings."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest
from genders import add_compounds, count_nouns, gender_endings, genders_by_article, read_genders

ROWS = """
Rat Rat SUB:NOM:SIN:MAS
Quadrat Quadrat SUB:NOM:SIN:NEU
Land Land SUB:NOM:SIN:NEU
See See SUB:NOM:SIN:MAS
See See SUB:NOM:SIN:FEM
Räte Rat SUB:NOM:PLU:MAS
Angeklagte Angeklagte SUB:NOM:SIN:FEM:ADJ
Seltene Seltene SUB:NOM:SIN:FEM:ADJ
raten raten VER:INF:SFT
"""
TEXT = "Da sah das Riff aus. Dort lag das Riff. Er sah das Riff und einen Riff und der Angeklagte, zur Uni, zur Uni. "


def told(endings: dict[str, str], word: str) -> str:
    """What the longest ending tells."""
    marked = "^" + word
    return next((endings[marked[i:]] for i in range(len(marked)) if marked[i:] in endings), "")


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    path = tmp_path / "news.txt.xz"
    path.write_bytes(lzma.compress((3 * TEXT).encode()))
    return [path]


def test_the_lexicon_tells_the_genders_of_the_singular(tmp_path: Path) -> None:
    path = tmp_path / "forms.tsv.xz"
    path.write_bytes(lzma.compress("\n".join("\t".join(row.split()) for row in ROWS.split("\n") if row).encode()))
    found = read_genders(path, {"angeklagte": 3, "seltene": 2})
    assert found == {"rat": "m", "quadrat": "n", "land": "n", "see": "fm", "angeklagte": "fmn"}


def test_raw_text_tells_how_often_a_noun_is_read_and_with_which_article(texts: list[Path]) -> None:
    assert count_nouns(texts)["riff"] == 12
    assert genders_by_article(texts) == {"uni": "f"}  # a quarter of the articles makes a Riff masculine


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        ("rat", "m"),
        ("landrat", "m"),  # put together of two words
        ("absprung", "m"),  # by its last word
        ("quadrat", "n"),
        ("trennung", "f"),  # by its ending
        ("see", "fm"),
        ("bad", ""),
    ],
)
def test_the_longest_ending_tells_the_gender(word: str, gender: str) -> None:
    lexicon = {"rat": "m", "quadrat": "n", "land": "n", "sprung": "m", "see": "fm", "wohnung": "f", "sitzung": "f"}
    counts = dict.fromkeys([*lexicon, "landrat"], 5)
    assert told(gender_endings(add_compounds(lexicon, counts), counts), word) == gender
