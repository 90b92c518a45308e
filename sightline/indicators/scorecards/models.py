"""What an authority aims at, what its figures were, and what it says and does of them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from sightline.core.history import tracked


@tracked
class Target(models.Model):
    """What an indicator should be by the end of a year, and how near is near enough."""

    indicator = models.CharField(max_length=60)
    year_ending = models.PositiveSmallIntegerField(help_text="The year in which its March falls")
    value = models.DecimalField(max_digits=8, decimal_places=2)
    tolerance = models.DecimalField(
        max_digits=8,
        decimal_places=2,
        default=0,
        help_text="How far from it still counts as near, in the same unit",
    )
    why = models.TextField(help_text="Where the target comes from")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_target_a_year", fields=["indicator", "year_ending"]),
            models.CheckConstraint(
                name="a_tolerance_is_not_below_nought", condition=Q(tolerance__gte=0)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.value} by March {self.year_ending}"


class FigurePoint(models.Model):
    """One indicator on one day, for everybody or one group. Worked out, and safe to throw away.

    `split` names what the group is one of, such as team; both are empty for the whole authority.
    """

    indicator = models.CharField(max_length=60)
    split = models.CharField(max_length=20, blank=True)
    group = models.CharField(max_length=120, blank=True)
    as_at = models.DateField()
    period = models.CharField(max_length=60)
    numerator = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    denominator = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    value = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    cannot_tell = models.PositiveIntegerField(default=0)
    excluded = models.JSONField(default=list)
    version = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_point_a_day", fields=["indicator", "split", "group", "as_at"]
            )
        ]
        indexes = [models.Index(fields=["split", "group", "as_at"])]

    def __str__(self) -> str:
        return f"{self.indicator} on {self.as_at}"


@tracked
class Story(models.Model):
    """What lies behind a figure, in somebody's words, as at a day."""

    indicator = models.CharField(max_length=60)
    team = models.CharField(max_length=120, blank=True, help_text="Empty: the whole authority")
    as_at = models.DateField()
    words = models.TextField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["indicator", "team", "as_at"])]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.as_at}"


@tracked
class ActionOwed(models.Model):
    """What is to be done about a figure, by whom and by when, and what came of it."""

    indicator = models.CharField(max_length=60)
    team = models.CharField(max_length=120, blank=True, help_text="Empty: the whole authority")
    what = models.TextField()
    owner = models.CharField(max_length=120)
    agreed_on = models.DateField()
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    result = models.TextField(blank=True, help_text="What came of it, once it could be seen")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="an_action_is_due_after_it_is_agreed",
                condition=Q(due_on__gte=models.F("agreed_on")),
            ),
            models.CheckConstraint(
                name="an_action_is_done_after_it_is_agreed",
                condition=Q(done_on__isnull=True) | Q(done_on__gte=models.F("agreed_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.what


@tracked
class PartnerMeasure(models.Model):
    """A figure that a partner, such as the police, is to give to the board, and how often."""

    class Partner(models.TextChoices):
        """Who gives it."""

        HEALTH = "health", "Health"
        POLICE = "police", "Police"
        SCHOOLS = "schools", "Schools"
        OTHER = "other", "Another partner"

    class Every(models.TextChoices):
        """How often it is owed."""

        MONTH = "month", "Each month"
        QUARTER = "quarter", "Each quarter"

    partner = models.CharField(max_length=10, choices=Partner.choices)
    title = models.CharField(max_length=200, unique=True)
    unit = models.CharField(max_length=40)
    better = models.CharField(
        max_length=10,
        choices=[
            ("higher", "Higher is better"),
            ("lower", "Lower is better"),
            ("context", "Neither"),
        ],
    )
    every = models.CharField(max_length=10, choices=Every.choices)
    days_allowed = models.PositiveSmallIntegerField(
        default=15, help_text="How many days after the period ends it is still in time"
    )
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="partner_measure_ends_after_it_begins",
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=models.F("began_on")),
            )
        ]

    def __str__(self) -> str:
        return self.title


@tracked
class PartnerFigure(models.Model):
    """What a partner says its figure was for a period, and what it says of it."""

    measure = models.ForeignKey(PartnerMeasure, on_delete=models.PROTECT, related_name="figures")
    period_ended_on = models.DateField()
    value = models.DecimalField(max_digits=12, decimal_places=2)
    commentary = models.TextField(blank=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    entered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_partner_figure_a_period", fields=["measure", "period_ended_on"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.measure} to {self.period_ended_on}"
