"""Bytes -> text, in the order of the encodings that German texts have."""

from __future__ import annotations

import random

import pytest

from pipeline.errors import ReadingError
from pipeline.reading.decoding import decode

TEXT = "„Zwölf“ – Straße, 5 €"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_each_encoding_is_recognised(encoding: str) -> None:
    text, found = decode(TEXT.encode(encoding))
    assert (text, found) == (TEXT, encoding)


def test_a_file_put_together_from_several_keeps_the_encoding_of_each_line() -> None:
    data = "Köln\n".encode() + "„Düren“\n".encode("cp1252") + b"Aachen\n" + "Bonn – Süd".encode()
    assert decode(data) == ("Köln\n„Düren“\nAachen\nBonn – Süd", "utf-8+cp1252")


@pytest.mark.parametrize(
    "data", [bytes(range(256)), b"\x00\x01\x02\x03" * 50, b"GIF89a\x00\x10\x00\x10\x80\x00\x00\x81"]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadingError) as caught:
        decode(data, "bild.txt")
    assert caught.value.code == "not_text"
    assert "bild.txt" in caught.value.message


def test_random_bytes_are_refused() -> None:
    with pytest.raises(ReadingError):
        decode(random.Random(1).randbytes(2000))
