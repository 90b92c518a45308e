"""Rules that need last year's return or a list of postcodes are asked with it, and told of else."""

import datetime as dt

import pytest
from django.test import override_settings

from sightline.core.acting import system_account
from sightline.core.models import Account
from sightline.record.area import postcodes
from sightline.record.area.models import PostcodePlace
from sightline.record.care.models import Episode, Placement
from sightline.record.people.models import Child
from sightline.record.placements.models import ListedHome
from sightline.returns.loading import load
from sightline.returns.models import KeptFile, ReturnCheck
from sightline.returns.sign_off import freezing
from sightline.returns.writing.years import Year

from . import keeping, last_year, laying_out
from .book import rules_of
from .conftest import EPISODES
from .language import AUTHORITIES, HOMES, LAST_YEAR, OURSELVES, PLACES
from .running import unasked
from .ssda903.listed import NO_LISTS
from .ssda903.located import NO_CODES, NO_LIST, NOBODY

NAME = "ssda903"
LAST, THIS = Year(dt.date(2026, 3, 31)), Year(dt.date(2027, 3, 31))


def sign(frozen, names=("ada", "bea")):
    """Two people put their names to it; what differs from the scorecard is explained first."""
    by = system_account()
    for code, _ in freezing.to_be_said(frozen):
        freezing.explain(by=by, frozen=frozen, figure=code, why="Counted by hand")
    for name in names:
        account = Account.objects.create(username=name, name=name.title(), roles=["system"])
        freezing.sign(by=account, frozen=frozen, says="Looked at")


@pytest.fixture
def frozen(wren):
    return freezing.freeze(NAME, LAST.ends_on, by=system_account())


def rules_found():
    keeping.check_whole(NAME, THIS.ends_on, by=system_account())
    return {each.rule for each in keeping.errors_of(NAME, THIS.ends_on)}


@pytest.mark.django_db
def test_what_was_signed_off_for_last_year_is_compared_with(frozen):
    sign(frozen)
    assert not rules_found() & {"503A", "503C", "562", "NoE"}

    Episode.objects.update(category_of_need="N5")

    assert "503C" in rules_found()
    assert last_year.of(NAME, THIS).says == f"{frozen}, as it was signed off"


@pytest.mark.django_db
def test_one_child_asked_again_is_compared_with_its_own_rows_of_last_year(frozen, wren):
    sign(frozen)
    Episode.objects.update(category_of_need="N5")

    found = {each.rule for each in keeping.check_child(NAME, THIS.ends_on, wren.pk)}

    assert "503C" in found and "NoE" not in found


@pytest.mark.django_db
def test_a_return_that_nobody_signed_off_is_not_compared_with(frozen):
    KeptFile.objects.all().delete()
    sign(frozen, names=("ada",))
    Episode.objects.update(category_of_need="N5")

    assert "503C" not in rules_found()
    given = laying_out.from_record(NAME, THIS)
    sent = last_year.of(NAME, THIS)
    assert "31/03/2026 was signed off or loaded" in sent.says
    told = unasked(given, sent.given, rules_of(NAME), sent.says)
    needing = {each.code for each in rules_of(NAME) if LAST_YEAR in each.needed}
    assert set(told[sent.says]) == needing
    assert set(told[NO_LIST]) >= {"169", "179", "392a", "406", "420", "1015"}


@pytest.mark.django_db
def test_a_pack_that_was_meddled_with_is_not_compared_with(frozen):
    sign(frozen)
    type(frozen).objects.update(fingerprints={})

    sent = last_year.of(NAME, THIS)

    assert sent.given is None and "is not as it was frozen" in sent.says


@pytest.mark.django_db
def test_what_was_loaded_of_last_year_is_compared_with_where_nobody_signed(wren):
    """The files of the fixture are of the year to 31 March 2026."""
    assert not rules_found() & {"503C", "562", "NoE", "203"}

    Episode.objects.update(category_of_need="N5")
    Child.objects.update(born_on=dt.date(2012, 5, 2))

    assert {"503C", "203"} <= rules_found()
    kept = ReturnCheck.objects.get(pk=ReturnCheck.objects.latest("pk").pk)
    assert kept.compared_with.startswith("The SSDA903 to 31/03/2026, as it was loaded on ")
    assert not any("503C" in codes for codes in kept.unasked.values())


@pytest.mark.django_db
def test_what_was_loaded_last_of_a_table_is_compared_with(wren, tmp_path):
    again = tmp_path / "again.csv"
    again.write_text(f"{EPISODES}WREN1,02/06/2025,S,C2,N4,U6,PR0,,,,AB1 2CD,AB1 3CD,1234567\n")
    load([str(again), str(tmp_path / "header.csv")], by=system_account())

    [row] = last_year.of(NAME, THIS).given.children["WREN1"]["Episodes"]

    assert row["CIN"] == "N4"


@pytest.mark.django_db
def test_a_loaded_return_without_episodes_is_not_compared_with(wren):
    KeptFile.objects.filter(table="Episodes").delete()

    sent = last_year.of(NAME, THIS)

    assert sent.given is None and "without its table of Episodes" in sent.says
    assert KeptFile.objects.filter(table="Header").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_some_childrens_part_of_a_file_is_all_that_is_theirs(encoding):
    text = f"{EPISODES}K1,02/06/2024,S\r\n\r\nK11,02/06/2024,S\r\nK2,K1,S\r\n"

    given = laying_out.as_sent(NAME, 2025, [("e.csv", text.encode(encoding))], ["K1", "K2"])

    assert {name: len(of["Episodes"]) for name, of in given.children.items()} == {"K1": 1, "K2": 1}


