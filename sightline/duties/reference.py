"""Writes the published book of duties and facts from the definitions: `--check` only compares."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path

import sightline.record as record
from sightline.core.facts import Fact

from . import book, wording
from .examples import worked
from .language import Duty, Example
from .wording import CERTAINTY, CLASS, day

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path("docs") / "reference"
MADE = "<!-- Made by `python -m sightline.duties.reference`; change the definitions instead. -->"


def pages() -> dict[Path, str]:
    """Every page of the reference, by its path from the root."""
    areas = list(_areas())
    made = {FOLDER / "duties" / "index.md": _index(areas), FOLDER / "facts.md": _facts()}
    for name, title, duties in areas:
        made[FOLDER / "duties" / f"{name}.md"] = _page(title, duties)
    return made


def stale(root: Path = ROOT) -> list[str]:
    """The pages that are missing, out of date or no longer made from anything."""
    made = pages()
    wrong = [
        str(path)
        for path, text in made.items()
        if not (root / path).exists() or (root / path).read_text(encoding="utf-8") != text
    ]
    kept = {path.relative_to(root) for path in (root / FOLDER / "duties").glob("*.md")}
    return sorted(wrong + [str(path) for path in kept - set(made)])


def write(root: Path = ROOT) -> None:
    """Write every page, and remove those that are no longer made from anything."""
    made = pages()
    (root / FOLDER / "duties").mkdir(parents=True, exist_ok=True)
    for path in (root / FOLDER / "duties").glob("*.md"):
        if path.relative_to(root) not in made:
            path.unlink()
    for path, text in made.items():
        (root / path).write_text(text, encoding="utf-8")


def _areas() -> Iterator[tuple[str, str, list[Duty]]]:
    for module in sorted(pkgutil.iter_modules(book.__path__), key=lambda one: one.name):
        found = importlib.import_module(f"{book.__name__}.{module.name}")
        duties = [value for value in vars(found).values() if isinstance(value, Duty)]
        yield module.name, (found.__doc__ or "").strip(), duties


def _index(areas: list[tuple[str, str, list[Duty]]]) -> str:
    count = sum(len(duties) for _, _, duties in areas)
    lines = [
        "# The book of duties",
        "",
        MADE,
        "",
        f"{count} duties. Each page gives the law, the rule in force on each day, who owes it, what"
        " counts, and worked examples: the examples are the tests. A duty is applied to a child"
        " only from what the sources that were loaded, or recorded in, can tell; where they"
        " cannot, it says so.",
        "",
        "| Code | Duty | Class | Certainty | Owed by |",
        "|---|---|---|---|---|",
    ]
    for name, _, duties in areas:
        lines += [
            f"| [`{duty.code}`]({name}.md#{duty.code}) | {duty.title} | {duty.rule_class}"
            f" | {duty.certainty} | {duty.owner} |"
            for duty in duties
        ]
    lines += ["", "## How the class of a rule is worded", ""]
    lines += [f"- {words}" for words in CLASS.values()]
    every = [duty for _, _, duties in areas for duty in duties]
    used = {duty.certainty for duty in every}
    used |= {one.certainty for duty in every for one in duty.versions if one.certainty}
    lines += ["", "## What the marks of certainty mean", ""]
    lines += [f"- `{mark}`: {words}." for mark, words in CERTAINTY.items() if mark in used]
    return "\n".join(lines) + "\n"


def _page(title: str, duties: list[Duty]) -> str:
    lines = [f"# {title.rstrip('.')}", "", MADE, ""]
    for duty in duties:
        lines += _duty(duty)
    return "\n".join(lines).rstrip() + "\n"


def _duty(duty: Duty) -> list[str]:
    lines = [
        f'<a id="{duty.code}"></a>',
        "",
        f"## {duty.title}",
        "",
        f"`{duty.code}`. {duty.basis}.",
        "",
        f"- **Class.** {CLASS[duty.rule_class]}",
        f"- **Certainty.** `{duty.certainty}`: {CERTAINTY[duty.certainty]}.",
        f"- **Who.** Owed by the {duty.owner}; taken to the {duty.escalates_to}.",
        f"- **Starts** when {_any(duty.starts_with)}.",
        f"- **Met** when {_any(duty.met_with)}.",
    ]
    if duty.lapses_with:
        lines.append(f"- **Lapses** when {_any(duty.lapses_with)}.")
    if duty.ends_with:
        lines.append(f"- **Ends** when {_any(duty.ends_with)}.")
    if duty.lawfully:
        lines.append(f"- **Lawfully not required** when {_any(duty.lawfully)}.")
    if duty.valid_if:
        reasons = "; ".join(requirement.otherwise for requirement in duty.valid_if)
        lines.append(f"- **Done, and does not count**, if {reasons}.")
    if duty.note:
        lines.append(f"- **Note.** {duty.note}")
    return [*lines, "", *_versions(duty), "", *_examples(duty), ""]


def _any(happenings: tuple[object, ...]) -> str:
    return ", or ".join(wording.happening(one) for one in happenings)


def _versions(duty: Duty) -> list[str]:
    lines = ["| Version | From | To | Rule | Certainty |", "|---|---|---|---|---|"]
    for version in duty.versions:
        since = day(version.since) if version.since else "before 2006"
        until = day(version.until) if version.until else "open"
        only = wording.condition(version)
        rule = wording.rule(version.clock) + (f" ({only})" if only else "")
        mark = version.certainty or duty.certainty
        lines.append(f"| {version.name} | {since} | {until} | {rule} | {mark} |")
    return lines


def _examples(duty: Duty) -> list[str]:
    lines = ["| Example | Asked on | Position | In words |", "|---|---|---|---|"]
    for example in duty.examples:
        found = list(worked(duty, example))
        if not found:
            lines.append(f"| {_says(example)} | {example.as_at} | no clock | |")
        for number, (_, _, stands, because) in enumerate(found):
            says = _says(example) if number == 0 else ""
            asked = example.as_at if number == 0 else ""
            lines.append(f"| {says} | {asked} | {stands} | {because} |")
    return lines


def _says(example: Example) -> str:
    return example.says[0].upper() + example.says[1:]


def _facts() -> str:
    lines = [
        "# The facts",
        "",
        MADE,
        "",
        "What each part of the record may tell the rest: the only bridge from records to duties"
        " and figures. Drafts, mistakes and replaced versions are never events.",
    ]
    for module in sorted(pkgutil.iter_modules(record.__path__), key=lambda one: one.name):
        found = importlib.import_module(f"{record.__name__}.{module.name}.facts")
        facts = [value for value in vars(found).values() if isinstance(value, Fact)]
        if facts:
            lines += ["", f"## {(found.__doc__ or '').strip().rstrip('.')}", ""]
            lines += [
                "| Fact | Says | Read from | Day | About | Details |",
                "|---|---|---|---|---|---|",
            ]
            lines += [_fact(fact) for fact in facts]
    return "\n".join(lines) + "\n"


def _fact(fact: Fact) -> str:
    on = f"`{fact.on}`" + (f", hour in `{fact.at}`" if fact.at else "")
    details = "; ".join(f"`{detail.name}`: {detail.says}" for detail in fact.details)
    only = "; ".join(f"{column} = {value}" for column, value in fact.only)
    rows = f"`{fact.rows}`" + (f" where {only}" if only else "")
    return f"| {fact.name} | {fact.says} | {rows} | {on} | {fact.thing} | {details} |"


def main(arguments: list[str]) -> int:
    """Write the reference, or with `--check` say which pages are out of date."""
    if "--check" not in arguments:
        write()
        return 0
    wrong = stale()
    for path in wrong:
        sys.stderr.write(f"{path} is out of date: run python -m sightline.duties.reference\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
