"""Starting a process that inherits nothing it should not have, from a script, a notebook or a console alike."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import MappingProxyType, ModuleType
from typing import Any

#: Threads of numeric libraries fight over the cores that the other workers use. They read this when they are loaded.
ONE_THREAD = MappingProxyType(
    dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1")
)


def start(work: Callable[..., None], *arguments: Any) -> tuple[BaseProcess, Connection]:
    """Start `work(pipe, *arguments)` in a new interpreter; the pipe ends when either process does, however it ends.

    Returns:
        The process and this side's end of the pipe.
    """
    context = get_context("spawn")  # a fork of a process with threads, such as a notebook, may hang
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, *arguments), daemon=True)
    with _bare():
        process.start()
    theirs.close()  # so that the end of the process ends the pipe
    return process, ours


@contextmanager
def _bare() -> Iterator[None]:
    """A main module that holds nothing, one thread, and no Ctrl-C, for as long as it takes to start a process.

    The new interpreter would run the caller's script again if it knew of it. Ctrl-C in a terminal goes to all
    processes; the parent gets it afterwards.
    """
    main = sys.modules["__main__"]
    environment = {name: os.environ.get(name) for name in ONE_THREAD}
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if hasattr(signal, "pthread_sigmask") else None
    sys.modules["__main__"] = ModuleType("__main__")
    os.environ.update(ONE_THREAD)
    try:
        yield
    finally:
        sys.modules["__main__"] = main
        for name, value in environment.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        if mask is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
