"""What our own rules find in the files of a return, told as the validators tell what they find."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import invented

if TYPE_CHECKING:
    from sightline.returns.checks.language import Rule

SSDA903, CIN = "ssda903", "cin"
Found = tuple[str, str, int, str]
"""A rule's code, and the table, line and child of a row that breaks it."""


def _ready() -> None:
    """Make Django ready, once."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    django.setup()


def rules(name: str = SSDA903) -> tuple[Rule, ...]:
    """All our rules for a return; none where we have none for it."""
    _ready()
    from sightline.returns.checks.book import names, rules_of

    return rules_of(name) if name in names() else ()


def held(year: int, name: str = SSDA903) -> dict[str, str]:
    """The codes that a return of the year is held to, and how each knowingly differs."""
    return {each.code: each.differs for each in rules(name) if each.holds(year)}


def not_written(name: str = SSDA903) -> dict[str, str]:
    """The validator's rules that we have not, and why."""
    _ready()
    from importlib import import_module

    try:
        told = import_module(f"sightline.returns.checks.{name}.not_written")
    except ModuleNotFoundError:
        return {}
    found: dict[str, str] = told.NOT_WRITTEN
    return found


def found(
    home: Path, folder: Path, before: Path | None, year: int, name: str = SSDA903
) -> list[Found]:
    """What they find in a return, beside that of the year before where there is one.

    They are asked in a process of their own over the authority of `home`, whose list of postcodes
    some of them look into.
    """
    words = [name, str(year), str(folder), *([str(before)] if before else [])]
    told = invented.told(home, "judges.ours", *words)
    return [(code, table, line, child) for code, table, line, child in told]


def know_postcodes(home: Path) -> None:
    """Load where the postcodes of invented homes are, as an authority loads a published list.

    They are all that there are where the children of the authority were invented to live.
    """
    from sightline.synthetic.invent.returned.places import ALL

    file = home / "postcodes.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("postcode", "easting", "northing", "authority"))
        rows.writerows((each.postcode, each.east, each.north, each.authority) for each in ALL)
    invented.sightline(home, "postcodes", "load", "--whole", str(file))


def know_homes(home: Path, lists: Iterable[Path]) -> None:
    """Load Ofsted's lists of homes, as an authority loads them, in place of any held before."""
    invented.sightline(home, "homes", "load", "--afresh", *map(str, lists))


def main() -> None:
    """Say as JSON what our rules find in a folder: the return, its year, and last year's."""
    from sightline.synthetic.invent.returned.places import AUTHORITY

    os.environ.setdefault("SIGHTLINE_AUTHORITY", AUTHORITY)
    name, year, folder, *before = sys.argv[1:]
    ours = rules(name)
    from sightline.command_line.database import prepare
    from sightline.returns.checks.laying_out import from_files
    from sightline.returns.checks.running import check

    prepare()
    last = from_files(name, int(year) - 1, Path(before[0])) if before else None
    told = check(from_files(name, int(year), Path(folder)), last, ours)
    json.dump(
        [(each.rule.code, each.row.table.name, each.row.number, each.child) for each in told],
        sys.stdout,
    )


if __name__ == "__main__":
    main()
