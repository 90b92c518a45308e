"""What comes in becomes a contact, a decision and a referral, and its clocks are met on the way."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.refusal import Refused
from sightline.duties.models import Clock
from sightline.record.front_door import asking, deciding, overnight, receiving, violence
from sightline.record.front_door.models import Agency, Contact, Referral

pytestmark = pytest.mark.django_db
REASON = "She is eight and was left alone with a brother of four."


def decide(max_manager, contact, decision="accepted as referral", **more):
    given = {"criterion": "significant-harm", "reason": REASON, **more}
    return deciding.decide(by=max_manager, contact=contact, decision=decision, **given)


def clock(child, duty):
    return Clock.objects.get(child_id=child.pk, duty=duty)


@pytest.mark.answers("F1", check="sightline.record.front_door.deciding.decide")
def test_a_contact_is_not_a_referral_until_it_is_accepted(max_manager, contact):
    assert not Referral.objects.exists()
    decide(max_manager, contact)

    referral = Referral.objects.get()
    assert referral.contact == contact
    assert referral.received_on == contact.received_on
    assert referral.from_source == "2A"
    assert contact.decided_by.name == "Max Placeholder"


@pytest.mark.answers("F2", check="sightline.record.front_door.deciding.decide")
@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"reason": "See earlier."}, "not a reason"),
        ({"criterion": "one-service"}, "not one for this decision"),
        ({"criterion": ""}, "not one for this decision"),
        ({"decision": "maybe"}, "one of the decisions"),
    ],
)
def test_a_decision_needs_its_threshold_and_a_reason_that_says_something(
    max_manager, contact, more, says
):
    with pytest.raises(Refused, match=says):
        decide(max_manager, contact, **more)
    contact.refresh_from_db()
    assert contact.decided_on is None


def test_two_people_do_not_both_decide(max_manager, contact):
    """The second looked at the page before the first had decided."""
    as_the_second_saw_it = Contact.objects.get(pk=contact.pk)
    decide(max_manager, contact)
    with pytest.raises(Refused, match="This was decided on"):
        decide(max_manager, as_the_second_saw_it, "advice", criterion="one-service")
    assert Contact.objects.get().decision == "accepted as referral"


def test_the_clock_of_the_decision_begins_and_is_met(max_manager, contact):
    waiting = clock(contact.child, "contact-decision")
    assert waiting.met_on is None
    decide(max_manager, contact)

    assert clock(contact.child, "contact-decision").met_on == timezone.localdate()
    assert clock(contact.child, "referral-decision").met_on is None


def test_the_response_of_a_registered_manager_counts(max_manager, contact):
    decide(
        max_manager,
        contact,
        response="assessment",
        primary_need="N1",
        question="Who cares for her?",
    )

    referral = Referral.objects.get()
    assert referral.decided_by_qualified_manager is True
    assert clock(contact.child, "referral-decision").met_on == timezone.localdate()


def test_the_response_of_a_manager_without_registration_does_not_count(max_manager, contact):
    max_manager.worker.registrations.all().delete()
    decide(max_manager, contact, response="assessment", primary_need="N1")

    assert Referral.objects.get().decided_by_qualified_manager is False
    held = clock(contact.child, "referral-decision")
    assert held.met_on is None
    assert held.not_valid


@pytest.mark.answers("F4", clock="referrer-feedback")
def test_the_referrer_is_told_and_the_clock_of_it_is_met(dot, max_manager, contact):
    decide(max_manager, contact, response="assessment", primary_need="N1")
    assert clock(contact.child, "referrer-feedback").met_on is None
    deciding.tell_referrer(
        by=dot, contact=contact, told_to="Hal Example", told_how="letter",
        told_what="We have accepted your referral.",
    )  # fmt: skip

    assert clock(contact.child, "referrer-feedback").met_on == timezone.localdate()
    assert Referral.objects.get().outcome_told_on == timezone.localdate()


def test_nobody_is_told_before_anything_is_decided(dot, contact):
    with pytest.raises(Refused, match="Nothing is decided"):
        deciding.tell_referrer(
            by=dot, contact=contact, told_to="Hal", told_how="phone", told_what="It is with us now."
        )


def test_an_anonymous_caller_is_neither_named_nor_told(dot, come_in, maya, max_manager):
    approach = come_in(anonymous=True)
    assert approach.from_person == ""
    assert approach.agency is None
    assert "did not give a name" in approach.from_whom
    made = receiving.take_in(by=dot, named=approach.named.get(), child=maya)
    decide(max_manager, made)
    with pytest.raises(Refused, match="nobody to tell"):
        deciding.tell_referrer(
            by=dot, contact=made, told_to="x", told_how="phone", told_what="It is with us now."
        )


def test_a_duty_worker_recommends_and_does_not_decide(dot, contact):
    with pytest.raises(Refused, match="do not let you decide"):
        decide(dot, contact)
    deciding.recommend(by=dot, contact=contact, decision="early help", because=REASON)

    assert contact.recommended_by == dot
    assert contact.decided_on is None


def test_one_episode_of_need_is_open_at_a_time(dot, max_manager, contact, come_in):
    decide(max_manager, contact, response="assessment", primary_need="N1")
    again = receiving.take_in(by=dot, named=come_in().named.get(), child=contact.child)

    with pytest.raises(Refused, match="open already"):
        decide(max_manager, again)
    decide(max_manager, again, "added to open work", criterion="worker-knows")
    assert Referral.objects.count() == 1


def test_a_referral_with_no_response_closes_at_once(max_manager, contact):
    decide(max_manager, contact, response="none")

    referral = Referral.objects.get()
    assert referral.no_further_action is True
    assert referral.closed_on == timezone.localdate()


def test_a_child_who_lives_with_someone_else_is_not_let_go(dot, max_manager, contact):
    deciding.ask_family_arrangement(by=dot, contact=contact, lives_with_others="yes")
    with pytest.raises(Refused, match="must visit"):
        decide(max_manager, contact, "no further action", criterion="looked-into")


def test_each_child_of_a_notice_has_a_contact_and_is_taken_in_once(dot, come_in, maya, make_child):
    approach = come_in()
    kuba = make_child("Kuba", "Example-Ashdown")
    second = receiving.name_another(by=dot, approach=approach, forename="Kuba")
    first = approach.named.exclude(pk=second.pk).get()
    receiving.take_in(by=dot, named=first, child=maya)
    receiving.take_in(by=dot, named=second, child=kuba)

    assert approach.contacts.count() == 2
    with pytest.raises(Refused, match="already"):
        receiving.take_in(by=dot, named=first, child=kuba)


def test_an_agency_answers_in_time_or_says_that_it_knows_nothing(dot, contact, hal, school):
    police = Agency.objects.create(name="Example Police", kind="6")
    requests = asking.ask(
        by=dot, contact=contact, agencies=[school, police],
        question="What do you hold on the family?", sharing_basis="not required",
    )  # fmt: skip
    assert [each.due_at - each.asked_at for each in requests] == [dt.timedelta(hours=72)] * 2
    asking.answer_as_partner(by=hal, request=requests[0], known=False)
    assert requests[0].answered_by_name == "Hal Example"
    with pytest.raises(Refused, match="another agency"):
        asking.answer_as_partner(by=hal, request=requests[1], known=False)
    with pytest.raises(Refused, match="what happened, and how"):
        asking.answer(by=dot, request=requests[1], answered_by="PC Test", known=True)
    with pytest.raises(Refused, match="why it could not"):
        asking.answer(by=dot, request=requests[1], answered_by="PC Test", known=None)


def test_danger_gives_an_agency_four_hours(dot, contact, school):
    receiving.look_first(
        by=dot,
        approach=contact.approach,
        first_look="immediate danger",
        because="He is at the door.",
    )
    made = asking.ask(
        by=dot, contact=contact, agencies=[school], question="Who lives there now?",
        sharing_basis="not sought",
    )  # fmt: skip
    assert made[0].due_at - made[0].asked_at == dt.timedelta(hours=4)


def test_a_night_call_is_on_the_childs_file_and_handed_over(
    dot, maya, max_manager, everything_told
):
    at = dt.datetime(2026, 11, 24, 2, 10, tzinfo=timezone.get_current_timezone())
    entry = overnight.record_out_of_hours(
        by=dot, child=maya, called_at=at, caller="Example Police", about="Her mother was arrested.",
        decision="wait for day", threshold_reason="She is with her grandmother tonight.",
    )  # fmt: skip

    assert entry.shift_on == dt.date(2026, 11, 23)
    assert entry.on_childs_file is True
    assert entry.contact.received_at == at
    waiting = clock(maya, "ooh-handover")
    assert waiting.due_on == dt.date(2026, 11, 24)
    overnight.accept_handover(by=max_manager, entry=entry)
    assert clock(maya, "ooh-handover").met_on == timezone.localdate()
    assert Contact.objects.filter(child=maya, decided_on=None).count() == 1


def test_a_child_in_custody_is_counted_by_the_night(dot, maya, everything_told):
    yesterday = timezone.now() - dt.timedelta(days=1)
    held = overnight.record_time_held(
        by=dot, child=maya, kind="police custody after charge", held_from_at=yesterday,
        place="Example station", place_kind="police station", asked_us_at=yesterday,
        asked_for="somewhere to stay",
    )  # fmt: skip
    with pytest.raises(Refused, match="why nothing"):
        overnight.offer_place(by=dot, held=held, we_offered="nothing", offered_at=timezone.now())
    overnight.offer_place(by=dot, held=held, we_offered="non-secure", offered_at=yesterday)
    with pytest.raises(Refused, match="where the child slept"):
        overnight.end_time_held(
            by=dot, held=held, held_to_at=timezone.now(), outcome="Home with her aunt."
        )
    overnight.end_time_held(
        by=dot, held=held, held_to_at=timezone.now(), outcome="Home with her aunt.",
        where_slept="In a cell: nobody came.",
    )  # fmt: skip

    assert held.nights == 1
    assert clock(maya, "custody-transfer").met_on == timezone.localdate(yesterday)


def test_violence_at_home_shows_that_nobody_saw_the_child(dot, contact):
    notice = violence.write_notice(
        by=dot, approach=contact.approach, incident_on=timezone.localdate(),
        adults=[{"name": "Ada Testford", "part": "harmed"}, {"name": " ", "part": "harming"}],
    )  # fmt: skip
    incident = violence.place_child(
        by=dot, notice=notice, child=contact.child, where_was_child="in the home",
        seen_by_officer=False,
    )  # fmt: skip
    assert notice.adults.count() == 1
    assert incident.seen_by_officer is False
    assert violence.incidents_in_a_year(contact.child_id, timezone.localdate()) == 1
    with pytest.raises(Refused, match="Never write to the home"):
        violence.contact_harmed_person(by=dot, notice=notice)


def test_a_second_risk_conference_within_a_year_is_a_repeat(dot, maya):
    given = {"by": dot, "child": maya, "agency": "Police", "because": "Strangled in front of her."}
    first = violence.refer_to_conference(**given)
    again = violence.refer_to_conference(**given)
    assert (first.repeat_within_12_months, again.repeat_within_12_months) == (False, True)
    violence.hear_conference(
        by=dot, conference=again, heard_on=timezone.localdate(), child_named=True,
        what_was_shared="The school has seen bruises.",
        actions=[{"action": "New locks", "owner": "Sam Housing", "due_on": timezone.localdate()}],
    )  # fmt: skip
    assert again.actions.get().child == maya
