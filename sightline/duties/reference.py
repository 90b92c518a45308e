"""Writes the published book of duties and facts from the definitions: `--check` only compares."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import sightline.record as record
from sightline.core.facts import Fact, Subject

from . import book, wording
from .examples import worked
from .language import Duty, Example, Limit, Validity
from .wording import CERTAINTY, CLASS, day

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path("docs") / "reference"
MADE = "<!-- Made by `python -m sightline.duties.reference`; change the definitions instead. -->"


def pages() -> dict[Path, str]:
    """Every page of the reference, by its path from the root."""
    areas = list(_areas())
    made = {FOLDER / "duties" / "index.md": _index(areas), FOLDER / "facts.md": _facts()}
    for name, title, duties, validities in areas:
        made[FOLDER / "duties" / f"{name}.md"] = _page(title, duties, validities)
    return made


def stale(root: Path = ROOT) -> list[str]:
    """The pages that are missing, out of date or no longer made from anything."""
    made = pages()
    wrong = [
        str(path)
        for path, text in made.items()
        if not (root / path).exists() or (root / path).read_text(encoding="utf-8") != text
    ]
    kept = {path.relative_to(root) for path in (root / FOLDER / "duties").rglob("*.md")}
    return sorted(wrong + [str(path) for path in kept - set(made)])


def write(root: Path = ROOT) -> None:
    """Write every page, and remove those that are no longer made from anything."""
    made = pages()
    (root / FOLDER / "duties").mkdir(parents=True, exist_ok=True)
    for path in (root / FOLDER / "duties").rglob("*.md"):
        if path.relative_to(root) not in made:
            path.unlink()
    for path, text in made.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


ABOUT = {
    Subject.WORKER: "a worker",
    Subject.ALLEGATION: "an allegation",
    Subject.INSPECTION: "an inspection of the authority",
}

Area = tuple[str, str, list[Duty], list[Validity]]


def _areas() -> Iterator[Area]:
    """Each page of the book: its name, title, duties and rules of what counts.

    A larger area has a folder of pages.
    """
    for module in sorted(pkgutil.iter_modules(book.__path__), key=lambda one: one.name):
        found = importlib.import_module(f"{book.__name__}.{module.name}")
        if not module.ispkg:
            yield _area(module.name, found)
            continue
        for part in sorted(pkgutil.iter_modules(found.__path__), key=lambda one: one.name):
            inside = importlib.import_module(f"{found.__name__}.{part.name}")
            yield _area(f"{module.name}/{part.name}", inside)


def _area(name: str, module: ModuleType) -> Area:
    found = list(vars(module).values())
    duties = [value for value in found if isinstance(value, Duty)]
    # A page of duties reads what counts from the page that holds it, and does not repeat it.
    held = [value for value in found if isinstance(value, Validity)]
    validities = [] if duties else held
    return name, (module.__doc__ or "").strip(), duties, validities


def _index(areas: list[Area]) -> str:
    every = [duty for _, _, duties, _ in areas for duty in duties]
    lines = [
        "# The book of duties",
        "",
        MADE,
        "",
        f"{len(every)} duties. Each page gives the law, the rule in force on each day, who owes"
        " it, what counts, and worked examples: the examples are the tests. A duty is applied only"
        " from what the sources that were loaded, or recorded in, can tell; where they cannot, it"
        " says so.",
        "",
        "| Area | Duty | Code | Class | Certainty | Owed by |",
        "|---|---|---|---|---|---|",
    ]
    for name, title, duties, _ in areas:
        area = f"[{title.rstrip('.')}]({name}.md)"
        lines += [_in_contents(name, duty, "" if at else area) for at, duty in enumerate(duties)]
    lines += ["", "## What makes an event count", ""]
    lines += ["These have no clock of their own: they say which events meet the duties above.", ""]
    lines += ["| Code | Rule | Class | Certainty | Owed by |", "|---|---|---|---|---|"]
    for name, _, _, validities in areas:
        lines += [_row(name, one) for one in validities]
    lines += ["", "## How the class of a rule is worded", ""]
    lines += [f"- {words}" for words in CLASS.values()]
    used = {one.certainty for _, _, _, validities in areas for one in validities}
    used |= {duty.certainty for duty in every}
    used |= {one.certainty for duty in every for one in duty.versions if one.certainty}
    lines += ["", "## What the marks of certainty mean", ""]
    lines += [f"- `{mark}`: {words}." for mark, words in CERTAINTY.items() if mark in used]
    return "\n".join(lines) + "\n"


def _in_contents(page: str, duty: Duty, area: str) -> str:
    return (
        f"| {area} | [{duty.title}]({page}.md#{duty.code}) | `{duty.code}` | {duty.rule_class}"
        f" | {duty.certainty} | {duty.owner} |"
    )


def _row(page: str, one: Duty | Validity) -> str:
    return (
        f"| [`{one.code}`]({page}.md#{one.code}) | {one.title} | {one.rule_class}"
        f" | {one.certainty} | {one.owner} |"
    )


def _page(title: str, duties: list[Duty], validities: list[Validity]) -> str:
    lines = [f"# {title.rstrip('.')}", "", MADE, ""]
    for duty in duties:
        lines += _duty(duty)
    for validity in validities:
        lines += _validity(validity)
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
    ]
    if duty.subject is not Subject.CHILD:
        lines.append(f"- **About** {ABOUT[duty.subject]}, and not a child.")
    if duty.kind is Limit:
        lines.append(f"- **Counts** from when {_any(duty.met_with)}.")
        lines.append(f"- **Until** {_any(duty.lapses_with)}.")
    else:
        lines.append(f"- **Met** when {_any(duty.met_with)}.")
    if duty.lapses_with and duty.kind is not Limit:
        lines.append(f"- **Lapses** when {_any(duty.lapses_with)}.")
    if duty.ends_with:
        lines.append(f"- **Ends** when {_any(duty.ends_with)}.")
    lawful = tuple(one for one in duty.lawfully if one.later_by is None)
    if lawful:
        lines.append(f"- **Lawfully not required** when {_any(lawful)}.")
    too_late = tuple(one for one in duty.lawfully if one.later_by is not None)
    if too_late:
        lines.append(f"- **Too late** from {_any(too_late)}.")
    if duty.valid_if:
        reasons = "; ".join(requirement.otherwise for requirement in duty.valid_if)
        lines.append(f"- **Done, and does not count**, if {reasons}.")
    if duty.note:
        lines.append(f"- **Note.** {duty.note}")
    return [*lines, "", *_versions(duty), "", *_examples(duty), ""]


def _validity(validity: Validity) -> list[str]:
    judged = ", ".join(f"`{code}`" for code in book.judged_by(validity))
    reasons = "; ".join(requirement.otherwise for requirement in validity.requirements)
    return [
        f'<a id="{validity.code}"></a>',
        "",
        f"## {validity.title}",
        "",
        f"`{validity.code}`. {validity.basis}.",
        "",
        f"- **Class.** {CLASS[validity.rule_class]}",
        f"- **Certainty.** `{validity.certainty}`: {CERTAINTY[validity.certainty]}.",
        f"- **Who.** Owed by the {validity.owner}; taken to the {validity.escalates_to}.",
        f"- **Done, and does not count**, if {reasons}.",
        f"- **Judges** what meets {judged}.",
        *([f"- **Note.** {validity.note}"] if validity.note else []),
        "",
    ]


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
            lines.append(f"| {_says(example)} | {_asked(example)} | no clock | |")
        for number, (_, _, stands, because) in enumerate(found):
            says = _says(example) if number == 0 else ""
            asked = _asked(example) if number == 0 else ""
            lines.append(f"| {says} | {asked} | {stands} | {because} |")
    return lines


def _asked(example: Example) -> str:
    return day(dt.date.fromisoformat(example.as_at))


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
