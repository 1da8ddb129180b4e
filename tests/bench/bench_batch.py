"""Speed and memory of whole runs, as ratios within one session, on articles made from corpus/.

    python tests/bench/bench_batch.py speed     the job against bare nlp.pipe, and the share of each stage (CPU time)
    python tests/bench/bench_batch.py workers   two workers against one (elapsed time: the machine must be idle)
    python tests/bench/bench_batch.py memory    the peak of runs over 1,000 articles and more
    python tests/bench/bench_batch.py start     to the first article, and --help (elapsed time)

`--articles N` (speed, workers: 600; memory: 10,000), `--repeat N` (3), `--fake` (memory: without a model),
`--corpus FILE.jsonl` (instead of the made articles), `--model MODEL`.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"  # read when NumPy is loaded

from pipeline.reading import Source, find, read  # noqa: E402
from pipeline.records import Article  # noqa: E402

RUN = """
import sys
sys.path.insert(0, {root!r})
from functools import partial
from pipeline.batch import run
from tests.batch.fakes import digits
run(sys.argv[1], sys.argv[2], workers=int(sys.argv[3]), model=sys.argv[4], extractor=digits if {fake} else None)
"""


def made_articles(count: int, paragraphs_each: int | None = None) -> Iterator[Article]:
    """The articles of corpus/ over and over, each time with its paragraphs in another order, or only some of them."""
    originals = [item for source in find([ROOT / "corpus"]) if isinstance(source, Source) for item in read(source)]
    originals = [item for item in originals if isinstance(item, Article)]
    for number in range(count):
        article = originals[number % len(originals)]
        paragraphs = article.text.split("\n\n")
        turn = number // len(originals) % len(paragraphs)
        text = "\n\n".join((paragraphs[turn:] + paragraphs[:turn])[:paragraphs_each])
        yield Article(f"{number:07}", text, title=article.title, published=article.published)


def write_table(path: Path, articles: Iterator[Article]) -> Path:
    """One row an article."""
    with path.open("w", encoding="utf-8") as stream:
        for article in articles:
            row = {"id": article.article_id, "title": article.title, "text": article.text}
            stream.write(json.dumps({**row, "published": article.published}, ensure_ascii=False) + "\n")
    return path


@contextmanager
def clocked(times: dict[str, float], name: str) -> Iterator[None]:
    """Add the CPU time of the block."""
    start = time.process_time()
    yield
    times[name] = times.get(name, 0.0) + time.process_time() - start


def stages(table: Path, model: str, folder: Path) -> dict[str, float]:
    """CPU seconds of each stage of the job, and of bare `nlp.pipe`, all in this process."""
    from pipeline.attribution import find_attributions
    from pipeline.batch.ledger import Ledger
    from pipeline.batch.outputs import Selection, write_outputs
    from pipeline.claims.building import build_claims
    from pipeline.claims.component import _docs
    from pipeline.model import load, load_bare

    times: dict[str, float] = {}
    bare, nlp = load_bare(model), load(model)
    nlp.disable_pipe("claims")
    with clocked(times, "reading"):
        articles = [item for item in read(Source(str(table), table)) if isinstance(item, Article)]
    results = []
    stream = iter(articles)
    while batch := list(islice(stream, 16)):
        with bare.memory_zone(), clocked(times, "bare nlp.pipe"):
            for _ in bare.pipe([article.text for article in batch]):
                pass
        with nlp.memory_zone():
            with clocked(times, "figures, tokens"):
                docs = [list(_docs(nlp, article)) for article in batch]
            with clocked(times, "model"):
                done = list(nlp.pipe([doc for own in docs for doc in own]))
            for doc in done:
                last = max(figure.start for figure in doc._.figures if figure.is_claim)
                with clocked(times, "attribution"):
                    doc._.attributions = find_attributions(doc, until=last)
                with clocked(times, "claims"):
                    claims = build_claims(doc, doc._.figures, doc._.attributions, doc._.article, section=doc._.section)
                    doc._.claims = claims
            outcomes = [[claim for doc in own for claim in doc._.claims] for own in docs]
            with clocked(times, "between processes"):
                pickle.loads(pickle.dumps(batch))
                outcomes = pickle.loads(pickle.dumps(outcomes))
        results.append(list(zip(batch, outcomes, strict=True)))
    with Ledger(folder / "ledger.sqlite") as ledger:
        with clocked(times, "ledger"):
            ledger.begin("bench")
            for article in articles:
                ledger.is_unchanged(article)
            for result in results:
                ledger.record_many(result)
            ledger.settle([""])
        with clocked(times, "writing"):
            write_outputs(folder, ledger, [], Selection(), ("csv",), "standard")
    return times


def run_once(table: Path, workers: int, model: str, fake: bool = False) -> tuple[float, float, int]:
    """A run in a process of its own: elapsed seconds, CPU seconds with all workers, peak memory of all in bytes."""
    with tempfile.TemporaryDirectory() as name:
        command = [sys.executable, "-c", RUN.format(root=str(ROOT), fake=fake), str(table), name, str(workers), model]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        process = subprocess.Popen(command)
        peak = PeakMemory(process.pid)
        code = process.wait()
        elapsed = time.monotonic() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if code:
            raise SystemExit(f"the run failed with exit code {code}")
    return elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak.stop()


class PeakMemory:
    """Samples the memory of a process and all below it, which is not shared with others (PSS)."""

    def __init__(self, pid: int) -> None:
        self._pid, self._peak, self._over = pid, 0, threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._over.wait(0.2):
            self._peak = max(self._peak, sum(map(_memory, _family(self._pid))))

    def stop(self) -> int:
        """End the sampling and return the peak in bytes."""
        self._over.set()
        self._thread.join()
        return self._peak


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(member for child in children for member in _family(int(child)))]


def _memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def speed(options: argparse.Namespace, table: Path, folder: Path) -> None:
    """The table of shares, and the job against bare `nlp.pipe`."""
    rounds = []
    for number in range(options.repeat):
        (folder / str(number)).mkdir()
        rounds.append(stages(table, options.model, folder / str(number)))
    times = {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}
    bare = times.pop("bare nlp.pipe")
    total = sum(times.values())
    print("| stage | CPU seconds | share |\n| --- | --- | --- |")
    for name, seconds in times.items():
        print(f"| {name} | {seconds:.2f} | {seconds / total:.0%} |")
    print(f"| together | {total:.2f} | |\n| bare nlp.pipe | {bare:.2f} | |\n\nbare nlp.pipe / job: {bare / total:.2f}")
    print(f"articles a second and core: {options.articles / total:.1f}")
    one = write_table(folder / "one.jsonl", made_articles(1))
    started = min(run_once(one, 1, options.model)[1] for _ in range(options.repeat))
    whole = statistics.median(run_once(table, 1, options.model)[1] for _ in range(options.repeat))
    print(f"bare nlp.pipe / run without start-up ({started:.1f} s): {bare / (whole - started):.2f}")


def workers(options: argparse.Namespace, table: Path, folder: Path) -> None:
    """Elapsed time with one and with two workers, in turns."""
    ratios = []
    for _ in range(options.repeat):
        one, two = run_once(table, 1, options.model), run_once(table, 2, options.model)
        ratios.append(one[0] / two[0])
        print(
            f"elapsed {one[0]:.1f} s and {two[0]:.1f} s: {one[0] / two[0]:.2f} times; CPU {one[1]:.1f} s and "
            f"{two[1]:.1f} s; processors used {one[1] / one[0]:.2f} and {two[1] / two[0]:.2f}"
        )
    print(f"two workers / one: {statistics.median(ratios):.2f}")


def memory(options: argparse.Namespace, _: Path, folder: Path) -> None:
    """Peak memory of growing runs with one worker."""
    first = 0
    size = 1000
    while size <= options.articles:
        table = write_table(folder / f"{size}.jsonl", made_articles(size, paragraphs_each=2))
        seconds, _cpu, peak = run_once(table, 1, options.model, options.fake)
        first = first or peak
        print(f"{size:>8,} articles: {peak / 2**20:6.0f} MB, {peak / first:.2f} times the first ({seconds:.0f} s)")
        table.unlink()
        size = size * 10 if size == options.articles else min(size * 10, options.articles)


def start(options: argparse.Namespace, _: Path, folder: Path) -> None:
    """Elapsed time of a run over one article, and of --help."""
    one = write_table(folder / "one.jsonl", made_articles(1))
    print(f"one article, with writing: {min(run_once(one, 1, options.model)[0] for _ in range(options.repeat)):.2f} s")
    times = []
    for _ in range(options.repeat):
        began = time.monotonic()
        subprocess.run([sys.executable, str(ROOT / "run_pipeline.py"), "--help"], stdout=subprocess.DEVNULL, check=True)
        times.append(time.monotonic() - began)
    print(f"--help: {min(times):.2f} s")


MEASURES: dict[str, Callable[[argparse.Namespace, Path, Path], None]] = {
    "speed": speed,
    "workers": workers,
    "memory": memory,
    "start": start,
}


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=MEASURES)
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--fake", action="store_true")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--model", default="embedded")
    options = parser.parse_args()
    options.articles = options.articles or (10_000 if options.what == "memory" else 600)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = options.corpus or write_table(folder / "articles.jsonl", made_articles(options.articles))
        if options.corpus:
            options.articles = sum(1 for _ in table.open(encoding="utf-8"))
        MEASURES[options.what](options, table, folder)


if __name__ == "__main__":
    main()
