"""Docs built by hand, with the annotation that `de_core_news_md` gives: words, STTS tags, TIGER heads and labels.

One token a line: `word tag head label lemma [features]`; `head` is the number of the line, beginning at 1, 0 for
the root.
"""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Span

_VOCAB = spacy.blank("de").vocab
_VOCAB.lookups.add_table("noun_genders", {"ung": "f", "erin": "f", "verband": "m", "preis": "m", "loch": "n"})
_NO_SPACE_BEFORE = frozenset(".,;:!?)“”")
_NO_SPACE_AFTER = frozenset("(„")


def build(lines: str, entities: tuple[tuple[int, int, str], ...] = ()) -> Doc:
    """The `Doc` of a table; entities are (first line, last line, label).

    >>> build("Es PPER 2 sb es\\nregnet VVFIN 0 ROOT regnen").text
    'Es regnet'
    """
    rows = [line.split() for line in lines.strip().splitlines()]
    words = [row[0] for row in rows]
    spaces = [
        i + 1 < len(words) and words[i + 1] not in _NO_SPACE_BEFORE and word not in _NO_SPACE_AFTER
        for i, word in enumerate(words)
    ]
    heads = [int(row[2]) - 1 if int(row[2]) else i for i, row in enumerate(rows)]
    doc = Doc(
        _VOCAB,
        words=words,
        spaces=spaces,
        tags=[row[1] for row in rows],
        heads=heads,
        deps=[row[3] for row in rows],
        lemmas=[row[4] for row in rows],
        morphs=[row[5] if len(row) > 5 else "" for row in rows],
    )
    doc.set_ents([Span(doc, first - 1, last, label=label) for first, last, label in entities])
    return doc
