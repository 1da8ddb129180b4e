"""The batch runner: a ledger of what is done, workers, and files that are written whole."""

from __future__ import annotations

from pipeline.batch.runner import run
from pipeline.batch.stories import Compared, compare_outputs
from pipeline.batch.summary import Summary

__all__ = ["Compared", "Summary", "compare_outputs", "run"]
