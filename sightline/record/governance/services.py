"""The deeds that keep inspection reports, what is done about them, and documents agreed."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note, stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source
from sightline.record.workforce.models import Worker

from .models import About, AreaForImprovement, InspectionReport, ServiceDocument

Rows = Sequence[Mapping[str, Any]]


def state_inspection_reports(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Inspection reports, as a source states them. Raises Refused."""
    return stated(by=by, model=InspectionReport, source=source, key=("reference",), rows=rows)


def state_areas_for_improvement(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Areas for improvement and what was done about them, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=AreaForImprovement,
        source=source,
        key=("report_id", "number"),
        rows=[
            {
                **row,
                "owner_named": bool(row.get("owner_id") or row.get("owner_says")),
                "evidence_shown": bool(row.get("evidence")),
            }
            for row in rows
        ],
    )


def state_service_documents(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Documents that were agreed, as a source states them. Raises Refused."""
    key = ("kind", "about", "title", "agreed_on")
    return stated(by=by, model=ServiceDocument, source=source, key=key, rows=rows)


def record_document(
    *,
    by: Account,
    kind: str,
    about: str,
    title: str,
    agreed_on: dt.date,
    agreed_by: str,
    out_of_date_on: dt.date | None = None,
    kept_at: str = "",
    review_on: dt.date | None = None,
) -> ServiceDocument:
    """Write down that a document was agreed, when and by whom. Raises Refused."""
    allow(by, "improvement.write")
    if kind not in ServiceDocument.Kind.values or about not in About.values:
        raise Refused("Choose what kind of document it is and what it is about, from those listed.")
    if not title.strip() or not agreed_by.strip():
        raise Refused("Give its title and who agreed it: a paper that nobody agreed shows nothing.")
    if out_of_date_on is not None and out_of_date_on < agreed_on:
        raise Refused("It goes out of date before it is agreed. Correct one of the dates.")
    if agreed_on > timezone.localdate():
        raise Refused("It has not been agreed yet. Record it once it has been.")
    _refuse_early_review(agreed_on, review_on)
    with deed(by=by, why="A document was agreed"):
        made = ServiceDocument.objects.create(
            kind=kind,
            about=about,
            title=title.strip(),
            agreed_on=agreed_on,
            agreed_by=agreed_by.strip(),
            out_of_date_on=out_of_date_on,
            kept_at=kept_at.strip(),
            review_on=review_on,
            recorded_by=by,
        )
        note(by=by, did="recorded a document that was agreed", about=made)
    return made


def review_document(
    *, by: Account, document: ServiceDocument, looked_on: dt.date, holds: bool,
    review_on: dt.date | None, found: str,
) -> ServiceDocument:  # fmt: skip
    """A document was looked at again: it holds until its next day, or is out of date from then.

    Raises Refused.
    """
    allow(by, "improvement.write")
    with transaction.atomic():
        document = ServiceDocument.objects.select_for_update().get(pk=document.pk)
        if document.out_of_date_on is not None:
            raise Refused("This document is out of date already. Record the one in its place.")
        if looked_on > timezone.localdate():
            raise Refused("That day has not come yet. Record it once it has been looked at.")
        if looked_on < document.agreed_on:
            raise Refused("It was looked at before it was agreed. Correct the day.")
        if len(found.split()) < 3:
            raise Refused("Say in a sentence what was found: what it changed, and what is next.")
        if holds and review_on is None:
            raise Refused("Say by when it is looked at again.")
        _refuse_early_review(looked_on, review_on if holds else None)
        with deed(by=by, why=found):
            if holds:
                document.review_on = review_on
            else:
                document.out_of_date_on, document.review_on = looked_on, None
            document.save(update_fields=["review_on", "out_of_date_on"])
            did = "looked at a document again" + ("" if holds else ": it is out of date")
            note(by=by, did=did, about=document, why=found)
    return document


def _refuse_early_review(day: dt.date, review_on: dt.date | None) -> None:
    if review_on is not None and review_on <= day:
        raise Refused("It is to be looked at again before it stands. Correct one of the dates.")


def receive_report(
    *,
    by: Account,
    reference: str,
    kind: str,
    received_on: dt.date,
    priority_action: bool = False,
    inspectorate: str = "Ofsted",
    began_on: dt.date | None = None,
    ended_on: dt.date | None = None,
) -> InspectionReport:
    """Take an inspection report that has come. Raises Refused."""
    allow(by, "inspections.write")
    if kind not in InspectionReport.Kind.values:
        raise Refused(f"There is no kind of inspection called '{kind}'. Choose one listed.")
    if InspectionReport.objects.filter(reference=reference).exists():
        raise Refused(f"The report {reference} is here already. Open that one.")
    with deed(by=by, why="An inspection report came"):
        made = InspectionReport.objects.create(
            reference=reference,
            kind=kind,
            received_on=received_on,
            priority_action=priority_action,
            inspectorate=inspectorate,
            began_on=began_on,
            ended_on=ended_on,
            recorded_by=by,
        )
        note(by=by, did="received an inspection report", about=made)
    return made


ANSWERS = {
    "published_on": "the inspectors published the report",
    "published_by_us_on": "we published the report",
    "draft_sent_on": "the draft plan was sent",
    "statement_published_on": "the statement of what will be done was published",
}
"""What may happen to a report once it has come, each on a day."""


def answer_report(*, by: Account, report: InspectionReport, what: str, on: dt.date) -> None:
    """Say on which day one of these things happened to a report. Raises Refused."""
    allow(by, "inspections.write")
    if what not in ANSWERS:
        raise Refused(f"There is no such step as '{what}'. Choose one of {', '.join(ANSWERS)}.")
    if report.received_on is not None and on < report.received_on:
        raise Refused("That is before the report came. Correct one of the dates.")
    with deed(by=by, why=ANSWERS[what]):
        setattr(report, what, on)
        report.save(update_fields=[what])
        note(by=by, did=ANSWERS[what], about=report)


def set_area_for_improvement(
    *, by: Account, report: InspectionReport, wording: str, tier: str, paragraph: str = ""
) -> AreaForImprovement:
    """Write down one thing that a report asks for, in its own words. Raises Refused."""
    allow(by, "inspections.write")
    if tier not in AreaForImprovement.Tier.values:
        raise Refused("Say how soon: immediately, within three months or within six months.")
    if not wording.strip():
        raise Refused("Give the words of the report.")
    with deed(by=by, why="An area for improvement was written down"):
        made = AreaForImprovement.objects.create(
            report=report,
            number=report.areas.count() + 1,
            wording=wording,
            tier=tier,
            paragraph=paragraph,
            recorded_by=by,
        )
        note(by=by, did="wrote down an area for improvement", about=made)
    return made


def plan_improvement(
    *,
    by: Account,
    area: AreaForImprovement,
    action: str,
    planned_on: dt.date,
    owner: Worker | None = None,
    owner_says: str = "",
    figures: Sequence[str] = (),
) -> None:
    """Say what will be done, by whom, and which figures will show it. Raises Refused."""
    allow(by, "inspections.write")
    if not action.strip():
        raise Refused("Say what will be done.")
    if owner is None and not owner_says.strip():
        raise Refused("Say who owns it: a plan that is everybody's is nobody's.")
    with deed(by=by, why="What to do was planned"):
        area.action, area.planned_on = action, planned_on
        area.owner, area.owner_says = owner, owner_says
        area.figures, area.owner_named = list(figures), True
        area.save()
        note(by=by, did="planned what to do about an area for improvement", about=area)


def show_improvement(
    *, by: Account, area: AreaForImprovement, on: dt.date, evidence: str = ""
) -> None:
    """Say that it is done, with the evidence: without any it is a claim, and does not count."""
    allow(by, "inspections.write")
    with deed(by=by, why="Said to be done"):
        area.said_to_be_done_on, area.evidence = on, evidence
        area.evidence_shown = bool(evidence.strip())
        area.save()
        note(by=by, did="said that an area for improvement was met", about=area)
