"""Sentences with their gold inline, the normal way to test.

`"<who>Häftlinge</who>"` marks words, `<figure value=14 who="..." what="..." source="...">` says in attributes what
stands
elsewhere or not word for word in the text. A plain attribute is a number or a name, a quoted one is text; `source=""`
says that there is none. Marks without a figure around them hold for all figures of the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TAG = re.compile(r"<(/?)(figure|who|what|source)((?:\s+\w+=(?:\"[^\"]*\"|[^\s>]+))*)\s*>")
_ATTRIBUTE = re.compile(r"(\w+)=(?:\"([^\"]*)\"|([^\s>]+))")


@dataclass(frozen=True)
class Expected:
    """One figure of an annotated sentence with what is said of it."""

    start: int
    end: int
    fields: dict[str, str] = field(default_factory=dict)


def parse(annotated: str) -> tuple[str, list[Expected]]:
    """The plain text and its expected figures.

    >>> text, (figure,) = parse('<figure value=14>14</figure> <who>Häftlinge</who>')
    >>> text, sorted(figure.fields.items())
    ('14 Häftlinge', [('value', '14'), ('who', 'Häftlinge')])
    """
    text = ""
    at = 0
    figures: list[Expected] = []
    shared: dict[str, str] = {}
    open_tags: list[tuple[str, int, dict[str, str]]] = []
    for match in _TAG.finditer(annotated):
        text += annotated[at : match.start()]
        at = match.end()
        closing, name, attributes = match.groups()
        if not closing:
            fields = {key: quoted or plain for key, quoted, plain in _ATTRIBUTE.findall(attributes)}
            open_tags.append((name, len(text), fields))
            continue
        opened, start, fields = open_tags.pop()
        assert opened == name, f"<{opened}> is closed by </{name}> in {annotated!r}"
        if name == "figure":
            figures.append(Expected(start, len(text), fields))
        else:
            shared[name] = text[start:]
    assert not open_tags, f"unclosed mark in {annotated!r}"
    text += annotated[at:]
    return text, [Expected(f.start, f.end, {**shared, **f.fields}) for f in figures]
