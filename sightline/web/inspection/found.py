"""One inspection as its pages are given it: what it is, and what this person may do in it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest

from sightline.core.access import may
from sightline.inspection.conduct.models import Inspection, Report
from sightline.inspection.conduct.services.standing import inspects, leads, seen_by
from sightline.inspection.frameworks import framework

ROOM = "inspection.room.room"
TABS = (
    ("inspection.one.one", "Overview", ("inspections.room",)),
    ("inspection.requests.requests", "Requests", ("inspections.answer", "inspections.judge")),
    ("inspection.lists.lists", "Lists", ("inspections.run", "inspections.judge")),
    ("inspection.sample.sample", "Sample", ("inspections.run", "inspections.judge")),
    ("inspection.evidence.evidence", "Evidence", ("inspections.judge",)),
    ("inspection.areas.areas", "Judgements", ("inspections.judge",)),
    ("inspection.report.report", "Report", ("inspections.run", "inspections.judge")),
)


def inspection_or_404(request: HttpRequest, inspection_id: int) -> Inspection:
    """The inspection, if this person may know of it. Raises Http404 as for one there is not."""
    found = seen_by(request.user).filter(pk=inspection_id).first()
    if found is None:
        raise Http404
    return found


def as_inspector_or_404(request: HttpRequest, inspection_id: int) -> Inspection:
    """The inspection, for one of its inspectors in their time. Raises Http404 for anybody else."""
    found = inspection_or_404(request, inspection_id)
    if not inspects(request.user, found):
        raise Http404
    return found


def context(request: HttpRequest, inspection: Inspection) -> dict[str, Any]:
    """What every page of an inspection is given."""
    report = Report.objects.filter(inspection=inspection).first()
    return {
        "inspection": inspection,
        "scale": framework(inspection.framework),
        "inspects": inspects(request.user, inspection),
        "leads": leads(request.user, inspection),
        "runs": may(request.user, "inspections.run"),
        "answers": may(request.user, "inspections.answer"),
        "written": report,
        "is_published": report is not None and report.state == Report.State.PUBLISHED,
        "tabs": [
            (name, text)
            for name, text, needs in TABS
            if any(may(request.user, permission) for permission in needs)
        ],
    }
