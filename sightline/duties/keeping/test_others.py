"""From a deed to a clock, for workers, allegations and inspections; and kept as children's are."""

import datetime as dt

import pytest

from sightline.core.acting import Refused
from sightline.core.facts import Subject
from sightline.core.models import Account, Coverage, Note
from sightline.duties import services, store
from sightline.duties.book import whole_book
from sightline.duties.keeping import others
from sightline.duties.models import Clock, ServiceClock
from sightline.record.governance import services as governance
from sightline.record.governance.models import InspectionReport
from sightline.record.people.models import Child
from sightline.record.protection import services as protection
from sightline.record.protection.models import Allegation
from sightline.record.workforce import services as workforce
from sightline.record.workforce import supervising
from sightline.record.workforce.models import Allocation, Registration, Team, Worker

pytestmark = pytest.mark.django_db
MARCH = dt.date(2013, 3, 4)


def day(text):
    return dt.date.fromisoformat(text)


@pytest.fixture
def everything_known():
    for duty in whole_book().values():
        for fact in duty.facts:
            Coverage.objects.get_or_create(
                source="test", fact=fact.name, how="every event", since=dt.date(2010, 1, 1)
            )


@pytest.fixture
def manager():
    return account("pat.sample", "team manager")


@pytest.fixture
def worker():
    return Worker.objects.create(name="Jo Sample-Oak")


def account(name, *roles):
    return Account.objects.create_user(name, name=name.title(), roles=list(roles))


def stands(subject, number, code, as_at):
    others.refresh(subject, number)
    held = ServiceClock.objects.as_at(day(as_at)).filter(number=number, duty=code)
    return [
        (str(due), where)
        for due, where in held.order_by("counted_from").values_list("due_on", "position")
    ]


def test_supervision_that_is_written_down_meets_the_duty(everything_known, worker):
    manager = account("sal.sample", "service manager")
    head = Worker.objects.create(name="Kim Sample-Elm")
    Registration.objects.create(worker=head, began_on=dt.date(2000, 1, 1))
    child = Child.objects.create(known_as="Maya Example-Fern")
    workforce.begin_post(by=manager, worker=worker, role="social worker", began_on=MARCH)
    told = {"by": manager, "worker": worker, "supervisor": head, "uninterrupted": True}
    discussed = [supervising.Discussed(child, "visit weekly", "the baby is not gaining weight")]
    session = supervising.record_supervision(
        **told, held_on=day("2013-03-28"), minutes=95, children=discussed
    )
    supervising.record_supervision(
        **told, held_on=day("2013-04-26"), minutes=40, children=discussed
    )

    assert (session.long_enough, session.supervisor_registered) == (True, True)
    assert session.children.get().child == child
    assert stands(Subject.WORKER, worker.pk, "sw-supervision", "2013-05-13") == [
        ("2013-04-04", "met"),
        ("2013-04-28", "overdue"),
    ]
    clock = ServiceClock.objects.get(duty="sw-supervision", due_on=day("2013-04-28"))
    assert "shorter than an hour and a half" in clock.not_valid[0][2]
    assert Note.objects.filter(did="wrote down supervision", account=manager).count() == 2


def test_a_caseload_follows_the_hours_and_the_authoritys_own_number(
    everything_known, manager, worker
):
    post = workforce.begin_post(by=manager, worker=worker, role="social worker", began_on=MARCH)
    for number in range(3):
        child = Child.objects.create(known_as=f"Sample-{number}")
        Allocation.objects.create(child=child, worker=worker, began_on=day("2013-03-11"))
    director = account("dee.sample", "director")
    services.set_local_count(by=director, name="caseload", count=5, why="Our own standard")

    assert stands(Subject.WORKER, worker.pk, "caseload-limit", "2013-04-30") == [
        ("2013-03-04", "met")
    ]
    workforce.change_hours(by=manager, post=post, percent=40, from_on=day("2013-06-03"))
    assert stands(Subject.WORKER, worker.pk, "caseload-limit", "2013-06-30") == [
        ("2013-03-04", "met"),
        ("2013-06-03", "overdue"),
    ]
    workforce.end_post(by=manager, post=post, ended_on=day("2013-07-31"))
    assert stands(Subject.WORKER, worker.pk, "caseload-limit", "2013-08-31")[-1][1] == "missed"


