"""Inputs -> sources: folders, globs, standard input, in a stable order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipeline.errors import ReadingError
from pipeline.reading import Source, find


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.html",
        "z/c.pdf",
        ".hidden.txt",
        ".git/d.txt",
        "README.md",
        "bild.jpg",
        "out/articles.jsonl",
        "E.TXT",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Ein Satz.", encoding="utf-8")
    return tmp_path


def names(items: list[Source | ReadingError], folder: Path) -> list[str]:
    return [
        item.code if isinstance(item, ReadingError) else Path(item.name).relative_to(folder).as_posix()
        for item in items
    ]


def test_a_folder_gives_its_articles_in_order(folder: Path) -> None:
    assert names(list(find([folder], exclude=[folder / "out"])), folder) == ["E.TXT", "a.html", "b.txt", "z/c.pdf"]


def test_a_file_is_found_once_and_in_the_order_given(folder: Path) -> None:
    items = list(find([folder / "b.txt", folder, folder / "b.txt"], exclude=[folder / "out"]))
    assert names(items, folder) == ["b.txt", "E.TXT", "a.html", "z/c.pdf"]


def test_a_named_file_is_taken_whatever_its_name(folder: Path) -> None:
    assert names(list(find([folder / ".hidden.txt", folder / "bild.jpg"])), folder) == [".hidden.txt", "bild.jpg"]


def test_globs(folder: Path) -> None:
    assert names(list(find([f"{folder}/**/*.pdf", f"{folder}/*.t?t"])), folder) == ["z/c.pdf", "b.txt"]


def test_a_glob_may_match_folders_and_what_is_left_out(folder: Path) -> None:
    for pattern in ("z*", "[oz]*"):
        assert names(list(find([f"{folder}/{pattern}"], exclude=[folder / "out"])), folder) == ["z/c.pdf"]
    assert names(list(find([f"{folder}/*/*.jsonl"], exclude=[folder / "out"])), folder) == ["no_match"]
    assert names(list(find([f"{folder}/*/*.jsonl"])), folder) == ["out/articles.jsonl"]


def test_inputs_that_give_nothing_are_errors(tmp_path: Path) -> None:
    items = [
        item for item in find([tmp_path / "nix.txt", tmp_path, f"{tmp_path}/*.txt"]) if isinstance(item, ReadingError)
    ]
    assert [item.code for item in items] == ["missing", "no_articles", "no_match"]


def test_a_name_that_is_no_text_does_no_harm(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/m\xfcller.txt"
    with open(name, "wb") as stream:
        stream.write(b"Ein Satz.")
    [source] = find([tmp_path])
    assert isinstance(source, Source)
    assert Path(source.name).name == "m\ufffdller.txt"
    assert source.load() == b"Ein Satz."


def test_standard_input() -> None:
    assert list(find(["-"])) == [Source("-")]
