"""Drafts the passages of a report from what was weighed, the framework's section by section.

Each passage carries what it rests on (a finding, an opinion, a figure), so that none stands without
evidence. A person may rewrite any of them afterwards; what they rest on stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from sightline.indicators.figures import work_out
from sightline.inspection.frameworks import Division, Framework, Section, framework
from sightline.inspection.report.document import asks_by_number, between, scale_in_words
from sightline.inspection.report.quantifiers import said, spelt

from .agreement import agreement, audit_of, beside
from .models import CaseReview, Finding, Inspection
from .models.evidence import Polarity, Source, Voice
from .scope import sections_of
from .weighing import standing_grades

Drafted = tuple[str, list[str]]
"""The words of one passage, and what it rests on."""

PLURAL = re.compile(
    r"^(outcomes|children|care leavers|the experiences|arrangements|services)\b", re.IGNORECASE
)
WITH_PARTNERS = ("slac-2009", "cp-2012")
"""The frameworks whose reports ask partners as well (rulebook D9)."""
FACTS = ("cla-count", "cp-count", "cin-count", "leavers-count")
KIND = {
    Inspection.Kind.OFSTED: "This inspection was carried out by the inspectorate.",
    Inspection.Kind.PEER: "This was a review by peers from another authority. It is no judgement"
    " of the inspectorate.",
    Inspection.Kind.MOCK: "This was a mock inspection by the authority itself. It is no judgement"
    " of the inspectorate.",
}


def drafted(inspection: Inspection) -> Iterator[tuple[str, list[Drafted]]]:
    """Each section of the skeleton with the passages that the evidence gives it."""
    scale = framework(inspection.framework)
    grades = standing_grades(inspection, only_agreed=True)
    for section in sections_of(inspection):
        passages = list(_section(inspection, scale, section, grades))
        if passages:
            yield section.key, passages


def _section(
    inspection: Inspection, scale: Framework, section: Section, grades: dict[str, str]
) -> Iterator[Drafted]:
    if section.division is Division.SCALE:
        yield scale_in_words(scale), ["framework"]
    elif section.division is Division.FACTS:
        yield from _facts(inspection)
    elif section.division is Division.JUDGED:
        yield from _judged(inspection, scale, section, grades)
    elif section.division is Division.RECOMMENDATIONS:
        yield from _lead_in(inspection, scale, section)
    elif section.key.startswith("about"):
        yield from _about(inspection, scale)
    elif _lists_strengths(section):
        yield from _findings(inspection, _areas(scale, section), Polarity.STRENGTH)
    elif section.division is Division.FRONT:
        yield from _verdict(inspection, scale, section, grades)


def _about(inspection: Inspection, scale: Framework) -> Iterator[Drafted]:
    team = inspection.members.count()
    days = between(inspection.began_on, inspection.ended_on)
    yield (
        f"{KIND[Inspection.Kind(inspection.kind)]} It took place from {days}, followed the"
        f" framework “{scale.title}” and was made by {spelt(team)} {_plural(team, 'inspector')}.",
        ["inspection"],
    )
    yield _gathered(inspection), ["log", "sample"]
    if (draw := inspection.draws.order_by("-number").first()) is not None:
        chosen = draw.sampled.filter(at_random=True).count()
        named = draw.sampled.filter(at_random=False).count()
        yield (
            f"From {draw.population:,} children, {chosen} were drawn by lot within groups, with the"
            f" seed {draw.seed}, and {named} more because something known was wrong. What is"
            " said of children whose files were read is of those files, and of no others.",
            [f"draw:{draw.pk}"],
        )


def _gathered(inspection: Inspection) -> str:
    """What was read and who was met, in one sentence."""
    log = list(inspection.log.filter(withdrawn_because=""))
    read = _read(inspection)
    met: Counter[str] = Counter()
    for each in log:
        if each.source in (Source.INTERVIEW, Source.SURVEY):
            met[Voice(each.voice).label.lower() if each.voice else "others"] += each.people
    seen = Counter(each.source for each in log)
    parts = [f"{len(read)} children’s {_plural(len(read), 'file')} read"]
    parts += [f"{count} {who} heard" for who, count in sorted(met.items()) if count]
    if seen[Source.OBSERVATION]:
        parts.append(f"practice watched {_times(seen[Source.OBSERVATION])}")
    if seen[Source.DOCUMENT]:
        count = seen[Source.DOCUMENT]
        parts.append(f"{spelt(count)} {_plural(count, 'document')} and the authority’s figures")
    return f"The evidence was: {'; '.join(parts)}."


def _read(inspection: Inspection) -> list[CaseReview]:
    return list(
        CaseReview.objects.filter(sampled__draw__inspection=inspection, finished_at__isnull=False)
    )


def _facts(inspection: Inspection) -> Iterator[Drafted]:
    """The authority in numbers on the cut-off; what nobody can tell is not said."""
    told = [
        (f"{figure.title.lower()}: {int(figure.numerator):,}", figure.code)
        for figure in work_out(FACTS, as_at=inspection.as_at, to_date=True)
        if figure.numerator is not None
    ]
    day = inspection.as_at
    if told:
        yield (
            f"On {day.day} {day:%B %Y} the record of {inspection.authority} held:"
            f" {'; '.join(says for says, _ in told)}.",
            [f"indicator:{code}" for _, code in told],
        )


def _judged(
    inspection: Inspection, scale: Framework, section: Section, grades: dict[str, str]
) -> Iterator[Drafted]:
    area = scale.area(section.key)
    if area.key not in grades:
        return
    opinion = inspection.opinions.filter(area=area.key, stage="agreed").order_by("-pk").first()
    because = " ".join(opinion.because.split()) if opinion else ""
    yield (
        f"{restated(_whole(scale, section), grades[area.key])} {_sentence(because)}",
        [f"opinion:{opinion.pk}"] if opinion else [],
    )
    yield from _findings(inspection, [area.key], Polarity.WEAKNESS)
    if area.key not in _listed_apart(inspection, scale):
        yield from _findings(inspection, [area.key], Polarity.STRENGTH)
    if area.theme == "leadership" and (told := _agreed_with_audit(inspection)):
        yield told, ["audits"]


def _lists_strengths(section: Section) -> bool:
    return section.key.split(".")[-1] == "strengths"


def _listed_apart(inspection: Inspection, scale: Framework) -> set[str]:
    """The areas whose strengths a section of their own lists, so that none is told twice."""
    lists = [each for each in sections_of(inspection) if _lists_strengths(each)]
    return {area for each in lists for area in _areas(scale, each)}


def _areas(scale: Framework, section: Section) -> list[str]:
    """The areas that a section speaks of: those of its own part, or all that are always judged."""
    part = scale.part_of(section) if section.within_part else ""
    return [each.key for each in scale.areas if (each.part == part if part else not each.optional)]


def _findings(inspection: Inspection, areas: Collection[str], polarity: Any) -> Iterator[Drafted]:
    """A passage for each finding of these areas, those that matter most to children first."""
    held = inspection.findings.filter(area__in=areas, polarity=polarity, withdrawn_because="")
    for each in held.order_by("-weight", "pk"):
        yield in_words(each), [f"finding:{each.pk}", *(f"log:{entry}" for entry in each.entries)]


def in_words(finding: Finding) -> str:
    """A finding as the report has it: the word its number earns, the number beside it."""
    says = finding.says.strip()
    if finding.of is None:
        return _sentence(says)
    whom = said(finding.count or 0, finding.of, finding.whom)
    return _sentence(f"{whom} {says[0].lower() + says[1:] if says[1:2].islower() else says}")


def _agreed_with_audit(inspection: Inspection) -> str:
    pairs = [
        pair
        for review in _read(inspection)
        for pair in beside(review, audit_of(review.sampled.child_id, inspection.as_at))
    ]
    found = agreement(pairs)
    return found.says if found.compared else ""


def _lead_in(inspection: Inspection, scale: Framework, section: Section) -> Iterator[Drafted]:
    asked = inspection.recommendations.filter(section=section.key, withdrawn_because="")
    if not asked.exists() or not section.numbered or asks_by_number(scale, section):
        return
    whom = inspection.authority + (" and its partners" if scale.code in WITH_PARTNERS else "")
    yield (
        f"In order to improve its services for children, {whom} should take the following action.",
        [f"recommendation:{each.pk}" for each in asked],
    )


def _verdict(
    inspection: Inspection, scale: Framework, section: Section, grades: dict[str, str]
) -> Iterator[Drafted]:
    """The verdict where a framework's report, or a part of it, begins with it."""
    ours = _areas(scale, section)
    first = ours if section.within_part else scale.overall
    judged = next((key for key in first if key in grades), None)
    if judged is None or section.key == "children_summary":
        return
    yield restated(_whole(scale, section), grades[judged]), [f"area:{judged}"]
    weak = inspection.findings.filter(
        area__in=ours, polarity=Polarity.WEAKNESS, withdrawn_because="", weight=3
    )
    for each in weak.order_by("pk")[:3]:
        yield in_words(each), [f"finding:{each.pk}"]


def _whole(scale: Framework, section: Section) -> str:
    """What a grade is of: whoever this part of the report is about, one area, or everything."""
    part = scale.part_of(section)
    if section.within_part:
        return next(each.asked for each in scale.parts if each.key == part)
    return section.title if section.division is Division.JUDGED else "Overall effectiveness"


def restated(what: str, grade: str) -> str:
    """The sentence that opens a graded section: "Outcomes are inadequate." """
    many = bool(PLURAL.match(what))
    subject = what[0].upper() + what[1:]
    if grade.startswith("requires improvement"):
        return f"{subject} {grade.replace('requires', 'require', 1) if many else grade}."
    return f"{subject} {'are' if many else 'is'} {grade}."


def _sentence(words: str) -> str:
    words = words.strip()
    if not words:
        return ""
    words = words[0].upper() + words[1:]
    return words if words.endswith((".", "?", "!", "”")) else f"{words}."


def _plural(count: int, one: str) -> str:
    return one if count == 1 else f"{one}s"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{spelt(count)} times")
