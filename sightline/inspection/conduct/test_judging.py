"""Evidence is weighed, grades are moderated and limited, and nothing is judged that lacks it."""

import pytest

from sightline.core.acting import Refused
from sightline.inspection.frameworks import Theme, all_frameworks
from tests import inspecting

from .lacking import NEEDED, lacking
from .models import Inspection, Opinion
from .services import judging, limits
from .weighing import held_by_guards, standing_grades
from .writing import in_words

pytestmark = pytest.mark.django_db
AREA = "outcomes"


@pytest.fixture
def scene():
    return inspecting.scene()


@pytest.fixture
def read(scene):
    """An inspection whose files are read."""
    inspection = inspecting.sampled(scene)
    inspecting.read_files(scene, inspection)
    return inspection


def give(scene, inspection, by, stage, word="adequate", **more):
    return judging.give_grade(
        by=by, inspection=inspection, area=AREA, grade=word, stage=stage,
        because="It is as it is.", **more,
    )  # fmt: skip


def test_an_area_says_what_it_lacks_before_it_is_judged(scene):
    inspection = inspecting.sampled(scene)
    with pytest.raises(Refused) as refused:
        give(scene, inspection, scene.lead, "provisional")

    says = str(refused.value)
    assert "Outcomes for children cannot be judged yet" in says
    assert "3 more files read (0 of 3)" in says
    assert "the voice of children and young people" in says
    assert "a strength or a weakness weighed" in says


def test_with_its_evidence_it_may_be_judged(scene, read):
    inspecting.evidence(scene, read, AREA)

    assert lacking(read, AREA) == []
    assert give(scene, read, scene.lead, "provisional").grade == "adequate"


def test_strengths_in_the_log_must_be_weighed_too(scene, read):
    inspecting.evidence(scene, read, AREA)
    judging.log(
        by=scene.lead, inspection=read, area=AREA, on=inspecting.DAY, whom="carers",
        source="interview", voice="carer", says="They listen.", polarity="strength",
    )  # fmt: skip

    assert lacking(read, AREA) == ["the strengths that the log speaks of, weighed as well"]


def test_both_opinions_are_kept_and_another_moderates(scene, read):
    inspecting.evidence(scene, read, AREA)
    give(scene, read, scene.second, "provisional", "good")
    with pytest.raises(Refused, match="cannot moderate it"):
        give(scene, read, scene.second, "moderation")
    with pytest.raises(Refused, match="moderates each grade"):
        give(scene, read, scene.lead, "agreed")
    give(scene, read, scene.lead, "moderation", "adequate")
    with pytest.raises(Refused, match="Only the lead"):
        give(scene, read, scene.second, "agreed", "good")
    give(scene, read, scene.lead, "agreed", "adequate")

    held = Opinion.objects.filter(area=AREA).order_by("pk")
    assert [each.grade for each in held] == ["good", "adequate", "adequate"]
    assert standing_grades(read)[AREA] == "adequate"


def test_a_guard_advises_and_then_limits_and_a_reason_lifts_it_where_it_may(scene, read):
    """Lac-2013: capacity above adequate, where the whole is inadequate, needs a reason."""
    for area in ("outcomes", "quality_of_provision", "leadership_and_management"):
        inspecting.evidence(scene, read, area)
        inspecting.grade(scene, read, area, "inadequate")
    inspecting.evidence(scene, read, "capacity_to_improve")
    inspecting.grade(scene, read, "capacity_to_improve", "good")
    inspecting.grade(scene, read, "overall_effectiveness", "inadequate")
    given = {"by": scene.lead, "inspection": read, "area": "capacity_to_improve", "grade": "good"}
    because = {"because": "Leaders know what to do."}

    advised = judging.give_grade(**given, **because, stage="moderation")
    assert advised.guards[0]["best"] == "adequate"
    assert advised.guards[0]["certainty"] == "K/U"
    with pytest.raises(Refused, match="no better than adequate"):
        judging.give_grade(**given, **because, stage="agreed")
    lifted = judging.give_grade(**given, **because, stage="agreed", lift="A new team is in place.")
    assert "A new team is in place." in lifted.because


def test_a_guard_that_no_reason_lifts_holds(scene, read):
    """Lac-2013 has none, so the rule of 2012 is used: help and protection limits the whole."""
    inspection = inspecting.sampled(scene, "cp-2012", reference="MOCK-2")
    inspecting.read_files(scene, inspection)
    for area in ("effectiveness_of_help_and_protection", "quality_of_practice"):
        inspecting.evidence(scene, inspection, area)
        inspecting.grade(scene, inspection, area, "inadequate")
    inspecting.evidence(scene, inspection, "leadership_and_governance")
    inspecting.grade(scene, inspection, "leadership_and_governance", "adequate")
    with pytest.raises(Refused, match="no better than inadequate"):
        inspecting.grade(scene, inspection, "overall_effectiveness", "adequate")


