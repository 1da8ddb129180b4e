"""Quotations: where words stand in quotation marks.

A missing closing mark ends with its paragraph, so that one odd mark loses nothing. Names and single words in marks
(`„Billboard“`) are no quotations.
"""

from __future__ import annotations

import re

from pipeline.attribution.patterns import ALL_QUOTATION_MARKS, QUOTATION_MARKS

#: In fewer words, marks hold a name or a distanced word; a quotation without a verb is rarely shorter.
MIN_WORDS = 4


#: Where something may begin or end: a mark, or the end of a paragraph.
_MARK = re.compile(rf"[{re.escape(''.join(sorted(ALL_QUOTATION_MARKS)))}]|\n(?=\n)")


def quotations(text: str, *, min_words: int = MIN_WORDS) -> list[tuple[int, int]]:
    """The quotations of a text: half-open offsets, marks included, in text order.

    >>> quotations('Er sagte: „Wir haben drei Tote geborgen.“ Mehr nicht.')
    [(10, 41)]
    >>> quotations('Das Magazin „Billboard“ nennt 300 Millionen.')
    []
    """
    found: list[tuple[int, int]] = []
    last = (0, 0)
    opened: int | None = None
    closing = ""
    inner = False
    for match in _MARK.finditer(text):
        i, ch = match.start(), match.group()
        if opened is None:
            if ch in QUOTATION_MARKS and _opens(text, i):
                opened, closing, inner = i, QUOTATION_MARKS[ch], False
        elif ch == "„" == text[opened] and _opens(text, i) and _is_name(text, i):
            inner = True  # a name in the same marks: `„Wir haben das „Haus am See“ gekauft.“`
        elif inner and ch in closing:
            inner = False
        elif ch in closing and not _is_apostrophe(text, i):
            goes_on = _goes_on(text, opened, last[1])
            if goes_on and last not in found[-1:]:
                _add(found, text, *last, _GOING_ON)  # `„Mindestens 150 Helfer“, sagte Kern, „und 20 Hunde waren da“`
            least = 1 if text[i - 1] in ".!" and text.endswith(": ", 0, opened) else min_words  # `sagte er: „Nein.“`
            _add(found, text, opened, i + 1, _GOING_ON if goes_on else least)
            last, opened = (opened, i + 1), None
        elif ch == "\n":
            _add(found, text, opened, i, min_words)
            opened = None
    if opened is not None:
        _add(found, text, opened, len(text), min_words)
    return found


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether words in marks go on with a quotation that the speaker interrupts: `“, sagte Kern, „und 20 Kühe“`."""
    before = text[end:start] if end else ""
    inserted = before.startswith((", ", " ")) and before.endswith((", ", " – ")) and len(before) < _LONGEST_INSERTION
    return inserted and "\n" not in before and "." not in before and text[start + 1 : start + 2].islower()


#: Words in which a quotation may go on, and characters of what interrupts it.
_GOING_ON, _LONGEST_INSERTION = 2, 120


def _opens(text: str, i: int) -> bool:
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    return (before.isspace() or before in "([–—-/:,") and not after.isspace()


def _is_name(text: str, i: int) -> bool:
    """Whether a few words in marks of their own begin here, and the quotation goes on after them."""
    end = next((k for k in range(i + 1, min(i + _LONGEST_NAME, len(text))) if text[k] in QUOTATION_MARKS["„"]), None)
    return (
        end is not None and text[end + 1 : end + 2] == " " and "„" not in text[i + 1 : end] and _closes_later(text, end)
    )


def _closes_later(text: str, end: int) -> bool:
    """Whether a closing mark follows in the same paragraph before the next opening one."""
    mark = _NEXT_MARK.search(text, end + 1)
    return mark is not None and mark.group() in QUOTATION_MARKS["„"]


_LONGEST_NAME = 60
_NEXT_MARK = re.compile(rf"\n\n|[„{re.escape(QUOTATION_MARKS['„'])}]")


def _is_apostrophe(text: str, i: int) -> bool:
    """Whether a single mark stands inside or at the end of a word of the same quotation (`wir hab’s`)."""
    return text[i] in "’'" and i + 1 < len(text) and text[i + 1].isalpha()


def _add(found: list[tuple[int, int]], text: str, start: int, end: int, min_words: int) -> None:
    if len(text[start:end].split()) >= min_words:
        found.append((start, end))
