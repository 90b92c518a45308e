"""Child protection plans, the core groups that drive them, and how they end."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins, no_overlap
from sightline.record.people.models import Child
from sightline.record.planning.models import Meeting, Plan, PlanVersion

from ..choices import Abuse, AfterPlan, OnTrack


@tracked
class ProtectionPlan(Recorded):
    """The agreed child protection plan, one open at a time. What it says is in `planned`."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="protection_plans")
    planned = models.OneToOneField(
        Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="protection_plan"
    )
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=40, blank=True)
    first_category = models.CharField(max_length=3, choices=Abuse, blank=True)
    latest_category = models.CharField(max_length=3, choices=Abuse, blank=True)
    previous_plans = models.PositiveSmallIntegerField(null=True, blank=True)
    legal_protection_in_6_months_stated = models.BooleanField(null=True, blank=True)
    visit_every_days = models.PositiveSmallIntegerField(null=True, blank=True)
    written_in_full_on = models.DateField(
        null=True, blank=True, help_text="The day the core group turned the outline into a plan"
    )
    every_action_has_outcome = models.BooleanField(null=True, blank=True)
    every_action_has_owner = models.BooleanField(null=True, blank=True)
    every_action_has_date = models.BooleanField(null=True, blank=True)
    has_contingency = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("protection_plan_ends_after_it_begins"),
            no_overlap("one_open_protection_plan"),
        ]


@tracked
class EndingCheck(Recorded):
    """Why a child protection plan may end: what has changed, who agreed, and what comes next."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="ending_checks")
    plan = models.ForeignKey(
        ProtectionPlan,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="ending_checks",
    )
    checked_on = models.DateField()
    at_conference = models.BooleanField(null=True, blank=True)
    agencies_agreed = models.BooleanField(
        null=True, blank=True, help_text="At the conference, or asked without one"
    )
    what_changed = models.TextField(blank=True)
    since_when = models.TextField(blank=True)
    tested_how = models.TextField(blank=True, help_text="How anybody knows that it will last")
    who_helps_next = models.TextField(blank=True)
    comes_next = models.CharField(max_length=16, choices=AfterPlan, blank=True)


@tracked
class CoreGroup(Recorded):
    """The small group that turns the outline plan into a full one and drives it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="core_groups")
    plan = models.ForeignKey(
        ProtectionPlan, null=True, blank=True, on_delete=models.PROTECT, related_name="core_groups"
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="core_groups"
    )
    version = models.ForeignKey(
        PlanVersion,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="core_groups",
        help_text="The version of the plan that was gone through",
    )
    held_on = models.DateField()
    family_attended = models.BooleanField(null=True, blank=True)
    childs_view = models.TextField(blank=True)
    childs_view_from = models.CharField(max_length=150, blank=True)
    parents_view = models.TextField(blank=True)
    new_risk = models.TextField(blank=True)
    safer_because = models.TextField(
        blank=True, help_text="Whether the child is safer than last time, and how we know"
    )
    on_track = models.CharField(max_length=20, choices=OnTrack, blank=True)
