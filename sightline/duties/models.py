"""Clocks as they are kept, and the numbers that an authority sets for itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db import models
from django.db.models import Case, DateField, F, Q, Value, When
from django.db.models.functions import Cast, Coalesce, Least

from sightline.core.calendar import Terms
from sightline.core.history import tracked, worked_out
from sightline.core.periods import Period, Unit
from sightline.core.spine import ends_after_it_begins

from .clock import Clock as Worked
from .clock import NotValid, Position
from .language import LocalNumbers
from .subjects import OTHERS


def position_on(as_at: dt.date) -> Case:
    """The position of a clock as an expression, with the same answers as `clock.position`."""
    met = Q(met_on__lte=as_at)
    ended = Q(ended_on__lte=as_at)
    cannot_tell = Value(Position.CANNOT_TELL.value)
    return Case(
        When(due_on__isnull=True, then=cannot_tell),
        When(met & Q(in_time=True), then=Value(Position.MET.value)),
        When(
            met & Q(in_time=False, known_until__gte=F("due_on")),
            then=Value(Position.MET_LATE.value),
        ),
        When(met, then=cannot_tell),
        When(ended & Q(ended_on__lte=F("due_on")), then=Value(Position.NOT_REQUIRED.value)),
        When(ended & Q(known_until__gte=F("ended_on")), then=Value(Position.MISSED.value)),
        When(ended, then=cannot_tell),
        When(known_until__gte=as_at, due_on__gte=as_at, then=Value(Position.DUE.value)),
        When(known_until__gte=as_at, then=Value(Position.OVERDUE.value)),
        default=cannot_tell,
        output_field=models.CharField(),
    )


def days_late_on(as_at: dt.date) -> Case:
    """Days past the due day for a clock that is late, overdue or was missed; null for others."""
    day = Cast(Value(as_at), DateField())
    return Case(
        When(position=Position.MET_LATE.value, then=F("met_on") - F("due_on")),
        When(position=Position.MISSED.value, then=F("ended_on") - F("due_on")),
        When(position=Position.OVERDUE.value, then=day - F("due_on")),
        default=None,
        output_field=models.DurationField(),
    )


OVER_ON = Coalesce(Least("met_on", "ended_on"), Value(dt.date.max), output_field=DateField())
"""The day a clock was met or ended; the last of all days while it is neither."""
EVER_LATE = Q(known_until__isnull=False, due_on__lt=OVER_ON)
"""Clocks that were late on some day. Few are, so that an index of them answers who is owed."""
NOT_VALID = ~Q(not_valid=[])
"""Clocks for which something was done that does not count."""


class Clocks(models.QuerySet["Clock"]):
    """Questions about clocks, always as at a day."""

    def as_at(self, day: dt.date) -> Clocks:
        """The clocks that have begun by this day, each with its `position` on it."""
        return self.filter(started_on__lte=day).annotate(position=position_on(day))

    def overdue(self, day: dt.date) -> Clocks:
        """The clocks whose position on the day is overdue, asked as the index of them answers."""
        return self.alias(over_on=OVER_ON).filter(
            EVER_LATE, started_on__lte=day, due_on__lt=day, over_on__gt=day, known_until__gte=day
        )


class KeptClock(models.Model):
    """One duty owed once. Worked out from the record, and safe to throw away.

    What it points at was read from the record in the same transaction, so the database does not
    look for it again: over the clocks of a whole authority that took as long as the duties.
    """

    duty = models.CharField(max_length=60)
    version = models.CharField(max_length=120)
    about = models.CharField(max_length=80, blank=True)
    ordinal = models.PositiveSmallIntegerField()
    started_on = models.DateField()
    counted_from = models.DateField()
    started_by = models.CharField(max_length=200)
    allowance = models.CharField(max_length=60)
    due_on = models.DateField(null=True)
    due_at = models.DateTimeField(null=True)
    met_on = models.DateField(null=True)
    met_by = models.CharField(max_length=200, blank=True)
    in_time = models.BooleanField(null=True)
    ended_on = models.DateField(null=True)
    ended_by = models.CharField(max_length=200, blank=True)
    known_until = models.DateField(null=True)
    not_told = models.JSONField(default=list)
    not_valid = models.JSONField(default=list)
    unsaid = models.JSONField(default=list)
    last_valid_on = models.DateField(null=True)
    owner_role = models.CharField(max_length=40)
    owner_on_due = models.ForeignKey(
        "workforce.Worker",
        null=True,
        on_delete=models.SET_NULL,
        related_name="%(class)ss_owed",
        db_index=False,  # nobody looks for a clock by who owed it then
        db_constraint=False,
    )
    owner_now = models.ForeignKey(
        "workforce.Worker",
        null=True,
        on_delete=models.SET_NULL,
        related_name="%(class)ss_held",
        db_index=False,  # the index of owner and due day begins with it
        db_constraint=False,
    )

    objects = Clocks.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.duty} from {self.started_on}"

    def worked(self) -> Worked:
        """The clock as the pure rules know it, to ask its position and its sentence."""
        fields = {name: getattr(self, name) for name in Worked._fields}
        fields["not_told"] = tuple(self.not_told)
        fields["unsaid"] = tuple(self.unsaid)
        fields["not_valid"] = tuple(
            NotValid(dt.date.fromisoformat(on), what, why) for on, what, why in self.not_valid
        )
        return Worked(**fields)


@worked_out
class Clock(KeptClock):
    """One duty owed to one child once."""

    # No index of its own: the one that keeps a clock from being held twice begins with the child.
    child = models.ForeignKey(
        "people.Child",
        on_delete=models.CASCADE,
        related_name="clocks",
        db_index=False,
        db_constraint=False,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_clock_per_start",
                fields=["child", "duty", "about", "counted_from", "ordinal"],
            )
        ]
        # The register reads what fell due in a year, and what is late, from indexes alone.
        indexes = [
            models.Index(
                name="clock_by_due_day",
                fields=["due_on", "duty"],
                include=["child", "started_on", "met_on", "in_time", "ended_on", "known_until"],
            ),
            models.Index(
                OVER_ON,
                "due_on",
                "duty",
                name="clock_ever_late",
                include=["child", "started_on", "known_until", "met_on", "ended_on"],
                condition=EVER_LATE,
            ),
            models.Index(name="clock_not_valid", fields=["due_on", "duty"], condition=NOT_VALID),
            models.Index(
                name="clock_owed_by",
                fields=["owner_now", "due_on"],
                condition=Q(owner_now__isnull=False),
            ),
        ]


@worked_out
class ServiceClock(KeptClock):
    """One duty owed once about a worker, an allegation or an inspection, by its number.

    They are kept apart from the clocks of children, so that whoever counts children cannot meet
    one by accident. The number is that of a row in the table that `subjects` names.
    """

    subject = models.CharField(max_length=20, choices=[(str(one), str(one)) for one in OTHERS])
    number = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_service_clock_per_start",
                fields=["subject", "number", "duty", "about", "counted_from", "ordinal"],
            )
        ]
        indexes = [models.Index(fields=["duty", "due_on"])]


IN_NUMBER = "in number"
"""The unit of a local number that is not a length of time."""


@tracked
class LocalNumber(models.Model):
    """A time limit, or a number, that the authority has set for itself in place of the usual."""

    name = models.CharField(max_length=60, unique=True)
    count = models.PositiveSmallIntegerField()
    unit = models.CharField(
        max_length=20, choices=[(unit, unit) for unit in (*map(str, Unit), IN_NUMBER)]
    )
    why = models.TextField(help_text="The local rule it comes from")

    def __str__(self) -> str:
        return f"{self.name}: {self.amount}"

    @property
    def amount(self) -> Period | int:
        """The length of time, or the number."""
        return self.count if self.unit == IN_NUMBER else Period(self.count, Unit(self.unit))


@tracked
class LocalDate(models.Model):
    """The day on which the authority itself went over from one rule to the next."""

    name = models.CharField(max_length=60, unique=True)
    on = models.DateField()
    why = models.TextField(help_text="The local decision it comes from")

    def __str__(self) -> str:
        return f"{self.name}: {self.on}"


@tracked
class SchoolTerm(models.Model):
    """A school term of the authority, from its first day to its last."""

    began_on = models.DateField(unique=True)
    ended_on = models.DateField()

    class Meta:
        constraints = [ends_after_it_begins("school_term_ends_after_it_begins")]

    def __str__(self) -> str:
        return f"{self.began_on} to {self.ended_on}"


def local_rows() -> tuple[models.QuerySet, models.QuerySet, models.QuerySet]:
    """What the authority has set for itself: its numbers, its dates and its school terms."""
    return (
        LocalNumber.objects.order_by("pk").values_list("name", "count", "unit"),
        LocalDate.objects.order_by("pk").values_list("name", "on"),
        SchoolTerm.objects.order_by("pk").values_list("began_on", "ended_on"),
    )


def local_told(
    numbers: Iterable[Sequence], dates: Iterable[Sequence], terms: Iterable[Sequence]
) -> LocalNumbers:
    """The same from the rows of each; what the authority has not set stays as usual."""
    spans = [(began, ended) for began, ended in terms]
    set_here = list(numbers)
    return LocalNumbers(
        {name: Period(count, Unit(unit)) for name, count, unit in set_here if unit != IN_NUMBER},
        Terms(spans) if spans else None,
        dict(dates),  # type: ignore[arg-type]
        {name: count for name, count, unit in set_here if unit == IN_NUMBER},
    )


def local_numbers() -> LocalNumbers:
    """The authority's own numbers, dates and school terms, as they now are."""
    return local_told(*local_rows())
