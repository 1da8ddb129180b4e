"""The version of the rules changes with the rules and with nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline import rules


def test_the_version_follows_the_rules_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "pipeline"
    shutil.copytree(
        Path(rules.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__", ".*", "embedded")
    )
    monkeypatch.setattr(rules, "__file__", str(package / "rules.py"))

    def version() -> str:
        return rules.rules_version.__wrapped__()

    before = version()
    (package / "figures" / "__pycache__").mkdir()
    (package / "figures" / "__pycache__" / "x.pyc").write_bytes(b"x")
    (package / "figures" / ".cache").mkdir()
    (package / "figures" / ".cache" / "x").write_bytes(b"x")
    (package / "batch" / "new.py").write_text("", encoding="utf-8")
    assert version() == before
    (package / "attribution" / "new.py").write_text("", encoding="utf-8")
    assert version() != before
