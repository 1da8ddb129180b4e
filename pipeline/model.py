"""Which German model, from where, and whether it is what it says it is.

`auto` takes the real de_core_news_md if it is installed, else the model that comes with this program. A package of that
name on the Python package index is a stranger's (version 999.9.9); it is recognised without running any of its code.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.errors import ModelError
from pipeline.known_models import EMBEDDED, PREFERRED, home, known_model

if TYPE_CHECKING:
    from spacy.language import Language

NEEDED_COMPONENTS = ("tagger", "morphologizer", "parser", "ner")
#: A few labels of each scheme that the rules rely on; a model with another scheme lacks most of them.
NEEDED_LABELS: Mapping[str, Collection[str]] = MappingProxyType(
    {
        "tagger": ("NN", "NE", "ADJA", "CARD", "VVFIN", "VAFIN", "PPER"),
        "parser": ("sb", "oa", "oc", "mo", "nk", "ag", "cj", "cd"),
        "ner": ("PER", "LOC", "ORG"),
    }
)
_HOW_TO_GET = (
    f"use --model embedded, or get {PREFERRED} with: run_pipeline.py models install (never by its bare name from the "
    "package index)"
)


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A model that was found: where it lies, what it is, and the checksum of its files."""

    name: str
    version: str
    path: Path
    checksum: str

    @property
    def identity(self) -> str:
        """What decides whether two runs used the same model."""
        return f"{self.name}-{self.version}-{self.checksum[:16]}"


def find(model: str = "auto") -> ModelInfo:
    """Find a model by `auto`, `embedded`, the name of an installed package, or a path; nothing is loaded or run.

    Raises:
        ModelError: `model_missing`, `model_foreign`, `model_language`, `model_broken`.
    """
    return _info(_locate(model))


def load(model: str = "auto") -> Language:
    """Load a model, check it, and add the components of this program.

    Raises:
        ModelError: what `find` raises, and `model_components`, `model_labels`, `model_broken`.
    """
    return assemble(load_bare(model))


def load_bare(model: str = "auto") -> Language:
    """Load a model and check it, without the components of this program."""
    import spacy

    info = find(model)
    _check_promises(_read_meta(info.path), str(info.path))
    try:
        nlp = spacy.load(info.path)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            "model_broken", f"The model at {info.path} can't be loaded ({error}); install it again."
        ) from error
    check(nlp, str(info.path))
    return nlp


def assemble(nlp: Language) -> Language:
    """Add the sentence boundaries before the parser, what mends its output after it, and the claims at the end."""
    import pipeline.claims.component
    import pipeline.grammar.mending
    import pipeline.grammar.plain_words
    import pipeline.grammar.sentences  # noqa: F401  (these register their factories)
    from pipeline.arithmetic import quicken
    from pipeline.grammar.parted_words import part_words

    quicken(nlp)
    part_words(nlp)
    nlp.add_pipe("german_sentences", first=True)
    nlp.add_pipe("plain_words", after="german_sentences")
    nlp.add_pipe("join_blanks", after="parser")
    nlp.add_pipe("mend_verbs", after="join_blanks")
    nlp.add_pipe("written_words", last=True)
    nlp.add_pipe("claims", last=True)
    return nlp


def check(nlp: Language, where: str = "") -> None:
    """Check that a loaded model has the language, components and labels that the rules need.

    Raises:
        ModelError: `model_language`, `model_components`, `model_labels`.
    """
    where = where or f"{nlp.meta.get('name', '?')}"
    _check_language(nlp.lang or "", where)
    _check_components(nlp.pipe_names, where)
    for component, needed in NEEDED_LABELS.items():
        labels = set(nlp.pipe_labels.get(component, ()))
        lacking = [label for label in needed if label not in labels]
        if lacking:
            raise ModelError(
                "model_labels",
                f"The {component} of {where} has no labels {', '.join(lacking)}: its scheme is not the one of spaCy's "
                f"German news models (STTS, TIGER, PER/LOC/ORG/MISC); {_HOW_TO_GET}.",
            )


