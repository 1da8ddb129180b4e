"""The spaCy component `claims`, a thin wrapper: figures, attributions and claims of a `Doc` as extensions.

Importing this module registers the component and `doc._.figures`, `doc._.attributions`, `doc._.claims`,
`doc._.article`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.attribution import find_attributions
from pipeline.claims.building import build_claims
from pipeline.figures import find_figures
from pipeline.grammar.spans import forget, make_doc, text_of
from pipeline.records import Article, Claim

NAME = "claims"

for _extension, _default in (
    ("figures", ()),
    ("attributions", ()),
    ("claims", ()),
    ("article", None),
    ("section", "body"),
):
    if not Doc.has_extension(_extension):
        Doc.set_extension(_extension, default=_default)


@Language.component(NAME, requires=["token.tag", "token.dep", "token.lemma", "doc.ents", "doc.sents"])
def claims_component(doc: Doc) -> Doc:
    """Set `doc._.figures`, `doc._.attributions` (who says what as far as the figures go) and `doc._.claims`.

    `doc._.article` (an `Article`) gives the metadata; without one the text alone is the article.
    """
    figures = doc._.figures or find_figures(text_of(doc))
    doc._.figures = figures
    last = max((figure.start for figure in figures if figure.is_claim), default=None)
    if last is None:
        doc._.attributions, doc._.claims = [], []
        return doc
    article = doc._.article or Article(article_id="", text=text_of(doc))
    doc._.attributions = find_attributions(doc, until=last)
    doc._.claims = build_claims(doc, figures, doc._.attributions, article, section=doc._.section)
    forget(doc)
    return doc


def process(nlp: Language, articles: Iterable[Article], batch_size: int = 64) -> Iterator[tuple[Article, list[Claim]]]:
    """The claims of each article, of its title first, in the order of the articles.

    The model reads only titles and texts that hold a figure which is a claim.

    Args:
        nlp: a pipeline with the component `claims`, as `pipeline.load` gives it.
        articles: any number of articles; they are streamed.
        batch_size: texts that go through the model together.
    """
    for batch in _batched(articles, batch_size):
        docs = [list(_docs(nlp, article)) for article in batch]
        done = nlp.pipe(itertools.chain.from_iterable(docs), batch_size=batch_size)
        for article, own in zip(batch, docs, strict=True):
            yield article, [claim for doc in itertools.islice(done, len(own)) for claim in doc._.claims]


def _docs(nlp: Language, article: Article) -> Iterator[Doc]:
    """Title and text, each if it holds a figure that is a claim, ready for the model."""
    for section, text in (("title", article.title), ("body", article.text)):
        figures = find_figures(text)
        if any(figure.is_claim for figure in figures):
            doc = make_doc(nlp, text)
            doc._.article, doc._.section, doc._.figures = article, section, figures
            yield doc


def _batched(articles: Iterable[Article], size: int) -> Iterator[tuple[Article, ...]]:
    """`itertools.batched` of Python 3.12 for Python 3.11."""
    iterator = iter(articles)
    while batch := tuple(itertools.islice(iterator, size)):
        yield batch
