"""An allegation runs its clocks to an end, and is shut to others."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.boxes import on
from tests.showing import at, page

from ..conftest import shut

pytestmark = pytest.mark.django_db


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
