"""Claims for tests, from a few words each."""

from __future__ import annotations

import itertools
from typing import Any

from pipeline.figures import find_figures
from pipeline.stories.rows import Row

_NUMBER = itertools.count(1)


def claim(phrase: str, **fields: Any) -> Row:
    """A claim whose figure, bounds and modifier are those of a phrase: `claim("mindestens 100 Menschen", event=...)`.

    The phrase is also what stands in the evidence; `day` is short for a day of June 2024.
    """
    [figure] = find_figures(phrase)
    day = fields.pop("day", None)
    values: dict[str, Any] = {
        "claim_id": f"c_{next(_NUMBER):05d}",
        "article_id": fields.get("published", "") + fields.get("title", "") + str(day),
        "figure": figure.text,
        "kind": figure.kind,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "modifier": figure.modifier,
        "unit": figure.unit,
        "change": figure.change,
        "evidence": phrase,
        "start": figure.start,
        "published": "" if day is None else f"2024-06-{day:02d}",
    }
    return Row(**{**values, **fields})
