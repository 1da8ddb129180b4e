"""PDF files: the text of the pages in reading order, without running heads and page numbers, as lines for `layout`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.errors import ReadingError, in_brief
from pipeline.reading.articles import Facts, from_lines
from pipeline.reading.cleaning import join_lines
from pipeline.reading.dates import find_date
from pipeline.reading.layout import TITLE_CHARACTERS
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.records import Article

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:Seite|S\.|Page|-|–)? ?\d{1,4}(?: ?(?:/|von|of) ?\d{1,4})? ?[-–]?", re.IGNORECASE)
#: Lines at the head and foot of a page among which running heads are looked for.
_EDGE_LINES = 3
#: A title is so much higher than a usual line, and begins among so many first ones.
LARGE_PRINT = 1.5
TITLE_WITHIN = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page as it is printed: its text, its upper and lower edge and left end in points."""

    text: str
    top: float
    bottom: float
    left: float


Page = Sequence[Line]


def read_pdf(source: Source, limits: Limits) -> Iterator[Article | ReadingError]:
    """Read a PDF as one article.

    Raises:
        ReadingError: `broken`, `encrypted`, `too_many_pages`, `no_text` (a scan).
    """
    data = source.load(limits)
    try:
        pages = pdfium_lines(data, limits)
    except ReadingError as error:
        raise ReadingError(error.code, f"{source.name} {error.message}", path=source.name) from error
    if not any(pages):
        raise ReadingError(
            "no_text",
            f"{source.name} has no text layer, it may be a scan; run text recognition (OCR) over it.",
            path=source.name,
        )
    head, title, body = split_at_title(without_running_heads(pages))
    text = "\n\n".join(page_text(page) for page in body)
    facts = Facts(title=title, published=find_date(" ".join(line.text for line in head)))
    yield from_lines(source, text, limits, facts)


def pdfium_lines(data: bytes, limits: Limits) -> list[Page]:
    """The lines of each page, by PDFium.

    Raises:
        ReadingError: `broken`, `encrypted`, `too_many_pages`; the message goes on after the file's name.
    """
    import pypdfium2  # native library, only PDFs need it

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # PDFium keeps saying what was wrong with the last file if it does not know what is wrong with this one.
        if "assword" in str(error) and b"/Encrypt" in data:
            raise ReadingError("encrypted", "needs a password; save it without one.") from error
        raise ReadingError("broken", "is a damaged PDF, or none; get it again.") from error
    try:
        if len(document) > limits.pages:
            raise ReadingError("too_many_pages", f"has {len(document)} pages, more than {limits.pages}; split it.")
        return [_page_lines(document, number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise ReadingError("broken", f"has a damaged page ({in_brief(error)}); print it into a new PDF.") from error
    finally:
        document.close()


def _page_lines(document: object, number: int) -> Page:
    page = document[number]  # type: ignore[index]
    words = page.get_textpage()
    try:
        lines: list[Line] = []
        for index in range(words.count_rects()):
            left, bottom, right, top = words.get_rect(index)
            text = words.get_text_bounded(left, bottom, right, top).replace("\r", "").replace("\n", " ").strip()
            # PDFium marks a hyphen at the end of a line as U+0002 or U+FFFE.
            text = text.replace("\x02", "-").replace("\ufffe", "-")
            if not text:
                continue
            if lines and _same_line(lines[-1], top, bottom, left):
                last = lines[-1]
                lines[-1] = Line(f"{last.text} {text}", max(last.top, top), min(last.bottom, bottom), last.left)
            else:
                lines.append(Line(text, top, bottom, left))
        return lines
    finally:
        words.close()
        page.close()


def _same_line(line: Line, top: float, bottom: float, left: float) -> bool:
    overlap = min(line.top, top) - max(line.bottom, bottom)
    return left > line.left and overlap > 0.5 * min(line.top - line.bottom, top - bottom)


def split_at_title(pages: Sequence[Page]) -> tuple[Page, str, Sequence[Page]]:
    """The small print above the title of the first page, the title by its large print, and the pages without both.

    >>> page = [Line("Tagblatt", 99, 93, 0), Line("Sturm", 90, 70, 0), Line("Elf", 50, 42, 0), Line("Tote", 40, 32, 0)]
    >>> split_at_title([page])[1]
    'Sturm'
    """
    heights = sorted(line.top - line.bottom for page in pages for line in page)
    if not pages or len(heights) < 3:
        return [], "", pages
    usual = heights[len(heights) // 2]
    first = list(pages[0])
    large = [line.top - line.bottom > LARGE_PRINT * usual for line in first]
    if True not in large[:TITLE_WITHIN]:
        return [], "", pages
    begin = large.index(True)
    end = next((index for index in range(begin, len(first)) if not large[index]), len(first))
    title = ""
    for line in first[begin:end]:
        title = join_lines(title, line.text)
    if len(title) > TITLE_CHARACTERS:
        return [], "", pages
    return first[:begin], title, [first[end:], *pages[1:]]


def without_running_heads(pages: Sequence[Page]) -> Sequence[Page]:
    """Drop page numbers, and lines that stand at the head or foot of several pages with nothing but numbers changed."""
    counts = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    kept = []
    for page in pages:
        edges = {id(line) for line in _edges(page)}
        kept.append(
            [
                line
                for line in page
                if id(line) not in edges
                or not (
                    _PAGE_NUMBER.fullmatch(line.text)
                    or (counts[_key(line)] > 1 and 2 * counts[_key(line)] >= len(pages))
                )
            ]
        )
    return kept


def _edges(page: Page) -> list[Line]:
    if len(page) <= 2 * _EDGE_LINES:
        by_height = sorted(page, key=lambda line: -line.top)
        return by_height[:1] + by_height[-1:]
    by_height = sorted(page, key=lambda line: -line.top)
    return by_height[:_EDGE_LINES] + by_height[-_EDGE_LINES:]


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text)


def page_text(page: Page) -> str:
    """The lines of a page, with an empty line where the gap above a line is wider than usual, or a column begins.

    >>> page_text([Line("Sturm", 100, 80, 0), Line("Zwölf", 50, 40, 0), Line("Häuser", 38, 28, 0)])
    'Sturm\\n\\nZwölf\\nHäuser'
    """
    gaps = sorted(above.bottom - below.top for above, below in pairwise(page) if above.bottom >= below.top)
    usual = gaps[len(gaps) // 4] if gaps else 0.0
    parts: list[str] = []
    for index, line in enumerate(page):
        if index:
            gap = page[index - 1].bottom - line.top
            height = line.top - line.bottom
            parts.append("\n\n" if gap > usual + 0.5 * height or gap < -2 * height else "\n")
        parts.append(line.text)
    return "".join(parts)
