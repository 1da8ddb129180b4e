"""What a user may want of reading besides the articles: other languages, claims from captions and tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.errors import UsageError
from pipeline.reading.boilerplate import ASIDE_KINDS


@dataclass(frozen=True, slots=True)
class Options:
    """How articles are read.

    `any_language` lets articles through that are not German. `include` names the asides that give claims, too:
    `caption`, `table`, `boilerplate`.
    """

    any_language: bool = False
    include: frozenset[str] = frozenset()


DEFAULT_OPTIONS = Options()


def options_of(any_language: bool = False, include: Iterable[str] = ()) -> Options:
    """Options of a user's words.

    Raises:
        UsageError: `unknown_aside`.

    >>> sorted(options_of(include=["caption", " table"]).include)
    ['caption', 'table']
    """
    wanted = frozenset(name.strip() for name in include if name.strip())
    if unknown := sorted(wanted - set(ASIDE_KINDS)):
        raise UsageError(
            "unknown_aside",
            f"There is nothing called {', '.join(unknown)} to include; expected {', '.join(ASIDE_KINDS)}.",
        )
    return Options(any_language, wanted)
