"""What help costs and gains is added up by kind, and names nobody."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.early_help.models import HelpGiven
from tests.boxes import on
from tests.refusing import refused, refuses_what_is_wrong
from tests.showing import at

from .screens import EndedForm, GivenForm

pytestmark = pytest.mark.django_db


def shown(client, who, tail=""):
    """The page, as somebody is shown it."""
    client.force_login(who)
    return client.get(reverse("early_help.worth.worth") + tail).content.decode()


@pytest.mark.answers("F15", screen="early_help.worth.worth")
def test_cost_and_gain_are_added_up_by_kind(client, fill, dot, maya):
    assert "No help has been written down." in shown(client, dot)
    began = timezone.localdate() - dt.timedelta(days=90)
    new = reverse("early_help.worth.give", kwargs={"child_id": maya.pk})
    told = {"kind": "parenting", "provider": "Example Families", "need_before": "8"}
    assert fill(dot, new, cost_pounds="much", **told, **on("began_on", began)).status_code == 422
    fill(dot, new, cost_pounds="£1,200", **told, **on("began_on", began))
    held = HelpGiven.objects.get()
    assert (held.cost_pounds, held.need_before) == (1200, 8)
    end = reverse("early_help.worth.end", kwargs={"child_id": maya.pk, "help_id": held.pk})
    assert (
        end
        in client.get(reverse("children.plan.plan", kwargs={"child_id": maya.pk})).content.decode()
    )
    fill(dot, end, need_after="4", what_changed="They laugh at breakfast now.")
    page = shown(client, dot)
    assert "1 time a child had help, for £1,200 in all." in page
    assert "£300" in page  # four points for 1,200
    assert "Maya" not in page
    assert "Parenting programme,1,1,1200.00,1,4.0,300" in shown(client, dot, "?format=csv")


def test_wrong_answers_about_help_are_told_of_and_write_nothing(
    client, fill, dot, maya, make_child
):
    new = at("early_help.worth.give", child_id=maya.pk)
    today, one = timezone.localdate(), dt.timedelta(days=1)
    told = {
        "kind": "parenting",
        "provider": "Example Families",
        "need_before": "8",
        "cost_pounds": "£1,200",
        **on("began_on", today - one * 9),
    }
    refused(fill, dot, new, "still to come", **{**told, **on("began_on", today + one)})
    for amount in ("much", "-5", "NaN", "Infinity", "99999999", "1e9"):
        refused(fill, dot, new, "Enter an amount in pounds", **{**told, "cost_pounds": amount})
    refuses_what_is_wrong(fill, dot, new, GivenForm, **told)
    parts = {"child_id": maya.pk, "help_id": HelpGiven.objects.get().pk}
    end = at("early_help.worth.end", **parts)
    said = {"need_after": "4", "what_changed": "They laugh at breakfast now.", "cost_pounds": "9"}
    early = on("ended_on", today - one * 10)
    refused(fill, dot, end, "ends before it begins", **said, **early)
    refused(fill, dot, end, "still to come", **said, **on("ended_on", today + one))
    refuses_what_is_wrong(fill, dot, end, EndedForm, **said, **on("ended_on", today))
    refused(fill, dot, end, "has ended already", **said, **on("ended_on", today))
    elsewhere = {**parts, "child_id": make_child("Kit", "Specimen").pk}
    assert client.post(at("early_help.worth.end", **elsewhere)).status_code == 404
