"""The night is on the child's own file, and somebody takes it on."""

import pytest

from sightline.record.front_door.models import OutOfHoursEntry

from ..conftest import at, page

pytestmark = pytest.mark.django_db


def test_the_night_is_recorded_and_somebody_takes_it_on(client, fill, dot, max_manager, maya):
    answer = fill(
        dot,
        at("front_door.overnight.record", child_id=maya.pk),
        caller="Example Police",
        about="Her mother was arrested at home.",
        record_read="yes",
        decision="wait for day",
        threshold_reason="She is with her grandmother.",
        must_do_today="Ring the grandmother.",
    )
    assert answer.status_code == 302, answer.content.decode()
    entry = OutOfHoursEntry.objects.get()
    shown = page(client, max_manager, at("front_door.overnight.handover"))
    assert "Ring the grandmother." in shown
    assert "Nobody of ours saw the child." in shown
    assert (
        client.post(at("front_door.overnight.handover"), {"entry": "nonsense"}).status_code == 422
    )
    client.post(at("front_door.overnight.handover"), {"entry": entry.pk})
    entry.refresh_from_db()
    assert entry.accepted_by == max_manager.worker
