"""Time in care, and the legal status and home it was spent under."""

from django.db import models
from django.db.models import F, Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins, no_overlap
from sightline.record.people.models import Child

from .. import choices


@tracked
class CarePeriod(Recorded):
    """One unbroken time of being looked after, from the day it began to the day it ceased."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="care_periods")
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=3, choices=choices.ReasonEnded, blank=True)
    ended_because_group = models.CharField(
        max_length=30, choices=choices.ReasonCeasedGroup, blank=True
    )
    short_breaks = models.BooleanField(
        null=True, blank=True, help_text="The whole of it was a series of short breaks"
    )

    class Meta:
        constraints = [
            ends_after_it_begins("care_period_ends_after_it_begins"),
            no_overlap("one_care_period_at_a_time"),
        ]


@tracked
class LegalStatus(Recorded):
    """One order or agreement under which the child is looked after."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="legal_statuses")
    care_period = models.ForeignKey(
        CarePeriod,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="legal_statuses",
    )
    code = models.CharField(max_length=2, choices=choices.LegalStatusCode, blank=True)
    group = models.CharField(max_length=30, choices=choices.LegalStatusGroup, blank=True)
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    court = models.CharField(max_length=120, blank=True)
    conditions = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "legal statuses"
        constraints = [
            ends_after_it_begins("legal_status_ends_after_it_begins"),
            no_overlap("one_legal_status_at_a_time"),
        ]


@tracked
class Placement(Recorded):
    """One stretch of living in one home. A move ends it and begins another."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="placements")
    care_period = models.ForeignKey(
        CarePeriod, null=True, blank=True, on_delete=models.PROTECT, related_name="placements"
    )
    kind = models.CharField(max_length=3, choices=choices.PlacementKind, blank=True)
    kind_group = models.CharField(max_length=30, choices=choices.PlacementGroup, blank=True)
    provider = models.CharField(max_length=3, choices=choices.Provider, blank=True)
    provider_group = models.CharField(max_length=20, blank=True)
    urn = models.CharField(max_length=20, blank=True, help_text="Ofsted's number for the home")
    postcode = models.CharField(max_length=10, blank=True)
    in_area = models.BooleanField(null=True, blank=True)
    authority_stated = models.CharField(max_length=120, blank=True)
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    change_reason = models.CharField(max_length=6, choices=choices.ReasonMoved, blank=True)
    same_carer_as_before = models.BooleanField(null=True, blank=True)
    intended_to_last_to_18 = models.BooleanField(
        null=True, blank=True, help_text="Recorded in the care plan as the child's home to 18"
    )
    long_term_agreed_by_child = models.BooleanField(null=True, blank=True)
    at_a_distance = models.BooleanField(
        null=True, blank=True, help_text="Outside the area, and not in an area that adjoins it"
    )
    miles_from_home = models.DecimalField(max_digits=5, decimal_places=1, null=True, blank=True)
    temporarily_approved = models.BooleanField(
        null=True, blank=True, help_text="With a connected person whose approval is temporary"
    )
    parents_assessed_first = models.BooleanField(
        null=True, blank=True, help_text="With parents, who were assessed before the child moved"
    )

    class Meta:
        constraints = [
            ends_after_it_begins("placement_ends_after_it_begins"),
            no_overlap("one_placement_at_a_time"),
        ]


@tracked
class Episode(Recorded):
    """A spell under one legal status in one placement, as the statutory return counts care."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="episodes")
    care_period = models.ForeignKey(CarePeriod, on_delete=models.PROTECT, related_name="episodes")
    legal_status = models.ForeignKey(LegalStatus, on_delete=models.PROTECT, related_name="episodes")
    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="episodes")
    began_on = models.DateField()
    reason_began = models.CharField(max_length=1, choices=choices.ReasonBegan, blank=True)
    category_of_need = models.CharField(max_length=2, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    reason_ended = models.CharField(max_length=3, choices=choices.ReasonEnded, blank=True)
    # As stated for this episode: a source may give a reason where the placement went on.
    change_reason = models.CharField(max_length=6, choices=choices.ReasonMoved, blank=True)
    home_postcode = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("episode_ends_after_it_begins"),
            no_overlap("one_episode_at_a_time"),
        ]


@tracked
class EarlierPermanence(Recorded):
    """A permanent home the child had before coming into care, and when it was ordered."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="earlier_permanence")
    kind = models.CharField(max_length=2, choices=choices.EarlierPermanenceKind)
    ordered_on = models.DateField(null=True, blank=True)
    authority = models.CharField(max_length=60, blank=True)

    class Meta:
        verbose_name_plural = "earlier permanence"


@tracked
class DeprivationOfLiberty(Recorded):
    """A court's order that allows a child's liberty to be restricted."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="liberty_orders")
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    restrictions = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "deprivations of liberty"
        constraints = [
            models.CheckConstraint(
                name="deprivation_of_liberty_ends_after_it_begins",
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("began_on")),
            )
        ]
