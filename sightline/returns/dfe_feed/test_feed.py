"""The feed of a record: in full, then what has changed, then nothing until something does."""

from __future__ import annotations

import datetime as dt
import json

import jsonschema
import pytest

from sightline.core.acting import Refused, system_account
from sightline.core.models import Account
from sightline.record.care.models import CarePeriod, Placement
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.front_door.models import Referral
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Worker
from sightline.returns.models import FedChild
from sightline.returns.writing import books

from . import sending
from .fields import schema
from .posting import Post, Receiver, Sent
from .remembering import window_begins

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 31)
RECEIVER = Receiver("https://x.example", "999", "https://y.example", "id", "hush", "", "key")


@pytest.fixture
def child() -> Child:
    """A child with a referral, two plans, a placement and a worker."""
    made = Child.objects.create(
        la_child_id="K1", born_on=dt.date(2012, 5, 1), sex="F", unaccompanied="no"
    )
    Referral.objects.create(
        child=made, received_on=dt.date(2025, 4, 7), from_source="6", no_further_action=False
    )
    for day in (dt.date(2025, 5, 1), dt.date(2025, 9, 1)):
        ChildInNeedPlan.objects.create(child=made, began_on=day, ended_on=day + dt.timedelta(30))
    period = CarePeriod.objects.create(child=made, began_on=dt.date(2025, 10, 1))
    Placement.objects.create(
        child=made, care_period=period, began_on=dt.date(2025, 10, 1), kind="U6"
    )
    Allocation.objects.create(
        child=made,
        worker=Worker.objects.create(name="Sam Sample", code="SW1"),
        role="social worker",
        began_on=dt.date(2025, 4, 8),
    )
    return made


def written(out, day=DAY):
    """What the files of the feed say."""
    books.write("dfe-feed", day, out, by=system_account())
    return {each.name: json.loads(each.read_bytes()) for each in out.iterdir()}


@pytest.fixture
def taken(monkeypatch):
    """The department takes whatever it is sent."""

    def take(self, children):
        done = Sent()
        for each in children:
            self.taken(each, "2026_receipt")
            done.taken += 1
        return done

    monkeypatch.setattr(Post, "send", take)
    return lambda day=DAY: sending.send(by=system_account(), as_at=day, receiver=RECEIVER)


def test_a_child_is_told_of_in_full_and_in_order(child, tmp_path):
    told = written(tmp_path / "out")
    jsonschema.validate(told["full.json"], schema())
    assert told["schema.json"] == schema()
    [one] = told["full.json"]
    assert list(one) == [
        "la_child_id",
        "mis_child_id",
        "child_details",
        "social_care_episodes",
        "purge",
    ]
    assert one["child_details"]["uasc_flag"] is False
    [episode] = one["social_care_episodes"]
    assert episode["referral_no_further_action_flag"] is False
    assert [each["start_date"] for each in episode["child_in_need_plans"]] == [
        "2025-05-01",
        "2025-09-01",
    ]
    assert episode["child_looked_after_placements"][0]["placement_type"] == "U6"
    assert episode["care_worker_details"] == [{"worker_id": "SW1", "start_date": "2025-04-08"}]
    assert (tmp_path / "out" / "full.json").read_bytes() == _again(tmp_path)


def _again(tmp_path):
    written(tmp_path / "again")
    return (tmp_path / "again" / "full.json").read_bytes()


def test_what_was_taken_is_not_sent_again_and_what_is_gone_is_taken_back(child, tmp_path, taken):
    assert taken().taken == 1
    assert written(tmp_path / "same")["changes.json"] == []

    gone, kept = ChildInNeedPlan.objects.order_by("began_on")
    ChildInNeedPlan.objects.filter(pk=gone.pk).update(status="entered in error")
    [sent] = written(tmp_path / "gone")["changes.json"]
    [episode] = sent["social_care_episodes"]
    assert "child_details" not in sent
    assert episode["child_in_need_plans"] == [
        {"child_in_need_plan_id": f"P{gone.pk}", "purge": True}
    ]
    assert "child_looked_after_placements" not in episode
    assert taken().taken == 1
    [held] = FedChild.objects.all()
    assert [
        each["child_in_need_plan_id"]
        for each in held.told["social_care_episodes"][0]["child_in_need_plans"]
    ] == [f"P{kept.pk}"]
    assert written(tmp_path / "none")["changes.json"] == []


def test_a_child_called_by_another_id_is_forgotten_and_sent_anew(child, tmp_path, taken):
    taken()
    Child.objects.update(la_child_id="K2")
    told = written(tmp_path / "out")["changes.json"]
    assert sorted((each["la_child_id"], each["purge"]) for each in told) == [
        ("K1", True),
        ("K2", False),
    ]
    taken()
    assert {each.la_child_id: each.purged for each in FedChild.objects.all()} == {
        "K1": True,
        "K2": False,
    }


def test_who_leaves_the_window_stays_as_sent(child, taken, tmp_path):
    Placement.objects.update(ended_on=dt.date(2025, 11, 1))
    Referral.objects.update(closed_on=dt.date(2025, 12, 1))
    taken()
    later = dt.date(2026, 11, 25)
    other = Child.objects.create(la_child_id="K9", born_on=dt.date(2015, 1, 1))
    long_ago = dt.date(2019, 1, 1)
    Referral.objects.create(child=other, received_on=long_ago, closed_on=long_ago)
    assert [each["la_child_id"] for each in written(tmp_path / "o", later)["full.json"]] == ["K1"]


def test_the_window_is_two_years_back_to_the_first_of_april():
    assert window_begins(dt.date(2026, 3, 31)) == dt.date(2023, 4, 1)
    assert window_begins(dt.date(2026, 4, 1)) == dt.date(2024, 4, 1)


def test_an_id_that_the_feed_does_not_take_is_told_and_left_out(child, tmp_path, taken):
    Child.objects.update(la_child_id="K/1")
    made = books.write("dfe-feed", DAY, tmp_path / "o", by=system_account())
    assert [each.child for each in made["full.json"].left_out] == ["K/1"]
    sent = taken()
    assert (sent.taken, [number for number, _ in sent.refused]) == (0, ["K/1"])
    Child.objects.update(la_child_id="K1", sex="X")
    assert taken().refused[0][1].startswith("child_details.sex")


def test_nobody_sends_without_the_permission(child, taken):
    worker = Account.objects.create(username="sam.sample", roles=["social worker"])
    with pytest.raises(Refused, match="do not let you send a return"):
        sending.send(by=worker, as_at=DAY, receiver=RECEIVER)
