"""`compare` and `--compare`: the files of an output folder."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import frictionless
import pytest

import run_pipeline
from pipeline import run
from pipeline.batch import compare_outputs
from pipeline.batch.lock import only_run
from pipeline.display.terminal import print_files
from pipeline.errors import LedgerError, UsageError, WritingError
from pipeline.writing import STORY_FILES
from tests.batch import fakes

FORMATS = ("csv", "xlsx", "parquet", "jsonl", "sqlite")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    rows = [
        {"id": f"a{n}", "title": "Flut in Zwöhlen", "published": f"2024-06-0{n}", "text": f"Es gab {4 * n} Tote."}
        for n in (1, 2, 3)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def stories_of(folder: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with (folder / "stories.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


@pytest.mark.parametrize("dialect", ["standard", "excel-de"])
def test_a_run_that_compares_and_one_that_is_compared_later(articles: Path, tmp_path: Path, dialect: str) -> None:
    options = {"extractor": fakes.digits, "formats": FORMATS, "dialect": dialect}
    at_once = run(articles, tmp_path / "once", compare=True, **options)  # type: ignore[arg-type]
    assert at_once.stories == len(stories_of(tmp_path / "once", ";" if dialect == "excel-de" else ","))
    assert json.loads((tmp_path / "once" / "run.json").read_text(encoding="utf-8"))["counts"]["stories"] > 0
    run(articles, tmp_path / "later", **options)  # type: ignore[arg-type]
    compared = compare_outputs(tmp_path / "later")
    assert (compared.claims, compared.stories) == (3, at_once.stories)
    compare_outputs(tmp_path / "later")  # and once more, which changes nothing
    for name in ("claims.csv", "claims.jsonl", "claims.parquet", *STORY_FILES):
        assert (tmp_path / "once" / name).read_bytes() == (tmp_path / "later" / name).read_bytes(), name


def test_comparing_changes_nothing_but_the_story(articles: Path, tmp_path: Path) -> None:
    run(articles, tmp_path / "out", extractor=fakes.digits)
    with (tmp_path / "out" / "claims.csv").open(encoding="utf-8", newline="") as stream:
        before = list(csv.DictReader(stream))
    compare_outputs(tmp_path / "out")
    with (tmp_path / "out" / "claims.csv").open(encoding="utf-8", newline="") as stream:
        after = list(csv.DictReader(stream))
    assert all(row["story"].startswith("s_") for row in after)
    assert before == [{**row, "story": ""} for row in after]


def test_a_run_that_does_not_compare_leaves_no_stale_stories(articles: Path, tmp_path: Path) -> None:
    run(articles, tmp_path / "out", extractor=fakes.digits, compare=True)
    run(articles, tmp_path / "out", extractor=fakes.digits)
    assert not any((tmp_path / "out" / name).exists() for name in STORY_FILES)


def test_a_file_by_itself(articles: Path, tmp_path: Path) -> None:
    run(articles, tmp_path / "out", extractor=fakes.digits)
    picked = tmp_path / "auswahl.csv"
    picked.write_bytes((tmp_path / "out" / "claims.csv").read_bytes())
    with pytest.raises(UsageError, match="--output"):
        compare_outputs(picked)
    compared = compare_outputs(picked, tmp_path / "vergleich")
    assert [path.name for path in compared.files] == ["claims.csv", *STORY_FILES]
    assert picked.read_bytes() == (tmp_path / "out" / "claims.csv").read_bytes()


def test_errors(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    with pytest.raises(WritingError, match="does not exist"):
        compare_outputs(tmp_path / "leer")
    run(articles, tmp_path / "out", extractor=fakes.digits)
    with only_run(tmp_path / "out"), pytest.raises(LedgerError, match="Another run"):
        compare_outputs(tmp_path / "out")
    (tmp_path / "out" / "articles.jsonl").write_text("[]", encoding="utf-8")
    with pytest.raises(WritingError, match="no list of articles"):
        compare_outputs(tmp_path / "out")


@pytest.mark.parametrize("dialect", ["standard", "excel-de"])
def test_the_schema_fits(articles: Path, tmp_path: Path, dialect: str) -> None:
    run(articles, tmp_path / "out", extractor=fakes.digits, compare=True, dialect=dialect)
    package = json.loads((tmp_path / "out" / "stories.schema.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        table = frictionless.Resource(
            path=resource["path"],
            basepath=str(tmp_path / "out"),
            schema=frictionless.Schema.from_descriptor(resource["schema"]),
            dialect=frictionless.Dialect.from_descriptor({"csv": {"delimiter": resource["dialect"]["delimiter"]}}),
            encoding="utf-8-sig",
        )
        report = table.validate()
        assert report.valid, report.flatten(["message"])


def test_the_terminal_names_the_files_of_a_run_that_compares(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = run(articles, tmp_path / "out", extractor=fakes.digits, compare=True)
    print_files(summary.output, summary.files, "de")
    assert "je Geschichte eine Zeile" in capsys.readouterr().out


def test_the_command(articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(articles, tmp_path / "out", extractor=fakes.digits)
    assert run_pipeline.main(["compare", str(tmp_path / "out"), "--lang", "en"]) == 0
    assert capsys.readouterr().err.startswith("3 claims: ")
    assert run_pipeline.main(["compare", str(tmp_path / "out"), "--lang", "de"]) == 0
    assert capsys.readouterr().err.startswith("3 Aussagen: ")
    assert run_pipeline.main(["compare", str(tmp_path / "out"), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
    assert run_pipeline.main(["compare", str(tmp_path / "nix")]) == 1
    assert "does not exist" in capsys.readouterr().err
