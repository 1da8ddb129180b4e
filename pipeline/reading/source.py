"""One input of a run: a file, a file in an archive, or standard input, with the name it has in messages and output."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import ReadingError
from pipeline.reading.limits import DEFAULT_LIMITS, Limits

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """Where bytes come from: `file`, else `data`, else what `opener` opens, else standard input.

    `name` is the path as the user gave it and as outputs show it. `listed` says that a folder or glob listed the file,
    rather than the user naming it: a table without articles is then passed over instead of being an error.

    >>> Source("a.txt", data=b"Zw\\xc3\\xb6lf").load().decode()
    'Zwölf'
    """

    name: str
    file: Path | None = None
    data: bytes | None = None
    listed: bool = False
    opener: Callable[[], AbstractContextManager[BinaryIO]] | None = field(default=None, compare=False, repr=False)

    @property
    def stem(self) -> str:
        """The file's name without folders and suffix, as it goes into derived ids."""
        return "stdin" if self.name == STANDARD_INPUT else Path(bare_name(self.name)).stem

    @property
    def suffix(self) -> str:
        """The file's suffix in small letters, with its dot; that of what is packed where it is a .gz."""
        return "" if self.name == STANDARD_INPUT else Path(bare_name(self.name)).suffix.lower()

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Open the bytes for streaming.

        Raises:
            ReadingError: `missing`, `unreadable`.
        """
        if self.data is not None:
            yield io.BytesIO(self.data)
        elif self.opener is not None:
            with self.opener() as stream:
                yield stream
        elif self.file is None:
            yield sys.stdin.buffer
        else:
            try:
                stream = self.file.open("rb")
            except FileNotFoundError as error:
                raise missing(self.name) from error
            except OSError as error:
                raise ReadingError(
                    "unreadable",
                    f"{self.name} can't be opened ({error.strerror}); check its permissions.",
                    path=self.name,
                ) from error
            with stream:
                yield stream

    def load(self, limits: Limits = DEFAULT_LIMITS) -> bytes:
        """Read all bytes.

        Raises:
            ReadingError: `too_large`, and what `open` raises.
        """
        with self.open() as stream:
            try:
                data = stream.read(limits.file_bytes + 1)
            except OSError as error:
                raise ReadingError("unreadable", f"{self.name} can't be read ({error}).", path=self.name) from error
        if len(data) > limits.file_bytes:
            raise self.too_large(limits)
        return data

    def settled(self, limits: Limits = DEFAULT_LIMITS) -> Source:
        """The same source, with its bytes if they could be read once only: those of standard input, or of a pipe.

        Raises:
            ReadingError: what `load` raises.
        """
        standard_input = self.file is None and self.data is None and self.opener is None
        if standard_input or (self.file is not None and self.file.exists() and not self.file.is_file()):
            return replace(self, file=None, data=self.load(limits))
        return self

    def too_large(self, limits: Limits) -> ReadingError:
        """The error for a file with too many bytes."""
        return ReadingError(
            "too_large",
            f"{self.name} is larger than {limits.file_bytes:,} bytes; split it, or raise the limit file_bytes.",
            path=self.name,
        )


def missing(name: str) -> ReadingError:
    """The error for a path that does not exist."""
    return ReadingError("missing", f"{name} does not exist; check the spelling and the folder you are in.", path=name)


def bare_name(name: str) -> str:
    """A file's name without the suffix of its packing.

    >>> bare_name("sturm.txt.gz"), bare_name("sturm.txt")
    ('sturm.txt', 'sturm.txt')
    """
    while name.lower().endswith(".gz"):
        name = name[:-3]
    return name
