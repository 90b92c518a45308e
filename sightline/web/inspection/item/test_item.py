"""One item: its sums, its deeds on the page, and the children behind it who are in reach."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sightline.inspection.improvement import keeping, services
from sightline.inspection.improvement.models import Action, Closing
from sightline.record.care.models import CarePeriod
from sightline.record.governance.models import ServiceDocument
from sightline.web.inspection.conftest import DAY

pytestmark = pytest.mark.django_db
ITEM, CHILDREN = "inspection.item.item", "inspection.item.children"


def at(area) -> str:
    return f"{reverse(ITEM, kwargs={'area_id': area.pk})}?as-at={DAY}"


def test_an_item_shows_its_tests_its_days_and_its_history(sees, asked_for):
    text = sees(at(asked_for[0])).content.decode()

    assert "1, and must be at least 1" in text
    assert "Rests on a document alone" in text
    assert "Day by day" in text and "31 Jan 2024" in text
    assert "by 31 july 2024" in text.lower()
    assert sees("/improvement/99999").status_code == 404


def test_a_test_is_attached_and_taken_off_on_the_page(sees, client, asked_for):
    sees(at(asked_for[1]))
    sent = {"do": "test", "test": "supervision-in-time", "why": "It counts", "number": "80"}
    assert client.post(at(asked_for[1]), sent).status_code == 302
    made = asked_for[1].tests.get(test="supervision-in-time")

    assert made.number == 80 and not made.proposed
    off = {"do": "off", "attached": made.pk, "because": "Not this"}
    client.post(at(asked_for[1]), off)
    made.refresh_from_db()
    assert made.taken_off_because == "Not this"


def test_an_action_and_its_result(sees, client, asked_for):
    sees(at(asked_for[1]))
    due = {"due_on_0": "1", "due_on_1": "6", "due_on_2": "2024"}
    asked = {"do": "action", "what": "Write it", "owner": "", "owner_says": "The board"}
    client.post(at(asked_for[1]), asked | due)
    action = Action.objects.get()
    assert (action.due_on, action.agreed_on) == (dt.date(2024, 6, 1), DAY)
    done = {"done_on_0": "2", "done_on_1": "4", "done_on_2": "2024"}
    client.post(at(asked_for[1]), {"do": "done", "action": action.pk, "result": "Sent out"} | done)
    action.refresh_from_db()

    assert (action.done_on, action.result) == (dt.date(2024, 4, 2), "Sent out")


def test_a_form_left_empty_keeps_what_was_typed(sees, client, asked_for):
    sees(at(asked_for[1]))
    answer = client.post(at(asked_for[1]), {"do": "action", "what": "Write it", "owner": ""})

    assert answer.status_code == 422
    assert "Write it" in answer.content.decode()
    assert "There is a problem" in answer.content.decode()


def test_a_document_is_recorded_and_turns_it_green(sees, client, asked_for):
    sees(at(asked_for[1]))
    sent = {
        "do": "document", "kind": "procedure", "about": "thresholds", "title": "Guide",
        "agreed_by": "The board", "agreed_on_0": "1", "agreed_on_1": "3", "agreed_on_2": "2024",
        "out_of_date_on_0": "", "out_of_date_on_1": "", "out_of_date_on_2": "",
    }  # fmt: skip
    assert client.post(at(asked_for[1]), sent).status_code == 302

    assert ServiceDocument.objects.filter(title="Guide").exists()
    assert "Evidenced" in client.get(at(asked_for[1])).content.decode()


def test_closing_by_hand_shows_beside_the_state_and_is_refused_to_others(sees, client, asked_for):
    sees(at(asked_for[1]), "service manager")
    refused = client.post(at(asked_for[1]), {"do": "close", "because": "Agreed"})
    assert "close or reopen by hand" in refused.content.decode()
    assert not Closing.objects.exists()
    sees(at(asked_for[1]))
    client.post(at(asked_for[1]), {"do": "close", "because": "Inspectors agreed"})
    text = client.get(at(asked_for[1])).content.decode()

    assert "Closed by hand on 29 March 2024" in text and "The record shows: not yet" in text
    client.post(at(asked_for[1]), {"do": "reopen", "because": "Not so"})
    assert Closing.objects.get().reopened_because == "Not so"


def test_an_elected_member_sees_no_form_and_no_child(sees, asked_for):
    text = sees(at(asked_for[1]), "elected member").content.decode()

    assert "A guide to thresholds" in text
    assert "Attach a live test" not in text and "Close it" not in text


def test_the_children_behind_are_those_in_reach(sees, asked_for, director, make_child):
    child = make_child("Kit", "Specimen-Vale")
    CarePeriod.objects.create(child=child, began_on=dt.date(2023, 1, 9))
    attached = services.attach_test(
        by=director, area=asked_for[1], test="every-child-has-a-care-plan", why="It counts them"
    )
    keeping.keep(DAY, days=[DAY])
    parts = {"area_id": asked_for[1].pk, "attached_id": attached.pk}
    address = reverse(CHILDREN, kwargs=parts | {"part": "cannot-tell"})

    assert sees(address, **{"as-at": str(DAY)}).status_code == 200
    assert sees(address, "elected member").status_code == 403
    odd = reverse(CHILDREN, kwargs=parts | {"part": "odd"})
    assert sees(odd).status_code == 404
