"""The reference of returns, written from the tables themselves: every column and where it goes."""

import os
import sys
from pathlib import Path

import django

FILE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "returns.md"

OPENING = """# Returns

Written by `python -m sightline.returns.reference`. What `sightline load` reads, where each column
goes in the record, and what each source can tell.

## How a file is known

By what is in it, never by its name. An SSDA903 table by its columns (in any order, case or
spacing; at least seven in ten of them and every one that is needed). A children in need census
and the XML form of the SSDA903 by the first element. An Annex A list by the headings of its sheet,
wherever in the first rows they stand. A file that is none of these is refused with the reason, and
the rest goes on.

## Which year it speaks of

A census says so. Annex A speaks up to the latest day written in it. SSDA903 episodes belong to the
year of their latest start; times missing, workers and orders to the year of their latest date; the
other tables to the year of the episodes whose children are most like their own.

## Which child a row is about

1. The authority's id, without spaces or the `.0` a spreadsheet adds; or another id matched before.
2. The same unique pupil number and the same birth date, from different files.

Anything less is listed as doubtful and never merged: the same pupil number with another birth date
or none, or the same birth date, sex and home postcode where pupil numbers do not tell them apart.
The returns carry no names.

## What becomes of a row

*Loaded*: the record lacked it. *Unchanged*: the record said so already. *Merged*: it added to or
corrected what was there. *Set aside*: a value it cannot do without is blank or not understood, its
date is in the future, it ends before it begins, it overlaps another spell that cannot be at the
same time, or another row of the same table says otherwise. A value a row can do without, if it is
not understood, is left out and remarked upon; the row is loaded.

## What is written

`sightline return write ssda903 --year-end 2026-03-31 --out FOLDER` writes the SSDA903 return of
the years 2023 to 2027 from the record, by the same columns as below. It is about the children in
care on any day of the year, and the leavers with a birthday of 17 to 21 in it. What ended after the
year is written as still running. What nobody recorded is blank, never guessed; a check is said to
have been made, and never not to have been. A child without an id of the authority's is left out.
Distances and provider numbers are written where the record holds them.

In the tables below a column is *written from* the fields it goes to, unless others are named: the
first of them, and those after *else* where it says nothing.

`sightline return write cin --year-end 2026-03-31 --out FOLDER` writes the children in need census
of the years 2022 to 2027 as one XML file, in the order and by the codes of the year's schema (of
2027 we know no schema, and keep the form of 2026). A child belongs in it with a referral that was
open on any day of the year, or with one of the year that went no further; all others stay out, and
so does work under a referral that closed before the year, or under none, which is told of.
Assessments are those authorised in the year or open at its end; section 47 enquiries those begun in
it, decided in it or still open; plans those that ran on any day of it, each with its reviews up to
the end of the year (`U`: the guidance does not say from when). A conference stands with the enquiry
it followed, and under the referral only where it followed none. What happened after the year is not
told.

What the schema asks for and the record does not say is written by the code that says so: sex `U`,
ethnicity `NOBT`, referral source `10`, and `0` for the two flags; anything else the schema asks for
leaves its module out. Where no number of earlier plans is stated, those on the record are counted.
Each such thing is told in the answer, with the child and the reason. The header names the authority
by SIGHTLINE_AUTHORITY. `--also pre-proceedings` adds the block of 2026-27, known from one sample
file and no schema: uncertain (`U`).

`sightline return write annex-a --as-at 2026-03-31 --out FOLDER` writes the Annex A workbook as the
record stood on that day: eleven sheets with the headings below, in their order, each cell the
option of the form that says what the record does. Nothing is told of what came after the day. A
child without an id of the authority's is called by ours, with `SL` before it. The same lists are
frozen for an inspection, there without restricted records. What no record says of itself is worked
out: how many in twelve months, what is open. Where a list that was loaded stated it, what it
stated stands.
"""


def page() -> str:
    """The whole page."""
    from .annex_a.tables import TABLES as LISTS
    from .cin_census.tables import TABLES as CENSUS
    from .reading.codes import code_lists
    from .ssda903.tables import TABLES as SSDA903
    from .writing.books import all_writings

    lines = [OPENING]
    for tables in (SSDA903, CENSUS, LISTS):
        lines.append(f"## {tables[0].return_name}\n")
        for table in tables:
            lines += _table(table)
    for writing in all_writings().values():
        lines += writing.reference() if writing.reference else []
    lines += _rules()
    lines += ["## Code lists\n", "| List | Codes |", "|---|---|"]
    for name, codes in sorted(code_lists().items()):
        lines.append(f"| {name} | {', '.join(_code(each) for each in codes.codes.values())} |")
    return "\n".join(lines) + "\n"


