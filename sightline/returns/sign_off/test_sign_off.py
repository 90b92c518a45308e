"""A return is frozen, held beside the scorecard and last year, signed by two, and given back."""

import datetime as dt

import pytest
from django.db import connection

from sightline.core.acting import Refused, system_account
from sightline.core.models import Account, Coverage
from sightline.record.care.models import Episode, Placement
from sightline.record.front_door.models import Referral
from sightline.record.leaving_care import facts as leaving_care
from sightline.record.leaving_care.models import Eligibility
from sightline.record.people.models import Child
from sightline.returns.checks.conftest import finch, wren  # noqa: F401 - fixtures
from sightline.returns.models import FrozenReturn, KeptFile

from . import beside, comparing, freezing
from .standing import rows_of

pytestmark = pytest.mark.django_db
YEAR_END = dt.date(2026, 3, 31)


@pytest.fixture
def frozen(wren):  # noqa: F811
    return freezing.freeze("ssda903", YEAR_END, by=system_account())


def between(was, now):
    """What differs between two versions."""
    return comparing.compared(*(rows_of(freezing.reproduced(each)) for each in (was, now)))


def explain_all(frozen, by):
    """Everything that has to be said before anyone signs."""
    for code, _ in freezing.to_be_said(frozen):
        freezing.explain(by=by, frozen=frozen, figure=code, why="Nothing covers it")


def person(username, role):
    return Account.objects.create_user(username, name=username.title(), roles=[role])


def test_what_was_frozen_is_given_back_byte_for_byte_whatever_the_record_says_since(frozen):
    sent = freezing.reproduced(frozen)
    Episode.objects.update(category_of_need="N5")
    Placement.objects.update(provider="PR4")

    assert freezing.reproduced(FrozenReturn.objects.get()) == sent
    assert b"WREN1,02/06/2025,S,C2,N1,U6,PR0" in sent["episodes.csv"]
    assert frozen.rows["episodes.csv"] == 1
    assert (frozen.version, frozen.errors) == (1, 1)


def test_a_pack_that_was_tampered_with_is_refused(frozen):
    frozen.fingerprints["episodes.csv"] = "0" * 64
    with pytest.raises(Refused, match=r"episodes\.csv is not as it was frozen"):
        freezing.reproduced(frozen)


def test_a_late_correction_is_another_version_with_its_differences(frozen):
    Placement.objects.update(provider="PR4")
    second = freezing.freeze("ssda903", YEAR_END, by=system_account())

    assert second.version == 2
    found = between(frozen, second)
    assert (found.new, found.gone, found.changed) == ((), (), ("WREN1",))
    [one] = found.differences
    assert (one.child, one.file) == ("WREN1", "episodes.csv")
    assert (one.was, one.now) == ("PLACE_PROVIDER PR0", "PLACE_PROVIDER PR4")


def test_who_is_new_and_who_is_gone_is_said():
    was = {"header.csv": b"CHILD,SEX\r\n1,M\r\n2,F\r\n"}
    now = {"header.csv": b"CHILD,SEX\r\n2,M\r\n3,F\r\n"}
    found = comparing.compared(rows_of(was), rows_of(now))

    assert (found.new, found.gone, found.both, found.changed) == (("3",), ("1",), 1, ("2",))
    assert [(each.was, each.now) for each in found.differences if each.child == "2"] == [
        ("SEX F", "SEX M")
    ]


def test_the_headline_figures_are_the_scorecards(frozen):
    told = {each["code"]: (each["here"], each["scorecard"]) for each in frozen.figures}

    assert told["cla-count"] == (1, 1)
    assert told["cla-started"] == (1, 1)


def test_two_different_people_sign_and_nothing_stays_unexplained(frozen):
    ann, dee = person("ann", "analyst"), person("dee", "director")
    assert ("errors", "Errors that stood when it was frozen") in freezing.to_be_said(frozen)
    for code, title in freezing.to_be_said(frozen):
        with pytest.raises(Refused, match=f"Say first why.*{title}"):
            freezing.sign(by=ann, frozen=frozen, says="All of it")
        freezing.explain(by=ann, frozen=frozen, figure=code, why="Nothing covers it")
    freezing.sign(by=ann, frozen=frozen, says="Every rule and every difference")
    assert not freezing.signed_off(frozen)
    with pytest.raises(Refused, match="Somebody else signs beside you"):
        freezing.sign(by=ann, frozen=frozen, says="Again")

    freezing.sign(by=dee, frozen=frozen, says="The figures beside the scorecard")
    assert freezing.signed_off(frozen)
    with pytest.raises(Refused, match="what was said of it then"):
        freezing.explain(by=ann, frozen=frozen, figure="errors", why="Something else")


