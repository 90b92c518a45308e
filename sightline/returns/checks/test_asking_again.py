"""Whatever is done about a child, its findings are asked again when somebody next looks."""

import datetime as dt

import pytest

from sightline.core.acting import deed, note, system_account
from sightline.core.recording import recording
from sightline.record.care.models import Placement
from sightline.record.people.models import Child
from sightline.returns.loading import load
from sightline.returns.models import ChangedSince, ReturnError

from . import changed, keeping
from .asking_again import ask_again
from .conftest import EPISODES

YEAR_END = dt.date(2026, 3, 31)
NAME = "ssda903"


@pytest.fixture
def by(db):
    return system_account()


@pytest.fixture
def checked(wren, by):
    keeping.check_whole(NAME, YEAR_END, by=by)
    assert [each.rule for each in ReturnError.objects.all()] == ["550"]
    return wren


def test_a_deed_elsewhere_has_the_child_asked_again(checked, by):
    with recording(by=by, did="placement changed", children=[checked.pk]) as here:
        here.change(Placement.objects.get(), provider="PR1")
    assert ReturnError.objects.exists()
    assert [each.child_id for each in changed.waiting(NAME, YEAR_END)] == [checked.pk]

    assert ask_again(changed.waiting(NAME, YEAR_END)) == 0

    assert not ReturnError.objects.exists()
    assert not ChangedSince.objects.exists()


@pytest.fixture
def twins(wren, by, tmp_path):
    """Three children of the return with one pupil number, by a slip of the hand."""
    number, header = Child.objects.get().upn, tmp_path / "header.csv"
    written = header.read_text()
    episodes = tmp_path / "episodes.csv"
    for name in ("WREN2", "WREN3"):
        header.write_text(written.replace("WREN1", name).replace("A12345678901B", "UN4"))
        episodes.write_text(f"{EPISODES}{name},02/06/2025,S,C2,N1,U6,PR1,,,,AB1 2CD,AB1 3CD,1\n")
        load([str(header), str(episodes)], by=by)
    Child.objects.update(upn=number, upn_missing_because="")
    keeping.check_whole(NAME, YEAR_END, by=by)
    return list(Child.objects.order_by("la_child_id"))


def with_one_number():
    """The children whose pupil number is said to be another's too."""
    found = ReturnError.objects.filter(rule="444").order_by("child__la_child_id")
    return list(found.values_list("child__la_child_id", flat=True))


def test_one_child_mended_clears_what_was_found_of_another_for_being_like_it(twins):
    one, two, three = twins
    assert with_one_number() == ["WREN1", "WREN2", "WREN3"]
    assert "444" in {each.rule for each in keeping.check_child(NAME, YEAR_END, one.pk)}
    assert with_one_number() == ["WREN1", "WREN2", "WREN3"]

    Child.objects.filter(pk=one.pk).update(upn="C12345678901B")
    keeping.check_child(NAME, YEAR_END, one.pk)
    assert with_one_number() == ["WREN2", "WREN3"]

    Child.objects.filter(pk=two.pk).update(upn="C12345678901B")
    keeping.check_child(NAME, YEAR_END, two.pk)
    assert with_one_number() == ["WREN1", "WREN2"]

    Child.objects.filter(pk=two.pk).update(upn="D12345678901B")
    kept = set(ReturnError.objects.filter(child=one).exclude(rule="444").values_list("pk"))
    keeping.check_child(NAME, YEAR_END, two.pk)
    assert with_one_number() == []
    assert set(ReturnError.objects.filter(child=one).values_list("pk")) == kept != set()
    assert three.pk not in changed.waiting(NAME, YEAR_END).values_list("child_id", flat=True)


def test_a_deed_that_records_by_hand_is_heard_of_too(checked, by):
    with deed(by=by, why="Put right"):
        Placement.objects.update(provider="PR1")
        note(by=by, did="put right", child_id=checked.pk)

    assert changed.waiting(NAME, YEAR_END).count() == 1


def test_a_load_has_the_children_it_changed_asked_again(checked, by, tmp_path):
    other = Child.objects.create(la_child_id="OTHER")
    again = tmp_path / "again.csv"
    again.write_text(f"{EPISODES}WREN1,02/06/2025,S,C2,N1,U6,PR1,,,,AB1 2CD,AB1 3CD,1234567\n")
    load([str(again), str(tmp_path / "header.csv")], by=by, today=dt.date(2026, 4, 2))

    waiting = set(changed.waiting(NAME, YEAR_END).values_list("child_id", flat=True))
    assert checked.pk in waiting and other.pk not in waiting


def test_nothing_is_marked_before_any_return_was_checked(wren, by):
    changed.mark([wren.pk])

    assert not ChangedSince.objects.exists()


def test_no_more_are_asked_at_a_look_than_somebody_waits_for_and_the_rest_are_told_of(checked):
    others = [Child.objects.create(la_child_id=f"K{each}") for each in range(3)]
    changed.mark([each.pk for each in others])

    assert ask_again(changed.waiting(NAME, YEAR_END), most=2) == 1


def test_a_check_of_the_whole_clears_every_mark_but_of_what_came_meanwhile(checked, by):
    changed.mark([checked.pk])
    stood = changed.marks(changed.waiting(NAME, YEAR_END))
    changed.mark([checked.pk])

    changed.clear(stood)
    assert changed.waiting(NAME, YEAR_END).count() == 1

    keeping.check_whole(NAME, YEAR_END, by=by)
    assert not ChangedSince.objects.exists()
