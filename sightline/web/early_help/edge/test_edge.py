"""Who may come into care is on a register, and last year's is held against what came of it."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.care.models import CarePeriod
from sightline.record.early_help.models import EdgeOfCare
from tests.boxes import on

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
