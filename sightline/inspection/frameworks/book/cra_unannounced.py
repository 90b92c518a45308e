"""The unannounced look at contact, referral and assessment, 2009 to 2012: a letter, no grades."""

from __future__ import annotations

import datetime as dt

from ..language import Division, Evidence, Framework, Kind, Layout, Section, Tier

framework = Framework(
    code="cra-unannounced",
    title="Unannounced inspection of contact, referral and assessment",
    says="Each year, without notice. Its letter gives strengths, what meets the requirements,"
    " areas to develop and, where a child may be at risk, an area for priority action.",
    since=dt.date(2009, 6, 1),
    until=dt.date(2012, 6, 30),
    in_force_says="From 2009 to 2012, each authority every year; neither day is known.",
    in_force_certainty="K",
    basis="Education and Inspections Act 2006, section 138",
    basis_certainty="K",
    layout=Layout.NOT_GRADED,
    titles=(
        "Annual unannounced inspection of contact, referral and assessment",
        "Unannounced inspection of contact, referral and assessment",
    ),
    grades=(),
    areas=(),
    sections=(
        Section("about_this_inspection", "About this inspection", Division.FRONT, numbered=False),
        Section("strengths", "Strengths", Division.NARRATIVE, numbered=False),
        Section(
            "meets_requirements",
            "Satisfactory practice",
            Division.NARRATIVE,
            ("The service meets the requirements of statutory guidance in the following areas",),
            numbered=False,
        ),
        Section(
            "areas_for_development",
            "Areas for development",
            Division.RECOMMENDATIONS,
            numbered=False,
        ),
        Section(
            "areas_for_priority_action",
            "Areas for priority action",
            Division.RECOMMENDATIONS,
            ("Area for priority action", "Priority action"),
            numbered=False,
        ),
    ),
    tiers=(
        Tier(
            "priority action",
            "Priority action",
            0,
            ("Areas for priority action",),
            section="areas_for_priority_action",
        ),
        Tier(
            "development",
            "For development",
            None,
            ("Areas for development",),
            section="areas_for_development",
        ),
    ),
    evidence=(
        Evidence("case_files", "Case files of children newly referred"),
        Evidence("practice_observed", "Practice watched at the front door"),
        Evidence("discussions", "Talks with workers and managers"),
        Evidence("documents", "Performance data and records of supervision"),
    ),
    kinds=(
        Kind(
            "unannounced",
            "Unannounced visit",
            notice=(0, 0),
            notice_says="none",
            on_site=(2, 2),
            on_site_says="two days",
            team=(2, 2),
            team_says="two inspectors",
            certainty="S",
            graded=False,
        ),
    ),
    notes=("No letter of this kind was read: its section names are known, not seen.",),
)