def test_a_first_year_has_its_own_intervals(everything_known, manager, worker):
    year = workforce.begin_first_year(by=manager, worker=worker, began_on=day("2013-09-02"))

    assert stands(Subject.WORKER, worker.pk, "nqsw-supervision", "2013-09-10") == [
        ("2013-09-09", "overdue")
    ]
    workforce.end_first_year(
        by=manager, first_year=year, ended_on=day("2013-09-20"), outcome="left"
    )
    assert stands(Subject.WORKER, worker.pk, "nqsw-supervision", "2013-09-30")[0][1] == "missed"
    assert stands(Subject.WORKER, worker.pk, "nqsw-workload", "2013-09-30")[0][1] == "met"


def test_an_allegation_from_report_to_conclusion(everything_known):
    officer = account("al.sample", "allegations officer")
    found = protection.refer_allegation(
        by=officer,
        reference="A-1",
        adult="Robin Pretend-Moss",
        employer_knew_on=day("2013-06-07"),
        referred_on=day("2013-06-10"),
        in_writing=True,
    )
    protection.evaluate_allegation(
        by=officer, allegation=found, evaluated_on=day("2013-06-13"), decision="meeting"
    )
    protection.hold_allegation_meeting(by=officer, allegation=found, met_on=day("2013-06-17"))
    protection.conclude_allegation(
        by=officer, allegation=found, closed_on=day("2013-07-05"), outcome="unfounded"
    )
    where = {
        code: [position for _, position in stands(Subject.ALLEGATION, found.pk, code, "2013-12-31")]
        for code in ("lado-referral", "lado-initial", "lado-initial-meeting", "lado-resolution")
    }

    assert where == {
        "lado-referral": ["met"],
        "lado-initial": ["met late"],
        "lado-initial-meeting": ["met"],
        "lado-resolution": ["met"],
    }


def test_an_area_for_improvement_counts_when_there_is_evidence(everything_known):
    director = account("dee.sample", "director")
    report = governance.receive_report(
        by=director, reference="I-1", kind="full inspection", received_on=day("2013-07-15")
    )
    for what, on in (("published_on", "2013-08-14"), ("published_by_us_on", "2013-08-20")):
        governance.answer_report(by=director, report=report, what=what, on=day(on))
    area = governance.set_area_for_improvement(
        by=director, report=report, wording="Visit children on time.", tier="within three months"
    )
    governance.plan_improvement(
        by=director, area=area, action="Count them weekly.", planned_on=day("2013-08-19"),
        owner_says="The board", figures=["cla-visit-year1"],
    )  # fmt: skip
    governance.show_improvement(by=director, area=area, on=day("2013-10-14"))

    number = report.pk
    assert stands(Subject.INSPECTION, number, "afi-3mo", "2013-11-30") == [
        ("2013-11-14", "overdue")
    ]
    governance.show_improvement(
        by=director, area=area, on=day("2013-12-02"), evidence="Three months of figures"
    )
    assert stands(Subject.INSPECTION, number, "afi-3mo", "2013-12-31")[0][1] == "met late"
    assert stands(Subject.INSPECTION, number, "inspection-report-published", "2013-12-31") == [
        ("2013-08-27", "met")
    ]
    assert stands(Subject.INSPECTION, number, "inspection-action-plan", "2013-12-31") == [
        ("2013-10-22", "overdue")
    ]


@pytest.mark.parametrize(
    ("deed", "told", "why"),
    [
        (supervising.record_supervision, {"held_on": dt.date(2999, 1, 1)}, "not been held yet"),
        (supervising.record_supervision, {"supervisor": "themselves"}, "Nobody supervises"),
        (workforce.begin_post, {"role": "wizard", "began_on": MARCH}, "no role called"),
        (workforce.begin_post, {"role": "social worker", "began_on": MARCH, "percent": 0}, "1 to"),
    ],
)
def test_a_deed_that_cannot_be_is_refused_with_what_to_do(manager, worker, deed, told, why):
    if deed is supervising.record_supervision:
        told = {"held_on": MARCH, "minutes": 90, "uninterrupted": True, **told}
        if told.get("supervisor"):
            told["supervisor"] = worker
    with pytest.raises(Refused, match=why):
        deed(by=manager, worker=worker, **told)


