"""The notebook runs from top to bottom, and is committed without outputs."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat")
ROOT = Path(__file__).resolve().parent.parent
NOTEBOOK = ROOT / "notebooks" / "explore.ipynb"
#: Enough of the corpus for every cell to have something to show, and few enough to be quick.
ARTICLES = ("gemeinderat-haushalt.txt", "erdbeben-agentur.txt", "2024-03-12-quartalszahlen.html", "wirtschaft-feed.xml")


@pytest.fixture
def notebook() -> Any:
    return nbformat.read(NOTEBOOK, as_version=4)


def test_it_is_committed_without_outputs(notebook: Any) -> None:
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert len(code) > 10
    assert not any(cell.outputs or cell.execution_count for cell in code)


def test_it_runs_from_top_to_bottom(notebook: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nbclient = pytest.importorskip("nbclient")
    (tmp_path / "corpus").mkdir()
    for name in ARTICLES:
        shutil.copy(ROOT / "corpus" / name, tmp_path / "corpus")
    (tmp_path / "outputs").mkdir()
    # The kernel is a process of its own: it is to find this folder's program, and no other kernel's settings.
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    client = nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    )
    client.execute()
    shown = [output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", [])]
    assert sum("image/svg+xml" in data for data in shown) == 3
    html = "".join(data.get("text/html", "") for data in shown)
    for expected in ("Quelle", "<mark", "Regel", "60 Anwohner"):
        assert expected in html
    assert (tmp_path / "outputs" / "notebook" / "report.html").is_file()
