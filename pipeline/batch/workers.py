"""Worker processes that own a model: they get articles and send back plain claims.

At most `QUEUED` batches per worker are under way, so a million inputs take no more memory than a hundred. A worker that
dies or takes too long takes nothing with it: its articles are tried once more, each on its own, and the one that does
it again is an error.
"""

from __future__ import annotations

import gc
import logging
import os
import queue
import signal
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import connection
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from pipeline.batch.extractor import ExtractorFactory, Outcome, Result, outcomes
from pipeline.batch.starting import start
from pipeline.errors import ExtractionError, PipelineError
from pipeline.records import Article

#: Batches that a worker holds: the one it works on and the next one.
QUEUED = 2
#: Articles of a batch, and characters from which on it is full; together they bound what a worker's memory must hold.
BATCH = 16
CHARACTERS = 200_000
#: Seconds that one article may take; the longest that is read (`Limits.article_characters`) takes about half a minute.
TIMEOUT = 300.0
#: How often each worker may die before any has loaded the model.
_STARTS = 3
_LOG = logging.getLogger(__name__)


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
    since: float = 0.0  # when it began with the first batch it holds
    overdue: bool = False


def _batches(articles: Iterable[Article], size: int) -> Iterator[_Batch]:
    group: list[Article] = []
    characters = 0
    for article in articles:
        group.append(article)
        characters += len(article.text)
        if len(group) == size or characters > CHARACTERS:
            yield _Batch(group)
            group, characters = [], 0
    if group:
        yield _Batch(group)


class Workers:
    """Processes that extract. They are started when there is work for them, and kept until the context ends."""

    def __init__(
        self, factory: ExtractorFactory, size: int = 1, *, batch: int = BATCH, timeout: float = TIMEOUT
    ) -> None:
        """Workers that get their extractor from a factory; `timeout` is the seconds that one article may take."""
        self._factory = factory
        self._size = size
        self._batch = batch
        self._timeout = timeout
        self._workers: list[_Worker] = []
        self._again: deque[_Batch] = deque()
        self._failed_starts = 0

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.pipe.close()
        for worker in self._workers:
            worker.process.join(timeout=0.5)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()

    def extract(self, articles: Iterable[Article]) -> Iterator[list[Result]]:
        """Extract; results come in batches, as they are ready.

        Raises:
            pipeline.errors.PipelineError: what the factory raised (such as a missing model), or `worker_start`.
        """
        batches = _batches(articles, self._batch)
        more = True
        while True:
            more = self._hand_out(batches) if more or self._again else False
            busy = [worker for worker in self._workers if worker.held]
            if not busy and not more and not self._again:
                return
            waiting = {worker.pipe: worker for worker in busy}
            for pipe in connection.wait(list(waiting), self._patience(busy)):
                assert isinstance(pipe, Connection)
                yield from self._receive(waiting[pipe])
            self._end_overdue()

    def _hand_out(self, batches: Iterator[_Batch]) -> bool:
        """Give each worker what it may hold, a first batch to all before anyone's second; False if no more come."""
        for depth in range(1, QUEUED + 1):
            for place in range(self._size):
                while place >= len(self._workers) or len(self._workers[place].held) < depth:
                    # What may kill a worker runs on its own, with nothing else waiting before or behind it.
                    held = self._workers[place].held if place < len(self._workers) else ()
                    if held and (self._again or any(task.tried for task in held)):
                        break
                    task = self._again.popleft() if self._again else next(batches, None)
                    if task is None:
                        return False
                    if place >= len(self._workers):
                        self._workers.append(_Worker(*start(_work, self._factory)))
                    self._send(self._workers[place], task)
        return True

    def _send(self, worker: _Worker, task: _Batch) -> None:
        if not worker.held:
            worker.since = time.monotonic()
        worker.held.append(task)
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
        worker.since = time.monotonic()
        if message is None:
            worker.ready = True
            self._failed_starts = 0
        elif isinstance(message, PipelineError):
            raise message
        else:
            task = worker.held.popleft()
            yield [Result(article, outcome) for article, outcome in zip(task.articles, message, strict=True)]

    def _patience(self, busy: list[_Worker]) -> float | None:
        """Seconds until the first worker is overdue; loading the model is not counted."""
        begun = [worker.since for worker in busy if worker.ready and not worker.overdue]
        return max(0.0, min(begun) + self._timeout - time.monotonic()) if begun else None

    def _end_overdue(self) -> None:
        now = time.monotonic()
        for worker in self._workers:
            if worker.held and worker.ready and now - worker.since >= self._timeout and not worker.overdue:
                worker.overdue = True
                worker.process.kill()  # the end of its pipe leads to `_bury`

    def _bury(self, worker: _Worker) -> Iterator[list[Result]]:
        worker.process.join(timeout=10)
        worker.pipe.close()
        self._workers.remove(worker)
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS * self._size:
                raise PipelineError(
                    "worker_start",
                    f"Workers die before they have loaded the model (exit code {worker.process.exitcode}); "
                    "the machine may lack memory: use fewer --workers.",
                )
            self._again.extendleft(reversed(worker.held))
            return
        task = worker.held.popleft()
        error = self._error(worker, task.articles[0])
        _LOG.info("worker ended: %s", error.code, extra={"articles": [article.article_id for article in task.articles]})
        if len(task.articles) == 1 and task.tried:
            yield [Result(task.articles[0], error)]
        else:
            self._again.extend(_Batch([article], tried=True) for article in task.articles)
        self._again.extendleft(reversed(worker.held))

    def _error(self, worker: _Worker, article: Article) -> ExtractionError:
        if worker.overdue:
            code = "timed_out"
            said = (
                f"{article.article_id} took more than {self._timeout:g} seconds, twice; "
                "raise --timeout, split it, or leave it out."
            )
        else:
            code = "worker_died"
            said = (
                f"Two workers died on {article.article_id} (exit code {worker.process.exitcode}); "
                "it may need more memory: split it, or leave it out."
            )
        return ExtractionError(code, said, path=article.path, article_id=article.article_id)


def _work(pipe: Connection, factory: ExtractorFactory) -> None:
    """The life of a worker: load the model, then answer each list of articles until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle; it closes the pipe
    tasks: queue.SimpleQueue[list[Article]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, tasks), daemon=True).start()
    try:
        extractor = factory()
    except PipelineError as error:
        pipe.send(error)
        return
    gc.freeze()  # the model and all modules stay as long as the worker: looking through them again costs a tenth
    pipe.send(None)
    while True:
        answer: list[Outcome] = outcomes(extractor, tasks.get())
        try:
            pipe.send(answer)
        except OSError:
            return  # nobody is listening any more


def _listen(pipe: Connection, tasks: queue.SimpleQueue[list[Article]]) -> None:
    """Take tasks off the pipe at once, so that the parent never waits for a busy worker."""
    while True:
        try:
            tasks.put(pipe.recv())
        except (EOFError, OSError):
            # The parent is done, or dead. Nobody wants what the worker is still busy with, however long that takes.
            os._exit(0)
