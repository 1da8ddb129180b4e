"""The German models in words: which are known, what came of installing one, and what one is made of."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.errors import ModelError
from pipeline.installing import install
from pipeline.known_models import known_models
from pipeline.model import find, load_bare


def listed() -> Iterator[str]:
    """Known models, whether they are there, and which one `auto` takes.

    >>> next(listed()).split()[0]
    'de_claims_news'
    """
    for known in known_models():
        yield f"{known.name} {known.version} ({known.licence})"
        for label, value in (("url", known.url), ("sha256", known.sha256)):
            if value:
                yield f"  {label}: {value}"
        try:
            yield f"  there: {find(known.name).path}"
        except ModelError as error:
            yield f"  not usable: {error.message}" if error.code != "model_missing" else "  not installed"
    chosen = find("auto")
    yield f"auto: {chosen.name} {chosen.version}"


def installed(model: str) -> Iterator[str]:
    """Fetch and install a known model."""
    info, new = install(model)
    yield f"{info.name} {info.version} {'installed' if new else 'was there already'}: {info.path}"


def checked(model: str) -> Iterator[str]:
    """Load a model and say what it is."""
    info = find(model)
    nlp = load_bare(model)
    yield f"{info.name} {info.version}: {info.path}"
    yield f"  checksum of its files: {info.checksum}"
    yield f"  built by spaCy {nlp.meta.get('spacy_git_version') or '(unknown)'}, for {nlp.meta.get('spacy_version')}"
    for component, labels in nlp.pipe_labels.items():
        yield f"  {component}: {len(labels)} labels"
    yield "All that the rules need is there."
