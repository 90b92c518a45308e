"""What is true of clocks whatever happened: time goes one way, and knowing more never unsettles."""

from __future__ import annotations

import datetime as dt

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sightline.core.coverage import joined
from sightline.core.facts import Event
from sightline.duties.because import because
from sightline.duties.clock import Position, position
from sightline.duties.engine import clocks
from sightline.duties.language import LocalNumbers, Schedule

from . import histories

many = settings(max_examples=250, database=None)

WORSE = {
    Position.MET: 0,
    Position.NOT_REQUIRED: 1,
    Position.DUE: 1,
    Position.MET_LATE: 2,
    Position.CANNOT_TELL: 2,
    Position.OVERDUE: 3,
    Position.MISSED: 3,
}


def positions(duty, events, covered, as_at, horizon=dt.date.max):
    """Where every clock that has begun stands, by what tells it from the others."""
    found = clocks(duty, events, covered, horizon)
    return {clock.key: position(clock, as_at) for clock in found if clock.started_on <= as_at}


@many
@given(histories.duties, st.data(), histories.days, st.integers(0, 600))
def test_what_was_met_stays_met(duty, data, as_at, later):
    events = data.draw(histories.histories(duty))
    covered = data.draw(histories.coverages(duty))
    then = as_at + dt.timedelta(days=later)
    met = {
        key
        for key, stands in positions(duty, events, covered, as_at, as_at).items()
        if stands == Position.MET
    }
    still = positions(duty, events, covered, then, then)

    assert all(still.get(key) == Position.MET for key in met)


@many
@given(histories.duties, st.data(), histories.days)
def test_a_past_day_is_answered_as_it_was_answered_then(duty, data, as_at):
    """Clocks are kept once and asked about any day: what came later may not change the answer.

    It may only settle what could not be told: a source that gives the one day on which a thing
    was done tells us that it was not done before.
    """
    events = data.draw(histories.histories(duty))
    covered = data.draw(histories.coverages(duty))

    now = positions(duty, events, covered, as_at)
    then = positions(duty, events, covered, as_at, as_at)

    assert set(now) == set(then)
    for key, stood in then.items():
        settled = bool(duty.only_once_to) and stood == Position.CANNOT_TELL
        assert now[key] == stood or settled


@many
@given(histories.duties, st.data(), histories.days, st.integers(0, 600))
def test_no_clock_is_lost_between_two_days(duty, data, as_at, later):
    events = data.draw(histories.histories(duty))
    covered = data.draw(histories.coverages(duty))
    then = as_at + dt.timedelta(days=later)

    assert set(positions(duty, events, covered, as_at, as_at)) <= set(
        positions(duty, events, covered, then, then)
    )


@many
@given(histories.once, st.data(), histories.days, histories.days)
def test_an_earlier_valid_event_never_makes_a_position_worse(duty, data, as_at, extra):
    events = data.draw(histories.histories(duty))
    covered = data.draw(histories.coverages(duty))
    name, event = histories.plain(duty, extra, data.draw(st.sampled_from([1, 2])))
    before = positions(duty, events, covered, as_at)
    more = {**events, name: sorted([*events.get(name, ()), event], key=lambda one: one.on)}
    after = positions(duty, more, covered, as_at)

    for key, stands in before.items():
        if duty.only_once_to and stands == Position.CANNOT_TELL:
            continue  # the event that was told of settles what could not be told
        if duty.by_the_hour and after[key] == Position.CANNOT_TELL:
            continue  # it was done on the last day, and no one wrote down the hour
        assert WORSE[after[key]] <= WORSE[stands], (key, stands, after[key])


@many
@given(histories.every | histories.scheduled, st.data(), histories.days, histories.days)
def test_one_more_visit_never_makes_the_worst_position_worse(duty, data, as_at, extra):
    events = data.draw(histories.histories(duty))
    covered = histories.everything(duty)
    name, event = histories.plain(duty, extra, data.draw(st.sampled_from([1, 2])))
    before = positions(duty, events, covered, as_at)
    assume(before)
    more = {**events, name: sorted([*events.get(name, ()), event], key=lambda one: one.on)}
    after = positions(duty, more, covered, as_at)

    def late_now(found):
        return sum(stands == Position.OVERDUE for stands in found.values())

    assert late_now(after) <= late_now(before) + first_of_a_chain(before, after)


