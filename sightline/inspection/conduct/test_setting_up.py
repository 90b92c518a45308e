"""An inspection is set up, its lists frozen and its sample drawn; looked at again, it is so."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.access import within_reach
from sightline.core.acting import Refused
from sightline.core.models import ReachGrant
from sightline.core.postgres import rights
from sightline.record.adoption.models import Adopter
from sightline.record.care.models import CarePeriod
from sightline.record.people.restricting import restrict
from tests import inspecting

from .lists.book import lists as all_lists
from .lists.drawing_up import NOBODY
from .models import FrozenList, Inspection
from .services import sampling, setting_up

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    return inspecting.scene()


def test_an_inspection_names_the_versions_of_what_it_uses(scene):
    inspection = inspecting.set_up(scene)

    assert inspection.versions["framework"].startswith("lac-2013 ")
    assert "duties," in inspection.versions["duties"]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"framework_code": "cra-unannounced"}, "gives no grades"),
        ({"framework_code": "no-such"}, "no framework called"),
        ({"kind": "friends"}, "Say who inspects"),
        ({"ended_on": dt.date(2026, 7, 1)}, "before the first"),
        ({"as_at": dt.date(2999, 1, 1)}, "has not come yet"),
        ({"reach_until": timezone.now() - dt.timedelta(days=1)}, "over already"),
        ({"reach_until": timezone.now() + dt.timedelta(days=400)}, "at most"),
        ({"guards_off": ["no-such"]}, "no such limit"),
        ({"reference": " "}, "Give the inspection a reference"),
    ],
)
def test_what_cannot_be_set_up_is_refused(scene, given, says):
    code = given.pop("framework_code", "lac-2013")
    with pytest.raises(Refused, match=says):
        inspecting.set_up(scene, code, **given)
    assert not Inspection.objects.exists()


@pytest.mark.parametrize("who", ["lead", "manager", "worker"])
def test_only_who_runs_inspections_sets_one_up(scene, who):
    scene.director = getattr(scene, who)
    with pytest.raises(Refused, match="do not let you"):
        inspecting.set_up(scene)


def test_nobody_inspects_who_has_not_the_role(scene):
    inspection = inspecting.set_up(scene)
    with pytest.raises(Refused, match="is no inspector here"):
        setting_up.add_inspector(by=scene.director, inspection=inspection, account=scene.manager)


def test_there_is_one_lead(scene):
    inspection = inspecting.set_up(scene)
    third = inspecting.account("tom.third", "inspector")
    with pytest.raises(Refused, match="a lead inspector already"):
        setting_up.add_inspector(
            by=scene.director, inspection=inspection, account=third, leads=True
        )


def test_a_list_stays_as_it_was_frozen(scene):
    inspection = inspecting.set_up(scene)
    [held] = sampling.freeze(by=scene.director, inspection=inspection, codes=["8"])
    CarePeriod.objects.update(ended_on=inspecting.DAY - dt.timedelta(days=300))
    held.refresh_from_db()

    assert len(held.rows) == 12
    assert held.as_at == inspecting.DAY
    assert held.versions["framework"].startswith("lac-2013")
    with pytest.raises(Refused, match="frozen already"):
        sampling.freeze(by=scene.director, inspection=inspection, codes=["8"])


def test_the_service_itself_cannot_change_what_is_frozen():
    """The role the service works as may add to these tables and read them, and no more."""
    frozen = {f"conduct_{name}" for name in ("frozenlist", "draw", "sampled", "opinion")}

    assert frozen | {"conduct_published"} <= set(rights.kept_tables())


def test_a_list_holds_what_was_so_on_the_cut_off_and_no_restricted_record(scene):
    first, second, third, *_ = scene.children
    CarePeriod.objects.filter(child=first).update(ended_on=dt.date(2025, 1, 1))
    CarePeriod.objects.filter(child=second).update(began_on=dt.date(2026, 7, 1))
    third.restricted, third.restricted_because = True, "Family of staff"
    third.save()
    inspection = inspecting.set_up(scene)
    [held] = sampling.freeze(by=scene.director, inspection=inspection, codes=["8"])

    assert len(held.children) == 9
    assert not {first.pk, second.pk, third.pk} & set(held.children)
    row = dict(zip(held.columns, held.rows[0], strict=True))
    assert row["Child Unique ID"] == "EX-0003"
    assert row["Date Started to be Looked After"] == "04/03/2024"
    assert row["Date of Last Social Work Visit"] == "10/06/2026"
    assert row["Allocated Team"] == "Example Team"
    assert row["Placement Location"] == "b) Out"


def test_every_list_can_be_drawn_up(scene):
    inspection = inspecting.set_up(scene)
    held = sampling.freeze(by=scene.director, inspection=inspection, codes=list(all_lists()))

    assert [each.code for each in held] == list(all_lists())
    assert all(len(row) == len(each.columns) for each in held for row in each.rows)


def test_the_sample_can_be_drawn_again_by_anybody(scene):
    inspection = inspecting.sampled(scene, size=5)
    draw = inspection.draws.get()
    held = [each.child_id for each in inspecting.in_sample(inspection)]

    assert len(held) == 5
    assert sampling.drawn_again(draw) == held
    CarePeriod.objects.all().update(ended_on=dt.date(2020, 1, 1) + dt.timedelta(days=3000))
    assert sampling.drawn_again(draw) == held


def test_inspectors_reach_their_sample_and_no_other_child(scene):
    inspection = inspecting.sampled(scene)
    mine = {each.child_id for each in inspecting.in_sample(inspection)}

    for who in (scene.lead, scene.second):
        assert {child.pk for child in scene.children if within_reach(who, child.pk)} == mine
    grant = ReachGrant.objects.filter(account=scene.lead).first()
    assert grant.until_at == inspection.reach_until


def test_an_inspector_added_later_reaches_it_as_well_and_one_whose_time_ends_does_not(scene):
    inspection = inspecting.sampled(scene)
    mine = inspecting.in_sample(inspection)[0].child_id
    third = inspecting.account("tom.third", "inspector")
    member = setting_up.add_inspector(by=scene.director, inspection=inspection, account=third)
    assert within_reach(third, mine)

    setting_up.end_time(by=scene.director, inspection=inspection, member=member, why="He is ill")
    assert not within_reach(third, mine)
    assert within_reach(scene.lead, mine)


def test_another_leads_where_the_lead_has_gone(scene):
    inspection = inspecting.sampled(scene)
    lead = inspection.members.get(leads=True)
    setting_up.end_time(by=scene.director, inspection=inspection, member=lead, why="She is ill")
    made = setting_up.add_inspector(
        by=scene.director, inspection=inspection, account=scene.second, leads=True
    )

    assert made.leads
    assert inspection.members.filter(leads=True).get().account == scene.second
    assert inspection.members.count() == 2


def test_a_child_of_the_sample_who_is_restricted_is_closed_to_inspectors(scene):
    inspection = inspecting.sampled(scene)
    child = inspecting.in_sample(inspection)[0].child
    restrict(by=scene.director, child=child, why="Family of a member of staff", readers=[])

    assert not within_reach(scene.lead, child.pk)
    assert within_reach(scene.director, child.pk)


def test_a_second_draw_needs_a_reason_is_kept_beside_the_first_and_moves_the_reach(scene):
    inspection = inspecting.sampled(scene, size=3)
    before = {each.child_id for each in inspecting.in_sample(inspection)}
    other = inspecting.design(3, seed="another")
    with pytest.raises(Refused, match="Say why another is needed"):
        sampling.draw(by=scene.director, inspection=inspection, design=other)

    sampling.draw(
        by=scene.director, inspection=inspection, design=other, why_again="The list was of the past"
    )
    now = {each.child_id for each in inspecting.in_sample(inspection)}
    assert inspection.draws.count() == 2
    assert before != now
    assert {each.pk for each in scene.children if within_reach(scene.lead, each.pk)} == now


def test_a_sample_stands_once_a_file_is_read(scene):
    inspection = inspecting.sampled(scene)
    inspecting.read_files(scene, inspection)
    with pytest.raises(Refused, match="so it stands"):
        sampling.draw(
            by=scene.director,
            inspection=inspection,
            design=inspecting.design(seed="another"),
            why_again="We do not like it",
        )


def test_a_child_restricted_after_the_freeze_stays_with_its_named_readers(scene):
    inspection = inspecting.set_up(scene)
    sampling.freeze(by=scene.director, inspection=inspection, codes=["8"])
    hidden = scene.children[0]
    hidden.restricted, hidden.restricted_because = True, "Family of staff"
    hidden.save()
    sampling.draw(by=scene.director, inspection=inspection, design=inspecting.design(12))

    assert not within_reach(scene.lead, hidden.pk)
    assert within_reach(scene.lead, scene.children[1].pk)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"seed": " "}, "Give a seed"),
        ({"seed_from": ""}, "Say where the seed"),
        ({"codes": ["7"]}, "not frozen yet"),
        ({"codes": []}, "at least one frozen list"),
        ({"stratify": ["star sign"]}, "cannot be grouped"),
        ({"size": 0}, "Draw from 1"),
    ],
)
def test_a_draw_that_cannot_be_is_refused(scene, given, says):
    inspection = inspecting.set_up(scene)
    sampling.freeze(by=scene.director, inspection=inspection, codes=["8"])
    with pytest.raises(Refused, match=says):
        sampling.draw(by=scene.director, inspection=inspection, design=inspecting.design(**given))


def test_the_worry_list_names_children_by_what_duties_and_figures_say(scene):
    inspection = inspecting.set_up(scene)
    sampling.freeze(by=scene.director, inspection=inspection, codes=["8"])
    made = sampling.draw(
        by=scene.director, inspection=inspection, design=inspecting.design(2, worry_size=2)
    )
    told = {each["code"]: each["children"] for each in made.worries}
    far = {child.pk for number, child in enumerate(scene.children) if number % 3 == 0}
    named = made.sampled.filter(at_random=False)

    assert told["out-of-area"] == 4
    assert {each.child_id for each in named} <= far
    assert all(each.worries for each in named)


def test_what_is_asked_for_is_handed_over(scene):
    inspection = inspecting.set_up(scene)
    today = timezone.localdate()
    asked = setting_up.ask_for(
        by=scene.lead, inspection=inspection, what="The service plan", asked_on=today,
        due_on=today + dt.timedelta(days=2),
    )  # fmt: skip
    with pytest.raises(Refused, match="do not let you"):
        setting_up.hand_over(by=scene.lead, request=asked, what_came="It", on=today)
    setting_up.hand_over(by=scene.director, request=asked, what_came="Plan, in the share", on=today)

    assert (asked.received_on, asked.received_from) == (today, scene.director)


def test_one_who_is_not_of_the_team_can_do_nothing(scene):
    inspection = inspecting.sampled(scene)
    other = inspecting.account("oth.other", "inspector")
    with pytest.raises(Refused, match="not one of the inspectors"):
        setting_up.ask_for(
            by=other, inspection=inspection, what="Everything", asked_on=inspecting.DAY,
            due_on=inspecting.DAY,
        )  # fmt: skip


def test_the_list_of_adopters_is_frozen_and_no_child_is_drawn_from_it(scene):
    adopter = Adopter.objects.create(identifier="A1", enquired_on=dt.date(2026, 1, 5))
    inspection = inspecting.set_up(scene)
    [held] = sampling.freeze(by=scene.director, inspection=inspection, codes=["11"])

    assert [row[0] for row in held.rows] == [adopter.identifier]
    assert held.children == [NOBODY]
    with pytest.raises(Refused, match="names no children"):
        sampling.frozen_of(inspection, ["11"])


def test_lists_are_kept_apart(scene):
    inspection = inspecting.sampled(scene)

    assert FrozenList.objects.get(inspection=inspection).title == "Children in care"
