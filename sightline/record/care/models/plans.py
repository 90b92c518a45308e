"""Care plans, placement plans and the decision where care should lead."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, SignedOff, signed_off_together
from sightline.record.people.models import Child

from .. import choices
from .spells import Placement


@tracked
class CarePlan(Recorded, SignedOff):
    """Why the child is in care, where it leads, and how their needs will be met."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="care_plans")
    in_force_from_on = models.DateField()
    replaces = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    changed_because = models.CharField(max_length=20, blank=True)
    wishes_of_child = models.TextField(blank=True)
    text = models.TextField(blank=True, help_text="Why the child is in care, and where it leads")
    permanence = models.TextField(blank=True)
    health = models.TextField(blank=True)
    education = models.TextField(blank=True)
    emotional = models.TextField(blank=True, help_text="Feelings and behaviour")
    identity = models.TextField(blank=True)
    family_and_social = models.TextField(blank=True)
    presentation = models.TextField(blank=True)
    self_care = models.TextField(blank=True)
    wishes_of_parents = models.TextField(blank=True)
    wishes_of_carers = models.TextField(blank=True)
    disagreements = models.TextField(blank=True)
    contingency = models.TextField(blank=True, help_text="What happens if this plan fails")
    agreed_by = models.CharField(max_length=120, blank=True)
    signed = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [signed_off_together("care_plan_signed_off_at_and_by")]


@tracked
class PlacementPlan(Recorded):
    """How this home will care for this child day by day."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="placement_plans")
    placement = models.ForeignKey(
        Placement, null=True, blank=True, on_delete=models.PROTECT, related_name="plans"
    )
    agreed_on = models.DateField()
    signed_by_carer = models.BooleanField(null=True, blank=True)
    childs_view = models.TextField(blank=True)


@tracked
class PermanenceDecision(Recorded):
    """Where care should lead, and the other route kept open."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="permanence_decisions")
    decided_on = models.DateField(null=True, blank=True)
    known_on = models.DateField(null=True, blank=True, help_text="The day a list speaks of")
    route = models.CharField(max_length=24, choices=choices.PermanenceRoute)
    parallel_route = models.CharField(max_length=24, choices=choices.PermanenceRoute, blank=True)
    parallel_planned = models.BooleanField(
        null=True, blank=True, help_text="Another route is being prepared beside this one"
    )
    reason = models.TextField(blank=True)


@tracked
class PlanCopy(Recorded):
    """A copy of a care plan given to the child, a parent or the carer, and explained."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="care_plan_copies")
    care_plan = models.ForeignKey(
        CarePlan, null=True, blank=True, on_delete=models.PROTECT, related_name="copies"
    )
    recipient = models.CharField(max_length=12, choices=choices.Recipient)
    given_on = models.DateField()
    explained = models.BooleanField(null=True, blank=True)

    class Meta:
        verbose_name = "copy of a care plan"
        verbose_name_plural = "copies of care plans"
