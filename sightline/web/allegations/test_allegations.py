"""An allegation is taken, runs its clocks to an end, and is told of in the year's report."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.protection.models import Allegation

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(make_account):
    """The allegations officer."""
    return make_account("al.sample", "allegations officer", name="Al Sample")


def on(name, day):
    """A day, as the three boxes of a form send it."""
    return {f"{name}_0": str(day.day), f"{name}_1": str(day.month), f"{name}_2": str(day.year)}


def page(client, who, name, **parts):
    """What somebody is shown."""
    client.force_login(who)
    return client.get(reverse(name, kwargs=parts)).content.decode()


@pytest.mark.answers("F42", screen="allegations.register.register")
@pytest.mark.answers("F42", screen="allegations.year.year")
@pytest.mark.answers("F42", clock="lado-referral")
def test_an_allegation_from_report_to_the_year(client, fill, officer, everything_told):
    today = timezone.localdate()
    knew = today - dt.timedelta(days=20)
    answer = fill(
        officer,
        reverse("allegations.register.refer"),
        adult="Robin Pretend-Moss",
        works_as="Swimming teacher",
        sector="sport",
        criterion="may pose risk",
        employer="Example Swimming Club",
        in_writing="yes",
        **on("employer_knew_on", knew),
    )
    assert answer.status_code == 302, answer.content.decode()
    held = Allegation.objects.get()
    assert held.reference == f"A-{today.year}-1"
    shown = page(client, officer, "allegations.one.allegation", allegation_id=held.pk)
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
    assert "It was concluded" in page(client, officer, "allegations.one.allegation", **parts)
    again = fill(
        officer, reverse("allegations.one.withdraw", kwargs=parts), why="It was not so.",
        **on("on", today),
    )  # fmt: skip
    assert "This allegation is over" in again.content.decode()
    _told_of_in_the_year(client, officer)


def _told_of_in_the_year(client, officer):
    """One from sport, late, written, substantiated; nobody named; and who was silent."""
    told = page(client, officer, "allegations.year.year")
    assert "1 allegation was reported; 0 within one working day" in told
    assert "Nothing came from:</b> School or college, Early years" in told
    assert "Sport" not in told.split("Nothing came from:")[1].split("</p>")[0]
    assert "Robin" not in told
    csv = client.get(reverse("allegations.year.year") + "?format=csv").content.decode()
    assert "Sport,1,0,1,1" in csv


@pytest.mark.parametrize("role", ["social worker", "team manager", "analyst", "elected member"])
def test_allegations_are_shut_to_others(client, make_account, role):
    client.force_login(make_account("no.body", role))
    held = Allegation.objects.create(reference="A-1", adult="Robin Pretend-Moss")
    for name, parts in (
        ("allegations.register.register", {}),
        ("allegations.register.refer", {}),
        ("allegations.year.year", {}),
        ("allegations.one.allegation", {"allegation_id": held.pk}),
    ):
        answer = client.get(reverse(name, kwargs=parts))
        assert answer.status_code == 403
        assert "Robin" not in answer.content.decode()
