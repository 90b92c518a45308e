"""What happens out of office hours, and every hour that a child is held."""

from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

from ..choices import HeldAt, HeldKind, Offered


@tracked
class OutOfHoursEntry(Recorded):
    """What the out-of-hours team was told and did, handed to the day team in the morning.

    `shift_on` is the day on which the shift began: a call at two in the morning on Tuesday belongs
    to Monday's shift.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="out_of_hours")
    shift_on = models.DateField()
    called_at = models.DateTimeField(null=True, blank=True)
    caller = models.CharField(max_length=160, blank=True)
    about = models.TextField(blank=True)
    record_read = models.BooleanField(null=True, blank=True)
    decision = models.CharField(max_length=60, blank=True)
    threshold_reason = models.TextField(blank=True)
    manager_consulted = models.CharField(max_length=150, blank=True)
    child_seen = models.BooleanField(null=True, blank=True)
    childs_words = models.TextField(blank=True)
    parents_told_at = models.DateTimeField(null=True, blank=True)
    on_childs_file = models.BooleanField(
        null=True, blank=True, help_text="Kept on the child's own file, not in a separate log"
    )
    handed_over_at = models.DateTimeField(null=True, blank=True)
    accepted_on = models.DateField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    must_do_today = models.TextField(blank=True)
    contact = models.ForeignKey(
        "front_door.Contact",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="out_of_hours",
        help_text="The contact that the day team must decide on because of it",
    )

    class Meta:
        verbose_name_plural = "out of hours entries"
        constraints = [
            models.CheckConstraint(
                name="out_of_hours_accepted_at_and_by",
                condition=Q(accepted_at__isnull=True, accepted_by__isnull=True)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False),
            )
        ]


@tracked
class TimeHeld(Recorded):
    """A time when a child was held by the police or in a place of safety, and what we offered."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="times_held")
    kind = models.CharField(max_length=32, choices=HeldKind)
    age_when_held = models.PositiveSmallIntegerField(null=True, blank=True, help_text="In years")
    held_from_on = models.DateField()
    held_from_at = models.DateTimeField(null=True, blank=True)
    held_to_on = models.DateField(null=True, blank=True)
    held_to_at = models.DateTimeField(null=True, blank=True)
    place = models.CharField(max_length=80, blank=True, help_text="Its name")
    place_kind = models.CharField(max_length=20, choices=HeldAt, blank=True)
    charged_at = models.DateTimeField(null=True, blank=True)
    bail_refused_at = models.DateTimeField(null=True, blank=True)
    asked_us_on = models.DateField(null=True, blank=True)
    asked_us_at = models.DateTimeField(null=True, blank=True)
    asked_for = models.CharField(max_length=80, blank=True)
    we_offered = models.CharField(max_length=10, choices=Offered, blank=True)
    offered_on = models.DateField(null=True, blank=True)
    offered_at = models.DateTimeField(null=True, blank=True)
    moved_at = models.DateTimeField(null=True, blank=True)
    not_moved_because = models.CharField(max_length=120, blank=True)
    certificate_seen_on = models.DateField(
        null=True, blank=True, help_text="The police certificate that the child could not be moved"
    )
    adult_asked_at = models.DateTimeField(null=True, blank=True)
    adult_arrived_at = models.DateTimeField(null=True, blank=True)
    adult_was = models.CharField(max_length=40, blank=True)
    where_slept = models.TextField(blank=True, help_text="Where the child slept, and why there")
    outcome = models.TextField(blank=True)

    @property
    def nights(self) -> int | None:
        """Nights begun and ended while held; None while the end is not known."""
        if self.held_to_on is None:
            return None
        return (self.held_to_on - self.held_from_on).days

    class Meta:
        verbose_name_plural = "times held"
        constraints = [
            ends_after_it_begins("time_held_ends_after_it_begins", "held_from_on", "held_to_on")
        ]
