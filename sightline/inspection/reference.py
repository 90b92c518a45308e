"""Writes the published page of inspection frameworks from the definitions: `--check` compares."""

from __future__ import annotations

import sys
from pathlib import Path

from sightline.duties.wording import CERTAINTY, day

from .frameworks import Framework, Grade, Guard, Kind, all_frameworks

ROOT = Path(__file__).resolve().parents[2]
FILE = Path("docs") / "reference" / "frameworks.md"

OPENING = """# Inspection frameworks

<!-- Made by `python -m sightline.inspection.reference`; change the definitions instead. -->

Each framework under which Sightline reads a report, runs an inspection or writes one: what is
judged, in which order, on which scale. What a grade means is put in our own words; the
inspectorate's are in its reports. Nothing here was checked by the inspectorate: the mark beside a
statement says how sure we are of it.
"""


def page() -> str:
    """The whole page."""
    every = all_frameworks().values()
    lines = [OPENING, "| Framework | Code | In use | Judged | Notice | On site |"]
    lines.append("|---|---|---|---|---|---|")
    lines += [_in_contents(one) for one in every]
    lines.append("")
    for one in every:
        lines += _framework(one)
    lines += ["## What the marks of certainty mean", ""]
    lines += [f"- `{mark}`: {CERTAINTY[mark]}." for mark in ("S", "K", "U", "K/U")]
    return "\n".join(lines) + "\n"


def _in_contents(one: Framework) -> str:
    first = one.kinds[0]
    until = day(one.until) if one.until else "now"
    areas = len(one.areas) or "not graded"
    return (
        f"| [{one.title}](#{one.code}) | `{one.code}` | {day(one.since)} to {until} | {areas}"
        f" | {first.notice_says} | {first.on_site_says} |"
    )


def _framework(one: Framework) -> list[str]:
    lines = [f'<a id="{one.code}"></a>', "", f"## {one.title}", "", f"`{one.code}`. {one.says}", ""]
    lines.append(f"- **In use.** {one.in_force_says} `{one.in_force_certainty}`")
    lines.append(f"- **Basis.** {one.basis}. `{one.basis_certainty}`")
    lines.append(f"- **Grades are printed** as {one.layout}.")
    lines += [f"- **Note.** {note}" for note in one.notes]
    lines += ["", "| Kind | Notice | On site | Team | Certainty |", "|---|---|---|---|---|"]
    lines += [_kind(kind) for kind in one.kinds]
    if one.grades:
        lines += ["", "| Grade | In our words |", "|---|---|"]
        lines += [_grade(grade) for grade in one.grades]
    if one.areas:
        lines += ["", "| # | Judged | Key | Follows |", "|---|---|---|---|"]
        lines += [_area(one, place) for place in range(len(one.areas))]
    lines += ["", "| Section of the report | Key | Holds |", "|---|---|---|"]
    lines += [f"| {each.title} | `{each.key}` | {each.division} |" for each in one.sections]
    lines += ["", "| Tier of what is asked | Months |", "|---|---|"]
    lines += [
        f"| {tier.title} | {'at once' if tier.months == 0 else tier.months or 'no time is set'} |"
        for tier in one.tiers
    ]
    lines += ["", "| Evidence | Used | |", "|---|---|---|"]
    lines += [f"| {each.title} | {each.use} | {each.note} |" for each in one.evidence]
    if one.guards:
        lines += ["", "| Guard on a grade | Limits | Certainty |", "|---|---|---|"]
        lines += [_guard(guard) for guard in one.guards]
    return [*lines, ""]


def _kind(kind: Kind) -> str:
    return (
        f"| {kind.title} | {kind.notice_says} | {kind.on_site_says} | {kind.team_says}"
        f" | {kind.certainty} |"
    )


def _grade(grade: Grade) -> str:
    number = f"{grade.number} " if grade.number else ""
    return f"| {number}{grade.word} | {grade.meaning} |"


def _area(one: Framework, place: int) -> str:
    area = one.areas[place]
    part = next((f"{each.title}: " for each in one.parts if each.key == area.part), "")
    inside = " (in the record alone)" if not area.in_body and one.layout.name == "RECORD" else ""
    sometimes = " (where it is reviewed)" if area.optional else ""
    return f"| {place + 1} | {part}{area.title}{inside}{sometimes} | `{area.key}` | {area.theme} |"


def _guard(guard: Guard) -> str:
    limit = f"`{guard.limits}` no better than {guard.to}"
    lifted = ", unless a reason is written" if guard.with_reason else ""
    off = " (off unless switched on)" if not guard.on else ""
    return f"| {guard.says}{off} | {limit}{lifted} | {guard.certainty} |"


def main(arguments: list[str]) -> int:
    """Write the page, or with `--check` say that it is out of date."""
    made, kept = page(), ROOT / FILE
    if "--check" not in arguments:
        kept.write_text(made, encoding="utf-8")
        return 0
    if not kept.exists() or kept.read_text(encoding="utf-8") != made:
        sys.stderr.write(f"{FILE} is out of date: run python -m sightline.inspection.reference\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
