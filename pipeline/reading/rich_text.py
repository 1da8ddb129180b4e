"""Rich text files (.rtf): one article each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.errors import ReadingError, in_brief
from pipeline.reading.articles import Paragraph, from_document
from pipeline.reading.boilerplate import TABLE
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.records import Article

#: How striprtf writes where a link goes to; its number would be taken for a figure.
_LINK = re.compile(r'\("?(?:https?:|mailto:)[^()\s]*"?\)')


def read_rich_text(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    r"""Read a rich text file; its first paragraph is the title if it looks like one.

    Raises:
        ReadingError: `broken`.

    >>> page = Source("a.rtf", data=rb"{\rtf1\ansi Sturm\par Zw\'f6lf H\u228?user sind zerst\'f6rt.\par}")
    >>> [(article.title, article.text) for article in read_rich_text(page, Limits())]
    [('Sturm', 'Zwölf Häuser sind zerstört.')]
    """
    from striprtf.striprtf import rtf_to_text  # only these files need it

    # RTF is ASCII with escapes; what lies beyond is cp1252 in the files of careless programs.
    raw = source.load(limits).decode("cp1252", "replace")
    if not raw.rstrip("\0 \t\r\n").endswith("}"):
        raise ReadingError(
            "broken", f"{source.name} is cut off: its last brace is missing; get it again.", path=source.name
        )
    try:
        text: str = rtf_to_text(raw, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, LookupError, TypeError) as error:
        raise ReadingError(
            "broken",
            f"{source.name} can't be read as RTF ({in_brief(error)}); open it and save it as .docx.",
            path=source.name,
        ) from error
    paragraphs = []
    for line in _LINK.sub("", text).split("\n"):
        row = line.rstrip().endswith("|")  # striprtf ends each cell of a table so
        paragraphs.append(Paragraph(line.strip(" |").replace("|", " | ") if row else line, TABLE if row else ""))
    yield from_document(source, paragraphs, limits)
