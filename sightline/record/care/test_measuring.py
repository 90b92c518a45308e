"""Miles from home come from a list somebody loaded, and from nothing else."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from sightline.core.acting import Refused, system_account
from sightline.core.stating import Source
from sightline.record.area import postcodes
from sightline.record.area.models import PostcodePlace
from sightline.record.people.models import Child

from . import services
from .measuring import measure
from .models import Placement

LIST = (
    "pcds,oseast1m,osnrth1m,oslaua\n"
    "TW9 4DU,519566,177198,E09000027\n"
    "SP1 2EJ,414284,129663,E06000054\n"
    "JE1 1AA,,,L99999999\n"
)


@pytest.fixture
def lived(db):
    """A child whose home and placement have these postcodes."""

    def live(home, place):
        child = Child.objects.create(known_as="Wren", la_child_id="W1")
        services.state_episodes(
            by=system_account(),
            source=Source(name="a test", as_at=dt.date(2026, 3, 31), origin="recorded live"),
            rows=[{
                "child_id": child.pk, "began_on": dt.date(2025, 5, 1), "reason_began": "S",
                "legal_status": "C2", "category_of_need": "N1", "placement_type": "U6",
                "provider": "PR1", "placement_postcode": place, "urn": "1234567",
                "home_postcode": home, "ended_on": None, "reason_ended": "", "change_reason": "",
            }],
        )  # fmt: skip
        return Placement.objects.get()

    return live


def load(tmp_path, text=LIST):
    file = tmp_path / "postcodes.csv"
    file.write_text(text, encoding="utf-8")
    return postcodes.hold(by=system_account(), places=postcodes.read(file))


def test_a_placement_is_measured_once_its_postcodes_are_known(lived, tmp_path):
    placement = lived("tw94du", "SP1 2EJ")
    assert measure(by=system_account()) == 0

    assert load(tmp_path) == 2  # a postcode with no place on the grid is in no list
    assert measure(by=system_account()) == 1

    placement.refresh_from_db()
    # The hypotenuse of 105,282 m and 47,535 m is 115,515 m.
    assert placement.miles_from_home == Decimal("71.8")


def test_what_was_recorded_stands(lived, tmp_path):
    placement = lived("TW9 4DU", "SP1 2EJ")
    Placement.objects.update(miles_from_home=Decimal("60"))
    load(tmp_path)

    assert measure(by=system_account()) == 0
    placement.refresh_from_db()
    assert placement.miles_from_home == 60


@pytest.mark.parametrize("home", ["", "JE1 1AA", "ZZ1 1ZZ"])
def test_nothing_is_said_where_a_postcode_is_not_in_the_list(lived, tmp_path, home):
    placement = lived(home, "SP1 2EJ")
    load(tmp_path)

    assert measure(by=system_account()) == 0
    assert placement.miles_from_home is None


def test_a_list_loaded_again_replaces_what_was_held(db, tmp_path):
    load(tmp_path)
    load(tmp_path, LIST.replace("519566", "519567"))

    assert PostcodePlace.objects.get(postcode="TW94DU").east == 519567
    assert PostcodePlace.objects.count() == 2


def test_a_list_with_no_grid_reference_is_refused_and_says_what_to_give(db, tmp_path):
    with pytest.raises(Refused, match="no column of east or north"):
        load(tmp_path, "pcds,ward\nTW9 4DU,Kew\n")
