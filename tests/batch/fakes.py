"""Extractors without a model, for the runner's tests; importable, so that worker processes can have them."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.batch.extractor import Extractor
from pipeline.errors import ModelError
from pipeline.records import Article, Claim, claim_id


def claim_at(article: Article, start: int, end: int) -> Claim:
    """A claim for the digits at a place of the text."""
    text = article.text[start:end]
    number = float(text)
    return Claim(
        claim=text,
        who="Häuser",
        what="zerstört",
        event="",
        figure=text,
        kind="count" if number < 1000 else "money",
        value=number,
        low=number,
        high=number,
        modifier="exact",
        unit="1",
        change="none",
        source="",
        source_text="",
        source_kind="none",
        source_type="",
        cue="",
        modality="stated",
        place="",
        time="",
        section="body",
        evidence=article.text,
        article_id=article.article_id,
        title=article.title,
        published=article.published,
        publisher=article.publisher,
        url=article.url,
        start=start,
        end=end,
        source_start=None,
        source_end=None,
        evidence_start=0,
        evidence_end=len(article.text),
        story="",
        rule="digits",
        claim_id=claim_id(article.article_id, article.sha256, "body", start, end),
    )


def digits() -> Extractor:
    """Each run of digits is a claim. Texts can ask for trouble: `!raise`, `!die`, `!die-once FILE`, `!hang`, `!eat`."""

    def extract(articles: Sequence[Article]) -> Iterable[tuple[Article, Sequence[Claim]]]:
        results = []
        for article in articles:
            if "!raise" in article.text:
                raise ValueError("as asked")
            if "!die" in article.text and "!die-once" not in article.text:
                os._exit(9)
            if match := re.search(r"!die-once (\S+)", article.text):
                marker = Path(match.group(1))
                if not marker.exists():
                    marker.touch()
                    os._exit(9)
            if "!hang" in article.text:
                time.sleep(3600)
            if "!eat" in article.text:
                _eat()
            results.append((article, [claim_at(article, *match.span()) for match in re.finditer(r"\d+", article.text)]))
        return results

    return extract


def _eat() -> None:
    """Take more memory than there is: the system refuses, and native code that does not expect this dies."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    hoard = []
    try:
        while True:
            hoard.append(bytes(2**24))
    except MemoryError:
        os.kill(os.getpid(), signal.SIGSEGV)


def counting(file: str) -> Extractor:
    """Like `digits`, and writes the ids of what it was given into a file."""
    inner = digits()

    def extract(articles: Sequence[Article]) -> Iterable[tuple[Article, Sequence[Claim]]]:
        with Path(file).open("a", encoding="utf-8") as log:
            log.writelines(f"{article.article_id}\n" for article in articles)
        return inner(articles)

    return extract


def no_model() -> Extractor:
    """Fails as a missing model does."""
    raise ModelError("model_missing", "There is no model; install one.")


def stillborn() -> Extractor:
    """A worker that dies before it is ready."""
    os._exit(7)


def slow(seconds: float) -> Extractor:
    """Like `digits`, and takes its time for each article."""
    inner = digits()

    def extract(articles: Sequence[Article]) -> Iterable[tuple[Article, Sequence[Claim]]]:
        time.sleep(seconds * len(articles))
        return inner(articles)

    return extract


def kills_its_parent_once(marker: str) -> Extractor:
    """Like `digits`; the first time it kills the process that started it, an actor of a cluster."""
    inner = digits()

    def extract(articles: Sequence[Article]) -> Iterable[tuple[Article, Sequence[Claim]]]:
        if not Path(marker).exists():
            Path(marker).touch()
            os.kill(os.getppid(), signal.SIGKILL)
        return inner(articles)

    return extract
