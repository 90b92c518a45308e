"""What an area lacks before it may be judged: evidence of more than one kind, and a child's voice.

The thresholds are our own (`L`): the framework texts could not be read in full. They are data here,
by what the area is about, and not law.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sightline.inspection.frameworks import Theme, framework

from .models import CaseReview, Inspection
from .models.evidence import Polarity, Source, Voice

CERTAINTY = "L"


@dataclass(frozen=True)
class Needed:
    """What must be there before an area about this may be judged."""

    kinds: int = 2
    files: int = 0
    voices: tuple[Any, ...] = ()
    sources: tuple[Any, ...] = ()


OF_PRACTICE = Needed(files=3, voices=(Voice.CHILD,))
OF_LEADERS = Needed(voices=(Voice.STAFF, Voice.LEADER), sources=(Source.DOCUMENT,))
NEEDED = {
    Theme.HELP_AND_PROTECTION: OF_PRACTICE,
    Theme.CARE: OF_PRACTICE,
    Theme.CARE_LEAVERS: OF_PRACTICE,
    Theme.ADOPTION: OF_PRACTICE,
    Theme.PRACTICE: Needed(files=3, voices=(Voice.CHILD, Voice.STAFF)),
    Theme.LEADERSHIP: OF_LEADERS,
    Theme.IMPROVEMENT: OF_LEADERS,
    Theme.PERFORMANCE: Needed(sources=(Source.DOCUMENT,), voices=(Voice.STAFF,)),
    Theme.PARTNERSHIP: Needed(voices=(Voice.PARTNER,)),
    Theme.BOARD: Needed(voices=(Voice.PARTNER, Voice.LEADER), sources=(Source.DOCUMENT,)),
    Theme.PARTICIPATION: Needed(voices=(Voice.CHILD,)),
    Theme.HEALTH: OF_PRACTICE,
    Theme.EDUCATION: OF_PRACTICE,
    Theme.EQUALITY: Needed(),
}
"""What each kind of area must have. The overall grade needs the grades of the others instead."""


def lacking(inspection: Inspection, area: str) -> list[str]:
    """What the area lacks, each as a phrase; nothing where it may be judged."""
    scale = framework(inspection.framework)
    one = scale.area(area)
    if one.theme is Theme.OVERALL:
        return _ungraded(inspection, area)
    needed = NEEDED.get(one.theme, Needed())
    log = list(inspection.log.filter(area=area, withdrawn_because=""))
    read = CaseReview.objects.filter(
        sampled__draw__inspection=inspection, finished_at__isnull=False
    ).count()
    kinds = {each.source for each in log} | ({Source.CASES} if read and needed.files else set())
    voices = {each.voice for each in log}
    found = []
    if read < needed.files:
        found.append(f"{needed.files - read} more files read ({read} of {needed.files})")
    if len(kinds) < needed.kinds:
        found.append(f"evidence of {needed.kinds} kinds ({len(kinds)} so far)")
    found += [
        f"the voice of {Voice(voice).label.lower()}"
        for voice in needed.voices
        if voice not in voices
    ]
    found += [
        f"evidence from a {Source(source).label.lower()}"
        for source in needed.sources
        if source not in kinds
    ]
    weighed = inspection.findings.filter(area=area, withdrawn_because="")
    pointing = set(weighed.values_list("polarity", flat=True))
    if not pointing:
        found.append("a strength or a weakness weighed")
    elif {each.polarity for each in log} == set(Polarity.values) and len(pointing) == 1:
        other = "strengths" if Polarity.WEAKNESS in pointing else "weaknesses"
        found.append(f"the {other} that the log speaks of, weighed as well")
    return found


def _ungraded(inspection: Inspection, area: str) -> list[str]:
    scale = framework(inspection.framework)
    one = scale.area(area)
    graded = set(inspection.opinions.values_list("area", flat=True))
    missing = [
        each.title
        for each in scale.areas
        if each.part == one.part
        and each.key not in graded
        and each.theme is not Theme.OVERALL
        and each.weighs
        and not each.optional
    ]
    return [f"a grade for {title.lower()}" for title in missing]
