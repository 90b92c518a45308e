"""Conferences: called with the family asked, decided for each child, and the plans that follow."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.access import within_reach
from sightline.core.acting import Refused
from sightline.record.child_in_need import planning as in_need
from sightline.record.planning import meetings, services, stepping
from sightline.record.planning.models import Plan, PlanStep
from sightline.record.voice.models import Advocacy

from . import calling, conferences, endings, enquiries
from .conftest import DAY
from .models import Conference, EndingCheck, ProtectionPlan

pytestmark = pytest.mark.django_db
HELD = DAY + dt.timedelta(days=14)
REVIEW = HELD + dt.timedelta(days=84)
OUTLINE = {
    "outcome": "Wren is not hit",
    "to_do": "Dad stays away and mum rings the police if he comes",
    "owner": "Ms Imagined-Vale",
    "due_on": HELD,
    "if_not": "Wren stays with Gran that night",
    "measure": "Wren tells Jo each week",
}
ENDING = {
    "because": "risk reduced",
    "what_changed": "Dad has not come near since March",
    "since_when": "Since the order was made in March",
    "tested_how": "School and police say the same, and so does Wren",
    "agencies_agreed": True,
    "comes_next": "child in need",
    "still_worries": "Mum is on her own in the evenings",
    "family_agreed": True,
    "come_back_if": "Dad is seen near the house",
}


@pytest.fixture
def call(jo, cass, today):
    def make(*children, kind="initial", on=HELD):
        today(on - dt.timedelta(days=10))
        return calling.call_conference(
            by=jo, children=children, kind=kind, planned_on=on, chair=cass.worker
        )

    return make


@pytest.fixture
def attend(jo):
    def make(booking, *agencies):
        for agency in agencies or ("police", "health"):
            meetings.ask(
                by=jo,
                meeting=booking.meeting,
                name=f"Al of {agency}",
                agency=agency,
                attended="in person",
            )
        for member in booking.meeting.members.filter(attended=""):
            meetings.change_member(by=jo, member=member, attended="in person")
        return booking

    return make


def made(jo, **told):
    return conferences.Decided(
        **{
            "decision": "plan made",
            "took_part": "via social worker",
            "category": "PHY",
            "category_because": "Two bruises and what she said",
            "lead": jo.worker,
            "outline": [OUTLINE],
            "texts": {"worries": "Dad hits her when he drinks", "childs_view": "I am scared"},
            **told,
        }
    )


def hold(by, booking, decided, on=HELD, **told):
    return conferences.hold_conference(by=by, booking=booking, held_on=on, decided=decided, **told)


def test_parents_are_asked_once_and_the_chair_can_open_the_record(jo, cass, wren, robin, call):
    assert not within_reach(cass, wren.pk)
    booking = call(wren, robin)

    names = booking.meeting.members.values_list("kind", "name")
    assert sorted(names) == [("agency", "Jo Sample"), ("parent", "Ms Imagined-Vale")]
    assert within_reach(cass, wren.pk)
    assert within_reach(cass, robin.pk)
    assert booking.meeting.reports.get().due_on == dt.date(2026, 1, 22)


def test_a_conference_is_on_a_working_day_and_its_chair_from_outside(jo, pat, wren, call, today):
    with pytest.raises(Refused, match="Saturday 31 January is not a working day"):
        call(wren, on=dt.date(2026, 1, 31))
    today(DAY)
    with pytest.raises(Refused, match="manages the team"):
        calling.call_conference(
            by=jo, children=[wren], kind="initial", planned_on=HELD, chair=pat.worker
        )


@pytest.mark.parametrize(
    ("day", "count", "before"),
    [
        (dt.date(2026, 1, 26), 2, dt.date(2026, 1, 22)),
        (dt.date(2026, 1, 28), 2, dt.date(2026, 1, 26)),
        (dt.date(2026, 1, 5), 2, dt.date(2025, 12, 31)),
    ],
)
def test_working_days_are_counted_back(day, count, before):
    assert calling.working_days_before(day, count) == before


@pytest.mark.answers("F27", "F31", check="sightline.record.protection.calling.share_report")
def test_reports_come_are_chased_and_are_shared_with_the_family(jo, wren, call, today):
    booking = call(wren)
    calling.invite(
        by=jo,
        booking=booking,
        name="Dr Madeup, GP",
        agency="health",
        invited_on=timezone.localdate(),
    )
    report = booking.meeting.reports.get(agency="health")
    day = timezone.localdate()
    calling.chase_report(by=jo, report=report, chased_on=day)
    with pytest.raises(Refused, match="once it has come"):
        calling.share_report(by=jo, report=report, with_parents_on=day)
    calling.take_report(by=jo, report=report, received_on=day, contribution="wrote")
    calling.share_report(
        by=jo, report=report, with_parents_on=day, with_child_on=day, explained_by="Jo Sample"
    )
    report.refresh_from_db()
    assert report.shared_with_parents_on <= report.share_by_on
    with pytest.raises(Refused, match="nothing to ask"):
        calling.chase_report(by=jo, report=report, chased_on=day)


@pytest.mark.answers("F27", check="sightline.record.protection.calling.offer_advocate")
def test_an_advocate_is_offered_and_the_answer_kept(jo, wren, call):
    part = call(wren).childrens_parts.get()
    day = timezone.localdate()

    with pytest.raises(Refused, match="on which day"):
        calling.offer_advocate(by=jo, part=part, offered_on=None, answer="wanted")
    calling.offer_advocate(by=jo, part=part, offered_on=day, answer="no capacity")
    offered = Advocacy.objects.get(child=wren)
    assert (offered.offered_on, offered.answer) == (day, "no capacity")


def test_putting_a_conference_off_is_for_a_senior_manager_with_a_safety_plan(jo, sam, wren, call):
    booking = call(wren)
    given = {"booking": booking, "to": HELD + dt.timedelta(days=7)}
    said = {"because": "The chair is ill this week", "interim_safety_plan": "Gran stays with them"}

    with pytest.raises(Refused, match="senior manager"):
        calling.postpone(by=jo, **given, **said)
    with pytest.raises(Refused, match="kept safe until then"):
        calling.postpone(by=sam, **given, **{**said, "interim_safety_plan": ""})
    calling.postpone(by=sam, **given, **said)
    booking.refresh_from_db()
    assert (booking.postponed_from, booking.postponed_by) == (HELD, sam)


def test_brothers_and_sisters_have_a_conference_and_each_a_decision(
    jo, cass, wren, robin, call, attend, today
):
    booking = attend(call(wren, robin))
    today(HELD)
    with pytest.raises(Refused, match="chair child protection conferences"):
        hold(jo, booking, {wren: made(jo), robin: made(jo)})
    with pytest.raises(Refused, match="decided for Robin too"):
        hold(cass, booking, {wren: made(jo)})
    other = conferences.Decided(decision="no plan: child in need", took_part="too young")
    found = hold(cass, booking, {wren: made(jo), robin: other})

    assert [(each.child, each.plan_made) for each in found] == [(wren, "yes"), (robin, "no")]
    assert all(each.quorate and each.chair_independent for each in found)
    plan = ProtectionPlan.objects.get()
    assert (plan.child, plan.began_on, plan.latest_category) == (wren, HELD, "PHY")
    outline = services.in_force(plan.planned)
    assert (outline.because, outline.agreed_on) == ("outline", HELD)
    assert outline.worries == "Dad hits her when he drinks"
    assert [each.outcome for each in outline.actions.all()] == ["Wren is not hit"]


def test_the_enquiry_that_asked_for_it_is_tied_to_it(jo, cass, enquiry, call, attend, today):
    enquiries.end_with_conference(
        by=jo, enquiry=enquiry, ended_on=DAY, conclusion="continuing risk"
    )
    booking = attend(call(enquiry.child))
    today(HELD)
    hold(cass, booking, {enquiry.child: made(jo)})

    assert Conference.objects.get().enquiry == enquiry


def test_with_too_few_agencies_nothing_is_decided(jo, cass, wren, call, attend, today):
    booking = attend(call(wren), "police")
    today(HELD)
    with pytest.raises(Refused, match="too few agencies came"):
        hold(cass, booking, {wren: made(jo)})
    unsure = conferences.Decided(
        took_part="not asked", interim_plan="Gran stays until the next one"
    )
    with pytest.raises(Refused, match="meets again"):
        hold(cass, booking, {wren: unsure})
    hold(cass, booking, {wren: unsure}, next_on=HELD + dt.timedelta(days=14))

    assert Conference.objects.get().quorate is False
    assert not ProtectionPlan.objects.exists()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"category": ""}, "which category"),
        ({"category_because": "Yes"}, "under that category"),
        ({"lead": None}, "Name the social worker"),
        ({"decision": "plan ends"}, "whether a child protection plan begins"),
        ({"took_part": ""}, "how Wren took part"),
    ],
)
def test_a_decision_is_whole(jo, cass, wren, call, attend, today, changed, told):
    booking = attend(call(wren))
    today(HELD)

    with pytest.raises(Refused, match=told):
        hold(cass, booking, {wren: made(jo, **changed)})
    assert not Plan.objects.exists()


def test_a_child_in_need_plan_is_carried_over_into_it(jo, cass, wren, call, attend, today):
    today(DAY)
    before = in_need.begin(
        by=jo,
        child=wren,
        began_on=DAY,
        lead=jo.worker,
        reason="after assessment",
        agreed_by="Ms Imagined-Vale",
    )
    booking = attend(call(wren))
    today(HELD)
    hold(cass, booking, {wren: made(jo)})

    before.refresh_from_db()
    assert (before.ended_on, before.end_reason) == (HELD, "stepped up to protection")
    assert ProtectionPlan.objects.get().planned.carried_from == before.planned


@pytest.fixture
def plan(jo, cass, wren, call, attend, today):
    """Wren's child protection plan."""
    booking = attend(call(wren))
    today(HELD)
    hold(cass, booking, {wren: made(jo)})
    return ProtectionPlan.objects.get()


