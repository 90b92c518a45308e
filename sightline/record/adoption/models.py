"""Plans for adoption, matches, orders, and the people who wish to adopt."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people import choices as people
from sightline.record.people.models import Child


class PlanChanged(models.TextChoices):
    """Why a child is no longer to be placed for adoption."""

    NEEDS_CHANGED = "RD1", "The child's needs changed"
    NO_ORDER = "RD2", "The court made no placement order"
    NO_ADOPTERS = "RD3", "No adopters could be found"
    OTHER = "RD4", "Another reason"


class AdoptersAre(models.TextChoices):
    """Who is adopting."""

    ONE_MAN = "M1", "One man"
    ONE_WOMAN = "F1", "One woman"
    TWO_MEN = "MM", "Two men"
    TWO_WOMEN = "FF", "Two women"
    MAN_AND_WOMAN = "MF", "A man and a woman"


class AdoptersStatus(models.TextChoices):
    """How the adopters stand to each other in law."""

    SINGLE = "L0", "Single"
    MARRIED_DIFFERENT_SEX = "L11", "Married, different sexes"
    MARRIED_SAME_SEX = "L12", "Married, same sex"
    CIVIL_PARTNERSHIP = "L2", "Civil partnership"
    UNMARRIED_DIFFERENT_SEX = "L3", "Unmarried couple, different sexes"
    UNMARRIED_SAME_SEX = "L4", "Unmarried couple, same sex"


class LeftBecause(models.TextChoices):
    """Why people left the process of becoming adopters."""

    WITHDREW = "withdrew", "Withdrew"
    ON_HOLD = "on hold", "Process on hold"
    REFUSED = "refused", "Application refused"


@tracked
class AdoptionPlan(Recorded):
    """The decision that a child should be placed for adoption, and what came of it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="adoption_plans")
    family_identifier = models.CharField(max_length=40, blank=True)
    entered_care_on = models.DateField(null=True, blank=True)
    planned_on = models.DateField(
        null=True, blank=True, help_text="The review that made adoption the plan"
    )
    permanence_report = models.BooleanField(
        null=True, blank=True, help_text="The child's permanence report was before whoever decided"
    )
    decided_on = models.DateField(null=True, blank=True)
    relinquished_under_six_months = models.BooleanField(
        null=True, blank=True, help_text="The parents gave up a child of under six months"
    )
    placement_order_on = models.DateField(null=True, blank=True)
    matched_on = models.DateField(null=True, blank=True)
    early_permanence_on = models.DateField(null=True, blank=True)
    placed_on = models.DateField(null=True, blank=True)
    placement_ceased_on = models.DateField(null=True, blank=True)
    order_on = models.DateField(null=True, blank=True)
    reversed_on = models.DateField(null=True, blank=True)
    reversed_because = models.CharField(max_length=3, choices=PlanChanged, blank=True)
    by_foster_carer = models.BooleanField(null=True, blank=True)
    adopters = models.PositiveSmallIntegerField(null=True, blank=True)
    adopters_are = models.CharField(max_length=2, choices=AdoptersAre, blank=True)
    adopters_status = models.CharField(max_length=3, choices=AdoptersStatus, blank=True)


@tracked
class Adopter(Recorded):
    """A person who has asked to adopt; two in a family share one family identifier."""

    identifier = models.CharField(max_length=40, unique=True)
    family_identifier = models.CharField(max_length=40, blank=True)
    sex = models.CharField(max_length=1, choices=people.Sex, blank=True)
    ethnic_group = models.CharField(max_length=4, choices=people.EthnicGroup, blank=True)
    ethnic_group_broad = models.CharField(
        max_length=12, choices=people.BroadEthnicGroup, blank=True
    )
    disabled = models.CharField(max_length=8, choices=people.YesNoUnknown, blank=True)
    fostering_for_adoption = models.BooleanField(null=True, blank=True)
    enquired_on = models.DateField(null=True, blank=True)
    stage_one_began_on = models.DateField(null=True, blank=True)
    stage_one_ended_on = models.DateField(null=True, blank=True)
    stage_two_began_on = models.DateField(null=True, blank=True)
    stage_two_ended_on = models.DateField(null=True, blank=True)
    applied_on = models.DateField(null=True, blank=True)
    approved_on = models.DateField(null=True, blank=True)
    matched_on = models.DateField(null=True, blank=True)
    placed_on = models.DateField(null=True, blank=True)
    children_placed = models.PositiveSmallIntegerField(null=True, blank=True)
    order_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    left_because = models.CharField(max_length=10, choices=LeftBecause, blank=True)
