"""What the front door was told of private fostering waits on the register to be written down."""

import pytest
from django.utils import timezone

from sightline.record.front_door.models import Contact
from tests.showing import at, page

pytestmark = pytest.mark.django_db


def test_what_the_front_door_was_told_waits_to_be_written_down(client, jo, maya, make_child):
    for child in (maya, make_child("Robin", "Pretend-Moss")):
        Contact.objects.create(
            child=child, received_on=timezone.localdate(), lives_with_others="yes"
        )
    shown = page(client, jo, at("fostering.register.register"))
    assert "Said at the front door, and not written down" in shown
    assert "Maya" in shown and "Robin" not in shown
