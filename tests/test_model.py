"""Which model: the embedded one, the real one, and no stranger's."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import spacy

from pipeline import model
from pipeline.errors import ModelError


def make_package(folder: Path, version: str, commit: str, lang: str = "de", name: str = "core_news_md") -> None:
    """A package as pip installs a spaCy model; its code must never run."""
    package = folder / f"{lang}_{name}"
    data = package / f"{lang}_{name}-{version}"
    data.mkdir(parents=True)
    (package / "__init__.py").write_text("raise SystemExit('a stranger has taken over')", encoding="utf-8")
    meta = {"lang": lang, "name": name, "version": version, "spacy_git_version": commit}
    (package / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (data / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (data / "config.cfg").write_text("", encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def test_the_real_model_is_preferred_and_not_imported_to_find_it(site: Path) -> None:
    make_package(site, "3.8.0", "5010fcbd3")
    found = model.find("auto")
    assert (found.name, found.version) == ("de_core_news_md", "3.8.0")
    assert "de_core_news_md" not in sys.modules


@pytest.mark.parametrize(("version", "commit"), [("999.9.9", "5010fcbd3"), ("3.8.0", "deadbeef1"), ("3.8.0", "")])
@pytest.mark.parametrize("name", ["auto", "de_core_news_md"])
def test_a_strangers_package_of_that_name_is_refused(site: Path, version: str, commit: str, name: str) -> None:
    make_package(site, version, commit)
    with pytest.raises(ModelError) as caught:
        model.find(name)
    assert caught.value.code == "model_foreign"
    assert "pip uninstall" in caught.value.message
    assert "--model embedded" in caught.value.message


def test_a_package_without_a_model_is_refused(site: Path) -> None:
    (site / "de_core_news_md").mkdir()
    (site / "de_core_news_md" / "__init__.py").write_text("raise SystemExit('a stranger')", encoding="utf-8")
    with pytest.raises(ModelError, match="holds no spaCy model"):
        model.find("auto")


def test_another_language_is_refused(site: Path) -> None:
    make_package(site, "3.8.0", "x", lang="en", name="core_web_sm")
    with pytest.raises(ModelError) as caught:
        model.find("en_core_web_sm")
    assert caught.value.code == "model_language"


@pytest.mark.parametrize("name", ["de_nowhere", "no/such/folder"])
def test_a_missing_model(name: str) -> None:
    with pytest.raises(ModelError) as caught:
        model.find(name)
    assert caught.value.code == "model_missing"


def test_a_folder_that_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        model.find(str(tmp_path))
    assert caught.value.code == "model_broken"


def test_missing_components_and_labels_are_named() -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("tagger")
    with pytest.raises(ModelError, match="lacks morphologizer, parser, ner"):
        model.check(nlp)
    for name in ("morphologizer", "parser", "ner"):
        nlp.add_pipe(name)
    with pytest.raises(ModelError, match="no labels NN, NE"):
        model.check(nlp)
    with pytest.raises(ModelError, match="'en'"):
        model.check(spacy.blank("en"))


def test_the_embedded_model_has_our_components(nlp: spacy.language.Language) -> None:
    names = nlp.pipe_names
    assert names.index("german_sentences") < names.index("parser")
    assert names[-1] == "claims"


def test_what_is_available_is_told() -> None:
    assert [name for name, _ in model.available()] == ["embedded", "de_core_news_md"]
