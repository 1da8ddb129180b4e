"""Hostile and broken files: one clear error each, within the limits, and nobody else loses anything."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import pipeline
from pipeline.errors import ReadingError, UsageError
from pipeline.reading import Limits, Source, find, guard, limits_of, read
from pipeline.records import Article
from tests.batch import fakes
from tests.reading import bombs, documents
from tests.reading.bombs import BAD

#: Small enough for quick tests, large enough for every good file.
SMALL = Limits(unpacked_bytes=20_000_000, seconds=20, memory_bytes=1_000_000_000)


def read_bytes(name: str, data: bytes, limits: Limits = SMALL) -> list[Article | ReadingError]:
    return list(read(Source(name, data=data), limits))


def codes(items: list[Article | ReadingError]) -> list[str]:
    return [item.code if isinstance(item, ReadingError) else "article" for item in items]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gives_one_clear_error(name: str) -> None:
    make, expected = BAD[name]
    started = time.monotonic()
    [error] = read_bytes(name, make())
    assert isinstance(error, ReadingError)
    assert error.code in expected
    assert error.message.startswith(name)
    assert "\n" not in error.message
    assert "root:" not in error.message
    assert error.path.startswith(name)
    assert time.monotonic() - started < SMALL.seconds + 10


@pytest.mark.slow
def test_bad_files_cost_good_ones_nothing(tmp_path: Path) -> None:
    good = [name for name in documents.all_kinds() if not name.endswith((".xml", ".atom"))]
    for name in good:
        (tmp_path / name).write_bytes(documents.all_kinds()[name])
    for name, (make, _) in BAD.items():
        (tmp_path / name).write_bytes(make())
    summary = pipeline.run(tmp_path, tmp_path / "out", extractor=fakes.digits, limits=SMALL)
    assert summary.exit_code == 1
    assert summary.done == len(good)
    with (tmp_path / "out" / "errors.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert sorted(Path(row["path"]).relative_to(tmp_path).parts[0] for row in rows) == sorted(BAD)
    assert summary.failed + summary.skipped == len(BAD)
    assert (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8").count("\n") == len(good)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.txt.gz", bombs.gzip_bomb),
        ("a.zip", bombs.zip_bomb),
        ("a.docx", lambda: bombs.zip_bomb(300, "word/document.xml")),
    ],
)
def test_much_out_of_a_small_file_takes_little_memory(name: str, make: object) -> None:
    assert callable(make)
    data = make()
    assert len(data) < 5_000_000
    tracemalloc.start()
    try:
        [error] = read_bytes(name, data, Limits())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert codes([error]) == ["too_large"]
    assert peak < 3 * Limits().file_bytes


def test_rows_before_a_bomb_in_a_table_are_read() -> None:
    import gzip

    rows = b'{"text": "Ein Satz."}\n' * 3
    items = read_bytes("a.jsonl.gz", gzip.compress(rows) + bombs.gzip_bomb(100))
    assert codes(items)[:3] == ["article"] * 3
    assert set(codes(items)[3:]) == {"too_large"}


def test_a_huge_spreadsheet_is_read_up_to_its_limit() -> None:
    items = read_bytes("a.xlsx", bombs.huge_sheet(20_000), Limits(rows=5_000))
    assert codes(items) == ["article", "too_many_rows"]


def test_a_file_with_nothing_but_bad_rows_is_given_up() -> None:
    items = read_bytes("a.jsonl", b'{"text": "Ein Satz."}\n' + b"kaputt\n" * 5000, Limits(bad_rows=10))
    assert codes(items) == ["article", *["broken_row"] * 10, "too_many_errors"]


#: striprtf looks for links in a way that takes the square of such a file's size.
ENDLESS = b"{\\rtf1 Ein Satz " + b"{\\field{\\*\\fldinst{" * 40_000 + b"}"


def test_a_file_that_takes_too_long_is_left() -> None:
    started = time.monotonic()
    assert codes(read_bytes("a.rtf", ENDLESS, Limits(seconds=2))) == ["too_slow"]
    assert time.monotonic() - started < 8
    assert codes(read_bytes("a.docx", documents.docx(), Limits(seconds=20))) == ["article"]


def test_a_file_that_takes_too_much_memory_is_left() -> None:
    limits = Limits(memory_bytes=500_000_000)
    [error] = read_bytes("a.pdf", bombs.pdf_bomb(), limits)
    assert isinstance(error, ReadingError)
    assert error.code in ("crashed", "too_much_memory", "too_slow", "no_text")
    assert codes(read_bytes("b.pdf", documents.pdf(), limits)) == ["article"]


def test_reading_can_be_left_in_the_middle() -> None:
    items = read(Source("a.parquet", data=documents.parquet()))
    assert isinstance(next(items), Article)
    items.close()  # type: ignore[attr-defined]
    assert codes(read_bytes("a.parquet", documents.parquet())) == ["article"]
    first, second = read(Source("a.docx", data=documents.docx())), read(Source("a.odt", data=documents.odt()))
    assert [type(item) for pair in zip(first, second, strict=True) for item in pair] == [Article, Article]


def test_a_reading_process_that_is_gone_is_replaced() -> None:
    assert codes(read_bytes("a.docx", documents.docx())) == ["article"]
    assert guard._idle
    for child in guard._idle:
        child._process.kill()
        child._process.wait()
    assert codes(read_bytes("a.docx", documents.docx())) == ["article"]


def test_names_in_an_archive_lead_nowhere() -> None:
    files = {"../../etc/a.txt": b"Ein Satz.", "/abs/b.txt": b"Ein Satz.", "c\\d.txt": b"Ein Satz.", ".x/e.txt": b"Ein."}
    files |= {"__MACOSX/f.txt": b"x", "README.md": b"x", "g.exe": b"x"}
    items = read_bytes("a.zip", documents.zipped(files))
    assert [item.path for item in items] == ["a.zip/abs/b.txt", "a.zip/c/d.txt", "a.zip/etc/a.txt"]


def test_a_damaged_file_in_an_archive_costs_only_itself() -> None:
    data = documents.zipped({"a.txt": b"Ein Satz.", "b.txt": b"", "c.docx": b"PK\x03\x04", "d.txt": b"Noch ein Satz."})
    items = read_bytes("a.zip", data)
    assert codes(items) == ["article", "empty", "broken", "article"]
    assert [item.path for item in items] == ["a.zip/a.txt", "a.zip/b.txt", "a.zip/c.docx", "a.zip/d.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_does_not_stop_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr.txt")
    (tmp_path / "nirgends.txt").symlink_to(tmp_path / "weg.txt")
    (tmp_path / "ordner.txt").mkdir()
    items = [
        item for source in find([tmp_path]) for item in ([source] if isinstance(source, ReadingError) else read(source))
    ]
    assert sorted(codes(items)) == ["missing", "unreadable"]


@pytest.mark.parametrize(
    ("word", "value"), [("pages=7", 7), ("pages = 7", 7), ("pages=2k", 2000), ("pages=0.5M", 500_000)]
)
def test_limits_of_words(word: str, value: int) -> None:
    assert limits_of([word, "seconds=5"]) == Limits(pages=value, seconds=5)


@pytest.mark.parametrize("word", ["pages", "pages=", "pages=-1", "seiten=4", "pages=viele", "=4"])
def test_wrong_limits_are_told(word: str) -> None:
    with pytest.raises(UsageError, match="expected NAME=NUMBER"):
        limits_of([word])


@pytest.fixture
def canary() -> Iterator[tuple[str, list[str]]]:
    """A server that must not be asked for anything, and what it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


