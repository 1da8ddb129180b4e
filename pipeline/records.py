"""The records that flow through the program, and the one list of output columns.

Everything that a room hands to the next one is one of these frozen records. Offsets are half-open character positions
(`text[start:end]`) into `Article.text`, or into `Article.title` for a claim of section ``title``.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from dataclasses import dataclass, fields
from datetime import date
from functools import singledispatch
from types import MappingProxyType

SCHEMA_VERSION = 1

#: Kinds of figure that are claims; every other kind says why a number is none.
CLAIM_KINDS = ("count", "money", "share", "measure", "duration")
MODIFIERS = ("exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague")
CHANGES = ("none", "increase", "decrease")
SOURCE_KINDS = ("direct", "indirect", "according_to", "hearsay", "none")
SOURCE_TYPES = ("person", "organisation", "authority", "media", "document", "anonymous")
MODALITIES = ("stated", "possible", "planned", "denied")
SECTIONS = ("title", "lead", "body")


@singledispatch
def html_of(record: object) -> str | None:  # noqa: ARG001
    """How a notebook shows a record: as plain text, until `pipeline.display` registers something better."""
    return None


@dataclass(frozen=True, slots=True)
class Article:
    """One news article: the text that all offsets refer to, and what is known about it.

    `title` is apart from `text`. `lead_end` is the offset in `text` where the lead ends (0 if there is none). `asides`
    are stretches of `text` that are no statements of the article, as (start, end, kind) with the kinds `caption`,
    `table` and `boilerplate`, in order and apart; figures in them are no claims.

    >>> Article("a1", "Zwölf Menschen starben.", title="Unwetter").title
    'Unwetter'
    """

    article_id: str
    text: str
    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    path: str = ""
    language: str = "de"
    lead_end: int = 0
    asides: tuple[tuple[int, int, str], ...] = ()

    def is_aside(self, start: int, end: int) -> bool:
        """Whether a stretch of `text` touches one that is no statement of the article.

        >>> Article("a1", "Foto: dpa 12", asides=((0, 12, "boilerplate"),)).is_aside(10, 12)
        True
        """
        before = bisect_left(self.asides, end, key=lambda aside: aside[0])
        return before > 0 and start < self.asides[before - 1][1]

    def _repr_html_(self) -> str | None:
        return html_of(self)

    @property
    def sha256(self) -> str:
        """Checksum of title and text, the two that decide which claims come out."""
        return hashlib.sha256(f"{self.title}\0{self.text}".encode("utf-8", "surrogatepass")).hexdigest()


def published_on(published: str) -> date | None:
    """The day in a column `published`, or None where there is none that an article can be of.

    Databases write 0001-01-01 or 9999-12-31 for no date, and no day lies around those.

    >>> published_on("2024-06-03T10:00"), published_on("9999-12-31"), published_on("")
    (datetime.date(2024, 6, 3), None, None)
    """
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


#: The first printed news, and far enough ahead.
_FIRST_YEAR, _LAST_YEAR = 1605, 2999


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text with its unit words, what it is worth, and whether it is a claim.

    `text` is the figure as written, without modifier and counted noun; `phrase_start:phrase_end` is the same place with
    the modifier words (`mindestens 100`). `value`, `low`, `high` are in plain units (`2,5 Millionen` is 2500000).
    `kind` is one of `CLAIM_KINDS`, or says why the number is no claim. `per` holds the words of a rate (`pro Jahr`).
    """

    start: int
    end: int
    text: str
    kind: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = "1"
    modifier: str = "exact"
    change: str = "none"
    is_claim: bool = False
    phrase_start: int = -1
    phrase_end: int = -1
    per: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a stretch of text: the source's words, the cue that shows it, and the scope it holds for.

    `source` is the name that is meant (empty if nobody is named), `source_text` the words at the place of attribution.
    `scope` lists the half-open stretches of text that are attributed. Offsets are -1 where there is nothing to
    point at.
    """

    scope: tuple[tuple[int, int], ...]
    source: str = ""
    source_text: str = ""
    source_start: int = -1
    source_end: int = -1
    kind: str = "none"
    type: str = ""
    cue: str = ""
    cue_start: int = -1
    cue_end: int = -1
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One row of output: a figure that an article states, who or what it is about, and who says so.

    The fields are the columns of ``claims.csv``, in their order. A place in the text that does not exist is None.
    """

    claim: str
    who: str
    what: str
    event: str
    figure: str
    kind: str
    value: float | None
    low: float | None
    high: float | None
    modifier: str
    unit: str
    change: str
    source: str
    source_text: str
    source_kind: str
    source_type: str
    cue: str
    modality: str
    place: str
    time: str
    section: str
    evidence: str
    article_id: str
    title: str
    published: str
    publisher: str
    url: str
    start: int
    end: int
    source_start: int | None
    source_end: int | None
    evidence_start: int
    evidence_end: int
    story: str
    rule: str
    claim_id: str

    def _repr_html_(self) -> str | None:
        return html_of(self)


VERDICTS = ("single", "agree", "differ", "grows", "falls", "corrected")


@dataclass(frozen=True, slots=True)
class Story:
    """One row of ``stories.csv``: claims about the same thing, what values they give, and whether they agree.

    `claims`, `articles` and `sources` count; `lowest`, `highest` and `latest` are values in plain units (of a range or
    a vague numeral its lower bound), `spread` is highest divided by lowest. `shown_by` holds the ids of the claims that
    show the verdict, in the order of `why`, which says it in words.
    """

    story: str
    label: str
    event: str
    kind: str
    unit: str
    who: str
    place: str
    first: str
    last: str
    claims: int
    articles: int
    sources: int
    lowest: float | None
    highest: float | None
    latest: float | None
    spread: float | None
    verdict: str
    shown_by: str
    why: str


@dataclass(frozen=True, slots=True)
class StoryLink:
    """One row of ``story_links.csv``: two claims that were put together, how alike they are (0 to 1), and why."""

    story: str
    claim_id: str
    with_claim_id: str
    likeness: float
    why: str


STORY_COLUMNS = tuple(field.name for field in fields(Story))
LINK_COLUMNS = tuple(field.name for field in fields(StoryLink))
COLUMNS = tuple(field.name for field in fields(Claim))
NUMBER_COLUMNS = ("value", "low", "high")
OFFSET_COLUMNS = ("start", "end", "source_start", "source_end", "evidence_start", "evidence_end")

#: Columns with a closed set of values ("" where nothing applies).
CLOSED_COLUMNS = MappingProxyType(
    {
        "kind": CLAIM_KINDS,
        "modifier": MODIFIERS,
        "change": CHANGES,
        "source_kind": SOURCE_KINDS,
        "source_type": ("", *SOURCE_TYPES),
        "modality": MODALITIES,
        "section": SECTIONS,
    }
)


def claim_id(article_id: str, article_sha256: str, section: str, start: int, end: int) -> str:
    """The id of a claim: the same figure at the same place of the same text always has the same one.

    >>> claim_id("a1", "00", "body", 3, 8) == claim_id("a1", "00", "body", 3, 8)
    True
    """
    key = "\0".join((article_id, article_sha256, section, str(start), str(end)))
    return "c_" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
