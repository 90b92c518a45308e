"""Plans for children in need, and the reviews that keep them moving."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

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

from .choices import (
    ArrangementEnded,
    EndReason,
    NetworkOffer,
    PlanReason,
    ReviewOutcome,
    Suitable,
)


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


@tracked
class PrivateFostering(Recorded, SignedOff):
    """A child who lives for 28 days or more with somebody who is not near family.

    Their parents arranged it, so the child is not in our care; the visits are owed all the same.
    `known_on` is the day we were told or came to know, whichever came first.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="private_fostering")
    known_on = models.DateField()
    told_by = models.CharField(max_length=160, blank=True, help_text="Blank where we found out")
    began_on = models.DateField()
    intended_to_on = models.DateField(null=True, blank=True)
    carer = models.CharField(max_length=160)
    carer_address = models.TextField(blank=True)
    carer_to_child = models.CharField(
        max_length=80, blank=True, help_text="Who they are to the child"
    )
    household = models.TextField(blank=True, help_text="Everyone else who lives there")
    checks = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    arranged_by = models.CharField(
        max_length=160, blank=True, help_text="Who decides for the child"
    )
    parents_where = models.TextField(
        blank=True, help_text="Where the parents are, how to reach them"
    )
    childs_view = models.TextField(blank=True)
    why = models.TextField(
        blank=True, help_text="Who chose this, why, and whether it is trafficking"
    )
    suitable = models.CharField(max_length=20, choices=Suitable, blank=True)
    requirements = models.TextField(blank=True)
    decided_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=20, choices=ArrangementEnded, blank=True)

    class Meta:
        verbose_name = "private fostering arrangement"
        constraints = [
            ends_after_it_begins("private_fostering_ends_after_it_begins"),
            no_overlap("one_private_fostering_at_a_time"),
            signed_off_together("private_fostering_signed_off_at_and_by"),
            models.CheckConstraint(
                name="private_fostering_is_decided_on_a_day",
                condition=Q(suitable="", decided_on__isnull=True)
                | (~Q(suitable="") & Q(decided_on__isnull=False)),
            ),
        ]
