"""Who is helped, by agency and quality, and by whom they may be seen."""

import pytest

from ..conftest import at, of, page

pytestmark = pytest.mark.django_db


def test_a_lead_reaches_only_the_families_they_lead(client, ola, helped, maya, make_child):
    other = make_child("Kit", "Example")
    client.force_login(ola)
    assert client.get(at("early_help.help.help", child_id=maya.pk)).status_code == 200
    assert client.get(at("early_help.help.help", child_id=other.pk)).status_code == 403
    assert "Maya" in page(client, ola, at("early_help.register.register"))
    assert client.get(at("early_help.record.grade", **of(helped))).status_code == 403
