"""Runs: what they write, and what a second one does again."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pipeline
from pipeline.batch import job
from pipeline.batch.extractor import Result, outcomes
from pipeline.batch.lock import only_run
from pipeline.batch.workers import Workers
from pipeline.errors import ExtractionError, LedgerError, UsageError
from pipeline.records import Article
from pipeline.writing.atomic import DRAFT
from tests.batch import fakes
from tests.batch.runs import counts, do, rows_of, write_jsonl


def test_a_run_writes_all_files(table: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    summary = do(table, output)
    assert counts(summary) == (100, 0, 0, 0)
    assert (summary.claims, summary.articles, summary.exit_code) == (200, 100, 0)
    names = {path.name for path in output.iterdir() if not path.name.startswith(".")}
    assert names == {"claims.csv", "claims.schema.json", "articles.jsonl", "errors.csv", "run.json", "ledger.sqlite"}
    claims = rows_of(output / "claims.csv")
    keys = [(row["article_id"], int(row["start"])) for row in claims]
    assert keys == sorted(keys)
    articles = {row["article_id"]: row for row in map(json.loads, (output / "articles.jsonl").open(encoding="utf-8"))}
    assert all(
        articles[row["article_id"]]["text"][int(row["start"]) : int(row["end"])] == row["figure"] for row in claims
    )
    assert articles["001"]["claims"] == 2
    report = json.loads((output / "run.json").read_text(encoding="utf-8"))
    assert report["counts"]["found"] == 100
    assert report["settings"]["inputs"] == [str(table)]
    assert rows_of(output / "errors.csv") == []


def test_a_second_run_does_only_what_is_new_or_changed(tmp_path: Path) -> None:
    log = tmp_path / "log"
    rows = [{"id": str(number), "text": f"Es gab {number} Tote."} for number in range(5)]
    table = write_jsonl(tmp_path / "a.jsonl", rows)
    extractor = partial(fakes.counting, str(log))
    do(table, tmp_path / "out", extractor=extractor)
    log.unlink()
    rows[2]["text"] = "Es gab 77 Tote und 8 Verletzte."
    rows.append({"id": "neu", "text": "Es gab 9 Tote."})
    write_jsonl(table, rows)
    summary = do(table, tmp_path / "out", extractor=extractor)
    assert counts(summary) == (2, 4, 0, 0)
    assert log.read_text(encoding="utf-8").split() == ["2", "neu"]
    figures = [row["figure"] for row in rows_of(tmp_path / "out" / "claims.csv")]
    assert figures == ["0", "1", "77", "8", "3", "4", "9"]
    assert counts(do(table, tmp_path / "out", extractor=extractor)) == (0, 6, 0, 0)
    assert counts(do(table, tmp_path / "out", extractor=extractor, force=True)) == (6, 0, 0, 0)
    assert [row["figure"] for row in rows_of(tmp_path / "out" / "claims.csv")] == figures


def test_a_broken_row_does_not_keep_a_changed_one_from_replacing_its_rows(tmp_path: Path) -> None:
    table = tmp_path / "a.jsonl"
    for number in (5, 6):
        table.write_text(f'{{"id": "a", "text": "Es gab {number} Tote."}}\nkaputt\n', encoding="utf-8")
        assert counts(do(table, tmp_path / "out")) == (1, 0, 1, 0)
    assert [(row["article_id"], row["figure"]) for row in rows_of(tmp_path / "out" / "claims.csv")] == [("a", "6")]


def test_a_file_that_breaks_keeps_its_rows_until_it_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "sturm.txt"
    file.write_text("Es gab 5 Tote.", encoding="utf-8")
    do(file, tmp_path / "out")
    file.write_bytes(b"")
    assert counts(do(file, tmp_path / "out")) == (0, 0, 1, 0)
    assert [row["figure"] for row in rows_of(tmp_path / "out" / "claims.csv")] == ["5"]


def test_a_changed_file_without_an_id_replaces_its_rows(tmp_path: Path) -> None:
    file = tmp_path / "sturm.txt"
    file.write_text("Es gab 5 Tote.", encoding="utf-8")
    do(file, tmp_path / "out")
    file.write_text("Es gab 6 Tote.", encoding="utf-8")
    assert counts(do(file, tmp_path / "out")) == (1, 0, 0, 0)
    assert [row["figure"] for row in rows_of(tmp_path / "out" / "claims.csv")] == ["6"]


def test_changed_rules_are_told_and_everything_is_done_again(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(table, tmp_path / "out")
    monkeypatch.setattr("pipeline.batch.plan.rules_version", lambda: "other")
    summary = do(table, tmp_path / "out")
    assert counts(summary) == (100, 0, 0, 0)
    assert "other rules" in summary.warnings[0]


def test_the_preview_shows_this_runs_inputs(table: Path, tmp_path: Path) -> None:
    other = write_jsonl(tmp_path / "b.jsonl", [{"id": "zz", "text": "Es gab 777 Tote."}])
    do(table, tmp_path / "out")
    assert [claim.figure for claim in do(other, tmp_path / "out").preview] == ["777"]
    assert [claim.figure for claim in do(other, tmp_path / "out").preview] == ["777"]


def test_removed_inputs_stay_until_pruned(tmp_path: Path) -> None:
    one = write_jsonl(tmp_path / "a.jsonl", [{"id": "a", "text": "Es gab 5 Tote."}])
    two = write_jsonl(tmp_path / "b.jsonl", [{"id": "b", "text": "Es gab 6 Tote."}])
    do([one, two], tmp_path / "out")
    assert do(two, tmp_path / "out").articles == 2
    assert do(two, tmp_path / "out", prune=True).articles == 1


def test_the_same_id_twice_is_kept_told_apart_and_reported(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "text": "Es gab 5 Tote."},
        {"id": "a", "text": "Es gab 6 Tote."},
        {"id": "a", "text": "Es gab 5 Tote."},
    ]
    table = write_jsonl(tmp_path / "a.jsonl", rows)
    summary = do(table, tmp_path / "out")
    assert counts(summary) == (3, 0, 0, 0)
    assert "The id a occurs" in summary.warnings[0]
    claims = rows_of(tmp_path / "out" / "claims.csv")
    assert sorted(row["article_id"] for row in claims) == ["a", "a~2", "a~3"]
    assert len({row["claim_id"] for row in claims}) == 3
    assert counts(do(table, tmp_path / "out")) == (0, 3, 0, 0)
    first = (tmp_path / "out" / "claims.csv").read_bytes()
    write_jsonl(table, rows[::-1])
    do(table, tmp_path / "other")
    assert (tmp_path / "other" / "claims.csv").read_bytes() == first


def test_a_moved_file_is_still_the_same(tmp_path: Path) -> None:
    table = write_jsonl(tmp_path / "a.jsonl", [{"id": "a", "text": "Es gab 5 Tote."}])
    do(table, tmp_path / "out")
    moved = table.rename(tmp_path / "b.jsonl")
    summary = do(moved, tmp_path / "out")
    assert (counts(summary), summary.articles) == ((0, 1, 0, 0), 1)


def test_a_copied_file_is_another(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": "Es gab 5 Tote."}]
    do(write_jsonl(tmp_path / "a.jsonl", rows), tmp_path / "out")
    summary = do(write_jsonl(tmp_path / "b.jsonl", rows), tmp_path / "out")
    assert (counts(summary), summary.articles) == ((1, 0, 0, 0), 2)
    assert [row["article_id"] for row in rows_of(tmp_path / "out" / "claims.csv")] == ["a", "a~2"]


def test_an_id_made_to_tell_articles_apart_is_no_id_that_was_given(tmp_path: Path) -> None:
    rows = [{"id": name, "text": f"Es gab {number} Tote."} for number, name in enumerate(("a", "a", "a~2"), 5)]
    do(write_jsonl(tmp_path / "a.jsonl", rows), tmp_path / "out")
    claims = {row["article_id"]: row["figure"] for row in rows_of(tmp_path / "out" / "claims.csv")}
    assert claims.keys() == {"a", "a~2", "a~3"}
    assert claims["a~2"] == "7"


def test_what_a_killed_run_left_half_written_is_removed(tmp_path: Path) -> None:
    table = write_jsonl(tmp_path / "a.jsonl", [{"id": "a", "text": "Es gab 5 Tote."}])
    (tmp_path / "out").mkdir()
    left = tmp_path / "out" / f".claims.csv.x{DRAFT}"
    left.write_text("ha", encoding="utf-8")
    do(table, tmp_path / "out")
    assert not left.exists()


def test_an_extractor_that_fails_or_is_out_of_step_costs_only_its_article() -> None:
    good, bad = Article("gut", "Es gab 5 Tote."), Article("schlecht", "Es gab 6 Tote. !raise")
    one, other = outcomes(fakes.digits(), [good, bad])
    assert [claim.figure for claim in one] == ["5"]  # type: ignore[union-attr]
    assert isinstance(other, ExtractionError)
    assert "as asked" in other.message
    [swapped] = outcomes(lambda articles: [(good, [])], [bad])
    assert isinstance(swapped, ExtractionError)
    assert "Asked for schlecht, got gut" in swapped.message


def test_the_result_is_the_same_for_any_number_of_workers_and_in_parts(table: Path, tmp_path: Path) -> None:
    do(table, tmp_path / "one")
    do(table, tmp_path / "three", workers=3)
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    for part, chosen in enumerate((lines[:30], lines[30:])):
        (tmp_path / f"part{part}.jsonl").write_text("".join(reversed(chosen)), encoding="utf-8")
        do(tmp_path / f"part{part}.jsonl", tmp_path / "parts")
    expected = (tmp_path / "one" / "claims.csv").read_bytes()
    assert (tmp_path / "three" / "claims.csv").read_bytes() == expected
    assert (tmp_path / "parts" / "claims.csv").read_bytes() == expected


def test_an_interrupted_run_is_finished_by_the_same_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"id": f"{number:03}", "text": f"Es gab {number} Tote."} for number in range(100)]
    good = write_jsonl(tmp_path / "good.jsonl", rows)
    do(good, tmp_path / "whole")
    batches = 0

    def keep_some(*arguments: Any) -> None:
        nonlocal batches
        batches += 1
        if batches > 4:
            raise KeyboardInterrupt
        keep(*arguments)

    keep = job._keep
    with monkeypatch.context() as patch:
        patch.setattr(job, "_keep", keep_some)
        with pytest.raises(KeyboardInterrupt):
            do(good, tmp_path / "out")
    assert not (tmp_path / "out" / "claims.csv").exists()
    assert counts(do(good, tmp_path / "out")) == (36, 64, 0, 0)
    assert (tmp_path / "out" / "claims.csv").read_bytes() == (tmp_path / "whole" / "claims.csv").read_bytes()


def test_a_table_of_something_else_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Es gab 5 Tote.", encoding="utf-8")
    other = write_jsonl(tmp_path / "in" / "gold.jsonl", [{"figure": "5"}])
    summary = do(tmp_path / "in", tmp_path / "out")
    assert (counts(summary), summary.exit_code) == ((1, 0, 0, 1), 0)
    assert [row["code"] for row in rows_of(tmp_path / "out" / "errors.csv")] == ["no_text_column"]
    assert do(other, tmp_path / "out2").exit_code == 1


def test_kinds_and_since_choose_what_is_written(tmp_path: Path) -> None:
    rows = [
        {"id": "alt", "published": "2023-12-31", "text": "Es gab 5 Tote."},
        {"id": "neu", "published": "2024-01-01", "text": "Es gab 6 Tote und 5000 Euro Schaden."},
        {"id": "ohne", "text": "Es gab 7 Tote."},
    ]
    table = write_jsonl(tmp_path / "a.jsonl", rows)
    summary = do(table, tmp_path / "out", since="2024", kinds=["count"])
    assert counts(summary) == (2, 0, 0, 1)
    assert [row["figure"] for row in rows_of(tmp_path / "out" / "claims.csv")] == ["6", "7"]
    everything = do(table, tmp_path / "out")
    assert (counts(everything), everything.claims) == ((1, 2, 0, 0), 4)
    since = do(table, tmp_path / "out", since="2024")
    assert (since.claims, since.articles) == (3, 2)
    written = map(json.loads, (tmp_path / "out" / "articles.jsonl").open(encoding="utf-8"))
    assert [row["article_id"] for row in written] == ["neu", "ohne"]


def test_a_dry_run_writes_nothing(table: Path, tmp_path: Path) -> None:
    summary = do(table, tmp_path / "out", dry_run=True)
    assert (counts(summary), summary.dry_run) == ((100, 0, 0, 0), True)
    assert not (tmp_path / "out").exists()
    do(table, tmp_path / "out")
    before = (tmp_path / "out" / "run.json").read_bytes()
    assert counts(do(table, tmp_path / "out", dry_run=True)) == (0, 100, 0, 0)
    assert (tmp_path / "out" / "run.json").read_bytes() == before
    assert counts(do(table, tmp_path / "out")) == (0, 100, 0, 0)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"formats": ["pdf"]}, "unknown_format"),
        ({"dialect": "excel-fr"}, "unknown_dialect"),
        ({"kinds": ["ages"]}, "unknown_kind"),
        ({"since": "gestern"}, "bad_date"),
        ({"workers": 0}, "workers"),
        ({"timeout": 0}, "timeout"),
    ],
)
def test_wrong_use_says_what_was_expected(options: dict[str, Any], code: str, table: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        do(table, tmp_path / "out", **options)
    assert caught.value.code == code
    assert "expected" in caught.value.message
    assert not (tmp_path / "out").exists()


def test_inputs_that_do_not_exist_at_all_are_wrong_use(tmp_path: Path) -> None:
    assert do(tmp_path / "nix.txt", tmp_path / "out").exit_code == 2
    assert [row["code"] for row in rows_of(tmp_path / "out" / "errors.csv")] == ["missing"]
    with pytest.raises(UsageError):
        do([], tmp_path / "out")


def test_two_runs_in_one_folder(table: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with only_run(tmp_path / "out"), pytest.raises(LedgerError) as caught:
        do(table, tmp_path / "out")
    assert caught.value.code == "busy"
    assert do(table, tmp_path / "out").done == 100


def test_every_format_holds_the_same_claims(table: Path, tmp_path: Path) -> None:
    summary = do(table, tmp_path / "out", formats=["xlsx", "parquet", "jsonl"], dialect="excel-de")
    frames = [pipeline.read_claims(path) for path in summary.files if path.stem == "claims"]
    assert len(frames) == 4
    assert all(frame.equals(frames[0]) for frame in frames)


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.sampled_from("abcdef"),
            "text": st.sampled_from(
                ["Es gab 5 Tote.", "Es gab 6 Tote und 7 Verletzte.", "Es gab 8. !raise", "", "Niemand."]
            ),
            "published": st.sampled_from(["", "2023-01-01", "2024-01-01"]),
        }
    ),
    max_size=8,
)


@settings(deadline=None, max_examples=15)
@given(first=ROWS, second=ROWS, since=st.sampled_from(["", "2024"]), cut=st.integers(0, 8))
def test_counts_add_up_and_parts_make_the_whole(
    first: list[dict[str, Any]], second: list[dict[str, Any]], since: str, cut: int
) -> None:
    """found = done + unchanged + failed + skipped, whatever is in the files and whatever ran before."""
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(Workers, "extract", extract_here)
        folder = Path(name)
        one, two = folder / "a.jsonl", folder / "b.jsonl"
        for rows in (first, second):
            write_jsonl(one, rows[:cut])
            write_jsonl(two, rows[cut:])
            summary = do([one, two], folder / "out", since=since)
            counts(summary)
            report = json.loads((folder / "out" / "run.json").read_text(encoding="utf-8"))["counts"]
            assert report["found"] == sum(report[name] for name in ("done", "unchanged", "failed", "skipped"))
            assert report["found"] == sum(map(len, (rows[:cut], rows[cut:]))) + (not rows[:cut]) + (not rows[cut:])
            errors = rows_of(folder / "out" / "errors.csv")
            assert len(errors) == report["failed"]
        do([two, one], folder / "whole", since=since)
        do([one, two], folder / "out", since=since, prune=True)
        for file in ("claims.csv", "articles.jsonl", "errors.csv"):
            assert (folder / "out" / file).read_bytes() == (folder / "whole" / file).read_bytes()


def extract_here(workers: Workers, articles: Iterable[Article]) -> Iterator[list[Result]]:
    """Without processes, for many small runs."""
    extractor = workers._factory()
    for article in articles:
        yield [Result(article, outcome) for outcome in outcomes(extractor, [article])]
