"""Claims of many articles about the same thing -> stories: what values they give, and whether they agree."""

from __future__ import annotations

from pipeline.stories.tables import Comparison, compare
from pipeline.stories.telling import Stories, tell

__all__ = ["Comparison", "Stories", "compare", "tell"]