def test_what_was_said_of_the_same_numbers_of_an_earlier_version_is_not_asked_again(frozen):
    ann = person("ann", "analyst")
    FrozenReturn.objects.bulk_create([copied(frozen, 2, here=7), copied(frozen, 3, here=8)])
    second, third = FrozenReturn.objects.filter(version__gt=1).order_by("version")
    explain_all(second, ann)

    assert freezing.unexplained(second) == []
    told = freezing.explained(copied(second, 4, here=7))
    assert told["cla-count"].frozen.version == 2 and "errors" not in told
    assert "In care on 31 March" in freezing.unexplained(third)


def copied(frozen, version, here):
    """Another version, in which one figure is of so many and the scorecard says one."""
    kept = {each.name: getattr(frozen, each.name) for each in frozen._meta.concrete_fields}
    figure = {"code": "cla-count", "title": "In care on 31 March", "here": here, "scorecard": 1}
    return FrozenReturn(**kept | {"id": None, "version": version, "figures": [figure]})


def test_a_version_that_another_replaced_is_signed_no_more(frozen):
    freezing.freeze("ssda903", YEAR_END, by=system_account())
    with pytest.raises(Refused, match="A later version takes this one's place"):
        freezing.sign(by=person("ann", "analyst"), frozen=frozen, says="All of it")


def test_a_return_is_not_frozen_twice_at_a_time(wren):  # noqa: F811
    """Two people press the button; the second is told so and makes no version."""
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            name = f"freezing ssda903 {YEAR_END}"
            cursor.execute("select pg_try_advisory_lock(hashtextextended(%s, 0))", [name])
        with pytest.raises(Refused, match="being frozen at this moment"):
            freezing.freeze("ssda903", YEAR_END, by=system_account())
    finally:
        other.close()
    assert freezing.freeze("ssda903", YEAR_END, by=system_account()).version == 1


def test_the_return_of_last_year_is_the_one_that_was_sent(frozen, wren, tmp_path):  # noqa: F811
    """As two people signed it; else as it was loaded; else as it was last frozen."""
    now = freezing.freeze("ssda903", YEAR_END.replace(year=2027), by=system_account())
    told = beside.last_years(now)
    assert "as it was loaded on" in told.says and told.frozen is None
    assert (told.found.new, told.found.gone, told.found.both) == ((), (), 1)

    KeptFile.objects.all().delete()
    assert beside.last_years(now).says == f"{frozen}, which nobody has signed off"

    explain_all(frozen, system_account())
    for name in ("ann", "bea"):
        freezing.sign(by=person(name, "analyst"), frozen=frozen, says="All of it")
    freezing.freeze("ssda903", YEAR_END, by=system_account())
    told = beside.last_years(now)
    assert (told.frozen, told.says) == (frozen, f"{frozen}, as it was signed off")

    assert "Load the one that was sent" in beside.last_years(frozen).says


def test_a_column_that_the_other_year_had_not_makes_nothing_differ():
    was = {"header.csv": b"CHILD,SEX\r\n1,M\r\n", "episodes.csv": b"CHILD,CIN\r\n1,N1\r\n"}
    now = {"header.csv": b"CHILD,SEX,NEW\r\n1,M,9\r\n", "episodes.csv": b"CHILD,CIN\r\n1,N2\r\n"}
    found = comparing.compared(rows_of(was), rows_of(now))

    assert [(each.file, each.was, each.now) for each in found.differences] == [
        ("episodes.csv", "CIN N1", "CIN N2")
    ]


def test_a_worker_can_neither_freeze_nor_sign(frozen):
    jo = person("jo", "social worker")
    with pytest.raises(Refused):
        freezing.freeze("ssda903", YEAR_END, by=jo)
    with pytest.raises(Refused):
        freezing.sign(by=jo, frozen=frozen, says="Mine")