def _check_promises(meta: Mapping[str, Any], where: str) -> None:
    """What the model says of itself, before it is loaded: a pipeline with a transformer can't even be loaded without
    that package, and the error would not tell that it has no entities anyway.
    """
    from spacy.about import __version__ as installed
    from spacy.util import is_compatible_version

    _check_components(meta.get("pipeline") or meta.get("components") or (), where)
    wanted = str(meta.get("spacy_version", ""))
    if wanted and not is_compatible_version(installed, wanted):
        raise ModelError(
            "model_version", f"The model {where} is made for spaCy {wanted}, installed is {installed}; {_HOW_TO_GET}."
        )


def _check_components(names: Collection[str], where: str) -> None:
    missing = [name for name in NEEDED_COMPONENTS if name not in names]
    if missing:
        raise ModelError(
            "model_components",
            f"The model {where} lacks {', '.join(missing)} (it has {', '.join(names) or 'nothing'}); {_HOW_TO_GET}.",
        )


@lru_cache(maxsize=4)
def cached(model: str = "auto") -> Language:
    """The loaded model, once per process and name."""
    return load(model)


def _locate(model: str) -> Path:
    if model == "auto":
        return _installed(PREFERRED) or _embedded()
    if model in ("embedded", EMBEDDED):
        return _embedded()
    path = Path(model)
    if path.is_dir():
        return _data_folder(path) or path
    installed = _installed(model) if model.isidentifier() else None
    if installed is None:
        raise ModelError(
            "model_missing", f"There is no model {model!r}, neither a folder nor an installed package; {_HOW_TO_GET}."
        )
    return installed


def _embedded() -> Path:
    """The model of this program: package data when installed, `models/` in a checkout."""
    folder = home() / EMBEDDED
    if (folder / "meta.json").is_file():
        return _data_folder(folder) or folder
    raise ModelError(
        "model_missing",
        f"The embedded model {EMBEDDED} is missing from this installation; install the program again, or give --model.",
    )


def _installed(name: str) -> Path | None:
    """The data folder of an installed model package, without importing it."""
    spec = importlib.util.find_spec(name)
    if spec is None:
        return None
    for location in spec.submodule_search_locations or ():
        if folder := _data_folder(Path(location)):
            return folder
    raise _foreign(name, spec.origin or name, "it holds no spaCy model")


def _data_folder(package: Path) -> Path | None:
    if (package / "config.cfg").is_file():
        return package
    meta = _read_meta(package) if (package / "meta.json").is_file() else {}
    folder = package / f"{meta.get('lang')}_{meta.get('name')}-{meta.get('version')}"
    return folder if (folder / "config.cfg").is_file() else None


def _info(path: Path) -> ModelInfo:
    if not (path / "meta.json").is_file() or not (path / "config.cfg").is_file():
        raise ModelError("model_broken", f"{path} is no spaCy model: it lacks meta.json or config.cfg; {_HOW_TO_GET}.")
    meta = _read_meta(path)
    name = f"{meta.get('lang')}_{meta.get('name')}"
    version = str(meta.get("version", ""))
    _check_language(str(meta.get("lang")), str(path))
    if name == PREFERRED:
        _check_build(path, version, str(meta.get("spacy_git_version", "")))
    return ModelInfo(name, version, path, _checksum(path))


def _check_build(path: Path, version: str, commit: str) -> None:
    known = known_model(PREFERRED)
    assert known is not None
    if version != known.version:
        raise _foreign(PREFERRED, str(path), f"its version is {version}, known is {known.version}")
    if not commit.startswith(known.commit):
        raise _foreign(PREFERRED, str(path), f"it was built by spaCy {commit or '(unknown)'}, not {known.commit}")


def _foreign(name: str, where: str, why: str) -> ModelError:
    return ModelError(
        "model_foreign",
        f"The installed {name} ({where}) is not the known model of that name by Explosion: {why}. A stranger's package "
        f"has the same name on the package index; remove it (pip uninstall {name.replace('_', '-')}), then "
        f"{_HOW_TO_GET}.",
    )


def _check_language(language: str, where: str) -> None:
    if language != "de":
        raise ModelError(
            "model_language", f"The model {where} is for language {language!r}, needed is German (de); {_HOW_TO_GET}."
        )


def _read_meta(folder: Path) -> dict[str, Any]:
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            "model_broken", f"{folder / 'meta.json'} can't be read ({error}); install the model again."
        ) from error
    return meta if isinstance(meta, dict) else {}


def _checksum(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        digest.update(file.relative_to(folder).as_posix().encode())
        with file.open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()
