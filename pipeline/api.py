"""The public functions of the package."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipeline.batch import run as run
from pipeline.display.explain import explain as explain
from pipeline.display.notebook import Claims
from pipeline.display.notebook import show as show
from pipeline.reading.boilerplate import find_asides
from pipeline.records import Article
from pipeline.stories import compare as compare
from pipeline.writing import read_articles as read_articles
from pipeline.writing import read_claims as read_claims
from pipeline.writing import report as report

if TYPE_CHECKING:
    from spacy.language import Language

    from pipeline.records import Figure


def load(model: str = "auto") -> Language:
    """Load the German model with the components of this program; `doc._.claims` and the like are then set.

    Args:
        model: `auto`, `embedded`, the name of an installed spaCy package, or a path.

    Raises:
        pipeline.errors.ModelError: the model is missing, incomplete, or not what it says it is.
    """
    from pipeline.model import load as load_model

    return load_model(model)


def extract(what: str | Article | Iterable[str | Article], model: str = "auto") -> Claims:
    """Find the claims of a text, an article, or many of them; the model is loaded once per process.

    Args:
        what: text as it is (nothing is mended, so that offsets refer to it), an `Article`, or an iterable of these.
        model: as in `load`.

    Returns:
        A list of `Claim`, which a notebook shows as a table.

    >>> import pipeline
    >>> [claim.figure for claim in pipeline.extract("Bei dem Brand wurden zwölf Menschen verletzt.")]
    ['zwölf']
    """
    from pipeline.claims.component import process
    from pipeline.model import cached

    many = [what] if isinstance(what, str | Article) else what
    articles = (_article(item, number) for number, item in enumerate(many, 1))
    return Claims(claim for _, claims in process(cached(model), articles) for claim in claims)


def find_figures(text: str, every: bool = False) -> list[Figure]:
    """Find the figures of a text, without a model; `every` also gives the numbers that are no claims.

    >>> import pipeline
    >>> [(figure.text, figure.value) for figure in pipeline.find_figures("Der Schaden beträgt 2,5 Millionen Euro.")]
    [('2,5 Millionen Euro', 2500000.0)]
    """
    from pipeline.figures import find_figures as find

    return list(find(text, every=every))


def _article(item: str | Article, number: int) -> Article:
    return item if isinstance(item, Article) else Article(f"text-{number}", item, asides=find_asides(item))
