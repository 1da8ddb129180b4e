"""What articles, ids and files from anywhere can't do: leave the output folder, run code, or bring a model along."""

from __future__ import annotations

import ast
import io
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from rich.console import Console

import pipeline
import run_pipeline
from pipeline.display.terminal import print_claims
from pipeline.model import find
from pipeline.records import Claim
from tests.batch.runs import do, rows_of, write_jsonl

PACKAGE = Path(pipeline.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
#: What makes code of data.
UNSAFE_MODULES = frozenset("pickle cPickle marshal shelve dill cloudpickle joblib".split())
UNSAFE_CALLS = frozenset("eval exec compile __import__".split())
NETWORK = frozenset("socket ssl http urllib requests urllib3 httpx aiohttp ftplib smtplib".split())
#: Taking an address apart needs no network.
HARMLESS = frozenset({"urllib.parse"})
HOSTILE_IDS = (
    "../../boese",
    "..",
    "/tmp/boese",
    "..\\..\\boese",
    "C:\\boese.txt",
    "file:///boese",
    "CON",
    "a" * 5000,
    "zeile\numbruch",
    "nul\x00zeichen",
    "'; DROP TABLE articles; --",
    "</script><script>window.harmed=1</script>",
    "=HYPERLINK(\"http://example.org\")",
    "@SUM(A1)",
    "%2e%2e%2fboese",
)  # fmt: skip


def imported(module: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


def test_whatever_ids_are_outputs_stay_in_their_folder(tmp_path: Path) -> None:
    rows = [{"id": name, "text": f"Es gab {number} Tote."} for number, name in enumerate(HOSTILE_IDS, 100)]
    table = write_jsonl(tmp_path / "a.jsonl", rows)
    output = tmp_path / "tief" / "darin" / "out"
    summary = do(table, output, formats=["xlsx", "parquet", "jsonl", "sqlite"], compare=True)
    pipeline.report(output)
    assert summary.done == len(HOSTILE_IDS)
    outside = {path for path in tmp_path.rglob("*") if path.is_file() and output not in path.parents}
    assert outside == {table}
    assert not [path for path in output.rglob("*") if path.is_file() and "boese" in path.name]
    assert {path.parent for path in summary.files} == {output}
    figures = sorted(row["figure"] for row in rows_of(output / "claims.csv"))
    assert figures == [str(number) for number in range(100, 100 + len(HOSTILE_IDS))]


@pytest.mark.parametrize("dialect", ["standard", "excel-de"])
def test_no_cell_of_a_run_is_a_formula(dialect: str, tmp_path: Path) -> None:
    names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", '=cmd|"/c calc"!A0']
    rows = [{"id": name, "title": name, "publisher": name, "text": "Es gab 5 Tote."} for name in names]
    output = tmp_path / "out"
    do(write_jsonl(tmp_path / "a.jsonl", rows), output, formats=["xlsx"], dialect=dialect)
    delimiter = ";" if dialect == "excel-de" else ","
    for line in (output / "claims.csv").read_text(encoding="utf-8-sig").splitlines()[1:]:
        cells = [cell.strip('"') for cell in line.split(delimiter)]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t"))]
    book = openpyxl.load_workbook(output / "claims.xlsx")
    assert not [cell.value for row in book["Aussagen"].iter_rows() for cell in row if cell.data_type == "f"]
    assert sorted(pipeline.read_claims(output / "claims.csv")["title"]) == sorted(name.strip() for name in names)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nothing_makes_code_of_data(module: Path) -> None:
    assert not {name.split(".")[0] for name in imported(module)} & UNSAFE_MODULES
    called = {
        node.func.id
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not called & UNSAFE_CALLS


def test_only_the_installing_of_models_knows_the_network() -> None:
    knowing = {
        module.relative_to(PACKAGE).as_posix()
        for module in MODULES
        if {name.split(".")[0] for name in imported(module) - HARMLESS} & NETWORK
    }
    assert knowing == {"installing.py"}


def test_a_model_that_lies_among_the_inputs_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    embedded = find("embedded")
    for name in ("de_claims_news", "embedded", "auto"):
        folder = tmp_path / name
        shutil.copytree(embedded.path, folder, ignore=shutil.ignore_patterns("model", "vectors", "strings.json"))
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        (folder / "meta.json").write_text(json.dumps({**meta, "version": "666"}), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert find(str(tmp_path / "auto")).version == "666"  # an explicit path is meant
    for name in ("de_claims_news", "embedded", "auto"):
        assert find(name).version != "666"


def test_ids_and_names_do_not_steer_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], make_claim: Callable[..., Claim]
) -> None:
    stream = io.StringIO()
    claim = make_claim(article_id="\x1b]0;boese\x07", who="\x9b2JHäuser", source="\x1b[8mPolizei")
    print_claims([claim], False, "de", Console(file=stream, force_terminal=True, no_color=True, width=100))
    shown = re.sub(r"\x1b\[\d*m", "", stream.getvalue().replace("\x1b[8m", "VERDECKT"))  # rich's own bold
    assert "Häuser" in shown
    assert not set("\x1b\x07\x9b") & set(shown)
    assert "VERDECKT" not in shown
    assert run_pipeline.main([str(tmp_path / "\x1bcnix.txt"), "--output", str(tmp_path / "out")]) == 2
    said = capsys.readouterr().err
    assert "nix.txt does not exist" in said
    assert "\x1b" not in said
