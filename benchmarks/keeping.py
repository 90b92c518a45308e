"""Prints figures as a table, and keeps the last of each measurement in one page of the docs."""

from __future__ import annotations

import datetime as dt
import os
import platform
import re
from pathlib import Path

from .bench import Bench, Figure

PAGE = Path(__file__).resolve().parent.parent / "docs" / "explanation" / "performance.md"
HEAD = """# How fast it is

Printed by `make bench`, and kept here by `make bench KEEP=1`. Each figure is a median of several
runs. Machines are noisy, so what counts is the ratio to something run beside it, on the same
machine and at the same time.
"""


def table(figures: list[Figure]) -> str:
    """Figures as a table in Markdown, which reads as well on a terminal."""
    rows = [("What", "Figure", "Beside it", "Ratio", "Aim", "Held")]
    rows += [_row(one) for one in figures]
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def _row(one: Figure) -> tuple[str, ...]:
    beside = ""
    if one.beside_value is not None:
        beside = f"{one.beside}: {_number(one.beside_value)} {one.unit}"
    held = {True: "yes", False: "no", None: ""}[one.held]
    ratio = "" if one.ratio is None else f"{_number(one.ratio)} times"
    return (one.what, f"{_number(one.value)} {one.unit}", beside, ratio, one.aim, held)


def _number(value: float) -> str:
    """Three figures that count, with thousands set apart."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def machine() -> str:
    """The machine in a sentence: processor, cores, memory, system and Python."""
    return (
        f"{_processor()}, {os.cpu_count()} cores, {_memory()} GiB of memory,"
        f" {platform.system()} {platform.release().split('-')[0]},"
        f" Python {platform.python_version()}"
    )


def _processor() -> str:
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    found = re.search(r"^model name\s*:\s*(.+)$", told, re.MULTILINE)
    return found.group(1).strip() if found else platform.machine()


def _memory() -> int:
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)


def section(bench: Bench, figures: list[Figure], day: dt.date) -> str:
    """One measurement as it stands in the page."""
    told = f"\n{bench.says}\n" if bench.says else ""
    when = f"{day:%-d %B %Y} on {machine()}"
    return f"## {bench.title}\n{told}\n{table(figures)}\n\nMeasured on {when}.\n"


def keep(bench: Bench, figures: list[Figure], day: dt.date) -> None:
    """Put one measurement in the page in place of the one before, and leave the others."""
    kept = PAGE.read_text(encoding="utf-8") if PAGE.exists() else HEAD
    found = {part.split("\n", 1)[0]: f"## {part}" for part in kept.split("\n## ")[1:]}
    found[bench.title] = section(bench, figures, day)
    parts = [HEAD, *(found[title].rstrip() + "\n" for title in sorted(found))]
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text("\n".join(parts), encoding="utf-8")
