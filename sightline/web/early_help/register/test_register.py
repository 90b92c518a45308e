"""Who is helped, by agency and quality, and by whom they may be seen."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.record.early_help.models import EarlyHelpOffer
from tests.showing import at, page

from ..conftest import of

pytestmark = pytest.mark.django_db


def test_a_lead_reaches_only_the_families_they_lead(client, ola, helped, maya, make_child):
    other = make_child("Kit", "Example")
    client.force_login(ola)
    assert client.get(at("early_help.help.help", child_id=maya.pk)).status_code == 200
    assert client.get(at("early_help.help.help", child_id=other.pk)).status_code == 403
    assert "Maya" in page(client, ola, at("early_help.register.register"))
    assert client.get(at("early_help.record.grade", **of(helped))).status_code == 403


def test_the_coordinator_reaches_a_family_who_were_only_offered_help(client, cat, make_child):
    today = timezone.localdate()
    offers = {"Ruby": {}, "Otis": {"answer": "refused", "answered_on": today}}
    children = {name: make_child(name, "Example-Vale") for name in (*offers, "Leo")}
    for name, answered in offers.items():
        EarlyHelpOffer.objects.create(child=children[name], offered_on=today, **answered)
    EarlyHelpOffer.objects.create(child=children["Leo"], offered_on=today - dt.timedelta(days=400))
    shown = page(client, cat, at("early_help.register.register"))
    assert "Offered, and not begun" in shown and "Ruby" in shown
    assert "Otis" not in shown and "Leo" not in shown
    answers = {
        name: client.get(at("early_help.help.help", child_id=child.pk)).status_code
        for name, child in children.items()
    }
    assert answers["Ruby"] == 200
    assert 200 not in (answers["Otis"], answers["Leo"])
