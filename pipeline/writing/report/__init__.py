"""The report: one HTML file that works offline, with the claims, their texts, and charts, in German."""

from __future__ import annotations

import json
from pathlib import Path

from pipeline.errors import WritingError
from pipeline.writing.reading_back import read_articles, read_records
from pipeline.writing.report.page import write_report
from pipeline.writing.stories import STORIES_FILE, read_stories

__all__ = ["report", "write_report"]

REPORT_FILE = "report.html"


def report(folder: str | Path = "outputs", to: str | Path | None = None) -> Path:
    """Write the report of an output folder: one HTML file for a browser, without anything from the network.

    Args:
        folder: the output folder of a run.
        to: the file to write; `report.html` in the folder by default.

    Returns:
        The file.

    Raises:
        pipeline.errors.WritingError: `missing` or `foreign` (the folder is none of a run), `unwritable`.
    """
    folder = Path(folder)
    stories = read_stories(folder) if (folder / STORIES_FILE).is_file() else []
    to = Path(to or folder / REPORT_FILE)
    return write_report(to, read_records(folder), read_articles(folder), _run(folder), stories)


def _run(folder: Path) -> dict[str, object]:
    path = folder / "run.json"
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise WritingError("foreign", f"{path} is damaged ({error}); run the program again.", path=str(path)) from error
    return found if isinstance(found, dict) else {}
