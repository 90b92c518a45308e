"""Everything that can be recorded about a child is offered in one place, to whoever may record."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db
CHOOSE = "recording.choose.choose"


def test_what_can_be_recorded_is_offered(client, jo, maya):
    client.force_login(jo)
    page = client.get(reverse(CHOOSE, kwargs={"child_id": maya.pk})).content.decode()

    assert "What happened?" in page
    assert reverse("recording.visit.visit", kwargs={"child_id": maya.pk}) in page
    assert reverse("recording.note.note", kwargs={"child_id": maya.pk}) in page
    assert reverse("recording.said.said", kwargs={"child_id": maya.pk}) in page


def test_who_only_reads_is_refused(client, make_account, maya):
    client.force_login(make_account("an.analyst", "analyst"))

    assert client.get(reverse(CHOOSE, kwargs={"child_id": maya.pk})).status_code == 403
    page = client.get(reverse("children.child.overview", kwargs={"child_id": maya.pk}))
    assert "Record something" not in page.content.decode()
