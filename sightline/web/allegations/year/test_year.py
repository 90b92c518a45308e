"""The year's report counts allegations by where the adult works, and names nobody."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.protection.models import Allegation
from tests.showing import at, page

from ..conftest import shut

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F42", screen="allegations.year.year")
def test_one_from_sport_late_written_substantiated_and_who_was_silent(client, officer, referred):
    today = timezone.localdate()
    Allegation.objects.update(outcome="substantiated", closed_on=today)
    told = page(client, officer, at("allegations.year.year"))
    assert "1 allegation was reported; 0 within one working day" in told
    assert "Nothing came from:</b> School or college, Early years" in told
    assert "Sport" not in told.split("Nothing came from:")[1].split("</p>")[0]
    assert "Robin" not in told
    csv = client.get(reverse("allegations.year.year") + "?format=csv").content.decode()
    assert "Sport,1,0,1,1" in csv


@pytest.mark.parametrize("role", ["social worker", "team manager"])
def test_the_report_is_shut_to_others(client, make_account, referred, role):
    assert shut(client, make_account("no.body", role), "allegations.year.year")
