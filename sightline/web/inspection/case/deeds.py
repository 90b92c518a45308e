"""What an inspector can do on the page of one child: grade, finish, tell now, open again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.urls import reverse

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.inspection.conduct.models import CaseReview, Sampled
from sightline.inspection.conduct.services import reviewing
from sightline.inspection.frameworks import framework
from sightline.web.children.child.story import Happened
from sightline.web.inspection.sending import Deed

from .forms import AgainForm, FinishForm, GradeForm, TodayForm

Begun = Callable[[], CaseReview]


def leads_to(remedy_id: int) -> str:
    """Where something that must be put right today is answered."""
    return reverse("inspection.remedies.remedy", kwargs={"remedy_id": remedy_id})


def key_of(each: Happened, place: int) -> str:
    """What stands for one line of the journey in the form."""
    rows, row, on = each.source or ("", 0, "")
    return f"{rows}:{row}:{on}:{place}"


def deeds(
    by: Account, sampled: Sampled, review: CaseReview | None, events: Sequence[Happened]
) -> dict[str, Deed]:
    """The forms of the page. The first grade, or the first alarm, begins the review."""

    def begun() -> CaseReview:
        return review or reviewing.begin_review(by=by, sampled=sampled)

    return {
        "grade": _grading(by, begun, sampled, events),
        "finish": _finishing(by, begun, sampled),
        "today": _telling(by, begun),
        "again": _opening_again(by, review),
    }


def _grading(by: Account, begun: Begun, sampled: Sampled, events: Sequence[Happened]) -> Deed:
    scale = framework(sampled.draw.inspection.framework)
    lines = {
        key_of(each, place): each for place, each in enumerate(events) if each.source is not None
    }

    def form(sent, **options):
        held = [(key, f"{e.on:%d %b %Y} {e.what}") for key, e in lines.items()]
        return GradeForm(sent, scale=scale, lines=held, **options)

    def grade(given: dict[str, Any]) -> None:
        chosen = [
            {"rows": e.source[0], "row": e.source[1], "on": e.on.isoformat(), "says": e.what}
            for e in map(lines.__getitem__, given["lines"])
        ]
        reviewing.grade_part(
            by=by,
            review=begun(),
            part=given["part"],
            grade=int(given["grade"]),
            because=given["because"],
            lines=chosen,
        )

    return Deed(form, grade, "The part is graded.", "Grade a part of the file", "Keep this grade")


def _finishing(by: Account, begun: Begun, sampled: Sampled) -> Deed:
    scale = framework(sampled.draw.inspection.framework)

    def form(sent, **options):
        return FinishForm(sent, scale=scale, **options)

    def finish(given: dict[str, Any]) -> None:
        found = given["what_it_found"]
        reviewing.finish_review(
            by=by, review=begun(), overall=int(given["overall"]), what_it_found=found
        )

    asks = "Finish the review of this file"
    return Deed(form, finish, "The review is finished.", asks, "Finish the review")


def _telling(by: Account, begun: Begun) -> Deed:
    def today(given: dict[str, Any]) -> None:
        reviewing.needs_action_today(by=by, review=begun(), what=given["what"], leads_to=leads_to)

    told = "The managers of the child’s team are told. Follow below what they do."
    return Deed(TodayForm, today, told, "This child needs something done today", "Tell them now")


def _opening_again(by: Account, review: CaseReview | None) -> Deed:
    def again(given: dict[str, Any]) -> None:
        if review is None:
            raise Refused("This file has not been read yet.")
        reviewing.open_again(by=by, review=review, why=given["why"])

    return Deed(AgainForm, again, "The review is open again.", "Open it again", "Open it again")
