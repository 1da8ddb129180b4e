"""Archives (.gz, .zip) as a layer around the formats: the files in them become sources like any other.

Nothing is unpacked to disk. What an archive and all archives in it unpack to comes out of one budget, so a bomb costs
no more than a large file. An archive that breaks a limit is given up, with one error; a damaged file in it costs only
itself.
"""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import BinaryIO

from pipeline.errors import ReadingError, in_brief
from pipeline.reading import zipped
from pipeline.reading.finding import is_article_name
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source

_GZIP = b"\x1f\x8b"
_GZIP_ERRORS = (gzip.BadGzipFile, zlib.error, EOFError)
#: Files by which a ZIP file is a document, not an archive of articles.
_DOCUMENT_FILES = frozenset({"[Content_Types].xml", "mimetype", "word/document.xml", "xl/workbook.xml", "content.xml"})


def unpack(source: Source, limits: Limits) -> Iterator[Source | ReadingError]:
    """The source itself, or if it is an archive, what is in it.

    >>> packed = Source("sturm.txt.gz", data=gzip.compress("Zwölf Häuser.".encode()))
    >>> [(inner.name, inner.suffix, inner.load().decode()) for inner in unpack(packed, Limits())]
    [('sturm.txt.gz', '.txt', 'Zwölf Häuser.')]
    """
    budget = _Budget(source.name, limits.unpacked_bytes)
    try:
        yield from _unpack(source.settled(limits), limits, budget, 0)
    except ReadingError as error:
        yield error


@dataclass(slots=True)
class _Budget:
    """The bytes that an archive may still unpack to."""

    name: str
    left: int

    def spend(self, count: int) -> None:
        self.check(count)
        self.left -= count

    def check(self, count: int) -> None:
        if count > self.left:
            raise ReadingError(
                "too_large",
                f"{self.name} unpacks to more than it may; unpack it yourself if you trust it, "
                "or raise the limit unpacked_bytes.",
                path=self.name,
            )


def _unpack(source: Source, limits: Limits, budget: _Budget, depth: int) -> Iterator[Source | ReadingError]:
    with source.open() as stream:
        head = stream.read(4)
    is_gzip = head.startswith(_GZIP)
    if not is_gzip and not (head in zipped.MARKS and _is_archive(source, limits)):
        yield source
        return
    if depth >= limits.nesting:
        raise ReadingError(
            "nested_too_deep",
            f"{budget.name} holds archives in archives, more than {limits.nesting} deep; "
            "unpack it yourself if you trust it, or raise the limit nesting.",
            path=budget.name,
        )
    if is_gzip:
        yield from _unpack(_gunzipped(source, budget, depth), limits, budget, depth + 1)
    else:
        yield from _members(source, limits, budget, depth)


def _is_archive(source: Source, limits: Limits) -> bool:
    with zipped.opened(source, limits) as archive:
        return not _DOCUMENT_FILES.intersection(archive.namelist())


def _gunzipped(source: Source, budget: _Budget, depth: int) -> Source:
    """The file in a gzip file: read as a stream at the outermost level, so that large tables need no memory."""
    if depth == 0:
        return replace(source, file=None, data=None, opener=lambda: _bounded(source, _Budget(source.name, budget.left)))
    with _bounded(source, budget) as stream:
        return replace(source, file=None, data=stream.read(), opener=None)


@contextmanager
def _bounded(source: Source, budget: _Budget) -> Iterator[BinaryIO]:
    with source.open() as packed, gzip.open(packed) as stream:
        yield io.BufferedReader(_Bounded(stream.read, source.name, budget))


class _Bounded(io.RawIOBase):
    """A stream that ends in a clear error when it is damaged or passes its budget."""

    def __init__(self, read: Callable[[int], bytes], name: str, budget: _Budget) -> None:
        super().__init__()
        self._read, self._name, self._budget = read, name, budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._read(len(buffer))
        except _GZIP_ERRORS as error:
            raise ReadingError(
                "broken", f"{self._name} is a damaged archive ({in_brief(error)}); get it again.", path=self._name
            ) from error
        self._budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)


def _members(source: Source, limits: Limits, budget: _Budget, depth: int) -> Iterator[Source | ReadingError]:
    with zipped.opened(source, limits) as archive:
        members = sorted(
            ((parts, member) for member in archive.infolist() if (parts := _article_parts(member))),
            key=lambda pair: pair[0],
        )
        if not members:
            yield ReadingError(
                "no_articles_inside",
                f"{source.name} is an archive without files of articles; check what is in it.",
                path=source.name,
            )
        if locked := ["/".join(parts) for parts, member in members if member.flag_bits & 1]:
            yield ReadingError(
                "encrypted",
                f"{source.name} needs a password for {len(locked)} of its files ({locked[0]} ...); unpack it yourself.",
                path=source.name,
            )
        budget.check(sum(member.file_size for _, member in members))
        for parts, member in members:
            if not member.flag_bits & 1:
                yield from _member(source, f"{source.name}/{'/'.join(parts)}", archive, member, limits, budget, depth)


def _member(
    source: Source,
    name: str,
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    limits: Limits,
    budget: _Budget,
    depth: int,
) -> Iterator[Source | ReadingError]:
    wanted = min(limits.file_bytes, budget.left)
    try:
        with archive.open(member) as stream:
            data = stream.read(wanted + 1)
    except zipped.ERRORS as error:
        yield ReadingError("broken", f"{name} is damaged ({in_brief(error)}); get {source.name} again.", path=name)
        return
    budget.spend(len(data))
    inner = Source(name, data=data, listed=True)
    if len(data) > limits.file_bytes:
        yield inner.too_large(limits)
        return
    try:
        yield from _unpack(inner, limits, budget, depth + 1)
    except ReadingError as error:
        if error.path == budget.name:
            raise  # the whole archive breaks a limit
        yield error


def _article_parts(member: zipfile.ZipInfo) -> tuple[str, ...]:
    """The path of a file in the archive, without `..` and the like; none if it is no article's, as in a folder."""
    parts = tuple(part for part in member.filename.replace("\\", "/").split("/") if part not in ("", ".", ".."))
    if member.is_dir() or not parts or any(part.startswith((".", "__MACOSX")) for part in parts):
        return ()
    return parts if is_article_name(parts[-1]) else ()
