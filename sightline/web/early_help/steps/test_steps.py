"""A child moves between levels of help through a gate that says what is missing."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.access import within_reach
from sightline.record.early_help import helping
from sightline.record.front_door.models import Contact
from sightline.record.planning.models import PlanStep
from tests.boxes import on
from tests.showing import at, page

pytestmark = pytest.mark.django_db
RISK = "She is safe while gran is there."


@pytest.fixture
def sent(fill, jo, maya):
    answer = fill(
        jo,
        at("early_help.steps.send", child_id=maya.pk),
        direction="down",
        to_kind="early help",
        risk_now=RISK,
    )
    assert answer.status_code == 302, answer.content.decode()
    return PlanStep.objects.get()


@pytest.mark.answers("F12", screen="early_help.steps.accept")
def test_a_child_waits_at_the_gate_until_nothing_is_missing(client, fill, jo, cat, maya, sent):
    parts = {"child_id": maya.pk, "step_id": sent.pk}
    today = timezone.localdate()
    shown = page(client, jo, at("early_help.steps.steps", child_id=maya.pk))
    assert shown.count(">missing<") == 6
    assert within_reach(cat, maya.pk)
    refused = fill(cat, at("early_help.steps.accept", **parts), **on("accepted_on", today))
    assert refused.status_code == 422
    assert "both sides agree what the child still needs" in refused.content.decode()
    assert "Missing before anybody can accept" in page(client, cat, at("early_help.steps.waiting"))
    fill(
        jo,
        at("early_help.steps.fill", **parts),
        family_agreed="yes",
        new_led_by="Ola Sample",
        still_to_do="Ola rings on Friday about the bed.",
        come_back_if="Gran goes home.",
        **on("joint_assessment_on", today),
        **on("transfer_meeting_on", today),
    )
    done = fill(cat, at("early_help.steps.accept", **parts), **on("accepted_on", today))
    assert done.status_code == 302, done.content.decode()
    sent.refresh_from_db()
    assert sent.accepted_by == cat
    helped = maya.early_help.get()
    assert helping.lead_of(helped).name == "Ola Sample"
    assert "No child waits between two levels of help." in page(
        client, cat, at("early_help.steps.waiting")
    )


def test_who_sent_a_child_does_not_accept_them(fill, jo, maya, sent):
    today = timezone.localdate()
    parts = {"child_id": maya.pk, "step_id": sent.pk}
    fill(
        jo,
        at("early_help.steps.fill", **parts),
        family_agreed="yes",
        new_led_by="Ola Sample",
        still_to_do="A call.",
        come_back_if="Gran goes.",
        **on("joint_assessment_on", today),
        **on("transfer_meeting_on", today),
    )
    answer = fill(jo, at("early_help.steps.accept", **parts), **on("accepted_on", today))
    assert "Sending is not accepting" in answer.content.decode()


def test_stepping_up_carries_what_was_said_to_the_front_door(fill, ola, helped, maya):
    helping.write_assessment(
        by=ola,
        assessment=helped[0],
        views={maya.pk: "I am scared of the nights."},
        familys_view="We need more than this.",
        helped_before="Breakfast at school.",
    )
    answer = fill(
        ola,
        at("early_help.steps.up", child_id=maya.pk),
        family_told="yes",
        what_happened="Her mother's friend hit her on Sunday.",
    )
    assert answer.status_code == 302, answer.content.decode()
    contact = Contact.objects.get()
    assert contact.child == maya
    assert contact.from_source == "5D"
    assert contact.approach.childs_view == "I am scared of the nights."
    assert "Breakfast at school." in contact.approach.what_was_tried
    assert contact.received_at > timezone.now() - dt.timedelta(minutes=5)
