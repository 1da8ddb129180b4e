"""What goes between the program and its reading process is data, whatever a reader that was taken over sends."""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
from pathlib import Path

import pytest

from pipeline.errors import ReadingError
from pipeline.reading import Limits, Source
from pipeline.reading.formats import Format
from pipeline.reading.wire import read_item, read_request, write_item, write_request
from pipeline.records import Article


class Harm:
    """Makes a folder when it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.folder),)


def message(header: bytes) -> io.BytesIO:
    return io.BytesIO(struct.pack("<QQ", len(header), 0) + header)


@pytest.mark.parametrize(
    "article",
    [
        Article("a1", "Zwölf Häuser.\x00\u2028", asides=((0, 5, "caption"), (6, 12, "table")), lead_end=3),
        Article("halb \ud800", "", title="</script>", path="../../a.pdf", language="en"),
    ],
)
def test_articles_arrive_as_they_are(article: Article) -> None:
    pipe = io.BytesIO()
    write_item(pipe, article)
    write_item(pipe, None)
    pipe.seek(0)
    assert (read_item(pipe), read_item(pipe)) == (article, None)
    with pytest.raises(EOFError):
        read_item(pipe)


def test_errors_arrive_as_they_are() -> None:
    pipe = io.BytesIO()
    write_item(pipe, ReadingError("broken", "a.pdf ist kaputt.", path="a.pdf", article_id="7"))
    pipe.seek(0)
    error = read_item(pipe)
    assert isinstance(error, ReadingError)
    assert (error.code, error.message, error.path, error.article_id) == ("broken", "a.pdf ist kaputt.", "a.pdf", "7")


@pytest.mark.parametrize(
    "source", [Source("a.pdf", Path("b") / "a.pdf"), Source("a.pdf", data=b"\xff\x00", listed=True)]
)
def test_requests_arrive_as_they_are(source: Source) -> None:
    pipe = io.BytesIO()
    write_request(pipe, (Format.PDF, source, Limits(pages=7)))
    pipe.seek(0)
    assert read_request(pipe) == (Format.PDF, source, Limits(pages=7))


def test_a_pickle_is_not_run(tmp_path: Path) -> None:
    harm = pickle.dumps(Harm(tmp_path / "harmed"))
    for stream in (message(harm), io.BytesIO(struct.pack("<Q", len(harm)) + harm), io.BytesIO(harm)):
        with pytest.raises(EOFError):
            read_item(stream)
    assert not (tmp_path / "harmed").exists()
    pickle.loads(harm)  # it would have done harm
    assert (tmp_path / "harmed").exists()


@pytest.mark.parametrize(
    "answer",
    [
        [],
        {},
        {"article": 7},
        {"article": {"article_id": "a"}},
        {"article": {"article_id": "a", "text": "b", "asides": [[1, 2]]}},
        {"article": {"article_id": "a", "text": "b", "asides": [], "is_aside": "c"}},
        {"error": ["broken"]},
    ],
)
def test_an_answer_of_another_shape_is_the_end(answer: object) -> None:
    with pytest.raises(EOFError):
        read_item(message(json.dumps(answer).encode()))


@pytest.mark.parametrize("size", [2**40, 2**62, 2**64 - 1])
def test_a_length_that_nobody_meant_is_the_end(size: int) -> None:
    with pytest.raises(EOFError):
        read_item(io.BytesIO(struct.pack("<QQ", size, 0) + b"{}"))
