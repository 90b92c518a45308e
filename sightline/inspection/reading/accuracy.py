"""Measures the reader against what reports are known to print, field by field, and publishes it.

`python -m sightline.inspection.reading.accuracy FOLDER` prints the table; `--write` keeps it.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .many import read_many
from .report import ReadReport

ROOT = Path(__file__).resolve().parents[3]
TRUTH = ROOT / "tests" / "acceptance" / "published" / "truth.csv"
REPORTS = ROOT.parent / "shared" / "reports"
PAGE = ROOT / "docs" / "explanation" / "reading-reports.md"
BEGINS, ENDS = "<!-- accuracy begins -->", "<!-- accuracy ends -->"
ALIKE = ("authority", "number", "framework", "inspection_start", "inspection_end", "published")
FIELDS = (
    *("authority", "number", "framework", "inspection_start", "inspection_end", "published"),
    *("lead_inspector", "overall", "judgements", "paragraphs", "recommendations"),
)


@dataclass
class Score:
    """How one field came out: how many there are, read right, read wrong, left, and invented."""

    known: int = 0
    right: int = 0
    wrong: int = 0
    left: int = 0
    invented: int = 0

    @property
    def share(self) -> float | None:
        """The share of what is known that was read right, in percent; None where there is none."""
        return 100 * self.right / self.known if self.known else None


def measured(
    truth: Sequence[dict[str, str]], reports: Sequence[ReadReport]
) -> dict[str, dict[str, Score]]:
    """Scores by half and field. `truth` and `reports` are of the same files in the same order."""
    halves = {half: {field: Score() for field in FIELDS} for half in ("developed on", "held out")}
    for row, read in zip(truth, reports, strict=True):
        scores = halves[row["half"]]
        for field, known, got in _pairs(row, read):
            _count(scores[field], known, got)
        _recommendations(scores["recommendations"], row, read)
    return halves


def _pairs(row: dict[str, str], read: ReadReport) -> Iterator[tuple[str, str, str]]:
    for field in (*ALIKE, "lead_inspector"):
        got = getattr(read, field)
        yield field, row[field], "" if got is None else str(got)
    grades = dict(part.split("=") for part in row["grades"].split("; "))
    got_grades = {one.area: one.grade or "" for one in read.judgements}
    yield "overall", grades.get("overall_effectiveness", ""), read.overall or ""
    for area in grades.keys() | got_grades.keys():
        yield "judgements", grades.get(area, ""), got_grades.get(area, "")
    numbers = [one.number for one in read.paragraphs]
    whole = numbers == list(range(1, len(numbers) + 1))
    yield "paragraphs", row["paragraphs"], str(len(numbers)) if whole else "not in order"


def _count(score: Score, known: str, got: str) -> None:
    if not known:
        score.invented += bool(got)
        return
    score.known += 1
    if got == known:
        score.right += 1
    elif got:
        score.wrong += 1
    else:
        score.left += 1


def _recommendations(score: Score, row: dict[str, str], read: ReadReport) -> None:
    """Things asked for, by section and tier: those beyond the known number count as invented."""
    known = Counter(
        {name: int(number) for name, number in (p.rsplit("=", 1) for p in row["asked"].split("; "))}
    )
    got = Counter(f"{one.section}/{one.tier}" for one in read.recommendations)
    score.known += known.total()
    score.right += (known & got).total()
    score.left += (known - got).total()
    score.invented += (got - known).total()


def table(halves: dict[str, dict[str, Score]]) -> list[str]:
    """The scores as a table in Markdown."""
    lines = ["| Half | Field | Known | Right | Wrong | Left unread | Invented | Right, % |"]
    lines.append("|---|---|--:|--:|--:|--:|--:|--:|")
    for half, scores in halves.items():
        for field, one in scores.items():
            share = "" if one.share is None else f"{one.share:.1f}"
            lines.append(
                f"| {half} | {field} | {one.known} | {one.right} | {one.wrong} | {one.left}"
                f" | {one.invented} | {share} |"
            )
    return lines


def main(arguments: list[str]) -> int:
    """Measure and print; keep the table in the docs with `--write`. 1 if anything is not right."""
    asked = argparse.ArgumentParser(prog="accuracy", description=__doc__)
    asked.add_argument("folder", nargs="?", type=Path, default=REPORTS)
    asked.add_argument("--truth", type=Path, default=TRUTH)
    asked.add_argument("--write", action="store_true", help="keep the table in the docs")
    given = asked.parse_args(arguments)
    if not given.folder.is_dir():
        sys.stderr.write(f"There are no reports in {given.folder}.\n")
        return 2
    with given.truth.open(encoding="utf-8", newline="") as rows:
        truth = list(csv.DictReader(rows))
    halves = measured(truth, read_many([given.folder / row["file"] for row in truth]))
    lines = table(halves)
    sys.stdout.write("\n".join(lines) + "\n")
    if given.write:
        page = PAGE.read_text(encoding="utf-8")
        kept = "\n".join([BEGINS, "", *lines, "", ENDS])
        page = re.sub(f"{BEGINS}.*{ENDS}", lambda _: kept, page, flags=re.DOTALL)
        PAGE.write_text(page, encoding="utf-8")
    right = all(
        one.right == one.known and not one.invented for s in halves.values() for one in s.values()
    )
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
