"""Stories of an output folder: the column `story` of its claims, stories.csv and story_links.csv."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.batch.lock import only_run
from pipeline.errors import UsageError, WritingError
from pipeline.records import Claim
from pipeline.stories import Stories, tell
from pipeline.stories.contexts import LEAD
from pipeline.writing import (
    FORMATS,
    STORY_FILES,
    dialect_in,
    read_records,
    write_claims,
    write_stories,
)


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of a comparison, and the files that were written."""

    claims: int
    stories: int
    across: int
    differ: int
    files: tuple[Path, ...]


def compare_outputs(target: str | os.PathLike[str], output: str | os.PathLike[str] | None = None) -> Compared:
    """Compare the claims of a folder or a file, and write them with their stories.

    Args:
        target: the output folder of a run, or a file of claims in any format.
        output: where to write; the folder itself if left out. A file that is not called `claims` needs one.

    Of a folder all formats that are there get the column `story`, in the dialect that they have. The beginnings of the
    texts in `articles.jsonl` are read, too, if it lies beside the claims.

    Raises:
        pipeline.errors.UsageError: `no_output`.
        pipeline.errors.WritingError: `missing`, `foreign`, `newer`, `unwritable`.
        pipeline.errors.LedgerError: `busy` if a run writes into the folder.
    """
    given = Path(target)
    if given.is_dir():
        files = [path for name in FORMATS if (path := given / f"claims.{name}").is_file()]
        files = files or [given / "claims.csv"]  # which says that it is missing
    else:
        files = [given]
        if output is None and given.stem != "claims" and given.is_file():
            raise UsageError("no_output", f"{given} is no file of an output folder; say with --output where to write.")
    source = files[0].parent
    folder = source if output is None else Path(output)
    claims = read_records(files[0])
    folder.mkdir(parents=True, exist_ok=True)
    with only_run(folder):
        stories = tell(claims, beginnings(source / "articles.jsonl") if files[0].stem == "claims" else {})
        written: list[Path] = []
        dialect = dialect_in(files[0])
        for path in files:
            rows = claims if path == files[0] else read_records(path)
            name = path.suffix.removeprefix(".")
            written.append(
                write_claims(folder, name if name in FORMATS else "csv", with_stories(rows, stories), dialect)
            )
        written += write_stories(folder, stories.stories, stories.links, dialect)
    return Compared(
        claims=len(claims),
        stories=len(stories.stories),
        across=sum(story.articles > 1 for story in stories.stories),
        differ=sum(story.verdict in ("differ", "corrected") for story in stories.stories),
        files=tuple(written),
    )


def with_stories(claims: Iterable[Claim], stories: Stories) -> Iterator[Claim]:
    """The claims with their stories; one that was not compared has none."""
    for claim in claims:
        yield replace(claim, story=stories.by_claim.get(claim.claim_id, ""))


def beginnings(articles: Path) -> dict[str, str]:
    """The beginnings of the texts in articles.jsonl by id; none if there is no such file.

    Raises:
        pipeline.errors.WritingError: `foreign` if it is something else.
    """
    if not articles.is_file():
        return {}
    try:
        with articles.open(encoding="utf-8") as lines:
            rows = (json.loads(line) for line in lines if line.strip())
            return {str(row["article_id"]): str(row["text"])[:LEAD] for row in rows}
    except (ValueError, KeyError, TypeError) as error:
        raise WritingError(
            "foreign", f"{articles} is no list of articles of this program ({error!r}).", path=str(articles)
        ) from error


def remove_stories(folder: Path) -> None:
    """Remove the stories of an earlier comparison, whose ids the claims no longer have."""
    for name in STORY_FILES:
        (folder / name).unlink(missing_ok=True)