def _code(code) -> str:
    """A code, with the years that have it where that is not all."""
    years = [f"from {code.first_year}" if code.first_year else "",
             f"to {code.last_year}" if code.last_year else ""]  # fmt: skip
    said = " ".join(each for each in years if each)
    return f"`{code.code}`" + (f" ({said})" if said else "")


def _rules() -> list[str]:
    """Every rule a return is checked by, the years it holds for, and where it differs. A query may
    be right as it is, and a reason is given for it."""
    from .checks.book import names, not_written, rules_of

    lines = [
        "## Rules\n",
        "What `sightline return check` finds before a return is sent. A rule that needs last year's"
        " return, a list of postcodes or Ofsted's lists of homes, is not asked without it; it is"
        " said which were not.\n",
    ]
    for name in names():
        lines += [
            f"### {name}\n",
            "| Rule | Years | Looks at | Needs | What is wrong"
            " | Where no field mends it, what does | Where it differs from the validator |",
            "|---|---|---|---|---|---|---|",
        ]
        for rule in rules_of(name):
            years = f"{rule.since or ''} to {rule.until or ''}".strip()
            held = "all" if years == "to" else years
            fields = f"{', '.join(rule.on)}: {', '.join(rule.fields)}"
            code = f"{rule.code} (query)" if rule.warns else rule.code
            cells = (code, held, fields, ", ".join(rule.needed), rule.says)
            elsewhere = f"{', '.join(rule.elsewhere)}: {rule.instead}" if rule.elsewhere else ""
            lines.append(f"| {' | '.join((*cells, elsewhere, rule.differs))} |")
        lines.append("")
        lines += _not_written(name, not_written(name))
    return lines


def _not_written(name: str, why: dict[str, str]) -> list[str]:
    """The rules of the collection that are not ours, each with the reason."""
    if not why:
        return []
    lines = [f"Rules of {name} that are not written here:\n", "| Rule | Why not |", "|---|---|"]
    return [*lines, *(f"| {code} | {why[code]} |" for code in sorted(why)), ""]


def _table(table) -> list[str]:
    from .covering import CENSUS, LATEST_IN_LISTS, LISTS, SSDA903

    lines = [
        f"### {table.name}: {table.title}\n",
        "| Column | Years | Kind | Needed | Goes to | Written from |",
        "|---|---|---|---|---|---|",
    ]
    for column in table.columns:
        kind = f"{column.kind}: {column.codes}" if column.codes else column.kind
        goes_to = ", ".join(f"`{each}`" for each in column.goes_to)
        goes_to += f" ({column.because})" if column.because else ""
        needed = "yes" if column.required else ""
        cells = (column.name, _years(table, column), kind, needed, goes_to)
        lines.append(f"| {' | '.join(cells)} | {_written_from(table, column)} |")
    named = {"SSDA903": SSDA903, "CIN census": CENSUS, "Annex A": LISTS}[table.return_name]
    told = []
    if carrying := named.get(table.name):
        facts = ", ".join(fact.name for fact in carrying.facts)
        told.append(f"{carrying.how}, over {carrying.months} months: {facts}")
    if table.return_name == "Annex A" and (latest := LATEST_IN_LISTS.get(table.name)):
        told.append(f"latest only: {', '.join(fact.name for fact in latest)}")
    if told:
        lines.append(f"\nCan tell: {'; '.join(told)}.")
    return [*lines, ""]


def _written_from(table, column) -> str:
    """Where a return that is written has a column from: fields of the record, or what else."""
    from .writing.values import SPECIAL

    if column.written_as:
        return column.written_as
    from_all = table.return_name == "Annex A" or column.goes_to in SPECIAL
    fields = column.goes_to if from_all else column.goes_to[:1]
    told = "the same" if fields == column.goes_to else f"`{fields[0]}`"
    if column.worked_out_from:
        told += f"; else {', '.join(f'`{each}`' for each in column.worked_out_from)}"
    return told


def _years(table, column) -> str:
    """The years that have a column, and what earlier ones call it and write in it.

    A table is in the return from the first year that has all that its rows need.
    """
    first, last = column.years
    first = (
        max(
            each.years[0] or 0
            for each in (column, *table.columns)
            if each.required or each is column
        )
        or None
    )
    said = [f"from {first}" if first else "", f"to {last}" if last else ""]
    if then := column.before:
        codes = ", ".join(f"`{was}` for `{now}`" for now, was in then.codes)
        said.append(f"to {then.last_year} as {then.name}: {codes}")
    return " ".join(each for each in said if each) or "all"


def main() -> int:
    """Write the page, or with `--check` say whether it is as it should be."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    django.setup()
    text = page()
    if FILE.is_file() and FILE.read_text(encoding="utf-8") == text:
        return 0
    if "--check" in sys.argv[1:]:
        print(
            "Stale in docs/reference: returns.md. Run python -m sightline.returns.reference.",
            file=sys.stderr,
        )
        return 1
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
