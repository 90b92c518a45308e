"""A child goes to a grandmother at night: checked or not, approved for so long, and then?"""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.care.models import ConnectedStay
from tests.boxes import on
from tests.refusing import refused, refuses_what_is_wrong
from tests.showing import at, stands

from .screens import ApprovedForm, BeginForm, CheckedForm, EndForm, ExtendForm

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


def test_wrong_answers_about_a_stay_that_begins_are_told_of_and_write_nothing(fill, jo, maya):
    new = at("care.connected.begin", child_id=maya.pk)
    today, one = timezone.localdate(), dt.timedelta(days=1)
    began, every = today - one * 9, ["home", "household", "police", "local", "child"]
    told = {
        "emergency": "yes",
        "status_chosen": "temporary approval",
        "checks": every,
        "why_not_all": "",
        **on("began_on", began),
        **on("checked_on", began),
    }
    never = {f"checked_on_{part}": "" for part in range(3)}
    refused(fill, jo, new, "still to come", **{**told, **on("began_on", today + one)})
    refused(fill, jo, new, "still to come", **{**told, **on("checked_on", today + one)})
    refused(fill, jo, new, "when the last check was made", **{**told, **never})
    refused(fill, jo, new, "why not every check", **{**told, "checks": ["home"]})
    refuses_what_is_wrong(fill, jo, new, BeginForm, **told)
    refused(fill, jo, new, "stays with such a person already", **told)


def test_wrong_answers_about_a_stay_are_told_of_and_write_nothing(
    client, fill, jo, team, maya, make_child, allocate
):
    today, one = timezone.localdate(), dt.timedelta(days=1)
    began, every = today - one * 9, ["home", "household", "police", "local", "child"]
    stay = ConnectedStay.objects.create(
        child=maya, began_on=began, approved_on=began, status_chosen="temporary approval"
    )
    parts = {"child_id": maya.pk, "stay_id": stay.pk}
    checked, extend = at("care.connected.checked", **parts), at("care.connected.extend", **parts)
    approved, end = at("care.connected.approved", **parts), at("care.connected.end", **parts)
    late = on("checked_on", today + one)
    refused(fill, jo, checked, "still to come", checks=every, **late)
    refused(fill, jo, checked, "Still to be checked", checks=["home"], **on("checked_on", began))
    seen = on("checked_on", began + one)
    refuses_what_is_wrong(fill, jo, checked, CheckedForm, checks=every, **seen)
    manager = team.manager.account
    refused(fill, manager, extend, "why the full approval", because="No")
    refuses_what_is_wrong(fill, manager, extend, ExtendForm, because="The panel meets in March.")
    early = on("fully_approved_on", began - one)
    refused(fill, jo, approved, "before the child moved there", **early)
    refuses_what_is_wrong(fill, jo, approved, ApprovedForm, **on("fully_approved_on", today))
    why = {"why": "She went home to her father."}
    refused(fill, jo, end, "ends before it begins", **why, **on("ended_on", began - one))
    refuses_what_is_wrong(fill, jo, end, EndForm, **why, **on("ended_on", today))
    refused(fill, jo, end, "has ended already", **why, **on("ended_on", today))
    other = make_child("Kit", "Specimen")
    allocate(other, jo)
    for name in ("checked", "approved", "end"):
        address = at(f"care.connected.{name}", **{**parts, "child_id": other.pk})
        assert client.get(address).status_code == client.post(address).status_code == 404
