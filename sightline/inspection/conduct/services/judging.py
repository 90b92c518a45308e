"""Weighing the evidence: the log, strengths and weaknesses, grades, moderation, what is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.utils import timezone

from sightline.core.acting import Refused, deed, note
from sightline.core.models import Account
from sightline.inspection.frameworks import framework

from ..lacking import lacking
from ..models import Finding, Inspection, LogEntry, Opinion, Recommendation
from ..models.evidence import Polarity, Source, Voice, Weight
from ..scope import areas_of, sections_of
from ..weighing import GuardSays, held_by_guards, standing_grades
from .standing import as_inspector, as_lead, at_length, not_published, said

Stage = Opinion.Stage


def _working(by: Account, inspection: Inspection, area: str) -> None:
    as_inspector(by, inspection)
    not_published(inspection)
    if area not in {each.key for each in areas_of(inspection)}:
        raise Refused("This inspection judges no such area. Choose one of those it judges.")


def log(
    *,
    by: Account,
    inspection: Inspection,
    area: str,
    on: dt.date,
    whom: str,
    says: str,
    **more: Any,
) -> LogEntry:
    """Add a line to the evidence log of one area. Raises Refused.

    `more` is its `source` and `polarity`, and where there are any its `voice`, how many `people`
    it is of, and the codes of the `figures` it points at.
    """
    _working(by, inspection, area)
    asked: dict[str, Any] = {"source": Source, "polarity": Polarity, "voice": Voice}
    if any(more.get(name, "") not in kind.values for name, kind in asked.items()):
        raise Refused("Say how you came by it, whose voice it is and which way it points.")
    if on > timezone.localdate():
        raise Refused("Log what has happened: this day has not come yet.")
    with deed(by=by, why="Evidence was logged"):
        made = LogEntry.objects.create(
            inspection=inspection,
            area=area,
            on=on,
            whom=said(whom, "Say who was met, or what was read or watched."),
            says=at_length(says, "Say what was heard or seen."),
            logged_by=by,
            **more,
        )
        note(by=by, did="logged evidence", about=made)
    return made


def withdraw(
    *, by: Account, inspection: Inspection, what: LogEntry | Finding | Recommendation, why: str
) -> None:
    """Take back a line, a finding or something asked for; it stays to be read. Raises Refused."""
    as_inspector(by, inspection)
    not_published(inspection)
    if what.withdrawn_because:
        raise Refused("This is withdrawn already.")
    why = said(why, "Say why it no longer stands.")
    with deed(by=by, why=why):
        what.withdrawn_because = why
        what.save(update_fields=["withdrawn_because"])
        note(by=by, did=f"withdrew a {what._meta.verbose_name}", about=what, why=why)


@dataclass(frozen=True)
class Share:
    """So many of so many, and of whom: children whose files were read."""

    count: int
    of: int
    whom: str

    def sound(self) -> Share:
        """The same, once it can be. Raises Refused."""
        if not 0 <= self.count <= self.of or not self.of:
            raise Refused("Give the number as so many of so many, or leave both boxes empty.")
        whom = said(self.whom, "Say of whom the number is, such as: children whose files we read.")
        return replace(self, whom=whom)


def find(
    *,
    by: Account,
    inspection: Inspection,
    area: str,
    polarity: str,
    weight: int,
    says: str,
    share: Share | None = None,
    entries: Sequence[int] = (),
) -> Finding:
    """Say what the evidence of an area comes to. Raises Refused.

    Where it has a number, the word that stands for it in the report is chosen from the number. A
    finding rests on a number or on lines of the log.
    """
    _working(by, inspection, area)
    if polarity not in Polarity.values or weight not in Weight.values:
        raise Refused("Say whether it is a strength or a weakness, and how much it matters.")
    share = share and share.sound()
    held = _lines_of(inspection, area, entries)
    if share is None and not held:
        raise Refused("Say what it rests on: a number, or lines of the evidence log.")
    with deed(by=by, why="A finding was weighed"):
        made = Finding.objects.create(
            inspection=inspection,
            area=area,
            polarity=polarity,
            weight=weight,
            says=said(says, "Say what was found, as the report is to have it."),
            entries=held,
            found_by=by,
            **(asdict(share) if share else {}),
        )
        note(by=by, did="weighed a finding", about=made)
    return made


def _lines_of(inspection: Inspection, area: str, entries: Sequence[int]) -> list[int]:
    """The lines of the log that these are. Raises Refused for one of another area, or none."""
    ours = inspection.log.filter(pk__in=entries, area=area, withdrawn_because="")
    held = list(ours.values_list("pk", flat=True))
    if set(held) != set(entries):
        raise Refused("One of the lines it rests on is not in the log of this area.")
    return held


def give_grade(
    *,
    by: Account,
    inspection: Inspection,
    area: str,
    grade: str,
    because: str,
    stage: Any = Stage.PROVISIONAL,
    lift: str = "",
) -> Opinion:
    """Give an opinion of an area's grade, as an inspector. Raises Refused.

    It is refused while the area lacks what it must have before it may be judged, saying what. A
    limit that the framework sets on the agreed grade holds, unless the framework lets a reason lift
    it and `lift` gives one; at the other stages it only advises.
    """
    _working(by, inspection, area)
    _may_be_judged(inspection, area)
    _in_its_turn(by, inspection, area, stage)
    word = _on_the_scale(inspection, grade)
    because = at_length(because, "Say why this grade and not the one above or below it.")
    guards = _guards(inspection, area, word, stage, lift)
    if lift.strip():
        because = f"{because}\nWhy the limit does not hold: {' '.join(lift.split())}"
    with deed(by=by, why=f"A grade was given: {stage}"):
        made = Opinion.objects.create(
            inspection=inspection,
            area=area,
            stage=stage,
            grade=word,
            because=because,
            guards=[asdict(one) for one in guards],
            given_by=by,
        )
        note(by=by, did=f"gave a grade: {stage}", about=made)
    return made


def _on_the_scale(inspection: Inspection, grade: str) -> str:
    scale = framework(inspection.framework)
    chosen = scale.grade(grade)
    if chosen is None:
        raise Refused(f"Choose one of: {', '.join(each.word for each in scale.grades)}.")
    return chosen.word


def _may_be_judged(inspection: Inspection, area: str) -> None:
    """Go on only where the area has what it needs. Raises Refused, saying what it lacks."""
    if missing := lacking(inspection, area):
        title = framework(inspection.framework).area(area).title
        raise Refused(f"{title} cannot be judged yet. It lacks: {'; '.join(missing)}.")


def _in_its_turn(by: Account, inspection: Inspection, area: str, stage: str) -> None:
    """First a provisional grade, then another inspector's own, then the one that is agreed."""
    held = inspection.opinions.filter(area=area)
    if stage not in Stage.values:
        raise Refused("Say at which stage the grade is given.")
    if stage == Stage.MODERATION:
        first = held.filter(stage=Stage.PROVISIONAL).order_by("-pk").first()
        if first is None:
            raise Refused("There is no provisional grade to moderate yet.")
        if first.given_by_id == by.pk:
            raise Refused("Whoever gave the provisional grade cannot moderate it. Ask another.")
    if stage == Stage.AGREED:
        as_lead(by, inspection)
        if not held.filter(stage=Stage.MODERATION).exists():
            raise Refused("A second inspector moderates each grade before it is agreed.")


