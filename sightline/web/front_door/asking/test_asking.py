"""Agencies are asked, and their answers stand by the contact."""

import datetime as dt

import pytest

from sightline.record.front_door import asking
from sightline.record.front_door.models import Agency
from tests.showing import at, page

from ..conftest import of

pytestmark = pytest.mark.django_db


def test_agencies_are_asked_and_their_answers_stand_by_the_contact(
    client, fill, dot, contact, school
):
    where = at("front_door.asking.ask", **of(contact))
    fill(
        dot,
        where,
        agencies=[str(school.pk)],
        question="What do you hold on them?",
        sharing_basis="not required",
        within_hours="24",
    )
    request = contact.requests.get()
    answer = at("front_door.asking.answer", child_id=contact.child_id, request_id=request.pk)
    fill(
        dot,
        answer,
        answered_by="Hal",
        known="yes",
        facts_told="Late on nine days.",
        opinion="Worn out.",
        risk_view="amber",
    )
    shown = page(client, dot, at("front_door.contact.contact", **of(contact)))
    assert "Late on nine days." in shown
    assert "amber" in shown
    assert ">late<" not in shown and "answered late" not in shown


def test_an_answer_that_is_late_says_so_before_and_after_it_comes(client, dot, contact, school):
    asked = asking.ask(
        by=dot, contact=contact, agencies=[school], question="What do you hold on them?",
        sharing_basis="not required",
    )[0]  # fmt: skip
    where = at("front_door.contact.contact", **of(contact))
    asked.due_at -= dt.timedelta(hours=80)
    asked.save()
    assert ">late<" in page(client, dot, where)
    asking.answer(by=dot, request=asked, answered_by="Hal", known=False)
    assert "answered late" in page(client, dot, where)


def test_with_no_agency_listed_it_is_said_whom_to_ask(client, dot, contact):
    contact.approach.agency = None
    contact.approach.save()
    Agency.objects.all().delete()
    shown = page(client, dot, at("front_door.asking.ask", **of(contact)))
    assert "No agency is listed that could be asked." in shown
