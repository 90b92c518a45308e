"""An audit is by someone not responsible, says why the file was chosen, and acts the same day."""

import datetime as dt

import pytest

from sightline.core.acting import Refused
from sightline.core.models import Account, Note
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Team, Worker

from . import services
from .models import CaseAudit

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 3, 1)


@pytest.fixture
def manager():
    return Account.objects.create_user("moira", name="Moira Madeup", roles=["service manager"])


@pytest.fixture
def child():
    return Child.objects.create(known_as="Wren")


def audit(by, child, auditor, **more):
    given = {"drawn_by": "at random", "drawn_because": "seed 7", "audited_on": DAY, **more}
    return services.record_case_audit(by=by, child=child, auditor=auditor, **given)


def test_an_audit_is_kept_with_its_grades_and_noted(manager, child):
    reader = Worker.objects.create(name="Ivor Invented")

    made = audit(manager, child, reader, grades={"overall": "good", "assessment": "inadequate"})

    assert (made.overall, made.assessment, made.auditor) == ("good", "inadequate", reader)
    assert Note.objects.filter(did="audited a file", child_id=child.pk).exists()


def test_whoever_is_responsible_may_not_audit(manager, child):
    worker = Worker.objects.create(name="Wanda Workaday")
    head = Worker.objects.create(name="Tess Teamlead")
    team = Team.objects.create(name="Team of Nowhere", manager=head)
    Allocation.objects.create(child=child, worker=worker, team=team, began_on=DAY)

    for auditor in (worker, head):
        with pytest.raises(Refused, match="outside the team"):
            audit(manager, child, auditor)
    assert not CaseAudit.objects.exists()


def test_a_chosen_file_says_why(manager, child):
    reader = Worker.objects.create(name="Ivor Invented")

    with pytest.raises(Refused, match="why this one"):
        audit(manager, child, reader, drawn_by="chosen", drawn_because=" ")


def test_a_child_found_unsafe_is_told_of_the_same_day(manager, child):
    reader = Worker.objects.create(name="Ivor Invented")

    with pytest.raises(Refused, match="same day"):
        audit(manager, child, reader, unsafe_now=True, manager_told_on=dt.date(2024, 3, 2))
    assert audit(manager, child, reader, unsafe_now=True, manager_told_on=DAY).unsafe_now


def test_a_support_worker_may_not_record_one(child):
    by = Account.objects.create_user("sid", name="Sid Storybook", roles=["support worker"])

    with pytest.raises(Refused, match="record audits"):
        audit(by, child, Worker.objects.create(name="Ivor Invented"))
