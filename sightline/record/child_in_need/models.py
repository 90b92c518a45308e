"""Plans for children in need, and the reviews that keep them moving."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import (
    Recorded,
    SignedOff,
    ends_after_it_begins,
    no_overlap,
    signed_off_together,
)
from sightline.record.people.models import Child
from sightline.record.planning.models import Meeting, Plan

from .choices import EndReason, NetworkOffer, PlanReason, ReviewOutcome


@tracked
class ChildInNeedPlan(Recorded, SignedOff):
    """What will change, who does what, agreed with the family. What it says is in `planned`."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="child_in_need_plans")
    planned = models.OneToOneField(
        Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="child_in_need_plan"
    )
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=40, choices=PlanReason, blank=True)
    agreed_by = models.CharField(
        max_length=200, blank=True, help_text="Each parent and young person who agreed"
    )
    not_agreed_because = models.TextField(blank=True)
    network_offer = models.CharField(max_length=10, choices=NetworkOffer, blank=True)
    help_given = models.TextField(blank=True, help_text="What is given, and what it costs")
    end_reason = models.CharField(max_length=40, choices=EndReason, blank=True)
    risk_decision = models.TextField(
        blank=True, help_text="Where the family withdrew: whether the worry outweighs that"
    )
    visit_every_weeks = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("child_in_need_plan_ends_after_it_begins"),
            no_overlap("one_open_child_in_need_plan"),
            signed_off_together("child_in_need_plan_signed_off_at_and_by"),
        ]


@tracked
class ChildInNeedReview(Recorded):
    """A review of the plan by the family and everyone helping."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="child_in_need_reviews")
    plan = models.ForeignKey(
        ChildInNeedPlan, null=True, blank=True, on_delete=models.PROTECT, related_name="reviews"
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="in_need_reviews"
    )
    held_on = models.DateField()
    childs_view = models.TextField(blank=True)
    outcome = models.CharField(max_length=40, choices=ReviewOutcome, blank=True)
    why_no_change = models.TextField(
        blank=True, help_text="Where the same actions stand at a third review"
    )
