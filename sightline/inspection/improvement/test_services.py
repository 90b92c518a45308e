"""What was asked for is taken up, tested, acted on, closed and reopened; and refused kindly."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from sightline.core.acting import Refused
from sightline.core.models import Note
from sightline.duties.models import LocalNumber
from sightline.record.governance import services as governance
from sightline.record.governance.models import AreaForImprovement

from . import keeping, services
from .conftest import DAY
from .language import State
from .models import AttachedTest
from .services import AskedFor
from .status import Item, run_of, statuses, together

pytestmark = pytest.mark.django_db


def state_of(area, day=DAY) -> Item:
    [found] = statuses(day, areas=[area.pk])
    return found


def strategy(director, on: dt.date, until: dt.date | None = None):
    return governance.record_document(
        by=director,
        kind="strategy",
        about="early help",
        title="Early help strategy",
        agreed_on=on,
        agreed_by="The cabinet",
        out_of_date_on=until,
    )


def test_items_are_begun_once_whatever_is_sent_again(director, report, areas):
    again = services.begin_items(
        by=director,
        report=report,
        asked_for=[AskedFor("Other words", "immediately", "12", ("every-child-has-a-care-plan",))],
    )

    assert [area.number for area in areas] == [1, 2, 3]
    assert again == areas[:1]
    assert again[0].wording == "A care plan for every child"
    assert AttachedTest.objects.filter(area=areas[0]).count() == 1


def test_tests_are_proposed_by_the_words_and_count_only_once_taken(director, areas):
    proposed = areas[2].tests.get(test="supervision-in-time")

    assert proposed.proposed
    assert state_of(areas[2]).counted == ()
    assert state_of(areas[2]).state is State.CANNOT_TELL
    services.attach_test(by=director, area=areas[2], test=proposed.test, why="It counts sessions")
    assert [one.attached.test for one in state_of(areas[2]).counted] == ["supervision-in-time"]


def test_an_unknown_test_is_refused(director, report, areas):
    wanted = AskedFor("Something", "immediately", "1", ("no-such-test",))
    with pytest.raises(Refused, match="no-such-test"):
        services.begin_items(by=director, report=report, asked_for=[wanted])
    with pytest.raises(Refused, match="Choose one from the list"):
        services.attach_test(by=director, area=areas[0], test="no-such-test", why="Because")
    with pytest.raises(Refused, match="attached already"):
        services.attach_test(
            by=director, area=areas[0], test="every-child-has-a-care-plan", why="Again"
        )


def test_a_document_agreed_since_the_report_shows_it_while_it_is_in_date(director, areas):
    strategy(director, dt.date(2023, 6, 1))
    assert state_of(areas[1]).state is State.NOT_YET
    strategy(director, dt.date(2024, 2, 14), dt.date(2024, 6, 30))

    assert state_of(areas[1]).state is State.EVIDENCED
    assert state_of(areas[1]).on_paper_only
    assert state_of(areas[1], dt.date(2024, 2, 13)).state is State.NOT_YET
    assert state_of(areas[1], dt.date(2024, 7, 1)).state is State.NOT_YET


def test_with_no_document_recorded_at_all_nobody_can_tell(areas):
    assert state_of(areas[1]).state is State.CANNOT_TELL
    assert state_of(areas[1]).shown[0].lacking == ("service_documents",)


def test_since_when_is_read_from_the_days_that_are_kept(director, areas):
    strategy(director, dt.date(2024, 2, 14))
    days = [dt.date(2024, 1, 31), dt.date(2024, 2, 29), DAY]
    assert keeping.keep(DAY, days=days) == len(days) * AttachedTest.objects.count()

    item = state_of(areas[1])
    assert (item.since, item.before) == (dt.date(2024, 2, 29), dt.date(2024, 1, 31))
    assert item.shown[0].since == dt.date(2024, 2, 29)
    assert keeping.kept_days() == days[::-1]


def test_nights_leave_the_days_on_either_side_of_a_change_and_the_ends_of_months(director, areas):
    strategy(director, dt.date(2024, 2, 14))
    begins = dt.date(2024, 1, 29)
    nights = [begins + dt.timedelta(days=number) for number in range(30)]
    keeping.keep(nights[-1], days=nights)
    before = state_of(areas[1], nights[-1])
    keeping.keep_no_days_between(nights[-1])

    left = [(day.month, day.day) for day in sorted(keeping.kept_days())]
    assert left == [(1, 29), (1, 31), (2, 13), (2, 14), (2, 27)]
    assert state_of(areas[1], nights[-1]) == before
    assert (before.since, before.before) == (dt.date(2024, 2, 14), dt.date(2024, 2, 13))


def test_a_run_is_broken_by_another_state():
    days = [dt.date(2024, month, 1) for month in (1, 2, 3)]
    history = dict(zip(days, (State.EVIDENCED, State.NOT_YET, State.EVIDENCED), strict=True))

    assert run_of(history, DAY, State.EVIDENCED) == (days[2], days[1])
    assert run_of(history, DAY, State.NOT_YET) == (DAY, days[2])
    assert run_of({}, DAY, State.NOT_YET) == (DAY, None)


@pytest.mark.parametrize(
    ("states", "then"),
    [
        ((State.EVIDENCED, State.EVIDENCED), State.EVIDENCED),
        ((State.EVIDENCED, State.NOT_YET), State.NOT_YET),
        ((State.CANNOT_TELL, State.NOT_YET), State.NOT_YET),
        ((State.EVIDENCED, State.CANNOT_TELL), State.CANNOT_TELL),
        ((), State.CANNOT_TELL),
    ],
)
def test_several_tests_say_one_thing(states, then):
    assert together(states) is then


def test_the_deadline_is_that_of_the_duty_and_of_the_tier(areas):
    LocalNumber.objects.create(
        name="improvement_evidence_immediate", count=10, unit="working days", why="Ours"
    )
    due = [state_of(area).deadline for area in areas]

    assert [one.on for one in due] == [
        dt.date(2024, 2, 14),
        dt.date(2024, 7, 31),
        dt.date(2024, 4, 30),
    ]
    assert due[1].says == "6 months from the day the report was published"


def test_a_report_that_does_not_say_when_it_was_published_counts_from_its_last_day(report, areas):
    report.published_on = None
    report.save()

    due = state_of(areas[1]).deadline
    assert due.on == dt.date(2024, 6, 15)
    assert "does not say" in due.says


def test_closing_by_hand_needs_the_right_and_a_reason_and_stands_beside_the_state(
    director, manager, areas
):
    strategy(director, dt.date(2023, 6, 1))
    closes = {"area": areas[1], "closed_on": dt.date(2024, 3, 1)}
    with pytest.raises(Refused, match="close or reopen by hand"):
        services.close_by_hand(by=manager, because="Done", **closes)
    with pytest.raises(Refused, match="needs a reason"):
        services.close_by_hand(by=director, because="  ", **closes)
    services.close_by_hand(by=director, because="Inspectors agreed it was met", **closes)

    item = state_of(areas[1])
    assert item.closing.closed_because == "Inspectors agreed it was met"
    assert item.state is State.NOT_YET
    assert state_of(areas[1], dt.date(2024, 2, 28)).closing is None
    with pytest.raises(Refused, match="already"):
        services.close_by_hand(by=director, because="Again", **closes)
    services.reopen(
        by=director, area=areas[1], reopened_on=dt.date(2024, 3, 20), because="It lapsed"
    )
    assert state_of(areas[1]).closing is None
    assert state_of(areas[1], dt.date(2024, 3, 10)).closing is not None
    about = Note.objects.filter(about_kind=AreaForImprovement._meta.label, about_id=areas[1].pk)
    assert [one.did for one in about.order_by("pk")][-2:] == [
        "closed an area for improvement by hand",
        "reopened an area for improvement",
    ]


def test_an_action_has_one_owner_and_an_end(director, manager, areas):
    asked = {"area": areas[0], "what": "Count each week", "agreed_on": DAY}
    with pytest.raises(Refused, match="everybody's is nobody's"):
        services.agree_action(by=manager, due_on=DAY, **asked)
    with pytest.raises(Refused, match="before it is agreed"):
        services.agree_action(
            by=manager, due_on=DAY - dt.timedelta(days=1), owner_says="The nurse", **asked
        )
    action = services.agree_action(by=manager, due_on=DAY, owner=director.worker, **asked)
    with pytest.raises(Refused, match="done is not the same as better"):
        services.finish_action(by=manager, action=action, done_on=DAY, result="")
    services.finish_action(by=manager, action=action, done_on=DAY, result="Three fewer")

    assert state_of(areas[0]).actions == [action]
    assert areas[0].actions.get().result == "Three fewer"


def test_a_test_taken_off_counts_no_more_and_its_number_may_be_ones_own(director, areas):
    held = areas[0].tests.get()
    services.take_off_test(by=director, attached=held, because="Another shows it better")
    made = services.attach_test(
        by=director, area=areas[0], test=held.test, number=Decimal(3), why="Three are being made"
    )

    item = state_of(areas[0])
    assert [one.attached for one in item.shown] == [made]
    assert str(item.shown[0].test.must) == "at most 3"
    with pytest.raises(Refused, match="taken off already"):
        services.take_off_test(by=director, attached=held, because="Twice")


def test_all_items_of_an_authority_are_few_questions(
    director, areas, django_assert_max_num_queries
):
    keeping.keep(DAY, days=[DAY])
    with django_assert_max_num_queries(9):
        found = statuses(DAY)
        assert [item.state for item in found]
        assert all(item.actions == [] and item.closing is None for item in found)
