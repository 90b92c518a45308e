"""A measure shows its sums and its story, takes deeds, and opens its children to those who may."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sightline.indicators.scorecards.models import ActionOwed, Story, Target

pytestmark = pytest.mark.django_db
ONE, CHILDREN = "performance.measure.measure", "performance.measure.children"


def test_a_member_cannot_open_the_children(sees, kept):
    assert sees("elected member", CHILDREN, code="cla-count", part="counted").status_code == 403


def test_a_measure_shows_its_sums_its_story_and_its_definition(sees, kept):
    text = sees(name=ONE, code="ni-66").content.decode()

    assert "How the outlook is worked out" in text
    assert "Nobody has said yet what lies behind this figure" in text
    assert "Coast One" in text
    assert 'class="app-chart"' in text


def test_a_story_an_action_and_its_result_are_told_on_the_page(sees, client, kept):
    sees(name=ONE, code="ni-66")
    here = reverse(ONE, kwargs={"code": "ni-66"})
    client.post(here, {"do": "story", "words": "Two officers left in June."})
    due = {"due_on_0": "1", "due_on_1": "10", "due_on_2": "2013"}
    client.post(here, {"do": "action", "what": "Three more.", "owner": "L. Placeholder"} | due)
    action = ActionOwed.objects.get()
    done = {"done_on_0": "1", "done_on_1": "8", "done_on_2": "2013"}
    client.post(here, {"do": "result", "action": action.pk, "result": "Not yet seen."} | done)
    action.refresh_from_db()

    assert Story.objects.get().words == "Two officers left in June."
    assert (action.due_on, action.done_on) == (dt.date(2013, 10, 1), dt.date(2013, 8, 1))
    assert "Not yet seen." in client.get(here).content.decode()


def test_a_form_left_empty_says_what_is_missing_and_keeps_what_was_typed(sees, client, kept):
    sees(name=ONE, code="ni-66")
    here = reverse(ONE, kwargs={"code": "ni-66"})
    answer = client.post(here, {"do": "action", "what": "Three more.", "owner": ""})

    assert answer.status_code == 422
    assert "Name the person who answers for it" in answer.content.decode()
    assert "Three more." in answer.content.decode()


def test_who_may_not_set_a_target_is_refused_and_nothing_is_set(sees, client, kept):
    sees("team manager", ONE, code="ni-66")
    here = reverse(ONE, kwargs={"code": "ni-66"})
    sent = {"do": "target", "year_ending": "2015", "value": "90", "tolerance": "1", "why": "Plan"}
    answer = client.post(here, sent)

    assert "Your roles do not let you set targets" in answer.content.decode()
    assert not Target.objects.filter(year_ending=2015).exists()


def test_a_measure_and_a_part_that_are_not(sees, kept):
    assert sees(name=ONE, code="nothing").status_code == 404
    gone = sees(role="analyst", name=CHILDREN, code="cla-count", part="odd")
    assert gone.status_code == 404
