"""The queue is by danger and time left."""

import pytest

from sightline.record.front_door import asking, receiving
from tests.showing import at, page

from ..conftest import accepted, of

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F16", screen="front_door.queue.queue")
def test_the_queue_is_by_danger_and_time_left_and_says_who_is_there(
    client, dot, max_manager, contact, come_in, make_child
):
    urgent = come_in(child={"forename": "Kuba"})
    receiving.look_first(
        by=dot, approach=urgent, first_look="immediate danger", because="He is at the door now."
    )
    shown = page(client, max_manager, at("front_door.queue.queue"))

    assert shown.index("Kuba") < shown.index("Maya Example-Ashdown")
    assert "2 children wait for a decision" in shown
    assert "no clock" not in shown
    assert "Dot Sample" in shown
    assert "1 came in today" in shown


def test_the_queue_tells_who_waits_to_be_told_and_what_was_asked(
    client, dot, max_manager, contact, school
):
    asking.ask(
        by=dot,
        contact=contact,
        agencies=[school],
        question="What do you hold on them?",
        sharing_basis="not required",
    )
    accepted(max_manager, contact)
    shown = page(client, max_manager, at("front_door.queue.queue") + "?show=tell")
    assert "Tell the referrer" in shown
    assert "What do you hold on them?" in page(
        client, dot, at("front_door.queue.queue") + "?show=asked"
    )


def test_an_empty_queue_says_what_would_fill_it(client, dot):
    assert "Nothing waits here" in page(client, dot, at("front_door.queue.queue"))


@pytest.mark.parametrize("role", ["social worker", "analyst", "elected member", "referrer"])
def test_the_front_door_is_shut_to_others(client, make_account, contact, role):
    client.force_login(make_account("no.body", role))
    for where in (
        at("front_door.queue.queue"),
        at("front_door.approach.approach", approach_id=contact.approach_id),
        at("front_door.contact.contact", **of(contact)),
        at("front_door.decide.decide", **of(contact)),
        at("front_door.funnel.funnel"),
        at("front_door.custody.register"),
    ):
        assert client.get(where).status_code == 403
