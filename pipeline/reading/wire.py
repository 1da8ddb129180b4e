"""Messages between the program and its reading process: plain data, so that a reader that a file took over has no say.

The libraries in that process read files from anywhere. Whatever it sends is taken as JSON with known fields; a pickle
could make the program run code.
"""

from __future__ import annotations

import json
import struct
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from pipeline.errors import ReadingError
from pipeline.reading.formats import Format
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.records import Article

Item = Article | ReadingError
Request = tuple[Format, Source, Limits]
#: A message: the lengths of its JSON and of the bytes after it.
_LENGTHS = struct.Struct("<QQ")
#: No message is longer; room for one is made before it is read.
_LONGEST = 1 << 33


def write_request(stream: IO[bytes], request: Request) -> None:
    """Ask for a source to be read as a format within limits; the source has a file or its bytes."""
    kind, source, limits = request
    file = None if source.file is None else str(source.file)
    fields = {"kind": kind.value, "name": source.name, "file": file, "listed": source.listed}
    _write(stream, {**fields, "limits": asdict(limits)}, source.data)


def read_request(stream: IO[bytes]) -> Request:
    """The next request.

    Raises:
        EOFError: there is none.
    """
    fields, data = _read(stream)
    file = None if fields["file"] is None else Path(fields["file"])
    source = Source(fields["name"], file, None if file else data, fields["listed"])
    return Format(fields["kind"]), source, Limits(**fields["limits"])


def write_item(stream: IO[bytes], item: Item | None) -> None:
    """Answer with an article or an error; None after the last one."""
    if isinstance(item, ReadingError):
        _write(stream, {"error": [item.code, item.message, item.path, item.article_id]})
    else:
        _write(stream, {"article": item and asdict(item)})


def read_item(stream: IO[bytes]) -> Item | None:
    """The next answer.

    >>> import io
    >>> pipe = io.BytesIO()
    >>> write_item(pipe, Article("a1", "Zwölf Häuser.", asides=((0, 5, "caption"),)))
    >>> _ = pipe.seek(0)
    >>> read_item(pipe).asides
    ((0, 5, 'caption'),)

    Raises:
        EOFError: there is none, or it is none of ours.
    """
    fields, _ = _read(stream)
    try:
        if "error" in fields:
            code, message, path, article_id = map(str, fields["error"])
            return ReadingError(code, message, path=path, article_id=article_id)
        article = fields["article"]
        if article is None:
            return None
        asides = tuple((int(start), int(end), str(kind)) for start, end, kind in article.pop("asides"))
        return Article(**article, asides=asides)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise EOFError from error


def _write(stream: IO[bytes], fields: dict[str, Any], data: bytes | None = None) -> None:
    header = json.dumps(fields).encode("ascii")  # escaped, so that half characters survive
    stream.write(_LENGTHS.pack(len(header), len(data or b"")))
    stream.write(header)
    stream.write(data or b"")
    stream.flush()


def _read(stream: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    size, rest = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    header, data = _exactly(stream, size), _exactly(stream, rest)
    try:
        fields = json.loads(header)
    except ValueError as error:
        raise EOFError from error
    if not isinstance(fields, dict):
        raise EOFError
    return fields, data


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size) if size <= _LONGEST else b""
    if len(data) < size:
        raise EOFError
    return data
