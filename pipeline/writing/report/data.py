"""Claims and articles -> the one JSON value that the report's page works on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

from pipeline.records import Article, Claim, Story
from pipeline.writing.cells import one_line
from pipeline.writing.places import parts_of
from pipeline.writing.words import WORDS

#: What the page knows of a claim besides its article and the places of its parts.
FIELDS = (
    *("claim_id", "claim", "who", "what", "event", "figure", "kind", "value", "low", "high", "modifier", "unit"),
    *("change", "source", "source_text", "source_kind", "source_type", "cue", "modality", "place", "time"),
    *("section", "evidence", "story", "rule"),
)


#: Which stories come first: those whose claims exclude each other.
_WORST = ("differ", "corrected", "grows", "falls", "agree")


def report_data(claims: Iterable[Claim], articles: Iterable[Article], stories: Iterable[Story] = ()) -> dict[str, Any]:
    """The value of a report.

    Each claim is a list in the order of `fields`, then the number of its article and its parts; a part is the label,
    the start and the end in the article's text (in its title for a claim of section ``title``), in UTF-16 units, which
    is how browsers count.
    """
    known = {article.article_id: article for article in articles}
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article_id].append(claim)
    # A claim whose article is not among them is still shown, with its sentence for a text that is not there.
    order = sorted(known.keys() | by_article.keys())
    rows: list[list[Any]] = []
    shown: list[dict[str, str]] = []
    for number, article_id in enumerate(order):
        article = known.get(article_id)
        shown.append(_article(article or _unknown(by_article[article_id][0])))
        for claim in by_article[article_id]:
            text = "" if article is None else article.title if claim.section == "title" else article.text
            rows.append([*(getattr(claim, name) for name in FIELDS), number, _parts(claim, text)])
    return {
        "fields": [*FIELDS, "article", "parts"],
        "claims": rows,
        "articles": shown,
        "stories": _stories(stories),
        "words": {column: dict(words) for column, words in WORDS.items()},
    }


def _stories(stories: Iterable[Story]) -> list[dict[str, Any]]:
    """Stories of several claims, worst disagreements first."""
    several = [story for story in stories if story.claims > 1]
    several.sort(key=lambda story: (_WORST.index(story.verdict), -(story.spread or 0), -story.claims, story.story))
    return [
        {"id": story.story, "label": story.label, "verdict": story.verdict, "shown": story.shown_by.split()}
        for story in several
    ]


def _article(article: Article) -> dict[str, str]:
    return {
        "id": article.article_id,
        "title": article.title,
        "text": article.text,
        "published": article.published,
        "publisher": article.publisher,
        "url": safe_url(article.url),
    }


def _unknown(claim: Claim) -> Article:
    return Article(claim.article_id, "", claim.title, claim.published, claim.publisher, claim.url)


def _parts(claim: Claim, text: str) -> list[list[Any]]:
    count = utf16(text)
    return [[part.label, count(part.start), count(part.end)] for part in parts_of(claim, text)]


def utf16(text: str) -> Callable[[int], int]:
    """A function from offsets in characters to offsets in UTF-16 units, which differ after an emoji.

    >>> utf16("🔥 12 Brände")(2)
    3
    """
    wide: Sequence[int] = [] if text.isascii() else [at for at, sign in enumerate(text) if ord(sign) > 0xFFFF]
    return lambda offset: offset + sum(at < offset for at in wide)


def safe_url(url: str) -> str:
    """An address that may become a link, or nothing: only pages of the web, no `javascript:`.

    >>> safe_url("https://example.org/a"), safe_url("javascript:alert(1)"), safe_url("http://[")
    ('https://example.org/a', '', '')
    """
    try:
        parts = urlsplit(one_line(url).strip())
    except ValueError:  # no address at all
        return ""
    return parts.geturl() if parts.scheme in ("http", "https") and parts.netloc else ""
