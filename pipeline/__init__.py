"""German news articles -> claims: which figure, who or what it is about, who says so.

>>> import pipeline
>>> [figure.text for figure in pipeline.find_figures("Rund 1.100 Soldaten sind gefallen.")]
['1.100']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.api import compare as compare
    from pipeline.api import explain as explain
    from pipeline.api import extract as extract
    from pipeline.api import find_figures as find_figures
    from pipeline.api import load as load
    from pipeline.api import read_articles as read_articles
    from pipeline.api import read_claims as read_claims
    from pipeline.api import report as report
    from pipeline.api import run as run
    from pipeline.api import show as show

__version__ = "0.1.0"
__all__ = [
    "compare",
    "explain",
    "extract",
    "find_figures",
    "load",
    "read_articles",
    "read_claims",
    "report",
    "run",
    "show",
]


def __getattr__(name: str) -> Any:
    """Import the public functions when they are first used: importing the package costs nothing."""
    if name in __all__:
        from pipeline import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
