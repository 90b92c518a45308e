"""What a return states meets what the record holds without losing or inventing anything."""

import datetime as dt

import pytest

from sightline.core.acting import Refused, system_account
from sightline.core.models import Account, Note
from sightline.core.stating import (
    LOADED,
    MERGED,
    SET_ASIDE,
    UNCHANGED,
    Source,
    overlap,
    state,
    tally,
)
from sightline.record.people.models import Child
from sightline.record.protection.models import ProtectionPlan
from sightline.record.protection.services import state_protection_plans
from sightline.record.story.models import Visit
from sightline.record.story.services import state_visits
from sightline.record.workforce.models import Worker

pytestmark = pytest.mark.django_db

EARLY = Source("list of January", dt.date(2026, 1, 31))
LATE = Source("list of June", dt.date(2026, 6, 30))


def children(source, *rows):
    answers = state(Child, by=system_account(), source=source, key=("la_child_id",), rows=rows)
    return [answer.result for answer in answers]


def plans(source, *rows):
    return state_protection_plans(by=system_account(), source=source, rows=rows)


@pytest.fixture
def child():
    return Child.objects.create(la_child_id="7")


def test_a_new_child_is_loaded_and_the_same_words_again_change_nothing():
    row = {"la_child_id": "1", "sex": "F"}

    assert children(EARLY, row) == [LOADED]
    assert children(EARLY, row) == [UNCHANGED]


def test_a_later_source_corrects_and_an_earlier_one_only_fills_blanks():
    children(LATE, {"la_child_id": "1", "sex": "F", "ethnic_group": ""})
    took = children(EARLY, {"la_child_id": "1", "sex": "M", "ethnic_group": "WBRI"})

    child = Child.objects.get()
    assert took == [MERGED]
    assert (child.sex, child.ethnic_group) == ("F", "WBRI")
    assert child.stated_as_at == LATE.as_at


def test_a_blank_never_wipes_out_an_answer():
    children(EARLY, {"la_child_id": "1", "sex": "F"})

    assert children(LATE, {"la_child_id": "1", "sex": ""}) == [UNCHANGED]
    assert Child.objects.get().sex == "F"


def test_two_statements_about_one_child_are_folded_so_that_stating_twice_changes_nothing():
    rows = [{"la_child_id": "1", "sex": "M"}, {"la_child_id": "1", "sex": "F"}]

    assert children(EARLY, *rows) == [LOADED, MERGED]
    assert children(EARLY, *rows) == [UNCHANGED, UNCHANGED]
    assert Child.objects.get().sex == "F"


def test_an_overlapping_plan_is_set_aside_with_what_to_do(child):
    first = {"child_id": child.pk, "began_on": dt.date(2026, 1, 5), "ended_on": None}
    second = {"child_id": child.pk, "began_on": dt.date(2026, 2, 2), "ended_on": None}
    answers = plans(EARLY, first, second)

    assert [answer.result for answer in answers] == [LOADED, SET_ASIDE]
    assert "05/01/2026" in answers[1].reason
    assert "Correct" in answers[1].reason
    assert tally(answers) == {LOADED: 1, UNCHANGED: 0, MERGED: 0, SET_ASIDE: 1}


def test_an_end_that_would_cross_the_next_plan_leaves_the_record_as_it_was(child):
    plans(
        EARLY,
        {"child_id": child.pk, "began_on": dt.date(2026, 1, 5), "ended_on": dt.date(2026, 2, 1)},
        {"child_id": child.pk, "began_on": dt.date(2026, 3, 1), "ended_on": None},
    )
    longer = {
        "child_id": child.pk,
        "began_on": dt.date(2026, 1, 5),
        "ended_on": dt.date(2026, 4, 1),
    }

    assert [answer.result for answer in plans(LATE, longer)] == [SET_ASIDE]
    first = ProtectionPlan.objects.earliest("began_on")
    assert first.ended_on == dt.date(2026, 2, 1)


def test_only_someone_who_may_load_can_state_anything(child):
    worker = Account.objects.create_user("jo", name="Jo Sample", roles=["social worker"])

    with pytest.raises(Refused, match="load a return"):
        state_protection_plans(
            by=worker,
            source=EARLY,
            rows=[{"child_id": child.pk, "began_on": dt.date(2026, 1, 5)}],
        )
    assert not ProtectionPlan.objects.exists()
    assert not Note.objects.exists()


@pytest.mark.parametrize(
    ("one", "other", "share_a_day"),
    [
        (("2026-01-01", "2026-02-01"), ("2026-02-01", None), False),
        (("2026-01-01", None), ("2026-02-01", None), True),
        (("2026-02-01", None), ("2026-01-01", "2026-02-02"), True),
        (("2026-01-01", "2026-03-01"), ("2026-02-01", "2026-02-01"), False),
        (("2026-01-01", "2026-01-01"), ("2026-01-01", "2026-03-01"), False),
    ],
)
def test_spells_hold_their_first_day_and_not_their_last(one, other, share_a_day):
    def spell(began, ended):
        return ProtectionPlan(
            began_on=dt.date.fromisoformat(began),
            ended_on=dt.date.fromisoformat(ended) if ended else None,
        )

    assert overlap(spell(*one), spell(*other)) is share_a_day
    assert overlap(spell(*other), spell(*one)) is share_a_day


def test_a_visit_held_already_is_known_again_by_its_day_its_worker_and_its_purposes():
    worker = Worker.objects.create(name="Jo Sample", code="W1")
    row = {
        "happened_on": dt.date(2026, 1, 5),
        "purposes": ["looked after"],
        "made_by_id": worker.pk,
        "where": "at home",
    }
    other = {**row, "purposes": ["child protection"]}

    def visits(*rows):
        answers = state_visits(by=system_account(), source=EARLY, rows=rows)
        return [answer.result for answer in answers]

    assert visits(row) == [LOADED]
    assert visits(row, other) == [UNCHANGED, LOADED]
    assert Visit.objects.count() == 2
