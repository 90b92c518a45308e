"""Who may come into care, whether those we said it of did, and how many to expect."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import Reach, may, reach_of
from sightline.core.spine import GONE
from sightline.record.care.models import CarePeriod
from sightline.record.early_help import forecasting
from sightline.record.early_help.choices import EdgeEnded, Likelihood
from sightline.record.early_help.models import EdgeOfCare
from sightline.web.called import names_of
from sightline.web.recording.form import RecordingForm, day, one_of, words
from sightline.web.recording.making import Asked, Done, of_child, recording_screen
from sightline.web.screen import screen

UNDER = "early_help.edge.register"
YEAR = dt.timedelta(days=365)


@dataclass(frozen=True)
class Forecast:
    """What a register of a year ago said, what came of it, and what today's says for next year."""

    title: str
    now: int
    then: int
    came: int

    @property
    def share(self) -> float | None:
        """The share of those on it a year ago who came into care since; None of nobody."""
        return self.came / self.then if self.then else None

    @property
    def expected(self) -> int | None:
        """How many of today's may come into care, if it goes as it went; None of nobody."""
        return None if self.share is None else round(self.now * self.share)


@screen(
    "early-help/edge",
    title="On the edge of care",
    needs="children.open",
    reach="children in reach",
    listed="Children on the edge of care",
    under="work.my_work.my_work",
)
def register(request):
    """Each child on the register, and the forecast beside what last year's came to."""
    today = timezone.localdate()
    reach = reach_of(request.user)
    held = reach.of(EdgeOfCare.objects.exclude(status__in=GONE))
    rows = list(held.filter(ended_on=None).order_by("likelihood", "began_on", "pk"))
    forecasts, unforeseen = forecast(reach, today)
    expected = [each.expected for each in forecasts if each.expected is not None]
    given = {
        "rows": rows,
        "names": names_of({each.child_id for each in rows}),
        "forecasts": forecasts,
        "expected": sum(expected) if expected else None,
        "unforeseen": unforeseen,
        "may_record": may(request.user, "record.write"),
    }
    return render(request, "early_help/edge/register.html", given)


def forecast(reach: Reach, today: dt.date) -> tuple[list[Forecast], int]:
    """For each likelihood, last year's register and today's; and who came in without being on it.

    Care begun in the year counts, whether or not somebody took the child off the register.
    """
    before = today - YEAR
    held = reach.of(EdgeOfCare.objects.exclude(status__in=GONE))
    rows = list(held.values_list("child_id", "likelihood", "began_on", "ended_on"))
    care = reach.of(CarePeriod.objects.exclude(status__in=GONE)).filter(
        began_on__gt=before, began_on__lte=today
    )
    came = dict(care.values_list("child_id", "began_on"))

    def on(day: dt.date, likelihood: str) -> set[int]:
        return {
            child_id
            for child_id, how, began, ended in rows
            if how == likelihood and began <= day and (ended is None or ended > day)
        }

    found = [
        Forecast(title, len(on(today, how)), len(then := on(before, how)), len(then & set(came)))
        for how, title in Likelihood.choices
    ]
    foreseen = {
        child_id for child_id, _, began, _ in rows if child_id in came and began < came[child_id]
    }
    return found, len(set(came) - foreseen)


_edge = of_child(EdgeOfCare)


class OnForm(RecordingForm):
    """Why the child may come into care, and what would help."""

    began_on = day("Since when?")
    likelihood = one_of("How likely is care within a year?", Likelihood.choices)
    because = words("Why?", required=True, rows=3)
    would_help = words("What would let the child live at home?", required=True, rows=3)

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"began_on": timezone.localdate()}


@recording_screen(
    "children/<int:child_id>/edge/new",
    title="The child is on the edge of care",
    form=OnForm,
    under=UNDER,
    offer="The child may come into care",
)
def put_on(asked: Asked) -> Done:
    """On the register, for the forecast and for help."""
    forecasting.put_on_the_edge(by=asked.by, child=asked.child, **asked.given)
    return Done("The child is on the register.", reverse(UNDER))


class OffForm(RecordingForm):
    """What came of it."""

    ended_because = one_of("What came of it?", EdgeEnded.choices)
    ended_on = day("Since when?")


@recording_screen(
    "children/<int:child_id>/edge/<int:edge_id>/end",
    title="No longer on the edge of care",
    form=OffForm,
    about=_edge,
    under=UNDER,
)
def take_off(asked: Asked) -> Done:
    """Off the register, with what came of it."""
    forecasting.take_off_the_edge(by=asked.by, edge=asked.about, **asked.given)
    return Done("The child is off the register.", reverse(UNDER))
