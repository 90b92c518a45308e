"""No file leaves Sightline with a cell that a spreadsheet would run as a formula."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "sightline"
WRITERS = {"writer", "DictWriter", "to_csv", "write_csv", "Workbook"}
GUARDED = ("core/spreadsheet.py", "web/export.py")
"""The only places that write files for spreadsheets; each guards every cell."""


def calls(path: Path, names: set[str]) -> list[ast.Call]:
    """Where a module calls something by one of these names."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [each for each in ast.walk(tree) if isinstance(each, ast.Call)]
    return [each for each in found if _name(each.func) in names]


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def test_files_for_spreadsheets_are_written_in_the_guarded_places_only():
    product = [
        each for each in ROOT.rglob("*.py") if not each.name.startswith(("test_", "conftest"))
    ]
    elsewhere = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in product
        if path.relative_to(ROOT).as_posix() not in GUARDED
        for call in calls(path, WRITERS)
    ]

    assert elsewhere == [], "Use core/spreadsheet.py, which guards every cell."


@pytest.mark.parametrize("name", GUARDED)
def test_every_row_they_write_is_guarded(name):
    rows = calls(ROOT / name, {"writerow", "writerows"})

    assert rows
    for row in rows:
        inside = [each for each in ast.walk(row) if isinstance(each, ast.Call)]
        assert "guarded" in {_name(each.func) for each in inside}, f"{name}:{row.lineno}"
