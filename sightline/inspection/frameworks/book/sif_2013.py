"""The single inspection framework, 2013 to 2017: help and protection, care, and leadership."""

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

_HELP = "The experiences and progress of children who need help and protection"
_CARE = "The experiences and progress of children looked after and achieving permanence"
_LEAVERS = "The experiences and progress of care leavers"
_BOARD = "Inspection findings – the Local Safeguarding Children Board"
_KEY = (
    "help_and_protection",
    "looked_after_and_permanence",
    "leadership_management_and_governance",
)

framework = Framework(
    code="sif-2013",
    title="Single inspection framework: children in need of help and protection, children looked"
    " after and care leavers",
    says="Framework reference 130216, published in September 2013. A review of the local"
    " safeguarding children board was printed in the same report, and graded apart; a second"
    " inspection after an inadequate one came without it. The layout changed in 2015.",
    since=dt.date(2013, 11, 1),
    until=dt.date(2018, 7, 31),
    in_force_says="From November 2013 to the end of 2017; the last reports came out in the summer"
    " of 2018.",
    in_force_certainty="S",
    basis="Education and Inspections Act 2006, section 136; Local Safeguarding Children Boards"
    " (Review) Regulations 2013",
    basis_certainty="S",
    layout=Layout.FRONT_TABLE,
    titles=(
        "Inspection of services for children in need of help and protection, children looked after"
        " and care leavers",
        "Re-inspection of services for children in need of help and protection, children looked"
        " after and care leavers",
    ),
    grades=(
        Grade("outstanding", "highly effective; children do far better, and it lasts", 1),
        Grade("good", "effective; children are helped, protected and looked after well", 2),
        Grade(
            "requires improvement",
            "nobody is left at risk by serious failures, and the least that is required is there,"
            " but the work is not yet good",
            3,
            (
                "requires improvement to be good",
                "require improvement",
                "require improvement to be good",
            ),
        ),
        Grade(
            "inadequate",
            "serious or widespread failures leave children harmed or at risk, or their welfare"
            " unguarded",
            4,
        ),
    ),
    parts=(
        Part("la", "The local authority", ("The local authority",)),
        Part(
            "lscb",
            "The safeguarding board",
            (
                "The Local Safeguarding Children Board (LSCB)",
                "The Local Safeguarding Children Board",
                "The effectiveness of the Local Safeguarding Children Board",
                "The effectiveness of the LSCB",
            ),
            asked="the Local Safeguarding Children Board",
            review="Review of the effectiveness of the Local Safeguarding Children Board",
        ),
    ),
    areas=(
        Area(
            "overall_effectiveness",
            "Overall effectiveness",
            Theme.OVERALL,
            part="la",
            in_body=False,
        ),
        Area(
            "help_and_protection",
            "Children who need help and protection",
            Theme.HELP_AND_PROTECTION,
            (_HELP,),
            part="la",
        ),
        Area(
            "looked_after_and_permanence",
            "Children looked after and achieving permanence",
            Theme.CARE,
            (_CARE,),
            part="la",
        ),
        Area(
            "adoption_performance",
            "Adoption performance",
            Theme.ADOPTION,
            part="la",
            parent="looked_after_and_permanence",
        ),
        Area(
            "care_leavers",
            "Experiences and progress of care leavers",
            Theme.CARE_LEAVERS,
            (_LEAVERS, "The experience and progress of care leavers"),
            part="la",
            parent="looked_after_and_permanence",
        ),
        Area(
            "leadership_management_and_governance",
            "Leadership, management and governance",
            Theme.LEADERSHIP,
            part="la",
        ),
        Area(
            "lscb_effectiveness",
            "Effectiveness of the safeguarding board",
            Theme.BOARD,
            (
                "The effectiveness of the Local Safeguarding Children Board (LSCB)",
                "The Local Safeguarding Children Board",
            ),
            part="lscb",
            weighs=False,
            optional=True,
        ),
    ),
    sections=(
        Section(
            "executive_summary",
            "Summary of findings",
            Division.FRONT,
            ("Executive summary", "Summary of key findings"),
            numbered=False,
        ),
        Section(
            "service_information",
            "Information about this local authority area",
            Division.FACTS,
            (
                "Information about the local authority area",
                "Information about this local authority",
            ),
            numbered=False,
        ),
        Section(
            "recommendations",
            "What does the local authority need to improve?",
            Division.RECOMMENDATIONS,
            ("Recommendations", "What does the local authority need to improve"),
        ),
        Section(
            "strengths",
            "The local authority’s strengths",
            Division.NARRATIVE,
            ("The local authority has the following strengths",),
        ),
        Section("progress", "Progress since the last inspection", Division.NARRATIVE),
        Section(
            "children_summary",
            "Summary for children and young people",
            Division.FRONT,
            numbered=False,
        ),
        Section(
            "help_and_protection",
            "Children who need help and protection",
            Division.JUDGED,
            (_HELP,),
        ),
        Section(
            "looked_after_and_permanence",
            "Children looked after and achieving permanence",
            Division.JUDGED,
            (_CARE,),
        ),
        Section(
            "adoption_performance",
            "Adoption performance",
            Division.JUDGED,
        ),
        Section(
            "care_leavers",
            "Care leavers",
            Division.JUDGED,
            (_LEAVERS, "The experience and progress of care leavers"),
        ),
        Section(
            "leadership_management_and_governance",
            "Leadership, management and governance",
            Division.JUDGED,
        ),
        Section(
            "lscb.executive_summary",
            "The board: summary of findings",
            Division.FRONT,
            ("Summary of findings", "Executive summary", "Summary of key findings"),
            numbered=False,
            within_part=True,
        ),
        Section(
            "lscb.recommendations",
            "What does the board need to improve?",
            Division.RECOMMENDATIONS,
            ("What does the LSCB need to improve?", "Recommendations"),
            within_part=True,
        ),
        Section(
            "lscb.strengths",
            "The board’s strengths",
            Division.NARRATIVE,
            ("The LSCB’s strengths",),
            within_part=True,
        ),
        Section(
            "lscb_effectiveness",
            "Inspection judgement about the board",
            Division.JUDGED,
            (
                _BOARD,
                "Inspection judgement about the LSCB",
                "Inspection findings",
                "Key strengths and weaknesses of the LSCB",
            ),
            within_part=True,
        ),
        Section(
            "judgements_and_meaning",
            "What the inspection judgements mean",
            Division.SCALE,
            numbered=False,
        ),
        Section(
            "about_this_inspection",
            "Information about this inspection",
            Division.NARRATIVE,
            numbered=False,
        ),
    ),
    tiers=(
        Tier(
            "priority and immediate action",
            "Priority and immediate action",
            0,
            ("Immediate and priority actions", "Priority actions"),
        ),
        Tier("areas for improvement", "Areas for improvement", None, ("Area for improvement",)),
        Tier("recommendations", "Recommendations", None),
    ),
    evidence=(
        Evidence("case_files", "Case files read, and some tracked with their workers"),
        Evidence("practice_observed", "Practice watched: conferences, reviews and meetings"),
        Evidence("discussions", "Talks with children, parents, carers, workers and managers"),
        Evidence("documents", "Plans, reports, complaints and performance data"),
        Evidence("own_audit", "The authority's own audits and what it knows of itself"),
        Evidence(
            "board",
            "The work of the local safeguarding children board",
            Use.SOMETIMES,
            "where the board is reviewed in the same report",
        ),
    ),
    kinds=(
        Kind(
            "full",
            "Single inspection",
            notice=(0, 1),
            notice_says="none to one day",
            on_site=(20, 20),
            on_site_says="four weeks",
            team=(7, 10),
            team_says="seven to ten inspectors",
            certainty="S",
        ),
        Kind(
            "re-inspection",
            "Re-inspection after an inadequate judgement",
            notice=None,
            notice_says="not known",
            on_site=None,
            on_site_says="two to four weeks in the reports read",
            team=None,
            team_says="not known",
            certainty="U",
        ),
    ),
    guards=(
        Guard(
            "any-key-judgement-inadequate",
            "An inadequate key judgement makes the whole inadequate; the board's grade does not",
            when=_KEY,
            at="inadequate",
            limits="overall_effectiveness",
            to="inadequate",
            certainty="S",
        ),
    ),
    notes=("The guard is as proposed in June 2013: the framework itself was not read.",),
)
