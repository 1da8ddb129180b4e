"""HTML for notebooks: articles and claims with their parts marked. All text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.display.terminal import shown_figure
from pipeline.records import Article, Claim, html_of
from pipeline.writing.places import Part, parts_in_evidence, parts_of

if TYPE_CHECKING:
    from pipeline.display.explain import Explanation

#: part -> colour of its background, readable under dark text
COLOURS = MappingProxyType({"figure": "#ffe27a", "who": "#bcd9f5", "source": "#f3c6e0", "cue": "#dfe8a8"})
LABELS = MappingProxyType({"figure": "Zahl", "who": "wer", "source": "Quelle", "cue": "Hinweis"})
_COLUMNS = MappingProxyType({"Zahl": "figure", "Wer": "who", "Was": "what", "Quelle": "source", "Satz": "evidence"})


class Claims(list[Claim]):
    """A list of claims that a notebook shows as a table."""

    def _repr_html_(self) -> str:
        return claims_html(self)


def show(what: str | Article, claims: Iterable[Claim] | None = None, model: str = "auto") -> Any:
    """Show an article with the parts of its claims marked, by displaCy.

    Args:
        what: a text, or an article.
        claims: its claims, if they are known already.
        model: as in `pipeline.load`, to find them if not.

    Returns:
        Something that a notebook displays; outside of one, the HTML as text.
    """
    from spacy import displacy

    article = what if isinstance(what, Article) else Article("text-1", what)
    if claims is None:
        from pipeline.claims.component import process
        from pipeline.model import cached

        [(_, claims)] = process(cached(model), [article])
    parts = [part for claim in claims if claim.section != "title" for part in parts_of(claim, article.text)]
    options = {"colors": {LABELS[name]: colour for name, colour in COLOURS.items()}, "top_offset": 36}
    return displacy.render(spans_of(article.text, parts), style="span", manual=True, options=options)


def spans_of(text: str, parts: Iterable[Part]) -> dict[str, Any]:
    """A text and its parts as displaCy's span renderer wants them by hand: tokens, and spans over tokens.

    >>> spans_of("14 Tote", [Part("figure", 0, 2)])
    {'text': '14 Tote', 'tokens': ['14', 'Tote'], 'spans': [{'start_token': 0, 'end_token': 1, 'label': 'Zahl'}]}
    """
    parts = sorted(set(parts), key=lambda part: (part.start, part.end))
    cuts = sorted({cut for part in parts for cut in (part.start, part.end)})
    tokens: list[str] = []
    starts: list[int] = []
    at = 0
    for end in [*cuts, len(text)]:
        for word in text[at:end].split():
            starts.append(text.index(word, at))
            tokens.append(word)
            at = starts[-1] + len(word)
        at = end
    spans = [
        {
            "start_token": next((number for number, start in enumerate(starts) if start >= part.start), len(starts)),
            "end_token": sum(start < part.end for start in starts),
            "label": LABELS[part.label],
        }
        for part in parts
    ]
    return {"text": text, "tokens": tokens, "spans": spans}


def claims_html(claims: Sequence[Claim]) -> str:
    """A table of claims."""
    head = "".join(f"<th>{name}</th>" for name in _COLUMNS)
    rows = (
        "".join(
            f"<td>{escape(shown_figure(claim) if name == 'figure' else getattr(claim, name))}</td>"
            for name in _COLUMNS.values()
        )
        for claim in claims
    )
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


@html_of.register
def claim_html(claim: Claim) -> str:
    """A claim in one line, and its sentence with the parts that stand in it marked."""
    parts = parts_in_evidence(claim)
    where = " · ".join(filter(None, (claim.publisher, claim.published, claim.claim_id)))
    return (
        f"<p><strong>{escape(claim.claim)}</strong></p><blockquote>{marked_html(claim.evidence, parts)}</blockquote>"
        f"<p><small>{escape(where)}</small></p>"
    )


@html_of.register
def article_html(article: Article) -> str:
    """An article with its figures marked, which needs no model."""
    from pipeline.figures import find_figures

    parts = [Part("figure", figure.start, figure.end) for figure in find_figures(article.text)]
    where = " · ".join(filter(None, (article.publisher, article.published, article.article_id)))
    paragraphs = "".join(f"<p>{line}</p>" for line in marked_html(article.text, parts).split("\n") if line.strip())
    return f"<h3>{escape(article.title)}</h3><p><small>{escape(where)}</small></p>{paragraphs}"


def explanation_html(explanation: Explanation) -> str:
    """A claim explained: the sentences marked, places and conclusions, rules, and the parse."""
    sentences = "".join(
        f"<blockquote>{marked_html(explanation.text, explanation.parts, start, end)}</blockquote>"
        for start, end in explanation.excerpts
    )
    places = [
        (LABELS[part.label], explanation.text[part.start : part.end], f"{part.start}–{part.end}")
        for part in explanation.parts
    ]
    facts = [(name, value, "") for name, value in explanation.facts("de")]
    words = [(word.text, word.tag, word.dependency, word.head) for word in explanation.words]
    return (
        f"<p><strong>{escape(explanation.claim.claim)}</strong></p>{sentences}"
        f"{_table(('Teil', 'Wörter', 'Stelle'), [*places, *facts])}"
        f"{_table(('Regel', 'Bedeutung'), explanation.rules('de'))}"
        f"<details><summary>Satzanalyse</summary>{_table(('Wort', 'Wortart', 'ist', 'von'), words)}</details>"
    )


def marked_html(text: str, parts: Iterable[Part], start: int = 0, end: int | None = None) -> str:
    """A text, or a stretch of it, with its parts marked; of parts that overlap, the first one counts.

    >>> marked_html("<b> 14 Tote", [Part("figure", 4, 6)])
    '&lt;b&gt; <mark style="background:#ffe27a;color:#111" title="Zahl">14</mark> Tote'
    """
    end = len(text) if end is None else end
    made: list[str] = []
    at = start
    for part in sorted(parts, key=lambda part: part.start):
        if part.start < at or part.end > end:
            continue
        made.append(escape(text[at : part.start]))
        made.append(
            f'<mark style="background:{COLOURS[part.label]};color:#111" title="{LABELS[part.label]}">'
            f"{escape(text[part.start : part.end])}</mark>"
        )
        at = part.end
    return "".join([*made, escape(text[at:end])])


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    cells = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f"<table><thead><tr>{''.join(f'<th>{name}</th>' for name in head)}</tr></thead><tbody>{cells}</tbody></table>"
    )
