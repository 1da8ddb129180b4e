"""Paths, folders, globs and `-` -> the sources of a run, in an order that does not depend on the machine."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.errors import ReadingError
from pipeline.reading.source import STANDARD_INPUT, Source, bare_name, missing

#: Files that a folder gives. A file that is named on the command line is read whatever its suffix.
ARTICLE_SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".odt", ".rtf"}
    | {".rss", ".atom", ".xml", ".jsonl", ".ndjson", ".json", ".csv", ".parquet", ".xlsx", ".zip"}
)
#: Files about a folder rather than articles in it.
ABOUT_STEMS = frozenset({"readme", "license", "licence", "changelog", "notice"})


def find(inputs: Iterable[str | os.PathLike[str]], exclude: Iterable[Path] = ()) -> Iterator[Source | ReadingError]:
    """Yield each input's sources once, folders recursively, and an error for each input that gives none.

    Hidden files and folders are skipped, and so is everything below `exclude` (the output folder of the run).

    >>> [item.code for item in find(["nirgends.txt"])]
    ['missing']
    """
    barred = tuple(path.resolve() for path in exclude)
    seen: set[str] = set()
    for given in inputs:
        for item in _one(os.fspath(given), barred):
            if isinstance(item, Source) and item.file is not None:
                key = os.path.abspath(item.file)
                if key in seen:
                    continue
                seen.add(key)
            yield item


def _one(given: str, barred: tuple[Path, ...]) -> Iterator[Source | ReadingError]:
    path = Path(given)
    if given == STANDARD_INPUT:
        yield Source(STANDARD_INPUT)
    elif path.is_dir():
        yield from _folder(path, barred)
    elif path.exists():
        yield Source(shown(path), path)
    elif glob.has_magic(given):
        yield from _glob(given, barred)
    else:
        yield missing(given)


def _glob(pattern: str, barred: tuple[Path, ...]) -> Iterator[Source | ReadingError]:
    found = map(Path, sorted(glob.glob(pattern, recursive=True)))
    matches = [path for path in found if not any(_barred(above, barred) for above in (path, *path.absolute().parents))]
    if not matches:
        yield ReadingError(
            "no_match",
            f"No file matches {pattern}; check the pattern, and quote it if the shell expands it.",
            path=pattern,
        )
    for path in matches:
        if path.is_dir():
            yield from _folder(path, barred)
        else:
            yield _listed(path)


def _folder(folder: Path, barred: tuple[Path, ...]) -> Iterator[Source | ReadingError]:
    unreadable: list[OSError] = []
    found = False
    for root, names, files in os.walk(folder, onerror=unreadable.append):
        names[:] = sorted(name for name in names if not name.startswith(".") and not _barred(Path(root, name), barred))
        for name in sorted(files):
            if is_article_name(name):
                found = True
                yield _listed(Path(root, name))
    for error in unreadable:
        yield ReadingError(
            "unreadable", f"{error.filename} can't be listed ({error.strerror}).", path=str(error.filename)
        )
    if not found and not unreadable:
        kinds = " ".join(sorted(ARTICLE_SUFFIXES))
        yield ReadingError(
            "no_articles", f"The folder {folder} holds no articles; expected files of {kinds}.", path=str(folder)
        )


def _listed(path: Path) -> Source | ReadingError:
    if path.exists() and not path.is_file():  # a pipe would keep the run waiting for ever
        name = shown(path)
        return ReadingError("unreadable", f"{name} is no regular file; name it on its own to have it read.", path=name)
    return Source(shown(path), path, listed=True)


def is_article_name(name: str) -> bool:
    """Whether a file in a folder is taken for an article, or a table of them, by its name.

    >>> is_article_name("bericht.HTML"), is_article_name(".geheim.txt"), is_article_name("README.md")
    (True, False, False)
    >>> is_article_name("export.jsonl.gz"), is_article_name("sicherung.tar.gz")
    (True, False)
    """
    stem, suffix = os.path.splitext(bare_name(name))
    return not name.startswith(".") and suffix.lower() in ARTICLE_SUFFIXES and stem.lower() not in ABOUT_STEMS


def shown(path: Path) -> str:
    """A path as text that any file can hold: bytes of a name that are no UTF-8 become replacement characters."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _barred(path: Path, barred: tuple[Path, ...]) -> bool:
    return bool(barred) and path.resolve() in barred
