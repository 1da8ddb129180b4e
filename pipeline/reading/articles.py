"""What a format found -> an `Article` with its id, lead and checked text; the one place where articles are made."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.errors import ReadingError
from pipeline.reading.boilerplate import Aside, find_asides
from pipeline.reading.cleaning import is_damaged, mend_characters, mend_spaces
from pipeline.reading.dates import date_in_name, find_date, find_dateline
from pipeline.reading.layout import find_title, is_wrapped, join_blocks, lay_out, lead_end, split_blocks
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source, bare_name
from pipeline.records import Article

_WORD = re.compile(r"[^\W\d_]{2}")
#: Lost characters (U+FFFD) of an article above which it can't be used: so many, and so large a share.
_LOST, _LOST_SHARE = 5, 0.002


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says about its article; empty where it says nothing.

    `published` may be any text with a date. `date_in_name` is that of the file's name, and the last to be asked.
    """

    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    given_id: str = ""
    date_in_name: str = ""


NO_FACTS = Facts()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a format that knows its paragraphs; `kind` is `caption`, `table`, or "" for the article's own."""

    text: str
    kind: str = ""
    heading: bool = False


def from_lines(source: Source, raw: str, limits: Limits, facts: Facts = NO_FACTS) -> Article:
    """Make an article of plain text whose lines may be broken; its title is recognised unless it is known.

    Raises:
        ReadingError: `empty`, `too_long`.

    >>> from_lines(Source("sturm.txt"), "Sturm\\n\\nZwölf Häuser wurden be-\\nschädigt.", Limits()).text
    'Zwölf Häuser wurden beschädigt.'
    """
    _check_visible(source, raw, limits, facts)
    layout = lay_out(raw)
    text = layout.text
    if facts.title and layout.title and _letters(facts.title) != _letters(layout.title):
        text = f"{layout.title}\n\n{text}"
    return _build(source, text, limits, _named(source, replace(facts, title=facts.title or layout.title)))


def from_field(source: Source, text: str, limits: Limits, facts: Facts = NO_FACTS) -> Article:
    """Make an article of text that came in a field of its own: it stays letter by letter unless it needs mending.

    >>> from_field(Source("a.jsonl"), "Zwölf  Häuser. \\nEin Satz.", Limits(), Facts(title="Sturm")).text
    'Zwölf  Häuser. \\nEin Satz.'
    """
    _check_visible(source, text, limits, facts)
    if is_wrapped(text):
        layout = lay_out(text)
        if not facts.title or _letters(facts.title) == _letters(layout.title):
            return _build(source, layout.text, limits, replace(facts, title=facts.title or layout.title))
        return _build(source, "\n\n".join(filter(None, (layout.title, layout.text))), limits, facts)
    return _build(source, mend_characters(text) if is_damaged(text) else text, limits, facts)


def from_paragraphs(
    source: Source, paragraphs: Sequence[Paragraph], limits: Limits, facts: Facts = NO_FACTS
) -> Article:
    """Make an article of a format that knows its paragraphs; a first one that says the title again is left out.

    Captions and tables come last, so that they tear nothing apart: reported speech goes on from paragraph to paragraph.

    >>> found = [Paragraph("Ort | 3", "table"), Paragraph("Zwölf Häuser.")]
    >>> article = from_paragraphs(Source("a.html"), found, Limits())
    >>> article.text, article.asides
    ('Zwölf Häuser.\\n\\nOrt | 3', ((15, 22, 'table'),))
    """
    mended = [Paragraph(text, one.kind) for one in paragraphs if (text := _one_line(one.text))]
    if mended and facts.title and _letters(mended[0].text) == _letters(facts.title):
        mended = mended[1:]
    mended.sort(key=lambda one: bool(one.kind))
    asides: list[Aside] = []
    place = 0
    for one in mended:
        if one.kind:
            asides.append((place, place + len(one.text), one.kind))
        place += len(one.text) + 2
    return _build(source, "\n\n".join(one.text for one in mended), limits, _named(source, facts), asides)


def from_document(source: Source, paragraphs: Sequence[Paragraph], limits: Limits, facts: Facts = NO_FACTS) -> Article:
    """Make an article of what a word processor wrote: styles tell headings, but people use them as they like.

    A heading at its head is the title, else what looks like one; sentences that were torn apart are joined.

    >>> one, two = Paragraph("Sturm", heading=True), Paragraph("Zwölf Häuser sind\\nzerstört.")
    >>> article = from_document(Source("a.docx"), [one, two], Limits())
    >>> article.title, article.text
    ('Sturm', 'Zwölf Häuser sind zerstört.')
    """
    kept = [one for one in paragraphs if one.text.strip()]
    title = facts.title
    if kept and kept[0].heading and not kept[0].kind and not title:
        title, kept = kept[0].text, kept[1:]
    elif not title:
        title, kept = _split_title(kept)
    joined: list[Paragraph] = []
    for kind, group in groupby(kept, key=lambda one: one.kind):
        if kind:
            joined += group
        else:
            lines = [line for one in group for line in [*_lines(one.text), ""]]
            joined += [Paragraph(text) for text in join_blocks(split_blocks(lines))]
    return from_paragraphs(source, joined, limits, replace(facts, title=title))


