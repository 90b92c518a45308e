"""The protection of children, 2012 to 2013: unannounced, four judgements, words and no numbers."""

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

_HELP = (
    "The effectiveness of the help and protection provided to children, young people, families"
    " and carers"
)

framework = Framework(
    code="cp-2012",
    title="Local authority arrangements for the protection of children",
    says="Published on 30 January 2012, in effect from May. The verdict and what must improve come"
    " first in the report, before what inspectors looked at.",
    since=dt.date(2012, 5, 1),
    until=dt.date(2013, 10, 31),
    in_force_says="From May 2012 until the single framework; official statistics start on 1 June.",
    in_force_certainty="S",
    basis="Education and Inspections Act 2006, section 136",
    basis_certainty="S",
    layout=Layout.RECORD,
    titles=("Inspection of local authority arrangements for the protection of children",),
    grades=(
        Grade("outstanding", "well beyond the least that is required"),
        Grade("good", "more than the least that is required"),
        Grade("adequate", "the least that is required"),
        Grade("inadequate", "less than the least that is required"),
    ),
    areas=(
        Area("overall_effectiveness", "Overall effectiveness", Theme.OVERALL),
        Area(
            "effectiveness_of_help_and_protection",
            "The effectiveness of help and protection",
            Theme.HELP_AND_PROTECTION,
            (_HELP, "The effectiveness of the help and protection provided"),
        ),
        Area(
            "quality_of_practice",
            "The quality of practice",
            Theme.PRACTICE,
            ("Quality of practice",),
        ),
        Area("leadership_and_governance", "Leadership and governance", Theme.LEADERSHIP),
    ),
    sections=(
        Section(
            "judgements_and_meaning",
            "The inspection judgements and what they mean",
            Division.SCALE,
        ),
        Section(
            "overall_effectiveness.headline",
            "Overall effectiveness: the verdict",
            Division.FRONT,
            ("Overall effectiveness",),
        ),
        Section("areas_for_improvement", "Areas for improvement", Division.RECOMMENDATIONS),
        Section("about_this_inspection", "About this inspection", Division.NARRATIVE),
        Section("service_information", "Service information", Division.FACTS),
        Section("overall_effectiveness", "Overall effectiveness", Division.JUDGED),
        Section(
            "effectiveness_of_help_and_protection",
            "The effectiveness of help and protection",
            Division.JUDGED,
            (_HELP,),
        ),
        Section(
            "quality_of_practice",
            "The quality of practice",
            Division.JUDGED,
            ("Quality of practice",),
        ),
        Section("leadership_and_governance", "Leadership and governance", Division.JUDGED),
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
            "discussions", "Talks with staff, managers, the director, the board's chair and members"
        ),
        Evidence("children_and_families", "Talks with children and families", Use.WHERE_POSSIBLE),
        Evidence("documents", "Plans, reports and performance data"),
        Evidence(
            "case_files", "Case files", note="about 50 in the plan; the report read gives no number"
        ),
        Evidence("practice_observed", "Practice watched: conferences and meetings"),
        Evidence("serious_case_reviews", "Evaluations of serious case reviews"),
    ),
    kinds=(
        Kind(
            "unannounced",
            "Unannounced inspection",
            notice=(0, 0),
            notice_says="none: told on the day the lead inspector arrives",
            on_site=(4, 10),
            on_site_says="two weeks; four days in the report read, after a pilot",
            team=(2, 5),
            team_says="two to five inspectors",
            certainty="S",
        ),
    ),
    guards=(
        Guard(
            "protection-inadequate",
            "Inadequate help and protection makes the whole inadequate",
            when=("effectiveness_of_help_and_protection",),
            at="inadequate",
            limits="overall_effectiveness",
            to="inadequate",
            certainty="K/U",
        ),
    ),
)
