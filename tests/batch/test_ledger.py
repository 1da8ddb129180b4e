"""The ledger: files of older versions, full disks, and runs that never ended."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.batch import plan, run
from pipeline.batch.ledger import LEDGER_VERSION, Ledger
from pipeline.errors import LedgerError, WritingError
from tests.batch import fakes
from tests.batch.test_runner import counts, do, rows_of, write_jsonl

DATA = Path(__file__).resolve().parent / "data"
#: What the old ledger was made from, with the fake extractor `digits`.
OLD = [
    {"id": "a", "title": "Sturm", "published": "2024-06-03", "text": "Es gab 12 Tote und 340 Verletzte."},
    {"id": "b", "text": "Der Schaden beträgt 5000 Euro."},
    {"id": "c", "text": "Niemand kam zu Schaden."},
]


@pytest.fixture
def old_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An output folder whose ledger was written by the program's first version."""
    monkeypatch.setattr(plan, "rules_version", lambda: "0123456789abcdef")  # the one the file was made with
    output = tmp_path / "out"
    output.mkdir()
    shutil.copy(DATA / "ledger-1.sqlite", output / "ledger.sqlite")
    with closing(sqlite3.connect(output / "ledger.sqlite")) as connection:
        connection.execute("UPDATE articles SET origin = ?", (str(tmp_path / "artikel.jsonl"),))
        connection.commit()
    return output


