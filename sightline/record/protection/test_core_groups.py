"""Core groups go through every action, the plan in full is judged, and legal work is in order."""

import datetime as dt

import pytest

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.record.planning import services

from . import core_groups, legal
from .conftest import DAY
from .models import CoreGroup, LegalPlanning, PreProceedings, ProtectionPlan

pytestmark = pytest.mark.django_db
FIRST = DAY + dt.timedelta(days=10)
MEMBERS = (
    {"name": "Jo Sample", "agency": "social care", "attended": "in person"},
    {"name": "Ms Imagined-Vale", "kind": "parent", "attended": "in person"},
)
SAID = {"on_track": "yes", "safer_because": "She sleeps through and says so"}


@pytest.fixture
def plan(jo, wren, today):
    """Wren's child protection plan, with its outline agreed."""
    today(FIRST)
    planned = services.begin_plan(
        by=jo, child=wren, kind="child protection", began_on=DAY, lead=jo.worker
    )
    version = services.begin_version(by=jo, plan=planned, because="outline", written_on=DAY)
    for owner in ("Ms Imagined-Vale", "All agencies"):
        services.write_action(
            by=jo, version=version, outcome="Wren sleeps", to_do="A bed", owner=owner, due_on=DAY
        )
    services.agree_version(by=jo, version=version, agreed_on=DAY)
    return ProtectionPlan.objects.create(child=wren, planned=planned, began_on=DAY)


def said(action, **told):
    return {
        "seen": action.edition,
        "state": "under way",
        "progress": "same",
        "what_changed": "",
        **told,
    }


def hold(jo, plan, updates, members=MEMBERS, on=FIRST, **told):
    return core_groups.hold_core_group(
        by=jo, plans={plan: {**SAID, **told}}, held_on=on, members=members, updates=updates
    )


@pytest.mark.answers("F24", "F25", check="sightline.record.protection.core_groups.hold_core_group")
def test_a_core_group_goes_through_every_action(jo, plan):
    one, two = core_groups.to_go_through(plan)

    with pytest.raises(Refused, match="1 are left"):
        hold(jo, plan, {one: said(one)})
    assert not CoreGroup.objects.exists()
    one.refresh_from_db()
    hold(
        jo,
        plan,
        {
            one: said(one, state="done", what_changed="She has a bed and sleeps in it"),
            two: said(two),
        },
    )

    made = CoreGroup.objects.get()
    assert (made.family_attended, made.version) == (True, services.in_force(plan.planned))
    assert core_groups.to_go_through(plan) == [two]


@pytest.mark.answers("F24", check="sightline.record.protection.core_groups.hold_core_group")
def test_a_core_group_says_whether_the_child_is_safer(jo, plan):
    updates = {each: said(each) for each in core_groups.to_go_through(plan)}

    with pytest.raises(Refused, match="safer and how you know"):
        hold(jo, plan, updates, safer_because="Yes")
    with pytest.raises(Refused, match="on track"):
        hold(jo, plan, updates, on_track="")
    with pytest.raises(Refused, match="who came"):
        hold(jo, plan, updates, members=[{"name": "Jo Sample", "attended": "apologies"}])
    with pytest.raises(Refused, match="no child protection plan on that day"):
        hold(jo, plan, updates, on=DAY - dt.timedelta(days=1))


def test_twice_without_the_family_is_noticed(jo, plan, today):
    for week in (0, 6):
        day = FIRST + dt.timedelta(weeks=week)
        today(day)
        assert not core_groups.held_without_family(plan)
        updates = {each: said(each) for each in core_groups.to_go_through(plan)}
        hold(jo, plan, updates, members=MEMBERS[:1], on=day)

    assert core_groups.held_without_family(plan)


