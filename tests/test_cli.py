"""The command line as users meet it."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import run_pipeline
from pipeline import __version__
from pipeline.batch.job import SHOWN_ERRORS
from tests.batch import fakes

ROOT = Path(run_pipeline.__file__).resolve().parent


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs use an extractor without a model."""
    from pipeline.batch import plan
    from pipeline.model import ModelInfo

    monkeypatch.setattr(plan, "find_model", lambda model: ModelInfo("de_test", "1.0.0", Path(model), "0" * 64))
    monkeypatch.setattr(plan, "factory_for", lambda model: fakes.digits)


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    path = tmp_path / "sturm.txt"
    path.write_text("Sturm\n\nEs gab 12 Tote.", encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever language this machine speaks."""
    monkeypatch.setenv("LC_ALL", "C")


def call(*arguments: object) -> int:
    return run_pipeline.main([str(argument) for argument in arguments])


def claims_of(folder: Path) -> list[dict[str, str]]:
    with (folder / "claims.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.usefixtures("no_model")
def test_the_main_job(article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(article_file, "--output", tmp_path / "out") == 0
    assert [row["figure"] for row in claims_of(tmp_path / "out")] == ["12"]
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("1 article: 1 done; 1 claims in ")
    assert call("extract", article_file, "--output", tmp_path / "out", "--quiet") == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("no_model")
def test_a_table_of_claims_on_a_terminal(
    article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert call(article_file, "--output", tmp_path / "out") == 0
    printed = capsys.readouterr().out
    assert "Häuser" in printed
    assert "zerstört" in printed


@pytest.mark.usefixtures("no_model")
def test_german_or_english(
    article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    assert call(article_file, "--output", tmp_path / "out", "--force") == 0
    printed = capsys.readouterr()
    assert "je Aussage eine Zeile" in printed.out
    assert printed.err.startswith("1 Artikel: 1 verarbeitet; 1 Aussagen in ")
    assert call(article_file, "--output", tmp_path / "out", "--lang", "en") == 0
    printed = capsys.readouterr()
    assert "one row a claim" in printed.out
    assert printed.err.startswith("1 article: 0 done, 1 unchanged; 1 claims in ")


@pytest.mark.usefixtures("no_model")
def test_the_report(article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert call("report", out) == 1
    assert "does not exist; give claims.csv" in capsys.readouterr().err
    assert call(article_file, "--output", out, "--report") == 0
    assert f"The report is {out / 'report.html'}" in capsys.readouterr().err
    first = (out / "report.html").read_text(encoding="utf-8")
    assert call("report", out, "--to", tmp_path / "b.html", "--quiet") == 0
    assert capsys.readouterr() == ("", "")
    assert (tmp_path / "b.html").read_text(encoding="utf-8") == first
    assert "Es gab 12 Tote." in first
    (out / "report.html").unlink()
    assert call(article_file, "--output", out, "--report", "--dry-run") == 0
    assert not (out / "report.html").exists()


@pytest.mark.usefixtures("no_model")
def test_a_large_report_and_many_errors_are_told(
    article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_pipeline, "LARGE_REPORT", 0)
    missing = [tmp_path / f"nix-{number}.txt" for number in range(SHOWN_ERRORS + 1)]
    assert call(article_file, *missing, "--output", tmp_path / "out", "--report") == 1
    told = capsys.readouterr().err
    assert told.count("does not exist") == SHOWN_ERRORS
    assert f"... all errors are in {tmp_path / 'out' / 'errors.csv'}" in told
    assert " MB" in told


@pytest.mark.usefixtures("no_model")
def test_explain(article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(article_file, "--output", tmp_path / "out", "--quiet") == 0
    [claim] = claims_of(tmp_path / "out")
    where = ("--output", tmp_path / "out", "--model", "embedded", "--lang", "de")
    assert call("explain", claim["claim_id"][:8], *where) == 0
    printed = capsys.readouterr().out
    for expected in (claim["claim_id"], "Es gab 12 Tote.", "Regel", "VVFIN"):
        assert expected in printed
    assert call("explain", "c_nix", *where) == 2
    assert "has no claim 'c_nix'" in capsys.readouterr().err
    assert call("explain", "c_nix", "--output", tmp_path / "leer") == 1


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_completion(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("completion", shell) == 0
    script = capsys.readouterr().out
    for expected in ("news-claims", "report", "explain", "--dialect", "--any-language"):
        assert expected in script


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "completed"),
    [("re", "report"), ("--dia", "--dialect"), ("--lang d", "de"), ("report --t", "--to"), ("models i", "install")],
)
def test_bash_completes(typed: str, completed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("completion", "bash") == 0
    words = f"COMP_WORDS=(news-claims {typed}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))"
    script = f"{capsys.readouterr().out}\n{words}; _shtab_news_claims; echo ${{COMPREPLY[*]}}"
    shell = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert shell.stdout.strip() == completed


@pytest.mark.usefixtures("no_model")
@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda folder: folder / "nix.txt", "does not exist"),
        (lambda folder: (folder / "leer.txt").touch() or folder / "leer.txt", "is empty"),
        (lambda folder: (folder / "bild.txt").write_bytes(bytes(range(256)) * 9) and folder / "bild.txt", "is no text"),
        (lambda folder: (folder / "ordner").mkdir() or folder / "ordner", "holds no articles"),
        (lambda folder: folder / "*.zip", "No file matches"),
    ],
)
def test_bad_input_is_told_and_the_others_are_written(
    make: Any, message: str, article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = make(tmp_path)
    assert call(bad, article_file, "--output", tmp_path / "out") == 1
    assert message in capsys.readouterr().err
    assert len(claims_of(tmp_path / "out")) == 1
    with (tmp_path / "out" / "errors.csv").open(encoding="utf-8", newline="") as stream:
        [row] = csv.DictReader(stream)
    assert row["path"] == str(bad)
    assert message in row["message"]


@pytest.mark.usefixtures("no_model")
def test_an_article_in_another_language_is_skipped_unless_asked_for(
    article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = tmp_path / "storm.txt"
    english.write_text("At least 12 people were killed in a storm on Monday, officials said. Dozens are missing.")
    assert call(english, article_file, "--output", tmp_path / "out") == 0
    printed = capsys.readouterr().err
    assert "Not in German: 1 of the articles" in printed
    assert "2 articles: 1 done, 1 skipped" in printed
    with (tmp_path / "out" / "errors.csv").open(encoding="utf-8", newline="") as stream:
        [row] = csv.DictReader(stream)
    assert (row["code"], row["path"]) == ("not_german", str(english))
    assert "is in English" in row["message"]
    assert call(english, article_file, "--output", tmp_path / "out", "--any-language") == 0
    assert len(claims_of(tmp_path / "out")) == 2
    languages = {json.loads(line)["language"] for line in (tmp_path / "out" / "articles.jsonl").open(encoding="utf-8")}
    assert languages == {"de", "en"}


@pytest.mark.usefixtures("no_model")
def test_limits_and_asides_can_be_set(article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(article_file, "--output", tmp_path / "out", "--limit", "file_bytes=10") == 1
    assert "larger than 10 bytes" in capsys.readouterr().err
    given = ("--limit", "file_bytes=1k", "--limit", "pages=7", "--include", "caption,table")
    assert call(article_file, "--output", tmp_path / "out", *given) == 0
    settings = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))["settings"]
    assert (settings["limits"]["file_bytes"], settings["limits"]["pages"]) == (1000, 7)
    assert settings["include"] == ["caption", "table"]
    for wrong in (("--limit", "seiten=7"), ("--include", "fussnoten")):
        assert call(article_file, "--output", tmp_path / "out", *wrong) == 2
        assert "expected" in capsys.readouterr().err


@pytest.mark.usefixtures("no_model")
def test_wrong_use(article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(tmp_path / "nix.txt", "--output", tmp_path / "out") == 2
    assert call(article_file, "--output", tmp_path / "out", "--format", "docx") == 2
    assert "expected csv" in capsys.readouterr().err
    for arguments in ([], [str(article_file), "--unknown"], [str(article_file), "--workers", "many"]):
        with pytest.raises(SystemExit) as caught:
            run_pipeline.main(arguments)
        assert caught.value.code == 2


def test_a_missing_model_is_told(article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(article_file, "--output", tmp_path / "out", "--model", "de_nowhere") == 2
    assert "There is no model 'de_nowhere'" in capsys.readouterr().err


@pytest.mark.usefixtures("no_model")
def test_ctrl_c(
    article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pipeline.batch.job._keep", interrupted)
    assert call(article_file, "--output", tmp_path / "out") == 130
    assert "the same command finishes" in capsys.readouterr().err


def in_a_process(*arguments: object, stdin: str | None = None, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "run_pipeline.py"), *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, encoding="utf-8", check=False, **options
    )


def test_help_is_quick_and_imports_nothing_heavy() -> None:
    started = time.monotonic()
    result = in_a_process("--help")
    assert time.monotonic() - started < 1.5  # 0.1 s on an idle machine; a wide margin for a busy one
    assert result.returncode == 0
    assert "INPUT" in result.stdout
    heavy = ("spacy", "pandas", "rich", "numpy", "sqlite3", "altair", "jinja2", "shtab")
    there = "import sys; there = set(sys.modules)"  # measuring coverage loads some of them by itself
    code = f"{there}; import pipeline, run_pipeline; print([n for n in {heavy} if n in {{*sys.modules}} - there])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert loaded.stdout.strip() == "[]"


def test_version() -> None:
    assert in_a_process("--version").stdout.strip() == f"run_pipeline.py {__version__}"


def test_standard_input_with_the_embedded_model(nlp: object, tmp_path: Path) -> None:
    model = os.environ.get("NEWS_CLAIMS_MODEL", "embedded")
    text = "Unwetter in Bayern\n\nBei einem Unwetter sind nach Angaben der Polizei zwölf Menschen verletzt worden."
    result = in_a_process("-", "--output", tmp_path / "out", "--model", model, stdin=text, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    [claim] = claims_of(tmp_path / "out")
    assert (claim["figure"], claim["value"], claim["title"]) == ("zwölf", "12", "Unwetter in Bayern")
    assert "Polizei" in claim["source"]
    [article] = map(json.loads, (tmp_path / "out" / "articles.jsonl").open(encoding="utf-8"))
    assert article["text"][int(claim["start"]) : int(claim["end"])] == "zwölf"