def test_a_census_is_held_beside_the_scorecard_figure_by_figure(finch):  # noqa: F811
    frozen = freezing.freeze("cin", YEAR_END, by=system_account())

    told = {each["code"]: (each["here"], each["scorecard"]) for each in frozen.figures}
    assert told == dict.fromkeys(
        ("cin-count", "referral-rate", "s47-rate", "s47-to-icpc", "cp-count"), (1, 1)
    )
    assert freezing.unexplained(frozen) == []
    assert set(frozen.rows.values()) != {0}


def test_a_child_in_need_of_whom_the_census_does_not_tell_waits_for_a_reason(finch):  # noqa: F811
    Referral.objects.update(status="entered in error")
    frozen = freezing.freeze("cin", YEAR_END, by=system_account())

    told = {each["code"]: (each["here"], each["scorecard"]) for each in frozen.figures}
    assert told["cp-count"] == (0, 1)
    assert "With a child protection plan on 31 March" in freezing.unexplained(frozen)


def test_versions_of_a_census_are_compared_child_by_child(finch):  # noqa: F811
    first = freezing.freeze("cin", YEAR_END, by=system_account())
    again = freezing.freeze("cin", YEAR_END, by=system_account())
    same = between(first, again)
    assert (same.both, same.differences) == (1, ())

    Referral.objects.update(from_source="1A")
    second = freezing.freeze("cin", YEAR_END, by=system_account())
    found = between(first, second)

    assert (found.new, found.gone, found.changed) == ((), (), ("FINCH1",))
    [one] = found.differences
    assert (one.child, one.file) == ("FINCH1", "CINdetails")
    assert (one.was, one.now) == ("ReferralSource 6", "ReferralSource 1A")


@pytest.fixture
def covered(db):
    since = dt.date(2000, 1, 1)
    Coverage.objects.create(
        source="test", fact=leaving_care.became_eligible.name, how="every event", since=since
    )


def leaver(number, born_on, *standing):
    child = Child.objects.create(la_child_id=number, born_on=born_on, sex="F")
    for kind, began_on, ended_on in standing:
        Eligibility.objects.create(child=child, kind=kind, began_on=began_on, ended_on=ended_on)
    return child


def leavers(frozen):
    return next(each for each in frozen.figures if each["code"] == "leavers-count")


GROWN = [("former relevant", dt.date(2024, 6, 1), dt.date(2027, 6, 1))]


def test_care_leavers_whom_only_one_of_the_two_counts_are_accounted_for(wren, covered):  # noqa: F811
    leaver("BOTH", dt.date(2006, 6, 1), *GROWN)
    grown_on = dt.date(2025, 7, 1)
    leaver("TURNED21", dt.date(2004, 7, 1), (GROWN[0][0], dt.date(2022, 7, 1), grown_on))
    for number in range(3):
        left_on = dt.date(2025, 9, 1 + number)
        born_on = dt.date(2007, 9, 1 + number)
        leaver(f"LEFT{number}", born_on, ("former relevant", left_on, dt.date(2028, 9, 1)))
    frozen = freezing.freeze("ssda903", YEAR_END, by=system_account())

    told = leavers(frozen)
    assert (told["here"], told["scorecard"]) == (2, 4)
    assert told["accounted_for"]
    first, second = told["because"]
    assert first.startswith("1 in the return alone: they turned 21 in the year.")
    assert second.startswith("3 on the scorecard alone: they had no birthday from 17 to 21")
    assert told["title"] not in freezing.unexplained(frozen)


def test_a_care_leaver_whom_no_definition_leaves_out_waits_for_a_reason(wren, covered):  # noqa: F811
    leaver("DEAD1", dt.date(2006, 6, 1), *GROWN)
    Child.objects.filter(la_child_id="DEAD1").update(died_on=dt.date(2026, 3, 1))
    leaver("", dt.date(2006, 6, 2), *GROWN)
    frozen = freezing.freeze("ssda903", YEAR_END, by=system_account())

    told = leavers(frozen)
    assert told["here"] == 0 and told["scorecard"]
    assert (told["because"], told["accounted_for"]) == ([], False)
    assert told["title"] in freezing.unexplained(frozen)
