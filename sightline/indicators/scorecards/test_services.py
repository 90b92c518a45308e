"""A target says where it comes from, an action has one owner and a result, and months are kept."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from sightline.core.acting import Refused, system_account
from sightline.core.models import Coverage, Note
from sightline.record.care.models import CarePeriod
from sightline.record.people.models import Child

from ..published import tables
from . import keeping, services
from .card import cards
from .forecast import Outlook
from .models import ActionOwed, FigurePoint, Target

pytestmark = pytest.mark.django_db
DAY = dt.date(2013, 7, 12)


@pytest.fixture
def by():
    return system_account()


def target(by, **changed):
    given = {"indicator": "cla-count", "year_ending": 2014, "value": Decimal(5)}
    given |= {"tolerance": Decimal(1), "why": "The improvement plan"} | changed
    return services.set_target(by=by, **given)


def action(by, **changed):
    given = {"indicator": "cla-count", "what": "Look again at every threshold"}
    given |= {"owner": "L. Placeholder", "agreed_on": DAY, "due_on": DAY + dt.timedelta(days=30)}
    return services.agree_action(by=by, **(given | changed))


def test_a_target_is_set_once_a_year_and_leaves_a_note(by):
    target(by)
    target(by, value=Decimal(6))

    assert Target.objects.get().value == 6
    assert Note.objects.filter(did__startswith="Set the target").count() == 2


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"indicator": "nothing"}, "no indicator called"),
        ({"why": "  "}, "where the target comes from"),
        ({"tolerance": Decimal(-1)}, "less than nought"),
    ],
)
def test_a_target_that_cannot_stand_is_refused(by, changed, says):
    with pytest.raises(Refused, match=says):
        target(by, **changed)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"owner": ""}, "who answers for it"),
        ({"what": " "}, "what is to be done"),
        ({"due_on": DAY - dt.timedelta(days=1)}, "before it is agreed"),
    ],
)
def test_an_action_that_nobody_answers_for_is_refused(by, changed, says):
    with pytest.raises(Refused, match=says):
        action(by, **changed)


def test_an_action_is_done_when_its_result_is_said(by):
    agreed = action(by)
    with pytest.raises(Refused, match="what came of it"):
        services.close_action(by=by, action=agreed, done_on=DAY, result="")
    with pytest.raises(Refused, match="before it was agreed"):
        early = DAY - dt.timedelta(days=1)
        services.close_action(by=by, action=agreed, done_on=early, result="Fewer")
    services.close_action(by=by, action=agreed, done_on=DAY, result="Nothing can be seen yet.")

    assert ActionOwed.objects.get().result == "Nothing can be seen yet."


def test_a_story_without_words_is_refused(by):
    with pytest.raises(Refused, match="an empty story"):
        services.tell_story(by=by, indicator="cla-count", as_at=DAY, words=" ")


def looked_after(*spans):
    """Children looked after from one day to another, by a source that tells of everything."""
    facts = {name for table in tables().values() for name in table.told_by}
    Coverage.objects.bulk_create(
        Coverage(source="All", fact=name, how="every event", since=dt.date(2000, 1, 1))
        for name in sorted(facts)
    )
    for began, ended in spans:
        child = Child.objects.create(born_on=dt.date(2005, 1, 1))
        CarePeriod.objects.create(
            child=child,
            began_on=dt.date.fromisoformat(began),
            ended_on=dt.date.fromisoformat(ended) if ended else None,
        )


def test_months_are_kept_as_they_were_and_keeping_again_changes_nothing(by):
    looked_after(("2013-02-01", None), ("2013-04-10", None), ("2013-02-01", "2013-05-20"))
    kept = [keeping.keep(DAY, months=6, codes=["cla-count"]) for _ in range(2)]
    whole = FigurePoint.objects.filter(split="").order_by("as_at")

    assert kept[0] == kept[1] == FigurePoint.objects.count()
    assert [int(each.value) for each in whole] == [2, 2, 3, 2, 2, 2]
    assert whole.last().as_at == DAY
    assert keeping.kept_days()[0] == DAY


def test_of_the_days_between_the_ends_of_months_only_the_last_is_kept(by):
    for day in (dt.date(2013, 6, 28), dt.date(2013, 6, 30), dt.date(2013, 7, 11), DAY):
        keeping.keep(day, months=1, codes=["cla-count"])
    keeping.keep_month_ends_alone(DAY)

    assert keeping.kept_days() == [DAY, dt.date(2013, 6, 30)]


def test_month_ends_are_the_last_days_and_the_day_itself():
    assert keeping.month_ends(dt.date(2012, 3, 15), 3) == [
        dt.date(2012, 1, 31),
        dt.date(2012, 2, 29),
        dt.date(2012, 3, 15),
    ]


def test_a_card_sets_the_value_beside_its_target_and_says_when_it_will_be_missed(by):
    looked_after(*((f"2013-0{month}-01", None) for month in range(1, 7)))
    target(by, indicator="cla-count", value=Decimal(4), tolerance=Decimal(0))
    keeping.keep(DAY, months=7, codes=["cla-count"])
    (card,) = cards(["cla-count", "no such measure"], DAY)

    assert card.value == 6
    # How many children are looked after has no better way, so it neither misses nor stands out.
    assert card.is_near is None and card.outlook is None
    assert not card.needs_attention


def test_a_measure_that_should_fall_and_does_not_will_miss(by):
    looked_after(*(("2012-01-01", None) for _ in range(3)))
    target(by, indicator="cla-no-care-plan", value=Decimal(0), tolerance=Decimal(0))
    for number, day in enumerate(keeping.month_ends(DAY, 6)):
        FigurePoint.objects.create(
            indicator="cla-no-care-plan", as_at=day, value=3 + number, numerator=3, version="1"
        )
    (card,) = cards(["cla-no-care-plan"], DAY)

    assert card.is_near is False
    assert card.outlook.outlook is Outlook.AT_RISK
    assert card.needs_attention
