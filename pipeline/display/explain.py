"""A claim explained: its sentence, the places of its parts, the rules that made it, and the parse they looked at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.display.language import say
from pipeline.display.rules import meaning
from pipeline.errors import UsageError
from pipeline.records import Article, Attribution, Claim
from pipeline.writing.cells import plain_number
from pipeline.writing.places import Part, parts_of
from pipeline.writing.reading_back import read_articles, read_records
from pipeline.writing.words import word

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Ids that an error names when a beginning fits several.
_NAMED = 3


class Word(NamedTuple):
    """A token of the parse: its offset, tag (STTS), dependency (TIGER) and the word it hangs on."""

    start: int
    text: str
    tag: str
    dependency: str
    head: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a row is there. `text` is what all offsets refer to; `excerpts` are the sentences to look at.

    `attribution` is what today's rules find, None where there is none; `changed` says that they don't find the claim.
    """

    claim: Claim
    text: str
    parts: tuple[Part, ...]
    excerpts: tuple[tuple[int, int], ...]
    words: tuple[Word, ...]
    attribution: Attribution | None
    changed: bool

    def rules(self, language: str = "en") -> list[tuple[str, str]]:
        """The rules with what they mean, that of the figure first."""
        return [(rule, meaning(rule, language)) for rule in self.claim.rule.split(";") if rule]

    def facts(self, language: str = "en") -> list[tuple[str, str]]:
        """What was concluded from the words: value, bounds, kind of source, and how far the attribution reaches."""
        claim = self.claim
        decimal = "," if language == "de" else "."
        unit = "" if claim.unit == "1" else f" {claim.unit}"
        bounds = [f"{plain_number(number, decimal) or '…'}{unit}" for number in (claim.low, claim.high)]
        named = word("source_kind", claim.source_kind) if language == "de" else claim.source_kind.replace("_", " ")
        found = [
            (say("value", language), f"{plain_number(claim.value, decimal)}{unit}" if claim.value is not None else ""),
            (say("bounds", language), " – ".join(bounds) if (claim.low, claim.high) != (None, None) else ""),
            (say("source", language), claim.source),
            (say("quoted", language), named),
        ]
        if self.attribution is not None:
            said = " … ".join(" ".join(self.text[start:end].split()) for start, end in self.attribution.scope)
            found.append((say("scope", language), said))
        return [(name, value) for name, value in found if value]

    def _repr_html_(self) -> str:
        from pipeline.display.notebook import explanation_html

        return explanation_html(self)


def explain(claim: Claim | str, where: str | Path | Article = "outputs", model: str = "auto") -> Explanation:
    """Explain a claim.

    Args:
        claim: a claim, or its `claim_id`, or the beginning of one that fits no other.
        where: the output folder with the claim's article, or the article itself.
        model: as in `pipeline.load`; the one the claim was found with, if the parse is to be the same.

    Raises:
        pipeline.errors.UsageError: `unknown_claim`, `ambiguous_claim`, `unknown_article`.
        pipeline.errors.WritingError: the folder is no output folder.

    >>> article = Article("a1", "Laut Polizei wurden mindestens 14 Häftlinge gefasst.")
    >>> import pipeline
    >>> [found] = pipeline.extract(article)
    >>> [name for name, _ in explain(found, article).rules()]
    ['digits', 'preposition:laut']
    """
    if isinstance(claim, str):
        if isinstance(where, Article):
            raise UsageError("unknown_claim", "An id needs an output folder; give the claim itself with its article.")
        claim = find_claim(claim, where)
    article = where if isinstance(where, Article) else _article_of(claim, where)
    text = article.title if claim.section == "title" else article.text
    doc = _parsed(article, claim.section, model)
    parts = tuple(parts_of(claim, text))
    excerpts = _excerpts(doc, claim, parts)
    return Explanation(
        claim=claim,
        text=text,
        parts=parts,
        excerpts=excerpts,
        words=tuple(_words(doc, excerpts)),
        attribution=_attribution(doc, claim),
        changed=not any((found.start, found.end) == (claim.start, claim.end) for found in doc._.claims),
    )


def find_claim(claim_id: str, folder: str | Path) -> Claim:
    """The claim of an output folder with this id, or with the only one that begins so.

    Raises:
        pipeline.errors.UsageError: `unknown_claim`, `ambiguous_claim`.
    """
    found = [claim for claim in read_records(folder) if claim.claim_id.startswith(claim_id)] if claim_id else []
    if not found:
        raise UsageError(
            "unknown_claim",
            f"{folder} has no claim {claim_id!r}; take an id from its column claim_id, or give --output.",
        )
    if len(found) > 1:
        names = ", ".join(claim.claim_id for claim in found[:_NAMED])
        raise UsageError(
            "ambiguous_claim", f"{len(found)} claims begin with {claim_id!r} ({names}, ...); give more of it."
        )
    return found[0]


def _article_of(claim: Claim, folder: str | Path) -> Article:
    for article in read_articles(folder):
        if article.article_id == claim.article_id:
            return article
    raise UsageError(
        "unknown_article", f"{Path(folder) / 'articles.jsonl'} lacks {claim.article_id}; run the program on it again."
    )


def _parsed(article: Article, section: str, model: str) -> Doc:
    from pipeline.model import cached

    nlp = cached(model)
    doc = nlp.make_doc(article.title if section == "title" else article.text)
    doc._.article = article
    doc._.section = "title" if section == "title" else "body"
    return nlp(doc)


def _attribution(doc: Doc, claim: Claim) -> Attribution | None:
    from pipeline.attribution import attribution_at

    return attribution_at(doc._.attributions, claim.start)


def _excerpts(doc: Doc, claim: Claim, parts: tuple[Part, ...]) -> tuple[tuple[int, int], ...]:
    """The sentences that hold the figure, the source and the cue, in text order."""
    places = [(claim.start, claim.end), *((part.start, part.end) for part in parts if part.label != "who")]
    spans = [doc.char_span(start, end, alignment_mode="expand") for start, end in places]
    return tuple(
        sorted({(span.sent.start_char, span.sent.end_char) for span in spans if span is not None and len(span)})
    )


def _words(doc: Doc, excerpts: tuple[tuple[int, int], ...]) -> list[Word]:
    return [
        Word(token.idx, token.text, token.tag_, token.dep_, "" if token.head == token else token.head.text)
        for token in doc
        if not token.is_space and any(start <= token.idx < end for start, end in excerpts)
    ]
