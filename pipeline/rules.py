"""The version of the rules: a checksum of the code and data that decide which claims an article gives."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

#: Rooms whose files decide the claims; reading and writing don't, their results are compared as they are.
ROOMS = ("figures", "grammar", "attribution", "claims")
FILES = ("records.py",)


@lru_cache(maxsize=1)
def rules_version() -> str:
    """Sixteen hex digits that change with any rule.

    >>> len(rules_version())
    16
    """
    here = Path(__file__).resolve().parent
    digest = hashlib.sha256()
    files = [here / name for name in FILES]
    for room in ROOMS:
        files += [path for path in (here / room).rglob("*") if path.is_file() and not _is_cache(path.relative_to(here))]
    for path in sorted(files):
        digest.update(path.relative_to(here).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _is_cache(path: Path) -> bool:
    """Whether tools put the file there; it comes and goes without any rule changing."""
    return any(part == "__pycache__" or part.startswith(".") for part in path.parts)
