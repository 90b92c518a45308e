"""A person sees what came of their own openings outside reach, and nobody else's."""

import pytest
from django.urls import reverse

from sightline.web import services

pytestmark = pytest.mark.django_db
MINE = "access.mine.mine"


def page(client, who):
    client.force_login(who)
    return client.get(reverse(MINE)).content.decode()


def test_each_opening_stands_there_until_it_is_reviewed(client, maya, make_account):
    ann, bo = make_account("ann.other", "social worker"), make_account("bo.other", "social worker")
    services.break_glass(by=ann, child=maya, reason="A child may be at risk now: rang in")

    assert "Maya Example-Ashdown" in page(client, ann)
    assert "Not reviewed yet" in page(client, ann)
    assert "Maya" not in page(client, bo)


def test_someone_who_opened_nothing_is_told_how_it_works(client, make_account):
    told = page(client, make_account("ann.other", "social worker"))

    assert "You have opened no record outside your reach" in told


def test_who_may_not_break_glass_is_refused(client, make_account):
    client.force_login(make_account("ivy.inspector", "inspector"))

    assert client.get(reverse(MINE)).status_code == 403
