"""Hands a published report on: it becomes an inspection report of the authority's own record.

The deed is that of whoever published it; the record of governance, which no inspector may write, is
kept by the service itself.
"""

from __future__ import annotations

from typing import Any

from sightline.core.acting import system_account
from sightline.inspection.frameworks import framework
from sightline.inspection.report.document import from_json, in_words
from sightline.record.governance import services as governance
from sightline.record.governance.models import AreaForImprovement, InspectionReport

from ..models import Inspection, Published

TIER: dict[int, Any] = {
    0: AreaForImprovement.Tier.IMMEDIATE,
    3: AreaForImprovement.Tier.THREE_MONTHS,
    6: AreaForImprovement.Tier.SIX_MONTHS,
}
INSPECTORATE = {
    Inspection.Kind.OFSTED: "Ofsted",
    Inspection.Kind.PEER: "Peers",
    Inspection.Kind.MOCK: "The authority itself",
}


def hand_on(inspection: Inspection, published: Published) -> InspectionReport:
    """Make the report and each thing it asks for part of the record. Only part of a deed."""
    by = system_account()
    scale = framework(inspection.framework)
    report = governance.receive_report(
        by=by,
        reference=inspection.reference,
        kind=str(InspectionReport.Kind.FULL),
        received_on=published.on,
        inspectorate=INSPECTORATE[Inspection.Kind(inspection.kind)],
        began_on=inspection.began_on,
        ended_on=inspection.ended_on,
    )
    governance.answer_report(by=by, report=report, what="published_on", on=published.on)
    for each in from_json(published.document).asked:
        months = scale.tier(each.tier).months
        governance.set_area_for_improvement(
            by=by,
            report=report,
            wording=in_words(each),
            tier=TIER.get(months if months is not None else 6, TIER[6]),
        )
    return report