def _guards(
    inspection: Inspection, area: str, grade: str, stage: str, lift: str
) -> list[GuardSays]:
    """What the guards say of this grade. Raises Refused where one holds back an agreed grade."""
    grades = standing_grades(inspection) | {area: grade}
    guards = [one for one in held_by_guards(inspection, grades) if one.area == area]
    if stage == Stage.AGREED:
        for one in guards:
            if not (one.reason_lifts and lift.strip()):
                raise Refused(one.refusal)
    return guards


def ask(
    *,
    by: Account,
    inspection: Inspection,
    section: str,
    tier: str,
    text: str,
    body: str = "",
    findings: Sequence[int] = (),
    tests: Sequence[str] = (),
) -> Recommendation:
    """Ask for something to be done, by when and of whom. Raises Refused.

    It answers at least one weakness: nothing is asked for that was not found.
    """
    as_inspector(by, inspection)
    not_published(inspection)
    _has_a_place(inspection, section, tier)
    weak = inspection.findings.filter(
        pk__in=findings, polarity=Polarity.WEAKNESS, withdrawn_because=""
    )
    held = list(weak.values_list("pk", flat=True))
    if not held or set(held) != set(findings):
        raise Refused("Choose the weakness that it answers.")
    with deed(by=by, why="Something was asked for"):
        made = Recommendation.objects.create(
            inspection=inspection,
            section=section,
            tier=tier,
            body=" ".join(body.split()),
            text=_as_asked(text),
            findings=held,
            tests=list(tests),
            set_by=by,
        )
        note(by=by, did="asked for an improvement", about=made)
    return made


def _has_a_place(inspection: Inspection, section: str, tier: str) -> None:
    scale = framework(inspection.framework)
    asking = {each.key for each in sections_of(inspection) if each.division == "recommendations"}
    if section not in asking:
        raise Refused("Choose where in the report it is to stand.")
    tiers = scale.tiers_in(section)
    if tier not in {each.key for each in tiers}:
        raise Refused(f"Say how soon: {', '.join(each.title.lower() for each in tiers)}.")


def _as_asked(text: str) -> str:
    """What is asked, as a bullet has it: it begins with a small letter and has no full stop."""
    words = said(text, "Say what is to be done, beginning with a verb.").rstrip(".;")
    second = words[1:2]
    return words if second.isupper() else words[0].lower() + words[1:]
