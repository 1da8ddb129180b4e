"""Fixtures for all tests."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Article, Claim, claim_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The embedded model with the components of this program, loaded once."""
    from pipeline import model

    # NEWS_CLAIMS_MODEL lets one test another model, such as one that is being trained.
    return model.cached(os.environ.get("NEWS_CLAIMS_MODEL", "embedded"))


@pytest.fixture
def make_claim() -> Callable[..., Claim]:
    """Makes a claim from a few fields, with sensible values for the others."""

    def make(**fields: object) -> Claim:
        article_id = str(fields.get("article_id", "a1"))
        start = fields.get("start", 0)
        assert isinstance(start, int)
        values: dict[str, object] = {
            "claim": "zwölf Häuser: zerstört",
            "who": "Häuser",
            "what": "zerstört",
            "event": "",
            "figure": "zwölf",
            "kind": "count",
            "value": 12.0,
            "low": 12.0,
            "high": 12.0,
            "modifier": "exact",
            "unit": "1",
            "change": "none",
            "source": "",
            "source_text": "",
            "source_kind": "none",
            "source_type": "",
            "cue": "",
            "modality": "stated",
            "place": "",
            "time": "",
            "section": "body",
            "evidence": "Zwölf Häuser sind zerstört.",
            "article_id": article_id,
            "title": "",
            "published": "",
            "publisher": "",
            "url": "",
            "start": start,
            "end": start + 5,
            "source_start": None,
            "source_end": None,
            "evidence_start": 0,
            "evidence_end": 27,
            "story": "",
            "rule": "test",
            "claim_id": claim_id(article_id, "", "body", start, start + 5),
        }
        return Claim(**{**values, **fields})  # type: ignore[arg-type]

    return make


@pytest.fixture
def article() -> Article:
    """A small article."""
    return Article("a1", "Zwölf Häuser sind zerstört.", title="Sturm", published="2024-06-03", path="a.txt")
