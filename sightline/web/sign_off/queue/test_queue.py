"""What waits for sign-off: the longest first, of children within reach, recorded here."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.recording import HERE
from sightline.record.care.models import CarePlan

pytestmark = pytest.mark.django_db
QUEUE = "sign_off.queue.queue"


def plan(child, by, days=0, **more):
    at = timezone.now() - dt.timedelta(days=days)
    return CarePlan.objects.create(
        child=child, in_force_from_on=timezone.localdate(at), text="Stay.", recorded_by=by,
        recorded_at=at, **{"source": HERE, **more},
    )  # fmt: skip


def page(client, who):
    client.force_login(who)
    return client.get(reverse(QUEUE)).content.decode()


def test_what_waits_longest_comes_first(client, pat, jo, maya, make_child, allocate):
    noah = make_child("Noah", "Sample-Wells")
    allocate(noah, jo)
    plan(maya, jo)
    plan(noah, jo, days=9)
    told = page(client, pat)

    assert "2 pieces of work wait" in told
    assert told.index("Noah") < told.index("Maya")
    assert "9 days waiting" in told


def test_drafts_loaded_and_signed_work_and_other_teams_do_not_wait(
    client, pat, jo, maya, make_account
):
    plan(maya, jo, status="draft")
    plan(maya, jo, source="SSDA903 2024")
    assert "Nothing waits for sign-off" in page(client, pat)
    plan(maya, jo)
    assert "Maya" not in page(client, make_account("lee.other", "team manager"))


def test_my_own_work_is_marked_as_for_somebody_else(client, pat, maya):
    plan(maya, pat)

    assert "somebody else must sign it off" in page(client, pat)
