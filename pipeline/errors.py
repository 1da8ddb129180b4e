"""The errors of the program: one hierarchy, each with its stage, a code, and a message that says what to do."""

from __future__ import annotations


class PipelineError(Exception):
    """Base of all errors that the program raises on purpose.

    `stage` names the room (``reading``, ``model``, ``claims``, ``writing``, ``run``), `code` the kind of error in one
    word. The message says what happened, where, and what to do about it.

    >>> error = ReadingError("empty", "leer.txt holds no text; remove it or put an article into it.", path="leer.txt")
    >>> error.stage, error.code
    ('reading', 'empty')
    """

    stage = "run"

    def __init__(self, code: str, message: str, *, path: str = "", article_id: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.path = path
        self.article_id = article_id

    def __reduce__(self) -> tuple[object, ...]:
        """Errors travel between processes whole."""
        return _rebuild, (type(self), self.code, self.message, self.path, self.article_id)


def in_brief(error: BaseException) -> str:
    """What a library's error says, in one line that fits into ours.

    >>> in_brief(ValueError("no XML\\nat all")), in_brief(MemoryError())
    ('no XML', 'MemoryError')
    """
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__


def _rebuild(kind: type[PipelineError], code: str, message: str, path: str, article_id: str) -> PipelineError:
    return kind(code, message, path=path, article_id=article_id)


class UsageError(PipelineError):
    """The program was called in a way that can't work: no input, an unknown format, an unusable output folder."""


class ReadingError(PipelineError):
    """A file or a row of a table that gives no article."""

    stage = "reading"


class ModelError(PipelineError):
    """A German model that is missing, incomplete or not what it says it is."""

    stage = "model"


class ExtractionError(PipelineError):
    """An article that was read but whose claims could not be found."""

    stage = "claims"


class WritingError(PipelineError):
    """An output file that can't be written, or that is none of ours when read back."""

    stage = "writing"


class LedgerError(PipelineError):
    """A ledger that another run holds, that a newer version wrote, or that is damaged."""

    stage = "ledger"
