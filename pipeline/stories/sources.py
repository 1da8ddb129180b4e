"""Whether two claims name the same source."""

from __future__ import annotations

from pipeline.stories.items import Item
from pipeline.stories.patterns import OFFICES, STAFF_VOICES


def same_source(one: Item, other: Item) -> bool:
    """Whether two claims name the same source: `Innenministerium` and `Ministerium`, `IG Metall` and `Metall`.

    Claims without a source have the same one: the article.
    """
    if not one.source_words or not other.source_words:
        return one.source_words == other.source_words
    if _speaks_for_staff(one.source_words) != _speaks_for_staff(other.source_words):
        return False  # `Nordfracht` and the `Nordfracht-Betriebsrat`
    if shared := one.source_words & other.source_words:
        rest, more = one.source_words - shared, other.source_words - shared
        return not (shared <= OFFICES and rest - OFFICES and more - OFFICES)  # `Institut Forsa`, `Institut Insa`
    return any(
        x.endswith(y) or y.endswith(x) for x in one.source_words for y in other.source_words if len(x) > 3 < len(y)
    )


def two_sources_count(one: Item, other: Item) -> bool:
    """Whether a sentence sets two counts by two sources side by side: `der Veranstalter 45.000, die Polizei 38.000`."""
    if one.sentence != other.sentence or one.article != other.article or one.kind != "count":
        return False
    if not one.source_words or not other.source_words or one.source_words & other.source_words:
        return False
    return one.event == other.event and not one.part and not other.part


def _speaks_for_staff(source_words: frozenset[str]) -> bool:
    return any(word.endswith(STAFF_VOICES) for word in source_words)
