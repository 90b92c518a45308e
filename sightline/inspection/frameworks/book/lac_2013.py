"""Services for looked after children, the spring to the autumn of 2013: five judgements."""

from __future__ import annotations

import datetime as dt

from ..language import (
    Area,
    Division,
    Evidence,
    Framework,
    Grade,
    Guard,
    Kind,
    Layout,
    Section,
    Theme,
    Tier,
    Use,
)

_OVERALL = "Overall effectiveness of services for looked after children and young people"
_OUTCOMES = "Outcomes for looked after children and young people"

framework = Framework(
    code="lac-2013",
    title="Services for looked after children",
    says="Used for some months and given up for the single framework on 14 June 2013. Its section"
    " on outcomes walks through health, safety, education, contribution and economic well-being"
    " in that order, without headings.",
    since=dt.date(2013, 4, 1),
    until=dt.date(2013, 10, 31),
    in_force_says="From the spring to the autumn of 2013; the days are not known.",
    in_force_certainty="U",
    basis="Education and Inspections Act 2006, section 136",
    basis_certainty="S",
    layout=Layout.RECORD,
    titles=(
        "Inspection of looked after children services",
        "Inspection of services for looked after children",
    ),
    grades=(
        Grade("outstanding", "well beyond the least that is required", 1),
        Grade("good", "more than the least that is required", 2),
        Grade("adequate", "the least that is required, and no more", 3),
        Grade("inadequate", "less than the least that is required", 4),
    ),
    areas=(
        Area("overall_effectiveness", "Overall effectiveness", Theme.OVERALL, (_OVERALL,)),
        Area(
            "capacity_to_improve",
            "Capacity to improve",
            Theme.IMPROVEMENT,
            ("Capacity for improvement",),
        ),
        Area("outcomes", "Outcomes for children", Theme.CARE, (_OUTCOMES, "Outcomes")),
        Area("quality_of_provision", "Quality of provision", Theme.PRACTICE),
        Area("leadership_and_management", "Leadership and management", Theme.LEADERSHIP),
    ),
    sections=(
        Section("about_this_inspection", "About this inspection", Division.NARRATIVE),
        Section(
            "judgements_and_meaning",
            "The inspection judgements and what they mean",
            Division.SCALE,
        ),
        Section("service_information", "Service information", Division.FACTS),
        Section("overall_effectiveness", "Overall effectiveness", Division.JUDGED, (_OVERALL,)),
        Section(
            "capacity_to_improve",
            "Capacity to improve",
            Division.JUDGED,
            ("Capacity for improvement",),
        ),
        Section("areas_for_improvement", "Areas for improvement", Division.RECOMMENDATIONS),
        Section("outcomes", "Outcomes", Division.JUDGED, (_OUTCOMES,)),
        Section("quality_of_provision", "Quality of provision", Division.JUDGED),
        Section("leadership_and_management", "Leadership and management", Division.JUDGED),
        Section(
            "record_of_main_findings", "Record of main findings", Division.RECORD, numbered=False
        ),
    ),
    tiers=(
        Tier("immediately", "Immediately", 0),
        Tier("within three months", "Within three months", 3),
        Tier("within six months", "Within six months", 6),
    ),
    evidence=(
        Evidence(
            "discussions",
            "Talks with children, staff, managers, senior officers, the"
            " board's chair, members and the community",
        ),
        Evidence("documents", "Plans, reports and performance data"),
        Evidence("case_files", "Case files", note="32 and 70 in the two reports read"),
        Evidence("own_audit", "The authority's own audit of the same cases", Use.SOMETIMES),
        Evidence("surveys", "A survey of children during the inspection", Use.SOMETIMES),
        Evidence("previous_inspection", "What the last inspection found", Use.SOMETIMES),
    ),
    kinds=(
        Kind(
            "full",
            "Full inspection",
            notice=None,
            notice_says="short notice; how many days is not known",
            on_site=(5, 5),
            on_site_says="five days",
            team=(5, 5),
            team_says="five inspectors",
            certainty="U",
        ),
    ),
    guards=(
        Guard(
            "capacity-after-inadequate",
            "Where the whole is inadequate, capacity to improve above adequate needs a reason",
            when=("overall_effectiveness",),
            at="inadequate",
            limits="capacity_to_improve",
            to="adequate",
            certainty="K/U",
            with_reason=True,
        ),
    ),
    notes=("The plan of July 2012 was for two weeks, unannounced and joint with health.",),
)
