"""The night is on the child's own file, and somebody takes it on."""

import pytest
from django.utils import timezone

from sightline.duties.models import Clock
from sightline.record.front_door.models import OutOfHoursEntry
from tests.showing import at, page

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F33", screen="front_door.overnight.record")
@pytest.mark.answers("F33", screen="front_door.overnight.handover")
@pytest.mark.answers("F33", clock="ooh-handover")
def test_the_night_is_recorded_and_somebody_takes_it_on(
    client, fill, dot, max_manager, maya, everything_told
):
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
    assert entry.on_childs_file
    assert "Her mother was arrested at home." in page(
        client, dot, at("children.child.chronology", child_id=maya.pk) + "?show=everything"
    )
    clocks = Clock.objects.as_at(timezone.localdate()).filter(duty="ooh-handover", child=maya)
    assert clocks.get().position == "due"
    shown = page(client, max_manager, at("front_door.overnight.handover"))
    assert "Ring the grandmother." in shown
    assert "Nobody of ours saw the child." in shown
    assert (
        client.post(at("front_door.overnight.handover"), {"entry": "nonsense"}).status_code == 422
    )
    client.post(at("front_door.overnight.handover"), {"entry": entry.pk})
    entry.refresh_from_db()
    assert entry.accepted_by == max_manager.worker
    assert clocks.get().position == "met"


@pytest.mark.answers("F33", screen="front_door.overnight.handover")
def test_what_the_night_decides_is_counted_with_who_was_not_seen(client, fill, dot, maya):
    for decision, seen in (
        ("ask police to check", "no"),
        ("ask police to check", "no"),
        ("visit", "yes"),
    ):
        fill(
            dot,
            at("front_door.overnight.record", child_id=maya.pk),
            caller="Example Police",
            about="Shouting was heard at home.",
            record_read="no",
            decision=decision,
            threshold_reason="An officer said that it was quiet.",
            child_seen=seen,
        )
    shown = page(client, dot, at("front_door.overnight.handover"))
    assert "not read before deciding 3 times" in shown
    counted = '<td class="app-number">2</td><td class="app-number">2</td>'
    assert f"Asked the police to check on the child</th>{counted}" in shown
    assert "Visited</th>" + counted.replace(">2<", ">1<", 1).replace(">2<", ">0<") in shown
