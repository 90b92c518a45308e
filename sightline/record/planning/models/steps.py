"""Moves between levels of help: sent by one, and not done until the other has accepted."""

from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

from ..choices import PlanKind, StepDirection
from .meetings import Meeting
from .plans import Plan


@tracked
class PlanStep(Recorded):
    """A gate through which a child passes from one level of help to another."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="steps")
    direction = models.CharField(max_length=4, choices=StepDirection)
    from_plan = models.ForeignKey(
        Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="steps_out"
    )
    to_kind = models.CharField(max_length=20, choices=PlanKind)
    decided_on = models.DateField()
    joint_assessment_on = models.DateField(
        null=True, blank=True, help_text="The day both sides agreed what the child still needs"
    )
    transfer_meeting_on = models.DateField(null=True, blank=True)
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="steps"
    )
    family_agreed = models.BooleanField(null=True, blank=True)
    risk_now = models.TextField(blank=True)
    still_to_do = models.TextField(
        blank=True, help_text="What will be done, by whom and by when, where no plan carries it"
    )
    new_lead = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    new_led_by = models.CharField(max_length=150, blank=True)
    come_back_if = models.TextField(blank=True, help_text="What would bring the child back up")
    accepted_on = models.DateField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    first_contact_on = models.DateField(null=True, blank=True)
    to_plan = models.ForeignKey(
        Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="steps_in"
    )

    class Meta:
        constraints = [
            ends_after_it_begins("step_accepted_after_decided", "decided_on", "accepted_on"),
            models.CheckConstraint(
                name="step_accepted_on_and_by",
                condition=Q(accepted_on__isnull=True, accepted_by__isnull=True)
                | Q(accepted_on__isnull=False, accepted_by__isnull=False),
            ),
        ]
