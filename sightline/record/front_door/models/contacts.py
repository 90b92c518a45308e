"""Contacts and referrals: two records, never one."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, at_and_by, ends_after_it_begins
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

from ..choices import (
    ClosureReason,
    Decision,
    Need,
    OpenWork,
    Source,
    SourceGroup,
    WithOthers,
)
from .approaches import Approach


@tracked
class Contact(Recorded):
    """An approach about a child, and what was decided."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="contacts")
    approach = models.ForeignKey(
        Approach, null=True, blank=True, on_delete=models.PROTECT, related_name="contacts"
    )
    received_on = models.DateField()
    received_at = models.DateTimeField(null=True, blank=True)
    received_how = models.CharField(max_length=40, blank=True)
    from_source = models.CharField(max_length=2, choices=Source, blank=True)
    from_source_group = models.CharField(max_length=20, choices=SourceGroup, blank=True)
    from_agency = models.CharField(max_length=160, blank=True)
    about = models.CharField(max_length=60, blank=True)
    what_happened = models.TextField(blank=True)
    lives_with_others = models.CharField(max_length=12, choices=WithOthers, blank=True)
    lives_with_others_since = models.DateField(null=True, blank=True)
    joint_view = models.TextField(
        blank=True, help_text="What the agencies make of it together, once they have answered"
    )
    recommended = models.CharField(max_length=24, choices=Decision, blank=True)
    recommended_because = models.TextField(blank=True)
    recommended_at = models.DateTimeField(null=True, blank=True)
    recommended_by = models.ForeignKey(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decision = models.CharField(max_length=24, choices=Decision, blank=True)
    criterion = models.CharField(max_length=120, blank=True)
    reason = models.TextField(blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_by_manager = models.BooleanField(null=True, blank=True)
    outcome_told_on = models.DateField(null=True, blank=True)
    told_to = models.CharField(max_length=200, blank=True)
    told_how = models.CharField(max_length=40, blank=True)
    told_what = models.TextField(blank=True)
    family_told_on = models.DateField(null=True, blank=True)
    family_not_told_because = models.TextField(blank=True)

    class Meta:
        constraints = [at_and_by("contact_recommended_at_and_by", "recommended")]
        indexes = [
            models.Index(fields=["decided_on", "received_on"]),
            models.Index(fields=["child", "received_on"]),
        ]


@tracked
class Referral(Recorded):
    """A request accepted for a statutory response; opens the child's episode of need."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="referrals")
    contact = models.ForeignKey(
        Contact, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals"
    )
    received_on = models.DateField()
    from_source = models.CharField(max_length=2, choices=Source, blank=True)
    from_source_group = models.CharField(max_length=20, choices=SourceGroup, blank=True)
    no_further_action = models.BooleanField(null=True, blank=True)
    primary_need = models.CharField(max_length=2, choices=Need, blank=True)
    response = models.CharField(max_length=40, blank=True)
    reason = models.TextField(blank=True)
    question = models.TextField(
        blank=True, help_text="The question that the assessment must answer"
    )
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by_qualified_manager = models.BooleanField(null=True, blank=True)
    acknowledged_on = models.DateField(null=True, blank=True)
    outcome_told_on = models.DateField(null=True, blank=True)
    referrals_in_12_months_stated = models.PositiveSmallIntegerField(null=True, blank=True)
    open_work_stated = models.CharField(max_length=24, choices=OpenWork, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closure_reason = models.CharField(max_length=3, choices=ClosureReason, blank=True)
    closing_view = models.TextField(blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("referral_closes_after_it_opens", "received_on", "closed_on"),
        ]
        indexes = [models.Index(fields=["child", "received_on"])]