def test_each_deed_needs_its_own_permission(worker):
    someone = account("an.other", "social worker")
    with pytest.raises(Refused, match="record supervision"):
        workforce.begin_first_year(by=someone, worker=worker, began_on=MARCH)
    with pytest.raises(Refused, match="allegations about adults"):
        protection.refer_allegation(
            by=someone, reference="A-1", adult="X", employer_knew_on=None,
            referred_on=MARCH, in_writing=True,
        )  # fmt: skip
    with pytest.raises(Refused, match="inspection reports"):
        governance.receive_report(
            by=someone, reference="I-1", kind="full inspection", received_on=MARCH
        )


def some_of_each(manager):
    team = Team.objects.create(name="Sample", manager=Worker.objects.create(name="Pat Sample-Ivy"))
    for number in range(3):
        worker = Worker.objects.create(name=f"Worker-{number}-Sample", team=team)
        workforce.begin_post(
            by=manager, worker=worker, role="social worker", began_on=MARCH, percent=60
        )
        Allegation.objects.create(
            reference=f"A-{number}", adult="Robin Pretend-Moss", referred_on=MARCH
        )
        InspectionReport.objects.create(reference=f"I-{number}", received_on=MARCH)


def kept():
    columns = ("subject", "number", "duty", "about", "due_on", "met_on", "owner_on_due_id")
    return sorted(map(repr, ServiceClock.objects.values_list(*columns)))


def test_a_rebuild_is_the_sum_of_refreshes_and_twice_is_once(everything_known, manager):
    some_of_each(manager)
    counted = store.rebuild()
    rebuilt = kept()

    assert counted.clocks == ServiceClock.objects.count() == len(rebuilt) > 15
    assert counted.children == Clock.objects.count() == 0
    assert store.rebuild().changed == 0
    ServiceClock.objects.all().delete()
    for subject, model in (
        (Subject.WORKER, Worker),
        (Subject.ALLEGATION, Allegation),
        (Subject.INSPECTION, InspectionReport),
    ):
        for number in model.objects.values_list("pk", flat=True):
            others.refresh(subject, number)
            assert others.refresh(subject, number)[1:] == (0, 0)
    assert kept() == rebuilt


def test_another_workers_events_change_nothing(everything_known, manager):
    some_of_each(manager)
    store.rebuild()
    one, two = Worker.objects.filter(name__startswith="Worker")[:2]
    before = clocks_of(one), clocks_of(two)
    supervising.record_supervision(
        by=manager, worker=two, held_on=day("2013-03-28"), minutes=95, uninterrupted=True
    )

    assert others.refresh(Subject.WORKER, one.pk)[1:] == (0, 0)
    assert others.refresh(Subject.WORKER, two.pk)[1:] == (0, 0), "the deed did it already"
    assert clocks_of(one) == before[0]
    assert clocks_of(two) != before[1]


def clocks_of(worker):
    held = ServiceClock.objects.filter(subject=Subject.WORKER, number=worker.pk)
    return {
        (duty, due_on, met_on, str(not_valid))
        for duty, due_on, met_on, not_valid in held.values_list(
            "duty", "due_on", "met_on", "not_valid"
        )
    }


def test_the_manager_of_the_team_answers_for_a_worker(everything_known, manager):
    some_of_each(manager)
    store.rebuild()

    owners = set(
        ServiceClock.objects.filter(duty="sw-supervision").values_list(
            "owner_on_due__name", flat=True
        )
    )
    assert owners == {"Pat Sample-Ivy"}


def test_a_number_is_set_by_the_authority_and_given_up_again(everything_known):
    director = account("dee.sample", "director")
    assert services.counts_to_set() == {"caseload": 20, "reviewing_officer_caseload": 70}
    for name, count, why in (("no such", 5, "Ours"), ("caseload", 0, "Ours"), ("caseload", 5, " ")):
        with pytest.raises(Refused):
            services.set_local_count(by=director, name=name, count=count, why=why)
    services.set_local_count(by=director, name="caseload", count=18, why="Agreed in June")
    from_record = services.LocalNumber.objects.get()
    assert str(from_record) == "caseload: 18"
    services.clear_local_number(by=director, name="caseload", why="Withdrawn")
    assert not services.LocalNumber.objects.exists()
