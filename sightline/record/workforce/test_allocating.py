"""A child is given to one worker at a time, warnings need a reason, and nobody is left unseen."""

import datetime as dt
import threading

import pytest
from django.db import connection
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Account, Note
from sightline.record.people.models import Child

from . import allocating, handing_over
from .models import Allocation, AllocationWarning, Handover, Registration, Team, Worker

TODAY = timezone.localdate
SUMMARY = (
    "Wren lives with her aunt, who is tired; her brother moved out in May, and she misses him."
)


def person(username, *roles, team=None):
    account = Account.objects.create_user(username, name=username.title(), roles=list(roles))
    worker = Worker.objects.create(name=account.name, account=account, team=team)
    Registration.objects.create(worker=worker, began_on=dt.date(2010, 1, 1))
    return worker


@pytest.fixture
def head():
    return person("moira", "service manager")


@pytest.fixture
def team(head):
    return Team.objects.create(name="Team of Nowhere", manager=head)


@pytest.fixture
def jo(team):
    return person("jo", "social worker", team=team)


@pytest.fixture
def sam(team):
    return person("sam", "social worker", team=team)


@pytest.fixture
def wren():
    return Child.objects.create(known_as="Wren")


def give(head, wren, worker, **more):
    given = {"began_on": TODAY(), "seen": allocating.held_now(wren.pk), "end_reason": "TSPROC"}
    return allocating.allocate(by=head.account, child=wren, worker=worker, **{**given, **more})


@pytest.mark.django_db
def test_a_child_is_given_to_a_worker_and_passes_to_the_next(head, jo, sam, wren):
    first = give(head, wren, jo)
    second = give(head, wren, sam)
    first.refresh_from_db()

    assert (first.ended_on, first.end_reason) == (TODAY(), "TSPROC")
    assert (second.worker, second.team, second.qualified) == (sam, sam.team, True)
    assert (first.began_because, second.began_because) == ("FCONTA", "TSPROC")
    assert allocating.held_now(wren.pk) == second
    assert Note.objects.filter(did="allocated to Sam", child_id=wren.pk).exists()


@pytest.mark.django_db
def test_why_a_worker_was_given_the_child_is_what_took_the_last_away(head, jo, sam, team, wren):
    give(head, wren, jo)
    allocating.leave_with_team(
        by=head.account, child=wren, team=team, began_on=TODAY(),
        seen=allocating.held_now(wren.pk), end_reason="LEFTRL",
    )  # fmt: skip

    assert give(head, wren, sam).began_because == "LEFTRL"
    with pytest.raises(Refused, match="Say why Sam no longer has"):
        give(head, wren, jo, end_reason="FCONTA")


