"""How far a run is, on standard error and only on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Progress(Protocol):
    """Is told what happens; a run knows no more of its display than this."""

    def sources(self, count: int) -> None:
        """So many sources are to be read."""

    def source_read(self) -> None:
        """One more source was read to its end."""

    def update(self, articles: int, claims: int, errors: int) -> None:
        """Totals so far."""


class Silent:
    """Shows nothing."""

    def sources(self, count: int) -> None:
        """Ignored."""

    def source_read(self) -> None:
        """Ignored."""

    def update(self, articles: int, claims: int, errors: int) -> None:
        """Ignored."""


@contextmanager
def shown(quiet: bool) -> Iterator[Progress]:
    """A progress bar on a terminal, else nothing."""
    if quiet or not sys.stderr.isatty():
        yield Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as RichProgress

    columns = (
        SpinnerColumn(),
        TextColumn("{task.fields[articles]} articles"),
        BarColumn(),
        TextColumn("{task.fields[claims]} claims, {task.fields[errors]} errors, {task.fields[rate]:.1f} articles/s"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar)


class _Bar:
    def __init__(self, bar: object) -> None:
        from rich.progress import Progress as RichProgress

        assert isinstance(bar, RichProgress)
        self._bar = bar
        self._sources = 0
        self._task = bar.add_task("", total=None, articles=0, claims=0, errors=0, rate=0.0)

    def sources(self, count: int) -> None:
        self._sources = count
        # One table of many articles says nothing about its length; the bar then only moves.
        self._bar.update(self._task, total=count if count > 1 else None)

    def source_read(self) -> None:
        self._bar.advance(self._task)

    def update(self, articles: int, claims: int, errors: int) -> None:
        elapsed = self._bar.tasks[0].elapsed or 0.0
        rate = articles / elapsed if elapsed > 0 else 0.0
        self._bar.update(self._task, articles=articles, claims=claims, errors=errors, rate=rate)
