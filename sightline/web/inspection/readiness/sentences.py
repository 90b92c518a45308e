"""The self-evaluation of one area, drafted from its figures: each sentence leads to its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sightline.inspection.conduct.readiness import Read, Ready
from sightline.inspection.report.quantifiers import word
from sightline.web.performance.scorecard.shown import Shown
from sightline.web.words import listed, plural, uk_date

MOST_NAMED = 6


class Leads(Protocol):
    """Where each number opens."""

    voice: str

    def duty(self, code: str) -> str: ...

    def figure(self, code: str) -> str: ...


@dataclass(frozen=True)
class Sentence:
    """One sentence, the number in it, and where the number opens; blank for a sentence without."""

    before: str
    number: str = ""
    after: str = ""
    leads_to: str = ""


@dataclass(frozen=True)
class Evaluated:
    """What works, what does not, and what we do not know, in sentences."""

    well: list[Sentence]
    ill: list[Sentence]
    unknown: list[Sentence]


def self_evaluation(ready: Ready, leads: Leads) -> Evaluated:
    """The draft for one area."""
    well = [_figure(each, leads) for each in ready.standing("well")]
    ill = [
        Sentence(
            f"{each.duty.title}: owed to",
            plural(each.children, "child", "children"),
            f"and late, the longest since {uk_date(each.since)}.",
            leads.duty(each.duty.code),
        )
        for each in ready.owed
    ]
    ill += [_figure(each, leads) for each in (*ready.standing("ill"), *ready.standing("between"))]
    for each in ready.audited:
        part = "files" if each.part == "overall" else f"the {each.part} in files"
        said = Sentence(
            f"Of {plural(each.files, 'audit')} in twelve months,",
            f"{each.good} of {each.files}",
            f"found {part} good or better, and {each.inadequate} inadequate.",
            leads.figure("audit-grade"),
        )
        (well if 2 * each.good > each.files and not each.inadequate else ill).append(said)
    if ready.said is not None:
        (ill if ready.said[1] else well).append(_voice(ready.said, leads))
    unknown = [
        Sentence(f"{each.card.indicator.title}: nobody can tell.") for each in ready.not_told
    ]
    if ready.nothing_owed and not ready.owed:
        named = [duty.title.lower() for duty in ready.nothing_owed[:MOST_NAMED]]
        well.insert(0, Sentence(f"Nothing is known to be owed late of these: {listed(named)}."))
    return Evaluated(well, ill, unknown)


def _figure(each: Read, leads: Leads) -> Sentence:
    shown, now = Shown(each.card), each.card.now
    beside = f"({shown.of})." if shown.of else "."
    if now is not None and now.numerator is not None and now.denominator:
        said = word(int(now.numerator), int(now.denominator))
        beside = f"({shown.of}): {said or 'too few for a word'}."
    return Sentence(f"{shown.title}:", shown.value, beside, leads.figure(shown.code))


def _voice(said: tuple[int, int], leads: Leads) -> Sentence:
    count, silent = said
    if not count:
        return Sentence("Nothing that a child said is recorded in twelve months.")
    return Sentence(
        "Children are recorded as telling us",
        plural(count, "thing"),
        f"in twelve months; {silent} of them have no answer on record.",
        leads.voice,
    )
