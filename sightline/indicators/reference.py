"""Writes the published book of indicators and tables from the definitions: `--check` compares."""

from __future__ import annotations

import sys
from pathlib import Path

from sightline.duties.wording import CERTAINTY

from .build import areas
from .language import Count, Example, Indicator, Mean, Rate
from .not_written import NOT_WRITTEN
from .published import DERIVED, GROUPS, Table, recorded

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path("docs") / "reference" / "indicators"
MADE = (
    "<!-- Made by `python -m sightline.indicators.reference`; change the definitions instead. -->"
)
BETTER = {"higher": "higher is better", "lower": "lower is better", "context": "neither way"}


def pages() -> dict[Path, str]:
    """Every page of the reference, by its path from the root."""
    found = list(areas())
    made = {FOLDER / "index.md": _index(found), FOLDER / "tables.md": _tables()}
    for name, title, indicators in found:
        made[FOLDER / f"{name}.md"] = _page(title, indicators)
    return made


def stale(root: Path = ROOT) -> list[str]:
    """The pages that are missing, out of date or no longer made from anything."""
    made = pages()
    wrong = [
        str(path)
        for path, text in made.items()
        if not (root / path).exists() or (root / path).read_text(encoding="utf-8") != text
    ]
    kept = {path.relative_to(root) for path in (root / FOLDER).glob("*.md")}
    return sorted(wrong + [str(path) for path in kept - set(made)])


def write(root: Path = ROOT) -> None:
    """Write every page, and remove those that are no longer made from anything."""
    made = pages()
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for path in (root / FOLDER).glob("*.md"):
        if path.relative_to(root) not in made:
            path.unlink()
    for path, text in made.items():
        (root / path).write_text(text, encoding="utf-8")


def _index(found: list[tuple[str, str, list[Indicator]]]) -> str:
    total = sum(len(indicators) for _, _, indicators in found)
    lines = [
        "# The indicators",
        "",
        MADE,
        "",
        f"{total} indicators. Each is worked out by `sightline indicators --as-at DATE`, with its"
        " numerator, denominator, what was left out and why, how many rows nobody could tell"
        " about, and the version of its definition. [The published tables](tables.md) are what"
        " they count.",
    ]
    for name, title, indicators in found:
        lines += ["", f"## [{title.rstrip('.')}]({name}.md)", ""]
        lines += ["| Indicator | Code | Over | Better | Certainty |", "|---|---|---|---|---|"]
        lines += [
            f"| [{one.title}]({name}.md#{one.code}) | `{one.code}` | {one.over.value} |"
            f" {BETTER[one.better.value]} | `{one.certainty}` |"
            for one in indicators
        ]
    lines += ["", "## Indicators of the rulebook that are not written", ""]
    lines += ["| Code | Why not |", "|---|---|"]
    lines += [f"| `{code}` | {why} |" for code, why in sorted(NOT_WRITTEN.items())]
    return "\n".join(lines) + "\n"


def _page(title: str, indicators: list[Indicator]) -> str:
    lines = [f"# {title.rstrip('.')}", "", MADE, ""]
    for one in indicators:
        lines += _indicator(one)
    return "\n".join(lines).rstrip() + "\n"


def _indicator(one: Indicator) -> list[str]:
    lines = [
        f'<a id="{one.code}"></a>',
        "",
        f"## {one.title}",
        "",
        f"`{one.code}`. {one.source}. Version `{one.version}`.",
        "",
        f"- **A {one.kind}** over {_over(one)}; {BETTER[one.better.value]}.",
        f"- **Certainty.** `{one.certainty}`: {CERTAINTY[one.certainty]}.",
        f"- **Rows.** {_sql(one.of)}",
    ]
    if isinstance(one, Mean):
        made = f", {one.unit} of them to one" if one.unit != 1 else ""
        lines.append(f"- **Number.** {_sql(one.value)}{made}")
    if one.that:
        lines.append(f"- **Counted where** {_sql(one.that)}")
    if isinstance(one, Count) and one.distinct:
        lines.append(f"- **Different values of** {_sql(one.distinct)}")
    if one.weight != "1":
        lines.append(f"- **Each row counts for** {_sql(one.weight)}")
    if isinstance(one, Rate):
        lines.append(f"- **For each {one.scale:,} of** {_sql(one.per)}")
    lines += [f"- **Left out** ({reason}) where {_sql(sql)}" for reason, sql in one.excluded]
    if one.cannot_tell:
        lines.append(f"- **Cannot tell** where {_sql(one.cannot_tell)}")
    if one.duties:
        lines.append(f"- **Duties.** {', '.join(f'`{code}`' for code in one.duties)}")
    lines.append(f"- **Can be split by** {', '.join(one.splits) or 'nothing'}.")
    if one.quoted:
        lines.append(f"- **Printed in** {'; '.join(one.quoted)}.")
    if one.note:
        lines.append(f"- **Note.** {one.note}")
    for example in one.examples:
        lines += ["", *_example(example)]
    return [*lines, ""]


def _over(one: Indicator) -> str:
    return {"on a day": "a day", "on 31 March": "31 March", "on 30 September": "30 September"}.get(
        one.over.value, f"a {one.over.value}" if one.over.value[0] != "1" else one.over.value
    )


def _sql(text: str) -> str:
    return f"`{' '.join(text.split())}`"


def _example(example: Example) -> list[str]:
    told = [f"numerator {_number(example.numerator)}"]
    if example.denominator is not None:
        told.append(f"denominator {_number(example.denominator)}")
    if example.value is not None:
        told.append(f"value {_number(example.value)}")
    told += [f"{count} left out: {reason}" for reason, count in (example.excluded or {}).items()]
    if example.cannot_tell:
        told.append(f"{example.cannot_tell} cannot tell")
    rows = [line.strip() for line in example.given.splitlines() if line.strip()]
    says = example.says[0].upper() + example.says[1:]
    return [f"{says}, asked on {example.as_at}: {'; '.join(told)}.", "", "```", *rows, "```"]


def _number(number: float | None) -> str:
    return "none" if number is None else f"{number:g}"


def _tables() -> str:
    lines = [
        "# The published tables",
        "",
        MADE,
        "",
        "What indicators count, in PostgreSQL over the record and in DuckDB over a snapshot. All"
        " are as they stood on the last day asked about: what began later is not there, and what"
        " ended later has no end. Drafts, mistakes and replaced versions are never in them, nor"
        " any name or words of a child.",
        "",
        f"Figures can be split by {', '.join(GROUPS)}.",
    ]
    for table in [*DERIVED, *sorted(recorded().values(), key=lambda one: one.name)]:
        lines += ["", *_table(table)]
    return "\n".join(lines) + "\n"


def _table(table: Table) -> list[str]:
    columns = ", ".join(f"`{name}` {kind}" for name, kind in table.columns)
    return [f"**`{table.name}`**: {table.says}. {columns}."]


def main(words: list[str]) -> int:
    """Write the reference, or with `--check` say which pages are out of date."""
    if "--check" not in words:
        write()
        return 0
    wrong = stale()
    for path in wrong:
        sys.stderr.write(f"{path} is out of date: run python -m sightline.indicators.reference\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
