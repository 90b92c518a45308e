"""Measures the reading of a published report, in pages a second on one processor."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from sightline.inspection import reading
from sightline.inspection.reading.pdf_files import printed_pdf

from .bench import Bench, CannotMeasure, Figure, Plan

AIM = 10  # pages a second on one processor
EXAMPLE = Path(reading.__file__).parent / "examples" / "report.typ"
PUBLISHED = Path(__file__).resolve().parents[2] / "shared" / "reports"


def run(plan: Plan) -> list[Figure]:
    """Pages a second for published reports where they are beside here, else an invented one."""
    paths = sorted(PUBLISHED.rglob("*.pdf")) if plan.big else sorted(PUBLISHED.rglob("*.pdf"))[::9]
    with tempfile.TemporaryDirectory() as folder:
        if not paths:
            paths = [_invented(Path(folder))]
        whole = [_pages_a_second(paths, reading.read) for _ in range(plan.runs)]
        lines = [_pages_a_second(paths, printed_pdf) for _ in range(plan.runs)]
    if not whole:
        raise CannotMeasure("There is no report to read.")
    middle = sorted(whole)[len(whole) // 2]
    return [
        Figure(
            what=f"{len(paths)} reports read whole, one processor",
            value=round(middle, 1),
            unit="pages a second",
            beside="their lines alone",
            beside_value=round(sorted(lines)[len(lines) // 2], 1),
            aim=f"{AIM} pages a second or more",
            held=middle >= AIM,
        )
    ]


def _pages_a_second(paths: list[Path], way) -> float:
    begun = time.process_time()
    pages = sum(way(path).pages for path in paths)
    return pages / (time.process_time() - begun)


def _invented(folder: Path) -> Path:
    import typst

    made = folder / "report.pdf"
    made.write_bytes(typst.compile(EXAMPLE))
    return made


BENCH = Bench(
    title="Published reports read",
    run=run,
    says="By the processor's own clock, so that whatever else runs does not count.",
)
