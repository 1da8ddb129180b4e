"""ZIP files, as an archive around articles or as the shell of a document: opened only within the limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from pipeline.errors import ReadingError, in_brief
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source

MARKS = (b"PK\x03\x04", b"PK\x05\x06")
#: What `zipfile` raises for files that are damaged, cut off, or packed in a way it does not know.
ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)


@contextmanager
def opened(source: Source, limits: Limits) -> Iterator[zipfile.ZipFile]:
    """Open a ZIP file for reading; its list of files is all that is read.

    Raises:
        ReadingError: `broken`, `too_many_members`.
    """
    with seekable(source, limits) as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except ERRORS as error:
            raise ReadingError(
                "broken", f"{source.name} is a damaged archive ({in_brief(error)}); get it again.", path=source.name
            ) from error
        with archive:
            if len(archive.infolist()) > limits.members:
                raise ReadingError(
                    "too_many_members",
                    f"{source.name} holds {len(archive.infolist()):,} files, more than {limits.members:,}; "
                    "split it, or raise the limit members.",
                    path=source.name,
                )
            yield archive


@contextmanager
def seekable(source: Source, limits: Limits) -> Iterator[BinaryIO]:
    """The bytes of a source as a stream that can go back: the file itself where there is one."""
    if source.file is not None:
        with source.open() as stream:
            yield stream
    else:
        yield io.BytesIO(source.load(limits))


def checked_document(source: Source, limits: Limits) -> io.BytesIO:
    """The bytes of a zipped document that unpacks to no more than it may; `zipfile` holds its files to what they state.

    Raises:
        ReadingError: `too_large`, `encrypted`, and what `opened` raises.
    """
    with opened(source, limits) as archive:
        unpacked = sum(member.file_size for member in archive.infolist())
        locked = any(member.flag_bits & 1 for member in archive.infolist())
    if unpacked > limits.unpacked_bytes:
        raise ReadingError(
            "too_large",
            f"{source.name} unpacks to {unpacked:,} bytes, more than {limits.unpacked_bytes:,}; "
            "save its text alone, or raise the limit unpacked_bytes.",
            path=source.name,
        )
    if locked:
        raise ReadingError("encrypted", f"{source.name} needs a password; save it without one.", path=source.name)
    return io.BytesIO(source.load(limits))
