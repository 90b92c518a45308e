"""A member reads which duties are not met and what to ask, and can tell no child from it."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sightline.duties.models import Clock
from sightline.indicators.scorecards.models import ActionOwed
from sightline.record.voice.models import Statement

from .content import LONG

pytestmark = pytest.mark.django_db
PACK, PDF = "performance.pack.pack", "performance.pack.document"
DAY = dt.date(2013, 7, 12)
FOR_EVER = dt.date(9999, 12, 31)


@pytest.fixture
def owed(make_child):
    """Some children are owed their first review, one of them for long; some had it in time."""

    def make(late, in_time=0, due=dt.date(2013, 6, 20)):
        for number in range(late + in_time):
            child = make_child("Marker", f"Example-{number}")
            met = due if number >= late else None
            Clock.objects.create(
                child=child, duty="cla-review-1", version="v", about="care", ordinal=0,
                started_on=due - dt.timedelta(days=28), counted_from=due - dt.timedelta(days=28),
                started_by="began to be looked after", allowance="20 working days", due_on=due,
                met_on=met, in_time=met and True, known_until=FOR_EVER,
                owner_role="reviewing officer",
            )  # fmt: skip

    return make


@pytest.fixture
def member(client, make_account):
    """Open the pack as an elected member."""
    client.force_login(make_account("lee.member", "elected member"))

    def read(name=PACK, board="corporate-parenting"):
        return client.get(reverse(name), {"board": board, "as-at": "2013-07-12"})

    return read


def test_an_unmet_duty_is_told_with_how_many_since_when_and_what_to_ask(member, owed):
    owed(late=7, in_time=20)
    text = member().content.decode()

    assert "1 duty in law is not being met for every child." in text
    assert (
        "<b>7 children</b> are owed this, more than a month ago; the longest since June 2013"
        in text
    )
    assert "On time in the year: 74%" in text
    assert "Nothing is agreed." in text


def test_small_numbers_are_hidden_and_so_is_a_share_that_would_tell_them(member, owed):
    owed(late=2, in_time=20)
    text = member().content.decode()

    assert "1 to 5 children" in text
    assert "too few to show" in text
    assert "91%" not in text


def test_no_child_can_be_told_from_the_page_or_the_document(member, owed, make_child):
    owed(late=3)
    child = make_child("Marker", "Example-Words")
    Statement.objects.create(
        child=child, said_on=dt.date(2013, 5, 1), childs_words="I want to see Kuba on Saturdays"
    )
    text = member().content.decode()

    assert "Marker" not in text
    assert "Kuba" not in text
    assert "1 to 5 things in the year" in text


def test_what_waits_long_and_what_was_agreed_have_questions_of_their_own(member, owed):
    owed(late=7, due=DAY - dt.timedelta(days=LONG + 40))
    ActionOwed.objects.create(
        indicator="ni-66", what="Three more officers.", owner="L. Placeholder",
        agreed_on=dt.date(2013, 1, 1), due_on=dt.date(2013, 6, 1),
    )  # fmt: skip
    text = member().content.decode()

    assert "who has seen them" in text
    assert "Three more officers. L. Placeholder, was due 1 June 2013." in text
    assert "Why is what was agreed not done by its day?" in text
    assert "Nothing is agreed" not in text


def test_each_board_has_its_own_duties(member, owed):
    owed(late=7)

    assert "7 children" in member(board="service").content.decode()
    assert "7 children" not in member(board="safeguarding").content.decode()


def test_the_document_is_a_tagged_pdf(member, owed):
    owed(late=7)
    answer = member(PDF)

    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in answer.content
    assert (
        "members-pack-corporate-parenting-2013-07-12.pdf" in answer.headers["Content-Disposition"]
    )


def test_nothing_owed_is_said(member):
    assert "No duty in law is known to be unmet" in member().content.decode()


def test_a_social_worker_is_not_given_the_pack(client, make_account):
    client.force_login(make_account("jo.worker", "social worker"))

    assert client.get(reverse(PACK)).status_code == 403
