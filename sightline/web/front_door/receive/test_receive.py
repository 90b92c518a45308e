"""What came in is written down as it was said."""

import pytest

from sightline.record.front_door.models import Approach
from tests.showing import at, page

pytestmark = pytest.mark.django_db
APPROACH = {
    "forename": "Mayah",
    "surname": "Example Ashdown",
    "born_on_0": "9",
    "born_on_1": "2",
    "born_on_2": "2012",
    "about": "worry about safety",
    "what_happened": "Maya told her teacher that she was left alone all weekend.",
    "received_how": "phone",
    "anonymous": "no",
    "from_source": "2A",
    "from_person": "Hal Example",
    "first_look": "see today",
    "first_look_reason": "She goes home at three.",
}


def test_what_came_in_is_written_down_and_leads_to_whether_the_child_is_known(
    client, fill, dot, maya, everything_told
):
    answer = fill(dot, at("front_door.receive.receive"), **APPROACH)
    approach = Approach.objects.get()
    assert answer.status_code == 302, answer.content.decode()
    assert answer.url == at("front_door.approach.approach", approach_id=approach.pk)
    assert approach.first_look == "see today"

    shown = page(client, dot, answer.url)
    assert "EX-0001" in shown
    assert "nearly sure" in shown
    assert "the same birth date" in shown.casefold()
