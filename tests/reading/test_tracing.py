"""The way back from an article's text to its file."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.errors import ReadingError
from pipeline.reading import Source, read, source_map, source_text
from pipeline.reading.cleaning import mend_characters
from pipeline.records import Article
from tests.reading import documents
from tests.reading.ten_articles import TEN

PIECES = [
    "Sturm",
    "zwölf",
    "zwo\u0308lf",
    "Tote.",
    "Ukraine-",
    "Krieg",
    "Ein-",
    "und",
    "1.100",
    "1\u202f000",
    "10²",
    "½",
    "–",
]
PIECES += [
    "o\ufb03ziell",
    "Ver\xad\nluste",
    "Sol\xaddaten",
    "a\u200bb",
    "\ufeff",
    "„Ja“,",
    "A\u0323\u0301",
    "A\u0301\u0323",
]
PIECES += ["Nordko-\n", "rea", "\n", "\n\n", "\r\n", "\x0c", "\t", "  ", "fÃ¼r", "Foto: dpa\n", "\ud83d"]


def article_of(raw: str) -> Article | None:
    [item] = read(Source("a.txt", data=raw.encode("utf-8", "surrogatepass")))
    return None if isinstance(item, ReadingError) else item


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", mend_characters(text))


def test_every_word_of_files_with_broken_lines_is_found_in_them() -> None:
    hyphenated = 0
    for written in TEN:
        lines = [written.title, ""]
        for paragraph in written.paragraphs:
            lines += [*documents.broken(paragraph, 44), ""]
        source = Source("a.txt", data="\n".join(lines).encode())
        [article] = read(source)
        assert isinstance(article, Article)
        assert (article.title, article.text) == (written.title, written.text)
        raw = source_text(source)
        back = source_map(article, raw)
        for word in re.finditer(r"\S+", article.text):
            start, end = back.to_source(*word.span())
            hyphenated += "-\n" in raw[start:end]
            assert raw[start:end].replace("-\n", "") == word.group()
    assert hyphenated >= 5


def test_a_field_that_was_not_mended_maps_to_itself() -> None:
    text = "  Zwölf  Tote \n und 10² – am Ende. "
    [article] = read(Source("a.jsonl", data=json.dumps({"text": text}).encode()))
    assert isinstance(article, Article)
    back = source_map(article, text)
    assert all(back.to_source(*word.span()) == word.span() for word in re.finditer(r"\S+", text))


@given(st.lists(st.sampled_from(PIECES)), st.sampled_from(["", " "]))
@example(["Sturm", "Foto: dpa\n", "Sturm", "\n\n", "Sturm"], " ")  # the line before the title begins like it
def test_words_lead_back_to_their_letters(pieces: list[str], between: str) -> None:
    raw = between.join(pieces).encode("utf-8", "replace").decode()
    article = article_of(raw)
    if article is None:
        return
    source = source_text(Source("a.txt", data=raw.encode()))
    back = source_map(article, source)
    last = 0
    for word in re.finditer(r"\w+", article.text):
        start, end = back.to_source(*word.span())
        assert letters(source[start:end]) == letters(word.group())
    for word in re.finditer(r"\S+", article.text):
        if letters(word.group()) and article.title == "":
            start, end = back.to_source(*word.span())
            assert last <= start < end
            last = end


def test_what_can_not_be_mapped_is_told() -> None:
    with pytest.raises(ValueError, match="not that of its source"):
        source_map(Article("a1", "Zwölf Tote."), "Zwölf **Tote**.")
    with pytest.raises(ValueError, match="Nothing visible"):
        source_map(Article("a1", "a b"), "a b").to_source(1, 2)