def ends(**told):
    return conferences.Decided(
        decision="plan ends",
        took_part="attended",
        ending=endings.Ending(**{**ENDING, **told}),
    )


@pytest.mark.answers("F28", check="sightline.record.protection.conferences.hold_conference")
@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"what_changed": "Better"}, "what has changed for Wren"),
        ({"tested_how": ""}, "how you know that it will last"),
        ({"comes_next": ""}, "what Wren has next"),
        ({"still_worries": ""}, "what still worries you"),
        ({"comes_next": "closed"}, "who helps Wren from now on"),
    ],
)
def test_a_plan_does_not_end_without_its_evidence(
    cass, wren, plan, call, attend, today, changed, told
):
    booking = attend(call(wren, kind="review", on=REVIEW))
    today(REVIEW)

    with pytest.raises(Refused, match=told):
        hold(cass, booking, {wren: ends(**changed)}, on=REVIEW)
    plan.refresh_from_db()
    assert plan.ended_on is None


@pytest.mark.answers("F12", "F28", check="sightline.record.protection.endings.end_at_conference")
def test_a_plan_that_ends_opens_the_gate_to_what_comes_next(
    jo, cass, wren, make_worker, plan, call, attend, today
):
    al = make_worker("Al Other")
    booking = attend(call(wren, kind="review", on=REVIEW))
    today(REVIEW)
    hold(cass, booking, {wren: ends(new_lead=al.worker)}, on=REVIEW)

    plan.refresh_from_db()
    assert (plan.ended_on, plan.ended_because) == (REVIEW, "risk reduced")
    check = EndingCheck.objects.get()
    assert (check.at_conference, check.comes_next) == (True, "child in need")
    step = PlanStep.objects.get()
    assert in_need.open_plan(wren) is None
    assert all(each.there for each in stepping.gate(step))
    wren.allocations.create(worker=al.worker, began_on=REVIEW, role="second worker")
    taken = in_need.take_over(by=al, step=step, accepted_on=REVIEW)
    assert taken.reason == "step-down from protection"
    written = services.being_written(taken.planned)
    assert [each.outcome for each in written.actions.all()] == ["Wren is not hit"]
    assert written.actions.get().carried_from.version.plan == plan.planned


