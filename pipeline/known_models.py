"""The models that are known by version, address and checksum; the facts stand in `models/known_models.json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

EMBEDDED = "de_claims_news"
PREFERRED = "de_core_news_md"


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model with the address of its wheel and the SHA-256 (hexadecimal) of that file; both are empty for the
    embedded model, which needs no fetching. `commit` is the beginning of the commit of spaCy that built it.
    """

    name: str
    version: str
    licence: str
    url: str = ""
    sha256: str = ""
    commit: str = ""


def home() -> Path:
    """The folder that holds the embedded model and the list: in the package when installed, else `models/`."""
    here = Path(__file__).resolve().parent
    installed = here / "embedded"
    return installed if installed.is_dir() else here.parent / "models"


@lru_cache(maxsize=1)
def known_models() -> tuple[KnownModel, ...]:
    """All known models, in the order of the list.

    >>> [model.name for model in known_models()]
    ['de_claims_news', 'de_core_news_md']
    """
    entries = json.loads((home() / "known_models.json").read_text(encoding="utf-8"))["models"]
    return tuple(
        KnownModel(
            entry["name"],
            entry["version"],
            entry["licence"],
            entry.get("url", ""),
            entry.get("sha256", ""),
            entry.get("spacy_git_version", ""),
        )
        for entry in entries
    )


def known_model(name: str) -> KnownModel | None:
    """The known model of that name, or None.

    >>> known_model("de_core_news_md").version
    '3.8.0'
    """
    return next((model for model in known_models() if model.name == name), None)
