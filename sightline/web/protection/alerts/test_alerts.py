"""Whoever must know of a child's death is told by name, and says that they know."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.duties.models import LocalNumber
from sightline.record.protection import alerting
from sightline.record.protection.models import AlertReceipt
from tests.boxes import on
from tests.refusing import refused, refuses_what_is_wrong
from tests.showing import at

from .screens import RaiseForm, ReceivedForm, SentForm

pytestmark = pytest.mark.django_db


@pytest.fixture
def senior(make_account):
    """A service manager."""
    return make_account("sam.fictional", "service manager", name="Sam Fictional")


def shown(client, who):
    """The list of alerts, as somebody is shown it."""
    client.force_login(who)
    return client.get(reverse("protection.alerts.alerts")).content.decode()


@pytest.mark.answers("F43", screen="protection.alerts.alerts")
@pytest.mark.answers("F43", check="sightline.record.protection.alerting.receive_alert")
def test_an_alert_is_sent_by_name_and_received_by_each(client, fill, senior, jo, maya):
    assert "No alert has been begun." in shown(client, senior)
    fill(
        senior,
        reverse("protection.alerts.begin", kwargs={"child_id": maya.pk}),
        kind="death",
        known_from="Example Police",
        posts="Coroner’s officer\n\nDesignated doctor",
    )
    first, second = AlertReceipt.objects.order_by("pk")
    assert (first.post, second.post) == ("Coroner’s officer", "Designated doctor")
    parts = {"child_id": maya.pk, "receipt_id": first.pk}
    received = reverse("protection.alerts.received", kwargs=parts)
    told = fill(senior, received, received_from="Robin Pretend-Moss")
    assert "Say first who was told" in told.content.decode()
    fill(senior, reverse("protection.alerts.sent", kwargs=parts), person="Robin Pretend-Moss",
         sent_how="by phone")  # fmt: skip
    assert "Not heard from." in shown(client, senior)
    assert "Somebody has not answered" not in shown(client, senior)
    alert = first.alert
    alert.known_at -= dt.timedelta(days=2)
    alert.save()
    assert "Somebody has not answered within 24 hours of our knowing" in shown(client, senior)
    fill(senior, received, received_from="Robin Pretend-Moss")
    assert "Robin Pretend-Moss answered" in shown(client, senior)
    assert "Somebody has not answered" in shown(client, senior)
    now = timezone.now()
    alerting.send_alert(
        by=senior, receipt=second, person="Al Sample", sent_at=now, sent_how="phone"
    )
    alerting.receive_alert(
        by=senior, receipt=second, received_at=timezone.now(), received_from="Al Sample"
    )
    assert "Everybody who had to know has answered" in shown(client, senior)
    client.force_login(jo)
    assert client.get(reverse("protection.alerts.alerts")).status_code == 403


def test_how_soon_they_answer_is_the_authoritys_own_number_and_says_so(client, senior, maya):
    two_days = timezone.now() - dt.timedelta(days=2)
    alerting.raise_alert(
        by=senior, child=maya, kind="death", known_at=two_days, known_from="", posts=["Coroner"]
    )
    told = shown(client, senior)
    assert "Somebody has not answered within 24 hours of our knowing, in 1 alert." in told
    assert "that is the authority’s own number, and not law" in told
    LocalNumber.objects.create(name="alert_answered", count=5, unit="working days", why="Agreed")
    told = shown(client, senior)
    assert "Whoever has not within 5 working days" in told
    assert "Somebody has not answered" not in told


def at_hours(hours, name="on", time="time"):
    """So many hours ago, as the boxes of a form send it."""
    then = timezone.localtime() - dt.timedelta(hours=hours)
    return {**on(name, then), time: f"{then:%H:%M}"}


def test_wrong_answers_about_an_alert_are_told_of_and_write_nothing(
    client, fill, senior, maya, make_child
):
    new = at("protection.alerts.begin", child_id=maya.pk)
    knew = at_hours(30, "known_on", "known_time")
    told = {"kind": "death", "known_from": "Example Police", "posts": "Coroner’s officer", **knew}
    later = at_hours(-2, "known_on", "known_time")
    refused(fill, senior, new, "still to come", **{**told, **later})
    refused(fill, senior, new, "Who must be told?", **{**told, "posts": " \n "})
    refuses_what_is_wrong(fill, senior, new, RaiseForm, **told)
    parts = {"child_id": maya.pk, "receipt_id": AlertReceipt.objects.get().pk}
    sent, received = (at(f"protection.alerts.{name}", **parts) for name in ("sent", "received"))
    how = {"person": "Robin Pretend-Moss", "sent_how": "by phone"}
    who = {"received_from": "Robin Pretend-Moss"}
    refused(fill, senior, received, "Say first who was told", **who, **at_hours(20))
    refused(fill, senior, sent, "before we came to know", **how, **at_hours(31))
    refused(fill, senior, sent, "still to come", **how, **at_hours(-2))
    refuses_what_is_wrong(fill, senior, sent, SentForm, **how, **at_hours(20))
    refused(fill, senior, received, "before they were told", **who, **at_hours(21))
    refuses_what_is_wrong(fill, senior, received, ReceivedForm, **who, **at_hours(19))
    elsewhere = {**parts, "child_id": make_child("Kit", "Specimen").pk}
    for name in ("sent", "received"):
        assert client.get(at(f"protection.alerts.{name}", **elsewhere)).status_code == 404
