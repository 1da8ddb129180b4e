"""The same rows in another country, time zone, encoding and process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENTS = {
    "plain C locale, ASCII file names": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "other side of the world": {"TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "another order of sets": {"PYTHONHASHSEED": "4711", "TZ": "America/Los_Angeles", "LC_ALL": "de_DE.ISO-8859-1"},
}


def run(folder: Path, output: Path, **environment: str) -> dict[str, bytes]:
    """Run the program in a process of its own and give back what it wrote, but for run.json, which holds times."""
    subprocess.run(
        [sys.executable, str(ROOT / "run_pipeline.py"), ".", "--output", str(output), "--model", "embedded", "--quiet"],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": "1", **environment},
        check=True,
        timeout=120,
    )
    return {path.name: path.read_bytes() for path in sorted(output.glob("*.csv")) + sorted(output.glob("*.jsonl"))}


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("environment")
    sentence = "Bei dem Brand in Köln wurden am Montag nach Angaben der Polizei mindestens zwölf Menschen verletzt.\n"
    # a name that ASCII can't say, a date in a name
    (folder / "müll-größe.txt").write_text("Brand in Köln\n\n" + sentence, encoding="utf-8")
    (folder / "2024-03-31-umstellung.txt").write_text(
        "Sommerzeit\n\nDer Umsatz stieg gestern um 2,5 auf 318 Mio. Euro, sagte Konzernchefin İpek Şahin.\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def usual(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    written = run(articles, tmp_path_factory.mktemp("usual"))
    assert written["claims.csv"].count(b"\n") == 4  # the header and three claims
    return written


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_the_surroundings_change_no_byte(
    articles: Path, usual: dict[str, bytes], name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert run(articles, tmp_path_factory.mktemp("other"), **ENVIRONMENTS[name]) == usual
