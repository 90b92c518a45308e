"""How care and its homes begin: what is recorded, checked and approved on the way in."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.people.models import Child

from .. import choices
from .spells import CarePeriod, Placement


@tracked
class CareEntry(Recorded):
    """What is written down as a child comes into care: status, consent and why now."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="care_entries")
    care_period = models.ForeignKey(
        CarePeriod, null=True, blank=True, on_delete=models.PROTECT, related_name="entries"
    )
    completed_on = models.DateField()
    planned = models.CharField(max_length=12, choices=choices.Planned, blank=True)
    status_recorded = models.BooleanField(null=True, blank=True)
    consent_recorded = models.BooleanField(
        null=True, blank=True, help_text="Who agreed, where care is by agreement"
    )
    agreed_by = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    child_told_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "entry to care"
        verbose_name_plural = "entries to care"


@tracked
class ConnectedStay(Recorded):
    """A child's stay with a relative or friend who is not yet an approved carer."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="connected_stays")
    placement = models.ForeignKey(
        Placement, null=True, blank=True, on_delete=models.PROTECT, related_name="connected_stays"
    )
    began_on = models.DateField()
    emergency = models.BooleanField(null=True, blank=True)
    checked_on = models.DateField(null=True, blank=True)
    all_checked = models.BooleanField(
        null=True,
        blank=True,
        help_text="Home seen, everyone there named, police and local checks, the child's view",
    )
    status_chosen = models.CharField(max_length=20, choices=choices.StatusChosen, blank=True)
    approved_on = models.DateField(null=True, blank=True, help_text="Temporary approval")
    extended = models.BooleanField(
        null=True, blank=True, help_text="Temporary approval was extended, once, by eight weeks"
    )
    fully_approved_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "stay with a connected person"
        verbose_name_plural = "stays with connected persons"
        constraints = [ends_after_it_begins("connected_stay_ends_after_it_begins")]


@tracked
class PlacementApproval(Recorded):
    """Leave for a placement that needs it, and who gave it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="placement_approvals")
    placement = models.ForeignKey(
        Placement, null=True, blank=True, on_delete=models.PROTECT, related_name="approvals"
    )
    approved_for = models.CharField(max_length=20, choices=choices.ApprovedFor)
    approved_on = models.DateField()
    approved_by = models.CharField(max_length=20, choices=choices.ApprovedBy, blank=True)
    area_consulted_on = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        verbose_name = "approval of a placement"
        verbose_name_plural = "approvals of placements"


@tracked
class GradeWatch(Recorded):
    """A home's inspection grade fell below good: does this child stay or move?"""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="grade_watches")
    placement = models.ForeignKey(
        Placement, null=True, blank=True, on_delete=models.PROTECT, related_name="grade_watches"
    )
    fell_on = models.DateField(help_text="The day the lower grade was published")
    grade = models.CharField(max_length=24, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decision = models.CharField(max_length=4, choices=choices.StayOrMove, blank=True)
    officer_told_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "watch on a home's grade"
        verbose_name_plural = "watches on homes' grades"
