"""One page says where a child stands, and what can be done next."""

import pytest

pytestmark = pytest.mark.django_db
OVERVIEW = "protection.overview.overview"


def test_it_says_that_there_is_nothing(go, jo, maya):
    page = go(jo, OVERVIEW, child_id=maya.pk)

    assert "There is no plan and no open enquiry" in page
    assert "Begin a child in need plan" in page


def test_an_enquiry_that_nobody_begun_stands_out(go, jo, maya, discussed):
    assert "nobody has begun it" in go(jo, OVERVIEW, child_id=maya.pk)


def test_the_plan_and_what_moves_it_are_there(go, jo, maya, protected):
    page = go(jo, OVERVIEW, child_id=maya.pk)

    assert "Version 1, agreed on" in page
    assert "Record a core group" in page


def test_who_only_reads_is_offered_no_deed(go, make_account, maya, protected):
    page = go(make_account("an.analyst", "analyst"), OVERVIEW, child_id=maya.pk)

    assert "Record a core group" not in page
