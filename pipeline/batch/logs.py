"""What the package logs, for a person or for a program; the root logger is left to whoever embeds it."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from pipeline.errors import UsageError

_NAME = "pipeline"
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message"}


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, logger, message, and whatever the call gave as `extra`.

    >>> record = logging.makeLogRecord({"msg": "read %s", "args": ("a.txt",), "created": 0, "path": "a.txt"})
    >>> JsonLines().format(record)
    '{"time": "1970-01-01T00:00:00.000+00:00", "level": "", "logger": "root", "message": "read a.txt", "path": "a.txt"}'
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        said: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname if record.levelno else "",
            "logger": record.name or "root",
            "message": record.getMessage(),
        }
        said |= {name: value for name, value in vars(record).items() if name not in _OWN}
        if record.exc_info:
            said["error"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False, default=str)


@contextmanager
def logging_to(console: bool = False, file: Path | None = None) -> Iterator[None]:
    """Show what the package logs on standard error, and append it to a file of JSON lines, while the block runs.

    Raises:
        UsageError: `log_file` if the file can't be written.
    """
    logger = logging.getLogger(_NAME)
    level = logger.level
    handlers: list[logging.Handler] = []
    if console:
        handlers.append(logging.StreamHandler())
        handlers[-1].setFormatter(logging.Formatter("%(asctime)s %(name)s: %(message)s", "%H:%M:%S"))
    if file is not None:
        try:
            handlers.append(logging.FileHandler(file, encoding="utf-8", errors="replace"))
        except OSError as error:
            raise UsageError("log_file", f"{file} can't be written ({error.strerror}); give another.") from error
        handlers[-1].setFormatter(JsonLines())
    with ExitStack() as stack:
        for handler in handlers:
            logger.addHandler(handler)
            stack.callback(handler.close)
            stack.callback(logger.removeHandler, handler)
        if handlers:
            logger.setLevel(logging.INFO)
            stack.callback(logger.setLevel, level)
        yield
