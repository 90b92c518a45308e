"""Meetings: one record however many children it is about, with who was asked and who came."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Interpreted, Recorded
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

from ..choices import Agency, Attended, HeldHow, MeetingKind, MemberKind, PlanView


@tracked
class Meeting(Recorded, Interpreted):
    """A meeting, planned or held. What it means for each child is in the record of its stage.

    `edition` goes up by one with each change, so that whoever writes over something they have
    not read is told.
    """

    kind = models.CharField(max_length=24, choices=MeetingKind)
    planned_on = models.DateField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    how = models.CharField(max_length=12, choices=HeldHow, blank=True)
    where = models.CharField(max_length=120, blank=True)
    chaired_by = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    minutes_by = models.CharField(max_length=150, blank=True)
    decisions = models.TextField(blank=True, help_text="What was decided: first in the minutes")
    reasons = models.TextField(blank=True)
    discussion = models.TextField(blank=True)
    dissent = models.TextField(blank=True, help_text="Who disagreed, and why")
    decisions_sent_on = models.DateField(null=True, blank=True)
    minutes_sent_on = models.DateField(null=True, blank=True)
    next_on = models.DateField(null=True, blank=True)
    cancelled_on = models.DateField(null=True, blank=True)
    cancelled_because = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["kind", "planned_on"])]
        constraints = [
            models.CheckConstraint(
                name="meeting_cancelled_with_a_reason",
                condition=models.Q(cancelled_on__isnull=True) | ~models.Q(cancelled_because=""),
            )
        ]


@tracked
class MeetingChild(Recorded):
    """One child whom a meeting is about: brothers and sisters are met about once."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="children")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="meetings")

    class Meta:
        verbose_name_plural = "meeting children"
        constraints = [
            models.UniqueConstraint(name="a_child_once_a_meeting", fields=["meeting", "child"])
        ]


@tracked
class MeetingMember(Recorded):
    """Somebody asked to a meeting: whether they came, what they said, what they were sent."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="members")
    kind = models.CharField(max_length=10, choices=MemberKind, default=MemberKind.AGENCY)
    agency = models.CharField(max_length=20, choices=Agency, blank=True)
    name = models.CharField(max_length=150)
    child = models.ForeignKey(
        Child,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The child this is, or whom this advocate speaks for",
    )
    invited_on = models.DateField(null=True, blank=True)
    apart = models.BooleanField(
        default=False, help_text="Comes at another time than somebody else who is invited"
    )
    prepared_on = models.DateField(
        null=True, blank=True, help_text="The day somebody went through it with them beforehand"
    )
    reports_read_on = models.DateField(null=True, blank=True)
    attended = models.CharField(max_length=12, choices=Attended, blank=True)
    attended_because = models.TextField(
        blank=True, help_text="Why they were there for part of it only, or kept out"
    )
    information = models.TextField(blank=True, help_text="What they know, or wrote beforehand")
    plan_view = models.CharField(max_length=12, choices=PlanView, blank=True)
    record_sent_on = models.DateField(null=True, blank=True)
    record_received_on = models.DateField(null=True, blank=True, help_text="As they told us")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="record_received_after_it_was_sent",
                condition=models.Q(record_received_on__isnull=True)
                | models.Q(record_sent_on__isnull=False),
            )
        ]

    def __str__(self):
        return f"{self.name}, {self.get_agency_display()}" if self.agency else self.name
