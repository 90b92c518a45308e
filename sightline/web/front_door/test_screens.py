"""The front door as its people use it: by its forms, from what came in to who was told."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.record.early_help import helping
from sightline.record.front_door import asking, deciding, receiving
from sightline.record.front_door.models import (
    Agency,
    Approach,
    Contact,
    OutOfHoursEntry,
    Referral,
    TimeHeld,
)
from sightline.record.people.models import Address, Child
from sightline.record.story.models import Share

from .conftest import REASON, accepted, at, of, page

pytestmark = pytest.mark.django_db
APPROACH = {
    "forename": "Mayah",
    "surname": "Example Ashdown",
    "born_on_0": "9",
    "born_on_1": "2",
    "born_on_2": "2012",
    "about": "worry about safety",
    "what_happened": "Maya told her teacher that she was left alone all weekend.",
    "received_how": "phone",
    "anonymous": "no",
    "from_source": "2A",
    "from_person": "Hal Example",
    "first_look": "see today",
    "first_look_reason": "She goes home at three.",
}


def test_what_came_in_is_written_down_and_leads_to_whether_the_child_is_known(
    client, fill, dot, maya, everything_told
):
    answer = fill(dot, at("receive.receive"), **APPROACH)
    approach = Approach.objects.get()
    assert answer.status_code == 302, answer.content.decode()
    assert answer.url == at("approach.approach", approach_id=approach.pk)
    assert approach.first_look == "see today"

    shown = page(client, dot, answer.url)
    assert "EX-0001" in shown
    assert "nearly sure" in shown
    assert "the same birth date" in shown.casefold()


def test_one_click_takes_a_known_child_in(client, dot, maya, come_in, everything_told):
    approach = come_in(child={"born_on": dt.date(2012, 2, 9)})
    client.force_login(dot)
    named = approach.named.get()
    answer = client.post(
        at("approach.approach", approach_id=approach.pk),
        {"named": named.pk, "do": "known", "child": maya.pk},
    )
    made = Contact.objects.get()
    assert answer.url == at("contact.contact", **of(made))
    assert made.child == maya
    assert made.received_at == approach.received_at


def test_a_new_child_is_added_after_the_likely_ones_were_shown(client, dot, maya, come_in):
    approach = come_in(child={"born_on": dt.date(2012, 2, 9), "postcode": "ex1 1aa"})
    client.force_login(dot)
    client.post(
        at("approach.approach", approach_id=approach.pk),
        {"named": approach.named.get().pk, "do": "new"},
    )
    child = Contact.objects.get().child
    assert child != maya
    assert child.names.get().surname == "Example-Ashdown"


@pytest.mark.parametrize(
    "told",
    [
        {"forename": "Meya", "surname": "Example-Ashdowne", "born_on": dt.date(2012, 2, 9)},
        {"forename": "Maya", "surname": "Example-Ashdown", "born_on": dt.date(2012, 9, 2)},
        {
            "forename": "M",
            "surname": "Other",
            "postcode": "EX1 1AA",
            "born_on": dt.date(2012, 2, 9),
        },
        {"number": "EX-0001"},
    ],
    ids=["sound", "day and month turned round", "home and birth date", "number"],
)
def test_a_child_is_known_by_sound_date_home_or_number(client, dot, maya, come_in, told):
    Address.objects.create(child=maya, kind="home", lines="1 Example Street", postcode="EX1 1AA")
    approach = come_in(child={"forename": "", "surname": "", **told})

    assert "EX-0001" in page(client, dot, at("approach.approach", approach_id=approach.pk))


def test_a_restricted_record_is_counted_and_not_named(client, dot, maya, come_in):
    maya.restricted, maya.restricted_because = True, "Family of staff"
    maya.save()
    approach = come_in(child={"born_on": dt.date(2012, 2, 9)})
    shown = page(client, dot, at("approach.approach", approach_id=approach.pk))

    assert "1 record that you cannot open may be of this child" in shown
    assert "EX-0001" not in shown


def test_a_child_set_aside_needs_a_reason(client, dot, come_in):
    approach = come_in()
    client.force_login(dot)
    where, named = at("approach.approach", approach_id=approach.pk), approach.named.get()
    assert client.post(where, {"named": named.pk, "do": "aside", "why": ""}).status_code == 422
    assert client.post(where, {"named": "x", "do": "aside"}).status_code == 422
    client.post(where, {"named": named.pk, "do": "aside", "why": "She was named twice here."})
    named.refresh_from_db()
    assert named.not_taken_because


@pytest.mark.answers("F6", screen="front_door.contact.contact")
def test_repeated_contacts_and_who_raised_them_stand_beside_the_decision(
    client, dot, max_manager, contact, come_in
):
    deciding.decide(
        by=max_manager, contact=contact, decision="advice", criterion="one-service",
        reason="The school can meet this need by itself now.",
    )  # fmt: skip
    again = receiving.take_in(
        by=dot, named=come_in(agency=None, from_source="6", from_person="PC Test").named.get(),
        child=contact.child,
    )  # fmt: skip
    shown = page(client, max_manager, at("contact.contact", **of(again)))

    assert "A worry that comes back: 2 contacts within a fortnight" in shown
    assert "From Hal Example, Example Academy" in shown
    assert "The school can meet this need by itself now." in shown


def test_a_refusal_of_early_help_is_shown_when_they_come_back(client, dot, max_manager, contact):
    helping.offer(
        by=dot, child=contact.child, offered_what="A parenting course nearby.", answer="refused",
        answered_by_whom="Ada Testford", in_their_words="We manage.", worry_outweighs=False,
        because="The children are well and school sees them daily.",
    )  # fmt: skip
    shown = page(client, max_manager, at("contact.contact", **of(contact)))

    assert "We manage." in shown
    assert "refused" in shown


def test_a_decision_by_its_form_with_the_response(fill, dot, max_manager, contact):
    recommended = fill(
        dot, at("decide.recommend", **of(contact)), decision="accepted as referral", because=REASON
    )
    assert recommended.status_code == 302
    answer = fill(
        max_manager,
        at("decide.decide", **of(contact)),
        criterion="significant-harm",
        response="assessment",
        primary_need="N1",
    )
    assert answer.status_code == 302, answer.content.decode()
    referral = Referral.objects.get()
    assert referral.reason == REASON
    assert referral.response == "assessment"


def test_a_criterion_of_another_decision_is_refused_in_place(fill, max_manager, contact):
    answer = fill(
        max_manager,
        at("decide.decide", **of(contact)),
        decision="no further action",
        criterion="harm-now",
        reason=REASON,
    )
    assert answer.status_code == 422
    assert "not one for this decision" in answer.content.decode()


def test_the_private_fostering_question_is_asked_and_its_answer_shown(client, fill, dot, contact):
    shown = page(client, dot, at("contact.contact", **of(contact)))
    assert "With whom does this child live?" in shown
    fill(dot, at("decide.arrangement", **of(contact)), lives_with_others="yes")
    shown = page(client, dot, at("contact.contact", **of(contact)))
    assert "lives with someone who is not near family" in shown
    assert "With whom does this child live?" not in shown


def test_telling_the_referrer_starts_from_plain_words(client, fill, dot, max_manager, contact):
    accepted(max_manager, contact)
    where = at("decide.tell", **of(contact))
    assert "A social worker will look into it." in page(client, dot, where)
    answer = fill(dot, where, told_how="letter")
    assert answer.status_code == 302, answer.content.decode()
    share = Share.objects.get()
    assert share.given_to == "Hal Example, Example Academy"
    assert share.document.kind
    assert fill(dot, at("decide.family", **of(contact)), was_told="no").status_code == 422
    fill(
        dot,
        at("decide.family", **of(contact)),
        was_told="no",
        not_told_because="It would raise the risk tonight.",
    )
    shown = page(client, dot, at("contact.contact", **of(contact)))
    assert "The referrer was told" in shown
    assert "It would raise the risk tonight." in shown


@pytest.mark.answers("F16", screen="front_door.queue.queue")
def test_the_queue_is_by_danger_and_time_left_and_says_who_is_there(
    client, dot, max_manager, contact, come_in, make_child
):
    urgent = come_in(child={"forename": "Kuba"})
    receiving.look_first(
        by=dot, approach=urgent, first_look="immediate danger", because="He is at the door now."
    )
    shown = page(client, max_manager, at("queue.queue"))

    assert shown.index("Kuba") < shown.index("Maya Example-Ashdown")
    assert "2 children wait for a decision" in shown
    assert "no clock" not in shown
    assert "Dot Sample" in shown
    assert "1 came in today" in shown


def test_the_queue_tells_who_waits_to_be_told_and_what_was_asked(
    client, dot, max_manager, contact, school
):
    asking.ask(
        by=dot, contact=contact, agencies=[school], question="What do you hold on them?",
        sharing_basis="not required",
    )  # fmt: skip
    accepted(max_manager, contact)
    shown = page(client, max_manager, at("queue.queue") + "?show=tell")
    assert "Tell the referrer" in shown
    assert "What do you hold on them?" in page(client, dot, at("queue.queue") + "?show=asked")


def test_an_empty_queue_says_what_would_fill_it(client, dot):
    assert "Nothing waits here" in page(client, dot, at("queue.queue"))


def test_agencies_are_asked_and_their_answers_stand_by_the_contact(
    client, fill, dot, contact, school
):
    where = at("asking.ask", **of(contact))
    fill(dot, where, agencies=[str(school.pk)], question="What do you hold on them?",
         sharing_basis="not required", within_hours="24")  # fmt: skip
    request = contact.requests.get()
    answer = at("asking.answer", child_id=contact.child_id, request_id=request.pk)
    fill(dot, answer, answered_by="Hal", known="yes", facts_told="Late on nine days.",
         opinion="Worn out.", risk_view="amber")  # fmt: skip
    shown = page(client, dot, at("contact.contact", **of(contact)))
    assert "Late on nine days." in shown
    assert "amber" in shown


def test_with_no_agency_listed_it_is_said_whom_to_ask(client, dot, contact):
    contact.approach.agency = None
    contact.approach.save()
    Agency.objects.all().delete()
    shown = page(client, dot, at("asking.ask", **of(contact)))
    assert "No agency is listed that could be asked." in shown


def test_the_night_is_recorded_and_somebody_takes_it_on(client, fill, dot, max_manager, maya):
    answer = fill(
        dot, at("overnight.record", child_id=maya.pk), caller="Example Police",
        about="Her mother was arrested at home.", record_read="yes", decision="wait for day",
        threshold_reason="She is with her grandmother.", must_do_today="Ring the grandmother.",
    )  # fmt: skip
    assert answer.status_code == 302, answer.content.decode()
    entry = OutOfHoursEntry.objects.get()
    shown = page(client, max_manager, at("overnight.handover"))
    assert "Ring the grandmother." in shown
    assert "Nobody of ours saw the child." in shown
    assert client.post(at("overnight.handover"), {"entry": "nonsense"}).status_code == 422
    client.post(at("overnight.handover"), {"entry": entry.pk})
    entry.refresh_from_db()
    assert entry.accepted_by == max_manager.worker


def test_the_register_counts_nights_in_a_cell(client, fill, dot, maya):
    day = timezone.localdate() - dt.timedelta(days=2)
    fill(
        dot, at("custody.held", child_id=maya.pk), kind="police custody after charge",
        held_on_0=str(day.day), held_on_1=str(day.month), held_on_2=str(day.year),
        held_time="18:00", place="Example station",
        asked_us_on_0=str(day.day), asked_us_on_1=str(day.month), asked_us_on_2=str(day.year),
        asked_us_time="19:00",
    )  # fmt: skip
    held = TimeHeld.objects.get()
    parts = {"child_id": maya.pk, "held_id": held.pk}
    assert "Example station" in page(client, dot, at("custody.register"))
    assert fill(dot, at("custody.offer", **parts), we_offered="nothing").status_code == 422
    fill(dot, at("custody.offer", **parts), we_offered="non-secure")
    later = day + dt.timedelta(days=1)
    fill(
        dot, at("custody.end", **parts), ended_on_0=str(later.day), ended_on_1=str(later.month),
        ended_on_2=str(later.year), ended_time="10:00", outcome="To a foster carer.",
        where_slept="In a cell: nobody could drive.",
    )  # fmt: skip
    shown = page(client, dot, at("custody.register"))
    assert "1 child spent 1 night in a cell" in shown
    assert "In a cell: nobody could drive." in shown


def test_violence_at_home_by_its_forms(client, fill, dot, contact):
    approach = contact.approach
    answer = fill(
        dot, at("violence.notice", approach_id=approach.pk), incident_on_0="24",
        incident_on_1="11", incident_on_2="2024", police_risk="high", strangulation="yes",
        name_1="Ada Testford", part_1="harmed", safe_way="Her sister's phone",
    )  # fmt: skip
    assert answer.status_code == 302, answer.content.decode()
    notice = approach.domestic_abuse
    assert notice.adults.get().name == "Ada Testford"
    child = at("violence.child", child_id=contact.child_id, notice_id=notice.pk)
    fill(dot, child, where_was_child="in the home", seen_by_officer="no", school_told="Dot to Hal")
    shown = page(client, dot, at("contact.contact", **of(contact)))
    assert "not seen by anybody" in shown
    fill(dot, at("violence.refer", child_id=contact.child_id), because="He strangled her mother.")
    held = contact.child.risk_conferences.get()
    assert held.notice == notice
    heard = at("violence.heard", child_id=contact.child_id, conference_id=held.pk)
    today = timezone.localdate()
    on = {"0": str(today.day), "1": str(today.month), "2": str(today.year)}
    given = {f"{name}_{part}": word for part, word in on.items() for name in ("heard_on", "due_on")}
    fill(dot, heard, child_named="yes", action="Change the locks", owner="Sam Housing", **given)
    action = held.actions.get()
    done = at("violence.done", child_id=contact.child_id, action_id=action.pk)
    fill(dot, done, what_changed="She sleeps at night.",
         **{f"done_on_{part}": word for part, word in on.items()})  # fmt: skip
    assert "Change the locks" in page(client, dot, at("contact.contact", **of(contact)))


@pytest.mark.parametrize("role", ["social worker", "analyst", "elected member", "referrer"])
def test_the_front_door_is_shut_to_others(client, make_account, contact, role):
    client.force_login(make_account("no.body", role))
    for where in (
        at("queue.queue"),
        at("approach.approach", approach_id=contact.approach_id),
        at("contact.contact", **of(contact)),
        at("decide.decide", **of(contact)),
        at("funnel.funnel"),
        at("custody.register"),
    ):
        assert client.get(where).status_code == 403


def test_a_contact_of_another_child_is_not_found(client, dot, contact, make_child):
    client.force_login(dot)
    other = make_child("Kit", "Example")
    where = at("contact.contact", child_id=other.pk, contact_id=contact.pk)
    assert client.get(where).status_code == 404
    assert Child.objects.count() == 2
