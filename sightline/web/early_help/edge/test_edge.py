"""Who may come into care is on a register, and last year's is held against what came of it."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.care.models import CarePeriod
from sightline.record.early_help.models import EdgeOfCare
from tests.boxes import on
from tests.refusing import refused, refuses_what_is_wrong
from tests.showing import at

from .screens import OffForm, OnForm

pytestmark = pytest.mark.django_db


def shown(client, who):
    """The register, as somebody is shown it."""
    client.force_login(who)
    return client.get(reverse("early_help.edge.register")).content.decode()


@pytest.mark.answers("F14", screen="early_help.edge.register")
def test_last_years_register_is_held_against_what_came_of_it(client, fill, dot, maya, make_child):
    assert "nothing yet to judge a forecast by" in shown(client, dot)
    today = timezone.localdate()
    long_ago = today - dt.timedelta(days=500)
    others = [make_child(name) for name in ("Kuba", "Ada", "Robin")]
    for child in others[:2]:
        EdgeOfCare.objects.create(child=child, began_on=long_ago, likelihood="likely")
    CarePeriod.objects.create(child=others[0], began_on=today - dt.timedelta(days=50))
    CarePeriod.objects.create(child=others[2], began_on=today - dt.timedelta(days=40))
    new = reverse("early_help.edge.put_on", kwargs={"child_id": maya.pk})
    told = {"likelihood": "likely", "because": "Her mother drinks again."}
    assert fill(dot, new, **told).status_code == 422
    fill(dot, new, would_help="A place in rehabilitation.", **told)
    assert (
        "is on the register already"
        in fill(dot, new, would_help="A place in rehabilitation.", **told).content.decode()
    )
    page = shown(client, dot)
    assert "3 children may come into care within a year." in page
    assert "about 2 will" in page  # one of two came into care: half of three
    assert "1 child came into care in the last year without having been on it" in page
    edge = EdgeOfCare.objects.get(child=maya)
    off = reverse("early_help.edge.take_off", kwargs={"child_id": maya.pk, "edge_id": edge.pk})
    fill(
        dot,
        off,
        ended_because="safe at home",
        **on("ended_on", today),
    )
    assert "2 children may come into care" in shown(client, dot)


def test_wrong_answers_about_the_edge_of_care_are_told_of_and_write_nothing(
    client, fill, dot, maya, make_child
):
    new = at("early_help.edge.put_on", child_id=maya.pk)
    today, one = timezone.localdate(), dt.timedelta(days=1)
    told = {
        "likelihood": "likely",
        "because": "Her mother drinks again.",
        "would_help": "A place in rehabilitation.",
        **on("began_on", today - one * 9),
    }
    refused(fill, dot, new, "still to come", **{**told, **on("began_on", today + one)})
    refused(fill, dot, new, "why the child may come into care", **{**told, "because": "No"})
    refuses_what_is_wrong(fill, dot, new, OnForm, **told)
    parts = {"child_id": maya.pk, "edge_id": EdgeOfCare.objects.get().pk}
    off, why = at("early_help.edge.take_off", **parts), {"ended_because": "safe at home"}
    early = on("ended_on", today - one * 10)
    refused(fill, dot, off, "ends before it begins", **why, **early)
    refused(fill, dot, off, "still to come", **why, **on("ended_on", today + one))
    refuses_what_is_wrong(fill, dot, off, OffForm, **why, **on("ended_on", today))
    refused(fill, dot, off, "off the register already", **why, **on("ended_on", today))
    elsewhere = {**parts, "child_id": make_child("Kit", "Specimen").pk}
    assert client.post(at("early_help.edge.take_off", **elsewhere)).status_code == 404
