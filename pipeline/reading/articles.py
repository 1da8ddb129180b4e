"""What a format found -> an `Article` with its id, lead and checked text; the one place where articles are made."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.errors import ReadingError
from pipeline.reading.cleaning import is_damaged, mend_characters, mend_spaces
from pipeline.reading.dates import find_date
from pipeline.reading.layout import is_wrapped, lay_out, lead_end
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.records import Article

_WORD = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says about its article; empty where it says nothing. `published` may be any text with a date."""

    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    given_id: str = ""


NO_FACTS = Facts()


def from_lines(source: Source, raw: str, limits: Limits, facts: Facts = NO_FACTS) -> Article:
    """Make an article of plain text whose lines may be broken; its title is recognised unless it is known.

    Raises:
        ReadingError: `empty`, `too_long`.

    >>> from_lines(Source("sturm.txt"), "Sturm\\n\\nZwölf Häuser wurden be-\\nschädigt.", Limits()).text
    'Zwölf Häuser wurden beschädigt.'
    """
    layout = lay_out(raw)
    text = layout.text
    if facts.title and layout.title and _letters(facts.title) != _letters(layout.title):
        text = f"{layout.title}\n\n{text}"
    return _build(source, text, limits, _dated(source, replace(facts, title=facts.title or layout.title)))


def from_field(source: Source, text: str, limits: Limits, facts: Facts = NO_FACTS) -> Article:
    """Make an article of text that came in a field of its own: it stays letter by letter unless it needs mending.

    >>> from_field(Source("a.jsonl"), "Zwölf  Häuser. \\nEin Satz.", Limits(), Facts(title="Sturm")).text
    'Zwölf  Häuser. \\nEin Satz.'
    """
    if is_wrapped(text):
        layout = lay_out(text)
        if not facts.title or _letters(facts.title) == _letters(layout.title):
            return _build(source, layout.text, limits, replace(facts, title=facts.title or layout.title))
        return _build(source, "\n\n".join(filter(None, (layout.title, layout.text))), limits, facts)
    return _build(source, mend_characters(text) if is_damaged(text) else text, limits, facts)


def from_paragraphs(source: Source, paragraphs: Sequence[str], limits: Limits, facts: Facts = NO_FACTS) -> Article:
    """Make an article of a format that knows its paragraphs; a first one that says the title again is left out."""
    mended = [one for one in map(_one_line, paragraphs) if one]
    if mended and facts.title and _letters(mended[0]) == _letters(facts.title):
        mended = mended[1:]
    return _build(source, "\n\n".join(mended), limits, _dated(source, facts))


def derive_id(path: str, title: str, text: str) -> str:
    """The id of an article that brings none: the file's stem and a checksum of its name and content.

    Folders do not go into it, so the same files have the same ids wherever they lie.

    >>> derive_id("a/sturm.txt", "", "Zwölf Häuser.") == derive_id("b/sturm.txt", "", "Zwölf Häuser.")
    True
    """
    name = path.rsplit("/", 1)[-1]
    digest = hashlib.sha256(f"{name}\0{title}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"{Source(name).stem}-{digest[:10]}"


def has_derived_id(article: Article) -> bool:
    """Whether the article's id was derived, not given: then a changed text has another id."""
    return article.article_id == derive_id(article.path, article.title, article.text)


def _build(source: Source, text: str, limits: Limits, facts: Facts) -> Article:
    if not _WORD.search(text):
        raise _refused(source, facts, "empty", "holds no text; remove it, or put an article into it.")
    if len(text) > limits.article_characters:
        size = f"{len(text):,} characters, more than {limits.article_characters:,}"
        raise _refused(source, facts, "too_long", f"holds an article of {size}; split it.")
    title = _one_line(facts.title)
    given_id = facts.given_id.encode("utf-8", "replace").decode("utf-8")  # an id may hold half a character
    return Article(
        article_id=given_id or derive_id(source.name, title, text),
        text=text,
        title=title,
        published=find_date(facts.published),
        publisher=_one_line(facts.publisher),
        url=facts.url.strip(),
        path=source.name,
        lead_end=lead_end(title, text),
    )


def _refused(source: Source, facts: Facts, code: str, said: str) -> ReadingError:
    return ReadingError(code, f"{source.name} {said}", path=source.name, article_id=facts.given_id)


def _dated(source: Source, facts: Facts) -> Facts:
    """A date in the file's name holds if nothing else does; its time stamp never says when an article appeared."""
    return replace(facts, published=facts.published or find_date(source.stem))


def _one_line(text: str) -> str:
    return mend_spaces(mend_characters(text).replace("\n", " "))


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
