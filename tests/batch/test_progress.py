"""The progress of a run on a terminal."""

from __future__ import annotations

import io
import sys

import pytest

from pipeline.batch.progress import Silent, shown


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("quiet", "terminal"), [(True, Terminal()), (False, io.StringIO())])
def test_nothing_is_shown_where_nobody_looks(
    quiet: bool, terminal: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)
    with shown(quiet) as progress:
        progress.sources(3)
        progress.update(2, 5, 1)
        progress.source_read()
    assert isinstance(progress, Silent)
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("sources", [1, 3])
def test_a_bar_with_counts(sources: int, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    with shown(False) as progress:
        progress.sources(sources)
        progress.update(7, 23, 1)
        progress.source_read()
    assert "7 articles" in terminal.getvalue()
    assert "23 claims, 1 errors" in terminal.getvalue()