def test_a_guard_that_is_switched_off_says_nothing(scene):
    inspection = inspecting.sampled(scene, "cp-2012", guards_off=["protection-inadequate"])
    inspecting.read_files(scene, inspection)
    for area in (
        "effectiveness_of_help_and_protection", "quality_of_practice", "leadership_and_governance",
    ):  # fmt: skip
        inspecting.evidence(scene, inspection, area)
        inspecting.grade(scene, inspection, area, "inadequate")
    inspecting.grade(scene, inspection, "overall_effectiveness", "adequate")

    assert standing_grades(inspection)["overall_effectiveness"] == "adequate"


def test_a_limit_is_switched_with_a_reason_and_switched_back(scene):
    inspection = inspecting.set_up(scene, "ilacs-2023")
    code = "any-key-judgement-inadequate"
    grades = {"help_and_protection": "inadequate", "overall_effectiveness": "good"}
    assert held_by_guards(inspection, grades) == []
    with pytest.raises(Refused, match="should not hold here"):
        limits.switch(by=scene.director, inspection=inspection, code=code, why=" ")
    with pytest.raises(Refused, match="no such limit"):
        limits.switch(by=scene.director, inspection=inspection, code="odd", why="It is odd")
    with pytest.raises(Refused, match="do not let you"):
        limits.switch(by=scene.lead, inspection=inspection, code=code, why="I think so")
    assert limits.switch(
        by=scene.director, inspection=inspection, code=code, why="The text says so"
    )
    held = Inspection.objects.get(pk=inspection.pk)

    assert [each.code for each in held_by_guards(held, grades)] == [code]
    assert not limits.switch(by=scene.director, inspection=held, code=code, why="It does not")
    assert held_by_guards(Inspection.objects.get(pk=inspection.pk), grades) == []


def test_the_whole_waits_for_its_parts(scene, read):
    with pytest.raises(Refused, match="a grade for outcomes for children"):
        inspecting.grade(scene, read, "overall_effectiveness", "adequate")


def test_a_finding_has_the_word_its_number_earns(scene, read):
    made = judging.find(
        by=scene.lead, inspection=read, area=AREA, polarity="weakness", weight=2,
        says="had no plan", share=judging.Share(18, 22, "children whose files we read"),
    )  # fmt: skip

    assert in_words(made) == "Most children whose files we read (18 of 22) had no plan."


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "Say what it rests on"),
        ({"share": judging.Share(3, 2, "children")}, "so many of so many"),
        ({"share": judging.Share(1, 2, " ")}, "of whom the number is"),
        ({"entries": [0]}, "not in the log of this area"),
        ({"says": " ", "share": judging.Share(1, 2, "children")}, "Say what was found"),
        ({"polarity": "odd"}, "strength or a weakness"),
        ({"area": "no_such"}, "no such area"),
    ],
)
def test_a_finding_that_rests_on_nothing_is_refused(scene, read, given, says):
    usual = {"area": AREA, "polarity": "weakness", "weight": 2, "says": "had no plan"}
    with pytest.raises(Refused, match=says):
        judging.find(by=scene.lead, inspection=read, **{**usual, **given})


def test_nothing_is_asked_for_that_was_not_found(scene, read):
    inspecting.evidence(scene, read, AREA)
    weak = read.findings.get()
    strong = judging.find(
        by=scene.lead, inspection=read, area=AREA, polarity="strength", weight=1,
        says="are seen", share=judging.Share(5, 5, "children"),
    )  # fmt: skip
    given = {"by": scene.lead, "inspection": read, "section": "areas_for_improvement"}
    text = {"tier": "immediately", "text": "Ensure that each child has a plan."}
    for wrong in ([], [strong.pk], [0]):
        with pytest.raises(Refused, match="Choose the weakness"):
            judging.ask(**given, **text, findings=wrong)
    made = judging.ask(**given, **text, findings=[weak.pk])

    assert made.text == "ensure that each child has a plan"
    with pytest.raises(Refused, match="Say how soon"):
        judging.ask(**given, tier="one day", text="Do it", findings=[weak.pk])


def test_what_is_withdrawn_stays_to_be_read_and_counts_no_more(scene, read):
    inspecting.evidence(scene, read, AREA)
    finding = read.findings.get()
    judging.withdraw(by=scene.second, inspection=read, what=finding, why="Counted twice")

    assert read.findings.get().withdrawn_because == "Counted twice"
    assert lacking(read, AREA) == ["a strength or a weakness weighed"]
    with pytest.raises(Refused, match="withdrawn already"):
        judging.withdraw(by=scene.second, inspection=read, what=finding, why="Again")


def test_every_theme_says_what_it_needs():
    assert set(NEEDED) | {Theme.OVERALL} == set(Theme)


def test_every_area_of_every_framework_bears_on_something():
    from .bearing import BEARS_ON

    assert set(BEARS_ON) == set(Theme)
    for scale in all_frameworks().values():
        assert all(area.theme in BEARS_ON for area in scale.areas)
