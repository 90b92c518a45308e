"""Restricted records: by name to their readers, as a number to others who may restrict."""

import pytest
from django.urls import reverse

from sightline.record.people import restricting

pytestmark = pytest.mark.django_db
RESTRICTED = "access.restricted.restricted"


@pytest.fixture
def dee(make_account):
    return make_account("dee.lead", "director", name="Dee Lead")


def page(client, who):
    client.force_login(who)
    return client.get(reverse(RESTRICTED)).content.decode()


def test_a_reader_sees_the_child_and_who_else_reads(client, dee, jo, maya):
    restricting.restrict(by=dee, child=maya, why="Her aunt works here.", readers=[jo])
    listed = page(client, dee)

    assert "Maya Example-Ashdown" in listed
    assert "Jo Sample, until" in listed


def test_someone_else_sees_how_many_and_not_whose(client, dee, maya, make_account):
    restricting.restrict(by=dee, child=maya, why="Her aunt works here.", readers=[])
    listed = page(client, make_account("cal.guardian", "caldicott guardian"))

    assert "1 record is kept to other readers" in listed
    assert "Maya" not in listed


def test_with_none_it_says_how_to_restrict_one(client, dee):
    assert "You are not a reader of any restricted record" in page(client, dee)


def test_who_may_not_restrict_is_refused(client, jo):
    client.force_login(jo)

    assert client.get(reverse(RESTRICTED)).status_code == 403
