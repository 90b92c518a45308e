"""An enquiry follows a discussion; where no conference follows it, a senior manager decides."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from sightline.core.acting import Refused
from sightline.core.models import Note
from sightline.record.audit.models import CaseAudit

from . import cohort, discussions, enquiries
from .conftest import DAY, DECIDED, MEMBERS, NOON
from .models import Enquiry, NoConference, StrategyDiscussion

pytestmark = pytest.mark.django_db
AFTER = DAY + dt.timedelta(days=7)


def test_one_discussion_about_two_children_has_a_decision_for_each(wren, robin, discuss):
    made = discuss(wren, robin)

    assert {each.child for each in made} == {wren, robin}
    assert len({each.meeting_id for each in made}) == 1
    assert all(each.police_social_care_and_health for each in made)
    assert made[0].agencies == ["social care", "police", "health"]
    assert made[0].meeting.members.get(agency="police").information == "Two calls"
    assert (made[0].held_on, made[0].led_to_enquiry) == (DAY, True)


def test_without_all_three_agencies_it_says_why(wren, discuss):
    with pytest.raises(Refused, match="health did not take part"):
        discuss(wren, members=MEMBERS[:2])
    made = discuss(wren, members=MEMBERS[:2], not_all_there_because="No doctor on call at night")
    assert made[0].police_social_care_and_health is False
    with pytest.raises(Refused, match="between agencies"):
        discuss(wren, members=MEMBERS[1:2])


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"enquiry": ""}, "no enquiry, single or joint"),
        ({"reason": "Yes"}, "why that was decided for Wren"),
        ({"enquiry": "single agency"}, "why the police do not enquire"),
        ({"immediate_safety": ""}, "safe tonight"),
    ],
)
def test_what_was_decided_is_whole(wren, discuss, changed, told):
    with pytest.raises(Refused, match=told):
        discuss(wren, decided={**DECIDED, **changed})
    assert not StrategyDiscussion.objects.exists()


def test_times_are_in_order(wren, discuss, jo):
    with pytest.raises(Refused, match="before harm was suspected"):
        discuss(wren, asked_for_at=NOON + dt.timedelta(hours=1))


@pytest.mark.answers("F32", clock="strategy-record")
def test_the_record_is_out_once_every_agency_has_it(jo, wren, discuss, today):
    made = discuss(wren)[0]
    police, care, health = made.meeting.members.order_by("pk")
    today(AFTER)
    next_day = DAY + dt.timedelta(days=1)
    sent = {"by": jo, "meeting": made.meeting, "sent_on": next_day}

    assert not discussions.send_record(**sent, members=[police, care])
    made.refresh_from_db()
    assert (made.record_sent_on, made.record_sent_to_all) == (next_day, False)
    assert discussions.send_record(**sent, members=[health])
    made.refresh_from_db()
    assert made.record_sent_to_all


@pytest.mark.answers("F20", check="sightline.record.protection.enquiries.begin_enquiry")
def test_an_enquiry_does_not_begin_without_a_discussion(jo, wren, discuss, today):
    today(DAY)
    with pytest.raises(Refused, match="Hold one first"):
        enquiries.begin_enquiry(by=jo, child=wren, began_on=DAY, joint=True)
    assert not Enquiry.objects.exists()

    made = discuss(wren)[0]
    begun = enquiries.begin_enquiry(by=jo, child=wren, began_on=DAY)
    assert (begun.discussion, begun.joint, begun.an_exception) == (made, True, False)
    with pytest.raises(Refused, match="has been open since 12 January 2026"):
        enquiries.begin_enquiry(by=jo, child=wren, began_on=DAY)


@pytest.mark.answers("F20", check="sightline.record.protection.enquiries.begin_enquiry")
def test_an_exception_is_reasoned_and_stays_one(jo, wren, discuss, today):
    today(DAY)
    because = "Seen with a burn at the door and taken to hospital at once"
    begun = enquiries.begin_enquiry(
        by=jo, child=wren, began_on=DAY, without_discussion_because=because, joint=True
    )
    assert begun.an_exception

    late = discuss(wren)[0]
    enquiries.join_discussion(by=jo, enquiry=begun, discussion=late)
    begun.refresh_from_db()
    assert (begun.discussion, begun.without_discussion_because) == (late, because)


def test_the_database_too_refuses_an_enquiry_recorded_here_without_either(wren):
    with pytest.raises(IntegrityError), transaction.atomic():
        Enquiry.objects.create(child=wren, began_on=DAY, source="Recorded here")


def test_a_discussion_that_decided_on_none_opens_none(jo, wren, discuss):
    discuss(wren, decided={**DECIDED, "enquiry": "none"})

    with pytest.raises(Refused, match="Hold one first"):
        enquiries.begin_enquiry(by=jo, child=wren, began_on=DAY, joint=True)


@pytest.mark.answers("F21", check="sightline.record.protection.discussions.hold_discussion")
def test_a_single_enquiry_says_why_the_police_are_not_in_it(jo, wren, discuss):
    discuss(wren, decided={**DECIDED, "enquiry": "single agency", "single_because": "No crime"})
    begun = enquiries.begin_enquiry(by=jo, child=wren, began_on=DAY)

    assert (begun.joint, begun.single_because) == (False, "No crime")


def test_an_outcome_waits_until_the_child_is_seen(jo, wren, discuss):
    discuss(wren)
    begun = enquiries.begin_enquiry(by=jo, child=wren, began_on=DAY)
    end = {"by": jo, "enquiry": begun, "ended_on": DAY, "conclusion": "continuing risk"}

    with pytest.raises(Refused, match="has not been seen"):
        enquiries.end_with_conference(**end)
    enquiries.write_enquiry(by=jo, enquiry=begun, child_not_seen_because="Taken abroad by dad")
    enquiries.end_with_conference(**end)
    begun.refresh_from_db()
    assert begun.conference_needed
    with pytest.raises(Refused, match="This enquiry ended"):
        enquiries.end_with_conference(**end)


def propose(jo, enquiry, **told):
    given = {
        "proposed_on": DAY,
        "conclusion": "no continuing risk",
        "reason": "Dad has left and mum has an order against him",
        "agencies_agree": True,
        **told,
    }
    return enquiries.propose_no_conference(by=jo, enquiry=enquiry, **given)


def decide(by, proposal, decision="agreed", reason="The order holds and school sees her daily"):
    return enquiries.decide_no_conference(
        by=by, proposal=proposal, decided_on=AFTER, decision=decision, reason=reason
    )


@pytest.mark.answers("F19", check="sightline.record.protection.enquiries.decide_no_conference")
def test_no_conference_is_for_a_senior_manager_and_not_whoever_proposed(
    jo, pat, sam, enquiry, today
):
    proposal = propose(jo, enquiry)
    today(AFTER)
    enquiry.refresh_from_db()
    assert (enquiry.ended_on, enquiry.conference_needed) == (None, None)
    for other in (jo, pat):
        with pytest.raises(Refused, match="decide as a senior manager"):
            decide(other, proposal)
    with pytest.raises(Refused, match="in a sentence"):
        decide(sam, proposal, reason="Fine")

    decide(sam, proposal)
    enquiry.refresh_from_db()
    assert (enquiry.ended_on, enquiry.no_conference_on) == (AFTER, AFTER)
    assert enquiry.conference_needed is False
    assert Note.objects.filter(did="no conference: agreed", child_id=enquiry.child_id).exists()


def test_a_senior_manager_does_not_agree_with_themselves(sam, enquiry, today):
    proposal = propose(sam, enquiry)
    today(AFTER)

    with pytest.raises(Refused, match="Another senior manager"):
        decide(sam, proposal)


def test_a_senior_manager_can_ask_for_the_conference(jo, sam, enquiry, today):
    proposal = propose(jo, enquiry)
    with pytest.raises(Refused, match="asked already"):
        propose(jo, enquiry)
    today(AFTER)
    decide(sam, proposal, decision="hold it", reason="The school does not agree at all")

    enquiry.refresh_from_db()
    assert (enquiry.conference_needed, enquiry.ended_on) == (True, None)
    assert not cohort.agreed(DAY, AFTER).exists()


@pytest.mark.answers("F19", check="sightline.record.protection.cohort.since")
def test_every_such_decision_is_in_the_cohort_with_what_came_after(jo, sam, enquiry, today):
    proposal = propose(jo, enquiry)
    assert list(cohort.waiting()) == [proposal]
    today(AFTER)
    decide(sam, proposal)
    assert not cohort.waiting().exists()
    found = cohort.since(list(cohort.agreed(DAY, AFTER)))
    assert [(each.decision, each.came_back, each.audited_on) for each in found] == [
        (proposal, False, None)
    ]

    again = AFTER + dt.timedelta(days=30)
    Enquiry.objects.create(child=enquiry.child, began_on=again)
    CaseAudit.objects.create(child=enquiry.child, audited_on=again, overall="inadequate")
    after = cohort.since(list(cohort.agreed(DAY, AFTER)))[0]
    assert (after.enquiry_on, after.came_back) == (again, True)
    assert (after.audited_on, after.audit_grade) == (again, "inadequate")


def test_an_agency_that_does_not_agree_is_heard(jo, enquiry):
    with pytest.raises(Refused, match="which agency does not agree"):
        propose(jo, enquiry, agencies_agree=False)
    propose(jo, enquiry, agencies_agree=False, agencies_say="The school wants a conference")
    assert NoConference.objects.get().agencies_agree is False


def test_the_outcome_is_told_after_it_is_reached(jo, sam, enquiry, today):
    with pytest.raises(Refused, match="not reached its outcome"):
        enquiries.tell_outcome(by=jo, enquiry=enquiry, whom="parents", told_on=DAY)
    enquiries.end_with_conference(
        by=jo, enquiry=enquiry, ended_on=DAY, conclusion="continuing risk"
    )
    for whom in enquiries.TOLD:
        enquiries.tell_outcome(by=jo, enquiry=enquiry, whom=whom, told_on=DAY)
    enquiry.refresh_from_db()
    assert enquiry.told_child_on == DAY


@pytest.mark.answers("F22", check="sightline.record.protection.enquiries.record_interview")
def test_an_interview_without_a_social_worker_says_why(jo, wren, enquiry):
    told = {"by": jo, "child": wren, "enquiry": enquiry, "held_on": DAY, "led_by": "DC Pretend"}

    with pytest.raises(Refused, match="no social worker was at the interview"):
        enquiries.record_interview(**told, social_worker_present=False)
    made = enquiries.record_interview(
        **told,
        social_worker_present=True,
        support_before="Jo took her to see the room",
        support_after="A walk, and lunch with Gran",
    )
    assert made.support_after == "A walk, and lunch with Gran"
    assert not hasattr(made, "transcript")
