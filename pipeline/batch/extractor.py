"""Articles -> claims, in whatever process owns the model; errors stay with the article they belong to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from pipeline.errors import ExtractionError
from pipeline.records import Article, Claim

#: Finds the claims of several articles and gives them back in the same order.
Extractor = Callable[[Sequence[Article]], Iterable[tuple[Article, Sequence[Claim]]]]
#: Makes an extractor; it is called once in each process, so it must be picklable: a function or a partial of one.
ExtractorFactory = Callable[[], Extractor]
#: The claims of an article, or why there are none.
Outcome = tuple[Claim, ...] | ExtractionError


@dataclass(frozen=True, slots=True)
class Result:
    """An article with its outcome."""

    article: Article
    outcome: Outcome


def model_extractor(model: str) -> Extractor:
    """An extractor that owns a German model."""
    from pipeline.claims.component import process
    from pipeline.model import load

    nlp = load(model)

    def extract(articles: Sequence[Article]) -> list[tuple[Article, Sequence[Claim]]]:
        # New words of a batch are forgotten after it, so memory stays flat; claims are plain records and outlive it.
        with nlp.memory_zone():
            return list(process(nlp, articles))

    return extract


def factory_for(model: str) -> ExtractorFactory:
    """The factory for a model, to be sent to worker processes."""
    return partial(model_extractor, model)


def outcomes(extractor: Extractor, articles: Sequence[Article]) -> list[Outcome]:
    """Extract several articles; if that fails, each on its own, so that one bad article costs no other its claims."""
    try:
        return [_checked(article, result) for article, result in zip(articles, extractor(articles), strict=True)]
    except Exception as error:
        if len(articles) == 1:
            return [_failure(articles[0], error)]
    return [outcome for article in articles for outcome in outcomes(extractor, [article])]


def _checked(article: Article, result: tuple[Article, Sequence[Claim]]) -> Outcome:
    if result[0].article_id != article.article_id:
        raise ExtractionError(
            "out_of_step", f"Asked for {article.article_id}, got {result[0].article_id}; report this as a bug."
        )
    return tuple(result[1])


def _failure(article: Article, error: Exception) -> ExtractionError:
    return ExtractionError(
        "extraction_failed",
        f"The claims of {article.article_id} can't be found ({type(error).__name__}: {error}); "
        "report this as a bug, with the article.",
        path=article.path,
        article_id=article.article_id,
    )
