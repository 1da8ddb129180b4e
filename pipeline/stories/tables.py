"""Tables of claims in pandas -> tables of stories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageError
from pipeline.records import LINK_COLUMNS, STORY_COLUMNS, Story, StoryLink
from pipeline.stories.rows import Row
from pipeline.stories.telling import Stories, tell

if TYPE_CHECKING:
    import pandas

#: Columns without which there is nothing to compare; any other that is missing counts as empty.
NEEDED = ("claim_id", "article_id", "figure", "kind", "value")


_NUMBERS = frozenset({"value", "low", "high"})
_OFFSETS = frozenset({"start", "evidence_start"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """Claims with their column `story` filled, the stories, and which claims were put together why: three tables."""

    claims: pandas.DataFrame
    stories: pandas.DataFrame
    links: pandas.DataFrame


def compare(claims: pandas.DataFrame, texts: Mapping[str, str] | None = None) -> Comparison:
    """Put claims about the same thing side by side.

    Args:
        claims: rows as `pipeline.read_claims` gives them, in any order; a table made by hand needs only
            the columns `NEEDED`, but the more of the others it has, the more can be told. It is not changed.
        texts: the texts of articles by `article_id`, where they are at hand: they tell better what an article is about.

    Returns:
        A copy of `claims` with `story` filled; the stories, columns as in `pipeline.records.Story`, in the order of
        their first claim; the links, columns as in `pipeline.records.StoryLink`.

    Raises:
        pipeline.errors.UsageError: `not_claims` if a needed column is missing.

    Example:
        >>> import pandas, pipeline
        >>> rows = pandas.DataFrame(
        ...     [
        ...         ("c1", "Polizei", "12.000", 12000.0),
        ...         ("c2", "Veranstalter", "25.000", 25000.0),
        ...     ],
        ...     columns=["claim_id", "source", "figure", "value"],
        ... ).assign(article_id="a1", kind="count", who="Menschen", event="protest", evidence_start=[0, 90])
        >>> found = pipeline.compare(rows)
        >>> found.stories[["who", "claims", "lowest", "highest", "verdict"]].values.tolist()
        [['Menschen', 2, 12000.0, 25000.0, 'differ']]
    """
    missing = [name for name in NEEDED if name not in claims.columns]
    if missing:
        raise UsageError(
            "not_claims",
            f"The table lacks the columns {', '.join(missing)}; expected claims as read_claims gives them.",
        )
    stories = tell(rows_of(claims), texts)
    compared = claims.copy()
    compared["story"] = _like_text(claims, [stories.by_claim[str(name)] for name in claims["claim_id"]])
    return Comparison(compared, stories_table(stories), links_table(stories))


def rows_of(claims: pandas.DataFrame) -> Iterator[Row]:
    """The rows of a table in plain Python types, whatever types its columns have."""
    columns: list[list[Any]] = []
    names = [field.name for field in fields(Row) if field.name in claims.columns]
    for name in names:
        columns.append(_plain(claims[name], name))
    for cells in zip(*columns, strict=True):
        yield Row(**dict(zip(names, cells, strict=True)))


def stories_table(stories: Stories) -> pandas.DataFrame:
    """The stories as a table."""
    import pandas

    table = pandas.DataFrame(
        {name: [getattr(story, name) for story in stories.stories] for name in STORY_COLUMNS},
        columns=list(STORY_COLUMNS),
    )
    return _typed(table, Story)


def links_table(stories: Stories) -> pandas.DataFrame:
    """The links as a table."""
    import pandas

    table = pandas.DataFrame(
        {name: [getattr(link, name) for link in stories.links] for name in LINK_COLUMNS}, columns=list(LINK_COLUMNS)
    )
    return _typed(table, StoryLink)


def _typed(table: pandas.DataFrame, record: type[Story] | type[StoryLink]) -> pandas.DataFrame:
    kinds = {"str": "string", "int": "Int64", "float": "Float64", "float | None": "Float64"}
    return table.astype({field.name: kinds[str(field.type)] for field in fields(record)})


def _like_text(claims: pandas.DataFrame, values: list[str]) -> Any:
    import pandas

    return pandas.Series(values, index=claims.index, dtype="string")


def _plain(column: pandas.Series[Any], name: str) -> list[Any]:
    import pandas

    if pandas.api.types.is_datetime64_any_dtype(column):
        return list(column.dt.strftime("%Y-%m-%d").fillna(""))
    cells = column.astype(object)
    empty = column.isna()
    if name in _NUMBERS:
        return [None if gap else float(cell) for cell, gap in zip(cells, empty, strict=True)]
    if name in _OFFSETS:
        return [0 if gap else int(cell) for cell, gap in zip(cells, empty, strict=True)]
    return ["" if gap else str(cell) for cell, gap in zip(cells, empty, strict=True)]
