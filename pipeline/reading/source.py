"""One input of a run: a file, or standard input, with the name it is known by in messages and output."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import ReadingError
from pipeline.reading.limits import DEFAULT_LIMITS, Limits

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """Where bytes come from: `file`, else `data`, else standard input.

    `name` is the path as the user gave it and as outputs show it. `listed` says that a folder or glob listed the file,
    rather than the user naming it: a table without articles is then passed over instead of being an error.

    >>> Source("a.txt", data=b"Zw\\xc3\\xb6lf").load().decode()
    'Zwölf'
    """

    name: str
    file: Path | None = None
    data: bytes | None = None
    listed: bool = False

    @property
    def stem(self) -> str:
        """The file's name without folders and suffix, as it goes into derived ids."""
        return "stdin" if self.name == STANDARD_INPUT else Path(self.name).stem

    @property
    def suffix(self) -> str:
        """The file's suffix in small letters, with its dot."""
        return "" if self.name == STANDARD_INPUT else Path(self.name).suffix.lower()

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Open the bytes for streaming.

        Raises:
            ReadingError: `missing`, `unreadable`.
        """
        if self.data is not None:
            yield io.BytesIO(self.data)
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
            raise ReadingError(
                "too_large",
                f"{self.name} is larger than {limits.file_bytes:,} bytes; split it, or raise Limits.file_bytes.",
                path=self.name,
            )
        return data


def missing(name: str) -> ReadingError:
    """The error for a path that does not exist."""
    return ReadingError("missing", f"{name} does not exist; check the spelling and the folder you are in.", path=name)
