"""Figures that partners owe to the board: for which periods, by when, and how late they come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.calendar import add_months
from sightline.core.models import Account

from .control import Control, Point, control
from .models import PartnerFigure, PartnerMeasure

ENTER, DEFINE = "performance.partner", "performance.targets"
ROLES = {
    "health partner": PartnerMeasure.Partner.HEALTH,
    "police partner": PartnerMeasure.Partner.POLICE,
    "schools partner": PartnerMeasure.Partner.SCHOOLS,
}
"""Which partner's figures a role may give."""


class Came(StrEnum):
    """How a partner's figure for a period stands."""

    IN_TIME = "in time"
    LATE = "late"
    OWED = "owed"
    MISSING = "missing"


@dataclass(frozen=True)
class Period:
    """One period of a partner's measure: until when its figure is in time, and how it came."""

    measure: PartnerMeasure
    ended_on: dt.date
    figure: PartnerFigure | None
    as_at: dt.date

    @property
    def due_on(self) -> dt.date:
        """The last day on which the figure is in time."""
        return self.ended_on + dt.timedelta(days=self.measure.days_allowed)

    @property
    def days_late(self) -> int:
        """How many days after its day it came, or has not come yet."""
        came = timezone.localdate(self.figure.entered_at) if self.figure else self.as_at
        return max(0, (came - self.due_on).days)

    @property
    def came(self) -> Came:
        """How it stands on the day."""
        if self.figure is not None:
            return Came.LATE if self.days_late else Came.IN_TIME
        return Came.MISSING if self.days_late else Came.OWED


@dataclass(frozen=True)
class Given:
    """One partner's measure with its periods, the newest first."""

    measure: PartnerMeasure
    periods: tuple[Period, ...]

    @property
    def last(self) -> PartnerFigure | None:
        """The newest figure there is."""
        return next((each.figure for each in self.periods if each.figure), None)

    @property
    def awaited(self) -> list[Period]:
        """The periods without a figure, the oldest first."""
        return [each for each in reversed(self.periods) if each.figure is None]

    @property
    def trend(self) -> Control:
        """The figures as a control chart."""
        told = [each for each in reversed(self.periods) if each.figure]
        return control(
            [Point(each.ended_on, float(each.figure.value)) for each in told if each.figure]
        )


def period_ends(measure: PartnerMeasure, as_at: dt.date) -> list[dt.date]:
    """The last day of each whole period from when the measure began, up to the day."""
    months = 1 if measure.every == PartnerMeasure.Every.MONTH else 3
    first = measure.began_on.replace(day=1)
    if months == 3:
        first = first.replace(month=(first.month - 1) // 3 * 3 + 1)
    last = min(as_at, measure.ended_on or as_at)
    ends: list[dt.date] = []
    begins = first
    while True:
        begins = add_months(months, begins)
        end = begins - dt.timedelta(days=1)
        if end > last:
            return ends
        ends.append(end)


def given(as_at: dt.date, partner: str = "") -> list[Given]:
    """Every measure partners owe, with the figures that were in by the day."""
    measures = PartnerMeasure.objects.filter(began_on__lte=as_at).order_by("partner", "title")
    if partner:
        measures = measures.filter(partner=partner)
    held = {
        (one.measure_id, one.period_ended_on): one
        for one in PartnerFigure.objects.filter(
            measure__in=measures, entered_at__date__lte=as_at
        ).select_related("entered_by")
    }
    return [
        Given(
            measure,
            tuple(
                Period(measure, end, held.get((measure.pk, end)), as_at)
                for end in reversed(period_ends(measure, as_at))
            ),
        )
        for measure in measures
    ]


def partner_of(roles: Iterable[str]) -> str:
    """Which partner an account with these roles speaks for; empty for none."""
    return next((str(ROLES[role]) for role in roles if role in ROLES), "")


def begin_measure(
    *,
    by: Account,
    partner: str,
    title: str,
    unit: str,
    better: str,
    every: str,
    days_allowed: int,
    began_on: dt.date,
) -> PartnerMeasure:
    """Ask a partner for a figure each month or quarter from a day on. Raises Refused."""
    allow(by, DEFINE)
    if not title.strip():
        raise Refused("Say what is to be counted.")
    if PartnerMeasure.objects.filter(title__iexact=title.strip()).exists():
        raise Refused("A partner is asked for that already. Give this one another title.")
    with deed(by=by, why="Asked a partner for a figure"):
        measure = PartnerMeasure.objects.create(
            partner=partner,
            title=title.strip(),
            unit=unit.strip(),
            better=better,
            every=every,
            days_allowed=days_allowed,
            began_on=began_on,
        )
        note(by=by, did="Asked a partner for a figure", about=measure)
    return measure


def enter_figure(
    *,
    by: Account,
    measure: PartnerMeasure,
    period_ended_on: dt.date,
    value: Decimal,
    commentary: str,
) -> PartnerFigure:
    """Give a partner's figure for a period, or put right the one that was given. Raises Refused.

    When it was first given stays as it was: putting it right does not make it late or in time.
    """
    allow(by, ENTER)
    if partner_of(by.roles) != measure.partner:
        raise Refused("This figure is another partner's to give.")
    if period_ended_on not in period_ends(measure, timezone.localdate()):
        raise Refused("Choose a whole period that has ended, since the measure began.")
    with deed(by=by, why="Gave a partner's figure"):
        figure, made = PartnerFigure.objects.get_or_create(
            measure=measure,
            period_ended_on=period_ended_on,
            defaults={
                "value": value,
                "commentary": commentary.strip(),
                "entered_by": by,
                "entered_at": timezone.now(),
            },
        )
        if not made:
            figure.value, figure.commentary = value, commentary.strip()
            figure.save()
        did = "Gave a partner's figure" if made else "Put a partner's figure right"
        note(by=by, did=did, about=figure)
    return figure
