"""Actions, live tests and closings of what inspections asked for, and what was asked again."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from sightline.core.history import tracked, worked_out
from sightline.record.governance.models import AreaForImprovement
from sightline.record.workforce.models import Worker

from .language import State


@tracked
class Action(models.Model):
    """One thing to be done about an area for improvement, by whom and by when."""

    area = models.ForeignKey(AreaForImprovement, on_delete=models.PROTECT, related_name="actions")
    what = models.TextField()
    owner = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    owner_says = models.CharField(
        max_length=150, blank=True, help_text="Who owns it, where that is no worker of ours"
    )
    agreed_on = models.DateField()
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    result = models.TextField(blank=True, help_text="What came of it")

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="an_improvement_action_has_an_owner",
                condition=Q(owner__isnull=False) | ~Q(owner_says=""),
            ),
            models.CheckConstraint(
                name="an_improvement_action_is_due_after_it_is_agreed",
                condition=Q(due_on__gte=F("agreed_on")),
            ),
            models.CheckConstraint(
                name="an_improvement_action_is_done_after_it_is_agreed",
                condition=Q(done_on__isnull=True) | Q(done_on__gte=F("agreed_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.what


@tracked
class AttachedTest(models.Model):
    """A live test of the book that shows whether one area for improvement has come about.

    One that is only `proposed` does not count until a person takes it. `number` is the
    authority's own, in place of the one in the book.
    """

    area = models.ForeignKey(AreaForImprovement, on_delete=models.PROTECT, related_name="tests")
    test = models.CharField(max_length=80, help_text="Its code in the book of live tests")
    number = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    proposed = models.BooleanField(default=False)
    why = models.TextField(blank=True)
    attached_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    attached_at = models.DateTimeField(auto_now_add=True)
    taken_off_because = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="one_live_test_of_a_kind_on_an_area",
                fields=["area", "test"],
                condition=Q(taken_off_because=""),
            )
        ]

    def __str__(self) -> str:
        return self.test


@worked_out
class ProofPoint(models.Model):
    """What an attached test came to on a day. Worked out, and safe to throw away."""

    attached = models.ForeignKey(AttachedTest, on_delete=models.CASCADE, related_name="points")
    as_at = models.DateField()
    state = models.CharField(max_length=12, choices=[(str(one), str(one)) for one in State])
    period = models.CharField(max_length=80)
    arithmetic = models.CharField(max_length=200)
    numerator = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    denominator = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    value = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    cannot_tell = models.PositiveIntegerField(default=0)
    lacking = models.JSONField(default=list)
    must = models.CharField(max_length=40)
    version = models.CharField(max_length=20)
    worked_out_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_proof_point_a_day", fields=["attached", "as_at"])
        ]
        indexes = [models.Index(fields=["as_at"])]

    def __str__(self) -> str:
        return f"{self.attached} on {self.as_at}: {self.state}"


@tracked
class Closing(models.Model):
    """An area for improvement closed by hand, whatever its tests say, and perhaps reopened."""

    area = models.ForeignKey(AreaForImprovement, on_delete=models.PROTECT, related_name="closings")
    closed_on = models.DateField()
    closed_because = models.TextField()
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    reopened_on = models.DateField(null=True, blank=True)
    reopened_because = models.TextField(blank=True)
    reopened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["closed_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="closed_by_hand_once_at_a_time",
                fields=["area"],
                condition=Q(reopened_on__isnull=True),
            ),
            models.CheckConstraint(name="a_closing_has_a_reason", condition=~Q(closed_because="")),
            models.CheckConstraint(
                name="a_reopening_is_whole",
                condition=Q(reopened_on__isnull=True, reopened_by__isnull=True, reopened_because="")
                | (
                    Q(reopened_on__gte=F("closed_on"), reopened_by__isnull=False)
                    & ~Q(reopened_because="")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area} closed on {self.closed_on}"


@tracked
class Recurrence(models.Model):
    """The same weakness in two reports on one authority: proposed by likeness, and decided on.

    A weakness is named by the report it stands in and its number there, so that a report read
    from a file can be compared with one that the record holds.
    """

    class Decision(models.TextChoices):
        """What a person said of a proposal."""

        WAITING = "waiting", "Waiting for somebody to look"
        CONFIRMED = "confirmed", "The same weakness"
        REFUSED = "refused", "Not the same"

    authority = models.CharField(max_length=120)
    earlier_report = models.CharField(max_length=120)
    earlier_number = models.PositiveSmallIntegerField()
    later_report = models.CharField(max_length=120)
    later_number = models.PositiveSmallIntegerField()
    likeness = models.DecimalField(max_digits=4, decimal_places=3)
    method = models.CharField(max_length=40, help_text="How the likeness was measured")
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.WAITING)
    decided_because = models.TextField(blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_recurrence_of_two_weaknesses",
                fields=[
                    "authority",
                    "earlier_report",
                    "earlier_number",
                    "later_report",
                    "later_number",
                ],
            ),
            models.CheckConstraint(
                name="a_recurrence_is_decided_by_somebody",
                condition=Q(decision="waiting", decided_on__isnull=True, decided_by__isnull=True)
                | (~Q(decision="waiting") & Q(decided_on__isnull=False, decided_by__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return (
            f"{self.earlier_report} {self.earlier_number}, {self.later_report} {self.later_number}"
        )