def set_version(output: Path, version: int) -> None:
    with closing(sqlite3.connect(output / "ledger.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


def test_a_ledger_of_the_first_version_is_migrated(old_folder: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(old_folder / "ledger.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1001,)
    other = write_jsonl(tmp_path / "neu.jsonl", [{"id": "d", "text": "Es gab 7 Tote."}])
    assert counts(do(other, old_folder)) == (1, 0, 0, 0)
    claims = (old_folder / "claims.csv").read_bytes()
    assert claims.startswith((DATA / "ledger-1.claims.csv").read_bytes())
    assert [row["figure"] for row in rows_of(old_folder / "claims.csv")] == ["12", "340", "5000", "7"]
    with closing(sqlite3.connect(old_folder / "ledger.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (LEDGER_VERSION,)
    do(write_jsonl(tmp_path / "artikel.jsonl", [*OLD[:2], {"id": "c", "text": "Doch, 8 Verletzte."}]), old_folder)
    assert [row["figure"] for row in rows_of(old_folder / "claims.csv")] == ["12", "340", "5000", "8", "7"]


def test_a_new_ledger_has_the_tables_of_a_migrated_one(old_folder: Path) -> None:
    def columns(ledger: Path) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(ledger)) as connection:
            names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master ORDER BY name")]
            return [row for name in names for row in connection.execute(f"PRAGMA table_info({name})")]

    Ledger(old_folder / "ledger.sqlite").close()
    Ledger(old_folder / "new.sqlite").close()
    assert columns(old_folder / "ledger.sqlite") == columns(old_folder / "new.sqlite")


@pytest.mark.parametrize(("version", "code"), [(999_001, "newer"), (1000, "older"), (1, "older")])
def test_a_ledger_that_cannot_be_migrated_is_refused(version: int, code: str, old_folder: Path, tmp_path: Path) -> None:
    set_version(old_folder, version)
    before = (old_folder / "ledger.sqlite").read_bytes()
    with pytest.raises(LedgerError) as caught:
        do(write_jsonl(tmp_path / "a.jsonl", OLD), old_folder)
    assert caught.value.code == code
    assert str(version) in caught.value.message
    assert (old_folder / "ledger.sqlite").read_bytes() == before


def test_what_is_none_of_ours_is_refused(tmp_path: Path) -> None:
    table = write_jsonl(tmp_path / "a.jsonl", OLD)
    for name, content, code in (("damaged", b"no database at all" * 100, "damaged"), ("foreign", b"", "foreign")):
        output = tmp_path / name
        output.mkdir()
        (output / "ledger.sqlite").write_bytes(content)
        if not content:
            with closing(sqlite3.connect(output / "ledger.sqlite")) as connection:
                connection.execute("CREATE TABLE addresses (name TEXT)")
        with pytest.raises(LedgerError) as caught:
            do(table, output)
        assert caught.value.code == code


def test_a_run_that_never_ended_doubles_nothing_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = write_jsonl(tmp_path / "a.jsonl", [{"id": "a", "text": "Es gab 5 Tote."}])
    file = tmp_path / "sturm.txt"
    file.write_text("Es gab 7 Tote.", encoding="utf-8")
    other = write_jsonl(tmp_path / "b.jsonl", [{"id": "b", "text": "Es gab 6 Tote."}])
    do([one, file], tmp_path / "out")
    write_jsonl(one, [{"id": "a", "text": "Es gab 55 Tote."}])
    file.write_text("Es gab 77 Tote.", encoding="utf-8")

    def interrupted(*_: object) -> list[str]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "settle", interrupted)
        with pytest.raises(KeyboardInterrupt):
            do([one, file], tmp_path / "out")
    do(other, tmp_path / "out")
    assert sorted(row["figure"] for row in rows_of(tmp_path / "out" / "claims.csv")) == ["5", "6", "7"]
    assert counts(do([one, file], tmp_path / "out")) == (0, 2, 0, 0)
    assert sorted(row["figure"] for row in rows_of(tmp_path / "out" / "claims.csv")) == ["55", "6", "77"]


@pytest.fixture
def small_ledgers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """SQLite itself says that the disk is full, once a ledger has so many pages."""
    prepare = Ledger._prepare

    def limited(ledger: Ledger) -> None:
        prepare(ledger)
        ledger._db.execute("PRAGMA max_page_count = 24")

    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "_prepare", limited)
        yield


def test_a_ledger_that_finds_no_room_says_so(small_ledgers: None, tmp_path: Path) -> None:
    table = write_jsonl(tmp_path / "a.jsonl", many())
    with pytest.raises(WritingError) as caught:
        do(table, tmp_path / "out")
    assert caught.value.code == "unwritable"
    assert "full" in caught.value.message
    assert not (tmp_path / "out" / "claims.csv").exists()


def many() -> list[dict[str, str]]:
    return [
        {"id": f"{number:03}", "text": f"Es gab {number} Tote. " + "Mehr ist unklar. " * 9} for number in range(200)
    ]


@pytest.mark.parametrize("name", ["claims.csv", "articles.jsonl", "errors.csv", "run.json", "claims.xlsx"])
def test_an_output_that_finds_no_room_leaves_the_old_one(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = write_jsonl(tmp_path / "a.jsonl", OLD)
    do(table, tmp_path / "out", formats=["xlsx"])
    old = (tmp_path / "out" / name).read_bytes()
    write_jsonl(table, [*OLD, {"id": "d", "text": "Es gab 99 Tote."}])
    sync = os.fsync

    def full(handle: int) -> None:
        if Path(os.readlink(f"/proc/self/fd/{handle}")).name.startswith(f".{name}."):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        sync(handle)

    if not Path("/proc/self/fd").exists():
        pytest.skip("needs /proc to tell which file is written")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(WritingError) as caught:
            do(table, tmp_path / "out", formats=["xlsx"])
    assert "No space left" in caught.value.message
    assert name in caught.value.message
    assert (tmp_path / "out" / name).read_bytes() == old
    assert counts(do(table, tmp_path / "out", formats=["xlsx"])) == (0, 4, 0, 0)
    assert len(rows_of(tmp_path / "out" / "claims.csv")) == 4
    assert not list((tmp_path / "out").glob("*.tmp"))


#: A file system of the test's own that is too small, and then grows. Needs no rights, where the system lets users have
#: their own mounts.
SMALL_DISK = """
set -e
mount -t tmpfs -o size=$4 tmpfs "$2"
set +e
"$1" "$3" "$5" "$2" > "$6" 2>&1; echo $? >> "$6"
set -e
test ! -e "$2/claims.csv"
mount -o remount,size=50m "$2"
"$1" "$3" "$5" "$2" >> "$6" 2>&1; echo $? >> "$6"
cp "$2/claims.csv" "$2/articles.jsonl" "$7"
ls -A "$2" >> "$6"
"""
PROGRAM = f"""
import sys
sys.path.insert(0, {str(Path(__file__).resolve().parent.parent.parent)!r})
from pipeline.batch import run
from pipeline.errors import PipelineError
from tests.batch import fakes
try:
    run(sys.argv[1], sys.argv[2], extractor=fakes.digits)
except PipelineError as error:
    sys.exit(f"{{error.code}}: {{error.message}}")
"""


def can_mount() -> bool:
    try:
        return not subprocess.run(
            ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False
        ).returncode
    except OSError:
        return False


@pytest.mark.skipif(not can_mount(), reason="users may not mount file systems here")
@pytest.mark.parametrize("kilobytes", [4, 100, 400, 700])
def test_a_full_disk_loses_nothing(kilobytes: int, tmp_path: Path) -> None:
    table = write_jsonl(tmp_path / "a.jsonl", many())
    run(table, tmp_path / "whole", extractor=fakes.digits)
    (tmp_path / "disk").mkdir()
    (tmp_path / "copy").mkdir()
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    said = tmp_path / "said.txt"
    command = ["unshare", "-rm", "sh", "-c", SMALL_DISK, "sh", sys.executable, str(tmp_path / "disk")]
    command += [str(tmp_path / "program.py"), f"{kilobytes}k", str(table), str(said), str(tmp_path / "copy")]
    subprocess.run(command, check=True, timeout=60)
    first, code, *rest = said.read_text(encoding="utf-8").splitlines()
    assert (first.split(":")[0], code, rest[0]) == ("unwritable", "1", "0")
    assert "free space" in first
    for name in ("claims.csv", "articles.jsonl"):
        assert (tmp_path / "copy" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()
    assert not [name for name in rest if name.endswith(".tmp")]
