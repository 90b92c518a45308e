"""A child goes to a grandmother at night: checked or not, approved for so long, and then?"""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.care.models import ConnectedStay
from tests.boxes import on
from tests.showing import stands

pytestmark = pytest.mark.django_db


def shown(client, who):
    """The register, as somebody is shown it."""
    client.force_login(who)
    return client.get(reverse("care.connected.register")).content.decode()


@pytest.mark.answers("F29", screen="care.connected.begin")
@pytest.mark.answers("F29", screen="care.connected.register")
@pytest.mark.answers("F29", clock="emergency-kin-check")
@pytest.mark.answers("F29", clock="reg24-temporary-approval")
def test_an_unchecked_stay_says_why_and_its_approval_runs_out(
    client, fill, jo, team, maya, everything_told
):
    assert "No child stays with a relative or friend" in shown(client, jo)
    began = timezone.localdate() - dt.timedelta(weeks=17)
    new = reverse("care.connected.begin", kwargs={"child_id": maya.pk})
    told = {"emergency": "yes", "status_chosen": "temporary approval", "checks": ["police"]}
    refused = fill(jo, new, **told, **on("began_on", began), **on("checked_on", began))
    assert "why not every check was made" in refused.content.decode()
    fill(jo, new, why_not_all="It was two at night.", **told, **on("began_on", began),
         **on("checked_on", began))  # fmt: skip
    stay = ConnectedStay.objects.get()
    assert stay.all_checked is False
    assert stands(maya, "emergency-kin-check") == ["overdue"]
    assert stands(maya, "reg24-temporary-approval") == ["overdue"]
    page = shown(client, jo)
    assert "Not everything was checked for 1." in page
    assert "Approval has run out for 1." in page
    parts = {"child_id": maya.pk, "stay_id": stay.pk}
    check = reverse("care.connected.checked", kwargs=parts)
    assert fill(jo, check, checks=["home"], **on("checked_on", began)).status_code == 422
    every = ["home", "household", "police", "local", "child"]
    fill(jo, check, checks=every, **on("checked_on", timezone.localdate()))
    assert stands(maya, "emergency-kin-check") == ["met late"]
    extend = reverse("care.connected.extend", kwargs=parts)
    client.force_login(jo)
    assert client.get(extend).status_code == 403
    fill(team.manager.account, extend, because="The panel meets in March.")
    assert stands(maya, "reg24-temporary-approval") == ["due"]
    again = fill(team.manager.account, extend, because="The panel meets in April.")
    assert "can be extended once" in again.content.decode()
    fill(jo, reverse("care.connected.approved", kwargs=parts),
         **on("fully_approved_on", timezone.localdate()))  # fmt: skip
    assert stands(maya, "reg24-temporary-approval") == ["met"]
    assert "No child stays with a relative or friend" in shown(client, jo)


def test_a_stay_that_ended_says_why_and_where_the_child_went(client, fill, jo, maya):
    began = timezone.localdate() - dt.timedelta(days=9)
    stay = ConnectedStay.objects.create(child=maya, began_on=began)
    end = reverse("care.connected.end", kwargs={"child_id": maya.pk, "stay_id": stay.pk})
    assert fill(jo, end, **on("ended_on", timezone.localdate())).status_code == 422
    fill(jo, end, why="She went home to her father.", **on("ended_on", timezone.localdate()))

    stay.refresh_from_db()
    assert stay.ended_on == timezone.localdate()
    assert "No child stays with a relative or friend" in shown(client, jo)