@pytest.mark.django_db
def test_who_looked_before_somebody_else_allocated_is_told(head, jo, sam, wren):
    give(head, wren, jo)

    with pytest.raises(Refused, match=r"given to Jo by Moira .* Nothing was changed"):
        give(head, wren, sam, seen=None)
    assert Allocation.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"end_reason": ""}, "Say why Jo no longer has"),
        ({"began_on": dt.date(2999, 1, 1)}, "still to come"),
        ({"began_on": dt.date(2001, 1, 1)}, "Give that day or a later one"),
        ({"role": "wizard"}, "no role called"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(head, jo, sam, wren, more, told):
    give(head, wren, jo)

    with pytest.raises(Refused, match=told):
        give(head, wren, sam, **more)
    assert allocating.held_now(wren.pk).worker == jo


@pytest.mark.django_db
def test_a_manager_and_someone_who_left_cannot_hold_a_child(head, team, jo, wren):
    jo.ended_on = dt.date(2020, 1, 1)
    jo.save()

    with pytest.raises(Refused, match="manages a team"):
        give(head, wren, head)
    with pytest.raises(Refused, match="left on 01/01/2020"):
        give(head, wren, jo)


@pytest.mark.django_db
def test_a_warning_needs_a_reason_which_is_kept(head, jo, wren, monkeypatch):
    monkeypatch.setitem(allocating._WARNERS, "over limit", lambda proposed: "Jo holds too much.")

    with pytest.raises(Refused, match="Jo holds too much"):
        give(head, wren, jo, going_on_because="ok")
    assert not Allocation.objects.exists()
    give(head, wren, jo, going_on_because="Jo knows the family well.")

    kept = AllocationWarning.objects.get()
    assert (kept.kind, kept.says) == ("over limit", "Jo holds too much.")
    assert kept.gone_on_because == "Jo knows the family well."


@pytest.mark.django_db
def test_a_child_left_with_a_team_stays_seen_and_within_its_reach(head, team, jo, wren):
    give(head, wren, jo)
    left = allocating.leave_with_team(
        by=head.account,
        child=wren,
        team=team,
        began_on=TODAY(),
        seen=allocating.held_now(wren.pk),
        end_reason="LEFTRL",
    )

    assert (left.worker, left.team) == (None, team)
    assert allocating.held_now(wren.pk) == left
    with pytest.raises(Refused, match="has this child already"):
        allocating.leave_with_team(
            by=head.account, child=wren, team=team, began_on=TODAY(), seen=left
        )


@pytest.mark.django_db
def test_only_who_may_and_whom_they_reach(jo, sam, wren):
    lead = person("lee", "team manager")

    with pytest.raises(Refused, match="roles do not let you"):
        give(jo, wren, sam)
    with pytest.raises(Refused, match="outside the children you work with"):
        give(lead, wren, sam)


@pytest.mark.django_db
def test_looking_at_a_child_with_no_worker_needs_why_and_who_acts_meanwhile(head, wren):
    look = {
        "by": head.account,
        "child": wren,
        "looked_on": TODAY(),
        "risk": "high",
        "why": "The step-father is back at home.",
        "meanwhile": "The duty worker rings the school each morning.",
        "next_look_on": TODAY() + dt.timedelta(days=7),
    }
    assert handing_over.look_at_unallocated(**look).risk == "high"
    for wrong, told in [
        ({"risk": "none"}, "high, medium or low"),
        ({"why": "bad"}, "sentence why"),
        ({"meanwhile": " "}, "who does what"),
        ({"next_look_on": TODAY()}, "later day"),
    ]:
        with pytest.raises(Refused, match=told):
            handing_over.look_at_unallocated(**{**look, **wrong})


@pytest.mark.django_db
def test_what_the_last_worker_wrote_goes_to_whoever_comes_and_is_accepted(head, jo, sam, wren):
    give(head, wren, jo)
    written = handing_over.write_handover(
        by=jo.account,
        child=wren,
        leaving=True,
        summary=SUMMARY,
        promises="A trip to the sea.",
        written_on=TODAY(),
    )
    with pytest.raises(Refused, match="not been given to anybody yet"):
        handing_over.accept_handover(by=jo.account, handover=written, accepted_on=TODAY())
    made = give(head, wren, sam)
    written = Handover.objects.get()

    assert written.to_allocation == made
    with pytest.raises(Refused, match="Only Sam"):
        handing_over.accept_handover(by=head.account, handover=written, accepted_on=TODAY())
    handing_over.accept_handover(by=sam.account, handover=written, accepted_on=TODAY())
    written.refresh_from_db()
    assert (written.accepted_on, written.accepted_by) == (TODAY(), sam)
    with pytest.raises(Refused, match="Sam has accepted"):
        handing_over.write_handover(
            by=head.account, child=wren, leaving=False, summary=SUMMARY, promises="None.",
            written_on=TODAY(),
        )  # fmt: skip


@pytest.mark.django_db
def test_a_handover_says_something_and_what_was_promised(head, jo, wren):
    give(head, wren, jo)
    told = {"by": head.account, "child": wren, "leaving": True, "written_on": TODAY()}

    with pytest.raises(Refused, match="few sentences"):
        handing_over.write_handover(**told, summary="All fine.", promises="None.")
    with pytest.raises(Refused, match="promised"):
        handing_over.write_handover(**told, summary=SUMMARY, promises=" ")


@pytest.mark.django_db(transaction=True)
def test_of_two_managers_at_once_one_is_told_and_nothing_is_doubled(head, jo, sam, wren):
    together, told = threading.Barrier(2), []

    def go(worker):
        try:
            together.wait(10)
            give(head, wren, worker, seen=None)
            told.append("done")
        except Refused as no:
            told.append(str(no))
        finally:
            connection.close()

    threads = [threading.Thread(target=go, args=[worker]) for worker in (jo, sam)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(30)

    assert sorted(told)[1] == "done"
    assert "Nothing was changed" in sorted(told)[0]
    assert Allocation.objects.filter(child=wren, ended_on=None).count() == 1
    assert Allocation.objects.count() == 1
