"""Claims of some 350 sentences of many registers, with their gold inline in `sentences.txt`.

`who` and `what` list the answers that a careful reader accepts, parted by `|`; an empty one accepts none. A phrase is
right if it shares enough content words with one of them, as the quality gate counts it. Where `event`, `change` or
`modality` are left out, they are none, ``none`` and ``stated``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.claims.component import process
from pipeline.records import Article, Claim
from tests.annotated import Expected, parse
from tests.quality_gate import same_phrase

if TYPE_CHECKING:
    from spacy.language import Language

SENTENCES = [
    line.strip()
    for line in Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
#: How much of a phrase must be shared.
SHARE = {"who": 0.5, "what": 0.4}


@pytest.fixture(scope="module")
def claims(nlp: Language) -> dict[str, list[Claim]]:
    """The claims of all sentences, which go through the model together."""
    articles = [Article(line, parse(line)[0], published="2024-06-12") for line in SENTENCES]
    return {article.article_id: found for article, found in process(nlp, articles)}


@pytest.mark.parametrize("line", SENTENCES)
def test_claims_of_a_sentence(claims: dict[str, list[Claim]], line: str) -> None:
    text, expected = parse(line)
    for gold in expected:
        found = [claim for claim in claims[line] if claim.start < gold.end and gold.start < claim.end]
        assert found, f"no claim for {text[gold.start : gold.end]!r}"
        assert _wrong(found[0], gold) == {}


def _wrong(claim: Claim, gold: Expected) -> dict[str, tuple[str, str]]:
    """The fields that are wrong: what was found, and what was wanted."""
    wrong = {}
    for name, share in SHARE.items():
        got, wanted = getattr(claim, name), gold.fields.get(name, "")
        accepted = [answer for answer in wanted.split("|") if answer]
        if not (same_phrase(got, accepted, share) or ("" in wanted.split("|") and not got)):
            wrong[name] = (got, wanted)
    for name, default in (("event", ""), ("change", "none"), ("modality", "stated")):
        got, wanted = getattr(claim, name), gold.fields.get(name, default)
        if got not in wanted.split("|"):
            wrong[name] = (got, wanted)
    return wrong