def place(postcode, east, code):
    PostcodePlace.objects.create(postcode=postcode, east=east, north=300_000, authority_code=code)


@pytest.mark.django_db
@override_settings(AUTHORITY="Norfolk")
def test_where_a_placement_is_comes_from_the_list_that_was_loaded(wren):
    place("AB12CD", 600_000, "E10000020")
    place("AB13CD", 616_093, "S12000033")

    given = laying_out.from_record(NAME, LAST)
    [row] = given.children["WREN1"]["Episodes"]

    assert (row["PL_LA"], row["PL_LOCATION"], row["PL_DISTANCE"]) == ("SCO", "OUT", "10.0")
    assert given.lacking == {HOMES: NO_LISTS}


@pytest.mark.django_db
@override_settings(AUTHORITY="Norfolk")
@pytest.mark.parametrize(
    ("code", "side"),
    [("E10000020", "IN"), ("E08000025", "OUT"), ("W06000015", "OUT"), ("E07000148", "not told")],
)
def test_a_placement_is_in_our_area_or_out_of_it_or_not_told(wren, code, side):
    place("AB13CD", 616_093, code)

    [row] = laying_out.from_record(NAME, LAST).children["WREN1"]["Episodes"]

    assert row["PL_LOCATION"] == side and row["PL_DISTANCE"] == ""


@pytest.mark.django_db
def test_what_the_list_does_not_say_is_said_to_lack():
    with override_settings(AUTHORITY=""):
        none = {PLACES: NO_LIST, AUTHORITIES: NO_LIST, OURSELVES: NOBODY, HOMES: NO_LISTS}
        assert laying_out.from_record(NAME, LAST).lacking == none
        place("AB12CD", 600_000, "")
        uncoded = {AUTHORITIES: NO_CODES, OURSELVES: NOBODY, HOMES: NO_LISTS}
        assert laying_out.from_record(NAME, LAST).lacking == uncoded
        place("AB13CD", 600_000, "E10000020")
        ListedHome.objects.create(urn="SC1")
        assert laying_out.from_record(NAME, LAST).lacking == {OURSELVES: NOBODY}
    with override_settings(AUTHORITY="Norfolk"):
        assert laying_out.from_record(NAME, LAST).lacking == {}


@pytest.mark.django_db
def test_a_postcode_is_none_where_the_list_was_said_to_have_every_one(wren):
    """The home of the fixture is AB1 2CD, and the placement AB1 3CD."""
    by, held = system_account(), [("AB1 2CD", 1, 1, "")]
    postcodes.hold(by=by, places=held)
    assert "392c" not in rules_found()

    postcodes.hold(by=by, places=held, whole=True)
    assert "392c" in rules_found()
    [row] = laying_out.from_record(NAME, LAST).children["WREN1"]["Episodes"]
    assert row["UNKNOWN_POSTS"] == "PL_POST"

    Placement.objects.update(postcode="JE2 3CD")
    assert "392c" not in rules_found()
    Placement.objects.update(postcode="AB1 3CD")
    postcodes.hold(by=by, places=[("ab1 3cd", 1, 1, "")])
    assert "392c" not in rules_found() and postcodes.are_whole()

    Placement.objects.update(postcode="AB1 4CD")
    assert "392c" in rules_found()
    postcodes.hold(by=by, places=held, whole=False)
    assert "392c" not in rules_found()


@pytest.mark.django_db
@override_settings(AUTHORITY="Norfolk")
def test_a_home_is_held_against_what_ofsteds_lists_say_of_its_number(wren):
    """The home of the fixture has the number 1234567, is a foster home, at AB1 3CD, from June."""
    told = {"placement_codes": ["K2"], "provider_codes": ["PR1"], "authority": "Norfolk CC"}
    listed = ListedHome.objects.create(urn="1234567", postcode="AB19CD", **told)
    assert {"219", "224"} <= rules_found() and not rules_found() & {"1008", "227", "228", "229"}

    ListedHome.objects.create(urn="1234567", postcode="AB13CD", placement_codes=["U6"])
    assert "219" not in rules_found()

    ListedHome.objects.update(closed_on=dt.date(2025, 6, 2))
    assert {"227", "228"} <= rules_found()

    listed.delete()
    ListedHome.objects.update(urn="7654321")
    assert {"1008", "219", "224"} <= rules_found()
    assert not any("1008" in codes for codes in ReturnCheck.objects.latest("pk").unasked.values())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("authority", "code", "side"),
    [
        ("Norfolk County Council", "", "IN"),
        ("Kent", "", "OUT"),
        ("Kent", "E10000020", "IN"),
        ("Norfolk", "E07000148", "not told"),
        ("Nowhere", "", ""),
    ],
)
@override_settings(AUTHORITY="Norfolk")
def test_a_home_s_area_is_its_postcode_s_or_else_the_one_that_ofsted_names(
    wren, authority, code, side
):
    if code:
        place("AB19CD", 600_000, code)
    ListedHome.objects.create(urn="1234567", postcode="AB19CD", authority=authority)

    [row] = laying_out.from_record(NAME, LAST).children["WREN1"]["Episodes"]

    assert row["LISTED_LOCATION"] == side


@pytest.mark.django_db
@override_settings(AUTHORITY="Norfolk")
def test_the_rules_of_places_find_what_the_list_shows(wren):
    place("ZZ99AA", 600_000, "E10000020")

    keeping.check_whole(NAME, LAST.ends_on, by=system_account())
    found = {each.rule: each for each in keeping.errors_of(NAME, LAST.ends_on)}

    assert {"169", "179", "392a"} <= found.keys()
    assert found["169"].fields == ["PL_POST"] and found["392a"].fields == ["HOME_POST", "PL_POST"]