#: Imported by every Python process of the run: a socket that wants to go anywhere ends the process with a mark.
_NO_NETWORK = """
import os, sys
def hook(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        with open(os.environ["NETWORK_MARK"], "a") as stream:
            stream.write(f"{event} {arguments}\\n")
        raise OSError("no network in this test")
sys.addaudithook(hook)
"""


def test_nothing_is_fetched(tmp_path: Path, canary: tuple[str, list[str]]) -> None:
    url, asked = canary
    head = f'<?xml version="1.0"?><!DOCTYPE x SYSTEM "{url}/a.dtd">'
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{url}/b.xml"/>'
    page = documents.html().decode().replace("<article>", f'<article><img src="{url}/c.png"><iframe src="{url}/d">')
    page = page.replace("<head>", f'<head><base href="{url}/"><link rel="stylesheet" href="e.css"><script src="f.js">')
    feed = documents.rss().decode().replace("<item>", f'<item><enclosure url="{url}/g.mp3"/>{include}')
    files = {
        "a.html": page.replace("<!DOCTYPE html>", f'<!DOCTYPE html SYSTEM "{url}/h.dtd">').encode(),
        "b.xml": feed.replace('<?xml version="1.0" encoding="utf-8"?>', head).encode(),
        "c.docx": bombs.word(f"{head}<w>{include}</w>"),
        "d.odt": bombs.open_document(f"{head}<w>{include}</w>"),
        "e.xlsx": bombs.sheet(f"<row><c>{include}</c></row>", f'<!DOCTYPE x SYSTEM "{url}/i.dtd">'),
        "f.md": f"# Sturm\n\n![Bild]({url}/j.png) Zwölf Häuser sind zerstört.".encode(),
        "g.rtf": documents.rtf().replace(
            b"\\par}", f"{{\\field{{\\*\\fldinst{{INCLUDEPICTURE {url}/k}}}}}}}}".encode()
        ),
        "h.txt": b"Twelve people were injured in a fire in an apartment building, the police said on Sunday evening.",
        "i.jsonl": json.dumps({"text": "Zwölf Tote.", "url": f"{url}/l"}).encode(),
        "j.pdf": documents.pdf(),
    }
    (tmp_path / "in").mkdir()
    for name, content in files.items():
        (tmp_path / "in" / name).write_bytes(content)
    (tmp_path / "sitecustomize.py").write_text(_NO_NETWORK, encoding="utf-8")
    code = (
        "import pipeline; from tests.batch import fakes; "
        f"print(pipeline.run({str(tmp_path / 'in')!r}, {str(tmp_path / 'out')!r}, extractor=fakes.digits).found)"
    )
    root = Path(pipeline.__file__).resolve().parent.parent
    mark = tmp_path / "network"
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "NETWORK_MARK": str(mark), "no_proxy": "*"},
    )
    assert result.stdout.strip() == str(len(files)), result.stderr
    assert not mark.exists(), mark.read_text(encoding="utf-8")
    assert asked == []
