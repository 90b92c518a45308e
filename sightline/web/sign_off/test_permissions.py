"""Nobody opens these pages without the permission to: an elected member has none of theirs."""

import pytest

SCREENS = ("sign_off.reading.returned",)


@pytest.mark.django_db
@pytest.mark.parametrize("name", SCREENS)
def test_it_is_refused_to_whoever_may_not(name, asked_by_a_member):
    answer = asked_by_a_member(name)

    assert answer.status_code == 403
    assert "Maya" not in answer.content.decode()
