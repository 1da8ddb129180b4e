"""Reading in a process of its own, which is killed when a file takes too long or too much memory, or makes it crash.

The libraries for PDF, web pages and documents are native or hungry, and files come from anywhere. One such process
serves many files; it gets a format, a source and the limits, and sends back plain articles and errors one by one.
"""

from __future__ import annotations

import atexit
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator

from pipeline.errors import ReadingError
from pipeline.reading.formats import Format, read_here
from pipeline.reading.limits import Limits
from pipeline.reading.source import Source
from pipeline.reading.wire import Item, Request, read_item, read_request, write_item, write_request

#: The process gives up by itself a little later than it should have been killed, should its parent be gone.
_GRACE = 10
_START = "import sys; sys.path[:] = {path!r}; from pipeline.reading.guard import serve; serve()"
#: Items that are read ahead of what is asked for.
_AHEAD = 16
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

_idle: list[_Child] = []


def read_guarded(kind: Format, source: Source, limits: Limits) -> Iterator[Item]:
    """Read one source as a format, in a process that the limits bound; whatever goes wrong becomes the last item."""
    try:
        if source.file is None:
            source = Source(source.name, data=source.load(limits), listed=source.listed)
    except ReadingError as error:
        yield error
        return
    child = _take()
    items = _read_in(child, kind, source, limits)
    first = next(items, None)
    if isinstance(first, ReadingError) and first.code == "too_much_memory" and child.served > 1:
        items = _read_in(_Child(), kind, source, limits)  # what earlier files left may have been in the way
        first = next(items, None)
    if first is not None:
        yield first
        yield from items


def _read_in(child: _Child, kind: Format, source: Source, limits: Limits) -> Iterator[Item]:
    whole = False
    try:
        child.send((kind, source, limits))
        while (item := child.receive(limits.seconds)) is not None:
            yield item
            if isinstance(item, ReadingError) and item.code == "too_much_memory":
                return  # and the process goes with the memory it took
        whole = True
    except TimeoutError:
        yield _error(source, "too_slow", f"takes longer than {limits.seconds} s to be read", "seconds")
    except EOFError:
        yield _error(
            source,
            "crashed",
            f"made its reader crash (exit code {child.exit_code()}), as for lack of memory",
            "memory_bytes",
        )
    finally:
        if whole:
            _idle.append(child)
        else:
            child.kill()


def _take() -> _Child:
    """A reading process that waits for work, or a new one; those of a parent that forked are not ours."""
    while _idle:
        child = _idle.pop()
        if child.is_ready():
            return child
    return _Child()


def _error(source: Source, code: str, said: str, limit: str) -> ReadingError:
    return ReadingError(
        code, f"{source.name} {said}; save it in another format, or raise the limit {limit}.", path=source.name
    )


class _Child:
    """The parent's side of a reading process."""

    def __init__(self) -> None:
        self._owner = os.getpid()
        self.served = 0
        self._process = subprocess.Popen(
            [sys.executable, "-c", _START.format(path=sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **dict.fromkeys(_ONE_THREAD, "1")},
        )
        self._items: queue.Queue[Item | EOFError | None] = queue.Queue(_AHEAD)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        atexit.register(self.kill)

    def is_ready(self) -> bool:
        return self._owner == os.getpid() and self._process.poll() is None

    def send(self, request: Request) -> None:
        assert self._process.stdin is not None
        self.served += 1
        try:
            write_request(self._process.stdin, request)
        except OSError as error:
            raise EOFError from error

    def receive(self, seconds: float) -> Item | None:
        """The next item, or None after the last one.

        Raises:
            TimeoutError: none came in time.
            EOFError: the process has ended.
        """
        try:
            item = self._items.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError from None
        if isinstance(item, EOFError):
            raise item
        return item

    def exit_code(self) -> int | None:
        try:
            return self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return None

    def kill(self) -> None:
        atexit.unregister(self.kill)
        self._process.terminate()  # at once, but what measures the process may still write down what it saw
        try:
            self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        while self._listener.is_alive():  # it may wait for room among the items
            try:
                self._items.get(timeout=0.05)
            except queue.Empty:
                continue
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            try:
                stream.close()
            except OSError:  # what was still to be sent has nobody to go to
                continue

    def _listen(self) -> None:
        """Take items off the pipe, so that waiting for one can have an end on every system."""
        assert self._process.stdout is not None
        while True:
            try:
                self._items.put(read_item(self._process.stdout))
            except (EOFError, OSError, ValueError):
                self._items.put(EOFError())
                return


def serve() -> None:
    """The life of a reading process: answer requests on standard input until it ends."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between the answers
    while True:
        try:
            kind, source, limits = read_request(requests)
        except EOFError:
            return
        _bound_memory(limits)
        _set_alarm(limits.seconds + _GRACE)
        for item in read_here(kind, source, limits):
            _set_alarm(0)  # the parent may take its time over an article
            write_item(answers, item)
            _set_alarm(limits.seconds + _GRACE)
        _set_alarm(0)
        write_item(answers, None)


def _bound_memory(limits: Limits) -> None:
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = limits.memory_bytes if hard == resource.RLIM_INFINITY else min(limits.memory_bytes, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))


def _set_alarm(seconds: int) -> None:
    if hasattr(os, "fork"):  # systems with signals end the process; on others its parent does
        import signal

        signal.alarm(seconds)