@pytest.mark.answers("F23", clock="cp-plan-quality")
def test_the_plan_in_full_is_judged_part_by_part(jo, plan):
    version = services.begin_version(by=jo, plan=plan.planned, because="in full", written_on=FIRST)
    found = core_groups.write_in_full(by=jo, plan=plan, version=version, agreed_on=FIRST)
    assert (found.outcomes, found.owners, found.contingency) == (True, False, False)
    plan.refresh_from_db()
    assert plan.written_in_full_on == FIRST
    assert plan.every_action_has_owner is False

    again = services.begin_version(by=jo, plan=plan.planned, because="between", written_on=FIRST)
    group = again.actions.get(owner="All agencies")
    services.write_action(by=jo, version=again, action=group, seen=group.edition, owner="Dr Madeup")
    again.refresh_from_db()
    services.write_version(
        by=jo, version=again, seen=again.edition, if_not="We meet within the week"
    )
    core_groups.write_in_full(by=jo, plan=plan, version=again, agreed_on=FIRST)
    plan.refresh_from_db()
    assert plan.every_action_has_owner
    assert plan.has_contingency


@pytest.fixture
def planning(jo, wren, today):
    """Legal planning asked for about Wren."""
    today(FIRST)
    return legal.ask_for_planning(
        by=jo, child=wren, asked_on=DAY, because="Nothing has changed in eight months"
    )


def meet(by, planning, **told):
    given = {
        "met_on": FIRST,
        "lawyer": "Lou Pretend-Law",
        "advice": "The threshold is met on the papers",
        "readers": [],
        "decision": "pre-proceedings",
        "reason": "One last chance with the letter",
        **told,
    }
    return legal.hold_planning(by=by, planning=planning, **given)


@pytest.mark.answers("F30", clock="legal-planning-meeting")
def test_legal_advice_is_kept_from_all_but_its_readers(jo, pat, sam, planning):
    with pytest.raises(Refused, match="senior manager"):
        meet(jo, planning)
    with pytest.raises(Refused, match="by when"):
        meet(sam, planning, decision="more work")
    meet(sam, planning, readers=[jo])

    planning.refresh_from_db()
    assert (planning.met_on, planning.decided_by) == (FIRST, sam)
    assert legal.advice_to(planning, jo).startswith("The threshold")
    assert legal.advice_to(planning, pat) == ""
    fields = [each.name for each in LegalPlanning._meta.get_fields() if hasattr(each, "attname")]
    held = " ".join(str(getattr(planning, name)) for name in fields)
    assert "threshold is met" not in held


@pytest.mark.answers("F30", clock="preproceedings-review")
def test_pre_proceedings_go_letter_meeting_review(jo, sam, planning):
    change = "Dad moves out and stays out by March"
    with pytest.raises(Refused, match="decides on pre-proceedings first"):
        legal.begin_pre_proceedings(
            by=jo, planning=planning, began_on=FIRST, what_must_change=change
        )
    meet(sam, planning)
    work = legal.begin_pre_proceedings(
        by=jo, planning=planning, began_on=FIRST, what_must_change=change
    )
    with pytest.raises(Refused, match="letter goes to the parents before"):
        legal.hold_first_meeting(by=jo, work=work, held_on=FIRST, parents_represented=True)
    with pytest.raises(Refused, match="would be unsafe"):
        legal.send_letter(by=jo, work=work, sent_on=FIRST, family_meeting_offered=False)
    legal.send_letter(by=jo, work=work, sent_on=FIRST, explained_on=FIRST)
    given = {"work": work, "held_on": FIRST, "what_changed": "Dad has moved out so far"}
    with pytest.raises(Refused, match="comes before a review"):
        legal.review(by=sam, **given, decision="step down", reason="Enough has changed now")
    legal.hold_first_meeting(by=jo, work=work, held_on=FIRST, parents_represented=True)
    with pytest.raises(Refused, match="senior manager"):
        legal.review(by=jo, **given, decision="step down", reason="Enough has changed now")
    legal.review(by=sam, **given, decision="step down", reason="Enough has changed now")

    work.refresh_from_db()
    assert (work.ended_on, work.stepped_on, work.review_meetings) == (FIRST, FIRST, 1)
    assert not legal.open_pre_proceedings(work.child).exists()
    assert PreProceedings.objects.get().outcome == ""
    assert Account.objects.filter(restricted_parts__isnull=False).exists()
