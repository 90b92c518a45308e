"""The same weakness in one report after another is proposed, decided on by a person, and tied."""

from __future__ import annotations

import datetime as dt

import pytest

from sightline.core.acting import Refused
from sightline.inspection.library.models import PublishedReport, ReportRecommendation
from sightline.record.governance.models import AreaForImprovement, InspectionReport

from . import recurring
from .models import Recurrence
from .recurring import OURS, Weakness, pairs, threads

HEALTH = "Health assessments of looked after children are done promptly and reviewed in time"
AGAIN = "Children in care have their health assessed when they should, and the review is timely"
CARERS = "Recruit more foster carers who live near by"
TIMES = [dt.date(2011, 3, 7), dt.date(2013, 7, 15), dt.date(2015, 7, 6)]


def weakness(place: int, number: int, says: str) -> Weakness:
    return Weakness(f"Report {place}", TIMES[place], number, says)


def test_what_is_alike_in_a_later_report_is_proposed_and_nothing_else():
    found = pairs(
        [weakness(0, 1, HEALTH), weakness(0, 2, CARERS), weakness(1, 1, AGAIN),
         weakness(1, 2, "Tell elected members which duties are not met")]
    )  # fmt: skip

    assert [(one.key, other.key) for one, other, _ in found] == [(("Report 0", 1), ("Report 1", 1))]
    assert all(recurring.THRESHOLD <= alike <= 1 for _, _, alike in found)


def test_two_of_one_report_are_never_a_pair():
    assert pairs([weakness(0, 1, HEALTH), weakness(0, 2, HEALTH)]) == []


def test_confirmed_pairs_make_one_line_through_every_report():
    held = [weakness(0, 1, HEALTH), weakness(1, 4, AGAIN), weakness(2, 3, HEALTH),
            weakness(2, 5, CARERS)]  # fmt: skip
    tied = [tie(0, 1, 1, 4), tie(1, 4, 2, 3), tie(0, 9, 2, 5)]

    [line] = threads(held, tied)

    assert [each.key for each in line.weaknesses] == [
        ("Report 0", 1),
        ("Report 1", 4),
        ("Report 2", 3),
    ]
    assert line.reports == 3


def tie(earlier: int, number: int, later: int, other: int) -> Recurrence:
    return Recurrence(
        earlier_report=f"Report {earlier}",
        earlier_number=number,
        later_report=f"Report {later}",
        later_number=other,
    )


@pytest.fixture
def two_reports(db):
    for place, (began, words) in enumerate(zip(TIMES, (HEALTH, AGAIN), strict=False)):
        report = InspectionReport.objects.create(
            reference=f"Report {place}", began_on=began, ended_on=began
        )
        AreaForImprovement.objects.create(
            report=report, number=1, wording=words, tier="immediately"
        )


def test_a_proposal_is_made_once_and_a_refusal_is_kept(director, manager, two_reports):
    assert recurring.authorities() == [OURS]
    assert recurring.propose(by=manager, authority=OURS) == 1
    assert recurring.propose(by=manager, authority=OURS) == 0
    found = Recurrence.objects.get()
    with pytest.raises(Refused, match="how the two differ"):
        recurring.decide(by=manager, recurrence=found, same=False, on=TIMES[2])
    recurring.decide(by=manager, recurrence=found, same=False, on=TIMES[2], because="Not so")

    assert recurring.propose(by=manager, authority=OURS) == 0
    assert recurring.asked_before() == {}
    recurring.decide(by=director, recurrence=found, same=True, on=TIMES[2])
    assert recurring.asked_before() == {("Report 1", 1): ["Report 0, number 1"]}


def test_reports_of_the_library_stand_beside_our_own(director, two_reports, settings):
    """Those on us are joined with ours, but for the one we hold already; others stand apart."""
    for name, years in (("Exampleshire", (2013, 2018)), ("Samplebury", (2015, 2019))):
        for year in years:
            began = TIMES[1] if year == 2013 else dt.date(year, 5, 14)
            held = PublishedReport.objects.create(
                file_name="it.pdf", digest=f"{name}{year}", pages=9, authority=name,
                kept_by=director, inspection_start=began, inspection_end=began,
            )  # fmt: skip
            ReportRecommendation.objects.create(report=held, place=1, text=HEALTH)
    assert recurring.authorities() == [OURS, "Exampleshire", "Samplebury"]
    settings.AUTHORITY = "Exampleshire"

    assert recurring.authorities() == [OURS, "Samplebury"]
    assert [each.report for each in recurring.weaknesses_of(OURS)] == [
        "Report 0",
        "Report 1",
        "Exampleshire, May 2018",
    ]
    assert recurring.propose(by=director, authority="Samplebury") == 1


def test_one_who_only_looks_decides_nothing(two_reports, django_user_model):
    member = django_user_model.objects.create_user(
        "lee.pretend", name="Lee Pretend", roles=["elected member"]
    )
    with pytest.raises(Refused):
        recurring.propose(by=member, authority=OURS)