@many
@given(histories.all_the_time | histories.by_age, st.data(), histories.days, histories.days)
def test_what_is_put_in_place_earlier_never_leaves_more_owed(duty, data, as_at, extra):
    events = data.draw(histories.histories(duty))
    covered = histories.everything(duty)
    name, event = histories.plain(duty, extra, data.draw(st.sampled_from([1, 2])))
    more = {**events, name: sorted([*events.get(name, ()), event], key=lambda one: one.on)}
    before = positions(duty, events, covered, as_at)
    after = positions(duty, more, covered, as_at)
    late_before = [key for key, stands in before.items() if stands == Position.OVERDUE]
    late_after = [key for key, stands in after.items() if stands == Position.OVERDUE]

    assert len(late_after) <= len(late_before)


@many
@given(histories.limits, st.data(), histories.days, histories.days)
def test_one_fewer_never_leaves_a_limit_more_broken(duty, data, as_at, gone):
    """What helps a limit is that somebody goes: then there are as many clocks running or fewer."""
    events = data.draw(histories.histories(duty))
    covered = histories.everything(duty)
    fact, local = duty.lapses_with[0].fact, LocalNumbers(counts=dict.fromkeys(COUNTS, 1))
    more = {**events, fact.name: [*events[fact.name], Event(gone, data.draw(st.integers(1, 5)))]}

    def over(found):
        clocks_then = clocks(duty, found, covered, local=local)
        late = (Position.OVERDUE, Position.DUE)
        return sum(position(clock, as_at) in late for clock in clocks_then)

    assert over(more) <= over(events)


COUNTS = ("caseload", "reviewing_officer_caseload")


def first_of_a_chain(before, after):
    """How many clocks only began with the new event: the first is another duty's to count."""
    starts = {(duty, about) for duty, about, _, _ in before}
    return sum((duty, about) not in starts for duty, about, _, _ in after)


@many
@given(histories.duties, st.data(), histories.days)
def test_more_coverage_only_settles_what_could_not_be_told(duty, data, as_at):
    events = data.draw(histories.histories(duty))
    less = data.draw(histories.coverages(duty))
    extra = data.draw(histories.coverages(duty))
    more = {name: joined([*less.get(name, ()), *extra.get(name, ())]) for name in {**less, **extra}}
    before = clocks(duty, events, less)
    after = {clock.key: clock for clock in clocks(duty, events, more)}

    for clock in before:
        known = after.get(clock.key)
        if known is None or known.due_on != clock.due_on:
            # Knowing the earlier reviews, we may now know which review this one was.
            assert duty.kind is Schedule
            continue
        was, now = position(clock, as_at), position(known, as_at)
        assert was in (now, Position.CANNOT_TELL)


@many
@given(histories.duties, st.data(), histories.days)
def test_every_position_has_its_sentence(duty, data, as_at):
    events = data.draw(histories.histories(duty))
    covered = data.draw(histories.coverages(duty))
    for clock in clocks(duty, events, covered):
        says = because(clock, duty, as_at)
        if position(clock, as_at) is None:
            assert says == ""
        else:
            assert says.endswith(".") and "None" not in says


@many
@given(histories.duties, st.data())
def test_the_order_events_arrive_in_does_not_matter(duty, data):
    events = data.draw(histories.histories(duty))
    covered = data.draw(histories.coverages(duty))
    turned = {name: list(reversed(found)) for name, found in events.items()}

    assert {clock.key: clock.due_on for clock in clocks(duty, events, covered)} == {
        clock.key: clock.due_on for clock in clocks(duty, turned, covered)
    }


@many
@given(histories.duties, st.data())
def test_no_two_clocks_of_a_child_are_told_apart_by_nothing(duty, data):
    events = data.draw(histories.histories(duty))
    keys = [clock.key for clock in clocks(duty, events, histories.everything(duty))]

    assert len(keys) == len(set(keys))