def test_a_plan_goes_on_or_changes_its_category(jo, cass, wren, plan, call, attend, today):
    booking = attend(call(wren, kind="review", on=REVIEW))
    today(REVIEW)
    changed = made(jo, decision="category changed", category="EMO", took_part="attended")
    hold(cass, booking, {wren: changed}, on=REVIEW)

    plan.refresh_from_db()
    assert (plan.first_category, plan.latest_category, plan.ended_on) == ("PHY", "EMO", None)
    with pytest.raises(Refused, match="was held on"):
        hold(cass, booking, {wren: changed}, on=REVIEW)


@pytest.mark.answers("F28", check="sightline.record.protection.endings.end_without_conference")
def test_elsewhere_than_at_a_conference_a_plan_ends_for_few_reasons(jo, cass, plan, today):
    given = {"plan": plan, "ended_on": HELD + dt.timedelta(days=1), "comes_next": "closed"}
    today(REVIEW)

    with pytest.raises(Refused, match="chair child protection conferences"):
        endings.end_without_conference(
            by=jo, **given, because="18", agencies_asked=True, says="She is eighteen now"
        )
    with pytest.raises(Refused, match="ends at a conference"):
        endings.end_without_conference(
            by=cass, **given, because="risk reduced", agencies_asked=True, says="All is well now"
        )
    with pytest.raises(Refused, match="Ask the agencies"):
        endings.end_without_conference(
            by=cass, **given, because="18", agencies_asked=False, says="She is eighteen now"
        )
    endings.end_without_conference(
        by=cass, **given, because="18", agencies_asked=True, says="She is eighteen now"
    )
    assert EndingCheck.objects.get().at_conference is False