def _split_title(paragraphs: Sequence[Paragraph]) -> tuple[str, list[Paragraph]]:
    """The title that the paragraphs begin with, and the paragraphs without it."""
    places = [(line, one) for one in paragraphs if not one.kind for line in [*_lines(one.text), ""]]
    title, used = find_title([line for line, _ in places])
    if not used:
        return "", list(paragraphs)
    spent = {id(one) for _, one in places[:used]}
    last = places[used - 1][1]
    rest = Paragraph("\n".join(line for line, one in places[used:] if one is last))
    return title, [rest if one is last else one for one in paragraphs if one is last or id(one) not in spent]


def _lines(text: str) -> list[str]:
    return [mend_spaces(line) for line in mend_characters(text).split("\n")]


def derive_id(path: str, title: str, text: str) -> str:
    """The id of an article that brings none: the file's stem and a checksum of its name and content.

    Folders do not go into it, so the same files have the same ids wherever they lie.

    >>> derive_id("a/sturm.txt", "", "Zwölf Häuser.") == derive_id("b.zip/sturm.txt.gz", "", "Zwölf Häuser.")
    True
    """
    name = bare_name(path.rsplit("/", 1)[-1])
    digest = hashlib.sha256(f"{name}\0{title}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"{Source(name).stem}-{digest[:10]}"


def has_derived_id(article: Article) -> bool:
    """Whether the article's id was derived, not given: then a changed text has another id."""
    return article.article_id == derive_id(article.path, article.title, article.text)


def _build(source: Source, text: str, limits: Limits, facts: Facts, known: Sequence[Aside] = ()) -> Article:
    if not _WORD.search(text):
        raise _refused(source, facts, "empty", "holds no text; remove it, or put an article into it.")
    _check_length(source, len(text), limits, facts)
    if (lost := text.count("\ufffd")) > max(_LOST, _LOST_SHARE * len(text)):
        first = _around(text, text.index("\ufffd"))
        said = f"has lost {lost} letters to a wrong encoding (as in {first!r}); get it again, or save it as UTF-8."
        raise _refused(source, facts, "lost_letters", said)
    title = _one_line(facts.title)
    given_id = facts.given_id.encode("utf-8", "replace").decode("utf-8")  # an id may hold half a character
    asides = sorted([*known, *_outside(known, find_asides(text))])
    return Article(
        article_id=given_id or derive_id(source.name, title, text),
        text=text,
        title=title,
        published=find_date(facts.published) or find_dateline(text) or facts.date_in_name,
        publisher=_one_line(facts.publisher),
        url=facts.url.strip(),
        path=source.name,
        lead_end=lead_end(title, text, asides),
        asides=tuple(asides),
    )


def _check_visible(source: Source, text: str, limits: Limits, facts: Facts) -> None:
    """Refuse text that is too long before it costs anything to lay it out; blanks, which that drops, don't count."""
    if len(text) > limits.article_characters:
        _check_length(source, sum(map(len, text.split())), limits, facts)


def _check_length(source: Source, length: int, limits: Limits, facts: Facts) -> None:
    if length > limits.article_characters:
        size = f"{length:,} characters, more than {limits.article_characters:,}"
        raise _refused(
            source, facts, "too_long", f"holds an article of {size}; split it, or raise the limit article_characters."
        )


def _outside(known: Sequence[Aside], found: Iterable[Aside]) -> Iterator[Aside]:
    """Those of the asides found that touch none of the known ones, which are in order."""
    for start, end, kind in found:
        before = bisect_left(known, end, key=lambda aside: aside[0])
        if not before or known[before - 1][1] <= start:
            yield start, end, kind


def _around(text: str, place: int) -> str:
    return " ".join(text[max(0, place - 20) : place + 20].split())


def _refused(source: Source, facts: Facts, code: str, said: str) -> ReadingError:
    return ReadingError(code, f"{source.name} {said}", path=source.name, article_id=facts.given_id)


def _named(source: Source, facts: Facts) -> Facts:
    """A date in the file's name holds if nothing else does; its time stamp never says when an article appeared."""
    return replace(facts, date_in_name=date_in_name(source.stem))


def _one_line(text: str) -> str:
    return mend_spaces(mend_characters(text).replace("\n", " "))


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
