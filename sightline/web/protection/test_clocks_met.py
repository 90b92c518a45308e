"""What is recorded on these screens meets the duties it should, and starts those that follow."""

import pytest

from sightline.duties.models import Clock
from sightline.record.planning import meetings, services
from sightline.record.protection import (
    conferences,
    core_groups,
    discussions,
    endings,
    enquiries,
    legal,
)
from sightline.record.protection.models import ProtectionPlan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("everything_told")]


def met(child, duty):
    """Whether the duty is met, and the clock of it; None where it does not run."""
    clock = Clock.objects.filter(child=child, duty=duty).order_by("due_on").first()
    return None if clock is None else clock.met_on is not None


def test_from_the_discussion_to_the_enquiry(jo, maya, discussed, today):
    assert met(maya, "strategy-discussion") is True
    assert met(maya, "strategy-record") is False
    members = list(discussed.meeting.members.all())
    discussions.send_record(by=jo, meeting=discussed.meeting, members=members, sent_on=today)
    assert met(maya, "strategy-record") is True
    assert met(maya, "icpc") is None
    enquiry = enquiries.begin_enquiry(by=jo, child=maya, began_on=discussed.held_on)
    assert met(maya, "s47-child-seen") is False
    enquiries.see_child(by=jo, enquiry=enquiry, seen_at=discussed.held_at, alone=True)
    assert met(maya, "s47-child-seen") is True
    assert met(maya, "s47-complete") is False
    enquiries.end_with_conference(
        by=jo, enquiry=enquiry, ended_on=today, conclusion="continuing risk"
    )
    assert met(maya, "s47-complete") is True
    assert met(maya, "icpc") is False


@pytest.mark.answers("F19", clock="icpc")
def test_a_senior_managers_decision_ends_the_wait_for_a_conference(jo, sam, maya, enquiry, today):
    proposal = enquiries.propose_no_conference(
        by=jo,
        enquiry=enquiry,
        proposed_on=today,
        conclusion="no continuing risk",
        reason="Dad has left and there is an order",
        agencies_agree=True,
    )
    assert Clock.objects.get(child=maya, duty="icpc").ended_on != today
    enquiries.decide_no_conference(
        by=sam, proposal=proposal, decided_on=today, decision="agreed", reason="The order holds now"
    )
    assert Clock.objects.get(child=maya, duty="icpc").ended_on == today
    assert met(maya, "s47-complete") is True


def conference(cass, booking, child, lead, on):
    for agency in ("police", "health"):
        meetings.ask(
            by=cass, meeting=booking.meeting, name=f"Al of {agency}", agency=agency,
            attended="in person",
        )  # fmt: skip
    for each in booking.meeting.members.filter(attended=""):
        meetings.change_member(by=cass, member=each, attended="in person")
    decided = conferences.Decided(
        decision="plan made",
        took_part="via social worker",
        category="PHY",
        category_because="Two bruises and what she said",
        lead=lead,
    )
    conferences.hold_conference(by=cass, booking=booking, held_on=on, decided={child: decided})


@pytest.mark.answers("F32", clock="conference-decisions-out")
def test_from_the_conference_to_the_plan_in_full(jo, cass, maya, enquiry, booking, today):
    enquiries.end_with_conference(
        by=jo, enquiry=enquiry, ended_on=today, conclusion="continuing risk"
    )
    conference(cass, booking, maya, jo.worker, today)
    assert met(maya, "icpc") is True
    assert met(maya, "conference-decisions-out") is False
    members = list(booking.meeting.members.all())
    conferences.send_decisions(by=jo, meeting=booking.meeting, sent_on=today, to=members)
    conferences.send_minutes(by=jo, meeting=booking.meeting, sent_on=today, to=members)
    assert met(maya, "conference-decisions-out") is True
    assert met(maya, "conference-minutes-out") is True
    assert met(maya, "core-group-first") is False
    assert met(maya, "cp-visit") is False
    plan = ProtectionPlan.objects.get()
    core_groups.hold_core_group(
        by=jo,
        plans={plan: {"on_track": "yes", "safer_because": "She sleeps through the night"}},
        held_on=today,
        members=[{"name": "Jo", "agency": "social care", "attended": "in person"}],
        updates={},
    )
    assert met(maya, "core-group-first") is True
    assert met(maya, "cp-plan-quality") is False
    version = services.being_written(plan.planned)
    services.write_action(
        by=jo, version=version, outcome="Maya is not hit", to_do="Dad stays away",
        owner="Ms Imagined-Vale", due_on=today, if_not="Maya stays with Gran",
    )  # fmt: skip
    version.refresh_from_db()
    core_groups.write_in_full(by=jo, plan=plan, version=version, agreed_on=today)
    assert met(maya, "cp-plan-quality") is True


@pytest.mark.answers("F28", clock="cp-plan-end-check")
def test_an_ending_with_its_check_meets_the_duty_to_check(cass, maya, protected, allocate, today):
    allocate(maya, cass, role="conference chair")
    endings.end_without_conference(
        by=cass,
        plan=protected,
        ended_on=today,
        because="left UK",
        agencies_asked=True,
        says="The family has gone home for good",
        comes_next="closed",
    )
    assert met(maya, "cp-plan-end-check") is True
    assert (
        Clock.objects.filter(child=maya, duty="cp-visit", ended_on=None, met_on=None).count() == 0
    )


def test_legal_planning_is_met_once_the_advice_is_kept(jo, sam, maya, today):
    planning = legal.ask_for_planning(
        by=jo, child=maya, asked_on=today, because="Nothing has changed in eight months"
    )
    assert met(maya, "legal-planning-meeting") is False
    legal.hold_planning(
        by=sam,
        planning=planning,
        met_on=today,
        lawyer="Lou Pretend-Law",
        advice="The threshold is met on the papers",
        readers=[],
        decision="pre-proceedings",
        reason="One last chance with the letter",
    )
    assert met(maya, "legal-planning-meeting") is True
    work = legal.begin_pre_proceedings(
        by=jo, planning=planning, began_on=today, what_must_change="Dad stays away until March"
    )
    assert met(maya, "preproceedings-letter") is False
    legal.send_letter(by=jo, work=work, sent_on=today)
    assert met(maya, "preproceedings-letter") is True
