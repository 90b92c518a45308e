"""Work is graded part by part, then authorised or returned, once; and the duties are then met."""

import datetime as dt
import threading

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Coverage, Notice
from sightline.core.recording import HERE
from sightline.duties import store
from sightline.duties.models import Clock
from sightline.record.audit.models import SectionGrade, SignOff
from sightline.record.audit.signing_off import (
    Graded,
    Verdict,
    authorise,
    fingerprint,
    give_back,
    submit_again,
    waiting,
)
from sightline.record.care.facts import care_plan_signed
from sightline.record.care.models import CarePeriod, CarePlan
from sightline.record.care.sign_off import care_plan

from .beside import Beside
from .kinds import all_signables

TODAY = timezone.localdate
GOOD = Graded("good", "It says what will change.")
WEAK = Graded("requires improvement", "Nothing says what she wants.")
VERDICT = Verdict({"wishes": WEAK, "plan": GOOD}, WEAK, shown=["The child’s view is missing."])


def written(child, by, **more):
    given = {
        "in_force_from_on": TODAY(),
        "wishes_of_child": "I want to stay with my aunt Jess.",
        "text": "Wren stays with her aunt.",
        "recorded_by": by.account,
        "source": HERE,
    }
    return CarePlan.objects.create(child=child, **{**given, **more})


def sign(head, plan, **more):
    given = {"by": head.account, "signable": care_plan, "row_id": plan.pk, "verdict": VERDICT}
    return authorise(**{**given, "read": fingerprint(care_plan, plan), **more})


def give(head, plan, **more):
    given = {
        "by": head.account, "signable": care_plan, "row_id": plan.pk, "verdict": VERDICT,
        "read": fingerprint(care_plan, plan), "must_change": "Ask Wren what she wants.",
    }  # fmt: skip
    return give_back(**{**given, **more})


@pytest.mark.django_db
def test_authorising_keeps_each_grade_what_was_read_and_what_was_shown(head, jo, wren):
    plan = written(wren, jo)
    assert list(waiting(care_plan)) == [plan]
    made = sign(head, plan)
    plan.refresh_from_db()

    assert (plan.status, plan.signed, plan.signed_off_by) == ("signed off", True, head.account)
    assert (plan.sign_off_grade, plan.sign_off_reason) == (WEAK.grade, WEAK.why)
    assert (made.manager, made.worker, made.outcome) == (head, jo, "authorised")
    assert made.read == {"wishes": plan.wishes_of_child, "plan": plan.text}
    assert made.shown == ["The child’s view is missing."]
    assert list(made.grades.order_by("pk").values_list("section", "area", "grade")) == [
        ("wishes", "voice", "requires improvement"),
        ("plan", "plan", "good"),
    ]
    assert not waiting(care_plan)


@pytest.mark.django_db
def test_the_duty_that_needs_a_signed_plan_is_met_by_signing_it(head, jo, wren):
    Coverage.objects.create(source="test", fact=care_plan_signed.name, how="every event",
                            since=dt.date(2012, 1, 1))  # fmt: skip
    CarePeriod.objects.create(child=wren, began_on=TODAY())
    plan = written(wren, jo, signed=False)
    store.refresh(wren.pk)
    clock = Clock.objects.get(child=wren, duty="care-plan")
    assert clock.met_on is None

    sign(head, plan)
    assert Clock.objects.get(child=wren, duty="care-plan").met_on == TODAY()


