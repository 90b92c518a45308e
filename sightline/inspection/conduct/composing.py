"""Puts the passages, grades and recommendations of an inspection together as one document."""

from __future__ import annotations

import datetime as dt

from sightline.inspection.frameworks import framework
from sightline.inspection.report.document import Asked, Document, Said

from .models import Inspection, Report
from .weighing import standing_grades

BY = {
    Inspection.Kind.OFSTED: "The inspectorate",
    Inspection.Kind.PEER: "Peers from another authority",
    Inspection.Kind.MOCK: "The authority itself, as a mock inspection",
}


def document_of(inspection: Inspection, published_on: dt.date | None = None) -> Document:
    """The report as it now stands."""
    scale = framework(inspection.framework)
    order = {each.key: place for place, each in enumerate(scale.sections)}
    report = Report.objects.filter(inspection=inspection).first()
    passages = report.passages.order_by("place") if report else []
    tiers = {each.key: place for place, each in enumerate(scale.tiers)}
    asked = inspection.recommendations.filter(withdrawn_because="").order_by("pk")
    leads = inspection.members.filter(leads=True).select_related("account").first()
    return Document(
        framework=inspection.framework,
        authority=inspection.authority,
        by=BY[Inspection.Kind(inspection.kind)],
        began_on=inspection.began_on,
        ended_on=inspection.ended_on,
        lead_inspector=leads.account.name if leads else "",
        published_on=published_on,
        paragraphs=tuple(
            Said(each.section, each.text, tuple(each.evidence))
            for each in sorted(passages, key=lambda each: (order[each.section], each.place))
        ),
        grades=standing_grades(inspection, only_agreed=True),
        asked=tuple(
            Asked(each.section, each.tier, each.text, each.body)
            for each in sorted(asked, key=lambda one: (order[one.section], tiers[one.tier], one.pk))
        ),
    )
