"""The ledger -> the files of the output folder."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from pipeline.batch.ledger import Ledger
from pipeline.batch.stories import remove_stories, with_stories
from pipeline.errors import PipelineError
from pipeline.records import Article, Claim
from pipeline.stories import tell
from pipeline.stories.contexts import LEAD
from pipeline.writing import (
    dialect_of,
    table_schema,
    write_articles,
    write_claims,
    write_errors,
    write_json,
    write_stories,
)

#: Claims of this run's inputs that a summary carries for display.
PREVIEW = 20


@dataclass(frozen=True, slots=True)
class Selection:
    """Which claims and articles go into the outputs; the ledger keeps all."""

    kinds: frozenset[str] = frozenset()
    since: str = ""

    def claim(self, claim: Claim) -> bool:
        """Whether a claim is written."""
        return (not self.kinds or claim.kind in self.kinds) and not self.is_old(claim.published)

    def article(self, article: Article) -> bool:
        """Whether an article is written."""
        return not self.is_old(article.published)

    def is_old(self, published: str) -> bool:
        """Whether a date is before `since`; an unknown one is not."""
        return bool(self.since and published and published < self.since)


@dataclass(slots=True)
class Written:
    """What was written."""

    files: list[Path] = field(default_factory=list)
    articles: int = 0
    claims: int = 0
    stories: int | None = None
    preview: list[Claim] = field(default_factory=list)


def write_outputs(
    folder: Path,
    ledger: Ledger,
    errors: Iterable[PipelineError],
    selection: Selection,
    formats: Collection[str],
    dialect: str,
    compare: bool = False,
) -> Written:
    """Write all files but run.json, each streamed from the ledger; `compare` also finds the stories of the claims."""
    written = Written()
    kind = dialect_of(dialect)
    stories = None
    if compare:
        texts = {article.article_id: article.text[:LEAD] for article, _ in ledger.articles()}
        stories = tell((claim for claim in ledger.claims() if selection.claim(claim)), texts)

    def selected() -> Iterator[Claim]:
        claims = filter(selection.claim, ledger.claims())
        yield from claims if stories is None else with_stories(claims, stories)

    def counted() -> Iterator[Claim]:
        for claim in selected():
            written.claims += 1
            yield claim

    def articles() -> Iterator[tuple[Article, int]]:
        for article, claims in ledger.articles():
            if selection.article(article):
                written.articles += 1
                yield article, claims

    for number, name in enumerate(formats):
        claims = counted() if number == 0 else selected()
        written.files.append(write_claims(folder, name, claims, kind))
    write_json(folder / "claims.schema.json", table_schema(kind))
    write_articles(folder / "articles.jsonl", articles())
    write_errors(folder / "errors.csv", errors, kind)
    written.files += [folder / name for name in ("claims.schema.json", "articles.jsonl", "errors.csv")]
    if stories is None:
        remove_stories(folder)
    else:
        written.files += write_stories(folder, stories.stories, stories.links, kind)
        written.stories = len(stories.stories)
    written.preview = list(islice(filter(selection.claim, ledger.claims(of_this_run=True)), PREVIEW))
    return written
