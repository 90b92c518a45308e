"""Safeguarding and looked after children, 2009 to 2012: 22 judgements in two halves."""

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
    Part,
    Section,
    Theme,
    Tier,
    Use,
)

_HEALTH = "The contribution of health agencies to keeping children and young people safe"
_TAKING_PART = "Making a positive contribution, including user engagement"

_SAFEGUARDING = (
    Area("sg.overall_effectiveness", "Overall effectiveness", Theme.OVERALL, part="sg"),
    Area("sg.capacity_for_improvement", "Capacity for improvement", Theme.IMPROVEMENT, part="sg"),
    Area(
        "sg.outcomes.children_safe_and_feel_safe",
        "Children and young people are safe and feel safe",
        Theme.HELP_AND_PROTECTION,
        part="sg",
    ),
    Area("sg.outcomes.quality_of_provision", "Quality of provision", Theme.PRACTICE, part="sg"),
    Area(
        "sg.outcomes.contribution_of_health_agencies",
        "The contribution of health agencies",
        Theme.HEALTH,
        (_HEALTH,),
        part="sg",
    ),
    Area(
        "sg.ambition_and_prioritisation", "Ambition and prioritisation", Theme.LEADERSHIP, part="sg"
    ),
    Area("sg.leadership_and_management", "Leadership and management", Theme.LEADERSHIP, part="sg"),
    Area(
        "sg.performance_management_and_quality_assurance",
        "Performance management and quality assurance",
        Theme.PERFORMANCE,
        part="sg",
    ),
    Area("sg.partnership_working", "Partnership working", Theme.PARTNERSHIP, part="sg"),
    Area(
        "sg.equality_and_diversity",
        "Equality and diversity",
        Theme.EQUALITY,
        part="sg",
        in_body=False,
    ),
)

_LOOKED_AFTER = (
    Area("lac.overall_effectiveness", "Overall effectiveness", Theme.OVERALL, part="lac"),
    Area("lac.capacity_for_improvement", "Capacity for improvement", Theme.IMPROVEMENT, part="lac"),
    Area("lac.outcomes.being_healthy", "Being healthy", Theme.HEALTH, part="lac"),
    Area("lac.outcomes.staying_safe", "Staying safe", Theme.CARE, part="lac"),
    Area(
        "lac.outcomes.enjoying_and_achieving", "Enjoying and achieving", Theme.EDUCATION, part="lac"
    ),
    Area(
        "lac.outcomes.making_a_positive_contribution",
        "Making a positive contribution",
        Theme.PARTICIPATION,
        (_TAKING_PART,),
        part="lac",
    ),
    Area(
        "lac.outcomes.economic_wellbeing",
        "Economic well-being",
        Theme.CARE_LEAVERS,
        ("Economic wellbeing", "Achieving economic well-being"),
        part="lac",
    ),
    Area("lac.quality_of_provision", "Quality of provision", Theme.PRACTICE, part="lac"),
    Area(
        "lac.ambition_and_prioritisation",
        "Ambition and prioritisation",
        Theme.LEADERSHIP,
        part="lac",
    ),
    Area(
        "lac.leadership_and_management", "Leadership and management", Theme.LEADERSHIP, part="lac"
    ),
    Area(
        "lac.performance_management_and_quality_assurance",
        "Performance management and quality assurance",
        Theme.PERFORMANCE,
        part="lac",
    ),
    Area(
        "lac.equality_and_diversity",
        "Equality and diversity",
        Theme.EQUALITY,
        part="lac",
        in_body=False,
    ),
)


def _judged(areas: tuple[Area, ...]) -> tuple[Section, ...]:
    return tuple(
        Section(area.key, area.title, Division.JUDGED, area.printed)
        for area in areas
        if area.in_body
    )


_SG, _LAC = _judged(_SAFEGUARDING), _judged(_LOOKED_AFTER)

framework = Framework(
    code="slac-2009",
    title="Safeguarding and looked after children services",
    says="Framework reference 090027, of May 2009, issued again in October 2010. It replaced the"
    " joint area review, and each authority was to be inspected once in three years.",
    since=dt.date(2009, 4, 1),
    until=dt.date(2012, 7, 31),
    in_force_says="From 1 April 2009 to the middle of 2012; the last day is not known.",
    in_force_certainty="K",
    basis="Children Act 2004, section 20 (joint review)",
    basis_certainty="K",
    layout=Layout.RECORD,
    titles=("Inspection of safeguarding and looked after children services",),
    grades=(
        Grade("outstanding", "well beyond the least that is required", 1),
        Grade("good", "more than the least that is required", 2),
        Grade("adequate", "the least that is required, and no more", 3),
        Grade("inadequate", "less than the least that is required", 4),
    ),
    parts=(
        Part("sg", "Safeguarding", ("Safeguarding services", "Safeguarding")),
        Part(
            "lac",
            "Looked after children",
            ("Services for looked after children", "Looked after children"),
        ),
    ),
    areas=(*_SAFEGUARDING, *_LOOKED_AFTER),
    sections=(
        Section("about_this_inspection", "About this inspection", Division.NARRATIVE),
        Section(
            "judgements_and_meaning",
            "The inspection judgements and what they mean",
            Division.SCALE,
        ),
        Section("service_information", "Service information", Division.FACTS),
        *_SG[:2],
        Section("sg.areas_for_improvement", "Areas for improvement", Division.RECOMMENDATIONS),
        *_SG[2:],
        *_LAC[:2],
        Section("lac.areas_for_improvement", "Areas for improvement", Division.RECOMMENDATIONS),
        *_LAC[2:],
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
            "Talks with children, parents and carers, staff, managers, the"
            " director, the board's chair, members and the community",
        ),
        Evidence("documents", "Plans, reports and performance data"),
        Evidence("case_files", "Case files", note="74 and 66 in the two reports read"),
        Evidence("practice_observed", "Practice watched: conferences and meetings", Use.SOMETIMES),
        Evidence("previous_inspection", "The last unannounced inspection of the front door"),
        Evidence("health_interviews", "Interviews and groups with named health bodies"),
        Evidence("surveys", "Surveys of looked after children and of care leavers"),
        Evidence("serious_case_reviews", "Evaluations of serious case reviews"),
    ),
    kinds=(
        Kind(
            "full",
            "Full inspection",
            notice=(0, 10),
            notice_says="ten working days at most",
            on_site=(10, 10),
            on_site_says="two weeks",
            team=(4, 5),
            team_says="three inspectors, one of health services, and at times one more",
            certainty="S",
        ),
    ),
    guards=(
        Guard(
            "safeguarding-outcome",
            "An inadequate grade for children being safe makes safeguarding inadequate overall",
            when=("sg.outcomes.children_safe_and_feel_safe",),
            at="inadequate",
            limits="sg.overall_effectiveness",
            to="inadequate",
            certainty="K/U",
        ),
        *(
            Guard(
                f"{part}-capacity-after-inadequate",
                "Where the whole is inadequate, capacity to improve above adequate needs a reason",
                when=(f"{part}.overall_effectiveness",),
                at="inadequate",
                limits=f"{part}.capacity_for_improvement",
                to="adequate",
                certainty="K/U",
                with_reason=True,
            )
            for part in ("sg", "lac")
        ),
    ),
    notes=(
        "One inadequate area does not make the whole inadequate: grades are not worst-of.",
        "Reports print some group headings of the record in the wrong place; the order holds.",
    ),
)