@pytest.mark.django_db
def test_returned_work_goes_back_with_what_must_change_and_comes_again_once_changed(head, jo, wren):
    plan = written(wren, jo, wishes_of_child="")
    made = give(head, plan, change_by=TODAY() + dt.timedelta(days=3))
    plan.refresh_from_db()
    assert (plan.status, made.must_change) == (
        "returned",
        "Ask Wren what she wants.",
    )
    assert "returned by Moira" in Notice.objects.get(to=jo.account).says
    assert not waiting(care_plan)

    wren.allocations.create(worker=jo, began_on=TODAY())
    again = {"by": jo.account, "signable": care_plan, "row_id": plan.pk}
    with pytest.raises(Refused, match="Nothing in it has changed"):
        submit_again(**again)
    plan.wishes_of_child = "I want to stay here, and see my brother on Saturdays."
    plan.save()
    submit_again(**again)
    plan.refresh_from_db()
    assert list(waiting(care_plan)) == [plan]
    beside = Beside(care_plan, plan)
    assert beside.of("plan") == ["It has not changed since it was returned."]
    assert beside.of("wishes") == []
    with pytest.raises(Refused, match="not waiting for changes"):
        submit_again(**again)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("verdict", "told"),
    [
        (Verdict({"wishes": GOOD}, GOOD), "for: The plan"),
        (Verdict({"wishes": GOOD, "plan": Graded("good", "Ok.")}, GOOD), "sentence why .* plan"),
        (Verdict({"wishes": GOOD, "plan": Graded("great", GOOD.why)}, GOOD), "for: The plan"),
        (Verdict({"wishes": GOOD, "plan": GOOD}, Graded("good", "")), "for: The whole"),
    ],
)  # fmt: skip
def test_nothing_is_signed_off_with_a_tick(head, jo, wren, verdict, told):
    plan = written(wren, jo)

    with pytest.raises(Refused, match=told):
        sign(head, plan, verdict=verdict)
    assert not SignOff.objects.exists()
    plan.refresh_from_db()
    assert (plan.status, plan.signed_off_at) == ("submitted", None)


@pytest.mark.django_db
def test_what_changed_while_it_was_read_is_not_signed(head, jo, wren):
    plan = written(wren, jo)
    before = fingerprint(care_plan, plan)
    CarePlan.objects.update(text="Wren goes to her father.")

    with pytest.raises(Refused, match="changed since you opened it"):
        sign(head, plan, read=before)


@pytest.mark.django_db
def test_nobody_signs_off_their_own_work_nor_what_does_not_wait(head, jo, wren):
    with pytest.raises(Refused, match="wrote this yourself"):
        sign(head, written(wren, head))
    with pytest.raises(Refused, match="does not wait"):
        sign(head, written(wren, jo, status="draft"))
    with pytest.raises(Refused, match="does not wait"):
        sign(head, written(wren, jo, source="SSDA903 2024"))
    with pytest.raises(Refused, match="what must change"):
        give(head, written(wren, jo), must_change="More.")
    with pytest.raises(Refused, match="no such work"):
        sign(head, CarePlan(pk=0, in_force_from_on=TODAY()))


@pytest.mark.django_db
def test_a_worker_and_a_manager_out_of_reach_cannot(jo, wren, make_worker):
    plan = written(wren, make_worker("ann", "social worker"))

    with pytest.raises(Refused, match="roles do not let you sign off"):
        sign(jo, plan)
    with pytest.raises(Refused, match="outside the children"):
        sign(make_worker("lee", "team manager"), plan)


@pytest.mark.django_db
def test_every_kind_of_work_is_read_from_columns_that_it_has(wren, jo):
    kinds = all_signables()
    assert "care-plan" in kinds
    for each in kinds.values():
        model = apps.get_model(each.rows)
        columns = {field.name for field in model._meta.get_fields()}
        named = {each.dated, *each.same, *filter(None, (each.settles, each.marks))}
        named |= {part.reads for part in each.sections if isinstance(part.reads, str)}
        assert named <= columns, each.code
        assert {"signed_off_at", "sign_off_grade", "child"} <= columns


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("second", [sign, give])
def test_of_two_managers_at_once_one_is_told_and_nothing_is_doubled(
    head, make_worker, jo, wren, second
):
    plan = written(wren, jo)
    other = make_worker("nora", "service manager")
    together, told = threading.Barrier(2), []

    def go(deed, who):
        try:
            together.wait(10)
            deed(who, plan)
            told.append("done")
        except Refused as no:
            told.append(str(no))
        finally:
            connection.close()

    threads = [threading.Thread(target=go, args=given) for given in ((sign, head), (second, other))]
    for each in threads:
        each.start()
    for each in threads:
        each.join(30)

    assert sorted(told)[1] == "done"
    assert "Nothing was changed" in sorted(told)[0]
    assert SignOff.objects.count() == 1
    assert SectionGrade.objects.count() == 2
