"""Plans: what will be different for the child, who does what by when, and what if not."""

from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, SignedOff, ends_after_it_begins, signed_off_together
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

from ..choices import ActionStatus, Because, PlanKind, Progress
from .meetings import Meeting


@tracked
class Plan(Recorded):
    """One child's plan at one level of help, from the day it begins to the day it ends.

    `carried_from` is the plan at another level that this one goes on from.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="plans")
    kind = models.CharField(max_length=20, choices=PlanKind)
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    lead = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="leads_plans"
    )
    led_by = models.CharField(
        max_length=150, blank=True, help_text="Who leads it, where they are not one of our workers"
    )
    carried_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="carried_into"
    )

    class Meta:
        constraints = [
            ends_after_it_begins("plan_ends_after_it_begins"),
            models.UniqueConstraint(
                name="one_open_plan_of_a_kind",
                fields=["child", "kind"],
                condition=Q(ended_on__isnull=True) & ~Q(status="entered in error"),
            ),
        ]

    @property
    def led(self) -> str:
        """Who leads the plan, or nothing where nobody is named."""
        return self.lead.name if self.lead else self.led_by


@tracked
class PlanVersion(Recorded, SignedOff):
    """What a plan said from one day to the next version. A draft is not in force."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="plan_versions")
    number = models.PositiveSmallIntegerField()
    because = models.CharField(max_length=12, choices=Because)
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="versions"
    )
    written_on = models.DateField(help_text="The day its writing began")
    agreed_on = models.DateField(null=True, blank=True)
    worries = models.TextField(blank=True, help_text="What could happen to this child")
    working_well = models.TextField(blank=True)
    circumstances = models.TextField(blank=True, help_text="How the child lives now")
    safety_goal = models.TextField(blank=True, help_text="What daily life must look like")
    childs_view = models.TextField(blank=True)
    parents_view = models.TextField(blank=True)
    if_not = models.TextField(blank=True, help_text="What happens if things do not change")
    edition = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_plan_version_per_number", fields=["plan", "number"]),
            models.UniqueConstraint(
                name="one_plan_version_being_written",
                fields=["plan"],
                condition=Q(status="draft"),
            ),
            signed_off_together("plan_version_signed_off_at_and_by"),
        ]


@tracked
class Action(Recorded):
    """One thing to be done, what it is to change for the child, and how far it has got."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="actions")
    place = models.PositiveSmallIntegerField(default=0)
    need = models.TextField(blank=True)
    outcome = models.TextField(blank=True, help_text="What will be different for the child")
    measure = models.TextField(blank=True, help_text="How we will know")
    baseline = models.TextField(blank=True, help_text="How it is now")
    to_do = models.TextField(blank=True, help_text="What will be done, and how often")
    owner = models.CharField(max_length=150, blank=True, help_text="One named person")
    due_on = models.DateField(null=True, blank=True)
    if_not = models.TextField(blank=True, help_text="What happens if this does not work")
    state = models.CharField(max_length=18, choices=ActionStatus, default=ActionStatus.NOT_STARTED)
    progress = models.CharField(max_length=12, choices=Progress, blank=True)
    what_changed = models.TextField(blank=True)
    closed_because = models.TextField(blank=True)
    carried_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="carried_into"
    )
    edition = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["place", "pk"]

    def __str__(self):
        return self.to_do or self.outcome or "An action not yet written"


@tracked
class ActionUpdate(Recorded):
    """What a meeting, or a worker between meetings, found of one action."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="updates")
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="updates"
    )
    happened_on = models.DateField()
    state = models.CharField(max_length=18, choices=ActionStatus)
    progress = models.CharField(max_length=12, choices=Progress)
    what_changed = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="an_action_once_a_meeting", fields=["action", "meeting"])
        ]
