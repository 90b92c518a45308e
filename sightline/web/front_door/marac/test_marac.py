"""Which agencies ask for a conference on high risk, and what came of it."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.record.front_door import violence
from tests.showing import at, page

pytestmark = pytest.mark.django_db
HERE = "front_door.marac.register"


@pytest.mark.answers("F39", screen="front_door.marac.register")
def test_who_asks_and_whether_the_child_was_talked_about(client, dot, contact, make_child):
    assert "No conference was asked for" in page(client, dot, at(HERE))
    today = timezone.localdate()
    violence.write_notice(
        by=dot, approach=contact.approach, adults=[], incident_on=today - dt.timedelta(days=2)
    )
    for child, agency in ((contact.child, "Example Police"), (make_child("Kuba"), "")):
        held = violence.refer_to_conference(
            by=dot,
            child=child,
            because="He strangled her mother.",
            agency=agency,
            notice=None if agency else contact.approach.domestic_abuse,
        )
    shown = page(client, dot, at(HERE))
    assert "2 children were put forward, 1 of them by an agency other than the police." in shown
    assert "Example Academy: <b>1</b>" in shown
    violence.hear_conference(
        by=dot,
        conference=held,
        heard_on=today,
        child_named=False,
        what_was_shared="",
        actions=[{"action": "Change the locks", "owner": "Sam Housing", "due_on": today}],
    )
    shown = page(client, dot, at(HERE))
    assert "in 1 of them the child was not talked about by name" in shown
    assert "Change the locks, Sam Housing" in shown


def test_the_register_is_for_those_at_the_front_door(client, make_account):
    client.force_login(make_account("no.body", "social worker"))
    assert client.get(at(HERE)).status_code == 403
