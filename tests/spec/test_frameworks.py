"""Each framework says what the rulebook says of it (section D), and hangs together."""

from __future__ import annotations

import re

import pytest

from sightline.inspection import reference
from sightline.inspection.frameworks import Division, Layout, all_frameworks, framework

SCALE_2009 = ["outstanding", "good", "adequate", "inadequate"]
# D1 and D2, restated here by hand: how many areas, the scale, numbered or not, notice, days.
RULEBOOK = {
    "slac-2009": (22, SCALE_2009, True, (0, 10), (10, 10)),
    "cra-unannounced": (0, [], False, (0, 0), (2, 2)),
    "cp-2012": (4, SCALE_2009, False, (0, 0), (4, 10)),
    "lac-2013": (5, SCALE_2009, True, None, (5, 5)),
    "sif-2013": (
        7,
        ["outstanding", "good", "requires improvement", "inadequate"],
        True,
        (0, 1),
        (20, 20),
    ),
    "ilacs-2018": (
        4,
        ["outstanding", "good", "requires improvement to be good", "inadequate"],
        True,
        (5, 5),
        (10, 10),
    ),
    "ilacs-2023": (
        5,
        ["outstanding", "good", "requires improvement to be good", "inadequate"],
        True,
        (5, 5),
        (10, 10),
    ),
}
# D3, in order.
SLAC = [
    "sg.overall_effectiveness",
    "sg.capacity_for_improvement",
    "sg.outcomes.children_safe_and_feel_safe",
    "sg.outcomes.quality_of_provision",
    "sg.outcomes.contribution_of_health_agencies",
    "sg.ambition_and_prioritisation",
    "sg.leadership_and_management",
    "sg.performance_management_and_quality_assurance",
    "sg.partnership_working",
    "sg.equality_and_diversity",
    "lac.overall_effectiveness",
    "lac.capacity_for_improvement",
    "lac.outcomes.being_healthy",
    "lac.outcomes.staying_safe",
    "lac.outcomes.enjoying_and_achieving",
    "lac.outcomes.making_a_positive_contribution",
    "lac.outcomes.economic_wellbeing",
    "lac.quality_of_provision",
    "lac.ambition_and_prioritisation",
    "lac.leadership_and_management",
    "lac.performance_management_and_quality_assurance",
    "lac.equality_and_diversity",
]
AREAS = {
    "slac-2009": SLAC,
    "cra-unannounced": [],
    "cp-2012": [
        "overall_effectiveness",
        "effectiveness_of_help_and_protection",
        "quality_of_practice",
        "leadership_and_governance",
    ],
    "lac-2013": [
        "overall_effectiveness",
        "capacity_to_improve",
        "outcomes",
        "quality_of_provision",
        "leadership_and_management",
    ],
}
EVERY = list(all_frameworks().values())


def named(one):
    return one.code


def test_every_framework_of_the_rulebook_is_here():
    assert set(all_frameworks()) == set(RULEBOOK)


@pytest.mark.parametrize("one", EVERY, ids=named)
def test_scale_notice_and_length_are_the_rulebooks(one):
    areas, scale, numbered, notice, days = RULEBOOK[one.code]

    assert len(one.areas) == areas
    assert [grade.word for grade in one.grades] == scale
    assert all((grade.number is not None) == numbered for grade in one.grades)
    assert (one.kinds[0].notice, one.kinds[0].on_site) == (notice, days)


@pytest.mark.parametrize("code", AREAS)
def test_areas_are_in_the_rulebooks_order(code):
    assert [area.key for area in framework(code).areas] == AREAS[code]


def test_care_leavers_are_judged_apart_from_2023():
    before = {area.key for area in framework("ilacs-2018").areas}
    after = {area.key for area in framework("ilacs-2023").areas}

    assert before - after == {"children_in_care_and_care_leavers"}
    assert after - before == {"children_in_care", "care_leavers"}


def test_adequate_only_meets_the_least_but_in_2012_simply_meets_it():
    meaning = {code: framework(code).grade("adequate").meaning for code in AREAS if AREAS[code]}

    assert meaning["slac-2009"] == meaning["lac-2013"]
    assert meaning["cp-2012"] != meaning["lac-2013"]


@pytest.mark.parametrize("one", EVERY, ids=named)
def test_it_hangs_together(one):
    areas = [area.key for area in one.areas]
    sections = [section.key for section in one.sections]
    judged = {each.key for each in one.sections if each.division is Division.JUDGED}

    assert len(areas) == len(set(areas))
    assert len(sections) == len(set(sections))
    assert judged == {area.key for area in one.areas if area.in_body}
    assert {area.part for area in one.areas if area.part} == {part.key for part in one.parts}
    assert all(area.parent in areas for area in one.areas if area.parent)
    assert bool(one.grades) == bool(one.areas) == (one.layout is not Layout.NOT_GRADED)
    assert one.tiers and one.evidence and one.kinds
    assert re.fullmatch(r"[a-z]+-[a-z0-9]+", one.code)


@pytest.mark.parametrize("one", EVERY, ids=named)
def test_guards_name_areas_and_grades_there_are(one):
    for guard in one.guards:
        for key in (*guard.when, guard.limits):
            one.area(key)
        assert one.grade(guard.at) and one.grade(guard.to)
        assert guard.certainty in {"S", "K", "U", "K/U"}


def test_a_grade_is_known_by_word_number_or_other_wording():
    ilacs = framework("ilacs-2018")

    assert ilacs.grade("Requires improvement") == ilacs.grade("3")
    assert ilacs.grade("adequate") is None


def test_the_page_is_as_the_definitions():
    assert reference.main(["--check"]) == 0
