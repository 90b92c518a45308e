"""Needs that could not be met, for those who buy services."""

import pytest

from tests.showing import at, page

pytestmark = pytest.mark.django_db


def test_an_empty_register_says_what_would_fill_it(client, cat):
    assert "Nobody here is helped early now" in page(
        client, cat, at("early_help.register.register")
    )
    assert "Nothing has been written down" in page(client, cat, at("early_help.needs.needs"))


@pytest.mark.parametrize("role", ["social worker", "analyst", "elected member", "referrer"])
def test_early_help_is_shut_to_others(client, make_account, maya, helped, role):
    client.force_login(make_account("no.body", role))
    for where in (
        at("early_help.help.help", child_id=maya.pk),
        at("early_help.register.register"),
        at("early_help.needs.needs"),
    ):
        assert client.get(where).status_code == 403
