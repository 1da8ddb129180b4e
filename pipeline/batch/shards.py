"""Many tables of articles, each a shard: processed on its own, in any process, on any machine, and written as a whole.

A shard's files lie in four folders of the output, under one name: `articles/NAME.jsonl`, `errors/NAME.csv`,
`claims/NAME.parquet`, and last `reports/NAME.json`, which says that the shard is done. The name holds a checksum of
where the table lies, what it is, and the model, rules and options it was processed with: what is changed has another
name. Paths may be those of object stores (`s3://`, `gs://`), as `pyarrow.fs` takes them.
"""

from __future__ import annotations

import hashlib
import json
import os
import posixpath
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pyarrow import fs

from pipeline.batch.job import Extract, carry_out
from pipeline.batch.plan import Plan
from pipeline.batch.summary import Counts
from pipeline.errors import UsageError
from pipeline.reading import Source
from pipeline.writing import whole_file

#: What a run writes for one shard -> the folder it goes to; the last one says that the shard is done.
FILES = {"articles.jsonl": "articles", "errors.csv": "errors", "claims.parquet": "claims", "run.json": "reports"}
#: Files that a folder gives.
SUFFIXES = (".jsonl", ".ndjson", ".parquet")


@dataclass(frozen=True, slots=True)
class Shard:
    """A table of articles: its path as given, and the name of its files in the output."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a shard."""

    counts: Counts
    articles: int
    claims: int


def find_shards(plan: Plan) -> list[Shard]:
    """The tables that the inputs name or hold, each once, by path.

    Raises:
        UsageError: `no_shards` if an input does not exist or holds no tables.
    """
    found: dict[str, Shard] = {}
    for item in plan.inputs:
        given = item.name if isinstance(item, Source) else os.fspath(item)
        system, path = _place(given)
        root = given.partition("://")[0] + "://" if "://" in given else ""
        info = system.get_file_info(path)
        files = [info]
        if info.type == fs.FileType.Directory:
            files = system.get_file_info(fs.FileSelector(path, recursive=True))
            files = [file for file in files if file.is_file and file.path.endswith(SUFFIXES)]
        if not files or info.type == fs.FileType.NotFound:
            raise UsageError(
                "no_shards", f"{given} does not exist or holds no tables; expected {', '.join(SUFFIXES)}.", path=given
            )
        for file in files:
            found[root + file.path] = Shard(root + file.path, _name(root + file.path, file, plan))
    return [found[path] for path in sorted(found)]


def process(shard: Shard, output: str, plan: Plan, extract: Extract) -> Done:
    """Process one shard and put its files in their places.

    Raises:
        OSError: the table can't be fetched, or the output not be written.
        pipeline.errors.PipelineError: what `run` raises.
    """
    with tempfile.TemporaryDirectory(prefix="news-claims-") as name:
        folder = Path(name, "out")
        folder.mkdir()
        table = Path(name, posixpath.basename(shard.path))
        system, path = _place(shard.path)
        with system.open_input_stream(path, compression=None) as stream, table.open("wb") as copy:
            _pour(stream, copy)
        source = Source(shard.path, table)
        summary = carry_out(replace(plan, inputs=(source,), formats=("csv", "parquet")), folder, extract)
        for file, place in FILES.items():
            _put(folder / file, _below(output, place, shard.name + Path(file).suffix))
    counts = Counts(summary.done, summary.unchanged, summary.failed, summary.skipped)
    return Done(counts, summary.articles, summary.claims)


def done_before(shards: Iterable[Shard], output: str) -> dict[Shard, Done]:
    """The shards that are done, with what came of them."""
    system, folder = _place(_below(output, FILES["run.json"]))
    there = _names(system, folder)
    result = {}
    for shard in shards:
        if shard.name in there:
            with system.open_input_stream(posixpath.join(folder, f"{shard.name}.json")) as stream:
                counts = json.loads(stream.read())["counts"]
            same = Counts(0, counts["done"] + counts["unchanged"], counts["failed"], counts["skipped"])
            result[shard] = Done(same, counts["articles"], counts["claims"])
    return result


def remove_others(shards: Collection[Shard], output: str) -> int:
    """Remove the files of shards that are not among these, and return how many: the output is what the inputs are."""
    ours = {shard.name for shard in shards}
    removed = 0
    for file, place in reversed(FILES.items()):
        system, folder = _place(_below(output, place))
        for name in _names(system, folder) - ours:
            system.delete_file(posixpath.join(folder, name + Path(file).suffix))
            removed += 1
    return removed


def put_json(value: object, output: str, name: str) -> None:
    """Write a JSON value into the output."""
    with tempfile.TemporaryDirectory(prefix="news-claims-") as folder:
        file = Path(folder, name)
        file.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        _put(file, _below(output, name))


def _place(path: str) -> tuple[Any, str]:
    """The file system of a path, and the path within it."""
    if "://" in path:
        system, inside = fs.FileSystem.from_uri(path)
        return system, str(inside)
    return fs.LocalFileSystem(), Path(os.path.abspath(path)).as_posix()


def _below(output: str, *names: str) -> str:
    return posixpath.join(output, *names)


def _name(path: str, file: Any, plan: Plan) -> str:
    what = [path, file.size, str(file.mtime), plan.version, sorted(plan.selection.kinds), plan.selection.since]
    digest = hashlib.sha256(json.dumps(what).encode()).hexdigest()
    return f"{Path(path).stem}-{digest[:16]}"


def _names(system: Any, folder: str) -> set[str]:
    selector = fs.FileSelector(folder, allow_not_found=True)
    return {Path(file.path).stem for file in system.get_file_info(selector) if file.is_file}


def _put(file: Path, target: str) -> None:
    """Copy a file to where it is seen as a whole or not at all; in object stores every file is."""
    system, path = _place(target)
    if isinstance(system, fs.LocalFileSystem):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        with file.open("rb") as stream, whole_file(Path(path)) as draft, draft.open("wb") as copy:
            _pour(stream, copy)
        return
    system.create_dir(posixpath.dirname(path), recursive=True)
    with file.open("rb") as stream, system.open_output_stream(path) as copy:
        _pour(stream, copy)


def _pour(source: Any, target: Any, size: int = 2**20) -> None:
    while block := source.read(size):
        target.write(block)
