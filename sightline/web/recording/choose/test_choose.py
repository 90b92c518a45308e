"""Everything that can be recorded about a child is offered in one place, to whoever may record."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.care.models import CarePeriod
from sightline.record.front_door.models import Referral
from sightline.web.screen import all_screens

from .screens import GROUPS, REST, group_of

pytestmark = pytest.mark.django_db
CHOOSE = "recording.choose.choose"


def test_what_can_be_recorded_is_offered(client, jo, maya):
    client.force_login(jo)
    page = client.get(reverse(CHOOSE, kwargs={"child_id": maya.pk})).content.decode()

    assert "What happened?" in page
    assert reverse("recording.visit.visit", kwargs={"child_id": maya.pk}) in page
    assert reverse("recording.note.note", kwargs={"child_id": maya.pk}) in page
    assert reverse("recording.said.said", kwargs={"child_id": maya.pk}) in page


def test_what_is_recorded_every_day_stands_first_and_every_offer_has_its_place(client, jo, maya):
    client.force_login(jo)
    page = client.get(reverse(CHOOSE, kwargs={"child_id": maya.pk})).content.decode()
    first, second = (page.index(f"<h3>{title}</h3>") for title in list(GROUPS)[:2])

    assert first < page.index("A visit, or a try at one") < second
    assert second < page.index("A strategy discussion")
    offered = {each.name for each in all_screens() if each.offer}
    assert {name for name in offered if group_of(name) == REST} == set()


def test_only_what_can_be_done_for_this_child_is_offered(client, jo, maya):
    client.force_login(jo)
    close = reverse("recording.close.close", kwargs={"child_id": maya.pk})
    plan = reverse("care.plan.write", kwargs={"child_id": maya.pk})

    def offered():
        return client.get(reverse(CHOOSE, kwargs={"child_id": maya.pk})).content.decode()

    assert close not in offered() and plan not in offered()
    today = timezone.localdate()
    Referral.objects.create(child=maya, received_on=today)
    CarePeriod.objects.create(child=maya, began_on=today)
    assert close in offered() and plan in offered()


def test_who_only_reads_is_refused(client, make_account, maya):
    client.force_login(make_account("an.analyst", "analyst"))

    assert client.get(reverse(CHOOSE, kwargs={"child_id": maya.pk})).status_code == 403
    page = client.get(reverse("children.child.overview", kwargs={"child_id": maya.pk}))
    assert "Record something" not in page.content.decode()
