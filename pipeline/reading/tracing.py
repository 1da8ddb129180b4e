"""The way back: places in an article's mended text -> places in the text of its file.

Mending adds no letter and loses none, and keeps their order: it joins lines, drops hyphens at their ends and characters
that nobody sees, composes letters, and takes the title out. So the visible characters of both texts are the same, one
after the other, and a place in one is a place in the other; where they are not the same there is no map, not a guess.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.reading.cleaning import LIGATURES, is_unseen, repair_encoding
from pipeline.reading.decoding import decode
from pipeline.reading.limits import DEFAULT_LIMITS, Limits
from pipeline.reading.source import Source
from pipeline.records import Article

_HYPHENS = frozenset("-\u2010\u2011")


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where the visible characters of an article's text stand in it (`places`), and where in the source (`origins`)."""

    places: tuple[int, ...]
    origins: tuple[int, ...]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source that a stretch of the article's text came from.

        Raises:
            ValueError: nothing visible stands there.
        """
        first, last = bisect_left(self.places, start), bisect_left(self.places, end)
        if first == last:
            raise ValueError(f"Nothing visible stands at {start}:{end}; expected the place of a word or figure.")
        return self.origins[first], self.origins[last - 1] + 1


def source_text(source: Source, limits: Limits = DEFAULT_LIMITS) -> str:
    """The text of a plain text file as it is, but for a mixed-up encoding.

    Raises:
        pipeline.errors.ReadingError: the file is missing, too large or no text.
    """
    return repair_encoding(decode(source.load(limits), source.name)[0])


def source_map(article: Article, source: str) -> SourceMap:
    """Map places in `article.text` to places in the text it was read from: that of a plain text file, a field or cell.

    Raises:
        ValueError: the article does not come from this text, or from a format whose marks were dropped.

    >>> raw = "Sturm\\n\\nIn Ham-\\nburg starben zwölf Men\\xadschen."
    >>> article = Article("a1", "In Hamburg starben zwölf Menschen.", title="Sturm")
    >>> start, end = source_map(article, raw).to_source(3, 10)
    >>> raw[start:end]
    'Ham-\\nburg'
    """
    there = list(_visible(source))
    here = list(_visible(article.text))
    cut = _title_place(_units(there), _units(here), _units(_visible(article.title)))
    if cut is None:
        raise ValueError(f"The text of {article.article_id} is not that of its source; only plain text can be mapped.")
    del there[cut]
    return SourceMap(tuple(place for _, place in here), tuple(place for _, place in there))


def _visible(text: str) -> Iterator[tuple[str, int]]:
    """The characters that mending keeps, taken apart as far as they go, with their places."""
    run: list[tuple[str, int]] = []  # marks on a letter, whose order is settled by their class
    for place, character in enumerate(text):
        if character.isspace() or character in _HYPHENS or is_unseen(character):
            continue
        for unit in unicodedata.normalize("NFD", LIGATURES.get(character, character)):
            if unicodedata.combining(unit):
                run.append((unit, place))
                continue
            yield from sorted(run, key=lambda mark: unicodedata.combining(mark[0]))
            run = []
            yield ("\ufffd" if "\ud800" <= unit <= "\udfff" else unit), place
    yield from sorted(run, key=lambda mark: unicodedata.combining(mark[0]))


def _units(visible: Iterable[tuple[str, int]]) -> list[str]:
    return [unit for unit, _ in visible]


def _title_place(there: list[str], here: list[str], title: list[str]) -> slice | None:
    """Which of the source's characters are the title, so that without them it is the text; it may be only beside it."""
    if there == here:
        return slice(0, 0)
    common = next((i for i, (one, other) in enumerate(zip(there, here, strict=False)) if one != other), len(here))
    for begin in (0, *range(common, 0, -1)):
        end = begin + len(title)
        if there[begin:end] == title and there[end:] == here[begin:]:
            return slice(begin, end)
    return None
