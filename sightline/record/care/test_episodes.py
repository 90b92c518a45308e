"""Episodes from one or several returns become one history of care."""

import datetime as dt

import pytest

from sightline.core.acting import system_account
from sightline.core.stating import LOADED, MERGED, SET_ASIDE, UNCHANGED, Source

from ..people.models import Child
from .choices import PlacementKind
from .facts import PLACEMENT_KINDS
from .models import CarePeriod, Episode, LegalStatus, Placement
from .services import state_episodes

pytestmark = pytest.mark.django_db

FIRST_YEAR = Source("return of 2018", dt.date(2018, 3, 31))
SECOND_YEAR = Source("return of 2019", dt.date(2019, 3, 31))


@pytest.fixture
def child():
    return Child.objects.create(la_child_id="1", known_as="Maya Example-Ashdown")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def episode(child, began, ended=None, **more):
    return {
        "child_id": child.pk,
        "began_on": day(began),
        "ended_on": day(ended) if ended else None,
        "legal_status": "V2",
        "placement_type": "U6",
        "provider": "PR1",
        **more,
    }


def take(source, *rows):
    answers = state_episodes(by=system_account(), source=source, rows=rows)
    return [answer.result for answer in answers]


def spells(model):
    return list(model.objects.order_by("began_on").values_list("began_on", "ended_on"))


def test_a_change_of_status_alone_keeps_the_placement(child):
    took = take(
        FIRST_YEAR,
        episode(child, "2017-05-01", "2017-08-01", reason_began="S", reason_ended="X1"),
        episode(child, "2017-08-01", reason_began="L", legal_status="C2"),
    )

    assert took == [LOADED, LOADED]
    assert spells(CarePeriod) == [(day("2017-05-01"), None)]
    assert spells(Placement) == [(day("2017-05-01"), None)]
    assert spells(LegalStatus) == [
        (day("2017-05-01"), day("2017-08-01")),
        (day("2017-08-01"), None),
    ]


def test_a_later_return_ends_what_an_earlier_one_left_open(child):
    take(FIRST_YEAR, episode(child, "2017-05-01", reason_began="S"))
    took = take(
        SECOND_YEAR,
        episode(child, "2017-05-01", "2018-09-01", reason_began="S", reason_ended="X1"),
        episode(child, "2018-09-01", "2019-01-10", reason_began="P", urn="SC1", reason_ended="E4A"),
    )

    assert took == [MERGED, LOADED]
    assert spells(CarePeriod) == [(day("2017-05-01"), day("2019-01-10"))]
    assert CarePeriod.objects.get().ended_because == "E4A"
    assert len(spells(Placement)) == 2


def test_an_earlier_year_loaded_last_joins_the_front(child):
    take(
        SECOND_YEAR,
        episode(child, "2018-09-01", reason_began="L", legal_status="C2"),
    )
    took = take(
        FIRST_YEAR,
        episode(child, "2017-05-01", "2018-09-01", reason_began="S", reason_ended="X1"),
    )

    assert took == [LOADED]
    assert spells(CarePeriod) == [(day("2017-05-01"), None)]
    assert spells(Placement) == [(day("2017-05-01"), None)]
    assert Episode.objects.values("care_period").distinct().count() == 1


def test_the_order_of_years_does_not_matter(child):
    other = Child.objects.create(la_child_id="2")
    for who, sources in ((child, (1, 2)), (other, (2, 1))):
        years = {
            1: (FIRST_YEAR, [episode(who, "2017-05-01", reason_began="S")]),
            2: (
                SECOND_YEAR,
                [
                    episode(who, "2017-05-01", "2018-09-01", reason_began="S", reason_ended="X1"),
                    episode(who, "2018-09-01", reason_began="T", placement_type="U4"),
                ],
            ),
        }
        for year in sources:
            take(years[year][0], *years[year][1])

    def history(who):
        return list(who.placements.order_by("began_on").values_list("began_on", "ended_on", "kind"))

    assert history(child) == history(other)
    assert len(history(child)) == 2


def test_stating_the_same_again_changes_nothing(child):
    rows = [
        episode(child, "2017-05-01", "2017-08-01", reason_began="S", change_reason="CLOSE"),
        episode(child, "2017-08-01", reason_began="L", legal_status="C2"),
    ]
    take(FIRST_YEAR, *rows)

    assert take(FIRST_YEAR, *rows) == [UNCHANGED, UNCHANGED]


def test_an_overlapping_episode_is_set_aside_with_the_reason(child):
    answers = state_episodes(
        by=system_account(),
        source=FIRST_YEAR,
        rows=[episode(child, "2017-05-01"), episode(child, "2017-06-01")],
    )

    assert [answer.result for answer in answers] == [LOADED, SET_ASIDE]
    assert "01/05/2017 with no end date" in answers[1].reason
    assert Placement.objects.count() == 1


@pytest.mark.parametrize("reason", ["E4A", "X1", ""])
def test_a_gap_begins_another_time_in_care_whatever_reason_is_given(child, reason):
    take(
        FIRST_YEAR,
        episode(child, "2017-05-01", "2017-06-01", reason_ended=reason),
        episode(child, "2017-09-01"),
    )

    assert len(spells(CarePeriod)) == 2


def test_a_time_in_care_is_of_short_breaks_only_if_every_status_of_it_is(child):
    take(
        FIRST_YEAR,
        episode(child, "2017-05-01", "2017-05-08", legal_status="V4", reason_ended="E8"),
        episode(child, "2017-06-01", "2017-06-08", legal_status="V3", reason_ended="X1"),
        episode(child, "2017-06-08", reason_began="L", legal_status="V2"),
    )

    told = CarePeriod.objects.order_by("began_on").values_list("short_breaks", flat=True)
    assert list(told) == [True, False]


def test_a_status_that_is_not_given_leaves_open_whether_it_was_short_breaks(child):
    take(FIRST_YEAR, episode(child, "2017-05-01", legal_status=""))

    assert CarePeriod.objects.get().short_breaks is None


def test_duties_know_every_kind_of_placement():
    assert set(PLACEMENT_KINDS) == {None, "", *PlacementKind.values}
