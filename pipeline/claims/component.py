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
from pipeline.grammar.spans import make_doc, text_of
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
    """Set `doc._.figures`, `doc._.attributions` and `doc._.claims`.

    `doc._.article` (an `Article`) gives the metadata; without one the text alone is the article.
    """
    figures = find_figures(text_of(doc))
    doc._.figures = figures
    if not any(figure.is_claim for figure in figures):
        doc._.attributions, doc._.claims = [], []
        return doc
    article = doc._.article or Article(article_id="", text=text_of(doc))
    doc._.attributions = find_attributions(doc)
    doc._.claims = build_claims(doc, figures, doc._.attributions, article, section=doc._.section)
    return doc


def process(nlp: Language, articles: Iterable[Article], batch_size: int = 64) -> Iterator[tuple[Article, list[Claim]]]:
    """The claims of each article, of its title first, in the order of the articles.

    Args:
        nlp: a pipeline with the component `claims`, as `pipeline.load` gives it.
        articles: any number of articles; they are streamed.
        batch_size: texts that go through the model together.
    """
    for batch in _batched(articles, batch_size):
        docs: list[Doc] = []
        for article in batch:
            docs += [_doc(nlp, article, "title"), _doc(nlp, article, "body")]
        done = list(nlp.pipe(docs, batch_size=batch_size))
        for article, title, body in zip(batch, done[::2], done[1::2], strict=True):
            yield article, [*title._.claims, *body._.claims]


def _doc(nlp: Language, article: Article, section: str) -> Doc:
    doc = make_doc(nlp, article.title if section == "title" else article.text)
    doc._.article = article
    doc._.section = section
    return doc


def _batched(articles: Iterable[Article], size: int) -> Iterator[tuple[Article, ...]]:
    """`itertools.batched` of Python 3.12 for Python 3.11."""
    iterator = iter(articles)
    while batch := tuple(itertools.islice(iterator, size)):
        yield batch
