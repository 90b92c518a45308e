"""The child's own page is written to them, and holds nothing that others must not read."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.record.care.models import CarePeriod, CarePlan, ReviewDecision
from sightline.record.story.parts import mark
from sightline.record.voice.models import Advocacy, Statement

pytestmark = pytest.mark.django_db
MY_PAGE = "children.my_page.my_page"
DAY = dt.date(2024, 3, 1)


@pytest.fixture
def read(client, jo, maya):
    def page():
        client.force_login(jo)
        answer = client.get(reverse(MY_PAGE, kwargs={"child_id": maya.pk}))
        return " ".join(answer.content.decode().split("<article")[1].split())

    return page


def test_who_works_with_me_what_is_planned_and_what_i_said(read, maya):
    CarePeriod.objects.create(child=maya, began_on=DAY)
    CarePlan.objects.create(child=maya, in_force_from_on=DAY)
    ReviewDecision.objects.create(
        child=maya, decided_on=DAY, what="Ring Kuba on Saturdays", owner="Jo Sample"
    )
    Statement.objects.create(child=maya, said_on=DAY, childs_words="I want to see Kuba.")
    Statement.objects.create(child=maya, said_on=DAY, childs_words="A secret", private=True)
    page = read()

    assert "Hello May" in page
    assert "<b>Jo Sample</b> is your social worker." in page
    assert "Ring Kuba on Saturdays <b>Jo Sample</b> does this." in page
    assert "“I want to see Kuba.”" in page
    assert "We have not written down an answer" in page
    assert "A secret" not in page


def test_what_is_kept_back_is_not_on_it(read, maya):
    CarePeriod.objects.create(child=maya, began_on=DAY)
    CarePlan.objects.create(child=maya, in_force_from_on=DAY, text=f"You stay here. {mark(3)}")
    page = read()

    assert "You stay here." in page
    assert "Kept" not in page


def test_how_to_complain_and_be_heard_is_always_there(read, maya):
    assert "You can complain." in read()
    assert "help you find one" in read()
    Advocacy.objects.create(child=maya, offered_on=DAY, provided_on=DAY)
    assert "You have had one since 1 March 2024" in read()


def test_nothing_recorded_is_said_honestly(read):
    page = read()
    assert "There is no plan just now." in page
    assert "Nothing you said is written here yet." in page
