"""Worker processes that own a model: they get articles and send back plain claims.

At most `QUEUED` batches per worker are under way, so a million inputs take no more memory than a hundred. A worker that
dies takes nothing with it: its articles are tried once more, each on its own, and the one that kills again is an error.
"""

from __future__ import annotations

import os
import queue
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from pipeline.batch.extractor import ExtractorFactory, Outcome, Result, outcomes
from pipeline.errors import ExtractionError, PipelineError
from pipeline.records import Article

#: Batches that a worker holds: the one it works on and the next one.
QUEUED = 2
BATCH = 16
#: Threads of numeric libraries fight over the cores that the workers already use.
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def extract_here(articles: Iterable[Article], factory: ExtractorFactory, batch: int = BATCH) -> Iterator[list[Result]]:
    """Extract in this process, batch by batch; the model is loaded for the first one."""
    stream = iter(articles)
    extractor = None
    while group := list(islice(stream, batch)):
        extractor = extractor or factory()
        yield [Result(article, outcome) for article, outcome in zip(group, outcomes(extractor, group), strict=True)]


def extract_with_workers(
    articles: Iterable[Article], factory: ExtractorFactory, workers: int, batch: int = BATCH
) -> Iterator[list[Result]]:
    """Extract in several processes; results come as they are ready.

    Raises:
        pipeline.errors.PipelineError: what the factory raised (such as a missing model), or `worker_start`.
    """
    pool = _Pool(factory, workers)
    try:
        yield from pool.run(iter(articles), batch)
    finally:
        pool.stop()


@dataclass(slots=True)
class _Batch:
    articles: list[Article]
    tried: bool = False


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    held: deque[_Batch] = field(default_factory=deque)
    ready: bool = False


class _Pool:
    def __init__(self, factory: ExtractorFactory, size: int) -> None:
        self._context = get_context("spawn")
        self._factory = factory
        self._size = size
        self._workers: list[_Worker] = []
        self._again: deque[_Batch] = deque()
        self._failed_starts = 0

    def run(self, articles: Iterator[Article], batch: int) -> Iterator[list[Result]]:
        more = True
        while True:
            more = self._hand_out(articles, batch, more)
            busy = [worker for worker in self._workers if worker.held]
            if not busy and not more and not self._again:
                return
            waiting = {worker.pipe: worker for worker in busy}
            for pipe in connection.wait(list(waiting)):
                assert isinstance(pipe, Connection)
                yield from self._receive(waiting[pipe])

    def _hand_out(self, articles: Iterator[Article], batch: int, more: bool) -> bool:
        """Give each worker what it may hold, a first batch to everyone before anyone's second."""
        for depth in range(1, QUEUED + 1):
            for place in range(self._size):
                if not self._again and not more:
                    return more
                if place >= len(self._workers):
                    self._workers.append(self._start())
                worker = self._workers[place]
                while len(worker.held) < depth:
                    # What may kill a worker runs on its own, with nothing else waiting behind it.
                    if self._again:
                        if worker.held:
                            break
                        task = self._again.popleft()
                    else:
                        if any(held.tried for held in worker.held):
                            break
                        group = list(islice(articles, batch))
                        if not group:
                            return False
                        task = _Batch(group)
                    worker.held.append(task)
                    self._send(worker, task)
        return more

    def _send(self, worker: _Worker, task: _Batch) -> None:
        try:
            worker.pipe.send(task.articles)
        except OSError:
            # The worker is dead; its end of the pipe says so in `_receive`, which also sees to this batch.
            return

    def _receive(self, worker: _Worker) -> Iterator[list[Result]]:
        try:
            message = worker.pipe.recv()
        except (EOFError, OSError):
            yield from self._bury(worker)
            return
        if message is None:
            worker.ready = True
            self._failed_starts = 0
        elif isinstance(message, PipelineError):
            raise message
        else:
            task = worker.held.popleft()
            yield [Result(article, outcome) for article, outcome in zip(task.articles, message, strict=True)]

    def _bury(self, worker: _Worker) -> Iterator[list[Result]]:
        worker.process.join(timeout=10)
        worker.pipe.close()
        self._workers.remove(worker)
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts > 2:
                raise PipelineError(
                    "worker_start",
                    f"Workers die before they have loaded the model (exit code {worker.process.exitcode}); "
                    "the machine may lack memory: use fewer --workers.",
                )
            self._again.extendleft(reversed(worker.held))
            return
        task = worker.held.popleft()
        if len(task.articles) == 1 and task.tried:
            article = task.articles[0]
            yield [Result(article, _killed(article, worker.process.exitcode))]
        else:
            self._again.extend(_Batch([article], tried=True) for article in task.articles)
        self._again.extendleft(reversed(worker.held))

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_work, args=(theirs, self._factory), daemon=True)
        process.start()
        theirs.close()  # so that the end of the process ends the pipe
        return _Worker(process, ours)

    def stop(self) -> None:
        for worker in self._workers:
            worker.pipe.close()
        for worker in self._workers:
            worker.process.join(timeout=0.5)
            if worker.process.is_alive():
                worker.process.terminate()
                worker.process.join()


def _killed(article: Article, exit_code: int | None) -> ExtractionError:
    return ExtractionError(
        "worker_died",
        f"Two workers died on {article.article_id} (exit code {exit_code}); "
        "it may need more memory: split it, or leave it out.",
        path=article.path,
        article_id=article.article_id,
    )


def _work(pipe: Connection, factory: ExtractorFactory) -> None:
    """The life of a worker: load the model, then answer each list of articles until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle; it closes the pipe
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    tasks: queue.SimpleQueue[list[Article] | None] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, tasks), daemon=True).start()
    try:
        extractor = factory()
    except PipelineError as error:
        pipe.send(error)
        return
    pipe.send(None)
    while (articles := tasks.get()) is not None:
        answer: list[Outcome] = outcomes(extractor, articles)
        try:
            pipe.send(answer)
        except OSError:
            return  # nobody is listening any more


def _listen(pipe: Connection, tasks: queue.SimpleQueue[list[Article] | None]) -> None:
    """Take tasks off the pipe at once, so that the parent never waits for a busy worker."""
    while True:
        try:
            tasks.put(pipe.recv())
        except (EOFError, OSError):
            tasks.put(None)
            return
