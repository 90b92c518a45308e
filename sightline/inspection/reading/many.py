"""Reads many reports, several at once, each in a process of its own so that none stops another."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from .reading import read
from .report import ReadReport, refused

FEW = 3  # as many are read here: starting processes costs more


def read_many(
    paths: Sequence[Path],
    *,
    processes: int | None = None,
    done: Callable[[ReadReport], None] = lambda one: None,
) -> list[ReadReport]:
    """Every report in the order given. `done` is told of each as it is finished."""
    workers = min(processes or os.cpu_count() or 1, len(paths))
    if workers < 2 or len(paths) <= FEW:
        return [_told(read_safely(path), done) for path in paths]
    return list(_shared_out(paths, workers, done))


def read_safely(path: Path) -> ReadReport:
    """One report; whatever goes wrong inside is a refusal of that file alone."""
    try:
        return read(path)
    except Exception as why:
        return refused(
            str(path), f"It could not be read, and we do not know why ({type(why).__name__})."
        )


def _told(one: ReadReport, done: Callable[[ReadReport], None]) -> ReadReport:
    done(one)
    return one


def _shared_out(
    paths: Sequence[Path], workers: int, done: Callable[[ReadReport], None]
) -> Iterator[ReadReport]:
    # Started afresh, not forked: the command has a database connection and threads of its own.
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=fresh) as pool:
        waiting: list[tuple[Path, Future[ReadReport]]] = [
            (path, pool.submit(read_safely, path)) for path in paths
        ]
        for path, one in waiting:
            try:
                yield _told(one.result(), done)
            except BrokenProcessPool:
                yield _told(_by_itself(path), done)


def _by_itself(path: Path) -> ReadReport:
    """A report read in a process alone, after some file brought the shared ones down."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=fresh) as pool:
        try:
            return pool.submit(read_safely, path).result()
        except BrokenProcessPool:
            return refused(str(path), "Reading it brought the reader down: the file is damaged.")
