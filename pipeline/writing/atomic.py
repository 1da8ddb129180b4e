"""Files that are there as a whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import WritingError

#: How the names of temporary files end.
DRAFT = ".whole-file.tmp"


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give the path of a temporary file in the same folder; when the block ends well, it takes the place of `path`.

    Raises:
        WritingError: `unwritable` if the folder or disk does not take it; what stood at `path` is then untouched.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with whole_file(Path(folder, "a.txt")) as draft:
    ...         _ = draft.write_text("zwölf", encoding="utf-8")
    ...     Path(folder, "a.txt").read_text(encoding="utf-8")
    'zwölf'
    """
    draft: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=DRAFT, dir=path.parent)
        os.close(handle)
        draft = Path(name)
        yield draft
        with draft.open("rb") as stream:
            os.fsync(stream.fileno())
        draft.chmod(0o666 & ~_umask())
        os.replace(draft, path)
        draft = None
        _sync_folder(path.parent)
    except OSError as error:
        raise WritingError(
            "unwritable",
            f"{path} can't be written ({error.strerror or error}); check the folder and the free space.",
            path=str(path),
        ) from error
    finally:
        if draft is not None:
            draft.unlink(missing_ok=True)


def remove_drafts(folder: Path) -> None:
    """Remove the temporary files that a killed process left in a folder; nobody may be writing there."""
    for draft in folder.glob(f".*{DRAFT}"):
        draft.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last; folders can't be opened on Windows, where this is not needed."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
