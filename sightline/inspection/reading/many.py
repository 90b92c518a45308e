"""Reads many reports, in processes of their own: one that crashes or hangs stops no other."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from .reading import read
from .report import ReadReport, refused

PATIENCE = 120.0  # seconds for one report; the longest known takes a quarter of one
MOST_MEMORY = 2 * 1024**3  # bytes for one process
CRASHED = "Reading it brought the reader down, so the file is damaged or made to do harm."


def read_many(
    paths: Sequence[Path],
    *,
    processes: int | None = None,
    patience: float = PATIENCE,
    done: Callable[[ReadReport], None] = lambda one: None,
) -> list[ReadReport]:
    """Every report in the order given. `done` is told of each, in that order.

    PDFs are read in other processes, as many at once as there are processors unless said
    otherwise; one that takes longer than `patience` seconds is given up. Text is read here.
    """
    workers = max(1, min(processes or os.cpu_count() or 1, len(paths)))
    if not any(_is_pdf(path) for path in paths):
        return [_told(read_safely(path), done) for path in paths]
    readers = _Readers(patience)
    try:
        with ThreadPoolExecutor(workers) as threads:
            return [_told(one, done) for one in threads.map(readers.read, paths)]
    finally:
        readers.close()


def read_safely(path: Path) -> ReadReport:
    """One report; whatever goes wrong inside is a refusal of that file alone."""
    try:
        return read(path)
    except MemoryError:
        return refused(str(path), "Reading it needs more memory than a report can.")
    except Exception as why:
        kind = type(why).__name__
        return refused(str(path), f"It could not be read, and we do not know why ({kind}).")


def _told(one: ReadReport, done: Callable[[ReadReport], None]) -> ReadReport:
    done(one)
    return one


def _is_pdf(path: Path) -> bool:
    try:
        with path.open("rb") as opened:
            return b"%PDF-" in opened.read(1024)
    except OSError:
        return False


class _Readers:
    """One reader for each thread that asks."""

    def __init__(self, patience: float) -> None:
        self.patience = patience
        self.own = threading.local()
        self.every: list[_Reader] = []

    def read(self, path: Path) -> ReadReport:
        """A report, from this thread's own reader."""
        if not hasattr(self.own, "reader"):
            self.own.reader = _Reader()
            self.every.append(self.own.reader)
        found: ReadReport = self.own.reader.read(path, self.patience)
        return found

    def close(self) -> None:
        """Stop every process."""
        for one in self.every:
            one.stop()


class _Reader:
    """A process that reads one report after another, started afresh if it comes to harm."""

    def __init__(self) -> None:
        self.process: Any = None
        self.line: Connection | None = None

    def read(self, path: Path, patience: float) -> ReadReport:
        """One report, or what became of the process that tried."""
        line = self.line or self._start()
        try:
            line.send(path)
            if line.poll(patience):
                answer: ReadReport = line.recv()
                return answer
            said = f"It was not read within {patience:.0f} seconds, and was given up."
        except (EOFError, OSError):
            said = CRASHED
        self.stop()
        return refused(str(path), said)

    def _start(self) -> Connection:
        # Started afresh, not forked: whoever asks may have a database and threads of its own.
        fresh = multiprocessing.get_context("spawn")
        self.line, theirs = fresh.Pipe()
        self.process = fresh.Process(target=_serve, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()
        return self.line

    def stop(self) -> None:
        """End the process, if there is one."""
        if self.line is not None:
            self.line.close()
        if self.process is not None:
            self.process.kill()
            self.process.join()
        self.line = self.process = None


def _serve(line: Connection) -> None:
    """Read what is asked for until nobody asks any more."""
    _limit_memory()
    while True:
        try:
            path = line.recv()
        except (EOFError, OSError):
            return
        line.send(read_safely(path))


def _limit_memory() -> None:
    """Hold this process to the memory that a report can need, where the system allows it."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    except (ImportError, ValueError, OSError):
        return