@pytest.mark.answers("F32", clock="conference-minutes-out")
def test_decisions_and_minutes_go_out_and_are_dated(jo, cass, wren, plan, today):
    meeting = Conference.objects.get().meeting
    members = list(meeting.members.all())
    day = HELD + dt.timedelta(days=1)
    today(REVIEW)
    conferences.send_decisions(by=jo, meeting=meeting, sent_on=day, to=members)
    assert not conferences.send_minutes(by=jo, meeting=meeting, sent_on=day, to=members[:2])
    assert Conference.objects.get().minutes_sent_on is None
    assert conferences.send_minutes(by=jo, meeting=meeting, sent_on=day, to=members[2:])

    row = Conference.objects.get()
    assert (row.decisions_sent_on, row.minutes_sent_on) == (day, day)


@pytest.mark.answers("F26", check="sightline.record.protection.conferences.give_return")
def test_a_chair_grades_reports_and_says_what_they_challenged(jo, cass, wren, plan):
    booking = Conference.objects.get().meeting.booking
    report = booking.meeting.reports.get()
    grades = {"by": cass, "booking": booking, "returned_on": HELD, "agencies_grade": "good"}

    with pytest.raises(Refused, match="chair child protection"):
        calling.grade_report(by=jo, report=report, grade="good", says="")
    with pytest.raises(Refused, match="what was wrong with it"):
        calling.grade_report(by=cass, report=report, grade="poor", says="Bad")
    calling.grade_report(by=cass, report=report, grade="poor", says="It has no view of Wren")
    with pytest.raises(Refused, match="what you challenged"):
        conferences.give_return(**grades, reports_grade="poor", challenge="")
    conferences.give_return(
        **grades, reports_grade="poor", challenge="Asked Jo's manager for a report with her words"
    )
    booking.refresh_from_db()
    assert booking.reports_grade == "poor"
