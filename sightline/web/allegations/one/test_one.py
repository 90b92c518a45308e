"""An allegation runs its clocks to an end, and is shut to others."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.boxes import on
from tests.refusing import refused, refuses_what_is_wrong
from tests.showing import at, page

from ..conftest import shut
from .screens import ConcludeForm, EvaluateForm, MetForm, WithdrawForm

pytestmark = pytest.mark.django_db
on_no_day = {f"referred_to_barring_on_{part}": "" for part in range(3)}


@pytest.mark.answers("F42", clock="lado-referral")
def test_an_allegation_is_looked_into_and_concluded(client, fill, officer, referred):
    held, today = referred, timezone.localdate()
    assert held.reference == f"A-{today.year}-1"
    shown = page(client, officer, at("allegations.one.allegation", allegation_id=held.pk))
    assert "Report an allegation to the allegations officer" in shown
    assert "days late" in shown
    parts = {"allegation_id": held.pk}
    assert fill(officer, reverse("allegations.one.evaluate", kwargs=parts)).status_code == 422
    fill(officer, reverse("allegations.one.evaluate", kwargs=parts), decision="meeting")
    fill(officer, reverse("allegations.one.met", kwargs=parts), **on("met_on", today))
    fill(
        officer,
        reverse("allegations.one.conclude", kwargs=parts),
        outcome="substantiated",
        **on("closed_on", today),
    )
    assert "It was concluded" in page(client, officer, at("allegations.one.allegation", **parts))
    again = fill(
        officer, reverse("allegations.one.withdraw", kwargs=parts), why="It was not so.",
        **on("on", today),
    )  # fmt: skip
    assert "This allegation is over" in again.content.decode()


@pytest.mark.parametrize("role", ["social worker", "team manager", "analyst", "elected member"])
def test_an_allegation_is_shut_to_others(client, make_account, referred, role):
    who = make_account("no.body", role)

    assert shut(client, who, "allegations.one.allegation", allegation_id=referred.pk)


@pytest.mark.parametrize(
    ("name", "form", "day", "told"),
    [
        ("evaluate", EvaluateForm, "evaluated_on", {"decision": "meeting"}),
        ("met", MetForm, "met_on", {}),
        ("conclude", ConcludeForm, "closed_on", {"outcome": "unfounded", **on_no_day}),
        ("withdraw", WithdrawForm, "on", {"why": "The girl says it was another man."}),
    ],
)
def test_wrong_answers_about_an_allegation_are_told_of_and_write_nothing(
    client, fill, officer, referred, name, form, day, told
):
    address = at(f"allegations.one.{name}", allegation_id=referred.pk)
    today, one = timezone.localdate(), dt.timedelta(days=1)
    early, late = on(day, referred.referred_on - one), on(day, today + one)
    refused(fill, officer, address, "before it was reported", **told, **early)
    refused(fill, officer, address, "still to come", **told, **late)
    refuses_what_is_wrong(fill, officer, address, form, **told, **on(day, today))
    client.force_login(officer)
    assert client.post(at(f"allegations.one.{name}", allegation_id=0)).status_code == 404
