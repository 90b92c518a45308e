"""A strategy discussion is written down once for the family, and everyone has its record."""

import datetime as dt

import pytest

from sightline.record.protection.models import StrategyDiscussion
from tests.boxes import on

pytestmark = pytest.mark.django_db
NEW, ONE = "protection.discussion.discussion", "protection.discussion.one"


def answers(today, child, sibling, **changed):
    day = today - dt.timedelta(days=1)
    return {
        **on("asked_on", day),
        **on("held_on", day),
        "asked_at": "9:40",
        "held_at": "11.30am",
        "came_social_care": "in person",
        "came_police": "by video",
        "name_police": "DC Pretend",
        "knew_police": "Two calls in a year",
        "came_health": "by video",
        f"enquiry_{child.pk}": "joint with police",
        f"reason_{child.pk}": "The bruise is not explained by a fall",
        f"safety_{child.pk}": "safe at home",
        f"harm_{child.pk}": ["physical"],
        f"enquiry_{sibling.pk}": "none",
        f"reason_{sibling.pk}": "Nothing points to harm of Kuba",
        f"safety_{sibling.pk}": "safe at home",
        "interview": "ABE",
        **changed,
    }


@pytest.mark.answers("F20", screen=NEW)
def test_one_discussion_decides_for_each_child(go, send, jo, maya, kuba, today):
    to = send(jo, NEW, given=answers(today, maya, kuba), child_id=maya.pk)

    own = StrategyDiscussion.objects.get(child=maya)
    assert to.endswith(f"/discussions/{own.pk}")
    assert own.police_social_care_and_health
    assert StrategyDiscussion.objects.get(child=kuba).enquiry == "none"
    page = go(jo, ONE, child_id=maya.pk, discussion_id=own.pk)
    assert "Two calls in a year" in page
    assert "Nothing points to harm of Kuba" not in page
    assert "Begin the enquiry" in page


def test_without_health_it_says_why(send, jo, maya, kuba, today):
    given = answers(today, maya, kuba, came_health="")
    page = send(jo, NEW, expect=422, given=given, child_id=maya.pk)

    assert "health did not take part" in page
    assert not StrategyDiscussion.objects.exists()


@pytest.mark.answers("F32", screen="protection.discussion.sent")
def test_the_record_goes_to_all_and_is_heard_of(go, send, jo, maya, discussed):
    parts = {"child_id": maya.pk, "discussion_id": discussed.pk}
    assert go(jo, ONE, **parts).count(">not sent<") == 3
    send(jo, "protection.discussion.sent", **parts)
    discussed.refresh_from_db()
    assert discussed.record_sent_to_all
    police = discussed.meeting.members.get(agency="police")
    send(jo, "protection.discussion.received", given={"to": [str(police.pk)]}, **parts)
    page = go(jo, ONE, **parts)
    assert page.count(">has it<") == 1
    assert page.count(">sent<") == 2


def test_another_childs_discussion_is_not_found(go, jo, maya, kuba, discussed):
    go(jo, ONE, expect=404, child_id=kuba.pk, discussion_id=discussed.pk)
