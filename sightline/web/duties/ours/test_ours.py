"""An authority sets its own numbers on a page, with a reason, and what they decide is put right."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.periods import Unit, hours
from sightline.duties import store
from sightline.duties.models import LocalNumber, local_numbers
from sightline.duties.ours import ALERT_ANSWERED, own_numbers, until
from sightline.record.front_door.models import OutOfHoursEntry
from tests.showing import at, page, stands

pytestmark = pytest.mark.django_db
LIST, SET, USUAL = "duties.ours.numbers", "duties.ours.change", "duties.ours.usual"
HANDOVER = "out_of_hours_handover"


@pytest.fixture
def dee(make_account):
    """The director."""
    return make_account("dee", "director")


def test_every_number_is_listed_once_with_what_it_is_for(client, dee):
    names = [each.name for each in own_numbers()]
    told = page(client, dee, at(LIST))

    assert len(names) == len(set(names)) > 40
    assert "Every number stands as usual." in told
    assert "Everybody who must know of a death or serious harm" in told
    assert "24 hours" in told and "70" in told


def test_one_is_set_with_a_reason_and_its_clocks_are_put_right_at_once(
    client, fill, dee, maya, everything_told
):
    day = timezone.localdate() - dt.timedelta(days=14)
    OutOfHoursEntry.objects.create(child=maya, shift_on=day, on_childs_file=True)
    store.rebuild()
    assert stands(maya, "ooh-handover") == ["overdue"]
    answer = fill(
        dee, at(SET, number=HANDOVER), amount="6", unit="weeks", why="Agreed by the board"
    )
    assert answer.status_code == 302, answer.content.decode()
    assert stands(maya, "ooh-handover") == ["due"]
    told = page(client, dee, at(LIST))
    assert "1 number is our own" in told and "Agreed by the board" in told
    assert fill(dee, at(USUAL, number=HANDOVER), why="It was withdrawn").status_code == 302
    assert stands(maya, "ooh-handover") == ["overdue"]
    assert not LocalNumber.objects.exists()


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"amount": "soon"}, "Enter a whole number"),
        ({"amount": "-2"}, "Enter a whole number"),
        ({"amount": "9999"}, "1000 or less"),
        ({"amount": "12345"}, "at most 4"),
        ({"unit": "fortnights"}, "fortnights"),
        ({"unit": "hours"}, "hours"),
        ({"why": ""}, "Say which local rule"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_set(fill, dee, told, says):
    given = {"amount": "2", "unit": "working days", "why": "Agreed", **told}
    answer = fill(dee, at(SET, number=HANDOVER), **given)

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not LocalNumber.objects.exists()


def test_a_number_that_law_sets_is_not_here_and_only_those_who_may_set_them_see_them(
    client, dee, make_account
):
    client.force_login(dee)
    assert client.get(at(SET, number="cla_review")).status_code == 404
    client.force_login(make_account("sam.fictional", "social worker"))
    for address in (at(LIST), at(SET, number=HANDOVER), at(USUAL, number=HANDOVER)):
        assert client.get(address).status_code == 403


def test_hours_run_through_the_night_and_days_end_at_midnight():
    known = dt.datetime(2026, 3, 6, 23, 0, tzinfo=dt.UTC)
    assert ALERT_ANSWERED.usual == hours(24)

    def last():
        return until(ALERT_ANSWERED, known, local_numbers())

    assert last() == known + dt.timedelta(hours=24)
    LocalNumber.objects.create(
        name=ALERT_ANSWERED.name, count=1, unit=str(Unit.WORKING_DAYS), why="Agreed"
    )
    assert timezone.localdate(last()) == dt.date(2026, 3, 9)
    LocalNumber.objects.update(unit=str(Unit.SCHOOL_DAYS))
    assert last() == known + dt.timedelta(hours=24), "no terms are known"
