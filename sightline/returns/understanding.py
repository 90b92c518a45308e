"""Measures how many of the values councils have written are understood, column by column."""

import csv
import functools
import os
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "values.md"
OPTIONS = ROOT / "data" / "code_lists" / "annex_a_options.csv"
WRITTEN = ROOT.parent / "shared" / "data" / "annex_a" / "annex_a_value_variants.csv"
ANSWERS = {True: "True", False: "False", None: "Unknown"}
ERROR = "zzCodeError"
RESULTS = ("as expected", "otherwise", "asked about", "not understood")
OPENING = """# Values as councils write them

Written by `python -m sightline.returns.understanding`, over a list of values that councils have
really written in Annex A, each with the option it was taken to mean. Numbers only; the list itself
is not ours to publish.

*As expected*: understood as the option the list gives, or rightly refused where the list says it is
an error. *Otherwise*: understood as another option, mostly where a code and the guidance say one
thing and the list another. *Asked about*: could be two options, by the list or by our rules, so a
person settles it once and later loads remember. *Not understood*: left out and remarked upon, and
may be settled in the same way; most are a council's own short names, which nobody else could know.

| Column | Values | As expected | Otherwise | Asked about | Not understood | Share as expected |
|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Judged:
    """One written value: its column, and what came of it."""

    column: str
    written: str
    result: str


@functools.cache
def options() -> dict[str, dict[str, set[str]]]:
    """The options of Annex A that each code of a list belongs to."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    with OPTIONS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for code in row["codes"].split(";"):
                found[row["list"]][code].add(row["option"])
    return found


def measured(path: Path) -> list[Judged]:
    """Every distinct written value of the list at `path`, judged."""
    wanted: dict[tuple[str, str], set[str]] = defaultdict(set)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for column, standard, written in list(csv.reader(file))[1:]:
            wanted[(column, written)].add(_option(standard))
    return [_judged(column, written, each) for (column, written), each in wanted.items()]


def _option(standard: str) -> str:
    """The letter or code an option of Annex A opens with, or all of it."""
    if standard.startswith(("J1:", "J2:")):
        return "g"
    found = re.match(r"([a-z])\)|([A-Z]\d):", standard)
    return (found.group(1) or found.group(2)) if found else standard.strip()


def _judged(name: str, written: str, wanted: set[str]) -> Judged:
    from .annex_a.tables import TABLES
    from .reading.authorities import authority

    column = next(each for table in TABLES for each in table.columns if each.name == name)
    if column.kind == "authority":
        meant = authority(written)
        expected = {authority(each) for each in wanted} - {None}
        got = None if meant is None else {"as wanted" if meant in expected else "other"}
        return _result(name, written, got, {"as wanted"})
    if _asked(column, written):
        return Judged(name, written, "asked about")
    return _result(name, written, _got(column, written), wanted)


def _asked(column, written: str) -> bool:
    """Whether our own rules say that the value could be two things."""
    from .reading.codes import code_lists

    if not column.codes:
        return False
    codes = code_lists()[column.codes]
    return codes.understood(written) is None and bool(codes.between(written))


def _got(column, written: str) -> set[str] | None:
    """The options a value is understood as; none where it is not understood."""
    from .reading.columns import Column
    from .reading.values import reading

    if column.kind == "text":
        column = Column(column.name, "yes or no")
    value, remark = reading(column, written, None)
    if remark:
        return None
    if column.kind == "yes or no":
        return {ANSWERS[None if value is None else bool(value)]}
    return None if value is None else options()[column.codes].get(str(value), {ERROR})


def _result(name: str, written: str, got: set[str] | None, wanted: set[str]) -> Judged:
    blank = written.lower() in ("nan", "-")
    if got is None and len(wanted) > 1:
        return Judged(name, written, "asked about")
    if got is None:
        refused = wanted == {ERROR} or blank
        return Judged(name, written, "as expected" if refused else "not understood")
    return Judged(name, written, "as expected" if got & wanted else "otherwise")


def page(judged: list[Judged]) -> str:
    """The whole page: one line a column, and the whole."""
    by_column: dict[str, Counter] = defaultdict(Counter)
    for each in judged:
        by_column[each.column][each.result] += 1
    whole: Counter = sum(by_column.values(), Counter())
    lines = [_line(name, counts) for name, counts in sorted(by_column.items())]
    return OPENING + "\n".join([*lines, _line("**All**", whole)]) + "\n"


def _line(name: str, counts: Counter) -> str:
    whole = sum(counts.values())
    numbers = " | ".join(f"{counts[each]:,}" for each in RESULTS)
    return f"| {name} | {whole:,} | {numbers} | {counts['as expected'] / whole:.1%} |"


def main() -> int:
    """Write the page, where the list of written values is at hand."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    django.setup()
    if not WRITTEN.is_file():
        print("The list of values as written is not here, so the page is left as it is.")
        return 0
    PAGE.write_text(page(measured(WRITTEN)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
