"""Who says so, cue by cue: passages of news of many registers with the source of each figure.

`source=""` says that the article speaks itself; with `kind=hearsay` somebody says it whom nobody names. `a/b` are
answers that are both right. A model may misread a sentence, so a group may miss one figure, or one in ten.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.attribution import attribution_at, find_attributions
from tests.annotated import parse

if TYPE_CHECKING:
    from spacy.language import Language

ARTICLES = frozenset("der die das des dem den ein eine einer eines einem einen".split())


def _passages() -> dict[str, list[str]]:
    """The passages of `sources.txt` by the headings over them."""
    groups: dict[str, list[str]] = {}
    first, *lines = Path(__file__).with_name("sources.txt").read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ")
    for line in filter(None, lines):
        if line.startswith("# "):
            passages = groups.setdefault(line.removeprefix("# "), [])
        else:
            passages.append(line)
    return groups


PASSAGES = _passages()


@pytest.mark.parametrize("group", PASSAGES)
def test_sources(nlp: Language, group: str) -> None:
    texts, figures = zip(*(parse(passage) for passage in PASSAGES[group]), strict=True)
    wrong, count = [], 0
    for doc, expected in zip(nlp.pipe(texts), figures, strict=True):
        attributions = find_attributions(doc)
        for figure in expected:
            count += 1
            said = attribution_at(attributions, figure.start, figure.end)
            kind, source = (said.kind, said.source) if said is not None else ("none", "")
            if not _is_right(kind, source, figure.fields):
                wrong.append(f"{doc.text} | {doc.text[figure.start : figure.end]}: {kind} {source!r}")
    assert len(wrong) <= max(1, count // 10), "\n".join(wrong)


def _is_right(kind: str, source: str, wanted: dict[str, str]) -> bool:
    if wanted["source"] == "" and "kind" not in wanted:
        return kind == "none"
    if kind == "none":
        return False
    return any(_words(answer) == _words(source) for answer in wanted["source"].split("/"))


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[\w-]+", text.lower()) if word not in ARTICLES]
