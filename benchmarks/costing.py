"""What a process costs from its start to its end: seconds, time of the processor, memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .bench import CannotMeasure

ROOT = Path(__file__).resolve().parent.parent


def compiled(folder: Path) -> dict[str, str]:
    """Settings under which programs find their modules compiled, as installed software does.

    They compile them at their first use, which should not be measured.
    """
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock and of the processor, and the most megabytes held at once."""

    seconds: float
    processor: float
    megabytes: float


def cost(
    words: Sequence[str], *, python: Path | None = None, around: Mapping[str, str] | None = None
) -> Cost:
    """Run Python with these words and say what it cost. Raises CannotMeasure where it fails."""
    with tempfile.TemporaryFile("w+") as errors:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [str(python or sys.executable), *words],
            env=dict(around) if around else None,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        _, ended, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(ended)
        if process.returncode:
            errors.seek(0)
            raise CannotMeasure(
                f"a process ended with {process.returncode}: {errors.read()[-400:]}"
            )
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
