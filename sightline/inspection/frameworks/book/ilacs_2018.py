"""Inspecting children's services, 2018 to 2022: care and care leavers judged as one."""

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
)

LEADERS = "The impact of leaders on social work practice with children and families"
HELP = "The experiences and progress of children who need help and protection"
CARE_AND_LEAVERS = "The experiences and progress of children in care and care leavers"

GRADES = (
    Grade("outstanding", "children's lives are much better for it, consistently", 1),
    Grade("good", "children are helped, protected and cared for well", 2),
    Grade(
        "requires improvement to be good",
        "no serious failures, but the work is not yet good",
        3,
        (
            "requires improvement",
            "require improvement to be good",
            "require improvement",
            "requires improvement to be",
        ),
    ),
    Grade("inadequate", "serious or widespread failures leave children harmed or at risk", 4),
)

TIERS = (
    Tier(
        "priority action",
        "Areas for priority action",
        0,
        ("Area for priority action", "Priority action"),
    ),
    Tier(
        "what needs to improve",
        "What needs to improve",
        None,
        ("What needs to improve?", "What needs to improve"),
    ),
)

EVIDENCE = (
    Evidence("case_files", "Children's experiences, followed in their records with their workers"),
    Evidence("practice_observed", "Practice watched: the front door, conferences, reviews"),
    Evidence("discussions", "Talks with children, parents, carers, workers and leaders"),
    Evidence("documents", "The self-evaluation, plans and performance data"),
    Evidence("child_lists", "Lists of children, asked for at the start (Annex A)"),
    Evidence("own_audit", "The authority's own audits, some of the same children"),
    Evidence("surveys", "Surveys of children, carers and workers"),
)

KINDS = (
    Kind(
        "standard",
        "Standard inspection",
        notice=(5, 5),
        notice_says="five working days: a call, and inspectors on site the next week",
        on_site=(10, 10),
        on_site_says="two weeks",
        team=(4, 8),
        team_says="four to eight inspectors",
        certainty="K",
    ),
    Kind(
        "short",
        "Short inspection, of authorities that were good or outstanding",
        notice=(5, 5),
        notice_says="five working days: a call, and inspectors on site the next week",
        on_site=(5, 5),
        on_site_says="one week",
        team=(4, 8),
        team_says="four to eight inspectors",
        certainty="K",
    ),
    Kind(
        "focused visit",
        "Focused visit: a letter, no grades",
        notice=(5, 5),
        notice_says="five working days",
        on_site=(2, 2),
        on_site_says="two days",
        team=None,
        team_says="not known",
        certainty="K",
        graded=False,
    ),
    Kind(
        "monitoring visit",
        "Monitoring visit after an inadequate judgement: a letter, no grades",
        notice=None,
        notice_says="not known",
        on_site=(2, 2),
        on_site_says="two days",
        team=None,
        team_says="not known",
        certainty="K",
        graded=False,
    ),
)

TITLES = (
    "local authority children’s services",
    "Inspection of local authority children’s services",
    "Inspection of children’s social care services",
    "Inspection of local authority children’s social care services",
)

FRONT = (
    Section("front_summary", "Summary of findings", Division.FRONT, numbered=False),
    Section(
        "what_needs_to_improve",
        "What needs to improve",
        Division.RECOMMENDATIONS,
        ("What needs to improve?", "What needs to improve:"),
        numbered=False,
    ),
    Section("help_and_protection", HELP, Division.JUDGED),
)


def guard_of_the_whole(when: tuple[str, ...]) -> Guard:
    """The guard on the overall grade: uncertain, and so off until somebody switches it on."""
    return Guard(
        "any-key-judgement-inadequate",
        "An inadequate key judgement is likely to make the whole inadequate",
        when=when,
        at="inadequate",
        limits="overall_effectiveness",
        to="inadequate",
        certainty="U",
        with_reason=True,
        on=False,
    )


framework = Framework(
    code="ilacs-2018",
    title="Inspecting local authority children's services",
    says="Published in November 2017. Each authority about every three years, with visits between,"
    " by how well it did the last time. Reports give no service information.",
    since=dt.date(2018, 1, 1),
    until=dt.date(2022, 12, 31),
    in_force_says="From January 2018; care leavers were judged apart from January 2023.",
    in_force_certainty="K",
    basis="Education and Inspections Act 2006, section 136",
    basis_certainty="S",
    layout=Layout.FRONT_TABLE,
    titles=TITLES,
    grades=GRADES,
    areas=(
        Area("impact_of_leaders", "Impact of leaders on practice", Theme.LEADERSHIP, (LEADERS,)),
        Area(
            "help_and_protection",
            "Children who need help and protection",
            Theme.HELP_AND_PROTECTION,
            (HELP,),
        ),
        Area(
            "children_in_care_and_care_leavers",
            "Children in care and care leavers",
            Theme.CARE,
            (CARE_AND_LEAVERS,),
        ),
        Area("overall_effectiveness", "Overall effectiveness", Theme.OVERALL, in_body=False),
    ),
    sections=(
        *FRONT,
        Section("children_in_care_and_care_leavers", CARE_AND_LEAVERS, Division.JUDGED),
        Section("impact_of_leaders", LEADERS, Division.JUDGED),
    ),
    tiers=TIERS,
    evidence=EVIDENCE,
    kinds=KINDS,
    guards=(
        guard_of_the_whole(
            ("help_and_protection", "children_in_care_and_care_leavers", "impact_of_leaders")
        ),
    ),
)
