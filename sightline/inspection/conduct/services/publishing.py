"""Hands a published report on: part of the authority's record, and followed by live tests.

The deed is that of whoever published it; the record of governance, which no inspector may write, is
kept by the service itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sightline.core.acting import system_account
from sightline.inspection.frameworks import Framework, framework
from sightline.inspection.improvement.services import AskedFor, begin_items
from sightline.inspection.report.document import Asked, from_json, in_words
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
    begin_items(by=by, report=report, asked_for=_asked_for(inspection, published))
    return report


def _asked_of(scale: Framework, asked: Asked) -> str:
    """Who must do it where it stands in the part of the report about somebody else; or blank."""
    part = asked.section.split(".")[0]
    return next((each.asked for each in scale.optional_parts if each.key == part), "")


def _asked_for(inspection: Inspection, published: Published) -> list[AskedFor]:
    """Each thing asked for, as the published report has it, with the live tests chosen for it.

    Where a framework sets no time, it is taken up within six months (our own rule, `L`).
    """
    scale = framework(inspection.framework)
    chosen = {
        (each.section, each.tier, each.text): tuple(each.tests)
        for each in inspection.recommendations.filter(withdrawn_because="")
    }
    found = []
    for each in from_json(published.document).asked:
        months = scale.tier(each.tier).months
        found.append(
            AskedFor(
                wording=in_words(each if each.body else replace(each, body=_asked_of(scale, each))),
                tier=str(TIER.get(6 if months is None else months, TIER[6])),
                tests=chosen.get((each.section, each.tier, each.text), ()),
            )
        )
    return found
