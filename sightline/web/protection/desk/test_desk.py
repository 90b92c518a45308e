"""The chair's desk shows what is to be held, and what each conference still lacks."""

import pytest

pytestmark = pytest.mark.django_db
DESK = "protection.desk.desk"


def test_it_says_what_would_fill_it(go, cass):
    assert "No conference is called" in go(cass, DESK)


@pytest.mark.answers("F26", screen=DESK)
def test_each_conference_says_what_is_missing(go, cass, maya, booking):
    page = go(cass, DESK)

    assert "Maya Example-Ashdown" in page
    assert "Too few agencies are asked" in page
    assert "No report from Jo Sample" in page
    assert "Children&#39;s social care" in page


def test_a_conference_of_other_children_is_not_on_it(go, make_account, booking):
    other = make_account("carl.elsewhere", "conference chair")

    assert "Maya" not in go(other, DESK)


def test_who_does_not_chair_is_refused(go, jo):
    go(jo, DESK, expect=403)
