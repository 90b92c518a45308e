"""An allegation that is reported stands on the register, with what is late; others see none."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.boxes import on
from tests.refusing import refused, refuses_what_is_wrong
from tests.showing import at, page

from ..conftest import shut
from .screens import ReferForm

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


def test_wrong_answers_of_a_report_are_told_of_and_write_nothing(client, fill, officer):
    new = at("allegations.register.refer")
    today, one = timezone.localdate(), dt.timedelta(days=1)
    told = {
        "adult": "Robin Pretend-Moss",
        "works_as": "Teacher",
        "sector": "sport",
        "criterion": "may pose risk",
        "employer": "Example Club",
        "in_writing": "yes",
        **on("happened_on", today - one * 9),
        **on("employer_knew_on", today - one * 3),
        **on("referred_on", today),
    }
    for says, changed in (
        ("before it happened", on("happened_on", today - one)),
        ("before the employer knew", on("referred_on", today - one * 4)),
        ("still to come", on("referred_on", today + one)),
        ("still to come", on("happened_on", today + one)),
    ):
        refused(fill, officer, new, says, **{**told, **changed})
    refuses_what_is_wrong(fill, officer, new, ReferForm, **told)
