"""A manager's grade is set beside the auditor's of the same thing, and counted by manager."""

import datetime as dt

import pytest

from sightline.record.audit.models import CaseAudit, SectionGrade, SignOff

from .agreement import by_manager, kappa, pairs

YEAR = (dt.date(2024, 1, 1), dt.date(2024, 12, 31))
AUDITED = dt.date(2024, 6, 3)


def signed(child, manager, on, overall="good", plan="good", **more):
    made = SignOff.objects.create(
        child=child, manager=manager, kind="care-plan", about_kind="care.CarePlan",
        about_id=SignOff.objects.count(), decided_on=on, overall=overall, overall_why="So it is.",
        **{"outcome": "authorised", **more},
    )  # fmt: skip
    SectionGrade.objects.create(
        sign_off=made, section="plan", title="Plan", area="plan", grade=plan, why="So it is."
    )
    return made


@pytest.mark.django_db
def test_the_latest_grade_in_the_year_before_the_audit_is_the_one_compared(wren, head, jo):
    signed(wren, jo, dt.date(2024, 1, 8), plan="inadequate")
    signed(wren, head, dt.date(2024, 5, 1), plan="outstanding")
    signed(wren, jo, dt.date(2024, 7, 1), plan="inadequate")
    CaseAudit.objects.create(child=wren, audited_on=AUDITED, overall="good", plan="inadequate")
    found = {each.area: each for each in pairs(*YEAR)}

    assert set(found) == {"plan", "overall"}
    assert (found["plan"].manager_id, found["plan"].manager, found["plan"].auditor) == (
        head.pk,
        1,
        4,
    )
    assert found["overall"].manager == found["overall"].auditor == 2
    (line,) = by_manager(found.values())
    assert (line.worker, line.same, line.near, line.higher, line.lower) == (head, 1, 1, 1, 0)


@pytest.mark.django_db
def test_what_does_not_count_makes_no_pair(wren, head):
    signed(wren, head, dt.date(2023, 5, 1))  # more than a year before
    signed(wren, head, dt.date(2024, 5, 1), outcome="returned", must_change="All of it must.")
    signed(wren, None, dt.date(2024, 5, 2))
    signed(wren, head, dt.date(2024, 5, 3), status="entered in error")
    CaseAudit.objects.create(child=wren, audited_on=AUDITED, overall="good", plan="good")
    assert pairs(*YEAR) == []
    signed(wren, head, dt.date(2024, 5, 4))
    assert len(pairs(*YEAR)) == 2
    assert pairs(*YEAR, child_ids=[wren.pk + 1]) == []
    CaseAudit.objects.update(auditor=head)  # nobody is compared with themselves
    assert pairs(*YEAR) == []


def test_agreement_beyond_chance_by_hand():
    assert kappa([]) is None
    assert kappa([(2, 2), (2, 2)]) is None
    assert kappa([(1, 1), (2, 2), (4, 4)]) == 1
    # Three grades of four the same, one apart by one: observed 1/4, expected by chance 10/16.
    assert kappa([(2, 2), (2, 3), (3, 3), (3, 3)]) == pytest.approx(1 - (1 / 4) / (8 / 16))
    assert kappa([(1, 2), (2, 1)]) == -1
