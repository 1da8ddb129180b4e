"""Data flows one way: a lower room never imports a higher one, and records import nothing of the project."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "pipeline"
#: From the bottom to the top; a room may import from itself and from those before it.
ORDER = (
    "records",
    "errors",
    "rules",
    "figures",
    "grammar",
    "attribution",
    "claims",
    "arithmetic",
    "known_models",
    "model",
    "installing",
    "reading",
    "stories",
    "writing",
    "display",
    "batch",
    "api",
)
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "embedded" not in path.parts)


def room_of(module: Path) -> str:
    first = module.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_rooms(module: Path) -> set[str]:
    rooms = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            if node.level == 1 and len(module.relative_to(PACKAGE).parts) == 2:
                continue  # a neighbour in the same room
            assert node.level == 0, f"{module}: relative imports hide which room is meant"
            if node.module == "pipeline":
                # `from pipeline import model` imports a room, `from pipeline import __version__` does not.
                names = [f"pipeline.{alias.name}" for alias in node.names]
            else:
                names = [node.module or ""]
        else:
            continue
        rooms |= {name.split(".")[1] for name in names if name.startswith("pipeline.")}
    return rooms & set(ORDER)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_downwards(module: Path) -> None:
    room = room_of(module)
    if room == "__init__":
        return  # the public face names the top
    assert room in ORDER, f"give the room {room} its place in ORDER"
    above = {name for name in imported_rooms(module) if ORDER.index(name) > ORDER.index(room)}
    assert not above, f"{module.relative_to(PACKAGE)} imports from above: {sorted(above)}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_modules_tell_one_story(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 400
