"""How thresholds are used can be seen."""

import pytest

from tests.showing import at, page

from ..conftest import REASON, accepted

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F13", screen="front_door.thresholds.thresholds")
def test_criteria_are_listed_with_their_decisions_and_some_to_read_again(
    client, max_manager, contact
):
    accepted(max_manager, contact)
    shown = page(client, max_manager, at("front_door.thresholds.thresholds"))
    assert "Max Placeholder" in shown
    assert "Some to read again" in shown
    assert REASON in shown
