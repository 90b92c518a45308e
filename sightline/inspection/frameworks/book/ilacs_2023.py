"""Inspecting children's services from January 2023: care leavers judged apart."""

from __future__ import annotations

import datetime as dt

from ..language import Area, Division, Framework, Layout, Section, Theme
from .ilacs_2018 import (
    EVIDENCE,
    FRONT,
    GRADES,
    HELP,
    KINDS,
    LEADERS,
    TIERS,
    TITLES,
    guard_of_the_whole,
)

_CARE = "The experiences and progress of children in care"
_LEAVERS = "The experiences and progress of care leavers"

framework = Framework(
    code="ilacs-2023",
    title="Inspecting local authority children's services, care leavers judged apart",
    says="As in 2018, with the experiences of care leavers given a judgement of their own.",
    since=dt.date(2023, 1, 1),
    until=None,
    in_force_says="From January 2023; in force.",
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
        Area("children_in_care", "Children in care", Theme.CARE, (_CARE,)),
        Area("care_leavers", "Care leavers", Theme.CARE_LEAVERS, (_LEAVERS,)),
        Area("overall_effectiveness", "Overall effectiveness", Theme.OVERALL, in_body=False),
    ),
    sections=(
        *FRONT,
        Section("children_in_care", _CARE, Division.JUDGED),
        Section("care_leavers", _LEAVERS, Division.JUDGED),
        Section("impact_of_leaders", LEADERS, Division.JUDGED),
    ),
    tiers=TIERS,
    evidence=EVIDENCE,
    kinds=KINDS,
    guards=(
        guard_of_the_whole(
            ("help_and_protection", "children_in_care", "care_leavers", "impact_of_leaders")
        ),
    ),
)
