"""Hard sentences by what is hard about them, in all registers, each with all its claims: `registers.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.notation import claims

LINES = Path(__file__).with_name("registers.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if line and not line.startswith("# ")])
def test_sentence(line: str) -> None:
    text, _, expected = line.partition(" =>")
    assert ", ".join(claims(text)) == expected.strip()
