"""Who opened a record is shown to those who may see it, with the reason they gave."""

import pytest
from django.urls import reverse

from sightline.core.models import Opening

pytestmark = pytest.mark.django_db
OPENINGS = "children.openings.openings"


def test_each_opening_says_who_what_when_and_why(client, jo, maya, make_account):
    other = make_account("ann.other", "social worker", name="Ann Other")
    Opening.objects.create(
        account=other, child_id=maya.pk, screen="Child", through="broke glass",
        why="A child may be at risk now: her sister was hurt",
    )  # fmt: skip
    client.force_login(jo)
    page = client.get(reverse(OPENINGS, kwargs={"child_id": maya.pk})).content.decode()

    assert "1 person has opened this record, 1 time in all" in page
    assert "Ann Other" in page
    assert "outside their reach, for a reason" in page
    assert "her sister was hurt" in page


def test_with_no_openings_it_says_that_this_one_is_the_first(client, jo, maya):
    client.force_login(jo)
    page = client.get(reverse(OPENINGS, kwargs={"child_id": maya.pk})).content.decode()

    assert "Nobody has opened this record before you" in page


def test_a_long_log_is_shown_in_pages(client, jo, maya, django_assert_max_num_queries):
    Opening.objects.bulk_create(
        Opening(account=jo, child_id=maya.pk, screen="Child", through="own") for _ in range(120)
    )
    client.force_login(jo)
    with django_assert_max_num_queries(60):
        page = client.get(reverse(OPENINGS, kwargs={"child_id": maya.pk}), {"page": 2})

    assert "?page=3" in page.content.decode()
