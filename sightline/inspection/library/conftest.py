"""Invented reports put in the library: two authorities, one of which rose."""

from __future__ import annotations

import datetime as dt

import pytest

from sightline.core.models import Account

from ..reading import Judgement, Paragraph, ReadReport, Recommendation, Unread
from .services import keep

ILACS = ("impact_of_leaders", "help_and_protection", "children_in_care", "care_leavers")


def a_report(authority, year, grade, *, asked=(), said=(), framework="ilacs-2023", **more):
    """A report as the reader gives it: every area has the same grade unless told otherwise."""
    grades = dict.fromkeys((*ILACS, "overall_effectiveness"), grade) | more.pop("grades", {})
    return ReadReport(
        file=f"{authority} {year}.pdf",
        authority=authority,
        framework=framework,
        inspection_start=dt.date(year, 3, 4),
        inspection_end=dt.date(year, 3, 15),
        lead_inspector="Nell Invented",
        overall=grades["overall_effectiveness"],
        judgements=tuple(Judgement(area, word) for area, word in grades.items()),
        paragraphs=tuple(
            Paragraph(number, "help_and_protection", text) for number, text in enumerate(said, 1)
        ),
        recommendations=tuple(
            Recommendation(
                *(text, "what needs to improve", "the local authority"), "what_needs_to_improve"
            )
            for text in asked
        ),
        unread=(Unread("published", "The report prints no such day."),),
        pages=12,
        **more,
    )


@pytest.fixture
def keeper(db):
    """A director, who may put reports in the library."""
    return Account.objects.create_user("kim.keeper", name="Kim Keeper", roles=["director"])


@pytest.fixture
def put(keeper):
    """Put an invented report in the library."""

    def make(*given, **more):
        made = a_report(*given, **more)
        return keep(by=keeper, read=made, digest=made.file).report

    return make


@pytest.fixture
def shelf(put):
    """Four reports: Anyshire rose after being told of visits; Otherton was told and fell."""
    return [
        put(
            *("Anyshire", 2019, "requires improvement to be good"),
            asked=["The frequency of visits to children.", "Records of supervision."],
            said=["Visits to children are too few.", "Managers listen."],
        ),
        put(
            *("Anyshire", 2023, "good"),
            said=["Children are visited often."],
            grades={"care_leavers": "inadequate"},
        ),
        put("Otherton", 2018, "good", asked=["How often social workers visit children."]),
        put("Otherton", 2022, "inadequate", asked=["Everything else."]),
    ]
