"""An allegation that is reported stands on the register, with what is late; others see none."""

import pytest

from tests.showing import at, page

from ..conftest import shut

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F42", screen="allegations.register.register")
def test_what_is_reported_stands_on_the_register(client, officer, referred):
    told = page(client, officer, at("allegations.register.register"))

    assert "Robin Pretend-Moss" in told
    assert "1 allegation is open" in told
    assert "Not evaluated yet" in told
    assert "Whom is it about?" in page(client, officer, at("allegations.register.refer"))


@pytest.mark.parametrize("role", ["social worker", "team manager", "analyst", "elected member"])
def test_the_register_is_shut_to_others(client, make_account, referred, role):
    who = make_account("no.body", role)

    assert shut(client, who, "allegations.register.register")
    assert shut(client, who, "allegations.register.refer")
