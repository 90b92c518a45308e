"""A sample can be drawn again; it is read by others, twice; and what it asks for is closed."""

import datetime as dt
import threading

import pytest
from django.db import connection
from django.utils import timezone

from sightline.core.access import Reach, within_reach
from sightline.core.acting import Refused
from sightline.core.models import Notice
from sightline.record.audit import sampling, services
from sightline.record.audit.models import AuditSample, CaseAudit, SampledFile
from sightline.record.people.models import Child
from sightline.record.protection.models import Enquiry

from .cohorts import GROUPS, cohort, group

TODAY = timezone.localdate
SINCE = dt.date(2024, 1, 1)
UNTIL = dt.date(2024, 12, 31)
GRADES = {"overall": "good", "plan": "inadequate"}


@pytest.fixture
def twenty():
    """Twenty children for whom no conference was held, and one of another year."""
    children = [Child.objects.create(known_as=f"No {number}") for number in range(21)]
    for number, child in enumerate(children):
        on = dt.date(2024, 3, 1) if number else dt.date(2023, 3, 1)
        Enquiry.objects.create(
            child=child, began_on=on, no_conference_on=on, no_conference_reason="It was safe."
        )
    return children[1:]


def whole():
    return cohort(group("no-conference"), SINCE, UNTIL, Reach(None))


@pytest.mark.django_db
def test_a_seed_draws_the_same_children_again(head, twenty):
    assert set(whole().child_ids) == {each.pk for each in twenty}
    made = sampling.draw_sample(by=head.account, cohort=whole(), size=5, seed=7)
    found = list(made.files.order_by("child").values_list("child_id", flat=True))

    assert found == sampling.drawn(whole().child_ids, 5, 7)
    assert found == sampling.drawn(tuple(reversed(whole().child_ids)), 5, 7)
    assert found != sampling.drawn(whole().child_ids, 5, 8)
    assert (made.seed, made.drawn_from, made.cohort) == (7, 20, "no-conference")


@pytest.mark.django_db
def test_who_is_out_of_reach_is_not_drawn_from(twenty):
    reach = Reach(None, frozenset({twenty[0].pk}))

    assert twenty[0].pk not in cohort(group("no-conference"), SINCE, UNTIL, reach).child_ids


@pytest.mark.django_db
def test_every_group_can_be_asked_for():
    for each in GROUPS:
        assert cohort(each, SINCE, UNTIL, Reach(None)).child_ids == ()


@pytest.mark.django_db
def test_a_sample_that_cannot_be_drawn_is_refused(head, jo, twenty):
    with pytest.raises(Refused, match="from 1 to 20"):
        sampling.draw_sample(by=head.account, cohort=whole(), size=21, seed=1)
    with pytest.raises(Refused, match="Nobody is in this group"):
        none = cohort(group("missing"), SINCE, UNTIL, Reach(None))
        sampling.draw_sample(by=head.account, cohort=none, size=1, seed=1)
    with pytest.raises(Refused, match="draw a sample"):
        sampling.draw_sample(by=jo.account, cohort=whole(), size=1, seed=1)
    assert not AuditSample.objects.exists()


@pytest.fixture
def file(head, twenty):
    """One file drawn."""
    made = sampling.draw_sample(by=head.account, cohort=whole(), size=1, seed=7)
    return made.files.get()


def audited(file, auditor, **more):
    given = {"drawn_by": "at random", "audited_on": TODAY(), "grades": GRADES, "file": file}
    return services.record_case_audit(
        by=auditor.account, child=file.child, auditor=auditor, **{**given, **more}
    )


@pytest.mark.django_db
def test_an_auditor_may_open_the_file_and_no_one_responsible_reads_it(
    head, team, jo, give, file, make_worker
):
    give(file.child, jo)
    lee = make_worker("lee", "team manager")
    asked = {"by": head.account, "file": file, "due_on": TODAY() + dt.timedelta(days=14)}
    assert not within_reach(lee.account, file.child_id)
    with pytest.raises(Refused, match="responsible for this child"):
        sampling.give_to_auditor(**asked, auditor=team.manager)
    sampling.give_to_auditor(**asked, auditor=lee)

    assert within_reach(lee.account, file.child_id)
    made = audited(file, lee)
    file.refresh_from_db()
    assert file.audit == made
    with pytest.raises(Refused, match="audited already"):
        audited(file, lee)


@pytest.mark.django_db
def test_the_childs_manager_is_told_of_a_child_found_unsafe(team, jo, give, file, make_worker):
    give(file.child, jo)
    nora = make_worker("nora", "service manager")
    audited(file, nora, unsafe_now=True, manager_told_on=TODAY())

    assert "not safe" in Notice.objects.get(to=team.manager.account).says


@pytest.mark.django_db
def test_a_second_reader_reads_blind_and_both_agree(head, file, make_worker):
    nora = make_worker("nora", "service manager")
    audit = audited(file, nora)
    told = {"by": head.account, "audit": audit, "overall": "requires improvement"}
    with pytest.raises(Refused, match="read this file first"):
        sampling.read_second(**told, moderator=nora, grades={})
    second = sampling.read_second(**told, moderator=head, grades={"plan": "inadequate"})
    with pytest.raises(Refused, match="second time already"):
        sampling.read_second(**told, moderator=head, grades={})
    agreed = {"by": head.account, "moderation": second, "feedback": "Look at the plan's dates."}
    with pytest.raises(Refused, match="in a sentence"):
        sampling.agree_grade(**agreed, agreed_grade="good", why="Yes.")
    sampling.agree_grade(**agreed, agreed_grade="good", why="The plan has moved on since May.")

    second.refresh_from_db()
    assert (second.agreed_grade, second.agreed_on) == ("good", TODAY())


@pytest.mark.django_db
def test_what_an_audit_asks_for_is_closed_by_evidence(head, file, make_worker):
    audit = audited(file, make_worker("nora", "service manager"))
    (action,) = sampling.ask_for(
        by=head.account, audit=audit, asked=[("Write the plan again.", head, TODAY())]
    )
    with pytest.raises(Refused, match="shows that it was done"):
        sampling.close_action(by=head.account, action=action, closed_on=TODAY(), evidence="Done")
    sampling.close_action(
        by=head.account, action=action, closed_on=TODAY(), evidence="The plan of Tuesday has dates."
    )
    assert action.closed_on == TODAY()


@pytest.mark.django_db(transaction=True)
def test_of_two_auditors_at_once_one_is_told(head, file, make_worker):
    nora = make_worker("nora", "service manager")
    together, told = threading.Barrier(2), []

    def go(who):
        try:
            together.wait(10)
            audited(SampledFile.objects.get(pk=file.pk), who)
            told.append("done")
        except Refused as no:
            told.append(str(no))
        finally:
            connection.close()

    threads = [threading.Thread(target=go, args=[who]) for who in (head, nora)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(30)

    assert sorted(told) == [
        "This file has been audited already, by somebody else.",
        "done",
    ]
    assert CaseAudit.objects.count() == 1
